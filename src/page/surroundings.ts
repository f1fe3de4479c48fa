/** What the second model sees of a block's surroundings: blocks set alike, headings around it, and what lies between it and the heart of the article. */

import type { Tree } from './block-features.js'
import { type Markup, WITHIN } from './blocks.js'
import type { RowWriter } from './features.js'
import type { Line } from './lines.js'

/** How many features `writeSurroundings` writes. */
export const SURROUNDINGS_WIDTH = 16

/** The likelihoods of a page's lines and their sizes in words. */
interface Judged {
  readonly lines: readonly Line[]
  readonly first: Float32Array
  readonly size: Float32Array
}

interface Group {
  mass: number
  words: number
  likely: number
  count: number
}

export interface Surroundings {
  /** Each line's groups: blocks of the same path and names, and of the same element and names anywhere. */
  readonly near: readonly Group[]
  readonly wide: readonly Group[]
  /** Index of the last heading at or before each line and of the first one at or after it; -1 where there is none. */
  readonly headingBefore: Int32Array
  readonly headingAfter: Int32Array
  /** Words between each line and the nearest likely paragraph before it and after it; -1 where there is none. */
  readonly gapBefore: Float32Array
  readonly gapAfter: Float32Array
  /** Least mean likelihood of a few lines on the way to the article's heart, and the unlikely words on it. */
  readonly weakest: Float32Array
  readonly unlikely: Float32Array
}

const LIKELY = 0.7
const PARAGRAPH = 12
const AROUND = 2

/** More than any bits of hints. */
const HINTS = 2 ** 22
/** More than the names of elements that a page uses; what is beyond shares one. */
const NAMES = 2 ** 9

/** Looks around every line once, in time linear in the page. */
export function surroundingsOf(lines: readonly Line[], first: Float32Array, size: Float32Array, tree: Tree): Surroundings {
  const judged = { lines, first, size }
  const tags = numbersOf(tree.tags)
  const paths = pathsOf(tree, tags)
  const heading = (line: Line) => ((line.block.markup?.within ?? 0) & WITHIN.heading) !== 0
  const paragraph = (at: number) => (first[at] as number) >= LIKELY && (size[at] as number) >= PARAGRAPH
  return {
    near: grouped(judged, ({ node, ownHints }) => (paths[node] ?? 0) * HINTS + ownHints),
    wide: grouped(judged, ({ node, ownHints, hints }) => ((tags[node] ?? 0) * HINTS + ownHints) * HINTS + hints),
    headingBefore: nearest(lines.length, (at) => heading(lines[at] as Line), 1),
    headingAfter: nearest(lines.length, (at) => heading(lines[at] as Line), -1),
    gapBefore: gaps(judged, nearest(lines.length, paragraph, 1), 1),
    gapAfter: gaps(judged, nearest(lines.length, paragraph, -1), -1),
    ...wayToHeart(judged),
  }
}

/** A number from 1 for each name, the same for the same one. */
function numbersOf(names: readonly string[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(names, (name) => {
    const number = numbers.get(name) ?? Math.min(numbers.size + 1, NAMES - 1)
    numbers.set(name, number)
    return number
  })
}

/** A number from 1 for the path of element names down to each node: the same for the same path. */
function pathsOf({ parents }: Tree, tags: Int32Array): Int32Array {
  const numbers = new Map<number, number>()
  const paths = new Int32Array(parents.length)
  for (let node = 0; node < parents.length; node++) {
    const parent = parents[node] as number
    const name = (parent < 0 ? 0 : (paths[parent] as number)) * NAMES + (tags[node] as number)
    const known = numbers.get(name) ?? numbers.size + 1
    numbers.set(name, known)
    paths[node] = known
  }
  return paths
}

function grouped({ lines, first, size }: Judged, nameOf: (markup: Markup) => number): Group[] {
  const groups = new Map<number, Group>()
  return lines.map((line, at) => {
    const name = line.block.markup ? nameOf(line.block.markup) : -1
    const known = groups.get(name)
    const group = known ?? { mass: 0, words: 0, likely: 0, count: 0 }
    if (!known) groups.set(name, group)
    group.mass += (first[at] as number) * (size[at] as number)
    group.words += size[at] as number
    group.count++
    if ((first[at] as number) >= 0.5) group.likely++
    return group
  })
}

/** Index of the nearest line that fits, itself among them, going back (1) or on (-1). */
function nearest(count: number, fits: (at: number) => boolean, step: 1 | -1): Int32Array {
  const found = new Int32Array(count).fill(-1)
  let last = -1
  for (let at = step > 0 ? 0 : count - 1; at >= 0 && at < count; at += step) {
    if (fits(at)) last = at
    found[at] = last
  }
  return found
}

function gaps({ size }: Judged, to: Int32Array, step: 1 | -1): Float32Array {
  const found = new Float32Array(to.length).fill(-1)
  let words = 0
  for (let at = step > 0 ? 0 : to.length - 1; at >= 0 && at < to.length; at += step) {
    if (to[at] === at) words = 0
    if ((to[at] as number) >= 0) found[at] = words
    words += to[at] === at ? 0 : (size[at] as number)
  }
  return found
}

/** The heart is the middle of the likeliest mass. */
function wayToHeart({ first, size }: Judged): Pick<Surroundings, 'weakest' | 'unlikely'> {
  const count = first.length
  const smooth = Float32Array.from(first, (_, at) => {
    let mass = 0
    let words = 0
    for (let near = Math.max(0, at - AROUND); near <= Math.min(count - 1, at + AROUND); near++) {
      mass += (first[near] as number) * (size[near] as number)
      words += size[near] as number
    }
    return mass / Math.max(1, words)
  })
  let all = 0
  for (let at = 0; at < count; at++) all += (first[at] as number) * (size[at] as number)
  let heart = 0
  for (let sum = 0; heart < count - 1; heart++) {
    sum += (first[heart] as number) * (size[heart] as number)
    if (sum * 2 >= all) break
  }
  const weakest = new Float32Array(count)
  const unlikely = new Float32Array(count)
  for (const step of [1, -1]) {
    let least = 1
    let words = 0
    for (let at = heart; at >= 0 && at < count; at += step) {
      least = Math.min(least, smooth[at] as number)
      weakest[at] = least
      unlikely[at] = words
      words += (1 - (first[at] as number)) * (size[at] as number)
    }
  }
  return { weakest, unlikely }
}

export function writeSurroundings(writer: RowWriter, around: Surroundings, first: Float32Array, size: Float32Array, at: number): void {
  for (const group of [around.near[at] as Group, around.wide[at] as Group]) {
    const [p, words] = [first[at] as number, size[at] as number]
    const others = group.words - words
    writer.put(
      group.count < 2 ? -1 : (group.mass - p * words) / Math.max(1, others),
      Math.log1p(others),
      group.count < 2 ? -1 : (group.likely - (p >= 0.5 ? 1 : 0)) / (group.count - 1),
    )
  }
  for (const heading of [around.headingBefore[at] as number, around.headingAfter[at] as number]) {
    writer.put(heading < 0 ? -1 : (first[heading] as number), heading < 0 ? 40 : Math.min(40, Math.abs(at - heading)))
  }
  writer.put(logOf(around.gapBefore[at] as number), logOf(around.gapAfter[at] as number))
  writer.put(around.weakest[at] as number, Math.log1p(around.unlikely[at] as number))
  writer.flag(around.headingBefore[at] === at)
  writer.put(Math.log1p((around.near[at] as Group).count))
}

function logOf(words: number): number {
  return words < 0 ? -1 : Math.log1p(words)
}
