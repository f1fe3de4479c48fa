/** Sentences and tokens of the paragraphs of a text: sentences never cross a paragraph, offsets are into the whole text. */

import type { Sentence, Token } from '../model/annotation.js'
import { plainWordsOf } from '../text/plain-words.js'
import type { Span } from '../text/span.js'
import { lemma } from './lemma.js'
import { sentenceEnds } from './sentences.js'
import { tokenize } from './tokenize.js'

export interface Paragraph extends Span {
  readonly zone: Sentence['zone']
}

export interface Segmented {
  /** In the order of the paragraphs; `paragraph` is the index of the paragraph given. */
  readonly sentences: readonly Sentence[]
  /** `upos` and `xpos` are `X` and `_`, `head` is -1 and `deprel` `_` until a tagger and a parser have read them. */
  readonly tokens: readonly Token[]
  /** Sentences that were cut because they were longer than `LONGEST_SENTENCE`. */
  readonly cut: readonly Span[]
}

/** Reads each paragraph on its own. Time and memory are linear in their length. */
export function segment(text: string, paragraphs: readonly Paragraph[]): Segmented {
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  const cut: Span[] = []
  const wordAt = plainWordsOf(text)
  paragraphs.forEach((paragraph, index) => {
    const spans = tokenize(text, paragraph.start, paragraph.end)
    const base = tokens.length
    for (const { start, end } of spans)
      tokens.push({ start, end, lemma: lemma(wordAt({ start, end })), upos: 'X', xpos: '_', head: -1, deprel: '_' })
    const found = sentenceEnds(text, spans)
    let first = 0
    for (const end of found.ends) {
      const span = { start: (spans[first] as Span).start, end: (spans[end - 1] as Span).end }
      sentences.push({ ...span, paragraph: index, zone: paragraph.zone, firstToken: base + first, lastToken: base + end })
      if (found.cut.includes(end)) cut.push(span)
      first = end
    }
  })
  return { sentences, tokens, cut }
}
