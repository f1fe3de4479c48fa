/** PDF and Word documents for tests, made here word by word. */

import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

/** A line of a PDF page: words, left end and baseline in points from the lower left corner, size. */
export interface Printed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

export interface PdfOptions {
  /** `{ Title: 'Words' }`, as the document says of itself. */
  readonly info?: Readonly<Record<string, string>>
  /** Pages of a picture alone. */
  readonly scanned?: boolean
  /** Content streams are deflated. */
  readonly packed?: boolean
  /** More entries of the trailer: `/Encrypt 9 0 R`. */
  readonly trailer?: string
  /** More entries of the font: `/ToUnicode 100 0 R`. */
  readonly font?: string
  /** More objects, numbered from 100. */
  readonly objects?: readonly string[]
}

const quoted = (text: string): string => text.replace(/[\\()]/g, '\\$&')
const HELVETICA = '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding'

/** A PDF 1.4 with a page of 595 by 842 points for each list of lines. */
export function pdf(
  pages: readonly (readonly Printed[])[],
  { info = {}, scanned, packed, trailer = '', font = '', objects: more = [] }: PdfOptions = {},
): Uint8Array {
  const objects = new Map<number, Buffer>()
  const put = (number: number, words: string | Buffer): unknown => objects.set(number, Buffer.from(words as string, 'latin1'))
  const stream = (words: string, entries = ''): Buffer => {
    const bytes = packed ? deflateSync(Buffer.from(words, 'latin1')) : Buffer.from(words, 'latin1')
    const head = `<< /Length ${bytes.length}${packed ? ' /Filter /FlateDecode' : ''}${entries} >>\nstream\n`
    return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')])
  }
  put(1, '<< /Type /Catalog /Pages 2 0 R >>')
  put(2, `<< /Type /Pages /Kids [${pages.map((_, at) => `${10 + 2 * at} 0 R`).join(' ')}] /Count ${pages.length} >>`)
  put(3, `<< ${HELVETICA} ${font} >>`)
  put(
    4,
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${quoted(value)})`)
      .join(' ')} >>`,
  )
  for (const [at, lines] of pages.entries()) {
    put(
      10 + 2 * at,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${11 + 2 * at} 0 R >>`,
    )
    const words = lines.map(({ text, x, y, size = 11 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${quoted(text)}) Tj ET`).join('\n')
    put(11 + 2 * at, stream(scanned ? '0.5 g 50 50 400 700 re f' : words))
  }
  for (const [at, words] of more.entries()) put(100 + at, words)
  return file(objects, `/Root 1 0 R /Info 4 0 R ${trailer}`)
}

function file(objects: ReadonlyMap<number, Buffer>, trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const places = new Map<number, number>()
  let size = parts[0]?.length ?? 0
  const add = (part: Buffer): void => {
    parts.push(part)
    size += part.length
  }
  for (const [number, words] of objects) {
    places.set(number, size)
    add(Buffer.concat([Buffer.from(`${number} 0 obj\n`), words, Buffer.from('\nendobj\n')]))
  }
  const start = size
  const highest = Math.max(...places.keys())
  const rows = Array.from({ length: highest + 1 }, (_, at) => {
    const place = places.get(at)
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  add(Buffer.from(`xref\n0 ${highest + 1}\n${rows.join('')}trailer\n<< /Size ${highest + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

/** Lines below each other, 14 points apart, from a height on. */
export function column(texts: readonly string[], top: number, x = 72, size = 11): Printed[] {
  return texts.map((text, at) => ({ text, x, y: top - 14 * at, size }))
}

export interface DocxOptions {
  /** Further parts by name, as XML. */
  readonly parts?: Readonly<Record<string, string>>
  readonly title?: string
  readonly creator?: string
  readonly modified?: string
}

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** A Word document whose body holds this XML. */
export function docx(body: string, { parts = {}, title = '', creator = '', modified = '' }: DocxOptions = {}): Uint8Array {
  const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><dcterms:modified>${modified}</dcterms:modified></cp:coreProperties>`
  const all = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'docProps/core.xml': core,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])))
}

/** A part of notes, a head or a foot: the XML of what stands in it. */
export const part = (root: string, inside: string): string => `<w:${root} ${W}>${inside}</w:${root}>`

/** A paragraph: its words, the id of its style and more properties as XML. */
export function p(words: string, style = '', properties = ''): string {
  const named = style === '' ? '' : `<w:pStyle w:val="${style}"/>`
  return `<w:p><w:pPr>${named}${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}
