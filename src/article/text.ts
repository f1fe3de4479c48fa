/** One article's words made ready for reading: sentences and tokens of its body, captions and title, with offsets into the page's text. */

import { type Paragraph, segment } from '../language/segment.js'
import { LONGEST_SENTENCE } from '../language/sentences.js'
import type { Sentence, Token } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import type { Notice, Staged } from '../model/notice.js'

export interface ArticleText {
  readonly article: Article
  /** The page's text, which all offsets refer to. */
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
}

/** Paragraphs in the order `[...body, ...captions, title]`; sentences come in that order too, so only the body is in text order throughout. */
export function readText(article: Article, pageText: string): Staged<ArticleText> {
  const paragraphs: Paragraph[] = [
    ...article.body.map((span) => ({ start: span.start, end: span.end, zone: 'body' as const })),
    ...article.captions.map((span) => ({ start: span.start, end: span.end, zone: 'caption' as const })),
    ...(article.titleSpan ? [{ start: article.titleSpan.start, end: article.titleSpan.end, zone: 'title' as const }] : []),
  ]
  const { sentences, tokens, cut } = segment(pageText, paragraphs)
  const notices: Notice[] = cut.map((span) => ({
    code: 'sentence-cut',
    stage: 'sentences',
    at: article.id,
    message: `A sentence of more than ${LONGEST_SENTENCE} characters was cut at ${span.end}.`,
    hint: 'Look whether the page holds data or code where its article should be.',
  }))
  return { value: { article, text: pageText, sentences, tokens }, notices }
}
