import { describe, expect, it } from 'vitest'
import { readFilter } from '../../src/dossier/statements-filter.js'

describe('a filter as it is written', () => {
  it('leaves out blanks, and reads counts, days and modes', () => {
    expect(readFilter({ speaker: ' Rossi ', words: '', from: '2023-05', origins: '2', mode: 'mixed' })).toEqual({
      speaker: 'Rossi',
      from: '2023-05',
      origins: 2,
      mode: 'mixed',
    })
    expect(readFilter({})).toEqual({})
  })

  it.each([
    [{ from: 'May' }, 'from'],
    [{ to: '2023-13' }, 'to'],
    [{ to: '2023-05-32' }, 'to'],
    [{ mode: 'loud' }, 'mode'],
    [{ origins: 'two' }, 'origins'],
    [{ origins: '-1' }, 'origins'],
  ])('refuses %j, and says what to write', (parts, part) => {
    expect(() => readFilter(parts)).toThrow(expect.objectContaining({ code: 'filter-invalid', message: expect.stringContaining(part) }))
  })
})
