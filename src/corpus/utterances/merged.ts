/**
 * Remarks that a longer quotation elsewhere holds word for word. A report that prints two remarks as one belongs to one of them by wording; its words stand
 * behind the other as well, and counting it for one alone would count an origin too few.
 */

import { contentWords } from './relation.js'
import type { Utterance } from './utterance.js'

/** Words of a quotation that stand in another one by no chance. */
const LEAST = 6

/** For each group the further utterances, of other origins, that hold the whole quotation of one of its members; in order. */
export function mergedInto(groups: readonly (readonly number[])[], utterances: readonly Utterance[]): number[][] {
  const quoted = utterances.map((utterance) =>
    utterance.attribution.mode === 'indirect' ? new Uint32Array(0) : contentWords(utterance, true),
  )
  const holders = new Map<string, number[]>()
  for (const [index, words] of quoted.entries()) {
    const speaker = (utterances[index] as Utterance).speakers.join()
    if (speaker === '') continue
    for (let at = 0; at + LEAST <= words.length; at++) {
      const key = keyAt(speaker, words, at)
      const known = holders.get(key)
      if (known) known.push(index)
      else holders.set(key, [index])
    }
  }
  return groups.map((group) => {
    const found = new Set<number>()
    for (const member of group) {
      const own = quoted[member] as Uint32Array
      const speaker = (utterances[member] as Utterance).speakers.join()
      if (own.length < LEAST || speaker === '') continue
      for (const other of holders.get(keyAt(speaker, own, 0)) ?? [])
        if (!group.includes(other) && isElsewhere(other, group, utterances) && holds(quoted[other] as Uint32Array, own)) found.add(other)
    }
    return [...found].sort((a, b) => a - b)
  })
}

function keyAt(speaker: string, words: Uint32Array, at: number): string {
  return `${speaker} ${words.subarray(at, at + LEAST).join(' ')}`
}

/** Of an origin and an article that the group has nothing of, and said in the same way. */
function isElsewhere(other: number, group: readonly number[], utterances: readonly Utterance[]): boolean {
  const one = utterances[other] as Utterance
  return group.every((member) => {
    const own = utterances[member] as Utterance
    const apart = one.lineage === null || own.lineage === null ? one.article !== own.article : one.lineage !== own.lineage
    return apart && one.attribution.modality === own.attribution.modality
  })
}

/** Whether the words stand in the others, one after the other. */
function holds(words: Uint32Array, part: Uint32Array): boolean {
  for (let from = 0; from + part.length <= words.length; from++) if (part.every((hash, index) => words[from + index] === hash)) return true
  return false
}
