/** Who `he` and `she` are. A pronoun gets its person where one is much likelier than all others; else those that could be meant, and nobody. */

import type { Gazetteer } from '../knowledge/gazetteer.js'
import type { LocalEntity, Mention } from '../model/annotation.js'
import { bySpan } from '../text/span.js'
import { type Person, peopleOf } from './pronouns/candidates.js'
import { type Candidate, candidatesOf, featuresOf, nobody, type Pronoun, pronounsOf, type Setting } from './pronouns/features.js'
import { JUDGING, readThings, type Judging as ThingJudging } from './pronouns/it-they.js'
import { addPronoun, placeOf, settingOf } from './pronouns/places.js'
import { WEIGHTS } from './pronouns/weights.js'
import type { ArticleText } from './text.js'

/** How likely somebody must be, of all who may be meant, to be followed up as spoken of here, and to be named as meant. */
interface Judging {
  readonly weights: readonly number[]
  readonly follow: number
  readonly least: number
}

export const FOLLOW = 0.45
/** Where the development half of GUM has nine in ten right. */
export const LEAST = 0.7

/** The mentions with those of pronouns added, in text order. `found` is what the article names; the text is parsed. */
export function readPronouns(
  a: ArticleText,
  found: { readonly mentions: readonly Mention[]; readonly entities: readonly LocalEntity[] },
  gazetteer: Gazetteer,
  { weights, follow, least }: Judging = { weights: WEIGHTS, follow: FOLLOW, least: LEAST },
  things: ThingJudging = JUDGING,
): Mention[] {
  const bare = settingOf(a)
  const people = peopleOf(bare, found.mentions, found.entities, gazetteer.genders)
  const setting = { ...bare, people }
  const added: Mention[] = []
  const pronouns = pronounsOf(setting)
  guessGenders(people, pronouns)
  for (const pronoun of pronouns) {
    const ranked = rankedFor(setting, pronoun, weights)
    const [best] = ranked
    if (best && best.share >= follow) {
      const { of: person } = best.candidate
      addPronoun(person, placeOf(setting, pronoun.token, pronoun, true))
      person.gender ??= pronoun.gender
    }
    if (best && best.share >= least) {
      if (best.candidate.of.entity) added.push(mentionOf(pronoun, best.candidate.of.entity, best.share, []))
    } else {
      const could = ranked.flatMap(({ candidate, share }) => (candidate.of.entity && share >= 0.1 ? [candidate.of.entity] : []))
      if (could.length) added.push(mentionOf(pronoun, null, best?.share ?? 0, could))
    }
  }
  return [...found.mentions, ...added, ...readThings(bare, found, things)].sort(bySpan)
}

/** A person of unknown gender takes that of the pronouns that mostly follow the name, where no other person is named between. */
export function guessGenders(people: readonly Person[], pronouns: readonly Pronoun[]): void {
  const places = people.flatMap((person) => person.places.map((place) => ({ person, place }))).sort((x, y) => x.place.start - y.place.start)
  const votes = new Map<Person, { m: number; f: number }>()
  for (const { gender, start, sentence } of pronouns) {
    const last = places.findLast(({ place }) => place.start < start)
    if (!last || last.person.gender !== null || sentence - last.place.sentence > 1 || sentence < last.place.sentence) continue
    const own = votes.get(last.person) ?? { m: 0, f: 0 }
    own[gender]++
    votes.set(last.person, own)
  }
  for (const [person, { m, f }] of votes) {
    if (person.entity && Math.max(m, f) >= 2 && Math.min(m, f) * 4 <= Math.max(m, f)) person.gender = m > f ? 'm' : 'f'
  }
}

/** Candidates by how likely each is meant, of all and nobody. */
export function rankedFor(
  setting: Setting,
  pronoun: Pronoun,
  weights: readonly number[] = WEIGHTS,
): { candidate: Candidate; share: number }[] {
  const all = candidatesOf(setting, pronoun)
  const scores = all.map((candidate, rank) => Math.exp(score(featuresOf(setting, pronoun, candidate, rank, all), weights)))
  const total = scores.reduce((sum, one) => sum + one, Math.exp(score(nobody(), weights)))
  return all.map((candidate, at) => ({ candidate, share: (scores[at] as number) / total })).sort((x, y) => y.share - x.share)
}

function score(values: Float64Array, weights: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
}

function mentionOf({ start, end }: Pronoun, entity: string | null, share: number, candidates: readonly string[]): Mention {
  const certainty = Math.round(Math.min(share, 0.95) * 100) / 100
  return {
    start,
    end,
    kind: 'person',
    entity,
    form: 'pronoun',
    certainty,
    by: 'mentions.pronoun',
    ...(candidates.length ? { candidates } : {}),
  }
}
