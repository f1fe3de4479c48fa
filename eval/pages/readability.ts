/** The peer of the page figures: @mozilla/readability over linkedom, its result as block-aware text. */

import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { projectHtml } from '../../src/page/formats/html.js'

export interface PeerReading {
  readonly text: string
  readonly title: string | null
  readonly byline: string | null
  readonly date: string | null
}

/** What readability makes of a page; empty where it finds nothing. linkedom misplaces the body of some pages: those are given a bare one. */
export function readabilityOf(html: string): PeerReading {
  return attempt(html.trimStart()) ?? attempt(bareDocument(html)) ?? NOTHING
}

const NOTHING: PeerReading = { text: '', title: null, byline: null, date: null }

/** The page with its title, meta tags and JSON-LD, and what follows its body tag. */
function bareDocument(html: string): string {
  const body = /<body[^>]*>/i.exec(html)
  const title = /<title[^>]*>[^<]*<\/title>/i.exec(html)?.[0] ?? ''
  const metas = (html.match(/<meta\b[^>]*>/gi) ?? []).join('')
  const linked = (html.match(/<script[^>]*ld\+json[^>]*>[\s\S]*?<\/script>/gi) ?? []).join('')
  return `<!doctype html><html><head>${title}${metas}${linked}</head><body>${html.slice(body ? body.index + body[0].length : 0)}</body></html>`
}

function attempt(html: string): PeerReading | null {
  try {
    const { document } = parseHTML(html)
    const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse()
    if (!article) return null
    const text = projectHtml(article.content ?? '').text
    return { text, title: article.title ?? null, byline: article.byline ?? null, date: article.publishedTime ?? null }
  } catch {
    return null
  }
}
