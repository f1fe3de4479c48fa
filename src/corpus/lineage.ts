/** How many independent acts of reporting stand behind the articles: each lineage is one origin with its witnesses, each witness with one parent. */

import type { Knowledge } from '../knowledge/schema.js'
import type { Evidence } from '../model/evidence.js'
import { idOf } from '../model/ids.js'
import type { JudgedLog } from '../model/judgement.js'
import type { Lineage, Witness, WitnessRelation } from '../model/lineage.js'
import type { Staged } from '../model/notice.js'
import { byArticle, type Reading } from '../model/reading.js'
import { alignedRows } from '../text/align.js'
import { groupBy } from '../text/group.js'
import { Memos } from '../text/memos.js'
import { byCodeUnit } from '../text/order.js'
import type { Words } from '../text/words.js'
import { type Collation, sharedBetween, tiesWithin, wordsWithin } from './collate.js'
import { type Descent, descents } from './descent.js'
import { creditsOrigin, isOfAgency, marksOfOrigin, originOf } from './origin.js'
import type { Tie } from './shared-rows.js'
import { isLaterTake, takeOf } from './takes.js'
import { type Translation, translationsIn } from './translated.js'
import { withVariants } from './variant-rows.js'
import { type CollatedWitness, collateWitness } from './variants.js'
import { articleVersions } from './versions.js'

/**
 * Lineages in order of id. An article that is another capture of one address is no witness. What a person judged the same or different
 * (pages, articles or lineages) overrules the text.
 */
export function traceLineages(
  readings: readonly Reading[],
  collation: Collation,
  knowledge: Knowledge,
  judged: JudgedLog,
  memos: Memos = new Memos(),
): Staged<Lineage[]> {
  const versions = articleVersions(readings)
  const sorted = [...readings].filter(({ article }) => !versions.has(article.id)).sort(byArticle)
  const at = new Map(sorted.map(({ article }, i) => [article.id, i]))
  const verdicts = verdictsOf(judged, sorted)
  const ties = undisputed(
    tiesWithin(collation, (article) => at.get(article)),
    verdicts.different,
  )
  const kin = sorted.map((reading) => ({
    day: dayOf(reading),
    marks: marksOfOrigin(reading),
    isAgency: isOfAgency(reading, knowledge),
    ends: memos.of('lineage/ends', memos.keyOf(reading), () => endsInSentence(reading)),
    take: takeOf(reading),
  }))
  const wordsIn = wordsWithin(collation)
  const both = (w: number, p: number) => [sorted[w] as Reading, sorted[p] as Reading] as const
  const covers = (w: number, p: number): ReadonlySet<number> => {
    const [here, there] = both(w, p)
    return new Set(memos.of('lineage/covers', memos.key(here, there), () => sentencesIn(wordsIn(here), wordsIn(there))))
  }
  const compare = (w: number, p: number): Tie => {
    const { a, b, ...shared } = memos.of('lineage/shared', memos.key(...both(w, p)), () => sharedBetween(...both(w, p)))
    return { a: at.get(a) as number, b: at.get(b) as number, ...shared }
  }
  const found = translated(descents(kin, ties, covers, { same: verdicts.same }, compare), translationsIn(sorted, memos), verdicts.different)
  const value = families(found).map((family) =>
    memos.of('lineage', familyKey(family, sorted, found, memos), () => lineageOf(family, sorted, found, knowledge, wordsIn)),
  )
  return { value: value.sort((a, b) => byCodeUnit(a.id, b.id)), notices: [] }
}

/** A descent, or what a page says of itself: that it was translated, with its words. */
interface Told extends Descent {
  readonly translated?: Evidence
}

const SAID_ITSELF = 0.85

/** An article that was copied from nowhere hangs from its original where it says that it was translated; from nothing where texts of two lineages could be meant. */
function translated(
  found: readonly Descent[],
  translations: ReadonlyMap<number, Translation>,
  different: ReadonlySet<string>,
): readonly Told[] {
  if (translations.size === 0) return found
  const told: Told[] = [...found]
  const rootOf = (i: number): number => {
    const parent = told[i]?.parent ?? null
    return parent === null ? i : rootOf(parent)
  }
  for (const [i, { from, evidence }] of translations) {
    const [root, ...others] = new Set(from.map(rootOf))
    if (told[i]?.parent !== null || root === undefined || root === i || others.length > 0) continue
    const parent = from.includes(root) ? root : (from[0] as number)
    if (!different.has(`${i} ${parent}`)) told[i] = { parent, also: [], certainty: SAID_ITSELF, translated: evidence }
  }
  return told
}

/** Without the pairs that a person judged different. */
function* undisputed(ties: Iterable<Tie>, different: ReadonlySet<string>): Generator<Tie> {
  for (const tie of ties) if (different.size === 0 || !different.has(`${tie.a} ${tie.b}`)) yield tie
}

/** The sentences of the one that have a mate in the other. */
function sentencesIn(w: Words, p: Words): number[] {
  const { count, mateOfA } = alignedRows(w, p)
  const found: number[] = []
  for (let i = 0; i < count; i++) if ((mateOfA[i] as number) >= 0) found.push(i)
  return found
}

const STOPS = '.!?…'
const CLOSING = '"\'”’»)]'

/** Whether the body ends with a stop, whatever closing marks and white space stand behind it. */
function endsInSentence({ article, page }: Reading): boolean {
  const last = article.body[article.body.length - 1]
  if (last === undefined) return false
  let at = last.end - 1
  while (at >= last.start && /\s/.test(page.text.charAt(at))) at--
  while (at >= last.start && CLOSING.includes(page.text.charAt(at))) at--
  return at >= last.start && STOPS.includes(page.text.charAt(at))
}

/** The day an article gives for itself; null where it gives none. */
function dayOf({ article }: Reading): string | null {
  const value = article.published?.value ?? article.dateline?.date ?? null
  return value !== null && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : null
}

interface JudgedPairs {
  readonly same: readonly (readonly [number, number])[]
  /** `a b` of the numbers of two articles that are not of one lineage. */
  readonly different: ReadonlySet<string>
}

function verdictsOf(judged: JudgedLog, sorted: readonly Reading[]): JudgedPairs {
  const same: [number, number][] = []
  const different = new Set<string>()
  for (const { judgement, places } of judged.placed) {
    if (judgement.verdict !== 'same' && judgement.verdict !== 'different') continue
    if (!judgement.targets.every(({ kind }) => kind === 'lineage' || kind === 'article')) continue
    const [first = [], second = []] = places.map((found) => {
      const pages = new Set(found.map((place) => place.page))
      return sorted.flatMap(({ page }, i) => (pages.has(page.id) ? [i] : []))
    })
    for (const a of first) {
      for (const b of second) {
        if (a === b) continue
        if (judgement.verdict === 'same') same.push([a, b])
        else different.add(`${a} ${b}`).add(`${b} ${a}`)
      }
    }
  }
  return { same, different }
}

/** Root first, then its descendants ascending. */
function families(found: readonly Descent[]): number[][] {
  const members = new Map<number, number[]>()
  found.forEach((_, i) => {
    let root = i
    for (let parent = found[root]?.parent ?? null; parent !== null; parent = found[root]?.parent ?? null) root = parent
    const known = members.get(root)
    if (known) known.push(i)
    else members.set(root, [i])
  })
  return [...members].map(([root, all]) => [root, ...all.filter((i) => i !== root)])
}

/** Names all that a lineage is made from: what its members say, and who comes from whom. */
function familyKey(family: readonly number[], sorted: readonly Reading[], found: readonly Told[], memos: Memos): string {
  if (!memos.remembers) return ''
  const ids = (all: readonly number[]): string => all.map((i) => (sorted[i] as Reading).article.id).join(' ')
  const parts = family.flatMap((i) => {
    const { parent, also, certainty, translated: note } = found[i] as Told
    return [sorted[i] as Reading, ids(parent === null ? [] : [parent]), ids(also), certainty, note ? 'translated' : '']
  })
  return memos.key(...parts)
}

function lineageOf(
  family: readonly number[],
  sorted: readonly Reading[],
  found: readonly Told[],
  knowledge: Knowledge,
  read: (reading: Reading) => Words,
): Lineage {
  const readings = family.map((i) => sorted[i] as Reading)
  const [root] = readings as [Reading]
  const origin = originOf(root, readings, knowledge)
  const wordsIn = remembered(read)
  const takes = takesOf(readings)
  const witnesses = family.map((i): Witness => {
    const here = sorted[i] as Reading
    const { parent, also, certainty, translated: note } = found[i] as Told
    const credited = creditsOrigin(here, origin, knowledge)
    const { id } = here.article
    const take = takes.get(here)
    const placed = take === undefined ? {} : { take }
    if (parent === null)
      return { article: id, parent: null, relation: 'origin', coverage: 1, certainty: 1, variants: [], credited, ...placed }
    const there = sorted[parent] as Reading
    if (note) {
      const own = { article: id, parent: there.article.id, relation: 'translation' as const, coverage: 0, certainty: rounded(certainty) }
      return { ...own, variants: [], credited, ...placed, evidence: [note] }
    }
    const collated = collateWitness(here, there, wordsIn)
    const relation = also.length > 0 ? 'merged' : relationOf(collated)
    const coverage = rounded(collated.coverage)
    const witness = { article: id, parent: there.article.id, relation, coverage, certainty: rounded(certainty) }
    const moved = collated.moved > 0 ? { moved: rounded(collated.moved) } : {}
    const merged = also.length > 0 ? { mergedFrom: also.map((source) => (sorted[source] as Reading).article.id) } : {}
    return Object.assign(withVariants(witness, collated.variants), { ...moved, credited, ...placed, ...merged })
  })
  return { id: idOf('lineage', root.article.id), origin, witnesses }
}

/** Places among the takes of one wire, from 1: of those whose order is known throughout, two at least. */
function takesOf(readings: readonly Reading[]): ReadonlyMap<Reading, number> {
  const placed = new Map<Reading, number>()
  for (const own of groupBy(readings, (reading) => takeOf(reading)?.wire ?? null).values()) {
    const known = own.map((reading) => ({ reading, day: dayOf(reading), take: takeOf(reading) }))
    const isAfter = (a: (typeof known)[0], b: (typeof known)[0]): boolean =>
      a.day !== null && b.day !== null && a.day !== b.day ? a.day > b.day : isLaterTake(a.take, b.take)
    const sorted = [...known].sort((a, b) => Number(isAfter(a, b)) - Number(isAfter(b, a)))
    if (sorted[0]?.take == null || sorted.length < 2 || sorted.some((one, i) => i > 0 && !isAfter(one, sorted[i - 1] as typeof one)))
      continue
    sorted.forEach(({ reading }, i) => {
      placed.set(reading, i + 1)
    })
  }
  return placed
}

/** Reads the words of each body once. */
function remembered(read: (reading: Reading) => Words): (reading: Reading) => Words {
  const known = new Map<Reading, Words>()
  return (reading) => {
    const words = known.get(reading) ?? read(reading)
    known.set(reading, words)
    return words
  }
}

/** What kind of copy it is, from how much stands of either and how faithfully. */
function relationOf({ coverage, ofWitness, kept, moved, variants }: CollatedWitness): WitnessRelation {
  if (kept < 0.88 || moved > 0.4) return 'rewrite'
  if (coverage < 0.5 || ofWitness < 0.6) return 'excerpt'
  return variants.isEdited || moved > 0 ? 'edited' : 'copy'
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
