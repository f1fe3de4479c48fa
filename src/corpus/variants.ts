/** What a witness cut, added, changed or renamed against its parent, with the words on both sides. What differs only in typography is no variant. */

import type { Mention } from '../model/annotation.js'
import type { Reading } from '../model/reading.js'
import { type AlignedRows, alignedRows, isExact } from '../text/align.js'
import { balanced } from '../text/balanced.js'
import { contains, overlaps, type Span, slice, trimmed } from '../text/span.js'
import { withWholeSentences } from '../text/titles.js'
import { wordRunRows } from '../text/word-runs.js'
import { sameLetters, type Words } from '../text/words.js'
import { beside, isSameLine } from './beside.js'
import { bodyWords } from './bodies.js'
import { VariantGathering, type VariantNote, type VariantRows } from './variant-rows.js'

/** The witness beside its parent. */
export interface CollatedWitness {
  /** In the order of the witness's text, cuts where they would stand. */
  readonly variants: VariantRows
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
}

/** One serves all witnesses, which are never collated at a time. */
const found = new VariantGathering()

/** Compares title, body, credits and the links set between paragraphs. `wordsIn` gives the words of a body, where a caller keeps them. */
export function collateWitness(here: Reading, there: Reading, wordsIn: (reading: Reading) => Words = bodyWords): CollatedWitness {
  const witness = sideOf(here, wordsIn(here))
  const parent = sideOf(there, wordsIn(there))
  const rows = alignedRows(witness.words, parent.words)
  found.clear()
  for (let i = 0; i < rows.count; i++) {
    if ((rows.mateOfA[i] as number) >= 0 && !isExact(rows, i)) changesWithin(witness, i, parent, rows.mateOfA[i] as number)
  }
  added(witness, rows)
  cut(parent, rows, witness)
  const { matched, paired, pairCount } = rows
  const moved = movedIn(rows)
  dateline(witness, parent)
  beside(here, there, found)
  found.dropWithin(here.article.dateline, there.article.dateline, 'dateline')
  return {
    variants: found.sorted(there.article.id),
    coverage: share(matched, parent.words.length),
    ofWitness: share(matched, witness.words.length),
    kept: share(matched, paired),
    moved: share(moved, pairCount),
  }
}

function sideOf(reading: Reading, words: Words): Side {
  const { text } = reading.page
  return { reading, text, words: withWholeSentences(words, text) }
}

function movedIn({ count, mateOfA, inOrder }: AlignedRows): number {
  let moved = 0
  for (let i = 0; i < count; i++) if ((mateOfA[i] as number) >= 0 && inOrder[i] === 0) moved++
  return moved
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** Characters from the first to the last word of a word range; null for an empty one. */
function charsOf(words: Words, from: number, to: number): Span | null {
  return from < to ? { start: words.start[from] as number, end: words.end[to - 1] as number } : null
}

/** What differs between sentence `i` of the witness and sentence `j` of the parent. */
function changesWithin(witness: Side, i: number, parent: Side, j: number): void {
  const [fromA, toA] = [witness.words.sentences[i] as number, witness.words.sentences[i + 1] as number]
  const [fromB, toB] = [parent.words.sentences[j] as number, parent.words.sentences[j + 1] as number]
  const { count, rows } = wordRunRows(witness.words, fromA, toA, parent.words, fromB, toB)
  let atA = fromA
  let atB = fromB
  for (let run = 0; run <= count; run++) {
    const isEnd = run === count
    if (!isEnd && isChance(rows, run, count)) continue
    const nextA = isEnd ? toA : (rows[run * 3] as number)
    const nextB = isEnd ? toB : (rows[run * 3 + 1] as number)
    if (atA < nextA || atB < nextB) change(witness, atA, nextA, atA === fromA, parent, atB, nextB, atB === fromB)
    if (isEnd) return
    atA = nextA + (rows[run * 3 + 2] as number)
    atB = nextB + (rows[run * 3 + 2] as number)
  }
}

/** A lone word between two larger changes is chance, and belongs to the change. */
function isChance(rows: Int32Array, run: number, count: number): boolean {
  if ((rows[run * 3 + 2] as number) > 1 || run === 0 || run + 1 === count) return false
  return changedAfter(rows, run - 1) >= 3 && changedAfter(rows, run) >= 3
}

/** Words between a run and the next, on the side that has more. */
function changedAfter(rows: Int32Array, run: number): number {
  const [at, next] = [run * 3, run * 3 + 3]
  const length = rows[at + 2] as number
  return Math.max((rows[next] as number) - (rows[at] as number), (rows[next + 1] as number) - (rows[at + 1] as number)) - length
}

/** Words `fromA` to `toA` of the witness stand for words `fromB` to `toB` of the parent; one range may be empty. `begins…`: it begins its sentence. */
function change(
  witness: Side,
  fromA: number,
  toA: number,
  beginsA: boolean,
  parent: Side,
  fromB: number,
  toB: number,
  beginsB: boolean,
): void {
  const here = charsOf(witness.words, fromA, toA)
  const there = charsOf(parent.words, fromB, toB)
  if (!here || !there) {
    const at = here?.start ?? placeOf(witness.words, fromA)
    found.add(at, here ? 'added' : 'cut', null, here && balanced(witness.text, here, true), there && balanced(parent.text, there, true))
    return
  }
  const [own, theirs] = [slice(witness.text, here), slice(parent.text, there)]
  if (isAlike(own, theirs) && sameLetters(own, theirs)) return
  const isRenamed = isName(witness, fromA, toA, here, beginsA) && isName(parent, fromB, toB, there, beginsB)
  const isNumber = !isRenamed && hasDigit(witness.text, here) && hasDigit(parent.text, there)
  found.add(
    here.start,
    isRenamed ? 'renamed' : 'changed',
    isNumber ? 'number' : null,
    balanced(witness.text, here, false),
    balanced(parent.text, there, false),
  )
}

/** A quick look: whether they begin with the same letter but for its case. */
function isAlike(one: string, two: string): boolean {
  return one.length > 127 || one.charCodeAt(0) > 127 || two.charCodeAt(0) > 127 || one[0]?.toLowerCase() === two[0]?.toLowerCase()
}

function hasDigit(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) return true
  }
  return false
}

/** Where the word after a cut begins, or the text ends. */
function placeOf(words: Words, at: number): number {
  return words.start[at] ?? words.end[words.length - 1] ?? 0
}

/** Words of which half at least belong to mentions by name, or, where mentions were not read, that all begin with a capital inside a sentence. */
function isName({ reading, text, words }: Side, from: number, to: number, span: Span, begins: boolean): boolean {
  const { annotation } = reading
  if (annotation) {
    const names = annotation.mentions.filter((mention) => overlaps(mention, span) && isNamed(mention))
    let named = 0
    for (let at = from; names.length > 0 && at < to; at++) {
      const word = { start: words.start[at] as number, end: words.end[at] as number }
      if (names.some((name) => overlaps(name, word))) named++
    }
    return named > 0 && named * 2 >= to - from
  }
  return !begins && isCapital(text.charCodeAt(span.start)) !== false && /^(?:\p{Lu}\S*(?:\s+|$))+$/u.test(slice(text, span))
}

/** Null where the code alone does not tell. */
function isCapital(code: number): boolean | null {
  return code < 128 ? code >= 65 && code <= 90 : null
}

function isNamed(mention: Mention): boolean {
  return mention.form !== 'pronoun' && mention.form !== 'role'
}

function added(witness: Side, { mateOfA }: AlignedRows): void {
  for (const here of free(witness, mateOfA)) found.add(here.start, 'added', furnitureNote(witness, here), here, null)
}

function cut(parent: Side, { mateOfB }: AlignedRows, witness: Side): void {
  for (const there of free(parent, mateOfB)) {
    found.add(afterMate(parent, mateOfB, there, witness), 'cut', furnitureNote(parent, there), null, there)
  }
}

/** Longer lines without a stop are text. */
const HEADLINE_WORDS = 14

/** A short paragraph without a stop is a headline or a link that was set among the text. */
function furnitureNote({ reading, text }: Side, span: Span): VariantNote {
  const paragraph = reading.article.body.find((each) => contains(each, span))
  const line = paragraph ? trimmed(text, paragraph) : null
  if (!line || line.start !== span.start || line.end !== span.end) return null
  const words = slice(text, line)
  return /[\p{L}\p{N}]$/u.test(words) && words.split(/\s+/).length <= HEADLINE_WORDS ? 'furniture' : null
}

/** Runs of sentences of one paragraph without a mate, with their own punctuation. */
function free({ words, text, reading }: Side, mates: Int32Array): Span[] {
  const found: Span[] = []
  for (let i = 0; i + 1 < words.sentences.length; i++) {
    if ((mates[i] as number) >= 0) continue
    const chars = charsOf(words, words.sentences[i] as number, words.sentences[i + 1] as number)
    const paragraph = chars && reading.article.body.find((each) => contains(each, chars))
    if (!chars || !paragraph) continue
    const whole = withPunctuation(text, chars, paragraph)
    const last = found[found.length - 1]
    if (last && (mates[i - 1] as number) < 0 && contains(paragraph, last)) found[found.length - 1] = { start: last.start, end: whole.end }
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
function afterMate({ words }: Side, mates: Int32Array, there: Span, witness: Side): number {
  for (let i = words.sentences.length - 2; i >= 0; i--) {
    const mate = mates[i] as number
    if (mate < 0 || (words.start[words.sentences[i] as number] as number) > there.start) continue
    return witness.words.end[(witness.words.sentences[mate + 1] as number) - 1] as number
  }
  return 0
}

/** Datelines that are not the same words, as one change. */
function dateline(witness: Side, parent: Side): void {
  const here = witness.reading.article.dateline
  const there = parent.reading.article.dateline
  if (!here && !there) return
  if (here && there && isSameLine(slice(witness.text, here), slice(parent.text, there))) return
  found.add(here?.start ?? 0, here && there ? 'changed' : here ? 'added' : 'cut', 'dateline', here, there)
}
