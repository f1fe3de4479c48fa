/** What a witness cut, added, changed or renamed against its parent, with the words on both sides. What differs only in typography is no variant. */

import type { Mention } from '../model/annotation.js'
import type { Variant } from '../model/lineage.js'
import type { Reading } from '../model/reading.js'
import { align } from '../text/align.js'
import { bySpan, contains, overlaps, type Span, slice, trimmed } from '../text/span.js'
import { type WordRun, wordRuns } from '../text/word-runs.js'
import { type Words, wordsOf } from '../text/words.js'
import { bodyWords } from './collate.js'

/** The witness beside its parent. */
export interface CollatedWitness {
  /** In the order of the witness's text, cuts where they would stand. */
  readonly variants: readonly Variant[]
  /** Share of the parent's words that stand in the witness, and the other way round. */
  readonly coverage: number
  readonly ofWitness: number
  /** Of the words in paired sentences, how many are the same. */
  readonly kept: number
  /** Share of the paired sentences that stand in another order. */
  readonly moved: number
}

interface Side {
  readonly reading: Reading
  readonly text: string
  readonly words: Words
  /** Where sentences begin, in characters. */
  readonly starts: ReadonlySet<number>
}

/** Compares title, body, credits and the links set between paragraphs. `wordsIn` gives the words of a body, where a caller keeps them. */
export function collateWitness(here: Reading, there: Reading, wordsIn: (reading: Reading) => Words = bodyWords): CollatedWitness {
  const witness = sideOf(here, wordsIn)
  const parent = sideOf(there, wordsIn)
  const { pairs, matched, paired } = align(witness.words, parent.words)
  const found: Placed[] = []
  for (const pair of pairs) {
    const a = rangeOf(witness.words, pair.a)
    const b = rangeOf(parent.words, pair.b)
    if (!pair.exact) found.push(...changesWithin(witness, a, parent, b))
  }
  const mateOfWitness = new Map(pairs.map((pair) => [pair.a, pair.b]))
  const mateOfParent = new Map(pairs.map((pair) => [pair.b, pair.a]))
  found.push(...added(witness, mateOfWitness), ...cut(parent, mateOfParent, witness))
  found.push(...dateline(witness, parent), ...beside(witness, parent))
  return {
    variants: withoutDatelineWords(found, here, there)
      .sort(byPlace)
      .map((placed) => placed.variant),
    coverage: share(matched, parent.words.length),
    ofWitness: share(matched, witness.words.length),
    kept: share(matched, paired),
    moved: share(pairs.filter((pair) => pair.moved).length, pairs.length),
  }
}

/** A variant with the place in the witness where a reader would look for it. */
interface Placed {
  readonly at: number
  readonly variant: Variant
}

function byPlace(x: Placed, y: Placed): number {
  return x.at - y.at || bySpan(x.variant.here ?? x.variant.there ?? ORIGIN, y.variant.here ?? y.variant.there ?? ORIGIN)
}

const ORIGIN: Span = { start: 0, end: 0 }

function sideOf(reading: Reading, wordsIn: (reading: Reading) => Words): Side {
  const words = wordsIn(reading)
  const starts = new Set<number>()
  for (let i = 0; i + 1 < words.sentences.length; i++) starts.add(words.start[words.sentences[i] as number] as number)
  return { reading, text: reading.page.text, words, starts }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** Word range of a sentence. */
function rangeOf(words: Words, sentence: number): Span {
  return { start: words.sentences[sentence] as number, end: words.sentences[sentence + 1] as number }
}

/** Characters from the first to the last word of a word range; null for an empty one. */
function charsOf(words: Words, range: Span): Span | null {
  return range.start < range.end ? { start: words.start[range.start] as number, end: words.end[range.end - 1] as number } : null
}

function changesWithin(witness: Side, a: Span, parent: Side, b: Span): Placed[] {
  const runs = joined(wordRuns(witness.words, a.start, a.end, parent.words, b.start, b.end))
  const found: Placed[] = []
  let atA = a.start
  let atB = b.start
  for (const run of [...runs, { a: a.end, b: b.end, length: 0 }]) {
    const here = { start: atA, end: run.a }
    const there = { start: atB, end: run.b }
    if (here.start < here.end || there.start < there.end) found.push(change(witness, here, parent, there))
    atA = run.a + run.length
    atB = run.b + run.length
  }
  return found
}

/** A lone word between two larger changes is chance, and belongs to the change. */
function joined(runs: readonly WordRun[]): WordRun[] {
  return runs.filter((run, i) => {
    const before = runs[i - 1]
    const after = runs[i + 1]
    if (run.length > 1 || !before || !after) return true
    const changedBefore = Math.max(run.a - before.a - before.length, run.b - before.b - before.length)
    const changedAfter = Math.max(after.a - run.a - run.length, after.b - run.b - run.length)
    return changedBefore < 3 || changedAfter < 3
  })
}

function change(witness: Side, a: Span, parent: Side, b: Span): Placed {
  const here = charsOf(witness.words, a)
  const there = charsOf(parent.words, b)
  const at = here?.start ?? placeOf(witness.words, a.start)
  if (!here) return { at, variant: { kind: 'cut', here, there: ofParent(parent, there), note: null } }
  if (!there) return { at, variant: { kind: 'added', here, there: null, note: null } }
  const name = isName(witness, here) && isName(parent, there)
  const number = !name && /\d/.test(slice(witness.text, here)) && /\d/.test(slice(parent.text, there))
  return { at, variant: { kind: name ? 'renamed' : 'changed', here, there: ofParent(parent, there), note: number ? 'number' : null } }
}

/** Where the word after a cut begins, or the text ends. */
function placeOf(words: Words, at: number): number {
  return words.start[at] ?? words.end[words.length - 1] ?? 0
}

function ofParent(parent: Side, span: Span | null): Variant['there'] {
  return span ? { article: parent.reading.article.id, ...span } : null
}

/** A mention by name, or, where mentions were not read, words that all begin with a capital inside a sentence. */
function isName({ reading, text, starts }: Side, span: Span): boolean {
  const { annotation } = reading
  if (annotation) return annotation.mentions.some((mention) => overlaps(mention, span) && isNamed(mention))
  return (
    !starts.has(span.start) &&
    slice(text, span)
      .split(/\s+/)
      .every((word) => /^\p{Lu}/u.test(word))
  )
}

function isNamed(mention: Mention): boolean {
  return mention.form !== 'pronoun' && mention.form !== 'role'
}

function added(witness: Side, mates: ReadonlyMap<number, number>): Placed[] {
  return free(witness, mates).map((here) => ({
    at: here.start,
    variant: { kind: 'added' as const, here, there: null, note: furnitureNote(witness, here) },
  }))
}

function cut(parent: Side, mates: ReadonlyMap<number, number>, witness: Side): Placed[] {
  return free(parent, mates).map((there) => ({
    at: afterMate(parent, mates, there, witness),
    variant: { kind: 'cut' as const, here: null, there: ofParent(parent, there), note: furnitureNote(parent, there) },
  }))
}

/** Longer lines without a stop are text. */
const HEADLINE_WORDS = 14

/** A short paragraph without a stop is a headline or a link that was set among the text. */
function furnitureNote({ reading, text }: Side, span: Span): Variant['note'] {
  const paragraph = reading.article.body.find((each) => contains(each, span))
  const line = paragraph ? trimmed(text, paragraph) : null
  if (!line || line.start !== span.start || line.end !== span.end) return null
  const words = slice(text, line)
  return /[\p{L}\p{N}]$/u.test(words) && words.split(/\s+/).length <= HEADLINE_WORDS ? 'furniture' : null
}

/** Runs of sentences of one paragraph without a mate, with their own punctuation. */
function free({ words, text, reading }: Side, mates: ReadonlyMap<number, number>): Span[] {
  const found: Span[] = []
  for (let i = 0; i + 1 < words.sentences.length; i++) {
    if (mates.has(i)) continue
    const chars = charsOf(words, rangeOf(words, i))
    const paragraph = chars && reading.article.body.find((each) => contains(each, chars))
    if (!chars || !paragraph) continue
    const whole = withPunctuation(text, chars, paragraph)
    const last = found[found.length - 1]
    if (last && !mates.has(i - 1) && contains(paragraph, last)) found[found.length - 1] = { start: last.start, end: whole.end }
    else found.push(whole)
  }
  return found
}

function withPunctuation(text: string, span: Span, within: Span): Span {
  let { start, end } = span
  while (end < within.end && /[^\s\p{L}\p{N}([“‘«„]/u.test(text.charAt(end))) end++
  while (start > within.start && /["'“‘«„([]/.test(text.charAt(start - 1))) start--
  return { start, end }
}

/** Where a reader of the witness misses the sentence: behind the mate of the nearest sentence before it that has one. */
function afterMate({ words }: Side, mates: ReadonlyMap<number, number>, there: Span, witness: Side): number {
  for (let i = words.sentences.length - 2; i >= 0; i--) {
    const mate = mates.get(i)
    if (mate === undefined || (words.start[words.sentences[i] as number] as number) > there.start) continue
    return witness.words.end[(witness.words.sentences[mate + 1] as number) - 1] as number
  }
  return 0
}

/** Datelines that are not the same words, as one change. */
function dateline(witness: Side, parent: Side): Placed[] {
  const here = witness.reading.article.dateline
  const there = parent.reading.article.dateline
  if (!here && !there) return []
  if (here && there && folded(slice(witness.text, here)) === folded(slice(parent.text, there))) return []
  const kind = here && there ? 'changed' : here ? 'added' : 'cut'
  const own = here ? { start: here.start, end: here.end } : null
  const theirs = there ? { start: there.start, end: there.end } : null
  return [{ at: own?.start ?? 0, variant: { kind, here: own, there: ofParent(parent, theirs), note: 'dateline' } }]
}

/** The words of datelines are told by the dateline's own variant. */
function withoutDatelineWords(found: readonly Placed[], here: Reading, there: Reading): Placed[] {
  const own = here.article.dateline
  const theirs = there.article.dateline
  return found.filter(({ variant }) => {
    if (variant.note === 'dateline') return true
    const insideHere = variant.here === null || (own !== null && contains(own, variant.here))
    const insideThere = variant.there === null || (theirs !== null && contains(theirs, variant.there))
    return !(insideHere && insideThere)
  })
}

/** What stands beside the body: one line each, with the note that says what it is. */
interface Line extends Span {
  readonly note: 'title' | 'credit' | 'furniture'
}

function beside(witness: Side, parent: Side): Placed[] {
  const own = linesBeside(witness)
  const theirs = linesBeside(parent)
  const ownTexts = new Set(own.map((line) => folded(slice(witness.text, line))))
  const theirTexts = new Set(theirs.map((line) => folded(slice(parent.text, line))))
  const more = own.filter((line) => !theirTexts.has(folded(slice(witness.text, line))))
  const less = theirs.filter((line) => !ownTexts.has(folded(slice(parent.text, line))))
  const titles = [more.find((line) => line.note === 'title'), less.find((line) => line.note === 'title')] as const
  const retitled = titles[0] !== undefined && titles[1] !== undefined
  const found: Placed[] = []
  for (const line of more) {
    const there = retitled && line === titles[0] ? ofParent(parent, spanOf(titles[1] as Line)) : null
    found.push({ at: line.start, variant: { kind: there ? 'changed' : 'added', here: spanOf(line), there, note: line.note } })
  }
  for (const line of less) {
    if (retitled && line === titles[1]) continue
    const at = line.note === 'title' ? 0 : witness.text.length
    found.push({ at, variant: { kind: 'cut', here: null, there: ofParent(parent, spanOf(line)), note: line.note } })
  }
  return found
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function linesBeside({ reading, text }: Side): Line[] {
  const { article, page } = reading
  const lines: Line[] = article.titleSpan ? [{ ...spanOf(article.titleSpan), note: 'title' }] : []
  const first = article.body[0]
  const last = article.body[article.body.length - 1]
  if (!first || !last) return lines
  const credited = Math.max(...page.zones.filter(({ kind }) => kind === 'credit').map(({ end }) => end), 0)
  for (const zone of page.zones) {
    const between = zone.start >= first.start && zone.end <= last.end
    const amongCredits = zone.kind === 'legal' && zone.start >= last.end && zone.end <= credited
    if (zone.kind === 'credit' || zone.kind === 'byline' || amongCredits) lines.push(...linesOf(text, zone, 'credit'))
    else if (zone.kind === 'link' && between) lines.push(...linesOf(text, zone, 'furniture'))
  }
  return lines
}

function linesOf(text: string, zone: Span, note: Line['note']): Line[] {
  const found: Line[] = []
  let start = zone.start
  for (const piece of slice(text, zone).split('\n')) {
    const line = trimmed(text, { start, end: start + piece.length })
    if (line) found.push({ ...line, note })
    start += piece.length + 1
  }
  return found
}

function folded(text: string): string {
  return wordsOf(text).hash.join(' ')
}
