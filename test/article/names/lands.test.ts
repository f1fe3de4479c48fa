/** Regions beside the name of the land they are of. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

const places = (text: string): string[] =>
  named(text)
    .mentions.filter((one) => one.kind === 'place')
    .map((one) => text.slice(one.start, one.end))

describe('a side of a land', () => {
  it.each([
    ["Troops left Kenya's northwest.", "Kenya's northwest"],
    ["Troops left Cyprus' northwest.", "Cyprus' northwest"],
    ["Troops left Cyprus's northwest.", "Cyprus's northwest"],
  ])('%s', (text, place) => expect(places(text)).toEqual([place]))

  it.each(["'Kenya' northwest of here", "Kenya's North Front left."])('not in: %s', (text) => expect(places(text)).toEqual([]))
})
