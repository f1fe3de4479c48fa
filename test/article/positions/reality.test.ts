/** Whether a stance is taken: denied ones turn round, possible and supposed ones are none. */

import { describe, expect, it } from 'vitest'
import { positionsIn } from './holding.js'

describe('a stance that is denied', () => {
  it('turns round', () => {
    expect(positionsIn('Kenya does not want to open the border.')).toEqual(['Kenya | rejection | to open the border'])
    expect(positionsIn('"We do not accept the offer," Anna Berg said.')).toEqual(['Anna Berg | rejection | the offer'])
    expect(positionsIn('"We will not accept the offer," Anna Berg said.')).toEqual(['Anna Berg | red line | will not accept the offer'])
  })

  it('is none where it has no other side', () => {
    expect(positionsIn('Kenya did not reject the plan.')).toEqual([])
    expect(positionsIn('Kenya has not backed the plan.')).toEqual([])
    expect(positionsIn('Anna Berg said she never supported the plan.')).toEqual([])
  })
})

describe('a stance that is not told as so', () => {
  it('is none', () => {
    expect(positionsIn('Kenya may want to open the border.')).toEqual([])
    expect(positionsIn('Kenya is probably inclined to back the plan.')).toEqual([])
    expect(positionsIn('If Kenya wants to open the border, it can.')).toEqual([])
    expect(positionsIn('It is open whether Kenya wants to open the border.')).toEqual([])
    expect(positionsIn('Does Kenya want to open the border?')).toEqual([])
    expect(positionsIn('Kenya needs to show that it is willing to open the border.')).toEqual([])
    expect(positionsIn('It is unclear how much Kenya is prepared to spend.')).toEqual([])
  })

  it('is one behind an `if` of something else', () =>
    expect(positionsIn('If the rain stops, Kenya will back the plan.')).toEqual(['Kenya | support | the plan']))

  it('is one with `will` and with `would`', () => {
    expect(positionsIn('Kenya will seek to open the border.')).toEqual(['Kenya | goal | to open the border'])
    expect(positionsIn('Kenya said it would welcome a vote.')).toEqual(['Kenya | support | a vote'])
  })
})
