/** An event report with its words resolved to the dossier's entities and days: what reports of different articles are compared by. */

import type { Level, LocalEntity } from '../../model/annotation.js'
import type { EventReport, Part, Participant } from '../../model/event.js'
import { articleEvidence } from '../../model/evidence.js'
import type { EntityId, LineageId } from '../../model/ids.js'
import type { Reading } from '../../model/reading.js'
import type { Corpus } from '../corpus.js'
import { type TimeClaim, timeClaim } from './time.js'

export type Family =
  | 'meeting'
  | 'visit'
  | 'call'
  | 'ties'
  | 'task'
  | 'war'
  | 'force'
  | 'support'
  | 'invitation'
  | 'disaster'
  | 'election'
  | 'deed'

/** Who stands on one side: a country or body, with the level, office and person it came with. */
export interface Side {
  readonly entity: EntityId
  readonly part: Part
  readonly person: EntityId | null
  readonly office: string | null
  readonly level: Level | null
}

export interface Telling {
  /** `article report`: unique, and its order is that of the text. */
  readonly key: string
  readonly reading: Reading
  readonly report: EventReport
  readonly family: Family
  readonly lineage: LineageId | null
  readonly sides: readonly Side[]
  readonly participants: readonly Participant[]
  readonly where: EntityId | null
  readonly time: TimeClaim | null
  /** The words of the anchor, folded, to know a copy's sentence again. */
  readonly words: string
}

const FAMILIES: Readonly<Partial<Record<EventReport['type'], Family>>> = {
  meeting: 'meeting',
  visit: 'visit',
  call: 'call',
  agreement: 'ties',
  restoration: 'ties',
  rupture: 'ties',
  task: 'task',
  proposal: 'task',
  war: 'war',
  deployment: 'force',
  intervention: 'force',
  support: 'support',
  invitation: 'invitation',
  disaster: 'disaster',
  election: 'election',
}

/** All reports of the corpus as tellings, in article and text order. */
export function tellingsOf(corpus: Corpus): Telling[] {
  const lineageOf = new Map(corpus.lineages.flatMap((lineage) => lineage.witnesses.map(({ article }) => [article, lineage.id] as const)))
  const countries = countriesOf(corpus)
  return corpus.readings.flatMap((reading) =>
    (reading.annotation?.events ?? []).map((report) =>
      telling(corpus, countries, reading, report, lineageOf.get(reading.article.id) ?? null),
    ),
  )
}

/** The one country or body that any page says a person holds office for. */
function countriesOf(corpus: Corpus): Map<EntityId, EntityId> {
  const found = new Map<EntityId, EntityId>()
  for (const entity of corpus.entities) {
    const held = new Set(entity.roles.flatMap((role) => (role.for === null || role.time === 'former' ? [] : [role.for])))
    const [only] = held
    if (entity.kind === 'person' && held.size === 1 && only !== undefined) found.set(entity.id, only)
  }
  return found
}

function telling(
  corpus: Corpus,
  countries: ReadonlyMap<EntityId, EntityId>,
  reading: Reading,
  report: EventReport,
  lineage: LineageId | null,
): Telling {
  const { article, page } = reading
  const locals = reading.annotation?.entities ?? []
  const participants = report.participants.flatMap(({ entity, part, role, level, start, end }) => {
    const id = corpus.entityOf(article.id, entity)
    return id === null
      ? []
      : [{ entity: id, part, role, level, evidence: [articleEvidence(article, page.text, [{ start, end }], report.by)] }]
  })
  return {
    key: `${article.id} ${report.id.slice(1).padStart(5, '0')}`,
    reading,
    report,
    family: FAMILIES[report.type] ?? 'deed',
    lineage,
    sides: report.participants.flatMap((one) => sideOf(corpus, countries, reading, locals, one)),
    participants,
    where: report.where === null ? null : corpus.entityOf(article.id, report.where),
    time: report.when === null ? null : timeClaim(reading, report.when, report.by),
    words: page.text
      .slice(report.anchor.start, report.anchor.end)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  }
}

function sideOf(
  corpus: Corpus,
  countries: ReadonlyMap<EntityId, EntityId>,
  reading: Reading,
  locals: readonly LocalEntity[],
  one: EventReport['participants'][number],
): Side[] {
  const local = locals.find((entity) => entity.id === one.entity)
  const own = corpus.entityOf(reading.article.id, one.entity)
  if (!local || own === null) return []
  const standsFor = local.kind === 'person' ? (local.roles.find((role) => role.for !== null)?.for ?? null) : local.of
  const country = standsFor === null ? (countries.get(own) ?? null) : corpus.entityOf(reading.article.id, standsFor)
  const person = local.kind === 'person' ? own : null
  return [{ entity: country ?? own, part: one.part, person, office: one.role, level: one.level }]
}
