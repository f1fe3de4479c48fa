/** Peers that a scorer must reproduce before it is believed: MinHash with bands, and containment of winnowed shingles, both joined by single links. */

import { Grouping } from '../../src/corpus/grouping.js'
import { fingerprints, shared } from '../../src/text/shingles.js'
import { wordsOf } from '../../src/text/words.js'

const ROWS = 128
const SHINGLE = 5

/** Groups by MinHash over 5-word shingles: estimated Jaccard of at least .5. Gives a label for each text. */
export function minHashGroups(texts: readonly string[]): string[] {
  const signatures = texts.map((text) => signature(wordsOf(text).hash))
  const groups = new Grouping(texts.length)
  for (let i = 0; i < texts.length; i++) {
    for (let j = i + 1; j < texts.length; j++) {
      const a = signatures[i] as Uint32Array
      const b = signatures[j] as Uint32Array
      let same = 0
      for (let k = 0; k < ROWS; k++) if (a[k] === b[k]) same++
      if (same >= ROWS / 2) groups.join(i, j)
    }
  }
  return texts.map((_, i) => String(groups.of(i)))
}

function signature(hashes: Uint32Array): Uint32Array {
  const smallest = new Uint32Array(ROWS).fill(0xffffffff)
  for (const shingle of fingerprints(hashes, SHINGLE, 1)) {
    for (let k = 0; k < ROWS; k++) {
      let x = (shingle ^ Math.imul(k + 1, 0x9e3779b1)) >>> 0
      x = Math.imul(x ^ (x >>> 16), 0x85ebca6b) >>> 0
      x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35) >>> 0
      x = (x ^ (x >>> 16)) >>> 0
      if (x < (smallest[k] as number)) smallest[k] = x
    }
  }
  return smallest
}

/** Groups by winnowed 5-grams: at least six shared and `least` of the smaller text's. */
export function containmentGroups(texts: readonly string[], least: number): string[] {
  const prints = texts.map((text) => fingerprints(wordsOf(text).hash, SHINGLE, 8))
  const groups = new Grouping(texts.length)
  for (let i = 0; i < texts.length; i++) {
    for (let j = i + 1; j < texts.length; j++) {
      const a = prints[i] as Uint32Array
      const b = prints[j] as Uint32Array
      const both = shared(a, b)
      if (both >= 6 && both >= least * Math.min(a.length, b.length)) groups.join(i, j)
    }
  }
  return texts.map((_, i) => String(groups.of(i)))
}
