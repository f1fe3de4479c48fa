/** The words of one sentence by index, as quantities are read: empty beyond its ends. */

import type { Token } from '../../model/annotation.js'

export interface Words {
  readonly tokens: readonly Token[]
  /** The word as printed. */
  readonly at: (i: number) => string
  /** The same in small letters. */
  readonly lower: (i: number) => string
  /** Its Penn tag; `_` while untagged, empty beyond the ends. */
  readonly tag: (i: number) => string
  /** Whether nothing stands between word `i` and the next. */
  readonly joined: (i: number) => boolean
}

/** `tokens` are those of one sentence of `text`. */
export function wordsIn(text: string, tokens: readonly Token[]): Words {
  const at = (i: number): string => {
    const token = tokens[i]
    return token ? text.slice(token.start, token.end) : ''
  }
  return {
    tokens,
    at,
    lower: (i) => at(i).toLowerCase(),
    tag: (i) => tokens[i]?.xpos ?? '',
    joined: (i) => tokens[i] !== undefined && tokens[i]?.end === tokens[i + 1]?.start,
  }
}
