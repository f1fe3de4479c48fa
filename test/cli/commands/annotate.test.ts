/** `dragoman annotate` and `dragoman read` as programs meet them: a line out for each line in, whatever is in it; pages by their article. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import { column, pdf } from '../../support/papers.js'
import { catchPrinted } from '../../support/printed.js'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-cli-annotate-'))
const printed = catchPrinted()

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const lines = (): Record<string, unknown>[] =>
  printed.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const WORDS =
  'The foreign ministers of Chile and Peru met in Lima on Wednesday, and she said that more than 300 trucks had crossed the border.'
const FRENCH =
  'Le ministre des affaires étrangères a rencontré son homologue à Paris lundi pour discuter de la crise en cours dans la région.'
const RECORDS = [
  JSON.stringify({ id: 'a', text: WORDS, published: '2024-05-31' }),
  '',
  JSON.stringify({ id: 'b', text: '  ' }),
  'no JSON',
  JSON.stringify({ id: 'c', text: FRENCH }),
].join('\n')
const KEYS = [
  'sentences',
  'tokens',
  'mentions',
  'entities',
  'times',
  'quantities',
  'attributions',
  'events',
  'positions',
  'review',
  'notices',
]

it('annotates line by line, in order, and says what it could not read', async () => {
  expect(await run(['annotate', '--jsonl', '--tokens', file('a.jsonl', RECORDS)])).toBe(0)
  const found = lines()
  expect(found.map(({ id, language, notices }) => [id, language, (notices as { code: string }[]).map(({ code }) => code)])).toEqual([
    ['a', 'en', []],
    ['b', null, ['input-empty']],
    [null, null, ['line-unreadable']],
    ['c', 'fr', ['language-not-read']],
  ])
  for (const record of found) expect(Object.keys(record)).toEqual(['id', 'language', ...KEYS])
  const [time] = (found[0] as { times: { start: number; end: number; value: string }[] }).times
  expect([WORDS.slice(time?.start, time?.end), time?.value]).toEqual(['Wednesday', '2024-05-29'])
  expect(found[3]).toMatchObject({ sentences: [], tokens: [], mentions: [] })
  expect(printed.err).toContain('notice line-unreadable')
})

it('annotates the article of a page, with the text that offsets go into', async () => {
  const html = `<!doctype html><title>Talks</title><nav><a href="/">Home</a></nav><article><h1>Ministers meet in Lima</h1><p>${WORDS}</p><p>They agreed to meet again in June, officials said after the talks on the border.</p></article>`
  expect(await run(['annotate', '--published', '2024-05-31', file('a.html', html)])).toBe(0)
  const { text, mentions, times } = JSON.parse(printed.out)
  expect(text).toContain(WORDS)
  expect(mentions.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toContain('Peru')
  expect(times[0].value).toBe('2024-05-29')
})

it('prints for people what it read, several files by name', async () => {
  const [one, two] = [file('one.txt', WORDS), file('two.txt', 'Foreign Minister Ana Vale left on Monday. She gave at least 5 trucks.')]
  expect(await run(['annotate', '--text', '--published', '2024-05-31', one, two])).toBe(0)
  expect(printed.out.indexOf(one)).toBeLessThan(printed.out.indexOf(two))
  expect(printed.out).toMatch(/name +Peru +country, name: Peru/)
  expect(printed.out).toMatch(/time +Wednesday +date 2024-05-29/)
  expect(printed.out).toMatch(/amount +at least 5 trucks +5 truck, at least/)
  expect(printed.out).toMatch(/Ana Vale +person +foreign minister/)
})

it('prints words with their tree, and JSON with the names of several files', async () => {
  const [one, two] = [file('one.txt', WORDS), file('two.txt', 'Ana Vale left.')]
  expect(await run(['annotate', '--text', '--tokens', two])).toBe(0)
  expect(printed.out).toMatch(/3 +left +leave +VERB VBD +root/)
  expect(await run(['annotate', '--json', one, two])).toBe(0)
  expect([...printed.out.matchAll(/^ {2}"id": (.*),$/gm)].map(([, id]) => JSON.parse(id as string))).toEqual([one, two])
})

it('refuses two forms at once, and leaves another language alone', async () => {
  expect(await run(['annotate', '--text', '--json', file('one.txt', WORDS)])).toBe(2)
  expect(await run(['annotate', '--text', file('french.txt', FRENCH)])).toBe(0)
  expect(printed.out).toBe('language fr\n\n')
  expect(printed.err).toContain('language-not-read')
})

it('reads line by line, in order, too', async () => {
  expect(await run(['read', '--jsonl', file('b.jsonl', RECORDS)])).toBe(0)
  const found = lines()
  expect(found.map(({ id, text }) => [id, text])).toEqual([
    ['a', WORDS],
    ['b', ''],
    [null, ''],
    ['c', FRENCH],
  ])
  expect(new Set(found.map((record) => Object.keys(record).join())).size).toBe(1)
})

it('reads a PDF, and ends with 2 where there is no text in one', async () => {
  expect(await run(['read', file('a.pdf', pdf([column([...WORDS.split(/(?<=Wednesday,) /)], 700)]))])).toBe(0)
  expect(JSON.parse(printed.out).text.trim()).toBe(WORDS)
  expect(await run(['read', file('b.pdf', pdf([[]], { scanned: true }))])).toBe(2)
  expect(printed.err).toContain('notice paper-no-text')
})
