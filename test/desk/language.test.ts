/** How a sentence was read, as the desk shows it: every part stands where the sentence has it, under the dossier's names and days. */

import { describe, expect, it } from 'vitest'
import { deskOver } from '../../src/desk/desk.js'
import { WORDS_SHOWN } from '../../src/desk/language.js'
import type { SentenceView } from '../../src/desk/shapes.js'
import { shelfOf } from '../../src/desk/shelf.js'
import type { Annotation } from '../../src/model/annotation.js'
import { annotation } from '../support/annotated.js'
import { courier, handmade, leaf, marek, varsenia } from '../support/dossier.js'

const deskWith = (...annotations: Annotation[]) => deskOver(shelfOf(handmade(), annotations))
const at = (phrase: string, read = annotation): Promise<SentenceView | null> =>
  deskWith(read).sentence(courier.page.id, courier.at(phrase).start)
const view = async (phrase: string): Promise<SentenceView> => (await at(phrase)) as SentenceView
const words = ({ text }: SentenceView, { start, end }: { start: number; end: number }): string => text.slice(start, end)

describe('a sentence', () => {
  it('is found by any of its words, with its neighbours', async () => {
    const second = await view('quoted as')
    expect(second.text).toMatch(/^Oltmark's foreign minister .* both shores\.$/)
    expect(second.span).toEqual({ start: courier.at("Oltmark's").start, end: courier.at('both shores.').end })
    expect([second.before, second.after]).toEqual([courier.at('Water ministers for').start, courier.at('But the priority').start])
    expect([(await view('met on')).before, (await view('Marek said.')).after]).toEqual([null, null])
  })

  it('is found from the dateline before it on its line, but not from another line', async () => {
    expect((await at('SAEL: Water'))?.text).toMatch(/^Water ministers/)
    expect(await at('Read: what')).toBeNull()
    expect(await at('Comments are closed')).toBeNull()
  })

  it('is none where nothing was read', async () => {
    expect(await deskWith().sentence(courier.page.id, 500)).toBeNull()
    expect(await deskWith(annotation).sentence(leaf.page.id, 0)).toBeNull()
    expect(await deskWith(annotation).sentence('pg_0', 0)).toBeNull()
    expect(await deskWith(annotation).sentence(courier.page.id, Number.POSITIVE_INFINITY)).toBeNull()
  })

  it('has its words with heads among them, one root', async () => {
    const { tokens, text, length } = await view('met on')
    expect(tokens).toHaveLength(length)
    expect(tokens.map((token) => text.slice(token.start, token.end)).join('')).toBe(text.replace(/\s/g, ''))
    expect(tokens.filter(({ head }) => head < 0).map(({ lemma }) => lemma)).toEqual(['met'])
    expect(tokens.every(({ head }) => head < tokens.length)).toBe(true)
  })

  it('shows the first words of one that is too long', async () => {
    const [first] = annotation.sentences
    const many = Array.from({ length: WORDS_SHOWN + 50 }, (_, head) => ({ ...(annotation.tokens[0] as never as object), head: head + 1 }))
    const long = {
      ...annotation,
      tokens: many as unknown as Annotation['tokens'],
      sentences: [{ ...first, firstToken: 0, lastToken: many.length }],
    }
    const shown = await at('met on', long as Annotation)
    expect([shown?.tokens.length, shown?.length, shown?.tokens.at(-1)?.head]).toEqual([WORDS_SHOWN, WORDS_SHOWN + 50, -1])
  })
})

describe('what was read in it', () => {
  it('names whom the dossier knows, and those it only could be', async () => {
    const second = await view('quoted as')
    expect(second.mentions.map((mention) => [words(second, mention), mention.form, mention.entity, mention.candidates])).toEqual([
      ["Oltmark's foreign minister", 'role', { id: marek.id, name: 'Dov Marek' }, []],
      ['Oltmark', 'name', null, ['Varsenia', 'Oltmark']],
      ['Dov Marek', 'name', { id: marek.id, name: 'Dov Marek' }, []],
    ])
    expect((await view('met on')).mentions[0]?.entity).toEqual({ id: varsenia.id, name: 'Varsenia' })
  })

  it('resolves times on the day that the dossier gives the article', async () => {
    const first = await view('met on')
    expect(first.reference).toBe('12 March 2031 (derived)')
    expect(first.times).toMatchObject([
      { value: '2031-03-12', day: '12 March 2031', known: ['weekday'], implied: ['year', 'month', 'day'] },
    ])
    expect(words(first, first.times[0] as never)).toBe('Wednesday')
  })

  it('cuts a saying at the end of the sentence and says that it goes on', async () => {
    const [second, third] = [await view('quoted as'), await view('But the priority')]
    expect(second.sayings.map((saying) => [...saying.cue, ...saying.content].map((part) => words(second, part)))).toEqual([
      ['was quoted as saying', 'that "despite all the dry years, there is a chance" for both shores.'],
    ])
    expect(second.sayings[0]).toMatchObject({ speakers: ['Dov Marek'], via: ['VNA'], mode: 'mixed', beyond: true })
    expect(third.sayings[0]).toMatchObject({ source: [], cue: [], beyond: true })
    expect(words(third, third.sayings[0]?.content[0] as never)).toBe('But')
  })
})
