/** Which utterances are one: copies of one another, one remark in two translations, or what a person said is the same. Unsure stays apart. */

import type { JudgedLog } from '../../model/judgement.js'
import { overlaps } from '../../text/span.js'
import type { Utterance } from './utterance.js'

/** Share of the smaller remark's words that must stand in the other: within one text, and across two. */
const SAME_TEXT = 0.8
const SAME_REMARK = 0.55
/** Words that two renderings must have in common, however short they are. */
const LEAST_SHARED = 4
/** Days between two reports of one remark. */
const NEAR = 3

interface Pair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** What people judged to be one remark, and pairs, by `pairKey`, that they judged to be two. */
export interface Decisions {
  readonly together: readonly (readonly [number, number])[]
  readonly apart: ReadonlySet<string>
}

/** Groups of indices, each in order; every utterance stands in one. The order of pages changes nothing: pairs are taken best first, equals by their words. */
export function joinUtterances(utterances: readonly Utterance[], { together, apart }: Decisions): number[][] {
  const groups = utterances.map((_, index) => [index])
  const groupOf = utterances.map((_, index) => index)
  const unite = (a: number, b: number, forced: boolean): void => {
    const [left, right] = [groupOf[a] as number, groupOf[b] as number]
    if (left === right) return
    const [one, other] = [groups[left] as number[], groups[right] as number[]]
    if (!forced && !mayUnite(one, other, utterances, apart)) return
    one.push(...other)
    for (const index of other) groupOf[index] = left
    other.length = 0
  }
  for (const [a, b] of together) unite(a, b, true)
  for (const { a, b } of pairsOf(utterances)) unite(a, b, false)
  return groups.filter((group) => group.length > 0).map((group) => group.sort((a, b) => a - b))
}

/** Never two different remarks of one article: then a longer rendering elsewhere has merged them, and belongs to the one it fits best. */
function mayUnite(one: readonly number[], other: readonly number[], utterances: readonly Utterance[], apart: ReadonlySet<string>): boolean {
  return one.every((a) =>
    other.every((b) => {
      const [left, right] = [utterances[a] as Utterance, utterances[b] as Utterance]
      if (apart.has(pairKey(a, b))) return false
      return left.article !== right.article || left.key === right.key
    }),
  )
}

function pairsOf(utterances: readonly Utterance[]): Pair[] {
  const pairs = blocksOf(utterances).flatMap((members) => (members.length > 1 ? pairsWithin(members, utterances) : []))
  return pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

/** Those whose remarks may be one, by whose they are said to be; members ascending. */
export function blocksOf(utterances: readonly Utterance[]): number[][] {
  const bySpeakers = new Map<string, number[]>()
  utterances.forEach((utterance, index) => {
    const key = speakerKey(utterance)
    const known = bySpeakers.get(key)
    if (known) known.push(index)
    else bySpeakers.set(key, [index])
  })
  return [...bySpeakers.values()]
}

/** Compares each with those before it that print the same words or share one at least. */
function pairsWithin(members: readonly number[], utterances: readonly Utterance[]): Pair[] {
  const holders = new Map<string, number[]>()
  const printed = new Map<string, number[]>()
  const common = new Int32Array(members.length)
  const isMet = new Uint8Array(members.length)
  const met: number[] = []
  const pairs: Pair[] = []
  members.forEach((b, place) => {
    const own = utterances[b] as Utterance
    const meet = (mark: string, index: Map<string, number[]>, words: number): void => {
      const known = index.get(mark)
      if (!known) index.set(mark, [place])
      else {
        for (const other of known) {
          if (isMet[other] === 0) met.push(other)
          isMet[other] = 1
          common[other] = (common[other] as number) + words
        }
        known.push(place)
      }
    }
    for (const word of own.words) meet(word, holders, 1)
    meet(own.key, printed, 0)
    for (const other of met) {
      const a = members[other] as number
      const score = sameness(utterances[a] as Utterance, own, common[other] as number)
      if (score > 0) pairs.push({ a, b, score })
      common[other] = 0
      isMet[other] = 0
    }
    met.length = 0
  })
  return pairs
}

/** Unnamed sources are compared by their words: `analysts` of one report are not those of another unless they say the same. */
function speakerKey(utterance: Utterance): string {
  const who = utterance.speakers.length > 0 ? utterance.speakers.join('+') : `?${(utterance.sourceWords ?? '').toLowerCase()}`
  return `${who} ${utterance.modality}`
}

/** 0 where the two are not one; else above 0, higher where surer. Copies outrank everything. `common` is how many words they share. */
function sameness(a: Utterance, b: Utterance, common: number): number {
  const oneText = a.lineage !== null && a.lineage === b.lineage
  if (a.key === b.key && a.key !== '') return oneText ? 4 : wordy(a) && near(a, b) ? 3 : 0
  if (a.article === b.article) return 0
  if (!oneText && (a.speakers.length === 0 || !near(a, b))) return 0
  const share = common / Math.max(1, Math.min(a.words.length, b.words.length))
  if (oneText) return share >= SAME_TEXT ? 2 + share : 0
  const dated = a.day !== null && b.day !== null
  return common >= LEAST_SHARED && share >= (dated ? SAME_REMARK : SAME_TEXT) ? share : 0
}

function wordy(utterance: Utterance): boolean {
  return utterance.words.length >= LEAST_SHARED
}

/** Days apart are told from the dates' numbers; a month or an unknown day is near anything. */
function near(a: Utterance, b: Utterance): boolean {
  if (a.day === b.day) return true
  const [left, right] = [a.dayNumber, b.dayNumber]
  return left === null || right === null || Math.abs(left - right) <= NEAR
}

/** `a b` with the smaller number first. */
export function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** What people judged to be one remark, or two. */
export function decisionsOf(utterances: readonly Utterance[], judged: JudgedLog): Decisions {
  const together: [number, number][] = []
  const apart = new Set<string>()
  for (const { judgement, places } of judged.placed) {
    if (judgement.targets.some((target) => target.kind !== 'statement') || places.length !== 2) continue
    const [left, right] = places.map((found) => indicesAt(utterances, found)) as [number[], number[]]
    for (const a of left) {
      for (const b of right) {
        if (judgement.verdict === 'same') together.push([a, b])
        if (judgement.verdict === 'different') apart.add(pairKey(a, b))
      }
    }
  }
  return { together, apart }
}

/** The utterances whose words stand at these places. */
export function indicesAt(utterances: readonly Utterance[], places: JudgedLog['placed'][number]['places'][number]): number[] {
  return utterances.flatMap(({ reading, attribution }, index) =>
    places.some((place) => place.page === reading.page.id && attribution.content.some((span) => overlaps(span, place))) ? [index] : [],
  )
}
