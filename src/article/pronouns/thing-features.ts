/** What speaks for and against a country, a body, a place or a group being meant by `it` or `they`, as numbers with a weight each. */

import type { Token } from '../../model/annotation.js'
import { clauseOf } from './clause.js'
import { isCopular, isLifeless, wills } from './doing.js'
import type { Place, Setting } from './places.js'
import { putShape, SHAPE, speaks } from './shape.js'
import { isOpenBetween, type Shelf, type ThingCandidate, type ThingPronoun } from './shelf.js'
import type { Sort } from './things.js'

export const THING_FEATURES = [
  ...SHAPE,
  'country',
  'body',
  'place',
  'people',
  'teller',
  'several by name',
  'one or many',
  'neither subject nor object nor possessor',
  'hangs on a noun',
  'subject of the clause above',
  'nearest that has a name',
  'most spoken of',
  'another of its sort between',
  'one left open between',
  'only one near',
  'only one near that has a name',
  'speaks or wills, and so does the candidate',
  'speaks or wills, and the candidate cannot',
  'does or is what none of its sort does or is',
  'spoke last',
  'speaker of the words that hold it',
  'nobody',
  'nobody, of a subject',
  'nobody, of an object',
  'nobody, of a possessor',
  'nobody, of what is something',
  'nobody, within quotation marks',
] as const
export type ThingFeature = (typeof THING_FEATURES)[number]
const AT = Object.fromEntries(THING_FEATURES.map((name, at) => [name, at])) as Record<ThingFeature, number>

/** The features of one candidate; `rank` counts from the nearest, 0. */
export function thingFeatures(
  setting: Setting,
  shelf: Shelf,
  pronoun: ThingPronoun,
  candidate: ThingCandidate,
  rank: number,
  all: readonly ThingCandidate[],
): Float64Array {
  const values = new Float64Array(THING_FEATURES.length)
  const put = (name: ThingFeature, value: boolean | number): void => {
    values[AT[name]] = Number(value)
  }
  const { of: thing, last, near } = candidate
  putShape(put, setting, pronoun, candidate, rank, all)
  if (thing.sort !== 'other') put(thing.sort, 1)
  put('several by name', thing.entities.length > 1)
  put('one or many', thing.number === 'either')
  put(
    'neither subject nor object nor possessor',
    near.every((place) => place.part === 'other'),
  )
  put('hangs on a noun', /^(?:nmod|appos)/.test(setting.a.tokens[last.token]?.deprel ?? '') && last.part !== 'possessor' && !last.isPronoun)
  put('subject of the clause above', isAbove(setting.a.tokens, pronoun, near))
  put('nearest that has a name', thing.isNamed && all.find((other) => other.of.isNamed) === candidate)
  put('another of its sort between', isNamedActor(candidate) && all.slice(0, all.indexOf(candidate)).some(isNamedActor))
  put('one left open between', isOpenBetween(shelf, pronoun, candidate))
  const count = spokenOf(candidate)
  put('most spoken of', thing.isNamed && count > 1 && all.every((other) => other === candidate || spokenOf(other) < count))
  const isNear = (other: ThingCandidate): boolean => pronoun.sentence - other.last.sentence <= 1
  put('only one near', isNear(candidate) && all.filter(isNear).length === 1)
  put(
    'only one near that has a name',
    thing.isNamed && isNear(candidate) && all.filter((other) => other.of.isNamed && isNear(other)).length === 1,
  )
  putDoing(put, setting.a.tokens, pronoun, thing.sort)
  put('spoke last', speaks(setting, [last]))
  put('speaker of the words that hold it', pronoun.isQuoted && speaks(setting, near))
  return values
}

/** What the pronoun does or is, and whether one of that sort can. */
function putDoing(put: (name: ThingFeature, value: boolean) => void, tokens: readonly Token[], pronoun: ThingPronoun, sort: Sort): void {
  if (wills(tokens, pronoun)) {
    const can = /^(?:country|body|people|teller)$/.test(sort)
    put('speaks or wills, and so does the candidate', can)
    put('speaks or wills, and the candidate cannot', !can)
  }
  if (/^(?:country|body|place)$/.test(sort))
    put('does or is what none of its sort does or is', pronoun.word === 'it' && isLifeless(tokens, pronoun, sort === 'place'))
}

/** `Foo said that it …`, `Foo left when it …`: the candidate is the subject of the clause that the pronoun's hangs on. */
function isAbove(tokens: readonly Token[], { token, sentence }: ThingPronoun, near: readonly Place[]): boolean {
  const { head } = tokens[clauseOf(tokens, token)] as Token
  if (head < 0) return false
  const above = clauseOf(tokens, head)
  return near.some((place) => place.part === 'subject' && place.sentence === sentence && clauseOf(tokens, place.token) === above)
}

/** A country, a body or a place that has a name. */
function isNamedActor({ of: { isNamed, sort } }: ThingCandidate): boolean {
  return isNamed && (sort === 'country' || sort === 'body' || sort === 'place')
}

function spokenOf({ of: { places } }: ThingCandidate): number {
  return places.length
}

/** The features of nobody: that something is meant which nothing names, or nothing at all. */
export function nothing({ a: { tokens } }: Setting, pronoun: ThingPronoun): Float64Array {
  const values = new Float64Array(THING_FEATURES.length)
  values[AT.nobody] = 1
  if (pronoun.part === 'subject') values[AT['nobody, of a subject']] = 1
  if (pronoun.part === 'object') values[AT['nobody, of an object']] = 1
  if (pronoun.part === 'possessor') values[AT['nobody, of a possessor']] = 1
  if (pronoun.part === 'subject' && isCopular(tokens, pronoun.token)) values[AT['nobody, of what is something']] = 1
  if (pronoun.isQuoted) values[AT['nobody, within quotation marks']] = 1
  return values
}
