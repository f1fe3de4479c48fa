/** Writes the page text of an HTML page: collapses white space, keeps blocks apart, notes for each run where in the source it stood. */

import type { Block, Markup } from '../blocks.js'

const SEPARATORS = ['\t', '\n', '\n\n'] as const
const NONE = -2
const LINK_END = -3
const NO_SOURCE = -1
const BEGINS = /^[\p{Lu}\p{N}]/u
const ENDS_SENTENCE = /[.!?…:;。！？؟"”»)\]]/
/** A page of more blocks is data; what follows the last of them stands in it. */
const MOST_BLOCKS = 200_000
const RUNS_ON = /^[\p{Ll}\d(]/u

export class Projector {
  readonly runs: number[] = []
  readonly blocks: Block[] = []
  /** Length of the text so far. */
  length = 0
  /** Depth of open bold or emphasis elements, and of open links. */
  strongs = 0
  private links = 0
  private readonly chunks: string[] = []
  /** Stretch of the source that stands in the text as it is, not yet among the chunks. */
  private copiedFrom = 0
  private copiedTo = 0
  /** The last character written. */
  private last = 0
  /** Source offset of white space not yet written; `NO_SOURCE` where the source has none, `NONE` where no space is due, `LINK_END` where the next word decides. */
  private pendingSpace: number = NONE
  private pendingGap = 2
  private softBreaks = 0
  private markup: Markup | null = null
  private start = 0
  private gap = 0
  private linked = 0
  private strong = 0

  /** `markupHere` tells what a block that begins now stands in. */
  constructor(
    private readonly source: string,
    private readonly markupHere: () => Markup,
  ) {}

  /** Ends the block: what follows stands apart by a tab (0), a new line (1) or a blank line (2). */
  break(gap: number): void {
    if (this.isFull()) {
      if (this.pendingSpace < NO_SOURCE) this.pendingSpace = NO_SOURCE
      return
    }
    this.closeBlock()
    if (gap > this.pendingGap) this.pendingGap = gap
    this.softBreaks = 0
    this.pendingSpace = NONE
  }

  /** Whether there are more blocks than are kept apart. */
  isFull(): boolean {
    return this.blocks.length >= MOST_BLOCKS && this.markup !== null
  }

  /** A line break element: one is only a space inside a running sentence, else a new line; two are a new block. */
  lineBreak(): void {
    if (!this.isFull()) this.softBreaks++
    if (this.softBreaks !== 1) this.break(2)
  }

  /** A link that touches another stands apart from it. */
  openLink(): void {
    if (this.pendingSpace === LINK_END) this.pendingSpace = NO_SOURCE
    this.links++
  }

  /** What touches the end of a link stands apart from it where it begins a name or a number, not where it goes on with the word or the sentence. */
  closeLink(): void {
    if (this.pendingSpace === NONE) this.pendingSpace = LINK_END
    this.links--
  }

  /** Writes source words from `start` to `end`. */
  words(start: number, end: number): void {
    const { source } = this
    let from = -1
    for (let at = start; at < end; at++) {
      const code = source.charCodeAt(at)
      const kind = code > 32 && code < 0x80 ? 0 : kindOf(code)
      if (kind === 0) {
        if (from < 0) from = at
        continue
      }
      if (from >= 0) this.copy(from, at)
      from = -1
      if (kind === 1 && this.pendingSpace < NO_SOURCE) this.pendingSpace = at
    }
    if (from >= 0) this.copy(from, end)
  }

  /** Writes a character that the source writes as an entity at `at`. */
  character(codepoint: number, at: number): void {
    const kind = kindOf(codepoint)
    if (kind === 1 && this.pendingSpace < NO_SOURCE) this.pendingSpace = at
    if (kind !== 0) return
    const words = String.fromCodePoint(codepoint)
    if (this.softBreaks > 0) this.settleBreak(words)
    this.prepare(words)
    this.place(at, words.length)
    this.say(words)
    this.last = words.charCodeAt(words.length - 1)
  }

  /** The whole text; ends the last block. */
  finish(): string {
    this.closeBlock()
    this.flush()
    return this.chunks.join('')
  }

  /** Writes one word as it stands in the source. */
  private copy(from: number, to: number): void {
    const { source } = this
    if (this.softBreaks > 0) this.settleBreak(source.slice(from, from + 2))
    this.prepare(this.pendingSpace === LINK_END ? source.slice(from, from + 2) : '')
    this.place(from, to - from)
    if (this.copiedTo !== from) {
      this.flush()
      this.copiedFrom = from
    }
    this.copiedTo = to
    this.last = source.charCodeAt(to - 1)
  }

  /** Settles what stands between the last word and the next one. */
  private prepare(next: string): void {
    if (this.pendingSpace === LINK_END) this.pendingSpace = BEGINS.test(next) ? NO_SOURCE : NONE
    if (this.markup === null) this.openBlock()
    else if (this.pendingSpace !== NONE) this.writeSpace()
    this.pendingSpace = NONE
  }

  private writeSpace(): void {
    const at = this.pendingSpace
    this.place(at, 1)
    if (at === this.copiedTo && at > NO_SOURCE && this.source.charCodeAt(at) === 32) this.copiedTo = at + 1
    else this.say(' ')
  }

  /** One line break becomes a space where a sentence runs over it, else it parts two lines. */
  private settleBreak(words: string): void {
    this.softBreaks = 0
    const ended = this.length > 0 && ENDS_SENTENCE.test(String.fromCharCode(this.last))
    if (this.markup !== null && !ended && RUNS_ON.test(words)) {
      if (this.pendingSpace < NO_SOURCE) this.pendingSpace = NO_SOURCE
    } else {
      this.closeBlock()
      this.pendingGap = Math.max(this.pendingGap, 1)
    }
  }

  /** Notes a run of the text, at `at` in the source; adds to the run before where they touch in both. */
  private place(at: number, size: number): void {
    const { runs } = this
    const tail = runs.length - 3
    if (at >= 0) {
      const ends = tail < 0 ? -1 : (runs[tail + 2] as number)
      if (ends >= 0 && (runs[tail] as number) + ends === this.length && (runs[tail + 1] as number) + ends === at)
        runs[tail + 2] = ends + size
      else runs.push(this.length, at, size)
    }
    this.length += size
    if (this.links > 0) this.linked += size
    if (this.strongs > 0) this.strong += size
  }

  /** Adds characters that the source does not have so. */
  private say(words: string): void {
    this.flush()
    this.chunks.push(words)
  }

  private flush(): void {
    if (this.copiedTo > this.copiedFrom) this.chunks.push(this.source.slice(this.copiedFrom, this.copiedTo))
    this.copiedFrom = this.copiedTo = NO_SOURCE
  }

  private openBlock(): void {
    if (this.length > 0) {
      const separator = SEPARATORS[this.pendingGap] as string
      this.say(separator)
      this.length += separator.length
    }
    this.markup = this.markupHere()
    this.start = this.length
    this.gap = this.pendingGap
    this.pendingGap = this.linked = this.strong = 0
  }

  private closeBlock(): void {
    const { markup } = this
    if (markup === null) return
    this.blocks.push({
      start: this.start,
      end: this.length,
      gap: this.gap,
      markup: { ...markup, linkLength: this.linked, strongLength: this.strong },
    })
    this.markup = null
  }
}

/** 0 a visible character, 1 white space, 2 nothing (soft hyphen, zero-width space, byte order mark). */
function kindOf(code: number): 0 | 1 | 2 {
  if (code <= 32 || code === 0xa0 || code === 0x3000 || code === 0x2028 || code === 0x2029 || code === 0x202f) return 1
  if (code < 0xad) return 0
  if (code === 0xad || code === 0x200b || code === 0xfeff || code === 0x2060) return 2
  return code >= 0x2000 && code <= 0x200a ? 1 : 0
}
