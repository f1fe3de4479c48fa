/** What stands to the right of a happening: places behind an article are places. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findEvents } from '../../../src/article/events.js'
import { told } from '../../support/told.js'
import { parseRuleset } from '../../support/yaml.js'

const RULES = parseRuleset(readFileSync(new URL('../../../knowledge/rules/events.yml', import.meta.url), 'utf8'), 'events')
const where = (source: string): (string | null)[] => findEvents(told(source), RULES).map((report) => report.where)

describe('a place behind `the`', () => {
  it.each([
    '[Varsenia|$country=v] sent troops to the [Oltmarks|$country=o].',
    '[Varsenia|$country=v] sent troops to [Oltmark|$country=o].',
    '[Varsenia|$country=v] sent troops into the north of [Oltmark|$country=o].',
  ])('%s', (source) => expect(where(source)).toEqual(['o']))

  it('is none where nothing is named', () => expect(where('[Varsenia|$country=v] sent letters to the [Oltmarks|$country=o].')).toEqual([]))
})

describe('a house and its town', () => {
  it('give the town, where both are told', () =>
    expect(
      where('Envoys of [Varsenia|$country=v] and [Kestria|$country=k] met at the [Lime House|$facility=h] in [Sael|$place=s].'),
    ).toEqual(['s']))
})
