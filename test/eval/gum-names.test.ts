/** Names out of GUM's entities: proper words around the head, without titles; and no document of the half that is reported. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../eval/coreference/systems.js'
import { gumNames, readGumNames } from '../../eval/gum-names.js'

/** Rows of form, Penn tag, head and entity marks. */
function sentence(...rows: readonly (readonly [form: string, tag: string, head: number, marks?: string])[]): string {
  return rows
    .map(([form, tag, head, marks], at) => [at + 1, form, '_', 'X', tag, '_', head, '_', '_', marks ? `Entity=${marks}` : '_'].join('\t'))
    .join('\n')
}

function namesIn(source: string): string[] {
  const { text, names } = gumNames('made-up', source)
  return names.map(({ start, end, label }) => `${label} ${text.slice(start, end)}`)
}

describe('names of GUM', () => {
  it('are the proper words around the head of a mention', () => {
    const text = sentence(
      ['Prof.', 'NNP', 2, '(1-person-new'],
      ['Vale', 'NNP', 6],
      ['of', 'IN', 5],
      ['the', 'DT', 5, '(2-organization-new'],
      ['University', 'NNP', 2, '2)1)'],
      ['met', 'VBD', 0],
    )
    expect(namesIn(text)).toEqual(['PER Vale', 'ORG University'])
  })

  it('run over `of` where they are no person’s', () => {
    const text = sentence(
      ['University', 'NNP', 4, '(2-organization-new'],
      ['of', 'IN', 3],
      ['Quorra', 'NNP', 1, '(3-place-new)2)'],
      ['won', 'VBD', 0],
    )
    expect(namesIn(text)).toEqual(['ORG University of Quorra'])
  })

  it('are not what a common noun heads, nor things of other kinds', () => {
    const text = sentence(
      ['the', 'DT', 2, '(1-person-new'],
      ['minister', 'NN', 4, '1)'],
      ['Monday', 'NNP', 4, '(2-time-new)'],
      ['spoke', 'VBD', 0],
    )
    expect(namesIn(text)).toEqual([])
  })

  const folder = join(process.env.DRAGOMAN_DATA ?? '../shared', 'data/language/gum')
  const there = existsSync(folder)
  if (!there) console.warn('SKIPPED gum-names.test.ts: no GUM below DRAGOMAN_DATA')
  it.skipIf(!there)('hold no document of the half that is reported', () => {
    const reported = new Set(readDocuments(folder, false).map(({ id }) => id))
    const ids = readGumNames(folder, true).map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(20)
    expect(ids.filter((id) => reported.has(id))).toEqual([])
    expect(readGumNames(folder, false).map(({ id }) => id)).toEqual([...reported])
  })
})
