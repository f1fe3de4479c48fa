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

/** Names of one key come in the order in which they were added, firms and places behind all others. */
export class NameIndex {
  private readonly names = new Map<string, Name[]>()
  /** Words of the longest name by the first one; only where they are several. */
  private readonly longest = new Map<string, number>()
  /** Numbers of the names of places and firms by key. */
  private readonly waiting = new Map<string, number | number[]>()
  private readonly spelled: string[] = []
  private readonly entries: (PlaceEntry | BodyEntry)[] = []

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

  /** Words of the longest name that begins with this one; 1 where there is none. */
  most(first: string): number {
    return this.longest.get(first) ?? 1
  }

  private keyOf(name: string): string {
    if (PLAIN.test(name)) {
      const key = name.toLowerCase()
      const blank = key.indexOf(' ')
      if (blank > 0) this.lengthen(key.slice(0, blank), key.split(' ').length)
      return key
    }
    const words = wordsOf(name)
    if (words.length > 1) this.lengthen((words[0] as Word).key, words.length)
    return words.map((word) => word.key).join(' ')
  }

  private lengthen(first: string, words: number): void {
    if (words > this.most(first)) this.longest.set(first, words)
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
