import { beforeAll, describe, expect, it } from 'vitest'
import { inputOf } from '../../eval/seeds/dossier.js'
import type { Dossier } from '../../src/model/dossier.js'
import { assemble } from '../../src/pipeline/assemble.js'
import { check } from '../../src/pipeline/check.js'
import { readInput } from '../../src/pipeline/read.js'
import { loadResources } from '../../src/pipeline/resources.js'

const TEXT = `Ministers of Norway and Peru sign accord in Lima

OSLO, March 4 (Meridian) - The foreign ministers of Norway and Peru met on Monday in Lima and signed an agreement on fishing.

Norwegian Foreign Minister Kari Solberg said the accord was "a good day for both coasts".

Peru's foreign ministry said in a statement that the talks had been friendly.

Source: Meridian
`

let sound: Dossier
beforeAll(() => {
  const resources = loadResources()
  sound = assemble([readInput({ ...inputOf('accord.txt', TEXT), given: { published: '2024-03-04' } }, resources)], [], [], resources)
})

const laws = (dossier: Dossier): string[] => [...new Set(check(dossier).map((fault) => fault.law))]

describe('check', () => {
  it('finds nothing wrong with a dossier of one page', () => {
    expect(check(sound)).toEqual([])
    expect(sound.claims.length).toBeGreaterThan(5)
  })

  it('sees zones that leave a gap', () => {
    const [page] = sound.pages
    const torn = { ...sound, pages: [{ ...page!, zones: page!.zones.slice(1) }] }
    expect(laws(torn)).toContain('zones tile')
  })

  it('sees a quotation that the page does not have', () => {
    const [event, ...rest] = sound.events
    const reports = event!.reports.map((report) => ({
      ...report,
      evidence: { ...report.evidence, quote: 'they fell out' } as typeof report.evidence,
    }))
    expect(laws({ ...sound, events: [{ ...event!, reports }, ...rest] })).toContain('words')
  })

  it('sees a claim on no grounds and one that rests on itself', () => {
    const [claim, ...rest] = sound.claims
    const self = { ...claim!, grounds: { derived: [claim!.id] as const, by: 'nothing' } }
    expect(laws({ ...sound, claims: [self, ...rest] })).toContain('grounds')
    const lost = { ...claim!, grounds: { derived: ['cl_0000000000000000'] as const, by: 'nothing' } }
    expect(laws({ ...sound, claims: [lost, ...rest] })).toContain('grounds')
  })

  it('sees an id that leads nowhere', () => {
    const entities = sound.entities.slice(1)
    expect(laws({ ...sound, entities })).toContain('names')
  })

  it('sees an article in no lineage, and in two', () => {
    expect(laws({ ...sound, lineages: [] })).toContain('lineages')
    const [lineage] = sound.lineages
    expect(laws({ ...sound, lineages: [lineage!, { ...lineage!, id: 'li_0000000000000000' }] })).toContain('lineages')
  })

  it('sees two things of one id', () => {
    expect(laws({ ...sound, events: [...sound.events, ...sound.events] })).toContain('order')
  })
})
