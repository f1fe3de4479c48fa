/** A fact-checker's look-up over written pages, read by the whole pipeline: the verdict, what was altered, whose the words are, where they stood first. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { everyPlace, type PlaceSearch, type QuoteSource, quoteSource } from '../../src/dossier/quote/source.js'
import { LONGEST_QUOTE, lookUp, type QuoteAnswer } from '../../src/dossier/quote.js'
import type { Dossier } from '../../src/model/dossier.js'
import { sheet } from '../support/pages.js'
import { storyOf } from '../support/story.js'

const WIRE = `Ecuador and Peru hold talks on river dam

LIMA, March 5 (Andes Wire) - Foreign ministers of Ecuador and Peru met in Lima on Tuesday to discuss a dam on the Chira river.

“We will not sign any agreement that leaves 12 villages without water,” Peruvian Foreign Minister Elena Quispe told reporters after the meeting.

Ecuadorian Foreign Minister Mateo Salazar said the dam was safe and would be finished in May if the rains allowed it.

“The river belongs to both peoples,” Salazar said, “and nobody will take it from them.”

Quispe denied that the ministry had received money from the builder of the dam.

The dam has divided farmers on both sides of the border since 2019, when work began without a study of its effects.

“One day the harvest will tell who was right,” reads a sign at the gate of the building site.
`
const COPY = WIRE.split('\n\n')
  .filter((_, index) => index !== 5)
  .join('\n\n')
  .replace('LIMA, March 5 (Andes Wire) - ', '')
  .replaceAll('“', '"')
  .replaceAll('”', '"')
const OTHER = `Salazar offers calm words on Chira dam

QUITO, March 7 - The quarrel over the Chira dam went on on Thursday, two days after ministers met in Lima.

“The river is the property of the two peoples, and no one is going to take it away from them,” Ecuadorian Foreign Minister Mateo Salazar was quoted as saying by the state news agency Andes.

Salazar told a radio station that half of the wall was standing and that engineers from three countries had found no cracks in it.

“I do not believe that the border must be closed,” he added.
`

let dossier: Dossier
let source: QuoteSource
let search: PlaceSearch

beforeAll(() => {
  dossier = storyOf([
    { name: 'wire.txt', text: WIRE, given: { outlet: 'Andes Wire', published: '2024-03-05' } },
    { name: 'copy.txt', text: COPY, given: { outlet: 'Coast Daily' } },
    { name: 'other.txt', text: OTHER, given: { outlet: 'Quito Post', published: '2024-03-07' } },
  ])
  source = quoteSource(dossier)
  search = everyPlace(dossier)
}, 120_000)

const ask = (words: string, speaker: string | null = null): QuoteAnswer => lookUp({ words, speaker }, source, search)
const touched = ({ differences }: QuoteAnswer) => differences.map(({ kind, asked, printed, touches }) => [kind, asked, printed, touches])

describe('verbatim', () => {
  it('is what is printed word for word, on every page that has it, with the speaker and the road', () => {
    const found = ask('We will not sign any agreement that leaves 12 villages without water')
    expect(found).toMatchObject({ verdict: 'verbatim', sure: true, differences: [] })
    expect(found.renderings.map(({ voice, speaker, outlet }) => [voice, speaker, outlet])).toEqual([
      ['quoted', 'Elena Quispe', 'Andes Wire'],
      ['quoted', 'Elena Quispe', 'Coast Daily'],
    ])
    expect(found.road).toHaveLength(1)
    expect(found.road[0]?.stops.map(({ outlet, relation }) => [outlet, relation])).toEqual([
      ['Andes Wire', 'origin'],
      ['Coast Daily', 'edited'],
    ])
    expect(found.first).toMatchObject({ outlet: 'Andes Wire', certainty: 'certain', published: { start: '2024-03-05' } })
    expect(found.summary.join(' ')).toContain('Elena Quispe’s')
  })

  it('holds whatever the quotation marks, dashes, case, spaces, contractions, numerals and spelling', () => {
    for (const words of [
      '"We will not sign any agreement that leaves 12 villages without water"',
      '‘we  WILL not sign any\nagreement that leaves twelve villages without water,’',
      'We won’t sign any agreement that leaves 12 villages without water.',
      'The river belongs to both peoples—and nobody will take it from them',
    ])
      expect(ask(words).verdict, words).toBe('verbatim')
  })

  it('goes over the report’s own words between two parts of a quotation', () => {
    const found = ask('The river belongs to both peoples, and nobody will take it from them')
    expect(found.verdict).toBe('verbatim')
    expect(found.renderings[0]?.spans).toHaveLength(2)
    expect(found.renderings[0]?.speaker).toBe('Mateo Salazar')
    expect(found.runs.map(({ kind }) => kind)).toEqual(['same', 'beside', 'same'])
  })

  it('allows for cuts and put-in words that the asker marks, and says so', () => {
    for (const mark of ['[…]', '...', '…', '[ ... ]', '. . .']) {
      const found = ask(`We will not sign ${mark} 12 villages without water`)
      expect([mark, found.verdict]).toEqual([mark, 'verbatim'])
      expect(found.differences).toMatchObject([{ kind: 'cut', printed: 'any agreement that leaves', marked: true }])
    }
    expect(ask('nobody will take [the river] from them')).toMatchObject({
      verdict: 'verbatim',
      differences: [{ asked: 'the river', marked: true }],
    })
  })

  it('tells indirect speech, the report’s own words, unread quotation marks and headlines apart', () => {
    expect(ask('the dam was safe and would be finished in May').renderings[0]).toMatchObject({
      voice: 'reported',
      speaker: 'Mateo Salazar',
    })
    const own = ask('The dam has divided farmers on both sides of the border since 2019')
    expect(own.renderings[0]).toMatchObject({ voice: 'report', speaker: null, statement: null })
    expect(own.summary.join(' ')).toContain('no page gives them to anybody')
    expect(ask('Salazar offers calm words on Chira dam').renderings[0]?.warnings).toContain('It is a headline.')
  })

  it('warns of words that the page denies, and of a “not” just before them', () => {
    expect(ask('the ministry had received money from the builder').summary.join(' ')).toContain('Elena Quispe denied this')
    expect(ask('the border must be closed').renderings[0]?.warnings.join()).toContain('I do not believe that')
  })

  it('finds a single word, and nothing where it is no word of the pages', () => {
    expect(ask('Chira').verdict).toBe('verbatim')
    expect(ask('Amazon').verdict).toBe('not-found')
  })
})

describe('a sentence pasted with its “he said”', () => {
  it('is asked about in its quoted words', () => {
    const found = ask('“We will not sign any agreement that leaves 12 villages without water,” Mrs Quispe told the press on Tuesday')
    expect([found.verdict, found.renderings[0]?.speaker]).toEqual(['verbatim', 'Elena Quispe'])
    expect(ask('"The river belongs to both peoples," the minister added, "and nobody will take it from them."').verdict).toBe('verbatim')
    expect(ask('"The river belongs to some peoples," the minister added, "and nobody will take it from them."').verdict).toBe('altered')
  })

  it('is asked about as a whole where more than “he said” stands around the quotation', () => {
    const words = 'Quispe never said “We will not sign any agreement that leaves 12 villages without water”'
    expect(ask(words).verdict).toBe('altered')
    expect(ask('Quispe called it a lie that “we will not sign any agreement that leaves 12 villages without water”').verdict).toBe(
      'altered',
    )
  })

  it('is asked about as a whole where few of its words are quoted', () => {
    expect(ask('The dam has “divided” farmers on both sides of the border since 2019').verdict).toBe('verbatim')
    expect(ask('The dam has “united” farmers on both sides of the border since 2019').verdict).toBe('altered')
  })
})

describe('altered', () => {
  it('names a negation that was dropped or put in', () => {
    const dropped = ask('We will sign any agreement that leaves 12 villages without water')
    expect(dropped.verdict).toBe('altered')
    expect(touched(dropped)).toEqual([['cut', '', 'not', 'negation']])
    expect(dropped.summary[0]).toContain('turns the meaning round')
    expect(touched(ask('the dam was not safe and would be finished in May'))).toEqual([['added', 'not', '', 'negation']])
    expect(touched(ask('We will sign any agreement')).at(0)?.[3]).toBe('negation')
    expect(touched(ask('with water, they said')).length).toBe(0)
    expect(touched(ask('any agreement that leaves 12 villages with water')).at(-1)).toEqual(['changed', 'with', 'without', 'negation'])
  })

  it('names a negation that a marked cut hides', () => {
    const found = ask('We will […] sign any agreement that leaves 12 villages without water')
    expect(found.verdict).toBe('altered')
    expect(found.differences).toMatchObject([{ printed: 'not', touches: 'negation', marked: true }])
  })

  it('names a number, a condition and other words that changed', () => {
    expect(touched(ask('We will not sign any agreement that leaves 120 villages without water'))).toEqual([
      ['changed', '120', '12', 'number'],
    ])
    expect(touched(ask('the dam would be finished in May because the rains allowed it')).map(([, , , touches]) => touches)).toContain(
      'limit',
    )
    expect(
      touched(ask('The river belongs to all peoples, and nobody will steal it from them')).map(([kind, asked, printed]) => [
        kind,
        asked,
        printed,
      ]),
    ).toEqual([
      ['changed', 'all', 'both'],
      ['changed', 'steal', 'take'],
    ])
    expect(touched(ask('Foreign ministers of Ecuador and Chile met in Lima on Tuesday'))).toEqual([['changed', 'Chile', 'Peru', 'name']])
  })

  it('names what was left out without a mark, and what was put in', () => {
    expect(touched(ask('We will not sign any agreement without water'))).toEqual([['cut', '', 'that leaves 12 villages', 'number']])
    expect(touched(ask('We will not ever sign any secret agreement that leaves 12 villages without water'))).toEqual([
      ['added', 'ever', '', 'words'],
      ['added', 'secret', '', 'words'],
    ])
  })

  it('is what joins the words of two speakers', () => {
    const found = ask('We will not sign any agreement that leaves 12 villages without water […] nobody will take it from them', 'Quispe')
    expect(found.verdict).toBe('altered')
    expect(found.renderings[0]?.warnings.join()).toMatch(/different speakers: .*Quispe.*Salazar|different speakers: .*Salazar.*Quispe/)
  })
})

describe('paraphrased', () => {
  it('shows the same remark in another wording, beside the one that is verbatim', () => {
    const found = ask('The river belongs to both peoples, and nobody will take it from them')
    const other = found.renderings.find(({ outlet }) => outlet === 'Quito Post')
    expect(other?.verdict).not.toBe('verbatim')
    expect(other?.via.join()).toContain('Andes')
  })

  it('is said to be so where only the sense stands, and unsure where little of it does', () => {
    const found = ask('Engineers of three countries found no cracks, and half the wall stands, Salazar told radio')
    expect(found.verdict).toBe('paraphrased')
    expect(found.renderings[0]?.speaker).toBe('Mateo Salazar')
  })

  it('is never sure where names have changed places', () => {
    const found = ask('Ministers from Peru and from Ecuador met on Tuesday in Lima: foreign ministers discuss Chira river dam')
    expect([found.verdict, found.sure]).not.toEqual(['paraphrased', true])
  })

  it('is never sure where a number or a negation is another', () => {
    const found = ask('Engineers of nine countries found cracks, and half the wall stands, Salazar told radio')
    expect([found.verdict, found.sure]).not.toEqual(['paraphrased', true])
  })
})

describe('not found', () => {
  it('is what no page prints, however common its words', () => {
    for (const words of [
      'The moon landing was filmed in a studio in the desert',
      'Foreign ministers met the press after a long lunch in Bogota',
      'We will build more schools for the children of the coast',
      'Peru and Ecuador are friends',
    ]) {
      const found = ask(words)
      expect([words, found.verdict === 'not-found' || !found.sure]).toEqual([words, true])
      if (found.verdict === 'not-found') expect(found).toMatchObject({ renderings: [], road: [], first: null })
    }
  })

  it('shows what comes nearest apart from the answer', () => {
    const found = ask('The farmers of the border divided the dam since 2019')
    if (found.verdict === 'not-found') expect(found.nearest.length).toBeGreaterThan(0)
    expect(found.sure && found.verdict === 'verbatim').toBe(false)
  })
})

describe('the speaker asked for', () => {
  const words = 'We will not sign any agreement that leaves 12 villages without water'

  it('is right by name, part of a name, and in any spelling', () => {
    for (const name of ['Elena Quispe', 'Quispe', 'QUÍSPE', 'elena quispe']) expect(ask(words, name).credit?.verdict, name).toBe('right')
  })

  it('is told apart from the one the pages name', () => {
    const found = ask(words, 'Salazar')
    expect(found.verdict).toBe('verbatim')
    expect(found.credit).toMatchObject({ verdict: 'other' })
    expect(found.summary.join(' ')).toContain('The words are Elena Quispe’s')
  })

  it('is nobody’s where the words are the report’s own, and unknown where no page names one so', () => {
    expect(ask('The dam has divided farmers on both sides of the border', 'Quispe').credit?.verdict).toBe('nobody')
    expect(ask(words, 'Elena Quispes').credit?.verdict).toBe('right')
    expect(ask(words, 'Quispes').credit?.verdict).toBe('unknown')
    expect(ask(words, 'Fujimori').credit?.verdict).toBe('unknown')
    expect(ask(words, 'Quis').credit?.verdict).toBe('unknown')
    expect(ask('never ever printed by anyone anywhere', 'Quispe').credit?.verdict).toBe('none')
  })

  it('is the one who is quoted, not one of whom the quotation tells', () => {
    const text = `Talks on fees end\n\nOSLO, May 6 - Talks on harbour fees ended on Monday in Oslo.\n\n“If Finland says that ships pay nothing at all, our harbours will close,” Swedish Transport Minister Nils Berg told reporters.\n`
    const read = storyOf([{ name: 'fees.txt', text }])
    const found = lookUp({ words: 'ships pay nothing at all', speaker: 'Berg' }, quoteSource(read), everyPlace(read))
    expect([found.verdict, found.credit?.verdict]).toEqual(['verbatim', 'right'])
  })

  it('is told of both where pages give the words to two', () => {
    const page = (who: string) =>
      `Talks on tolls end\n\nOSLO, May 6 - Talks on bridge tolls ended on Monday in Oslo, ${who} said.\n\n“Nobody will ever pay for this bridge again,” ${who} told reporters.\n`
    const read = storyOf(
      ['Swedish Transport Minister Nils Berg', 'Norwegian Transport Minister Kari Moe'].map((who) => ({ name: who, text: page(who) })),
    )
    const look = (speaker: string | null) =>
      lookUp({ words: 'Nobody will ever pay for this bridge again', speaker }, quoteSource(read), everyPlace(read))
    expect(look(null).summary.join(' ')).toContain('Pages give the words to Kari Moe and to Nils Berg.')
    expect(look('Berg').credit?.verdict).toBe('divided')
  })

  it('is near where the words are those of one who speaks for it', () => {
    expect(ask(words, 'Peru').credit?.verdict).toBe('near')
  })
})

describe('what is asked', () => {
  it('needs words, and no more than a quotation has', () => {
    expect(() => ask(' “…” ')).toThrow(expect.objectContaining({ code: 'quote-empty' }))
    expect(() => ask('word '.repeat(LONGEST_QUOTE + 1))).toThrow(expect.objectContaining({ code: 'quote-too-long' }))
    expect(ask('word '.repeat(LONGEST_QUOTE)).verdict).toBe('not-found')
  })

  it('is looked up in an article of any length', () => {
    const long = 'Prices rose in the market and fell again before noon. '.repeat(9000)
    const { page, article } = sheet('long.txt', [
      ['title', 'A long day'],
      ['body', `${long}The mayor will not open the old gate.`],
      ['body', long],
    ])
    const read = { ...dossier, pages: [page], articles: [article], lineages: [], entities: [], statements: [] }
    const look = (words: string) => lookUp({ words }, quoteSource(read), everyPlace(read))
    expect(look('The mayor will open the old gate').differences).toMatchObject([{ printed: 'not', touches: 'negation' }])
    expect(
      look(`${'fell again before noon. Prices rose in the market and '.repeat(30)} […] The mayor will open the old gate`).verdict,
    ).toBeTruthy()
  }, 120_000)

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (words) => {
        try {
          expect(ask(words)).toBeTruthy()
        } catch (error) {
          expect(error).toMatchObject({ code: 'quote-empty' })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is found verbatim wherever it is cut out of a page, at the very words', () => {
    const texts = new Map(dossier.articles.map(({ id, page }) => [id, dossier.pages.find((each) => each.id === page)?.text ?? '']))
    const paragraphs = dossier.articles.flatMap(({ id, body }) => body.map((span) => ({ article: id, ...span })))
    fc.assert(
      fc.property(fc.nat(paragraphs.length - 1), fc.nat(20), fc.integer({ min: 3, max: 12 }), (index, from, count) => {
        const place = paragraphs[index] as (typeof paragraphs)[number]
        const words = (texts.get(place.article) ?? '').slice(place.start, place.end).split(/\s+/)
        const asked = words.slice(from, from + count).join(' ')
        if (!/\p{L}.*\s.*\p{L}/u.test(asked)) return
        const found = ask(asked)
        expect(found.verdict, asked).toBe('verbatim')
        for (const { article, start, end, quote, spans } of found.renderings)
          if (!spans) expect((texts.get(article) ?? '').slice(start, end).replace(/\s+/g, ' ')).toBe(quote)
      }),
      { numRuns: 60 },
    )
  })

  it('is answered alike twice', () => {
    const words = 'the river belongs to the peoples and nobody takes it'
    expect(JSON.stringify(ask(words))).toBe(JSON.stringify(ask(words)))
  })
})

const SEEDS = join(process.env.DRAGOMAN_DATA ?? '../shared', 'seeds')
if (!existsSync(SEEDS)) console.warn(`SKIPPED: look-ups over the seeds need ${SEEDS}`)

describe.skipIf(!existsSync(SEEDS))('over the seeds', () => {
  let seeds: QuoteSource
  let places: PlaceSearch
  beforeAll(() => {
    const names = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'))
    const read = storyOf(names.map((name) => ({ name, text: readFileSync(join(SEEDS, name), 'utf8') })))
    seeds = quoteSource(read)
    places = everyPlace(read)
  }, 120_000)

  it('finds every quoted statement where it is printed, with its speaker', () => {
    let looked = 0
    for (const { statement, rendering } of [...seeds.said.values()].flat()) {
      const { evidence } = rendering
      if (rendering.mode !== 'direct' || evidence.in === 'knowledge') continue
      const found = lookUp({ words: evidence.quote }, seeds, places)
      expect([evidence.quote, found.verdict]).toEqual([evidence.quote, 'verbatim'])
      const here = found.renderings.find(({ article }) => article === rendering.article)
      expect(here?.speakers).toEqual(statement.speakers)
      looked++
    }
    expect(looked).toBeGreaterThan(5)
  })

  it('names a dropped negation in any of them', () => {
    for (const { rendering } of [...seeds.said.values()].flat()) {
      const { evidence } = rendering
      if (evidence.in === 'knowledge' || !/\bnot\b/.test(evidence.quote)) continue
      const found = lookUp({ words: evidence.quote.replace(/\bnot\b ?/, '') }, seeds, places)
      const named = found.verdict === 'altered' && found.differences.some(({ touches }) => touches === 'negation')
      const warned = found.renderings[0]?.warnings.some((warning) => /“[^”]*\bnot” stands before/.test(warning))
      expect([evidence.quote, named || warned]).toEqual([evidence.quote, true])
    }
  })
})
