/** Each local entity of each article as a node, with the key under which articles agree on what it is. Keys depend on content alone, never on order. */

import type { LocalEntity, Mention, Role } from '../../model/annotation.js'
import { articleEvidence, type TextEvidence } from '../../model/evidence.js'
import type { ArticleId, PageId } from '../../model/ids.js'
import type { Reading } from '../../model/reading.js'
import { fold } from '../../text/fold.js'
import { groupBy } from '../../text/group.js'
import { Memos } from '../../text/memos.js'
import { partsOf } from '../../text/name-parts.js'
import { wordsOf } from '../../text/name-words.js'
import { byCodeUnit } from '../../text/order.js'
import type { Shape } from '../../text/shaped.js'
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
  /** Where the article mentions it, in text order: start and end of each. */
  readonly places: readonly number[]
  /** The first words that name it; null where none do. */
  readonly named: TextEvidence | null
  /** The words of each of its roles, in their order. */
  readonly offices: readonly TextEvidence[]
}

const SAID: Shape<Said> = {
  local: 'short',
  key: 'short',
  parts: 'short',
  posts: 'short',
  places: 'short',
  named: 'long',
  offices: 'long',
}

/** Evidence whose words are read when they are looked at. */
class FirstWords implements TextEvidence {
  readonly in = 'text'
  readonly #said: Said

  constructor(
    readonly article: ArticleId,
    readonly start: number,
    readonly end: number,
    said: Said,
  ) {
    this.#said = said
  }

  get quote(): string {
    return this.toJSON().quote
  }

  get by(): string {
    return this.toJSON().by
  }

  toJSON(): TextEvidence {
    return this.#said.named as TextEvidence
  }
}

export class Node {
  readonly local: LocalEntity
  readonly key: string | null
  readonly parts: readonly string[]
  readonly posts: readonly Post[]

  /** `place` is its number in the order of ids, `from` names its reading. */
  constructor(
    private readonly said: Said,
    private readonly within: Reading['article'],
    readonly place: number,
    private readonly from: string,
  ) {
    this.local = said.local
    this.key = said.key
    this.parts = said.parts
    this.posts = said.posts
  }

  get article(): ArticleId {
    return this.within.id
  }

  get page(): PageId {
    return this.within.page
  }

  /** `article local`: unique, and what nodes are ordered by. */
  get id(): string {
    return `${this.within.id} ${this.local.id}`
  }

  /** Names all that the article says of it. */
  get memo(): string {
    return `${this.from} ${this.local.id}`
  }

  /** ISO day on which the article was published, as far as known. */
  get day(): string | null {
    const { published } = this.within
    return published && published.value.length >= 10 ? published.value.slice(0, 10) : null
  }

  /** Where the article mentions it, in text order. */
  get mentions(): Span[] {
    const { places } = this.said
    return Array.from({ length: places.length / 2 }, (_, i) => ({ start: places[i * 2] as number, end: places[i * 2 + 1] as number }))
  }

  /** The first words that name it, which are read when they are looked at; null where none do. */
  get named(): TextEvidence | null {
    const { said, article } = this
    const [start, end] = said.places
    if (start === undefined || end === undefined) return null
    return new FirstWords(article, start, end, said)
  }

  /** The words of one of its roles. */
  office(role: number): TextEvidence {
    return this.said.offices[role] as TextEvidence
  }
}

/** Nodes of readings that stand in article order, in order of their ids. */
export function nodesOf(readings: readonly Reading[], memos: Memos = new Memos()): Node[] {
  const nodes: Node[] = []
  for (const reading of readings) {
    const key = memos.keyOf(reading)
    for (const said of memos.shaped('entities/said', key, SAID, () => saidIn(reading))) {
      nodes.push(new Node(said, reading.article, nodes.length, key))
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
    places: mentions.flatMap(({ start, end }) => [start, end]),
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
