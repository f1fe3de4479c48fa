/** News as JSON documents: JSON Feed (https://www.jsonfeed.org/version/1.1/) and ninjs (IPTC, versions 1 to 3) as the same items that feeds give. */

import { type FeedItem, webAddress } from './feed.js'
import { paragraphs } from './page-html.js'

type Fields = Readonly<Record<string, unknown>>

export interface JsonStories {
  readonly kind: 'feed' | 'ninjs'
  readonly items: readonly FeedItem[]
}

/** The items of a document; null where it is neither. One ninjs item may stand alone or in an array. */
export function readJsonStories(source: string): JsonStories | null {
  if (!/^\ufeff?\s*[[{]/.test(source)) return null
  const value = parsed(source)
  const feed = fieldsIn(value)
  if (feed && /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1/.test(text(feed.version) ?? '')) {
    const items = listOf(feed.items).map((item) => feedItem(item, text(feed.language)))
    return { kind: 'feed', items }
  }
  const stories = Array.isArray(value) ? listOf(value) : feed ? [feed] : []
  return stories.length > 0 && stories.every(isNinjs) ? { kind: 'ninjs', items: stories.map(ninjsItem) } : null
}

function feedItem(item: Fields, language: string | null): FeedItem {
  const people = [...listOf(item.authors), ...listOf([item.author])].flatMap(({ name }) => text(name) ?? [])
  const plain = text(item.content_text)
  return {
    id: typeof item.id === 'number' ? String(item.id) : text(item.id),
    title: text(item.title),
    link: webAddress(text(item.url), null),
    published: text(item.date_published),
    authors: [...new Set(people)],
    language: text(item.language) ?? language,
    content: text(item.content_html) ?? (plain && paragraphs(plain)),
    summary: null,
  }
}

/** A story has a `uri` and a body of some form. */
function isNinjs(item: Fields): boolean {
  return text(item.uri) !== null && bodyOf(item) !== null
}

function ninjsItem(item: Fields): FeedItem {
  const headline = listOf(item.headlines).flatMap(({ value }) => text(value) ?? [])[0]
  return {
    id: text(item.uri),
    title: text(item.headline) ?? headline ?? text(item.title),
    link: webAddress(text(item.uri), null),
    published: text(item.firstcreated) ?? text(item.firstCreated) ?? text(item.versioncreated) ?? text(item.versionCreated),
    authors: [text(item.byline) ?? text(item.by)].flatMap((name) => name ?? []),
    language: text(item.language),
    content: bodyOf(item),
    summary: null,
  }
}

function bodyOf(item: Fields): string | null {
  const html = text(item.body_html) ?? text(item.body_xhtml)
  const plain = text(item.body_text)
  return html ?? (plain && paragraphs(plain)) ?? bodiesOf(listOf(item.bodies))
}

/** Since version 2 the forms of one body stand in a list: HTML before text. */
function bodiesOf(bodies: readonly Fields[]): string | null {
  const forms = bodies.flatMap((body) => {
    const value = text(body.value)
    return value === null ? [] : [{ value, type: text(body.contentType) ?? text(body.contenttype) ?? 'text/plain' }]
  })
  const html = forms.find(({ type }) => /html/i.test(type))
  const plain = forms.find(({ type }) => /^text\/plain/i.test(type))
  return html?.value ?? (plain ? paragraphs(plain.value) : null)
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}

function fieldsIn(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsIn).filter((each) => each !== null) : []
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
