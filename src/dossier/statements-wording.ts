/** The wording of two renderings side by side. */

import { fold } from '../text/fold.js'

/** A stretch of wording: in both, only in the first, only in the second. Joined by blanks, `both` and `here` make the first, `both` and `there` the second. */
export interface WordingRun {
  readonly kind: 'both' | 'here' | 'there'
  readonly words: string
}

/** Longest text, in words, that is compared word by word; beyond it the two are shown whole. */
const LONGEST = 600

/** How two renderings differ, word by word (longest common subsequence over folded words). */
export function wordingOf(here: string, there: string): WordingRun[] {
  const [a, b] = [here.split(/\s+/).filter(Boolean), there.split(/\s+/).filter(Boolean)]
  if (a.length > LONGEST || b.length > LONGEST)
    return runs([...a.map((word) => ['here', word] as const), ...b.map((word) => ['there', word] as const)])
  const [keysA, keysB] = [a.map(keyOf), b.map(keyOf)]
  const table = lengths(keysA, keysB)
  const steps: (readonly [WordingRun['kind'], string])[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && keysA[i] === keysB[j]) {
      steps.push(['both', a[i] as string])
      i++
      j++
    } else if (j >= b.length || (i < a.length && at(table, i + 1, j, b.length) >= at(table, i, j + 1, b.length))) {
      steps.push(['here', a[i] as string])
      i++
    } else {
      steps.push(['there', b[j] as string])
      j++
    }
  }
  return runs(steps)
}

function keyOf(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}]+/gu, '') || word
}

/** `table[i * (width + 1) + j]`: words in common of the rests from `i` and `j` on. */
function lengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = a[i] === b[j]
      table[i * width + j] = same
        ? at(table, i + 1, j + 1, b.length) + 1
        : Math.max(at(table, i + 1, j, b.length), at(table, i, j + 1, b.length))
    }
  }
  return table
}

function at(table: Uint16Array, i: number, j: number, width: number): number {
  return table[i * (width + 1) + j] ?? 0
}

function runs(steps: readonly (readonly [WordingRun['kind'], string])[]): WordingRun[] {
  const found: { kind: WordingRun['kind']; words: string }[] = []
  for (const [kind, word] of steps) {
    const last = found.at(-1)
    if (last?.kind === kind) last.words += ` ${word}`
    else found.push({ kind, words: word })
  }
  return found
}
