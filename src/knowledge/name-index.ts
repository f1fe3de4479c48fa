/** The names of `knowledge/` by their folded words. Places and firms, which are by far the most, wait as numbers until a text asks for one of their names. */

import { isCapitalised, type Word, wordsOf } from '../text/name-words.js'
import type { AgencyEntry, BodyEntry, CountryEntry, OfficeEntry, OutletEntry, PlaceEntry } from './schema.js'

/** What a name may mean. `plural` is set for `ministries`, `foreign ministers`; `doubtful` where a firm's name means other things as well. */
export type Reading =
  | { readonly of: 'country'; readonly sense: 'name' | 'adjective' | 'people' | 'capital' | 'seat'; readonly entry: CountryEntry }
  | { readonly of: 'office'; readonly plural: boolean; readonly entry: OfficeEntry }
  | { readonly of: 'body'; readonly plural: boolean; readonly entry: BodyEntry; readonly doubtful?: true }
  | { readonly of: 'agency'; readonly entry: AgencyEntry }
  | { readonly of: 'outlet'; readonly entry: OutletEntry }
  | { readonly of: 'place'; readonly entry: PlaceEntry }

/** What one name may mean, and how it must be written to mean it. */
export interface Name {
  readonly reading: Reading
  /** Words that must begin with a capital, as a bit set. */
  readonly capitals: number
  /** Acronyms match in their own case alone: `US` is not `us`. */
  readonly exact: string | null
}

/** Letters of ASCII and single blanks: most names, which need no folding. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/

/** What is known of words that a name may begin with. */
export interface Beginning {
  readonly key: string
  /** Names of just these words. */
  readonly names: readonly Name[]
  /** Words of the longest name that begins so. */
  readonly most: number
  /** Beginnings of one word more that were asked for before. */
  next: Map<string, Beginning> | null
}

const NO_NAMES: readonly Name[] = []
/** Beginnings that are remembered before all are forgotten: most words of a text come again, and all names are too many to be near at hand. */
const MOST_REMEMBERED = 20_000

/** Names of one key come in the order in which they were added, firms and places behind all others. */
export class NameIndex {
  private readonly names = new Map<string, Name[]>()
  /** Words of the longest name by the first one, and by the first two; only where more follow. */
  private readonly longest = new Map<string, number>()
  /** Numbers of the names of places and firms by key. */
  private readonly waiting = new Map<string, number | number[]>()
  private readonly spelled: string[] = []
  private readonly entries: (PlaceEntry | BodyEntry)[] = []
  private readonly begun = new Map<string, Beginning>()
  private remembered = 0

  add(name: string, reading: Reading): void {
    const key = this.keyOf(name)
    if (key !== '') this.open(key, name, reading)
  }

  /** Adds a name of a place or firm. Everything else must have been added before. */
  addLater(name: string, entry: PlaceEntry | BodyEntry): void {
    const key = this.keyOf(name)
    if (key === '') return
    const number = this.spelled.push(name) - 1
    this.entries.push(entry)
    const others = this.waiting.get(key)
    if (others === undefined) this.waiting.set(key, number)
    else if (typeof others === 'number') this.waiting.set(key, [others, number])
    else others.push(number)
  }

  /** Names whose folded words, a blank between them, are `key`. */
  get(key: string): readonly Name[] | undefined {
    const waiting = this.waiting.get(key)
    if (waiting !== undefined) {
      this.waiting.delete(key)
      for (const number of typeof waiting === 'number' ? [waiting] : waiting)
        this.openLater(key, this.spelled[number] as string, this.entries[number] as PlaceEntry | BodyEntry)
    }
    return this.names.get(key)
  }

  private openLater(key: string, name: string, entry: PlaceEntry | BodyEntry): void {
    if (!('firm' in entry)) this.open(key, name, { of: 'place', entry: entry as PlaceEntry })
    else this.open(key, name, { of: 'body', plural: false, entry, ...(entry.doubtful?.includes(name) ? { doubtful: true } : {}) })
  }

  /** What names begin with a word. */
  beginning(first: string): Beginning {
    return this.begun.get(first) ?? this.remember(this.begun, first, this.begin(first, this.most(first, 1)))
  }

  /** The same with one word more. */
  following(before: Beginning, word: string): Beginning {
    const known = before.next?.get(word)
    if (known) return known
    const key = `${before.key} ${word}`
    before.next ??= new Map()
    return this.remember(before.next, word, this.begin(key, before.key.includes(' ') ? before.most : this.most(key, 2)))
  }

  private begin(key: string, most: number): Beginning {
    return { key, names: this.get(key) ?? NO_NAMES, most, next: null }
  }

  private remember(where: Map<string, Beginning>, word: string, beginning: Beginning): Beginning {
    if (this.remembered++ >= MOST_REMEMBERED) {
      this.remembered = 0
      this.begun.clear()
    }
    where.set(word, beginning)
    return beginning
  }

  private most(key: string, words: number): number {
    return this.longest.get(key) ?? words
  }

  private keyOf(name: string): string {
    const key = PLAIN.test(name)
      ? name.toLowerCase()
      : wordsOf(name)
          .map((word) => word.key)
          .join(' ')
    this.lengthen(key)
    return key
  }

  private lengthen(key: string): void {
    const first = key.indexOf(' ')
    if (first < 0) return
    const second = key.indexOf(' ', first + 1)
    const words = second < 0 ? 2 : key.split(' ').length
    if (words > this.most(key.slice(0, first), 1)) this.longest.set(key.slice(0, first), words)
    if (second > 0 && words > this.most(key.slice(0, second), 2)) this.longest.set(key.slice(0, second), words)
  }

  private open(key: string, name: string, reading: Reading): void {
    const words = wordsOf(name)
    const exact = isAcronym(name) ? words.map((word) => word.text).join(' ') : null
    const own = { reading, capitals: capitalsOf(words), exact }
    const known = this.names.get(key)
    if (known) known.push(own)
    else this.names.set(key, [own])
  }
}

/** Words that begin with a capital or a figure, as a bit set. */
export function capitalsOf(words: readonly Word[]): number {
  return words.reduce((bits, word, i) => (isCapitalised(word) || /^\p{N}/u.test(word.text) ? bits | (1 << i) : bits), 0)
}

function isAcronym(name: string): boolean {
  return name.length <= 6 && /^[\p{Lu}\p{N}.+&-]+$/u.test(name) && /\p{Lu}/u.test(name)
}
