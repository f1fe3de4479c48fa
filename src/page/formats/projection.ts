/** What an HTML source is projected to: a text with blocks, and the way back to the source. */

import type { Block } from '../blocks.js'
import type { Head } from '../head.js'

export interface Projection {
  readonly text: string
  /** Runs `[textStart, sourceStart, length]`, flattened, ascending in the text. */
  readonly toSource: readonly number[]
  readonly blocks: readonly Block[]
  readonly head: Head
  /** Parent of each node, -1 for a root; nodes are in document order. */
  readonly parents: readonly number[]
  /** Element name of each node. */
  readonly tags: readonly string[]
  /** How deep elements were nested. */
  readonly depth: number
  /** Whether the page has more elements or blocks than are kept apart: all its words are in the text, the last of them in one block. */
  readonly cut: boolean
}
