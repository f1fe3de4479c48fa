/**
 * Any witnesses side by side: the sentences of one text in order, and for each what the others print there. Every sentence of every witness stands
 * in exactly one place.
 */

import type { Dossier } from '../model/dossier.js'
import { DragomanError } from '../model/error.js'
import type { ArticleId, Id } from '../model/ids.js'
import { align } from '../text/align.js'
import { byCodeUnit } from '../text/order.js'
import { type Span, slice } from '../text/span.js'
import { withWholeSentences } from '../text/titles.js'
import { type Words, wordsOf } from '../text/words.js'
import type { TraceChange, TraceRun } from './trace/answer.js'
import { reworded, rewordedRuns } from './trace/reworded.js'

export interface Collated {
  /** The text that the others are laid along. */
  readonly base: ArticleId
  readonly others: readonly ArticleId[]
  readonly rows: readonly CollatedRow[]
}

export interface CollatedRow {
  /** A sentence of the base; null for sentences that only others have, which stand behind the base sentence that theirs follow. */
  readonly sentence: CollatedSentence | null
  /** What the others print there, in the order of `others`. */
  readonly readings: readonly CollatedReading[]
}

export interface CollatedSentence extends Span {
  readonly quote: string
}

export interface CollatedReading {
  readonly article: ArticleId
  /** `same` but for typography, `changed` in words, `cut` here, or `added` beside the base. */
  readonly kind: 'same' | 'changed' | 'cut' | 'added'
  /** Null where it is cut. */
  readonly sentence: CollatedSentence | null
  /** Whether it stands in another place there. */
  readonly moved: boolean
  /** What was cut, added or changed within the sentence, against the base. */
  readonly changes: readonly TraceChange[]
  /** The same within the words; nothing where the words are the same. */
  readonly runs: readonly TraceRun[]
}

type Collatable = Pick<Dossier, 'pages' | 'articles' | 'lineages'>

/**
 * `ids` are articles, the first the base, or one lineage, whose origin's witness is the base. Throws `DragomanError` `id-unknown` for an id that
 * is neither and `collate-one` where there is nothing to compare.
 */
export function collatedText(dossier: Collatable, ids: readonly Id[]): Collated {
  const lineages = new Map(dossier.lineages.map((lineage) => [lineage.id, lineage]))
  const known = new Map(dossier.articles.map((article) => [article.id, article]))
  const chosen = ids.flatMap((id) => {
    const lineage = lineages.get(id)
    if (!lineage && !known.has(id))
      throw new DragomanError(
        'id-unknown',
        `${id} is no article and no lineage of the dossier.`,
        'Take ids from `origins --json` or `stories`.',
      )
    return lineage ? lineage.witnesses.map(({ article }) => article) : [id]
  })
  const [base, ...others] = [...new Set(chosen)]
  if (base === undefined || others.length === 0)
    throw new DragomanError('collate-one', 'One text alone cannot be compared.', 'Give two articles or more, or a lineage with a copy.')
  const texts = new Map(dossier.pages.map((page) => [page.id, page.text]))
  const sideOf = (id: ArticleId): Side => {
    const article = known.get(id)
    const text = texts.get(article?.page ?? '') ?? ''
    return { article: id, text, words: withWholeSentences(wordsOf(text, article?.body ?? []), text) }
  }
  return { base, others, rows: rowsOf(sideOf(base), others.map(sideOf)) }
}

interface Side {
  readonly article: ArticleId
  readonly text: string
  readonly words: Words
}

function rowsOf(base: Side, others: readonly Side[]): CollatedRow[] {
  const count = base.words.sentences.length - 1
  const laid = others.map((other) => layAlong(base, other))
  const rows: CollatedRow[] = []
  const addAfter = (sentence: number): void => {
    for (const { added } of laid) for (const reading of added.get(sentence) ?? []) rows.push({ sentence: null, readings: [reading] })
  }
  addAfter(-1)
  for (let i = 0; i < count; i++) {
    rows.push({ sentence: sentenceAt(base, i), readings: laid.map(({ at }) => at[i] as CollatedReading) })
    addAfter(i)
  }
  return rows
}

interface Laid {
  /** By sentence of the base. */
  readonly at: readonly CollatedReading[]
  /** Sentences without a mate, by the base sentence that the nearest mate before them has; -1 for those before all. */
  readonly added: ReadonlyMap<number, readonly CollatedReading[]>
}

function layAlong(base: Side, other: Side): Laid {
  const { pairs } = align(base.words, other.words)
  const mates = new Map(pairs.map((pair) => [pair.a, pair]))
  const { article } = other
  const at = Array.from({ length: base.words.sentences.length - 1 }, (_, i): CollatedReading => {
    const pair = mates.get(i)
    if (!pair) return { article, kind: 'cut', sentence: null, moved: false, changes: [], runs: [] }
    const sentence = sentenceAt(other, pair.b)
    const own = { text: other.text, ...sentence, isPage: true }
    const theirs = { text: base.text, ...sentenceAt(base, i), isPage: true }
    const changes = pair.exact ? [] : reworded(own, theirs)
    const runs = changes.length > 0 ? rewordedRuns(own, theirs) : []
    return { article, kind: changes.length > 0 ? 'changed' : 'same', sentence, moved: pair.moved, changes, runs }
  })
  const added = new Map<number, CollatedReading[]>()
  const mateOf = new Map(pairs.map((pair) => [pair.b, pair.a]))
  let last = -1
  for (let j = 0; j + 1 < other.words.sentences.length; j++) {
    const mate = mateOf.get(j)
    if (mate !== undefined) last = mate
    else {
      const reading = { article, kind: 'added' as const, sentence: sentenceAt(other, j), moved: false, changes: [], runs: [] }
      added.set(last, [...(added.get(last) ?? []), reading])
    }
  }
  return { at, added }
}

/** From the first to the last word, with the marks around them. */
function sentenceAt({ text, words }: Side, sentence: number): CollatedSentence {
  let start = words.start[words.sentences[sentence] as number] as number
  let end = words.end[(words.sentences[sentence + 1] as number) - 1] as number
  while (/["'“‘«„([]/.test(text.charAt(start - 1))) start--
  while (/[.!?…"'”’»)\]]/.test(text.charAt(end))) end++
  return { start, end, quote: slice(text, { start, end }) }
}

/** Readings of one row that say the same, with who prints them; in the order in which they first come. */
export function sameReadings(row: CollatedRow): { readonly reading: CollatedReading; readonly articles: readonly ArticleId[] }[] {
  const groups = new Map<string, { reading: CollatedReading; articles: ArticleId[] }>()
  for (const reading of row.readings) {
    const words = reading.changes.map(({ here, there }) => `${there ?? ''}\u001f${here ?? ''}`).join('\u001e')
    const key = `${reading.kind} ${reading.moved} ${words}`
    const known = groups.get(key)
    if (known) known.articles.push(reading.article)
    else groups.set(key, { reading, articles: [reading.article] })
  }
  return [...groups.values()].map(({ reading, articles }) => ({ reading, articles: articles.sort(byCodeUnit) }))
}
