/** A block: one line of plain text or one block-level run of HTML text. Blocks are in text order, never overlap, and hold all words of the page. */

import type { Span } from '../text/span.js'

/** Ancestors of an HTML block, as bits of `Markup.within`. */
export const WITHIN = {
  nav: 1,
  header: 2,
  footer: 4,
  aside: 8,
  figure: 16,
  form: 32,
  article: 64,
  main: 128,
  button: 256,
  list: 512,
  table: 1024,
  quote: 2048,
  hidden: 4096,
  dialog: 8192,
  heading: 16384,
  link: 32768,
  caption: 65536,
} as const

/** What class names, ids and the like say of an element or its ancestors, as bits of `Markup.hints`. */
export const HINT = {
  share: 1,
  comment: 2,
  related: 4,
  caption: 8,
  byline: 16,
  date: 32,
  headline: 64,
  lead: 128,
  menu: 256,
  promo: 512,
  legal: 1024,
  body: 2048,
  form: 4096,
  tags: 8192,
  credit: 16384,
  subhead: 32768,
  embed: 65536,
  author: 131072,
  chrome: 262144,
  media: 524288,
  /** Running heads, page numbers and notes, as intake marks them on papers. The models do not see it. */
  paperMargin: 1048576,
} as const

/** What the markup says about a block; absent in plain text. */
export interface Markup {
  /** Lower-case name of the block-level element the words stand in. */
  readonly tag: string
  /** That element's node in the tree. */
  readonly node: number
  /** `WITHIN` bits of all ancestors. */
  readonly within: number
  /** `HINT` bits of all ancestors. */
  readonly hints: number
  /** `HINT` bits of the element itself, its parent and the elements inside it that hold its first words. */
  readonly ownHints: number
  /** Code units of the block's text that stand inside links. */
  readonly linkLength: number
  /** Code units of the block's text in bold, strong or emphasis. */
  readonly strongLength: number
}

export interface Block extends Span {
  /** Blank lines before it in plain text; for HTML 0 for a table cell, 1 after a line break, 2 for a new block. */
  readonly gap: number
  readonly markup: Markup | null
}
