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

/** Groups of indices, each in order; every utterance stands in one. The order of pages changes nothing: pairs are taken best first, equals by their words. */
export function joinUtterances(utterances: readonly Utterance[], judged: JudgedLog): number[][] {
  const groups = utterances.map((_, index) => [index])
  const groupOf = utterances.map((_, index) => index)
  const { together, apart } = decisions(utterances, judged)
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
  const bySpeakers = new Map<string, number[]>()
  for (const [index, utterance] of utterances.entries()) {
    const key = speakerKey(utterance)
    const known = bySpeakers.get(key)
    if (known) known.push(index)
    else bySpeakers.set(key, [index])
  }
  const pairs: Pair[] = []
  for (const members of bySpeakers.values()) {
    for (const [at, a] of members.entries()) {
      for (const b of members.slice(at + 1)) {
        const score = sameness(utterances[a] as Utterance, utterances[b] as Utterance)
        if (score > 0) pairs.push({ a, b, score })
      }
    }
  }
  return pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

/** Unnamed sources are compared by their words: `analysts` of one report are not those of another unless they say the same. */
function speakerKey(utterance: Utterance): string {
  const who = utterance.speakers.length > 0 ? utterance.speakers.join('+') : `?${(utterance.sourceWords ?? '').toLowerCase()}`
  return `${who} ${utterance.attribution.modality}`
}

/** 0 where the two are not one; else above 0, higher where surer. Copies outrank everything. */
function sameness(a: Utterance, b: Utterance): number {
  const oneText = a.lineage !== null && a.lineage === b.lineage
  if (a.key === b.key && a.key !== '') return oneText ? 4 : wordy(a) && near(a, b) ? 3 : 0
  if (a.article === b.article) return 0
  const share = containment(a.words, b.words)
  if (oneText) return share >= SAME_TEXT ? 2 + share : 0
  if (a.speakers.length === 0 || !near(a, b)) return 0
  const dated = a.day !== null && b.day !== null
  return sharedWords(a.words, b.words) >= LEAST_SHARED && share >= (dated ? SAME_REMARK : SAME_TEXT) ? share : 0
}

function wordy(utterance: Utterance): boolean {
  return utterance.words.length >= LEAST_SHARED
}

function sharedWords(a: readonly string[], b: readonly string[]): number {
  const words = new Set(a)
  return b.filter((word) => words.has(word)).length
}

function containment(a: readonly string[], b: readonly string[]): number {
  const least = Math.min(a.length, b.length)
  return least === 0 ? 0 : sharedWords(a, b) / least
}

/** Days apart are told from the dates' numbers; a month or an unknown day is near anything. */
function near(a: Utterance, b: Utterance): boolean {
  const [left, right] = [dayNumber(a.day), dayNumber(b.day)]
  return left === null || right === null || Math.abs(left - right) <= NEAR
}

function dayNumber(day: string | null): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '')
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000 : null
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** What people judged to be one remark, or two. */
function decisions(utterances: readonly Utterance[], judged: JudgedLog): { together: [number, number][]; apart: Set<string> } {
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
