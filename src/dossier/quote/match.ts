/** Looks for asked words in one article: in its paragraphs, title and captions, and in the parts of what somebody is quoted with there. */

import type { Article } from '../../model/article.js'
import { contains, hull, overlaps, quoteOf, type Span } from '../../text/span.js'
import type { QuoteVerdict } from './answer.js'
import type { Asked } from './asked.js'
import { compareMeaning, compareWording, type Meaning } from './compare.js'
import { differencesOf, type Laid, placesOf, type QuoteDifference, type QuoteRun, runsOf } from './differences.js'
import { layAlong, type Step } from './fit.js'
import type { QuoteSource, Said } from './source.js'
import { type Stretch, stretchesOf } from './stretches.js'
import { readWords, type Word } from './words.js'

/** The best place of one article. `verdict` is null where it is merely the nearest. */
export interface Match {
  readonly article: Article
  readonly text: string
  readonly verdict: QuoteVerdict | null
  readonly sure: boolean
  readonly share: number
  readonly zone: Stretch['zone']
  readonly spans: readonly Span[]
  /** Of the matched words, those within quotation marks: 0 to 1. */
  readonly quoted: number
  /** What is said there, where the words are somebody's. */
  readonly said: Said | null
  /** More than one where parts that the asker joined are different speakers' words. */
  readonly owners: readonly Said[]
  readonly differences: readonly QuoteDifference[]
  readonly runs: readonly QuoteRun[]
  /** Words of the same sentence just before the place. */
  readonly before: string
}

/** Words asked for that a stretch must have before it is worth a closer look. */
const WORTH = 0.3
/** Of the matched words, so many must belong to what somebody says for the whole to be theirs. */
const THEIRS = 0.6

/** Null where the article has nothing like it. `found` are the places that a search gave. */
export function matchIn(article: Article, found: readonly Span[], meaning: Meaning, source: QuoteSource): Match | null {
  const text = source.texts.get(article.id) ?? ''
  const { asked } = meaning
  const stretches = stretchesOf(article, text, found, asked.words.length, asked.cuts.size > 0)
  const said = source.said.get(article.id) ?? []
  const matches = stretches.flatMap((stretch) => wordingMatch(article, text, stretch, asked, said, source) ?? [])
  const clear = matches.filter(({ verdict }) => verdict !== null).sort(better)[0]
  if (clear) return clear
  const alike = meaningMatches(article, text, stretches, meaning, said)
  return [...alike, ...matches].sort(better)[0] ?? null
}

const RANKS: Readonly<Record<QuoteVerdict, number>> = { verbatim: 3, altered: 2, paraphrased: 1 }

/** Higher where the match is of a better verdict, or surer; 0 for what is merely near. */
export function rankOf({ verdict, sure }: Pick<Match, 'verdict' | 'sure'>): number {
  return verdict ? RANKS[verdict] * 2 + (sure ? 1 : 0) : 0
}

/** Sorts the better match first: by verdict and surety, words that are somebody's, the body before title and caption, likeness. */
export function better(a: Match, b: Match): number {
  const owned = (match: Match): number => (match.said ? 0 : 1)
  const zone = (match: Match): number => (match.zone === 'body' ? 0 : 1)
  return rankOf(b) - rankOf(a) || owned(a) - owned(b) || zone(a) - zone(b) || b.share - a.share
}

function wordingMatch(
  article: Article,
  text: string,
  stretch: Stretch,
  asked: Asked,
  said: readonly Said[],
  source: QuoteSource,
): Match | null {
  const keys = new Set(stretch.words.map(({ key }) => key))
  if (asked.words.filter(({ key }) => keys.has(key)).length < asked.words.length * WORTH) return null
  const steps = layAlong(asked.words, stretch.words, asked.cuts)
  const matched = steps.flatMap((step) => (step.same && step.printed !== null ? (stretch.words[step.printed] ?? []) : []))
  if (matched.length === 0) return null
  const owners = ownersOf(matched, steps, said)
  const owner = owners.length === 1 ? (owners[0] ?? null) : null
  const laid: Laid = { asked, printed: stretch.words, steps, text, names: nameTest(source), spoken: spokenTest(owner) }
  const differences = differencesOf(laid)
  const compared = compareWording(laid, differences)
  return {
    article,
    text,
    ...compared,
    ...(owners.length > 1 && compared.verdict ? { verdict: 'altered' as const } : {}),
    owners: owners.flatMap((each) => each ?? []),
    zone: stretch.zone,
    spans: placesOf(laid),
    quoted: matched.filter(({ quoted }) => quoted).length / matched.length,
    said: owner,
    differences,
    runs: runsOf(laid),
    before: wordsBefore(text, stretch.words, steps),
  }
}

/** A rendering as a place of its own, laid along the asked words: what else a statement is told in. */
export function matchOfSaid(article: Article, said: Said, meaning: Meaning, source: QuoteSource): Match {
  const text = source.texts.get(article.id) ?? ''
  const { content, mode } = said.rendering
  const words = content.flatMap((span) => readWords(text, span))
  const match = wordingMatch(article, text, { zone: 'body', words }, meaning.asked, [said], source)
  if (match?.verdict) return { ...match, said }
  const { share } = compareMeaning(meaning, quoteOf(text, content))
  const quoted = mode === 'direct' ? 1 : 0
  return {
    article,
    text,
    verdict: 'paraphrased',
    sure: true,
    share,
    zone: 'body',
    spans: content,
    quoted,
    said,
    owners: [said],
    differences: match?.differences ?? [],
    runs: match?.runs ?? [],
    before: '',
  }
}

/** Speakers of the parts between the asker's cuts, where they are not one: null stands for words that are nobody's. */
function ownersOf(matched: readonly Span[], steps: readonly Step[], said: readonly Said[]): (Said | null)[] {
  const parts = partsOf(matched, steps)
  const owners = parts.map((part) => ownerOf(part, said))
  const speakers = new Map(owners.map((owner) => [owner ? speakersKey(owner) : '', owner]))
  return speakers.size > 1 && !speakers.has('') ? [...speakers.values()] : [ownerOf(matched, said)]
}

/** Matched words, parted where the print goes on for long without them. */
function partsOf(matched: readonly Span[], steps: readonly Step[]): Span[][] {
  const parts: Span[][] = [[]]
  let [index, apart] = [0, 0]
  for (const { same } of steps) {
    if (!same) {
      apart++
      continue
    }
    if (apart > APART && parts.at(-1)?.length) parts.push([])
    parts.at(-1)?.push(matched[index] as Span)
    index++
    apart = 0
  }
  return parts
}

/** Words between two parts that may belong to two remarks. */
const APART = 4

function speakersKey({ statement }: Said): string {
  return statement.speakers.join() || `? ${statement.sourceWords ?? ''}`
}

/** Whose words these are: the speaker of the attributions that hold most of them, shown by the one that holds most. */
export function ownerOf(matched: readonly Span[], said: readonly Said[]): Said | null {
  const counts = said.map((each) => ({
    each,
    who: speakersKey(each),
    held: matched.filter((word) => each.rendering.content.some((span) => contains(span, word))).length,
    length: each.rendering.content.reduce((sum, span) => sum + span.end - span.start, 0),
  }))
  const byWho = new Map<string, number>()
  for (const { who } of counts) {
    if (byWho.has(who)) continue
    const theirs = counts.filter((other) => other.who === who).flatMap(({ each: one }) => one.rendering.content)
    byWho.set(who, matched.filter((word) => theirs.some((span) => contains(span, word))).length)
  }
  const fitting = counts.filter(({ who, held }) => held > 0 && (byWho.get(who) ?? 0) >= matched.length * THEIRS)
  return fitting.sort((a, b) => b.held - a.held || closeness(a.each) - closeness(b.each) || a.length - b.length)[0]?.each ?? null
}

/** Who is quoted comes before those of whom the quotation tells. */
function closeness({ rendering }: Said): number {
  return rendering.mode === 'direct' ? 0 : rendering.mode === 'mixed' ? 1 : 2
}

/** Words that are the speaker's: within quotation marks, or within the parts of a content that is told in several. */
function spokenTest(owner: Said | null): (word: Word) => boolean {
  const parts = owner && owner.rendering.content.length > 1 ? owner.rendering.content : null
  return (word) => word.quoted || (parts?.some((span) => contains(span, word)) ?? false)
}

/** One name for one thing, or both names of known things. */
function nameTest({ named }: QuoteSource): (asked: string, printed: string) => boolean {
  return (asked, printed) => isName(asked, named) && isName(printed, named)
}

function isName(words: string, named: ReadonlyMap<string, unknown>): boolean {
  const key = nameKey(words)
  return named.has(key) || /^(?:\p{Lu}[\p{L}\p{M}'’-]*\s?)+$/u.test(words)
}

function nameKey(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the |['’]s$/g, '')
}

/** Words read before a place, at most. */
const BEFORE = 6

function wordsBefore(text: string, words: readonly Word[], steps: readonly Step[]): string {
  const first = steps.find(({ printed }) => printed !== null)?.printed ?? 0
  const [from, to] = [words[Math.max(0, first - BEFORE)], words[first]]
  if (!from || !to || first === 0) return ''
  const before = text.slice(from.start, to.start)
  const sentence = before.slice(Math.max(...[...before.matchAll(/[.!?]["”’]?\s+|\n/g)].map((match) => match.index + match[0].length), 0))
  return sentence.replace(/^[^\p{L}\p{N}]+|\s+$/gu, '')
}

function meaningMatches(article: Article, text: string, stretches: readonly Stretch[], meaning: Meaning, said: readonly Said[]): Match[] {
  const read = stretches.filter(({ words }) => words.length > 0).map(({ words, zone }) => ({ ...hull(words), zone }))
  const contents = said
    .filter(({ rendering }) => read.some((stretch) => rendering.content.some((span) => overlaps(stretch, span))))
    .map((each) => ({ spans: each.rendering.content, said: each as Said | null, zone: 'body' as Stretch['zone'] }))
  const sentences = read.flatMap((stretch) =>
    sentencesOf(text, stretch).map((span) => ({ spans: [span], said: null as Said | null, zone: stretch.zone })),
  )
  return [...contents, ...sentences].flatMap(({ spans, said: owner, zone }) => {
    const quote = quoteOf(text, spans)
    const compared = compareMeaning(meaning, quote)
    if (compared.verdict === null && compared.share < WORTH) return []
    const quoted = owner && owner.rendering.mode === 'direct' ? 1 : 0
    return [
      {
        article,
        text,
        ...compared,
        zone,
        spans,
        quoted,
        said: owner,
        owners: owner ? [owner] : [],
        ...sidesOf(text, spans, meaning.asked),
        before: '',
      },
    ]
  })
}

/** How the wording of a remark that is told otherwise lies along the asked one; empty where the two have too little in common to be laid along. */
function sidesOf(text: string, spans: readonly Span[], asked: Asked): Pick<Match, 'differences' | 'runs'> {
  const printed = spans.flatMap((span) => readWords(text, span))
  const steps = layAlong(asked.words, printed, asked.cuts)
  const same = steps.filter((step) => step.same).length
  if (same < asked.words.length * HALF) return { differences: [], runs: [] }
  const laid: Laid = { asked, printed, steps, text, names: () => false, spoken: () => true }
  return { differences: differencesOf(laid), runs: runsOf(laid) }
}

const HALF = 0.5

/** Sentences by their stops alone: near enough to say what is told in one breath. */
function sentencesOf(text: string, stretch: Span): Span[] {
  const part = text.slice(stretch.start, stretch.end)
  return [...part.matchAll(/\S(?:[^.!?\n]|[.!?](?![”"’]?\s+[“"‘\p{Lu}\n]))*[.!?]?[”"’]?/gu)].map((match) => ({
    start: stretch.start + match.index,
    end: stretch.start + match.index + match[0].length,
  }))
}
