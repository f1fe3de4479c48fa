/** Who said what in one article: finds cues, then source, content and the road the words took. Only the body is read; a headline repeats. */

import type { LocalEntity, Mention, Sentence, TimeExpression } from '../model/annotation.js'
import type { Attribution } from '../model/attribution.js'
import type { Ruleset } from '../rules/ruleset.js'
import { ruleText } from '../rules/text.js'
import { groupBy } from '../text/group.js'
import { buildAttributions } from './attributions/build.js'
import type { Context } from './attributions/context.js'
import { openBefore, withContinuations } from './attributions/continuation.js'
import type { Draft } from './attributions/draft.js'
import { labelDrafts } from './attributions/labels.js'
import { Lexicon } from './attributions/lexicon.js'
import { nounDraft } from './attributions/nouns.js'
import { phraseDrafts } from './attributions/phrases.js'
import { findQuotes, type Quotation } from './attributions/quotes.js'
import { type Settled, settle } from './attributions/settle.js'
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
  const lexicon = new Lexicon(rules)
  const blocks = blocksOf(article.sentences)
  const blockAt = (token: number): number => blocks[tree.sentenceOf[token] as number] ?? 0
  const quotes = groupBy(findQuotes(tree), (quote) => blockAt(quote.first))
  const contextAt = (token: number): Context => ({ tree, lexicon, quotes: quotes.get(blockAt(token)) ?? [] })
  const isRead = (token: number): boolean => isSentence(tree.sentence(token))
  const drafts = groupBy(
    readDrafts(article, tree, contextAt, rules).filter(({ head }) => isRead(head)),
    (draft) => blockAt(draft.head),
  )
  const settled: Settled[] = []
  let before: readonly Draft[] = []
  const body = [...new Set(blocks.filter((_, index) => article.sentences[index]?.zone === 'body'))]
  body.forEach((block, index) => {
    const own = quotes.get(block) ?? []
    const said = drafts.get(block) ?? []
    const opened = openBefore(tree, own, said, drafts.get(body[index + 1] ?? -1) ?? [])
    before = withContinuations(tree, own, [...said, ...opened], before)
    settled.push(...settle(tree, own, before))
  })
  const quotesAt = (token: number): readonly Quotation[] => contextAt(token).quotes
  return buildAttributions({ tree, lexicon, quotesAt, mentions: article.mentions, times: article.times }, settled)
}

/** More sentences than this in one paragraph are no paragraph: they are read in blocks, so that time stays linear. */
const LONGEST_BLOCK = 80

/** Words of a stretch without an end that is no sentence: nobody says anything in it, and each cue would be weighed against each. */
const LONGEST_READ = 1000

const isSentence = ({ firstToken, lastToken }: Sentence): boolean => lastToken - firstToken <= LONGEST_READ

/** A number for each sentence: that of its paragraph, or of its part of a very long one. Rises in reading order. */
function blocksOf(sentences: readonly Sentence[]): number[] {
  let block = 0
  let size = 0
  return sentences.map((sentence, index) => {
    const before = sentences[index - 1]
    const begins =
      before !== undefined && (before.paragraph !== sentence.paragraph || before.zone !== sentence.zone || size >= LONGEST_BLOCK)
    if (begins) block++
    size = begins ? 1 : size + 1
    return block
  })
}

/** What each cue of the body says by itself, in the order of their heads. */
function readDrafts(article: Named, tree: Tree, contextAt: (token: number) => Context, rules: Ruleset): Draft[] {
  const read = [
    ...labelDrafts(tree, new Lexicon(rules), article.mentions),
    ...phraseDrafts(tree, contextAt, rules, ruleText(article.text, article.tokens, article.sentences, [])),
  ]
  const used = new Set(read.flatMap((draft) => [draft.cue, ...(draft.cueRest ?? [])].flatMap(tokensOf)))
  for (const sentence of article.sentences) {
    if (sentence.zone !== 'body' || !isSentence(sentence)) continue
    const context = contextAt(sentence.firstToken)
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
      const draft = used.has(at) ? null : (verbDraft(context, at) ?? nounDraft(context, at))
      if (draft) read.push(draft)
    }
  }
  return read.sort((a, b) => a.head - b.head)
}

function tokensOf(range: Range): number[] {
  return Array.from({ length: range.last - range.first }, (_, at) => range.first + at)
}
