/** The desk over real HTTP on loopback: what it answers, and whom it refuses. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskOver } from '../../src/desk/desk.js'
import { shelfOf } from '../../src/desk/shelf.js'
import { type Served, serveDesk } from '../../src/http/server.js'
import { annotation } from '../support/annotated.js'
import * as sample from '../support/dossier.js'

let served: Served
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-screens-'))
  mkdirSync(join(folder, 'web/assets'), { recursive: true })
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html><title>screens</title>')
  writeFileSync(join(folder, 'web/assets/a.js'), 'export {}')
  writeFileSync(join(folder, 'secret.html'), 'secret')
  served = await serveDesk(deskOver(shelfOf(sample.handmade(), [annotation])), { port: 0, screens: join(folder, 'web') })
})
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly body: string
}

/** A request with headers that `fetch` would not let through. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: served.port, path, method, headers }, (answer) => {
      let text = ''
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
const token = async (): Promise<string> => JSON.parse((await ask('/api/session')).body).token
const codeOf = (answer: Answer): string => JSON.parse(answer.body).error.code

describe('the API', () => {
  it.each([
    'frame',
    'brief',
    'events',
    'processes',
    'entities',
    'statements',
    'differences',
    'lineages',
    'stories',
    'review',
    'notices',
    'pages',
    'judgements',
    'dossier',
  ])('answers /api/%s', async (name) => {
    const answer = await ask(`/api/${name}`)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toMatch('application/json')
    JSON.parse(answer.body)
  })

  it('answers for one page, fact, trail, pair of witnesses and query', async () => {
    const paths = [
      `/api/pages/${sample.wire.page.id}`,
      `/api/pages/${sample.wire.page.id}/source`,
      `/api/facts/${sample.met.id}`,
      `/api/explain/${sample.met.id}`,
      `/api/lineages/${sample.lineages[0]?.id}/collation`,
      `/api/pages/${sample.courier.page.id}/sentence?at=${sample.courier.at('quoted').start}`,
      '/api/search?q=sluices',
    ]
    for (const path of paths) expect((await ask(path)).status, path).toBe(200)
  })

  it('narrows statements, and hands them out as files', async () => {
    const narrowed = JSON.parse((await ask('/api/statements?speaker=Marek')).body) as unknown[]
    expect(narrowed.length).toBeGreaterThan(0)
    expect(narrowed.length).toBeLessThan((JSON.parse((await ask('/api/statements')).body) as unknown[]).length)
    for (const format of ['csv', 'md', 'jsonl']) {
      const answer = await ask(`/api/statements.${format}?speaker=Marek`)
      expect([answer.status, answer.headers['content-disposition']]).toEqual([200, `attachment; filename="statements.${format}"`])
      expect(answer.body).toContain('Dov Marek')
    }
    expect(codeOf(await ask('/api/statements?from=spring'))).toBe('filter-invalid')
  })

  it('looks words up', async () => {
    const answer = await ask(`/api/quote?words=${encodeURIComponent('despite the dry years, there is a chance')}&speaker=Tarn`)
    expect([answer.status, JSON.parse(answer.body).asked.speaker]).toEqual([200, 'Tarn'])
    expect([(await ask('/api/quote')).status, codeOf(await ask('/api/quote?words=%20'))]).toEqual([400, 'quote-empty'])
  })

  it('traces a sentence', async () => {
    const answer = await ask(`/api/trace?sentence=${encodeURIComponent('despite the dry years, there is a chance')}`)
    expect([answer.status, JSON.parse(answer.body).trees.length]).toEqual([200, 1])
    expect([(await ask('/api/trace')).status, codeOf(await ask('/api/trace?sentence=word'))]).toEqual([400, 'trace-empty'])
  })

  it('sets articles side by side, two or all', async () => {
    const [wire, courier] = [sample.wire.article.id, sample.courier.article.id]
    expect(JSON.parse((await ask(`/api/pairs?left=${wire}&right=${courier}`)).body).left).toBe(wire)
    expect(codeOf(await ask(`/api/pairs?left=${wire}`))).toBe('not-found')
    expect(JSON.parse((await ask(`/api/collation?of=${wire},${courier}`)).body).others).toEqual([courier])
    expect(JSON.parse((await ask(`/api/collation?of=${sample.lineages[0]?.id}`)).body).base).toBe(wire)
    const answers = [await ask('/api/collation'), await ask('/api/collation?of=ar_0,ar_1')]
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [400, 'collate-one'],
      [404, 'id-unknown'],
    ])
  })

  it('opens words of an article as a fact', async () => {
    const { start, end } = sample.wire.at('met on Wednesday in Sael')
    const answer = await ask(`/api/facts/${sample.wire.article.id}@${start}-${end}`)
    expect([answer.status, JSON.parse(answer.body).title]).toEqual([200, 'met on Wednesday in Sael'])
  })

  it('has one shape for every error', async () => {
    for (const path of [
      '/api/nothing',
      '/api/pages/pg_0',
      '/api/facts/ev_0',
      '/api/lineages/li_0/collation',
      '/api/pages/pg_0/sentence?at=x',
    ]) {
      const answer = await ask(path)
      expect(answer.status, path).toBe(404)
      expect(JSON.parse(answer.body)).toEqual({ error: { code: 'not-found', message: expect.any(String), hint: expect.any(String) } })
    }
  })
})

describe('who may ask', () => {
  it('refuses another host name', async () => {
    const answer = await ask('/api/frame', { host: `evil.example:${served.port}` })
    expect([answer.status, codeOf(answer)]).toEqual([403, 'host-refused'])
  })

  it('refuses another origin, and another site that does more than link here', async () => {
    expect(codeOf(await ask('/api/session', { origin: 'https://evil.example' }))).toBe('origin-refused')
    expect(codeOf(await ask('/api/session', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }))).toBe('origin-refused')
    expect((await ask('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status).toBe(200)
  })

  it('sends a strict policy with everything', async () => {
    for (const path of ['/', '/api/frame', '/assets/a.js', '/api/nothing']) {
      const { headers } = await ask(path)
      expect(headers['content-security-policy'], path).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      expect(headers['x-content-type-options'], path).toBe('nosniff')
    }
  })
})

describe('judging', () => {
  const decision = JSON.stringify({ verdict: 'accept', ids: [sample.met.id] })

  it('needs the token of this run', async () => {
    expect(codeOf(await ask('/api/judgements', {}, 'POST', decision))).toBe('token-missing')
    expect(codeOf(await ask('/api/judgements', { 'X-Dragoman-Token': 'guess' }, 'POST', decision))).toBe('token-missing')
  })

  it('keeps the judgement', async () => {
    const answer = await ask('/api/judgements', { 'X-Dragoman-Token': await token(), 'content-type': 'application/json' }, 'POST', decision)
    expect(answer.status).toBe(201)
    expect(JSON.parse((await ask('/api/judgements')).body)).toHaveLength(1)
  })

  it('refuses what is no judgement, and what is too long', async () => {
    const headers = { 'X-Dragoman-Token': await token() }
    expect(codeOf(await ask('/api/judgements', headers, 'POST', '{'))).toBe('body-invalid')
    expect(codeOf(await ask('/api/judgements', headers, 'POST', JSON.stringify({ verdict: 'maybe', ids: ['x'] })))).toBe('body-invalid')
    expect((await ask('/api/judgements', headers, 'POST', 'x'.repeat(70_000))).status).toBe(413)
    const unknown = await ask('/api/judgements', headers, 'POST', JSON.stringify({ verdict: 'accept', ids: ['ev_0000000000000000'] }))
    expect([unknown.status, codeOf(unknown)]).toEqual([404, 'id-unknown'])
  })
})

describe('the screens', () => {
  it('opens on any address that is no file', async () => {
    for (const path of ['/', '/timeline', '/pages/pg_1?fact=ev_2']) expect((await ask(path)).body, path).toContain('<title>screens')
  })

  it('keeps assets for good and the page not at all', async () => {
    expect((await ask('/assets/a.js')).headers['cache-control']).toMatch('immutable')
    expect((await ask('/')).headers['cache-control']).toBe('no-cache')
    expect((await ask('/assets/gone.js')).status).toBe(404)
  })

  it('reads nothing outside its folder', async () => {
    for (const path of ['/../secret.html', '/%2e%2e/secret.html', '/..%2fsecret.html', '/assets/..%2f..%2fsecret.html']) {
      expect((await ask(path)).body, path).not.toContain('secret')
    }
  })
})

it('takes another port where none was asked for and the usual one is taken', async () => {
  const desk = deskOver(shelfOf(sample.handmade()))
  const [first, second] = [await serveDesk(desk), await serveDesk(desk)]
  expect(first.port).not.toBe(second.port)
  await first.close()
  await second.close()
})

it('says so when the port is taken', async () => {
  await expect(serveDesk(deskOver(shelfOf(sample.handmade())), { port: served.port })).rejects.toMatchObject({ code: 'port-taken' })
})
