/** Pages of the hand-made dossier: invented outlets, agencies and countries; zones tile each page. */

import type { Article } from '../../src/model/article.js'
import type { DateMetadatum, Metadatum } from '../../src/model/evidence.js'
import { idOf } from '../../src/model/ids.js'
import type { MarketRow, Page, Zone, ZoneKind } from '../../src/model/page.js'
import { BODY_KINDS } from '../../src/model/page.js'
import type { Support } from '../../src/model/support.js'
import type { Span } from '../../src/text/span.js'

/** A page with its article, and ways to find words on it. */
export interface Sheet {
  readonly page: Page
  readonly article: Article
  /** The first place of the phrase; `length` keeps only its first code units. Throws where the page has it not. */
  at(phrase: string, length?: number): Span
  all(phrase: string): readonly Span[]
}

interface Options {
  readonly outlet?: string
  readonly basis?: Metadatum['basis']
  readonly agency?: string
  readonly published?: Pick<DateMetadatum, 'value' | 'precision' | 'basis'>
  readonly captured?: string
  readonly html?: boolean
  readonly language?: string
  readonly rows?: readonly Omit<MarketRow, 'start' | 'end'>[]
}

const by = 'handmade'

/** Builds a page of the blocks, one a line with a blank line between them. */
export function sheet(name: string, blocks: readonly (readonly [ZoneKind, string])[], options: Options = {}): Sheet {
  let text = ''
  const zones: Zone[] = []
  for (const [kind, words] of blocks) {
    if (text !== '') {
      zones.push({ kind: 'space', start: text.length, end: text.length + 2, by })
      text += '\n\n'
    }
    zones.push({ kind, start: text.length, end: text.length + words.length, by })
    text += words
  }
  const meta = <T>(value: T, basis: Metadatum['basis'] = 'stated'): Metadatum<T> => ({
    value,
    basis,
    certainty: basis === 'suggested' ? 0.5 : 1,
    evidence: [],
  })
  const id = idOf('page', name)
  const title = zones.find((zone) => zone.kind === 'title') ?? null
  const captured = options.captured ? { ...meta(options.captured), precision: 'day' as const, zone: null } : null
  const page: Page = {
    id,
    sources: [name],
    sha256: '0'.repeat(64),
    mediaType: options.html ? 'text/html' : 'text/plain',
    text,
    toSource: null,
    zones,
    marketRows: (options.rows ?? []).map((row) => ({ ...row, ...spanOf(text, row.symbol) })),
    language: options.language ?? 'en',
    captured,
    given: {},
    versionOf: null,
  }
  const article: Article = {
    id: idOf('article', id),
    page: id,
    language: options.language ?? 'en',
    title: title ? meta(text.slice(title.start, title.end)) : null,
    outlet: options.outlet ? meta(options.outlet, options.basis) : null,
    agency: options.agency ? meta(options.agency) : null,
    section: null,
    published: options.published
      ? { ...meta(options.published.value, options.published.basis), precision: options.published.precision, zone: null }
      : null,
    modified: null,
    captured,
    canonical: null,
    bylines: [],
    dateline: null,
    titleSpan: title ? { start: title.start, end: title.end } : null,
    body: zones.filter((zone) => BODY_KINDS.has(zone.kind)).map(({ start, end }) => ({ start, end })),
    captions: [],
  }
  return {
    page,
    article,
    at: (phrase, length) => {
      const span = spanOf(text, phrase)
      return length === undefined ? span : { start: span.start, end: span.start + length }
    },
    all: (phrase) => spansOf(text, phrase),
  }
}

function spanOf(text: string, phrase: string): Span {
  const start = text.indexOf(phrase)
  if (start < 0) throw new RangeError(`the page has no words ${JSON.stringify(phrase)}`)
  return { start, end: start + phrase.length }
}

function spansOf(text: string, phrase: string): Span[] {
  const found: Span[] = []
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + phrase.length))
    found.push({ start, end: start + phrase.length })
  return found
}

export const wire = sheet(
  'meridian/ministers-meet.txt',
  [
    ['title', 'Water ministers meet in Sael over Lake Ambrel'],
    ['date', 'March 12, 2031'],
    [
      'lead',
      'SAEL, March 12 - Water ministers for Varsenia, Oltmark and Kestria met on Wednesday in Sael, marking the highest-level talks so far on sharing the lake after years of quarrel.',
    ],
    [
      'body',
      'Varsenian Water Minister Ilse Tarn said in a post that she had stressed “shared measurement of the lake and fair prices” during the meeting.',
    ],
    [
      'body',
      'Oltmark’s foreign minister Dov Marek was quoted as saying by Varsenian state news agency VNA that “despite all the dry years, there is a chance” for both shores. But the priority for Oltmark was opening the northern sluices, Marek said.',
    ],
    [
      'body',
      'The level of the lake has fallen by four metres since Varsenia closed its sluices, according to farmers on the southern shore. Nobody has measured it together since Varsenia closed the Ambrel dam in 2028.',
    ],
    [
      'body',
      'The Kestrian foreign ministry said in a statement that the countries’ deputies would be tasked with drafting a water-sharing plan. Envoys of the two countries had also held talks in Sael in December.',
    ],
    ['credit', 'Source: Meridian Wire'],
  ],
  { outlet: 'Meridian Wire', agency: 'Meridian Wire', published: { value: '2031-03-12', precision: 'day', basis: 'stated' } },
)

export const courier = sheet(
  'courier/page-17.txt',
  [
    [
      'ticker',
      'AMBR 178.16 Increased By ▲ -4.55 (-2.49%)\nDAMS 10.04 Decreased By ▼ -0.41 (-3.92%)\nLAKE 5.92 Increased By ▲ 0.13 (2.25%)',
    ],
    ['menu', 'Home\nNews\nShore\nPrices'],
    [
      'lead',
      'SAEL: Water ministers for Varsenia, Oltmark and Kestria met on Wednesday in Sael, marking the highest-level talks so far on sharing the lake after years of drought.',
    ],
    [
      'body',
      'Varsenian Water Minister Ilse Tarn said in a post that she had stressed "shared measurement of the lake and fair prices" during the meeting.',
    ],
    ['link', 'Read: what the lake means to the valley'],
    [
      'body',
      'Oltmark\'s foreign minister Dov Marek was quoted as saying by Varsenian state news agency VNA that "despite all the dry years, there is a chance" for both shores. But the priority for the Oltmark Republic was opening the northern sluices, Marek said.',
    ],
    ['body', 'Nobody has measured it together since Varsenia closed the Ambrel dam in 2028.'],
    [
      'body',
      "The Kestrian foreign ministry said in a statement that the countries' deputies would be tasked with drafting a water-sharing plan. Envoys of the two countries had also held talks in Sael in December.",
    ],
    ['notice', 'Comments are closed.'],
  ],
  {
    outlet: 'The Quay Courier',
    basis: 'suggested',
    published: { value: '2031-03-12', precision: 'day', basis: 'derived' },
    rows: [
      { symbol: 'AMBR', price: 178.16, direction: 'up', change: -4.55, percent: -2.49 },
      { symbol: 'DAMS', price: 10.04, direction: 'down', change: -0.41, percent: -3.92 },
      { symbol: 'LAKE', price: 5.92, direction: 'up', change: 0.13, percent: 2.25 },
    ],
  },
)

export const herald = sheet(
  'herald/experts.txt',
  [
    ['weather', 'Northmoor 14°C, light rain. Visited 24 April 2032'],
    ['title', 'Experts prepare, ministers wait'],
    [
      'lead',
      'Diplomats say a meeting of ministers may take place in early March; one of them later said the meeting had been postponed and no new day agreed.',
    ],
    ['body', 'In Brenn, experts of the two sides met earlier this month. “We are preparing for a meeting of the experts,” Brandt said.'],
    [
      'body',
      'Oltmark would sign only if Varsenia opens the northern sluices, its envoys repeated, and denied that pumps had been moved to the lake. There is talk of a summit of the two presidents in April.',
    ],
    ['body', 'The lake could fall further: analysts said the lake could fall by another metre.'],
    ['masthead', 'Northmoor Herald. Editor in chief: Maud Everly'],
    ['form', 'Leave a reply\nName\nMail'],
  ],
  { outlet: 'Northmoor Herald', published: { value: '2031-03', precision: 'month', basis: 'derived' }, captured: '2032-04-24' },
)

export const gazette = sheet(
  'gazette/lake.html',
  [
    ['title', 'Ministers gather for the lake'],
    ['date', '13 March 2031'],
    ['lead', 'Ministers gathered in Sael on 12 March, hosted by Kestria, to speak of Lake Ambrel, which three million people drink from.'],
    [
      'body',
      'Marek said: “we have an opportunity, whatever the years of drought”. Only envoys met in late December, at the time the highest-level encounter between the two shores.',
    ],
    ['share', 'Share\nPrint'],
  ],
  { outlet: 'Kestrian Gazette', published: { value: '2031-03-13', precision: 'day', basis: 'stated' }, html: true },
)

export const hostile = sheet(
  'hostile/<img src=x onerror=alert(1)>.html',
  [
    ['title', '<script>window.pwned=1</script> Water & wine'],
    [
      'body',
      'A reader said <script>window.pwned=1</script> is only text here, and so is <img src=x onerror="window.pwned=1">, and javascript:alert(1), and \u001b[31mred\u001b[0m.',
    ],
    ['comment', '"><svg onload=window.pwned=1>'],
  ],
  { html: true },
)

export const leaf = sheet(
  'waraq/khabar.txt',
  [
    ['title', 'وزراء المياه يجتمعون'],
    ['body', 'اجتمع وزراء المياه يوم الأربعاء لبحث تقاسم البحيرة بعد سنوات من الجفاف.'],
  ],
  { language: 'ar' },
)

export const sheets: readonly Sheet[] = [wire, courier, herald, gazette, hostile, leaf]

/** Origins: wire and courier are one. */
export function supportOf(told: readonly Sheet[]): Support {
  const distinct = [...new Set(told)]
  const origin = (each: Sheet): Sheet => (each === courier ? wire : each)
  const outlets = [...new Set(distinct.flatMap((each) => (each.article.outlet ? [each.article.outlet.value] : [])))].sort()
  return {
    pages: distinct.map((each) => each.page.id).sort(),
    articles: distinct.map((each) => each.article.id).sort(),
    outlets,
    families: outlets,
    lineages: [...new Set(distinct.map((each) => idOf('lineage', origin(each).article.id)))].sort(),
    sharedCarriers: distinct.includes(gazette) && distinct.includes(wire) ? ['VNA'] : [],
  }
}
