/**
 * Fills the tags and the trees of an article's tokens, as far as there are models to read them with. Offsets stay as they are.
 * Names that have been recognised are read as common names of their kind: a sentence has one tree, whoever it speaks of.
 */

import { lemma } from '../language/lemma.js'
import { readerOf, type SentenceReading } from '../language/reader.js'
import { taggerOf, tagTokens } from '../language/tag.js'
import type { Mention, Sentence, Token } from '../model/annotation.js'
import type { Models } from '../model/models.js'

/** Words with sentences: what can be tagged and parsed. */
interface Words {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
}

/** The same text with tagged tokens; unchanged where `models` has no tagger. */
export function readTags<T extends Words>(read: T, models: Models): T {
  const tagger = taggerOf(models)
  return tagger ? { ...read, tokens: tagTokens(tagger, read.text, read.tokens, read.sentences) } : read
}

/** The same text with tagged and parsed tokens, names read by the mentions found so far; unchanged where `models` has nothing to read with. */
export function readSyntax<T extends Words>(read: T, models: Models, mentions: readonly Mention[] = []): T {
  const reader = readerOf(models)
  if (!reader) return read
  const { text, sentences } = read
  const standIn = standIns(read, mentions)
  const readings = reader.read(
    sentences.map(({ firstToken, lastToken }) =>
      read.tokens.slice(firstToken, lastToken).map((token) => {
        const name = standIn.get(token.start)
        return { text: name?.word ?? text.slice(token.start, token.end), tag: name ? `${name.upos} ${name.xpos}` : null }
      }),
    ),
  )
  const tokens = [...read.tokens]
  sentences.forEach(({ firstToken, lastToken }, index) => {
    for (let at = firstToken; at < lastToken; at++) {
      const token = tokens[at] as Token
      const parsed = placed(token, text, readings[index] as SentenceReading, at - firstToken, firstToken)
      tokens[at] = standIn.has(token.start) ? { ...parsed, lemma: text.slice(token.start, token.end) } : parsed
    }
  })
  return { ...read, tokens }
}

/** The token with what a reading says of its sentence's word `at`. */
function placed(token: Token, text: string, { tags, heads, labels }: SentenceReading, at: number, first: number): Token {
  const [upos = 'X', xpos = '_'] = (tags[at] as string).split(' ')
  const head = heads[at] as number
  const inflects = /^(?:VERB|AUX|NOUN|ADJ)$/.test(upos)
  return {
    ...token,
    upos,
    xpos,
    lemma: inflects ? lemma(text.slice(token.start, token.end), upos) : token.lemma,
    head: head < 0 ? -1 : first + head,
    deprel: labels[at] as string,
  }
}

interface StandIn {
  readonly word: string
  readonly upos: string
  readonly xpos: string
}

const NAME = { upos: 'PROPN', xpos: 'NNP' }
const ADJECTIVE = { upos: 'ADJ', xpos: 'JJ' }

/** What the words before the last, the last and the only word of a name are read as. Kinds whose names are made of common words stay as they are. */
const STAND_INS: Readonly<
  Record<string, { readonly words: readonly [before: string, last: string, alone: string]; readonly tag: typeof NAME }>
> = {
  person: { words: ['John', 'Smith', 'Smith'], tag: NAME },
  country: { words: ['South', 'Korea', 'France'], tag: NAME },
  nationality: { words: ['South', 'Korean', 'Italian'], tag: ADJECTIVE },
  metonym: { words: ['New', 'York', 'London'], tag: NAME },
  place: { words: ['New', 'York', 'London'], tag: NAME },
}

/** By the start of the token. */
function standIns({ text, tokens }: Words, mentions: readonly Mention[]): Map<number, StandIn> {
  const found = new Map<number, StandIn>()
  const starts = tokens.map((token) => token.start)
  const longestFirst = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start))
  for (const mention of longestFirst) {
    const kind = STAND_INS[kindOf(mention)]
    if (!kind) continue
    const { words, tag } = kind
    const covered = tokens
      .slice(lowerBound(starts, mention.start), lowerBound(starts, mention.end))
      .filter((token) => isNameWord(text, token))
    for (const [index, token] of covered.entries()) {
      const word = covered.length === 1 ? words[2] : index === covered.length - 1 ? words[1] : words[0]
      found.set(token.start, { word, ...tag })
    }
  }
  return found
}

function kindOf(mention: Mention): string {
  if (mention.form === 'role' || mention.form === 'pronoun') return 'none'
  return mention.form === 'nationality' || mention.form === 'metonym' ? mention.form : mention.kind
}

/** Capitalised words alone: the particles, hyphens and possessive marks of a name are read as they are. */
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
