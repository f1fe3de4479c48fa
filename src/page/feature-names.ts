/** What each feature of the learned models is, in words, in the order in which it is written: for telling people why a block was judged as it was. */

import { HINT, WITHIN } from './blocks.js'

const SHAPE = [
  ...['words (log)', 'characters (log)', 'characters a word', 'share of capitalised words', 'share of words in capitals'],
  ...['share of lower-case words', 'share of digits', 'sentence ends', 'sentence ends in ten words', 'commas in ten words'],
  ...['signs that prose seldom has', 'quotation marks', 'ends as a sentence', 'ends in a colon', 'begins in lower case'],
  ...['script without capitals', 'gap before it', 'gap after it', 'kind by its own words', 'dates in it', 'weight as prose'],
]
const PLACE = [
  ...['place among the lines', 'share of words before it', 'lines before it (log)', 'lines after it (log)', 'lines of the page (log)'],
  ...['words of the page (log)', 'share of prose on the page', 'its share of the words', 'lines since prose', 'lines until prose'],
  ...['run of short lines', 'times it is printed', 'in the heaviest stretch', 'from the start of the heaviest stretch'],
  ...['from the end of the heaviest stretch', ...[2, 5, 10, 25].map((lines) => `prose within ${lines} lines`)],
  ...['prose in the five lines before', 'prose in the five lines after'],
]
const BESIDE = [3, 2, 1].map((lines) => `${lines} before`).concat([1, 2, 3].map((lines) => `${lines} after`))
const NEIGHBOURS = [
  ...BESIDE.flatMap((where) =>
    ['words (log)', 'weight as prose', 'ends as a sentence', 'kind by its own words', 'share of capitalised words', 'gap'].map(
      (what) => `line ${where}: ${what}`,
    ),
  ),
  ...['lines known by rule around it', 'lines in capitals around it', 'lines of figures around it', 'lines without capitals around it'],
]

/** Of `features.ts`. */
export const LINE_NAMES: readonly string[] = [...SHAPE, ...PLACE, ...NEIGHBOURS]

const ELEMENT = [
  ...['p', 'div', 'li', 'td or th', 'h1', 'h2', 'h3 to h6'].map((tag) => `element is ${tag}`),
  ...['element is another', 'share in links', 'share in bold', 'characters in links (log)'],
  ...Object.keys(WITHIN).map((place) => `stands in ${place}`),
  ...seen('an element around it is named'),
  ...seen('its element is named'),
]
const LINKS = [
  ...['2 before', '1 before', '1 after', '2 after'].map((where) => `line ${where}: share in links`),
  ...[4, 12].flatMap((lines) => [`share of links within ${lines} lines`, `linked lines within ${lines} lines`]),
]
const UP = ['its container', 'one further up', 'two further up', 'three further up']
const CONTAINER = [
  ...UP.map((what) => `share of the prose in ${what}`),
  ...UP.slice(0, 3).map((what) => `share in links of ${what}`),
  ...[
    'blocks in its container (log)',
    'depth',
    'steps up to the core',
    'steps down to the core',
    'steps to the core',
    'stands in the core',
  ],
  ...['named as the core’s blocks are', 'share of the prose where it meets the core', 'words where it meets the core (log)'],
  'words of its container (log)',
]
const ECHOES = [
  ...['in the source’s article text', 'in the source’s description', 'holds the source’s description', 'in the source’s title'],
  ...['lines from the first heading', 'page has a first heading'],
]

/** Of `block-features.ts`. */
export const BLOCK_NAMES: readonly string[] = [...LINE_NAMES, ...ELEMENT, ...LINKS, ...CONTAINER, ...ECHOES]

const REFINED = [
  'first judgement of it',
  ...[1, 2, 3, 4, 5, 6].flatMap((lines) => [`first judgement ${lines} before`, `first judgement ${lines} after`]),
  ...[4, 12, 30].map((lines) => `first judgements within ${lines} lines`),
  ...['share of the article before it', 'words of the article (log)', 'article’s share of the page', 'in the likeliest stretch'],
  ...['from the start of the likeliest stretch', 'from the end of the likeliest stretch'],
  ...UP.slice(0, 3).flatMap((what) => [`first judgement of ${what}`, `share of the article in ${what}`]),
  ...['words (log)', 'share in links', 'gap before it', 'place among the lines', 'ends as a sentence', 'known by rule'],
  ...['element is p', 'element is a heading', 'element is li', 'line 1 before: words (log)', 'line 1 after: words (log)'],
  'share of capitalised words',
]
const SURROUNDINGS = [
  ...['set alike on the same path', 'set alike anywhere'].flatMap((which) => [
    `first judgement of blocks ${which}`,
    `words of blocks ${which} (log)`,
    `share of blocks ${which} that are likely`,
  ]),
  ...['before', 'after'].flatMap((where) => [`first judgement of the heading ${where}`, `lines to the heading ${where}`]),
  ...['words since a likely paragraph (log)', 'words until a likely paragraph (log)'],
  ...['weakest judgement on the way to the article’s middle', 'unlikely words on the way to the article’s middle (log)'],
  ...['is a heading', 'blocks set alike on the same path (log)'],
]

/** Of `refine.ts`, for lines and for blocks. */
export const LINE_REFINED_NAMES: readonly string[] = REFINED
export const BLOCK_REFINED_NAMES: readonly string[] = [...REFINED, ...SURROUNDINGS]

/** The hints that the models see, in the order of their bits. */
function seen(what: string): string[] {
  return Object.keys(HINT)
    .filter((hint) => hint !== 'paperMargin')
    .map((hint) => `${what} ${hint}`)
}
