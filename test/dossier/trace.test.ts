/** The road of a sentence over written pages, read by the whole pipeline: first place, who took it from whom, what was changed on the way. */

import { beforeAll, describe, expect, it } from 'vitest'
import { everyPlace } from '../../src/dossier/quote/source.js'
import type { Trace, TraceStop } from '../../src/dossier/trace/answer.js'
import { LONGEST_TRACE, traceSentence } from '../../src/dossier/trace.js'
import type { Dossier } from '../../src/model/dossier.js'
import { storyOf } from '../support/story.js'

const PARAGRAPHS = [
  'Ferry crews in the northern port walked out on Monday after talks on longer shifts broke down over the weekend.',
  'The union said 1,400 sailors had joined the strike and that no crossing to the islands would run before Friday.',
  'Owners of the three largest lines called the walkout reckless and asked a court in the capital to forbid it.',
  'Fishermen offered to carry medicine and mail to the outer islands, where shops were already short of milk.',
  'A mediator named by the transport ministry is to meet both sides on Wednesday in the harbour office.',
]
const page = (title: string, paragraphs: readonly string[]): string => `${title}\n\n${paragraphs.join('\n\n')}\n`
const changed = (from: string, to: string): string[] => PARAGRAPHS.map((paragraph) => paragraph.replace(from, to))

const SENTENCE = PARAGRAPHS[1] as string
let dossier: Dossier
const trace = (sentence: string): Trace => traceSentence(sentence, dossier, everyPlace(dossier))
const outlets = (stops: readonly TraceStop[]) => stops.map(({ outlet, depth }) => `${'-'.repeat(depth)}${outlet}`)

beforeAll(() => {
  dossier = storyOf([
    { name: 'wire.txt', text: page('Ferry crews strike', PARAGRAPHS), given: { outlet: 'Quay Wire', published: '2024-03-04' } },
    {
      name: 'daily.txt',
      text: page('Islands cut off by strike', changed('1,400 sailors', '2,400 sailors').slice(0, 4)),
      given: { outlet: 'Island Daily', published: '2024-03-05' },
    },
    {
      name: 'late.txt',
      text: page('No ferries until Friday', [...changed('The union said', 'Union leaders said').slice(0, 3), PARAGRAPHS[4] as string]),
      given: { outlet: 'Evening Post', published: '2024-03-06' },
    },
    {
      name: 'own.txt',
      text: page('Milk runs short', [
        'On the outer islands the shelves were bare by noon, and the one bakery closed its doors for want of yeast.',
        'A teacher said her school had food for two days and that pupils would be sent home after that.',
        'No boat was seen on the horizon, and the old lighthouse keeper said he had never known such quiet.',
      ]),
      given: { outlet: 'Outer Notes', published: '2024-03-05' },
    },
  ])
}, 120_000)

describe('the trace of a sentence', () => {
  it('begins where it stood first and goes by who took it from whom', () => {
    const { first, support, trees } = trace(SENTENCE)
    expect(trees).toHaveLength(1)
    expect([support.lineages.length, support.pages.length]).toEqual([1, 3])
    expect(trees[0]?.stops[0]).toMatchObject({ outlet: 'Quay Wire', from: null, depth: 0, added: false, changes: [], share: 1 })
    expect(outlets(trees[0]?.stops ?? [])).toEqual(['Quay Wire', '-Island Daily', '-Evening Post'])
    expect(first).toEqual({
      article: trees[0]?.stops[0]?.article,
      certainty: 'certain',
      why: expect.stringContaining('Every other article'),
    })
  })

  it('shows the words that were changed, with their places on both sides', () => {
    const [wire, daily, late] = trace(SENTENCE).trees[0]?.stops ?? []
    expect(daily?.changes).toEqual([expect.objectContaining({ kind: 'changed', here: '2,400', there: '1,400', note: 'number' })])
    expect(late?.changes.map(({ kind, here, there }) => [kind, here, there])).toEqual([
      ['cut', null, 'The'],
      ['added', 'leaders', null],
    ])
    expect(daily?.runs.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'cut', text: '1,400' },
      { kind: 'added', text: '2,400' },
    ])
    expect(daily).toMatchObject({ coverage: expect.any(Number), credited: false })
    for (const stop of [wire, daily, late])
      expect(stop?.runs.flatMap(({ kind, text }) => (kind === 'cut' ? [] : [text])).join('')).toBe(stop?.quote)
    const texts = new Map(dossier.pages.map(({ id, text }) => [id, text]))
    const { hereSpan, thereSpan } = daily?.changes[0] ?? {}
    expect(texts.get(daily?.page ?? '')?.slice(hereSpan?.start, hereSpan?.end)).toBe('2,400')
    expect(texts.get(wire?.page ?? '')?.slice(thereSpan?.start, thereSpan?.end)).toBe('1,400')
    for (const stop of [wire, daily, late]) expect(texts.get(stop?.page ?? '')?.slice(stop?.start, stop?.end)).toBe(stop?.quote)
  })

  it('knows words that stand as they are in a longer sentence from reworded ones', () => {
    const first = (sentence: string) => trace(sentence).trees[0]?.stops[0]?.within
    expect(first('1,400 sailors had joined the strike')).toBe(true)
    expect(first('1,400 sailors had left the strike')).toBe(false)
    expect(first(SENTENCE)).toBe(false)
  })

  it('finds a sentence that is asked for in a copy’s words', () => {
    const stops = trace('Union leaders said 1,400 sailors had joined the strike').trees[0]?.stops
    expect(stops?.map(({ outlet }) => outlet)).toContain('Quay Wire')
  })

  it('has a sentence of one article alone', () => {
    const { first, trees } = trace('The one bakery closed its doors for want of yeast.')
    expect(outlets(trees.flatMap(({ stops }) => stops))).toEqual(['Outer Notes'])
    expect(first?.certainty).toBe('certain')
  })

  it('finds nothing that is merely about the same', () => {
    expect(trace('Sailors of the union stopped work and the islands lost their ferries.')).toMatchObject({ first: null, trees: [] })
  })

  it('refuses too few words and too many', () => {
    expect(() => trace('the union said')).toThrow(expect.objectContaining({ code: 'trace-empty' }))
    expect(() => trace('word '.repeat(LONGEST_TRACE + 1))).toThrow(expect.objectContaining({ code: 'trace-too-long' }))
  })
})
