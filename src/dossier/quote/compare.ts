/** Says how asked words stand to a stretch of print: word for word, altered, or told otherwise. What is not clear gets no verdict. */

import { meaningful } from '../../corpus/utterances/words.js'
import { fold } from '../../text/fold.js'
import type { QuoteVerdict } from './answer.js'
import type { Asked } from './asked.js'
import { differencesOf, type Laid, type QuoteDifference } from './differences.js'
import type { Step } from './fit.js'
import { isNumber, negates, readWords, type Word, weightOf } from './words.js'

export interface Compared {
  readonly verdict: QuoteVerdict | null
  readonly sure: boolean
  /** Share of the weight of the asked words that the print has too. */
  readonly share: number
}

/** Asked words below which only word for word counts. */
const SHORT = 3
/** Of the weight of either side, so much must be in common to be one wording. */
const LEAST_COMMON = 0.66
/** Words in a row that a wording keeps. */
const LEAST_RUN = 3
/** Where nearly all asked words are printed in such runs, the print may have so many words more between them. */
const WHOLE = 0.9
const LONGEST_SILENT_CUT = 60
/** A negation that is all there is of a marked cut turns what was said round; in a long cut it belongs to something else. */
const GRAVE_CUT = 6

/** Word for word or altered; null where the two are no one wording. */
export function compareWording(laid: Laid, differences: readonly QuoteDifference[] = differencesOf(laid)): Compared {
  const { asked, steps } = laid
  const share = shareOf(laid)
  if (steps.length === 0) return { verdict: null, sure: false, share: 0 }
  const open = differences.filter((difference) => !difference.marked || isGrave(difference))
  if (open.length === 0) return { verdict: 'verbatim', sure: true, share: 1 }
  return { verdict: asked.words.length >= SHORT && isOneWording(laid, differences, share) ? 'altered' : null, sure: true, share }
}

function isGrave({ touches, printed, asked }: QuoteDifference): boolean {
  return touches === 'negation' && readWords(printed || asked).length <= GRAVE_CUT
}

function shareOf({ asked, steps }: Laid): number {
  const weight = (words: readonly Word[]): number => words.reduce((sum, word) => sum + weightOf(word), 0)
  const same = steps.flatMap((step) => (step.same && step.asked !== null ? (asked.words[step.asked] ?? []) : []))
  return weight(asked.words) === 0 ? 0 : weight(same) / weight(asked.words)
}

function isOneWording(laid: Laid, differences: readonly QuoteDifference[], share: number): boolean {
  const { asked, steps, printed } = laid
  const same = steps.flatMap((step) => (step.same && step.printed !== null ? (printed[step.printed] ?? []) : []))
  const meant = (words: readonly Word[]): number => words.filter((word) => weightOf(word) > 1).length
  const runs = runLengths(steps)
  const longest = Math.max(0, ...runs)
  const extra = differences.filter(({ marked }) => !marked).flatMap(({ printed: more }) => readWords(more))
  if (asked.words.length <= SHORT + 1) {
    const [only] = differences
    return differences.length === 1 && meant(same) >= 1 && same.length >= SHORT && only !== undefined && extra.length <= 2
  }
  if (longest < LEAST_RUN || meant(same) < Math.min(3, Math.max(1, meant(asked.words) - 1))) return false
  const weight = (words: readonly Word[]): number => words.reduce((sum, word) => sum + weightOf(word), 0)
  const shareOfPrint = weight(same) / (weight(same) + weight(extra))
  if (share >= LEAST_COMMON && shareOfPrint >= LEAST_COMMON) return true
  return share >= WHOLE && runs.every((run) => run >= LEAST_RUN) && extra.length <= LONGEST_SILENT_CUT
}

/** Lengths of the runs of words that stand in both, one after the other. */
function runLengths(steps: readonly Step[]): number[] {
  const runs: number[] = []
  let length = 0
  for (const step of steps) {
    if (step.same) length++
    else if (length > 0) {
      runs.push(length)
      length = 0
    }
  }
  return length > 0 ? [...runs, length] : runs
}

/** Of what the words mean, so much must be in common both ways to be one remark; below the first pair it stays unsure, below the second unsaid. */
const SAME_REMARK = { asked: 0.66, printed: 0.5, shared: 4 }
const PERHAPS = { asked: 0.5, printed: 0.35, shared: 3 }
/** Names stand in every sentence of a story and say little of which remark it is. */
const NAME = 0.4

/** What asked words mean, worked out once for a look-up. */
export interface Meaning {
  readonly asked: Asked
  /** Stems of the words that carry meaning, each with what it weighs. */
  readonly stems: ReadonlyMap<string, number>
  readonly weight: number
  /** Folded words of names, in the order asked. */
  readonly names: readonly string[]
}

export function meaningOf(asked: Asked, nameWords: ReadonlySet<string>): Meaning {
  const isName = (word: string): boolean => nameWords.has(word)
  const names = new Set(meaningful(wordsOf(asked.text).filter(isName).join(' ')))
  const stems = new Map(meaningful(asked.text).map((stem) => [stem, names.has(stem) ? NAME : 1]))
  const written = (asked.text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).flatMap(wordsOf).filter(isName)
  return { asked, stems, weight: [...stems.values()].reduce((sum, each) => sum + each, 0), names: [...new Set(written)] }
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether one tells what the other tells, by the stems of what both mean. Numbers or a negation that differ, and names that change places, leave it unsure. */
export function compareMeaning(meaning: Meaning, printed: string): Compared {
  const stems = meaningful(printed)
  const shared = stems.filter((stem) => meaning.stems.has(stem))
  const common = shared.reduce((sum, stem) => sum + (meaning.stems.get(stem) ?? 0), 0)
  const ofPrinted = common + stems.length - shared.length
  const share = meaning.weight === 0 ? 0 : common / meaning.weight
  const reaches = (least: typeof SAME_REMARK): boolean =>
    share >= least.asked && common / Math.max(ofPrinted, 1) >= least.printed && common >= least.shared
  if (!reaches(PERHAPS)) return { verdict: null, sure: false, share }
  return {
    verdict: 'paraphrased',
    sure: reaches(SAME_REMARK) && agreesIn(meaning.asked, printed) && keepsOrder(meaning.names, printed),
    share,
  }
}

function agreesIn(asked: Asked, printed: string): boolean {
  const words = readWords(printed)
  const numbers = (of: readonly Word[]): string[] => of.filter(isNumber).map(({ key }) => key)
  const known = new Set(numbers(words))
  return asked.words.some(negates) === words.some(negates) && numbers(asked.words).every((number) => known.has(number))
}

/** `A accused B` tells not what `B accused A` tells, though all words are the same. */
function keepsOrder(names: readonly string[], printed: string): boolean {
  const words = wordsOf(printed)
  const places = names.map((name) => words.indexOf(name)).filter((place) => place >= 0)
  return places.every((place, index) => index === 0 || place > (places[index - 1] as number))
}
