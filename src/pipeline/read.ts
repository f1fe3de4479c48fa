/** One input through the page and article stages. What it returns depends on the input and the engine alone, so it can be kept. */

import type { Annotation } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import type { Notice } from '../model/notice.js'
import type { Page, PageInput } from '../model/page.js'
import type { ToldAnnotation } from '../model/reading.js'
import { foreignParagraph, isPlainlyEnglish, otherThanEnglish } from '../page/language.js'
import { notice } from '../page/notices.js'
import { bareArticle } from './bare.js'
import type { Resources } from './resources.js'
import { runStages } from './stage.js'
import { ARTICLE_STAGES, type ArticleState, PAGE_STAGES, type PageState } from './stages.js'

/** What one page says by itself; `annotations[i]` is what `articles[i]` says, null where its language is not read. */
export interface PageResult {
  readonly page: Page
  readonly articles: readonly Article[]
  readonly annotations: readonly (ToldAnnotation | null)[]
  readonly notices: readonly Notice[]
}

/** The same as it was just read, with tags and trees. */
export interface FreshResult extends PageResult {
  readonly annotations: readonly (Annotation | null)[]
}

/** Languages whose articles are annotated. */
const READ_LANGUAGES = new Set(['en'])

/** Reads one page whole. A page in a language that is not read is zoned and dated, and its articles carry no annotation. */
export function readInput(input: PageInput, resources: Resources): FreshResult {
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

function annotated(article: Article, page: Page, resources: Resources): { annotation: Annotation | null; notices: readonly Notice[] } {
  if (article.language === null || !READ_LANGUAGES.has(article.language)) return { annotation: null, notices: [] }
  return annotatedAnyway(article, page.text, resources)
}

function annotatedAnyway(whole: Article, pageText: string, resources: Resources): { annotation: Annotation; notices: readonly Notice[] } {
  const { article, left } = withoutForeign(whole, pageText)
  const { state, notices: told } = runStages<ArticleState>(ARTICLE_STAGES, { article, pageText }, resources)
  const notices = [...left.map((language) => notice('language-not-read', article.id, language)), ...told]
  const { text, mentions, entities, times, quantities, attributions, events, positions } = state
  const { sentences, tokens } = text
  return {
    annotation: { article: article.id, sentences, tokens, mentions, entities, times, quantities, attributions, events, positions },
    notices,
  }
}

/** The article without the paragraphs that are in another language, and the languages of those. */
function withoutForeign(article: Article, pageText: string): { article: Article; left: readonly string[] } {
  const languages = article.body.map(({ start, end }) => foreignParagraph(pageText.slice(start, end)))
  const left = [...new Set(languages.filter((language) => language !== null))]
  return left.length === 0
    ? { article, left }
    : { article: { ...article, body: article.body.filter((_, at) => languages[at] === null) }, left }
}

/**
 * A text with no page around it, read as one article; a text too short to tell its language is taken for English.
 * `published` is the reference day, or null.
 */
export function annotateText(
  text: string,
  published: string | null,
  resources: Resources,
): { language: string | null; annotation: Annotation | null; notices: readonly Notice[] } {
  const article = bareArticle(text, published)
  const { language } = article
  const isMixed = article.body.some(({ start, end }) => isPlainlyEnglish(text.slice(start, end)))
  const other = language === null ? otherThanEnglish(text) : READ_LANGUAGES.has(language) || isMixed ? null : language
  if (other === 'und') return { language, annotation: null, notices: [notice('language-unknown', article.id)] }
  if (other !== null) return { language: other, annotation: null, notices: [notice('language-not-read', article.id, other)] }
  return { language: language !== null && isMixed ? 'en' : language, ...annotatedAnyway(article, text, resources) }
}
