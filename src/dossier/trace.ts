/**
 * The road of a sentence: which articles have it, who took it from whom, how it was changed on the way, where it stood first. Who took an article
 * from whom is what the lineages say; the same words in two lineages are two trees, for no page shows which of them had it from the other.
 */

import type { Article } from '../model/article.js'
import type { Dossier } from '../model/dossier.js'
import { DragomanError } from '../model/error.js'
import type { ArticleId } from '../model/ids.js'
import type { Lineage, Witness } from '../model/lineage.js'
import { groupBy } from '../text/group.js'
import { byCodeUnit } from '../text/order.js'
import { slice } from '../text/span.js'
import { type Words, wordsOf } from '../text/words.js'
import { type Day, dayOfDate } from './days.js'
import type { PlaceSearch } from './quote/source.js'
import { creditsWithin, supportIn } from './support.js'
import type { FirstPlace, Trace, TraceRun, TraceStop, TraceTree } from './trace/answer.js'
import { placeIn, type TracedPlace } from './trace/places.js'
import { reworded, rewordedRuns, type Wording } from './trace/reworded.js'
import { Names } from './wording.js'

/** Fewer words are no sentence to trace; more are a text. */
export const FEWEST_TRACED = 4
export const LONGEST_TRACE = 120
/** Articles that the search offers and that are looked at, beside the witnesses of their lineages. */
const OFFERED = 400

type Traced = Pick<Dossier, 'pages' | 'articles' | 'lineages' | 'entities' | 'events' | 'statements'>

/** Throws `DragomanError` `trace-empty` for too few words and `trace-too-long` for more than a sentence has. */
export function traceSentence(
  sentence: string,
  dossier: Traced,
  search: PlaceSearch,
  names = new Names(dossier),
  count = supportIn(dossier),
): Trace {
  const asked = askedOf(sentence)
  const articles = new Map(dossier.articles.map((article) => [article.id, article]))
  const texts = new Map(dossier.pages.map((page) => [page.id, page.text]))
  const found = new Map<ArticleId, Found>()
  for (const id of candidates(sentence, dossier, search)) {
    const article = articles.get(id)
    const text = article && texts.get(article.page)
    const place = article && text !== undefined ? placeIn(asked, article, text) : null
    if (article && text !== undefined && place) found.set(id, { article, text, place })
  }
  const kin = kinOf(dossier.lineages)
  const question: Wording = { text: sentence, start: 0, end: sentence.length, isPage: false }
  const stops = [...found.values()].map((each) => stopOf(each, found, kin, names, question))
  const groups = groupBy(stops, ({ article }) => kin.get(article)?.lineage.id ?? article)
  const trees = [...groups.values()].map((own) => treeOf(own, kin)).sort((a, b) => byTime(a.stops[0], b.stops[0]))
  const credits = creditsWithin(dossier, new Map([...found].map(([id, { place }]) => [id, place])))
  const support = count(
    stops.map(({ article }) => article),
    credits,
  )
  return { sentence, first: firstOf(trees), support, trees }
}

function askedOf(sentence: string): Words {
  const asked = wordsOf(sentence)
  if (asked.length < FEWEST_TRACED)
    throw new DragomanError(
      'trace-empty',
      `${asked.length} words are too few to trace.`,
      `Give a sentence of at least ${FEWEST_TRACED} words.`,
    )
  if (asked.length > LONGEST_TRACE)
    throw new DragomanError(
      'trace-too-long',
      `${asked.length} words are more than a sentence has.`,
      `Trace at most ${LONGEST_TRACE} words.`,
    )
  return asked
}

/** Articles that hold most of the rarest words, and all that share a lineage with them: a witness may have reworded every one of these. */
function candidates(sentence: string, { lineages, pages, articles }: Traced, search: PlaceSearch): ArticleId[] {
  const versions = new Set(pages.flatMap((page) => (page.versionOf === null ? [] : [page.id])))
  const old = new Set(articles.flatMap((article) => (versions.has(article.page) ? [article.id] : [])))
  const offered = new Set(search(sentence.replace(/["“”]/g, ' '), OFFERED, 'any').map(({ article }) => article))
  for (const { witnesses } of lineages) {
    if (witnesses.some(({ article }) => offered.has(article))) for (const { article } of witnesses) offered.add(article)
  }
  return [...offered].filter((id) => !old.has(id)).sort(byCodeUnit)
}

interface Found {
  readonly article: Article
  readonly text: string
  readonly place: TracedPlace
}

type Kin = ReadonlyMap<ArticleId, { readonly lineage: Lineage; readonly witness: Witness }>

function kinOf(lineages: readonly Lineage[]): Kin {
  return new Map(lineages.flatMap((lineage) => lineage.witnesses.map((witness) => [witness.article, { lineage, witness }] as const)))
}

function stopOf(own: Found, found: ReadonlyMap<ArticleId, Found>, kin: Kin, names: Names, question: Wording): TraceStop {
  const { article, text, place } = own
  const from = sourceOf(article.id, found, kin)
  const witness = kin.get(article.id)?.witness
  const source = from === null ? null : (found.get(from) as Found)
  const there = source ? { ...source.place, text: source.text, isPage: true } : question
  const here = { ...place, text, isPage: true }
  const runs = rewordedRuns(here, there)
  const taken = witness && witness.parent !== null ? witness : null
  return {
    article: article.id,
    page: article.page,
    number: names.number(article.id),
    outlet: article.outlet && article.outlet.basis !== 'suggested' ? article.outlet.value : null,
    title: article.title?.value ?? null,
    published: dayOf(article),
    start: place.start,
    end: place.end,
    quote: slice(text, place),
    share: Math.round(place.share * 1000) / 1000,
    from,
    depth: depthOf(article.id, found, kin),
    relation: witness?.relation ?? null,
    certainty: from === null ? null : certaintyOf(article.id, from, kin),
    added: from === null && witness !== undefined && witness.parent !== null,
    changes: reworded(here, there),
    runs,
    within: from === null && isWithin(runs),
    coverage: taken?.coverage ?? null,
    credited: taken?.credited ?? null,
  }
}

/** Whether nothing but more words before and behind was put in. A mark behind the last word counts as nothing. */
function isWithin(runs: readonly TraceRun[]): boolean {
  const wordy = runs.filter(({ kind, text }) => kind !== 'same' || /[\p{L}\p{N}]/u.test(text))
  return wordy.length > 1 && wordy.every(({ kind }, at) => kind === 'same' || (kind === 'added' && (at === 0 || at === wordy.length - 1)))
}

function dayOf({ published }: Article): Day | null {
  return published && published.basis !== 'suggested' ? dayOfDate(published) : null
}

/** The nearest article above that has the sentence: the parent, one of several sources, or theirs. */
function sourceOf(id: ArticleId, found: ReadonlyMap<ArticleId, Found>, kin: Kin): ArticleId | null {
  const seen = new Set([id])
  let level = parentsOf(id, kin)
  while (level.length > 0) {
    const source = level.find((parent) => found.has(parent) && !seen.has(parent))
    if (source !== undefined) return source
    for (const parent of level) seen.add(parent)
    level = level.flatMap((parent) => parentsOf(parent, kin)).filter((parent) => !seen.has(parent))
  }
  return null
}

function parentsOf(id: ArticleId, kin: Kin): ArticleId[] {
  const witness = kin.get(id)?.witness
  return witness && witness.parent !== null ? [witness.parent, ...(witness.mergedFrom ?? [])] : []
}

/** The least sure step on the way up. */
function certaintyOf(id: ArticleId, from: ArticleId, kin: Kin): number {
  let least = 1
  const seen = new Set<ArticleId>()
  for (let at: ArticleId | null = id; at !== null && at !== from && !seen.has(at); at = kin.get(at)?.witness.parent ?? null) {
    seen.add(at)
    least = Math.min(least, kin.get(at)?.witness.certainty ?? 1)
  }
  return least
}

function depthOf(id: ArticleId, found: ReadonlyMap<ArticleId, Found>, kin: Kin): number {
  let depth = 0
  const seen = new Set<ArticleId>()
  for (let at = sourceOf(id, found, kin); at !== null && !seen.has(at); at = sourceOf(at, found, kin)) {
    seen.add(at)
    depth++
  }
  return depth
}

/** Known days before unknown ones, origins before copies. */
function byTime(a: TraceStop | undefined, b: TraceStop | undefined): number {
  const day = (stop: TraceStop | undefined): string => stop?.published?.start ?? '9999'
  return byCodeUnit(day(a), day(b)) || (a?.depth ?? 0) - (b?.depth ?? 0) || (a?.number ?? 0) - (b?.number ?? 0)
}

/** Each stop before those that took from it, and those in time. */
function treeOf(stops: readonly TraceStop[], kin: Kin): TraceTree {
  const own = new Set(stops.map(({ article }) => article))
  const below = groupBy(stops, ({ from }) => (from !== null && own.has(from) ? from : null))
  const ordered: TraceStop[] = []
  const walk = (from: ArticleId | null): void => {
    for (const stop of [...(below.get(from) ?? [])].sort(byTime)) {
      ordered.push(stop)
      walk(stop.article)
    }
  }
  walk(null)
  const lineage = kin.get((ordered[0] as TraceStop).article)?.lineage
  const { kind, name, certainty } = lineage?.origin ?? { kind: 'unknown' as const, name: null, certainty: 0 }
  return { lineage: lineage?.id ?? null, origin: { kind, name, certainty }, stops: ordered }
}

/** The earliest dated place; of one lineage its source, where that is not dated later. */
function firstOf(trees: readonly TraceTree[]): FirstPlace | null {
  const stops = trees.flatMap((tree) => tree.stops)
  const [earliest] = [...stops].sort(byTime)
  if (!earliest) return null
  const first = headOf(earliest, stops)
  const others = stops.filter((stop) => stop !== first && !isAfter(stop, first) && !descends(stop, first, stops))
  const { article } = first
  if (stops.length === 1) return { article, certainty: 'certain', why: 'It is the only article of this dossier that has it.' }
  if (others.length === 0) return { article, certainty: 'certain', why: 'Every other article is of a later day or took it from this one.' }
  if (!earliest.published?.start) return { article, certainty: 'unknown', why: 'No article that has it is dated.' }
  const numbers = others.map(({ number }) => `[${number}]`).join(', ')
  const undated = others.every(({ published }) => !published?.start)
  const why = undated ? `${numbers} cannot be dated and may be earlier.` : `${numbers} may be as early.`
  return { article, certainty: 'likely', why }
}

/** What the stop was taken from, as far up as no day speaks against it. */
function headOf(stop: TraceStop, stops: readonly TraceStop[]): TraceStop {
  const source = stops.find(({ article }) => article === stop.from)
  return source && !isAfter(source, stop) ? headOf(source, stops) : stop
}

function isAfter(a: TraceStop, b: TraceStop): boolean {
  const [start, end] = [a.published?.start, b.published?.end]
  return typeof start === 'string' && typeof end === 'string' && start > end
}

function descends(stop: TraceStop, from: TraceStop, stops: readonly TraceStop[]): boolean {
  const source = stops.find(({ article }) => article === stop.from)
  return source !== undefined && (source === from || descends(source, from, stops))
}
