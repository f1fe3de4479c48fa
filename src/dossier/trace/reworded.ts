/** How one wording of a sentence differs from another, word by word. Case, accents and punctuation make no difference. */

import { type Span, slice } from '../../text/span.js'
import { wordRuns } from '../../text/word-runs.js'
import { LONGEST_SENTENCE, type Words, wordsOf } from '../../text/words.js'
import type { TraceChange, TraceRun } from './answer.js'

/** A stretch of a text. `isPage` says whether its offsets mean anything to a reader. */
export interface Wording extends Span {
  readonly text: string
  readonly isPage: boolean
}

/** In the order of `here`; nothing for wordings that are the same. A wording longer than a sentence may be is compared as far as that. */
export function reworded(here: Wording, there: Wording): TraceChange[] {
  return gapsOf(here, there).flatMap(({ own, theirs }) => changeOf(here, own, there, theirs) ?? [])
}

/** The words of `here` with what was put in marked, and what was left out set where it would stand. All but the cut runs joined are the words of `here`. */
export function rewordedRuns(here: Wording, there: Wording): TraceRun[] {
  const runs: TraceRun[] = []
  const push = (kind: TraceRun['kind'], text: string): unknown => text !== '' && runs.push({ kind, text })
  let at = here.start
  for (const { own, theirs, before } of gapsOf(here, there)) {
    push('same', here.text.slice(at, own?.start ?? before))
    if (theirs) push('cut', slice(there.text, theirs))
    if (own) push('added', slice(here.text, own))
    at = own?.end ?? before
  }
  push('same', here.text.slice(at, here.end))
  return runs
}

/** Words that stand on one side alone, or on both where they differ. `before` is where the next word stands here. */
interface Gap {
  readonly own: Span | null
  readonly theirs: Span | null
  readonly before: number
}

function gapsOf(here: Wording, there: Wording): Gap[] {
  const [a, b] = [here, there].map((side) => wordsOf(side.text, [side])) as [Words, Words]
  const endA = Math.min(a.length, LONGEST_SENTENCE)
  const endB = Math.min(b.length, LONGEST_SENTENCE)
  const gaps: Gap[] = []
  let [atA, atB] = [0, 0]
  for (const run of [...wordRuns(a, 0, endA, b, 0, endB), { a: endA, b: endB, length: 0 }]) {
    const [own, theirs] = [spanOf(a, atA, run.a), spanOf(b, atB, run.b)]
    if (own || theirs) gaps.push({ own, theirs, before: a.start[run.a] ?? here.end })
    atA = run.a + run.length
    atB = run.b + run.length
  }
  return gaps
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
