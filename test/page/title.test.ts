/** The title by vote, without the outlet's name. */

import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/page/read.js'
import { withoutSite } from '../../src/page/title.js'
import { CONTEXT, input } from './context.js'

describe('withoutSite', () => {
  const site = new Set(['harbour post', 'harbourpost'])
  it.each([
    ['Envoys meet again | The Harbour Post', 'Envoys meet again'],
    ['Envoys meet again - World - The Harbour Post', 'Envoys meet again - World'],
    ['The Harbour Post: Envoys meet', 'The Harbour Post: Envoys meet'],
    ['Harbour Post – Envoys meet again', 'Envoys meet again'],
    ['Envoys of two coasts meet again | News', 'Envoys of two coasts meet again'],
    ['A coast-to-coast deal', 'A coast-to-coast deal'],
  ])('%s', (title, expected) => expect(withoutSite(title, site)).toBe(expected))
})

describe('titleOf', () => {
  const page = (head: string, h1: string) =>
    `<head>${head}</head><body><article><h1>${h1}</h1><p>The envoys of the two coasts met on Wednesday in the old customs house, officials said after the meeting.</p><p>They agreed to go on in the summer, when the host will have finished the repairs to the harbour wall.</p></article>`
  const title = (html: string) => readPage(input(html, { mediaType: 'text/html' }), CONTEXT).value.articles[0]?.title

  it('lets two sources that agree outvote the printed headline', () => {
    const found = title(
      page(
        '<title>Envoys meet again | The Harbour Post</title><meta property="og:title" content="Envoys meet again">',
        'Live: envoys meet',
      ),
    )
    expect(found?.value).toBe('Envoys meet again')
    expect(found?.evidence.map((each) => each.in)).toEqual(['source', 'source'])
  })

  it('prefers the printed headline where nothing agrees, and cites all that do', () => {
    expect(title(page('<title>Other words here</title>', 'Envoys meet again'))?.value).toBe('Envoys meet again')
    expect(title(page('<title>Envoys meet again</title>', 'Envoys meet again'))?.evidence).toHaveLength(2)
  })
})

describe('titleOf with a kicker or a name around the headline', () => {
  const page = (head: string, h1: string) =>
    `<head>${head}</head><body><article><h1>${h1}</h1><p>The envoys of the two coasts met on Wednesday in the old customs house, officials said after the meeting.</p><p>They agreed to go on in the summer, when the host will have finished the repairs to the harbour wall.</p></article>`
  const title = (head: string, h1: string) => readPage(input(page(head, h1), { mediaType: 'text/html' }), CONTEXT).value.articles[0]?.title
  const shared = (words: string) => `<meta property="og:title" content="${words}">`

  it('leaves the words above the headline out where the shared title does', () => {
    const found = title(shared('Envoys meet again in May'), 'Talks on the coast - Envoys meet again in May')
    expect(found?.value).toBe('Envoys meet again in May')
    expect(found?.evidence[0]).toMatchObject({ quote: 'Envoys meet again in May' })
  })

  it('leaves them out where both have other words there', () => {
    expect(title(shared('Harbour talks: Envoys meet again in May'), 'A long quarrel - Envoys meet again in May')?.value).toBe(
      'Envoys meet again in May',
    )
  })

  it('keeps what both have, and what is no kicker', () => {
    expect(title(shared('Harbour talks: Envoys meet again'), 'Harbour talks - Envoys meet again')?.value).toBe(
      'Harbour talks - Envoys meet again',
    )
    expect(
      title(shared('The envoys of the coasts in May: what they said'), 'Envoys of the two coasts in June: what they said')?.value,
    ).toBe('Envoys of the two coasts in June: what they said')
  })

  it('cuts what follows the printed headline, however short that is', () => {
    expect(title(shared('Wall mended now - The New Paper of the Two Coasts'), 'Wall mended now')?.value).toBe('Wall mended now')
  })

  it('takes no site name for a headline', () => {
    expect(title(`<title>Envoys meet again</title><meta property="og:site_name" content="Coast Diary">`, 'Coast Diary')?.value).toBe(
      'Envoys meet again',
    )
  })
})
