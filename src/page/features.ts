/** What the learned models see of each line: its shape, its neighbours, its place in the text. Numbers only, in a fixed order; no word of any language. */

import { heaviestStretch, type Stretch, textWeight } from './body.js'
import type { Line } from './lines.js'

/** A flat table of rows. */
export interface Table {
  readonly width: number
  readonly values: Float32Array
}

/** Per-line numbers that several features draw on. */
export interface Weighed {
  readonly lines: readonly Line[]
  readonly words: Float32Array
  /** Logarithm of `words`, plus one. */
  readonly size: Float32Array
  readonly weight: Float32Array
  /** Share of words with a capital. */
  readonly capitals: Float32Array
  /** Number of the kind that a line's own words give it. */
  readonly codes: Uint8Array
  /** Running sums: entry i is the sum of all before line i. */
  readonly weightBefore: Float32Array
  readonly wordsBefore: Float32Array
  readonly seenBefore: Seen
  readonly stretch: Stretch | null
}

/** How many lines before each are known by rule, in capitals, made of figures, without case. */
interface Seen {
  readonly known: Int32Array
  readonly shouted: Int32Array
  readonly numbers: Int32Array
  readonly caseless: Int32Array
}

const KIND_CODES: Readonly<Record<string, number>> = {
  caption: 1,
  link: 2,
  credit: 3,
  byline: 4,
  date: 5,
  notice: 6,
  other: 7,
  share: 8,
  menu: 9,
  form: 10,
  comment: 11,
  legal: 12,
  masthead: 13,
  weather: 14,
  ticker: 15,
}
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3]
const WINDOWS = [2, 5, 10, 25]

/** Weighs every line once. */
export function weigh(lines: readonly Line[]): Weighed {
  const count = lines.length
  const words = new Float32Array(count)
  const size = new Float32Array(count)
  const weight = new Float32Array(count)
  const capitals = new Float32Array(count)
  const codes = new Uint8Array(count)
  lines.forEach((line, at) => {
    words[at] = wordsOf(line)
    size[at] = Math.log1p(words[at] as number)
    weight[at] = textWeight(line)
    capitals[at] = line.shape.capitals / Math.max(1, line.shape.words)
    codes[at] = line.own ? (KIND_CODES[line.own.kind] ?? 0) : 0
  })
  const stretch = heaviestStretch(Array.from(weight))
  const sums = { weightBefore: runningSum(weight), wordsBefore: runningSum(words), seenBefore: seenBefore(lines) }
  return { lines, words, size, weight, capitals, codes, ...sums, stretch }
}

function seenBefore(lines: readonly Line[]): Seen {
  const [known, shouted, numbers, caseless] = [1, 2, 3, 4].map(() => new Int32Array(lines.length + 1)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  lines.forEach(({ own, shape }, at) => {
    known[at + 1] = (known[at] as number) + (own ? 1 : 0)
    shouted[at + 1] = (shouted[at] as number) + (shape.shouted * 2 > shape.words ? 1 : 0)
    numbers[at + 1] = (numbers[at] as number) + (shape.digits * 3 > shape.length ? 1 : 0)
    caseless[at + 1] = (caseless[at] as number) + (shape.caseless ? 1 : 0)
  })
  return { known, shouted, numbers, caseless }
}

/** Words, or what stands for them in scripts without spaces. */
function wordsOf({ shape }: Line): number {
  return shape.caseless ? Math.max(shape.words, shape.length / 3) : shape.words
}

function runningSum(values: Float32Array): Float32Array {
  const sums = new Float32Array(values.length + 1)
  for (let at = 0; at < values.length; at++) sums[at + 1] = (sums[at] as number) + (values[at] as number)
  return sums
}

/** Rows of line features, `LINE_WIDTH` wide. */
export function lineTable(weighed: Weighed): Table {
  const writer = new RowWriter(weighed.lines.length, LINE_WIDTH)
  const context = contextOf(weighed)
  for (let at = 0; at < weighed.lines.length; at++) {
    writer.begin(at)
    writeLine(writer, weighed, context, at)
  }
  return { width: LINE_WIDTH, values: writer.values }
}

/** Appends numbers to rows of a flat table. */
export class RowWriter {
  readonly values: Float32Array
  private at = 0

  constructor(
    rows: number,
    readonly width: number,
  ) {
    this.values = new Float32Array(rows * width)
  }

  begin(row: number): void {
    this.at = row * this.width
  }

  add(number: number): void {
    this.values[this.at++] = number
  }

  put(...numbers: readonly number[]): void {
    for (const number of numbers) this.values[this.at++] = number
  }

  flag(value: boolean): void {
    this.values[this.at++] = value ? 1 : 0
  }

  bits(value: number, count: number): void {
    for (let bit = 0; bit < count; bit++) this.values[this.at++] = (value >> bit) & 1
  }
}

export interface LineContext {
  readonly previousProse: Int32Array
  readonly nextProse: Int32Array
  readonly shortRun: Int32Array
  readonly copies: ReadonlyMap<string, number>
  readonly proseWords: number
}

export function contextOf(weighed: Weighed): LineContext {
  const { lines, weight, words } = weighed
  const count = lines.length
  const previousProse = new Int32Array(count).fill(-1)
  const nextProse = new Int32Array(count).fill(-1)
  const shortRun = new Int32Array(count)
  const copies = new Map<string, number>()
  let proseWords = 0
  for (let at = 0, last = -1, run = 0; at < count; at++) {
    previousProse[at] = last
    run = (words[at] as number) < 7 ? run + 1 : 0
    shortRun[at] = run
    const text = (lines[at] as Line).text
    copies.set(text, (copies.get(text) ?? 0) + 1)
    if ((weight[at] as number) > 0.8) {
      last = at
      proseWords += words[at] as number
    }
  }
  for (let at = count - 1, next = -1; at >= 0; at--) {
    nextProse[at] = next
    if ((shortRun[at] as number) > 0 && (shortRun[at + 1] ?? 0) > 0) shortRun[at] = shortRun[at + 1] as number
    if ((weight[at] as number) > 0.8) next = at
  }
  return { previousProse, nextProse, shortRun, copies, proseWords }
}

/** How many features `writeLine` writes. */
export const LINE_WIDTH = 82

export function writeLine(writer: RowWriter, weighed: Weighed, context: LineContext, at: number): void {
  writeShape(writer, weighed, at)
  writePlace(writer, weighed, context, at)
  writeNeighbours(writer, weighed, at)
}

/** 21 features. */
function writeShape(writer: RowWriter, { lines, size, weight, capitals, codes }: Weighed, at: number): void {
  const line = lines[at] as Line
  const { shape } = line
  const per = Math.max(1, shape.words)
  writer.add(size[at] as number)
  writer.add(Math.log1p(shape.length))
  writer.add(shape.length / per)
  writer.add(capitals[at] as number)
  writer.add(shape.shouted / per)
  writer.add(shape.lower / per)
  writer.add(shape.digits / Math.max(1, shape.length))
  writer.add(shape.stops)
  writer.add((shape.stops * 10) / per)
  writer.add((shape.commas * 10) / per)
  writer.add(shape.marks)
  writer.add(shape.quotes)
  writer.flag(shape.ended)
  writer.flag(shape.colon)
  writer.flag(shape.startsLower)
  writer.flag(shape.caseless)
  writer.add(Math.min(line.block.gap, 4))
  writer.add(at + 1 < lines.length ? Math.min((lines[at + 1] as Line).block.gap, 4) : 4)
  writer.add(codes[at] as number)
  writer.add(Math.min(line.dates.length, 3))
  writer.add(weight[at] as number)
}

/** 21 features. */
function writePlace(writer: RowWriter, weighed: Weighed, context: LineContext, at: number): void {
  const { lines, words, weightBefore, wordsBefore, stretch } = weighed
  const count = lines.length
  const total = Math.max(1, wordsBefore[count] as number)
  writer.add(at / count)
  writer.add((wordsBefore[at] as number) / total)
  writer.add(Math.log1p(at))
  writer.add(Math.log1p(count - at))
  writer.add(Math.log1p(count))
  writer.add(Math.log1p(total))
  writer.add(context.proseWords / total)
  writer.add((words[at] as number) / total)
  writer.add(distance(at, context.previousProse[at] as number))
  writer.add(distance(at, context.nextProse[at] as number))
  writer.add(Math.min(context.shortRun[at] as number, 40))
  writer.add(Math.min(context.copies.get((lines[at] as Line).text) ?? 1, 5))
  writer.flag(stretch !== null && at >= stretch.from && at < stretch.to)
  writer.add(stretch ? signedLog(at - stretch.from) : 0)
  writer.add(stretch ? signedLog(at - stretch.to) : 0)
  for (const window of WINDOWS) {
    const from = Math.max(0, at - window)
    const to = Math.min(count, at + window + 1)
    writer.add(((weightBefore[to] as number) - (weightBefore[from] as number)) / (to - from))
  }
  writer.add(((weightBefore[at] as number) - (weightBefore[Math.max(0, at - 5)] as number)) / 5)
  writer.add(((weightBefore[Math.min(count, at + 6)] as number) - (weightBefore[at + 1] as number)) / 5)
}

function distance(from: number, to: number): number {
  return to < 0 ? 60 : Math.min(60, Math.abs(from - to))
}

function signedLog(value: number): number {
  return Math.sign(value) * Math.log1p(Math.abs(value))
}

/** 40 features: six neighbours, and furniture known by rule within five lines. */
function writeNeighbours(writer: RowWriter, { lines, size, weight, capitals, codes, seenBefore }: Weighed, at: number): void {
  for (const step of NEIGHBOURS) {
    const near = at + step
    const line = near >= 0 && near < lines.length ? (lines[near] as Line) : null
    writer.add(line ? (size[near] as number) : -1)
    writer.add(line ? (weight[near] as number) : -2)
    writer.flag(line?.shape.ended ?? false)
    writer.add(line ? (codes[near] as number) : 0)
    writer.add(line ? (capitals[near] as number) : 0)
    writer.add(line ? Math.min(line.block.gap, 4) : -1)
  }
  const from = Math.max(0, at - 5)
  const to = Math.min(lines.length, at + 6)
  for (const before of [seenBefore.known, seenBefore.shouted, seenBefore.numbers, seenBefore.caseless])
    writer.add((before[to] as number) - (before[from] as number))
}
