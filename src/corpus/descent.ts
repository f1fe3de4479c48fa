/** Who copied whom: every article gets at most one parent, and no circle. Pure arithmetic over shares of text, days and marks of origin. */

import { Grouping } from './grouping.js'
import { ALL_COMPARED, rootOf } from './root.js'
import type { Tie } from './shared-rows.js'
import { type Covers, isLater, type Kin, marksOf, Shares } from './shares.js'

export interface Descent {
  readonly parent: number | null
  /** Further sources of a text merged from several; empty for others. */
  readonly also: readonly number[]
  /** 0 to 1, of the parent; 1 for an origin. */
  readonly certainty: number
}

/** What a person decided about two articles. */
export interface Verdicts {
  readonly same: readonly (readonly [number, number])[]
}

const STRONG = 0.5
const STRONG_WORDS = 40
const BRIEF = 0.8
const BRIEF_WORDS = 20
/** An excerpt is taken over in passages and as it stands; sentences that two reports share here and there are what both were told. */
const WEAK = 0.32
const WEAK_WORDS = 60
const WEAK_SENTENCES = 3
const WEAK_KEPT = 0.85
const WEAK_PASSAGES = 0.6
/** A source of a merged text gives at least so much of it, and the sources together so much. */
const MERGED_PART = 0.2
const MERGED_WHOLE = 0.65
const MERGED_OVERLAP = 0.25
const NEARLY_ALL = 0.85

/**
 * Attaches every article to its best source. `compare` ties two articles of a large group
 * that were not compared before.
 */
export function descents(
  kin: readonly Kin[],
  ties: Iterable<Tie>,
  covers: Covers,
  verdicts: Verdicts = { same: [] },
  compare: (a: number, b: number) => Tie | null = () => null,
): Descent[] {
  const shares = new Shares(kin.length, ties)
  const merged = mergedTexts(kin, shares, covers)
  const texts = new Grouping(kin.length)
  for (const tie of shares.all()) if (isStrong(tie) && !merged.has(tie.a) && !merged.has(tie.b)) texts.join(tie.a, tie.b)
  for (const [a, b] of verdicts.same) texts.join(a, b)
  const forest = new Forest(kin, shares, covers, compare)
  const groups = texts.groups().filter(([first]) => !merged.has(first as number))
  for (const group of groups) forest.grow(group)
  attachExcerpts(forest, groups, kin, shares)
  attachMerged(forest, merged, kin, shares)
  return forest.descents(merged)
}

function isStrong({ ofA, ofB, words }: Tie): boolean {
  const most = Math.max(ofA, ofB)
  return (most >= STRONG && words >= STRONG_WORDS) || (most >= BRIEF && words >= BRIEF_WORDS)
}

function isWeak({ ofA, ofB, words, sentences, kept, inPassages }: Tie): boolean {
  const enough = Math.max(ofA, ofB) >= WEAK && words >= WEAK_WORDS && sentences >= WEAK_SENTENCES
  return enough && kept >= WEAK_KEPT && inPassages >= WEAK_PASSAGES
}

/** Texts put together from others that have nothing to do with each other; with one source of each, the larger part first. */
function mergedTexts(kin: readonly Kin[], shares: Shares, covers: Covers): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (let w = 0; w < kin.length; w++) {
    if (!areEnough(...shares.mostOf(w))) continue
    const isSource = (other: number, ofW: number, ofOther: number): boolean =>
      !(isLater(kin, other, w) || (ofW >= NEARLY_ALL && ofOther >= NEARLY_ALL))
    if (shares.someAround(w, (other, ofW, ofOther) => ofW >= NEARLY_ALL && isSource(other, ofW, ofOther))) continue
    const sources = shares.around(w).filter(({ b, ofA, ofB }) => isSource(b, ofA, ofB))
    if (sources.length < 2) continue
    const [first, second] = strangers(sources, shares)
    if (!first || !second) continue
    const inFirst = covers(w, first.b)
    const inSecond = covers(w, second.b)
    const both = [...inSecond].filter((sentence) => inFirst.has(sentence)).length
    if (both <= MERGED_OVERLAP * Math.min(inFirst.size, inSecond.size)) found.set(w, [first.b, second.b])
  }
  return found
}

/** Whether two sources that give so much, the larger first, are those of a merged text. */
function areEnough(most: number, next: number): boolean {
  return next >= MERGED_PART && most + next >= MERGED_WHOLE
}

/**
 * The source that gives most, and the one that does of those that neither share text with it nor hang together with it by way of others; none where
 * the two do not give enough. What hangs together is followed only as long as anything outside gives enough.
 */
function strangers(sources: readonly Tie[], shares: Shares): readonly Tie[] {
  const [first, ...others] = [...sources].sort((x, y) => y.ofA - x.ofA || x.b - y.b)
  if (!first) return []
  const family = [first.b]
  let outside = others
  for (const member of family) {
    outside = outside.filter(({ b }) => {
      const isTied = shares.isTied(member, b)
      if (isTied) family.push(b)
      return !isTied
    })
    if (!areEnough(first.ofA, outside[0]?.ofA ?? 0)) return []
  }
  return outside[0] ? [first, outside[0]] : []
}

class Forest {
  private readonly parent: Int32Array
  private readonly depth: Int32Array
  private readonly certainty: Float64Array

  constructor(
    private readonly kin: readonly Kin[],
    private readonly shares: Shares,
    private readonly covers: Covers,
    private readonly compare: (a: number, b: number) => Tie | null,
  ) {
    this.parent = new Int32Array(kin.length).fill(-1)
    this.depth = new Int32Array(kin.length)
    this.certainty = new Float64Array(kin.length).fill(1)
  }

  /** Roots the group, then attaches the member that fits best to one already attached, until all are. */
  grow(group: readonly number[]): void {
    const root = rootOf(group, this.kin, this.shares, this.covers)
    if (group.length > ALL_COMPARED) this.compareAll(group, root)
    const outside = new Set(group)
    outside.delete(root)
    const best = new Map<number, { p: number; score: number }>()
    let newest = root
    while (outside.size > 0) {
      let next = -1
      for (const w of outside) {
        const score = this.score(w, newest)
        const known = best.get(w)
        if (!known || score > known.score) best.set(w, { p: newest, score })
        if (next < 0 || (best.get(w)?.score ?? 0) > (best.get(next)?.score ?? 0)) next = w
      }
      outside.delete(next)
      this.attach(next, (best.get(next) as { p: number }).p)
      newest = next
    }
  }

  private compareAll(group: readonly number[], root: number): void {
    for (const w of group) {
      const tie = w === root || this.shares.isTied(w, root) ? null : this.compare(w, root)
      if (tie) this.shares.add(tie)
    }
  }

  /** How well `p` explains `w`: text, days, and that a copy is more often made from the origin than from a copy. */
  score(w: number, p: number): number {
    return this.shares.of(w, p) - 0.025 * (this.depth[p] as number) - (isLater(this.kin, p, w) ? 0.4 : 0)
  }

  attach(w: number, p: number): void {
    this.parent[w] = p
    this.depth[w] = (this.depth[p] as number) + 1
    this.certainty[w] = Math.min(0.99, 0.5 + Math.max(this.shares.of(w, p), this.shares.of(p, w)) / 2)
  }

  isAttached(w: number): boolean {
    return (this.parent[w] as number) >= 0
  }

  rootOf(w: number): number {
    let at = w
    while ((this.parent[at] as number) >= 0) at = this.parent[at] as number
    return at
  }

  descents(merged: ReadonlyMap<number, readonly number[]>): Descent[] {
    return this.kin.map((_, w) => {
      const parent = this.parent[w] as number
      const also = parent < 0 ? [] : (merged.get(w) ?? []).filter((source) => source !== parent)
      return { parent: parent < 0 ? null : parent, also, certainty: this.certainty[w] as number }
    })
  }
}

/** A group that shares less than half with another hangs from it by its root; nothing hangs from such a group in turn. */
function attachExcerpts(forest: Forest, groups: readonly (readonly number[])[], kin: readonly Kin[], shares: Shares): void {
  const ranked = groups
    .map((group) => ({ group, root: forest.rootOf(group[0] as number) }))
    .sort(
      (x, y) =>
        y.group.length - x.group.length || earlier(kin, x.root, y.root) || marksOf(kin, y.root) - marksOf(kin, x.root) || x.root - y.root,
    )
  const rank = new Map(ranked.flatMap(({ group }, at) => group.map((i): [number, number] => [i, at])))
  const hanging = new Set<number>()
  ranked.forEach(({ root }, at) => {
    let parent = -1
    let most = Number.NEGATIVE_INFINITY
    for (const tie of shares.around(root)) {
      const other = rank.get(tie.b)
      if (other === undefined || other >= at || hanging.has(other) || !(isWeak(tie) || isStrong(tie))) continue
      const score = forest.score(root, tie.b)
      if (score > most || (score === most && tie.b < parent)) {
        parent = tie.b
        most = score
      }
    }
    if (parent < 0) return
    forest.attach(root, parent)
    hanging.add(at)
  })
}

function earlier(kin: readonly Kin[], a: number, b: number): number {
  return isLater(kin, a, b) ? 1 : isLater(kin, b, a) ? -1 : 0
}

function attachMerged(forest: Forest, merged: ReadonlyMap<number, readonly number[]>, kin: readonly Kin[], shares: Shares): void {
  const done = new Set<number>()
  const order = [...merged.keys()].sort((a, b) => earlier(kin, a, b) || a - b)
  for (const w of order) {
    let parent = -1
    let most = Number.NEGATIVE_INFINITY
    for (const tie of shares.around(w)) {
      if ((merged.has(tie.b) && !done.has(tie.b)) || !isStrong(tie)) continue
      const score = forest.score(w, tie.b)
      if (score > most || (score === most && tie.b < parent)) {
        parent = tie.b
        most = score
      }
    }
    if (parent < 0) parent = merged.get(w)?.find((source) => !merged.has(source)) ?? -1
    if (parent >= 0) forest.attach(w, parent)
    done.add(w)
  }
}
