/** Whole pages, and the ruined inputs made of them. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { seeded } from '../../eval/copies/random.js'
import { decode } from '../../src/intake/decode.js'
import type { PageInput } from '../../src/model/page.js'
import { ruined } from './mutations.js'

export interface Sample {
  readonly mediaType: PageInput['mediaType']
  readonly source: string
}

/** Small pages come oftener: chance to this power picks among pages by size. */
const SMALL_FIRST = 3

/** The ruined page of a number and what ruined it; small pages come oftener. The same samples, seed and number give the same page. */
export function ruinedInput(samples: readonly Sample[], seed: number, number: number): { input: PageInput; by: readonly string[] } {
  const random = seeded(seed * 1_000_003 + number)
  const pick = () => samples[Math.floor(samples.length * random.next() ** SMALL_FIRST)] as Sample
  const { mediaType, source } = pick()
  const { page, by } = ruined(source, pick().source, random)
  return {
    input: { sha256: String(number).padStart(64, '0'), mediaType, source: page, sources: [`${number}`], given: {}, encoding: 'utf-8' },
    by,
  }
}

/** All pages of the folders that exist, the shortest first. */
export function samplesIn(folders: readonly string[]): Sample[] {
  const found = folders.filter((folder) => existsSync(folder))
  const samples = found.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .flatMap((name) => sampleOf(join(folder, name))),
  )
  return samples.sort((a, b) => a.source.length - b.source.length)
}

function sampleOf(path: string): Sample[] {
  if (path.endsWith('.json')) return []
  const bytes = readFileSync(path)
  const { source } = decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  return path.endsWith('.txt') ? [{ mediaType: 'text/plain', source }] : [{ mediaType: 'text/html', source }]
}
