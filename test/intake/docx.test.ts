/** Word documents give their words in order, without what was struck out, and never stop a run. */

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/intake/docx.js'
import type { Paper } from '../../src/intake/paper.js'
import { docx, p, part } from '../support/papers.js'

function paper(bytes: Uint8Array): Paper {
  const read = readDocx(bytes)
  if ('problem' in read) throw new Error(`${read.problem}: ${read.reason}`)
  return read
}

const pieces = (body: string, parts: Readonly<Record<string, string>> = {}): string[] =>
  paper(docx(body, { parts })).pieces.map(({ kind, html }) => `${kind}: ${html}`)

const style = (id: string, inside: string): string => `<w:style w:styleId="${id}">${inside}</w:style>`
const STYLES = {
  'word/styles.xml': part(
    'styles',
    style('Titel', '<w:name w:val="Title"/>') +
      style('berschrift1', '<w:name w:val="heading 1"/>') +
      style('Eigen', '<w:name w:val="Kapitel"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
      style('Text', '<w:name w:val="Body Text"/>'),
  ),
}

describe('the words of a Word document', () => {
  it('are paragraphs, and empty ones are none', () => {
    expect(pieces(`${p('The sides met &amp; talked.')}${p(' ')}${p('They go on.')}`)).toEqual([
      'paragraph: The sides met &amp; talked.',
      'paragraph: They go on.',
    ])
  })

  it('are titles and headings by the English name of their style or its level, in any language of Word', () => {
    expect(pieces(p('Read-out', 'Titel') + p('First', 'berschrift1') + p('Second', 'Eigen') + p('Words.', 'Text'), STYLES)).toEqual([
      'title: Read-out',
      'heading: First',
      'heading: Second',
      'paragraph: Words.',
    ])
  })

  it('are items where Word numbers them, and rows where they stand in a table', () => {
    const cell = (words: string): string => `<w:tc>${p(words)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('Crossing')}${cell('Opens')}</w:tr><w:tr>${cell('North')}${cell('1 June')}</w:tr></w:tbl>`
    expect(pieces(p('Visas.', '', '<w:numPr><w:numId w:val="1"/></w:numPr>') + table)).toEqual([
      'bullet: Visas.',
      'table: <tr><td>Crossing</td><td>Opens</td></tr>\n<tr><td>North</td><td>1 June</td></tr>',
    ])
    expect(pieces(`<w:tbl><w:tr>${cell('A frame around words.')}</w:tr></w:tbl>`)).toEqual(['paragraph: A frame around words.'])
  })

  it('keep links and line breaks', () => {
    const rels = `<Relationships><Relationship Id="r1" Type="x/hyperlink" Target="https://ministry.example/a?b=1&amp;c=2"/><Relationship Id="r2" Type="x/hyperlink" Target="javascript:x()"/></Relationships>`
    const run = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`
    const body = `<w:p>${run('See')}<w:r><w:tab/></w:r><w:hyperlink r:id="r1">${run('the text')}</w:hyperlink><w:r><w:br/></w:r><w:hyperlink r:id="r2">${run('here')}</w:hyperlink></w:p>`
    expect(pieces(body, { 'word/_rels/document.xml.rels': rels })).toEqual([
      'paragraph: See <a href="https://ministry.example/a?b=1&amp;c=2">the text</a><br>here',
    ])
  })

  it('are without what was struck out or moved away, and once where a drawing has two forms', () => {
    const run = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`
    const box = `<w:txbxContent>${p('In a box.')}</w:txbxContent>`
    const body = `<w:p>${run('They ')}<w:del><w:r><w:delText>refused</w:delText></w:r></w:del><w:ins>${run('agreed')}</w:ins><w:moveFrom>${run('gone')}</w:moveFrom><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(pieces(body)).toEqual(['paragraph: They agreed', 'paragraph: In a box.'])
  })

  it('stand with notes behind them, and heads and feet around them once', () => {
    const notes = part(
      'footnotes',
      `<w:footnote w:type="separator">${p('---')}</w:footnote><w:footnote w:id="2">${p('See the map.')}</w:footnote>`,
    )
    const head = part('hdr', p('Ministry of the Coast'))
    const parts = {
      'word/footnotes.xml': notes,
      'word/header1.xml': head,
      'word/header2.xml': head,
      'word/footer1.xml': part('ftr', p('Page')),
    }
    const read = paper(docx(p('Words.'), { parts }))
    expect(read.pieces).toEqual([
      { kind: 'paragraph', html: 'Words.' },
      { kind: 'running', html: 'See the map.' },
    ])
    expect(read.head.map(({ html }) => html)).toEqual(['Ministry of the Coast'])
    expect(read.foot.map(({ html }) => html)).toEqual(['Page'])
  })
})

it('says of itself what its core properties say', () => {
  const read = paper(docx(p('Words.'), { title: 'Read-out', creator: 'Ada Brandt', modified: '2024-05-31T08:30:00Z' }))
  expect(read).toMatchObject({ title: 'Read-out', author: 'Ada Brandt', modified: '2024-05-31T08:30:00Z', visited: null })
  expect(paper(docx(p('Words.')))).toMatchObject({ title: null, author: null, modified: null })
})

describe('a Word document that gives no text', () => {
  it('is pictures alone, or has no text in it', () => {
    expect(readDocx(docx('<w:p><w:r><w:drawing/></w:r></w:p>'))).toEqual({ problem: 'no-text', reason: 'pictures' })
    expect(readDocx(zipSync({ 'word/documents.txt': strToU8('x') }))).toMatchObject({ problem: 'broken' })
  })

  it('is damaged', () => {
    expect(readDocx(docx(p('Words.')).subarray(0, 200))).toMatchObject({ problem: 'broken' })
  })

  it('unpacks to more than it may', () => {
    expect(readDocx(docx(p('x'.repeat(65 * 2 ** 20))))).toEqual({ problem: 'broken', reason: 'a part of it unpacks to more than 64 MB' })
  })

  it('nests without end', () => {
    const body = '<w:p>'.repeat(50_000)
    expect(readDocx(docx(body))).toMatchObject({ problem: 'no-text' })
  })
})
