/**
 * Fills the tags and the trees of an article's tokens, as far as there are models to read them with. Offsets stay as they are.
 * Names that have been recognised are read as one common name of their kind: a sentence has one tree, whoever it speaks of and however long the name is.
 */

import { lemma } from '../language/lemma.js'
import { NETWORKS, type ReadWord, readerOf, type SentenceReading } from '../language/reader.js'
import { isSmall, taggerOf, tagNearCapitals, tagOf, tagTokens, tagWords } from '../language/tag.js'
import type { Mention, Sentence, Token } from '../model/annotation.js'
import type { Models } from '../model/models.js'
import { plainWordsOf } from '../text/plain-words.js'
import type { Span } from '../text/span.js'

/** Words with sentences: what can be tagged and parsed. */
interface Words {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
}

/** The same text with tags to find names by: in fast mode only words near a capital are read among others. Unchanged where `models` has no tagger. */
export function readTags<T extends Words>(read: T, models: Models): T {
  const tagger = taggerOf(models)
  if (!tagger) return read
  const { text, tokens, sentences } = read
  const isFast = models[NETWORKS.fast] !== undefined && models[NETWORKS.accurate] === undefined
  return { ...read, tokens: tagTokens(tagger, text, tokens, sentences, isFast ? tagNearCapitals : tagWords) }
}

/** The same text with tagged and parsed tokens, names read by the mentions found so far; unchanged where `models` has nothing to read with. */
export function readSyntax<T extends Words>(read: T, models: Models, mentions: readonly Mention[] = []): T {
  const reader = readerOf(models)
  if (!reader) return read
  const names = namesIn(read, mentions)
  const units = read.sentences.map((sentence) => unitsOf(sentence, names))
  const wordAt = plainWordsOf(read.text)
  const readings = reader.read(units.map((own) => own.map((unit) => wordOf(unit, read.tokens, wordAt))))
  const tokens = [...read.tokens]
  units.forEach((own, index) => {
    own.forEach((unit, at) => {
      for (let place = unit.first; place <= unit.last; place++) {
        tokens[place] = placed(read.tokens, wordAt, own, unit, at, place, readings[index] as SentenceReading)
      }
    })
  })
  return { ...read, tokens }
}

/** One word of what is read: a token, or all the tokens `[first, last]` of a name with `head` on top. */
interface Unit {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly name: StandIn | null
}

function unitsOf({ firstToken, lastToken }: Sentence, names: ReadonlyMap<number, Unit>): Unit[] {
  const units: Unit[] = []
  for (let at = firstToken; at < lastToken; ) {
    const name = names.get(at)
    const unit = name && name.last < lastToken ? name : { first: at, last: at, head: at, name: null }
    units.push(unit)
    at = unit.last + 1
  }
  return units
}

type WordAt = (place: Span) => string

function wordOf({ first, name }: Unit, tokens: readonly Token[], wordAt: WordAt): ReadWord {
  return { text: name?.word ?? wordAt(tokens[first] as Token), tag: name ? `${name.upos} ${name.xpos}` : null }
}

/** The token at `place` with what is read of its unit, the unit `at` of its sentence. */
function placed(
  tokens: readonly Token[],
  wordAt: WordAt,
  own: readonly Unit[],
  unit: Unit,
  at: number,
  place: number,
  reading: SentenceReading,
): Token {
  const { start, end, lemma: guess } = tokens[place] as Token
  const word = wordAt({ start, end })
  const { upos, xpos, inflects } = tagOf(reading.tags[at] as string)
  if (place !== unit.head) {
    const mark = !/[\p{L}\p{N}]/u.test(word)
    const tag = mark ? { upos: 'PUNCT', xpos: 'HYPH' } : { upos, xpos }
    return { start, end, lemma: word, ...tag, head: unit.head, deprel: mark ? 'punct' : (unit.name?.inner ?? 'flat') }
  }
  const head = reading.heads[at] as number
  return {
    start,
    end,
    lemma: unit.name ? word : inflects || isSmall(upos) ? lemma(word, upos) : guess,
    upos,
    xpos,
    head: head < 0 ? -1 : (own[head] as Unit).head,
    deprel: reading.labels[at] as string,
  }
}

/** What a name is read as. */
interface StandIn {
  readonly word: string
  readonly upos: string
  readonly xpos: string
  /** How its other words hang on its first (`flat`) or its last. */
  readonly inner: 'flat' | 'compound'
}

/** Kinds whose names are made of common words stay as they are. */
const STAND_INS: Readonly<Record<string, StandIn>> = {
  person: { word: 'Smith', upos: 'PROPN', xpos: 'NNP', inner: 'flat' },
  country: { word: 'France', upos: 'PROPN', xpos: 'NNP', inner: 'compound' },
  nationality: { word: 'Italian', upos: 'ADJ', xpos: 'JJ', inner: 'compound' },
  metonym: { word: 'London', upos: 'PROPN', xpos: 'NNP', inner: 'compound' },
  place: { word: 'London', upos: 'PROPN', xpos: 'NNP', inner: 'compound' },
}

/** Names by the index of their first token; of names that overlap the longest. */
function namesIn({ text, tokens }: Words, mentions: readonly Mention[]): Map<number, Unit> {
  const found = new Map<number, Unit>()
  const taken = new Uint8Array(tokens.length)
  const starts = tokens.map((token) => token.start)
  const longestFirst = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const mention of longestFirst) {
    const name = STAND_INS[kindOf(mention)]
    if (!name) continue
    let first = lowerBound(starts, mention.start)
    let last = lowerBound(starts, mention.end) - 1
    while (first <= last && !isNameWord(text, tokens[first] as Token)) first++
    while (first <= last && !isNameWord(text, tokens[last] as Token)) last--
    if (name.inner === 'flat') last = withHyphened(text, tokens, last)
    if (first > last || taken.subarray(first, last + 1).includes(1)) continue
    taken.fill(1, first, last + 1)
    found.set(first, { first, last, head: name.inner === 'flat' ? first : last, name })
  }
  return found
}

/** `Eui` takes `-yong` in: a part in small letters that is written onto a name belongs to it. */
function withHyphened(text: string, tokens: readonly Token[], last: number): number {
  const [name, hyphen, part] = [tokens[last], tokens[last + 1], tokens[last + 2]]
  if (!name || !hyphen || !part || hyphen.start !== name.end || part.start !== hyphen.end) return last
  return /^-\p{Ll}/u.test(text.slice(hyphen.start, part.end)) ? last + 2 : last
}

function kindOf(mention: Mention): string {
  if (mention.form === 'role' || mention.form === 'pronoun') return 'none'
  return mention.form === 'nationality' || mention.form === 'metonym' ? mention.form : mention.kind
}

/** Capitalised words: a name begins and ends with one; particles, hyphens and articles stand within or without. */
function isNameWord(text: string, token: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(token.start, token.end))
}

/** Index of the first start that is not before `at`. */
function lowerBound(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return low
}
