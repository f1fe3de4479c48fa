/** The command line as a person meets it: results on standard output, one line on standard error when something is wrong, exit codes of the contract. */

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/program.js'
import { VERSION } from '../../src/pipeline/version.js'
import { catchPrinted } from '../support/printed.js'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-cli-'))
const dossier = join(folder, 'korea.dossier')
const printed = catchPrinted()

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  expect(await run(['build', 'examples/pages', '--out', dossier])).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('every command', () => {
  it('has help for a newcomer', async () => {
    expect(await run(['--help'])).toBe(0)
    const commands = [...printed.out.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1] as string)
    expect(commands).toEqual(expect.arrayContaining(['build', 'brief', 'said', 'judge', 'check', 'serve', 'read', 'annotate']))
    for (const command of commands.filter((name) => name !== 'help' && name !== 'dragoman')) {
      printed.out = ''
      expect(await run([command, '--help'])).toBe(0)
      expect(printed.out).toContain(`Usage: dragoman ${command}`)
    }
  })

  it('that prints prints JSON too', async () => {
    for (const view of ['brief', 'timeline', 'rounds', 'actors', 'said', 'positions', 'origins', 'stories', 'differences', 'review']) {
      printed.out = ''
      expect(await run([view, dossier, '--json'])).toBe(0)
      expect(() => JSON.parse(printed.out)).not.toThrow()
      printed.out = ''
      expect(await run([view, dossier])).toBe(0)
      expect(printed.out.length).toBeGreaterThan(20)
    }
  })

  it('answers its version', async () => {
    expect(await run(['--version'])).toBe(0)
    expect(printed.out).toBe(`${VERSION}\n`)
  })
})

describe('wrong use gets one line and exit 2', () => {
  const oneLine = (): void => expect(printed.err.trimEnd().split('\n')).toHaveLength(1)

  it('for a missing page', async () => {
    expect(await run(['build', join(folder, 'nowhere.html'), '--out', join(folder, 'x.dossier')])).toBe(2)
    expect(printed.err).toContain('[input-missing]')
    oneLine()
  })

  it('for a folder with nothing readable', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'))
    expect(await run(['build', empty, '--out', join(folder, 'y.dossier')])).toBe(2)
    expect(printed.err).toContain('[input-nothing-readable]')
  })

  it('for a build that leaves no page, with the reason as a notice', async () => {
    const file = join(folder, 'empty.txt')
    writeFileSync(file, '')
    expect(await run(['build', file, '--out', join(folder, 'z.dossier')])).toBe(2)
    expect(printed.err).toContain('notice input-empty')
  })

  it('for what is no dossier, and what is not there', async () => {
    const file = join(folder, 'notes.txt')
    writeFileSync(file, 'just a text, long enough to be read as a header of something')
    expect(await run(['brief', file])).toBe(2)
    expect(printed.err).toContain('[not-a-dossier]')
    oneLine()
    printed.err = ''
    expect(await run(['brief', join(folder, 'nowhere.dossier')])).toBe(2)
    expect(printed.err).toContain('[dossier-missing]')
  })

  it('for a build without --out, an unknown format, an unknown id, an unknown command', async () => {
    expect(await run(['build', 'examples/pages'])).toBe(2)
    expect(await run(['export', dossier, '--format', 'docx'])).toBe(2)
    expect(await run(['export', dossier, '--format', 'constructor'])).toBe(2)
    expect(await run(['explain', dossier, 'ev_nothing'])).toBe(2)
    expect(await run(['bief', dossier])).toBe(2)
    expect(printed.err).toContain('[option-missing]')
    expect(printed.err).toContain('[id-unknown]')
  })

  it('for a port that is taken', async () => {
    const server = createServer()
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    )
    expect(await run(['serve', dossier, '--port', String(port)])).toBe(2)
    expect(printed.err).toContain('[port-taken]')
    server.close()
  })
})

describe('a dossier of the examples', () => {
  it('holds all laws', async () => {
    expect(await run(['check', dossier])).toBe(0)
    expect(printed.out).toContain('All laws hold')
  })

  it('is not touched by a second build', async () => {
    const before = readFileSync(dossier)
    const { mtimeMs } = statSync(dossier)
    expect(await run(['build', 'examples/pages', '--out', dossier])).toBe(0)
    expect(readFileSync(dossier).equals(before)).toBe(true)
    expect(statSync(dossier).mtimeMs).toBe(mtimeMs)
  })

  it('explains a fact down to its words', async () => {
    await run(['timeline', dossier, '--json'])
    const [event] = JSON.parse(printed.out) as { id: string }[]
    printed.out = ''
    expect(await run(['explain', dossier, event!.id])).toBe(0)
    expect(printed.out).toMatch(/“.+”/)
    expect(printed.out).toContain('read by')
  })

  it('finds words', async () => {
    expect(await run(['search', dossier, 'guest', 'book'])).toBe(0)
    expect(printed.out).toContain('guest book')
  })

  it('looks a quotation up: altered, by whom, where first, by which road', async () => {
    expect(await run(['quote', dossier, 'a new history starts here, an age of peace', '--speaker', 'Moon'])).toBe(0)
    expect(printed.out).toContain('Altered: “here” stands for “now”.')
    expect(printed.out.replace(/\s+/g, ' ')).toContain('The words are Kim Jong Un’s. No page gives them to Moon Jae-in.')
    expect(printed.out).toContain('starts [-now-] {+here+}')
    printed.out = ''
    expect(await run(['quote', dossier, 'a', 'new', 'history', 'starts', 'now', '--json'])).toBe(0)
    expect(JSON.parse(printed.out)).toMatchObject({ verdict: 'verbatim', credit: null })
    expect(await run(['quote', dossier, '…'])).toBe(2)
    expect(printed.err).toContain('[quote-empty]')
  })

  it('traces a sentence to its first place', async () => {
    expect(await run(['trace', dossier, 'a new history starts now, an age of peace'])).toBe(0)
    expect(printed.out).toMatch(/^First in \[\d+\]/)
    printed.out = ''
    expect(await run(['trace', dossier, 'nobody ever wrote this sentence about snails', '--json'])).toBe(0)
    expect(JSON.parse(printed.out)).toMatchObject({ first: null, trees: [] })
    expect(await run(['trace', dossier, 'too short'])).toBe(2)
    expect(printed.err).toContain('[trace-empty]')
  })

  it('answers what the README says it answers', async () => {
    const [, words = '', speaker = '', answer = ''] =
      /\$ dragoman quote \S+ "([^"]+)" --speaker (\w+)\n([^`]+)```/.exec(readFileSync('README.md', 'utf8')) ?? []
    expect(await run(['quote', dossier, words, '--speaker', speaker])).toBe(0)
    expect(answer.length).toBeGreaterThan(100)
    expect(printed.out.slice(0, answer.length)).toBe(answer)
  })

  it('narrows statements and writes them in other forms', async () => {
    expect(await run(['said', dossier, '--country', 'United States', '--from', '2018-06', '--mode', 'direct'])).toBe(0)
    expect(printed.out).toContain('Donald Trump')
    expect(printed.out).not.toContain('Moon Jae-in')
    printed.out = ''
    expect(await run(['said', dossier, '--speaker', 'kim', '--format', 'csv'])).toBe(0)
    expect(printed.out).toMatch(/^statement,speaker,.*\r\nst_/)
    const path = join(folder, 'said.md')
    expect(await run(['said', dossier, '--origins', '2', '--format', 'markdown', '--out', path])).toBe(0)
    expect(readFileSync(path, 'utf8')).toContain('[^1]: ')
    expect(await run(['said', dossier, '--from', 'spring'])).toBe(2)
    expect(await run(['said', dossier, '--format', 'docx'])).toBe(2)
    expect(printed.err).toContain('[filter-invalid]')
    expect(printed.err).toContain('[option-unknown]')
  })

  it('keeps a judgement in a log that another dossier can replay', async () => {
    await run(['timeline', dossier, '--json'])
    const [event] = JSON.parse(printed.out) as { id: string }[]
    printed.out = ''
    const copy = join(folder, 'judged.dossier')
    expect(await run(['build', 'examples/pages', '--out', copy])).toBe(0)
    expect(await run(['judge', copy, 'accept', event!.id, '--note', 'seen'])).toBe(0)
    expect(await run(['judge', copy, '--list'])).toBe(0)
    const log = join(folder, 'log.jsonl')
    writeFileSync(log, printed.out)
    expect(JSON.parse(printed.out.split('\n')[0]!)).toMatchObject({ verdict: 'accept', note: 'seen' })
    const other = join(folder, 'other.dossier')
    expect(await run(['build', 'examples/pages', '--out', other])).toBe(0)
    expect(await run(['judge', other, '--import', log])).toBe(0)
    printed.out = ''
    await run(['judge', other, '--list'])
    expect(printed.out).toBe(readFileSync(log, 'utf8'))
  })
})
