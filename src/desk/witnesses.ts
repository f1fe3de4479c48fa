/** All witnesses of an origin, or any articles, laid along one of them: what the terminal's `collate` prints, with readings that say the same told once. */

import { type CollatedRow, collatedText, sameReadings } from '../dossier/collated.js'
import type { Id } from '../model/ids.js'
import type { Catalogue } from './catalogue.js'
import type { WitnessesReading, WitnessesRow, WitnessesView } from './shapes.js'

/** Witnesses that are laid along the first; more would fill no screen that a person reads. */
export const WITNESSES_SHOWN = 40

/** `ids` are articles, the first the base, or one lineage. Throws `DragomanError` `id-unknown` and `collate-one`. */
export function witnessesView(all: Catalogue, ids: readonly Id[]): WitnessesView {
  const articles = ids.flatMap((id): readonly Id[] => {
    const thing = all.things.get(id)
    return thing?.kind === 'lineage' ? thing.of.witnesses.map(({ article }) => article) : [id]
  })
  const chosen = [...new Set(articles)]
  const { base, others, rows } = collatedText(all.dossier, chosen.slice(0, WITNESSES_SHOWN + 1))
  return { base, others, leftOut: Math.max(0, chosen.length - WITNESSES_SHOWN - 1), rows: rows.map(rowOf) }
}

function rowOf(row: CollatedRow): WitnessesRow {
  const places = new Map(row.readings.map(({ article, sentence }) => [article, sentence]))
  return {
    sentence: row.sentence,
    readings: sameReadings(row).map(({ reading, articles }): WitnessesReading => {
      const { kind, moved, sentence } = reading
      const runs = kind === 'added' && sentence ? [{ kind: 'same' as const, text: sentence.quote }] : reading.runs
      return { kind, moved, runs, articles: articles.map((article) => ({ article, at: placeOf(places.get(article)) })) }
    }),
  }
}

function placeOf(sentence: CollatedRow['sentence'] | undefined): { start: number; end: number } | null {
  return sentence ? { start: sentence.start, end: sentence.end } : null
}
