/** `dragoman fetch` as a person meets it: addresses or a list in, one line each out, an archive that `build` reads. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import { catchPrinted } from '../../support/printed.js'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-cli-fetch-'))
const server = createServer((request, response) => {
  if (request.url !== '/a') response.writeHead(404).end()
  else response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Talks</title><p>The envoys met on Monday.</p>')
})
let site = ''
const printed = catchPrinted()

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

const fetched = (...args: string[]) => run(['fetch', ...args, '--delay', '0', '--out', join(folder, 'news')])

it('gets the pages of a list and tells of the one that is gone; the folder can be built', async () => {
  const feed = join(folder, 'feed.xml')
  writeFileSync(feed, `<rss><channel><item><link>${site}/a</link></item><item><link>${site}/gone</link></item></channel></rss>`)
  expect(await fetched(feed, '--allow-private')).toBe(0)
  expect(printed.out).toBe(`new        ${site}/a\n`)
  expect(printed.err).toContain(`notice fetch-failed: ${site}/gone: It was not fetched: the site answered 404.`)
  expect(printed.err).toContain('1 new, 0 unchanged, 1 not fetched')
  expect(await run(['build', join(folder, 'news'), '--out', join(folder, 'x.dossier')])).toBe(0)
  expect(printed.err).toContain('1 pages, 1 new')
})

it('prints JSON lines', async () => {
  expect(await fetched(`${site}/a`, '--allow-private', '--json')).toBe(0)
  expect(JSON.parse(printed.out)).toEqual({ url: `${site}/a`, outcome: 'new' })
})

it('does not ask the local network unless it is told to', async () => {
  expect(await fetched(`${site}/a`)).toBe(2)
  expect(printed.err).toContain('notice fetch-private')
  expect(printed.err).toContain('[fetch-nothing]')
})

it('refuses what is no address, a file that is no list, and a pause that is none', async () => {
  writeFileSync(join(folder, 'page.html'), '<p>x')
  for (const wrong of ['news.example/a', join(folder, 'page.html')]) {
    printed.err = ''
    expect(await fetched(wrong)).toBe(2)
    expect(printed.err).toContain('[fetch-address]')
  }
  expect(await run(['fetch', `${site}/a`, '--delay', 'soon'])).toBe(2)
  expect(printed.err).toContain('[option-unknown]')
  writeFileSync(join(folder, 'taken'), '')
  expect(await run(['fetch', `${site}/a`, '--out', join(folder, 'taken')])).toBe(2)
  expect(printed.err).toContain('[fetch-folder]')
})
