/** Plain text to blocks: one block for each line that holds words. The page text is the input itself, unaltered. */

import { trimmed } from '../../text/span.js'
import type { Block } from '../blocks.js'

/** Lines end at LF, CR, CR LF, form feed, U+2028 and U+2029. */
export function plainBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let gap = 0
  let start = 0
  while (start <= text.length) {
    const end = lineEnd(text, start)
    const words = trimmed(text, { start, end })
    if (words) {
      blocks.push({ ...words, gap, markup: null })
      gap = 0
    } else if (end < text.length || start < end) gap++
    if (end >= text.length) break
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1)
  }
  return blocks
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13 || code === 12 || code === 0x2028 || code === 0x2029) return at
  }
  return text.length
}
