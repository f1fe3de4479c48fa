/** The desk over a dossier written by hand: what each view says, and that its words are the page's. */

import { describe, expect, it } from 'vitest'
import { deskOver } from '../../src/desk/desk.js'
import type { FactView } from '../../src/desk/shapes.js'
import { shelfOf } from '../../src/desk/shelf.js'
import { EMPTY_DOSSIER } from '../../src/model/dossier.js'
import { DragomanError } from '../../src/model/error.js'
import * as sample from '../support/dossier.js'

const open = () => deskOver(shelfOf(sample.handmade()), { now: () => '2031-04-01T00:00:00.000Z' })
const desk = open()
const litOf = (fact: FactView): string[] =>
  fact.groups.flatMap(({ passages }) => passages.map(({ runs }) => runs.flatMap(({ text, lit }) => (lit ? [text] : [])).join(' … ')))

describe('the frame', () => {
  it('counts origins apart from pages and names the articles by number', () => {
    const frame = desk.frame()
    expect(frame.counts).toMatchObject({ pages: 6, origins: 5, statements: 6, differences: 3 })
    expect(frame.articles.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6])
    expect(frame.told).toBe('2028 to April 2031')
  })

  it('says how an outlet is known, and knows none where the page says none', () => {
    const cards = new Map(desk.frame().articles.map((card) => [card.id, card]))
    expect(cards.get(sample.courier.article.id)?.outlet).toEqual({ name: 'The Quay Courier', basis: 'suggested' })
    expect(cards.get(sample.hostile.article.id)?.outlet).toBeNull()
  })
})

describe('a fact', () => {
  it('opens on its words in their paragraph', () => {
    const fact = desk.fact(sample.met.id) as FactView
    expect(fact.status).toBe('held')
    expect(litOf(fact)).toContain('met on Wednesday in Sael')
    const passage = fact.groups[0]?.passages[0]
    expect(passage?.runs.map(({ text }) => text).join('')).toMatch(/^SAEL.*(quarrel|drought)\.$/)
  })

  it('puts the latest status first and keeps the earlier ones', () => {
    const fact = desk.fact(sample.met.id) as FactView
    expect(fact.groups.map(({ label }) => label).slice(0, 3)).toEqual(['told as held', 'told as planned', 'told as postponed'])
  })

  it('gives lit words equal to the quote, for everything in the dossier', () => {
    const ids = [
      ...desk.dossier().events,
      ...desk.dossier().statements,
      ...desk.dossier().differences,
      ...desk.dossier().entities,
      ...desk.dossier().review,
    ].map(({ id }) => id)
    for (const id of ids) {
      const fact = desk.fact(id) as FactView
      for (const { passages } of fact.groups)
        for (const passage of passages) expect(passage.runs.flatMap(({ text, lit }) => (lit ? [text] : [])).join(' … ')).toBe(passage.quote)
    }
  })

  it('is null for an id that nothing has', () => {
    expect(desk.fact('ev_0000000000000000')).toBeNull()
  })

  it('says by which rule its words were read', () => {
    const steps = (desk.fact(sample.met.id) as FactView).trail
    expect(steps.flatMap(({ by }) => by)).toContain('events.meeting')
  })
})

describe('lists', () => {
  it('shows the origin’s own words of a statement, and who carried them', () => {
    const row = desk.statements().find(({ id }) => id === sample.chance.id)
    expect(row).toMatchObject({ words: '“despite all the dry years, there is a chance”', mode: 'direct', via: ['VNA'] })
    expect(row?.renderings).toHaveLength(3)
  })

  it('has events without a day last, and says a fuzzy day as fuzzy', () => {
    const events = desk.events()
    expect(events.at(-1)?.when).toBeNull()
    expect(events.find(({ id }) => id === sample.envoys.id)?.when).toMatchObject({ words: 'late December 2030 (derived)', fuzzy: true })
    expect(events.find(({ id }) => id === sample.met.id)?.when).toMatchObject({ words: '12 March 2031 (derived)', fuzzy: false })
  })

  it('spells an entity as each page does', () => {
    const row = desk.entities().find(({ id }) => id === sample.oltmark.id)
    expect(row?.spellings.map(({ form }) => form)).toEqual(['Oltmark', 'the Oltmark Republic'])
  })

  it('leads a notice to its page', () => {
    expect(desk.notices().map(({ page }) => page)).toContain(sample.courier.page.id)
  })
})

describe('a page', () => {
  it('has every fact marked where its words stand', () => {
    const page = desk.page(sample.wire.page.id)
    const mark = page?.marks.find(({ fact }) => fact === sample.sluices.id)
    expect(page?.text.slice(mark?.start, mark?.end)).toBe('the priority for Oltmark was opening the northern sluices')
    expect(desk.page('pg_0000000000000000')).toBeNull()
  })

  it('sends no more of a page than a browser bears', () => {
    const page = {
      ...sample.wire.page,
      text: 'x'.repeat(3_000_000),
      zones: [{ kind: 'other' as const, start: 0, end: 3_000_000, by: 'test' }],
    }
    const view = deskOver(shelfOf({ ...EMPTY_DOSSIER, pages: [page] })).page(page.id)
    expect([view?.text.length, view?.length]).toEqual([1_000_000, 3_000_000])
  })

  it('keeps page text as it is, hostile or not', () => {
    expect(desk.page(sample.hostile.page.id)?.text).toContain('<script>window.pwned=1</script>')
  })

  it('lists zones without the space between them', () => {
    const row = desk.pages().find(({ id }) => id === sample.courier.page.id)
    expect(row?.zones.map(({ kind }) => kind)).toEqual(['lead', 'body', 'link', 'ticker', 'menu', 'notice'])
  })
})

describe('search', () => {
  it('finds facts before paragraphs, and lights the words', () => {
    const found = desk.search('sluices')
    expect(found.hits[0]?.kind).not.toBe('page')
    const paragraph = found.hits.find(({ kind }) => kind === 'page')
    expect(paragraph?.runs.filter(({ lit }) => lit).map(({ text }) => text)).toContain('sluices')
  })

  it('takes words in quotation marks as a phrase', () => {
    expect(desk.search('"northern sluices"').hits.some(({ kind }) => kind === 'page')).toBe(true)
    expect(desk.search('"sluices northern"').total).toBe(0)
  })

  it('finds nothing for nothing', () => {
    expect(desk.search('  "" ').total).toBe(0)
  })
})

describe('judging', () => {
  it('keeps the words the fact rests on, and shows the verdict at once', async () => {
    const own = open()
    const judgement = await own.judge({ verdict: 'accept', ids: [sample.met.id] })
    expect(judgement.targets[0]?.anchors.map(({ quote }) => quote)).toContain('met on Wednesday in Sael')
    expect(own.fact(sample.met.id)?.judged).toEqual([{ verdict: 'accept', who: null, at: '2031-04-01T00:00:00.000Z', note: null }])
  })

  it('shows the verdict on the question it answers', async () => {
    const own = open()
    await own.judge({ verdict: 'unsure', ids: [sample.brandt.id] })
    expect(own.review().find(({ about }) => about === sample.brandt.id)?.judged).toBe('unsure')
  })

  it('asks of two things whether they are one, and keeps the answer on both', async () => {
    const own = open()
    const question = own.review().find(({ about }) => about === sample.experts.id)
    const judges = own.fact(question?.id ?? '')?.judges
    expect(judges).toEqual({ ids: [sample.experts.id, sample.envoys.id], verdicts: ['same', 'different', 'unsure'] })
    const judgement = await own.judge({ verdict: 'different', ids: judges?.ids ?? [] })
    expect(judgement.targets.map(({ kind }) => kind)).toEqual(['event', 'event'])
  })

  it('holds an article by its title where it has no evidence of its own', async () => {
    const judgement = await open().judge({
      verdict: 'correct',
      ids: [sample.herald.article.id],
      property: 'published',
      value: '2031-03-05',
    })
    expect(judgement.targets[0]?.anchors[0]?.quote).toBe('Experts prepare, ministers wait')
  })

  it('refuses what it cannot keep', async () => {
    await expect(open().judge({ verdict: 'same', ids: [sample.met.id] })).rejects.toThrow(DragomanError)
    await expect(open().judge({ verdict: 'accept', ids: ['ev_0000000000000000'] })).rejects.toThrow(/Nothing in the dossier/)
    await expect(open().judge({ verdict: 'correct', ids: [sample.met.id] })).rejects.toThrow(/what holds/)
  })

  it('calls the rebuild it was given', async () => {
    let runs = 0
    const own = deskOver(shelfOf(sample.handmade()), { rebuild: () => void runs++ })
    await own.judge({ verdict: 'reject', ids: [sample.met.id] })
    expect(runs).toBe(1)
  })
})
