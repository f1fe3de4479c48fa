/** Variants: each with its kind and the words on both sides; typography makes none. */

import { describe, expect, it } from 'vitest'
import { collateWitness } from '../../src/corpus/variants.js'
import type { Reading } from '../../src/model/reading.js'
import { sheet } from '../support/pages.js'
import { DISPATCH, paragraphs, reading } from './readings.js'

type Shown = readonly [kind: string, here: string | null, there: string | null, note: string | null]

function shown(here: Reading, there: Reading): Shown[] {
  return collateWitness(here, there)
    .variants.opened()
    .map((variant) => [
      variant.kind,
      variant.here && here.page.text.slice(variant.here.start, variant.here.end),
      variant.there && there.page.text.slice(variant.there.start, variant.there.end),
      variant.note,
    ])
}

const source = paragraphs('source', DISPATCH)
const with1 = (from: string | RegExp, to: string): Reading =>
  paragraphs(
    'witness',
    DISPATCH.map((text) => text.replace(from, to)),
  )

describe('variants', () => {
  it('are none in a copy that differs in typography alone', () => {
    const curly = DISPATCH.map((text) => text.replace(/'/g, '’').replace(/: /g, ' — ').toUpperCase())
    expect(shown(paragraphs('curly', curly), source)).toEqual([])
  })

  it('show a cut sentence with its stop', () => {
    expect(shown(with1(' About ninety passengers waited in the harbour hall until midnight.', ''), source)).toEqual([
      ['cut', null, 'About ninety passengers waited in the harbour hall until midnight.', null],
    ])
  })

  it('show what was added, changed, renamed and counted anew', () => {
    const added = 'Two of them were children, the harbour office added late in the evening.'
    expect(shown(with1('until midnight.', `until midnight. ${added}`), source)).toEqual([['added', added, null, null]])
    expect(shown(with1('the ministry, which', 'the government, which'), source)).toEqual([['changed', 'government', 'ministry', null]])
    expect(shown(with1('Ona Brill', 'Una Brell'), source)).toEqual([['renamed', 'Una Brell', 'Ona Brill', null]])
    expect(shown(with1('1998', '1989'), source)).toEqual([['changed', '1989', '1998', 'number']])
  })

  it('are none where the same letters are parted otherwise', () => {
    const printed = ['The U.S. envoy sent an e-mail from the harbour office at noon, and 7,500 people read it.']
    const other = ['The US envoy sent an email from the harbour office at noon, and 7500 people read it.']
    expect(shown(paragraphs('other', other), paragraphs('printed', printed))).toEqual([])
    const grown = other.map((text) => text.replace('7500', '75.00'))
    expect(shown(paragraphs('grown', grown), paragraphs('printed', printed))).toEqual([['changed', '75.00', '7,500', 'number']])
  })

  it('call a reworded clause changed, though names stand in it on both sides', () => {
    const mention = (text: string, name: string): unknown => ({
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
      form: 'name',
    })
    const told = (id: string, text: string, names: readonly string[]): Reading => ({
      ...paragraphs(id, [text]),
      annotation: { mentions: names.map((name) => mention(text, name)) } as unknown as NonNullable<Reading['annotation']>,
    })
    const a = told('a', 'The ferry to Elven was stopped after Ona Brill had seen the crack in the old hull.', ['Elven', 'Ona Brill'])
    const b = told('b', 'The ferry to Dunmore was stopped after a word from the yard of Tom Ash that the crack in the old hull.', [
      'Dunmore',
      'Tom Ash',
    ])
    expect(shown(b, a).map(([kind, here]) => [kind, here])).toEqual([
      ['renamed', 'Dunmore'],
      ['changed', 'a word from the yard of Tom Ash that'],
    ])
  })

  it('take in the mark that closes or opens what they hold', () => {
    const plain = 'The envoy left the hotel by the lake at noon and flew home to the capital without a word.'
    const marked = plain.replace('at noon', 'at noon (so the porter said)').replace('without a word', 'with the words “we tried”')
    expect(shown(paragraphs('marked', [marked]), paragraphs('plain', [plain]))).toEqual([
      ['added', '(so the porter said)', null, null],
      ['changed', 'with the words “we tried”', 'without a word', null],
    ])
  })

  it('show words cut within a sentence where they stood', () => {
    expect(shown(with1(' in the winter of 1998', ''), source)).toEqual([['cut', null, 'in the winter of 1998', null]])
  })

  it('show another dateline as one change', () => {
    const texts = DISPATCH.map((text) => text.replace('PORT ELVEN:', 'PORT ELVEN, June 3 (Meridian) -'))
    const dateline = { start: 0, end: 31, place: 'PORT ELVEN', date: '--06-03', agency: 'Meridian' }
    const wire = paragraphs('wire', texts, {}, { dateline })
    const copy = paragraphs('copy', DISPATCH, {}, { dateline: { start: 0, end: 11, place: 'PORT ELVEN', date: null, agency: null } })
    expect(shown(copy, wire)).toEqual([['changed', 'PORT ELVEN:', 'PORT ELVEN, June 3 (Meridian) -', 'dateline']])
  })

  it('show credits cut and links set between paragraphs', () => {
    const wire = reading(
      sheet('wire', [
        ['title', 'Ferry halted'],
        ['body', DISPATCH[0]],
        ['body', DISPATCH[1]],
        ['credit', 'Reporting by Ida Roe'],
      ]),
    )
    const copy = reading(
      sheet('copy', [
        ['title', 'Ferry halted'],
        ['body', DISPATCH[0]],
        ['link', 'Why the old hulls crack'],
        ['body', DISPATCH[1]],
        ['link', 'More news'],
      ]),
    )
    expect(shown(copy, wire)).toEqual([
      ['added', 'Why the old hulls crack', null, 'furniture'],
      ['cut', null, 'Reporting by Ida Roe', 'credit'],
    ])
  })

  it('take a headline among the paragraphs for furniture, and a short sentence for text', () => {
    const texts = [DISPATCH[0], 'Why the old hulls crack', DISPATCH[1], 'Nobody answered.', DISPATCH[2]]
    expect(shown(paragraphs('more', texts), source)).toEqual([
      ['added', 'Why the old hulls crack', null, 'furniture'],
      ['added', 'Nobody answered.', null, null],
    ])
  })

  it('give the title of both where they differ', () => {
    const a = reading(
      sheet('a', [
        ['title', 'Ferry halted'],
        ['body', DISPATCH[0]],
      ]),
    )
    const b = reading(
      sheet('b', [
        ['title', 'Islands cut off'],
        ['body', DISPATCH[0]],
      ]),
    )
    expect(shown(b, a)).toEqual([['changed', 'Islands cut off', 'Ferry halted', 'title']])
  })

  it('measure how much of either stands in the other', () => {
    const { coverage, ofWitness, kept, moved } = collateWitness(paragraphs('cut', DISPATCH.slice(0, 2)), source)
    expect(coverage).toBeCloseTo(0.75, 1)
    expect([ofWitness, kept, moved]).toEqual([1, 1, 0])
  })
})
