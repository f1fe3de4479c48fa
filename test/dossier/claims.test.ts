import { beforeAll, describe, expect, it } from 'vitest'
import { inputOf } from '../../eval/seeds/dossier.js'
import type { Dossier } from '../../src/model/dossier.js'
import { assemble } from '../../src/pipeline/assemble.js'
import { readInput } from '../../src/pipeline/read.js'
import { loadResources } from '../../src/pipeline/resources.js'

const TEXT = `Ministers meet in Lima

OSLO, March 4 (Meridian) - Norwegian Foreign Minister Kari Solberg said the accord on fishing was "a good day for both coasts".

Solberg met Peruvian officials on Monday in Lima, the Norwegian foreign ministry said in a statement.
`

let dossier: Dossier
beforeAll(() => {
  dossier = assemble([readInput(inputOf('accord.txt', TEXT), loadResources())], [], [], loadResources())
})

describe('claims', () => {
  it('ground a name on words that print it, not on an office that stands for its holder', () => {
    const solberg = dossier.entities.find((entity) => entity.name === 'Kari Solberg')
    const claim = dossier.claims.find((each) => each.subject === solberg?.id && each.property === 'name')
    expect(claim?.grounds).toMatchObject({ stated: [{ quote: 'Kari Solberg' }] })
  })

  it('ground an office on the words of the office', () => {
    const offices = dossier.claims.filter((each) => each.property === 'office')
    expect(offices.length).toBeGreaterThan(0)
    for (const { grounds } of offices)
      expect('stated' in grounds && grounds.stated[0].in === 'text' && grounds.stated[0].quote).toMatch(/Minister/)
  })

  it('stand once each, in the order of their ids', () => {
    const ids = dossier.claims.map((claim) => claim.id)
    expect(ids).toEqual([...new Set(ids)].sort())
  })
})
