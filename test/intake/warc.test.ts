/** Archives are read record by record, whatever is wrong with one of them. */

import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readInputs } from '../../src/intake/inputs.js'
import type { TakenPage } from '../../src/intake/taken.js'
import type { Notice } from '../../src/model/notice.js'
import { column, pdf } from '../support/papers.js'

const HTML = '<!doctype html><html><title>Talks</title><body><p>Talks were held on Monday.</p></body></html>'

function record(fields: Readonly<Record<string, string>>, block: string | Uint8Array): Buffer {
  const bytes = Buffer.from(block)
  const all = { 'WARC-Date': '2024-05-31T08:00:00Z', 'Content-Length': String(bytes.length), ...fields }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

function http(
  body: string | Uint8Array,
  fields: readonly string[] = ['Content-Type: text/html; charset=utf-8'],
  status = '200 OK',
): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${fields.join('\r\n')}\r\n\r\n`), Buffer.from(body)])
}

const response = (name: string, block: Uint8Array): Buffer =>
  record({ 'WARC-Type': 'response', 'WARC-Record-ID': `<urn:x:${name}>`, 'WARC-Target-URI': `https://news.example/${name}` }, block)

async function read(bytes: Uint8Array, step = 1000, maxBytes?: number): Promise<{ pages: TakenPage[]; notices: string[] }> {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
  }
  const items: (TakenPage | Notice)[] = []
  for await (const item of readInputs(['-'], { stdin: stdin(), ...(maxBytes ? { maxBytes } : {}) })) items.push(item)
  return {
    pages: items.flatMap((item) => ('input' in item ? [item] : [])),
    notices: items.flatMap((item) => ('code' in item ? [`${item.code} ${item.at}`] : [])),
  }
}

const names = ({ pages }: { pages: readonly TakenPage[] }) => pages.flatMap(({ input }) => input.sources)
const INFO = record({ 'WARC-Type': 'warcinfo', 'Content-Type': 'application/warc-fields' }, 'software: x\r\n')

describe('WARC', () => {
  it('gives a page for a PDF, whatever type the site calls it', async () => {
    const paper = pdf([column(['The sides met on Monday.'], 700)])
    const type = (name: string): string[] => [`Content-Type: ${name}`]
    const { pages, notices } = await read(
      Buffer.concat([
        response('a', http(paper, type('application/pdf'))),
        response('b', http(paper, type('text/html'))),
        response('c', http(paper, type('application/octet-stream'))),
        response('d', http('PK\x03\x04', type('application/zip'))),
        response('e', http('Words.', type('application/octet-stream'))),
      ]),
    )
    expect(notices).toEqual([])
    expect(pages.map(({ input }) => [input.sources[0], input.mediaType, input.given.url])).toEqual([
      ['-#urn:x:a', 'application/pdf', 'https://news.example/a'],
      ['-#urn:x:b', 'application/pdf', 'https://news.example/b'],
      ['-#urn:x:c', 'application/pdf', 'https://news.example/c'],
    ])
  })

  it('gives a page for a response, with its address and the day it was got', async () => {
    const { pages, notices } = await read(Buffer.concat([INFO, response('a', http(HTML))]))
    expect(notices).toEqual([])
    expect(pages).toMatchObject([
      {
        file: '-',
        id: null,
        input: {
          source: HTML,
          mediaType: 'text/html',
          sources: ['-#urn:x:a'],
          given: { url: 'https://news.example/a', captured: '2024-05-31' },
        },
      },
    ])
    expect(Buffer.from(pages[0]?.bytes ?? []).toString()).toBe(HTML)
  })

  it('passes over requests, revisits, images, errors, robots.txt and feeds', async () => {
    const kinds = ['request', 'revisit', 'metadata'].map((kind) =>
      record({ 'WARC-Type': kind, 'WARC-Target-URI': 'https://news.example/x' }, http(HTML)),
    )
    const others = [
      response('i', http('\x89PNG', ['Content-Type: image/png'])),
      response('e', http(HTML, ['Content-Type: text/html'], '404 Not Found')),
      response('robots.txt', http('User-agent: *', ['Content-Type: text/plain'])),
      response('f', http('<?xml version="1.0"?><rss version="2.0"></rss>', ['Content-Type: text/html'])),
    ]
    expect(await read(Buffer.concat([...kinds, ...others]))).toEqual({ pages: [], notices: [] })
  })

  it('undoes chunks and content codings, also those undone before', async () => {
    const chunked = Buffer.from(`5\r\n${HTML.slice(0, 5)}\r\n${(HTML.length - 5).toString(16)};x=1\r\n${HTML.slice(5)}\r\n0\r\n\r\n`)
    const cases: readonly (readonly [Uint8Array, string])[] = [
      [chunked, 'Transfer-Encoding: chunked'],
      [Buffer.from(HTML), 'Transfer-Encoding: chunked'],
      [gzipSync(HTML), 'Content-Encoding: gzip'],
      [Buffer.from(HTML), 'Content-Encoding: gzip'],
      [deflateSync(HTML), 'Content-Encoding: deflate'],
      [deflateRawSync(HTML), 'Content-Encoding: deflate'],
      [brotliCompressSync(HTML), 'Content-Encoding: br'],
      [Buffer.from(HTML), 'Content-Encoding: br'],
    ]
    for (const [body, field] of cases) {
      const { pages, notices } = await read(response('a', http(body, ['Content-Type: text/html', field])))
      expect([field, pages.map(({ input }) => input.source), notices]).toEqual([field, [HTML], []])
    }
  })

  it('reads the encoding of the header, and keeps such a page as UTF-8', async () => {
    const body = Buffer.concat([Buffer.from('<html><p>'), Buffer.from([0xcf, 0xe5, 0xf0, 0xe5, 0xe3, 0xee, 0xe2, 0xee, 0xf0, 0xfb])])
    const { pages } = await read(response('a', http(body, ['Content-Type: text/html; charset=windows-1251'])))
    expect(pages[0]?.input).toMatchObject({ source: '<html><p>Переговоры', encoding: 'windows-1251' })
    expect(Buffer.from(pages[0]?.bytes ?? []).toString()).toBe('<html><p>Переговоры')
  })

  it('reads the texts of a WET', async () => {
    const wet = record(
      { 'WARC-Type': 'conversion', 'WARC-Target-URI': 'https://news.example/t', 'Content-Type': 'text/plain' },
      'Talks were held.\n<p>Not markup.',
    )
    const { pages } = await read(gzipSync(Buffer.concat([INFO, wet])))
    expect(pages.map(({ input }) => [input.mediaType, input.given.url, input.source])).toEqual([
      ['text/plain', 'https://news.example/t', 'Talks were held.\n<p>Not markup.'],
    ])
    expect(names({ pages })[0]).toMatch(/^-#\d+$/)
  })

  it('leaves out one bad record and reads the rest', async () => {
    const short = record({ 'WARC-Type': 'response', 'WARC-Target-URI': 'https://news.example/s', 'Content-Length': '20' }, http(HTML))
    const bare = record({ 'WARC-Type': 'response', 'WARC-Target-URI': 'https://news.example/n' }, 'no response')
    const { pages, notices } = await read(
      Buffer.concat([
        response('a', http(HTML)),
        short,
        response('b', http(HTML)),
        bare,
        response('c', http(HTML)),
        Buffer.from('WARC/1.0\r\n'),
      ]),
    )
    expect(names({ pages })).toEqual(['-#urn:x:a', '-#urn:x:b', '-#urn:x:c'])
    expect(notices.map((notice) => notice.split(' ')[0])).toEqual(Array(3).fill('archive-record-unreadable'))
  })

  it('says so where the archive ends too soon', async () => {
    const whole = Buffer.concat([response('a', http(HTML)), response('b', http(HTML))])
    const { pages, notices } = await read(whole.subarray(0, whole.length - 30))
    expect(names({ pages })).toEqual(['-#urn:x:a'])
    expect(notices).toHaveLength(1)
  })

  it('leaves out a page over the limit', async () => {
    const { pages, notices } = await read(
      Buffer.concat([
        response('a', http(HTML.repeat(50))),
        response('b', http(HTML)),
        response('z', http(gzipSync(HTML.repeat(999)), ['Content-Encoding: gzip'])),
      ]),
      1000,
      2000,
    )
    expect(names({ pages })).toEqual(['-#urn:x:b'])
    expect(notices).toEqual(['input-too-large -#urn:x:a', 'archive-record-unreadable -#urn:x:z'])
  })
})

describe('gzipped archives', () => {
  const members = ['a', 'b', 'c', 'd'].map((name) => gzipSync(response(name, http(HTML + name.repeat(3000) + Math.sin(1)))))

  it.each([1, 7, 100, 1e6])('are read member by member in pieces of %i bytes', async (step) => {
    const { pages, notices } = await read(Buffer.concat(members), step)
    expect(names({ pages })).toEqual(['a', 'b', 'c', 'd'].map((name) => `-#urn:x:${name}`))
    expect(notices).toEqual([])
  })

  it('may be one member', async () => {
    const all = Buffer.concat(['a', 'b'].map((name) => response(name, http(HTML))))
    expect(names(await read(gzipSync(all)))).toEqual(['-#urn:x:a', '-#urn:x:b'])
  })

  it.each([
    ['spoiled', (bytes: Buffer) => bytes.fill(0xff, 40, 60)],
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 30)],
    ['of a wrong checksum', (bytes: Buffer) => bytes.fill(1, bytes.length - 8, bytes.length - 5)],
    ['without a header', (bytes: Buffer) => bytes.fill(0, 0, 2)],
  ])('lose only a member that is %s', async (_, spoil) => {
    const [a, b, c, d] = members as [Buffer, Buffer, Buffer, Buffer]
    const { pages, notices } = await read(Buffer.concat([a, spoil(Buffer.from(b)), c, d]))
    expect(names({ pages })).toEqual(['-#urn:x:a', '-#urn:x:c', '-#urn:x:d'])
    expect(notices.map((notice) => notice.split(' ')[0])).toEqual(['archive-record-unreadable'])
  })

  it('of other things are no page', async () => {
    expect(await read(gzipSync('A text.'))).toEqual({ pages: [], notices: ['input-binary -'] })
  })
})
