/** The credit that ends a last paragraph, after its full stop: `— Agencies`, `– AFP`, `(Reuters)`. */

import type { Span } from '../text/span.js'

/** A credit after the last full stop: `— Agencies`, `– AFP`, `(Reuters)`. */
export const TAIL_CREDIT =
  /[.!?]["'”’»)]*\s*((?:[—–]|--|-)\s?(\p{Lu}[\p{L}&./]*(?:[ /-]\p{L}[\p{L}&.]*){0,3})|\((\p{Lu}[\p{L}&./-]*(?: \p{Lu}[\p{L}&.]*){0,2})\))\.?$/u

/** Where the credit begins and where the name in it stands; null where the block ends without one. */
export function tailCredit(text: string, block: Span): { start: number; name: Span } | null {
  const from = Math.max(block.start, block.end - 60)
  const match = TAIL_CREDIT.exec(text.slice(from, block.end))
  if (!match) return null
  const name = (match[2] ?? match[3]) as string
  const start = from + match.index + match[0].indexOf(match[1] as string)
  const nameStart = text.indexOf(name, start)
  return { start, name: { start: nameStart, end: nameStart + name.length } }
}
