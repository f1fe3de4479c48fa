/** Event mentions of the five seed pages: found, in one event with the others of theirs, with the right status, and dated no further than the pages ground. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dossier } from '../../src/model/dossier.js'
import type { Event } from '../../src/model/event.js'
import { overlaps } from '../../src/text/span.js'
import type { EvalResult, Row } from '../report.js'
import { seedOf } from './dossier.js'

interface GoldMention {
  readonly id: string
  readonly page: string
  readonly event: string
  readonly status: string
  readonly span: { readonly start: number; readonly end: number; readonly text: string }
  readonly in_link_line?: boolean
}

interface Gold {
  readonly events: Readonly<Record<string, { readonly date: string | null }>>
  readonly mentions: readonly GoldMention[]
}

/** Days that the pages ground, as a careful reader works them out: an event of these must have its day. */
const GROUNDED: Readonly<Record<string, string>> = {
  'E-0510': '2023-05-10',
  'E-1228': '2022-12-28',
  'E-INV': '2023-05-10',
  'E-0519': '2023-05-19',
}
/** Pages whose own day no page grounds: what only they tell has no day. */
const UNDATED: ReadonlySet<string> = new Set(['seed-002', 'seed-003'])

interface Told {
  readonly event: Event
  readonly status: string
}

/** Scores the events of a dossier of the five pages. `errors` lists what is missed or wrong, then the events that are no gold event's, for reading. */
export function score(dossier: Dossier, data: string): EvalResult {
  const gold = JSON.parse(readFileSync(join(data, 'seeds/gold/events.json'), 'utf8')) as Gold
  const mentions = gold.mentions.filter((mention) => !mention.in_link_line)
  const told = new Map(mentions.map((mention) => [mention.id, reportsAt(dossier, mention)]))
  const ours = assigned(mentions, told)
  const rows: Row[] = mentions.map((mention) => ({ id: mention.id, outcome: outcomeOf(mention, told.get(mention.id) ?? [], ours, gold) }))
  const count = (test: (outcome: string) => boolean): number => rows.filter(({ outcome }) => test(outcome)).length
  const falseDays = falseDates(dossier, ours, gold)
  return {
    figures: [
      { name: 'event mentions right', value: count((outcome) => outcome === 'right'), aim: String(mentions.length) },
      { name: 'event mentions found', value: count((outcome) => outcome !== 'missed'), aim: String(mentions.length) },
      { name: 'event days that no page grounds', value: falseDays.length, aim: '0' },
    ],
    rows,
    errors: [
      ...rows.flatMap(({ id, outcome }) =>
        outcome === 'right' ? [] : [`events ${id}: ${outcome}: ${mentions.find((one) => one.id === id)?.span.text}`],
      ),
      ...falseDays,
      ...dossier.events
        .filter((event) => ![...ours.values()].includes(event.id))
        .map((event) => `events, for reading: ${event.type} ${event.status} ${event.when?.edtf ?? '-'} ${event.title}`),
    ],
  }
}

function reportsAt(dossier: Dossier, mention: GoldMention): Told[] {
  const pages = new Set(dossier.pages.filter((page) => seedOf(page.sources) === mention.page).map((page) => page.id))
  const articles = new Set(dossier.articles.filter((article) => pages.has(article.page)).map((article) => article.id))
  return dossier.events.flatMap((event) =>
    event.reports
      .filter((report) => articles.has(report.article) && overlaps(report.anchor, mention.span))
      .map((report) => ({ event, status: report.status })),
  )
}

/** Which of our events each gold event is: the one that holds most of its mentions, and that is no other's. */
function assigned(mentions: readonly GoldMention[], told: ReadonlyMap<string, readonly Told[]>): Map<string, string> {
  const votes: { readonly gold: string; readonly ours: string; readonly count: number }[] = []
  for (const gold of new Set(mentions.map((mention) => mention.event))) {
    const counts = new Map<string, number>()
    for (const mention of mentions.filter((one) => one.event === gold)) {
      for (const ours of new Set((told.get(mention.id) ?? []).map(({ event }) => event.id))) counts.set(ours, (counts.get(ours) ?? 0) + 1)
    }
    for (const [ours, count] of counts) votes.push({ gold, ours, count })
  }
  const found = new Map<string, string>()
  for (const vote of votes.sort((a, b) => b.count - a.count)) {
    if (!found.has(vote.gold) && ![...found.values()].includes(vote.ours)) found.set(vote.gold, vote.ours)
  }
  return found
}

function outcomeOf(mention: GoldMention, told: readonly Told[], ours: ReadonlyMap<string, string>, gold: Gold): string {
  if (told.length === 0) return 'missed'
  const own = told.filter(({ event }) => event.id === ours.get(mention.event))
  if (own.length === 0) return 'other event'
  if (!own.some(({ status }) => sameStatus(status, mention.status)))
    return `status ${own.map(({ status }) => status).join('/')} for ${mention.status}`
  const event = own[0]?.event as Event
  const wanted = GROUNDED[mention.event]
  if (wanted !== undefined && event.when?.start !== wanted) return `day ${event.when?.edtf ?? 'unknown'} for ${wanted}`
  return fits(event, gold.events[mention.event]?.date ?? null) ? 'right' : `day ${event.when?.edtf}`
}

/** What is announced is planned. */
function sameStatus(ours: string, gold: string): boolean {
  return ours === gold || (ours === 'announced' && gold === 'planned')
}

/** Whether the time of ours holds the gold's, as far as either is known. */
function fits(event: Event, date: string | null): boolean {
  const from = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? '')
  if (!event.when || !from) return true
  const { start, end, edtf } = event.when
  if (start === null || end === null) return monthOf(edtf) === null || from[2] === undefined || monthOf(edtf) === from[2]
  const last = /\/(\d{4}-\d\d-\d\d)/.exec(date ?? '')?.[1] ?? from[0]
  return start.slice(0, last.length) <= last && end.slice(0, from[0].length) >= from[0]
}

const monthOf = (edtf: string): string | null => /^[\dX]{4}-(\d\d)/.exec(edtf)?.[1] ?? null

function falseDates(dossier: Dossier, ours: ReadonlyMap<string, string>, gold: Gold): string[] {
  return [...ours].flatMap(([name, id]) => {
    const event = dossier.events.find((one) => one.id === id)
    if (!event?.when) return []
    const pages = new Set(gold.mentions.filter((mention) => mention.event === name).map((mention) => mention.page))
    const ungrounded = event.when.start !== null && event.when.start === event.when.end && [...pages].every((page) => UNDATED.has(page))
    return ungrounded || !fits(event, gold.events[name]?.date ?? null)
      ? [`events ${name}: day ${event.when.edtf} (${event.when.basis})`]
      : []
  })
}
