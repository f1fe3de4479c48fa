/** Carries a place from one version of a text to another: runs that stand in both, ascending in both, never overlapping. */

import type { Span } from './span.js'

/** `length` code units at `from` in the one text are those at `to` in the other. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly length: number
}

export interface OffsetMap {
  readonly runs: readonly Run[]
}

/** Checks and keeps the runs. Throws `RangeError` where they overlap or go backwards on either side. */
export function offsetMap(runs: readonly Run[]): OffsetMap {
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run
    const before = runs[i - 1]
    if (run.length <= 0 || run.from < 0 || run.to < 0) throw new RangeError(`run ${run.from} -> ${run.to} of length ${run.length}`)
    if (before && (run.from < before.from + before.length || run.to < before.to + before.length)) {
      throw new RangeError(`run ${run.from} -> ${run.to} begins before ${before.from} -> ${before.to} ends`)
    }
  }
  return { runs }
}

/** From flattened triples `[from, to, length]`, as a page keeps its way back to the source. */
export function offsetMapOf(triples: readonly number[]): OffsetMap {
  const runs: Run[] = []
  for (let i = 0; i + 2 < triples.length; i += 3) {
    runs.push({ from: triples[i] as number, to: triples[i + 1] as number, length: triples[i + 2] as number })
  }
  return offsetMap(runs)
}

/** The place in the other text; null where the offset stands in no run. An end of a run maps to its end. */
export function carry(map: OffsetMap, offset: number): number | null {
  const run = runAt(map, offset)
  return run ? run.to + (offset - run.from) : null
}

/** The span in the other text from its first kept to its last kept code unit; null where nothing of it was kept. */
export function carrySpan(map: OffsetMap, span: Span): Span | null {
  let start: number | null = null
  let end: number | null = null
  for (const run of map.runs) {
    const from = Math.max(run.from, span.start)
    const to = Math.min(run.from + run.length, span.end)
    if (from >= to) continue
    start ??= run.to + (from - run.from)
    end = run.to + (to - run.from)
  }
  return start === null || end === null ? null : { start, end }
}

/** The same map the other way round. */
export function inverse(map: OffsetMap): OffsetMap {
  return { runs: map.runs.map(({ from, to, length }) => ({ from: to, to: from, length })) }
}

function runAt(map: OffsetMap, offset: number): Run | null {
  let low = 0
  let high = map.runs.length - 1
  let found: Run | null = null
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = map.runs[middle] as Run
    if (run.from <= offset) {
      found = run
      low = middle + 1
    } else high = middle - 1
  }
  return found && offset <= found.from + found.length ? found : null
}
