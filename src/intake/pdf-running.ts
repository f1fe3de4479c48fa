/** Running heads and feet of a PDF: what stands at the edge of page after page, page numbers, and what the file marks as decoration there. */

import type { PdfLine, PdfPage } from './pdf-lines.js'

/** How much of a page's height is edge, and how many lines of it. */
const EDGE = 0.16
const LINES = 4
/** Within how many pages the same words stand at the same height again (left and right pages have heads of their own), and how exactly, points. */
const NEAR = 2
const SAME_HEIGHT = 3
const NUMBER =
  /^[\s\p{Pd}|[(]*(?:(?:page|seite|p\.|pp\.|стр\.|страница|sayfa|página|pagina|صفحة|第)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:\/|of|von|de|из|sur|di|van|aus)\s*\d{1,4})?[\s\p{Pd}|\])]*$/iu

/** Those of the lines that run along the pages. What is set larger than `largest` is a title, however often it stands there. */
export function runningLines(pages: readonly PdfPage[], largest: number): ReadonlySet<PdfLine> {
  const edges = pages.map((page) => edgeLines(page).filter(({ size }) => size <= largest))
  const found = new Set<PdfLine>()
  for (const [at, lines] of edges.entries()) {
    const outermost = outer(lines, pages[at] as PdfPage)
    const near = edges.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter((other) => other !== lines)
    for (const line of lines) {
      const again = near.some((others) => others.some((other) => repeats(line, other)))
      if (line.artifact || again || (outermost.has(line) && NUMBER.test(line.text))) found.add(line)
    }
  }
  return found
}

function repeats(line: PdfLine, other: PdfLine): boolean {
  return Math.abs(line.base - other.base) <= SAME_HEIGHT && unnumbered(line.text) === unnumbered(other.text)
}

/** Page numbers differ. */
function unnumbered(text: string): string {
  return text.replace(/\d+/g, '#').toLowerCase()
}

function edgeLines({ lines, bottom, top }: PdfPage): PdfLine[] {
  const edge = (top - bottom) * EDGE
  const upper = lines.filter(({ base }) => base > top - edge).sort((a, b) => b.base - a.base)
  const lower = lines.filter(({ base }) => base < bottom + edge).sort((a, b) => a.base - b.base)
  return [...upper.slice(0, LINES), ...lower.slice(0, LINES)]
}

/** The lines with nothing above, or nothing below them. */
function outer(lines: readonly PdfLine[], { lines: all }: PdfPage): ReadonlySet<PdfLine> {
  const highest = all.reduce((most, { base }) => Math.max(most, base), Number.NEGATIVE_INFINITY)
  const lowest = all.reduce((least, { base }) => Math.min(least, base), highest)
  return new Set(lines.filter(({ base, size }) => highest - base < size / 2 || base - lowest < size / 2))
}
