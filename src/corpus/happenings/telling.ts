/** An event report with its words resolved to the dossier's entities and days: what reports of different articles are compared by. */

import type { Level, LocalEntity } from '../../model/annotation.js'
import type { EventReport, Part, Participant } from '../../model/event.js'
import { articleEvidence } from '../../model/evidence.js'
import type { ArticleId, EntityId, LineageId } from '../../model/ids.js'
import type { Reading } from '../../model/reading.js'
import type { Memos } from '../../text/memos.js'
import type { Corpus } from '../corpus.js'
import { type Credit, type Credited, creditsAt, creditsIn, type OwnCredit } from '../credits.js'
import { holdersIn } from './seats.js'
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
  /** Persons whom the article names as holders of offices that took part. */
  readonly holders: readonly Participant[]
  /** Whom its own sentence credits for it. */
  readonly credits: readonly Credit[]
  /** Names what is told, what is known of its article, and which entities it is about. */
  readonly memo: string
}

/** What an article tells by itself, whatever the other articles tell: entities are its own. */
interface Told extends Pick<Telling, 'report' | 'time' | 'words'> {
  readonly participants: readonly Participant[]
  /** Of each participant whom it stands for; null where it is nobody. */
  readonly sides: readonly (OwnSide | null)[]
  readonly holders: readonly Participant[]
  readonly credits: readonly OwnCredit[]
}

/** `standsFor` is null where the article's own words do not say. */
interface OwnSide {
  readonly isPerson: boolean
  readonly standsFor: string | null
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
export function tellingsOf(corpus: Corpus, memos: Memos): Telling[] {
  const countries = countriesOf(corpus)
  const marks = marksOf(corpus)
  return corpus.readings.flatMap((reading) =>
    memos.of('events/told', memos.keyOf(reading), () => toldIn(reading)).map((told) => telling(corpus, countries, marks, reading, told)),
  )
}

/** What a title or a place is made of, by entity: where that is the same, so are they. */
function marksOf({ entities }: Corpus): (id: EntityId) => string {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const marks = new Map<EntityId, string>()
  return (id) => {
    const entity = byId.get(id)
    const mark =
      marks.get(id) ??
      [id, entity?.kind, entity?.name, entity?.known, ...(entity && entity.kind !== 'person' ? entity.aliases : [])].join('\u001e')
    marks.set(id, mark)
    return mark
  }
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
  marks: (id: EntityId) => string,
  reading: Reading,
  { report, time, words, sides, ...told }: Told,
): Telling {
  const { article } = reading
  const resolved = (own: readonly Participant[]): Participant[] =>
    own.flatMap((one) => {
      const entity = corpus.entityOf(article.id, one.entity)
      return entity === null ? [] : [{ ...one, entity }]
    })
  const [participants, holders] = [resolved(told.participants), resolved(told.holders)]
  const known = report.participants.flatMap((one, at) => sideOf(corpus, countries, article.id, one, sides[at] ?? null))
  const where = report.where === null ? null : corpus.entityOf(article.id, report.where)
  const about = [...participants, ...known, ...holders].map(({ entity }) => marks(entity))
  const credits = corpus.creditsOf(article.id, told.credits)
  const carriers = credits.map(({ entity, name }) => (entity === null ? name : marks(entity)))
  const persons = known.map(({ person }) => (person === null ? '' : marks(person)))
  return {
    key: `${article.id} ${report.id.slice(1).padStart(5, '0')}`,
    reading,
    report,
    family: FAMILIES[report.type] ?? 'deed',
    lineage: corpus.lineageOf(article.id),
    sides: known,
    participants,
    where,
    time,
    words,
    holders,
    credits,
    memo: [corpus.keyOf(article.id), report.id, ...about, 'by', ...persons, 'from', ...carriers, where === null ? '' : marks(where)].join(
      '\u001f',
    ),
  }
}

function toldIn(reading: Reading): Told[] {
  const { page, annotation } = reading
  const locals = new Map(annotation?.entities.map((entity) => [entity.id, entity]))
  const credited: readonly Credited[] = (annotation?.events ?? []).length === 0 ? [] : creditsIn(reading)
  return (annotation?.events ?? []).map((report) => ({
    report,
    time: report.when === null ? null : timeClaim(reading, report.when, report.by),
    words: page.text
      .slice(report.anchor.start, report.anchor.end)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
    participants: report.participants.map(({ entity, part, role, level, start, end }) => ({
      entity,
      part,
      role,
      level,
      evidence: [articleEvidence(reading.article, page.text, [{ start, end }], report.by)],
    })),
    sides: report.participants.map(({ entity }) => ownSide(locals.get(entity))),
    holders: holdersIn(reading, report),
    credits: creditsAt(credited, report.anchor),
  }))
}

function ownSide(local: LocalEntity | undefined): OwnSide | null {
  if (!local) return null
  const isPerson = local.kind === 'person'
  return { isPerson, standsFor: isPerson ? (local.roles.find((role) => role.for !== null)?.for ?? null) : local.of }
}

function sideOf(
  corpus: Corpus,
  countries: ReadonlyMap<EntityId, EntityId>,
  article: ArticleId,
  one: EventReport['participants'][number],
  side: OwnSide | null,
): Side[] {
  const own = corpus.entityOf(article, one.entity)
  if (!side || own === null) return []
  const country = side.standsFor === null ? (countries.get(own) ?? null) : corpus.entityOf(article, side.standsFor)
  return [{ entity: country ?? own, part: one.part, person: side.isPerson ? own : null, office: one.role, level: one.level }]
}
