/** Which articles share text, and how much of each: candidates by prints, proved by alignment. Shared quotations and standing paragraphs are not counted. */

import type { ArticleId } from '../model/ids.js'
import { byArticle, type Reading } from '../model/reading.js'
import { type Alignment, align, sentenceHash } from '../text/align.js'
import { fingerprints } from '../text/shingles.js'
import { type Words, wordsOf } from '../text/words.js'
import { Grouping } from './grouping.js'
import { ReuseIndex } from './reuse.js'

/** Two articles that share text. Shares are of an article's words outside quotation marks, standing sentences left out. */
export interface SharedText {
  /** By article id. */
  readonly a: ArticleId
  readonly b: ArticleId
  /** Words outside quotation marks that stand in both. */
  readonly words: number
  /** Sentences of the one that have a mate in the other. */
  readonly sentences: number
  /** 0 to 1: how much of the one stands in the other. */
  readonly ofA: number
  readonly ofB: number
  /** 0 to 1: of the words of paired sentences, how many are the same. */
  readonly kept: number
}

export interface Collation {
  /** Ordered by `a`, then `b`. */
  readonly pairs: readonly SharedText[]
  /** Words of each article's body. */
  readonly lengths: ReadonlyMap<ArticleId, number>
}

/** From here on two articles hold one text, whatever stands around it. */
export const SAME_TEXT = 0.5
/** Below this nothing is kept. */
const LEAST_SHARE = 0.12
const LEAST_WORDS = 20
/** A sentence of so many texts that are otherwise not alike is standing background, or the furniture of an outlet. */
const STANDING_TEXTS = 4
const STANDING_TEXTS_OF_OUTLET = 3
/** Where fewer of the words stand outside quotation marks, quotations are the article, and count. */
const MOSTLY_QUOTED = 0.4
const WORDS_AT_HAND = 4096

/** Compares the bodies of all articles. The order of the readings changes nothing. */
export function collate(readings: readonly Reading[]): Collation {
  const sorted = [...readings].sort(byArticle)
  const bodies = new Bodies(sorted)
  const found = alignedPairs(bodies, candidatePairs(bodies))
  const standing = standingSentences(bodies, found)
  const pairs = found
    .map((pair) => measured(bodies, pair, standing))
    .filter((pair) => pair.words >= LEAST_WORDS && Math.max(pair.ofA, pair.ofB) >= LEAST_SHARE)
  return { pairs, lengths: new Map(sorted.map((reading, i) => [reading.article.id, bodies.lengths[i] as number])) }
}

/** The words of an article's body. */
export function bodyWords(reading: Reading): Words {
  return wordsOf(reading.page.text, reading.article.body)
}

/** The words of all bodies, read again when they are no longer at hand, so that memory stays bounded. */
class Bodies {
  readonly lengths: Int32Array
  private readonly unquoted: Int32Array
  private readonly atHand = new Map<number, Words>()

  constructor(readonly readings: readonly Reading[]) {
    this.lengths = new Int32Array(readings.length)
    this.unquoted = new Int32Array(readings.length)
  }

  words(i: number): Words {
    const known = this.atHand.get(i)
    if (known) return known
    const words = bodyWords(this.readings[i] as Reading)
    this.lengths[i] = words.length
    this.unquoted[i] = words.length - words.quoted.reduce((sum, flag) => sum + flag, 0)
    if (this.atHand.size >= WORDS_AT_HAND) this.atHand.delete(this.atHand.keys().next().value as number)
    this.atHand.set(i, words)
    return words
  }

  /** Whether what the article quotes counts as its text. */
  isMostlyQuoted(i: number): boolean {
    return (this.unquoted[i] as number) < (this.lengths[i] as number) * MOSTLY_QUOTED
  }

  countable(i: number, quotesCount: boolean): number {
    return quotesCount ? (this.lengths[i] as number) : (this.unquoted[i] as number)
  }

  outlet(i: number): string | null {
    return (this.readings[i] as Reading).article.outlet?.value ?? null
  }
}

type Pair = readonly [number, number]

/** Every pair that shares prints, the lower number first, in order. */
function candidatePairs(bodies: Bodies): Pair[] {
  const index = new ReuseIndex()
  const prints = bodies.readings.map((_, i) => fingerprints(bodies.words(i).hash))
  prints.forEach((each, i) => {
    index.add(i, each)
  })
  const partners = prints.map((): number[] => [])
  prints.forEach((each, i) => {
    for (const { article } of index.candidates(i, each)) (partners[Math.min(i, article)] as number[]).push(Math.max(i, article))
  })
  return partners.flatMap((others, i) => [...new Set(others)].sort((x, y) => x - y).map((j): Pair => [i, j]))
}

interface AlignedPair {
  readonly i: number
  readonly j: number
  readonly alignment: Alignment
}

function alignedPairs(bodies: Bodies, pairs: readonly Pair[]): AlignedPair[] {
  const found: AlignedPair[] = []
  for (const [i, j] of pairs) {
    const alignment = align(bodies.words(i), bodies.words(j))
    const shorter = Math.min(bodies.lengths[i] as number, bodies.lengths[j] as number)
    if (alignment.matched >= Math.max(LEAST_WORDS, shorter * LEAST_SHARE)) found.push({ i, j, alignment })
  }
  return found
}

/** Hashes of sentences that many texts share which are otherwise not one text; those of one outlet by its name. */
interface Standing {
  readonly everywhere: ReadonlySet<number>
  readonly ofOutlet: ReadonlyMap<string, ReadonlySet<number>>
}

function standingSentences(bodies: Bodies, pairs: readonly AlignedPair[]): Standing {
  const texts = new Grouping(bodies.readings.length)
  for (const pair of pairs) {
    const { ofA, ofB } = measured(bodies, pair, null)
    if (Math.max(ofA, ofB) >= SAME_TEXT) texts.join(pair.i, pair.j)
  }
  const groups = new Map<number, Set<number>>()
  const groupsOfOutlet = new Map<string, Map<number, Set<number>>>()
  for (const { i, j, alignment } of pairs) {
    if (texts.same(i, j)) continue
    for (const pair of alignment.pairs) {
      if (!pair.exact) continue
      const hash = sentenceHash(bodies.words(i), pair.a)
      note(groups, hash, texts.of(i), texts.of(j))
      const outlet = bodies.outlet(i)
      if (outlet === null || outlet !== bodies.outlet(j)) continue
      const own = groupsOfOutlet.get(outlet) ?? new Map<number, Set<number>>()
      groupsOfOutlet.set(outlet, own)
      note(own, hash, texts.of(i), texts.of(j))
    }
  }
  return {
    everywhere: atLeast(groups, STANDING_TEXTS),
    ofOutlet: new Map([...groupsOfOutlet].map(([outlet, own]) => [outlet, atLeast(own, STANDING_TEXTS_OF_OUTLET)])),
  }
}

function note(groups: Map<number, Set<number>>, hash: number, ...members: readonly number[]): void {
  const known = groups.get(hash) ?? new Set<number>()
  groups.set(hash, known)
  for (const member of members) known.add(member)
}

function atLeast(groups: ReadonlyMap<number, ReadonlySet<number>>, least: number): Set<number> {
  return new Set([...groups].filter(([, members]) => members.size >= least).map(([hash]) => hash))
}

function measured(bodies: Bodies, { i, j, alignment }: AlignedPair, standing: Standing | null): SharedText {
  const quotesCount = bodies.isMostlyQuoted(i) || bodies.isMostlyQuoted(j)
  const outlet = bodies.outlet(i)
  const ofOutlet = outlet !== null && outlet === bodies.outlet(j) ? standing?.ofOutlet.get(outlet) : undefined
  const a = bodies.words(i)
  let words = 0
  let sentences = 0
  let matched = 0
  let paired = 0
  for (const pair of alignment.pairs) {
    if (standing && pair.exact) {
      const hash = sentenceHash(a, pair.a)
      if (standing.everywhere.has(hash) || ofOutlet?.has(hash)) continue
    }
    words += quotesCount ? pair.matched : pair.matched - pair.quoted
    matched += pair.matched
    paired += Math.max(lengthOf(a, pair.a), lengthOf(bodies.words(j), pair.b))
    sentences++
  }
  return {
    a: (bodies.readings[i] as Reading).article.id,
    b: (bodies.readings[j] as Reading).article.id,
    words,
    sentences,
    ofA: share(words, bodies.countable(i, quotesCount)),
    ofB: share(words, bodies.countable(j, quotesCount)),
    kept: share(matched, paired),
  }
}

function lengthOf(words: Words, sentence: number): number {
  return (words.sentences[sentence + 1] as number) - (words.sentences[sentence] as number)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole)
}
