/** What happens in a made-up story is no happening. */

import { describe, expect, it } from 'vitest'
import { eventsIn } from './telling.js'

describe('a made-up story', () => {
  it('tells no happenings', () => {
    expect(eventsIn('The comic is set in a future in which Kenya invaded Chad in 1990.')).toEqual([])
    expect(eventsIn('Imagine an alternate history where Kenya invaded Chad in 1990.')).toEqual([])
  })

  it('may be told of beside what did happen', () => {
    expect(eventsIn('Kenya invaded Chad in 1990, says the author of a novel.').join(' ')).toContain('intervention/held')
    expect(eventsIn('In a future vote Kenya will choose; Kenya invaded Chad in 1990.').join(' ')).toContain('intervention/held')
  })
})
