/** What the second model sees of each line: the first model's probabilities around it, in its container and over the whole page. */

import type { Tree } from './block-features.js'
import { heaviestStretch } from './body.js'
import { RowWriter, type Table } from './features.js'
import type { Line } from './lines.js'
import { SURROUNDINGS_WIDTH, surroundingsOf, writeSurroundings } from './surroundings.js'

const REACH = 6
const WINDOWS = [4, 12, 30]

/** How many features `refineTable` writes for each line of plain text; for HTML, those of its surroundings follow. */
export const REFINE_WIDTH = 1 + 2 * REACH + WINDOWS.length + 6 + 6 + 12

/** Rows of features; `tree` is null for plain text. */
export function refineTable(lines: readonly Line[], first: Float32Array, tree: Tree | null): Table {
  const size = Float32Array.from(lines, (line) =>
    line.shape.caseless ? Math.max(line.shape.words, line.shape.length / 3) : line.shape.words,
  )
  const sums = runningSums(first, size)
  const containers = tree && containerSums(lines, first, size, tree)
  const around = tree && surroundingsOf(lines, first, size, tree)
  const width = REFINE_WIDTH + (around ? SURROUNDINGS_WIDTH : 0)
  const stretch = heaviestStretch(Array.from(first, (p, at) => (p - 0.5) * (0.5 + Math.min(size[at] as number, 60) / 10)))
  const writer = new RowWriter(lines.length, width)
  lines.forEach((line, at) => {
    writer.begin(at)
    writer.put(first[at] as number)
    for (let step = 1; step <= REACH; step++) writer.put(first[at - step] ?? -1, first[at + step] ?? -1)
    for (const window of WINDOWS) writer.put(mean(sums, Math.max(0, at - window), Math.min(lines.length, at + window + 1)))
    writePlace(writer, sums, stretch, at)
    writeContainers(writer, containers, tree, line)
    writeOwn(writer, line, lines, size, at)
    if (around) writeSurroundings(writer, around, first, size, at)
  })
  return { width, values: writer.values }
}

interface Sums {
  /** Entry i: sum over lines before i of probability times words, and of words. */
  readonly mass: Float64Array
  readonly words: Float64Array
}

function runningSums(first: Float32Array, size: Float32Array): Sums {
  const mass = new Float64Array(first.length + 1)
  const words = new Float64Array(first.length + 1)
  for (let at = 0; at < first.length; at++) {
    mass[at + 1] = (mass[at] as number) + (first[at] as number) * (size[at] as number)
    words[at + 1] = (words[at] as number) + (size[at] as number)
  }
  return { mass, words }
}

function mean({ mass, words }: Sums, from: number, to: number): number {
  return ((mass[to] as number) - (mass[from] as number)) / Math.max(1, (words[to] as number) - (words[from] as number))
}

/** 6 features. */
function writePlace(writer: RowWriter, { mass, words }: Sums, stretch: { from: number; to: number } | null, at: number): void {
  const all = Math.max(1, mass[mass.length - 1] as number)
  writer.put((mass[at] as number) / all, Math.log1p(all), all / Math.max(1, words[words.length - 1] as number))
  writer.flag(stretch !== null && at >= stretch.from && at < stretch.to)
  writer.put(stretch ? clipped(at - stretch.from) : 0, stretch ? clipped(at - stretch.to) : 0)
}

function clipped(value: number): number {
  return Math.max(-50, Math.min(50, value))
}

interface ContainerSums {
  readonly mass: Float64Array
  readonly words: Float64Array
}

function containerSums(lines: readonly Line[], first: Float32Array, size: Float32Array, { parents }: Tree): ContainerSums {
  const mass = new Float64Array(parents.length)
  const words = new Float64Array(parents.length)
  lines.forEach((line, at) => {
    const node = line.block.markup?.node ?? -1
    if (node < 0) return
    mass[node] = (mass[node] as number) + (first[at] as number) * (size[at] as number)
    words[node] = (words[node] as number) + (size[at] as number)
  })
  for (let node = parents.length - 1; node >= 0; node--) {
    const parent = parents[node] as number
    if (parent < 0) continue
    mass[parent] = (mass[parent] as number) + (mass[node] as number)
    words[parent] = (words[parent] as number) + (words[node] as number)
  }
  return { mass, words }
}

/** 6 features: mean probability and share of the page's, one, two and three elements up. */
function writeContainers(writer: RowWriter, sums: ContainerSums | null, tree: Tree | null, line: Line): void {
  let node = line.block.markup?.node ?? -1
  const all = Math.max(1, sums?.mass[0] ?? 1)
  for (let step = 0; step < 3; step++) {
    node = sums && tree && node >= 0 ? (tree.parents[node] as number) : -1
    const known = sums !== null && node >= 0
    writer.put(
      known ? (sums.mass[node] as number) / Math.max(1, sums.words[node] as number) : -1,
      known ? (sums.mass[node] as number) / all : -1,
    )
  }
}

/** 12 features of the line itself. */
function writeOwn(writer: RowWriter, line: Line, lines: readonly Line[], size: Float32Array, at: number): void {
  const markup = line.block.markup
  writer.put(Math.log1p(size[at] as number), line.linked, Math.min(line.block.gap, 4), at / lines.length)
  writer.flag(line.shape.ended)
  writer.flag(line.own !== null)
  writer.flag(markup?.tag === 'p')
  writer.flag(/^h[1-6]$/.test(markup?.tag ?? ''))
  writer.flag(markup?.tag === 'li')
  writer.put(Math.log1p(size[at - 1] ?? 0), Math.log1p(size[at + 1] ?? 0), line.shape.capitals / Math.max(1, line.shape.words))
}
