/** What the steps of reading one article's names share: its words, the gazetteer, the ledger they write to. */

import type { Gazetteer, Reading } from '../../knowledge/gazetteer.js'
import type { CountryEntry, PlaceEntry } from '../../knowledge/schema.js'
import { fold } from '../../text/fold.js'
import type { Word } from '../../text/name-words.js'
import type { ArticleText } from '../text.js'
import type { Draft, Ledger } from './ledger.js'
import type { Node } from './parties.js'
import type { Line } from './piece.js'

export interface Context {
  readonly a: ArticleText
  readonly gazetteer: Gazetteer
  readonly ledger: Ledger
  readonly lines: readonly Line[]
  /** Nodes of each line. */
  readonly nodes: readonly (readonly Node[])[]
  /** Ids of countries that the article names without doubt. */
  readonly sure: ReadonlySet<string>
  /** Bodies by the names and letters that the article has given them so far. Filled while bodies are read. */
  readonly bodyNames: Map<string, Draft>
  /** Universal tag of a word; `X` unknown. */
  readonly tag: (word: Word) => string
}

/** The draft of a country. */
export function countryDraft(ledger: Ledger, entry: CountryEntry): Draft {
  const preferred = new Set(entry.names.map(fold))
  return ledger.draft(`countries:${entry.id}`, 'country', { known: `countries:${entry.id}`, preferred })
}

/** The draft of a place of the gazetteer. */
export function placeDraft(ledger: Ledger, entry: PlaceEntry): Draft {
  return ledger.draft(`places:${entry.id}`, 'place', { known: `places:${entry.id}`, preferred: new Set(entry.names.map(fold)) })
}

/** The draft of something that knowledge has no entry for: what it is, and its folded name. */
export function namedDraft(ledger: Ledger, kind: 'place' | 'organization' | 'facility' | 'group', name: string): Draft {
  return ledger.draft(`${kind}:${fold(name).replace(/^the /, '').replace(/-/g, ' ')}`, kind)
}

/** Countries of readings of one sense, without doubles. */
export function countriesOf(readings: readonly Reading[], sense: string): CountryEntry[] {
  const entries = readings.flatMap((reading) => (reading.of === 'country' && reading.sense === sense ? [reading.entry] : []))
  return [...new Set(entries)]
}

/** The one country that is meant: the only one, or the only one the article also names without doubt. */
export function oneCountry(entries: readonly CountryEntry[], sure: ReadonlySet<string>): CountryEntry | null {
  if (entries.length === 1) return entries[0] as CountryEntry
  const likely = entries.filter((entry) => sure.has(entry.id))
  return likely.length === 1 ? (likely[0] as CountryEntry) : null
}
