/** Finds the names of `knowledge/` in words: longest match first, accents and hyphens folded away, capitals as the name has them. */

import type { Word } from '../text/name-words.js'
import { capitalsOf, type Name, NameIndex, type Reading } from './name-index.js'
import type { CountryEntry, Knowledge, OfficeEntry } from './schema.js'

export type { Reading } from './name-index.js'

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

/** Indexes all names. Same knowledge, same gazetteer: readings stand in the order of the files. */
export function buildGazetteer(knowledge: Knowledge): Gazetteer {
  const names = new NameIndex()
  register(knowledge, names)
  const countries = new Map(knowledge.countries.map((entry) => [entry.id, entry]))
  const offices = new Map(knowledge.offices.map((entry) => [entry.id, entry]))
  return {
    matches: (words, at) => matchesAt(names, words, at),
    country: (id) => countries.get(id) ?? null,
    office: (id) => offices.get(id) ?? null,
    givenNames: knowledge.givenNames,
    genders: knowledge.genders ?? new Map(),
  }
}

function register(knowledge: Knowledge, names: NameIndex): void {
  const add = (name: string, reading: Reading): void => names.add(name, reading)
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
    if (entry.firm) continue
    for (const name of entry.names) {
      add(name, { of: 'body', plural: false, entry, ...(entry.doubtful?.includes(name) ? { doubtful: true } : {}) })
      if (isSpoken(name)) add(name.slice(0, 1) + name.slice(1).toLowerCase(), { of: 'body', plural: false, entry })
    }
    if (entry.generic) for (const name of pluralsOf(entry.names)) add(name, { of: 'body', plural: true, entry })
  }
  for (const entry of knowledge.agencies) for (const name of entry.names) add(name, { of: 'agency', entry })
  for (const entry of knowledge.outlets) for (const name of entry.names) add(name, { of: 'outlet', entry })
  for (const entry of knowledge.bodies) if (entry.firm) for (const name of entry.names) names.addLater(name, entry)
  for (const entry of knowledge.places) for (const name of entry.names) names.addLater(name, entry)
}

const NO_MATCHES: readonly Match[] = []

function matchesAt(names: NameIndex, words: readonly Word[], at: number): readonly Match[] {
  const spelled = words[at + 1]?.gap === 'dot' && words[at]?.text.length === 1 ? spelledAt(names, words, at) : null
  if (spelled) return [spelled]
  let begun = names.beginning(words[at]?.key ?? '')
  if (begun.most === 1 && begun.names.length === 0) return NO_MATCHES
  const found: Match[] = []
  for (let length = 1; ; length++) {
    if (begun.names.length > 0) {
      const here = words.slice(at, at + length)
      const readings = begun.names.filter((name) => fits(name, here)).map((name) => name.reading)
      if (readings.length) found.unshift({ length, readings })
    }
    const word = words[at + length]
    if (length >= begun.most || !word || !joins(words[at + length - 1] as Word, word)) return found
    begun = names.following(begun, word.key)
  }
}

/** More letters with full stops than any name has. */
const MOST_LETTERS = 12

/** `C.I.A.`: three letters and more, each with its full stop, for a name that is written without. */
function spelledAt(names: NameIndex, words: readonly Word[], at: number): Match | null {
  let end = at + 1
  while (end - at <= MOST_LETTERS && words[end]?.gap === 'dot' && words[end]?.text.length === 1) end++
  if (end - at > MOST_LETTERS) return null
  const letters = words
    .slice(at, end)
    .map(({ text }) => text)
    .join('')
  if (letters.length < 3) return null
  const readings = names
    .beginning(letters.toLowerCase())
    .names.filter(({ exact }) => exact === letters)
    .map(({ reading }) => reading)
  return readings.length > 0 ? { length: letters.length, readings } : null
}

/** Whether a name may run on from one word to the next. A full stop belongs to a name only after an abbreviation. */
function joins(before: Word, word: Word): boolean {
  return word.gap !== 'break' && (word.gap !== 'dot-space' || before.text.length <= 3)
}

function fits(name: Name, words: readonly Word[]): boolean {
  if (name.exact !== null) return words.map((word) => word.text).join(' ') === name.exact
  return (name.capitals & ~capitalsOf(words)) === 0
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
