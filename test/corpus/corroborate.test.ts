/** Reports become happenings: joined where who, when and where fit, kept apart where they do not, asked where it is open. */

import { describe, expect, it } from 'vitest'
import { joinEvents } from '../../src/corpus/corroborate.js'
import { anchorAt } from '../../src/corpus/judged.js'
import type { Event } from '../../src/model/event.js'
import type { JudgedLog, Judgement, Place } from '../../src/model/judgement.js'
import type { Reading } from '../../src/model/reading.js'
import { corpusFrom, type Piece } from '../support/corpus.js'

const THREE = '[Varsenia|$country=v], [Oltmark|$country=o] and [Kestria|$country=k]'

/** `meeting held 2031-03-12 wire,herald`, in the order of the events. */
function lines(pieces: readonly Piece[], judged?: (readings: readonly Reading[]) => JudgedLog): string[] {
  const corpus = corpusFrom(pieces, judged)
  const names = new Map(corpus.readings.map((reading) => [reading.article.id, reading.page.sources[0] ?? '']))
  const shown = (event: Event): string =>
    `${event.type} ${event.status} ${event.when?.edtf ?? '-'} ${event.reports
      .map((report) => names.get(report.article))
      .sort()
      .join(',')}`
  return joinEvents(corpus).events.map(shown)
}

const wire: Piece = {
  name: 'wire',
  published: '2031-03-13',
  text: `Trade ministers of ${THREE} met in [Sael|$place=s] on [Wednesday|$weekday=3].`,
}
const undated: Piece = {
  name: 'undated',
  text: `In [Sael|$place=s], the trade ministers of ${THREE} held talks on [Wednesday|$weekday=3].`,
}

describe('reports of one meeting', () => {
  it('join over a day and over a weekday on an undated page', () => {
    expect(lines([wire, undated])).toEqual(['meeting held 2031-03-12 undated,wire'])
  })

  it('join where one names only some of those who came', () => {
    const some: Piece = {
      name: 'some',
      published: '2031-03-20',
      text: '[Varsenian|$nationality=v] and [Oltmarkian|$nationality=o] trade ministers met in [Sael|$place=s] on [12 March|$date=2031-03-12].',
    }
    expect(lines([wire, some])).toEqual(['meeting held 2031-03-12 some,wire'])
  })

  it('keep the day apart from what no page grounds', () => {
    const [event] = joinEvents(corpusFrom([undated])).events
    expect([event?.when?.start, event?.when?.precision]).toEqual([null, 'day'])
  })

  it('make a whole day of a year and month here and a day there', () => {
    const month: Piece = {
      name: 'month',
      published: '2031-05-02',
      text: `The trade ministers of ${THREE} had met in [Sael|$place=s] in [March 2031|$date=2031-03].`,
    }
    const day: Piece = { name: 'day', text: `Trade ministers of ${THREE} met in [Sael|$place=s] on [12 March|$date=XXXX-03-12].` }
    expect(lines([month, day])).toEqual(['meeting held 2031-03-12 day,month'])
  })

  it('stay apart at another level, place, day or month', () => {
    const envoys: Piece = {
      name: 'envoys',
      published: '2031-03-13',
      text: `Envoys of ${THREE} met in [Sael|$place=s] on [Wednesday|$weekday=3].`,
    }
    const elsewhere: Piece = {
      name: 'elsewhere',
      published: '2031-03-13',
      text: `Trade ministers of ${THREE} met in [Orm|$place=r] on [Wednesday|$weekday=3].`,
    }
    const tuesday: Piece = { name: 'tuesday', text: `Trade ministers of ${THREE} met in [Sael|$place=s] on [Tuesday|$weekday=2].` }
    const april: Piece = { name: 'april', text: `Trade ministers of ${THREE} met in [Sael|$place=s] in [April|$month=4].` }
    for (const other of [envoys, elsewhere, tuesday, april]) expect(lines([wire, other])).toHaveLength(2)
  })

  it('count copies as one origin', () => {
    const copy: Piece = { ...wire, name: 'copy', copyOf: 'wire' }
    const { events } = joinEvents(corpusFrom([wire, copy, undated]))
    expect(events[0]?.support.lineages).toHaveLength(2)
  })

  it('are the same in whatever order the pages come', () => {
    const pieces = [wire, undated, { ...wire, name: 'other' }]
    expect(lines(pieces)).toEqual(lines([...pieces].reverse()))
  })
})

describe('a plan and what became of it', () => {
  const plan: Piece = {
    name: 'plan',
    published: '2031-02-25',
    text: `The envoy said a meeting of trade ministers of ${THREE} could take place in [early March|$month=3], but added that it was postponed.`,
  }

  it('is one event with a history', () => {
    const [event, ...more] = joinEvents(corpusFrom([plan, wire])).events
    expect(more).toEqual([])
    expect(event?.status).toBe('held')
    expect(event?.history.map((one) => one.status)).toEqual(['postponed', 'held'])
    expect(event?.when?.edtf).toBe('2031-03-12')
  })

  it('is asked, and not joined, where no page gives a day', () => {
    const open: Piece = { name: 'open', text: `Envoys from ${THREE} are due to meet in [Sael|$place=s] soon.` }
    const held: Piece = { name: 'held', text: `Some time ago, envoys from ${THREE} met in [Sael|$place=s].` }
    const { events, review } = joinEvents(corpusFrom([open, held]))
    expect(events).toHaveLength(2)
    expect(review).toHaveLength(1)
  })

  it('of two people stays one idea while it is open', () => {
    const one: Piece = {
      name: 'one',
      text: '[Varsenian|$nationality=v] President [Ilse Tarn|$person=t:president@v] could meet [Oltmarkian|$nationality=o] President [Dov Marek|$person=m:president@o].',
    }
    const two: Piece = {
      name: 'two',
      text: '[Oltmarkian|$nationality=o] President [Dov Marek|$person=m:president@o] would meet [Varsenian|$nationality=v] President [Ilse Tarn|$person=t:president@v] only if the dam opens.',
    }
    expect(lines([one, two])).toEqual(['meeting proposed - one,two'])
  })
})

describe('other happenings', () => {
  it('join by who does what to whom', () => {
    const here: Piece = { name: 'here', text: '[Varsenia|$country=v] has for years been arming rebels who fight [Dov Marek|$person=m].' }
    const there: Piece = { name: 'there', text: 'Since then [Varsenia|$country=v] has backed insurgents opposed to [Marek|$person=m].' }
    expect(lines([here, there])).toEqual(['support ongoing - here,there'])
  })

  it('do not join where parties were torn apart here and brought together there', () => {
    const broke: Piece = { name: 'broke', text: '[Varsenia|$country=v] severed all ties with [Oltmark|$country=o].' }
    const mended: Piece = { name: 'mended', text: '[Varsenia|$country=v] restored full relations with [Oltmark|$country=o].' }
    expect(lines([broke, mended])).toHaveLength(2)
  })

  it('take a task for one where the pages tell of one meeting', () => {
    const task = ' The host said deputies would be charged with writing a roadmap.'
    const hope = ' [Dov Marek|$person=m] voiced his hope that all would draft a road map.'
    expect(
      lines([
        { ...wire, text: wire.text + task },
        { ...undated, text: undated.text + hope },
      ]),
    ).toEqual(['meeting held 2031-03-12 undated,wire', 'task planned - undated,wire'])
  })
})

describe('names', () => {
  it('are added for seats whose holder the same page names', () => {
    const named: Piece = {
      ...wire,
      text: `${wire.text} [Oltmarkian|$nationality=o] Trade Minister [Dov Marek|$person=m:trade_minister@o] was content.`,
    }
    const [event] = joinEvents(corpusFrom([named])).events
    expect(event?.participants.map((one) => one.entity)).toContain('en_m')
    expect(event?.title).toBe('Trade ministers of Varsenia, Oltmark and Kestria met in Sael')
  })
})

describe('judgements', () => {
  const judge =
    (verdict: Judgement['verdict'], names: readonly string[], change: Partial<Judgement> = {}) =>
    (readings: readonly Reading[]): JudgedLog => {
      const found = names.map((name) => readings.find((reading) => reading.page.sources[0] === name) as Reading)
      const spans = found.map((reading) => reading.annotation?.events[0]?.anchor ?? { start: 0, end: 1 })
      const targets = found.map((reading, at) => ({
        id: 'ev',
        kind: 'event' as const,
        anchors: [anchorAt(reading.page.id, reading.page.text, spans[at]?.start ?? 0, spans[at]?.end ?? 1)],
      }))
      const judgement: Judgement = {
        id: 'ju',
        verdict,
        targets,
        property: null,
        value: null,
        note: null,
        who: null,
        at: '2031-04-01T00:00:00Z',
        ...change,
      }
      const places: Place[][] = found.map((reading, at) => [{ page: reading.page.id, ...(spans[at] ?? { start: 0, end: 1 }) }])
      return { placed: [{ judgement, places }], orphans: [] }
    }

  it('overrule what the words say', () => {
    expect(lines([wire, undated], judge('different', ['wire', 'undated']))).toHaveLength(2)
    const tuesday: Piece = { name: 'tuesday', text: `Trade ministers of ${THREE} met in [Sael|$place=s] on [Tuesday|$weekday=2].` }
    expect(lines([wire, tuesday], judge('same', ['wire', 'tuesday']))).toHaveLength(1)
    expect(lines([wire], judge('reject', ['wire']))).toEqual([])
    expect(lines([wire], judge('correct', ['wire'], { property: 'status', value: 'denied' }))).toEqual(['meeting denied 2031-03-12 wire'])
  })
})
