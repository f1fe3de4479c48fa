/** Which articles share text, and how much of each: candidates by prints, proved by alignment. Shared quotations and standing paragraphs are not counted. */

import type { ArticleId } from '../model/ids.js'
import { byArticle, type Reading } from '../model/reading.js'
import { type AlignedRows, alignedRows, isExact } from '../text/align.js'
import { groupBy } from '../text/group.js'
import { Memos } from '../text/memos.js'
import type { Words } from '../text/words.js'
import { type Aligned, alignmentsOf, type KeptAlignments } from './alignments.js'
import { Bodies, bodyWords } from './bodies.js'
import { candidatesOf } from './candidates.js'
import { Grouping } from './grouping.js'
import { AlignedPairs, PairList, type Pairs } from './pairs.js'
import { SharedRows, type Tie } from './shared-rows.js'
import { type Passage, type Standing, standingSentences } from './standing.js'

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
  /** The same with words in quotation marks counted, where the two are one text: who printed them, and who made reported speech of them. */
  readonly wholeA?: number
  readonly wholeB?: number
  /** 0 to 1: of the words of paired sentences, how many are the same. */
  readonly kept: number
  /** 0 to 1: of the shared words, how many stand in passages of several sentences in a row. */
  readonly inPassages: number
}

export interface Collation {
  /** Ordered by `a`, then `b`; made anew at each reading. */
  readonly pairs: readonly SharedText[]
}

/** From here on two articles hold one text, whatever stands around it. */
export const SAME_TEXT = 0.5
/** Below this nothing is kept. */
const LEAST_SHARE = 0.12
const LEAST_WORDS = 20

/** Compares the bodies of all articles. The order of the readings changes nothing. */
export function collate(readings: readonly Reading[], memos: Memos = new Memos()): Collation {
  const sorted = [...readings].sort(byArticle)
  const bodies = new Bodies(sorted, memos)
  const pairs = candidatePairs(bodies, memos)
  const found = alignedPairs(bodies, pairs, memos)
  const texts = new Grouping(sorted.length)
  for (let at = 0; at < pairs.length; at++) if (found.isOneText(at)) texts.join(pairs.lower(at), pairs.higher(at))
  const standing = standingSentences(found.passages(), texts, (i) => sorted[i]?.article.outlet?.value ?? null)
  const rows = new SharedRows()
  for (let at = 0; at < pairs.length; at++) {
    const aligned = found.aligned(at)
    if (aligned === null) continue
    const shared = sharedText(bodies, pairs.lower(at), pairs.higher(at), aligned, standing)
    if (shared.words >= LEAST_WORDS && Math.max(shared.ofA, shared.ofB) >= LEAST_SHARE) rows.push(shared)
  }
  const collation: Collation = {
    get pairs() {
      return Array.from({ length: rows.length }, (_, at) => withIds(rows.tie(at), sorted))
    },
  }
  READ.set(collation, { bodies, rows })
  return collation
}

/** What a collation was made from: its words need not be read again by who goes on with it, nor its pairs opened. */
const READ = new WeakMap<Collation, { readonly bodies: Bodies; readonly rows: SharedRows }>()

/** The words of an article's body, as the collation read them where it keeps them. */
export function wordsWithin(collation: Collation): (reading: Reading) => Words {
  const bodies = READ.get(collation)?.bodies
  return (reading) => bodies?.keptOf(reading) ?? bodyWords(reading)
}

/** The pairs of a collation, by the numbers that `numberOf` gives the articles; without those of articles it does not know. */
export function* tiesWithin(collation: Collation, numberOf: (article: ArticleId) => number | undefined): Generator<Tie> {
  const { bodies, rows } = READ.get(collation) as { bodies: Bodies; rows: SharedRows }
  const numbers = bodies.readings.map(({ article }) => numberOf(article.id))
  for (let at = 0; at < rows.length; at++) {
    const a = numbers[rows.a(at)]
    const b = numbers[rows.b(at)]
    if (a !== undefined && b !== undefined) yield rows.tie(at, false, a, b)
  }
}

/** What two articles share, whether or not they were candidates. No sentence counts as standing between two. */
export function sharedBetween(first: Reading, second: Reading): SharedText {
  const sorted = byArticle(first, second) <= 0 ? [first, second] : [second, first]
  const bodies = new Bodies(sorted)
  const aligned = counted(bodies, 0, 1, alignedRows(bodies.words(0), bodies.words(1)))
  return withIds(sharedText(bodies, 0, 1, aligned, { within: () => NONE_STANDING }), sorted)
}

function withIds(tie: Tie, sorted: readonly Reading[]): SharedText {
  return { ...tie, a: (sorted[tie.a] as Reading).article.id, b: (sorted[tie.b] as Reading).article.id }
}

/** Every pair that shares prints, the lower number first, in order. */
function candidatePairs(bodies: Bodies, memos: Memos): Pairs {
  const { readings } = bodies
  const prints = readings.map((_, i) => bodies.prints(i))
  const names = readings.map((reading) => memos.keyOf(reading))
  const pairs = new PairList(readings.length)
  candidatesOf(prints, names, memos).forEach((others, i) => {
    for (const other of others) pairs.add(i, other)
  })
  return pairs.distinct()
}

/** Candidates of one family are aligned together, so that their words are near; what is found is in the order of the pairs. */
function alignedPairs(bodies: Bodies, pairs: Pairs, memos: Memos): AlignedPairs {
  const found = new AlignedPairs(pairs)
  if (!memos.remembers) {
    for (const at of pairs.byFamily()) found.set(at, alignedPair(bodies, pairs.lower(at), pairs.higher(at)))
    return found
  }
  for (const own of groupBy(pairs.byFamily(), (at) => pairs.lower(at)).values()) {
    const i = pairs.lower(own[0] as number)
    const others = own.map((at) => pairs.higher(at))
    const reading = bodies.readings[i] as Reading
    memos.grown<KeptAlignments>('alignments', memos.keyOf(reading), (before) => {
      const { found: aligned, kept } = alignmentsOf(
        before,
        others.map((j) => bodies.key(j)),
        (place) => alignedPair(bodies, i, others[place] as number),
      )
      own.forEach((at, place) => {
        found.set(at, aligned[place] ?? null)
      })
      return kept
    })
  }
  return found
}

/** Null where they share too little. */
function alignedPair(bodies: Bodies, i: number, j: number): Aligned | null {
  const rows = alignedRows(bodies.words(i), bodies.words(j))
  const shorter = Math.min(bodies.lengths[i] as number, bodies.lengths[j] as number)
  return rows.matched >= Math.max(LEAST_WORDS, shorter * LEAST_SHARE) ? counted(bodies, i, j, rows) : null
}

function counted(bodies: Bodies, i: number, j: number, rows: AlignedRows): Aligned {
  const { matched, paired, inPassages, pairCount } = rows
  const quotesCount = bodies.isMostlyQuoted(i) && bodies.isMostlyQuoted(j)
  const words = quotesCount ? matched : matched - rows.quoted
  const most = Math.max(share(words, bodies.countable(i, quotesCount)), share(words, bodies.countable(j, quotesCount)))
  const exact = most >= SAME_TEXT ? null : passages(rows, quotesCount)
  return { words, sentences: pairCount, matched, paired, inPassages, quotesCount, exact }
}

function passages(rows: AlignedRows, quotesCount: boolean): Passage[] {
  const found: Passage[] = []
  for (let i = 0; i < rows.count; i++) {
    if ((rows.mateOfA[i] as number) < 0 || !isExact(rows, i)) continue
    const length = rows.matchedOfA[i] as number
    const words = quotesCount ? length : length - (rows.quotedOfA[i] as number)
    found.push({ hash: rows.a.sentenceHash[i] as number, words, length })
  }
  return found
}

/** The tie of two articles by their numbers, without what is standing. */
function sharedText(bodies: Bodies, i: number, j: number, aligned: Aligned, standing: Standing): Tie {
  const { quotesCount, matched, paired, sentences, exact } = aligned
  const left = exact === null ? NONE_STANDING : standing.within({ i, j, exact })
  const words = aligned.words - left.words
  const ofA = share(words, bodies.countable(i, quotesCount))
  const ofB = share(words, bodies.countable(j, quotesCount))
  const isOneText = exact === null && !quotesCount
  return {
    a: i,
    b: j,
    words,
    sentences: sentences - left.sentences,
    ofA,
    ofB,
    wholeA: isOneText ? share(matched, bodies.countable(i, true)) : ofA,
    wholeB: isOneText ? share(matched, bodies.countable(j, true)) : ofB,
    kept: share(matched - left.length, paired - left.length),
    inPassages: share(aligned.inPassages, matched),
  }
}

const NONE_STANDING = { words: 0, length: 0, sentences: 0 }

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole)
}
