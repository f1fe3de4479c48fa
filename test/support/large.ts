/** The hand-made dossier many times over: as many pages as asked for, each with its own events and statements. For trying how fast the desk stays. */

import type { Dossier } from '../../src/model/dossier.js'
import { type Id, idOf } from '../../src/model/ids.js'
import { handmade } from './dossier.js'

/** `times` copies of the six pages, told a week apart each; the ids of a copy are its own. */
export function largeDossier(times: number): Dossier {
  const one = handmade()
  const copies = Array.from({ length: times }, (_, index) => copyOf(one, index))
  const all = <K extends keyof Dossier>(key: K): Dossier[K] => copies.flatMap((copy) => copy[key] as unknown[]) as unknown as Dossier[K]
  return {
    ...one,
    pages: all('pages'),
    articles: all('articles'),
    lineages: all('lineages'),
    stories: all('stories'),
    entities: all('entities'),
    statements: all('statements'),
    events: all('events').map((event, index) =>
      event.when?.start ? { ...event, when: shifted(event.when, Math.floor(index / one.events.length)) } : event,
    ),
    processes: all('processes'),
    differences: all('differences'),
    claims: all('claims'),
    review: all('review'),
    notices: all('notices'),
  }
}

function copyOf(one: Dossier, index: number): Dossier {
  if (index === 0) return one
  const ids = new Map<Id, Id>()
  const json = JSON.stringify(one).replace(/"([a-z]{2}_[0-9a-f]{16})"/g, (_, id: Id) => {
    const own = ids.get(id) ?? `${id.slice(0, 3)}${idOf('claim', id, index).slice(3)}`
    ids.set(id, own)
    return `"${own}"`
  })
  const copy = JSON.parse(json) as Dossier
  return { ...copy, pages: copy.pages.map((page) => ({ ...page, sources: page.sources.map((source) => `${index}/${source}`) })) }
}

type When = NonNullable<Dossier['events'][number]['when']>

function shifted(when: When, weeks: number): When {
  const move = (iso: string | null): string | null => iso && new Date(Date.parse(iso) + weeks * 7 * 86_400_000).toISOString().slice(0, 10)
  return { ...when, start: move(when.start), end: move(when.end) }
}
