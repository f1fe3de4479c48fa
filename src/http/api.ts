/** The JSON API: one address for each view of the desk, one for judging. It parses, calls the desk and prints; it knows nothing of news. */

import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Desk } from '../desk/desk.js'
import { STATEMENT_FORMATS, type StatementFormat } from '../desk/statements.js'
import { VERDICTS } from '../model/judgement.js'
import { tokenNeeded } from './guard.js'
import { absent, refusal, refusalOf } from './refusal.js'

/** Longest body of a write, in bytes. */
const BODY_LIMIT = 64 * 1024

const Decision = z.object({
  verdict: z.enum(VERDICTS),
  ids: z.array(z.string().max(64)).min(1).max(2),
  property: z.string().max(64).nullish(),
  value: z.string().max(2000).nullish(),
  note: z.string().max(2000).nullish(),
  who: z.string().max(200).nullish(),
})

/** Lists under their name: `GET /api/events` and so on. */
const LISTS = {
  frame: (desk: Desk) => desk.frame(),
  brief: (desk: Desk) => desk.brief(),
  events: (desk: Desk) => desk.events(),
  processes: (desk: Desk) => desk.processes(),
  entities: (desk: Desk) => desk.entities(),
  differences: (desk: Desk) => desk.differences(),
  lineages: (desk: Desk) => desk.lineages(),
  stories: (desk: Desk) => desk.stories(),
  review: (desk: Desk) => desk.review(),
  notices: (desk: Desk) => desk.notices(),
  pages: (desk: Desk) => desk.pages(),
  judgements: (desk: Desk) => desk.judgements(),
  dossier: (desk: Desk) => desk.dossier(),
} as const

/** Routes under `/api`. `token` is asked of every write. */
export function api(desk: Desk, token: string): Hono {
  const app = new Hono()
  app.onError((error, c) => refusalOf(c, error))
  app.use(async (c, next) => {
    await next()
    c.res.headers.set('Cache-Control', 'no-store')
  })
  for (const [name, view] of Object.entries(LISTS)) app.get(`/${name}`, (c) => c.json(view(desk)))
  app.get('/session', (c) => c.json({ token }))
  app.get('/pages/:id', (c) => found(c, 'page', desk.page(c.req.param('id'))))
  app.get('/pages/:id/source', (c) => found(c, 'page', desk.source(c.req.param('id'))))
  app.get('/pages/:id/sentence', async (c) => found(c, 'sentence', await desk.sentence(c.req.param('id'), offset(c.req.query('at')))))
  app.get('/facts/:id', (c) => found(c, 'fact', desk.fact(c.req.param('id'))))
  app.get('/explain/:id', (c) => found(c, 'fact', desk.explain(c.req.param('id'))))
  app.get('/lineages/:id/collation', (c) => found(c, 'pair of witnesses', desk.collation(c.req.param('id'), witnesses(c))))
  app.get('/collation', (c) => c.json(desk.witnesses((c.req.query('of') ?? '').split(',').filter(Boolean).slice(0, 100))))
  app.get('/pairs', (c) => found(c, 'pair of articles', desk.pair(c.req.query('left') ?? '', c.req.query('right') ?? '')))
  app.get('/search', (c) => c.json(desk.search((c.req.query('q') ?? '').slice(0, 500))))
  app.get('/statements', (c) => c.json(desk.statements(c.req.query())))
  for (const format of STATEMENT_FORMATS)
    app.get(`/statements.${format}`, (c) => file(c, `statements.${format}`, desk.statementsAs(format, c.req.query())))
  app.get('/quote', (c) => c.json(desk.quote({ words: c.req.query('words') ?? '', speaker: c.req.query('speaker') ?? null })))
  app.get('/trace', (c) => c.json(desk.trace((c.req.query('sentence') ?? '').slice(0, 5000))))
  app.post('/judgements', tokenNeeded(token), bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => tooLong(c) }), (c) => judge(c, desk))
  app.all('*', (c) => absent(c, 'address'))
  return app
}

function found(c: Context, what: string, value: unknown): Response {
  return value === null ? absent(c, what) : c.json(value)
}

/** An offset of a text; one that is none is behind every text. */
function offset(written = ''): number {
  return /^\d{1,9}$/.test(written) ? Number(written) : Number.POSITIVE_INFINITY
}

function witnesses(c: Context): { left?: string; right?: string } {
  const [left, right] = [c.req.query('left'), c.req.query('right')]
  return { ...(left ? { left } : {}), ...(right ? { right } : {}) }
}

const TYPES: Readonly<Record<StatementFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
}

/** An answer that a browser keeps as a file. */
function file(c: Context, name: string, text: string): Response {
  const type = TYPES[name.split('.')[1] as StatementFormat]
  return c.body(text, 200, { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` })
}

async function judge(c: Context, desk: Desk): Promise<Response> {
  const body = Decision.safeParse(await c.req.json().catch(() => null))
  if (!body.success) {
    return refusal(
      c,
      400,
      'body-invalid',
      'The judgement cannot be read.',
      `Send JSON with one of ${VERDICTS.join(', ')} and one or two ids.`,
    )
  }
  const { verdict, ids, property = null, value = null, note = null, who = null } = body.data
  return c.json(await desk.judge({ verdict, ids, property, value, note, who }), 201)
}

function tooLong(c: Context): Response {
  return refusal(c, 413, 'body-invalid', 'The judgement is longer than 64 kB.', 'Shorten the note.')
}
