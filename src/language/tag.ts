/**
 * Part-of-speech tags by an averaged perceptron, from left to right. Weights come as bytes (`models/en/tagger.bin`, made by `train/tagger.ts`);
 * the same bytes and tokens give the same tags on every machine.
 */

import type { Token } from '../model/annotation.js'
import type { Models } from '../model/models.js'
import { lemma } from './lemma.js'
import { type LinearModel, readLinear } from './linear.js'
import { scorerOf } from './linear-scorer.js'
import { FEATURES, featuresAt, traitsOf } from './tag-features.js'

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
  const { features, scores, score } = scorerOf(tagger)
  const tags: number[] = []
  for (let at = 0; at < words.length; at++) {
    featuresAt(seen, tags, at, tagger.buckets, features)
    score(FEATURES)
    tags.push(highest(scores, tagger.classes.length))
  }
  return tags
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
