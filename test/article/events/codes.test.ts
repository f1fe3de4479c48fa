/** PLOVER and CAMEO codes by type, status and number of sides. */

import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../src/article/events/codes.js'

describe('codes', () => {
  it('of a meeting follow its status and its sides', () => {
    expect(codesOf('meeting', 'held', 4)).toEqual({ plover: 'CONSULT/multilateral', cameo: '040' })
    expect(codesOf('meeting', 'held', 2).plover).toBe('CONSULT')
    expect(codesOf('meeting', 'planned', 2).plover).toBe('AGREE/meet')
    expect(codesOf('meeting', 'postponed', 2).plover).toBe('REJECT/meet')
  })

  it('of a promise and of a threat are not those of the deed', () => {
    expect(codesOf('withdrawal', 'held', 1).plover).toBe('RETREAT/withdraw')
    expect(codesOf('withdrawal', 'planned', 1).plover).toBe('AGREE')
    expect(codesOf('sanction', 'planned', 1).plover).toBe('THREATEN')
    expect(codesOf('withdrawal', 'demanded', 1)).toEqual({ plover: 'REQUEST/yield', cameo: '1056' })
  })

  it('are none where the codebooks have none', () => {
    expect(codesOf('disaster', 'held', 0)).toEqual({ plover: null, cameo: null })
  })
})
