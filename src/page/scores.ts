/** How likely each line is to be the article's: by the trained model for HTML or for plain lines, by rules of thumb where no model is at hand. */

import type { Models } from '../model/models.js'
import { blockTable, type Echoes, type Tree } from './block-features.js'
import { proseWeight } from './body.js'
import { BLOCK_NAMES, BLOCK_REFINED_NAMES, LINE_NAMES, LINE_REFINED_NAMES } from './feature-names.js'
import { lineTable, type Table, weigh } from './features.js'
import type { Line } from './lines.js'
import { refineTable } from './refine.js'
import { movesOf, probabilities, readTrees, type Trees } from './trees.js'

/** What the source of an HTML page adds; null for plain text. */
export interface Structure {
  readonly tree: Tree
  readonly echoes: Echoes
}

export interface Scores {
  /** Probability of each line to be body; null where no model was at hand. */
  readonly probability: Float32Array | null
  /** What each line adds to the article's stretch: above 0 for the article, below for furniture. */
  readonly weight: readonly number[]
  /** Model name and hash of its bytes' length, for `Zone.by`; a rule where none was used. */
  readonly by: string
}

export const BLOCK_MODEL = 'pages/blocks.bin'
export const LINE_MODEL = 'pages/lines.bin'
/** The second models, which see the first ones' answers. */
export const BLOCK_REFINER = 'pages/blocks-second.bin'
export const LINE_REFINER = 'pages/lines-second.bin'
/** A page of more lines is no news page; rules of thumb keep its cost down. */
const MOST_LINES = 20_000
/** Raised whenever a model is trained anew, so that zones name the one that made them. */
const MODEL_VERSION = '2'

const loaded = new WeakMap<Uint8Array, Trees>()

/** Scores the lines of a page. */
export function scoreLines(lines: readonly Line[], structure: Structure | null, models: Models): Scores {
  const name = structure ? BLOCK_MODEL : LINE_MODEL
  const bytes = models[name]
  if (!bytes || lines.length === 0 || lines.length > MOST_LINES)
    return { probability: null, weight: lines.map(proseWeight), by: 'zones.prose' }
  const { probability } = asked(lines, structure, bytes, models).at(-1) as Asked
  const weight = lines.map((line, at) => ((probability[at] as number) - 0.5) * (0.5 + Math.min(sizeOf(line), 60) / 10))
  return { probability, weight, by: `${structure ? 'pages-blocks' : 'pages-lines'}@${MODEL_VERSION}` }
}

/** A model with what it saw of the lines and how likely it found each. */
interface Asked {
  readonly trees: Trees
  readonly table: Table
  readonly probability: Float32Array
}

/** The first model, and the second where there is one. */
function asked(lines: readonly Line[], structure: Structure | null, bytes: Uint8Array, models: Models): Asked[] {
  const table = structure ? blockTable(lines, structure.tree, structure.echoes) : lineTable(weigh(lines))
  const trees = treesOf(bytes)
  const first = { trees, table, probability: probabilities(trees, table.values) }
  const second = models[structure ? BLOCK_REFINER : LINE_REFINER]
  if (!second) return [first]
  const refiner = treesOf(second)
  const refined = refineTable(lines, first.probability, structure?.tree ?? null)
  return [first, { trees: refiner, table: refined, probability: probabilities(refiner, refined.values) }]
}

/** How likely a model found a line to be the article's, and what set it apart most from the page's other lines, the strongest first. */
export interface Judgement {
  readonly probability: number
  readonly moved: readonly Move[]
}

export interface Move {
  readonly feature: string
  readonly value: number
  /** Added to the log-odds against the other blocks of the page: above 0 for the article, below against it. */
  readonly by: number
}

/** How many moves are told, and the least that one must make. */
const MOVES_TOLD = 5
const LEAST_MOVE = 0.05

/** For each line how the models judged it, first and last; empty lists where no model is at hand. */
export function judgementsOf(lines: readonly Line[], structure: Structure | null, models: Models): Judgement[][] {
  const bytes = models[structure ? BLOCK_MODEL : LINE_MODEL]
  if (!bytes || lines.length === 0 || lines.length > MOST_LINES) return lines.map(() => [])
  const names = structure ? [BLOCK_NAMES, BLOCK_REFINED_NAMES] : [LINE_NAMES, LINE_REFINED_NAMES]
  const both = asked(lines, structure, bytes, models)
  const told = both.map(({ trees, table, probability }, which) => {
    const moves = movesOf(trees, table.values)
    return lines.map((_, at) => ({ probability: probability[at] as number, moved: movesTold(table, moves, at, names[which] ?? []) }))
  })
  return lines.map((_, at) => told.map((judgements) => judgements[at] as Judgement))
}

function movesTold({ width, values }: Table, moves: Float32Array, line: number, names: readonly string[]): Move[] {
  const all = Array.from({ length: width }, (_, at) => ({ at, by: moves[line * width + at] as number }))
  const told = all.filter(({ by }) => Math.abs(by) >= LEAST_MOVE).sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || a.at - b.at)
  return told
    .slice(0, MOVES_TOLD)
    .map(({ at, by }) => ({ ...inUnits(names[at] ?? `feature ${at}`, values[line * width + at] as number), by }))
}

const LOGARITHM = / \(log\)$/

/** A logarithm as the number it is of; -1 says that there is none. */
function inUnits(feature: string, value: number): { feature: string; value: number } {
  if (!LOGARITHM.test(feature)) return { feature, value: Number(value.toFixed(3)) }
  return { feature: feature.replace(LOGARITHM, ''), value: value < 0 ? value : Math.round(Math.expm1(value)) }
}

function sizeOf(line: Line): number {
  return line.shape.caseless ? Math.max(line.shape.words, line.shape.length / 3) : line.shape.words
}

function treesOf(bytes: Uint8Array): Trees {
  const known = loaded.get(bytes)
  if (known) return known
  const trees = readTrees(bytes)
  loaded.set(bytes, trees)
  return trees
}
