/** What copies do to a text: a sentence left out, a figure changed, the origin not named. Found from variants, which show both sides' words. */

import type { Difference } from '../../model/difference.js'
import type { Lineage, Variant, Witness } from '../../model/lineage.js'
import type { Reading } from '../../model/reading.js'
import { bySpan, type Span } from '../../text/span.js'
import { difference, quoted, side, type Told, words } from './told.js'

/** Relations under which what is missing was left out of a text that is otherwise there. */
const KEEPS_TEXT = new Set(['copy', 'edited'])
/** Shorter cuts are a matter of style. */
const LEAST_WORDS = 6
const MOST_LISTED = 12

export function copyDifferences(told: Told): Difference[] {
  const { memos, readings } = told
  return told.corpus.lineages.flatMap((lineage) => {
    if (lineage.witnesses.length < 2) return []
    const read = lineage.witnesses.map(({ article }) => readings.get(article) ?? null)
    return memos.of('differences/copied', memos.key(lineage, ...read), () => withinLineage(lineage, told))
  })
}

function withinLineage(lineage: Lineage, { readings }: Told): Difference[] {
  return lineage.witnesses.flatMap((witness) => {
    const here = readings.get(witness.article)
    const there = witness.parent === null ? undefined : readings.get(witness.parent)
    if (!here || !there) return []
    return [
      ...leftOut(witness, here, there),
      ...changedFigures(witness, here, there),
      ...changedNames(witness, here, there),
      ...uncredited(lineage, witness, here),
    ]
  })
}

function leftOut(witness: Witness, here: Reading, there: Reading): Difference[] {
  if (!KEEPS_TEXT.has(witness.relation)) return []
  const cuts = witness.variants.flatMap((variant) => (isSentenceCut(variant, there) ? [variant.there as Span] : [])).sort(bySpan)
  const before = cuts[0] && paragraphBefore(witness, cuts[0], here, there)
  if (!before) return []
  const listed = cuts.slice(0, MOST_LISTED).map((cut) => words(there, [{ start: cut.start, end: cut.end }], 'difference.omission'))
  const summary = `A copy leaves out ${cuts.length === 1 ? 'one passage' : `${cuts.length} passages`} of its source: ${quoted(there, cuts[0] as Span)}.`
  return [
    difference('omission', summary, [
      side(listed, [there.article.id]),
      side([words(here, [before], 'difference.omission')], [here.article.id]),
    ]),
  ]
}

function isSentenceCut({ kind, there, note }: Variant, { page }: Reading): boolean {
  return kind === 'cut' && there !== null && note === null && page.text.slice(there.start, there.end).split(/\s+/).length >= LEAST_WORDS
}

/** The paragraph of the witness after which the cut words would stand: the last one that begins as a paragraph of the parent before the cut. */
function paragraphBefore(witness: Witness, cut: Span, here: Reading, there: Reading): Span | null {
  const index = there.article.body.filter(({ start }) => start < cut.start).length
  const gone = witness.variants.filter(
    (variant) => variant.kind === 'cut' && variant.note === null && (variant.there?.start ?? cut.start) < cut.start,
  ).length
  return here.article.body[Math.max(0, Math.min(here.article.body.length, index - gone) - 1)] ?? null
}

function changedFigures(witness: Witness, here: Reading, there: Reading): Difference[] {
  return witness.variants.flatMap((variant) => {
    if (variant.note !== 'number' || !variant.here || !variant.there) return []
    const own = { start: variant.here.start, end: variant.here.end }
    const source = { start: variant.there.start, end: variant.there.end }
    const summary = `A copy prints ${quoted(here, own)} where its source has ${quoted(there, source)}.`
    return [
      difference('number', summary, [
        side([words(there, [source], 'difference.number')], [there.article.id]),
        side([words(here, [own], 'difference.number')], [here.article.id]),
      ]),
    ]
  })
}

/** A text that was spun is given other names throughout: each is shown. In a faithful copy a new name is the editors' own, and no difference. */
function changedNames(witness: Witness, here: Reading, there: Reading): Difference[] {
  if (witness.relation !== 'rewrite') return []
  return witness.variants.flatMap((variant) => {
    if (variant.kind !== 'renamed' || !variant.here || !variant.there) return []
    const own = { start: variant.here.start, end: variant.here.end }
    const source = { start: variant.there.start, end: variant.there.end }
    const summary = `A rewritten copy names ${quoted(here, own)} where its source names ${quoted(there, source)}.`
    return [
      difference('naming', summary, [
        side([words(there, [source], 'difference.spun-name')], [there.article.id]),
        side([words(here, [own], 'difference.spun-name')], [here.article.id]),
      ]),
    ]
  })
}

function uncredited({ origin }: Lineage, witness: Witness, here: Reading): Difference[] {
  const [first] = here.article.body
  if (witness.credited || origin.kind !== 'agency' || origin.name === null || !first) return []
  const credits = origin.evidence.filter((each) => each.in === 'text' || each.in === 'source')
  const credited = credits.flatMap((each) => (each.in === 'text' && each.article ? [each.article] : []))
  if (credits.length === 0) return []
  const articles = credited.length > 0 || witness.parent === null ? credited : [witness.parent]
  const summary = `A page carries the text of ${origin.name} without naming it.`
  return [difference('credit', summary, [side(credits, articles), side([words(here, [first], 'difference.credit')], [here.article.id])])]
}
