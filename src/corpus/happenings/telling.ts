/** An event report with its words resolved to the dossier's entities and days: what reports of different articles are compared by. */

import type { Level, LocalEntity } from '../../model/annotation.js'
import type { EventReport, Part, Participant } from '../../model/event.js'
import { articleEvidence } from '../../model/evidence.js'
import type { ArticleId, EntityId, LineageId } from '../../model/ids.js'
import type { Reading } from '../../model/reading.js'
import type { Memos } from '../../text/memos.js'
import type { Shape } from '../../text/shaped.js'
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
  /** Other lands that its words name beside it. */
  readonly alsoAt: readonly EntityId[]
  readonly time: TimeClaim | null
  /** What the time says of days; null where there is none. */
  readonly days: ToldDays | null
  /** The words of the anchor, folded, to know a copy's sentence again. */
  readonly words: string
  /** Persons whom the article names as holders of offices that took part. */
  readonly holders: readonly Participant[]
  /** Whom its own sentence credits for it. */
  readonly credits: readonly Credit[]
  /** Names what is told, what is known of its article, and which entities it is about. */
  readonly memo: string
}

/** First and last day, ISO, null where the words give none; `isVague` where they are given roughly. */
export interface ToldDays {
  readonly start: string | null
  readonly end: string | null
  readonly isVague: boolean
}

/** What an article tells by itself, whatever the other articles tell: entities are its own. */
interface Told extends Pick<Telling, 'report' | 'time' | 'days' | 'words'> {
  readonly participants: readonly Participant[]
  /** Of each participant whom it stands for; null where it is nobody. */
  readonly sides: readonly (OwnSide | null)[]
  readonly holders: readonly Participant[]
  /** Who the holders are. */
  readonly holding: readonly string[]
  readonly credits: readonly OwnCredit[]
}

/** What tells which tellings may be one is short. */
const TOLD: Shape<Told> = {
  report: 'short',
  days: 'short',
  words: 'short',
  sides: 'short',
  holding: 'short',
  credits: 'short',
  time: 'long',
  participants: 'long',
  holders: 'long',
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
  const marks = marksOf(corpus, memos)
  return corpus.readings.flatMap((reading) =>
    memos
      .shaped('events/told', memos.keyOf(reading), TOLD, () => toldIn(reading))
      .map((told) => telling(corpus, countries, marks, reading, told)),
  )
}

/** What a title or a place is made of, by entity: where that is the same, so are they. */
function marksOf({ entities }: Corpus, memos: Memos): (id: EntityId) => string {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const marks = new Map<EntityId, string>()
  return (id) => {
    const known = marks.get(id)
    if (known !== undefined) return known
    const entity = byId.get(id)
    const aliases = entity && entity.kind !== 'person' ? entity.aliases : []
    const mark = memos.key(id, entity?.kind ?? null, entity?.name ?? null, entity?.known ?? null, ...aliases)
    marks.set(id, mark)
    return mark
  }
}

/** The one country or body that any page says a person holds office for. */
function countriesOf(corpus: Corpus): Map<EntityId, EntityId> {
  const found = new Map<EntityId, EntityId>()
  for (const entity of corpus.entities) {
    if (entity.kind !== 'person') continue
    const held = new Set(entity.roles.flatMap((role) => (role.for === null || role.time === 'former' ? [] : [role.for])))
    const [only] = held
    if (held.size === 1 && only !== undefined) found.set(entity.id, only)
  }
  return found
}

/** What is long in a telling, looked up when it is asked for. */
class LongParts {
  readonly #told: Told
  readonly #entity: (local: string) => EntityId | null

  constructor(told: Told, entity: (local: string) => EntityId | null) {
    this.#told = told
    this.#entity = entity
  }

  get time(): TimeClaim | null {
    return this.#told.time
  }

  get participants(): readonly Participant[] {
    return this.#resolved(this.#told.participants)
  }

  get holders(): readonly Participant[] {
    return this.#resolved(this.#told.holders)
  }

  #resolved(own: readonly Participant[]): Participant[] {
    return own.flatMap((one) => {
      const entity = this.#entity(one.entity)
      return entity === null ? [] : [{ ...one, entity }]
    })
  }
}

function telling(
  corpus: Corpus,
  countries: ReadonlyMap<EntityId, EntityId>,
  marks: (id: EntityId) => string,
  reading: Reading,
  told: Told,
): Telling {
  const { report, days, words } = told
  const { id } = reading.article
  const entity = (local: string): EntityId | null => corpus.entityOf(id, local)
  const sides = report.participants.flatMap((one, at) => sideOf(corpus, countries, id, one, told.sides[at] ?? null))
  const where = report.where === null ? null : entity(report.where)
  const alsoAt = (report.alsoAt ?? []).flatMap((local) => entity(local) ?? [])
  const locals = [...report.participants.map((one) => one.entity), ...told.holding]
  const about = [...locals.flatMap((local) => entity(local) ?? []), ...sides.map((side) => side.entity)].map(marks)
  const credits = corpus.creditsOf(id, told.credits)
  const carriers = credits.map((credit) => (credit.entity === null ? credit.name : marks(credit.entity)))
  const persons = sides.map(({ person }) => (person === null ? '' : marks(person)))
  return Object.assign(new LongParts(told, entity), {
    key: `${id} ${report.id.slice(1).padStart(5, '0')}`,
    reading,
    report,
    family: FAMILIES[report.type] ?? ('deed' as const),
    lineage: corpus.lineageOf(id),
    sides,
    where,
    alsoAt,
    days,
    words,
    credits,
    memo: [
      corpus.keyOf(id),
      report.id,
      ...about,
      'by',
      ...persons,
      'from',
      ...carriers,
      where === null ? '' : marks(where),
      ...alsoAt.map(marks),
    ].join('\u001f'),
  })
}

function toldIn(reading: Reading): Told[] {
  const { page, annotation } = reading
  const locals = new Map(annotation?.entities.map((entity) => [entity.id, entity]))
  const credited: readonly Credited[] = (annotation?.events ?? []).length === 0 ? [] : creditsIn(reading)
  return (annotation?.events ?? []).map((report) => {
    const time = report.when === null ? null : timeClaim(reading, report.when, report.by)
    const holders = holdersIn(reading, report)
    return {
      report,
      time,
      days: time && { start: time.resolved.start, end: time.resolved.end, isVague: time.expression.mod === 'APPROX' },
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
      holders,
      holding: holders.map((holder) => holder.entity),
      credits: creditsAt(credited, report.anchor),
    }
  })
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
