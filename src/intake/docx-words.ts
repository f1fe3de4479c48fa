/** The words of one part of a Word document as pieces: paragraphs, headings, list items, tables; links kept. Deleted and moved words of tracked changes are not its text any more. */

import { escaped } from './page-html.js'
import type { Piece } from './paper.js'
import { type XmlElement, xmlTree } from './xml-tree.js'

export interface WordContext {
  /** Kind of piece by the id of a paragraph's style; one that is not there is a paragraph. */
  readonly styles: ReadonlyMap<string, Piece['kind']>
  /** Web address by relation id. */
  readonly links: ReadonlyMap<string, string>
}

/** Elements whose words are not the text: tracked deletions, a second form of the same drawing, codes of fields. */
const UNREAD = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText', 'w:rPr', 'w:sdtPr'])
const BREAKS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'w:tab': ' ',
    'w:br': '<br>',
    'w:cr': '<br>',
    'w:noBreakHyphen': '\u2011',
    'w:softHyphen': '\u00ad',
  }),
)

/** The pieces of a part, in reading order. Empty paragraphs give none. */
export function readWords(xml: string, context: WordContext): Piece[] {
  const pieces: Piece[] = []
  take(xmlTree(xml), context, pieces)
  return pieces
}

/** Depth is bounded by the tree. */
function take(element: XmlElement, context: WordContext, pieces: Piece[]): void {
  for (const child of element.children) {
    if (typeof child === 'string' || UNREAD.has(child.name)) continue
    if (child.name === 'w:p') takeParagraph(child, context, pieces)
    else if (child.name === 'w:tbl') takeTable(child, context, pieces)
    else if (!isSeparator(child)) take(child, context, pieces)
  }
}

/** The lines above notes are parts of the notes file. */
function isSeparator({ attributes }: XmlElement): boolean {
  return /separator/i.test(attributes['w:type'] ?? '')
}

function takeParagraph(paragraph: XmlElement, context: WordContext, pieces: Piece[]): void {
  const boxes: Piece[] = []
  const html = htmlOf(paragraph, context, boxes)
    .replace(/^(?:\s|<br>)+|(?:\s|<br>)+$/g, '')
    .trim()
  if (html !== '') pieces.push({ kind: kindOf(paragraph, context), html })
  pieces.push(...boxes)
}

function kindOf(paragraph: XmlElement, { styles }: WordContext): Piece['kind'] {
  const properties = childOf(paragraph, 'w:pPr')
  const style = properties && childOf(properties, 'w:pStyle')?.attributes['w:val']
  const kind = style === undefined ? undefined : styles.get(style)
  if (kind !== undefined) return kind
  if (properties && childOf(properties, 'w:outlineLvl')) return 'heading'
  return properties && childOf(properties, 'w:numPr') ? 'bullet' : 'paragraph'
}

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** The words of a paragraph. Text boxes that hang on it are paragraphs of their own, behind it. */
function htmlOf(element: XmlElement, context: WordContext, boxes: Piece[]): string {
  let html = ''
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const { name, attributes } = child
    const written = BREAKS.get(name)
    if (name === 'w:t' || name === 'm:t') html += escaped(child.children.filter((part) => typeof part === 'string').join(''))
    else if (written !== undefined) html += attributes['w:type'] === 'page' ? ' ' : written
    else if (name === 'w:txbxContent') take(child, context, boxes)
    else if (name === 'w:pPr' || UNREAD.has(name)) continue
    else if (name === 'w:hyperlink') html += linked(htmlOf(child, context, boxes), context.links.get(attributes['r:id'] ?? ''))
    else html += htmlOf(child, context, boxes)
  }
  return html
}

function linked(html: string, address: string | undefined): string {
  return address === undefined || html.trim() === '' ? html : `<a href="${escaped(address)}">${html}</a>`
}

/** A table of one cell a row is a frame around paragraphs. */
function takeTable(table: XmlElement, context: WordContext, pieces: Piece[]): void {
  const rows = rowsOf(table).map((row) => rowsOf(row, 'w:tc').map((cell) => cellHtml(cell, context)))
  if (rows.every((cells) => cells.length <= 1)) {
    for (const row of rowsOf(table)) take(row, context, pieces)
    return
  }
  const html = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')
  if (rows.flat().some((cell) => cell !== '')) pieces.push({ kind: 'table', html })
}

/** Children of a name, also where content controls stand around them. */
function rowsOf(element: XmlElement, name = 'w:tr'): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === name) return [child]
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:ins' ? rowsOf(child, name) : []
  })
}

function cellHtml(cell: XmlElement, context: WordContext): string {
  const inside: Piece[] = []
  take(cell, context, inside)
  return inside.map(({ kind, html }) => (kind === 'table' ? html.replace(/<[^>]*>/g, ' ') : html)).join('<br>')
}
