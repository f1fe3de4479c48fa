/**
 * `node dist/train/ranks.js VECTORS OUT`: makes `models/en/ranks.txt` from word vectors that list words from the commonest on (the same file as
 * `train/clusters.ts` reads): the words alone, in that order. The same file each time.
 */

import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vectorEntries } from './vectors.js'

const WORDS = 20_000

/** The first `WORDS` words that are written in letters or digits alone. */
async function readWords(path: string): Promise<string[]> {
  const words: string[] = []
  for await (const { word } of vectorEntries(path)) {
    if (!/^[\p{L}\p{N}]+$/u.test(word)) continue
    words.push(word)
    if (words.length === WORDS) return words
  }
  throw new RangeError(`${path} has ${words.length} words, want ${WORDS}`)
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [path = '', out = 'models/en/ranks.txt'] = process.argv.slice(2)
  writeFileSync(out, `${(await readWords(path)).join('\n')}\n`)
}
