/**
 * Whether two profiles tell one happening. `join` needs who, and when or where and how high; time alone unknown joins only what is alike in
 * all else; a plan whose day no page gives is no meeting that another page reports: `unsure`, for a person to say.
 */

import type { EntityId } from '../../model/ids.js'
import { isOff, isRealised, type Profile } from './profile.js'
import type { Telling } from './telling.js'
import { isWeekdayOnly, type TimeClaim, type TimeFit, timeFit } from './time.js'

export type Fit = { readonly verdict: 'join'; readonly strength: number } | { readonly verdict: 'unsure' | 'apart' | 'none' }

/** Whether one place lies in the other; given by the corpus, which knows places. */
export type Within = (a: EntityId, b: EntityId) => boolean

const NONE: Fit = { verdict: 'none' }
const APART: Fit = { verdict: 'apart' }
const UNSURE: Fit = { verdict: 'unsure' }
const join = (strength: number): Fit => ({ verdict: 'join', strength })

export const STRENGTHS = 6

/** Days a postponed meeting may slip and still be the one that was planned. */
const SLIP_DAYS = 92
const SLACK_DAYS = 7

export function fitOf(a: Profile, b: Profile, within: Within): Fit {
  if (a.family !== b.family) return NONE
  if (isCopy(a, b)) return join(0)
  if (a.family === 'meeting' || a.family === 'visit' || a.family === 'call') return fitOfMeetings(a, b, within)
  return fitOfDeeds(a, b, within)
}

/** One sentence in two witnesses of a lineage. */
function isCopy(a: Profile, b: Profile): boolean {
  return a.tellings.some(
    (x) =>
      x.lineage !== null &&
      b.tellings.some((y) => y.lineage === x.lineage && y.words === x.words && y.report.type === x.report.type && y.reading !== x.reading),
  )
}

type Overlap = 'exact' | 'subset' | 'none'

function overlapOf(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>, least: number): Overlap {
  const shared = [...a].filter((value) => b.has(value)).length
  if (shared < least || shared < Math.min(a.size, b.size)) return 'none'
  return a.size === b.size ? 'exact' : 'subset'
}

type Agreement = 'shared' | 'unknown' | 'apart'

function agreementOf(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): Agreement {
  if (a.size === 0 || b.size === 0) return 'unknown'
  return [...a].some((value) => b.has(value)) ? 'shared' : 'apart'
}

function placesAgree(a: Profile, b: Profile, within: Within): Agreement {
  const plain = agreementOf(a.places, b.places)
  if (plain !== 'apart') return plain
  return [...a.places].some((x) => [...b.places].some((y) => within(x, y) || within(y, x))) ? 'shared' : 'apart'
}

/** Two people on one side at one level are two meetings. */
function personsClash(a: Profile, b: Profile): boolean {
  return [...a.persons].some(([seat, person]) => b.persons.has(seat) && b.persons.get(seat) !== person)
}

function fitOfMeetings(a: Profile, b: Profile, within: Within): Fit {
  const named = sharedName(a, b)
  const who: Overlap = named ? 'exact' : overlapOf(a.sides, b.sides, a.family === 'visit' ? 1 : 2)
  const levels = agreementOf(a.levels, b.levels)
  const offices = agreementOf(ministries(a), ministries(b))
  const where = placesAgree(a, b, within)
  if (who === 'none' || levels === 'apart' || offices === 'apart' || where === 'apart' || personsClash(a, b)) return APART
  const when = timesFit(a, b)
  if (when.fit === 'apart') return APART
  const high = levels === 'shared' || named
  if (when.fit === 'same' || when.fit === 'within')
    return high || where === 'shared' || who === 'exact' ? join(when.fit === 'same' ? 2 : 3) : NONE
  if (when.fit === 'partial') return partialFit(who, high, where, when.weekday)
  return unknownFit(a, b, who, high, where)
}

/** Offices that tell ministries apart; `top diplomat` is a foreign minister, a bare `minister` is any. */
function ministries(profile: Profile): ReadonlySet<string> {
  const known = MINISTRIES.get(profile)
  if (known) return known
  const found = new Set([...profile.offices].filter((office) => /minister|diplomat$/.test(office)))
  if (found.has('top diplomat') || found.has('chief diplomat')) found.add('foreign minister')
  const told = found.has('minister') || found.has('diplomat') ? new Set<string>() : found
  MINISTRIES.set(profile, told)
  return told
}

const MINISTRIES = new WeakMap<Profile, ReadonlySet<string>>()

/** A summit is known by the body it is named after. */
function sharedName(a: Profile, b: Profile): boolean {
  return a.sides.size === 1 && b.sides.size === 1 && agreementOf(a.sides, b.sides) === 'shared' && a.family === 'meeting'
}

function partialFit(who: Overlap, high: boolean, where: Agreement, weekday: boolean): Fit {
  if (weekday) return who === 'exact' && high && where === 'shared' ? join(4) : NONE
  return (high && where === 'shared') || (who === 'exact' && (high || where === 'shared')) ? join(4) : NONE
}

/** No time to compare: only the same sides, at the same level, in the same place, or told in one article, or a plan that is still open. */
function unknownFit(a: Profile, b: Profile, who: Overlap, high: boolean, where: Agreement): Fit {
  if (who !== 'exact' || !high) return NONE
  const [doneA, doneB] = [a.tellings.some(isRealised), b.tellings.some(isRealised)]
  const oneArticle = sharesArticle(a, b)
  if (!doneA && !doneB) return oneArticle || !hasTimes(a) || !hasTimes(b) ? join(5) : where === 'shared' ? UNSURE : NONE
  if (oneArticle) return bothTimed(a, b) ? APART : join(1)
  if (doneA !== doneB) return UNSURE
  return where === 'shared' ? join(5) : NONE
}

const hasTimes = (profile: Profile): boolean => profile.tellings.some((telling) => telling.time !== null)
const sharesArticle = (a: Profile, b: Profile): boolean => agreementOf(a.articles, b.articles) === 'shared'

/** One article that gives each a time of its own tells two happenings. */
function bothTimed(a: Profile, b: Profile): boolean {
  return a.tellings.some((x) => x.time !== null && b.tellings.some((y) => y.time !== null && y.reading === x.reading))
}

interface Times {
  readonly fit: TimeFit
  /** Whether a partial fit rests on a weekday alone. */
  readonly weekday: boolean
}

/** The best fit of any two claims; any two of one kind that are apart keep the profiles apart. */
function timesFit(a: Profile, b: Profile): Times {
  let best: TimeFit = 'unknown'
  let weekday = true
  for (const x of a.tellings) {
    for (const y of b.tellings) {
      const fit = fitOfTwo(x, y)
      if (fit === 'apart') return { fit: 'apart', weekday: false }
      if (better(fit, best)) best = fit
      if (fit === 'partial' && !isWeekdayOnly(x.time, y.time)) weekday = false
    }
  }
  return { fit: best, weekday }
}

const ORDER: readonly TimeFit[] = ['unknown', 'partial', 'within', 'same']
const better = (a: TimeFit, b: TimeFit): boolean => ORDER.indexOf(a) > ORDER.indexOf(b)

/** A plan and what came of it may lie some days apart; one that was put off, some weeks, but only later. */
function fitOfTwo(x: Telling, y: Telling): TimeFit {
  const plain = timeFit(x.time, y.time)
  if (plain !== 'apart' || isRealised(x) === isRealised(y))
    return x.reading === y.reading && plain === 'unknown' && x.time && y.time && isRealised(x) && isRealised(y) ? 'apart' : plain
  const [plan, done] = isRealised(x) ? [y, x] : [x, y]
  if (plan.reading === done.reading && !isOff(plan)) return 'apart'
  if (timeFit(plan.time, done.time, SLACK_DAYS) !== 'apart') return 'within'
  return isOff(plan) && isLater(plan.time, done.time) && timeFit(plan.time, done.time, SLIP_DAYS) !== 'apart' ? 'within' : 'apart'
}

function isLater(plan: TimeClaim | null, done: TimeClaim | null): boolean {
  return plan?.resolved.end != null && done?.resolved.start != null && done.resolved.start > plan.resolved.end
}

function fitOfDeeds(a: Profile, b: Profile, within: Within): Fit {
  if (agreementOf(a.types, b.types) === 'apart' && a.family !== 'ties' && a.family !== 'task') return NONE
  const when = timesFit(a, b)
  const where = placesAgree(a, b, within)
  const who = overlapOf(a.sides, b.sides, 1)
  switch (a.family) {
    case 'war':
      return where === 'shared' && sameWar(a, b) ? join(3) : a.places.size === 0 || b.places.size === 0 ? sameArticleOnly(a, b) : NONE
    case 'support':
      return who === 'exact' && agreementOf(a.opponents, b.opponents) === 'shared' ? join(3) : NONE
    case 'force':
      return (who !== 'none' || a.sides.size === 0 || b.sides.size === 0) && where === 'shared' && when.fit !== 'apart' ? join(3) : NONE
    case 'ties':
      return who === 'exact' && a.sides.size > 1 && when.fit !== 'apart' && sameKindOfTies(a, b) && sameWhat(a, b) ? join(3) : NONE
    case 'disaster':
      if (where !== 'shared' || when.fit === 'apart' || agreementOf(a.topics, b.topics) === 'apart') return NONE
      return join(when.fit === 'unknown' ? 5 : 3)
    case 'election':
      return where === 'shared' && (when.fit === 'same' || when.fit === 'within' || when.fit === 'partial') ? join(3) : NONE
    case 'task':
      return NONE
    default:
      return deedFit(a, b, who, where, when.fit)
  }
}

/** Breaking and restoring ties are two things, however alike the parties are. */
function sameKindOfTies(a: Profile, b: Profile): boolean {
  return a.types.has('rupture') === b.types.has('rupture')
}

/** A civil war and a war in one country are one only where an article speaks of both. */
function sameWar(a: Profile, b: Profile): boolean {
  return a.topics.size === b.topics.size ? agreementOf(a.topics, b.topics) !== 'apart' : sharesArticle(a, b)
}

/** Two agreements of the same parties are one where they agree on the same: half of the words of the shorter. */
function sameWhat(a: Profile, b: Profile): boolean {
  if (!a.types.has('agreement') && !b.types.has('agreement')) return true
  const shared = [...a.what].filter((word) => b.what.has(word)).length
  return shared > 0 && shared * 2 >= Math.min(a.what.size, b.what.size)
}

/** `the civil war` without a place is the one that the article names. */
function sameArticleOnly(a: Profile, b: Profile): Fit {
  return sharesArticle(a, b) && agreementOf(a.topics, b.topics) === 'shared' ? join(1) : NONE
}

function deedFit(a: Profile, b: Profile, who: Overlap, where: Agreement, when: TimeFit): Fit {
  if (who === 'none' || where === 'apart' || when === 'apart' || agreementOf(a.opponents, b.opponents) === 'apart') return NONE
  if (when === 'same' || when === 'within') return who === 'exact' ? join(2) : NONE
  if (when === 'partial') return who === 'exact' && (where === 'shared' || sharesArticle(a, b)) ? join(4) : NONE
  return who === 'exact' && sharesArticle(a, b) && !bothTimed(a, b) ? join(5) : NONE
}
