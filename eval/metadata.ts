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

type Aims = Partial<Record<'title' | 'authors' | 'date' | 'spurious', string>>

/** What is asked of every page that is labelled for it. */
const QUESTIONS: readonly {
  readonly what: 'title' | 'authors' | 'date'
  readonly labelled: (page: LabelledPage) => boolean
  readonly right: (page: LabelledPage, said: Said) => boolean
  readonly shown: (page: LabelledPage, said: Said) => string
}[] = [
  { what: 'title', labelled: ({ title }) => title !== null, right: titleRight, shown: (page, said) => `${page.title} <> ${said.title}` },
  {
    what: 'authors',
    labelled: ({ authors }) => authors.length > 0,
    right: authorsRight,
    shown: (page, said) => `${page.authors.join('; ')} <> ${said.authors.join('; ')}`,
  },
  { what: 'date', labelled: ({ date }) => date !== null, right: dateRight, shown: (page, said) => `${page.date} <> ${said.date}` },
]

function scored(name: string, pages: readonly LabelledPage[], aims: Aims, args: readonly string[]): EvalResult {
  const answered = pages.map((page) => ({ page, said: saidOf(page) }))
  const answers = QUESTIONS.map(({ what, labelled, right, shown }) => {
    const asked = answered.filter(({ page }) => labelled(page)).map(({ page, said }) => ({ page, said, good: right(page, said) }))
    const share = asked.filter(({ good }) => good).length / Math.max(1, asked.length)
    return {
      figure: figure(`${name} ${what} exact`, share, aims[what]),
      rows: asked.map(({ page, good }): Row => ({ id: `${name}:${page.id}:${what}`, outcome: good ? 'right' : 'wrong' })),
      errors: asked.flatMap(({ page, said, good }) => (good ? [] : [`${name} ${page.id} ${what}: ${shown(page, said)}`])),
    }
  })
  const spurious = answered.filter(({ page, said }) => page.date === null && said.date)
  return {
    figures: [
      ...answers.map((answer) => answer.figure),
      ...(name === 'wcxb' ? [figure(`${name} dates where none is labelled`, spurious.length, aims.spurious)] : []),
      ...(name === 'fundus' && !args.includes('--fast') ? [peerFigure(name, pages)] : []),
    ],
    rows: answers.flatMap(({ rows }) => rows),
    errors: [
      ...answers.flatMap(({ errors }) => errors),
      ...spurious.map(({ page, said }) => `${name} ${page.id} spurious date ${said.date}`),
    ],
  }
}

function saidOf(page: LabelledPage): Said {
  return saidBy(read(page.html, 'text/html', page.site).articles[0])
}

function peerFigure(name: string, pages: readonly LabelledPage[]): Figure {
  const right = pages.filter(({ title, html }) => title !== null && bare(title) === bare(readabilityOf(html).title ?? '')).length
  return { name: `${name} title, readability + linkedom (elsewhere .806)`, value: right / pages.length }
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
