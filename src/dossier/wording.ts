/** How facts are put into plain words, the same on every face: the support mark, status, names. Days are said in `days.ts`. */

import type { Article } from '../model/article.js'
import type { Dossier } from '../model/dossier.js'
import type { Event, EventStatus } from '../model/event.js'
import type { ArticleId, EntityId, EventId } from '../model/ids.js'
import type { Support } from '../model/support.js'
import { shownWhen } from './days.js'

/**
 * `2 origins, both through SANA · 3 outlets of 2 publishers · 3 pages`, `5 origins, 3 through SANA and 2 through Al-Arabiya`; origins first, with what two
 * of them rest on; outlets only where a page names one, publishers where some have several.
 */
export function supportMark(support: Support): string {
  const { lineages, outlets, families, pages } = support
  const shared = sharedBy(support).map(({ which, name }) => `${which} through ${name}`)
  const through = shared.length > 0 ? `, ${listed(shared)}` : ''
  const of = families.length < outlets.length ? ` of ${counted(families.length, 'publisher')}` : ''
  const named = outlets.length > 0 ? [`${counted(outlets.length, 'outlet')}${of}`] : []
  return [`${counted(lineages.length, 'origin')}${through}`, ...named, counted(pages.length, 'page')].join(' · ')
}

/** Each carrier that two origins or more rest on, with how many they are in words: `both`, `all 3`, `2`. */
export function sharedBy({ lineages, sharedCarriers, carriers }: Support): { readonly name: string; readonly which: string }[] {
  const resting = new Map(carriers?.map((carrier) => [carrier.name, carrier.lineages.length]))
  const which = (count: number | undefined): string => {
    if (lineages.length === 2) return 'both'
    return count === undefined ? 'two or more' : count === lineages.length ? `all ${count}` : `${count}`
  }
  return sharedCarriers.map((name) => ({ name, which: which(resting.get(name)) }))
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

const STATUS_SIGNS: Readonly<Partial<Record<EventStatus, string>>> = {
  held: '●',
  ongoing: '●',
  planned: '○',
  announced: '○',
  proposed: '○',
  conditional: '○',
  demanded: '○',
  postponed: '◐',
  cancelled: '✕',
  denied: '∅',
}

/** `● held`: word and shape together, so that neither colour nor a glyph alone carries it. */
export function shownStatus(status: EventStatus): string {
  return `${STATUS_SIGNS[status] ?? '○'} ${status}`
}

/** What was said as a line of its own: without the `that` or `but` which ties it to its sentence, and without the comma before the cue. */
export function shownWords(quote: string): string {
  return quote.replace(/^(?:that|but|and)\s+/i, '').replace(/,(["”’']?)$/, '$1')
}

/** Names of entities and articles of one dossier, for views that print them. */
export class Names {
  readonly #entities: ReadonlyMap<EntityId, string>
  readonly #articles: ReadonlyMap<ArticleId, number>
  readonly #byId: ReadonlyMap<ArticleId, Article>
  readonly #events: ReadonlyMap<EventId, string>

  constructor(dossier: Pick<Dossier, 'entities' | 'articles' | 'pages' | 'events'>) {
    this.#events = new Map(dossier.events.map((event) => [event.id, `${event.title} (${event.status}, ${shownWhen(event.when)})`]))
    this.#entities = new Map(dossier.entities.map((entity) => [entity.id, entity.name]))
    const firstSource = new Map(dossier.pages.map((page) => [page.id, page.sources[0] ?? page.id]))
    const key = (article: Article): string => `${firstSource.get(article.page)}\u001f${article.id}`
    const ordered = [...dossier.articles].sort((a, b) => (key(a) < key(b) ? -1 : 1))
    this.#articles = new Map(ordered.map((article, index) => [article.id, index + 1]))
    this.#byId = new Map(dossier.articles.map((article) => [article.id, article]))
  }

  /** The entity's name; the id where it is unknown, which `check` reports. */
  entity(id: EntityId | null): string {
    return id === null ? 'unknown' : (this.#entities.get(id) ?? id)
  }

  /** A text with the ids of entities, events and articles in it replaced by what they name. */
  readable(text: string): string {
    return text.replace(/\b(?:en|ev|ar)_[0-9a-f]{16}\b/g, (id) => {
      const article = this.#articles.get(id)
      return this.#entities.get(id) ?? this.#events.get(id) ?? (article === undefined ? id : `[${article}]`)
    })
  }

  entities(ids: readonly EntityId[]): string {
    return listed(ids.map((id) => this.entity(id)))
  }

  /** The article's number in footnotes and brackets: by the name of its page's first source. */
  number(id: ArticleId): number {
    const number = this.#articles.get(id)
    if (number === undefined) throw new RangeError(`article ${id} is not in the dossier`)
    return number
  }

  /** `[1, 3]`, ascending. */
  numbers(ids: readonly ArticleId[]): string {
    return `[${[...new Set(ids)]
      .map((id) => this.number(id))
      .sort((a, b) => a - b)
      .join(', ')}]`
  }

  /** Outlet, else title, else the number alone. */
  article(id: ArticleId): string {
    const article = this.#byId.get(id)
    return article?.outlet && article.outlet.basis !== 'suggested'
      ? article.outlet.value
      : (article?.title?.value ?? `article ${this.number(id)}`)
  }
}

/** `Russia, Syria and Iran`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Events in telling order: by day, those without a day last, then by id. */
export function byWhen(a: Pick<Event, 'when' | 'id'>, b: Pick<Event, 'when' | 'id'>): number {
  const [left, right] = [a.when?.start ?? '9999', b.when?.start ?? '9999']
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1
}
