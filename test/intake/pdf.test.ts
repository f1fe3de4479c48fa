/** PDFs become paragraphs again, keep every word, and never stop a run. */

import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Paper } from '../../src/intake/paper.js'
import { readPdf } from '../../src/intake/pdf.js'
import { column, type Printed, pdf } from '../support/papers.js'

async function paper(bytes: Uint8Array): Promise<Paper> {
  const read = await readPdf(bytes)
  if ('problem' in read) throw new Error(`${read.problem}: ${read.reason}`)
  return read
}

const pieces = async (...pages: readonly (readonly Printed[])[]): Promise<string[]> =>
  (await paper(pdf(pages))).pieces.map(({ kind, html }) => `${kind}: ${html}`)

const FULL = [
  'The envoys of both sides met in the harbour hall on Monday and agreed',
  'that a joint commission shall begin its work at the border no later',
  'than June.',
]

describe('paragraphs of a PDF', () => {
  it('go on over line ends and stop at a wider gap', async () => {
    expect(await pieces([...column(FULL, 700), ...column(['A second paragraph is here.'], 630)])).toEqual([
      `paragraph: ${FULL.join(' ')}`,
      'paragraph: A second paragraph is here.',
    ])
  })

  it('stop where the next word would have stood on the line, and at an indent', async () => {
    const lines = [
      'The ministers of both countries met on Monday in the hall of the port.',
      'They agreed.',
      'Nothing else was said on the day, and the press was not let in before',
      'the evening.',
    ]
    expect(await pieces(column(lines, 700))).toEqual([`paragraph: ${lines[0]} ${lines[1]}`, `paragraph: ${lines[2]} ${lines[3]}`])
    const [first, second, third] = FULL as [string, string, string]
    expect(await pieces([...column([first, second], 700), ...column([`However, ${third}`], 672, 90)])).toHaveLength(2)
  })

  it('join a word that a line end broke, and keep a hyphen that belongs to it', async () => {
    const lines = [
      'The two governments of the coast agreed on a cease-fire along the border line, as well as on the imple-',
      'mentation of the earlier documents, and the commission is to report about the cease-',
      'fire and the forty-',
      'Two committee in autumn.',
    ]
    expect(await pieces(column(lines, 700))).toEqual([
      'paragraph: The two governments of the coast agreed on a cease-fire along the border line, as well as on the implementation of the earlier documents, and the commission is to report about the cease-fire and the forty-Two committee in autumn.',
    ])
  })

  it('go on over the end of a page, with what runs along the pages behind them', async () => {
    const margin = (page: number): Printed[] => [
      { text: 'Ministry of the Coast', x: 72, y: 800, size: 9 },
      { text: `- ${page} -`, x: 290, y: 30, size: 9 },
    ]
    const [first, second, third] = FULL as [string, string, string]
    const pages = [
      [...margin(1), ...column([first, second], 700)],
      [...margin(2), ...column([third, 'It was so.'], 700)],
    ]
    expect(await pieces(...pages)).toEqual([
      'running: Ministry of the Coast',
      'running: - 1 -',
      `paragraph: ${FULL.join(' ')}`,
      'running: Ministry of the Coast',
      'running: - 2 -',
      'paragraph: It was so.',
    ])
  })

  it('are headings where they are set larger, and the largest on the first page is the title', async () => {
    const title = [
      { text: 'Joint statement on the talks', x: 150, y: 760, size: 20 },
      { text: 'between both coasts', x: 180, y: 736, size: 20 },
    ]
    const all = await pieces([...title, ...column(FULL, 700), { text: 'Next steps', x: 72, y: 640, size: 14 }, ...column(FULL, 610)])
    expect(all.map((piece) => piece.slice(0, 50))).toEqual([
      'title: Joint statement on the talks between both c',
      'paragraph: The envoys of both sides met in the har',
      'heading: Next steps',
      'paragraph: The envoys of both sides met in the har',
    ])
  })

  it('are items of a list where a mark begins them', async () => {
    const lines = [
      '\u0095 The first point is about the crossing at the northern gate of the port, which',
      'opens in June;',
      '\u0095 the second is about visas.',
    ]
    expect((await pieces(column(lines, 700))).map((piece) => piece.slice(0, 12))).toEqual(['bullet: • Th', 'bullet: • th'])
  })

  it('read columns one after the other, and words with a wide space between them as one line', async () => {
    const left = column(['The left column of the', 'page comes first and', 'ends here.'], 700, 72)
    const right = column(['The right column comes', 'after it.'], 700, 320)
    expect(await pieces([...left, ...right])).toEqual([
      'paragraph: The left column of the page comes first and ends here.',
      'paragraph: The right column comes after it.',
    ])
    expect(
      await pieces([
        { text: 'Date:', x: 72, y: 700 },
        { text: '12 May', x: 130, y: 700 },
      ]),
    ).toEqual(['paragraph: Date: 12 May'])
  })
})

describe('what runs along the pages', () => {
  it('is no title that stands on every page, and no sentence that comes twice', async () => {
    const page = (words: string): Printed[] => [
      { text: 'Statement', x: 200, y: 800, size: 24 },
      ...column(FULL, 700),
      ...column([words], 60),
    ]
    const all = await pieces(page('The same sentence.'), page('Another sentence.'))
    expect(all.filter((piece) => piece.startsWith('running'))).toEqual([])
    expect(all[0]).toBe('title: Statement')
  })

  it('is a number at the edge of a page, but not a year in the middle', async () => {
    const all = await pieces([
      ...column(FULL, 700),
      { text: '2011', x: 72, y: 500 },
      ...column(['The sides will meet.'], 400),
      { text: 'Page 1 of 1', x: 72, y: 30 },
    ])
    expect(all.filter((piece) => piece.startsWith('running'))).toEqual(['running: Page 1 of 1'])
  })
})

describe('what a PDF says of itself', () => {
  it('is its title, its author and when it was last worked on', async () => {
    const info = {
      Title: 'Read-out of the call',
      Author: 'Ministry of the Coast',
      CreationDate: "D:20240531083000+02'00'",
      ModDate: 'D:20240601',
    }
    expect(await paper(pdf([column(FULL, 700)], { info }))).toMatchObject({
      title: 'Read-out of the call',
      author: 'Ministry of the Coast',
      modified: '2024-06-01',
      visited: null,
    })
  })

  it('is the day of the visit where a browser printed it', async () => {
    const info = { Creator: 'Mozilla/5.0 (X11) Chrome/120', Producer: 'Skia/PDF m120', CreationDate: "D:20240531083000+02'00'" }
    expect(await paper(pdf([column(FULL, 700)], { info }))).toMatchObject({ modified: null, visited: '2024-05-31' })
  })

  it('is nothing where it says nothing', async () => {
    expect(await paper(pdf([column(FULL, 700)]))).toMatchObject({ title: null, author: null, modified: null, visited: null })
  })
})

describe('a PDF that gives no text', () => {
  it('is a scan', async () => {
    expect(await readPdf(pdf([[], []], { scanned: true }))).toEqual({ problem: 'no-text', reason: 'pictures' })
  })

  it('is damaged', async () => {
    expect(await readPdf(Buffer.from('%PDF-1.7\nnothing else'))).toMatchObject({ problem: 'broken' })
    expect(await readPdf(pdf([column(FULL, 700)]).subarray(0, 300))).toMatchObject({ problem: 'broken' })
  })

  it('is locked with a password', async () => {
    const hex = (byte: string): string => `<${byte.repeat(32)}>`
    const encrypt = `<< /Filter /Standard /V 1 /R 2 /O ${hex('41')} /U ${hex('42')} /P -44 >>`
    const locked = pdf([column(FULL, 700)], { trailer: `/Encrypt 100 0 R /ID [${hex('43')} ${hex('43')}]`, objects: [encrypt] })
    expect(await readPdf(locked)).toEqual({ problem: 'locked', reason: '' })
  })

  it('would fill the memory', async () => {
    const twice = deflateSync(deflateSync(Buffer.alloc(2 ** 21)))
    const bomb = `<< /Length ${twice.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${twice.toString('latin1')}\nendstream`
    const bytes = pdf([column(FULL, 700)], { objects: [bomb] })
    expect(await readPdf(bytes, 2 ** 20)).toEqual({ problem: 'broken', reason: 'a stream of it unpacks to more than 1 MB' })
    expect(await readPdf(bytes, 2 ** 22)).toMatchObject({ title: null })
  })

  const mapped = (range: string): Uint8Array => {
    const map = `1 begincodespacerange <000000> <FFFFFF> endcodespacerange 1 beginbfrange ${range} endbfrange`
    const objects = [`<< /Length ${map.length} >>\nstream\n${map}\nendstream`]
    return pdf(Array(20).fill(column(FULL, 700)), { font: '/ToUnicode 100 0 R', objects })
  }

  it('has a map of letters without end', async () => {
    expect(await readPdf(mapped('<000000> <FFFFFF> <0000>'))).toEqual({
      problem: 'broken',
      reason: 'a font of it maps more letters than there are',
    })
    expect(await readPdf(mapped('<000020> <00007E> <0020>'))).toMatchObject({ title: null })
  })

  it('takes too long', async () => {
    expect(await readPdf(mapped('<0000> <FFFF> <0000>'), 2 ** 28, 0.001)).toEqual({
      problem: 'broken',
      reason: 'reading it takes more than 0.001 seconds',
    })
  })

  it('does not harm one whose streams are packed', async () => {
    expect((await paper(pdf([column(FULL, 700)], { packed: true }))).pieces).toHaveLength(1)
  })
})
