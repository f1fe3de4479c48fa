/** A page: one captured input, whole and unaltered. Its zones tile its text, so nothing is ever deleted. */

import type { Span } from '../text/span.js'
import type { DateMetadatum } from './evidence.js'
import type { PageId } from './ids.js'

/** Zone kinds of the contract, article kinds first. */
export const ZONE_KINDS = [
  'title',
  'lead',
  'dateline',
  'byline',
  'date',
  'subhead',
  'body',
  'caption',
  'credit',
  'link',
  'ticker',
  'weather',
  'masthead',
  'menu',
  'share',
  'comment',
  'form',
  'legal',
  'notice',
  'other',
  'space',
] as const

export type ZoneKind = (typeof ZONE_KINDS)[number]

/** Zones whose words are the news text that later stages read. */
export const BODY_KINDS: ReadonlySet<ZoneKind> = new Set(['lead', 'dateline', 'subhead', 'body'])

/** `zones[0].start = 0`, each end is the next start, the last end is `text.length`. */
export interface Zone extends Span {
  readonly kind: ZoneKind
  /** Rule id or `model@version`. */
  readonly by: string
}

export interface MarketRow extends Span {
  readonly symbol: string
  readonly price: number
  readonly direction: 'up' | 'down' | 'unchanged'
  /** Signed as printed, in the unit of the price. */
  readonly change: number
  /** Signed as printed; null where the row prints none. */
  readonly percent: number | null
}

/** What a person gave with an input. It counts as stated by the user (`by: "given"`). */
export interface Given {
  readonly url?: string
  readonly outlet?: string
  readonly published?: string
  readonly captured?: string
}

/** What was given under one source name. Kept for each source, so that what is settled from them never depends on who came first. */
export interface GivenSource {
  /** As given on the command line or in the archive: a path, `FILE#id` or `FILE:line` of a JSON Lines file, `-`. */
  readonly source: string
  readonly given: Given
}

/** What intake hands to the page room: a decoded string and where it came from. */
export interface PageInput {
  /** Hex SHA-256 of the bytes as they came in. */
  readonly sha256: string
  readonly mediaType:
    | 'text/plain'
    | 'text/html'
    | 'application/pdf'
    | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  /** The decoded text; for HTML the source; for a PDF or Word document the HTML that intake made of its words. */
  readonly source: string
  /** As given on the command line or in the archive; sorted, distinct. */
  readonly sources: readonly string[]
  readonly given: Given
  /** Encoding that was used to decode, lower-case: `utf-8`, `windows-1252`. */
  readonly encoding: string
}

export interface Page {
  readonly id: PageId
  readonly sources: readonly string[]
  readonly sha256: string
  readonly mediaType: PageInput['mediaType']
  /** What all offsets refer to. Plain text: the input itself. HTML: a block-aware projection. */
  readonly text: string
  /** For all but plain text: runs `[textStart, sourceStart, length]`, flattened, ascending; null where text and source are one. */
  readonly toSource: readonly number[] | null
  readonly zones: readonly Zone[]
  readonly marketRows: readonly MarketRow[]
  /** ISO 639-1 code of the page's own language; null when unsure. */
  readonly language: string | null
  /** The day the page was visited, as far as it or the giver says. */
  readonly captured: DateMetadatum | null
  readonly given: Given
  /** The page of which this is another capture: the same address, another time. Set by the corpus. */
  readonly versionOf: PageId | null
}

/** A page id is the hash of its bytes. */
export type { PageId } from './ids.js'
