/** What the source of a page says beside its words: meta tags, JSON-LD, microdata, `time` elements, the canonical address. Empty for plain text. */

import type { Span } from '../text/span.js'

export interface MetaTag {
  /** Lower-case `name`, `property` or `itemprop`. */
  readonly key: string
  readonly content: string
}

/** A stretch of the page's text whose element says what it is. */
export interface Marked extends Span {
  /** `time`, or an `itemprop` such as `datePublished`, `headline`, `author`; `rel=author` as `author`. */
  readonly what: string
  /** The machine-readable value (`datetime`, `content`); null where there is none. */
  readonly value: string | null
  /** `WITHIN` and `HINT` bits of the place, as of a block. */
  readonly within: number
  readonly hints: number
}

export interface Head {
  /** `<title>`; null where absent or empty. */
  readonly title: string | null
  /** `html lang`, as written; null where absent. */
  readonly lang: string | null
  /** `link rel=canonical`; null where absent. */
  readonly canonical: string | null
  readonly metas: readonly MetaTag[]
  /** Sources of `script type=application/ld+json`, undecoded. */
  readonly jsonLd: readonly string[]
  readonly marked: readonly Marked[]
}

export const NO_HEAD: Head = { title: null, lang: null, canonical: null, metas: [], jsonLd: [], marked: [] }
