/** The timeline: whole days first and in order, what no page dates at the end; weight grows with origins and rank. */

import { describe, expect, it } from 'vitest'
import { timeline } from '../../src/dossier/timeline.js'
import { handmade } from '../support/dossier.js'

describe('the timeline', () => {
  const dossier = handmade()
  const rows = timeline(dossier)

  it('holds every event once', () => {
    expect(rows.map((row) => row.event.id).sort()).toEqual(dossier.events.map((event) => event.id).sort())
  })

  it('goes by the day, and ends with what has none', () => {
    const days = rows.map((row) => row.event.when?.start ?? null)
    const dated = days.filter((day) => day !== null)
    expect(dated).toEqual([...dated].sort())
    expect(days.slice(0, dated.length)).toEqual(dated)
  })

  it('weighs between nothing and one', () => {
    for (const row of rows) expect(row.weight).toBeGreaterThanOrEqual(0)
    for (const row of rows) expect(row.weight).toBeLessThanOrEqual(1)
  })
})
