/** Who said what: statements filtered by speaker, words, mode and carrier, and the wording of two renderings side by side. */

import type { AttributionMode } from '../model/attribution.js'
import type { Dossier } from '../model/dossier.js'
import type { EntityId, LineageId } from '../model/ids.js'
import type { Rendering, Statement } from '../model/statement.js'
import { fold } from '../text/fold.js'
import { quoteOf } from '../text/span.js'

/** All given parts must hold; an absent part does not filter. */
export interface StatementFilter {
  /** Entity id, or a name or part of one, whatever its case and accents. */
  readonly speaker?: string
  /** Every word must stand in a rendering or its source, as the start of a word. */
  readonly words?: string
  readonly mode?: AttributionMode
  /** Name or part of the name of a carrier or medium. */
  readonly carrier?: string
  readonly lineage?: LineageId
  /** Only those that so many origins or more stand behind. */
  readonly origins?: number
}

/** The statements that pass, in the dossier's order. */
export function filterStatements(dossier: Dossier, filter: StatementFilter): Statement[] {
  const names = new Map(dossier.entities.map((entity) => [entity.id, [entity.name, ...entity.aliases].map(fold)]))
  const texts = new Map(dossier.articles.map((article) => [article.id, dossier.pages.find((page) => page.id === article.page)?.text ?? '']))
  const wanted = wordsOf(filter.words ?? '')
  return dossier.statements.filter(
    (statement) =>
      speaks(statement, filter.speaker, names) &&
      statement.support.lineages.length >= (filter.origins ?? 0) &&
      (filter.lineage === undefined || statement.support.lineages.includes(filter.lineage)) &&
      statement.renderings.some(
        (rendering) =>
          (filter.mode === undefined || rendering.mode === filter.mode) &&
          (filter.carrier === undefined || isCarriedBy(rendering, filter.carrier)) &&
          holdsWords(`${quoteOf(texts.get(rendering.article) ?? '', rendering.content)} ${statement.sourceWords ?? ''}`, wanted),
      ),
  )
}

function speaks(statement: Statement, speaker: string | undefined, names: ReadonlyMap<EntityId, readonly string[]>): boolean {
  if (speaker === undefined) return true
  if (statement.speakers.includes(speaker)) return true
  const key = fold(speaker)
  const own = statement.speakers.flatMap((id) => names.get(id) ?? [])
  return [...own, ...(own.length === 0 ? [fold(statement.sourceWords ?? '')] : [])].some((name) => name.includes(key))
}

function isCarriedBy(rendering: Rendering, carrier: string): boolean {
  const key = fold(carrier)
  return [...rendering.via.map(({ name }) => name), rendering.medium ?? ''].some((name) => fold(name).includes(key))
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function holdsWords(text: string, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
  const words = wordsOf(text)
  return wanted.every((want) => words.some((word) => word.startsWith(want)))
}

/** A stretch of wording: in both, only in the first, only in the second. Joined by blanks, `both` and `here` make the first, `both` and `there` the second. */
export interface WordingRun {
  readonly kind: 'both' | 'here' | 'there'
  readonly words: string
}

/** Longest text, in words, that is compared word by word; beyond it the two are shown whole. */
const LONGEST = 600

/** How two renderings differ, word by word (longest common subsequence over folded words). */
export function wordingOf(here: string, there: string): WordingRun[] {
  const [a, b] = [here.split(/\s+/).filter(Boolean), there.split(/\s+/).filter(Boolean)]
  if (a.length > LONGEST || b.length > LONGEST)
    return runs([...a.map((word) => ['here', word] as const), ...b.map((word) => ['there', word] as const)])
  const [keysA, keysB] = [a.map(keyOf), b.map(keyOf)]
  const table = lengths(keysA, keysB)
  const steps: (readonly [WordingRun['kind'], string])[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && keysA[i] === keysB[j]) {
      steps.push(['both', a[i] as string])
      i++
      j++
    } else if (j >= b.length || (i < a.length && at(table, i + 1, j, b.length) >= at(table, i, j + 1, b.length))) {
      steps.push(['here', a[i] as string])
      i++
    } else {
      steps.push(['there', b[j] as string])
      j++
    }
  }
  return runs(steps)
}

function keyOf(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}]+/gu, '') || word
}

/** `table[i * (width + 1) + j]`: words in common of the rests from `i` and `j` on. */
function lengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = a[i] === b[j]
      table[i * width + j] = same
        ? at(table, i + 1, j + 1, b.length) + 1
        : Math.max(at(table, i + 1, j, b.length), at(table, i, j + 1, b.length))
    }
  }
  return table
}

function at(table: Uint16Array, i: number, j: number, width: number): number {
  return table[i * (width + 1) + j] ?? 0
}

function runs(steps: readonly (readonly [WordingRun['kind'], string])[]): WordingRun[] {
  const found: { kind: WordingRun['kind']; words: string }[] = []
  for (const [kind, word] of steps) {
    const last = found.at(-1)
    if (last?.kind === kind) last.words += ` ${word}`
    else found.push({ kind, words: word })
  }
  return found
}
