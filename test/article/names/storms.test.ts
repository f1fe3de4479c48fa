/** Storms bear people's names and are nobody. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

describe('the name of a storm', () => {
  it('is nobody, nor is it later in the article', () => {
    const found = named('Hurricane Grace hit Peru. Officials said Grace left many homeless. Grace Oduya was at home.')
    expect(found.list.filter((line) => line.startsWith('Grace'))).toEqual(['Grace Oduya|name|Grace Oduya'])
  })

  it('is no reason to lose a person', () => {
    const found = named('Grace Oduya spoke of the storm. A storm, Grace said, was coming.')
    expect(found.list.at(-1)).toBe('Grace|short|Grace Oduya')
  })
})
