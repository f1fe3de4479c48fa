/** What stands beside the bodies of two articles: titles, bylines, credits, links set between paragraphs. */

import type { Reading } from '../model/reading.js'
import { type Span, slice, trimmed } from '../text/span.js'
import { wordsOf } from '../text/words.js'
import type { VariantGathering } from './variant-rows.js'

/** One line, with the note that says what it is. */
interface Line extends Span {
  readonly note: 'title' | 'credit' | 'furniture'
  /** Its words, folded: lines with the same are one. */
  readonly key: string
}

/** Adds to `found` what of these lines only one of the two has. Two titles that differ are one change. */
export function beside(witness: Reading, parent: Reading, found: VariantGathering): void {
  const own = linesBeside(witness)
  const theirs = linesBeside(parent)
  const more = own.filter((line) => !theirs.some(({ key }) => key === line.key))
  const less = theirs.filter((line) => !own.some(({ key }) => key === line.key))
  const title = more.find(({ note }) => note === 'title')
  const oldTitle = less.find(({ note }) => note === 'title')
  const isRetitled = title !== undefined && oldTitle !== undefined
  for (const line of more) {
    const there = isRetitled && line === title ? oldTitle : null
    found.add(line.start, there ? 'changed' : 'added', line.note, line, there)
  }
  for (const line of less) {
    if (isRetitled && line === oldTitle) continue
    found.add(line.note === 'title' ? 0 : witness.page.text.length, 'cut', line.note, null, line)
  }
}

/** Whether two lines differ in typography alone. */
export function isSameLine(one: string, two: string): boolean {
  return one === two || folded(one) === folded(two)
}

function linesBeside({ article, page }: Reading): Line[] {
  const { text } = page
  const lines: Line[] = article.titleSpan ? [lineAt(text, article.titleSpan, 'title')] : []
  const first = article.body[0]
  const last = article.body[article.body.length - 1]
  if (!first || !last) return lines
  const credited = page.zones.reduce((end, zone) => (zone.kind === 'credit' ? Math.max(end, zone.end) : end), 0)
  for (const zone of page.zones) {
    const between = zone.start >= first.start && zone.end <= last.end
    const amongCredits = zone.kind === 'legal' && zone.start >= last.end && zone.end <= credited
    if (zone.kind === 'credit' || zone.kind === 'byline' || amongCredits) lines.push(...linesOf(text, zone, 'credit'))
    else if (zone.kind === 'link' && between) lines.push(...linesOf(text, zone, 'furniture'))
  }
  return lines
}

function lineAt(text: string, { start, end }: Span, note: Line['note']): Line {
  return { start, end, note, key: folded(slice(text, { start, end })) }
}

/** The lines of a zone. */
function linesOf(text: string, zone: Span, note: Line['note']): Line[] {
  const found: Line[] = []
  let start = zone.start
  for (const piece of slice(text, zone).split('\n')) {
    const line = trimmed(text, { start, end: start + piece.length })
    if (line) found.push(lineAt(text, line, note))
    start += piece.length + 1
  }
  return found
}

function folded(text: string): string {
  return wordsOf(text).hash.join(' ')
}
