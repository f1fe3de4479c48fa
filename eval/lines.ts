/** `eval lines`: body text from plain lines, without HTML: shingle F1 on fundus-dev and wcxb as lines, with baselines. */

import { type LabelledLines, linesOf, textOf } from './pages/corpora.js'
import { f1, meanScore, type Score, shingleScore } from './pages/measures.js'
import { bodyOf, read } from './pages/reader.js'
import type { EvalResult, Evaluation } from './report.js'

type Keep = (line: LabelledLines['lines'][number], page: LabelledLines, at: number) => boolean

const everything: Keep = () => true
/** The rule of thumb of length: lines of twelve words or more, and shorter ones between two of them. */
const byLength: Keep = (_, page, at) => long(page, at) || (long(page, at - 1) && long(page, at + 1))

function long(page: LabelledLines, at: number): boolean {
  return (page.lines[at]?.t.split(/\s+/).length ?? 0) >= 12
}

export const evaluate: Evaluation = (data) => {
  const sets = (['fundus-dev', 'wcxb-dev'] as const).map((set) => scored(set, linesOf(data, set)))
  return {
    figures: sets.flatMap((set) => set.figures),
    rows: sets.flatMap((set) => set.rows),
    errors: sets.flatMap((set) => set.errors ?? []),
  }
}

function scored(set: string, pages: readonly LabelledLines[]): EvalResult {
  const truth = pages.map((page) => kept(page, (line) => line.label !== 'furniture'))
  const ours = pages.map((page, at) => shingleScore(truth[at] as string, bodyOf(read(textOf(page), 'text/plain', page.site))))
  const of = (keep: Keep) => f1(meanScore(pages.map((page, at) => shingleScore(truth[at] as string, kept(page, keep)))))
  const score = meanScore(ours)
  return {
    figures: [
      { name: `${set} lines F1`, value: f1(score), aim: '>= .92' },
      { name: `${set} lines precision`, value: score.precision },
      { name: `${set} lines recall`, value: score.recall },
      { name: `${set} keep all`, value: of(everything) },
      { name: `${set} length rule`, value: of(byLength) },
      { name: `${set} labels on themselves`, value: of((line) => line.label !== 'furniture'), aim: '1' },
    ],
    rows: pages.map((page, at) => ({ id: `${set}:${page.id}`, outcome: f1(ours[at] as Score).toFixed(2) })),
    errors: pages
      .map((page, at) => ({ page, score: ours[at] as Score }))
      .filter(({ score: each }) => f1(each) < 0.8)
      .sort((a, b) => f1(a.score) - f1(b.score))
      .map(({ page, score: each }) => `${set} ${page.id}: P ${each.precision.toFixed(2)} R ${each.recall.toFixed(2)}`),
  }
}

function kept(page: LabelledLines, keep: Keep): string {
  return page.lines
    .filter((line, at) => keep(line, page, at))
    .map((line) => line.t)
    .join('\n')
}
