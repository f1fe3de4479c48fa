/**
 * HTML to blocks in one linear pass over its tokens: no recursion, no DOM. The page text is a projection of the visible words,
 * white space collapsed, blocks kept apart; `toSource` carries every run of it back to the source.
 */

import { ElementNumbers } from './elements.js'
import type { Projection } from './projection.js'
import { Tokenizer } from './tokenizer.js'
import { TreeBuilder } from './tree-builder.js'

/** Projects a decoded HTML source. Never throws on any string. */
export function projectHtml(source: string): Projection {
  const elements = new ElementNumbers()
  const builder = new TreeBuilder(source, elements)
  new Tokenizer(source, elements, builder).run()
  return builder.finish()
}
