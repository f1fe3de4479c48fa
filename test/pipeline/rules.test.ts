import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { rulesetReader } from '../../src/pipeline/rules.js'
import { parseRuleset } from '../support/yaml.js'

const { prepareRules } = (await import(new URL('../../scripts/prepare.mjs', import.meta.url).href)) as { prepareRules(path: string): void }
const FOLDER = mkdtempSync(join(tmpdir(), 'dragoman-rules-'))
const PATH = join(FOLDER, 'rules.json')
afterAll(() => rmSync(FOLDER, { recursive: true }))

const textOf = (name: string) => readFileSync(new URL(`../../knowledge/rules/${name}.yml`, import.meta.url), 'utf8')

describe('rules that were prepared', () => {
  it('are those of the text', () => {
    prepareRules(PATH)
    const read = rulesetReader(PATH)
    for (const name of ['attribution', 'events', 'positions']) expect(read(name, textOf(name))).toEqual(parseRuleset(textOf(name), name))
  })

  it('are left for the text where it is another', () => {
    writeFileSync(PATH, JSON.stringify({ x: { hash: 'of an older text', file: { words: { old: ['word'] } } } }))
    expect([...rulesetReader(PATH)('x', 'words:\n  new: [word]').words.keys()]).toEqual(['new'])
  })

  it('are not wanted where nothing was built', () => {
    expect(rulesetReader(join(FOLDER, 'none.json'))('x', '').rules).toEqual([])
  })
})
