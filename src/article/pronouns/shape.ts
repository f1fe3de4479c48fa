/** What speaks for a candidate by place alone, whatever kind of pronoun asks: how far back it stands, its part there, how the two clauses hang together. */

import type { Token } from '../../model/annotation.js'
import { clauseOf, type Part, partOf } from './clause.js'
import type { Place, Referent, Setting } from './places.js'

/** A pronoun in the text that asks who or what is meant. */
export interface Asking {
  readonly token: number
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly part: Part
  readonly isReflexive: boolean
  /** Within quotation marks. */
  readonly isQuoted: boolean
}

/** Somebody or something, and the place before the pronoun that speaks of it last. */
export interface Near<R extends Referent> {
  readonly of: R
  readonly last: Place
  /** Places of the sentence of `last`, up to the pronoun. */
  readonly near: readonly Place[]
  /** Places in the sentences just before. */
  readonly lately: number
  /** Whether a name or noun speaks of it in the sentence of the pronoun, before it, or in the one before. */
  readonly named: boolean
}

export const SHAPE = [
  'same sentence',
  'sentence before',
  'two before',
  'three before',
  'further',
  'subject',
  'object',
  'possessor',
  'first named of its sentence',
  'later item of a list',
  'pronoun before',
  'both subjects',
  'both possessors',
  'nearest',
  'second nearest',
  'spoken of, lately',
  'named, in all',
  'named in this sentence or the one before',
  'name',
  'subject of the own clause, for a possessor',
  'subject of the own clause, for another',
  'subject or object of the own clause, for a reflexive',
  'subject of the main clause before',
  'another paragraph',
] as const
export type Shape = (typeof SHAPE)[number]

export type Put = (name: Shape, value: boolean | number) => void

const LATELY = 6

/** What a pronoun is by its place. */
export function askingAt(setting: Setting, token: number, isReflexive: boolean): Asking {
  const { start, end } = setting.a.tokens[token] as Token
  const sentence = setting.sentenceOf[token] ?? 0
  return { token, start, end, sentence, part: partOf(setting.a.tokens, token), isReflexive, isQuoted: isQuoted(setting, start, sentence) }
}

/** The referent as the pronoun sees it; null where it stands too far back, or where grammar bars it. `reach` counts sentences. */
export function nearTo<R extends Referent>({ a: { tokens } }: Setting, asking: Asking, of: R, reach: number): Near<R> | null {
  const { places } = of
  const isBefore = (place: Place): boolean => place.end <= asking.start && place.token < asking.token
  let at = places.length - 1
  while (at >= 0 && !isBefore(places[at] as Place)) at--
  const last = places[at]
  if (!last || asking.sentence - last.sentence > reach || isWithin(tokens, asking, of)) return null
  const near: Place[] = []
  let lately = 0
  let named = false
  for (const place of places) {
    if (!isBefore(place)) continue
    if (isBarred(tokens, asking, place)) return null
    if (place.sentence === last.sentence) near.push(place)
    if (asking.sentence - place.sentence <= LATELY) lately++
    if (!place.isPronoun && asking.sentence - place.sentence <= 1) named = true
  }
  return { of, last, near, lately, named }
}

/** `X saw him`, `X's brother saw him` allows X: the parts of one verb are different people, but for `himself`. */
function isBarred(tokens: readonly Token[], asking: Asking, place: Place): boolean {
  if (asking.isReflexive || place.sentence !== asking.sentence) return false
  const [own, other] = [tokens[asking.token] as Token, tokens[place.token] as Token]
  if (asking.part === 'possessor') return false
  if (place.part === 'possessor') return false
  const clause = clauseOf(tokens, asking.token)
  return clause === clauseOf(tokens, place.token) && (own.head === clause || other.head === clause) && other.head !== asking.token
}

/** `his father, Foo`: `his` is not Foo. */
function isWithin(tokens: readonly Token[], asking: Asking, { places }: Referent): boolean {
  if (asking.part !== 'possessor') return false
  const { head } = tokens[asking.token] as Token
  return places.some(
    ({ token }) => token === head || ((tokens[token] as Token).head === head && (tokens[token] as Token).deprel === 'appos'),
  )
}

/** Puts all of `SHAPE`; `rank` counts the candidates from the nearest, 0. */
export function putShape<R extends Referent>(
  put: Put,
  setting: Setting,
  asking: Asking,
  candidate: Near<R>,
  rank: number,
  all: readonly Near<R>[],
): void {
  putDistance(put, asking.sentence - candidate.last.sentence, rank)
  putPlaces(put, setting, asking, candidate, all)
  putClause(put, setting, asking, candidate)
  put('spoken of, lately', Math.log2(1 + candidate.lately))
  put('named, in all', Math.log2(1 + candidate.of.places.filter((place) => !place.isPronoun).length))
  put('named in this sentence or the one before', candidate.named)
  put('name', candidate.of.isNamed)
}

function putDistance(put: Put, back: number, rank: number): void {
  put('same sentence', back === 0)
  put('sentence before', back === 1)
  put('two before', back === 2)
  put('three before', back === 3)
  put('further', back > 3)
  put('nearest', rank === 0)
  put('second nearest', rank === 1)
}

/** What the candidate was where it last stood. */
function putPlaces<R extends Referent>(put: Put, setting: Setting, asking: Asking, candidate: Near<R>, all: readonly Near<R>[]): void {
  const { tokens, sentences } = setting.a
  const { last, near } = candidate
  const isSubject = near.some((place) => place.part === 'subject')
  put('subject', isSubject)
  put('object', !isSubject && near.some((place) => place.part === 'object'))
  const isPossessor = near.every((place) => place.part === 'possessor')
  put('possessor', isPossessor)
  const first = firstOf(candidate)
  const isFirst = all.every((other) => other === candidate || other.last.sentence !== last.sentence || firstOf(other) > first)
  put('first named of its sentence', isFirst)
  const isListed = near.every((place) => tokens[place.token]?.deprel === 'conj')
  put('later item of a list', isListed)
  put('pronoun before', last.isPronoun)
  put('both subjects', asking.part === 'subject' && isSubject)
  put('both possessors', asking.part === 'possessor' && last.part === 'possessor')
  put('another paragraph', sentences[last.sentence]?.paragraph !== sentences[asking.sentence]?.paragraph)
}

function firstOf({ near }: { readonly near: readonly Place[] }): number {
  let first = Number.POSITIVE_INFINITY
  for (const { start } of near) if (start < first) first = start
  return first
}

/** How the candidate's clause and the pronoun's hang together. */
function putClause<R extends Referent>(put: Put, { a: { tokens } }: Setting, asking: Asking, { last, near }: Near<R>): void {
  const clause = clauseOf(tokens, asking.token)
  const subjects = near.filter((place) => place.part === 'subject').map((place) => clauseOf(tokens, place.token))
  const isOwn = asking.sentence === last.sentence && subjects.includes(clause)
  put('subject of the own clause, for a possessor', isOwn && asking.part === 'possessor')
  put('subject of the own clause, for another', isOwn && asking.part !== 'possessor')
  const isReached = asking.isReflexive && near.some((place) => isOfClause(tokens, place, clause))
  put('subject or object of the own clause, for a reflexive', isReached)
  const isMainSubject = subjects.some((own) => tokens[own]?.deprel === 'root')
  put('subject of the main clause before', isMainSubject)
}

/** Subject of the clause, or what the verb above it acts on: `asked Foo to defend herself`. */
function isOfClause(tokens: readonly Token[], { token, part }: Place, clause: number): boolean {
  const own = clauseOf(tokens, token)
  return (
    (own === clause && part === 'subject') || (part !== 'possessor' && tokens[clause]?.head === own && tokens[clause]?.deprel === 'xcomp')
  )
}

/** Whether one of the places is the subject of a verb of saying. */
export function speaks({ a: { tokens } }: Setting, near: readonly Place[]): boolean {
  return near.some(({ token, part }) => part === 'subject' && SAYING.has(tokens[clauseOf(tokens, token)]?.lemma ?? ''))
}

const SAYING = new Set(
  'say tell add ask argue write explain note warn insist claim recall reply answer declare state announce tweet think believe stress'.split(
    ' ',
  ),
)

/** The marks of a paragraph up to the place last asked about: the next is mostly behind it. */
const COUNTED = new WeakMap<object, { readonly start: number; readonly at: number; readonly curly: number; readonly straight: number }>()

/** Whether a quotation that began in the paragraph is still open. */
function isQuoted({ a, paragraphStart }: Setting, at: number, sentence: number): boolean {
  const start = paragraphStart.get(a.sentences[sentence]?.paragraph ?? -1) ?? at
  const known = COUNTED.get(a)
  const last = known?.start === start && known.at <= at ? known : { start, at: start, curly: 0, straight: 0 }
  const between = a.text.slice(last.at, at)
  const curly = last.curly + (between.match(/“/g)?.length ?? 0) - (between.match(/”/g)?.length ?? 0)
  const straight = last.straight + (between.match(/"/g)?.length ?? 0)
  COUNTED.set(a, { start, at, curly, straight })
  return curly > 0 || straight % 2 === 1
}
