/** Finds the names of `knowledge/` in words: longest match first, accents and hyphens folded away, capitals as the name has them. */

import { isCapitalised, type Word, wordsOf } from '../text/name-words.js'
import type { AgencyEntry, BodyEntry, CountryEntry, Knowledge, OfficeEntry, OutletEntry, PlaceEntry } from './schema.js'

/** What a name may mean. `plural` is set for `ministries`, `foreign ministers`. */
export type Reading =
  | { readonly of: 'country'; readonly sense: 'name' | 'adjective' | 'people' | 'capital' | 'seat'; readonly entry: CountryEntry }
  | { readonly of: 'office'; readonly plural: boolean; readonly entry: OfficeEntry }
  | { readonly of: 'body'; readonly plural: boolean; readonly entry: BodyEntry }
  | { readonly of: 'agency'; readonly entry: AgencyEntry }
  | { readonly of: 'outlet'; readonly entry: OutletEntry }
  | { readonly of: 'place'; readonly entry: PlaceEntry }

/** A name found: how many words it takes, and all it may mean. */
export interface Match {
  readonly length: number
  readonly readings: readonly Reading[]
}

export interface Gazetteer {
  /** Matches that begin at `words[at]`, longest first; none is an empty list. */
  readonly matches: (words: readonly Word[], at: number) => readonly Match[]
  readonly country: (id: string) => CountryEntry | null
  readonly office: (id: string) => OfficeEntry | null
  readonly givenNames: ReadonlySet<string>
  readonly genders: ReadonlyMap<string, 'm' | 'f'>
}

interface Name {
  readonly reading: Reading
  /** Words that must begin with a capital, as a bit set. */
  readonly capitals: number
  /** Acronyms match in their own case alone: `US` is not `us`. */
  readonly exact: string | null
}

/** A capital and lower-case letters of ASCII: most names of towns, which need no splitting. */
const SIMPLE = /^[A-Z][a-z]+$/

/** Indexes all names. Same knowledge, same gazetteer: readings stand in the order of the files. */
export function buildGazetteer(knowledge: Knowledge): Gazetteer {
  const names = new Map<string, Name[]>()
  const longest = new Map<string, number>()
  const add = (name: string, reading: Reading): void => {
    const simple = SIMPLE.test(name)
    const words = simple ? null : wordsOf(name)
    const key = words === null ? name.toLowerCase() : words.map((word) => word.key).join(' ')
    if (key === '') return
    const exact = isAcronym(name) ? (words?.map((word) => word.text).join(' ') ?? name) : null
    const entry = { reading, capitals: words === null ? 1 : capitalsOf(words), exact }
    const known = names.get(key)
    if (known) known.push(entry)
    else names.set(key, [entry])
    const first = words?.[0]?.key ?? key
    const length = words?.length ?? 1
    if ((longest.get(first) ?? 0) < length) longest.set(first, length)
  }
  register(knowledge, add)
  const countries = new Map(knowledge.countries.map((entry) => [entry.id, entry]))
  const offices = new Map(knowledge.offices.map((entry) => [entry.id, entry]))
  return {
    matches: (words, at) => matchesAt(names, longest, words, at),
    country: (id) => countries.get(id) ?? null,
    office: (id) => offices.get(id) ?? null,
    givenNames: knowledge.givenNames,
    genders: knowledge.genders ?? new Map(),
  }
}

function register(knowledge: Knowledge, add: (name: string, reading: Reading) => void): void {
  for (const entry of knowledge.countries) {
    for (const name of entry.names) add(name, { of: 'country', sense: 'name', entry })
    for (const name of entry.adjectives) add(name, { of: 'country', sense: 'adjective', entry })
    for (const name of entry.peoples) add(name, { of: 'country', sense: 'people', entry })
    for (const name of entry.capitals) add(name, { of: 'country', sense: 'capital', entry })
    for (const name of entry.seats) add(name, { of: 'country', sense: 'seat', entry })
  }
  for (const entry of knowledge.offices) {
    for (const name of entry.names) add(name, { of: 'office', plural: false, entry })
    for (const name of pluralsOf(entry.names)) add(name, { of: 'office', plural: true, entry })
  }
  for (const entry of knowledge.bodies) {
    for (const name of entry.names) {
      add(name, { of: 'body', plural: false, entry })
      if (isSpoken(name)) add(name.slice(0, 1) + name.slice(1).toLowerCase(), { of: 'body', plural: false, entry })
    }
    if (entry.generic) for (const name of pluralsOf(entry.names)) add(name, { of: 'body', plural: true, entry })
  }
  for (const entry of knowledge.agencies) for (const name of entry.names) add(name, { of: 'agency', entry })
  for (const entry of knowledge.outlets) for (const name of entry.names) add(name, { of: 'outlet', entry })
  for (const entry of knowledge.places) for (const name of entry.names) add(name, { of: 'place', entry })
}

const NO_MATCHES: readonly Match[] = []

function matchesAt(
  names: ReadonlyMap<string, readonly Name[]>,
  longest: ReadonlyMap<string, number>,
  words: readonly Word[],
  at: number,
): readonly Match[] {
  const most = longest.get(words[at]?.key ?? '')
  if (most === undefined) return NO_MATCHES
  const found: Match[] = []
  let key = ''
  for (let length = 1; length <= most && at + length <= words.length; length++) {
    const word = words[at + length - 1] as Word
    if (length > 1 && !joins(words[at + length - 2] as Word, word)) break
    key = length === 1 ? word.key : `${key} ${word.key}`
    const known = names.get(key)
    if (!known) continue
    const here = words.slice(at, at + length)
    const readings = known.filter((name) => fits(name, here)).map((name) => name.reading)
    if (readings.length) found.unshift({ length, readings })
  }
  return found
}

/** Whether a name may run on from one word to the next. A full stop belongs to a name only after an abbreviation. */
function joins(before: Word, word: Word): boolean {
  return word.gap !== 'break' && (word.gap !== 'dot-space' || before.text.length <= 3)
}

function fits(name: Name, words: readonly Word[]): boolean {
  if (name.exact !== null) return words.map((word) => word.text).join(' ') === name.exact
  return (name.capitals & ~capitalsOf(words)) === 0
}

function capitalsOf(words: readonly Word[]): number {
  return words.reduce((bits, word, i) => (isCapitalised(word) || /^\p{N}/u.test(word.text) ? bits | (1 << i) : bits), 0)
}

function isAcronym(name: string): boolean {
  return name.length <= 6 && /^[\p{Lu}\p{N}.+&-]+$/u.test(name) && /\p{Lu}/u.test(name)
}

/** `NATO`: letters that are said as a word, which some papers write as one, `Nato`. */
function isSpoken(name: string): boolean {
  return /^\p{Lu}{4,8}$/u.test(name) && /[AEIOU]/.test(name)
}

/** Plurals of wordings such as `foreign minister`, `minister of trade`, `head of state`. */
function pluralsOf(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const match = /^(.*?)(\p{L}+)((?: (?:of|for|to|without) .*|-general|-in-chief| general)?)$/u.exec(name)
    const noun = match?.[2] ?? ''
    if (!match || noun.length < 2 || /(s|media|police|military|people)$/.test(noun)) return []
    return [`${match[1]}${plural(noun)}${match[3]}`]
  })
}

function plural(noun: string): string {
  if (/man$/.test(noun)) return noun.replace(/man$/, 'men')
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies')
  return /(ch|sh|x|z)$/.test(noun) ? `${noun}es` : `${noun}s`
}
