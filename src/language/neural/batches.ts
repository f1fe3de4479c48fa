/** Sentences put together for speed: by length, in groups that fit the network's places. */

/** Words that are read at a time, at most. */
export const BATCH = 256

/** Sentences whose words follow each other, the longest first. */
export interface Batch {
  readonly sentences: readonly (readonly string[])[]
  /** Place of each sentence's first word. */
  readonly first: readonly number[]
  readonly words: number
}

/** Indices of the sentences, longest first, in groups of at most `BATCH` words. A longer sentence is a `RangeError`. */
export function batchesOf(sentences: readonly (readonly string[])[]): number[][] {
  const length = (index: number): number => (sentences[index] as readonly string[]).length
  const order = sentences.flatMap((words, index) => (words.length > 0 ? [index] : []))
  order.sort((a, b) => length(b) - length(a) || a - b)
  const batches: number[][] = []
  let room = 0
  for (const index of order) {
    if (length(index) > BATCH) throw new RangeError(`a sentence of ${length(index)} words, want at most ${BATCH}`)
    if (length(index) > room) {
      batches.push([])
      room = BATCH
    }
    batches.at(-1)?.push(index)
    room -= length(index)
  }
  return batches
}

function batchOf(sentences: readonly (readonly string[])[]): Batch {
  const first: number[] = []
  let words = 0
  for (const sentence of sentences) {
    first.push(words)
    words += sentence.length
  }
  return { sentences, first, words }
}

/** Fills `out` with what `work` gives for each sentence that is `wanted`; those without words stay as they are. */
export function inBatches<T>(
  sentences: readonly (readonly string[])[],
  wanted: (index: number) => boolean,
  work: (batch: Batch) => readonly T[],
  out: T[],
): T[] {
  const chosen = sentences.flatMap((words, index) => (wanted(index) ? [{ words, index }] : []))
  for (const places of batchesOf(chosen.map(({ words }) => words))) {
    const items = places.map((place) => chosen[place] as (typeof chosen)[number])
    work(batchOf(items.map(({ words }) => words))).forEach((result, place) => {
      out[(items[place] as (typeof items)[number]).index] = result
    })
  }
  return out
}
