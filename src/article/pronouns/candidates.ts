/** Those whom a pronoun may mean: people with a name or an office, and nouns for a person, each with the places that speak of them. */

import type { LocalEntity, Mention, Token } from '../../model/annotation.js'
import { fold } from '../../text/fold.js'
import { headOf, isPredicative } from './clause.js'
import { PERSON_NOUNS } from './nouns.js'
import { addPlace, isGuise, placeOf, type Referent, type Setting, tokensWithin } from './places.js'

export type Gender = 'm' | 'f'

export interface Person extends Referent {
  /** Local entity; null where only a common noun speaks of the person, or a name that may be several people's or a person's at all. */
  readonly entity: string | null
  /** Null: not known. Filled by the first pronoun that surely means the person. */
  gender: Gender | null
}

/** People in order of their first place. */
export function peopleOf(
  setting: Setting,
  mentions: readonly Mention[],
  entities: readonly LocalEntity[],
  genders: ReadonlyMap<string, Gender>,
): Person[] {
  const { a } = setting
  const named = new Map<string, Person>()
  for (const entity of entities) {
    if (entity.kind === 'person') named.set(entity.id, { entity: entity.id, isNamed: true, gender: null, places: [] })
  }
  const told = gendersOf(setting, mentions)
  const unsettled = new Map<string, Person>()
  const taken = new Set<number>()
  for (const mention of mentions) {
    if (mention.by === LED) continue
    const { first, last } = tokensWithin(setting, mention)
    const token = headOf(a.tokens, first, last)
    if (token < 0) continue
    if (mention.form !== 'nationality') for (let at = first; at < last; at++) taken.add(at)
    const own = mention.entity ? named.get(mention.entity) : undefined
    const person = own ?? (mayBePerson(setting, mention, token) ? unsettledOf(unsettled, setting, mention) : undefined)
    if (person && mention.form !== 'pronoun' && !isGuise(a.tokens, token)) addPlace(person, placeOf(setting, token, mention, false))
  }
  for (const entity of entities) {
    const person = named.get(entity.id)
    if (person) person.gender = decided(told.get(entity.id), byGivenName(entity, genders))
  }
  return [...named.values(), ...unsettled.values(), ...commonPeople(setting, taken)].filter((person) => person.places.length > 0)
}

/** `the Vale administration` speaks of what Vale leads: no `he` goes on from it. */
const LED = 'mentions.regime'

/** A name that two share, and one taken for a place that does what people do: whoever that is, it is nobody else. */
function mayBePerson({ a: { tokens } }: Setting, { kind, form, entity }: Mention, token: number): boolean {
  if (form === 'pronoun' || form === 'nationality' || form === 'role') return false
  if (kind === 'person') return entity === null
  const { deprel, head } = tokens[token] as Token
  return kind === 'place' && form === 'name' && deprel === 'nsubj' && tokens[head]?.upos === 'VERB'
}

/** One person for each such name. */
function unsettledOf(unsettled: Map<string, Person>, { a }: Setting, { start, end }: Mention): Person {
  const name = fold(a.text.slice(start, end))
  const person = unsettled.get(name) ?? { entity: null, isNamed: true, gender: null, places: [] }
  unsettled.set(name, person)
  return person
}

/** `the woman`, `a friend`: each its own person, for all that is known. Nouns that say what somebody is are left out. */
function commonPeople(setting: Setting, taken: ReadonlySet<number>): Person[] {
  const { tokens } = setting.a
  return tokens.flatMap((token, at) => {
    if (taken.has(at) || token.upos !== 'NOUN' || token.xpos !== 'NN') return []
    const gender = PERSON_NOUNS.get(token.lemma.toLowerCase())
    if (gender === undefined || isPredicative(tokens, at) || isNamed(tokens, at)) return []
    return [{ entity: null, isNamed: false, gender, places: [placeOf(setting, at, token, false)] }]
  })
}

/** `his father, Johann`: the name says who it is. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 8).some((other) => other.head === at && /^(?:appos|flat)/.test(other.deprel) && other.upos === 'PROPN')
}

const MASCULINE = /\b(?:Mr|Sir|Lord|King|Prince|Sheikh|Emir|Sultan|Ayatollah|Pope|Father|Brother|Duke|Baron|Emperor)\.?\s+$/
const FEMININE = /\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|Sister|Duchess|Baroness|Empress|Madame)\.?\s+$/

/** How often a form of address, an office or a relation beside the name says each. */
function gendersOf(setting: Setting, mentions: readonly Mention[]): Map<string, Record<Gender, number>> {
  const { text } = setting.a
  const told = new Map<string, Record<Gender, number>>()
  for (const mention of mentions) {
    if (!mention.entity || mention.kind !== 'person' || mention.form === 'pronoun') continue
    const before = text.slice(Math.max(0, mention.start - 20), mention.start)
    const first = `${text.slice(mention.start, mention.end).split(/\s/)[0]} `
    const own = told.get(mention.entity) ?? { m: 0, f: 0 }
    if (MASCULINE.test(before) || MASCULINE.test(first)) own.m++
    if (FEMININE.test(before) || FEMININE.test(first)) own.f++
    const noun = relationOf(setting, mention)
    if (noun) own[noun]++
    told.set(mention.entity, own)
  }
  return told
}

/** What is said more often; the given name counts twice. */
function decided(told: Readonly<Record<Gender, number>> | undefined, given: Gender | null): Gender | null {
  const sum = (gender: Gender): number => (told?.[gender] ?? 0) + (given === gender ? 2 : 0)
  return sum('m') === sum('f') ? null : sum('m') > sum('f') ? 'm' : 'f'
}

function byGivenName({ name }: LocalEntity, genders: ReadonlyMap<string, Gender>): Gender | null {
  const first = name.replace(/^(?:Dr|Prof|Gen|Sen|Rep|Rev)\.?\s+/, '').split(/\s+/)[0] ?? ''
  return genders.get(fold(first)) ?? null
}

/** The gender that a noun beside a name tells: `his wife Ann Vale`, `Ann Vale, a spokeswoman`. */
function relationOf(setting: Setting, mention: Mention): Gender | null {
  const { tokens } = setting.a
  const { first, last } = tokensWithin(setting, mention)
  const at = headOf(tokens, first, last)
  const own = tokens[at]
  if (!own) return null
  const nouns = tokens
    .slice(Math.max(0, at - 8), at + 12)
    .filter((other) => other.head === at && /^(?:appos|compound|nmod|flat)/.test(other.deprel) && other.upos === 'NOUN')
  const head = /^(?:appos|flat)/.test(own.deprel) ? tokens[own.head] : undefined
  for (const noun of head ? [head, ...nouns] : nouns) {
    if (noun.xpos !== 'NN' || (noun !== head && noun.deprel === 'nmod')) continue
    const gender = PERSON_NOUNS.get(noun.lemma.toLowerCase())
    if (gender) return gender
  }
  return null
}
