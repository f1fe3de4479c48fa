/** What an article tells of events: sentences written for the test, invented countries and people. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findEvents } from '../../src/article/events.js'
import type { EventReport } from '../../src/model/event.js'
import { type Given, told } from '../support/told.js'
import { parseRuleset } from '../support/yaml.js'

const RULES = parseRuleset(readFileSync(new URL('../../knowledge/rules/events.yml', import.meta.url), 'utf8'), 'events')

/** Reports as short lines: `meeting held v/foreign minister o/foreign minister in s on Wednesday`. */
function lines(source: string, given: Given = {}): string[] {
  const read = told(source, given)
  return findEvents(read, RULES).map((report) => {
    const who = report.participants.map(
      (one) => `${one.part === 'actor' ? '' : `${one.part} `}${one.entity}${one.role ? `/${one.role}` : ''}`,
    )
    const time = report.when === null ? '' : ` on ${read.text.slice(read.times[report.when]?.start, read.times[report.when]?.end)}`
    return `${report.type} ${[report.status, ...who].join(' ')}${report.where ? ` in ${report.where}` : ''}${time}`.trim()
  })
}
const first = (source: string, given: Given = {}): EventReport => findEvents(told(source, given), RULES)[0] as EventReport

const FOUR = '[Varsenia|$country=v], [Oltmark|$country=o], [Kestria|$country=k] and [Brenn|$country=b]'

describe('meetings', () => {
  it('of several delegations are one report', () => {
    expect(
      lines(
        `Transport ministers for ${FOUR} met in [Sael|$place=s] on [Wednesday|$weekday=3], the most senior meeting so far about the ferry.`,
      ),
    ).toEqual(['meeting held v/transport minister o/transport minister k/transport minister b/transport minister in s on Wednesday'])
  })

  it('carry level, format and superlative', () => {
    const report = first(`Transport ministers for ${FOUR} met in [Sael|$place=s], the most senior meeting so far about the ferry.`)
    expect(report.participants.map((one) => one.level)).toEqual(['minister', 'minister', 'minister', 'minister'])
    expect(report.format).toBe('quadripartite')
    expect(report.plover).toBe('CONSULT/multilateral')
    expect(report.superlative).not.toBeNull()
  })

  it('of two offices cross with the countries', () => {
    expect(
      lines(
        `The interior ministers and spy chiefs of [Oltmark|$country=o] and [Kestria|$country=k] held a round of talks on [Tuesday|$weekday=2] which neither side would describe.`,
      ),
    ).toEqual(['meeting held o/interior minister o/intelligence chief k/interior minister k/intelligence chief on Tuesday'])
  })

  it('by nationality words, earlier ones marked as background', () => {
    const source =
      'Two months before, the [Oltmarkian|$nationality=o] and [Kestrian|$nationality=k] defense ministers had already held consultations in [Sael|$place=s] in [December|$month=12].'
    expect(lines(source)).toEqual(['meeting held o/defence minister k/defence minister in s on December'])
    expect(first(source).background).toBe(true)
  })

  it('at a level, between countries', () => {
    expect(
      lines(
        'Consultations at the level of energy ministers between [Varsenia|$country=v] and [Oltmark|$country=o] took place in [Sael|$place=s] on [Friday|$weekday=5].',
      ),
    ).toEqual(['meeting held v/energy minister o/energy minister in s on Friday'])
    expect(
      lines(
        'On [Friday|$weekday=5], a long-awaited trilateral gathering of envoys of [Varsenia|$country=v], [Oltmark|$country=o] and [Kestria|$country=k] was held in [Sael|$place=s].',
      ),
    ).toEqual(['meeting held v/envoy o/envoy k/envoy in s on Friday'])
  })

  it('still to come', () => {
    expect(
      lines('Envoys from [Varsenia|$country=v] and [Oltmark|$country=o] are expected to meet in [Sael|$place=s] [next week|$shift=week1].'),
    ).toEqual(['meeting planned v/envoy o/envoy in s on next week'])
    expect(
      lines(
        '"We prepare a meeting to be attended by the trade ministers and envoys" of [Varsenia|$country=v] and [Oltmark|$country=o], an official said.',
      ),
    ).toEqual(['meeting planned v/trade minister v/envoy o/trade minister o/envoy'])
  })

  it('proposed, and on a condition', () => {
    const people =
      '[Ilse Tarn|$person=t:president@v] of [Varsenia|$country=v] and [Dov Marek|$person=m:president@o] of [Oltmark|$country=o] spoke. '
    expect(lines(`${people}[Tarn|$person=t] hinted [she|$pronoun=t] might meet [Marek|$person=m] one day.`)).toEqual([
      'meeting proposed t/president m/president',
    ])
    expect(
      lines(`${people}[Marek|$person=m] repeated that [he|$pronoun=m] would meet [Tarn|$person=t] only if the dam is opened.`),
    ).toEqual(['meeting conditional m/president t/president'])
    expect(lines(`${people}[Tarn|$person=t] warmed to the idea of holding a summit with [the Oltmarkian leader|$role=m].`)).toEqual([
      'meeting proposed t/president m/president',
    ])
  })

  it('put off, with the pronoun in the same sentence', () => {
    const before = `Envoys of ${FOUR} met in [Sael|$place=s]. `
    expect(
      lines(
        `${before}One envoy thought that a meeting of finance ministers of the four countries which would settle the fees could be held in [early May|$month=5], yet added that it was postponed.`,
      ),
    ).toEqual([
      'meeting held v/envoy o/envoy k/envoy b/envoy in s',
      'meeting postponed v/finance minister o/finance minister k/finance minister b/finance minister on early May',
    ])
  })

  it('put off by one side, on a day that is not their own', () => {
    expect(lines('[Varsenia|$country=v] on [Friday|$weekday=5] postponed the high-level talks with [Oltmark|$country=o].')).toEqual([
      'meeting postponed v o',
    ])
    expect(lines('[Varsenia|$country=v] called off a summit with [Oltmark|$country=o].')).toEqual(['meeting cancelled v o'])
  })

  it('of those just named', () => {
    const source =
      '[Ilse Tarn|$person=t:president@v] of [Varsenia|$country=v] said [she|$pronoun=t] could meet [Dov Marek|$person=m:president@o] of [Oltmark|$country=o], and their interior ministers spoke and met in [Sael|$place=s] in [late December|$month=12].'
    expect(lines(source)).toEqual([
      'meeting proposed t/president m/president',
      'meeting held v/interior minister o/interior minister in s on late December',
    ])
  })

  it('that a purpose names take their sides from the clause', () => {
    expect(
      lines(
        `[Earlier this year|$shift=year0], diplomats from [Varsenia|$country=v] and [Oltmark|$country=o] met in [Sael|$place=s] to prepare for a foreign ministers' meeting.`,
      ),
    ).toEqual(['meeting held v/diplomat o/diplomat in s on Earlier this year', 'meeting planned v/foreign minister o/foreign minister'])
  })

  it('hosted, under way or still to come as the article settles', () => {
    const hosting =
      '[Varsenian|$nationality=v] President [Ilse Tarn|$person=t:president@v] was receiving [Oltmarkian|$nationality=o] leader [Dov Marek|$person=m:leader@o] at the palace on [Wednesday|$weekday=3]. '
    expect(lines(hosting)).toEqual(['meeting ongoing host t/president guest m/leader on Wednesday'])
    expect(
      lines(
        `${hosting}The talks between [Tarn|$person=t] and [Marek|$person=m], who flew to [Sael|$place=s] on [Tuesday|$weekday=2], are scheduled to begin at noon.`,
      ),
    ).toEqual([
      'meeting planned host t/president guest m/leader on Wednesday',
      'meeting planned t/president m/leader',
      'visit held m/leader in s on Tuesday',
    ])
  })

  it('are not read into needs that are met, nor into talks without sides', () => {
    expect(lines('[Varsenia|$country=v] and [Oltmark|$country=o] said the plant meets the demands of farmers.')).toEqual([])
    expect(lines('The talks were tense. [Varsenia|$country=v] is a neighbour.')).toEqual([])
    expect(lines('[Varsenia|$country=v] refused to meet [Oltmark|$country=o].')).toEqual([])
    expect(lines('[Varsenia|$country=v] did not meet [Oltmark|$country=o] in [Sael|$place=s].')).toEqual([])
  })
})

describe('visits, invitations, tasks, speeches', () => {
  it('name who came where', () => {
    expect(
      lines(
        '[Marek|$person=m] visited [Sael|$place=s] once in [April 2014|$date=2014-04], when [he|$pronoun=m] met [Tarn|$person=t] as well.',
      ),
    ).toEqual(['visit held m in s on April 2014', 'meeting held m t in s on April 2014'])
  })

  it('name who is invited to what', () => {
    expect(
      lines(
        '[Marek|$person=m] was invited on [Monday|$weekday=1] to attend the [Coastal Union|$organization=c] summit in [Kestria|$country=k] on [June 3|$month=6].',
      ),
    ).toEqual(['invitation held recipient m on Monday', 'meeting planned c in k on June 3'])
  })

  it('name who is to do what', () => {
    const report = first("The host said the countries' deputy trade ministers would be charged with writing a roadmap for the ferry.")
    expect([report.type, report.status, report.topic]).toEqual(['task', 'planned', 'road map'])
    const hope = first('[Marek|$person=m] voiced his hope that the visit would allow both to draft a new road map.')
    expect([hope.type, hope.status, hope.topic]).toEqual(['task', 'proposed', 'road map'])
    expect(lines('[Marek|$person=m] drafted a plan in [1998|$date=1998].')).toEqual([])
  })

  it('name who speaks', () => {
    expect(
      lines(
        'Guests rose as [Oltmarkian|$nationality=o] Foreign Minister [Dov Marek|$person=m:foreign_minister@o] delivered a short address.',
      ),
    ).toEqual(['speech held m/foreign minister'])
  })
})

describe('agreements', () => {
  it('name what was agreed; to agree to meet is a meeting planned', () => {
    const report = first('[Varsenia|$country=v] and [Oltmark|$country=o] agreed to open a joint office in [Sael|$place=s].')
    expect([report.type, report.status, report.task != null]).toEqual(['agreement', 'held', true])
    expect(lines('[Varsenia|$country=v] and [Oltmark|$country=o] agreed to meet in [Sael|$place=s] on [June 3|$date=2031-06-03].')).toEqual(
      ['meeting planned v o in s on June 3'],
    )
    expect(lines('[Varsenia|$country=v] agreed to open an office.')).toEqual([])
  })

  it('take no time that belongs to another noun', () => {
    expect(lines('[Varsenia|$country=v] imposed new sanctions on [Oltmark|$country=o] after two launches in [July|$month=7].')).toEqual([
      'sanction held v recipient o',
    ])
  })

  it('are not made by what somebody owns', () => {
    expect(lines('[Kestria|$country=k] has welcomed [Dov Marek|$person=m]’s decision to talk.')).toEqual([])
  })
})

describe('ties, war and force', () => {
  it('ties cut and restored', () => {
    expect(lines('[Varsenia|$country=v] broke off all relations with [Oltmark|$country=o] when the dam burst.')).toEqual([
      'rupture held v recipient o',
    ])
    expect(
      lines(
        'It came after the announcement [last week|$shift=week-1] of a [Kestrian|$nationality=k]-mediated resumption of full relations between [Varsenia|$country=v] and [Oltmark|$country=o].',
      ),
    ).toEqual(['restoration held mediator k v o on last week'])
    expect(lines('Efforts to restore ties between [Varsenia|$country=v] and [Oltmark|$country=o] go on.')).toEqual([])
    expect(lines('Helping to restore ties between [Varsenia|$country=v] and [Oltmark|$country=o] offers an opportunity.')).toEqual([])
  })

  it('backing of armed groups lasts, and names whom they fight', () => {
    expect(
      lines(
        'Island state [Varsenia|$country=v] has armed the opposition to [Oltmarkian|$nationality=o] President [Dov Marek|$person=m:president@o] during a nine-year civil war, and deployed two thousand soldiers in [Oltmark|$country=o].',
      ),
    ).toEqual(['support ongoing v opponent m/president', 'deployment ongoing v in o'])
    expect(
      lines(
        'Little is left of the friendship of [Oltmark|$country=o] and [Varsenia|$country=v], which has long funded militias opposed to [Marek|$person=m].',
      ),
    ).toEqual(['support ongoing v opponent m'])
    expect(
      lines(
        'Nobody wrote since [Varsenia|$country=v] began arming insurgents to overthrow [Oltmarkian|$nationality=o] President [Dov Marek|$person=m:president@o].',
      ),
    ).toEqual(['support ongoing v opponent m/president'])
  })

  it('interventions, troops sent by the subject of the clause', () => {
    expect(
      lines(
        '[Oltmark|$country=o] owes much to [Varsenia|$country=v], which intervened in the [Oltmarkian|$nationality=o] conflict in [2015|$date=2015].',
      ),
    ).toContain('intervention held v in o on 2015')
    expect(lines('Few came, as [Varsenia|$country=v] lost its friends after sending soldiers to [Kestria|$country=k].')).toEqual([
      'deployment ongoing v in k',
    ])
  })

  it('a war where it is, under way only where the words say so', () => {
    const source =
      'The outbreak of [Oltmark|$country=o]’s civil war has driven many away. Nobody counts the dead of the nine-year civil war. It is unlike the [Kestria|$country=k] war.'
    expect(lines(source)).toEqual(['war ongoing in o', 'war ongoing in o', 'war held in k'])
    expect(lines('He won the war of words. A civil war is feared.')).toEqual([])
  })

  it('a disaster where it struck', () => {
    expect(
      lines('[Marek|$person=m] was praised after a [February|$month=2] flood that drowned hundreds in [Varsenia|$country=v].'),
    ).toEqual(['disaster held in v on February'])
  })
})
