/** HTML pages a CPU second through the page room, second pass, on the development pages of `DRAGOMAN_DATA`; the peer is readability with linkedom. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decode } from '../src/intake/decode.js'
import type { PageInput } from '../src/model/page.js'
import { readPage } from '../src/page/read.js'
import { loadResources } from '../src/pipeline/resources.js'
import { cpuSeconds, type Measure } from './measure.js'

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..')
const PAGES = join(resolve(process.env.DRAGOMAN_DATA ?? join(ROOT, '../shared')), 'data/pages/fundus-dev/html')

export function benchmark(): Measure[] {
  if (!existsSync(PAGES)) {
    process.stderr.write('bench read: SKIPPED, no data at DRAGOMAN_DATA\n')
    return []
  }
  const sources = readdirSync(PAGES)
    .sort()
    .map((name) => decode(bytesOf(join(PAGES, name))).source)
  const resources = loadResources()
  const ours = () => {
    for (const [index, source] of sources.entries()) readPage(inputOf(source, index), resources)
  }
  return [
    { name: 'read', value: perSecond(sources.length, ours), unit: 'pages/CPU-s', aim: '>= 250' },
    { name: 'readability + linkedom (peer)', value: perSecond(sources.length, () => sources.forEach(readability)), unit: 'pages/CPU-s' },
  ]
}

function perSecond(pages: number, pass: () => void): number {
  pass()
  return pages / cpuSeconds(pass)
}

function bytesOf(path: string): Uint8Array {
  const bytes = readFileSync(path)
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

function inputOf(source: string, index: number): PageInput {
  const sha256 = String(index).padStart(64, '0')
  return { sha256, mediaType: 'text/html', source, sources: [String(index)], given: {}, encoding: 'utf-8' }
}

/** linkedom loses the body where white space stands before the doctype, and readability then fails; so does it on some other pages: those count as read. */
function readability(source: string): void {
  try {
    new Readability(parseHTML(source.trimStart()).document as never).parse()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
}
