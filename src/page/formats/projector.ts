/** Writes the page text of an HTML page: collapses white space, keeps blocks apart, notes for each run where in the source it stood. */

import type { Block, Markup } from '../blocks.js'

const SEPARATORS = ['\t', '\n', '\n\n'] as const
const NONE = -2
const NO_SOURCE = -1
const ENDS_SENTENCE = /[.!?…:;。！？؟"”»)\]]$/

export class Projector {
  readonly runs: number[] = []
  readonly blocks: Block[] = []
  /** Length of the text so far. */
  length = 0
  /** Depth of open links and of open bold or emphasis elements. */
  links = 0
  strongs = 0
  private readonly chunks: string[] = []
  private last = ''
  /** Source offset of white space not yet written; `NO_SOURCE` where the source has none, `NONE` where no space is due. */
  private pendingSpace: number = NONE
  private pendingGap = 2
  private softBreaks = 0
  private open: { start: number; gap: number; markup: Markup; linked: number; strong: number } | null = null

  constructor(
    private readonly source: string,
    private readonly markupHere: () => Markup,
  ) {}

  /** Ends the block: what follows stands apart by a tab (0), a new line (1) or a blank line (2). */
  break(gap: number): void {
    this.closeBlock()
    if (gap > this.pendingGap) this.pendingGap = gap
    this.softBreaks = 0
    this.pendingSpace = NONE
  }

  /** A line break element: one is only a space inside a running sentence, else a new line; two are a new block. */
  lineBreak(): void {
    this.softBreaks++
    if (this.softBreaks > 1) this.break(2)
  }

  /** A space where two elements touch without one. */
  space(at: number = NO_SOURCE): void {
    if (this.pendingSpace === NONE) this.pendingSpace = at
  }

  /** Writes source words from `start` to `end`. */
  words(start: number, end: number): void {
    let from = -1
    for (let at = start; at < end; at++) {
      const code = this.source.charCodeAt(at)
      const kind = code > 32 && code < 0x80 ? 0 : kindOf(code)
      if (kind === 0) {
        if (from < 0) from = at
        continue
      }
      if (from >= 0) this.write(this.source.slice(from, at), from)
      from = -1
      if (kind === 1 && this.pendingSpace === NONE) this.pendingSpace = at
    }
    if (from >= 0) this.write(this.source.slice(from, end), from)
  }

  /** Writes a character that the source writes as an entity at `at`. */
  character(codepoint: number, at: number): void {
    const kind = kindOf(codepoint)
    if (kind === 1 && this.pendingSpace === NONE) this.pendingSpace = at
    if (kind !== 0) return
    this.write(String.fromCodePoint(codepoint), at)
  }

  /** The whole text; ends the last block. */
  finish(): string {
    this.closeBlock()
    return this.chunks.join('')
  }

  private write(words: string, at: number): void {
    this.settleBreak(words)
    if (!this.open) this.openBlock()
    else if (this.pendingSpace !== NONE) this.emit(' ', this.pendingSpace)
    this.pendingSpace = NONE
    this.emit(words, at)
    this.last = words
  }

  /** One line break becomes a space where a sentence runs over it, else it parts two lines. */
  private settleBreak(words: string): void {
    if (this.softBreaks === 0) return
    this.softBreaks = 0
    const runsOn = this.open !== null && !ENDS_SENTENCE.test(this.last) && /^[\p{Ll}\d(]/u.test(words)
    if (runsOn) this.space()
    else {
      this.closeBlock()
      this.pendingGap = Math.max(this.pendingGap, 1)
    }
  }

  private emit(words: string, at: number): void {
    const tail = this.runs.length - 3
    const touches = tail >= 0 && at >= 0 && (this.runs[tail] as number) + (this.runs[tail + 2] as number) === this.length
    if (touches && (this.runs[tail + 1] as number) + (this.runs[tail + 2] as number) === at) {
      this.runs[tail + 2] = (this.runs[tail + 2] as number) + words.length
    } else if (at >= 0) this.runs.push(this.length, at, words.length)
    this.chunks.push(words)
    this.length += words.length
    if (!this.open) return
    if (this.links > 0) this.open.linked += words.length
    if (this.strongs > 0) this.open.strong += words.length
  }

  private openBlock(): void {
    if (this.length > 0) {
      const separator = SEPARATORS[this.pendingGap] as string
      this.chunks.push(separator)
      this.length += separator.length
    }
    this.open = { start: this.length, gap: this.pendingGap, markup: this.markupHere(), linked: 0, strong: 0 }
    this.pendingGap = 0
  }

  private closeBlock(): void {
    if (!this.open) return
    const { start, gap, markup, linked, strong } = this.open
    this.blocks.push({ start, end: this.length, gap, markup: { ...markup, linkLength: linked, strongLength: strong } })
    this.open = null
  }
}

/** 0 a visible character, 1 white space, 2 nothing (soft hyphen, zero-width space, byte order mark). */
function kindOf(code: number): 0 | 1 | 2 {
  if (code <= 32 || code === 0xa0 || code === 0x3000 || code === 0x2028 || code === 0x2029 || code === 0x202f) return 1
  if (code < 0xad) return 0
  if (code === 0xad || code === 0x200b || code === 0xfeff || code === 0x2060) return 2
  return code >= 0x2000 && code <= 0x200a ? 1 : 0
}
