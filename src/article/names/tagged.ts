/** Names as the trained model sees them, as spans of the text; none where the program has no such model. */

import type { Gazetteer } from '../../knowledge/gazetteer.js'
import type { NameWord } from '../../language/name-features.js'
import { readNames } from '../../language/name-scores.js'
import { type FoundName, findNames, NAME_TAGS, type NetworkScores, namesModelOf } from '../../language/names.js'
import { nameScores } from '../../language/reader.js'
import { clustersOf, type KnownClusters, NO_CLUSTERS } from '../../language/word-clusters.js'
import type { Token } from '../../model/annotation.js'
import type { Models } from '../../model/models.js'
import { wordsIn } from '../../text/name-words.js'
import { plainWordsOf } from '../../text/plain-words.js'
import type { Span } from '../../text/span.js'
import { BODY_HEADS, LEGAL_FORMS, PARTISANS } from './cues.js'
import { hintsOf } from './hints.js'
import { isCombiningForm } from './runs.js'

/** A name the model found; offsets into the text. `sure` where it, or the same words elsewhere in the article, scores well above no name. */
export interface TaggedName extends Span, Pick<FoundName, 'label' | 'margin'> {
  readonly sure: boolean
}

interface Tokens {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly firstToken: number; readonly lastToken: number }[]
}

/** Words of each sentence with their tags and hints. */
export function nameWords({ text, tokens, sentences }: Tokens, gazetteer: Gazetteer, clusters: KnownClusters): NameWord[][] {
  const wordAt = plainWordsOf(text)
  return sentences.map((sentence) => {
    const words = wordsIn(text, sentence)
    const hints = hintsOf(words, gazetteer)
    let at = 0
    return tokens.slice(sentence.firstToken, sentence.lastToken).map((token) => {
      while (at < words.length && (words[at]?.end ?? 0) <= token.start) at++
      const inside = (words[at]?.start ?? token.end) < token.end
      const word = wordAt(token)
      return {
        text: word,
        upos: token.upos,
        hint: inside ? (hints[at] ?? '') : '',
        clusters: clusters.get(word.toLowerCase()) ?? NO_CLUSTERS,
      }
    })
  })
}

/** A name must score this much above no name, for each word, in the weights' own unit: where F1 was best on the dev part of Universal NER (EWT) and on GUM. */
const LEAST_MARGIN = { linear: 70, network: 70 }

/** By sentence, in text order; null without a model. */
export function taggedNames(a: Tokens, gazetteer: Gazetteer, models: Models): TaggedName[][] | null {
  const model = namesModelOf(models)
  if (!model) return null
  const words = nameWords(a, gazetteer, clustersOf(models))
  const own = readNames(models, words)
  const found = findNames(model, words, { large: networkScores(models, words), own })
  const least = own ? LEAST_MARGIN.network : LEAST_MARGIN.linear
  const all = a.sentences.map((sentence, index) =>
    (found[index] as FoundName[])
      .filter((name) => !isCombined(words[index] as readonly NameWord[], name))
      .flatMap((name) => withoutPartisan(words[index] as readonly NameWord[], name))
      .map((name) => asFirm(words[index] as readonly NameWord[], withHouse(words[index] as readonly NameWord[], name)))
      .map(({ first, last, label, margin }) => ({
        start: (a.tokens[sentence.firstToken + first] as Token).start,
        end: (a.tokens[sentence.firstToken + last - 1] as Token).end,
        label,
        margin,
        sure: margin >= least,
      })),
  )
  return agreed(a.text, all)
}

/** `Republican` in `Republican Vale` is no part of the name, and by itself none; in `Communist League` it is. */
function withoutPartisan(words: readonly NameWord[], name: FoundName): FoundName[] {
  const first = words.slice(name.first, name.last).findIndex(({ text }) => !PARTISANS.has(text.toLowerCase()))
  if (first < 0) return []
  const rest = words.slice(name.first + first, name.last)
  const isBody = BODY_HEADS.has(rest.at(-1)?.text.toLowerCase() ?? '') || !rest.every(({ text }) => /^\p{Lu}/u.test(text))
  return first === 0 || name.label === 'LOC' || isBody ? [name] : [{ ...name, first: name.first + first, label: 'PER' }]
}

/** `Franco` of `Franco-German`, or both. */
function isCombined(words: readonly NameWord[], { first, last }: FoundName): boolean {
  const [one, mark, other] = words.slice(first, first + 3)
  return mark?.text === '-' && (last === first + 1 || last >= first + 3) && isCombiningForm(one?.text ?? '', other?.text ?? '')
}

/** `Vale, Inc. of Foo`: what a firm is by law ends its name. */
function asFirm(words: readonly NameWord[], name: FoundName): FoundName {
  const of = words.slice(name.first, name.last).findIndex(({ text }, at, own) => text === 'of' && isLegalForm(own[at - 1]?.text ?? ''))
  return name.label === 'ORG' && of > 0 ? { ...name, last: name.first + of } : name
}

function isLegalForm(word: string): boolean {
  return LEGAL_FORMS.has(word.toLowerCase().replace(/\.$/, ''))
}

/** `at Vale's in June`, `Vale's said`: a house or firm called after whom it belonged to, where nothing stands behind that could be theirs. */
function withHouse(words: readonly NameWord[], name: FoundName): FoundName {
  const [mark, after] = [words[name.last], words[name.last + 1]]
  const isKnown = name.last - name.first === 1 && words[name.first]?.hint !== ''
  if (name.label === 'PER' || mark?.upos !== 'PART' || !/^['’]s$/.test(mark.text) || isKnown) return name
  return !after || after.upos === 'ADP' || after.upos === 'AUX' || /^[.,;:!?)]$/.test(after.text) ? { ...name, last: name.last + 1 } : name
}

/** The network's scores in the order of `NAME_TAGS`; none in fast mode. */
export function networkScores(models: Models, sentences: readonly (readonly NameWord[])[]): NetworkScores[] {
  const read = nameScores(
    models,
    sentences.map((words) => words.map((word) => word.text)),
  )
  if (!read) return []
  return read.scores.map((scores) => ordered(scores, read.tags))
}

/** Rows of scores of `tags` in the order of `NAME_TAGS`. */
function ordered(scores: Float32Array, tags: readonly string[]): NetworkScores {
  const order = NAME_TAGS.map((tag) => tags.indexOf(tag))
  const size = NAME_TAGS.length
  return scores.map((_, at) => scores[at - (at % size) + (order[at % size] as number)] as number)
}

/** One document's agreement with itself: the same words are the same kind of thing, as the surest of them says. */
function agreed(text: string, all: readonly (readonly TaggedName[])[]): TaggedName[][] {
  const surest = new Map<string, TaggedName>()
  for (const name of all.flat()) {
    const words = text.slice(name.start, name.end)
    if (name.sure && name.margin > (surest.get(words)?.margin ?? 0)) surest.set(words, name)
  }
  return all.map((names) =>
    names.map((name) => {
      const sure = surest.get(text.slice(name.start, name.end))
      return sure ? { ...name, label: sure.label, sure: true } : name
    }),
  )
}
