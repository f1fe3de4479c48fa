/** What a text speaks of, by sentence, while its `it` and `they` are read one after another. */

import type { Token } from '../../model/annotation.js'
import { isEmpty } from './doing.js'
import { addPronoun, placeOf, type Setting } from './places.js'
import { type Asking, askingAt, type Near, nearTo } from './shape.js'
import type { Thing } from './things.js'

/** An `it` or `they` in the text. */
export interface ThingPronoun extends Asking {
  readonly word: 'it' | 'they'
}

/** Things of each sentence, and the pronouns that nobody knows yet what they mean. */
export interface Shelf {
  readonly things: readonly Thing[][]
  readonly open: ThingPronoun[]
}

export function shelved({ a }: Setting, things: readonly Thing[]): Shelf {
  const shelf: Thing[][] = a.sentences.map(() => [])
  for (const thing of things) for (const { sentence } of thing.places) if (shelf[sentence]?.at(-1) !== thing) shelf[sentence]?.push(thing)
  return { things: shelf, open: [] }
}

/** Notes that the pronoun speaks of the thing, or of what is not known. */
export function follow(setting: Setting, { things, open }: Shelf, pronoun: ThingPronoun, thing: Thing | null): void {
  if (thing === null) {
    open.push(pronoun)
    return
  }
  addPronoun(thing, placeOf(setting, pronoun.token, pronoun, true))
  const own = things[pronoun.sentence]
  if (own && !own.includes(thing)) own.push(thing)
}

export type ThingCandidate = Near<Thing>

/** Sentences back that a pronoun may look for a name, and for a common noun. */
const REACH = 3
const COMMON_REACH = 2
/** Of more candidates the nearest are looked at. */
const MOST = 40

/** Those that the pronoun may mean by number, distance and grammar; nearest first. */
export function thingsNear(setting: Setting, { things }: Shelf, pronoun: ThingPronoun): ThingCandidate[] {
  const seen = new Set<Thing>()
  const found: ThingCandidate[] = []
  for (let sentence = pronoun.sentence; sentence >= Math.max(0, pronoun.sentence - REACH); sentence--) {
    for (const thing of things[sentence] ?? []) {
      if (seen.has(thing) || thing.number === (pronoun.word === 'it' ? 'many' : 'one')) continue
      seen.add(thing)
      const near = nearTo(setting, pronoun, thing, thing.isNamed ? REACH : COMMON_REACH)
      if (near) found.push(near)
    }
  }
  return found.sort((a, b) => b.last.start - a.last.start || b.last.end - a.last.end).slice(0, MOST)
}

/** Whether a pronoun of the same word whose meaning is not known stands between the candidate and this one, no further back than the sentence before. */
export function isOpenBetween({ open }: Shelf, pronoun: ThingPronoun, { last }: ThingCandidate): boolean {
  for (let at = open.length - 1; at >= 0; at--) {
    const other = open[at] as ThingPronoun
    if (pronoun.sentence - other.sentence > 1) return false
    if (other.word === pronoun.word && other.start > last.start && other.start < pronoun.start) return true
  }
  return false
}

const PRONOUN = /^(?:(?:it|its|itself)|(?:they|them|their|theirs|themselves))$/i

/** The pronouns of the text that stand for something, title left out: the `it` of `it rains` does not. */
export function thingPronounsOf(setting: Setting): ThingPronoun[] {
  const { a, sentenceOf } = setting
  return a.tokens.flatMap((token: Token, at) => {
    if (token.upos !== 'PRON') return []
    const written = a.text.slice(token.start, token.end)
    if (!PRONOUN.test(written) || a.sentences[sentenceOf[at] ?? 0]?.zone === 'title') return []
    const word = /^i/i.test(written) ? 'it' : 'they'
    if (word === 'it' && isEmpty(a.tokens, at)) return []
    return [{ ...askingAt(setting, at, /sel/i.test(written)), word }]
  })
}
