/** `eval pages`: body text of HTML pages against labels: shingle F1 on fundus-dev, word F1 on wcxb, snippets on trafilatura's pages. `--peers` adds readability on all. */

import { type Corpus, type LabelledPage, pagesOf } from './pages/corpora.js'
import { f1, meanScore, type Score, shingleScore, snippetCounts, wordScore } from './pages/measures.js'
import { readabilityOf } from './pages/readability.js'
import { bodyOf, read } from './pages/reader.js'
import type { EvalResult, Evaluation, Figure, Row } from './report.js'

type Extractor = (page: LabelledPage) => string

const ours: Extractor = (page) => bodyOf(read(page.html, 'text/html', page.site))
const peer: Extractor = (page) => readabilityOf(page.html).text
const labels: Extractor = (page) => page.body ?? ''

export const evaluate: Evaluation = (data, args) => {
  const only = args.find((arg) => !arg.startsWith('--'))
  const fundus = only && only !== 'fundus' ? [] : pagesOf(data, 'fundus-dev')
  const wcxb = only && only !== 'wcxb' ? [] : pagesOf(data, 'wcxb-dev-articles').filter((page) => page.body)
  const snippets = only && only !== 'snippets' ? [] : pagesOf(data, 'trafilatura')
  const parts: EvalResult[] = []
  if (fundus.length) parts.push(shingled('fundus', fundus, args))
  if (wcxb.length) parts.push(worded('wcxb', wcxb, args))
  if (snippets.length) parts.push(snipped('trafilatura', snippets, args))
  return {
    figures: parts.flatMap((part) => part.figures),
    rows: parts.flatMap((part) => part.rows),
    errors: parts.flatMap((part) => part.errors ?? []),
  }
}

function shingled(name: string, pages: readonly LabelledPage[], args: readonly string[]): EvalResult {
  const scores = pages.map((page) => shingleScore(page.body ?? '', ours(page)))
  const figures = [...three(`${name} shingles`, scores, '>= .965')]
  figures.push({
    name: `${name} labels on themselves`,
    value: f1(meanScore(pages.map((page) => shingleScore(page.body ?? '', labels(page))))),
    aim: '1',
  })
  if (!args.includes('--fast')) {
    const peers = pages.map((page) => shingleScore(page.body ?? '', peer(page)))
    figures.push({ name: `${name} readability + linkedom, F1 of means`, value: f1(meanScore(peers)) })
    figures.push({ name: `${name} readability + linkedom, mean of F1`, value: mean(peers.map(f1)), peer: PEER_FUNDUS })
  }
  return { figures, rows: rowsOf(name, pages, scores), errors: worst(name, pages, scores) }
}

/** Measured elsewhere for readability 0.6 with linkedom: .896 to .914, by how its text is taken and averaged. */
const PEER_FUNDUS = 0.896

function worded(name: string, pages: readonly LabelledPage[], args: readonly string[]): EvalResult {
  const scores = pages.map((page) => wordScore(page.body ?? '', ours(page)))
  const byShingle = pages.map((page) => shingleScore(page.body ?? '', ours(page)))
  const figures: Figure[] = [
    { name: `${name} words F1 (mean of pages)`, value: mean(scores.map(f1)), aim: '>= .955' },
    ...three(`${name} words`, scores),
    ...three(`${name} shingles`, byShingle),
  ]
  if (args.includes('--peers')) {
    const peers = pages.map((page) => wordScore(page.body ?? '', peer(page)))
    figures.push({ name: `${name} words readability + linkedom`, value: mean(peers.map(f1)) })
  }
  return { figures, rows: rowsOf(name, pages, scores), errors: worst(name, pages, scores) }
}

function snipped(name: string, pages: readonly LabelledPage[], args: readonly string[]): EvalResult {
  const counts = pages.map((page) => snippetCounts(ours(page), page.with, page.without))
  const figures = [...snippetFigures(`${name} snippets`, counts, '>= .935')]
  if (args.includes('--peers'))
    figures.push(
      ...snippetFigures(
        `${name} readability + linkedom`,
        pages.map((page) => snippetCounts(peer(page), page.with, page.without)),
        '',
        0.886,
      ),
    )
  return {
    figures,
    rows: pages.map((page, at) => ({ id: `${name}:${page.id}`, outcome: `${counts[at]?.right}/${page.with.length}-${counts[at]?.wrong}` })),
    errors: pages.flatMap((page, at) =>
      (counts[at]?.missed ?? 0) + (counts[at]?.wrong ?? 0) > 2
        ? [`${name} ${page.id}: missed ${counts[at]?.missed}, wrong ${counts[at]?.wrong}`]
        : [],
    ),
  }
}

function snippetFigures(
  name: string,
  counts: readonly { right: number; missed: number; wrong: number }[],
  aim: string,
  published?: number,
): Figure[] {
  const sum = (part: 'right' | 'missed' | 'wrong') => counts.reduce((total, count) => total + count[part], 0)
  const score = {
    precision: sum('right') / Math.max(1, sum('right') + sum('wrong')),
    recall: sum('right') / Math.max(1, sum('right') + sum('missed')),
  }
  const figure: Figure = {
    name: `${name} F1`,
    value: f1(score),
    ...(aim ? { aim } : {}),
    ...(published === undefined ? {} : { peer: published }),
  }
  return [figure, { name: `${name} precision`, value: score.precision }, { name: `${name} recall`, value: score.recall }]
}

function three(name: string, scores: readonly Score[], aim?: string): Figure[] {
  const score = meanScore(scores)
  return [
    { name: `${name} F1`, value: f1(score), ...(aim ? { aim } : {}) },
    { name: `${name} precision`, value: score.precision },
    { name: `${name} recall`, value: score.recall },
  ]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function rowsOf(name: string, pages: readonly LabelledPage[], scores: readonly Score[]): Row[] {
  return pages.map((page, at) => ({ id: `${name}:${page.id}`, outcome: f1(scores[at] as Score).toFixed(2) }))
}

function worst(name: Corpus | string, pages: readonly LabelledPage[], scores: readonly Score[]): string[] {
  return pages
    .map((page, at) => ({ page, score: scores[at] as Score }))
    .filter(({ score }) => f1(score) < 0.9)
    .sort((a, b) => f1(a.score) - f1(b.score))
    .map(({ page, score }) => `${name} ${page.id}: P ${score.precision.toFixed(2)} R ${score.recall.toFixed(2)} ${page.url ?? ''}`)
}
