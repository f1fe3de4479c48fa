import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterStatements, wordingOf } from '../../src/dossier/statements.js'
import type { Dossier } from '../../src/model/dossier.js'
import type { Rendering, Statement } from '../../src/model/statement.js'

const TEXT = 'Ortega said the ferry was safe. “We will not sign,” Rossi said.'

function statement(id: string, speaker: string | null, words: string, extra: Partial<Rendering> = {}): Statement {
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
    support: { lineages: ['li_1'] },
  } as unknown as Statement
}

const DOSSIER = {
  pages: [{ id: 'pg_1', text: TEXT }],
  articles: [{ id: 'ar_1', page: 'pg_1' }],
  entities: [
    { id: 'en_1', name: 'Ana Örtega', aliases: ['Ortega'] },
    { id: 'en_2', name: 'Ugo Rossi', aliases: [] },
  ],
  statements: [
    statement('st_1', 'en_1', 'the ferry was safe', { via: [{ name: 'Night Agency', entity: null }] }),
    statement('st_2', 'en_2', '“We will not sign,”', { mode: 'direct', medium: 'statement' }),
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
})

describe('the wording of two renderings', () => {
  it('shows what is only here and only there', () => {
    expect(wordingOf('all the negatives of the past years', 'all the negatives over the past years,')).toEqual([
      { kind: 'both', words: 'all the negatives' },
      { kind: 'here', words: 'of' },
      { kind: 'there', words: 'over' },
      { kind: 'both', words: 'the past years' },
    ])
  })

  it('gives back both texts, word for word up to case and marks', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(words, words, (here, there) => {
        const found = wordingOf(here, there)
        const side = (kind: string) =>
          found
            .filter((run) => run.kind === 'both' || run.kind === kind)
            .map((run) => run.words)
            .join(' ')
        expect(side('here')).toBe(here)
        expect(side('there')).toBe(there)
      }),
    )
  })

  it('shows two very long texts whole', () => {
    const long = 'word '.repeat(700).trim()
    expect(wordingOf(long, 'short').map(({ kind }) => kind)).toEqual(['here', 'there'])
  })
})
