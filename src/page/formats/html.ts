/**
 * HTML to blocks in one linear pass over htmlparser2's tokens: no recursion, no DOM. The page text is a projection of the visible words,
 * white space collapsed, blocks kept apart; `toSource` carries every run of it back to the source.
 */

import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { Projection } from './projection.js'
import { TreeBuilder } from './tree-builder.js'

/** Projects a decoded HTML source. Never throws on any string. */
export function projectHtml(source: string): Projection {
  const builder = new TreeBuilder(source)
  const tokenizer = new Tokenizer({ decodeEntities: true, xmlMode: false }, callbacks(source, builder))
  tokenizer.write(source)
  tokenizer.end()
  return builder.finish()
}

/** Attributes that reading uses; all others are passed over. */
const KEPT = new Set([
  'class',
  'id',
  'role',
  'itemprop',
  'rel',
  'datetime',
  'content',
  'name',
  'property',
  'http-equiv',
  'href',
  'lang',
  'type',
  'hidden',
  'style',
  'aria-hidden',
  'data-testid',
  'data-component',
  'data-type',
])

function callbacks(source: string, builder: TreeBuilder): TokenizerCallbacks {
  let tag = ''
  let attributes: Record<string, string> = {}
  let attribute = ''
  let value = ''
  let kept = false
  return {
    ontext: (start, end) => builder.text(start, end),
    ontextentity: (codepoint, end) => builder.entity(codepoint, end),
    onopentagname(start, end) {
      tag = source.slice(start, end).toLowerCase()
      attributes = {}
    },
    onattribname(start, end) {
      const written = source.slice(start, end)
      attribute = KEPT.has(written) ? written : written.toLowerCase()
      kept = KEPT.has(attribute)
      value = ''
    },
    onattribdata(start, end) {
      if (kept) value += source.slice(start, end)
    },
    onattribentity(codepoint) {
      if (kept) value += String.fromCodePoint(codepoint)
    },
    onattribend(quote) {
      if (kept && attributes[attribute] === undefined) attributes[attribute] = quote === QuoteType.NoValue ? '' : value
    },
    onopentagend: () => builder.open(tag, attributes),
    onselfclosingtag: () => builder.open(tag, attributes),
    onclosetag: (start, end) => builder.close(source.slice(start, end).toLowerCase()),
    oncdata: () => {},
    oncomment: () => {},
    ondeclaration: () => {},
    onprocessinginstruction: () => {},
    onend: () => {},
  }
}
