/**
 * The table of contents of the whole program: what happens to a page, then to each article on it, then to all of them together.
 * Read it from top to bottom; each line names the function that does the work and what it needs and gives.
 */

import { findAttributions } from '../article/attributions.js'
import { findEvents } from '../article/events.js'
import { findMentions } from '../article/mentions.js'
import { findPositions } from '../article/positions.js'
import { readPronouns } from '../article/pronouns.js'
import { findQuantities } from '../article/quantities.js'
import { readSyntax, readTags } from '../article/syntax.js'
import { type ArticleText, readText } from '../article/text.js'
import { findTimes } from '../article/times.js'
import { readVoices } from '../article/voices.js'
import { type Collation, collate } from '../corpus/collate.js'
import { findDifferences } from '../corpus/contradict.js'
import { type Corpus, corpusOf } from '../corpus/corpus.js'
import { joinEvents } from '../corpus/corroborate.js'
import { dateArticles } from '../corpus/date.js'
import { placeJudgements } from '../corpus/judged.js'
import { traceLineages } from '../corpus/lineage.js'
import { resolveEntities } from '../corpus/resolve.js'
import { joinStatements } from '../corpus/statements.js'
import { clusterStories } from '../corpus/stories.js'
import { judgedStories } from '../corpus/story-judged.js'
import { reviewOf } from '../dossier/review.js'
import { findProcesses } from '../dossier/rounds.js'
import { ranksOf } from '../language/word-ranks.js'
import type { LocalEntity, Mention, Quantity, TimeExpression } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import type { Attribution } from '../model/attribution.js'
import type { Difference } from '../model/difference.js'
import type { Entity } from '../model/entity.js'
import type { Event, EventReport, PositionReport } from '../model/event.js'
import type { JudgedLog, Judgement } from '../model/judgement.js'
import type { Lineage, Story } from '../model/lineage.js'
import type { PageInput } from '../model/page.js'
import type { Process } from '../model/process.js'
import type { Reading, ReadPage } from '../model/reading.js'
import type { ReviewItem } from '../model/review.js'
import type { Statement } from '../model/statement.js'
import { readPage } from '../page/read.js'
import type { Memos } from '../text/memos.js'
import { stagesOver } from './stage.js'

export interface PageState {
  input: PageInput
  read: ReadPage
}

const page = stagesOver<PageState>()

/** One page at a time, from a decoded string to zones, metadata and articles. */
export const PAGE_STAGES = [
  page('read', 1, ['input'], ['read'], ({ input }, context) => {
    const { value, notices } = readPage(input, context)
    return { value: { read: value }, notices }
  }),
]

export interface ArticleState {
  article: Article
  pageText: string
  /** Sentences and tokens, untagged. */
  words: ArticleText
  /** With tags, names read as they stand. */
  tagged: ArticleText
  /** With tags and trees, names read as what they name. */
  text: ArticleText
  /** By name or office; pronouns wait for the trees. */
  named: readonly Mention[]
  entities: readonly LocalEntity[]
  /** With `he`, `she`, `it` and `they`; `I` and `we` wait for who is quoted. */
  referred: readonly Mention[]
  mentions: readonly Mention[]
  times: readonly TimeExpression[]
  quantities: readonly Quantity[]
  attributions: readonly Attribution[]
  events: readonly EventReport[]
  positions: readonly PositionReport[]
}

const article = stagesOver<ArticleState>()

/** One article at a time: who and what it names, when, who said what, what happened, who wants what. */
export const ARTICLE_STAGES = [
  article('words', 1, ['article', 'pageText'], ['words'], ({ article, pageText }) => {
    const { value, notices } = readText(article, pageText)
    return { value: { words: value }, notices }
  }),
  article('tags', 1, ['words'], ['tagged'], ({ words }, { models }) => ({ tagged: readTags(words, models) })),
  article('mentions', 2, ['tagged'], ['named', 'entities'], ({ tagged }, { gazetteer, models }) => {
    const { mentions, entities } = findMentions(tagged, gazetteer, models)
    return { named: mentions, entities }
  }),
  article('syntax', 1, ['words', 'named'], ['text'], ({ words, named }, { models }) => ({ text: readSyntax(words, models, named) })),
  article('pronouns', 2, ['text', 'named', 'entities'], ['referred'], ({ text, named, entities }, { gazetteer }) => ({
    referred: readPronouns(text, { mentions: named, entities }, gazetteer),
  })),
  article('times', 1, ['text'], ['times'], ({ text }) => ({ times: findTimes(text, text.article.published?.value ?? null) })),
  article('quantities', 1, ['text'], ['quantities'], ({ text }) => ({ quantities: findQuantities(text) })),
  article('attributions', 1, ['text', 'referred', 'entities', 'times'], ['attributions'], ({ text, referred, ...found }, { rules }) => ({
    attributions: findAttributions({ ...text, ...found, mentions: referred }, rules.attribution),
  })),
  article('voices', 1, ['text', 'referred', 'entities', 'attributions'], ['mentions'], ({ text, referred, ...found }) => ({
    mentions: readVoices(text, { ...found, mentions: referred }),
  })),
  article(
    'events',
    1,
    ['text', 'mentions', 'entities', 'times', 'quantities', 'attributions'],
    ['events'],
    ({ text, ...found }, { rules }) => ({ events: findEvents({ ...text, ...found }, rules.events) }),
  ),
  article(
    'positions',
    1,
    ['text', 'mentions', 'entities', 'times', 'quantities', 'attributions', 'events'],
    ['positions'],
    ({ text, ...found }, { rules }) => ({ positions: findPositions({ ...text, ...found }, rules.positions) }),
  ),
]

export interface CorpusState {
  /** In article order, as the article stages left them. */
  readings: readonly Reading[]
  log: readonly Judgement[]
  /** What earlier builds worked out from inputs that are still the same, and this one adds to. */
  memos: Memos
  judged: JudgedLog
  collation: Collation
  lineages: readonly Lineage[]
  /** The readings with days worked out from twins, and their dates resolved again. */
  dated: readonly Reading[]
  /** Of several captures of one address the one that counts: what facts are read from. */
  told: readonly Reading[]
  entities: readonly Entity[]
  entityReview: readonly ReviewItem[]
  corpus: Corpus
  statements: readonly Statement[]
  statementReview: readonly ReviewItem[]
  events: readonly Event[]
  eventReview: readonly ReviewItem[]
  stories: readonly Story[]
  processes: readonly Process[]
  differences: readonly Difference[]
  review: readonly ReviewItem[]
}

const corpus = stagesOver<CorpusState>()

/** All articles together: copies and origins, days, entities, statements, events, and the views that rest on them. */
export const CORPUS_STAGES = [
  corpus('judgements', 1, ['readings', 'log'], ['judged'], ({ readings, log }) => ({ judged: placeJudgements(log, pagesOf(readings)) })),
  corpus('collate', 1, ['readings', 'memos'], ['collation'], ({ readings, memos }) => ({ collation: collate(readings, memos) })),
  corpus(
    'lineage',
    1,
    ['readings', 'collation', 'judged', 'memos'],
    ['lineages'],
    ({ readings, collation, judged, memos }, { knowledge }) => {
      const { value, notices } = traceLineages(readings, collation, knowledge, judged, memos)
      return { value: { lineages: value }, notices }
    },
  ),
  corpus('date', 1, ['readings', 'lineages', 'memos'], ['dated'], ({ readings, lineages, memos }) => ({
    dated: dateArticles(readings, lineages, memos),
  })),
  corpus('captures', 1, ['dated'], ['told'], ({ dated }) => ({ told: dated.filter(({ page }) => page.versionOf === null) })),
  corpus('resolve', 1, ['told', 'judged', 'memos'], ['entities', 'entityReview'], ({ told, judged, memos }) => {
    const { entities, review, notices } = resolveEntities(told, judged, memos)
    return { value: { entities, entityReview: review }, notices }
  }),
  corpus('corpus', 1, ['told', 'lineages', 'entities', 'judged', 'memos'], ['corpus'], ({ told, memos, ...parts }, { knowledge }) => ({
    corpus: corpusOf({ ...parts, readings: told, knowledge }, memos),
  })),
  corpus('statements', 1, ['corpus', 'memos'], ['statements', 'statementReview'], (state) => {
    const { statements, review } = joinStatements(state.corpus, state.memos)
    return { statements, statementReview: review }
  }),
  corpus('corroborate', 1, ['corpus', 'memos'], ['events', 'eventReview'], (state) => {
    const { events, review } = joinEvents(state.corpus, state.memos)
    return { events, eventReview: review }
  }),
  corpus(
    'stories',
    1,
    ['told', 'lineages', 'entities', 'events', 'judged', 'memos'],
    ['stories'],
    ({ told, lineages, entities, events, judged, memos }, { knowledge, models }) => ({
      stories: clusterStories(told, lineages, entities, events, {
        knowledge,
        judged: judgedStories(judged, told),
        ranks: ranksOf(models),
        memos,
      }),
    }),
  ),
  corpus('processes', 1, ['corpus', 'events', 'statements', 'stories', 'memos'], ['processes'], ({ corpus, memos, ...parts }) => ({
    processes: findProcesses({ ...corpus, ...parts }, memos),
  })),
  corpus('contradict', 1, ['corpus', 'events', 'statements', 'memos'], ['differences'], ({ corpus, memos, ...parts }) => ({
    differences: findDifferences({ ...corpus, ...parts }, memos),
  })),
  corpus('review', 1, ['entityReview', 'statementReview', 'eventReview', 'dated', 'lineages', 'judged'], ['review'], (state) => ({
    review: reviewOf(state),
  })),
]

function pagesOf(readings: readonly Reading[]): Reading['page'][] {
  return [...new Map(readings.map((reading) => [reading.page.id, reading.page])).values()]
}
