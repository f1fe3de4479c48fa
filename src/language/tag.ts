/**
 * Part-of-speech tags by an averaged perceptron, from left to right. Weights come as bytes (`models/en/tagger.bin`, made by `train/tagger.ts`);
 * the same bytes and tokens give the same tags on every machine.
 */

import type { Token } from '../model/annotation.js'
import type { Models } from '../model/models.js'
import { plainWordsOf } from '../text/plain-words.js'
import { lemma } from './lemma.js'
import { type LinearModel, readLinear } from './linear.js'
import { scorerOf } from './linear-scorer.js'
import { FEATURES, featuresAt, type Traits, traitsOf } from './tag-features.js'

/** Classes are `UPOS XPOS`. */
export type Tagger = LinearModel

/**
 * The tokens with `upos` and `xpos` filled, sentence by sentence, and the lemma that goes with the tag; `read` says how the words of a sentence are read.
 */
export function tagTokens(
  tagger: Tagger,
  text: string,
  tokens: readonly Token[],
  sentences: readonly { readonly firstToken: number; readonly lastToken: number }[],
  read = tagWords,
): Token[] {
  const tagged = [...tokens]
  const classes = tagger.classes.map(tagOf)
  const wordAt = plainWordsOf(text)
  for (const { firstToken, lastToken } of sentences) {
    const words = tokens.slice(firstToken, lastToken).map(wordAt)
    read(tagger, words).forEach((tag, index) => {
      const { upos, xpos, inflects } = classes[tag] as Tag
      const { start, end, lemma: guess, head, deprel } = tokens[firstToken + index] as Token
      tagged[firstToken + index] = {
        start,
        end,
        lemma: inflects || isSmall(upos) ? lemma(words[index] as string, upos) : guess,
        upos,
        xpos,
        head,
        deprel,
      }
    })
  }
  return tagged
}

interface Tag {
  readonly upos: string
  readonly xpos: string
  readonly inflects: boolean
}

/** Words whose lemma is in small letters whatever stands at the head of a sentence. */
export function isSmall(upos: string): boolean {
  return /^(?:DET|PRON|ADP|CCONJ|SCONJ|PART|ADV|INTJ)$/.test(upos)
}

const TAGS = new Map<string, Tag>()

/** The two halves of `UPOS XPOS`, and whether words of that kind have forms. */
export function tagOf(name: string): Tag {
  const known = TAGS.get(name)
  if (known) return known
  const [upos = 'X', xpos = '_'] = name.split(' ')
  const tag = { upos, xpos, inflects: /^(?:VERB|AUX|NOUN|ADJ)$/.test(upos) }
  TAGS.set(name, tag)
  return tag
}

/** Tag numbers of one sentence's words. */
export function tagWords(tagger: Tagger, words: readonly string[]): number[] {
  const seen = words.map(traitsOf)
  const tags: number[] = []
  for (let at = 0; at < words.length; at++) tags.push(tagAt(tagger, seen, tags, at))
  return tags
}

function tagAt(tagger: Tagger, seen: readonly Traits[], tags: readonly number[], at: number): number {
  const { features, scores, score } = scorerOf(tagger)
  featuresAt(seen, tags, at, tagger.buckets, features)
  score(FEATURES)
  return highest(scores, tagger.classes.length)
}

/** Words further than this from a capital are no part of a name, nor looked at to find one. */
const REACH = 3

/**
 * Tag numbers to find names by: of words near a capital those that they have in their sentence, of the others those that they have by themselves, worked
 * out once for a word.
 */
export function tagNearCapitals(tagger: Tagger, words: readonly string[]): number[] {
  const seen = words.map(traitsOf)
  const near = new Uint8Array(words.length)
  for (let at = 0; at < words.length; at++) if (seen[at]?.shape.includes('X')) near.fill(1, Math.max(0, at - REACH), at + REACH + 1)
  const tags: number[] = []
  for (let at = 0; at < words.length; at++) tags.push(near[at] ? tagAt(tagger, seen, tags, at) : tagAlone(tagger, words[at] as string))
  return tags
}

const ALONE = new WeakMap<Tagger, Map<string, number>>()
const MOST_REMEMBERED = 20_000

function tagAlone(tagger: Tagger, word: string): number {
  const known = ALONE.get(tagger) ?? new Map<string, number>()
  ALONE.set(tagger, known)
  const tag = known.get(word) ?? tagAt(tagger, [traitsOf(word)], [], 0)
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(word, tag)
  return tag
}

function highest(scores: Float64Array, count: number): number {
  let winner = 0
  for (let tag = 1; tag < count; tag++) if ((scores[tag] as number) > (scores[winner] as number)) winner = tag
  return winner
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
