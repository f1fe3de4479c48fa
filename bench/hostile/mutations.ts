/** Ways to break a page, each by a seeded chance: what transport, templates and ill will do to news pages. Pure: the same page and chance give the same ruin. */

import iconv from 'iconv-lite'
import type { Random } from '../../eval/copies/random.js'
import { decode } from '../../src/intake/decode.js'

type Mutation = (page: string, random: Random) => string

const MARKUP = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '/',
  '=',
  '!',
  '-',
  '?',
  ';',
  '\u0000',
  '\ufffd',
  '\n',
  ' ',
  'p',
  '1',
  '.',
  ',',
  '’',
  'é',
  '語',
  '\u00a0',
  '\u200b',
]
const CONTROLS = [
  '\u0000',
  '\u0008',
  '\u000b',
  '\u000c',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\u202e',
  '\ufffe',
  '\uffff',
]
const SURROGATES = ['\ud800', '\udc00', '\udfff', '\ud83d', '\ude00', '\udc00\ud800', '😀']
const OPENINGS = [
  '<!--',
  '<![CDATA[',
  '<script>',
  '<style>',
  '<title>',
  '<textarea>',
  '<plaintext>',
  '<noscript>',
  '<svg>',
  '<select>',
  '<template>',
  '<a href="',
  '<p class=',
  '</',
  '<',
]
const NESTED = [
  'div',
  'span',
  'b',
  'a',
  'p',
  'ul><li',
  'table><tr><td',
  'blockquote',
  'article',
  'section',
  'h2',
  'svg',
  'select',
  'noscript',
  'pre',
  'form',
  'x-y',
  'q',
]
const ENTITIES = [
  '&amp;',
  '&nbsp;',
  '&#65;',
  '&#x1F600;',
  '&#xD800;',
  '&#0;',
  '&#99999999999;',
  '&',
  '&#',
  '&#x',
  '&lt',
  '&ampamp',
  '&NotEqualTilde;',
  '&notit;',
  '&eacute',
  '&;',
]
const STORMS = [
  'a',
  '1',
  '.',
  ',',
  '-',
  '—',
  ' ',
  '\n',
  '\t',
  '(',
  '"',
  '“',
  '| ',
  '1,2 ',
  '12 May ',
  'May ',
  '10/05/',
  '2023-05-',
  'By Ann ',
  'Ann ',
  'A.',
  'a@',
  '%',
  '▲ 1.0 ',
  '°',
  '語',
  '. ',
  '<br>',
  '<hr>',
  '<li>',
  '<p>',
  '\u00ad',
  'https://',
  ':',
  '12:30 ',
  'photo ',
  '©',
  '{{',
  '<td>1',
]
const ENCODINGS = ['utf-16le', 'utf-16be', 'windows-1251', 'windows-1252', 'iso-8859-9', 'shift_jis', 'gb18030', 'koi8-r', 'utf-7']
/** Sizes of what is put in. */
const DEEPEST = 5_000
const LONGEST_VALUE = 200_000
const LONGEST_STORM = 40_000

const place = (page: string, random: Random) => random.whole(0, page.length)
const insert = (page: string, at: number, words: string) => page.slice(0, at) + words + page.slice(at)

/** A tag near a place by chance; the whole page where it has none. */
function tagIn(page: string, random: Random): { start: number; end: number } {
  const start = page.indexOf('<', place(page, random))
  const end = page.indexOf('>', start) + 1
  return start < 0 || end <= 0 ? { start: 0, end: page.length } : { start, end }
}

function repeated(words: string, random: Random, most: number): string {
  return words.repeat(Math.ceil((most * random.next() ** 3) / words.length))
}

/** Each by its name; the order is part of what a seed means. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  flip: (page, random) => {
    const units = [...Array(random.whole(1, 40))].map(() => [place(page, random), random.pick(MARKUP)] as const)
    return units.reduce((text, [at, unit]) => text.slice(0, at) + unit + text.slice(at + 1), page)
  },
  dropTags: (page, random) => page.replace(/<[^>]*>/g, (tag) => (random.next() < 0.03 ? '' : tag)),
  dropEnds: (page, random) => {
    const name = random.pick(['div', 'p', 'a', 'script', 'style', 'li', 'td', 'noscript', 'svg', 'title', 'select', 'span', 'h1'])
    return page.replaceAll(`</${name}>`, () => (random.next() < 0.5 ? '' : `</${name}>`))
  },
  doubleTag: (page, random) => {
    const { start, end } = tagIn(page, random)
    return insert(page, end, page.slice(start, Math.min(end, start + 500)).repeat(random.whole(1, 300)))
  },
  swapTags: (page, random) => {
    const [one, other] = [tagIn(page, random), tagIn(page, random)].sort((a, b) => a.start - b.start) as [
      { start: number; end: number },
      { start: number; end: number },
    ]
    if (one.end > other.start) return page
    const between = page.slice(one.end, other.start)
    return page.slice(0, one.start) + page.slice(other.start, other.end) + between + page.slice(one.start, one.end) + page.slice(other.end)
  },
  truncate: (page, random) => page.slice(0, place(page, random)),
  behead: (page, random) => page.slice(place(page, random)),
  cut: (page, random) => {
    const at = place(page, random)
    return page.slice(0, at) + page.slice(at + random.whole(0, 3_000))
  },
  move: (page, random) => {
    const [from, size] = [place(page, random), random.whole(0, 3_000)]
    const rest = page.slice(0, from) + page.slice(from + size)
    return insert(rest, place(rest, random), page.slice(from, from + size))
  },
  nest: (page, random) => {
    const [name, depth, at] = [random.pick(NESTED), Math.ceil(DEEPEST * random.next() ** 2), place(page, random)]
    const ends = random.next() < 0.5 ? `</${name.split('><').reverse().join('></')}>`.repeat(depth) : ''
    return insert(page, at, `<${name}>`.repeat(depth) + (random.next() < 0.5 ? 'words ' : '') + ends)
  },
  giantAttribute: (page, random) => {
    const name = random.pick(['class', 'id', 'x', 'style', 'href', 'content', 'datetime', 'itemprop', 'rel', 'alt'])
    const value = repeated(random.pick(['a', 'nav ', 'article-', 'aB', '&amp;', 'display', ' : ', "'", '\n']), random, LONGEST_VALUE)
    return insert(page, tagIn(page, random).start, `<${random.pick(['div', 'p', 'meta name=author', 'time', 'a'])} ${name}="${value}">`)
  },
  manyAttributes: (page, random) => insert(page, tagIn(page, random).start, `<p ${repeated('a=1 id=b ', random, LONGEST_STORM)}>`),
  entities: (page, random) => insert(page, place(page, random), repeated(random.pick(ENTITIES), random, LONGEST_STORM)),
  controls: (page, random) => insert(page, place(page, random), repeated(random.pick(CONTROLS), random, 2_000)),
  surrogates: (page, random) => insert(page, place(page, random), repeated(random.pick(SURROGATES), random, 2_000)),
  storm: (page, random) => insert(page, place(page, random), repeated(random.pick(STORMS), random, LONGEST_STORM)),
  mixedStorm: (page, random) =>
    insert(
      page,
      place(page, random),
      repeated(`${random.pick(STORMS)}${random.pick(STORMS)}${random.pick(STORMS)}`, random, LONGEST_STORM),
    ),
  open: (page, random) => insert(page, place(page, random), random.pick(OPENINGS)),
  jsonLd: (page, random) => {
    const depth = random.whole(1, DEEPEST)
    const json = random.pick([
      '['.repeat(depth),
      '{"@graph":['.repeat(depth),
      `${'{"author":'.repeat(depth)}"A"${'}'.repeat(depth)}`,
      `{"@type":"NewsArticle","headline":${'"a"'.repeat(9)}`,
      `{"@type":["NewsArticle",null,7],"headline":[{}],"datePublished":{"a":1},"author":[[[{"name":["A",3]}]],null],"articleBody":7}`,
    ])
    return insert(page, place(page, random), `<script type="application/ld+json">${json}</script>`)
  },
  misread: (page, random) => decode(iconv.encode(page, random.pick(ENCODINGS))).source,
  flipBytes: (page, random) => {
    const bytes = Buffer.from(page)
    for (let flips = random.whole(1, 60); flips > 0 && bytes.length > 0; flips--)
      bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255)
    return decode(bytes).source
  },
}

const NAMES = Object.keys(MUTATIONS)

/** A page ruined one to four times over, and by what. `other` is spliced in now and then. */
export function ruined(page: string, other: string, random: Random): { readonly page: string; readonly by: readonly string[] } {
  const by = Array.from({ length: random.whole(1, 4) }, () => random.pick(NAMES))
  const start = random.next() < 0.1 ? page.slice(0, place(page, random)) + other.slice(place(other, random)) : page
  return { page: by.reduce((text, name) => (MUTATIONS[name] as Mutation)(text, random), start), by }
}
