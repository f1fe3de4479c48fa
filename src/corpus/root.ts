/** Which member of a text's witnesses the others descend from: completeness, what no other witness has, days, credits. */

import { type Covers, isLater, type Kin, marksOf, type Shares } from './shares.js'

/**
 * The member that explains the others best, has least that stands in no other (an addition, a slip: the more witnesses, the more it tells),
 * did not come later and looks like an origin; of equals, the first.
 */
export function rootOf(group: readonly number[], kin: readonly Kin[], shares: Shares, covers: Covers): number {
  const doubt = Math.min(2, (group.length - 1) / 2)
  let best = group[0] as number
  let most = Number.NEGATIVE_INFINITY
  for (const i of group) {
    const told = marksOf(kin, i) / 4 + (kin[i]?.isAgency ? OWN_PAGE : 0)
    const score = 2 * explained(i, group, shares) + doubt * attested(i, group, shares) - lateness(i, group, kin) + told
    if (score > most + 1e-9) {
      best = i
      most = score
    }
  }
  return kin[best]?.isAgency ? best : fullerText(best, group, kin, shares, covers)
}

/** What an agency's own page is ahead by: what papers add to a dispatch stands in no other text, and they print it whole. */
const OWN_PAGE = 0.8

/** So much of the best root stands in a fuller text, and so much of the fuller text in none. */
const HELD = 0.97
const TAIL = 0.08
const WITNESSES_ASKED = 8

/** Editors cut from the end: a text that holds the best root whole, and has of its own nothing but its end, is what the others were cut from. */
function fullerText(best: number, group: readonly number[], kin: readonly Kin[], shares: Shares, covers: Covers): number {
  for (const i of group) {
    const holds =
      i !== best && kin[i]?.ends === true && shares.of(best, i) >= HELD && shares.of(i, best) < 1 - TAIL && !isLater(kin, i, best)
    if (holds && attested(i, group, shares) < 1 - TAIL && explained(i, group, shares) >= explained(best, group, shares) - 0.02) {
      if (endsAlone(i, group, shares, covers)) return i
    }
  }
  return best
}

function endsAlone(i: number, group: readonly number[], shares: Shares, covers: Covers): boolean {
  const asked = group.filter((j) => j !== i).sort((a, b) => shares.of(i, b) - shares.of(i, a) || a - b)
  const found = new Set(asked.slice(0, WITNESSES_ASKED).flatMap((j) => [...covers(i, j)]))
  let last = -1
  for (const sentence of found) if (sentence > last) last = sentence
  return found.size > 0 && last === found.size - 1
}

/** In a larger group not every pair is compared; those that are stand for the others. */
export const ALL_COMPARED = 24

/** How much of the other members stands in `i`, on average. */
function explained(i: number, group: readonly number[], shares: Shares): number {
  const others = group.filter((j) => j !== i && (group.length <= ALL_COMPARED || shares.isTied(i, j)))
  return others.reduce((sum, j) => sum + shares.of(j, i), 0) / Math.max(1, others.length)
}

/** The greatest share of `i` that stands in one other member. */
function attested(i: number, group: readonly number[], shares: Shares): number {
  return Math.max(0, ...group.map((j) => (j === i ? 0 : shares.of(i, j))))
}

function lateness(i: number, group: readonly number[], kin: readonly Kin[]): number {
  if (group.some((j) => isLater(kin, i, j))) return 0.6
  return kin[i]?.day == null ? 0.05 : 0
}
