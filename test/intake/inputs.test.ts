/** Everything named comes in once, in one order, and a bad input costs nothing but itself. */

import { chmodSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type InputOptions, readInputs } from '../../src/intake/inputs.js'
import type { TakenPage } from '../../src/intake/taken.js'
import type { Notice } from '../../src/model/notice.js'
import { openStore } from '../../src/store/open.js'
import { sha256Hex } from '../../src/text/sha256.js'

const before = process.cwd()
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-intake-'))
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(before)
  rmSync(folder, { recursive: true, force: true })
})

function put(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(name), { recursive: true })
    writeFileSync(name, content)
  }
}

async function read(paths: readonly string[], options: InputOptions = {}): Promise<{ pages: TakenPage[]; notices: Notice[] }> {
  const pages: TakenPage[] = []
  const notices: Notice[] = []
  for await (const item of readInputs(paths, options)) {
    if ('code' in item) notices.push(item)
    else pages.push(item)
  }
  return { pages, notices }
}

const sourcesOf = ({ pages }: { pages: TakenPage[] }) => pages.flatMap(({ input }) => input.sources)
const codesOf = ({ notices }: { notices: Notice[] }) => notices.map(({ code, at }) => `${code} ${at}`)
async function* stream(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}

describe('files and folders', () => {
  it('reads a file as it is', async () => {
    put({ 'a.txt': 'Words.\r\n' })
    const { pages, notices } = await read(['a.txt'])
    expect(notices).toEqual([])
    expect(pages).toMatchObject([{ file: 'a.txt', id: null }])
    expect(pages[0]?.input).toEqual({
      sha256: sha256Hex('Words.\r\n'),
      mediaType: 'text/plain',
      source: 'Words.\r\n',
      sources: ['a.txt'],
      given: {},
      encoding: 'utf-8',
    })
    expect(Buffer.from(pages[0]?.bytes ?? []).toString()).toBe('Words.\r\n')
  })

  it('walks folders in order, leaves out what is hidden, and keeps names as given', async () => {
    put({ 'p/b.txt': 'b', 'p/a/z.html': '<p>z', 'p/a.txt': 'a', 'p/.hidden': 'x', 'p/.git/x.txt': 'x', 'other.txt': 'o' })
    expect(sourcesOf(await read(['./p/']))).toEqual(['p/a.txt', 'p/a/z.html', 'p/b.txt'])
    expect(sourcesOf(await read([join(folder, 'p')]))).toEqual(['a.txt', 'a/z.html', 'b.txt'].map((name) => join(folder, 'p', name)))
    expect(sourcesOf(await read(['.']))).toEqual(['other.txt', 'p/a.txt', 'p/a/z.html', 'p/b.txt'])
  })

  it('tells HTML from text by content', async () => {
    put({ 'a.txt': '<!doctype html><p>x', 'b.html': 'Plain.' })
    expect((await read(['.'])).pages.map(({ input }) => input.mediaType)).toEqual(['text/html', 'text/plain'])
  })

  it('reads patterns', async () => {
    put({ 'p/a.txt': 'a', 'p/b.html': 'b', 'p/q/c.txt': 'c', 'p/q/r/d.txt': 'd', 'p/q/.e.txt': 'e', 'x.txt': 'x' })
    expect(sourcesOf(await read(['p/*.txt']))).toEqual(['p/a.txt'])
    expect(sourcesOf(await read(['p/*']))).toEqual(['p/a.txt', 'p/b.html', 'p/q/c.txt', 'p/q/r/d.txt'])
    expect(sourcesOf(await read(['**/*.txt']))).toEqual(['p/a.txt', 'p/q/c.txt', 'p/q/r/d.txt', 'x.txt'])
    expect(sourcesOf(await read(['p/**']))).toEqual(['p/a.txt', 'p/b.html', 'p/q/c.txt', 'p/q/r/d.txt'])
    expect(sourcesOf(await read(['p/?/c.txt']))).toEqual(['p/q/c.txt'])
    expect(sourcesOf(await read([join(folder, 'p/*.html')]))).toEqual([join(folder, 'p/b.html')])
  })

  it('takes a name with a pattern in it for the file where there is one', async () => {
    put({ 'a*.txt': 'star', 'ab.txt': 'b' })
    expect(sourcesOf(await read(['a*.txt']))).toEqual(['a*.txt'])
  })

  it('reads a file once that several names lead to', async () => {
    put({ 'p/a.txt': 'a' })
    symlinkSync('a.txt', 'p/b.txt')
    expect(sourcesOf(await read(['p', 'p/*.txt', './p/a.txt', 'p/a.txt']))).toEqual(['p/a.txt'])
  })

  it('is not led in circles by links', async () => {
    put({ 'p/a.txt': 'a' })
    symlinkSync('..', 'p/up')
    expect(sourcesOf(await read(['p']))).toEqual(['p/a.txt'])
    expect(sourcesOf(await read(['p/**/*.txt']))).toEqual(['p/a.txt'])
  })

  it('leaves out a dossier that a folder holds', async () => {
    put({ 'p/a.txt': 'a' })
    const store = openStore('p/out.dossier', 'create')
    store.setInputNotices([], [{ code: 'input-empty', stage: 'intake', at: 'a', message: 'm', hint: 'h' }])
    store.close()
    expect(await read(['p'])).toMatchObject({ pages: [{ file: 'p/a.txt' }], notices: [] })
    expect(codesOf(await read(['p/out.dossier']))).toEqual(['input-binary p/out.dossier'])
  })

  it('gives two pages with the same bytes twice', async () => {
    put({ 'a.txt': 'same' })
    linkSync('a.txt', 'c.txt')
    put({ 'b.txt': 'same' })
    const { pages } = await read(['.'])
    expect(sourcesOf({ pages })).toEqual(['a.txt', 'b.txt', 'c.txt'])
    expect(new Set(pages.map(({ input }) => input.sha256)).size).toBe(1)
  })

  it('gives the same in whatever order it is named', async () => {
    put({ 'a.txt': 'a', 'p/b.txt': 'b', 'p/c.txt': '', 'q/d.jsonl': '{"id":1,"text":"x"}\nbad\n{"text":"y"}' })
    const names = ['a.txt', 'p', 'q/*', 'p/b.txt', 'q']
    const expected = await read(names)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names, { minLength: names.length }), async (order) => {
        expect(await read(order)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
})

describe('bad inputs', () => {
  it('tells each, and loses nothing else', async () => {
    put({
      'p/empty.txt': '',
      'p/blank.txt': ' \r\n\t\n',
      'p/binary.bin': new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7]),
      'p/picture.txt': Buffer.from('\x89PNG\r\n\x1a\n\x00\x00', 'latin1'),
      'p/broken.txt': Buffer.concat([Buffer.from('Çeşme '), Buffer.from([0xff, 0xc3]), Buffer.from(' é.')]),
      'p/large.txt': 'x'.repeat(2000),
      'p/good.txt': 'A good page.',
    })
    const found = await read(['p'], { maxBytes: 1000 })
    expect(sourcesOf(found)).toEqual(['p/broken.txt', 'p/good.txt'])
    expect(codesOf(found)).toEqual([
      'input-binary p/binary.bin',
      'input-empty p/blank.txt',
      'encoding-broken p/broken.txt',
      'input-empty p/empty.txt',
      'input-too-large p/large.txt',
      'input-binary p/picture.txt',
    ])
    for (const { message, hint, stage } of found.notices)
      expect([message, hint, stage]).toEqual([expect.stringMatching(/^[^\n]+\.$/), expect.stringMatching(/\.$/), 'intake'])
  })

  it('tells a file that cannot be read', async () => {
    put({ 'p/a.txt': 'a', 'p/locked.txt': 'x', 'p/q/b.txt': 'b' })
    chmodSync('p/locked.txt', 0)
    chmodSync('p/q', 0)
    chmodSync(folder, 0o755)
    const root = process.getuid?.() === 0
    if (root) process.seteuid?.(65534)
    const found = await read(['p']).finally(() => {
      if (root) process.seteuid?.(0)
    })
    chmodSync('p/q', 0o755)
    expect(sourcesOf(found)).toEqual(['p/a.txt'])
    expect(codesOf(found).sort()).toEqual(['input-unreadable p/locked.txt', 'input-unreadable p/q'])
  })

  it('reads 50 MB of one line', async () => {
    put({ 'a.txt': Buffer.alloc(50 * 2 ** 20, 'word ') })
    const { pages, notices } = await read(['a.txt'])
    expect(notices).toEqual([])
    expect(pages[0]?.input.source).toHaveLength(50 * 2 ** 20)
  })

  it('puts names and reasons on one line', async () => {
    put({ 'a\n\u001b[31m.txt': '', 'b.txt': 'b' })
    const { notices } = await read(['.'])
    expect(notices[0]?.message).toBe('There is nothing in it.')
    await expect(read(['no\n\u001b[31msuch'])).rejects.toMatchObject({ message: 'There is no file or folder no [31msuch.' })
  })
})

describe('errors', () => {
  it('names what is missing before anything is read', async () => {
    put({ 'a.txt': 'a' })
    await expect(read(['a.txt', 'b.txt'])).rejects.toMatchObject({ code: 'input-missing', message: 'There is no file or folder b.txt.' })
    await expect(read(['*.html'])).rejects.toMatchObject({ code: 'input-missing', message: 'No file matches *.html.' })
  })

  it('says that folders held nothing to read, and what they held', async () => {
    mkdirSync('empty')
    await expect(read(['empty'])).rejects.toMatchObject({ code: 'input-nothing-readable' })
    put({ 'p/a.txt': '', 'p/b.bin': new Uint8Array(8) })
    await expect(read(['p'])).rejects.toMatchObject({
      code: 'input-nothing-readable',
      message: 'Nothing in p can be read as a page (1 input-empty, 1 input-binary).',
    })
  })

  it('is content with a notice where another input is good, or where the one file named is bad', async () => {
    mkdirSync('empty')
    put({ 'a.txt': 'a', 'b.txt': '' })
    expect(codesOf(await read(['empty', 'a.txt']))).toEqual(['input-nothing-readable empty'])
    expect(codesOf(await read(['b.txt']))).toEqual(['input-empty b.txt'])
  })
})

describe('standard input', () => {
  it('reads one page, once', async () => {
    expect((await read(['-', '-'], { stdin: stream('Wor', 'ds.') })).pages).toMatchObject([
      { file: '-', input: { source: 'Words.', sources: ['-'] } },
    ])
    expect(codesOf(await read(['-'], { stdin: stream() }))).toEqual(['input-empty -'])
  })

  it('reads JSON Lines, told by content or by the caller', async () => {
    const { pages } = await read(['-'], { stdin: stream('{"id":"a","te', 'xt":"x"}\n{"id":"b","html":"<p>y"}') })
    expect(pages.map(({ id, input }) => [id, input.sources[0], input.mediaType, input.source])).toEqual([
      ['a', '-#a', 'text/plain', 'x'],
      ['b', '-#b', 'text/html', '<p>y'],
    ])
    expect(codesOf(await read(['-'], { stdin: stream('{"id":"a"}\n'), jsonLines: true }))).toEqual(['line-unreadable -#a'])
  })
})

describe('JSON Lines', () => {
  it('reads a page a line, with what is given, and tells bad lines', async () => {
    const lines = [
      '{"id":"a","text":"One.","url":"https://a.example/1","outlet":"A","published":"2024-05-31","captured":"2024-06-01"}',
      'not JSON',
      '',
      '{"id":7,"html":"<p>Two.","published":"last week"}',
      '{"text":"Three."}',
      '{"id":"d"}',
      '{"id":"e","text":" "}',
      '["text"]',
      '{"id":"f","text":"\\ud800 broken"}',
      '{"id":"g","text":5,"html":null}',
    ]
    put({ 'p.data': `\ufeff${lines.join('\r\n')}\n` })
    const found = await read(['p.data'])
    expect(sourcesOf(found)).toEqual(['p.data#a', 'p.data#7', 'p.data:5', 'p.data#f'])
    expect(found.pages[0]?.input).toMatchObject({
      given: { url: 'https://a.example/1', outlet: 'A', published: '2024-05-31', captured: '2024-06-01' },
      encoding: 'utf-8',
    })
    expect(found.pages.every(({ file }) => file === 'p.data')).toBe(true)
    expect(codesOf(found)).toEqual([
      'line-unreadable p.data:2',
      'given-unreadable p.data#7',
      'line-unreadable p.data#d',
      'input-empty p.data#e',
      'line-unreadable p.data:8',
      'encoding-broken p.data#f',
      'line-unreadable p.data#g',
    ])
  })

  it('names a page by its bytes as a file would', async () => {
    put({ 'a.txt': 'Çeşme', 'b.jsonl': '{"text":"Çeşme"}' })
    const { pages } = await read(['.'])
    expect(pages[0]?.input.sha256).toBe(pages[1]?.input.sha256)
  })

  it('leaves out a line over the limit and reads on', async () => {
    put({ 'a.jsonl': `{"text":"one"}\n{"text":"${'x'.repeat(3_000_000)}"}\n{"text":"two"}` })
    const found = await read(['a.jsonl'], { maxBytes: 1_000_000 })
    expect(found.pages.map(({ input }) => input.source)).toEqual(['one', 'two'])
    expect(codesOf(found)).toEqual(['input-too-large a.jsonl:2'])
  })

  it('marks bytes that are no UTF-8', async () => {
    put({ 'a.jsonl': Buffer.from('{"text":"one \xff"}\n{"text":"a true \xef\xbf\xbd is no fault"}', 'latin1') })
    const found = await read(['a.jsonl'])
    expect(found.pages[0]?.input.source).toBe('one \ufffd')
    expect(codesOf(found)).toEqual(['encoding-broken a.jsonl:1'])
  })

  it('gives the same pages however the stream is cut', async () => {
    const text = '{"id":"a","text":"Ünal"}\n\n{"id":"b","text":"two"}\nbad\n{"id":"c","text":"three"}'
    const bytes = Buffer.from(text)
    async function* cut(size: number): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    }
    const whole = await read(['-'], { stdin: cut(bytes.length) })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 90 }), async (size) => {
        expect(await read(['-'], { stdin: cut(size) })).toEqual(whole)
      }),
      { numRuns: 40 },
    )
  })
})

describe('side files', () => {
  it('gives what they say, and are no pages', async () => {
    put({ 'p/a.html': '<p>a', 'p/a.html.meta.json': '{"outlet":"A"}', 'p/b.txt': 'b', 'p/b.meta.json': '\ufeff{"published":"2024-05"}' })
    const { pages, notices } = await read(['p'])
    expect(pages.map(({ input }) => [input.sources[0], input.given])).toEqual([
      ['p/a.html', { outlet: 'A' }],
      ['p/b.txt', { published: '2024-05' }],
    ])
    expect(notices).toEqual([])
    expect((await read(['p/b.txt'])).pages[0]?.input.given).toEqual({ published: '2024-05' })
  })

  it('is told where one cannot be read or stands alone, and the page comes in', async () => {
    put({
      'a.txt': 'a',
      'a.txt.meta.json': '{"outlet":',
      'b.txt': 'b',
      'b.txt.meta.json': '[1]',
      'c.meta.json': '{}',
      'd.txt': 'd',
      'd.meta.json': '{"url":1}',
    })
    const found = await read(['.'])
    expect(sourcesOf(found)).toEqual(['a.txt', 'b.txt', 'd.txt'])
    expect(codesOf(found)).toEqual(['meta-alone c.meta.json', 'meta-unreadable a.txt', 'meta-unreadable b.txt', 'given-unreadable d.txt'])
  })

  it('may be named like pages, with them or without', async () => {
    put({ 'a.txt': 'a', 'a.meta.json': '{"outlet":"A"}', 'b.txt': 'b', 'b.txt.meta.json': '{}' })
    expect(codesOf(await read(['a.txt', 'a.meta.json', 'b.txt.meta.json']))).toEqual([])
  })

  it('holds for all lines of JSON Lines that do not say otherwise', async () => {
    put({ 'a.jsonl': '{"text":"x"}\n{"text":"y","outlet":"B"}', 'a.jsonl.meta.json': '{"outlet":"A","captured":"2024-01-01"}' })
    expect((await read(['.'])).pages.map(({ input }) => input.given)).toEqual([
      { outlet: 'A', captured: '2024-01-01' },
      { outlet: 'B', captured: '2024-01-01' },
    ])
  })
})
