/**
 * Which profiles are worth comparing: those that the rules of `fit.ts` could join or ask about, by their sides, places and days. A pair that is
 * not named here fits in no way, so that a thousand pages about one war cost no million comparisons.
 */

import { sortedUnique } from '../../text/order.js'
import { Grouping } from '../grouping.js'
import { isOff, isRealised, type Profile } from './profile.js'
import type { Telling } from './telling.js'
import { dayNumber } from './time.js'

/** Days of one bucket; a profile stands in every bucket that its days, made wider by what its rules allow, touch. */
const BUCKET = 4
/** Half of what `fitOf` allows between a plan and what came of it, between a meeting put off and when it was held, and around a vague day. */
const PLAN_DAYS = 14
const OFF_DAYS = 184
const VAGUE_DAYS = 10
/** A longer time says nothing of when. */
const LONGEST_DAYS = 800

/** One block that a profile stands in. Two that are both `dated` there are compared in a block of their days, if in any. */
interface Block {
  readonly key: string
  readonly dated: boolean
}

/** Each pair of indexes once, the smaller first, in order. */
export function neighbours(profiles: readonly Profile[]): [number, number][] {
  const blocks = blocksIn(profiles)
  const partners = profiles.map(() => new Set<number>())
  const note = (a: number, b: number): void => {
    if (a !== b) partners[Math.min(a, b)]?.add(Math.max(a, b))
  }
  for (const { open, dated } of blocks.values()) {
    open.forEach((a, i) => {
      for (let j = i + 1; j < open.length; j++) note(a, open[j] as number)
      for (const b of dated) note(a, b)
    })
  }
  return partners.flatMap((own, a) => [...own].sort((x, y) => x - y).map((b): [number, number] => [a, b]))
}

/** Groups of indexes between which there are no neighbours, members ascending, by first member. */
export function parts(profiles: readonly Profile[], together: readonly (readonly [number, number])[]): number[][] {
  const groups = new Grouping(profiles.length)
  for (const [a, b] of together) groups.join(a, b)
  const firstOf = new Map<string, number>()
  const dated: { readonly key: string; readonly index: number }[] = []
  profiles.forEach((profile, index) => {
    visitBlocks(profile, (key, isDated) => {
      const first = firstOf.get(key)
      if (isDated) dated.push({ key, index })
      else if (first === undefined) firstOf.set(key, index)
      else groups.join(first, index)
    })
  })
  for (const { key, index } of dated) {
    const first = firstOf.get(key)
    if (first !== undefined) groups.join(first, index)
  }
  return groups.groups()
}

function blocksIn(profiles: readonly Profile[]): Map<string, { readonly open: number[]; readonly dated: number[] }> {
  const blocks = new Map<string, { readonly open: number[]; readonly dated: number[] }>()
  profiles.forEach((profile, index) => {
    for (const { key, dated } of blocksOf(profile)) {
      const found = blocks.get(key) ?? { open: [], dated: [] }
      blocks.set(key, found)
      ;(dated ? found.dated : found.open).push(index)
    }
  })
  return blocks
}

const known = new WeakMap<Profile, readonly Block[]>()

/** Each once. */
function blocksOf(profile: Profile): readonly Block[] {
  const found = known.get(profile)
  if (found) return found
  const blocks = new Map<string, Block>()
  visitBlocks(profile, (key, dated) => blocks.set(dated ? `${key} dated` : key, { key, dated }))
  known.set(profile, [...blocks.values()])
  return [...blocks.values()]
}

type Visit = (key: string, dated: boolean) => void

/** Some perhaps more than once. */
function visitBlocks(profile: Profile, visit: Visit): void {
  const { family, tellings } = profile
  const within: Visit = (key, dated) => visit(`${family} ${key}`, dated)
  for (const { lineage, words } of tellings) if (lineage !== null) within(`${lineage} ${words}`, false)
  visitWhoAndWhen(profile, within)
}

function visitWhoAndWhen(profile: Profile, visit: Visit): void {
  const { family } = profile
  if (family === 'task') return
  if (family === 'war' || family === 'disaster' || family === 'election' || family === 'force') {
    for (const key of [...profile.sides, ...profile.places, ...profile.topics]) visit(key, false)
    return
  }
  const sides = sortedUnique([...profile.sides])
  const exact = `= ${sides.join(' ')}`
  if (family === 'support') {
    if (sides.length > 0) for (const opponent of profile.opponents) visit(`${exact} ${opponent}`, false)
    return
  }
  const days = daysOf(profile)
  if (family === 'meeting' || family === 'call') {
    timed(sides.length === 1 ? [exact] : pairsOf(sides), days, visit)
    undated(exact, days, visit)
  } else if (family === 'visit') {
    timed(sides, days, visit)
    undated(exact, days, visit)
  } else if (family === 'ties') {
    if (sides.length > 1) timed([exact], days, visit)
    if (sides.length > 1) undated(exact, days, visit)
  } else if (sides.length > 0) {
    timed([exact], days, visit)
    for (const article of profile.articles) undated(`${exact} ${article}`, days, visit)
  }
}

/** Compared where their times may fit: those with days, in the blocks of their days; all with those whose time has no day. */
function timed(keys: readonly string[], days: Days | 'open' | null, visit: Visit): void {
  if (days === null) return
  const buckets = days === 'open' ? [] : bucketsOf(days)
  for (const key of keys) {
    visit(key, days !== 'open')
    for (const bucket of buckets) visit(`${key} ${bucket}`, false)
  }
}

/** Compared where at least one of two has no time at all. */
function undated(key: string, days: Days | 'open' | null, visit: Visit): void {
  visit(`? ${key}`, days !== null)
}

interface Days {
  readonly start: number
  readonly end: number
}

/** The narrowest days that a profile may be of; `open` where its times have none or too many, null where it has no time. */
function daysOf({ tellings }: Profile): Days | 'open' | null {
  let narrowest: Days | null = null
  let isTold = false
  for (const telling of tellings) {
    isTold ||= telling.days !== null
    const days = daysOfTelling(telling)
    const shorter =
      days === null || narrowest === null ? 0 : days.end - days.start - (narrowest.end - narrowest.start) || days.start - narrowest.start
    if (days !== null && (narrowest === null || shorter < 0)) narrowest = days
  }
  if (narrowest) return narrowest.end - narrowest.start > LONGEST_DAYS ? 'open' : narrowest
  return isTold ? 'open' : null
}

function daysOfTelling(telling: Telling): Days | null {
  const { days } = telling
  if (days === null || days.start === null || days.end === null) return null
  const wide = (isRealised(telling) ? 0 : isOff(telling) ? OFF_DAYS : PLAN_DAYS) + (days.isVague ? VAGUE_DAYS : 0)
  return { start: dayNumber(days.start) - wide, end: dayNumber(days.end) + wide }
}

function bucketsOf({ start, end }: Days): number[] {
  const first = Math.floor(start / BUCKET)
  return Array.from({ length: Math.floor(end / BUCKET) - first + 1 }, (_, i) => first + i)
}

function pairsOf(sorted: readonly string[]): string[] {
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a} ${b}`))
}
