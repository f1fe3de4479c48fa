/** Who said what: statements narrowed by speaker, body, country, words, period, medium, mode, carrier and origins, in one telling order. */

import type { AttributionMode } from '../model/attribution.js'
import type { Dossier } from '../model/dossier.js'
import type { Entity } from '../model/entity.js'
import type { ArticleId, EntityId, LineageId } from '../model/ids.js'
import type { Rendering, Statement } from '../model/statement.js'
import { fold } from '../text/fold.js'
import { byCodeUnit } from '../text/order.js'
import { quoteOf } from '../text/span.js'
import { boundsOf, edtfOf } from './days.js'

/** All given parts must hold; an absent part does not filter. Names are ids, or names or parts of one, whatever their case and accents. */
export interface StatementFilter {
  /** Who speaks, or the words for an unnamed source. */
  readonly speaker?: string
  /** The body that speaks, or for which the speaker holds an office. */
  readonly body?: string
  /** The country that speaks, or whose body or office holder does. */
  readonly country?: string
  /** Every word must stand in a rendering or its source, as the start of a word. */
  readonly words?: string
  /** First and last day, ISO, cut to year or month at will: the day it was said, or where that is unknown the day of a page that has it. */
  readonly from?: string
  readonly to?: string
  readonly mode?: AttributionMode
  /** Name or part of the name of a medium: `tweet`. */
  readonly medium?: string
  /** Name or part of the name of a carrier between speaker and page, or of a medium. */
  readonly carrier?: string
  readonly lineage?: LineageId
  /** Only those that so many origins or more stand behind. */
  readonly origins?: number
}

type Test = (statement: Statement) => boolean

/** The statements that pass, in telling order. */
export function filterStatements(dossier: Dossier, filter: StatementFilter): Statement[] {
  const tests = [
    ...whoTests(dossier, filter),
    ...periodTest(dossier, filter),
    ...renderingTest(dossier, filter),
    (statement: Statement) => statement.support.lineages.length >= (filter.origins ?? 0),
    (statement: Statement) => filter.lineage === undefined || statement.support.lineages.includes(filter.lineage),
  ]
  return inTellingOrder(
    dossier,
    dossier.statements.filter((statement) => tests.every((passes) => passes(statement))),
  )
}

/** By the names of the speakers, unnamed sources last, then by day, then by article and place. */
export function inTellingOrder(dossier: Dossier, statements: readonly Statement[]): Statement[] {
  const names = new Map(dossier.entities.map(({ id, name }) => [id, name]))
  const day = dayIn(dossier)
  const key = (statement: Statement) => {
    const [first] = statement.renderings
    return {
      statement,
      named: statement.speakers.length > 0 ? 0 : 1,
      who: statement.speakers.map((id) => names.get(id) ?? id).join(', ') || (statement.sourceWords ?? ''),
      day: day(statement)[0]?.start ?? '9999',
      place: `${first?.article ?? ''} ${String(first?.content[0]?.start ?? 0).padStart(9, '0')} ${statement.id}`,
    }
  }
  return statements
    .map(key)
    .sort((a, b) => a.named - b.named || byCodeUnit(a.who, b.who) || byCodeUnit(a.day, b.day) || byCodeUnit(a.place, b.place))
    .map(({ statement }) => statement)
}

function whoTests(dossier: Dossier, { speaker, body, country }: StatementFilter): Test[] {
  const entities = new Map(dossier.entities.map((entity) => [entity.id, entity]))
  const asked = (name: string, kinds?: ReadonlySet<Entity['kind']>): Set<EntityId> =>
    new Set(
      dossier.entities
        .filter((entity) => (!kinds || kinds.has(entity.kind)) && (entity.id === name || isNamed([entity.name, ...entity.aliases], name)))
        .map(({ id }) => id),
    )
  const tests: Test[] = []
  if (speaker !== undefined) {
    const ids = asked(speaker)
    tests.push(({ speakers, sourceWords }) =>
      speakers.length > 0 ? speakers.some((id) => ids.has(id)) : isNamed([sourceWords ?? ''], speaker),
    )
  }
  for (const [name, kinds] of [[body, BODIES] as const, [country, COUNTRIES] as const]) {
    if (name === undefined) continue
    const ids = asked(name, kinds)
    tests.push(({ speakers }) => speakers.some((id) => speaksFor(id, ids, entities)))
  }
  return tests
}

const BODIES: ReadonlySet<Entity['kind']> = new Set(['organization', 'group'])
const COUNTRIES: ReadonlySet<Entity['kind']> = new Set(['country'])

/** One of them, a body of one, or an office holder of one or of a body of one. */
function speaksFor(id: EntityId, whom: ReadonlySet<EntityId>, entities: ReadonlyMap<EntityId, Entity>): boolean {
  const belongs = (each: EntityId | null): boolean => each !== null && (whom.has(each) || whom.has(entities.get(each)?.of ?? ''))
  return belongs(id) || (entities.get(id)?.roles.some((role) => role.time !== 'former' && belongs(role.for)) ?? false)
}

/** Every word asked for begins a word of one name. */
function isNamed(names: readonly string[], asked: string): boolean {
  const wanted = wordsOf(asked)
  if (wanted.length === 0) return false
  return names.some((name) => {
    const words = wordsOf(name)
    return wanted.every((want) => words.some((word) => word.startsWith(want)))
  })
}

interface Bounds {
  readonly start: string
  readonly end: string
}

/** Bounds of the day it was said, else those of the days of its pages, the earliest first; none where no day is known. */
function dayIn(dossier: Dossier): (statement: Statement) => Bounds[] {
  const published = new Map(dossier.articles.flatMap(({ id, published }) => (published ? [[id, published.value] as const] : [])))
  const known = (value: string): Bounds[] => {
    const { start, end } = boundsOf(value)
    return start && end ? [{ start, end }] : []
  }
  return ({ said, renderings }) => {
    const own = said ? known(edtfOf(said.value)) : []
    if (own.length > 0) return own
    return renderings.flatMap(({ article }) => known(published.get(article) ?? '')).sort((a, b) => byCodeUnit(a.start, b.start))
  }
}

function periodTest(dossier: Dossier, { from, to }: StatementFilter): Test[] {
  if (from === undefined && to === undefined) return []
  const day = dayIn(dossier)
  const first = from === undefined ? '' : (boundsOf(from).start ?? '9999')
  const last = to === undefined ? '9999' : (boundsOf(to).end ?? '')
  return [(statement) => day(statement).some(({ start, end }) => start <= last && end >= first)]
}

function renderingTest(dossier: Dossier, { words, mode, medium, carrier }: StatementFilter): Test[] {
  const wanted = wordsOf(words ?? '')
  if (wanted.length === 0 && mode === undefined && medium === undefined && carrier === undefined) return []
  const textOf = textsOf(dossier)
  const passes = (rendering: Rendering, { sourceWords }: Statement): boolean =>
    (mode === undefined || rendering.mode === mode) &&
    (medium === undefined || isNamed([rendering.medium ?? ''], medium)) &&
    (carrier === undefined || isNamed([...rendering.via.map(({ name }) => name), rendering.medium ?? ''], carrier)) &&
    (wanted.length === 0 || holdsWords(`${quoteOf(textOf(rendering.article), rendering.content)} ${sourceWords ?? ''}`, wanted))
  return [(statement) => statement.renderings.some((rendering) => passes(rendering, statement))]
}

function textsOf({ pages, articles }: Dossier): (article: ArticleId) => string {
  const texts = new Map(pages.map(({ id, text }) => [id, text]))
  const pageOf = new Map(articles.map(({ id, page }) => [id, page]))
  return (article) => texts.get(pageOf.get(article) ?? '') ?? ''
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function holdsWords(text: string, wanted: readonly string[]): boolean {
  const words = wordsOf(text)
  return wanted.every((want) => words.some((word) => word.startsWith(want)))
}
