/** From what each page says to the dossier. A pure function of its arguments: the order of the results changes nothing. */

import { Alignments } from '../corpus/alignments.js'
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

/** What an earlier build found out, and this one adds to. */
export type Known = Pick<CorpusState, 'alignments' | 'memos'>

/**
 * Runs the corpus stages over all pages' results. `log` is the judgement log in its own order; `notices` are those of the inputs; `known` saves
 * work that an earlier build has done, and changes nothing.
 */
export function assemble(
  results: readonly PageResult[],
  log: readonly Judgement[],
  notices: readonly Notice[],
  resources: Resources,
  known: Known = { alignments: new Alignments(), memos: new Memos() },
): Dossier {
  const readings = results.flatMap((result) => readingsOf(result, known.memos)).sort(byArticle)
  const { state, notices: told } = runStages<CorpusState>(CORPUS_STAGES, { readings, log, ...known }, resources)
  const pages = new Map([...results.map(({ page }) => page), ...state.dated.map(({ page }) => page)].map((page) => [page.id, page]))
  return {
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
    claims: state.claims,
    review: state.review,
    judgements: log,
    notices: sorted([...notices, ...results.flatMap((result) => result.notices), ...told, ...orphanNotices(state)]),
  }
}

function readingsOf(result: PageResult, memos: Memos): Reading[] {
  return result.articles.map((article, index) =>
    memos.named({ page: result.page, article, annotation: result.annotations[index] ?? null }, result, index),
  )
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
