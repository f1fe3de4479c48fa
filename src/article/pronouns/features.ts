/** What speaks for and against a person being meant by a pronoun, as numbers with a weight each. */

import type { Token } from '../../model/annotation.js'
import type { Setting as Bare, Gender, Person, Place } from './candidates.js'
import { clauseOf, type Part, partOf } from './clause.js'

/** The text with the people it speaks of. */
export interface Setting extends Bare {
  readonly people: readonly Person[]
}

/** A `he` or `she` in the text. */
export interface Pronoun {
  readonly token: number
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly gender: Gender
  readonly part: Part
  readonly isReflexive: boolean
  /** Within quotation marks. */
  readonly isQuoted: boolean
}

export const FEATURES = [
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
  'gender agrees',
  'name',
  'subject of the own clause, for a possessor',
  'subject of the own clause, for another',
  'subject or object of the own clause, for a reflexive',
  'subject of the main clause before',
  'another paragraph',
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

/** A person and the place before the pronoun that speaks of them last. */
export interface Candidate {
  readonly person: Person
  readonly last: Place
  /** Places of the sentence of `last`, up to the pronoun. */
  readonly near: readonly Place[]
  /** Places in the sentences just before. */
  readonly lately: number
  /** Whether a name or noun speaks of the person in the sentence of the pronoun, before it, or in the one before. */
  readonly named: boolean
}

/** Sentences back that a pronoun may look. */
const REACH = 7
const LATELY = 6

/** Those that the pronoun may mean by gender, distance and grammar; nearest first. */
export function candidatesOf(setting: Setting, pronoun: Pronoun): Candidate[] {
  const { tokens } = setting.a
  const found = setting.people.flatMap((person): Candidate[] => {
    if (person.gender !== null && person.gender !== pronoun.gender) return []
    const before = person.places.filter((place) => place.end <= pronoun.start && place.token < pronoun.token)
    const last = before.at(-1)
    if (!last || pronoun.sentence - last.sentence > (person.isNamed ? REACH : 1)) return []
    if (before.some((place) => isBarred(tokens, pronoun, place)) || isWithin(tokens, pronoun, person)) return []
    const near = before.filter((place) => place.sentence === last.sentence)
    const lately = before.filter((place) => pronoun.sentence - place.sentence <= LATELY).length
    const named = before.some((place) => !place.isPronoun && pronoun.sentence - place.sentence <= 1)
    return [{ person, last, near, lately, named }]
  })
  return found.sort((a, b) => b.last.start - a.last.start)
}

/** `X saw him`, `X's brother saw him` allows X: the parts of one verb are different people, but for `himself`. */
function isBarred(tokens: readonly Token[], pronoun: Pronoun, place: Place): boolean {
  if (pronoun.isReflexive || place.sentence !== pronoun.sentence) return false
  const [own, other] = [tokens[pronoun.token] as Token, tokens[place.token] as Token]
  if (pronoun.part === 'possessor') return false
  if (place.part === 'possessor') return false
  const clause = clauseOf(tokens, pronoun.token)
  return clause === clauseOf(tokens, place.token) && (own.head === clause || other.head === clause) && other.head !== pronoun.token
}

/** Whether someone of the other gender is spoken of in the sentence or the one before. */
function isContrasted({ people }: Setting, pronoun: Pronoun): boolean {
  const isNear = (place: Place): boolean => place.start < pronoun.start && pronoun.sentence - place.sentence <= 1
  return people.some((person) => person.gender !== null && person.gender !== pronoun.gender && person.places.some(isNear))
}

/** `his father, Foo`: `his` is not Foo. */
function isWithin(tokens: readonly Token[], pronoun: Pronoun, { places }: Person): boolean {
  const { head } = tokens[pronoun.token] as Token
  return (
    pronoun.part === 'possessor' &&
    places.some(({ token }) => token === head || ((tokens[token] as Token).head === head && (tokens[token] as Token).deprel === 'appos'))
  )
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
  const put: Put = (name, value) => {
    values[AT[name]] = Number(value)
  }
  const { person, last, near } = candidate
  const back = pronoun.sentence - last.sentence
  putDistance(put, back, rank)
  putPlaces(put, setting, pronoun, candidate, all)
  putClause(put, setting, pronoun, candidate)
  put('spoken of, lately', Math.log2(1 + candidate.lately))
  put('named, in all', Math.log2(1 + person.places.filter((place) => !place.isPronoun).length))
  put('named in this sentence or the one before', candidate.named)
  put('gender agrees', person.gender === pronoun.gender)
  put('name', person.isNamed)
  put('speaker of the words that hold it', pronoun.isQuoted && speaks(setting, near))
  const alone = back <= 1 && all.filter((other) => pronoun.sentence - other.last.sentence <= 1).length === 1
  put('only one of the gender near', alone)
  put('told apart by gender', alone && person.gender === pronoun.gender && isContrasted(setting, pronoun))
  return values
}

type Put = (name: Feature, value: boolean | number) => void

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
function putPlaces(put: Put, setting: Setting, pronoun: Pronoun, candidate: Candidate, all: readonly Candidate[]): void {
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
  put('both subjects', pronoun.part === 'subject' && isSubject)
  put('both possessors', pronoun.part === 'possessor' && last.part === 'possessor')
  put('another paragraph', sentences[last.sentence]?.paragraph !== sentences[pronoun.sentence]?.paragraph)
}

const firstOf = ({ near }: Candidate): number => Math.min(...near.map((place) => place.start))

/** How the candidate's clause and the pronoun's hang together. */
function putClause(put: Put, { a: { tokens } }: Setting, pronoun: Pronoun, { last, near }: Candidate): void {
  const clause = clauseOf(tokens, pronoun.token)
  const subjects = near.filter((place) => place.part === 'subject').map((place) => clauseOf(tokens, place.token))
  const isOwn = pronoun.sentence === last.sentence && subjects.includes(clause)
  put('subject of the own clause, for a possessor', isOwn && pronoun.part === 'possessor')
  put('subject of the own clause, for another', isOwn && pronoun.part !== 'possessor')
  const isReached = pronoun.isReflexive && near.some((place) => isOfClause(tokens, place, clause))
  put('subject or object of the own clause, for a reflexive', isReached)
  const isMainSubject = subjects.some((own) => isMain(tokens, own))
  put('subject of the main clause before', isMainSubject)
}

/** Subject of the clause, or what the verb above it acts on: `asked Foo to defend herself`. */
function isOfClause(tokens: readonly Token[], { token, part }: Place, clause: number): boolean {
  const own = clauseOf(tokens, token)
  return (
    (own === clause && part === 'subject') || (part !== 'possessor' && tokens[clause]?.head === own && tokens[clause]?.deprel === 'xcomp')
  )
}

function isMain(tokens: readonly Token[], clause: number): boolean {
  return tokens[clause]?.deprel === 'root'
}

/** Whether one of the places is the subject of a verb of saying. */
function speaks({ a: { tokens } }: Setting, near: readonly Place[]): boolean {
  return near.some(({ token, part }) => part === 'subject' && SAYING.has(tokens[clauseOf(tokens, token)]?.lemma ?? ''))
}

const SAYING = new Set(
  'say tell add ask argue write explain note warn insist claim recall reply answer declare state announce tweet think believe stress'.split(
    ' ',
  ),
)

const PRONOUN = /^(?:(?:he|him|his|himself)|(?:she|her|hers|herself))$/i

/** Whether a quotation that began in the paragraph is still open. */
function isQuoted({ a, paragraphStart }: Bare, at: number, sentence: number): boolean {
  const before = a.text.slice(paragraphStart.get(a.sentences[sentence]?.paragraph ?? -1) ?? at, at)
  const opened = (before.match(/“/g)?.length ?? 0) - (before.match(/”/g)?.length ?? 0)
  return opened > 0 || (before.match(/"/g)?.length ?? 0) % 2 === 1
}

/** The pronouns of the text, title left out, in text order within each zone. */
export function pronounsOf(setting: Bare): Pronoun[] {
  const { a, sentenceOf } = setting
  return a.tokens.flatMap((token, at) => {
    const word = a.text.slice(token.start, token.end).toLowerCase()
    const sentence = sentenceOf[at] ?? 0
    if (!PRONOUN.test(word) || a.sentences[sentence]?.zone === 'title') return []
    const gender = word.startsWith('h') && !word.startsWith('her') ? 'm' : 'f'
    return [
      {
        token: at,
        start: token.start,
        end: token.end,
        sentence,
        gender,
        part: partOf(a.tokens, at),
        isReflexive: word.endsWith('self'),
        isQuoted: isQuoted(setting, token.start, sentence),
      },
    ]
  })
}
