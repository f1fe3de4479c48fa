/**
 * Part-of-speech tags by an averaged perceptron, from left to right. Weights come as bytes (`models/en/tagger.bin`, made by `train/tagger.ts`);
 * the same bytes and tokens give the same tags on every machine.
 */

import type { Token } from '../model/annotation.js'
import type { Models } from '../model/models.js'
import { lemma } from './lemma.js'
import { type LinearModel, readLinear, score } from './linear.js'

/** Classes are `UPOS XPOS`. */
export type Tagger = LinearModel

/** The tokens with `upos` and `xpos` filled, sentence by sentence, and the lemma that goes with the tag. */
export function tagTokens(
  tagger: Tagger,
  text: string,
  tokens: readonly Token[],
  sentences: readonly { readonly firstToken: number; readonly lastToken: number }[],
): Token[] {
  const tagged = [...tokens]
  const classes = tagger.classes.map(tagOf)
  for (const { firstToken, lastToken } of sentences) {
    const words = tokens.slice(firstToken, lastToken).map((token) => text.slice(token.start, token.end))
    tagWords(tagger, words).forEach((tag, index) => {
      const { upos, xpos, inflects } = classes[tag] as Tag
      const { start, end, lemma: guess, head, deprel } = tokens[firstToken + index] as Token
      tagged[firstToken + index] = { start, end, lemma: inflects ? lemma(words[index] as string, upos) : guess, upos, xpos, head, deprel }
    })
  }
  return tagged
}

interface Tag {
  readonly upos: string
  readonly xpos: string
  readonly inflects: boolean
}

function tagOf(name: string): Tag {
  const [upos = 'X', xpos = '_'] = name.split(' ')
  return { upos, xpos, inflects: /^(?:VERB|AUX|NOUN|ADJ)$/.test(upos) }
}

/** Tag numbers of one sentence's words. */
export function tagWords(tagger: Tagger, words: readonly string[]): number[] {
  const seen = words.map(traitsOf)
  const scores = new Float64Array(tagger.classes.length)
  const features = new Int32Array(FEATURES)
  const tags: number[] = []
  for (let at = 0; at < words.length; at++) {
    score(tagger, featuresAt(seen, tags, at, tagger.buckets, features), FEATURES, scores)
    tags.push(highest(scores))
  }
  return tags
}

function highest(scores: Float64Array): number {
  let winner = 0
  for (let tag = 1; tag < scores.length; tag++) if ((scores[tag] as number) > (scores[winner] as number)) winner = tag
  return winner
}

/** What of a word the features look at. */
export interface Traits {
  readonly lower: string
  readonly shape: string
  readonly s1: string
  readonly s2: string
  readonly s3: string
  readonly s4: string
  readonly p3: string
}

/** Traits of a word; those of the last words are remembered. */
export function traitsOf(word: string): Traits {
  const known = REMEMBERED.get(word)
  if (known) return known
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear()
  const traits = freshTraits(word)
  REMEMBERED.set(word, traits)
  return traits
}

const REMEMBERED = new Map<string, Traits>()
const MOST_REMEMBERED = 20_000

function freshTraits(word: string): Traits {
  const lower = word
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\d/g, '0')
  const shape = word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/g, '0')
    .replace(/(.)\1+/gu, '$1$1')
    .slice(0, 6)
  return { lower, shape, s1: lower.slice(-1), s2: lower.slice(-2), s3: lower.slice(-3), s4: lower.slice(-4), p3: lower.slice(0, 3) }
}

const EDGE: Traits = traitsOf('')

/** How many features each token has. */
export const FEATURES = 27

/** Hashed features of the token at `at`, given the tags before it. Fills and returns `out`. */
export function featuresAt(words: readonly Traits[], tags: readonly number[], at: number, buckets: number, out: Int32Array): Int32Array {
  const w = words[at] as Traits
  const l1 = words[at - 1] ?? EDGE
  const l2 = words[at - 2] ?? EDGE
  const r1 = words[at + 1] ?? EDGE
  const r2 = words[at + 2] ?? EDGE
  const t1 = tags[at - 1] ?? 255
  const t2 = tags[at - 2] ?? 255
  const [tag1, tag2] = [`${t1}`, `${t2}`]
  let kind = 0
  const add = (one: string, two?: string, three?: string): void => {
    let value = grown(Math.imul(BASIS ^ kind, PRIME), one)
    if (two !== undefined) value = grown(grown(value, ' '), two)
    if (three !== undefined) value = grown(grown(value, ' '), three)
    value ^= value >>> 15
    out[kind++] = (value >>> 0) & (buckets - 1)
  }
  for (const part of [w.lower, w.s1, w.s2, w.s3, w.s4, w.p3]) add(part)
  add(at === 0 ? `${w.shape}s` : w.shape)
  add(w.shape, l1.shape)
  add(w.shape, r1.shape)
  add(w.s3, w.shape)
  for (const part of [l1.lower, l2.lower, r1.lower, r2.lower, l1.s3, r1.s3, r1.s2, tag1]) add(part)
  add(tag1, tag2)
  add(tag1, w.lower)
  add(tag1, w.s3)
  add(tag1, r1.lower)
  add(tag1, r1.s3)
  add(w.lower, l1.lower)
  add(w.lower, r1.lower)
  add(w.lower, r1.s3)
  add(tag1, tag2, w.s3)
  return out
}

/** FNV-1a, begun with the kind of feature and folded into the number of buckets (a power of two). */
const BASIS = 0x811c9dc5
const PRIME = 0x01000193

function grown(begun: number, text: string): number {
  let value = begun
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), PRIME)
  return value
}

const READ = new WeakMap<Uint8Array, Tagger>()

/** The tagger among the models, read once a process; null where the models have none. */
export function taggerOf(models: Models): Tagger | null {
  const bytes = models['en/tagger.bin']
  if (!bytes) return null
  const tagger = READ.get(bytes) ?? readLinear(bytes)
  READ.set(bytes, tagger)
  return tagger
}
