/** Laws, prizes and wars are nobody. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

const found = (text: string): string[] => named(text).mentions.map((one) => `${text.slice(one.start, one.end)} ${one.kind}`)

describe('what is only the name of a work', () => {
  it.each([
    'It was sent under the Quorra Relations Act in May.',
    'Since World War II, Minister of nothing, it rained.',
    'They read the Bill twice.',
    'Troops of Operation Quorra left.',
  ])('is nobody: %s', (text) =>
    expect(found(text).filter((one) => /person|organization/.test(one) && !one.startsWith('Minister'))).toEqual([]),
  )

  it('is somebody where a person is called so', () => {
    expect(found('Mr Bill Vale said no.')).toEqual(['Bill Vale person'])
    expect(found('The Quorra Commission met.')).toEqual(['Quorra Commission organization'])
  })
})
