/** Words of many texts in few large arrays, six bytes a word: a pile costs neither an object a text nor a second reading. What is given back is what was kept. */

import type { Words } from './words.js'

/** Words of the first array; each further one is twice as large, up to the greatest. */
const LEAST = 2 ** 13
const GREATEST = 2 ** 20
/** Rows for sentences, in words a sentence. */
const WORDS_A_SENTENCE = 12
/** A gap or a word so long stands in `wide`. */
const WIDE = 127
/** Added to the gap before a word that stands within quotation marks. */
const QUOTED = 128

/** A large array with the words of some texts, one behind the other. */
class Block {
  readonly hash: Uint32Array
  /** Characters between the word and the one before it, with `QUOTED`; then characters of the word itself. */
  readonly gap: Uint8Array
  readonly size: Uint8Array
  readonly sentences: Int32Array
  readonly sentenceHash: Int32Array
  readonly sentenceQuoted: Uint8Array
  /** By place, twice counted: gaps at even numbers, sizes at odd ones. */
  readonly wide = new Map<number, number>()
  words = 0
  breaks = 0

  constructor(room: number) {
    this.hash = new Uint32Array(room)
    this.gap = new Uint8Array(room)
    this.size = new Uint8Array(room)
    const rows = Math.ceil(room / WORDS_A_SENTENCE)
    this.sentences = new Int32Array(rows)
    this.sentenceHash = new Int32Array(rows)
    this.sentenceQuoted = new Uint8Array(rows)
  }

  fits({ length, sentences }: Words): boolean {
    return this.words + length <= this.hash.length && this.breaks + sentences.length <= this.sentences.length
  }

  add({ length, hash, quoted, start, end, sentences, sentenceHash, sentenceQuoted }: Words): void {
    this.hash.set(hash, this.words)
    this.sentences.set(sentences, this.breaks)
    this.sentenceHash.set(sentenceHash, this.breaks)
    this.sentenceQuoted.set(sentenceQuoted, this.breaks)
    let last = 0
    for (let i = 0, at = this.words; i < length; i++, at++) {
      this.gap[at] = this.narrow(at * 2, (start[i] as number) - last) + (quoted[i] === 0 ? 0 : QUOTED)
      last = end[i] as number
      this.size[at] = this.narrow(at * 2 + 1, last - (start[i] as number))
    }
    this.words += length
    this.breaks += sentences.length
  }

  private narrow(at: number, value: number): number {
    if (value >= 0 && value < WIDE) return value
    this.wide.set(at, value)
    return WIDE
  }
}

/** Serves texts without a quotation, which are many. */
let unquoted = new Uint8Array(4096)

/** Words with their places and marks opened only for who asks. */
class KeptWords implements Words {
  readonly length: number
  readonly hash: Uint32Array
  readonly sentences: Int32Array
  readonly sentenceHash: Int32Array
  readonly sentenceQuoted: Uint8Array
  private marks: Uint8Array | null = null
  private places: Pick<Words, 'start' | 'end'> | null = null

  constructor(
    private readonly block: Block,
    private readonly from: number,
    length: number,
    breaks: number,
    sentences: number,
  ) {
    this.length = length
    this.hash = block.hash.subarray(from, from + length)
    this.sentences = block.sentences.subarray(breaks, breaks + sentences)
    this.sentenceHash = block.sentenceHash.subarray(breaks, breaks + sentences - 1)
    this.sentenceQuoted = block.sentenceQuoted.subarray(breaks, breaks + sentences - 1)
  }

  get quoted(): Uint8Array {
    this.marks ??= this.sentenceQuoted.some((count) => count > 0) ? this.openedMarks() : none(this.length)
    return this.marks
  }

  private openedMarks(): Uint8Array {
    const { block, from, length } = this
    const marks = new Uint8Array(length)
    for (let i = 0; i < length; i++) marks[i] = (block.gap[from + i] as number) >= QUOTED ? 1 : 0
    return marks
  }

  get start(): Int32Array {
    return this.opened().start
  }

  get end(): Int32Array {
    return this.opened().end
  }

  private opened(): Pick<Words, 'start' | 'end'> {
    if (this.places) return this.places
    const { block, from, length } = this
    const start = new Int32Array(length)
    const end = new Int32Array(length)
    let last = 0
    for (let i = 0, at = from; i < length; i++, at++) {
      const gap = (block.gap[at] as number) & (QUOTED - 1)
      const size = block.size[at] as number
      last += gap === WIDE ? (block.wide.get(at * 2) as number) : gap
      start[i] = last
      last += size === WIDE ? (block.wide.get(at * 2 + 1) as number) : size
      end[i] = last
    }
    this.places = { start, end }
    return this.places
  }
}

function none(length: number): Uint8Array {
  if (unquoted.length < length) unquoted = new Uint8Array(length * 2)
  return unquoted.subarray(0, length)
}

export class WordStore {
  private readonly blocks: Block[] = []
  /** Five numbers a text: its block plus one (0 where the text is not kept), first word, words, first sentence, rows of sentences. */
  private readonly rows: Int32Array

  /** For texts numbered below `count`; `room` is how many words it may keep. */
  constructor(
    count: number,
    private room: number,
  ) {
    this.rows = new Int32Array(count * 5)
  }

  /** Keeps the words of text `i`, which are not kept yet; whether there was room. */
  keep(i: number, words: Words): boolean {
    if (words.length > this.room) return false
    this.room -= words.length
    const block = this.blockFor(words)
    this.rows.set([this.blocks.length, block.words, words.length, block.breaks, words.sentences.length], i * 5)
    block.add(words)
    return true
  }

  /** Null where they are not kept. */
  words(i: number): Words | null {
    const at = i * 5
    const block = this.blocks[this.row(at) - 1]
    return block ? new KeptWords(block, this.row(at + 1), this.row(at + 2), this.row(at + 3), this.row(at + 4)) : null
  }

  private row(at: number): number {
    return this.rows[at] as number
  }

  private blockFor(words: Words): Block {
    const last = this.blocks[this.blocks.length - 1]
    if (last?.fits(words)) return last
    const block = new Block(
      Math.max(Math.min(GREATEST, LEAST * 2 ** this.blocks.length), words.length, words.sentences.length * WORDS_A_SENTENCE),
    )
    this.blocks.push(block)
    return block
  }
}
