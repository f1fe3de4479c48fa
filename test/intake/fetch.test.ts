/** Fetching, against a server on loopback: polite, checked at every step, and what comes is kept as it came. */

import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PageArchive } from '../../src/intake/archive.js'
import { type FetchOptions, fetchPages } from '../../src/intake/fetch.js'
import { readInputs } from '../../src/intake/inputs.js'
import type { TakenPage } from '../../src/intake/taken.js'

type Handler = (request: IncomingMessage, response: ServerResponse) => void
const PAGE = '<!doctype html><p>Talks were held.</p>'

let folder = ''
let server: Server
let site = ''
let handlers: Record<string, Handler>
let asked: { path: string; at: number; open: number }[]
let open = 0

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-fetch-'))
  handlers = {}
  asked = []
  open = 0
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, at: Date.now(), open: ++open })
    response.on('close', () => open--)
    const handler = handlers[path]
    if (handler) handler(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

const send =
  (body: string | Uint8Array, fields: Record<string, string> = {}, status = 200): Handler =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...fields }).end(body)
  }

/** Outcomes and codes by path, sorted. */
async function get(paths: readonly string[], options: Partial<FetchOptions> = {}): Promise<string[]> {
  const results: string[] = []
  const urls = paths.map((path) => (path.startsWith('/') ? site + path : path))
  const settings = { agent: 'dragoman/0', allowPrivate: true, delay: 0, ...options }
  for await (const item of fetchPages(urls, new PageArchive(folder), settings))
    results.push('code' in item ? `${item.code} ${item.at.replace(site, '')}` : `${item.outcome} ${item.url.replace(site, '')}`)
  return results.sort()
}

async function kept(): Promise<TakenPage['input'][]> {
  const pages: TakenPage['input'][] = []
  for await (const item of readInputs([join(folder, 'pages.warc.gz')])) {
    if ('code' in item) throw new Error(`${item.code} ${item.message}`)
    pages.push(item.input)
  }
  return pages
}

const paths = () => asked.map(({ path }) => path).sort()

describe('what is got', () => {
  it('is kept as an archive that build reads, with its address and day', async () => {
    handlers['/a'] = send(gzipSync(PAGE), { 'content-encoding': 'gzip', 'set-cookie': 'secret=1' })
    handlers['/b'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write(PAGE)
      response.end('<p>More.')
    }
    expect(await get(['/a', '/b#part', '/b'])).toEqual(['new /a', 'new /b'])
    const pages = await kept()
    expect(pages.map(({ source, given }) => [given.url?.replace(site, ''), source]).sort()).toEqual([
      ['/a', PAGE],
      ['/b', `${PAGE}<p>More.`],
    ])
    expect(pages[0]?.given.captured).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('is not sent again where it did not change', async () => {
    handlers['/a'] = (request, response) => {
      const same = request.headers['if-none-match'] === '"1"' && request.headers['if-modified-since'] !== undefined
      const fields = { etag: '"1"', 'last-modified': 'Fri, 31 May 2024 08:00:00 GMT', 'content-type': 'text/html' }
      response.writeHead(same ? 304 : 200, fields).end(same ? '' : PAGE)
    }
    expect(await get(['/a'])).toEqual(['new /a'])
    expect(await get(['/a'])).toEqual(['unchanged /a'])
    expect(await kept()).toHaveLength(1)
  })

  it('is added to, and a record that a kill cut off is cut away', async () => {
    handlers['/a'] = send(PAGE)
    handlers['/b'] = send(`${PAGE}b`)
    await get(['/a'])
    const file = join(folder, 'pages.warc.gz')
    appendFileSync(file, readFileSync(file).subarray(0, 60))
    await get(['/b'])
    expect((await kept()).map(({ source }) => source)).toEqual([PAGE, `${PAGE}b`])
  })

  it('comes from the pages of a feed, and the feeds of an OPML list', async () => {
    handlers['/list'] = send(
      `<?xml version="1.0"?><opml version="2.0"><body><outline><outline xmlUrl="${site}/feed"/></outline></body></opml>`,
    )
    handlers['/feed'] = send('<rss version="2.0"><channel><item><link>/a</link></item><item><link>/gone</link></item></channel></rss>')
    handlers['/a'] = send(PAGE)
    expect(await get(['/list'])).toEqual(['fetch-failed /gone', 'list /feed', 'list /list', 'new /a'])
    expect(await get(['/list'], { most: 2 })).toEqual(['fetch-too-many /a', 'list /feed', 'list /list'])
  })
})

describe('politeness', () => {
  it('honours robots.txt, also behind a redirect', async () => {
    handlers['/robots.txt'] = send('User-agent: *\nDisallow: /no', { 'content-type': 'text/plain' })
    handlers['/on'] = send('', { location: '/no/b' }, 302)
    handlers['/yes'] = send(PAGE)
    expect(await get(['/no/a', '/on', '/yes'])).toEqual(['fetch-disallowed /no/a', 'fetch-disallowed /on', 'new /yes'])
    expect(paths()).toEqual(['/on', '/robots.txt', '/yes'])
  })

  it('asks nothing of a site that cannot say its rules', async () => {
    handlers['/robots.txt'] = send('', {}, 503)
    handlers['/a'] = send(PAGE)
    expect(await get(['/a'])).toEqual(['fetch-disallowed /a'])
  })

  it('asks one thing at a time, with a pause', async () => {
    for (const path of ['/a', '/b', '/c'])
      handlers[path] = (request, response) => setTimeout(() => send(PAGE + path)(request, response), 20)
    await get(['/a', '/b', '/c'], { delay: 60 })
    expect(asked.map(({ open }) => open)).toEqual([1, 1, 1, 1])
    for (const [index, { at }] of asked.slice(1).entries()) expect(at - (asked[index]?.at ?? 0)).toBeGreaterThanOrEqual(55)
  })
})

describe('limits', () => {
  it('are kept in size, packed and unpacked', async () => {
    handlers['/big'] = send('x'.repeat(5000))
    handlers['/bomb'] = send(gzipSync('x'.repeat(50_000)), { 'content-encoding': 'gzip' })
    expect(await get(['/big', '/bomb'], { size: 1000 })).toEqual(['fetch-too-large /big', 'fetch-too-large /bomb'])
  })

  it('are kept in time, to the last byte', async () => {
    handlers['/never'] = () => undefined
    handlers['/drip'] = (_, response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
    }
    expect(await get(['/never', '/drip'], { time: 150 })).toEqual(['fetch-failed /drip', 'fetch-failed /never'])
  })

  it('are kept in redirects', async () => {
    handlers['/loop'] = send('', { location: '/loop' }, 301)
    handlers['/file'] = send('', { location: 'file:///etc/passwd' }, 302)
    expect(await get(['/loop', '/file'])).toEqual(['fetch-failed /file', 'fetch-failed /loop'])
    expect(paths().filter((path) => path === '/loop')).toHaveLength(6)
  })
})

describe('the local network', () => {
  it.each([
    () => site,
    () => site.replace('127.0.0.1', 'localhost'),
    () => site.replace('127.0.0.1', '2130706433'),
    () => site.replace('127.0.0.1', '[::ffff:127.0.0.1]'),
    () => site.replace('127.0.0.1', '0.0.0.0'),
  ])('is not asked, whatever it is called', async (url) => {
    expect(await get([`${url()}/a`], { allowPrivate: false })).toEqual([expect.stringMatching(/^fetch-private /)])
    expect(asked).toEqual([])
  })
})

it('leaves addresses alone that are none, or carry a password', async () => {
  expect(await get(['ftp://news.example/a', 'nonsense', site.replace('//', '//me:secret@')])).toEqual(
    expect.arrayContaining([expect.stringMatching(/^fetch-failed ftp/), expect.stringMatching(/^fetch-failed nonsense/)]),
  )
  expect(asked).toEqual([])
})
