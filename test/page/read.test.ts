/** A page is read whole: zones tile it, furniture is told from the article, dates are stated or absent, and bad input is a notice. */

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageInput } from '../../src/model/page.js'
import { readPage } from '../../src/page/read.js'
import { CONTEXT, input } from './context.js'

const PAGE = `Tuesday, May 16, 2023 | Shawwal 25, 1444 H
light rain
weather
PORTVILLE
12°C / 9°C
EDITOR IN CHIEF- J. J. PILOT
AAA 37.94 Decreased By ▼ -0.54 (-1.4%)
HX50 11,349 Decreased By -541.2 (-4.55%)

Envoys of two coasts meet for a second day

Envoys stand before the old customs house in Portville. — HNA
Envoys stand before the old customs house in Portville. — HNA
minus
plus

PORTVILLE, May 10 (HNA) - Envoys of the two coasts met on Wednesday in Portville, officials said, and agreed to go on.

Fishing rights open old wounds on both coasts

"We have come a long way since the winter," the chief envoy told reporters after the meeting had ended late at night.

Nobody expects a deal before the summer, but both sides said that the tone had changed since their last round. — Agencies

SHARE ARTICLE
arrow up

2 thoughts on “Envoys of two coasts meet for a second day”
Leave a Reply
Your email address will not be published. Required fields are marked *
© 2023 Harbour Media
`

const read = (source: string, more: Partial<PageInput> = {}) => readPage(input(source, more), CONTEXT)
const zoned = (source: string, more: Partial<PageInput> = {}) => {
  const { page } = read(source, more).value
  return page.zones
    .filter((zone) => zone.kind !== 'space')
    .map((zone) => `${zone.kind}: ${page.text.slice(zone.start, zone.end).trim().slice(0, 24)}`)
}

function tiles(source: string, more: Partial<PageInput> = {}): void {
  const { page } = read(source, more).value
  let at = 0
  for (const zone of page.zones) {
    expect(zone.start).toBe(at)
    expect(zone.end).toBeGreaterThan(zone.start)
    at = zone.end
  }
  expect(at).toBe(page.text.length)
}

describe('readPage on plain text', () => {
  it('zones every line', () => {
    expect(zoned(PAGE)).toEqual([
      'date: Tuesday, May 16, 2023 | ',
      'weather: light rain',
      'weather: weather',
      'weather: PORTVILLE',
      'weather: 12°C / 9°C',
      'masthead: EDITOR IN CHIEF- J. J. P',
      'ticker: AAA 37.94 Decreased By ▼',
      'ticker: HX50 11,349 Decreased By',
      'title: Envoys of two coasts mee',
      'caption: Envoys stand before the ',
      'caption: Envoys stand before the ',
      'menu: minus',
      'menu: plus',
      'dateline: PORTVILLE, May 10 (HNA) ',
      'body: Envoys of the two coasts',
      'link: Fishing rights open old ',
      'body: "We have come a long way',
      'body: Nobody expects a deal be',
      'credit: — Agencies',
      'share: SHARE ARTICLE',
      'menu: arrow up',
      'comment: 2 thoughts on “Envoys of',
      'form: Leave a Reply',
      'form: Your email address will ',
      'legal: © 2023 Harbour Media',
    ])
    tiles(PAGE)
  })

  it('takes the printed day of a masthead for the visit and makes up no publication day', () => {
    const { page, articles } = read(PAGE).value
    expect(page.captured?.value).toBe('2023-05-16')
    expect(articles[0]?.published).toBeNull()
    expect(articles[0]?.dateline).toMatchObject({ place: 'PORTVILLE', date: '--05-10', agency: 'HNA' })
    expect(articles[0]?.agency).toMatchObject({ value: 'Harbour News Agency', basis: 'stated' })
  })

  it('suggests an outlet by its signs and says so', () => {
    expect(read(PAGE).value.articles[0]?.outlet).toMatchObject({ value: 'The Harbour Post', basis: 'suggested' })
    expect(read(PAGE.replace('HX50', 'QQ50').replace('J. J. PILOT', 'A. B.')).value.articles[0]?.outlet).toBeNull()
  })

  it('takes the day under a headline for the publication day, and credits as printed', () => {
    const text =
      'Envoys meet again on the coast\n\nMay 10, 2023\n12 views\n\nInland Times\n\nThe envoys of the two coasts met on Wednesday and agreed to go on, officials said after the meeting.\n\nThey will meet again in the summer, the host said on the steps of the customs house.\n\nReporting by Ann Lee; Editing by Tom Roe\n\nSource: HNA\n'
    const article = read(text).value.articles[0]
    expect(article?.published).toMatchObject({ value: '2023-05-10', precision: 'day', basis: 'stated' })
    expect(article?.bylines.map((byline) => byline.value)).toEqual(['Ann Lee'])
    expect(article?.outlet).toMatchObject({ value: 'Inland Times', basis: 'stated' })
    expect(article?.agency?.value).toBe('Harbour News Agency')
    expect(article?.title?.value).toBe('Envoys meet again on the coast')
  })

  it('prefers what was given, marked so', () => {
    const given = { published: '2023-05-11', outlet: 'The Wharf', captured: '2024-01-02', url: 'https://wharf.example/a' }
    const { page, articles } = read(PAGE, { given }).value
    expect(articles[0]).toMatchObject({
      published: { value: '2023-05-11', basis: 'given' },
      outlet: { value: 'The Wharf', basis: 'given' },
    })
    expect(page.captured).toMatchObject({ value: '2024-01-02', basis: 'given' })
  })

  it('leaves a date unread whose day and month could change places, unless the outlet is known', () => {
    const text =
      'Envoys meet again on the coast\n\n05/06/2023\n\nThe envoys of the two coasts met on Wednesday and agreed to go on, officials said after the meeting.\nThey will meet again in the summer, the host said on the steps of the customs house.'
    const unread = read(text)
    expect(unread.value.articles[0]?.published).toBeNull()
    expect(unread.notices.map((notice) => notice.code)).toContain('date-order-unknown')
    expect(read(text, { given: { url: 'https://www.inland.example/x' } }).value.articles[0]?.published?.value).toBe('2023-05-06')
    expect(read(text, { given: { url: 'https://harbourpost.example/x' } }).value.articles[0]?.published?.value).toBe('2023-06-05')
  })

  it('keeps every quote equal to its words', () => {
    const { page, articles } = read(PAGE).value
    const evidence = [articles[0]?.title, articles[0]?.agency, articles[0]?.outlet, page.captured].flatMap(
      (metadatum) => metadatum?.evidence ?? [],
    )
    for (const each of evidence) if (each.in === 'text') expect(page.text.slice(each.start, each.end)).toBe(each.quote)
    expect(evidence.length).toBeGreaterThan(3)
  })
})

describe('readPage on HTML', () => {
  const HTML = `<!doctype html><html lang=en><head><title>Ministers meet by the sea | The Harbour Post</title><meta property="og:site_name" content="The Harbour Post">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ministers meet by the sea","datePublished":"2023-05-10T10:00:00+02:00","author":{"name":"Ann Lee"}}</script></head>
<body><nav><a href=/>Home</a> <a href=/w>World</a></nav><article><h1>Ministers meet<br>by the sea</h1><p class=byline>By Ann Lee</p>
<figure><img><figcaption>Envoys arrive at the hall.</figcaption></figure>
<p>PORTVILLE (HNA) - Ministers of two coasts met on Wednesday &amp; agreed to meet again, officials said after the talks.</p>
<p><a href=/b>Boats stay in port for a third day running</a></p>
<h2>What comes next</h2><p>Nobody expects a deal before the summer, but both sides said that the tone had changed.</p></article><footer>© 2023 The Harbour Post</footer>`

  it('zones blocks and reads metadata with evidence', () => {
    expect(zoned(HTML, { mediaType: 'text/html' })).toEqual([
      'menu: Home World',
      'title: Ministers meet by the se',
      'byline: By Ann Lee',
      'caption: Envoys arrive at the hal',
      'dateline: PORTVILLE (HNA) -',
      'body: Ministers of two coasts ',
      'link: Boats stay in port for a',
      'subhead: What comes next',
      'body: Nobody expects a deal be',
      'legal: © 2023 The Harbour Post',
    ])
    const article = read(HTML, { mediaType: 'text/html' }).value.articles[0]
    expect(article).toMatchObject({
      language: 'en',
      title: { value: 'Ministers meet by the sea' },
      outlet: { value: 'The Harbour Post', basis: 'stated' },
      published: { value: '2023-05-10T10:00:00', precision: 'second', zone: '+02:00' },
    })
    tiles(HTML, { mediaType: 'text/html' })
  })
})

describe('readPage on papers', () => {
  const PAPER = `<!doctype html><html><head><title>Statement on the talks</title><meta name="document:author" content="Ann Lee"><meta name="document:modified" content="2024-06-01T08:00:00Z"></head>
<body><article><footer class="paper-margin"><p>Ministry of the Coast</p></footer><h1>Statement on the talks by the sea</h1><p>Portville, 31 May 2024</p>
<p>Ministers of two coasts met on Wednesday and agreed to meet again, the ministry said after the talks.</p>
<footer class="paper-margin"><p>The ministry said that page one of three ends here, after the talks by the sea.</p></footer>
<p>Nobody expects a deal before the summer, but both sides said that the tone had changed.</p></article></body></html>`

  it('zones what stands in the margin apart, and reads the day beside the title', () => {
    expect(zoned(PAPER, { mediaType: 'application/pdf' })).toEqual([
      'other: Ministry of the Coast',
      'title: Statement on the talks b',
      'date: Portville, 31 May 2024',
      'body: Ministers of two coasts ',
      'other: The ministry said that p',
      'body: Nobody expects a deal be',
    ])
    tiles(PAPER, { mediaType: 'application/pdf' })
  })

  it('takes the details of the file for no more than they are', () => {
    const article = read(PAPER, { mediaType: 'application/pdf' }).value.articles[0]
    expect(article?.published).toMatchObject({ value: '2024-05-31', basis: 'stated' })
    expect(article?.modified).toMatchObject({ value: '2024-06-01T08:00:00', evidence: [{ path: 'document:modified' }] })
    expect(article?.bylines).toMatchObject([{ value: 'Ann Lee', basis: 'suggested' }])
    const undated = read(PAPER.replace('<p>Portville, 31 May 2024</p>', ''), { mediaType: 'application/pdf' }).value.articles[0]
    expect(undated?.published).toBeNull()
  })

  it('reads no place and day into a sentence or a list of days', () => {
    const html = (line: string) =>
      `<h1>Statement on the talks by the sea</h1><p>${line}</p><p>Ministers of two coasts met and agreed to meet again, they said.</p>`
    for (const line of [
      'The envoys met in Portville on 31 May 2024 and left.',
      'Portville, 31 May 2024 to 2 June 2024',
      'portville, 31 May 2024 was the day',
    ])
      expect(zoned(html(line), { mediaType: 'text/html' })[1]).not.toMatch(/^date/)
  })
})

describe('readPage on small things', () => {
  const html = (body: string) => zoned(body, { mediaType: 'text/html' })
  const TEXT =
    '<p>The envoys of the two coasts met on Wednesday in the old customs house, officials said after the meeting.</p><p>They agreed to go on in the summer, when the host will have finished the repairs to the harbour wall.</p>'

  it('reads a market row told over table cells', () => {
    const { page } = read(`<table><tr><td>HX50<td>11,349<td>-541.2<td>-4.55%<tr><td>Name<td>Age<td>Town</table>${TEXT}`, {
      mediaType: 'text/html',
    }).value
    expect(page.marketRows.map((row) => [row.symbol, row.price, row.change, row.percent])).toEqual([['HX50', 11349, -541.2, -4.55]])
  })

  it('tells a standfirst above the byline from the first paragraph', () => {
    const lead = '<p>Two coasts agree on little but on meeting again before the year is out.</p>'
    expect(html(`<h1>Envoys meet again</h1>${lead}<p>By Ann Lee</p>${TEXT}`).map((zone) => zone.split(':')[0])).toEqual([
      'title',
      'lead',
      'byline',
      'body',
      'body',
    ])
  })

  it('takes an outlet from a masthead line, and no section for one', () => {
    const page = (first: string) =>
      read(`${first}\n\nEnvoys meet again on the coast\n\n${TEXT.replace(/<\/?p>/g, '\n')}`).value.articles[0]?.outlet
    expect(page('The Quay Courier')).toMatchObject({ value: 'The Quay Courier', basis: 'stated' })
    expect(page('World News')).toBeNull()
  })

  it('reads a name and a date that share a line under the headline', () => {
    const article = read(`<h1>Envoys meet again</h1><p>By Ann Lee 10 May 2023 • 4:45pm</p>${TEXT}`, { mediaType: 'text/html' }).value
      .articles[0]
    expect(article?.bylines.map((byline) => byline.value)).toEqual(['Ann Lee'])
    expect(article?.published).toMatchObject({ value: '2023-05-10T16:45', precision: 'minute' })
  })
})

describe('readPage with the shipped models', () => {
  const bytes = (name: string) => new Uint8Array(readFileSync(`models/pages/${name}.bin`))
  const models = Object.fromEntries(['lines', 'lines-second', 'blocks', 'blocks-second'].map((name) => [`pages/${name}.bin`, bytes(name)]))
  const SENTENCES = [
    'The envoys of the two coasts met on Wednesday in the old customs house, officials said after the meeting.',
    'They agreed to go on in the summer, when the host will have finished the repairs to the harbour wall.',
    'Nobody expects a deal before the autumn, but both sides said that the tone had changed since their last round.',
    'The fishing season opens in June, and boats from both coasts have stayed in port since the quarrel began.',
  ]
  const body = (source: string, mediaType: PageInput['mediaType']) => {
    const { page, articles } = readPage(input(source, { mediaType }), { ...CONTEXT, models }).value
    return articles[0]?.body.map((span) => page.text.slice(span.start, span.end))
  }

  it('keeps every sentence of a short page, to the last, and no furniture', () => {
    const html = `<nav><a href=/>Home</a></nav><main><h1>Envoys meet again on the coast</h1>${SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('')}</main><aside class=related><ul><li><a href=/x>Boats stay in port for a third day</a></ul></aside><footer><p>We use cookies. Read our policy.</p></footer>`
    expect(body(html, 'text/html')).toEqual(SENTENCES)
    expect(body(`Envoys meet again on the coast\n\n${SENTENCES.join('\n\n')}\n\nComments\n\nComments are closed.\n`, 'text/plain')).toEqual(
      SENTENCES,
    )
  })

  const TICKER = 'HX50 11,349 Decreased By -541.2 (-4.55%)\nOIL 78.20 Increased By 1.1 (1.4%)\nHome | World | Sport\n'
  it.each([
    'PORTVILLE, May 12 (HNA) - The chief envoys of the two coasts will meet next week to discuss a truce, their offices said on Friday.',
    'PORTVILLE (HNA) - The chief envoys of the two coasts will meet next week to discuss a truce at sea.',
  ])('takes a dispatch of one paragraph under a ticker for an article: %s', (dispatch) => {
    expect(body(`${TICKER}${dispatch}\nCopyright 2023\n`, 'text/plain')?.join('')).toContain('The chief envoys')
  })

  it.each([
    'PORTVILLE (HNA) - Envoys meet again',
    'Our newsletter brings the harbour to your desk every morning, and it costs you nothing at all.',
  ])('takes no headline or promotion there for one: %s', (line) => {
    expect(body(`${TICKER}${line}\nCopyright 2023\n`, 'text/plain')).toBeUndefined()
  })

  it('takes the first day of a list of days below the standfirst for no day of publication', () => {
    const lead = '<p class="lead">All meetings of the two coasts that are open to the public, with the halls where they are held.</p>'
    const hall = (day: number) => `<div class="row"><p>May ${day}, 2024</p><p>Old customs house</p></div>`
    const published = (days: readonly number[]) => {
      const source = `<main><h1>Open meetings on the coast</h1>${lead}${days.map(hall).join('')}${SENTENCES.map((each) => `<p>${each}</p>`).join('')}</main>`
      return readPage(input(source, { mediaType: 'text/html' }), { ...CONTEXT, models }).value.articles[0]?.published?.value
    }
    expect(published([3, 9, 17, 24])).toBeUndefined()
    expect(published([3])).toBe('2024-05-03')
  })
})

describe('readPage on bad input', () => {
  const codes = (source: string, more: Partial<PageInput> = {}) => read(source, more).notices.map((notice) => notice.code)

  it.each([
    ['', 'page-empty'],
    [' \n \n', 'page-empty'],
    ['Home\nMenu\nSearch\n© 2023\n', 'page-without-article'],
    ['\u0000\u0001\u0002PK\u0003\ufffd\ufffd'.repeat(30), 'page-binary'],
    [`word ${'a'.repeat(120_000)}`, 'line-too-long'],
    ['word and more. '.repeat(300_000), 'page-too-long'],
    ['AAA 10.00 ▲ -1.00 (5%)', 'market-row-contradicts'],
  ])('says what is wrong (%#)', (source, code) => {
    expect(codes(source)).toContain(code)
    tiles(source)
  })

  it('reads ten thousand nested elements', () => {
    const source = `${'<div>'.repeat(10_000)}text${'</div>'.repeat(10_000)}`
    expect(codes(source, { mediaType: 'text/html' })).toContain('page-deeply-nested')
    tiles(source, { mediaType: 'text/html' })
  })

  it('zones a page in another language and says that it is not annotated', () => {
    const text =
      'Die Minister der beiden Länder trafen sich am Mittwoch in der Hauptstadt, um über den Fischfang zu sprechen, wie das Ministerium mitteilte.\n\nSie wollen sich im Sommer wieder treffen, sagte der Gastgeber nach dem Gespräch vor der Presse.'
    expect(codes(text)).toContain('language-not-read')
    expect(read(text).value.articles[0]?.language).toBe('de')
  })

  it('tiles any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B. ', '\n', '1', ' ', '▼', '-0.5', '%', '“', '2023', 'é'), maxLength: 300 }),
        (source) => tiles(source),
      ),
      { numRuns: 300 },
    )
  })
})
