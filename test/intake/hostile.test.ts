/** Whatever is done to an archive, a feed or a mail: intake ends, throws nothing, and what comes out is whole. */

import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInputs } from '../../src/intake/inputs.js'
import { sha256Hex } from '../../src/text/sha256.js'
import { column, docx, p, pdf } from '../support/papers.js'

const record = (type: string, block: string): string =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://news.example/a\r\nContent-Type: text/plain\r\nWARC-Date: 2024-05-31T00:00:00Z\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`
const response = record(
  'response',
  'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>ab\r\n0\r\n\r\n',
)
const text = record('conversion', 'Talks were held.')
const mail =
  'MIME-Version: 1.0\r\nDate: 31 May 2024\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Tal=\r\nks=3D\r\n--b--\r\n'
const SEEDS: Readonly<Record<string, Buffer>> = {
  archive: Buffer.from(response + text + response),
  'gzipped archive': Buffer.concat([response, text, response].map((words) => gzipSync(words))),
  feed: Buffer.from(
    '<rss><channel><item><guid>1</guid><title>T</title><description><![CDATA[<p>x]]></description><content:encoded>&lt;p&gt;Words</content:encoded></item></channel></rss>',
  ),
  atom: Buffer.from(
    '<feed xml:lang="en"><entry><id>1</id><author><name>N</name></author><content type="xhtml"><div>Words</div></content></entry></feed>',
  ),
  mail: Buffer.from(mail),
  PDF: Buffer.from(pdf([column(['Talks were held.', 'They go on.'], 700)], { packed: true, info: { Title: 'Talks' } })),
  'Word document': Buffer.from(docx(p('Talks were held.'))),
  json: Buffer.from('{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"content_text":"Words","authors":[{"name":"N"}]}]}'),
}

/** Some bytes changed, cut out or doubled; `at` in ten-thousandths of the length. */
const damage = fc.array(
  fc.record({
    at: fc.nat(9_999),
    length: fc.nat(40),
    how: fc.constantFrom('set', 'cut', 'double'),
    byte: fc.nat(255),
  }),
  { minLength: 1, maxLength: 4 },
)

function damaged(bytes: Buffer, places: readonly { at: number; length: number; how: string; byte: number }[]): Buffer {
  let result = Buffer.from(bytes)
  for (const { at, length, how, byte } of places) {
    const from = Math.floor((at * result.length) / 10_000)
    const part = result.subarray(from, from + length)
    const middle = how === 'set' ? Buffer.from(part).fill(byte) : how === 'cut' ? Buffer.alloc(0) : Buffer.concat([part, part])
    result = Buffer.concat([result.subarray(0, from), middle, result.subarray(from + part.length)])
  }
  return result
}

describe('hostile input', () => {
  it.each(Object.entries(SEEDS))('of the kind %s is read to its end', async (_, seed) => {
    await fc.assert(
      fc.asyncProperty(damage, fc.integer({ min: 1, max: 200 }), async (places, step) => {
        const bytes = damaged(seed, places)
        async function* stdin(): AsyncGenerator<Uint8Array> {
          for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
        }
        for await (const item of readInputs(['-'], { stdin: stdin() })) {
          if ('code' in item) expect(item.message).not.toMatch(/[\r\n]/)
          else {
            expect(item.input.sha256).toBe(sha256Hex(item.bytes))
            expect(item.input.sources).toHaveLength(1)
            expect(item.input.source.trim()).not.toBe('')
          }
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
    )
  })
})
