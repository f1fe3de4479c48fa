/** Names of the knowledge files are found longest first, in the case they are written in. */

import { describe, expect, it } from 'vitest'
import { buildGazetteer, type Gazetteer } from '../../src/knowledge/gazetteer.js'
import { readKnowledge } from '../../src/knowledge/load.js'
import { wordsOf } from '../../src/text/name-words.js'

const country = { adjectives: ['Fooish'], peoples: ['Fooite'], capitals: ['Fooville'], seats: ['Blue Palace'] }
const gazetteer = buildGazetteer(
  readKnowledge({
    'countries.json': JSON.stringify([
      { id: 'FOO', name: 'Foo', names: ['Foo', 'Fôo', 'US'], ...country },
      { id: 'FOB', name: 'Foo-Bar', names: ['Foo-Bar'], adjectives: [], peoples: [], capitals: [], seats: [] },
    ]),
    'offices.json': JSON.stringify([
      { id: 'foreign-minister', name: 'foreign minister', names: ['foreign minister', 'minister of foreign affairs'], level: 'minister' },
    ]),
    'bodies.json': JSON.stringify([
      { id: 'fato', name: 'FATO', names: ['FATO', 'FTG'], kind: 'organization', country: null, generic: false },
      { id: 'generic-m', name: 'defence ministry', names: ['defence ministry'], kind: 'organization', country: null, generic: true },
    ]),
  }),
)

function first(text: string, from: Gazetteer = gazetteer): string[] {
  const words = wordsOf(text)
  return from.matches(words, 0).map((match) => {
    const reading = match.readings[0]
    return `${match.length} ${reading?.of} ${reading?.entry.id}`
  })
}

describe('the gazetteer', () => {
  it('knows letters that stand each with a full stop', () => {
    expect(first('F.T.G. met')).toEqual(['3 body fato'])
    expect(first('f.t.g. met')).toEqual([])
    expect(first('F.X.G. met')).toEqual([])
  })

  it('knows letters that are said as a word in both writings, others in one', () => {
    expect(first('Fato met')).toEqual(['1 body fato'])
    expect(first('FATO met')).toEqual(['1 body fato'])
    expect(first('fato met')).toEqual([])
    expect(first('Ftg met')).toEqual([])
  })

  it('gives the longest match first', () => expect(first('Foo-Bar said')).toEqual(['2 country FOB', '1 country FOO']))
  it('folds accents and hyphens', () => expect(first('Foó Bar')[0]).toBe('2 country FOB'))
  it('finds plurals of offices and common bodies', () => {
    expect(first('foreign ministers')).toEqual(['2 office foreign-minister'])
    expect(first('Ministers of Foreign Affairs')[0]).toBe('4 office foreign-minister')
    expect(first('defence ministries')).toEqual(['2 body generic-m'])
  })
  it('does not find a name without its capital', () => expect(first('foo')).toEqual([]))
  it('does not find an acronym in another case', () => {
    expect(first('US troops')).toEqual(['1 country FOO'])
    expect(first('Us')).toEqual([])
  })
  it('does not run across a full stop or comma', () => {
    expect(first('Fooville. Bar')).toEqual(['1 country FOO'])
    expect(first('foreign, minister')).toEqual([])
  })
})
