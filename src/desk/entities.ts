/** People, bodies, countries and places as a list shows them: offices, spellings by article, and how much is said and done. */

import type { Entity } from '../model/entity.js'
import type { ArticleId, EntityId } from '../model/ids.js'
import { byCodeUnit, sortedUnique } from '../text/order.js'
import type { Catalogue } from './catalogue.js'
import type { EntityRow } from './shapes.js'

/** Most mentioned first, then by name. */
export function entityRows(all: Catalogue): EntityRow[] {
  const said = tally(all.dossier.statements.map((statement) => statement.speakers))
  const did = tally(all.dossier.events.map((event) => sortedUnique(event.participants.map(({ entity }) => entity))))
  return all.dossier.entities
    .map((entity) => ({
      id: entity.id,
      kind: entity.kind,
      name: entity.name,
      of: entity.of,
      roles: entity.roles.map(({ office, for: whom, level, time, from, to }) => ({
        office,
        for: whom,
        level,
        time,
        held: heldWords(from, to),
      })),
      mentions: entity.mentions.length,
      spellings: spellingsOf(all, entity),
      statements: said.get(entity.id) ?? 0,
      events: did.get(entity.id) ?? 0,
      support: all.count(entity.mentions.map(({ article }) => article)),
    }))
    .sort((a, b) => b.mentions - a.mentions || byCodeUnit(a.name, b.name))
}

function tally(lists: readonly (readonly EntityId[])[]): Map<EntityId, number> {
  const counts = new Map<EntityId, number>()
  for (const list of lists) for (const id of list) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

function heldWords(from: string | null, to: string | null): string | null {
  if (!from && !to) return null
  return from === to ? `on ${from}` : [from ? `from ${from}` : '', to ? `to ${to}` : ''].filter(Boolean).join(' ')
}

/** Printed forms that are names of the entity; what else its mentions print (`the minister`, `he`) is left out. */
function spellingsOf(all: Catalogue, entity: Entity): EntityRow['spellings'] {
  const forms = new Map<string, { count: number; articles: Set<ArticleId> }>()
  const names = new Set(entity.aliases)
  for (const { article, start, end } of entity.mentions) {
    const text = all.pages.get(all.articles.get(article)?.page ?? '')?.text ?? ''
    const form = text.slice(start, end)
    if (!names.has(form)) continue
    const known = forms.get(form) ?? { count: 0, articles: new Set() }
    known.count++
    known.articles.add(article)
    forms.set(form, known)
  }
  return [...forms]
    .map(([form, { count, articles }]) => ({ form, count, articles: [...articles].sort(byCodeUnit) }))
    .sort((a, b) => b.count - a.count || byCodeUnit(a.form, b.form))
}
