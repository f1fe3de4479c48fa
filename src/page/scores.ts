/** How likely each line is to be the article's: by the trained model for HTML or for plain lines, by rules of thumb where no model is at hand. */

import type { Models } from '../model/models.js'
import { blockTable, type Echoes, type Tree } from './block-features.js'
import { proseWeight } from './body.js'
import { lineTable, weigh } from './features.js'
import type { Line } from './lines.js'
import { refineTable } from './refine.js'
import { probabilities, readTrees, type Trees } from './trees.js'

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
  const table = structure ? blockTable(lines, structure.tree, structure.echoes) : lineTable(weigh(lines))
  const first = probabilities(treesOf(bytes), table.values)
  const second = models[structure ? BLOCK_REFINER : LINE_REFINER]
  const probability = second ? probabilities(treesOf(second), refineTable(lines, first, structure?.tree ?? null).values) : first
  const weight = lines.map((line, at) => ((probability[at] as number) - 0.5) * (0.5 + Math.min(sizeOf(line), 60) / 10))
  return { probability, weight, by: `${structure ? 'pages-blocks' : 'pages-lines'}@${MODEL_VERSION}` }
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
