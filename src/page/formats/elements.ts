/** What HTML element names and roles mean for reading, by number: which elements make blocks, which hide their words, what stands in them. */

import { WITHIN } from '../blocks.js'
import { Trie } from './trie.js'

/** Bits of what an element is. */
export const TRAIT = {
  /** Has no content. */
  void: 1,
  /** Hides its words from readers. */
  unseen: 2,
  /** Stands within a line. */
  inline: 4,
  /** Ends an open paragraph. */
  closesP: 8,
  /** A closing or implied end never reaches beyond it. */
  scope: 16,
  strong: 32,
  heading: 64,
  tablePart: 128,
  /** An open tag of this name ends others by itself. */
  closesOthers: 256,
  /** Left by a block element that stands in it, as where its end tag was forgotten. */
  leavable: 512,
  /** Says something of the whole page. */
  head: 1024,
  /** Holds characters only, up to its end tag: entities are not read, or are, or there is no end tag. */
  rawText: 2048,
  rcdata: 4096,
  plaintext: 8192,
  cell: 16384,
  row: 32768,
  /** Hides words, and ends with the element that it stands in, where its own end tag was forgotten. */
  player: 65536,
} as const

const NAMED: Readonly<Record<keyof typeof TRAIT, string>> = {
  void: 'area base br col embed hr img input link meta param source track wbr keygen frame basefont bgsound command',
  unseen:
    'script style noscript template svg math textarea select option datalist iframe object canvas audio video map noembed noframes xmp applet title',
  inline:
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr output picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr bgsound link meta param area track embed amp-img',
  closesP:
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul',
  scope: 'table td th caption html body button object applet marquee template',
  strong: 'b strong em i',
  heading: 'h1 h2 h3 h4 h5 h6',
  tablePart: 'table tr td th tbody thead tfoot caption',
  closesOthers: 'li dt dd tr td th tbody',
  leavable: 'svg math select object',
  head: 'html link meta',
  rawText: 'script style iframe noembed noframes xmp',
  rcdata: 'title textarea',
  plaintext: 'plaintext',
  cell: 'td th',
  row: 'li tr',
  player: 'audio canvas map video',
}

/** All names with a meaning; the place of a name is its number, and 0 none. */
const NAMES = ['', ...new Set(Object.values(NAMED).join(' ').split(' '))].sort()
const known = new Trie(NAMES.map((name, element) => [name, element]))
const traits = new Int32Array(NAMES.length)
for (const [trait, names] of Object.entries(NAMED)) {
  for (const name of names.split(' '))
    traits[NAMES.indexOf(name)] = (traits[NAMES.indexOf(name)] as number) | TRAIT[trait as keyof typeof TRAIT]
}

/** Number of a known element. Throws `RangeError` on another name. */
export function elementOf(name: string): number {
  const element = NAMES.indexOf(name)
  if (element <= 0) throw new RangeError(`no element is known as ${name}`)
  return element
}

/** `TRAIT` bits of an element; 0 for one without a meaning. */
export function traitsOf(element: number): number {
  return element < traits.length ? (traits[element] as number) : 0
}

/** The known element that the source names from `start` to `end`, in whatever case; 0 where it names no such. */
export function knownElement(source: string, start: number, end: number): number {
  return known.find(source, start, end)
}

/** Numbers for the elements of one page: known ones have theirs, others get the next. */
export class ElementNumbers {
  private readonly names: string[] = NAMES.slice()
  private readonly others = new Map<string, number>()

  /** Number of the element that the source names from `start` to `end`. */
  of(source: string, start: number, end: number): number {
    return knownElement(source, start, end) || this.other(source.slice(start, end).toLowerCase())
  }

  /** Lower-case name of a number that this page has given. */
  name(element: number): string {
    return this.names[element] as string
  }

  private other(name: string): number {
    const given = this.others.get(name)
    if (given !== undefined) return given
    this.others.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}

const WITHIN_BY_NAME: Readonly<Record<string, number>> = {
  nav: WITHIN.nav,
  header: WITHIN.header,
  footer: WITHIN.footer,
  aside: WITHIN.aside,
  figure: WITHIN.figure,
  figcaption: WITHIN.caption,
  form: WITHIN.form,
  article: WITHIN.article,
  main: WITHIN.main,
  button: WITHIN.button,
  ul: WITHIN.list,
  ol: WITHIN.list,
  dl: WITHIN.list,
  table: WITHIN.table,
  blockquote: WITHIN.quote,
  dialog: WITHIN.dialog,
  h1: WITHIN.heading,
  h2: WITHIN.heading,
  h3: WITHIN.heading,
  h4: WITHIN.heading,
  h5: WITHIN.heading,
  h6: WITHIN.heading,
  a: WITHIN.link,
}
const within = Int32Array.from(NAMES, (name) => WITHIN_BY_NAME[name] ?? 0)

/** `WITHIN` bits that an element adds for what stands in it. */
export function withinOf(element: number): number {
  return element < within.length ? (within[element] as number) : 0
}

const WITHIN_BY_ROLE: ReadonlyMap<string, number> = new Map([
  ['navigation', WITHIN.nav],
  ['banner', WITHIN.header],
  ['contentinfo', WITHIN.footer],
  ['complementary', WITHIN.aside],
  ['dialog', WITHIN.dialog],
  ['alertdialog', WITHIN.dialog],
  ['article', WITHIN.article],
  ['main', WITHIN.main],
  ['form', WITHIN.form],
  ['search', WITHIN.form],
  ['button', WITHIN.button],
  ['menu', WITHIN.nav],
  ['menubar', WITHIN.nav],
  ['figure', WITHIN.figure],
])

/** The same for its `role`. */
export function withinOfRole(role: string): number {
  return WITHIN_BY_ROLE.get(role.toLowerCase()) ?? 0
}

const numbers = (names: string): readonly number[] => names.split(' ').map(elementOf)
/** What the start of an element ends, up to which: `<li>` ends the `<li>` before it in the same list. */
export const CLOSED_BY: ReadonlyMap<number, { readonly closes: readonly number[]; readonly within: readonly number[] }> = new Map(
  [
    ['li', 'li', 'ul ol menu'],
    ['dt', 'dt dd', 'dl'],
    ['dd', 'dt dd', 'dl'],
    ['tr', 'tr td th', 'table tbody thead tfoot'],
    ['td', 'td th', 'tr table'],
    ['th', 'td th', 'tr table'],
    ['tbody', 'tbody thead tfoot tr td th', 'table'],
  ].map(([by = '', closes = '', within = '']) => [elementOf(by), { closes: numbers(closes), within: numbers(within) }]),
)
