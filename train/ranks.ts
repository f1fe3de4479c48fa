/**
 * `node dist/train/ranks.js VECTORS OUT`: makes `models/en/ranks.txt` from word vectors that list words from the commonest on (the same file as
 * `train/clusters.ts` reads): the words alone, in that order. The same file each time.
 */

import { createReadStream, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const WORDS = 20_000

/** The first `WORDS` words that are written in letters or digits alone. */
async function readWords(path: string): Promise<string[]> {
  const words: string[] = []
  let rest = ''
  let begun = false
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 22 })) {
    rest += chunk as string
    const start = begun ? 0 : rest.indexOf('"vectors":{')
    if (start < 0) continue
    begun = true
    let last = start
    for (const entry of rest.slice(start).matchAll(/"([^"\\\]]+)":\[[^\]]+\]/g)) {
      last = start + entry.index + entry[0].length
      if (!/^[\p{L}\p{N}]+$/u.test(entry[1] as string)) continue
      words.push(entry[1] as string)
      if (words.length === WORDS) return words
    }
    rest = rest.slice(last)
  }
  throw new RangeError(`${path} has ${words.length} words, want ${WORDS}`)
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [path = '', out = 'models/en/ranks.txt'] = process.argv.slice(2)
  writeFileSync(out, `${(await readWords(path)).join('\n')}\n`)
}
