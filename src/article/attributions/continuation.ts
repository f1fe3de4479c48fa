/** Quotations that go on after their sentence: in the same paragraph they join the attribution before them, in the next they make one without a cue. */

import type { Draft } from './draft.js'
import type { Quotation } from './quotes.js'
import type { Range, Tree } from './tree.js'

/**
 * The drafts of one paragraph with quoted sentences that follow theirs added, and one without cue where the whole paragraph is a quotation that
 * goes on from the paragraph before, whose drafts are `before`.
 */
export function withContinuations(tree: Tree, quotes: readonly Quotation[], drafts: readonly Draft[], before: readonly Draft[]): Draft[] {
  const taken = (range: Range): boolean =>
    drafts.some((draft) => {
      const inside = range.first <= draft.cue.first && draft.cue.last <= range.last
      return !inside && [draft.cue, ...draft.content].some((part) => part.first < range.last && range.first < part.last)
    })
  const byQuote = drafts.map((draft) => {
    const own = draft.content.filter((part) => quotes.some((quote) => quote.first < part.last && part.first < quote.last))
    if (own.length === 0) return draft
    const from = Math.max(...[...draft.content, draft.cue].map((part) => part.last))
    const next = followingQuotes(tree, quotes, from, taken)
    return next.length > 0 ? { ...draft, content: [...draft.content, ...next] } : draft
  })
  return [...byQuote, ...quotedParagraph(tree, quotes, before, taken)]
}

/** Quotations that fill the sentences after token `from` in the same paragraph, until another word comes. */
function followingQuotes(tree: Tree, quotes: readonly Quotation[], from: number, taken: (range: Range) => boolean): Range[] {
  const found: Range[] = []
  let at = endOfSentence(tree, from)
  for (;;) {
    const quote = quotes.find((candidate) => candidate.first === at)
    if (!quote || quote.paragraph !== paragraphOf(tree, from) || taken(quote)) return found
    const end = endOfSentence(tree, quote.last)
    if (!fills(tree, quote, end)) return found
    found.push({ first: quote.first, last: quote.last })
    at = end
  }
}

/** First token after the sentence in which `from - 1` stands. */
function endOfSentence(tree: Tree, from: number): number {
  return from > 0 && tree.sentenceOf[from - 1] !== -1 ? tree.sentence(from - 1).lastToken : from
}

function paragraphOf(tree: Tree, from: number): number {
  return tree.sentence(Math.min(from, tree.tokens.length) - 1).paragraph
}

/** Whether nothing but marks stands between a quotation's end and the end of its sentence. */
function fills(tree: Tree, quote: Quotation, end: number): boolean {
  for (let at = quote.last; at < end; at++) if (!tree.isPunctuation(at)) return false
  return true
}

/** A paragraph that is one quotation, right after a paragraph that ends in one with a known source. */
function quotedParagraph(tree: Tree, quotes: readonly Quotation[], drafts: readonly Draft[], taken: (range: Range) => boolean): Draft[] {
  const found: Draft[] = []
  for (const quote of quotes) {
    const sentence = tree.sentence(quote.first)
    const previous = quote.first - 1
    if (quote.first !== sentence.firstToken || previous < 0 || tree.sentenceOf[previous] === -1) continue
    const before = tree.sentence(previous)
    if (before.paragraph !== quote.paragraph - 1 || before.zone !== 'body' || taken(quote)) continue
    if (!fills(tree, quote, endOfSentence(tree, quote.last)) || !isWholeParagraph(tree, quote)) continue
    const speaker = drafts.filter((draft) => reaches(tree, draft, before.paragraph) && spoken(tree, draft)).at(-1)
    if (speaker && !answers(tree, quote, speaker))
      found.push({
        ...speaker,
        cue: { first: quote.first, last: quote.first },
        content: [{ first: quote.first, last: quote.last }],
        outer: true,
        between: null,
        by: 'continuation',
        certainty: 0.7,
      })
  }
  return found
}

/** A line of a dialogue: short words behind short words that were closed, where they answer a question or stand in a row of quoted lines. */
function answers(tree: Tree, quote: Quotation, before: Draft): boolean {
  const closed = /^(["”’»“]|'')$/.test(tree.key((before.content.at(-1)?.last ?? 1) - 1)) || before.outer
  const size = before.content.reduce((sum, part) => sum + part.last - part.first, 0)
  if (!closed || size > SHORT || quote.last - quote.first > SHORT) return false
  const asked = before.content.some((part) => tree.key(part.last - 2) === '?' || tree.key(part.last - 1) === '?')
  return (
    asked || tree.sentences.some(({ paragraph, firstToken }) => paragraph === quote.paragraph - 2 && OPENING.test(tree.key(firstToken)))
  )
}

const OPENING = /^(["“«„‘]|``|'')$/

/** A line of a dialogue has no more tokens than this. */
const SHORT = 12

/** A quoted paragraph without a source whose mark is left open, where the next paragraph opens again and says who speaks: `next` are its drafts. */
export function openBefore(tree: Tree, quotes: readonly Quotation[], drafts: readonly Draft[], next: readonly Draft[]): Draft[] {
  const [quote] = quotes
  if (
    !quote?.open ||
    drafts.length > 0 ||
    quotes.length > 1 ||
    !isWholeParagraph(tree, quote) ||
    quote.first !== tree.sentence(quote.first).firstToken
  )
    return []
  const speaker = next.find((draft) =>
    draft.content.some((part) => /^(["“«„‘]|``|'')$/.test(tree.key(part.first)) && part.first === quote.last),
  )
  if (!speaker) return []
  const content = [{ first: quote.first, last: quote.last }]
  return [
    { ...speaker, cue: { first: quote.first, last: quote.first }, content, outer: true, between: null, by: 'continuation', certainty: 0.7 },
  ]
}

function isWholeParagraph(tree: Tree, quote: Quotation): boolean {
  const after = endOfSentence(tree, quote.last)
  return after >= tree.tokens.length || tree.sentenceOf[after] === -1 || tree.sentence(after).paragraph !== quote.paragraph
}

/** The last thing said in the paragraph before must be this draft's. */
function reaches(tree: Tree, draft: Draft, paragraph: number): boolean {
  return (
    tree.sentence(draft.head).paragraph === paragraph || draft.content.some((part) => tree.sentence(part.first).paragraph === paragraph)
  )
}

function spoken(tree: Tree, draft: Draft): boolean {
  return draft.content.some((part) => /^["”’»]$|^''$|^"$/.test(tree.key(part.last - 1)) || /^["“‘«„]$|^``$|^''$/.test(tree.key(part.first)))
}
