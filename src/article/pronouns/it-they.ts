/** What `it` and `they` stand for. One is answered where one thing is much likelier than all others and nothing; else those that could be meant, or nothing at all. */

import type { LocalEntity, Mention, Token } from '../../model/annotation.js'
import type { Span } from '../../text/span.js'
import type { Place, Setting } from './places.js'
import { follow, type Shelf, shelved, type ThingCandidate, type ThingPronoun, thingPronounsOf, thingsNear } from './shelf.js'
import { nothing, thingFeatures } from './thing-features.js'
import { thingsOf } from './things.js'
import { IT_WEIGHTS, THEY_WEIGHTS } from './weights.js'

/** The weights of each word, and how likely a thing must be, of all, to be followed up as spoken of here, and to be named as meant. */
export interface Judging {
  readonly it: readonly number[]
  readonly they: readonly number[]
  readonly follow: Readonly<Record<ThingPronoun['word'], number>>
  readonly least: typeof LEAST
}

/** Where the development half of GUM, and news read by eye, have nine in ten right. */
const LEAST = { it: 0.85, 'it, a country or body': 0.75, they: 0.9 }

export const JUDGING: Judging = { it: IT_WEIGHTS, they: THEY_WEIGHTS, follow: { it: 0.75, they: 0.6 }, least: LEAST }

/** Mentions for the pronouns of the text that are answered or left open between some, in text order. */
export function readThings(
  setting: Setting,
  found: { readonly mentions: readonly Mention[]; readonly entities: readonly LocalEntity[] },
  judging: Judging = JUDGING,
): Mention[] {
  const pronouns = thingPronounsOf(setting)
  if (pronouns.length === 0) return []
  const shelf = shelved(setting, thingsOf(setting, found.mentions, found.entities))
  return pronouns.flatMap((pronoun): Mention[] => {
    const ranked = rankedThings(setting, shelf, pronoun, judging[pronoun.word])
    const [best] = ranked
    const mention = mentionOf(setting, pronoun, ranked, best ? leastFor(setting, judging, pronoun, best.candidate) : 1)
    follow(setting, shelf, pronoun, best && best.share >= judging.follow[pronoun.word] ? best.candidate.of : null)
    return mention ? [mention] : []
  })
}

/** Candidates by how likely each is meant, of all and nothing. */
export function rankedThings(
  setting: Setting,
  shelf: Shelf,
  pronoun: ThingPronoun,
  weights: readonly number[],
): { candidate: ThingCandidate; share: number }[] {
  const all = thingsNear(setting, shelf, pronoun)
  if (all.length === 0) return []
  const scores = all.map((candidate, rank) => Math.exp(score(thingFeatures(setting, shelf, pronoun, candidate, rank, all), weights)))
  const total = scores.reduce((sum, one) => sum + one, Math.exp(score(nothing(setting, pronoun), weights)))
  return all.map((candidate, at) => ({ candidate, share: (scores[at] as number) / total })).sort((x, y) => y.share - x.share)
}

function score(values: Float64Array, weights: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += (values[at] as number) * (weights[at] ?? 0)
  return sum
}

/** Nothing is likely enough for what is acted upon, for one body that would be `they`, and for what only stands outside of the quotation. */
function leastFor({ a: { text } }: Setting, { least }: Judging, pronoun: ThingPronoun, { of: { sort }, last }: ThingCandidate): number {
  const { word, part, isReflexive, isQuoted } = pronoun
  const isActing = part === 'subject' || part === 'possessor' || isReflexive
  if (isQuoted && /["“]/.test(text.slice(last.end, pronoun.start))) return 1
  if (!isActing) return 1
  if (word === 'they') return sort === 'body' ? 1 : least.they
  return sort === 'country' || sort === 'body' ? least['it, a country or body'] : least.it
}

const PLAUSIBLE = 0.1

function mentionOf(
  setting: Setting,
  { start, end, word }: ThingPronoun,
  ranked: readonly { candidate: ThingCandidate; share: number }[],
  least: number,
): Mention | null {
  const [best] = ranked
  if (!best) return null
  const certainty = Math.round(Math.min(best.share, 0.95) * 100) / 100
  const base = { start, end, form: 'pronoun', certainty, by: 'mentions.pronoun' } as const
  if (best.share < least) {
    const could = ranked.filter(({ share }) => share >= PLAUSIBLE)
    const ids = [...new Set(could.flatMap(({ candidate }) => (candidate.of.entities.length === 1 ? candidate.of.entities : [])))]
    return ids.length && could.every(({ candidate }) => candidate.of.entities.length === 1)
      ? { ...base, kind: best.candidate.of.kind ?? 'organization', entity: null, candidates: ids }
      : null
  }
  const { entities, candidates, kind, places } = best.candidate.of
  if (kind === null || (word === 'it' && entities.length === 0)) return null
  const said = places.findLast((place) => !place.isPronoun && place.end <= start) as Place
  const antecedent = phraseOf(setting, said)
  if (entities.length === 1) return { ...base, kind, entity: entities[0] as string, antecedent }
  if (entities.length > 1) return { ...base, kind, entity: null, together: entities, antecedent }
  return { ...base, kind, entity: null, antecedent, ...(candidates.length ? { candidates } : {}) }
}

/** The words of a place with those that lead up to its head: `the two rebel groups`. */
function phraseOf({ a: { tokens } }: Setting, { start, end, token }: Place): Span {
  let first = token
  while (first > 0 && token - first < LONGEST_LEAD && tokens[first - 1]?.head === token && LEAD.test(tokens[first - 1]?.deprel ?? ''))
    first--
  return { start: Math.min(start, (tokens[first] as Token).start), end }
}

const LEAD = /^(?:det|amod|compound|nummod|nmod:poss)/
const LONGEST_LEAD = 8
