/**
 * Which articles may share text, remembered: where articles came and none went, most have the candidates that they had, and of the others' prints alone an
 * index is made. What it gives is what an index of all prints gives.
 */

import { Memos } from '../text/memos.js'
import { areEnough, POSTINGS_PER_PRINT, ReuseIndex } from './reuse.js'

/** For each article its candidates by number, in no order that matters. */
export type Candidates = readonly (readonly number[])[]

/** Names of all articles in order, and for each how many candidates it has and which. */
type Kept = readonly [names: string, numbers: readonly number[]]

/** Where as many came as were there, all are looked for. */
const MOSTLY_OLD = 2

/**
 * `prints` are those of each article, `names` name them by what they say. Of a print the first articles by number count, so the order of two articles must
 * not depend on which others there are.
 */
export function candidatesOf(prints: readonly Uint32Array[], names: readonly string[], memos: Memos = new Memos()): Candidates {
  let found: Candidates = []
  memos.grown<Kept>('candidates', '', (before) => {
    const known = before ? knownOf(before, names) : null
    found = known ? grown(known, prints) : among(prints.keys(), prints)
    const all = names.join(' ')
    return before && before[0] === all ? before : [all, found.flatMap((own) => [own.length, ...own])]
  })
  return found
}

/** What was found before, by today's numbers; undefined for articles that came. Null where any went. */
function knownOf([before, numbers]: Kept, names: readonly string[]): (readonly number[] | undefined)[] | null {
  const places = new Map(names.map((name, i) => [name, i]))
  const now = before === '' ? [] : before.split(' ').map((name) => places.get(name))
  if (places.size < names.length || now.includes(undefined) || now.length * MOSTLY_OLD < names.length) return null
  const known: (readonly number[] | undefined)[] = names.map(() => undefined)
  let at = 0
  for (const i of now) {
    const end = at + 1 + (numbers[at] as number)
    known[i as number] = numbers.slice(at + 1, end).map((other) => now[other] as number)
    at = end
  }
  return known
}

function grown(known: readonly (readonly number[] | undefined)[], prints: readonly Uint32Array[]): Candidates {
  const fresh = among(touched(known, prints), prints)
  return known.map((own, i) => fresh[i] ?? own ?? [])
}

/**
 * Articles that came, those that one of them is a candidate of, and those that share less with one of their candidates than before: of a print that stands
 * in many articles, what came may count in the place of another.
 */
function touched(known: readonly (readonly number[] | undefined)[], prints: readonly Uint32Array[]): ReadonlySet<number> {
  const found = new Set([...prints.keys()].filter((i) => known[i] === undefined))
  const shared = new Map<number, number>()
  for (const holders of holdersOf(found, prints)) {
    const old = holders.filter((i) => known[i] !== undefined)
    const came = holders.slice(0, POSTINGS_PER_PRINT).filter((i) => known[i] === undefined)
    const left = old.slice(Math.max(0, POSTINGS_PER_PRINT - came.length), POSTINGS_PER_PRINT)
    for (const i of old) {
      for (const other of came) count(shared, i * prints.length + other)
      if (left.some((other) => known[i]?.includes(other))) found.add(i)
    }
  }
  const countOf = (i: number): number => (prints[i] as Uint32Array).length
  for (const [pair, times] of shared) {
    const i = Math.floor(pair / prints.length)
    if (areEnough(times, countOf(i), countOf(pair % prints.length))) found.add(i)
  }
  return found
}

/** For each print of some articles all that have it, ascending. */
function holdersOf(some: ReadonlySet<number>, prints: readonly Uint32Array[]): Iterable<number[]> {
  const holders = new Map<number, number[]>()
  for (const i of some) for (const print of prints[i] as Uint32Array) holders.set(print, [])
  prints.forEach((own, i) => {
    for (const print of own) holders.get(print)?.push(i)
  })
  return holders.values()
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Candidates of some articles among all, at their numbers. */
function among(some: Iterable<number>, prints: readonly Uint32Array[]): (readonly number[])[] {
  const asked = [...some]
  const wanted = asked.length < prints.length ? printsOf(asked, prints) : null
  const index = new ReuseIndex()
  prints.forEach((own, i) => {
    index.add(i, wanted ? own.filter((print) => wanted.has(print)) : own, own.length)
  })
  const found: (readonly number[])[] = []
  for (const i of asked) found[i] = index.candidates(i, prints[i] as Uint32Array).map(({ article }) => article)
  return found
}

function printsOf(some: readonly number[], prints: readonly Uint32Array[]): ReadonlySet<number> {
  const all = new Set<number>()
  for (const i of some) for (const print of prints[i] as Uint32Array) all.add(print)
  return all
}
