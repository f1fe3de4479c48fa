/**
 * Adds up the weights of many features at once, in WebAssembly: the loop over entries is what a linear model spends its time in. Sums are in doubles, feature
 * by feature, as a plain loop would make them.
 */

import type { LinearModel } from './linear.js'
import * as wasm from './neural/assembler.js'
import { type Code, get, int, loop, type Routine, set, step, tee, when } from './neural/assembler.js'
import { started } from './neural/kernel.js'

export interface Scorer {
  /** Where the buckets of the features are to be written. */
  readonly features: Int32Array
  /** One score a class, as the last `score` left them. */
  readonly scores: Float64Array
  /** Scores of the first `count` features. */
  score(count: number): void
}

/** Features of one place at most. */
const MOST_FEATURES = 256
/** As many classes as an entry can tell apart. */
const CLASSES = 256
const PAGE = 65536

interface Exports {
  score(features: number, end: number, from: number, entries: number, weights: number, out: number, filled: number): void
}

/**
 * `out[class] += weight` for every entry of every bucket; those of bucket `b` are the entries `[from[b], from[b+1])`. An entry has its class in the low byte and the
 * number of its weight in the high one. `filled` has a bit a bucket, since most are empty: the few bytes are near at hand where the buckets are not.
 */
const SCORE: Routine = (() => {
  const [features, end, from, entries, weights, out, filled, at, last, entry, place] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
  const eighth: Code[] = [int(3), wasm.I32_SHL]
  const one: Code[] = [
    ...[get(at), wasm.I32_LOAD_16, tee(entry), int(255), wasm.I32_AND, ...eighth, get(out), wasm.I32_ADD, tee(place)],
    ...[get(place), wasm.F64_LOAD, get(entry), int(8), wasm.I32_SHR, ...eighth, get(weights), wasm.I32_ADD, wasm.F64_LOAD],
    ...[wasm.F64_ADD, wasm.F64_STORE, step(at, 2)],
  ]
  const isFilled: Code[] = [
    ...[get(features), wasm.I32_LOAD(), tee(entry), int(3), wasm.I32_SHR, get(filled), wasm.I32_ADD, wasm.I32_LOAD_8],
    ...[get(entry), int(7), wasm.I32_AND, wasm.I32_SHR, int(1), wasm.I32_AND],
  ]
  const address: Code[] = [int(1), wasm.I32_SHL, get(entries), wasm.I32_ADD]
  const row: Code[] = [
    ...[get(entry), int(2), wasm.I32_SHL, get(from), wasm.I32_ADD, tee(entry), wasm.I32_LOAD(), ...address, set(at)],
    ...[get(entry), wasm.I32_LOAD(4), ...address, set(last), loop([get(at), get(last), wasm.I32_LESS], one)],
  ]
  const body = [when(isFilled, row), step(features, 4)]
  return { name: 'score', parameters: 'iiiiiii', locals: 'iiii', result: '', body: [loop([get(features), get(end), wasm.I32_LESS], body)] }
})()

const KNOWN = new WeakMap<LinearModel, Scorer>()

/** The scorer of a model, made on the first call. */
export function scorerOf(model: LinearModel): Scorer {
  const scorer = KNOWN.get(model) ?? createScorer(model)
  KNOWN.set(model, scorer)
  return scorer
}

function createScorer({ from, of, number, weights }: LinearModel): Scorer {
  const [scoresAt, weightsAt, featuresAt] = [0, 8 * CLASSES, 8 * CLASSES + 8 * weights.length] as const
  const fromAt = featuresAt + 4 * MOST_FEATURES
  const entriesAt = fromAt + 4 * from.length
  const filledAt = entriesAt + 2 * of.length
  const { routines, memory } = started<Exports>([SCORE], Math.ceil((filledAt + from.length / 8) / PAGE))
  const scores = new Float64Array(memory.buffer, scoresAt, CLASSES)
  new Float64Array(memory.buffer, weightsAt, weights.length).set(weights)
  pair(of, number, new Uint16Array(memory.buffer, entriesAt, of.length))
  new Uint32Array(memory.buffer, fromAt, from.length).set(from)
  markFilled(from, new Uint8Array(memory.buffer, filledAt, Math.ceil(from.length / 8)))
  return {
    features: new Int32Array(memory.buffer, featuresAt, MOST_FEATURES),
    scores,
    score(count) {
      scores.fill(0)
      routines.score(featuresAt, featuresAt + 4 * count, fromAt, entriesAt, weightsAt, scoresAt, filledAt)
    },
  }
}

/** Class and number of each entry side by side. */
function pair(of: Uint8Array, number: Uint8Array, out: Uint16Array): void {
  for (let at = 0; at < out.length; at++) out[at] = (of[at] as number) | ((number[at] as number) << 8)
}

/** A bit a bucket, set where it has entries. */
function markFilled(from: Uint32Array, out: Uint8Array): void {
  let start = 0
  for (let bucket = 0; bucket + 1 < from.length; bucket++) {
    const end = from[bucket + 1] as number
    if (end !== start) out[bucket >> 3] = (out[bucket >> 3] as number) | (1 << (bucket & 7))
    start = end
  }
}
