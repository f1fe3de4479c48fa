/** Two witnesses side by side in sentence rows. Every sentence of both stands in exactly one row; the runs of a side joined are its sentence. */

import { reworded } from '../dossier/trace/reworded.js'
import type { ArticleId, LineageId } from '../model/ids.js'
import type { Variant, Witness } from '../model/lineage.js'
import { align, type SentencePair, sentenceCount, wordRuns } from '../text/align.js'
import { overlaps, type Span, slice, trimmed } from '../text/span.js'
import { withWholeSentences } from '../text/titles.js'
import { type Words, wordsOf } from '../text/words.js'
import { type Catalogue, textOf } from './catalogue.js'
import type { CollationRow, CollationRun, CollationSide, CollationView } from './shapes.js'

/** A sentence, or a link of the outlet's own set between paragraphs. `sentence` is null for the latter. */
interface Unit extends Span {
  readonly sentence: number | null
  readonly opens: boolean
}

interface Side {
  readonly text: string
  readonly words: Words
  readonly units: readonly Unit[]
}

/** Null where the lineage has not both witnesses. Without names: the first copy beside its parent. */
export function collationView(
  all: Catalogue,
  id: LineageId,
  asked: { readonly left?: string; readonly right?: string } = {},
): CollationView | null {
  const thing = all.things.get(id)
  if (thing?.kind !== 'lineage') return null
  const { witnesses } = thing.of
  const right = witnesses.find(({ article }) => article === asked.right) ?? witnesses.find(({ parent }) => parent !== null)
  const left = witnesses.find(({ article }) => article === (asked.left ?? right?.parent ?? '')) ?? witnesses[0]
  return left && right ? pairView(all, left.article, right.article) : null
}

/** Any two articles, of one lineage or not; null where one is not there, or both are one. */
export function pairView(all: Catalogue, left: ArticleId, right: ArticleId): CollationView | null {
  if (left === right || !all.articles.has(left) || !all.articles.has(right)) return null
  const own = witnessOf(all, right)
  const taken = own?.parent === left ? own.variants : null
  const rows = rowsOf(sideOf(all, left), sideOf(all, right), taken)
  const [a, b] = [all.lineageOf.get(left)?.id, all.lineageOf.get(right)?.id]
  return { lineage: a !== undefined && a === b ? a : null, left, right, beside: taken ? besideBody(all, right, taken) : [], rows }
}

const BESIDE: ReadonlySet<string> = new Set(['title', 'dateline', 'credit'])

function besideBody(all: Catalogue, article: ArticleId, variants: readonly Variant[]): CollationView['beside'] {
  return variants.flatMap(({ kind, note, here, there }) => {
    if (note === null || !BESIDE.has(note)) return []
    return [{ note, kind, here: here && slice(textOf(all, article), here), there: there && slice(textOf(all, there.article), there) }]
  })
}

function witnessOf(all: Catalogue, article: ArticleId): Witness | undefined {
  return all.lineageOf.get(article)?.witnesses.find((witness) => witness.article === article)
}

/** The sentences of an article's body and the added stretches that stand between its paragraphs. */
function sideOf(all: Catalogue, id: ArticleId): Side {
  const text = textOf(all, id)
  const body = all.articles.get(id)?.body ?? []
  const words = withWholeSentences(wordsOf(text, body), text)
  const added = witnessOf(all, id)?.variants.flatMap(({ kind, here }) => (kind === 'added' && here ? [here] : [])) ?? []
  const inserted = added.filter((span) => !body.some((paragraph) => overlaps(paragraph, span)))
  const units = [...sentenceUnits(text, body, words), ...inserted.map((span) => ({ ...span, sentence: null, opens: true }))]
  return { text, words, units: units.sort((a, b) => a.start - b.start) }
}

/** Sentences with their punctuation: each reaches to where the next begins, or to the end of its paragraph. */
function sentenceUnits(text: string, body: readonly Span[], words: Words): Unit[] {
  const units: Unit[] = []
  for (let sentence = 0; sentence < sentenceCount(words); sentence++) {
    const first = words.start[words.sentences[sentence] as number] as number
    const paragraph = body.find((span) => span.start <= first && first < span.end)
    if (!paragraph) continue
    const following = words.start[words.sentences[sentence + 1] as number]
    const opens = units.at(-1) === undefined || (units.at(-1) as Unit).end <= paragraph.start
    const start = opens ? paragraph.start : openingBefore(text, first)
    const end = following !== undefined && following < paragraph.end ? openingBefore(text, following) : paragraph.end
    const span = trimmed(text, { start, end })
    if (span) units.push({ ...span, sentence, opens })
  }
  return units
}

/** Opening marks belong to the sentence they open. */
function openingBefore(text: string, start: number): number {
  let at = start
  while (at > 0 && /["“‘'«([]/.test(text[at - 1] as string)) at--
  return at
}

/** `variants` are what the lineage knows of the right side against the left; null where it does not tell of the two. */
function rowsOf(a: Side, b: Side, variants: readonly Variant[] | null): CollationRow[] {
  const { pairs } = align(a.words, b.words)
  const mateOf = new Map(pairs.map((pair) => [pair.a, pair]))
  const paired = new Set(pairs.map((pair) => pair.b))
  const rows: CollationRow[] = []
  let next = 0
  const addUntil = (sentence: number | null): void => {
    for (; next < b.units.length; next++) {
      const unit = b.units[next] as Unit
      if (unit.sentence !== null && unit.sentence === sentence) {
        next++
        return
      }
      if (unit.sentence === null || !paired.has(unit.sentence)) rows.push(addedRow(b, unit))
    }
  }
  for (const unit of a.units) {
    const pair = unit.sentence === null ? undefined : mateOf.get(unit.sentence)
    const mate = pair && b.units.find(({ sentence }) => sentence === pair.b)
    if (!pair || !mate) {
      const kind = unit.sentence === null ? 'furniture' : 'cut'
      rows.push({ kind, left: plain(a, unit), right: null, opens: unit.opens, moved: false })
      continue
    }
    if (!pair.moved) addUntil(pair.b)
    rows.push(pairRow(a, unit, b, mate, pair, variants))
  }
  addUntil(null)
  return rows
}

function addedRow(side: Side, unit: Unit): CollationRow {
  return { kind: unit.sentence === null ? 'furniture' : 'added', left: null, right: plain(side, unit), opens: unit.opens, moved: false }
}

function plain(side: Side, unit: Unit): CollationSide {
  return { start: unit.start, end: unit.end, runs: [{ text: side.text.slice(unit.start, unit.end), mark: 'same' }] }
}

type Mark = CollationRun['mark']

/** Words that are matched but printed otherwise are typography; the rest is renamed where the lineage, or else the words, say so, else changed. */
function pairRow(a: Side, left: Unit, b: Side, right: Unit, pair: SentencePair, variants: readonly Variant[] | null): CollationRow {
  const [fromA, toA] = [a.words.sentences[pair.a] as number, a.words.sentences[pair.a + 1] as number]
  const [fromB, toB] = [b.words.sentences[pair.b] as number, b.words.sentences[pair.b + 1] as number]
  const renamed = variants?.filter(({ kind }) => kind === 'renamed') ?? renamedIn(a, left, b, right)
  const marksA = unmatchedMarks(
    a.words,
    fromA,
    toA,
    renamed.flatMap(({ there }) => there ?? []),
  )
  const marksB = unmatchedMarks(
    b.words,
    fromB,
    toB,
    renamed.flatMap(({ here }) => here ?? []),
  )
  for (const run of wordRuns(a.words, fromA, toA, b.words, fromB, toB)) {
    for (let k = 0; k < run.length; k++) {
      const same = piece(a, left, run.a + k, toA) === piece(b, right, run.b + k, toB)
      settle(marksA, run.a + k - fromA, same)
      settle(marksB, run.b + k - fromB, same)
    }
  }
  const marks = new Set([...marksA, ...marksB])
  const kind = (['changed', 'renamed', 'typography'] as const).find((mark) => marks.has(mark)) ?? 'same'
  return {
    kind,
    left: { start: left.start, end: left.end, runs: runs(a, left, fromA, toA, marksA) },
    right: { start: right.start, end: right.end, runs: runs(b, right, fromB, toB, marksB) },
    opens: left.opens,
    moved: pair.moved,
  }
}

/** Words on both sides that are names by their capitals. */
function renamedIn(a: Side, left: Unit, b: Side, right: Unit): { readonly here: Span | null; readonly there: Span | null }[] {
  const wording = ({ text }: Side, { start, end }: Unit) => ({ text, start, end, isPage: true })
  return reworded(wording(b, right), wording(a, left))
    .filter(({ note }) => note === 'name')
    .map(({ hereSpan, thereSpan }) => ({ here: hereSpan, there: thereSpan }))
}

/** A matched word stays marked where it is part of a longer name that was renamed. */
function settle(marks: Mark[], word: number, same: boolean): void {
  if (marks[word] !== 'renamed') marks[word] = same ? 'same' : 'typography'
}

function unmatchedMarks(words: Words, from: number, to: number, renamed: readonly Span[]): Mark[] {
  return Array.from({ length: to - from }, (_, k) => {
    const span = { start: words.start[from + k] as number, end: words.end[from + k] as number }
    return renamed.some((each) => overlaps(each, span)) ? 'renamed' : 'changed'
  })
}

/** A word with the marks around it, up to the next word; white space does not count. */
function piece(side: Side, unit: Unit, word: number, to: number): string {
  return side.text.slice(pieceStart(side, unit, word), pieceEnd(side, unit, word, to)).trim()
}

function pieceStart(side: Side, unit: Unit, word: number): number {
  const start = side.words.start[word] as number
  return Math.max(unit.start, openingBefore(side.text, start))
}

function pieceEnd(side: Side, unit: Unit, word: number, to: number): number {
  return word + 1 < to ? Math.max(pieceStart(side, unit, word + 1), side.words.end[word] as number) : unit.end
}

function runs(side: Side, unit: Unit, from: number, to: number, marks: readonly Mark[]): CollationRun[] {
  const joined: { text: string; mark: Mark }[] = []
  let at = unit.start
  for (let word = from; word < to; word++) {
    const end = pieceEnd(side, unit, word, to)
    const mark = marks[word - from] as Mark
    const last = joined.at(-1)
    const text = side.text.slice(at, end)
    if (last?.mark === mark) last.text += text
    else joined.push({ text, mark })
    at = end
  }
  return joined
}
