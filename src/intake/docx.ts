/** Word documents (ECMA-376) to papers: the parts of the ZIP that hold words, each bounded. A document that cannot be unpacked is a problem, never an error. */

import { strFromU8, unzipSync } from 'fflate'
import { readWords } from './docx-words.js'
import type { Paper, PaperProblem, Piece } from './paper.js'
import { descendants, textOf, type XmlElement, xmlTree } from './xml-tree.js'

/** What one part may unpack to, bytes. A part that is longer than it says is cut there. */
const LARGEST_PART = 64 * 2 ** 20
const PARTS =
  /^(?:word\/(?:document\d*|styles\d*|footnotes\d*|endnotes\d*|header\d*|footer\d*)\.xml|word\/_rels\/document\d*\.xml\.rels|docProps\/core\.xml)$/

/** The paper, or why there is none. */
export function readDocx(bytes: Uint8Array): Paper | PaperProblem {
  let tooLarge = false
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!PARTS.test(name)) return false
    tooLarge ||= originalSize > LARGEST_PART
    return originalSize <= LARGEST_PART
  }
  try {
    const parts = new Map(Object.entries(unzipSync(bytes, { filter })).map(([name, part]) => [name, strFromU8(part)]))
    if (tooLarge) return { problem: 'broken', reason: `a part of it unpacks to more than ${LARGEST_PART / 2 ** 20} MB` }
    return paperOf(parts)
  } catch (error) {
    return { problem: 'broken', reason: (error as Error).message }
  }
}

function paperOf(parts: ReadonlyMap<string, string>): Paper | PaperProblem {
  const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name))
  if (main === undefined) return { problem: 'broken', reason: 'its text is not in it' }
  const number = /\d*(?=\.xml$)/.exec(main)?.[0] ?? ''
  const context = {
    styles: stylesOf(parts.get(`word/styles${number}.xml`) ?? parts.get('word/styles.xml') ?? ''),
    links: linksOf(parts.get(`word/_rels/document${number}.xml.rels`) ?? ''),
  }
  const read = (name: string): Piece[] => readWords(parts.get(name) ?? '', context)
  const named = (pattern: RegExp): string[] => [...parts.keys()].filter((name) => pattern.test(name)).sort()
  const pieces = read(main)
  const running = (pattern: RegExp): Piece[] => distinct(named(pattern).flatMap(read))
  if (pieces.length === 0) return { problem: 'no-text', reason: 'pictures' }
  return {
    ...detailsOf(parts.get('docProps/core.xml') ?? ''),
    visited: null,
    head: running(/^word\/header/),
    pieces: [...pieces, ...named(/^word\/(?:foot|end)notes/).flatMap((name) => read(name).map(asNote))],
    foot: running(/^word\/footer/),
  }
}

/** Notes stand at the foot of a page. */
function asNote(piece: Piece): Piece {
  return piece.kind === 'table' ? piece : { kind: 'running', html: piece.html }
}

/** First pages and others often have the same head, in parts of their own. */
function distinct(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ html }, at) => pieces.findIndex((other) => other.html === html) === at)
}

/** What kind of piece a paragraph of a style is: by its English name, or the level it has in the outline. */
function stylesOf(xml: string): ReadonlyMap<string, Piece['kind']> {
  const kinds = new Map<string, Piece['kind']>()
  for (const style of descendants(xmlTree(xml), 'w:style')) {
    const id = style.attributes['w:styleId']
    const inside = (name: string): XmlElement | undefined => descendants(style, name)[0]
    const name = inside('w:name')?.attributes['w:val']?.toLowerCase() ?? ''
    const level = Number(inside('w:outlineLvl')?.attributes['w:val'] ?? 9)
    const kind = name === 'title' ? 'title' : /^heading \d$/.test(name) || level < 9 ? 'heading' : /^list/.test(name) ? 'bullet' : null
    if (id !== undefined && kind !== null) kinds.set(id, kind)
  }
  return kinds
}

/** Web addresses by the id under which the text names them. */
function linksOf(xml: string): ReadonlyMap<string, string> {
  return new Map(
    descendants(xmlTree(xml), 'Relationship').flatMap(({ attributes: { Id, Target, Type } }) =>
      Id && Target && /\/hyperlink$/.test(Type ?? '') && /^https?:/i.test(Target) ? [[Id, Target] as const] : [],
    ),
  )
}

function detailsOf(xml: string): Pick<Paper, 'title' | 'author' | 'modified'> {
  const tree = xmlTree(xml)
  const words = (name: string): string | null => {
    const element = descendants(tree, name)[0]
    const text = element ? textOf(element).replace(/\s+/g, ' ').trim() : ''
    return text === '' ? null : text
  }
  const day = [words('dcterms:modified'), words('dcterms:created')].find((date) => /^\d{4}-\d\d-\d\d/.test(date ?? ''))
  return { title: words('dc:title'), author: words('dc:creator'), modified: day ?? null }
}
