/** Finds the words of each judgement again in the present pages. What is not found exactly once, or nearest by its surroundings, is an orphan. */

import type { PageId } from '../model/ids.js'
import type { Anchor, JudgedLog, Judgement, Place, PlacedJudgement } from '../model/judgement.js'

/** The log over these pages, in log order. A judgement with one lost target is an orphan as a whole. */
export function placeJudgements(log: readonly Judgement[], pages: readonly { readonly id: PageId; readonly text: string }[]): JudgedLog {
  const known = new Map(pages.map((page) => [page.id, page]))
  const placed: PlacedJudgement[] = []
  const orphans: Judgement[] = []
  for (const judgement of log) {
    const places = judgement.targets.map((target) => target.anchors.flatMap((anchor) => placesOf(anchor, known)))
    if (places.length > 0 && places.every((found) => found.length > 0)) placed.push({ judgement, places })
    else orphans.push(judgement)
  }
  return { placed, orphans }
}

/** The anchor's quote in its own page, or, where that page is gone, in the one page that has it with the same surroundings. */
function placesOf(anchor: Anchor, pages: ReadonlyMap<PageId, { readonly text: string }>): Place[] {
  const own = pages.get(anchor.page)
  if (own) return best(anchor, anchor.page, own.text)
  const elsewhere = [...pages].flatMap(([page, { text }]) =>
    best(anchor, page, text).filter((place) => surroundings(anchor, text, place.start) === 2),
  )
  return elsewhere.length === 1 ? elsewhere : []
}

function best(anchor: Anchor, page: PageId, text: string): Place[] {
  const starts = occurrences(text, anchor.quote)
  const ranked = starts.map((start) => ({ start, score: surroundings(anchor, text, start) })).sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  if (!first || (second && second.score === first.score)) return []
  return [{ page, start: first.start, end: first.start + anchor.quote.length }]
}

/** 2 where both prefix and suffix stand there, 1 for one of them, 0 for none. */
function surroundings(anchor: Anchor, text: string, start: number): number {
  const end = start + anchor.quote.length
  const before = text.slice(Math.max(0, start - anchor.prefix.length), start) === anchor.prefix
  const after = text.slice(end, end + anchor.suffix.length) === anchor.suffix
  return Number(before) + Number(after)
}

function occurrences(text: string, quote: string): number[] {
  const found: number[] = []
  if (quote.length === 0) return found
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at)
  return found
}

const AROUND = 32

/** An anchor for words of a page: the quote with up to 32 code units on both sides. Throws `RangeError` outside the text. */
export function anchorAt(page: PageId, text: string, start: number, end: number): Anchor {
  if (start < 0 || end <= start || end > text.length) throw new RangeError(`anchor ${start}..${end} is not within 0..${text.length}`)
  return {
    page,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  }
}
