import { describe, expect, it } from 'vitest'
import { filterStatements, inTellingOrder } from '../../src/dossier/statements.js'
import type { Dossier } from '../../src/model/dossier.js'
import type { Rendering, Statement } from '../../src/model/statement.js'

const TEXT = 'Ortega said the ferry was safe. “We will not sign,” Rossi said.'

function statement(
  id: string,
  speaker: string | null,
  words: string,
  extra: Partial<Rendering> = {},
  more: Partial<Statement> = {},
): Statement {
  const start = TEXT.indexOf(words)
  const rendering = {
    article: 'ar_1',
    attribution: 'a1',
    source: null,
    cue: [],
    content: [{ start, end: start + words.length }],
    mode: 'indirect',
    via: [],
    medium: null,
    addressee: null,
    ...extra,
  }
  return {
    id,
    speaker,
    speakers: speaker ? [speaker] : [],
    sourceWords: speaker ? null : 'Analysts',
    renderings: [rendering],
    said: null,
    support: { lineages: ['li_1'] },
    ...more,
  } as unknown as Statement
}

const DOSSIER = {
  pages: [{ id: 'pg_1', text: TEXT }],
  articles: [
    { id: 'ar_1', page: 'pg_1', published: { value: '2023-05' } },
    { id: 'ar_2', page: 'pg_1', published: null },
  ],
  entities: [
    {
      id: 'en_1',
      kind: 'person',
      name: 'Ana Örtega',
      aliases: ['Ortega'],
      of: null,
      roles: [{ office: 'director', for: 'en_3', time: null }],
    },
    { id: 'en_2', kind: 'person', name: 'Ugo Rossi', aliases: [], of: null, roles: [{ office: 'envoy', for: 'en_4', time: 'former' }] },
    { id: 'en_3', kind: 'organization', name: 'Port Authority', aliases: [], of: 'en_4', roles: [] },
    { id: 'en_4', kind: 'country', name: 'Ruritania', aliases: ['Republic of Ruritania'], of: null, roles: [] },
  ],
  statements: [
    statement('st_1', 'en_1', 'the ferry was safe', { via: [{ name: 'Night Agency', entity: null }] }),
    statement(
      'st_2',
      'en_2',
      '“We will not sign,”',
      { mode: 'direct', medium: 'statement', article: 'ar_2' },
      {
        said: { value: '2023-03-02', precision: 'day', basis: 'stated' },
      },
    ),
    statement('st_3', null, 'safe'),
  ],
} as unknown as Dossier

const ids = (filter: Parameters<typeof filterStatements>[1]) => filterStatements(DOSSIER, filter).map(({ id }) => id)

describe('who said what', () => {
  it('is all there is where nothing is asked', () => {
    expect(ids({})).toEqual(['st_1', 'st_2', 'st_3'])
  })

  it('is filtered by speaker: id, name, alias, whatever the accents, or an unnamed source', () => {
    expect(ids({ speaker: 'en_2' })).toEqual(['st_2'])
    expect(ids({ speaker: 'ana ortega' })).toEqual(['st_1'])
    expect(ids({ speaker: 'analyst' })).toEqual(['st_3'])
    expect(ids({ speaker: 'nobody' })).toEqual([])
  })

  it('is filtered by words, mode, carrier or medium, and origins', () => {
    expect(ids({ words: 'SAFE ferry' })).toEqual(['st_1'])
    expect(ids({ mode: 'direct' })).toEqual(['st_2'])
    expect(ids({ carrier: 'night' })).toEqual(['st_1'])
    expect(ids({ carrier: 'statement' })).toEqual(['st_2'])
    expect(ids({ origins: 2 })).toEqual([])
  })

  it('is filtered by body and country: their own words, and those of who holds an office there now', () => {
    expect(ids({ body: 'port authority' })).toEqual(['st_1'])
    expect(ids({ country: 'Ruritania' })).toEqual(['st_1'])
    expect(ids({ country: 'Port Authority' })).toEqual([])
    expect(ids({ country: 'en_4' })).toEqual(['st_1'])
  })

  it('is filtered by the day it was said, else by the day of its page; what has no day is in no period', () => {
    expect(ids({ from: '2023-05-10', to: '2023-05-12' })).toEqual(['st_1', 'st_3'])
    expect(ids({ to: '2023-03' })).toEqual(['st_2'])
    expect(ids({ from: '2023' })).toEqual(['st_1', 'st_2', 'st_3'])
    expect(ids({ from: '2024' })).toEqual([])
  })

  it('takes whole names or beginnings of their words, and no middles', () => {
    expect(ids({ speaker: 'ross' })).toEqual(['st_2'])
    expect(ids({ speaker: 'ossi' })).toEqual([])
    expect(ids({ speaker: '!' })).toEqual([])
  })

  it('is told by speaker, unnamed sources last, then by day', () => {
    const turned = { ...DOSSIER, statements: [...DOSSIER.statements].reverse() }
    expect(inTellingOrder(turned, turned.statements).map(({ id }) => id)).toEqual(['st_1', 'st_2', 'st_3'])
  })
})
