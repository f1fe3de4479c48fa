/** Whose the words are, against whose somebody says they are. A name that fits several is taken to mean any of them. */

import type { EntityId } from '../../model/ids.js'
import { fold } from '../../text/fold.js'
import { sortedUnique } from '../../text/order.js'
import { listed } from '../wording.js'
import type { Credit } from './answer.js'
import type { Match } from './match.js'
import type { QuoteSource } from './source.js'

/** `matches` are the places where the words stand, all of one verdict. */
export function creditOf(asked: string, matches: readonly Match[], source: QuoteSource): Credit {
  const entities = entitiesNamed(asked, source)
  const answer = (verdict: Credit['verdict'], words: string): Credit => ({ asked, entities, verdict, words })
  if (matches.length === 0) return answer('none', 'No page prints these words, so they are given to nobody.')
  const unnamed = matches.some(({ said }) => said && said.statement.speakers.length === 0 && sameWords(said.statement.sourceWords, asked))
  if (entities.length === 0 && !unnamed) return answer('unknown', `No page names anyone “${asked}”. ${whose(matches, source)}`)
  const theirs = matches.filter(({ said }) => said?.statement.speakers.some((id) => entities.includes(id)))
  const others = matches.filter((match) => match.said && !theirs.includes(match))
  const name = entities.length === 1 ? source.names.entity(entities[0] as EntityId) : asked
  if (unnamed) return answer('right', `The words are given to ${asked}.`)
  if (theirs.length > 0 && others.length === 0) return answer('right', `The words are given to ${name}.`)
  if (theirs.length > 0) return answer('divided', whose(matches, source))
  if (others.length === 0) return answer('nobody', whose(matches, source))
  const near = others.flatMap(({ said }) => said?.statement.speakers ?? []).find((id) => belongs(id, entities, source))
  if (near) {
    const how = source.entities.get(near)?.kind === 'person' ? 'who holds an office there' : 'which belongs to it'
    return answer('near', `The words are those of ${source.names.entity(near)}, ${how}; no page gives them to ${name} as such.`)
  }
  const isCarrier = others.some(({ said }) =>
    said?.rendering.via.some((carrier) => entities.includes(carrier.entity ?? '') || sameWords(carrier.name, asked)),
  )
  if (isCarrier) return answer('carrier', `${name} handed them on. ${whose(matches, source)}`)
  return answer('other', `${whose(matches, source)} No page gives them to ${name}.`)
}

/** `The words are Tarn’s.` `Pages give the words to Tarn and to Marek.` */
export function whose(matches: readonly Match[], source: QuoteSource): string {
  const speakers = sortedUnique(matches.flatMap(({ said }) => (said ? (speakerOf(said.statement, source) ?? []) : [])))
  if (speakers.length === 1) return `The words are ${possessive(speakers[0] as string)}.`
  if (speakers.length > 1) return `Pages give the words to ${listed(speakers.map((name, index) => (index === 0 ? name : `to ${name}`)))}.`
  return matches.some(({ quoted }) => quoted > 0.8)
    ? 'They stand in quotation marks, but whose they are was not read.'
    : 'They are the report’s own words: no page gives them to anybody.'
}

/** Names of the speakers, else the source's own words; null where nobody is named. */
export function speakerOf(
  { speakers, sourceWords }: { readonly speakers: readonly EntityId[]; readonly sourceWords: string | null },
  { names }: QuoteSource,
): string | null {
  return speakers.length > 0 ? names.entities(speakers) : sourceWords
}

/** Entities of which every word asked for is a word of one name. */
function entitiesNamed(asked: string, { named, entities }: QuoteSource): EntityId[] {
  if (entities.has(asked)) return [asked]
  const exact = named.get(fold(asked))
  if (exact) return [...exact]
  const wanted = wordsOf(asked)
  if (wanted.length === 0) return []
  const found = [...named].flatMap(([name, ids]) => {
    const words = new Set(wordsOf(name))
    return wanted.every((word) => words.has(word)) ? ids : []
  })
  if (found.length > 0 || wanted.length < 2) return sortedUnique(found)
  const near = sortedUnique([...named].flatMap(([name, ids]) => (isLike(wanted, wordsOf(name)) ? ids : [])))
  return near.length === 1 ? near : []
}

/** Letters that two forms of a name begin with, and how many more either may have. */
const STEM = 4
const ENDING = 3

/** `russian foreign ministry` and `russia s foreign ministry`: every word has its like, in order, and no name word is left over. */
function isLike(wanted: readonly string[], name: readonly string[]): boolean {
  const words = name.filter((word) => word.length > 1)
  return words.length === wanted.length && wanted.every((word, index) => isForm(word, words[index] as string))
}

function isForm(a: string, b: string): boolean {
  return a === b || (a.length >= STEM && a.slice(0, STEM) === b.slice(0, STEM) && Math.abs(a.length - b.length) <= ENDING)
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function sameWords(a: string | null, b: string): boolean {
  return a !== null && wordsOf(a).join(' ') === wordsOf(b).join(' ')
}

/** A body of the one asked for, or somebody who holds an office there. */
function belongs(id: EntityId, whom: readonly EntityId[], { entities }: QuoteSource): boolean {
  const entity = entities.get(id)
  return entity !== undefined && (whom.includes(entity.of ?? '') || entity.roles.some((role) => whom.includes(role.for ?? '')))
}

function possessive(name: string): string {
  if (/['’]s? /.test(name)) return `those of ${name}`
  return /s$/i.test(name) ? `${name}’` : `${name}’s`
}
