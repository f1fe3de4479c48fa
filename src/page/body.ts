/** Where the article stands: each line's weight as prose, and the stretch of lines that weighs most. */

import { HINT, WITHIN } from './blocks.js'
import type { Line } from './lines.js'

/** Half-open range of line indexes; null where no stretch has prose. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const FURNITURE_WEIGHT = -1.5
/** Kinds that may stand inside an article without ending it. */
const TOLERATED = new Set(['link', 'caption', 'notice', 'share', 'date', 'byline', 'other', 'menu'])
/** The least weight of an article: about two sentences. */
const LEAST = 1.2

/** How much a line looks like the words of an article: about 1 for a sentence, 4 for a long paragraph, below 0 for furniture. */
export function proseWeight(line: Line): number {
  const base = textWeight(line)
  if (line.own) return base
  if (line.block.markup && line.block.markup.within & WITHIN.heading) return -0.3 - markupCost(line, 0)
  return base - markupCost(line, base)
}

/** The same from its words alone, whatever the markup says. */
export function textWeight(line: Line): number {
  const { shape } = line
  if (line.own) return TOLERATED.has(line.own.kind) ? -0.6 : line.own.kind === 'credit' ? -0.2 : FURNITURE_WEIGHT
  const size = Math.min(shape.caseless ? shape.length / 3 : shape.words, 60)
  const running = shape.caseless || shape.lower * 2 >= shape.words
  const base = shape.ended && (running || size >= 8) ? size / 14 : size >= 16 && running ? size / 16 : shape.colon && size >= 6 ? 0.2 : -0.7
  return base - (shape.marks * 3 > shape.words ? 1 : 0)
}

function markupCost(line: Line, base: number): number {
  const { markup } = line.block
  if (!markup) return 0
  const linkCost = line.linked > 0.5 ? Math.max(base, 0) - 0.1 : 0
  const place =
    markup.within &
    (WITHIN.nav | WITHIN.footer | WITHIN.aside | WITHIN.form | WITHIN.hidden | WITHIN.dialog | WITHIN.button | WITHIN.caption)
      ? 1
      : 0
  const hint =
    markup.hints & (HINT.comment | HINT.related | HINT.promo | HINT.legal | HINT.menu | HINT.caption | HINT.author | HINT.share) ? 0.6 : 0
  return linkCost + (place || hint ? Math.max(base, 0) * Math.max(place, hint) + 0.3 : 0)
}

/** The contiguous stretch of greatest total weight, without weightless ends; null where it weighs less than two sentences. */
export function heaviestStretch(weights: readonly number[]): Stretch | null {
  let best: Stretch | null = null
  let bestWeight = LEAST
  let from = 0
  let sum = 0
  weights.forEach((weight, at) => {
    if (sum <= 0) {
      sum = 0
      from = at
    }
    sum += weight
    if (sum > bestWeight) {
      bestWeight = sum
      best = { from, to: at + 1 }
    }
  })
  return best
}
