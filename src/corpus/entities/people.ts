/** Joins people across articles by name and office. Where two could be meant, nobody is chosen and the question is kept. */

import { daysFromCivil } from '../../language/civil.js'
import { isShortFor, spellingDistance } from '../../text/name-parts.js'
import { byCodeUnit, sortedUnique } from '../../text/order.js'
import { type Node, type Post, postKey } from './nodes.js'
import type { Sets } from './sets.js'

/** Who may be meant by a node that was left apart: one node of each candidate's set. */
export interface Doubt {
  readonly node: Node
  readonly candidates: readonly Node[]
}

/** An office known on days this far apart may have changed hands in between. */
const TENURE_DAYS = 180
/** A question with more answers than this helps nobody. */
const MOST_CANDIDATES = 8

/** Unites people; returns those it could not decide about, in node order. */
export function joinPeople(nodes: readonly Node[], sets: Sets): Doubt[] {
  const people = nodes.filter((node) => node.key === null)
  const full = people.filter((node) => node.parts.length > 1)
  const doubts = [...byFullName(full, sets), ...bySurname(people, full, sets), ...byOffice(people, sets)]
  return doubts.sort((a, b) => a.node.place - b.node.place)
}

/** The same full name, or a shorter form of one only. Two who govern different countries under one name stay two. */
function byFullName(full: readonly Node[], sets: Sets): Doubt[] {
  const groups = grouped(full, (node) => node.parts.join(' '))
  const doubts = [...groups.values()].flatMap((group) => gather(group, sets))
  const names = [...groups.values()].map((group) => group[0] as Node)
  const bySurname = grouped(names, (name) => name.parts.at(-1) as string)
  for (const name of names) {
    const alike = bySurname.get(name.parts.at(-1) as string) ?? []
    const longer = alike.filter((other) => other !== name && other.parts.length > name.parts.length && isShortFor(name.parts, other.parts))
    const longest = longer.filter(
      (one) => !longer.some((other) => other !== one && other.parts.length > one.parts.length && isShortFor(one.parts, other.parts)),
    )
    const fitting = longest.filter((one) => !conflict(sets.posts(one), sets.posts(name)))
    if (fitting.length === 1) sets.unite(fitting[0] as Node, name)
    else if (fitting.length > 1) doubts.push({ node: name, candidates: fitting })
  }
  bySpelling(names, sets)
  return doubts
}

/** Nodes of one full name: together, unless they govern different countries; then those without a country stay apart. */
function gather(group: readonly Node[], sets: Sets): Doubt[] {
  const states = grouped(
    group.filter((node) => stateOf(node.posts) !== null),
    (node) => stateOf(node.posts) as string,
  )
  if (states.size < 2) {
    sets.gather(group)
    return []
  }
  const candidates = [...states.values()].map((nodes) => {
    sets.gather(nodes)
    return nodes[0] as Node
  })
  return group.filter((node) => stateOf(node.posts) === null).map((node) => ({ node, candidates }))
}

/** `Sergei` and `Sergey`: nearly the same name in the same office of the same country. */
function bySpelling(names: readonly Node[], sets: Sets): void {
  const holders = new Map<string, Node[]>()
  for (const name of names) {
    const posts = new Set(sets.posts(name).flatMap((post) => (post.of === null ? [] : [postKey(post)])))
    for (const post of posts) append(holders, post, name)
  }
  for (const group of holders.values()) {
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) if (isSpelling(a.parts, b.parts)) sets.unite(a, b)
    })
  }
}

function isSpelling(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1) && a[0] !== b[0]) return false
  const [x, y] = [a.join(' '), b.join(' ')]
  return Math.min(x.length, y.length) >= 8 && spellingDistance(x, y) <= 2
}

/** A surname alone joins the one person who has it. Surnames alone join each other where nobody has a full name. */
function bySurname(people: readonly Node[], full: readonly Node[], sets: Sets): Doubt[] {
  const doubts: Doubt[] = []
  const alone = grouped(
    people.filter((node) => node.parts.length === 1),
    (node) => node.parts[0] as string,
  )
  const last = grouped(full, (node) => node.parts.at(-1) as string)
  const first = grouped(full, (node) => node.parts[0] as string)
  for (const [surname, nodes] of alone) {
    const bearers = distinct(last.get(surname) ?? first.get(surname) ?? [], sets)
    if (bearers.length === 0) gather(nodes, sets)
    for (const node of bearers.length ? nodes : []) {
      const isBare = node.posts.length === 0
      const fitting = isBare ? bearers : bearers.filter((one) => !conflict(sets.posts(one), node.posts))
      const sharing = isBare ? [] : fitting.filter((one) => shares(sets.posts(one), node.posts))
      const chosen = sharing.length === 1 ? sharing : fitting
      if (chosen.length === 1) sets.unite(chosen[0] as Node, node)
      else if (chosen.length > 1 && chosen.length <= MOST_CANDIDATES) doubts.push({ node, candidates: chosen })
    }
  }
  return doubts
}

/** One set that holds an office, by one of its nodes, with the days on which its pages say so. */
interface Holder {
  readonly node: Node
  readonly post: Post
  readonly days: Set<number | null>
}

/** One known by an office alone is the one person whose pages state that office at a time that fits. */
function byOffice(people: readonly Node[], sets: Sets): Doubt[] {
  const doubts: Doubt[] = []
  const index = holdersOf(people, sets)
  const fitting = new Map<string, readonly Node[]>()
  const rest: Node[] = []
  for (const node of people) {
    const post = node.posts[0]
    if (node.parts.length > 0 || !post || post.of === null) continue
    const day = dayNumber(node.day)
    const asked = `${postKey(post)}|${post.level}|${day}`
    const holders =
      fitting.get(asked) ??
      (index.get(`${post.of}|${post.time ?? ''}`) ?? []).flatMap((one) =>
        samePost(one.post, post) && fits(one.days, day) ? [one.node] : [],
      )
    fitting.set(asked, holders)
    const nodes = distinct(holders, sets)
    if (nodes.length === 1) sets.unite(nodes[0] as Node, node)
    else if (nodes.length > 1 && nodes.length <= MOST_CANDIDATES) doubts.push({ node, candidates: nodes })
    else if (nodes.length === 0) rest.push(node)
  }
  for (const group of grouped(rest, (node) => postKey(node.posts[0] as Post)).values()) {
    const days = sortedUnique(group.flatMap((node) => node.day ?? []))
    if (days.length < 2 || fits(new Set([dayNumber(days[0] as string)]), dayNumber(days.at(-1) as string))) sets.gather(group)
  }
  return doubts
}

/** By country and time: each named set once for each office it holds there. */
function holdersOf(people: readonly Node[], sets: Sets): Map<string, Holder[]> {
  const holders = new Map<string, Map<string, Holder>>()
  for (const node of people) {
    for (const post of node.parts.length > 0 ? node.posts : []) {
      const key = `${post.of}|${post.time ?? ''}`
      const here = holders.get(key) ?? new Map<string, Holder>()
      const own = `${sets.of(node)}|${post.office}`
      const holder = here.get(own) ?? { node, post, days: new Set() }
      holder.days.add(dayNumber(node.day))
      here.set(own, holder)
      holders.set(key, here)
    }
  }
  return new Map([...holders].map(([key, here]) => [key, [...here.values()]]))
}

/** Whether one of the days is near enough; an unknown day is near to all. */
function fits(days: ReadonlySet<number | null>, day: number | null): boolean {
  if (day === null || days.has(null) || days.has(day)) return true
  for (const other of days) if (other !== null && Math.abs(other - day) <= TENURE_DAYS) return true
  return false
}

/** Counted from 1970; null unknown. */
function dayNumber(iso: string | null): number | null {
  if (iso === null) return null
  return daysFromCivil({ year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) })
}

function samePost(a: Post, b: Post): boolean {
  return (
    a.of !== null &&
    a.of === b.of &&
    a.time === b.time &&
    (a.office === b.office ||
      (a.level === 'head of state or government' && a.level === b.level && (a.office === 'leader' || b.office === 'leader')))
  )
}

/** Whether two hold different countries' highest offices, which nobody does. */
function conflict(a: readonly Post[], b: readonly Post[]): boolean {
  const [one, two] = [stateOf(a), stateOf(b)]
  return one !== null && two !== null && one !== two
}

/** The country whose head or minister somebody is; null where none or several. */
function stateOf(posts: readonly Post[]): string | null {
  const known = STATES.get(posts)
  if (known !== undefined) return known
  const states = new Set(posts.flatMap((post) => (isHigh(post) ? [post.of as string] : [])))
  const state = states.size === 1 ? ([...states][0] as string) : null
  STATES.set(posts, state)
  return state
}

const STATES = new WeakMap<readonly Post[], string | null>()

function isHigh({ of, time, level }: Post): boolean {
  return Boolean(of?.startsWith('country|')) && time !== 'former' && (level === 'head of state or government' || level === 'minister')
}

function shares(a: readonly Post[], b: readonly Post[]): boolean {
  return a.some((one) => b.some((two) => samePost(one, two)))
}

/** One node of each set, in node order. */
function distinct(nodes: readonly Node[], sets: Sets): Node[] {
  if (nodes.length < 2) return [...nodes]
  return [...new Map(nodes.map((node) => [sets.of(node), node])).values()].sort((a, b) => a.place - b.place)
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) append(groups, key(item), item)
  return new Map([...groups].sort(([a], [b]) => byCodeUnit(a, b)))
}

function append<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const list = groups.get(key)
  if (list) list.push(item)
  else groups.set(key, [item])
}
