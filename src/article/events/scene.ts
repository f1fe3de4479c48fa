/** A sentence as a row of units: an entity's whole name, a whole time expression or one word. Quotation marks are left out, so that phrases run through them. */

import type { Annotation, Mention, Sentence, Token } from '../../model/annotation.js'
import type { Match } from '../../rules/match.js'
import { tokenKeys } from '../../rules/token-keys.js'
import { tokenAt } from '../../rules/token-places.js'
import { keyOf } from '../../rules/words.js'
import { groupBy } from '../../text/group.js'
import type { Span } from '../../text/span.js'
import type { ArticleText } from '../text.js'
import { POSSESSIVES } from './closed.js'

/** What events are read from: the article's words and all that earlier stages found in them. */
export type Told = ArticleText & Pick<Annotation, 'mentions' | 'entities' | 'times' | 'quantities' | 'attributions'>

export interface Unit extends Span {
  readonly kind: 'entity' | 'time' | 'word'
  /** Comparison key of the words. */
  readonly key: string
  readonly lemma: string
  /** Universal tag of a single word, `X` where no tagger has read it or the unit has several. */
  readonly upos: string
  /** Relation of the unit's own head token to a token outside it; `_` while unparsed. */
  readonly deprel: string
  /** Tokens `[first, last)` of the article. */
  readonly first: number
  readonly last: number
  readonly mention: Mention | null
  /** Index into the article's times; null for other units. */
  readonly time: number | null
}

export interface Scene {
  readonly told: Told
  /** Index of the sentence. */
  readonly index: number
  readonly sentence: Sentence
  readonly units: readonly Unit[]
  /** Index of the unit that holds a token, or of the next one where the token stands in none; `units.length` past the end. */
  unitAt(token: number): number
}

const QUOTES = new Set(['"', "''", '``', '‹', '›'])

/** One scene for each sentence of these indices, in their order; of all without any given. */
export function scenesOf(told: Told, wanted: readonly number[] = [...told.sentences.keys()]): Scene[] {
  if (wanted.length === 0) return []
  const cover = coverOf(told)
  return wanted.map((index) => sceneOf(told, told.sentences[index] as Sentence, index, cover))
}

/** Sentences in which something matched, in order, each with its matches. */
export function matchedScenes(told: Told, matches: readonly Match[]): { scene: Scene; here: readonly Match[] }[] {
  const bySentence = groupBy(matches, (match) => match.sentence)
  const wanted = [...bySentence.keys()].sort((a, b) => a - b)
  return scenesOf(told, wanted).map((scene) => ({ scene, here: bySentence.get(scene.index) as Match[] }))
}

interface Cover {
  readonly first: number
  readonly last: number
  readonly mention: Mention | null
  readonly time: number | null
}

function sceneOf(told: Told, sentence: Sentence, index: number, cover: ReadonlyMap<number, Cover>): Scene {
  const units: Unit[] = []
  const places: number[] = []
  for (let at = sentence.firstToken; at < sentence.lastToken; ) {
    const here = cover.get(at)
    const last = Math.min(here?.last ?? at + 1, sentence.lastToken)
    const unit = unitOf(told, at, last, here ?? null)
    while (places.length < last - sentence.firstToken) places.push(units.length)
    if (unit.kind !== 'word' || !QUOTES.has(unit.key)) units.push(unit)
    at = last
  }
  return { told, index, sentence, units, unitAt: (token) => places[token - sentence.firstToken] ?? units.length }
}

function unitOf(told: Told, first: number, last: number, cover: Cover | null): Unit {
  const { start, upos: tag } = told.tokens[first] as Token
  const end = (told.tokens[last - 1] as Token).end
  const single = last - first === 1
  const { keys, lemmas } = tokenKeys(told.text, told.tokens)
  const key = single ? (keys[first] as string) : keyOf(told.text.slice(start, end))
  const lemma = single ? (lemmas[first] as string) : key
  const kind = cover?.mention ? 'entity' : cover ? 'time' : 'word'
  const upos = single ? tag : 'X'
  const deprel = relationOf(told.tokens, first, last)
  return { kind, key, lemma, upos, deprel, start, end, first, last, mention: cover?.mention ?? null, time: cover?.time ?? null }
}

function relationOf(tokens: readonly Token[], first: number, last: number): string {
  for (let at = first; at < last; at++) {
    const { head, deprel } = tokens[at] as Token
    if (head < first || head >= last) return deprel
  }
  return '_'
}

/** What stands at each first token: the longest mention whose entity is known, else a time expression. */
function coverOf(told: Told): Map<number, Cover> {
  const found = new Map<number, Cover>()
  told.times.forEach((time, index) => {
    const range = tokensOf(told, time)
    if (range && time.type !== 'DURATION' && time.type !== 'SET') found.set(range.first, { ...range, mention: null, time: index })
  })
  for (const mention of told.mentions) {
    if (mention.entity === null || isPossessive(told, mention)) continue
    const range = tokensOf(told, mention)
    const other = range ? found.get(range.first) : undefined
    if (range && (!other || other.last < range.last || (other.time !== null && other.last === range.last))) {
      found.set(range.first, { ...range, mention, time: null })
    }
  }
  return found
}

/** `his`, `their` before a noun stay words: they lead a phrase and name no one who takes part. */
function isPossessive(told: Told, mention: Mention): boolean {
  if (mention.form !== 'pronoun') return false
  const key = keyOf(told.text.slice(mention.start, mention.end))
  return POSSESSIVES.has(key) && (key !== 'her' || /^\s\p{L}/u.test(told.text.slice(mention.end, mention.end + 2)))
}

/** Tokens `[first, last)` of a span; null where none starts with it. */
function tokensOf(told: Told, span: Span): { first: number; last: number } | null {
  const first = tokenAt(told.tokens, span.start)
  if (first < 0) return null
  let last = first
  while (last < told.tokens.length && (told.tokens[last] as Token).start >= span.start && (told.tokens[last] as Token).end <= span.end)
    last++
  return last > first ? { first, last } : null
}
