/**
 * `node dist/train/pages.js [lines|blocks|lines-second|blocks-second]`: trains the line and block models of `models/pages/` and, for honest figures, one model for
 * each fold of sites in `eval/pages/folds/`, trained on the other folds.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type LabelledLines, linesOf, pagesOf, textOf } from '../eval/pages/corpora.js'
import { FOLDS, foldOf } from '../eval/pages/folds.js'
import { blockTable, type Tree } from '../src/page/block-features.js'
import { echoesOf } from '../src/page/echoes.js'
import { lineTable, type Table, weigh } from '../src/page/features.js'
import { projectHtml } from '../src/page/formats/html.js'
import { plainBlocks } from '../src/page/formats/plain.js'
import { type Line, readLines } from '../src/page/lines.js'
import { refineTable } from '../src/page/refine.js'
import { probabilities, readTrees, type Trees, writeTrees } from '../src/page/trees.js'
import { type BoostOptions, boost, type Examples } from './boost.js'
import { alignedLabels, type Label, snippetLabels } from './pages/labels.js'

const ROOT = process.env.DRAGOMAN_ROOT ?? resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const DATA = resolve(process.env.DRAGOMAN_DATA ?? join(ROOT, '../shared'))
/** The rows of one page. */
interface PageRows {
  readonly fold: number
  readonly table: Table
  readonly labels: readonly Label[]
  readonly weights: readonly number[]
  readonly lines: readonly Line[]
  readonly tree: Tree | null
}

const OPTIONS: BoostOptions = { trees: 140, leaves: 24, rate: 0.1, least: 4, features: 0.4, rows: 0.5 }
const SECOND: BoostOptions = { trees: 60, leaves: 16, rate: 0.1, least: 6, features: 0.6, rows: 0.6 }

/** `lines`, `blocks`: both models of a kind; `lines-second`, `blocks-second`: only the second, from the first ones as they lie. */
function main(args: readonly string[]): void {
  mkdirSync(join(ROOT, 'models/pages'), { recursive: true })
  mkdirSync(join(ROOT, 'eval/pages/folds'), { recursive: true })
  const wanted = args.length > 0 ? args : ['lines', 'blocks']
  for (const kind of ['lines', 'blocks']) {
    if (!wanted.some((word) => word.startsWith(kind))) continue
    const pages = kind === 'lines' ? linePages() : blockPages()
    if (wanted.includes(kind)) train(kind, pages, OPTIONS)
    train(
      `${kind}-second`,
      pages.map((page) => ({ ...page, table: secondTable(kind, page) })),
      SECOND,
    )
  }
}

/** What the second model sees of a page: answers of a first model that was trained without the page's site. */
function secondTable(kind: string, page: PageRows): Table {
  const trees = treesAt(join(ROOT, 'eval/pages/folds', `${kind}-${page.fold}.bin`))
  return refineTable(page.lines, probabilities(trees, page.table.values), page.tree)
}

const read = new Map<string, Trees>()

function treesAt(path: string): Trees {
  const trees = read.get(path) ?? readTrees(new Uint8Array(readFileSync(path)))
  read.set(path, trees)
  return trees
}

function train(name: string, pages: readonly PageRows[], options: BoostOptions): void {
  for (let fold = 0; fold < FOLDS; fold++)
    write(
      join(ROOT, 'eval/pages/folds', `${name}-${fold}.bin`),
      pages.filter((page) => page.fold !== fold),
      options,
    )
  write(join(ROOT, 'models/pages', `${name}.bin`), pages, options)
}

function write(path: string, pages: readonly PageRows[], options: BoostOptions): void {
  const examples = gathered(pages)
  const { base, trees } = boost(examples, options)
  writeFileSync(path, writeTrees(examples.width, base, trees))
  process.stderr.write(`${path}: ${examples.labels.length} rows of ${pages.length} pages\n`)
}

function gathered(pages: readonly PageRows[]): Examples {
  const width = pages[0]?.table.width ?? 0
  const rows = pages.reduce((sum, page) => sum + page.labels.filter((label) => label >= 0).length, 0)
  const examples = { width, values: new Float32Array(rows * width), labels: new Float32Array(rows), weights: new Float32Array(rows) }
  let at = 0
  for (const page of pages) {
    page.labels.forEach((label, row) => {
      if (label < 0) return
      examples.values.set(page.table.values.subarray(row * width, (row + 1) * width), at * width)
      examples.labels[at] = label
      examples.weights[at] = page.weights[row] as number
      at++
    })
  }
  return examples
}

/** A line's weight in training: by its words, as the measure counts them. */
function weightOf(line: Line): number {
  const size = line.shape.caseless ? line.shape.length / 3 : line.shape.words
  return 0.25 + Math.min(size, 80) / 20
}

/** Each page whole, and once more with all but a few lines of its furniture cut off, as scraped texts often come. */
function linePages(): PageRows[] {
  return (['fundus-dev', 'wcxb-dev'] as const).flatMap((set) =>
    linesOf(DATA, set).flatMap((page, at): PageRows[] => {
      const text = textOf(page)
      const lines = readLines(text, plainBlocks(text))
      const labels = lineLabels(page, lines)
      const fold = foldOf(page.site)
      const share = set === 'fundus-dev' ? 3 : 1
      const rows = (from: number, to: number): PageRows => ({
        fold,
        table: lineTable(weigh(lines.slice(from, to))),
        labels: labels.slice(from, to),
        weights: lines.slice(from, to).map((line) => weightOf(line) * share * 0.6),
        lines: lines.slice(from, to),
        tree: null,
      })
      const first = labels.indexOf(1)
      if (first < 0) return [rows(0, lines.length)]
      const cut = rows(Math.max(0, first - ((at * 7) % 6)), Math.min(lines.length, labels.lastIndexOf(1) + 1 + ((at * 5) % 4)))
      return [rows(0, lines.length), cut]
    }),
  )
}

/** The label of the labelled line that each read line stands in. */
function lineLabels(page: LabelledLines, lines: readonly Line[]): Label[] {
  let at = 0
  let start = 0
  return lines.map((line): Label => {
    for (let next = page.lines[at + 1]; next; next = page.lines[at + 1]) {
      const following = start + (page.lines[at]?.t.length ?? 0) + (next.gap ? 2 : 1)
      if (following > line.block.start) break
      start = following
      at++
    }
    const label = page.lines[at]?.label
    return label === 'mixed' ? -1 : label === 'body' ? 1 : 0
  })
}

/** Each page whole, and labelled ones twice more: cut to their article and a few blocks around it, and to its first paragraphs; every other cut without class names. */
function blockPages(): PageRows[] {
  return (['fundus-dev', 'wcxb-dev-articles', 'trafilatura'] as const).flatMap((corpus) =>
    pagesOf(DATA, corpus).flatMap((page, at): PageRows[] => {
      const projection = projectHtml(page.html)
      const lines = readLines(projection.text, projection.blocks)
      if (lines.length === 0) return []
      const texts = lines.map((line) => line.text)
      const labels = page.body === null ? snippetLabels(texts, page.with, page.without) : alignedLabels(texts, page.body)
      if (page.body !== null && !covered(texts, labels, page.body)) return []
      const share = corpus === 'fundus-dev' ? 3 : corpus === 'trafilatura' ? 1.5 : 1
      const echoes = echoesOf(projection.head)
      const tree = { parents: projection.parents, tags: projection.tags }
      const rows = (kept: readonly Line[], from: number, weight: number): PageRows => ({
        fold: foldOf(page.site),
        table: blockTable(kept, tree, echoes),
        labels: labels.slice(from, from + kept.length),
        weights: kept.map((line) => weightOf(line) * weight),
        lines: kept,
        tree,
      })
      const first = labels.indexOf(1)
      if (first < 0 || page.body === null) return [rows(lines, 0, share)]
      const from = Math.max(0, first - ((at * 7) % 6))
      const cut = lines.slice(from, labels.lastIndexOf(1) + 1 + ((at * 5) % 4))
      const few = lines.slice(from, nth(labels, 2 + (at % 6)) + 1 + ((at * 3) % 4))
      return [
        rows(lines, 0, share),
        rows(at % 2 === 0 ? cut : cut.map(bare), from, share * 0.3),
        rows(at % 2 === 1 ? few : few.map(bare), from, share * 0.3),
      ]
    }),
  )
}

/** Index of the nth line of the article, of its last where it has fewer. */
function nth(labels: readonly Label[], count: number): number {
  let left = count
  const at = labels.findIndex((label) => label === 1 && --left === 0)
  return at < 0 ? labels.lastIndexOf(1) : at
}

/** The line as on a page whose elements bear no class names. */
function bare(line: Line): Line {
  const { markup } = line.block
  return markup ? { ...line, block: { ...line.block, markup: { ...markup, hints: 0, ownHints: 0 } } } : line
}

/** Whether the page's source holds most of the labelled text; where scripts bring it, there is nothing to learn. */
function covered(texts: readonly string[], labels: readonly Label[], body: string): boolean {
  const found = texts.reduce((sum, text, at) => sum + (labels[at] === 1 ? text.length : 0), 0)
  return found > body.length * 0.6
}

main(process.argv.slice(2))
