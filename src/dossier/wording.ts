/** How facts are put into plain words, the same on the terminal and in Markdown: days with how well they are known, the support mark, names. */

import type { Article } from '../model/article.js'
import type { Dossier } from '../model/dossier.js'
import type { Event, EventStatus, EventTime } from '../model/event.js'
import type { DateMetadatum } from '../model/evidence.js'
import type { ArticleId, EntityId, EventId } from '../model/ids.js'
import type { Support } from '../model/support.js'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const FUZZY: readonly (readonly [RegExp, string])[] = [
  [/^(\d{4})-(\d{2})-01\/\1-\2-10$/, 'early'],
  [/^(\d{4})-(\d{2})-11\/\1-\2-20$/, 'mid-'],
  [/^(\d{4})-(\d{2})-21\/\1-\2-\d{2}$/, 'late'],
]

/** `2023-05-10` is “10 May 2023”, `2023-05` “May 2023”, `XXXX-12` “December, year unknown”, an interval “early May 2023” or “1–7 May 2023”. */
export function shownDate(edtf: string): string {
  for (const [pattern, word] of FUZZY) {
    const match = pattern.exec(edtf)
    if (match) return `${word === 'mid-' ? 'mid-' : `${word} `}${monthOf(match[2] as string)} ${match[1]}`
  }
  const [from = '', to] = edtf.split('/')
  if (to !== undefined) return interval(from, to)
  return single(from)
}

function interval(from: string, to: string): string {
  if (to === '' || to === '..') return `since ${single(from)}`
  if (from === '' || from === '..') return `until ${single(to)}`
  if (from.slice(0, 7) === to.slice(0, 7) && from.length === 10) return `${Number(from.slice(8))}–${single(to)}`
  return `${single(from)} – ${single(to)}`
}

function single(value: string): string {
  const about = /[~?]$/.test(value) ? 'about ' : ''
  const bare = value.replace(/[~?%]$/, '')
  const clock = /^(.*)T(\d\d:\d\d)/.exec(bare)
  const [year = '', month, day] = (clock ? (clock[1] as string) : bare).split('-')
  const known = year.includes('X') ? (/^\d{3}X$/.test(year) ? `${year.slice(0, 3)}0s` : '') : year
  const words = [day && day !== 'XX' ? String(Number(day)) : '', month && month !== 'XX' ? monthOf(month) : '', known].filter(Boolean)
  if (words.length === 0) return 'unknown day'
  const shown = about + words.join(' ')
  const full = known === '' ? `${shown}, year unknown` : shown
  return clock ? `${full}, ${clock[2]}` : full
}

function monthOf(month: string): string {
  return MONTHS[Number(month) - 1] ?? { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }[month] ?? month
}

/** The day of an event and how it is known: stated days bare, others marked. Never a day that no page grounds. */
export function shownWhen(when: EventTime | null): string {
  if (!when) return 'unknown day'
  const date = shownDate(when.edtf)
  return when.basis === 'stated' ? date : `${date} (${when.basis})`
}

export function shownPublished(published: DateMetadatum | null): string {
  if (!published) return 'undated'
  const date = shownDate(published.value.slice(0, 10))
  return published.basis === 'stated' ? date : `${date} (${published.basis})`
}

/** `2 origins · 3 outlets · 3 pages`; origins first, outlets only where a page names one. */
export function supportMark(support: Support): string {
  const outlets = support.outlets.length > 0 ? [counted(support.outlets.length, 'outlet')] : []
  return [counted(support.lineages.length, 'origin'), ...outlets, counted(support.pages.length, 'page')].join(' · ')
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
