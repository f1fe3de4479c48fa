import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, told } from './support.js'

const STYLES = [
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ['‘', '’'],
] as const

describe('quotation marks of every style', () => {
  it('keep quotations and attributions within the text, in order and short, however they are mixed', () => {
    const words = fc.constantFrom('the ferry sails', "it's late", 'the drivers’ fault', 'Ortega said', 'she told Rossi that', 'No', 'safe')
    const mark = fc.constantFrom(...STYLES.flat(), "''", '``', '‹', '›', "'")
    const quoted = fc.tuple(fc.constantFrom(...STYLES), words).map(([[open, close], inner]) => `${open}${inner}${close}`)
    const nested = fc.tuple(fc.constantFrom(...STYLES), quoted).map(([[open, close], inner]) => `${open}he said ${inner}${close}`)
    const piece = fc.oneof(words, mark, quoted, nested, fc.constantFrom(', ', '. ', ' ', ': ', '\n\n', 'Q: ', 'ORTEGA: ', ' - '))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const { text, found } = read(pieces.join(' ').replace(/[[\]|\\]/g, ''))
        let before = 0
        for (const { content, cue, source } of found) {
          for (const span of [...content, ...cue, ...(source ?? [])]) {
            expect(span.start).toBeGreaterThanOrEqual(0)
            expect(span.end).toBeGreaterThan(span.start)
            expect(span.end).toBeLessThanOrEqual(text.length)
          }
          content.forEach((span, index) => {
            expect(span.end - span.start).toBeLessThanOrEqual(3000)
            expect(span.start).toBeGreaterThanOrEqual(content[index - 1]?.end ?? 0)
          })
          const first = Math.min(...[...content, ...cue].map(({ start }) => start))
          expect(first).toBeGreaterThanOrEqual(0)
          before = Math.max(before, first)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('may stand within each other', () => {
    expect(told('“They told me ‘do not sign’ and I did not,” said Ortega.')).toEqual([
      { source: 'Ortega', cue: 'said', content: '“They told me ‘do not sign’ and I did not,”' },
    ])
  })

  it('are told from apostrophes', () => {
    expect(told('‘We don’t know,’ said Ortega. ‘It is the drivers’ fault.’')).toEqual([
      { source: 'Ortega', cue: 'said', content: '‘We don’t know,’ … ‘It is the drivers’ fault.’' },
    ])
    expect(told("Ortega's brother said the workers' union wouldn't sail.")).toEqual([
      { source: "Ortega's brother", cue: 'said', content: "the workers' union wouldn't sail" },
    ])
  })

  it('left open at the end of a paragraph belong to whom the next one names', () => {
    const { found, cut } = read('“We met on Monday. The talks went well.\n\n“We shall meet again,” [Rossi|$person:e1] said.')
    expect(found.map((one) => [cut(one.content), one.speakers])).toEqual([
      ['“We met on Monday. The talks went well.', ['e1']],
      ['“We shall meet again,”', ['e1']],
    ])
  })

  it('make no speaker for the lines of a dialogue that name none', () => {
    const { found, cut } = read('“Will it sail?” asked Ortega.\n\n“It will,” said Rossi.\n\n“When?”\n\n“In May.”')
    expect(found.map((one) => cut(one.content))).toEqual(['“Will it sail?”', '“It will,”'])
  })

  it('around the cue itself do not make what it tells a direct quotation', () => {
    const { found } = read('“I think that Rossi said the ferry was late,” said Ortega.')
    expect(found.filter(({ nested }) => nested).map(({ mode }) => mode)).not.toContain('direct')
  })
})

describe('what is told by other words than verbs', () => {
  it('is told by a noun, up to the verb of which it is the subject', () => {
    expect(told("Rossi's claim that the bridge was safe was rejected.")).toEqual([
      { source: "Rossi's", cue: 'claim', content: 'that the bridge was safe' },
    ])
  })

  it('is told once where a verb and a noun tell it', () => {
    expect(told('The ministries said in separate statements that the talks had begun.').map(({ cue }) => cue)).toEqual(['said'])
  })

  it('comes by who quotes it, before or behind', () => {
    const { found, cut } = read('[Ortega|$person:e1] was quoted by the night agency as saying the bridge was safe.')
    expect(found.map((one) => [cut(one.source), one.via.map(({ name }) => name)])).toEqual([['Ortega', ['the night agency']]])
  })
})

describe('what is not said', () => {
  const modality = (text: string) => read(text).found.filter(({ nested }) => !nested)[0]?.modality
  it.each([
    ['Ortega declined to comment.', 'not-said'],
    ['Ortega never said the bridge was safe.', 'not-said'],
    ['Ortega has yet to say whether she will run.', 'not-said'],
    ['Nobody said that the bridge was safe.', 'not-said'],
    ['No one said that the bridge was safe.', 'not-said'],
    ['Ortega is expected to say that the bridge is safe.', 'expected'],
    ['Ortega would say that the bridge is late.', 'hypothetical'],
    ['Ortega said that the bridge would be late.', 'said'],
  ])('%s %s', (text, expected) => {
    expect(modality(text)).toBe(expected)
  })

  it('is as little said where the cue is what is refused', () => {
    const found = read("Norway's Foreign Minister Espen Berg declined to comment on the report.").found
    expect(found.map(({ modality }) => modality)).not.toContain('said')
  })

  it('ends where the main clause begins', () => {
    expect(told('If Ortega says that the bridge is safe, work begins on Monday.')[0]?.content).toBe('that the bridge is safe')
  })
})
