/** From the bytes of one page to the page as it is handed on, with what its bytes say of their encoding. Never throws. */

import { createHash } from 'node:crypto'
import type { Notice } from '../model/notice.js'
import type { Given, PageInput } from '../model/page.js'
import { decode } from './decode.js'
import { mediaTypeOf } from './sniff.js'
import type { TakenPage } from './taken.js'
import { brokenEncoding, emptyInput, guessedEncoding } from './told.js'

export interface PagePlace {
  readonly file: string
  /** The source name: the file, or `FILE#part`. */
  readonly at: string
  readonly given: Given
  /** The encoding that stood outside the bytes, in a header; null where none did. */
  readonly charset?: string | null
  /** What the container says it is; told by content when absent. */
  readonly mediaType?: PageInput['mediaType']
}

/**
 * The page, and notices on its encoding. Where only a header knew the encoding, the page's bytes are its UTF-8: the same bytes never mean two texts.
 */
export function* takePage(bytes: Uint8Array, place: PagePlace): Generator<TakenPage | Notice> {
  const { at } = place
  const { source, encoding, broken, guessed } = decode(bytes, place.charset ?? null)
  if (source.trim() === '') {
    yield emptyInput(at)
    return
  }
  const alone = place.charset && encoding !== 'utf-8' ? decode(bytes).source === source : true
  yield takeText(source, { ...place, mediaType: place.mediaType ?? mediaTypeOf(source) }, encoding, alone ? bytes : undefined)
  if (broken > 0) yield brokenEncoding(at, encoding, broken)
  if (guessed) yield guessedEncoding(at, encoding)
}

/** A page that is text already; its bytes are those given, else its UTF-8. */
export function takeText(
  source: string,
  { file, at, given, mediaType }: PagePlace,
  encoding = 'utf-8',
  bytes: Uint8Array = Buffer.from(source, 'utf8'),
): TakenPage {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { input: { sha256, mediaType: mediaType ?? mediaTypeOf(source), source, sources: [at], given, encoding }, bytes, file, id: null }
}
