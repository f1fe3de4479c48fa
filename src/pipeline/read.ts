/** One input through the page and article stages. What it returns depends on the input and the engine alone, so it can be kept. */

import type { Annotation } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import type { Notice } from '../model/notice.js'
import type { Page, PageInput } from '../model/page.js'
import type { Resources } from './resources.js'
import { runStages } from './stage.js'
import { ARTICLE_STAGES, type ArticleState, PAGE_STAGES, type PageState } from './stages.js'

/** What one page says by itself; `annotations[i]` is what `articles[i]` says, null where its language is not read. */
export interface PageResult {
  readonly page: Page
  readonly articles: readonly Article[]
  readonly annotations: readonly (Annotation | null)[]
  readonly notices: readonly Notice[]
}

/** Languages whose articles are annotated. */
const READ_LANGUAGES = new Set(['en'])

/** Reads one page whole. A page in a language that is not read is zoned and dated, and its articles carry no annotation. */
export function readInput(input: PageInput, resources: Resources): PageResult {
  const { state, notices } = runStages<PageState>(PAGE_STAGES, { input }, resources)
  const { page, articles } = state.read
  const read = articles.map((article) => annotated(article, page, resources))
  return {
    page,
    articles,
    annotations: read.map((each) => each.annotation),
    notices: [...notices, ...read.flatMap((each) => each.notices)],
  }
}

function annotated(article: Article, page: Page, resources: Resources): { annotation: Annotation | null; notices: Notice[] } {
  if (article.language !== null && !READ_LANGUAGES.has(article.language)) return { annotation: null, notices: [] }
  const { state, notices } = runStages<ArticleState>(ARTICLE_STAGES, { article, pageText: page.text }, resources)
  const { text, mentions, entities, times, quantities, attributions, events, positions } = state
  const { sentences, tokens } = text
  return {
    annotation: { article: article.id, sentences, tokens, mentions, entities, times, quantities, attributions, events, positions },
    notices,
  }
}
