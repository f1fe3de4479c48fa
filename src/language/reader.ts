/**
 * Reads sentences: tags, a tree with one root, names. Which network does it is a matter of the models at hand: the large one (accurate) or the small one
 * (fast). A sentence too long for them is read in pieces, so that time stays linear in its length.
 */

import type { Models } from '../model/models.js'
import { createNetwork, LONGEST, type Network, type NeuralReading } from './neural/network.js'
import { weightsOf } from './neural/weights.js'
import { settleSubjects } from './subjects.js'

/** A word as it is to be read; `tag` (`UPOS XPOS`) where its tag is known beforehand, else null. */
export interface ReadWord {
  readonly text: string
  readonly tag: string | null
}

export interface SentenceReading {
  /** `UPOS XPOS` of each word. */
  readonly tags: readonly string[]
  /** Index in the sentence, -1 the root. */
  readonly heads: readonly number[]
  readonly labels: readonly string[]
}

export interface Reader {
  /** Readings in the order of the sentences; none depends on the sentences beside it. */
  read(sentences: readonly (readonly ReadWord[])[]): SentenceReading[]
}

/** Path of each mode's weights below `models/`. Where both are at hand the accurate one reads. */
export const NETWORKS = { accurate: 'en/network.bin', fast: 'en/small.bin' } as const

/** The best reader that these models allow; null where they hold no network. */
export function readerOf(models: Models): Reader | null {
  const network = networkOf(models)
  if (!network) return null
  return {
    read(sentences) {
      const pieces = sentences.map((words) => piecesOf(words.map((word) => word.text)))
      const readings = regrouped(pieces, network.read(pieces.flat())).map(joined)
      return sentences.map((words, index) => {
        const reading = readings[index] as NeuralReading
        const [heads, labels] = [[...reading.heads], [...reading.labels]]
        settleSubjects(
          words.map((word) => word.text),
          heads,
          labels,
        )
        return { tags: words.map(({ tag }, at) => tag ?? `${reading.upos[at]} ${reading.xpos[at]}`), heads, labels }
      })
    },
  }
}

/**
 * What the network makes of the names in sentences of words as they are printed: for each sentence a row of scores a word, one score a tag of `tags`
 * (`O`, `B-PER`, `I-PER` …), the higher the likelier. Null in fast
 * mode: a second reading would cost what the mode saves.
 */
export function nameScores(
  models: Models,
  sentences: readonly (readonly string[])[],
): { readonly tags: readonly string[]; readonly scores: readonly Float32Array[] } | null {
  const network = models[NETWORKS.accurate] ? networkOf(models) : null
  if (!network) return null
  return { tags: network.names, scores: inPieces(sentences, (pieces) => network.scoreNames(pieces)) }
}

/** Rows of scores by sentence, where sentences too long to be scored are scored in pieces. */
export function inPieces<T>(
  sentences: readonly (readonly T[])[],
  score: (pieces: readonly (readonly T[])[]) => Float32Array[],
): Float32Array[] {
  const pieces = sentences.map(piecesOf)
  return regrouped(pieces, score(pieces.flat())).map((own) => (own.length === 1 ? (own[0] as Float32Array) : flattened(own)))
}

function flattened(lists: readonly Float32Array[]): Float32Array {
  return Float32Array.from(lists.flatMap((list) => [...list]))
}

/** What came of the pieces, by sentence. */
function regrouped<T>(pieces: readonly (readonly unknown[])[], results: readonly T[]): T[][] {
  let next = 0
  return pieces.map(({ length }) => {
    next += length
    return results.slice(next - length, next)
  })
}

function piecesOf<T>(words: readonly T[]): (readonly T[])[] {
  if (words.length <= LONGEST) return [words]
  return Array.from({ length: Math.ceil(words.length / PIECE) }, (_, piece) => words.slice(piece * PIECE, (piece + 1) * PIECE))
}

/** Words of a piece: short, since a text so long is no sentence, and the time that a tree takes may grow with the third power. */
const PIECE = 64

/** Pieces of one sentence: the roots of the later ones hang on that of the first, as what is set beside it. */
function joined(pieces: readonly NeuralReading[]): NeuralReading {
  if (pieces.length === 1) return pieces[0] as NeuralReading
  const root = pieces[0]?.heads.indexOf(-1) ?? 0
  return {
    upos: pieces.flatMap(({ upos }) => upos),
    xpos: pieces.flatMap(({ xpos }) => xpos),
    heads: pieces.flatMap(({ heads }, piece) => heads.map((head) => (head >= 0 ? head + piece * PIECE : piece === 0 ? -1 : root))),
    labels: pieces.flatMap(({ labels }, piece) => labels.map((label) => (piece > 0 && label === 'root' ? 'parataxis' : label))),
  }
}

const READ = new WeakMap<Uint8Array, Network>()

/** The network among the models, read once a process; null where the models have none. */
function networkOf(models: Models): Network | null {
  const bytes = models[NETWORKS.accurate] ?? models[NETWORKS.fast]
  if (!bytes) return null
  const network = READ.get(bytes) ?? createNetwork(weightsOf(bytes))
  READ.set(bytes, network)
  return network
}
