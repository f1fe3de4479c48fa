/** A precondition binds the speaker's own side; a fear, a thought and a forecast are none. */

import { describe, expect, it } from 'vitest'
import { positionsIn } from './holding.js'

const preconditions = (text: string): string[] => positionsIn(text).filter((line) => line.includes('| precondition |'))

describe('a precondition', () => {
  it('says what the speaker will or will not do', () => {
    expect(preconditions('"We will not talk unless the troops leave," Anna Berg said.')).toHaveLength(1)
    expect(preconditions('Anna Berg said she will only meet the rebels if the troops leave.')).toHaveLength(1)
    expect(preconditions('"No deal will be signed until the troops leave," Anna Berg said.')).toHaveLength(1)
  })

  it('is no forecast, musing or figure of speech', () => {
    expect(preconditions('"If she wins, the union will break," Anna Berg said.')).toEqual([])
    expect(preconditions('"If something happens I cannot imagine how I would live," Anna Berg said.')).toEqual([])
    expect(preconditions('"If we had known, we would not have sailed," Anna Berg said.')).toEqual([])
    expect(preconditions('"You would not have come if not for Holm," Anna Berg said.')).toEqual([])
    expect(preconditions('"We will not rest until the people are safe," Anna Berg said.')).toEqual([])
    expect(preconditions('Anna Berg believes the goal will be reached in May, if not sooner.')).toEqual([])
  })
})
