/**
 * What one page says, as a store keeps it: an outline that every build looks at, and the words and what was read from them, opened when they are first
 * asked for. Of tokens their places alone are kept, as numbers. Opening what was closed gives what the corpus stages see.
 */

import type { Article } from '../model/article.js'
import type { Notice } from '../model/notice.js'
import type { Page } from '../model/page.js'
import type { ToldAnnotation } from '../model/reading.js'
import type { Span } from '../text/span.js'
import type { PageResult } from './read.js'

/** Raised when a result is kept in another form: what was kept in an older one is stale. */
export const KEPT_FORMAT = 2

/** What is long in a page. */
const LONG = ['text', 'toSource', 'zones', 'marketRows'] as const
type Long = Pick<Page, (typeof LONG)[number]>

/** `tokens`: for each the gap behind the one before it, and its length. */
type KeptAnnotation = Omit<ToldAnnotation, 'tokens'> & { readonly tokens: readonly number[] }

export interface Outline {
  /** Null stands for what is long, in its place. */
  readonly page: Omit<Page, keyof Long> & { readonly [K in keyof Long]: null }
  readonly articles: readonly Article[]
  readonly notices: readonly Notice[]
  /** Whether each article has an annotation. */
  readonly annotated: readonly boolean[]
}

export interface Body {
  readonly page: Long
  readonly annotations: readonly (KeptAnnotation | null)[]
}

export function outlineOf({ page, articles, notices, annotations }: PageResult): Outline {
  const short = { text: null, toSource: null, zones: null, marketRows: null }
  return { page: { ...page, ...short }, articles, notices, annotated: annotations.map((each) => each !== null) }
}

export function bodyOf({ page: { text, toSource, zones, marketRows }, annotations }: PageResult): Body {
  return {
    page: { text, toSource, zones, marketRows },
    annotations: annotations.map((each) => each && { ...each, tokens: gapsOf(each.tokens) }),
  }
}

/** The result over its outline; `open` gives the rest and is called once at most. */
export function openedResult({ page, articles, notices, annotated }: Outline, open: () => Body): PageResult {
  let body: Body | undefined
  const opened = (): Body => {
    body ??= open()
    return body
  }
  return {
    page: later({ ...page } as unknown as Page, LONG, () => opened().page),
    articles,
    annotations: annotated.map((has, index) =>
      has ? openedAnnotation(articles[index]?.id ?? '', () => opened().annotations[index]) : null,
    ),
    notices,
  }
}

const PARTS = ['sentences', 'mentions', 'entities', 'times', 'quantities', 'attributions', 'events', 'positions'] as const

function openedAnnotation(article: string, open: () => KeptAnnotation | null | undefined): ToldAnnotation {
  let tokens: readonly Span[] | undefined
  const annotation = {
    article,
    get tokens() {
      tokens ??= placesOf(open()?.tokens ?? [])
      return tokens
    },
  }
  return later(annotation as ToldAnnotation, PARTS, () => open() as unknown as ToldAnnotation)
}

/** The value with these properties read when they are first asked for. */
function later<T extends object, K extends keyof T>(value: T, names: readonly K[], open: () => Pick<T, K>): T {
  for (const name of names) Object.defineProperty(value, name, { enumerable: true, configurable: true, get: () => open()[name] })
  return value
}

function gapsOf(tokens: readonly Span[]): number[] {
  let last = 0
  return tokens.flatMap(({ start, end }) => {
    const gap = start - last
    last = end
    return [gap, end - start]
  })
}

function placesOf(gaps: readonly number[]): Span[] {
  const places: Span[] = []
  let at = 0
  for (let i = 0; i + 1 < gaps.length; i += 2) {
    const start = at + (gaps[i] as number)
    at = start + (gaps[i + 1] as number)
    places.push({ start, end: at })
  }
  return places
}
