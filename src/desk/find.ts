/** Finds facts by their words and paragraphs by theirs: facts first, then the pages. A query says what `src/store` says it says. */

import type { Dossier } from '../model/dossier.js'
import { byScore, type Holds, occurrences, type Hit as ParagraphHit, paragraphsOf, parseQuery, type Term, wordsOf } from '../store/words.js'
import { type Catalogue, type Thing, textOf } from './catalogue.js'
import { titleOf } from './lists.js'
import { runsOf } from './passage.js'
import type { Found, Hit } from './shapes.js'
import { supportOfThing } from './support.js'

/** How paragraphs are searched: the store's index, or a plain walk over the dossier. */
export type ParagraphSearch = (query: string, limit: number, holds?: Holds) => readonly ParagraphHit[]

/** Facts named in an answer before its paragraphs. */
const FACTS_SHOWN = 30

const FOUND_BY_NAME: ReadonlySet<Thing['kind']> = new Set(['entity', 'event', 'statement', 'difference', 'position', 'commitment'])

/** All terms must be in a fact's words, or in a paragraph's. A query without words finds nothing. */
export function find(all: Catalogue, search: ParagraphSearch, query: string, limit: number): Found {
  const terms = parseQuery(query)
  if (terms.length === 0) return { query, hits: [], total: 0 }
  const facts = [...all.things.values()].flatMap((thing) => factHit(all, thing, terms) ?? [])
  const paragraphs = search(query, limit).map((hit) => paragraphHit(all, hit, terms))
  return { query, hits: [...facts.slice(0, FACTS_SHOWN), ...paragraphs].slice(0, limit), total: facts.length + paragraphs.length }
}

/** A walk over every paragraph: for a dossier that is not in a store. */
export function walk(dossier: Dossier): ParagraphSearch {
  const paragraphs = paragraphsOf(dossier)
  return (query, limit, holds = 'all') => {
    const terms = parseQuery(query)
    return paragraphs
      .flatMap(({ words, ...place }) => {
        const counts = terms.map((term) => occurrences(term, words))
        const held = counts.filter((count) => count > 0).length
        return held > 0 && (holds === 'any' || held === counts.length) ? [{ ...place, score: counts.reduce((a, b) => a + b, 0) }] : []
      })
      .sort(byScore)
      .slice(0, limit)
  }
}

function factHit(all: Catalogue, thing: Thing, terms: readonly Term[]): Hit | null {
  if (!FOUND_BY_NAME.has(thing.kind)) return null
  const title = titleOf(all, thing.of.id) ?? ''
  const extra =
    thing.kind === 'entity' ? thing.of.aliases.join(' ') : thing.kind === 'statement' ? all.names.entities(thing.of.speakers) : ''
  const words = wordsOf(`${title} ${extra}`)
  if (!terms.every((term) => occurrences(term, words) > 0)) return null
  return {
    kind: thing.kind,
    id: thing.of.id,
    title: thing.kind === 'statement' ? extra || (thing.of.sourceWords ?? '') : title,
    press: thing.kind === 'statement',
    support: supportOfThing(all, thing),
    page: null,
    span: null,
    runs: runsOf(title, { start: 0, end: title.length }, placesIn(title, terms)),
  }
}

function paragraphHit(all: Catalogue, hit: ParagraphHit, terms: readonly Term[]): Hit {
  const text = textOf(all, hit.article)
  const places = placesIn(text.slice(hit.start, hit.end), terms).map(({ start, end }) => ({
    start: start + hit.start,
    end: end + hit.start,
  }))
  const first = places[0] ?? hit
  return {
    kind: 'page',
    id: hit.article,
    title: titleOf(all, hit.article) ?? '',
    press: true,
    support: null,
    page: hit.page,
    span: { start: first.start, end: first.end },
    runs: runsOf(text, hit, places),
  }
}

/** Words of the text that the terms ask for, in text order. */
function placesIn(text: string, terms: readonly Term[]): { start: number; end: number }[] {
  const asked = terms.flatMap(({ words, prefix }) => words.map((word, at) => ({ word, prefix: prefix && at === words.length - 1 })))
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap((match) => {
    const parts = wordsOf(match[0])
    const lit = parts.some((part) => asked.some(({ word, prefix }) => (prefix ? part.startsWith(word) : part === word)))
    return lit ? [{ start: match.index, end: match.index + match[0].length }] : []
  })
}
