/** The words of all bodies, kept as long as there is room, so that memory stays bounded. */

import type { Reading } from '../model/reading.js'
import { type ClosedForm, Memos } from '../text/memos.js'
import { packed, unpacked } from '../text/packed.js'
import { fingerprints } from '../text/shingles.js'
import { WordStore } from '../text/word-store.js'
import { copied, passingWords, type Words, wordsOf } from '../text/words.js'
import { bodyKey } from './alignments.js'

/** Words of bodies that are kept from one step to the next, 6 bytes each; further bodies are read again when they are no longer at hand. */
const WORDS_KEPT = 60_000_000
const BODIES_AT_HAND = 4096
const RECENT = 64
/** Where fewer of the words of both stand outside quotation marks, quotations are the article, and count. */
const MOSTLY_QUOTED = 0.4

/** The words of an article's body. */
export function bodyWords({ page, article }: Reading): Words {
  return wordsOf(page.text, article.body)
}

/** What a body is known by without its words. */
interface Facts {
  readonly prints: Uint32Array
  readonly length: number
  readonly unquoted: number
  readonly key: string
}

type KeptFacts = readonly [string, number, number, string]

const FACTS: ClosedForm<Facts, KeptFacts> = {
  close: ({ prints, length, unquoted, key }) => [packed(prints), length, unquoted, key],
  open: ([prints, length, unquoted, key]) => ({ prints: unpacked(prints), length, unquoted, key }),
}

export class Bodies {
  /** Words of each body; known once its words or prints were read. */
  readonly lengths: Int32Array
  private readonly unquoted: Int32Array
  private readonly store: WordStore
  /** Those asked for last: a family is compared with itself. */
  private readonly recent = new Map<number, Words>()
  private readonly atHand = new Map<number, Words>()
  private numbers: ReadonlyMap<Reading, number> | null = null
  private readonly keys: string[] = []

  constructor(
    readonly readings: readonly Reading[],
    private readonly memos: Memos = new Memos(),
  ) {
    this.lengths = new Int32Array(readings.length)
    this.unquoted = new Int32Array(readings.length)
    this.store = new WordStore(readings.length, WORDS_KEPT)
  }

  /** The prints of a body; remembered, so that its words need not be read. */
  prints(i: number): Uint32Array {
    const reading = this.readings[i] as Reading
    const facts = this.memos.of('bodies', this.memos.keyOf(reading), () => this.facts(i), FACTS)
    this.lengths[i] = facts.length
    this.unquoted[i] = facts.unquoted
    this.keys[i] = facts.key
    return facts.prints
  }

  private facts(i: number): Facts {
    const prints = fingerprints(this.words(i).hash)
    return { prints, length: this.lengths[i] as number, unquoted: this.unquoted[i] as number, key: this.keys[i] ?? '' }
  }

  words(i: number): Words {
    const known = this.recent.get(i)
    if (known) return known
    const words = this.store.words(i) ?? this.atHand.get(i) ?? this.read(i)
    if (this.recent.size >= RECENT) this.recent.clear()
    this.recent.set(i, words)
    return words
  }

  private read(i: number): Words {
    const { page, article } = this.readings[i] as Reading
    const words = passingWords(page.text, article.body)
    this.lengths[i] = words.length
    if (this.memos.remembers) this.keys[i] ??= bodyKey(words)
    this.unquoted[i] = unquotedIn(words)
    if (this.store.keep(i, words)) return this.store.words(i) as Words
    if (this.atHand.size >= BODIES_AT_HAND) this.atHand.delete(this.atHand.keys().next().value as number)
    const own = copied(words)
    this.atHand.set(i, own)
    return own
  }

  /** The words of a body where they are kept. */
  keptOf(reading: Reading): Words | null {
    this.numbers ??= new Map(this.readings.map((each, i) => [each, i]))
    const i = this.numbers.get(reading)
    return i === undefined ? null : this.store.words(i)
  }

  /** What the body says, by name; known once its words or prints were read. */
  key(i: number): string {
    return this.keys[i] as string
  }

  /** Whether what the article quotes counts as its text. */
  isMostlyQuoted(i: number): boolean {
    return (this.unquoted[i] as number) < (this.lengths[i] as number) * MOSTLY_QUOTED
  }

  /** How many words may be shared. */
  countable(i: number, quotesCount: boolean): number {
    return (quotesCount ? this.lengths[i] : this.unquoted[i]) as number
  }
}

function unquotedIn({ length, quoted }: Words): number {
  let count = 0
  for (let i = 0; i < length; i++) if (quoted[i] === 0) count++
  return count
}
