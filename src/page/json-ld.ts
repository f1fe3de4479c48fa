/** Articles that a page's JSON-LD describes (schema.org). Broken JSON is passed over; deep or large graphs are walked without recursion, to a bound. */

export interface LinkedArticle {
  /** `NewsArticle`, `Article`, … */
  readonly type: string
  readonly headline: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly section: string | null
  readonly url: string | null
  /** `articleBody`; often cut, absent on most pages. */
  readonly body: string | null
}

type Value = Readonly<Record<string, unknown>>

const ARTICLE = /(Article|BlogPosting|Posting|Report|Review|NewsStory|Recipe)$/
const MOST_VALUES = 20_000

/** In page order; the ones of a news type before others. */
export function linkedArticles(sources: readonly string[]): LinkedArticle[] {
  const found = sources.flatMap((source) => valuesIn(source).flatMap(articleOf))
  return [
    ...found.filter((article) => /News|Reportage/.test(article.type)),
    ...found.filter((article) => !/News|Reportage/.test(article.type)),
  ]
}

function valuesIn(source: string): Value[] {
  const parsed = parse(source)
  const open: unknown[] = [parsed]
  const values: Value[] = []
  for (let at = 0; at < open.length && at < MOST_VALUES; at++) {
    const value = open[at]
    if (Array.isArray(value)) open.push(...value.slice(0, MOST_VALUES))
    else if (value !== null && typeof value === 'object') {
      values.push(value as Value)
      open.push(...['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement'].flatMap((key) => nested((value as Value)[key])))
    }
  }
  return values
}

function nested(value: unknown): unknown[] {
  return value !== null && typeof value === 'object' ? [value] : []
}

function parse(source: string): unknown {
  const trimmed = source.replace(/^\s*(<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/, '').replace(/(-->|\/\*\]\]>\*\/|\]\]>)\s*$/, '')
  for (const attempt of [trimmed, trimmed.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt.replace(/;\s*$/, ''))
    } catch {}
  }
  return null
}

function articleOf(value: Value): LinkedArticle[] {
  const type = strings(value['@type']).find((name) => ARTICLE.test(name))
  if (!type) return []
  return [
    {
      type,
      headline: clean(first(value.headline) ?? first(value.name)),
      published: first(value.datePublished) ?? first(value.dateCreated),
      modified: first(value.dateModified),
      authors: names(value.author ?? value.creator),
      publisher: names(value.publisher)[0] ?? null,
      section: clean(first(value.articleSection)),
      url: first(value.url) ?? first(value['@id']),
      body: first(value.articleBody),
    },
  ]
}

/** How deep lists stand in lists. */
const DEEPEST = 20

function strings(value: unknown, depth = 0): string[] {
  if (!Array.isArray(value)) return typeof value === 'string' ? [value] : []
  return depth > DEEPEST ? [] : value.flatMap((each) => strings(each, depth + 1))
}

function first(value: unknown): string | null {
  return (
    strings(value)
      .find((text) => text.trim() !== '')
      ?.trim() ?? null
  )
}

/** Names of people or bodies: strings, objects with a `name`, lists of them. */
function names(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((entry) => (Array.isArray(entry) ? [] : names(entry)))
  if (typeof value === 'string') return value.trim() === '' || /^https?:/.test(value) ? [] : [clean(value) as string]
  if (value === null || typeof value !== 'object') return []
  return strings((value as Value).name).flatMap((name) => (name.trim() === '' ? [] : [clean(name) as string]))
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: ' ',
    rsquo: '’',
    lsquo: '‘',
    ldquo: '“',
    rdquo: '”',
    ndash: '–',
    mdash: '—',
    hellip: '…',
  }),
)

/** Longest headline, name or the like, code units. */
const LONGEST = 2_000

/** White space collapsed and character references decoded, which many sites write into JSON. */
export function clean(text: string | null): string | null {
  if (text === null) return null
  const decoded = text.slice(0, LONGEST).replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name.toLowerCase()) ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole
  })
  return decoded
    .replace(/<[^<>]{1,200}>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
