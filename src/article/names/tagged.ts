/** Names as the trained model sees them, as spans of the text; none where the program has no such model. */

import type { Gazetteer } from '../../knowledge/gazetteer.js'
import type { NameWord } from '../../language/name-features.js'
import { type FoundName, findNames, NAME_TAGS, type NetworkScores, namesModelOf } from '../../language/names.js'
import { nameScores } from '../../language/reader.js'
import { clustersOf, NO_CLUSTERS, type WordClusters } from '../../language/word-clusters.js'
import type { Token } from '../../model/annotation.js'
import type { Models } from '../../model/models.js'
import { wordsOf } from '../../text/name-words.js'
import type { Span } from '../../text/span.js'
import { hintsOf } from './hints.js'

/** A name the model found; offsets into the text. */
export interface TaggedName extends Span, Pick<FoundName, 'label' | 'margin'> {}

interface Tokens {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly firstToken: number; readonly lastToken: number }[]
}

/** Words of each sentence with their tags and hints. */
export function nameWords(
  { text, tokens, sentences }: Tokens,
  gazetteer: Gazetteer,
  clusters: ReadonlyMap<string, WordClusters>,
): NameWord[][] {
  return sentences.map((sentence) => {
    const words = wordsOf(text, sentence.start, sentence.end)
    const hints = hintsOf(words, gazetteer)
    let at = 0
    return tokens.slice(sentence.firstToken, sentence.lastToken).map((token) => {
      while (at < words.length && (words[at]?.end ?? 0) <= token.start) at++
      const inside = (words[at]?.start ?? token.end) < token.end
      const word = text.slice(token.start, token.end)
      return {
        text: word,
        upos: token.upos,
        hint: inside ? (hints[at] ?? '') : '',
        clusters: clusters.get(word.toLowerCase()) ?? NO_CLUSTERS,
      }
    })
  })
}

/** A name must score this much above no name, for each word, in the weights' own unit: where F1 was best on the dev part of Universal NER (EWT). */
const LEAST_MARGIN = 70

/** By sentence, in text order: the sure ones, and those that agree with a sure one elsewhere in the article. */
export function taggedNames(a: Tokens, gazetteer: Gazetteer, models: Models): TaggedName[][] {
  const model = namesModelOf(models)
  if (!model) return a.sentences.map(() => [])
  const words = nameWords(a, gazetteer, clustersOf(models))
  const found = findNames(model, words, networkScores(models, words))
  const all = a.sentences.map((sentence, index) =>
    (found[index] as FoundName[]).map(({ first, last, label, margin }) => ({
      start: (a.tokens[sentence.firstToken + first] as Token).start,
      end: (a.tokens[sentence.firstToken + last - 1] as Token).end,
      label,
      margin,
    })),
  )
  return agreed(a.text, all)
}

/** The network's scores in the order of `NAME_TAGS`; none in fast mode. */
export function networkScores(models: Models, sentences: readonly (readonly NameWord[])[]): NetworkScores[] {
  const read = nameScores(
    models,
    sentences.map((words) => words.map((word) => word.text)),
  )
  if (!read) return []
  const order = NAME_TAGS.map((tag) => read.tags.indexOf(tag))
  const size = NAME_TAGS.length
  return read.scores.map((scores) => scores.map((_, at) => scores[at - (at % size) + (order[at % size] as number)] as number))
}

/** One document's agreement with itself: the same words are the same kind of thing, as the surest of them says. */
function agreed(text: string, all: readonly (readonly TaggedName[])[]): TaggedName[][] {
  const surest = new Map<string, TaggedName>()
  for (const name of all.flat()) {
    const words = text.slice(name.start, name.end)
    if (name.margin >= LEAST_MARGIN && name.margin > (surest.get(words)?.margin ?? 0)) surest.set(words, name)
  }
  return all.map((names) =>
    names.flatMap((name) => {
      const sure = surest.get(text.slice(name.start, name.end))
      return sure ? [{ ...name, label: sure.label }] : []
    }),
  )
}
