/** Each local entity of each article as a node, with the key under which articles agree on what it is. Keys depend on content alone, never on order. */

import type { LocalEntity, Mention, Role } from '../../model/annotation.js'
import { articleEvidence, type Evidence } from '../../model/evidence.js'
import type { ArticleId, PageId } from '../../model/ids.js'
import type { Reading } from '../../model/reading.js'
import { fold } from '../../text/fold.js'
import { groupBy } from '../../text/group.js'
import { Memos } from '../../text/memos.js'
import { partsOf } from '../../text/name-parts.js'
import { wordsOf } from '../../text/name-words.js'
import { byCodeUnit } from '../../text/order.js'
import type { Span } from '../../text/span.js'

/** An office as articles can agree on it. */
export interface Post {
  readonly office: string
  /** Key of the country or body; null where not said. */
  readonly of: string | null
  readonly level: Role['level']
  readonly time: Role['time']
}

/** Key of an office as it is held: what, of whom, and whether it is a former one. */
export function postKey(post: Post): string {
  return `${post.office}|${post.of ?? ''}|${post.time ?? ''}`
}

/** What an article says of one of its entities, whatever other articles say. */
interface Said {
  readonly local: LocalEntity
  /** Key of what is not a person; null for people, who are joined by name and office. */
  readonly key: string | null
  /** Folded parts of a person's name; empty for one known by an office alone. */
  readonly parts: readonly string[]
  readonly posts: readonly Post[]
  /** Where the article mentions it, in text order. */
  readonly mentions: readonly Span[]
  /** The first words that name it; null where none do. */
  readonly named: Evidence | null
  /** The words of each of its roles, in their order. */
  readonly offices: readonly Evidence[]
}

export interface Node extends Said {
  readonly article: ArticleId
  readonly page: PageId
  /** `article local`: unique, and what nodes are ordered by. */
  readonly id: string
  /** Its number in that order. */
  readonly place: number
  /** ISO day on which the article was published, as far as known. */
  readonly day: string | null
}

/** Nodes of readings that stand in article order, in order of their ids. */
export function nodesOf(readings: readonly Reading[], memos: Memos = new Memos()): Node[] {
  const nodes: Node[] = []
  for (const reading of readings) {
    const { id: article, page, published } = reading.article
    const day = published && published.value.length >= 10 ? published.value.slice(0, 10) : null
    for (const { local, key, parts, posts, mentions, named, offices } of memos.of('entities/said', memos.keyOf(reading), () =>
      saidIn(reading),
    )) {
      const id = `${article} ${local.id}`
      nodes.push({ local, key, parts, posts, mentions, named, offices, article, page, id, day, place: nodes.length })
    }
  }
  return nodes
}

function saidIn(reading: Reading): Said[] {
  const locals = new Map((reading.annotation?.entities ?? []).map((entity) => [entity.id, entity]))
  const mentions = groupBy(reading.annotation?.mentions ?? [], ({ entity }) => entity)
  return [...locals.values()]
    .sort((a, b) => byCodeUnit(a.id, b.id))
    .map((local) => saidOf(reading, local, locals, mentions.get(local.id) ?? []))
}

function saidOf(
  { article, page }: Reading,
  local: LocalEntity,
  locals: ReadonlyMap<string, LocalEntity>,
  mentions: readonly Mention[],
): Said {
  const person = local.kind === 'person'
  const [first] = mentions
  return {
    local,
    key: person ? null : keyOf(local, locals),
    parts: person && local.aliases.length > 0 ? partsOf(wordsOf(local.name)) : [],
    posts: local.roles.map(({ office, level, time, for: of }) => ({ office, level, time, of: of === null ? null : keyOfId(of, locals) })),
    mentions: mentions.map(({ start, end }) => ({ start, end })),
    named: first ? articleEvidence(article, page.text, [first], first.by) : null,
    offices: local.roles.map((role) => articleEvidence(article, page.text, [role], 'mentions.office')),
  }
}

function keyOfId(id: string, locals: ReadonlyMap<string, LocalEntity>): string | null {
  const local = locals.get(id)
  return local ? keyOf(local, locals) : null
}

const DIRECTION = /\b(north|south|east|west|central|upper|lower)(?:[ -]?(east|west))?(?:ern)?\b/

/** By knowledge entry, by whose it is and what, or by folded name. */
function keyOf(local: LocalEntity, locals: ReadonlyMap<string, LocalEntity>): string {
  const name = fold(local.name).replace(/^the /, '')
  const owner = local.of === null ? null : locals.get(local.of)
  const of = owner && owner !== local ? keyOf(owner, new Map([...locals].filter(([id]) => id !== local.id))) : null
  if (local.known !== null) return [local.kind, local.known, ...(of ? [of] : [])].join('|')
  if (of === null) return `${local.kind}|${name}`
  const direction = DIRECTION.exec(name)
  if (local.kind === 'place' && direction) return `place|${direction[1]}${direction[2] ?? ''}|${of}`
  return `${local.kind}|${name.split(' ').at(-1)}|${of}`
}
