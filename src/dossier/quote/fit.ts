/** Lays the words asked for along printed words: every word asked for once and in order, wherever in the print it costs least. */

import { isNumber, negates, type Word, weightOf } from './words.js'

/** A word of each side, or of one: `asked` null where the print has a word more, `printed` null where it has one less. Numbers of words. */
export interface Step {
  readonly asked: number | null
  readonly printed: number | null
  readonly same: boolean
}

const MATCH = 2
const OTHER = -3
const ADDED = -2
const GAP_OPENS = -3
const GAP_GOES_ON = -1
const NEVER = -1_000_000

const [START, PAIR, ADD] = [0, 1, 2] as const

/** Rows of the tables of one fit, which never overlap in time. */
let pairs = new Int32Array(0)
let gaps = new Int32Array(0)
let ways = new Uint8Array(0)
let gapWays = new Uint8Array(0)

/**
 * The cheapest way, from the first printed word that has a mate to the last (alignment that is free at the ends of the print, with affine gaps;
 * Gotoh 1982). Where `cuts` has a word's number, a gap before it costs next to nothing. Equals take the earliest place. Empty where nothing fits.
 */
export function layAlong(asked: readonly Word[], printed: readonly Word[], cuts: ReadonlySet<number>): Step[] {
  const width = printed.length + 1
  grow((asked.length + 1) * width)
  fill(asked, printed, cuts, width)
  let best = -1
  const last = asked.length * width
  for (let j = 1; j < width; j++) if (best < 0 || (pairs[last + j] as number) > (pairs[last + best] as number)) best = j
  return best < 0 ? [] : trim(walkBack(asked, printed, best, width), asked, printed)
}

function grow(size: number): void {
  if (pairs.length >= size) return
  pairs = new Int32Array(size)
  gaps = new Int32Array(size)
  ways = new Uint8Array(size)
  gapWays = new Uint8Array(size)
}

function fill(asked: readonly Word[], printed: readonly Word[], cuts: ReadonlySet<number>, width: number): void {
  for (let j = 0; j < width; j++) {
    pairs[j] = 0
    gaps[j] = NEVER
    ways[j] = START
  }
  for (let i = 1; i <= asked.length; i++) {
    const word = asked[i - 1] as Word
    const gain = MATCH * weightOf(word)
    const isCut = cuts.has(i)
    const [opens, goesOn] = isCut ? [-1, 0] : [GAP_OPENS, GAP_GOES_ON]
    const row = i * width
    for (let j = 0; j < width; j++) {
      const above = row - width + j
      let score = Math.max(pairs[above] as number, gaps[above] as number) + ADDED
      let way: number = ADD
      if (j > 0) {
        const before = Math.max(pairs[above - 1] as number, gaps[above - 1] as number)
        const paired = before + (word.key === (printed[j - 1] as Word).key ? gain : OTHER)
        if (paired >= score) [score, way] = [paired, PAIR]
      }
      pairs[row + j] = score
      ways[row + j] = way
      fillGap(row + j, j, opens, goesOn)
    }
  }
}

function fillGap(at: number, j: number, opens: number, goesOn: number): void {
  if (j === 0) {
    gaps[at] = NEVER
    return
  }
  const opened = (pairs[at - 1] as number) + opens
  const continued = (gaps[at - 1] as number) + goesOn
  gaps[at] = Math.max(opened, continued)
  gapWays[at] = opened >= continued ? 1 : 0
}

function walkBack(asked: readonly Word[], printed: readonly Word[], end: number, width: number): Step[] {
  const steps: Step[] = []
  let [i, j, inGap] = [asked.length, end, false]
  while (i > 0) {
    const at = i * width + j
    if (inGap) {
      steps.push({ asked: null, printed: j - 1, same: false })
      inGap = gapWays[at] === 0
      j--
      continue
    }
    const way = ways[at] as number
    if (way === START) break
    if (way === PAIR) {
      const same = (asked[i - 1] as Word).key === (printed[j - 1] as Word).key
      steps.push({ asked: i - 1, printed: j - 1, same })
      j--
    } else steps.push({ asked: i - 1, printed: null, same: false })
    i--
    const before = i * width + j
    inGap = i > 0 && (gaps[before] as number) > (pairs[before] as number)
  }
  return steps.reverse()
}

/**
 * Words at the ends that stand beside other words have no mate: they were added, and the print begins and ends with what it has in common. A word that
 * turns the meaning round, a number, or another form of the same word stays beside its mate.
 */
function trim(steps: readonly Step[], asked: readonly Word[], printed: readonly Word[]): Step[] {
  const first = steps.findIndex(({ same }) => same)
  if (first < 0) return []
  const last = steps.findLastIndex(({ same }) => same)
  const tells = (step: Step): boolean => {
    const [own, other] = [asked[step.asked ?? -1], printed[step.printed ?? -1]]
    if (!own || !other) return false
    return negates(own) || negates(other) || (isNumber(own) && isNumber(other)) || own.key.slice(0, STEM) === other.key.slice(0, STEM)
  }
  const from = Math.min(first, ...steps.flatMap((step, index) => (index < first && first - index <= EDGE && tells(step) ? [index] : [])))
  const to = Math.max(last, ...steps.flatMap((step, index) => (index > last && index - last <= EDGE && tells(step) ? [index] : [])))
  return steps.flatMap((step, index) => {
    if (index >= from && index <= to) return [step]
    return step.asked === null ? [] : [{ asked: step.asked, printed: null, same: false }]
  })
}

/** Letters that two forms of one word have in common, and how far from the common words a telling one may stand. */
const STEM = 4
const EDGE = 2
