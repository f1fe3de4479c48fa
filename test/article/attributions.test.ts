import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAttributions } from '../../src/article/attributions.js'
import type { Mention } from '../../src/model/annotation.js'
import type { Attribution } from '../../src/model/attribution.js'
import { segmented } from '../support/marked.js'
import { RULES, read, told } from './attributions/support.js'

/** Expects exactly one attribution, with the marked source, cue and content. */
function expectMarked(source: string): Attribution {
  const { found, cut, expected } = read(source)
  const [first, ...others] = found.filter(({ nested }) => !nested)
  expect(
    others.map((one) => cut(one.content)),
    source,
  ).toEqual([])
  expect({ source: cut(first?.source ?? null), cue: cut(first?.cue ?? []), content: cut(first?.content ?? []) }, source).toEqual({
    source: '',
    cue: '',
    content: '',
    ...expected,
  })
  return first as Attribution
}

describe('attributions: source, cue and content', () => {
  it.each([
    '[Ortega|source] [said|cue] [that the talks had failed|content].',
    '[The ferry would sail on Monday|content], [Ortega|source] [said|cue].',
    '[“We will not sign,”|content] [said|cue] [Ana Ortega, the harbour minister|source].',
    '[“We will not sign,”|content] [Ortega|source] [said|cue]. [“Not this year.”|content]',
    '[Ortega|source] [told|cue] reporters [that the ferry was safe|content].',
    '[The bridge was unsafe|content], [according to|cue] [the engineers|source].',
    '[According to|cue] [the engineers|source], [the bridge was unsafe|content].',
    '[Ortega|source] [accused|cue] [the company of hiding the report|content].',
    '[Ortega|source] [called for|cue] [an inquiry|content].',
    '[Ortega|source] [expressed hope|cue] [that the ferry would sail|content].',
    '[Ortega|source] [has recently indicated|cue] [he could resign|content].',
    '[The ministries|source] [said|cue] in separate statements [that the bridge would open|content].',
  ])('%s', (sentence) => {
    expectMarked(sentence)
  })

  it('gives one cue one content, two cues two', () => {
    expect(told('“The ferry is safe,” Ortega said, adding that “the crew was trained”.').map(({ cue, content }) => [cue, content])).toEqual(
      [
        ['said', '“The ferry is safe,”'],
        ['adding', 'that “the crew was trained”'],
      ],
    )
  })

  it('stops before what the reporter sets against it', () => {
    expect(told('Ortega said the ferry was safe, but the union disagreed with her.')[0]?.content).toBe('the ferry was safe')
  })

  it('marks what stands inside another content as nested', () => {
    const { found, cut } = read('Ortega said that Rossi denied the charge.')
    expect(found.map((one) => [cut(one.cue), one.nested])).toEqual([
      ['said', false],
      ['denied', true],
    ])
  })

  it('makes nothing of scare quotes, titles and plain telling', () => {
    expect(told('The so-called “bridge of sighs” was closed for repairs.')).toEqual([])
    expect(told('The film “Night Ferry” won three prizes.')).toEqual([])
    expect(told('The ferry left the harbour at noon and sank.')).toEqual([])
  })

  it('reads only the body, for a headline repeats', () => {
    const text = 'Ortega said the ferry was safe.'
    const { tokens, sentences } = segmented(text)
    const title = sentences.map((sentence) => ({ ...sentence, zone: 'title' as const }))
    expect(findAttributions({ text, tokens, sentences: title, mentions: [], entities: [], times: [] }, RULES)).toEqual([])
  })
})

describe('attributions: quotation marks', () => {
  it.each([
    ['"', '"'],
    ['“', '”'],
    ['«', '»'],
    ['„', '“'],
    ['‘', '’'],
    ["''", "''"],
  ])('are read as %s…%s', (open, close) => {
    const { found, cut } = read(`${open}The ferry is safe,${close} Ortega said.`)
    expect(found.map((one) => [cut(one.content), one.mode])).toEqual([[`${open}The ferry is safe,${close}`, 'direct']])
  })

  it('make a mode: direct, indirect, mixed', () => {
    const mode = (sentence: string) => read(sentence).found[0]?.mode
    expect(mode('Ortega said that “the ferry is safe”.')).toBe('direct')
    expect(mode('Ortega said the ferry is “safe enough” for all.')).toBe('mixed')
    expect(mode('Ortega said the ferry is safe.')).toBe('indirect')
  })

  it('go on in the next paragraph without a cue of their own, by the same speaker', () => {
    const { found, cut } = read('“The ferry is safe,” [Ortega|$person:e1] said.\n\n“We tested every bolt of it.”')
    expect(found.map((one) => [cut(one.cue), cut(one.content), one.speakers])).toEqual([
      ['said', '“The ferry is safe,”', ['e1']],
      ['', '“We tested every bolt of it.”', ['e1']],
    ])
  })

  it('left open never run away', () => {
    const { found } = read(`"${'The ferry is safe and the crew is well trained. '.repeat(300)} Ortega said.`)
    const longest = Math.max(0, ...found.flatMap((one) => one.content.map((span) => span.end - span.start)))
    expect(longest).toBeLessThan(3000)
  })

  it('of any style, unbalanced and mixed, never break a span', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      '«',
      '»',
      '„',
      '‘',
      '’',
      "''",
      ' Ortega said ',
      'the ferry sails',
      ', ',
      '. ',
      ' that ',
      '\n\n',
      ': ',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 24 }), (pieces) => {
        const { text, found } = read(pieces.join('').replace(/[[\]|\\]/g, ''))
        for (const one of found) {
          for (const span of [...one.content, ...one.cue, ...(one.source ?? [])]) {
            expect(span.start).toBeGreaterThanOrEqual(0)
            expect(span.end).toBeGreaterThan(span.start)
            expect(span.end).toBeLessThanOrEqual(text.length)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('around a whole article leave its sentences readable', () => {
    expect(() => read('“Ortega came.\n\nRossi said the ferry was late.\n\nIt rained.”')).not.toThrow()
  })
})

describe('attributions: the road', () => {
  it('names the carrier of who is quoted as saying', () => {
    const { found, cut } = read('[Ortega|$person:e1] was quoted as saying by [the Night Agency|$organization:e2] that “the ferry is safe”.')
    expect(found[0]?.speakers).toEqual(['e1'])
    expect(found[0]?.via).toMatchObject([{ name: 'the Night Agency', entity: 'e2' }])
    expect(cut(found[0]?.content ?? [])).toBe('that “the ferry is safe”')
  })

  it('are the only person named at the end of a long office', () => {
    const { found } = read('Sylvanian First Vice Foreign Minister [Ana Sol Ruiz|$person:e1] said that the drills would end.')
    expect(found[0]?.speakers).toEqual(['e1'])
  })

  it('names the carrier who quotes, and carries it on to the pronoun behind', () => {
    const { found } = read(
      'State media quoted [Ana Ortega|$person:e1] as saying that the ferry was safe. [She|$pronoun:e1] said that the crew was trained.',
    )
    expect(found.map((one) => [one.speakers, one.via.map((carrier) => carrier.name)])).toEqual([
      [['e1'], ['State media']],
      [['e1'], ['State media']],
    ])
  })

  it('knows medium, addressee and day, and takes none from what is said', () => {
    const { found } = read('[Ortega|$person:e1] told reporters [on Friday|$time] that the ferry sails [on Monday|$time].')
    expect(found[0]).toMatchObject({ addressee: 'reporters', time: 0, medium: null })
    expect(read('Ortega said in a tweet that the ferry was safe.').found[0]?.medium).toBe('tweet')
    expect(read('Ortega said at a news conference that the ferry was safe.').found[0]?.medium).toBe('press conference')
    expect(read('Ortega said the ferry was safe.').found[0]).toMatchObject({ medium: null, addressee: null, time: null })
  })

  it('lets two bodies speak together, and a statement for those who made it', () => {
    const { found } = read(
      'The bridge will open, the [Ruritanian and [Sylvanian ministries|$organization:e2]|$organization:e1] said in separate statements.\n\nTolls will rise, the statements said.',
    )
    expect(found.filter(({ nested }) => !nested).map((one) => [one.speakers, one.medium])).toEqual([
      [['e1', 'e2'], 'statement'],
      [['e1', 'e2'], 'statement'],
    ])
  })

  it('leaves an unnamed source unknown', () => {
    const { found, cut } = read('Analysts have said the ferry was safe.')
    expect([cut(found[0]?.source ?? null), found[0]?.speakers]).toEqual(['Analysts', []])
  })

  it('keeps the candidates of a pronoun that could be two', () => {
    const { text, found } = read('He said the ferry was safe.')
    expect(found[0]?.candidates).toEqual([])
    const open: Mention = {
      start: 0,
      end: 2,
      kind: 'person',
      entity: null,
      form: 'pronoun',
      certainty: 0.4,
      by: 'given',
      candidates: ['e1', 'e2'],
    }
    const again = findAttributions({ text, ...segmented(text), mentions: [open], entities: [], times: [] }, RULES)
    expect(again[0]).toMatchObject({ speakers: [], candidates: ['e1', 'e2'] })
  })
})

describe('attributions: modality', () => {
  const modality = (sentence: string) => read(sentence).found.find(({ nested }) => !nested)?.modality
  it.each([
    ['Ortega said the ferry was safe.', 'said'],
    ['Ortega did not say that the ferry was safe.', 'not-said'],
    ['Ortega declined to comment on the report.', 'not-said'],
    ['Ortega is expected to say that the ferry is safe.', 'expected'],
    ['Ortega will say that the ferry is safe.', 'expected'],
    ['Ortega could say that the ferry is safe.', 'hypothetical'],
  ])('%s', (sentence, wanted) => {
    expect(modality(sentence)).toBe(wanted)
  })
})
