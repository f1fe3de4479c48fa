/** RSS 2.0, RSS 1.0 and Atom as items: what each says of itself and the HTML it carries. Nothing is fetched, nothing resolved but relative addresses. */

import { Parser } from 'htmlparser2'
import { paragraphs } from './page-html.js'

export interface FeedItem {
  /** The item's own id; null where it has none. */
  readonly id: string | null
  readonly title: string | null
  /** Absolute http(s) address; null where none stands. */
  readonly link: string | null
  /** As written. */
  readonly published: string | null
  readonly authors: readonly string[]
  readonly language: string | null
  /** Full text as HTML; null where the feed does not carry it. */
  readonly content: string | null
  /** A summary, or what may be one, as HTML; null where there is none. */
  readonly summary: string | null
}

interface Draft {
  fields: Map<string, string>
  authors: string[]
}

const ITEMS = new Set(['item', 'entry'])
/** Element names, prefix included, and the field they fill; the first to fill one holds. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    title: 'title',
    guid: 'id',
    id: 'id',
    link: 'link',
    pubDate: 'published',
    'dc:date': 'published',
    published: 'published',
    updated: 'updated',
    'content:encoded': 'content',
    content: 'content',
    description: 'summary',
    summary: 'summary',
    'dc:language': 'language',
  }),
)
const AUTHORS = new Set(['author', 'dc:creator'])

/** The items of a feed, in its order. `base`: the address it was got from, for relative links; null where it is not known. */
export function readFeed(source: string, base: string | null = null): FeedItem[] {
  const reader = new FeedReader(source, base)
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes, parser.endIndex + 1),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name, parser.startIndex),
    },
    { xmlMode: true, decodeEntities: true },
  )
  try {
    parser.end(source)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
  }
  return reader.items
}

/** No feed nests so deep; the parser's time grows with the square of it. What was read before counts. */
const DEEPEST = 1_000
class TooDeep extends Error {}

/** Follows the tags. An element of an item is read whole, whatever stands within it; XHTML is taken as it stands in the source. */
class FeedReader {
  readonly items: FeedItem[] = []
  readonly #source: string
  readonly #base: string | null
  #depth = 0
  #itemDepth = -1
  #draft: Draft = { fields: new Map(), authors: [] }
  #field: { name: string; depth: number; type: string; from: number; text: string[] } | null = null
  #person: { depth: number; whole: string[]; name: string[] | null; named: boolean } | null = null
  #language: string | null = null

  constructor(source: string, base: string | null) {
    this.#source = source
    this.#base = base
  }

  open(name: string, attributes: Readonly<Record<string, string>>, from: number): void {
    if (++this.#depth > DEEPEST) throw new TooDeep()
    if (this.#field) return
    if (this.#itemDepth < 0) {
      if (ITEMS.has(name)) this.#begin(attributes)
      else if (this.#depth === 1) this.#language = attributes['xml:lang'] ?? null
      else if (name === 'language' && this.#language === null) this.#field = { name, depth: this.#depth, type: 'text', from, text: [] }
      return
    }
    if (this.#person && !this.#person.named && name === 'name') this.#person.name = []
    if (this.#depth !== this.#itemDepth + 1) return
    if (AUTHORS.has(name)) this.#person = { depth: this.#depth, whole: [], name: null, named: false }
    const field = FIELDS.get(name)
    if (field === 'link' && attributes.href !== undefined) this.#link(attributes)
    else if (field && !(field === 'content' && attributes.src !== undefined))
      this.#field = { name: field, depth: this.#depth, type: attributes.type ?? kindOf(name), from, text: [] }
    if (name === 'guid' && attributes.isPermaLink !== 'false') this.#draft.fields.set('permalink', 'true')
  }

  text(text: string): void {
    this.#field?.text.push(text)
    const person = this.#person
    if (person && !person.named) (person.name ?? person.whole).push(text)
  }

  close(name: string, to: number): void {
    const field = this.#field
    if (field && field.depth === this.#depth) {
      const value =
        field.type === 'xhtml' ? plainTags(this.#source.slice(field.from, to)) : asWritten(field.name, field.type, field.text.join(''))
      if (field.name === 'language' && this.#itemDepth < 0) this.#language = value.trim() || null
      else if (value.trim() !== '' && !this.#draft.fields.has(field.name)) this.#draft.fields.set(field.name, value.trim())
      this.#field = null
    }
    const person = this.#person
    if (person?.name && !person.named && name === 'name') {
      person.whole = person.name
      person.named = true
    } else if (person && person.depth === this.#depth) {
      const words = person.whole.join('').replace(/\s+/g, ' ').trim()
      if (words !== '') this.#draft.authors.push(personOf(words))
      this.#person = null
    }
    if (this.#depth === this.#itemDepth && ITEMS.has(name)) this.#finish()
    this.#depth--
  }

  #begin(attributes: Readonly<Record<string, string>>): void {
    this.#itemDepth = this.#depth
    this.#draft = { fields: new Map(), authors: [] }
    const about = attributes['rdf:about']
    if (about) this.#draft.fields.set('about', about)
    if (attributes['xml:lang']) this.#draft.fields.set('language', attributes['xml:lang'])
  }

  #link({ rel, href }: Readonly<Record<string, string>>): void {
    if ((rel === undefined || rel === 'alternate') && href && !this.#draft.fields.has('link')) this.#draft.fields.set('link', href)
  }

  #finish(): void {
    const { fields, authors } = this.#draft
    const get = (name: string): string | null => fields.get(name) ?? null
    const permalink = fields.has('permalink') ? get('id') : null
    this.#itemDepth = -1
    this.items.push({
      id: get('id') ?? get('about'),
      title: get('title')?.replace(/\s+/g, ' ') ?? null,
      link: webAddress(get('link') ?? permalink, this.#base),
      published: get('published') ?? get('updated'),
      authors: [...new Set(authors)],
      language: get('language') ?? this.#language,
      content: get('content'),
      summary: get('summary'),
    })
  }
}

/** RSS writes HTML in its fields, Atom says what it writes. */
function kindOf(name: string): string {
  return name === 'content:encoded' || name === 'description' ? 'html' : 'text'
}

function asWritten(field: string, type: string, text: string): string {
  if (field === 'title') return type === 'html' ? text.replace(/<[^<>]*>/g, '') : text
  return field === 'content' || field === 'summary' ? (/html/.test(type) ? text : paragraphs(text)) : text
}

function plainTags(markup: string): string {
  return markup.replace(/<(\/?)[a-z][\w.-]*:(?=[a-z])/gi, '<$1')
}

/** RSS writes `mail (name)`. */
function personOf(words: string): string {
  return /^\S+@\S+\s+\(([^()]+)\)$/.exec(words)?.[1]?.trim() ?? words
}

/** An absolute http(s) address; null for anything else. */
export function webAddress(written: string | null, base: string | null): string | null {
  if (written === null || !URL.canParse(written.trim(), base ?? undefined)) return null
  const url = new URL(written.trim(), base ?? undefined)
  return /^https?:$/.test(url.protocol) ? url.href : null
}
