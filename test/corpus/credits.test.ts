/** Whom reports credit for an event, read from whole pages: carriers and communiqués by name with their words; nobody where no words name anybody. */

import { describe, expect, it } from 'vitest'
import { nameKey } from '../../src/corpus/credits.js'
import { supportMark } from '../../src/dossier/wording.js'
import type { Dossier } from '../../src/model/dossier.js'
import type { Event } from '../../src/model/event.js'
import { check } from '../../src/pipeline/check.js'
import { storyOf } from '../support/story.js'

/** Endings that share nothing, so that every page is an origin of its own. */
const ENDINGS = [
  'They spoke about cod, licences and a pier that has been closed since the spring storms, and will speak again before the season ends.',
  'Nobody in the delegation would say how long the conversation lasted, nor who had asked for it in the first place.',
  'Fish prices fell on Tuesday while captains waited in the harbour for news of what their nets may bring home this year.',
  'Several cars with diplomatic plates stood before the hotel all morning; both men left by different doors after lunch.',
]

/** One page for each lead; the outlets are told beside the pages. */
function dossierOf(...leads: readonly string[]): Dossier {
  return storyOf(
    leads.map((lead, at) => ({
      name: `page-${at}.txt`,
      text: `Lake news ${at}\n\n${lead}\n\n${ENDINGS[at]}`,
      given: { outlet: `Outlet ${at}`, published: '2021-06-08' },
    })),
  )
}

/** The meeting of the leads, which all of them tell. */
function meeting(dossier: Dossier): Event {
  const found = dossier.events.filter(
    ({ type, reports }) => type === 'meeting' && new Set(reports.map(({ article }) => article)).size === dossier.articles.length,
  )
  expect(found).toHaveLength(1)
  return found[0] as Event
}

const carriers = ({ support }: Event): string[] =>
  (support.carriers ?? []).map(({ name, kind, lineages }) => `${kind} ${name}: ${lineages.length}`)

const MET = 'the foreign ministers of France and Kenya met in Geneva on Monday'
const THEY = 'The foreign ministers of France and Kenya met in Geneva on Monday'

describe('an event that reports credit to somebody', () => {
  it('rests on the agency that two origins credit, with the words of both', () => {
    const dossier = dossierOf(
      `${THEY}, state news agency KNA reported.`,
      `${THEY}, according to the KNA news agency.`,
      `${THEY} for two hours of talks.`,
    )
    const event = meeting(dossier)
    expect(carriers(event)).toEqual(['agency KNA: 2'])
    expect(supportMark(event.support)).toBe('3 origins, 2 through KNA · 3 outlets · 3 pages')
    const quotes = event.support.carriers?.[0]?.evidence.map((each) => (each.in === 'text' ? each.quote : ''))
    expect(quotes?.sort()).toEqual(['according to … the KNA news agency', 'state news agency KNA … reported'])
    expect(check(dossier)).toEqual([])
  })

  it('is shared by nobody where one credits an agency and the other tells it by itself', () => {
    const event = meeting(dossierOf(`${THEY}, state news agency KNA reported.`, `${THEY} for two hours of talks.`))
    expect([carriers(event), event.support.sharedCarriers]).toEqual([['agency KNA: 1'], []])
  })

  it('rests on every link of a chain', () => {
    const event = meeting(
      dossierOf(
        `The Anadolu news agency, quoting the KNA news agency, reported that ${MET}.`,
        `${THEY}, according to the KNA news agency.`,
      ),
    )
    expect(carriers(event)).toEqual(['agency Anadolu news agency: 1', 'agency KNA news agency: 2'])
    expect(supportMark(event.support)).toBe('2 origins, both through KNA news agency · 2 outlets · 2 pages')
  })

  it('rests on a statement that a body gave out, not on a body that is only said to have spoken', () => {
    const given = meeting(
      dossierOf(`${THEY}, the French foreign ministry said in a statement.`, `In a statement, the French foreign ministry said ${MET}.`),
    )
    expect(carriers(given)).toEqual(['communique French foreign ministry: 2'])
    const told = meeting(dossierOf(`${THEY}, the French foreign ministry said.`, `${THEY}, the French foreign ministry said on Tuesday.`))
    expect(carriers(told)).toEqual([])
  })

  it('rests on nobody where a class alone is named', () => {
    const event = meeting(
      dossierOf(
        `${THEY}, state media reported.`,
        `${THEY}, local media said.`,
        `${THEY}, according to officials.`,
        `${THEY}, news agencies reported.`,
      ),
    )
    expect(carriers(event)).toEqual([])
  })

  it('rests on nobody where the article tells it in its own voice first', () => {
    const event = meeting(
      dossierOf(`${THEY} for two hours. State news agency KNA reported that ${MET}.`, `${THEY}, state news agency KNA reported.`),
    )
    expect(carriers(event)).toEqual(['agency KNA: 1'])
  })

  it('counts the own dispatch of an agency that another page credits', () => {
    const dossier = dossierOf(`GENEVA, June 7 (Reuters) - ${THEY}.`, `${THEY}, Reuters reported.`)
    expect(supportMark(meeting(dossier).support)).toBe('2 origins, both through Reuters · 2 outlets · 2 pages')
  })
})

describe('names of carriers', () => {
  it('are one with and without article, hyphen, accents and the word for what they are', () => {
    expect(new Set(['The Island Courier', 'Island-Courier newspaper', 'Ísland Courier'].map(nameKey)).size).toBe(1)
    expect(new Set(['KNA', 'KNA news agency', 'the KNA state news agency'].map(nameKey)).size).toBe(1)
    expect(nameKey('Radio')).not.toBe(nameKey('Television'))
  })
})
