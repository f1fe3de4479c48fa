/** Who did it: the subject that the tree gives to the verb, whatever party stands beside it. */

import { describe, expect, it } from 'vitest'
import { annotateText } from '../../../src/pipeline/read.js'
import { loadResources } from '../../../src/pipeline/resources.js'
import { eventsIn } from './telling.js'

describe('who did it', () => {
  it('is no land that the subject is only in or from', () => {
    expect(eventsIn('The February earthquake in Turkey and Syria killed 50,000 people.').join(' ')).not.toMatch(/killed|attack/)
    expect(eventsIn('Staff from Kenya visited Chad on Monday.').join(' ')).not.toContain('actor Kenya')
  })

  it('is no school that a gunman was at', () =>
    expect(eventsIn('A gunman at Harvard University who killed 32 people was caught.').join(' ')).not.toContain('actor Harvard'))

  it('is a land whose troops did it, and one that stands first in its sentence', () => {
    expect(eventsIn('Kenya visited Chad on Monday with ten envoys.')).toEqual(['visit/held actor Kenya @Chad'])
    expect(eventsIn('President Anna Berg of Kenya visited Chad on Monday.').join(' ')).toContain('actor Anna Berg')
  })
})

describe('how sure it is', () => {
  it('is not told where it is only asked', () =>
    expect(eventsIn('It is open whether Anna Berg will be invited to the summit.')).toEqual([]))

  it('is not told where it is supposed without an if', () =>
    expect(eventsIn('Had Anna Berg been elected, taxes would have risen.').join(' ')).not.toContain('/held'))

  it('is demanded where somebody calls for it', () =>
    expect(eventsIn('Crowds are demanding Anna Berg quit.').join(' ')).not.toContain('/held'))

  it('is no invasion where one is only feared or rehearsed', () => {
    expect(eventsIn('The drill was a rehearsal for an invasion of Kenya.')).toEqual([])
    expect(eventsIn('The invasion of Kenya began in May.').join(' ')).toContain('intervention/held')
  })
})

describe('what is no attack, strike or war', () => {
  it('are words against a person', () => {
    expect(eventsIn('Anna Berg attacked Carl Holm in a speech.')).toEqual([])
    expect(eventsIn('Kenya attacked Chad in May.').join(' ')).toContain('attack/held actor Kenya')
  })

  it('is a man who walks out', () => {
    expect(eventsIn('Nobody spoke as he walked out.')).toEqual([])
    expect(eventsIn('On Monday teachers walked out over pay.').join(' ')).toContain('strike/held')
  })

  it('is a question put to a witness', () => {
    expect(eventsIn('Anna Berg invited Carl Holm to explain the letter.')).toEqual([])
    expect(eventsIn('Anna Berg invited Carl Holm to the summit.').join(' ')).toContain('invitation/held')
  })
})

describe('where it was', () => {
  it('is the land before the noun, and none behind a dash', () => {
    expect(eventsIn('Two thousand lost limbs in the Kenya earthquake - more than in Chad.')).toEqual(['disaster/held - @Kenya'])
  })

  it('is every land that a quake struck', () => {
    const { annotation } = annotateText('The earthquake in Kenya and Chad killed many people.', '2016-08-20', loadResources())
    const [quake] = annotation?.events ?? []
    const name = (id: string | null | undefined): string | undefined => annotation?.entities.find((one) => one.id === id)?.name
    expect([name(quake?.where), name(quake?.alsoAt?.[0])]).toEqual(['Kenya', 'Chad'])
  })

  it('is not where somebody spoke of it', () =>
    expect(eventsIn('A text issued after a meeting at Nairobi said Kenya and Chad had agreed to hold talks.').join(' ')).not.toContain(
      '@Nairobi',
    ))
})
