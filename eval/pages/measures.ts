/** Measures of text extraction: 4-word shingles as the article-extraction benchmark counts them, words, snippets. */

export interface Score {
  readonly precision: number
  readonly recall: number
}

/** Words as `\w+` of Python finds them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

/** Multisets of 4-word shingles; a text of fewer words is one shingle, an empty one none. */
export function shingleScore(wanted: string, got: string): Score {
  return overlap(shingles(wordsOf(wanted)), shingles(wordsOf(got)))
}

/** Multisets of lower-case words. */
export function wordScore(wanted: string, got: string): Score {
  return overlap(counted(wordsOf(wanted.toLowerCase())), counted(wordsOf(got.toLowerCase())))
}

/** Harmonic mean. */
export function f1({ precision, recall }: Score): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** Mean precision and mean recall over pages, as the benchmark averages before it takes F1. */
export function meanScore(scores: readonly Score[]): Score {
  const sum = (part: keyof Score) => scores.reduce((total, score) => total + score[part], 0) / Math.max(1, scores.length)
  return { precision: sum('precision'), recall: sum('recall') }
}

/** Snippets wanted and found, wanted and missing, unwanted and found; white space and characters without width (soft hyphens) do not count. */
export function snippetCounts(
  text: string,
  wanted: readonly string[],
  unwanted: readonly string[],
): { right: number; missed: number; wrong: number } {
  const bare = (words: string) =>
    words
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  const whole = bare(text)
  const right = wanted.filter((snippet) => whole.includes(bare(snippet))).length
  return { right, missed: wanted.length - right, wrong: unwanted.filter((snippet) => whole.includes(bare(snippet))).length }
}

function shingles(words: readonly string[]): Map<string, number> {
  const all: string[] = []
  if (words.length > 0) for (let at = 0; at < Math.max(1, words.length - 3); at++) all.push(words.slice(at, at + 4).join('\u001f'))
  return counted(all)
}

function counted(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

function overlap(wanted: ReadonlyMap<string, number>, got: ReadonlyMap<string, number>): Score {
  let shared = 0
  for (const [item, count] of got) shared += Math.min(count, wanted.get(item) ?? 0)
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)
  const [all, found] = [total(wanted), total(got)]
  return { precision: found === 0 ? (all === 0 ? 1 : 0) : shared / found, recall: all === 0 ? 1 : shared / all }
}
