/** The same quoted words under two speakers. */

import type { Difference } from '../../model/difference.js'
import type { Reading } from '../../model/reading.js'
import { type Span, slice } from '../../text/span.js'
import { difference, groupedBy, side, type Told } from './told.js'

/** Fewer words may be a stock phrase. */
const LEAST_QUOTED = 8

/** Each run of words that two named speakers are given, in quotation marks. */
export function twoSpeakers(told: Told): Difference[] {
  const all = told.corpus.statements.flatMap((statement) =>
    statement.speaker === null
      ? []
      : statement.renderings.flatMap((rendering) => (rendering.mode === 'direct' ? [{ statement, rendering }] : [])),
  )
  const direct = groupedBy(all, ({ rendering }) => rendering.article).flatMap(([article, own]) => {
    const keys = quotedIn(
      told.readings.get(article),
      own.map(({ rendering }) => rendering.content),
      told,
    )
    return own.flatMap((each, at) => (keys[at] == null ? [] : [{ ...each, key: keys[at] as string }]))
  })
  return groupedBy(direct, ({ key }) => key).flatMap(([, same]) => {
    const bySpeaker = groupedBy(same, ({ statement }) => statement.speaker)
    if (bySpeaker.length < 2) return []
    const names = bySpeaker.map(([speaker]) => told.entities.get(speaker)?.name ?? 'an unknown speaker')
    return [
      difference(
        'contradiction',
        `The same words are given to ${names.join(' and to ')}.`,
        bySpeaker.map(([, all]) =>
          side(
            all.map(({ rendering }) => rendering.evidence),
            all.map(({ rendering }) => rendering.article),
          ),
        ),
      ),
    ]
  })
}

/** The words of each quotation of an article; null of one that is not long enough. */
function quotedIn(reading: Reading | undefined, contents: readonly (readonly Span[])[], { memos }: Told): readonly (string | null)[] {
  if (!reading) return []
  const places = contents.map((spans) => spans.map(({ start, end }) => `${start}-${end}`).join('+')).join(' ')
  return memos.of('differences/quoted', memos.key(reading, places), () =>
    contents.map((spans) => {
      const text = spans.map((span) => slice(reading.page.text, span)).join(' ')
      const words =
        text
          .toLowerCase()
          .normalize('NFKD')
          .match(/[\p{L}\p{N}]+/gu) ?? []
      return words.length >= LEAST_QUOTED ? words.join(' ') : null
    }),
  )
}
