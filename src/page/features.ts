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
  readonly weight: Float32Array
  /** Running sums of `weight` and `words`: entry i is the sum of all before line i. */
  readonly weightBefore: Float32Array
  readonly wordsBefore: Float32Array
  readonly stretch: Stretch | null
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
  const words = Float32Array.from(lines, wordsOf)
  const weight = Float32Array.from(lines, textWeight)
  return {
    lines,
    words,
    weight,
    weightBefore: runningSum(weight),
    wordsBefore: runningSum(words),
    stretch: heaviestStretch(Array.from(weight)),
  }
}

/** Words, or what stands for them in scripts without spaces. */
function wordsOf(line: Line): number {
  return line.shape.caseless ? Math.max(line.shape.words, line.shape.length / 3) : line.shape.words
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
function writeShape(writer: RowWriter, { lines, words, weight }: Weighed, at: number): void {
  const line = lines[at] as Line
  const { shape } = line
  const per = Math.max(1, shape.words)
  writer.put(Math.log1p(words[at] as number), Math.log1p(shape.length), shape.length / per)
  writer.put(shape.capitals / per, shape.shouted / per, shape.lower / per, shape.digits / Math.max(1, shape.length))
  writer.put(shape.stops, (shape.stops * 10) / per, (shape.commas * 10) / per, shape.marks, shape.quotes)
  writer.flag(shape.ended)
  writer.flag(shape.colon)
  writer.flag(shape.startsLower)
  writer.flag(shape.caseless)
  writer.put(
    Math.min(line.block.gap, 4),
    Math.min(lines[at + 1]?.block.gap ?? 4, 4),
    codeOf(line),
    Math.min(line.dates.length, 3),
    weight[at] as number,
  )
}

function codeOf(line: Line | undefined): number {
  return line?.own ? (KIND_CODES[line.own.kind] ?? 0) : 0
}

/** 21 features. */
function writePlace(writer: RowWriter, weighed: Weighed, context: LineContext, at: number): void {
  const { lines, words, weightBefore, wordsBefore, stretch } = weighed
  const count = lines.length
  const total = Math.max(1, wordsBefore[count] as number)
  writer.put(at / count, (wordsBefore[at] as number) / total, Math.log1p(at), Math.log1p(count - at), Math.log1p(count), Math.log1p(total))
  writer.put(context.proseWords / total, (words[at] as number) / total)
  writer.put(distance(at, context.previousProse[at] as number), distance(at, context.nextProse[at] as number))
  writer.put(Math.min(context.shortRun[at] as number, 40), Math.min(context.copies.get((lines[at] as Line).text) ?? 1, 5))
  const inside = stretch !== null && at >= stretch.from && at < stretch.to
  writer.flag(inside)
  writer.put(stretch ? signedLog(at - stretch.from) : 0, stretch ? signedLog(at - stretch.to) : 0)
  for (const window of WINDOWS) {
    const from = Math.max(0, at - window)
    const to = Math.min(count, at + window + 1)
    writer.put(((weightBefore[to] as number) - (weightBefore[from] as number)) / (to - from))
  }
  writer.put(((weightBefore[at] as number) - (weightBefore[Math.max(0, at - 5)] as number)) / 5)
  writer.put(((weightBefore[Math.min(count, at + 6)] as number) - (weightBefore[at + 1] as number)) / 5)
}

function distance(from: number, to: number): number {
  return to < 0 ? 60 : Math.min(60, Math.abs(from - to))
}

function signedLog(value: number): number {
  return Math.sign(value) * Math.log1p(Math.abs(value))
}

/** 40 features: six neighbours, and furniture known by rule within five lines. */
function writeNeighbours(writer: RowWriter, { lines, words, weight }: Weighed, at: number): void {
  for (const step of NEIGHBOURS) {
    const line = lines[at + step]
    writer.put(line ? Math.log1p(words[at + step] as number) : -1, line ? (weight[at + step] as number) : -2)
    writer.flag(line?.shape.ended ?? false)
    writer.put(codeOf(line), line ? line.shape.capitals / Math.max(1, line.shape.words) : 0, line ? Math.min(line.block.gap, 4) : -1)
  }
  let known = 0
  let shouted = 0
  let numbers = 0
  let caseless = 0
  for (let near = Math.max(0, at - 5); near < Math.min(lines.length, at + 6); near++) {
    const line = lines[near] as Line
    if (line.own) known++
    if (line.shape.shouted * 2 > line.shape.words) shouted++
    if (line.shape.digits * 3 > line.shape.length) numbers++
    if (line.shape.caseless) caseless++
  }
  writer.put(known, shouted, numbers, caseless)
}
