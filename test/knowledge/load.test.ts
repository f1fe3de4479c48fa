/** Knowledge that is malformed is refused with the place of the fault; what ships is well-formed and small. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKnowledge } from '../../src/knowledge/load.js'

const folder = join(import.meta.dirname, '../../knowledge')
const shipped = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /\.(json|txt)$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
)

describe('readKnowledge', () => {
  it('reads no files as no knowledge', () => expect(readKnowledge({}).countries).toEqual([]))

  it('names file and entry where a field is wrong', () => {
    const entry = { id: 'x', name: 'X', names: [], level: null }
    expect(() => readKnowledge({ 'offices.json': JSON.stringify([entry]) })).toThrow(/offices\.json, entry 1 \(x\): names/)
  })

  it('refuses an id that stands twice', () => {
    const entry = { id: 'x', name: 'X', names: ['X'], level: null }
    expect(() => readKnowledge({ 'offices.json': JSON.stringify([entry, entry]) })).toThrow(/twice/)
  })

  it('reads a firm a line, doubtful names marked', () => {
    const [entry] = readKnowledge({ 'firms.txt': 'Quorra Motor|Quorra Motor Co|~Quorra\n' }).bodies
    expect(entry).toMatchObject({ name: 'Quorra Motor', names: ['Quorra Motor', 'Quorra Motor Co', 'Quorra'], doubtful: ['Quorra'] })
    expect(() => readKnowledge({ 'firms.txt': 'Quorra\nVale| Quorra\n' })).toThrow(/firms\.txt, line 2/)
    expect(() => readKnowledge({ 'firms.txt': 'Quorra\nVale|Quorra\n' })).toThrow(/firms\.txt, line 2/)
  })

  it('refuses what is no JSON', () => expect(() => readKnowledge({ 'places.json': '[' })).toThrow(/places\.json/))
})

describe('what ships', () => {
  const knowledge = readKnowledge(shipped)

  it('is less than 3 MB', () => expect(Object.values(shipped).join('').length).toBeLessThan(3_000_000))
  it('holds the countries of the world', () => expect(knowledge.countries.length).toBeGreaterThan(240))
  it('points only to countries it knows', () => {
    const ids = new Set(knowledge.countries.map((country) => country.id))
    const pointing = [...knowledge.agencies, ...knowledge.outlets, ...knowledge.bodies, ...knowledge.places]
    expect(pointing.filter((entry) => entry.country !== null && !ids.has(entry.country)).map((entry) => entry.id)).toEqual([])
  })
  it('names a source for every file', () => {
    const sources = readFileSync(join(folder, 'SOURCES.md'), 'utf8')
    expect(Object.keys(shipped).filter((name) => !sources.includes(name))).toEqual([])
  })
})
