/** Which articles share text, and how much of each: candidates by prints, proved by alignment. Shared quotations and standing paragraphs are not counted. */

import type { ArticleId } from '../model/ids.js'
import { byArticle, type Reading } from '../model/reading.js'
import { type Alignment, align, sentenceHash } from '../text/align.js'
import { fingerprints } from '../text/shingles.js'
import { type Words, wordsOf } from '../text/words.js'
import { type Aligned, type Alignments, bodyKey } from './alignments.js'
import { Grouping } from './grouping.js'
import { ReuseIndex } from './reuse.js'
import { type Passage, type Passages, type Standing, standingSentences } from './standing.js'

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
  /** 0 to 1: of the shared words, how many stand in passages of several sentences in a row. */
  readonly inPassages: number
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
/** Where fewer of the words of both stand outside quotation marks, quotations are the article, and count. */
const MOSTLY_QUOTED = 0.4
/** Words of bodies that are kept from one step to the next, 13 bytes each; further bodies are read again when they are no longer at hand. */
const WORDS_KEPT = 4_000_000
const BODIES_AT_HAND = 4096

/** Compares the bodies of all articles. The order of the readings changes nothing, nor does what `alignments` knows of earlier builds. */
export function collate(readings: readonly Reading[], alignments: Alignments | null = null): Collation {
  const sorted = [...readings].sort(byArticle)
  const bodies = new Bodies(sorted, alignments !== null)
  const found = alignedPairs(bodies, candidatePairs(bodies), alignments)
  const texts = new Grouping(sorted.length)
  for (const pair of found) if (pair.exact === null) texts.join(pair.i, pair.j)
  const standing = standingSentences(found, texts, (i) => sorted[i]?.article.outlet?.value ?? null)
  const pairs = found
    .map((pair) => sharedText(bodies, pair, standing))
    .filter((pair) => pair.words >= LEAST_WORDS && Math.max(pair.ofA, pair.ofB) >= LEAST_SHARE)
  const collation = { pairs, lengths: new Map(sorted.map((reading, i) => [reading.article.id, bodies.lengths[i] as number])) }
  READ.set(collation, bodies)
  return collation
}

/** The bodies that a collation was made from: its words need not be read again by who goes on with it. */
const READ = new WeakMap<Collation, Bodies>()

/** The words of an article's body, as the collation read them where it keeps them. */
export function wordsWithin(collation: Collation): (reading: Reading) => Words {
  const bodies = READ.get(collation)
  return (reading) => bodies?.keptOf(reading) ?? bodyWords(reading)
}

/** What two articles share, whether or not they were candidates. No sentence counts as standing between two. */
export function sharedBetween(first: Reading, second: Reading): SharedText {
  const [a, b] = byArticle(first, second) <= 0 ? [first, second] : [second, first]
  const bodies = new Bodies([a as Reading, b as Reading])
  const pair = counted(bodies, 0, 1, align(bodies.words(0), bodies.words(1)))
  return sharedText(bodies, { i: 0, j: 1, ...pair }, { within: () => ({ words: 0, length: 0, sentences: 0 }) })
}

/** The words of an article's body. */
export function bodyWords(reading: Reading): Words {
  return wordsOf(reading.page.text, reading.article.body)
}

/** The words of all bodies, kept as long as there is room, so that memory stays bounded. */
class Bodies {
  readonly lengths: Int32Array
  private readonly unquoted: Int32Array
  private readonly atHand = new Map<number, Words>()
  private readonly kept: (Words | undefined)[] = []
  private room = WORDS_KEPT
  private numbers: ReadonlyMap<Reading, number> | null = null
  private readonly keys: string[] = []

  constructor(
    readonly readings: readonly Reading[],
    private readonly isKeyed = false,
  ) {
    this.lengths = new Int32Array(readings.length)
    this.unquoted = new Int32Array(readings.length)
  }

  words(i: number): Words {
    const known = this.kept[i] ?? this.atHand.get(i)
    if (known) return known
    const words = bodyWords(this.readings[i] as Reading)
    this.lengths[i] = words.length
    if (this.isKeyed) this.keys[i] ??= bodyKey(words)
    this.unquoted[i] = words.length - words.quoted.reduce((sum, flag) => sum + flag, 0)
    if (words.length <= this.room) {
      this.room -= words.length
      this.kept[i] = words
      return words
    }
    if (this.atHand.size >= BODIES_AT_HAND) this.atHand.delete(this.atHand.keys().next().value as number)
    this.atHand.set(i, words)
    return words
  }

  /** The words of a body where they are kept. */
  keptOf(reading: Reading): Words | undefined {
    this.numbers ??= new Map(this.readings.map((each, i) => [each, i]))
    return this.kept[this.numbers.get(reading) ?? -1]
  }

  /** What the body says, by name; known once its words were read. */
  key(i: number): string {
    return this.keys[i] as string
  }

  /** Whether what the article quotes counts as its text. */
  isMostlyQuoted(i: number): boolean {
    return (this.unquoted[i] as number) < (this.lengths[i] as number) * MOSTLY_QUOTED
  }

  countable(i: number, quotesCount: boolean): number {
    return quotesCount ? (this.lengths[i] as number) : (this.unquoted[i] as number)
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

type AlignedPair = Aligned & Passages

/** Candidates of one family are aligned together, so that their words are read once; what is found is in the order of the pairs. */
function alignedPairs(bodies: Bodies, pairs: readonly Pair[], alignments: Alignments | null): AlignedPair[] {
  const families = new Grouping(bodies.readings.length)
  for (const [i, j] of pairs) families.join(i, j)
  const found: AlignedPair[] = []
  for (const [i, j] of [...pairs].sort((x, y) => families.of(x[0]) - families.of(y[0]) || x[0] - y[0] || x[1] - y[1])) {
    const work = (): Aligned | null => alignedPair(bodies, i, j)
    const pair = alignments ? alignments.of(bodies.key(i), bodies.key(j), work) : work()
    if (pair) found.push({ i, j, ...pair })
  }
  return found.sort((x, y) => x.i - y.i || x.j - y.j)
}

/** Null where they share too little. */
function alignedPair(bodies: Bodies, i: number, j: number): Aligned | null {
  const alignment = align(bodies.words(i), bodies.words(j))
  const shorter = Math.min(bodies.lengths[i] as number, bodies.lengths[j] as number)
  return alignment.matched >= Math.max(LEAST_WORDS, shorter * LEAST_SHARE) ? counted(bodies, i, j, alignment) : null
}

function counted(bodies: Bodies, i: number, j: number, { pairs, matched, quoted, paired, inPassages }: Alignment): Aligned {
  const quotesCount = bodies.isMostlyQuoted(i) && bodies.isMostlyQuoted(j)
  const words = quotesCount ? matched : matched - quoted
  const most = Math.max(share(words, bodies.countable(i, quotesCount)), share(words, bodies.countable(j, quotesCount)))
  const exact = most >= SAME_TEXT ? null : passages(bodies.words(i), pairs, quotesCount)
  return { words, sentences: pairs.length, matched, paired, inPassages, quotesCount, exact }
}

function passages(a: Words, pairs: Alignment['pairs'], quotesCount: boolean): Passage[] {
  return pairs
    .filter((pair) => pair.exact)
    .map((pair) => ({
      hash: sentenceHash(a, pair.a),
      words: quotesCount ? pair.matched : pair.matched - pair.quoted,
      length: pair.matched,
    }))
}

function sharedText(bodies: Bodies, pair: AlignedPair, standing: Standing): SharedText {
  const { i, j, quotesCount } = pair
  const left = standing.within(pair)
  const words = pair.words - left.words
  return {
    a: (bodies.readings[i] as Reading).article.id,
    b: (bodies.readings[j] as Reading).article.id,
    words,
    sentences: pair.sentences - left.sentences,
    ofA: share(words, bodies.countable(i, quotesCount)),
    ofB: share(words, bodies.countable(j, quotesCount)),
    kept: share(pair.matched - left.length, pair.paired - left.length),
    inPassages: share(pair.inPassages, pair.matched),
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole)
}
