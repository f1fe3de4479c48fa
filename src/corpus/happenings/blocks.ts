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
  for (const { open, dated } of blocksIn(profiles).values()) {
    const [first] = open
    if (first !== undefined) for (const index of [...open, ...dated]) groups.join(first, index)
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

function blocksOf(profile: Profile): readonly Block[] {
  const found = known.get(profile) ?? worked(profile)
  known.set(profile, found)
  return found
}

function worked(profile: Profile): Block[] {
  const { family, tellings } = profile
  const copies = tellings.flatMap((telling) => (telling.lineage === null ? [] : [`${telling.lineage} ${telling.words}`]))
  const found = [...copies.map(open), ...whoAndWhen(profile)]
  return [
    ...new Map(found.map(({ key, dated }) => [`${family} ${key}${dated ? ' dated' : ''}`, { key: `${family} ${key}`, dated }])).values(),
  ]
}

const open = (key: string): Block => ({ key, dated: false })

function whoAndWhen(profile: Profile): Block[] {
  const { sides, places, topics } = profile
  const exact = `= ${sortedUnique([...sides]).join(' ')}`
  switch (profile.family) {
    case 'task':
      return []
    case 'meeting':
    case 'call':
      return [...timed(sides.size === 1 ? [exact] : pairsOf([...sides]), profile), ...undated([exact], profile)]
    case 'visit':
      return [...timed([...sides], profile), ...undated([exact], profile)]
    case 'ties':
      return sides.size > 1 ? [...timed([exact], profile), ...undated([exact], profile)] : []
    case 'support':
      return sides.size > 0 ? [...profile.opponents].map((opponent) => open(`${exact} ${opponent}`)) : []
    case 'war':
    case 'disaster':
    case 'election':
    case 'force':
      return [...sides, ...places, ...topics].map(open)
    default:
      return sides.size > 0
        ? [
            ...timed([exact], profile),
            ...undated(
              [...profile.articles].map((article) => `${exact} ${article}`),
              profile,
            ),
          ]
        : []
  }
}

/** Compared where their times may fit: those with days, in the blocks of their days; all with those whose time has no day. */
function timed(keys: readonly string[], profile: Profile): Block[] {
  const days = daysOf(profile)
  if (days === null) return []
  if (days === 'open') return keys.map(open)
  return keys.flatMap((key) => [{ key, dated: true }, ...bucketsOf(days).map((bucket) => open(`${key} ${bucket}`))])
}

/** Compared where at least one of two has no time at all. */
function undated(keys: readonly string[], profile: Profile): Block[] {
  return keys.map((key) => ({ key: `? ${key}`, dated: daysOf(profile) !== null }))
}

interface Days {
  readonly start: number
  readonly end: number
}

/** The narrowest days that a profile may be of; `open` where its times have none or too many, null where it has no time. */
function daysOf({ tellings }: Profile): Days | 'open' | null {
  const days = tellings.flatMap((telling) => daysOfTelling(telling) ?? [])
  const [narrowest] = days.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)
  if (narrowest) return narrowest.end - narrowest.start > LONGEST_DAYS ? 'open' : narrowest
  return tellings.some(({ days: told }) => told !== null) ? 'open' : null
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

function pairsOf(sides: readonly string[]): string[] {
  const sorted = sortedUnique(sides)
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a} ${b}`))
}
