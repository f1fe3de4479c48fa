/** `eval metadata`: title, authors and date exact on fundus-dev; title and date on wcxb and trafilatura's pages; dates found where none is labelled. */

import type { Article } from '../src/model/article.js'
import { type LabelledPage, pagesOf } from './pages/corpora.js'
import { wordsOf } from './pages/measures.js'
import { readabilityOf } from './pages/readability.js'
import { read } from './pages/reader.js'
import type { EvalResult, Evaluation, Figure, Row } from './report.js'

/** What a reader says of a page; null where it says nothing. */
interface Said {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly date: string | null
}

export const evaluate: Evaluation = (data, args) => {
  const parts = [
    scored('fundus', pagesOf(data, 'fundus-dev'), { title: '>= .92', authors: '>= .88', date: '>= .985' }, args),
    scored('wcxb', pagesOf(data, 'wcxb-dev-articles'), { spurious: '<= 15' }, args),
    scored(
      'trafilatura',
      pagesOf(data, 'trafilatura').filter((page) => page.title || page.date),
      {},
      args,
    ),
  ]
  return {
    figures: parts.flatMap((part) => part.figures),
    rows: parts.flatMap((part) => part.rows),
    errors: parts.flatMap((part) => part.errors ?? []),
  }
}

function scored(
  name: string,
  pages: readonly LabelledPage[],
  aims: Partial<Record<'title' | 'authors' | 'date' | 'spurious', string>>,
  args: readonly string[],
): EvalResult {
  const said = pages.map((page) => saidBy(read(page.html, 'text/html', page.site).articles[0]))
  const errors: string[] = []
  const rows: Row[] = []
  const count = (
    what: string,
    wanted: (page: LabelledPage) => boolean,
    right: (page: LabelledPage, said: Said) => boolean,
    shown: (page: LabelledPage, said: Said) => string,
  ): number => {
    const asked = pages.map((page, at) => ({ page, said: said[at] as Said })).filter(({ page }) => wanted(page))
    for (const { page, said: each } of asked) {
      const good = right(page, each)
      rows.push({ id: `${name}:${page.id}:${what}`, outcome: good ? 'right' : 'wrong' })
      if (!good) errors.push(`${name} ${page.id} ${what}: ${shown(page, each)}`)
    }
    return asked.filter(({ page, said: each }) => right(page, each)).length / Math.max(1, asked.length)
  }
  const figures: Figure[] = [
    figure(
      `${name} title exact`,
      count(
        'title',
        (page) => page.title !== null,
        titleRight,
        (page, each) => `${page.title} <> ${each.title}`,
      ),
      aims.title,
    ),
    figure(
      `${name} authors exact`,
      count(
        'authors',
        (page) => page.authors.length > 0,
        authorsRight,
        (page, each) => `${page.authors.join('; ')} <> ${each.authors.join('; ')}`,
      ),
      aims.authors,
    ),
    figure(
      `${name} date exact`,
      count(
        'date',
        (page) => page.date !== null,
        dateRight,
        (page, each) => `${page.date} <> ${each.date}`,
      ),
      aims.date,
    ),
  ]
  const spurious = pages.filter((page, at) => page.date === null && said[at]?.date)
  if (name === 'wcxb') figures.push(figure(`${name} dates where none is labelled`, spurious.length, aims.spurious))
  if (name === 'fundus' && !args.includes('--fast')) {
    const peers = pages.map((page) => readabilityOf(page.html))
    const right = pages.filter((page, at) => page.title !== null && bare(page.title) === bare(peers[at]?.title ?? '')).length
    figures.push({ name: `${name} title, readability + linkedom (elsewhere .806)`, value: right / pages.length })
  }
  return {
    figures,
    rows,
    errors: [...errors, ...spurious.map((page) => `${name} ${page.id} spurious date ${said[pages.indexOf(page)]?.date}`)],
  }
}

function figure(name: string, value: number, aim?: string): Figure {
  return aim ? { name, value, aim } : { name, value }
}

function saidBy(article: Article | undefined): Said {
  return {
    title: article?.title?.value ?? null,
    authors: article?.bylines.map((byline) => byline.value) ?? [],
    date: article?.published ? article.published.value + (article.published.zone ?? '') : null,
  }
}

function titleRight(page: LabelledPage, said: Said): boolean {
  return bare(page.title ?? '') === bare(said.title ?? '')
}

function authorsRight(page: LabelledPage, said: Said): boolean {
  const folded = (names: readonly string[]) => names.map(bare).sort().join('|')
  return folded(page.authors) === folded(said.authors)
}

/** The same day, in the labelled zone or in the page's own. */
function dateRight(page: LabelledPage, said: Said): boolean {
  if (said.date === null || page.date === null) return false
  const day = page.date.slice(0, 10)
  if (said.date.slice(0, 10) === day) return true
  const instant = (written: string) => Date.parse(written.replace(' ', 'T').replace(/\.\d+/, ''))
  return Math.abs(instant(page.date) - instant(said.date)) < 1000
}

function bare(words: string): string {
  return wordsOf(words.toLowerCase()).join(' ')
}
