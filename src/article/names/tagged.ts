/** Names as the trained model sees them, as spans of the text; none where the program has no such model. */

import type { Gazetteer } from '../../knowledge/gazetteer.js'
import { type FoundName, findNames, habitsOf, type NameWord, namesModelOf } from '../../language/names.js'
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
export function nameWords({ text, tokens, sentences }: Tokens, gazetteer: Gazetteer): NameWord[][] {
  return sentences.map((sentence) => {
    const words = wordsOf(text, sentence.start, sentence.end)
    const hints = hintsOf(words, gazetteer)
    let at = 0
    return tokens.slice(sentence.firstToken, sentence.lastToken).map((token) => {
      while (at < words.length && (words[at]?.end ?? 0) <= token.start) at++
      const inside = (words[at]?.start ?? token.end) < token.end
      return { text: text.slice(token.start, token.end), upos: token.upos, hint: inside ? (hints[at] ?? '') : '' }
    })
  })
}

/** A name must score this much above no name, for each word, in the weights' own unit: where F1 was best on the dev part of Universal NER (EWT). */
const LEAST_MARGIN = 70

/** By sentence, in text order: the sure ones, and those that agree with a sure one elsewhere in the article. */
export function taggedNames(a: Tokens, gazetteer: Gazetteer, models: Models): TaggedName[][] {
  const model = namesModelOf(models)
  if (!model) return a.sentences.map(() => [])
  const words = nameWords(a, gazetteer)
  const habits = habitsOf(words)
  const all = a.sentences.map((sentence, index) =>
    findNames(model, words[index] as NameWord[], habits).map(({ first, last, label, margin }) => ({
      start: (a.tokens[sentence.firstToken + first] as Token).start,
      end: (a.tokens[sentence.firstToken + last - 1] as Token).end,
      label,
      margin,
    })),
  )
  return agreed(a.text, all)
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
