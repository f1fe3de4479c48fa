/** Full-text search without an index: the same answer as the FTS5 index gives, by reading every paragraph. */

import { byScore, type Hit, type Holds, occurrences, type Paragraph, type Term } from './words.js'

/** Constants and floor of SQLite's `bm25()` (https://www.sqlite.org/fts5.html#the_bm25_function). */
const K1 = 1.2
const B = 0.75
const LEAST_IDF = 1e-6

/** Paragraphs that hold all terms or any, best first; none for no terms. */
export function bestMatches(terms: readonly Term[], paragraphs: readonly Paragraph[], holds: Holds = 'all'): Hit[] {
  if (terms.length === 0 || paragraphs.length === 0) return []
  const counts = paragraphs.map(({ words }) => terms.map((term) => occurrences(term, words)))
  const idfs = terms.map((_, term) => idf(paragraphs.length, counts.filter((own) => (own[term] ?? 0) > 0).length))
  const average = paragraphs.reduce((sum, { words }) => sum + words.length, 0) / paragraphs.length
  return paragraphs
    .flatMap(({ article, page, start, end, words }, index) => {
      const own = counts[index] ?? []
      const held = own.filter((count) => count > 0).length
      if (held === 0 || (holds === 'all' && held < own.length)) return []
      const norm = K1 * (1 - B + (B * words.length) / average)
      const score = own.reduce((sum, count, term) => sum + ((idfs[term] ?? 0) * count * (K1 + 1)) / (count + norm), 0)
      return [{ article, page, start, end, score }]
    })
    .sort(byScore)
}

function idf(all: number, having: number): number {
  return Math.max(LEAST_IDF, Math.log((all - having + 0.5) / (having + 0.5)))
}
