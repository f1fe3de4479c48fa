/** Differences: each kind with both sides' words, and what is none. */

import { describe, expect, it } from 'vitest'
import { collate } from '../../src/corpus/collate.js'
import { findDifferences } from '../../src/corpus/contradict.js'
import { traceLineages } from '../../src/corpus/lineage.js'
import type { Attribution } from '../../src/model/attribution.js'
import type { Difference, DifferenceKind } from '../../src/model/difference.js'
import { idOf } from '../../src/model/ids.js'
import { alone, annotated, corpusWith, DISPATCH, day, eventOf, type Meaning, paragraphs } from './readings.js'

type Context = Parameters<typeof findDifferences>[0]

const of = (context: Context, kind: DifferenceKind): Difference[] => findDifferences(context).filter((each) => each.kind === kind)
const quotes = ({ sides }: Difference): string[][] =>
  sides.map(({ evidence }) => evidence.map((each) => (each.in === 'knowledge' ? '' : each.quote)))

describe('naming', () => {
  const varsenia = (name: string, text: string) => annotated(`page of ${name}`, [text], { names: [[name, 'v', 'country']] })

  it('shows one country under two spellings, with the pages of each', () => {
    const [found] = of(corpusWith([varsenia('Varsenia', 'Varsenia agreed.'), varsenia('Warsenya', "Warsenya's ships left.")]), 'naming')
    expect(found && quotes(found)).toEqual([['Varsenia'], ['Warsenya']])
    expect(found?.summary).toBe('One country under 2 names: “Varsenia” on one page, “Warsenya” on one page.')
  })

  it('takes no initials, no surname alone and no particle for another name', () => {
    const person = (name: string) => annotated(`page of ${name}`, [`${name} spoke.`], { names: [[name, 'p', 'person']] })
    expect(of(corpusWith([person('Dov al-Marek'), person('Marek'), person('Dov Marek'), person('Döv Marek')]), 'naming')).toEqual([])
    expect(of(corpusWith([varsenia('Varsenia', 'Varsenia agreed.'), varsenia('VRS', 'The VRS agreed.')]), 'naming')).toEqual([])
  })

  it('leaves out a name that is part of a longer one, and one that a single page prints beside another', () => {
    const north = annotated('north', ['North Varsenia agreed. The North left.'], {
      names: [
        ['North Varsenia', 'v', 'country'],
        ['The North', 'v', 'country'],
      ],
    })
    const other = annotated('other', ['The Republic of Varsenia agreed.'], { names: [['Republic of Varsenia', 'v', 'country']] })
    expect(of(corpusWith([north, other]), 'naming').map(quotes)).toEqual([[['North Varsenia'], ['Republic of Varsenia']]])
    const aside = annotated('aside', ['Varsenia sold its shares of Bank Warsenya.'], {
      names: [
        ['Varsenia', 'v', 'country'],
        ['Warsenya', 'v', 'country'],
      ],
    })
    expect(of(corpusWith([aside, varsenia('Varsenia', 'Varsenia agreed.')]), 'naming')).toEqual([])
  })

  it('is none where one page uses both and no other page differs', () => {
    const both = annotated('both', ['Varsenia, or Warsenya, agreed.'], {
      names: [
        ['Varsenia', 'v', 'country'],
        ['Warsenya', 'v', 'country'],
      ],
    })
    expect(of(corpusWith([both]), 'naming')).toEqual([])
  })
})

describe('framing', () => {
  const names: Meaning['names'] = [
    ['Oltmark', 'o', 'country'],
    ['Marek', 'm', 'person'],
    ['Varsenia', 'v', 'country'],
    ['Oltmarkian', 'o', 'country', 'nationality'],
  ]
  const page = (name: string, text: string, ...keep: string[]) =>
    annotated(name, [text], {
      names: (names ?? []).filter(([phrase]) => keep.includes(phrase)),
      offices: keep.includes('Marek') && keep.includes('Oltmark') ? { m: 'o' } : {},
    })

  it('shows a government that is a regime elsewhere, also by its leader', () => {
    const readings = [
      page('a', 'Envoys of the Marek regime came from Oltmark.', 'Marek', 'Oltmark'),
      page('b', "Oltmark's government agreed.", 'Oltmark'),
    ]
    const [found] = of(corpusWith(readings), 'framing')
    expect(found && quotes(found)).toEqual([["Oltmark's government"], ['Marek regime']])
  })

  it('shows a state agency that is regime media elsewhere', () => {
    const readings = [
      page('a', 'It was told by Oltmarkian state news agency ONA.', 'Oltmarkian', 'Oltmark'),
      page('b', 'It was told by Oltmarkian regime media.', 'Oltmarkian', 'Oltmark'),
    ]
    const [found] = of(corpusWith(readings.map((each) => each)), 'framing')
    expect(found && quotes(found)).toEqual([['Oltmarkian regime media'], ['Oltmarkian state news agency']])
  })

  it('shows who are rebels here and terrorists there, by backer and target', () => {
    const readings = [
      page('a', 'Varsenia has long backed rebel groups in Oltmark.', 'Varsenia', 'Oltmark'),
      page('b', 'Varsenia supports terrorists who bomb Oltmark.', 'Varsenia', 'Oltmark'),
    ]
    expect(of(corpusWith(readings), 'framing').map(quotes)).toEqual([[['backed rebel groups'], ['supports terrorists']]])
  })

  it('is none between two governments, or government and administration', () => {
    const readings = [
      page('a', 'The Varsenia government agreed.', 'Varsenia'),
      page('b', 'The Oltmark regime agreed.', 'Oltmark'),
      page('c', 'The Varsenia administration agreed.', 'Varsenia'),
    ]
    expect(of(corpusWith(readings), 'framing')).toEqual([])
  })
})

describe('superlative', () => {
  const names: Meaning['names'] = [
    ['Oltmark', 'o', 'country'],
    ['Varsenia', 'v', 'country'],
  ]
  const claim = (name: string, words: string) =>
    annotated(name, [`Oltmark and Varsenia met, ${words}.`], { names, events: [{ words: 'met', of: ['o', 'v'], superlativeWords: words }] })

  it('shows two events that are each called the highest', () => {
    const readings = [claim('may', 'the highest-level talks so far'), claim('december', 'the highest-level encounter since the war')]
    const events = readings.map((each, i) =>
      eventOf([each], ['o', 'v'], {
        when: {
          edtf: i ? '2022-12' : '2023-05-10',
          start: i ? '2022-12-01' : '2023-05-10',
          end: null,
          precision: 'day',
          basis: 'stated',
          evidence: [],
        },
      }),
    )
    const [found] = of(corpusWith(readings, { events }), 'superlative')
    expect(found && quotes(found)).toEqual([['the highest-level encounter since the war'], ['the highest-level talks so far']])
  })

  it('is none for an ordinal, another degree, or other parties', () => {
    const pairs = [
      ['the first talks at this level', 'the first such meeting'],
      ['the highest-level talks', 'the longest talks'],
    ]
    for (const words of pairs) {
      const readings = words.map((each, i) => claim(`p${i}`, each))
      expect(of(corpusWith(readings, { events: readings.map((each) => eventOf([each], ['o', 'v'])) }), 'superlative')).toEqual([])
    }
    const readings = [claim('a', 'the highest-level talks'), claim('b', 'the highest-level meeting')]
    const events = [eventOf([readings[0] as (typeof readings)[0]], ['o', 'v']), eventOf([readings[1] as (typeof readings)[0]], ['o'])]
    expect(of(corpusWith(readings, { events }), 'superlative')).toEqual([])
  })
})

describe('reports of one event', () => {
  const names: Meaning['names'] = [
    ['Oltmark', 'o', 'country'],
    ['Varsenia', 'v', 'country'],
    ['Kestria', 'k', 'country'],
  ]

  it('contradict where one denies what the other tells', () => {
    const held = annotated('held', ['Oltmark moved its pumps to the lake.'], {
      names: names?.slice(0, 1) ?? [],
      events: [{ words: 'moved its pumps' }],
    })
    const denied = annotated('denied', ['Oltmark denied that pumps had been moved.'], {
      names: names?.slice(0, 1) ?? [],
      events: [{ words: 'had been moved', status: 'denied' }],
    })
    const [found] = of(corpusWith([held, denied], { events: [eventOf([held, denied], ['o'])] }), 'contradiction')
    expect(found && quotes(found)).toEqual([['moved its pumps'], ['had been moved']])
  })

  it('do not contradict where it was planned, then held', () => {
    const planned = annotated('planned', ['Oltmark will move its pumps.'], {
      names: [],
      events: [{ words: 'will move', status: 'planned' }],
    })
    const held = annotated('held', ['Oltmark moved its pumps.'], { names: [], events: [{ words: 'moved' }] })
    expect(findDifferences(corpusWith([planned, held], { events: [eventOf([planned, held], ['o'])] }))).toEqual([])
  })

  it('show two written days, not two weekdays', () => {
    const on = (
      name: string,
      words: string,
      formula: { kind: 'absolute'; edtf: string } | { kind: 'weekday'; weekday: number; direction: null },
      edtf: string,
    ) => annotated(name, [`They met ${words}.`], { times: [{ words, formula, edtf }], events: [{ words: 'met', when: 0 }] })
    const written = [
      on('a', 'on 12 March 2031', { kind: 'absolute', edtf: '2031-03-12' }, '2031-03-12'),
      on('b', 'on 13 March 2031', { kind: 'absolute', edtf: '2031-03-13' }, '2031-03-13'),
    ]
    expect(of(corpusWith(written, { events: [eventOf(written, [])] }), 'date').map(quotes)).toEqual([
      [['on 12 March 2031'], ['on 13 March 2031']],
    ])
    const weekdays = [
      on('a', 'on Wednesday', { kind: 'weekday', weekday: 3, direction: null }, '2031-03-12'),
      on('b', 'on Thursday', { kind: 'weekday', weekday: 4, direction: null }, '2031-03-13'),
    ]
    expect(of(corpusWith(weekdays, { events: [eventOf(weekdays, [])] }), 'date')).toEqual([])
  })

  it('show two figures of one day, not a later count', () => {
    const count = (name: string, figure: number, on: string) =>
      annotated(
        name,
        [`The dam burst and ${figure} people died.`],
        { events: [{ words: 'burst' }], figures: [[String(figure), figure, 'people']] },
        { published: day(on) },
      )
    const same = [count('a', 12, '2031-03-12'), count('b', 17, '2031-03-12')]
    expect(of(corpusWith(same, { events: [eventOf(same, [])] }), 'number').map(quotes)).toEqual([[['12'], ['17']]])
    const later = [count('a', 12, '2031-03-12'), count('b', 17, '2031-03-13')]
    expect(of(corpusWith(later, { events: [eventOf(later, [])] }), 'number')).toEqual([])
  })

  it('show a party that only one report names, unless the other names it elsewhere', () => {
    const full = annotated('full', ['Oltmark, Varsenia and Kestria met.'], {
      names: names ?? [],
      events: [{ words: 'met', of: ['o', 'v', 'k'] }],
    })
    const less = annotated('less', ['Oltmark and Varsenia met.'], {
      names: names?.slice(0, 2) ?? [],
      events: [{ words: 'met', of: ['o', 'v'] }],
    })
    const [found] = of(corpusWith([full, less], { events: [eventOf([full, less], ['o', 'v', 'k'])] }), 'omission')
    expect(found?.summary).toContain('Kestria')
    const elsewhere = annotated('elsewhere', ['Oltmark and Varsenia met.', 'Kestria was their host.'], {
      names: names ?? [],
      events: [{ words: 'met', of: ['o', 'v'] }],
    })
    expect(of(corpusWith([full, elsewhere], { events: [eventOf([full, elsewhere], ['o', 'v', 'k'])] }), 'omission')).toEqual([])
  })

  it('show a page that prints its visit and tells as to come what was held long before', () => {
    const old = annotated(
      'old',
      ['A meeting may take place in May.'],
      { events: [{ words: 'may take place', status: 'planned' }] },
      { captured: '2032-04-24' },
    )
    const printed = {
      ...old,
      page: {
        ...old.page,
        captured: {
          ...(old.page.captured as NonNullable<typeof old.page.captured>),
          evidence: [{ in: 'text' as const, page: old.page.id, start: 0, end: 1, quote: 'A', by: 'test' }],
        },
      },
    }
    const held = annotated('held', ['They met on Wednesday.'], { events: [{ words: 'met' }] }, { published: day('2031-05-10') })
    const when = {
      edtf: '2031-05-10',
      start: '2031-05-10',
      end: '2031-05-10',
      precision: 'day' as const,
      basis: 'derived' as const,
      evidence: [],
    }
    const [found] = of(corpusWith([printed, held], { events: [eventOf([printed, held], [], { when })] }), 'date')
    expect(found && quotes(found)).toEqual([['A', 'may take place'], ['met']])
    expect(of(corpusWith([old, held], { events: [eventOf([old, held], [], { when })] }), 'date')).toEqual([])
  })
})

describe('printed days', () => {
  const page = (name: string, text: string, on: string, more: readonly [string, string][] = []) => {
    const days = [...text.matchAll(/June (\d\d)/g)].map((found): [string, string] => [found[0], `2031-06-${found[1]}`])
    const times = [...days, ...more].map(([phrase, edtf]) => ({
      words: phrase,
      edtf,
      formula: { kind: 'month-day' as const, month: 6, day: 1, direction: null },
    }))
    return annotated(name, [text], { times }, { published: day(on) })
  }

  it('show one thing on two days', () => {
    const readings = [
      page('a', 'They agreed to hold fishery talks on June 20.', '2031-06-01'),
      page('b', 'There will be fishery talks on June 22, it said.', '2031-06-01'),
    ]
    expect(of(corpusWith(readings), 'date').map(quotes)).toEqual([[['fishery talks on June 20'], ['fishery talks on June 22']]])
  })

  it('are none where the days were moved later, both are known, or it is not said which talks', () => {
    const moved = [
      page('a', 'They agreed to hold fishery talks on June 20.', '2031-06-01'),
      page('b', 'There will be fishery talks on June 22.', '2031-06-10'),
    ]
    const both = [
      page('a', 'After fishery talks on June 20 come fishery talks on June 22.', '2031-06-01'),
      page('b', 'There will be fishery talks on June 22.', '2031-06-01'),
    ]
    const vague = [page('a', 'They will hold talks on June 20.', '2031-06-01'), page('b', 'They will hold talks on June 22.', '2031-06-01')]
    for (const readings of [moved, both, vague]) expect(of(corpusWith(readings), 'date')).toEqual([])
  })
})

describe('copies', () => {
  const agency = {
    value: 'Meridian',
    basis: 'stated' as const,
    certainty: 1,
    evidence: [{ in: 'source' as const, path: 'meta', quote: 'Meridian', by: 'test' }],
  }
  const wire = paragraphs('wire', DISPATCH, { published: day('2031-03-12') }, { agency })
  const traced = (texts: readonly string[]) => {
    const readings = [wire, paragraphs('copy', texts)]
    const lineages = traceLineages(readings, collate(readings), corpusWith([]).knowledge, { placed: [], orphans: [] }).value
    return corpusWith(readings, { lineages })
  }

  it('show what they leave out, with the paragraph before', () => {
    const cut = 'She called the delay a failure of the ministry, which had refused money for repairs twice.'
    const [found] = of(traced(DISPATCH.map((text) => text.replace(` ${cut}`, ''))), 'omission')
    expect(found?.sides[0]?.evidence).toMatchObject([{ quote: cut }])
  })

  it('show a figure they changed and an origin they do not name', () => {
    const context = traced(DISPATCH.map((text) => text.replace('eleven', 'twelve').replace('1998', '1989')))
    expect(of(context, 'number').map(quotes)).toEqual([[['1998'], ['1989']]])
    expect(of(context, 'credit').map(({ summary }) => summary)).toEqual(['A page carries the text of Meridian without naming it.'])
  })

  it('are no difference where nothing was changed and the origin is named', () => {
    const readings = [wire, paragraphs('copy', DISPATCH, {}, { agency })]
    const lineages = traceLineages(readings, collate(readings), corpusWith([]).knowledge, { placed: [], orphans: [] }).value
    expect(findDifferences(corpusWith(readings, { lineages }))).toEqual([])
  })
})

describe('statements', () => {
  const words = '“We will not open the northern sluices before the snow melts”'
  const statement = (reading: ReturnType<typeof paragraphs>, speaker: string, stale = false) => ({
    id: idOf('statement', reading.article.id),
    speaker: idOf('entity', speaker),
    speakers: [idOf('entity', speaker)],
    sourceWords: null,
    modality: 'said' as const,
    cueClass: 'neutral' as const,
    renderings: [
      {
        article: reading.article.id,
        attribution: 'a1',
        source: null,
        cue: [],
        content: [{ start: 0, end: words.length }],
        mode: 'direct' as const,
        via: [],
        medium: null,
        addressee: null,
        evidence: { in: 'text' as const, article: reading.article.id, start: 0, end: words.length, quote: words, by: 'test' },
      },
    ],
    said: null,
    stale,
    support: { pages: [], articles: [], outlets: [], families: [], lineages: [], sharedCarriers: [] },
  })
  const page = (name: string) => {
    const reading = annotated(name, [`${words}, the minister said. The sides met on Monday.`], { events: [{ words: 'met on Monday' }] })
    const said = [
      { id: 'a1', mode: 'direct', content: [{ start: 0, end: words.length }], cue: [], certainty: 0 },
    ] as unknown as Attribution[]
    return { ...reading, annotation: reading.annotation && { ...reading.annotation, attributions: said } }
  }

  it('show the same words under two speakers, not under one', () => {
    const [a, b] = [page('a'), page('b')]
    const context = (second: string) =>
      corpusWith([a, b], {
        statements: [statement(a, 'x'), statement(b, second)],
        lineages: [a, b].map(({ article }) => alone(article.id)),
      })
    expect(of(context('y'), 'contradiction').map(quotes)).toEqual([[[words], [words]]])
    expect(of(context('x'), 'contradiction')).toEqual([])
  })

  it('show a stale quotation beside what is reported as held', () => {
    const one = page('one')
    expect(of(corpusWith([one], { statements: [statement(one, 'x', true)] }), 'stale-quotation').map(quotes)).toEqual([
      [[words], ['met on Monday']],
    ])
  })
})
