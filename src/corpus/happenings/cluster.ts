/**
 * Joins tellings into happenings, strongest ties first. Where a profile fits two that are apart from each other, it joins neither and the question
 * is kept for a person. The order of articles changes nothing: each round looks at all ties of its strength before it joins any.
 */

import { neighbours } from './blocks.js'
import { type Fit, fitOf, STRENGTHS, type Within } from './fit.js'
import { isRealised, type Profile, profileOf, together } from './profile.js'
import type { Telling } from './telling.js'

/** A telling that could belong to more than one happening, or a plan that could be another's. */
export interface Doubt {
  readonly about: Profile
  readonly candidates: readonly Profile[]
}

export interface Joined {
  readonly profiles: readonly Profile[]
  readonly doubts: readonly Doubt[]
}

/** What a person judged: pairs of telling keys that are one happening, and that are not. */
export interface Decided {
  readonly same: ReadonlySet<string>
  readonly different: ReadonlySet<string>
}

/** `a b` with the smaller key first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`)

export function joinTellings(tellings: readonly Telling[], within: Within, decided: Decided): Joined {
  const fitted = remembered(within, decided)
  let profiles = joinedBySign(joinedByPerson(tellings, decided), decided)
  const doubts = new Map<string, Doubt>()
  for (let strength = 0; strength < STRENGTHS; ) {
    const round = joinRound(profiles, strength, fitted, doubts)
    if (round.length === profiles.length) strength++
    profiles = round
  }
  return { profiles, doubts: [...doubts.values(), ...openPlans(profiles, fitted)] }
}

/** A task (`a road map`) has often no owner in the words: it is one where the articles tell of one meeting as their news. */
export function joinTasks(profiles: readonly Profile[]): Profile[] {
  const groups = new Groups(profiles.length)
  const newsIn = newsByArticle(profiles)
  const met = new Map<string, number[]>()
  profiles.forEach((profile, i) => {
    if (profile.family !== 'task') return
    const marks = [...newsOf(profile, newsIn)].flatMap((news) => [...profile.topics].map((topic) => `${news} ${topic}`))
    for (const mark of marks) {
      const known = met.get(mark)
      if (!known) met.set(mark, [i])
      else {
        for (const j of known) if (sidesFit(profile, profiles[j] as Profile)) groups.unite(i, j)
        known.push(i)
      }
    }
  })
  return groups.lists().map((list) => together(list.map((index) => profiles[index] as Profile)))
}

/** Meetings that each article tells as its news, by their place in `profiles`. */
function newsByArticle(profiles: readonly Profile[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  profiles.forEach((profile, index) => {
    if (!isNews(profile)) return
    for (const article of profile.articles) {
      const known = found.get(article)
      if (known) known.push(index)
      else found.set(article, [index])
    }
  })
  return found
}

function newsOf(profile: Profile, newsIn: ReadonlyMap<string, readonly number[]>): Set<number> {
  return new Set([...profile.articles].flatMap((article) => newsIn.get(article) ?? []))
}

const isNews = (profile: Profile): boolean =>
  profile.family === 'meeting' && profile.tellings.some((telling) => isRealised(telling) && !telling.report.background)

const sidesFit = (a: Profile, b: Profile): boolean =>
  a.sides.size === 0 || b.sides.size === 0 || [...a.sides].some((side) => b.sides.has(side))

function joinedByPerson(tellings: readonly Telling[], decided: Decided): Profile[] {
  const groups = new Groups(tellings.length)
  const at = new Map(tellings.map((telling, index) => [telling.key, index]))
  for (const pair of decided.same) {
    const [a, b] = pair.split('|').map((key) => at.get(key))
    if (a !== undefined && b !== undefined) groups.unite(a, b)
  }
  return groups.lists().map((list) => profileOf(list.map((index) => tellings[index] as Telling)))
}

/** What would join in any order is joined at once, so that a thousand pages about one war cost no million comparisons. */
function joinedBySign(profiles: readonly Profile[], decided: Decided): Profile[] {
  if (decided.different.size > 0) return [...profiles]
  const groups = new Map<string, Profile[]>()
  profiles.forEach((profile, index) => {
    const sign = (profile.tellings.length === 1 ? signOf(profile) : null) ?? String(index)
    groups.set(sign, [...(groups.get(sign) ?? []), profile])
  })
  return [...groups.values()].map((group) =>
    group.length > 1 ? profileOf(group.flatMap((profile) => profile.tellings)) : (group[0] as Profile),
  )
}

/** Equal for tellings that the rules of `fit.ts` join whatever else is told; null where they might not. */
function signOf(profile: Profile): string | null {
  const { family, sides, opponents, levels, offices, places, topics, types, persons } = profile
  const time = (profile.tellings[0] as Telling).time?.resolved
  const day = time?.start != null && time.start === time.end ? time.value : null
  const meeting = family === 'meeting' && day !== null && sides.size > 1 && (levels.size > 0 || places.size > 0)
  const lasting =
    time === undefined &&
    ((family === 'war' && places.size > 0) ||
      (family === 'force' && sides.size > 0 && places.size > 0) ||
      (family === 'support' && sides.size > 0 && opponents.size > 0))
  if (!meeting && !lasting) return null
  const realised = isRealised(profile.tellings[0] as Telling)
  const sets = [sides, opponents, levels, offices, places, topics, types, [...persons].flat()]
  return [family, day ?? '', String(realised), ...sets.map((set) => [...set].sort().join(' '))].join('\u001f')
}

/** Joins all ties of one strength that are not in doubt. */
function joinRound(profiles: readonly Profile[], strength: number, fitted: FitOf, doubts: Map<string, Doubt>): Profile[] {
  const groups = new Groups(profiles.length)
  const ties: [number, number][] = []
  for (const [a, b] of neighbours(profiles)) {
    const found = fitted(profiles[a] as Profile, profiles[b] as Profile)
    if (found.verdict === 'join' && found.strength <= strength) {
      ties.push([a, b])
      groups.unite(a, b)
    }
  }
  if (ties.length === 0) return [...profiles]
  const kept = new Groups(profiles.length)
  const linked = linksOf(ties)
  const clash = (a: number, b: number): boolean => fitted(profiles[a] as Profile, profiles[b] as Profile).verdict === 'apart'
  for (const list of groups.lists()) if (list.length > 1) uniteSound(profiles, list, linked, kept, doubts, clash)
  return kept.lists().map((list) => together(list.map((index) => profiles[index] as Profile)))
}

/** Those that each index ties to, in the order of the ties. */
function linksOf(ties: readonly [number, number][]): Map<number, number[]> {
  const linked = new Map<number, number[]>()
  const note = (from: number, to: number): void => {
    const known = linked.get(from)
    if (known) known.push(to)
    else linked.set(from, [to])
  }
  for (const [a, b] of ties) {
    note(a, b)
    note(b, a)
  }
  return linked
}

/** A component without a clash is one happening; in one with a clash, whoever ties to both sides of it stays out. */
function uniteSound(
  profiles: readonly Profile[],
  list: readonly number[],
  linked: ReadonlyMap<number, readonly number[]>,
  kept: Groups,
  doubts: Map<string, Doubt>,
  clash: (a: number, b: number) => boolean,
): void {
  const torn = tornBetween(list, linked, clash)
  for (const of of list) {
    if (!torn.has(of)) continue
    const about = profiles[of] as Profile
    doubts.set((about.tellings[0] as Telling).key, { about, candidates: (linked.get(of) ?? []).map((other) => profiles[other] as Profile) })
  }
  for (const a of list) for (const b of linked.get(a) ?? []) if (a < b && !torn.has(a) && !torn.has(b)) kept.unite(a, b)
}

/** Those that tie to both sides of a clash. Each pair of the component is asked about once. */
function tornBetween(
  list: readonly number[],
  linked: ReadonlyMap<number, readonly number[]>,
  clash: (a: number, b: number) => boolean,
): ReadonlySet<number> {
  const torn = new Set<number>()
  list.forEach((x, i) => {
    const own = new Set(linked.get(x))
    for (const y of list.slice(i + 1)) {
      const between = (linked.get(y) ?? []).filter((of) => own.has(of) && !torn.has(of))
      if (between.length > 0 && clash(x, y)) for (const of of between) torn.add(of)
    }
  })
  return torn
}

type FitOf = (a: Profile, b: Profile) => Fit

/** How two profiles fit, each pair worked out once: rounds ask again about all that did not change. */
function remembered(within: Within, decided: Decided): FitOf {
  const known = new WeakMap<Profile, WeakMap<Profile, Fit>>()
  return (a, b) => {
    const fits = known.get(a) ?? new WeakMap<Profile, Fit>()
    known.set(a, fits)
    const fit = fits.get(b) ?? judgedFit(a, b, within, decided)
    fits.set(b, fit)
    return fit
  }
}

function judgedFit(a: Profile, b: Profile, within: Within, decided: Decided): Fit {
  if (decided.different.size === 0) return fitOf(a, b, within)
  const pairs = a.tellings.flatMap((x) => b.tellings.map((y) => pairKey(x.key, y.key)))
  return pairs.some((pair) => decided.different.has(pair)) ? { verdict: 'apart' } : fitOf(a, b, within)
}

/** Plans that could be what another page reports as held, where no page gives both a day. */
function openPlans(profiles: readonly Profile[], fitted: FitOf): Doubt[] {
  const doubts: Doubt[] = []
  for (const [a, b] of neighbours(profiles)) {
    const [x, y] = [profiles[a] as Profile, profiles[b] as Profile]
    if (fitted(x, y).verdict === 'unsure') doubts.push({ about: x, candidates: [y] })
  }
  return doubts
}

/** Union by the smaller index. */
class Groups {
  private readonly parent: number[]

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index)
  }

  unite(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)]
    this.parent[Math.max(x, y)] = Math.min(x, y)
  }

  /** Members of each group, ascending, groups by their first member. */
  lists(): number[][] {
    const found = new Map<number, number[]>()
    this.parent.forEach((_, index) => {
      const root = this.root(index)
      const known = found.get(root)
      if (known) known.push(index)
      else found.set(root, [index])
    })
    return [...found.values()]
  }

  private root(index: number): number {
    let at = index
    while (this.parent[at] !== at) at = this.parent[at] as number
    this.parent[index] = at
    return at
  }
}
