/** Texts in the source of a page that its body repeats: JSON-LD `articleBody`, the description, the title. A vote for a block, never the answer. */

import { bareWords, type Echoes } from './block-features.js'
import type { Head } from './head.js'
import { type LinkedArticle, linkedArticles } from './json-ld.js'

/** Bounded: an echo is cut at 200,000 characters. */
export function echoesOf(head: Head, linked: readonly LinkedArticle[] = linkedArticles(head.jsonLd)): Echoes {
  const body = linked.map((article) => article.body ?? '').sort((a, b) => b.length - a.length)[0] ?? ''
  const described = head.metas.find((tag) => tag.key === 'description' || tag.key === 'og:description')?.content ?? ''
  return {
    articleBody: bareWords(body.slice(0, 200_000)),
    description: bareWords(described.slice(0, 2_000)),
    title: bareWords((head.title ?? '').slice(0, 500)),
  }
}
