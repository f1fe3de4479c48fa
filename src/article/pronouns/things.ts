/**
 * What `it` and `they` may mean: countries, bodies, places and groups by name, several that one `and` joins, and whatever a common noun speaks of. One person is
 * never among them: `they` of one person stays open.
 */

import type { EntityKind, LocalEntity, Mention, Token } from '../../model/annotation.js'
import type { Span } from '../../text/span.js'
import { headOf, isPredicative } from './clause.js'
import { BODY_NOUNS, COLLECTIVE_NOUNS, COUNTING_NOUNS, GROUP_NOUNS, PERSON_NOUNS, TELLING_NOUNS } from './nouns.js'
import { addPlace, isGuise, placeOf, type Referent, type Setting, tokensWithin } from './places.js'

export type Sort = 'country' | 'body' | 'place' | 'people' | 'teller' | 'other'

export interface Thing extends Referent {
  /** Local entities that it is: one, or several that `and` joins; none where only common nouns speak of it, or words that may name several. */
  readonly entities: readonly string[]
  /** Where there are none: those that the words could name. */
  readonly candidates: readonly string[]
  readonly kind: EntityKind | null
  readonly sort: Sort
  readonly number: 'one' | 'many' | 'either'
}

/** Things in order of their first place. */
export function thingsOf(setting: Setting, mentions: readonly Mention[], entities: readonly LocalEntity[]): Thing[] {
  const { a } = setting
  const named = new Map<string, Thing>()
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]))
  const heads = new Map<number, Mention>()
  const taken = new Uint8Array(a.tokens.length)
  const found: Thing[] = []
  for (const mention of mentions) {
    if (mention.form === 'pronoun') continue
    const { first, last } = tokensWithin(setting, mention)
    const token = headOf(a.tokens, first, last)
    if (token < 0 || mention.form === 'nationality') continue
    taken.fill(1, first, last)
    if (!heads.has(token)) heads.set(token, mention)
    if (isGuise(a.tokens, token) || /^(?:compound|flat|vocative)/.test((a.tokens[token] as Token).deprel)) continue
    const thing = namedThing(setting, mention, token, named, kinds)
    if (thing) {
      if (thing.places.length === 0) found.push(thing)
      addPlace(thing, placeOf(setting, token, mention, false))
    }
  }
  found.push(...joinedThings(setting, heads), ...commonThings(setting, taken))
  return found.filter(({ places }) => places.length > 0)
}

/** The thing that a mention names; null where it names one person. */
function namedThing(
  { a: { tokens } }: Setting,
  { entity, kind, form, candidates = [] }: Mention,
  token: number,
  named: Map<string, Thing>,
  kinds: ReadonlyMap<string, EntityKind>,
): Thing | null {
  const isPlural = /^NNP?S$/.test((tokens[token] as Token).xpos)
  if (entity !== null) {
    const own = kinds.get(entity) ?? kind
    if (own === 'person') return null
    const thing = named.get(entity) ?? {
      entities: [entity],
      candidates: [],
      kind: own,
      sort: sortOf(own),
      number: own === 'group' ? 'many' : own === 'organization' ? 'either' : 'one',
      isNamed: true,
      places: [],
    }
    named.set(entity, thing)
    return thing
  }
  if (kind === 'person' && !(form === 'role' && isPlural)) return null
  const number = kind === 'person' || kind === 'group' ? 'many' : kind === 'organization' ? 'either' : 'one'
  return {
    entities: [],
    candidates,
    kind: kind === 'person' ? 'group' : kind,
    sort: kind === 'person' ? 'people' : sortOf(kind),
    number,
    isNamed: true,
    places: [],
  }
}

function sortOf(kind: EntityKind): Sort {
  if (kind === 'country' || kind === 'place') return kind
  return kind === 'organization' ? 'body' : kind === 'group' ? 'people' : 'other'
}

/** `Ann Vale and Peter Oduya`, `Foo, Bar and Baz`: all of them together. */
function joinedThings(setting: Setting, heads: ReadonlyMap<number, Mention>): Thing[] {
  const { tokens } = setting.a
  const lists = new Map<number, number[]>()
  tokens.forEach(({ head, deprel, upos }, at) => {
    if (deprel !== 'conj' || head > at || !isNominal(upos) || !isNominal(tokens[head]?.upos)) return
    const items = lists.get(head)
    if (items) items.push(at)
    else lists.set(head, [head, at])
  })
  return [...lists].flatMap(([head, items]) => (isAnd(tokens, items) ? [joinedThing(setting, head, items, heads)] : []))
}

function isNominal(upos: string | undefined): boolean {
  return upos === 'NOUN' || upos === 'PROPN'
}

function isAnd(tokens: readonly Token[], items: readonly number[]): boolean {
  const last = items.at(-1) as number
  for (let at = last - 1; at > Math.max(items[0] as number, last - 8); at--) {
    const { deprel, head, lemma } = tokens[at] as Token
    if (deprel === 'cc' && head === last) return lemma === 'and' || lemma === '&'
  }
  return false
}

function joinedThing(setting: Setting, head: number, items: readonly number[], heads: ReadonlyMap<number, Mention>): Thing {
  const { tokens } = setting.a
  const own = items.map((at) => heads.get(at))
  const entities = own.flatMap((mention) => (mention?.entity ? [mention.entity] : []))
  const isWhole = new Set(entities).size === items.length
  const [first, last] = [own[0] ?? tokens[head], own.at(-1) ?? tokens[items.at(-1) as number]] as [Span, Span]
  const kinds = new Set(
    own.map((mention, i) => mention?.kind ?? (PERSON_NOUNS.has(tokens[items[i] as number]?.lemma ?? '') ? 'person' : null)),
  )
  const kind = kinds.size === 1 ? [...kinds][0] : null
  const sort: Sort = kind === 'person' ? 'people' : kind ? sortOf(kind) : 'other'
  const place = placeOf(setting, head, { start: first.start, end: Math.max(last.end, first.end) }, false)
  return {
    entities: isWhole ? entities : [],
    candidates: [],
    kind: kind ? 'group' : null,
    sort,
    number: 'many',
    isNamed: isWhole,
    places: [place],
  }
}

/** `the bill`, `rebels`: those of one noun are one thing where a later one is definite. */
function commonThings(setting: Setting, taken: Uint8Array): Thing[] {
  const { tokens } = setting.a
  const latest = new Map<string, Thing>()
  const found: Thing[] = []
  tokens.forEach((token, at) => {
    if (taken[at] === 1 || !isNominal(token.upos)) return
    const number = numberOf(token)
    if (number === null || isPredicative(tokens, at)) return
    const noun = token.lemma.toLowerCase()
    const key = `${noun} ${number}`
    const before = isDefinite(tokens, at) ? latest.get(key) : undefined
    const sort = sortOfNoun(noun, number, token.upos)
    const thing = before ?? { entities: [], candidates: [], kind: KIND_OF[sort] ?? null, sort, number, isNamed: false, places: [] }
    addPlace(thing, placeOf(setting, at, token, false))
    latest.set(key, thing)
    if (!before) found.push(thing)
  })
  return found
}

/** Null where the token speaks of one person, of a time, or of nothing by itself. */
function numberOf({ upos, xpos, lemma, deprel }: Token): Thing['number'] | null {
  const noun = lemma.toLowerCase()
  if (
    (upos !== 'NOUN' && upos !== 'PROPN') ||
    COUNTING_NOUNS.has(noun) ||
    /^(?:compound|flat|nmod:unmarked|obl:unmarked|obl:tmod)/.test(deprel)
  )
    return null
  if (/^NNP?S$/.test(xpos)) return 'many'
  if (COLLECTIVE_NOUNS.has(noun)) return noun === 'people' || noun === 'police' ? 'many' : 'either'
  if (upos === 'NOUN' && PERSON_NOUNS.has(noun)) return null
  return BODY_NOUNS.has(noun) ? 'either' : 'one'
}

function isPeople(noun: string): boolean {
  return PERSON_NOUNS.has(noun) || COLLECTIVE_NOUNS.has(noun) || GROUP_NOUNS.has(noun)
}

const KIND_OF: Partial<Record<Sort, EntityKind>> = { people: 'group', body: 'organization' }

/** `Fooians`, `rebels` are people. */
function sortOfNoun(noun: string, number: Thing['number'], upos: string): Sort {
  if (number === 'many' && (isPeople(noun) || upos === 'PROPN')) return 'people'
  if (TELLING_NOUNS.has(noun)) return 'teller'
  return BODY_NOUNS.has(noun) || COLLECTIVE_NOUNS.has(noun) ? 'body' : 'other'
}

function isDefinite(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 6); before--) {
    const { head, deprel, lemma } = tokens[before] as Token
    if (head === at && deprel === 'det') return /^(?:the|this|that|these|those)$/.test(lemma.toLowerCase())
  }
  return false
}
