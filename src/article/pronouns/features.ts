/** What speaks for and against a person being meant by `he` or `she`, as numbers with a weight each. */

import type { Gender, Person } from './candidates.js'
import type { Setting as Bare, Place } from './places.js'
import { type Asking, askingAt, type Near, nearTo, putShape, SHAPE, speaks } from './shape.js'

/** The text with the people it speaks of. */
export interface Setting extends Bare {
  readonly people: readonly Person[]
}

/** A `he` or `she` in the text. */
export interface Pronoun extends Asking {
  readonly gender: Gender
}

export const FEATURES = [
  ...SHAPE,
  'gender agrees',
  'speaker of the words that hold it',
  'only one of the gender near',
  'told apart by gender',
  'nobody',
] as const
export type Feature = (typeof FEATURES)[number]
const AT = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Record<Feature, number>

/** The features of nobody: that someone is meant whom nothing names. */
export function nobody(): Float64Array {
  const values = new Float64Array(FEATURES.length)
  values[AT.nobody] = 1
  return values
}

export type Candidate = Near<Person>

/** Sentences back that a pronoun may look. */
const REACH = 7

/** Those that the pronoun may mean by gender, distance and grammar; nearest first. */
export function candidatesOf(setting: Setting, pronoun: Pronoun): Candidate[] {
  const found = setting.people.flatMap((person): Candidate[] => {
    if (person.gender !== null && person.gender !== pronoun.gender) return []
    const near = nearTo(setting, pronoun, person, person.isNamed ? REACH : 1)
    return near ? [near] : []
  })
  return found.sort((a, b) => b.last.start - a.last.start)
}

/** Whether someone of the other gender is spoken of in the sentence or the one before. */
function isContrasted({ people }: Setting, pronoun: Pronoun): boolean {
  const isNear = (place: Place): boolean => place.start < pronoun.start && pronoun.sentence - place.sentence <= 1
  return people.some((person) => person.gender !== null && person.gender !== pronoun.gender && person.places.some(isNear))
}

/** The features of one candidate; `rank` counts from the nearest, 0. */
export function featuresOf(
  setting: Setting,
  pronoun: Pronoun,
  candidate: Candidate,
  rank: number,
  all: readonly Candidate[],
): Float64Array {
  const values = new Float64Array(FEATURES.length)
  const put = (name: Feature, value: boolean | number): void => {
    values[AT[name]] = Number(value)
  }
  const { of: person, last, near } = candidate
  putShape(put, setting, pronoun, candidate, rank, all)
  put('gender agrees', person.gender === pronoun.gender)
  put('speaker of the words that hold it', pronoun.isQuoted && speaks(setting, near))
  const alone = pronoun.sentence - last.sentence <= 1 && all.filter((other) => pronoun.sentence - other.last.sentence <= 1).length === 1
  put('only one of the gender near', alone)
  put('told apart by gender', alone && person.gender === pronoun.gender && isContrasted(setting, pronoun))
  return values
}

const PRONOUN = /^(?:(?:he|him|his|himself)|(?:she|her|hers|herself))$/i

/** The pronouns of the text, title left out, in text order within each zone. */
export function pronounsOf(setting: Bare): Pronoun[] {
  const { a, sentenceOf } = setting
  return a.tokens.flatMap((token, at) => {
    const word = a.text.slice(token.start, token.end).toLowerCase()
    if (!PRONOUN.test(word) || a.sentences[sentenceOf[at] ?? 0]?.zone === 'title') return []
    const gender = word.startsWith('h') && !word.startsWith('her') ? 'm' : 'f'
    return [{ ...askingAt(setting, at, word.endsWith('self')), gender }]
  })
}
