/**
 * The takes of one wire: flash, first take, update, write-through. What a title says of its place, and the time of day, order articles of one agency
 * or outlet alone: clocks of two houses, and days they were changed, do not.
 */

import type { Metadatum } from '../model/evidence.js'
import type { Reading } from '../model/reading.js'
import { fold } from '../text/fold.js'

export interface Take {
  /** Agency or outlet, folded; only takes of one wire are ordered by what follows. */
  readonly wire: string
  /** 0 a flash, 1 and more the number of the update or lead; null where the title says nothing. */
  readonly stage: number | null
  /** Milliseconds since the epoch; null where the page gives no time of day with its zone. */
  readonly moment: number | null
}

const NAMED: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5 }
/** A write-through comes when all is known. */
const WRITE_THROUGH = 90

/**
 * Null where no page says whose wire it is. What another house carries of an agency is a take of its wire only where the title says which:
 * that house printed it when it pleased.
 */
export function takeOf({ article }: Reading): Take | null {
  const outlet = named(article.outlet)
  const agency = article.dateline?.agency ? fold(article.dateline.agency) : named(article.agency)
  const stage = stageOf(article.title?.value ?? '')
  if (agency !== null && agency !== outlet) return stage === null ? null : { wire: agency, stage, moment: null }
  if (outlet === null) return null
  const value = article.published?.basis === 'suggested' ? undefined : article.published?.value
  const timed = value !== undefined && /T\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(value)
  return { wire: outlet, stage, moment: timed ? Date.parse(value) : null }
}

function named(house: Metadatum | null): string | null {
  return house && house.basis !== 'suggested' ? fold(house.value) : null
}

/** The place that a title gives itself among the takes: `UPDATE 2-…`, `… (2nd lead)`, `WRITETHRU`, `FLASH`. */
export function stageOf(title: string): number | null {
  const lead = /\b(?:(\d)(?:st|nd|rd|th)|(first|second|third|fourth|fifth))\s+(?:lead|ld|update)\b/i.exec(title)
  if (lead) return Number(lead[1] ?? NAMED[(lead[2] as string).toLowerCase()])
  const numbered = /^(?:UPDATE|WRAPUP|REFILE-UPDATE)\s*(\d{1,2})\b/.exec(title)
  if (numbered) return Number(numbered[1])
  if (/\bwrite-?thr(?:u|ough)\b/i.test(title)) return WRITE_THROUGH
  if (/^(?:UPDATE|UPDATED|REFILE)\b\s*[:–—-]/.test(title)) return 1
  return /^(?:FLASH|URGENT|SNAP|NEWSALERT|ALERT)\b\s*[:–—-]?/.test(title) ? 0 : null
}

/** Whether one take is known to come after another of its wire. A title without a place stands between the flash and the first update. */
export function isLaterTake(a: Take | null | undefined, b: Take | null | undefined): boolean {
  if (!a || !b || a.wire !== b.wire) return false
  const [one, two] = [a.stage ?? 0.5, b.stage ?? 0.5]
  if (one !== two) return one > two
  return a.moment !== null && b.moment !== null && a.moment > b.moment
}
