/** Requests to an assistant with their reference day (Recognizers-Text, MIT): another kind of English, so only found and value right are counted. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text read with a reference day: where times stand and their TIMEX3 values. */
export type Reader = (
  text: string,
  reference: string,
) => readonly { readonly start: number; readonly end: number; readonly value: string }[]

interface Case {
  readonly Input: string
  readonly Context?: { readonly ReferenceDateTime?: string } | null
  readonly Results?: readonly Result[]
}

interface Result {
  readonly Start: number
  readonly Length: number
  readonly Value?: {
    readonly Timex?: string
    readonly FutureResolution?: { readonly date?: string }
    readonly PastResolution?: { readonly date?: string }
  }
}

const FILES = ['DateParser', 'DurationParser', 'SetParser', 'HolidayParser']

/** Share of expected expressions that were found, and found with the value (or either of the days the set allows). Zero cases where the data is missing. */
export function scoreRecognizers(folder: string, read: Reader): { cases: number; found: number; value: number } {
  const tally = { cases: 0, found: 0, value: 0 }
  for (const file of FILES) {
    const path = join(folder, `${file}.json`)
    if (!existsSync(path)) continue
    for (const one of JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, '')) as Case[]) count(one, read, tally)
  }
  return tally
}

function count(one: Case, read: Reader, tally: { cases: number; found: number; value: number }): void {
  const times = read(one.Input, (one.Context?.ReferenceDateTime ?? '2016-11-07').slice(0, 10))
  for (const result of one.Results ?? []) {
    const { Timex, FutureResolution, PastResolution } = result.Value ?? {}
    if (Timex === undefined) continue
    tally.cases++
    const time = times.find((found) => found.start < result.Start + result.Length && result.Start < found.end)
    if (!time) continue
    tally.found++
    if ([Timex, FutureResolution?.date, PastResolution?.date].includes(time.value)) tally.value++
  }
}
