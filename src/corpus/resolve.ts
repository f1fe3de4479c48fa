/**
 * Joins the entities of all articles: countries and bodies by what they are known as, people by name and office. Two who could be meant stay two, with
 * a question. A pure function of the readings and the judgements; the order of pages changes nothing.
 */

import type { Entity, EntityRole } from '../model/entity.js'
import { type EntityId, idOf } from '../model/ids.js'
import type { JudgedLog } from '../model/judgement.js'
import type { Notice } from '../model/notice.js'
import { byArticle, type Reading } from '../model/reading.js'
import type { ReviewItem } from '../model/review.js'
import { Memos } from '../text/memos.js'
import { byCodeUnit, sortedUnique } from '../text/order.js'
import { judgedPairs } from './entities/judged.js'
import { type Node, nodesOf } from './entities/nodes.js'
import { type Doubt, joinPeople } from './entities/people.js'
import { Sets } from './entities/sets.js'

/** Entities in the order of their ids; each local entity of an article is in exactly one. */
export function resolveEntities(
  readings: readonly Reading[],
  judged: JudgedLog,
  memos: Memos = new Memos(),
): { entities: Entity[]; notices: Notice[]; review: ReviewItem[] } {
  const nodes = nodesOf([...readings].sort(byArticle), memos)
  const pairs = judgedPairs(judged, nodes)
  const sets = new Sets(nodes, pairs.different)
  for (const [a, b] of pairs.same) sets.unite(a, b)
  joinKnown(nodes, sets)
  const judgedApart = new Set(pairs.different.flat())
  const doubts = joinPeople(nodes, sets).filter((doubt) => !judgedApart.has(doubt.node) && isOpen(doubt, sets))
  const groups = sets.all()
  const ids = idsOf(groups, nodes)
  const entities = groups
    .map((group) => memos.named(entityOf(group, ids), 'entity', entityKey(group, ids)))
    .sort((a, b) => byCodeUnit(a.id, b.id))
  const names = new Map(entities.map((entity) => [entity.id, entity.name]))
  const choicesOf = choicesAmong(ids, names, memos)
  return { entities, notices: [], review: doubts.map((doubt) => questionOf(doubt, ids, choicesOf, memos)) }
}

/** Names all that an entity is made of: what its articles say of it, and who those are that they say it belongs to or holds an office of. */
function entityKey(group: readonly Node[], ids: Ids): string {
  let key = ids.of(group[0] as Node)
  for (const node of group) {
    key += ` ${node.memo}`
    const { of, roles } = node.local
    if (of !== null) key += ` ${ids.beside(node, of)}`
    for (const role of roles) if (role.for !== null) key += ` ${ids.beside(node, role.for)}`
  }
  return key
}

function joinKnown(nodes: readonly Node[], sets: Sets): void {
  const groups = new Map<string, Node[]>()
  for (const node of nodes) {
    if (node.key === null) continue
    const list = groups.get(node.key)
    if (list) list.push(node)
    else groups.set(node.key, [node])
  }
  for (const group of groups.values()) sets.gather(group)
}

/** A question that a judgement has answered, or whose candidates turned out to be one, is none. */
function isOpen({ node, candidates }: Doubt, sets: Sets): boolean {
  const others = new Set(candidates.map((candidate) => sets.of(candidate)))
  return others.size > 1 && !others.has(sets.of(node))
}

/** Ids of entities by the nodes that are one. */
class Ids {
  private readonly byPlace: EntityId[] = []

  constructor(private readonly nodes: readonly Node[]) {}

  set({ place }: Node, id: EntityId): void {
    this.byPlace[place] = id
  }

  of({ place }: Node): EntityId {
    return this.byPlace[place] as EntityId
  }

  /** What another local entity of a node's article is; null where the article has none of that name. Nodes of one article stand together. */
  beside({ place, article }: Node, local: string): EntityId | null {
    for (const step of [-1, 1]) {
      for (let at = place; this.nodes[at]?.article === article; at += step) {
        if (this.nodes[at]?.local.id === local) return this.byPlace[at] as EntityId
      }
    }
    return null
  }
}

/** A set is named by its smallest key; where two sets share one, the later are told apart by their first local entity. */
function idsOf(groups: readonly (readonly Node[])[], nodes: readonly Node[]): Ids {
  const keyed = groups.map((group) => ({ group, key: nameOfSet(group), first: (group[0] as Node).id }))
  keyed.sort((a, b) => byCodeUnit(a.key, b.key) || byCodeUnit(a.first, b.first))
  const ids = new Ids(nodes)
  let before = ''
  for (const { group, key, first } of keyed) {
    const id = key === before ? idOf('entity', key, first) : idOf('entity', key)
    before = key
    for (const node of group) ids.set(node, id)
  }
  return ids
}

/** Key of one node. Longer names of people sort before shorter ones, so that a full name names the set. */
function naming(node: Node): string {
  if (node.key !== null) return node.key
  if (node.parts.length > 0) return `person|${10 - Math.min(node.parts.length, 9)}|${node.parts.join(' ')}`
  const post = node.posts[0]
  return `person|office|${post?.office ?? node.local.name}|${post?.of ?? ''}|${post?.time ?? ''}`
}

function nameOfSet(group: readonly Node[]): string {
  let least = naming(group[0] as Node)
  for (const node of group) {
    const name = naming(node)
    if (name < least) least = name
  }
  return least
}

/** What is long in it is put together when it is asked for. */
function entityOf(group: readonly Node[], ids: Ids): Entity {
  const first = group[0] as Node
  const known = sortedUnique(group.flatMap(({ local }) => (local.known === null ? [] : [local.known])))
  const owners = sortedUnique(group.flatMap((node) => (node.local.of === null ? [] : (ids.beside(node, node.local.of) ?? []))))
  let roles: EntityRole[] | undefined
  let mentions: Entity['mentions'] | undefined
  return {
    id: ids.of(first),
    kind: first.local.kind,
    name: nameOf(group),
    aliases: sortedUnique(group.flatMap((node) => node.local.aliases)),
    known: known[0] ?? null,
    of: owners[0] ?? null,
    get roles() {
      roles ??= rolesOf(group, ids)
      return roles
    },
    get mentions() {
      mentions ??= group.flatMap((node) => node.mentions.map(({ start, end }) => ({ article: node.article, start, end })))
      return mentions
    },
    locals: group.map(({ article, local }) => ({ article, local: local.id })),
  }
}

/** The fullest printed name; of equals the commonest, then the first by code unit. A country goes by its commonest name. Words that only stand for it come last. */
function nameOf(group: readonly Node[]): string {
  const named = group.filter(({ local }) => local.aliases.includes(local.name))
  const counts = new Map<string, number>()
  for (const { local } of named.length ? named : group) counts.set(local.name, (counts.get(local.name) ?? 0) + 1)
  if (counts.size === 1) return [...counts.keys()][0] as string
  const byCount = group[0]?.local.kind === 'country'
  const whole = [...counts].filter(([name]) => ![...counts.keys()].some((other) => other !== name && ` ${other} `.includes(` ${name} `)))
  const [best] = whole.sort(([a, m], [b, n]) => (byCount ? n - m : 0) || b.length - a.length || n - m || byCodeUnit(a, b))
  return (best as [string, number])[0]
}

/** One office of an entity, with the days on which its articles were printed and where they say so. */
interface Held {
  readonly role: Pick<EntityRole, 'office' | 'for' | 'level' | 'time'>
  readonly days: string[]
  readonly words: (readonly [node: Node, role: number])[]
}

/** Offices with their words, and the days between which the pages show them held. An office without its country is the one that has it. */
function rolesOf(group: readonly Node[], ids: Ids): EntityRole[] {
  const all = group.flatMap((node) =>
    node.local.roles.map((role, place) => ({ node, role, place, of: role.for === null ? null : ids.beside(node, role.for) })),
  )
  if (all.length === 0) return []
  const held = new Map<string, Held>()
  const whoses = new Map<string, Set<string>>()
  const levels = new Map<string, EntityRole['level']>()
  for (const { role, of } of all) {
    const post = `${role.office}|${role.time ?? ''}`
    if (of !== null) whoses.set(post, (whoses.get(post) ?? new Set()).add(of))
    if (!levels.has(`${role.office}|${of ?? ''}`)) levels.set(`${role.office}|${of ?? ''}`, role.level)
  }
  for (const { node, role, place, of } of all) {
    const others = whoses.get(`${role.office}|${role.time ?? ''}`)
    const whose = of ?? (others?.size === 1 ? ([...others][0] as string) : null)
    const level = levels.get(`${role.office}|${whose ?? ''}`) ?? role.level
    const key = [role.office, whose ?? '', role.time ?? ''].join('|')
    const entry = held.get(key) ?? { role: { office: role.office, for: whose, level, time: role.time }, days: [], words: [] }
    entry.words.push([node, place])
    if (node.day !== null && (role.time === null || role.time === 'acting')) entry.days.push(node.day)
    held.set(key, entry)
  }
  return [...held].sort(([a], [b]) => byCodeUnit(a, b)).map(([, one]) => roleOf(one))
}

/** Its words are read when they are looked at. */
function roleOf({ role: { office, for: of, level, time }, days, words }: Held): EntityRole {
  const sorted = sortedUnique(days)
  return {
    office,
    for: of,
    level,
    from: sorted[0] ?? null,
    to: sorted.at(-1) ?? null,
    time,
    get evidence() {
      return words.map(([node, role]) => node.office(role))
    },
  }
}

/** Who may be meant: each entity once, by id, with one of its nodes. `key` names them with what is said of them there. */
interface Choices {
  readonly named: readonly { readonly id: EntityId; readonly candidate: Node; readonly name: string }[]
  readonly key: string
}

/** The choices of candidates: many questions have the same. */
function choicesAmong(ids: Ids, names: ReadonlyMap<EntityId, string>, memos: Memos): (candidates: readonly Node[]) => Choices {
  const known = new Map<string, Choices>()
  return (candidates) => {
    const places = candidates.map(({ place }) => place).join(' ')
    const found = known.get(places)
    if (found) return found
    const choices = [...new Map(candidates.map((candidate) => [ids.of(candidate), candidate]))].sort(([a], [b]) => byCodeUnit(a, b))
    const named = choices.map(([id, candidate]) => ({ id, candidate, name: names.get(id) ?? candidate.local.name }))
    const made = { named, key: memos.key(...named.flatMap(({ id, candidate, name }) => [id, candidate.memo, name])) }
    known.set(places, made)
    return made
  }
}

/** Its words are read when they are looked at. */
function questionOf({ node, candidates }: Doubt, ids: Ids, choicesOf: (candidates: readonly Node[]) => Choices, memos: Memos): ReviewItem {
  const about = ids.of(node)
  const { named, key } = choicesOf(candidates)
  const item = {
    id: idOf('review', 'entity', about, node.article, ...named.map(({ id }) => id)),
    question: `Who is meant by “${node.local.name}”?`,
    about,
    get candidates() {
      return named.map(({ candidate, name }) => ({
        value: name,
        certainty: 1 / named.length,
        evidence: [node.named ?? [], candidate.named ?? []].flat(),
      }))
    },
  }
  return memos.named(item, 'entity question', about, node.memo, key)
}
