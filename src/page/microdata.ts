/**
 * The article that a page marks up in its elements: schema.org in microdata (itemprop) or RDFa (property). One pass, no recursion; what stands in furniture,
 * comments and teasers is passed over, and where two articles are left none is taken.
 */

import { Parser } from 'htmlparser2'
import { HINT } from './blocks.js'
import { hintsOf } from './formats/hints.js'
import { clean } from './json-ld.js'

/** What the article's elements say of it; null and empty where they say nothing. */
export interface MarkedArticle {
  readonly by: 'microdata' | 'rdfa'
  /** `NewsArticle`, `Article`, … */
  readonly type: string
  readonly headline: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
}

/** Pages without one of these have no such article, and are not read again. */
const PRESENT = /\b(?:itemtype|typeof)\s*=\s*["']?[^"'<>]{0,300}(?:Article|BlogPosting|NewsStory)\b/i
const ARTICLE = /^(?:(?:\w*Article)|BlogPosting|NewsStory)$/
const FURNITURE = new Set(['aside', 'nav', 'footer', 'form'])
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select'])
const HINTED = HINT.comment | HINT.related | HINT.promo
/** Longest value, code units; deepest element; most items of a page. */
const LONGEST = 400
const DEEPEST = 500
const MOST = 500

type Property = 'headline' | 'published' | 'modified' | 'author' | 'publisher' | 'name' | 'body'

const PROPERTIES: ReadonlyMap<string, Property> = new Map(
  Object.entries<Property>({
    headline: 'headline',
    datePublished: 'published',
    dateModified: 'modified',
    author: 'author',
    creator: 'author',
    publisher: 'publisher',
    name: 'name',
    articleBody: 'body',
  }),
)

interface Item {
  readonly by: 'microdata' | 'rdfa'
  readonly type: string
  /** The item it is a value of, and as what; null for one that stands by itself. */
  readonly of: { readonly item: Item; readonly as: readonly Property[] } | null
  readonly aside: boolean
  readonly values: Map<Property, string[]>
  holdsBody: boolean
}

interface Open {
  readonly name: string
  readonly item: Item | null
  readonly aside: boolean
  readonly unseen: boolean
  /** What its words are a value of; null where they are none. */
  readonly value: { readonly item: Item; readonly as: readonly Property[]; words: string } | null
}

/** The page's own article; null where its elements mark none, or more than one. */
export function markedArticle(source: string): MarkedArticle | null {
  if (!PRESENT.test(source)) return null
  const reader = new ItemReader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: () => reader.close(),
    },
    { decodeEntities: true },
  )
  parser.end(source)
  const articles = reader.items.filter(({ type, of, aside }) => ARTICLE.test(type) && of === null && !aside)
  const bodied = articles.filter(({ holdsBody }) => holdsBody)
  const [article, other] = bodied.length > 0 ? bodied : articles
  return article && !other ? articleOf(article) : null
}

class ItemReader {
  readonly items: Item[] = []
  readonly #stack: Open[] = []

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#stack.at(-1)
    const hints = hintsIn(`${attributes.class ?? ''} ${attributes.id ?? ''}`)
    const aside = parent?.aside === true || FURNITURE.has(name) || (hints & HINTED) !== 0
    const unseen = parent?.unseen === true || UNSEEN.has(name) || this.#stack.length > DEEPEST
    const within = parent?.item ?? null
    const as = within ? propertiesOf(attributes, within.by) : []
    const item = this.#items(attributes, within && as.length > 0 ? { item: within, as } : null, aside)
    if (within && as.includes('body')) within.holdsBody = true
    const written = attributes.content ?? attributes.datetime
    const isValue = within !== null && as.length > 0 && item === null
    if (isValue && written !== undefined) put(within, as, written)
    const value = isValue && written === undefined && !as.includes('body') ? { item: within, as, words: '' } : null
    this.#stack.push({ name, item: item ?? within, aside, unseen, value })
  }

  text(text: string): void {
    if (this.#stack.at(-1)?.unseen) return
    for (let at = this.#stack.length - 1; at >= 0 && at > this.#stack.length - 20; at--) {
      const value = this.#stack[at]?.value
      if (value && value.words.length < LONGEST) value.words += text.slice(0, LONGEST)
    }
  }

  close(): void {
    const value = this.#stack.pop()?.value
    if (value) put(value.item, value.as, value.words)
  }

  #items(attributes: Readonly<Record<string, string>>, of: Item['of'], aside: boolean): Item | null {
    const micro = 'itemscope' in attributes
    const type = micro ? attributes.itemtype : attributes.typeof
    if ((!micro && type === undefined) || this.items.length >= MOST) return null
    const short = (type ?? '').split(/\s+/).find((each) => !/^https?:\/\//i.test(each) || /schema\.org\//i.test(each)) ?? ''
    const item: Item = {
      by: micro ? 'microdata' : 'rdfa',
      type: short.replace(/^.*[/:#]/, ''),
      of,
      aside,
      values: new Map(),
      holdsBody: false,
    }
    this.items.push(item)
    return item
  }
}

/** What an element is to the item it stands in. RDFa names may bear a prefix of schema.org; those of others, as `og:title`, are theirs. */
function propertiesOf(attributes: Readonly<Record<string, string>>, by: Item['by']): Property[] {
  const written = by === 'microdata' ? attributes.itemprop : attributes.property
  return (written ?? '').split(/\s+/).flatMap((name) => PROPERTIES.get(name.replace(/^(?:schema:|https?:\/\/schema\.org\/)/i, '')) ?? [])
}

function put(item: Item, as: readonly Property[], written: string): void {
  const value = clean(written.slice(0, LONGEST)) ?? ''
  if (value === '') return
  for (const property of as) item.values.set(property, [...(item.values.get(property) ?? []).slice(0, 20), value])
  if (item.of && as.includes('name')) put(item.of.item, item.of.as, value)
}

function articleOf({ by, type, values }: Item): MarkedArticle {
  const first = (property: Property): string | null => values.get(property)?.[0] ?? null
  return {
    by,
    type,
    headline: first('headline'),
    published: first('published'),
    modified: first('modified'),
    authors: [...new Set(values.get('author') ?? [])].filter((name) => !/^https?:/i.test(name)),
    publisher: first('publisher'),
  }
}

function hintsIn(names: string): number {
  return names.trim() === '' ? 0 : hintsOf(names, 0, names.length)
}
