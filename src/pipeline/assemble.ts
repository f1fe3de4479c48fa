/** From what each page says to the dossier. A pure function of its arguments: the order of the results changes nothing. */

import { withClaims } from '../dossier/claims.js'
import { DOSSIER_FORMAT, type Dossier } from '../model/dossier.js'
import type { Judgement } from '../model/judgement.js'
import type { Notice } from '../model/notice.js'
import { byArticle, type Reading } from '../model/reading.js'
import { Memos } from '../text/memos.js'
import { byCodeUnit } from '../text/order.js'
import type { PageResult } from './read.js'
import type { Resources } from './resources.js'
import { runStages } from './stage.js'
import { CORPUS_STAGES, type CorpusState } from './stages.js'
import { VERSION } from './version.js'

/**
 * Runs the corpus stages over all pages' results. `log` is the judgement log in its own order; `notices` are those of the inputs; `memos` save
 * work that an earlier build has done, and changes nothing.
 */
export function assemble(
  results: readonly PageResult[],
  log: readonly Judgement[],
  notices: readonly Notice[],
  resources: Resources,
  memos: Memos = new Memos(),
): Dossier {
  const readings = results.flatMap((result) => readingsOf(result, memos)).sort(byArticle)
  const { state, notices: told } = runStages<CorpusState>(CORPUS_STAGES, { readings, log, memos }, resources)
  const pages = new Map([...results.map(({ page }) => page), ...state.dated.map(({ page }) => page)].map((page) => [page.id, page]))
  return withClaims({
    format: DOSSIER_FORMAT,
    generator: { name: 'dragoman', version: VERSION },
    pages: [...pages.values()].sort((a, b) => byCodeUnit(a.id, b.id)),
    articles: state.dated.map(({ article }) => article),
    lineages: state.lineages,
    stories: state.stories,
    entities: state.entities,
    statements: state.statements,
    events: state.events,
    processes: state.processes,
    differences: state.differences,
    review: state.review,
    judgements: log,
    notices: sorted([...notices, ...results.flatMap((result) => result.notices), ...told, ...orphanNotices(state)]),
  })
}

/** Readings and their parts are named by their result: no stage need look at their words to tell that they are the same. */
function readingsOf(result: PageResult, memos: Memos): Reading[] {
  const page = memos.named(result.page, result, 'page')
  return result.articles.map((each, index) => {
    const article = memos.named(each, result, 'article', index)
    return memos.named({ page, article, annotation: result.annotations[index] ?? null }, result, index)
  })
}

function orphanNotices(state: CorpusState): Notice[] {
  return state.judged.orphans.map((judgement) => ({
    code: 'judgement-orphan',
    stage: 'judgements',
    at: judgement.id,
    message: `The words that the judgement “${judgement.verdict}” rests on are on no page any more.`,
    hint: 'Judge again, or leave it: it is kept in the log and holds once the words are back.',
  }))
}

function sorted(notices: readonly Notice[]): Notice[] {
  const key = (notice: Notice): string => [notice.code, notice.at, notice.stage, notice.message].join('\u001f')
  const unique = new Map(notices.map((notice) => [key(notice), notice]))
  return [...unique].sort(([a], [b]) => byCodeUnit(a, b)).map(([, notice]) => notice)
}
