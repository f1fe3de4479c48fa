/** Rules about inputs that every store keeps alike: which reading of the same bytes is kept, and which notices a file owns. */

import { DragomanError } from '../model/error.js'
import type { PageId } from '../model/ids.js'
import type { Notice } from '../model/notice.js'
import type { Given, PageInput } from '../model/page.js'
import { groupBy } from '../text/group.js'
import { byCodeUnit } from '../text/order.js'

/** How the bytes of a page were read. */
export type Decoded = Pick<PageInput, 'mediaType' | 'encoding' | 'source'>

/**
 * Whether `a` is to be kept rather than `b` where the same bytes came in with two readings (as HTML and as text, with a byte order mark kept and dropped):
 * HTML before text, then by encoding and text, so that the order of inputs does not matter.
 */
export function preferred(a: Decoded, b: Decoded): boolean {
  return (byCodeUnit(a.mediaType, b.mediaType) || byCodeUnit(a.encoding, b.encoding) || byCodeUnit(a.source, b.source)) < 0
}

/** Given values as JSON with sorted keys, absent ones left out. */
export function givenJson(given: Given): string {
  const { captured, outlet, published, url } = given
  return JSON.stringify({ captured, outlet, published, url })
}

/** Whether one of the files owns what is told at this place: at the file itself, at a line of it (`FILE:12`) or at an id in it (`FILE#a`). */
export function isOwned(at: string, files: ReadonlySet<string>): boolean {
  if (files.has(at) || files.has(at.replace(/:\d+$/, ''))) return true
  for (let hash = at.indexOf('#'); hash >= 0; hash = at.indexOf('#', hash + 1)) if (files.has(at.slice(0, hash))) return true
  return false
}

/** The order of input notices. */
export function byPlace(a: Notice, b: Notice): number {
  return byCodeUnit(a.at, b.at) || byCodeUnit(a.code, b.code) || byCodeUnit(a.message, b.message)
}

/** Pages by the source name that gave them. `given` is in page order. */
export function bySource(given: readonly { readonly source: string; readonly page: PageId }[]): { source: string; pages: PageId[] }[] {
  return [...groupBy(given, ({ source }) => source)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([source, own]) => ({ source, pages: own.map(({ page }) => page) }))
}

/** A result for a page that is not kept is our bug. */
export function unknownPage(page: string): RangeError {
  return new RangeError(`no input is kept for page ${page}`)
}

/** A store that was opened for reading. */
export function readOnly(path: string): DragomanError {
  return new DragomanError(
    'dossier-read-only',
    `${path} cannot be written to.`,
    'Check the rights of the file and of its folder, or copy the dossier to a folder of your own.',
  )
}
