/** A small knowledge of invented outlets and agencies for tests of the page room. */

import type { Knowledge, OutletEntry } from '../../src/knowledge/schema.js'
import type { PageInput } from '../../src/model/page.js'

const outlet = (id: string, name: string, more: Partial<OutletEntry> = {}): OutletEntry => ({
  id,
  name,
  names: [name],
  family: null,
  hosts: [],
  country: null,
  dateOrder: null,
  signs: [],
  ...more,
})

export const KNOWLEDGE: Knowledge = {
  countries: [],
  agencies: [{ id: 'hna', name: 'Harbour News Agency', names: ['HNA', 'Harbour News Agency'], country: null, state: false }],
  outlets: [
    outlet('harbour-post', 'The Harbour Post', { hosts: ['harbourpost.example'], dateOrder: 'day-first', signs: ['HX50', 'J. J. Pilot'] }),
    outlet('inland-times', 'Inland Times', { hosts: ['inland.example'], dateOrder: 'month-first' }),
  ],
  offices: [],
  bodies: [],
  places: [],
  givenNames: new Set(['ann', 'tom']),
}

export const CONTEXT = { knowledge: KNOWLEDGE, models: {} }

/** An input as intake would hand it over. */
export function input(source: string, more: Partial<PageInput> = {}): PageInput {
  return { sha256: 'ab'.repeat(32), mediaType: 'text/plain', source, sources: ['page'], given: {}, encoding: 'utf-8', ...more }
}
