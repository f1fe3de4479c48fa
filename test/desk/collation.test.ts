/** Witnesses side by side: every sentence stands once, and each difference has its kind. */

import { describe, expect, it } from 'vitest'
import { deskOver } from '../../src/desk/desk.js'
import type { CollationView } from '../../src/desk/shapes.js'
import { shelfOf } from '../../src/desk/shelf.js'
import { courier, gazette, handmade, lineages, wire } from '../support/dossier.js'

const desk = deskOver(shelfOf(handmade()))
const lineage = lineages[0]?.id as string
const view = desk.collation(lineage) as CollationView
const rowsOf = (kind: string) => view.rows.filter((row) => row.kind === kind)

describe('a collation', () => {
  it('sets the copy beside its parent', () => {
    expect([view.left, view.right]).toEqual([wire.article.id, courier.article.id])
  })

  it('shows a cut sentence as a gap', () => {
    expect(rowsOf('cut').map(({ left, right }) => [left?.runs[0]?.text, right])).toEqual([
      [
        'The level of the lake has fallen by four metres since Varsenia closed its sluices, according to farmers on the southern shore.',
        null,
      ],
    ])
  })

  it('shows a link set between paragraphs where it stands', () => {
    const at = view.rows.findIndex(({ kind }) => kind === 'furniture')
    expect(view.rows[at]?.right?.runs[0]?.text).toBe('Read: what the lake means to the valley')
    expect(view.rows[at + 1]?.left?.runs.map(({ text }) => text).join('')).toMatch(/^Oltmark’s foreign minister/)
  })

  it('tells renamed from changed, and both from typography', () => {
    const renamed = view.rows.find(({ kind }) => kind === 'renamed')
    expect(renamed?.right?.runs.filter(({ mark }) => mark === 'renamed').map(({ text }) => text.trim())).toEqual(['the Oltmark Republic'])
    const changed = view.rows.find(({ kind }) => kind === 'changed')
    expect(changed?.right?.runs.filter(({ mark }) => mark === 'changed').map(({ text }) => text)).toEqual(['drought.'])
    expect(rowsOf('typography').length).toBeGreaterThan(0)
  })

  it('joins the runs of a side to its sentence', () => {
    for (const { left, right } of view.rows) {
      if (left) expect(left.runs.map(({ text }) => text).join('')).toBe(wire.page.text.slice(left.start, left.end))
      if (right) expect(right.runs.map(({ text }) => text).join('')).toBe(courier.page.text.slice(right.start, right.end))
    }
  })

  it('has every word of both bodies', () => {
    const words = (side: 'left' | 'right') =>
      view.rows
        .flatMap((row) => (row.kind === 'furniture' ? [] : (row[side]?.runs.map(({ text }) => text) ?? [])))
        .join('')
        .replace(/\s/g, '')
    const body = (sheet: typeof wire) =>
      sheet.article.body
        .map(({ start, end }) => sheet.page.text.slice(start, end))
        .join('')
        .replace(/\s/g, '')
    expect(words('left')).toBe(body(wire))
    expect(words('right')).toBe(body(courier))
  })

  it('is null where a lineage has one witness', () => {
    expect(desk.collation(lineages[1]?.id as string)).toBeNull()
  })
})

describe('any two articles', () => {
  it('stand side by side whichever was copied from which', () => {
    const turned = desk.pair(courier.article.id, wire.article.id)
    expect(turned).toMatchObject({ lineage, left: courier.article.id })
    expect(turned?.rows.filter(({ kind }) => kind === 'furniture').map(({ left, right }) => [left === null, right])).toEqual([
      [false, null],
    ])
    expect(turned?.rows.filter(({ kind }) => kind === 'added')).toHaveLength(1)
  })

  it('may be of two lineages', () => {
    expect(desk.pair(wire.article.id, gazette.article.id)?.lineage).toBeNull()
  })

  it('are none where one is not there, or both are one', () => {
    expect(desk.pair(wire.article.id, 'ar_0000000000000000')).toBeNull()
    expect(desk.pair(wire.article.id, wire.article.id)).toBeNull()
  })
})

describe('all witnesses', () => {
  it('are laid along the origin, with what differs marked in their words', () => {
    const all = desk.witnesses([lineage])
    expect([all.base, all.others, all.leftOut]).toEqual([wire.article.id, [courier.article.id], 0])
    const readings = all.rows.flatMap(({ readings }) => readings)
    expect(readings.filter(({ kind }) => kind === 'cut')).toEqual([
      { kind: 'cut', moved: false, runs: [], articles: [{ article: courier.article.id, at: null }] },
    ])
    const [drought] = readings.filter(({ runs }) => runs.some(({ text }) => text === 'drought'))
    expect(drought?.runs.filter(({ kind }) => kind !== 'same').slice(-2)).toEqual([
      { kind: 'cut', text: 'quarrel' },
      { kind: 'added', text: 'drought' },
    ])
  })

  it('fold what differs in typography alone', () => {
    expect(desk.witnesses([lineage]).rows.filter(({ readings }) => readings[0]?.kind === 'same').length).toBeGreaterThan(1)
  })

  it('may be any articles, and need two', () => {
    expect(desk.witnesses([gazette.article.id, wire.article.id]).base).toBe(gazette.article.id)
    expect(() => desk.witnesses([wire.article.id])).toThrow(expect.objectContaining({ code: 'collate-one' }))
    expect(() => desk.witnesses(['li_0000000000000000'])).toThrow(expect.objectContaining({ code: 'id-unknown' }))
  })
})
