/**
 * Who said these words, and did they? Looks words up in all articles and answers verbatim, altered, paraphrased or not found, with every place.
 * What is merely alike is no answer: it is `unsure`, or not found.
 */

import { DragomanError } from '../model/error.js'
import type { ArticleId } from '../model/ids.js'
import { groupBy } from '../text/group.js'
import { byCodeUnit } from '../text/order.js'
import { quoteOf } from '../text/span.js'
import type { QuoteAnswer, QuoteRendering, QuoteVerdict } from './quote/answer.js'
import { type Asked, readAsked } from './quote/asked.js'
import { type Meaning, meaningOf } from './quote/compare.js'
import { creditOf, whose } from './quote/credit.js'
import { byDay, firstOf, roadsOf } from './quote/first.js'
import { better, type Match, matchIn, matchOfSaid, rankOf } from './quote/match.js'
import { renderingOf } from './quote/rendering.js'
import type { Place, PlaceSearch, QuoteSource } from './quote/source.js'
import { summaryOf } from './quote/summary.js'
import { weightOf } from './quote/words.js'

/** More words than a quotation has. */
export const LONGEST_QUOTE = 400
/** Places that print a phrase, and places merely alike, that are looked at. */
const PRINTED = 500
const ALIKE = 60
/** Words searched for what is alike: the longest, which are rarest as a rule. */
const TERMS = 10
const NEAREST = 3
/** Of the weight of the asked words, so much must stand in what is called nearest. */
const NEAR = 0.4

export interface QuoteQuestion {
  readonly words: string
  /** Whose they are said to be: a name, part of a name, or an entity id. */
  readonly speaker?: string | null
}

/** Throws `DragomanError` `quote-empty` for no words and `quote-too-long` for more than a quotation has. */
export function lookUp(question: QuoteQuestion, source: QuoteSource, search: PlaceSearch): QuoteAnswer {
  const asked = readAsked(question.words)
  if (asked.words.length === 0)
    throw new DragomanError(
      'quote-empty',
      'There are no words to look up.',
      'Give the words of the quotation, in one pair of quotation marks.',
    )
  if (asked.words.length > LONGEST_QUOTE)
    throw new DragomanError(
      'quote-too-long',
      `These are ${asked.words.length} words, more than a quotation has.`,
      `Look up at most ${LONGEST_QUOTE} words at once.`,
    )
  const meaning = meaningOf(asked, source.nameWords)
  const matches = allMatches(asked, meaning, source, search)
  const verdict = matches.find((match) => match.verdict)?.verdict ?? 'not-found'
  const sure = verdict === 'not-found' || matches.some((match) => match.verdict === verdict && match.sure)
  const top = matches.filter((match) => match.verdict === verdict && match.sure === sure)
  return answerOf(question, verdict, sure, top, matches, meaning, source)
}

function answerOf(
  question: QuoteQuestion,
  verdict: QuoteAnswer['verdict'],
  sure: boolean,
  top: readonly Match[],
  matches: readonly Match[],
  meaning: Meaning,
  source: QuoteSource,
): QuoteAnswer {
  const speaker = question.speaker?.trim() || null
  const places = shown(top, source)
  const statements = new Set(top.flatMap(({ said }) => said?.statement.id ?? []))
  const alike = matches
    .filter((match) => match.verdict && !top.includes(match))
    .map((match) => (statements.has(match.said?.statement.id ?? '') ? { ...match, sure: true } : match))
  const rest = [...alike, ...otherRenderings(top, matches, meaning, source)]
  const credit = speaker ? creditOf(speaker, top, source) : null
  const first = firstOf(places, source)
  const [best] = places
  const renderings = [...places, ...shown(rest, source)]
  return {
    asked: { words: question.words, speaker },
    verdict,
    sure,
    summary: summaryOf(verdict, places, whose(top, source), credit, first, source.names),
    differences: best?.differences ?? [],
    runs: best?.runs ?? [],
    credit,
    first,
    road: roadsOf(onePerArticle(renderings), source),
    renderings,
    nearest:
      verdict === 'not-found'
        ? matches
            .filter(({ share }) => share >= NEAR)
            .slice(0, NEAREST)
            .map((match) => renderingOf(match, source))
        : [],
  }
}

/** Best first; of equals the earliest page. */
function shown(matches: readonly Match[], source: QuoteSource): QuoteRendering[] {
  const pairs = matches.map((match) => ({ match, rendering: renderingOf(match, source) }))
  return pairs.sort((a, b) => better(a.match, b.match) || byDay(a.rendering, b.rendering)).map(({ rendering }) => rendering)
}

/** The best match of each article, best first. */
function allMatches(asked: Asked, meaning: Meaning, source: QuoteSource, search: PlaceSearch): Match[] {
  const found = new Map<ArticleId, Match>()
  const look = (places: readonly Place[]): void => {
    for (const [id, own] of groupBy(places, ({ article }) => article)) {
      const article = source.articles.get(id)
      const match = article && matchIn(article, own, meaning, source)
      const known = found.get(id)
      if (match && (!known || better(match, known) < 0)) found.set(id, match)
    }
  }
  look([...phrasesOf(asked).flatMap((phrase) => search(phrase, PRINTED, 'all')), ...search(termsOf(asked), ALIKE, 'any')])
  const altered = [...found.values()].filter(({ verdict }) => verdict === 'altered').sort(better)[0]
  if (altered)
    look(
      search(`"${quoteOf(altered.text, altered.spans).replaceAll('"', ' ')}"`, PRINTED, 'all').filter(({ article }) => !found.has(article)),
    )
  return [...found.values()]
    .filter((match) => !isRepeated(match, found, source))
    .sort((a, b) => better(a, b) || source.names.number(a.article.id) - source.names.number(b.article.id))
}

/** Another capture of an address adds nothing where the one that counts prints the words as well. */
function isRepeated(match: Match, found: ReadonlyMap<ArticleId, Match>, { versionOf }: QuoteSource): boolean {
  const counted = found.get(versionOf.get(match.article.id) ?? '')
  return counted !== undefined && rankOf(counted) >= rankOf(match)
}

/** Each part between the asker's cuts, as a phrase. */
function phrasesOf({ text, words, cuts }: Asked): string[] {
  const bounds = [0, ...[...cuts].sort((a, b) => a - b), words.length]
  return bounds.slice(1).flatMap((end, index) => {
    const [first, last] = [words[bounds[index] as number], words[end - 1]]
    return first && last ? [`"${text.slice(first.start, last.end).replaceAll(/["“”]/g, ' ')}"`] : []
  })
}

/** Beginnings of the rarest words that tell what it is about; of all words where none does. */
function termsOf({ text, words }: Asked): string {
  const telling = words.filter((word) => weightOf(word) > 1 && word.end > word.start)
  const written = (telling.length > 0 ? telling : words).map((word) => text.slice(word.start, word.end))
  const rare = [...new Set(written)].sort((a, b) => b.length - a.length || byCodeUnit(a, b)).slice(0, TERMS)
  return rare.map((word) => (word.length > 4 ? `${word.replace(/(?:ations?|ings?|i[sz]ed?|es|ed|s)$/i, '')}*` : word)).join(' ')
}

/** What else the dossier joins to the same statements: the same remark in other words. */
function otherRenderings(top: readonly Match[], matches: readonly Match[], meaning: Meaning, source: QuoteSource): Match[] {
  const seen = new Set(matches.filter(({ verdict }) => verdict).map(({ article }) => article.id))
  const statements = new Set(top.flatMap(({ said }) => said?.statement ?? []))
  return [...statements].flatMap((statement) =>
    statement.renderings.flatMap((rendering) => {
      const article = source.articles.get(rendering.article)
      if (!article || seen.has(article.id)) return []
      seen.add(article.id)
      return [matchOfSaid(article, { statement, rendering }, meaning, source)]
    }),
  )
}

function onePerArticle(renderings: readonly QuoteRendering[]): QuoteRendering[] {
  return [...groupBy(renderings, ({ article }) => article).values()].map(([best]) => best as QuoteRendering).sort(byDay)
}

export type { QuoteAnswer, QuoteVerdict }
