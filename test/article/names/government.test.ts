/** Capitals that stand for governments. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

describe('two capitals that do something together', () => {
  it.each(['Nairobi and Lima agreed.', 'Nairobi and Addis Ababa agreed.', 'Addis Ababa and Port Moresby agreed.'])('%s', (text) =>
    expect(named(text).mentions.map((one) => one.form)).toEqual(['metonym', 'metonym']),
  )

  it('are places where somebody else does it', () =>
    expect(named('They left Nairobi and Addis Ababa late.').mentions.map((one) => one.form)).toEqual(['name', 'name']))
})
