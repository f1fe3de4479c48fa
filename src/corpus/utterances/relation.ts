/**
 * How the renderings of one statement stand to each other: a copy to its origin's rendering, each origin's to the best one. Words within quotation marks
 * decide where both sides have some, since what stands around them is each report's own.
 */

import type { RenderingLink, RenderingRelation } from '../../model/statement.js'
import { wordRuns } from '../../text/word-runs.js'
import { LONGEST_SENTENCE } from '../../text/words.js'
import type { Corpus } from '../corpus.js'
import { contentWords, type Utterance } from './utterance.js'

/** Words that a quotation must have to be compared with another one. */
const LEAST_QUOTED = 3
/** Of the words of the shorter wording, so many must stand in the other, in order, for the two to be one wording. */
const ONE_WORDING = 0.75
/** The same for two translations of one quotation, which share less. */
const ONE_REMARK = 0.3

/** For each of the group, what it is to which other one; null for the best one, which the others are told by. */
export function relationsOf(group: readonly Utterance[], corpus: Corpus): (RenderingLink | null)[] {
  const rank = ({ article }: Utterance): number => corpus.rankOf(article)
  const heads = new Map<string, Utterance>()
  for (const utterance of [...group].sort((a, b) => rank(a) - rank(b))) {
    const key = utterance.lineage ?? utterance.article
    if (!heads.has(key)) heads.set(key, utterance)
  }
  const printed = (utterance: Utterance): number => [...heads.values()].filter(({ key }) => key === utterance.key).length
  const best = [...heads.values()].sort(
    (a, b) => directness(a) - directness(b) || printed(b) - printed(a) || b.key.length - a.key.length,
  )[0]
  return group.map((utterance) => {
    const head = heads.get(utterance.lineage ?? utterance.article)
    const other = utterance === head ? best : head
    if (!other || other === utterance) return null
    return { kind: relationOf(utterance, other), to: { article: other.article, attribution: other.attribution.id } }
  })
}

function directness({ attribution }: Utterance): number {
  return attribution.mode === 'direct' ? 0 : attribution.mode === 'mixed' ? 1 : 2
}

/** What the first is to the second. */
export function relationOf(one: Utterance, other: Utterance): RenderingRelation {
  if (one.key === other.key) return 'verbatim'
  const oneText = one.lineage !== null && one.lineage === other.lineage
  const [quoted, otherQuoted] = [contentWords(one, true), contentWords(other, true)]
  if (quoted.length >= LEAST_QUOTED && otherQuoted.length >= LEAST_QUOTED) {
    const { common, ofOne, ofOther } = shares(quoted, otherQuoted)
    if (ofOne === 1 || ofOther === 1) return ofOne === ofOther ? 'verbatim' : ofOne === 1 ? 'trimmed' : 'fuller'
    if (oneText) return 'altered'
    return common >= LEAST_QUOTED && Math.max(ofOne, ofOther) >= ONE_REMARK ? 'retranslated' : 'paraphrased'
  }
  const { ofOne, ofOther } = shares(contentWords(one, false), contentWords(other, false))
  if (ofOne === 1 || ofOther === 1) return ofOne === 1 ? 'trimmed' : 'fuller'
  return oneText && Math.max(ofOne, ofOther) >= ONE_WORDING ? 'altered' : 'paraphrased'
}

/** Words in common, in order, and which share of either side they are. Of very long contents the beginnings are compared. */
function shares(a: Uint32Array, b: Uint32Array): { common: number; ofOne: number; ofOther: number } {
  const [one, other] = [a.subarray(0, LONGEST_SENTENCE), b.subarray(0, LONGEST_SENTENCE)]
  const runs = wordRuns({ hash: one }, 0, one.length, { hash: other }, 0, other.length)
  const common = runs.reduce((sum, { length }) => sum + length, 0)
  return { common, ofOne: common / Math.max(1, one.length), ofOther: common / Math.max(1, other.length) }
}
