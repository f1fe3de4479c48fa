/** The folder that `fetch` keeps: `pages.warc.gz` with every answer as it came, and `.fetched.json` with what the next run asks by, hidden so that `build` takes it for no page. Records are only added; a record cut off by a kill is cut away. */

import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DragomanError } from '../model/error.js'
import { byCodeUnit } from '../text/order.js'
import type { HttpAnswer } from './http.js'

/** What a site gave to ask by again. */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

interface Kept {
  /** Bytes of the archive that are whole. */
  size: number
  urls: Record<string, Validators>
}

export class PageArchive {
  readonly file: string
  readonly #state: string
  readonly #kept: Kept

  /** Throws `DragomanError` `fetch-folder` where the folder cannot be written. */
  constructor(folder: string) {
    this.file = join(folder, 'pages.warc.gz')
    this.#state = join(folder, '.fetched.json')
    try {
      mkdirSync(folder, { recursive: true })
      this.#kept = existsSync(this.#state) && existsSync(this.file) ? keptIn(this.#state) : { size: 0, urls: {} }
      const there = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0
      if (this.#kept.size > 0 && there > this.#kept.size) truncateSync(this.file, this.#kept.size)
      this.#kept.size = Math.min(there, this.#kept.size || there)
      this.#save()
    } catch (error) {
      throw new DragomanError(
        'fetch-folder',
        `${folder} cannot be written: ${(error as Error).message}.`,
        'Give another folder with --out.',
      )
    }
  }

  /** What the site gave with the answer that is kept; empty where none is. */
  validatorsOf(url: string): Validators {
    return Object.hasOwn(this.#kept.urls, url) ? (this.#kept.urls[url] as Validators) : {}
  }

  /** Keeps an answer. `asked`: the address the next run asks for again. */
  add(url: string, answer: HttpAnswer, date: Date, asked = url): void {
    const record = gzipSync(responseRecord(url, answer, date))
    appendFileSync(this.file, record)
    this.#kept.size += record.length
    const etag = firstValue(answer.rawFields, 'etag')
    const lastModified = firstValue(answer.rawFields, 'last-modified')
    this.#kept.urls[asked] = { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) }
    this.#save()
  }

  #save(): void {
    const urls = Object.fromEntries(Object.entries(this.#kept.urls).sort(([a], [b]) => byCodeUnit(a, b)))
    writeFileSync(`${this.#state}.new`, `${JSON.stringify({ size: this.#kept.size, urls }, null, 1)}\n`)
    renameSync(`${this.#state}.new`, this.#state)
  }
}

/** What an earlier run kept; nothing where the file is not ours to read. */
function keptIn(file: string): Kept {
  try {
    const { size, urls } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>
    return { size: typeof size === 'number' ? size : 0, urls: typeof urls === 'object' && urls !== null ? urls : {} }
  } catch {
    return { size: 0, urls: {} }
  }
}

/** A response record of WARC 1.1 (ISO 28500). The body's chunks were undone by the connection; its content coding stands. */
function responseRecord(url: string, { status, rawFields, body }: HttpAnswer, date: Date): Uint8Array {
  const fields = [...pairs(rawFields)].filter(([name]) => !/^(?:transfer-encoding|content-length|connection|set-cookie)$/i.test(name))
  const lines = [`HTTP/1.1 ${status} `, ...fields.map(([name, value]) => `${name}: ${value}`), `Content-Length: ${body.length}`]
  const block = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body])
  const head = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Record-ID: <urn:uuid:${randomUUID()}>`,
    `WARC-Date: ${date.toISOString()}`,
    `WARC-Target-URI: ${url}`,
    'Content-Type: application/http;msgtype=response',
    `Content-Length: ${block.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}

/** The first value of a field; null where it is absent. */
export function firstValue(rawFields: readonly string[], name: string): string | null {
  for (const [each, value] of pairs(rawFields)) if (each.toLowerCase() === name) return value
  return null
}

function* pairs(rawFields: readonly string[]): Generator<[string, string]> {
  for (let at = 0; at + 1 < rawFields.length; at += 2) yield [rawFields[at] as string, rawFields[at + 1] as string]
}
