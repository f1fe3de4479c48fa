/** The same quoted words under two speakers. */

import type { Difference } from '../../model/difference.js'
import { slice } from '../../text/span.js'
import { difference, groupedBy, side, type Told } from './told.js'

/** Fewer words may be a stock phrase. */
const LEAST_QUOTED = 8

/** Each run of words that two named speakers are given, in quotation marks. */
export function twoSpeakers(told: Told): Difference[] {
  const direct = told.corpus.statements.flatMap((statement) =>
    statement.renderings.flatMap((rendering) => {
      const reading = told.readings.get(rendering.article)
      const text = reading ? rendering.content.map((span) => slice(reading.page.text, span)).join(' ') : ''
      const key = (
        text
          .toLowerCase()
          .normalize('NFKD')
          .match(/[\p{L}\p{N}]+/gu) ?? []
      ).join(' ')
      return rendering.mode === 'direct' && statement.speaker !== null && key.split(' ').length >= LEAST_QUOTED
        ? [{ statement, rendering, key }]
        : []
    }),
  )
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
