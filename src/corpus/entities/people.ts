/** Joins people across articles by name and office. Where two could be meant, nobody is chosen and the question is kept. */

import { daysFromCivil } from '../../language/civil.js'
import { isShortFor, spellingDistance } from '../../text/name-parts.js'
import { byCodeUnit } from '../../text/order.js'
import type { Node, Post } from './nodes.js'
import type { Sets } from './sets.js'

/** Who may be meant by a node that was left apart: one node of each candidate's set. */
export interface Doubt {
  readonly node: Node
  readonly candidates: readonly Node[]
}

/** An office known on days this far apart may have changed hands in between. */
const TENURE_DAYS = 180

/** Unites people; returns those it could not decide about, in node order. */
export function joinPeople(nodes: readonly Node[], sets: Sets): Doubt[] {
  const people = nodes.filter((node) => node.key === null)
  const full = people.filter((node) => node.parts.length > 1)
  const doubts = [...byFullName(full, sets), ...bySurname(people, full, sets), ...byOffice(people, sets)]
  return doubts.sort((a, b) => byCodeUnit(a.node.id, b.node.id))
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
    const fitting = longest.filter((one) => !conflict(sets.with(one), sets.with(name)))
    if (fitting.length === 1) sets.unite(fitting[0] as Node, name)
    else if (fitting.length > 1) doubts.push({ node: name, candidates: fitting })
  }
  bySpelling(names, sets)
  return doubts
}

/** Nodes of one full name: together, unless they govern different countries; then those without a country stay apart. */
function gather(group: readonly Node[], sets: Sets): Doubt[] {
  const states = grouped(
    group.filter((node) => stateOf([node]) !== null),
    (node) => stateOf([node]) as string,
  )
  if (states.size < 2) {
    sets.gather(group)
    return []
  }
  const candidates = [...states.values()].map((nodes) => {
    sets.gather(nodes)
    return nodes[0] as Node
  })
  return group.filter((node) => stateOf([node]) === null).map((node) => ({ node, candidates }))
}

/** `Sergei` and `Sergey`: nearly the same name in the same office of the same country. */
function bySpelling(names: readonly Node[], sets: Sets): void {
  const holders = new Map<string, Node[]>()
  for (const name of names) {
    for (const post of postsOf(sets.with(name))) if (post.of !== null) append(holders, `${post.office}|${post.of}|${post.time ?? ''}`, name)
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
      const fitting = bearers.filter((one) => !conflict(sets.with(one), [node]))
      const sharing = fitting.filter((one) => shares(sets.with(one), [node]))
      const chosen = sharing.length === 1 ? sharing : fitting
      if (chosen.length === 1) sets.unite(chosen[0] as Node, node)
      else if (chosen.length > 1) doubts.push({ node, candidates: chosen })
    }
  }
  return doubts
}

/** One known by an office alone is the one person whose pages state that office at a time that fits. */
function byOffice(people: readonly Node[], sets: Sets): Doubt[] {
  const doubts: Doubt[] = []
  const nameless = people.filter((node) => node.parts.length === 0 && node.posts.length > 0)
  const named = new Map<string, Node[]>()
  for (const node of people) for (const post of node.parts.length > 0 ? node.posts : []) if (post.of !== null) append(named, post.of, node)
  const rest: Node[] = []
  for (const node of nameless) {
    const post = node.posts[0] as Post
    const holders = distinct(
      (named.get(post.of ?? '') ?? []).filter((other) => other.posts.some((one) => samePost(one, post)) && fits(other, node)),
      sets,
    )
    if (holders.length === 1) sets.unite(holders[0] as Node, node)
    else if (holders.length > 1) doubts.push({ node, candidates: holders })
    else rest.push(node)
  }
  for (const group of grouped(rest, (node) => postKey(node.posts[0] as Post)).values()) {
    if (group.every((a) => group.every((b) => fits(a, b)))) sets.gather(group)
  }
  return doubts
}

function fits(a: Node, b: Node): boolean {
  return a.day === null || b.day === null || Math.abs(daysBetween(a.day, b.day)) <= TENURE_DAYS
}

function daysBetween(a: string, b: string): number {
  const [one, two] = [a, b].map((day) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
    return daysFromCivil({ year, month, day: date })
  })
  return (one as number) - (two as number)
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

/** Key of an office as it is held: what, of whom, and whether it is a former one. */
export function postKey(post: Post): string {
  return `${post.office}|${post.of ?? ''}|${post.time ?? ''}`
}

/** Whether two hold different countries' highest offices, which nobody does. */
function conflict(a: readonly Node[], b: readonly Node[]): boolean {
  const [one, two] = [stateOf(a), stateOf(b)]
  return one !== null && two !== null && one !== two
}

/** The country whose head or minister somebody is; null where none or several. */
function stateOf(nodes: readonly Node[]): string | null {
  const states = new Set(
    postsOf(nodes).flatMap((post) =>
      post.of?.startsWith('country|') &&
      post.time !== 'former' &&
      (post.level === 'head of state or government' || post.level === 'minister')
        ? [post.of]
        : [],
    ),
  )
  return states.size === 1 ? ([...states][0] as string) : null
}

function shares(a: readonly Node[], b: readonly Node[]): boolean {
  return postsOf(a).some((one) => postsOf(b).some((two) => samePost(one, two)))
}

function postsOf(nodes: readonly Node[]): Post[] {
  return nodes.flatMap((node) => node.posts)
}

/** One node of each set, in node order. */
function distinct(nodes: readonly Node[], sets: Sets): Node[] {
  return [...new Map(nodes.map((node) => [sets.of(node), node])).values()].sort((a, b) => byCodeUnit(a.id, b.id))
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
