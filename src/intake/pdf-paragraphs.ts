/**
 * From the lines of a PDF to its paragraphs: a line goes on in the next unless spacing, indent, size, a list mark or room left at its end says that it was broken on purpose.
 * What stands on page after page, and page numbers, are running pieces; they come after the paragraph that they would break. No word is left out.
 */

import { escaped } from './page-html.js'
import type { Piece } from './paper.js'
import type { PdfLine, PdfPage } from './pdf-lines.js'
import { runningLines } from './pdf-running.js'

/** How much larger than the text a heading is set, and how much more than the usual a gap between paragraphs is. */
const LARGER = 1.12
const WIDER = 1.28
/** A first line's indent, and the room a broken line leaves beside the next word, in sizes. */
const INDENT = 0.7
const ROOM = 0.6
const BULLET = /^(?:[•▪■●○◦‣⁃∙·\uf0b7\uf0a7*]|[–—-](?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s\S))/u
const ENDED = /[.!?:;…]["'”’»)\]]*$/u

interface Placed extends PdfLine {
  readonly page: number
  /** How wide the text is set on its page, points. */
  readonly measure: number
}

interface Draft {
  readonly lines: Placed[]
  readonly bullet: boolean
}

/** The pieces of all pages, in reading order. */
export function piecesOf(pages: readonly PdfPage[]): Piece[] {
  const running = runningLines(pages, LARGER * commonSize(pages.flatMap(({ lines: own }) => own)))
  const lines = pages.flatMap(({ lines: own }, page) => {
    const measure = measureOf(own)
    return own.map((line) => ({ ...line, page, measure, running: running.has(line) }))
  })
  const told = lines.filter((line) => !line.running)
  const body = commonSize(told)
  const leading = commonLeading(told)
  const words = hyphenated(told)
  const pieces: Piece[] = []
  let waiting: Piece[] = []
  let open: Draft | null = null
  const close = (): void => {
    if (open) pieces.push(pieceOf(open, body, words))
    pieces.push(...waiting)
    waiting = []
    open = null
  }
  for (const [at, line] of lines.entries()) {
    if (line.running) {
      waiting.push({ kind: 'running', html: escaped(line.text) })
      continue
    }
    if (open && goesOn(open, line, blockEnd(lines, at, leading), leading, body)) open.lines.push(line)
    else {
      close()
      open = { lines: [line], bullet: BULLET.test(line.text) }
    }
  }
  close()
  return titled(pieces, told, body)
}

function goesOn({ lines, bullet }: Draft, line: Placed, end: number, leading: (size: number) => number, body: number): boolean {
  const last = lines.at(-1) as Placed
  const drop = last.base - line.base
  const marked = BULLET.test(line.text)
  if (Math.abs(last.size - line.size) > 0.08 * last.size) return false
  if (last.page === line.page && Math.abs(drop) < 0.3 * line.size) return !marked && isBeside(last, line)
  const small = /^[\p{Ll},;)]/u.test(line.text)
  if (last.page !== line.page || drop < 0)
    return !marked && line.size < body * LARGER && (small || (!ENDED.test(last.text) && last.text.length > 30))
  if (drop > WIDER * leading(line.size) || (marked && (bullet || ENDED.test(last.text)))) return false
  if (small || line.size > body * LARGER || /\p{L}-$/u.test(last.text)) return true
  if (line.left - last.left > INDENT * line.size && !bullet && !centred(last, line)) return false
  const widest = lines.reduce((most, { left, right }) => Math.max(most, right - left), 0)
  return !isBroken(last, line, Math.max(end, last.left + widest))
}

/** Words after a wide space on the same line. */
function isBeside(last: Placed, line: Placed): boolean {
  return line.left > last.right && line.left - last.right < 4 * line.size
}

/** Whether the next line's first word would have stood at the end of this one: then the line was ended on purpose. */
function isBroken(last: Placed, line: Placed, end: number): boolean {
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0
  const width = ((line.right - line.left) / Math.max(1, line.text.length)) * word
  const used =
    centred(last, line) && Math.abs(last.left - line.left) > INDENT * line.size ? last.right - last.left - last.measure : last.right - end
  return used + width + ROOM * line.size < 0
}

function measureOf(lines: readonly PdfLine[]): number {
  const end = lines.reduce((most, { right }) => Math.max(most, right), 0)
  return end - lines.reduce((least, { left }) => Math.min(least, left), end)
}

function centred(a: PdfLine, b: PdfLine): boolean {
  return Math.abs((a.left + a.right) / 2 - (b.left + b.right) / 2) < b.size / 2
}

/** The right end of the lines around: those of one size, one below the other without a wider gap. */
function blockEnd(lines: readonly Placed[], at: number, leading: (size: number) => number): number {
  const line = lines[at] as Placed
  let end = line.right
  for (const step of [-1, 1]) {
    let last = line
    for (let next = at + step; next >= 0 && next < lines.length && Math.abs(next - at) < 60; next += step) {
      const other = lines[next] as Placed
      const drop = Math.abs(last.base - other.base)
      if (other.page !== line.page || other.size !== line.size || drop > WIDER * leading(line.size)) break
      end = Math.max(end, other.right)
      last = other
    }
  }
  return end
}

/** The size of most letters. */
function commonSize(lines: readonly PdfLine[]): number {
  return weightiest(lines.map(({ size, text }) => [size, text.length] as const)) ?? 1
}

/** The distance between lines of a size, by the commonest among them; by 1.25 times the size where none stand below each other. */
function commonLeading(lines: readonly Placed[]): (size: number) => number {
  const drops = new Map<number, (readonly [number, number])[]>()
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1]
    if (!last || last.page !== line.page || last.size !== line.size) continue
    const drop = Math.round((last.base - line.base) * 2) / 2
    if (drop > 0.7 * line.size && drop < 2.6 * line.size) {
      const own = drops.get(line.size) ?? []
      own.push([drop, 1])
      drops.set(line.size, own)
    }
  }
  const known = new Map([...drops].map(([size, own]) => [size, weightiest(own) as number]))
  return (size) => known.get(size) ?? 1.25 * size
}

/** The value with the most weight; the smaller of two alike; null for none. */
function weightiest(values: readonly (readonly [number, number])[]): number | null {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].sort(([a, one], [b, other]) => other - one || a - b)[0]?.[0] ?? null
}

/** Words with a hyphen and words without one, as they stand inside lines: they say how one that a line end broke is written. */
function hyphenated(lines: readonly PdfLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu) ?? []))
}

/** Lines as one text. A hyphen that a line end made is taken away, one that belongs to the word is kept. */
function joined(lines: readonly PdfLine[], words: ReadonlySet<string>): string {
  let text = ''
  for (const { text: line } of lines) {
    const left = /(\p{L}[\p{L}-]*)[-\u00ad]$/u.exec(text)
    const right = /^\p{Ll}[\p{L}-]*/u.exec(line)
    if (left && right) {
      const parts = [left[1] as string, right[0]].map((part) => part.toLowerCase())
      const keeps = text.endsWith('-') && words.has(parts.join('-')) && !words.has(parts.join(''))
      text = (keeps ? text : text.slice(0, -1)) + line
    } else text += text === '' || /\p{L}-$/u.test(text) ? line : ` ${line}`
  }
  return text
}

function pieceOf({ lines, bullet }: Draft, body: number, words: ReadonlySet<string>): Piece {
  const text = joined(lines, words)
  const size = (lines[0] as Placed).size
  if (size > body * LARGER && text.length < 300) return { kind: 'heading', html: escaped(text) }
  return { kind: bullet && text.length > 2 ? 'bullet' : 'paragraph', html: escaped(text) }
}

/** The largest heading on the first page, where it is set larger than all others there, is the title. */
function titled(pieces: readonly Piece[], lines: readonly Placed[], body: number): Piece[] {
  const first = lines.filter(({ page }) => page === lines[0]?.page)
  const largest = first.reduce((most, { size }) => Math.max(most, size), 0)
  const line = first.find(({ size }) => size === largest)
  if (!line || largest <= body * LARGER) return [...pieces]
  const start = escaped(line.text).slice(0, 20)
  const at = pieces.findIndex(({ kind, html }) => kind === 'heading' && html.startsWith(start))
  return pieces.map((piece, index) => (index === at ? { ...piece, kind: 'title' } : piece))
}
