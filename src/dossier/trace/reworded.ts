/** How one wording of a sentence differs from another, word by word. Case, accents and punctuation make no difference. */

import { type Span, slice } from '../../text/span.js'
import { wordRuns } from '../../text/word-runs.js'
import { LONGEST_SENTENCE, type Words, wordsOf } from '../../text/words.js'
import type { TraceChange } from './answer.js'

/** A stretch of a text. `isPage` says whether its offsets mean anything to a reader. */
export interface Wording extends Span {
  readonly text: string
  readonly isPage: boolean
}

/** In the order of `here`; nothing for wordings that are the same. A wording longer than a sentence may be is compared as far as that. */
export function reworded(here: Wording, there: Wording): TraceChange[] {
  const [a, b] = [here, there].map((side) => wordsOf(side.text, [side])) as [Words, Words]
  const endA = Math.min(a.length, LONGEST_SENTENCE)
  const endB = Math.min(b.length, LONGEST_SENTENCE)
  const changes: TraceChange[] = []
  let [atA, atB] = [0, 0]
  for (const run of [...wordRuns(a, 0, endA, b, 0, endB), { a: endA, b: endB, length: 0 }]) {
    const change = changeOf(here, spanOf(a, atA, run.a), there, spanOf(b, atB, run.b))
    if (change) changes.push(change)
    atA = run.a + run.length
    atB = run.b + run.length
  }
  return changes
}

function spanOf(words: Words, from: number, to: number): Span | null {
  return from < to ? { start: words.start[from] as number, end: words.end[to - 1] as number } : null
}

function changeOf(here: Wording, own: Span | null, there: Wording, theirs: Span | null): TraceChange | null {
  if (!own && !theirs) return null
  const [a, b] = [own && slice(here.text, own), theirs && slice(there.text, theirs)]
  return {
    kind: a && b ? 'changed' : a ? 'added' : 'cut',
    here: a,
    there: b,
    hereSpan: here.isPage ? own : null,
    thereSpan: there.isPage ? theirs : null,
    note: a && b ? noteOf(a, b) : null,
  }
}

function noteOf(a: string, b: string): TraceChange['note'] {
  if (/\d/.test(a) && /\d/.test(b)) return 'number'
  const capital = (words: string): boolean => words.split(/\s+/).every((word) => /^\p{Lu}/u.test(word))
  return capital(a) && capital(b) ? 'name' : null
}
