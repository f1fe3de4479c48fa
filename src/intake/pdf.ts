/**
 * PDF to a paper: text by pdf.js (in `unpdf`, without canvas, fonts or network), lines and paragraphs rebuilt from where the words stand.
 * Bounded: what unpacks to too much is refused before pdf.js sees it. Never throws on any bytes.
 */

import type { Paper, PaperProblem } from './paper.js'
import { refusalOf } from './pdf-bounds.js'
import { type PdfItem, type PdfLine, type PdfPage, pageLines } from './pdf-lines.js'
import { piecesOf } from './pdf-paragraphs.js'

/** What one packed stream of a PDF may unpack to, bytes. */
const LARGEST_STREAM = 256 * 2 ** 20
/** No statement is longer; a page of the press may have 3,000,000 characters. */
const MOST_PAGES = 2_000
const MOST_CHARACTERS = 3_000_000

/** Processor seconds and bytes after which a PDF is given up, looked at as its pages are read. */
const MOST_SECONDS = 60
const MOST_MEMORY = 2 ** 31

/** The paper, or why there is none. `largest`: bytes that one stream may unpack to; `seconds`: of the processor's time. */
export async function readPdf(bytes: Uint8Array, largest = LARGEST_STREAM, seconds = MOST_SECONDS): Promise<Paper | PaperProblem> {
  const refused = refusalOf(bytes, largest)
  if (refused) return { problem: 'broken', reason: refused }
  const { getDocumentProxy } = await import('unpdf')
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>> | null = null
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false, enableXfa: false, useSystemFonts: false })
    if (pdf.numPages > MOST_PAGES) return { problem: 'too-long', reason: `${pdf.numPages} pages` }
    const pages = await pagesOf(pdf, seconds)
    if (pages === null) return { problem: 'too-long', reason: `more than ${MOST_CHARACTERS.toLocaleString('en')} characters` }
    const letters = wordsIn(pages)
    if (!READABLE.test(letters)) return { problem: 'no-text', reason: letters.trim() === '' ? 'pictures' : 'unmapped' }
    const { info } = await pdf.getMetadata()
    return { ...detailsOf(info as Readonly<Record<string, unknown>>), head: [], pieces: piecesOf(pages), foot: [] }
  } catch (error) {
    const { name, message } = error as Error
    return name === 'PasswordException' ? { problem: 'locked', reason: '' } : { problem: 'broken', reason: message }
  } finally {
    await pdf?.destroy().catch(() => {})
  }
}

/** What was used before a PDF was begun. */
interface Begun {
  readonly spent: NodeJS.CpuUsage
  /** Bytes. */
  readonly memory: number
}

/** Throws where more of the processor's time, or more memory, was used since. pdf.js does not let go in between, so a timer would never ring. */
function hurry({ spent, memory }: Begun, seconds: number): void {
  const { user, system } = process.cpuUsage(spent)
  if (user + system > seconds * 1e6) throw new TooMuch(`reading it takes more than ${seconds} seconds`)
  if (process.memoryUsage.rss() - memory > MOST_MEMORY) throw new TooMuch(`reading it takes more than ${MOST_MEMORY / 2 ** 30} GB`)
}

class TooMuch extends Error {}

/** Two letters or digits beside each other that mean something: fonts without a map give private-use characters. */
const READABLE = /[\p{L}\p{N}]{2}/u

function wordsIn(pages: readonly PdfPage[]): string {
  return pages
    .map(({ lines }) => lines.map(({ text }) => text).join('\n'))
    .join('\n')
    .replace(/\p{Co}/gu, '')
}

type Proxy = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>

/** Null where there are too many words. A page that cannot be read is empty, the others are read. */
async function pagesOf(pdf: Proxy, seconds: number): Promise<PdfPage[] | null> {
  const pages: PdfPage[] = []
  const begun = { spent: process.cpuUsage(), memory: process.memoryUsage.rss() }
  let size = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const lines: PdfLine[] = []
    let [bottom, top] = [0, 0]
    try {
      const page = await pdf.getPage(number)
      ;[bottom, top] = [page.view[1] as number, page.view[3] as number]
      const items = await itemsOf(page, MOST_CHARACTERS - size, () => hurry(begun, seconds))
      if (items === null) return null
      lines.push(...pageLines(items))
      page.cleanup()
    } catch (error) {
      if (pdf.numPages === 1 || error instanceof TooMuch) throw error
    }
    for (const { text } of lines) size += text.length
    pages.push({ lines, bottom, top })
  }
  return pages
}

type PageProxy = Awaited<ReturnType<Proxy['getPage']>>

/** What stands on a page, in the order it is written; null where that is more than `most` characters. `check` may throw. */
async function itemsOf(page: PageProxy, most: number, check: () => void): Promise<PdfItem[] | null> {
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader()
  const items: PdfItem[] = []
  const open: boolean[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    check()
    if (done) return items
    for (const item of value.items as readonly (Partial<PdfItem> & { readonly type?: string; readonly tag?: string })[]) {
      if (item.type?.startsWith('beginMarkedContent')) open.push(item.tag === 'Artifact')
      else if (item.type === 'endMarkedContent') open.pop()
      else if (item.str !== undefined) {
        size += item.str.length + 1
        items.push({ ...(item as PdfItem), artifact: open.includes(true) })
      }
    }
    if (size > most) {
      await reader.cancel()
      return null
    }
  }
}

/** Programs that print a page of the web: what they write down is the day of the visit. */
const BROWSERS = /\b(?:Chrome|Chromium|Firefox|Mozilla|Safari|WebKit|wkhtmltopdf|Edg)\b/

function detailsOf(info: Readonly<Record<string, unknown>>): Omit<Paper, 'head' | 'pieces' | 'foot'> {
  const made = isoOf(info.CreationDate)
  const modified = isoOf(info.ModDate) ?? made
  const visited = BROWSERS.test(`${info.Creator ?? ''} ${info.Producer ?? ''}`)
  return {
    title: wordsOf(info.Title),
    author: wordsOf(info.Author),
    modified: visited ? null : modified,
    visited: visited ? (made?.slice(0, 10) ?? null) : null,
  }
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : null
}

/** `D:20240531083000+02'00'` (ISO 32000-1, 7.9.4) as ISO 8601; the day alone without a zone; null for anything less. */
function isoOf(value: unknown): string | null {
  const match = /^(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)))?/.exec(typeof value === 'string' ? value : '')
  if (!match) return null
  const [, year, month, day, hour, minute, second, utc, hours, minutes] = match
  const date = `${year}-${month}-${day}`
  if (hour === undefined) return date
  return `${date}T${hour}:${minute}:${second ?? '00'}${utc ?? `${hours}:${minutes}`}`
}
