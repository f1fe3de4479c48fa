/** Where words were printed first and by which road they spread, from the days of pages and from which text copies which. */

import { groupBy } from '../../text/group.js'
import { byCodeUnit, sortedUnique } from '../../text/order.js'
import type { FirstAppearance, QuoteRendering, QuoteRoad } from './answer.js'
import type { QuoteSource } from './source.js'

/** Where two days cannot be told apart, an origin stands before its copies, then the surer day, then the lower number. */
export function byDay(a: QuoteRendering, b: QuoteRendering): number {
  const start = ({ published }: QuoteRendering): string => published?.start ?? '9999'
  const copied = ({ relation }: QuoteRendering): number => (relation === 'origin' || relation === null ? 0 : 1)
  const fuzzy = ({ published }: QuoteRendering): number => (published?.fuzzy === false ? 0 : 1)
  return byCodeUnit(start(a), start(b)) || copied(a) - copied(b) || fuzzy(a) - fuzzy(b) || a.number - b.number
}

/** The first of the places where the words stand; null for none. */
export function firstOf(places: readonly QuoteRendering[], source: QuoteSource): FirstAppearance | null {
  const inOrder = [...places].sort(byDay)
  const first = originOf(inOrder, source) ?? inOrder[0]
  if (!first) return null
  const { article, outlet, title, published } = first
  const others = inOrder.filter((other) => other.article !== article)
  return { article, outlet, title, published, ...certaintyOf(first, others, source) }
}

/** Of an earliest page that copies another one of these, the text it was copied from. */
function originOf([first, ...others]: readonly QuoteRendering[], source: QuoteSource): QuoteRendering | undefined {
  if (!first) return undefined
  const parent = source.lineages.get(first.article)?.witness.parent
  const earlier = others.find(({ article }) => article === parent)
  return earlier && !isBefore(first, earlier) ? originOf([earlier, ...others.filter((other) => other !== earlier)], source) : first
}

function certaintyOf(
  first: QuoteRendering,
  others: readonly QuoteRendering[],
  source: QuoteSource,
): Pick<FirstAppearance, 'certainty' | 'why'> {
  if (others.length === 0) return { certainty: 'certain', why: 'It is the only page of this dossier that has them.' }
  const open = others.filter((other) => !isBefore(first, other) && !copies(other, first, source))
  if (open.length === 0) {
    const byDays = others.every((other) => isBefore(first, other))
    return { certainty: 'certain', why: byDays ? 'Every other page is of a later day.' : 'The others are of a later day or copy it.' }
  }
  const numbers = source.names.numbers(open.map(({ article }) => article))
  if (!first.published) return { certainty: 'unknown', why: 'No page that has them is dated.' }
  const undated = open.every(({ published }) => !published?.start)
  return {
    certainty: 'likely',
    why: undated ? `${numbers} cannot be dated and may be earlier.` : `${numbers} may be of the same time.`,
  }
}

/** Whether the one's last day lies before the other's first. */
function isBefore(a: QuoteRendering, b: QuoteRendering): boolean {
  const [end, start] = [a.published?.end, b.published?.start]
  return typeof end === 'string' && typeof start === 'string' && end < start
}

function copies(a: QuoteRendering, b: QuoteRendering, { lineages }: QuoteSource): boolean {
  const seen = new Set<string>()
  for (let at: string | null | undefined = a.article; at && !seen.has(at); at = lineages.get(at)?.witness.parent) {
    if (at === b.article) return true
    seen.add(at)
  }
  return false
}

/** By lineage, the earliest first; articles of no lineage stand alone. */
export function roadsOf(places: readonly QuoteRendering[], source: QuoteSource): QuoteRoad[] {
  const groups = groupBy([...places].sort(byDay), ({ lineage, article }) => lineage ?? article)
  return [...groups.values()].map((stops) => {
    const first = stops[0] as QuoteRendering
    const origin = source.lineages.get(first.article)?.lineage.origin
    return {
      lineage: first.lineage,
      origin: { kind: origin?.kind ?? 'unknown', name: origin?.name ?? null, certainty: origin?.certainty ?? 0 },
      via: sortedUnique(stops.flatMap(({ via }) => via)),
      media: sortedUnique(stops.flatMap(({ medium }) => medium ?? [])),
      stops: stops.map(({ article, number, outlet, published, relation, verdict }) => ({
        article,
        number,
        outlet,
        published,
        relation,
        verdict,
      })),
    }
  })
}
