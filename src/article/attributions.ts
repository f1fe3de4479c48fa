/** Who said what in one article: finds cues, then source, content and the road the words took. Only the body is read; a headline repeats. */

import type { LocalEntity, Mention, TimeExpression } from '../model/annotation.js'
import type { Attribution } from '../model/attribution.js'
import type { Ruleset } from '../rules/ruleset.js'
import { ruleText } from '../rules/text.js'
import { buildAttributions } from './attributions/build.js'
import { withContinuations } from './attributions/continuation.js'
import type { Draft } from './attributions/draft.js'
import { Lexicon } from './attributions/lexicon.js'
import { nounDraft } from './attributions/nouns.js'
import { phraseDrafts } from './attributions/phrases.js'
import { findQuotes } from './attributions/quotes.js'
import { settle } from './attributions/settle.js'
import { type Range, Tree } from './attributions/tree.js'
import { verbDraft } from './attributions/verbs.js'
import type { ArticleText } from './text.js'

/** What the reader of attributions is handed. */
export type Named = Pick<ArticleText, 'text' | 'sentences' | 'tokens'> & {
  readonly mentions: readonly Mention[]
  readonly entities: readonly LocalEntity[]
  readonly times: readonly TimeExpression[]
}

/** Attributions in text order, `a1`, `a2` … Nested ones are marked; what is not grounded stays unknown. */
export function findAttributions(article: Named, rules: Ruleset): Attribution[] {
  const tree = new Tree(article.text, article.tokens, article.sentences)
  const context = { tree, lexicon: new Lexicon(rules), quotes: findQuotes(tree) }
  const read: Draft[] = phraseDrafts(context, rules, ruleText(article.text, article.tokens, article.sentences, []))
  const used = new Set(read.flatMap((draft) => [draft.cue, ...(draft.cueRest ?? [])].flatMap(tokensOf)))
  for (const sentence of article.sentences) {
    if (sentence.zone !== 'body') continue
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
      if (used.has(at)) continue
      const draft = verbDraft(context, at) ?? nounDraft(context, at)
      if (draft) read.push(draft)
    }
  }
  read.sort((a, b) => a.head - b.head)
  const settled = settle(tree, context.quotes, withContinuations(tree, context.quotes, read))
  return buildAttributions({ ...context, mentions: article.mentions, times: article.times }, settled)
}

function tokensOf(range: Range): number[] {
  return Array.from({ length: range.last - range.first }, (_, at) => range.first + at)
}
