/** Who and what the five seed pages name, as one reader lists them: every one must be an entity of that page, resolved, and no other may be. */

import type { Dossier } from '../../src/model/dossier.js'
import type { Entity } from '../../src/model/entity.js'
import { fold } from '../../src/text/fold.js'
import type { EvalResult, Row } from '../report.js'
import { seedOf } from './dossier.js'

const ALL = ['seed-000', 'seed-001', 'seed-002', 'seed-003', 'seed-004']
const WIRE = ['seed-000', 'seed-001']

/** Pages by entity: its knowledge entry where it has one, whose and what for a body without a name, else kind and folded name. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'countries:TUR': ALL,
  'countries:SYR': ALL,
  'countries:RUS': ALL,
  'countries:IRN': ALL,
  'countries:SAU': [...WIRE, 'seed-002'],
  'countries:CHN': ['seed-002'],
  'countries:UKR': ['seed-002'],
  'countries:USA': ['seed-002', 'seed-004'],
  'places:Moscow, RUS': ALL,
  'places:Middle East': ['seed-002'],
  'places:West': ['seed-002'],
  'place northwest of countries:SYR': ['seed-001'],
  'place northern of countries:SYR': ['seed-002', 'seed-003'],
  'person mevlut cavusoglu': [...WIRE, 'seed-003', 'seed-004'],
  'person faisal mekdad': [...WIRE, 'seed-004'],
  'person bashar al-assad': [...WIRE, 'seed-002', 'seed-003'],
  'person vladimir putin': ['seed-002', 'seed-003'],
  'person recep tayyip erdogan': ['seed-002', 'seed-003'],
  'person dmitry peskov': ['seed-002'],
  'person akar': ['seed-003'],
  'person sergey lavrov': ['seed-004'],
  'bodies:nato': WIRE,
  'bodies:arab-league': WIRE,
  'agencies:sana': WIRE,
  'agencies:reuters': ['seed-003'],
  'bodies:generic-foreign-ministry of countries:RUS': WIRE,
  'bodies:generic-defence-ministry of countries:TUR': ['seed-003'],
  'bodies:generic-defence-ministry of countries:RUS': ['seed-003'],
  'bodies:generic-media of countries:TUR': ['seed-002'],
  'bodies:generic-state-media of countries:SYR': ['seed-004'],
  'group syrians': [...WIRE, 'seed-004'],
  'group syrian refugees': ['seed-003'],
  'group kurdish groups': ['seed-002', 'seed-003'],
}

/** Scores the entities of a dossier of the five pages. */
export function score(dossier: Dossier): EvalResult {
  const seeds = seedsByArticle(dossier)
  const byId = new Map(dossier.entities.map((entity) => [entity.id, entity]))
  const told = new Map<string, string>()
  for (const entity of dossier.entities) {
    for (const { article } of entity.locals) told.set(`${seeds.get(article)} ${keyOf(entity, byId)}`, entity.name)
  }
  const wanted = Object.entries(EXPECTED).flatMap(([key, pages]) => pages.map((page) => `${page} ${key}`))
  const rows: Row[] = wanted.map((id) => ({ id: `names ${id.replaceAll(',', ';')}`, outcome: told.has(id) ? 'right' : 'missed' }))
  const invented = [...told].filter(([id]) => !wanted.includes(id)).map(([id, name]) => `${id} (${name})`)
  return {
    figures: [
      { name: 'names found', value: rows.filter((row) => row.outcome === 'right').length, aim: String(rows.length) },
      { name: 'names invented', value: invented.length, aim: '0' },
    ],
    rows,
    errors: [
      ...rows.filter((row) => row.outcome !== 'right').map((row) => `${row.id}: missed`),
      ...invented.map((id) => `names ${id}: invented`),
    ],
  }
}

function seedsByArticle(dossier: Dossier): Map<string, string> {
  const pages = new Map(dossier.pages.map((page) => [page.id, seedOf(page.sources)]))
  return new Map(dossier.articles.map((article) => [article.id, pages.get(article.page) ?? '?']))
}

function keyOf(entity: Entity, byId: ReadonlyMap<string, Entity>): string {
  const owner = entity.of === null ? undefined : byId.get(entity.of)
  const of = owner ? ` of ${owner.known ?? fold(owner.name)}` : ''
  if (entity.known !== null) return entity.known + of
  const direction = /north ?-?west|north|south|east|west/.exec(fold(entity.name))?.[0]
  if (entity.kind === 'place' && direction && of) return `place ${direction === 'north' ? 'northern' : direction}${of}`
  return `${entity.kind} ${fold(entity.name)}`
}
