/**
 * Remarks that a longer quotation elsewhere holds word for word. A report that prints two remarks as one belongs to one of them by wording; its words stand
 * behind the other as well, and counting it for one alone would count an origin too few.
 */

import type { Utterance } from './utterance.js'

/** Words of a quotation that stand in another one by no chance. */
const LEAST = 6

/** For each group the further utterances, of other origins, that hold the whole quotation of one of its members; in order. */
export function mergedInto(groups: readonly (readonly number[])[], utterances: readonly Utterance[]): number[][] {
  const holders = holdersOf(utterances)
  return groups.map((group) => {
    const found = new Set<number>()
    for (const member of group) {
      for (const other of holders.get(member) ?? []) if (!group.includes(other) && isElsewhere(other, group, utterances)) found.add(other)
    }
    return [...found].sort((a, b) => a - b)
  })
}

/** For each quotation that is long enough, those of the same speakers that hold it, itself among them. */
function holdersOf(utterances: readonly Utterance[]): Map<number, number[]> {
  const starting = new Map<number, number[]>()
  utterances.forEach(({ quoted, speakers }, index) => {
    if (quoted.length < LEAST || speakers.length === 0) return
    const mark = markAt(quoted, 0)
    const known = starting.get(mark)
    if (known) known.push(index)
    else starting.set(mark, [index])
  })
  const holders = new Map<number, number[]>()
  utterances.forEach(({ quoted, speakers }, index) => {
    for (let at = 0; at + LEAST <= quoted.length; at++) {
      for (const part of starting.get(markAt(quoted, at)) ?? []) {
        const one = utterances[part] as Utterance
        if (one.speakers.join() !== speakers.join() || !holdsAt(quoted, at, one.quoted)) continue
        const known = holders.get(part)
        if (!known) holders.set(part, [index])
        else if (known[known.length - 1] !== index) known.push(index)
      }
    }
  })
  return holders
}

/** A number that equal runs of words share. */
function markAt(words: readonly number[], at: number): number {
  let mark = 0
  for (let i = at; i < at + LEAST; i++) mark = (Math.imul(mark, 0x01000193) ^ (words[i] as number)) | 0
  return mark
}

function holdsAt(words: readonly number[], at: number, part: readonly number[]): boolean {
  return at + part.length <= words.length && part.every((hash, index) => words[at + index] === hash)
}

/** Of an origin and an article that the group has nothing of, and said in the same way. */
function isElsewhere(other: number, group: readonly number[], utterances: readonly Utterance[]): boolean {
  const one = utterances[other] as Utterance
  return group.every((member) => {
    const own = utterances[member] as Utterance
    const apart = one.lineage === null || own.lineage === null ? one.article !== own.article : one.lineage !== own.lineage
    return apart && one.modality === own.modality
  })
}
