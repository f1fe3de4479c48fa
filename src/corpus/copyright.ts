/**
 * The agency whose words an article says it prints: `Copyright 2019 The Meridian Press. All rights reserved.`, on a line of its own where the text ends. A
 * notice farther below is of the whole site, and says nothing of this text.
 */

import { articleEvidence, type Evidence } from '../model/evidence.js'
import type { Reading } from '../model/reading.js'

export interface CopyrightNote {
  /** As printed. */
  readonly name: string
  readonly evidence: Evidence
}

const NOTE =
  /^\W*(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:[-–]\d{2,4})?,?)?\s*(?:by )?(?:the )?(\p{Lu}[\p{L}.' -]*?)(?:[.,;]|\s+all rights\b|$)/iu
/** Characters behind the last paragraph in which the next line must begin. */
const NEAR = 4
const LONGEST = 200

/** Null where no such line stands there, or it names none of the known agencies. */
export function copyrightNote({ article, page }: Reading, isAgency: (name: string) => boolean): CopyrightNote | null {
  const last = article.body.at(-1)
  if (!last) return null
  const places = [last, lineBehind(page.text, last.end)]
  for (const place of places) {
    if (!place || place.end - place.start > LONGEST) continue
    const name = NOTE.exec(page.text.slice(place.start, place.end))?.[1]?.trim()
    if (name && isAgency(name)) return { name, evidence: articleEvidence(article, page.text, [place], 'lineage.copyright') }
  }
  return null
}

function lineBehind(text: string, end: number): { start: number; end: number } | null {
  const start = end + (/^\s*/.exec(text.slice(end, end + NEAR + 1))?.[0].length ?? 0)
  if (start === end || start > end + NEAR || start >= text.length) return null
  const stop = text.indexOf('\n', start)
  return { start, end: stop < 0 ? text.length : stop }
}
