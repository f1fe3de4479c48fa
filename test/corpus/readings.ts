/** Readings for tests of the corpus: sheets whose words were not annotated, and texts long enough to be copied. */

import { corpusOf } from '../../src/corpus/corpus.js'
import type { Knowledge } from '../../src/knowledge/schema.js'
import type { EntityKind, LocalEntity, Mention, MentionForm, Sentence, TimeExpression } from '../../src/model/annotation.js'
import type { Entity } from '../../src/model/entity.js'
import type { Event, EventReport } from '../../src/model/event.js'
import { articleEvidence } from '../../src/model/evidence.js'
import { idOf } from '../../src/model/ids.js'
import type { Lineage } from '../../src/model/lineage.js'
import type { Reading } from '../../src/model/reading.js'
import type { Statement } from '../../src/model/statement.js'
import type { Sheet } from '../support/pages.js'
import { sheet } from '../support/pages.js'

export function reading({ page, article }: Sheet, more: Partial<Reading['article']> = {}): Reading {
  return { page, article: { ...article, ...more }, annotation: null }
}

/** Eight sentences of a dispatch in three paragraphs. */
export const DISPATCH = [
  'PORT ELVEN: The ferry that runs between the two islands was halted on Monday after inspectors found cracks in its hull. About ninety passengers waited in the harbour hall until midnight. The operator said a replacement would arrive within three days.',
  'Harbour master Ona Brill told reporters that the cracks had been known since spring. She called the delay a failure of the ministry, which had refused money for repairs twice. The ministry did not answer questions sent by this agency.',
  'Fishermen offered to carry mail and medicine in their own boats. The last time the line stopped was in the winter of 1998, when ice closed the strait for eleven days.',
] as const

/** Another report of the same day with none of its words but a quotation. */
export const OWN_REPORT = [
  'Islanders woke on Tuesday to an empty quay and a notice taped to the ticket window. Nobody in the fishing village could remember a longer stoppage outside of the frozen months.',
  'At the pharmacy, owner Pell Adair counted what insulin was left and telephoned the hospital across the water. Three skippers had volunteered by noon, one of them aged seventy-four.',
  'Mayor Tove Rann blamed years of thrift in the capital and demanded that a naval launch be lent to the route until the hull was sound again.',
] as const

export function paragraphs(
  name: string,
  texts: readonly string[],
  options: Parameters<typeof sheet>[2] = {},
  more: Partial<Reading['article']> = {},
): Reading {
  return reading(
    sheet(
      name,
      texts.map((text) => ['body', text] as const),
      options,
    ),
    more,
  )
}

export const day = (value: string): { value: string; precision: 'day'; basis: 'stated' } => ({ value, precision: 'day', basis: 'stated' })

/** What a test says an article's words mean: names of countries and people by phrase, events and times by phrase. */
export interface Meaning {
  /** Phrase, local id, kind; every place of the phrase is a mention. `form` is `name` unless said. */
  readonly names?: readonly (readonly [phrase: string, id: string, kind: EntityKind, form?: MentionForm])[]
  /** Local id of a person to local id of the country held office for. */
  readonly offices?: Readonly<Record<string, string>>
  readonly events?: readonly (Partial<EventReport> & {
    readonly words: string
    readonly of?: readonly string[]
    readonly superlativeWords?: string
  })[]
  readonly times?: readonly (Partial<TimeExpression> & { readonly words: string })[]
  readonly figures?: readonly (readonly [phrase: string, value: number, unit: string])[]
}

/** A reading of one paragraph a text, with the annotation that the meaning spells out. */
export function annotated(name: string, texts: readonly string[], meaning: Meaning, options: Parameters<typeof sheet>[2] = {}): Reading {
  const plain = paragraphs(name, texts, options)
  const { text } = plain.page
  const at = (phrase: string) => {
    const start = text.indexOf(phrase)
    if (start < 0) throw new RangeError(`no ${phrase} in ${name}`)
    return { start, end: start + phrase.length }
  }
  const mentions = (meaning.names ?? []).flatMap(([phrase, entity, kind, form = 'name']) => {
    const found: Mention[] = []
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
      found.push({ start, end: start + phrase.length, kind, entity, form, certainty: 1, by: 'test' })
    }
    return found
  })
  const ids = [...new Set((meaning.names ?? []).map(([, id]) => id))]
  const entities = ids.map((id): LocalEntity => {
    const own = (meaning.names ?? []).filter((each) => each[1] === id)
    const office = meaning.offices?.[id]
    return {
      id,
      kind: own[0]?.[2] as EntityKind,
      name: own[0]?.[0] as string,
      aliases: own.map(([phrase]) => phrase),
      known: null,
      of: null,
      roles: office
        ? [{ ...at(own[0]?.[0] as string), office: 'president', for: office, level: 'head of state or government', time: null }]
        : [],
    }
  })
  const sentences = plain.article.body.map(
    (span, paragraph): Sentence => ({ ...span, paragraph, zone: 'body', firstToken: 0, lastToken: 0 }),
  )
  const times = (meaning.times ?? []).map(
    ({ words, ...more }): TimeExpression => ({
      ...at(words),
      type: 'DATE',
      value: '',
      edtf: null,
      known: [],
      implied: [],
      formula: { kind: 'open' },
      mod: null,
      clock: null,
      by: 'test',
      ...more,
    }),
  )
  const events = (meaning.events ?? []).map(({ words, of = [], superlativeWords, ...more }, i): EventReport => {
    const anchor = at(words)
    return {
      id: `r${i + 1}`,
      type: 'meeting',
      plover: null,
      cameo: null,
      status: 'held',
      anchor,
      sentence: sentences.findIndex(({ start, end }) => start <= anchor.start && anchor.end <= end),
      participants: of.map((entity) => ({ ...anchor, entity, part: 'actor' as const, role: null, level: null })),
      when: null,
      where: null,
      format: null,
      attribution: null,
      superlative: superlativeWords ? at(superlativeWords) : null,
      background: false,
      by: 'test',
      certainty: 1,
      ...more,
    }
  })
  const quantities = (meaning.figures ?? []).map(([phrase, value, unit]) => ({ ...at(phrase), value, unit, hedge: null }))
  return {
    ...plain,
    annotation: {
      article: plain.article.id,
      sentences,
      tokens: [],
      mentions,
      entities,
      times,
      quantities,
      attributions: [],
      events,
      positions: [],
    },
  }
}

/** A corpus in which a local id means the same entity everywhere, and each article is a lineage of its own unless lineages are given. */
export function corpusWith(
  readings: readonly Reading[],
  more: { readonly lineages?: readonly Lineage[]; readonly events?: readonly Event[]; readonly statements?: readonly Statement[] } = {},
) {
  const locals = new Map<string, LocalEntity & { readonly in: { readonly article: string; readonly local: string }[] }>()
  for (const { article, annotation } of readings) {
    for (const entity of annotation?.entities ?? []) {
      const known = locals.get(entity.id) ?? { ...entity, in: [] }
      known.in.push({ article: article.id, local: entity.id })
      locals.set(entity.id, {
        ...known,
        roles: [...known.roles, ...entity.roles.filter((role) => known.roles.every((other) => other.for !== role.for))],
      })
    }
  }
  const entities = [...locals.values()].map(
    (entity): Entity => ({
      id: idOf('entity', entity.id),
      kind: entity.kind,
      name: entity.name,
      aliases: entity.aliases,
      known: null,
      of: null,
      roles: entity.roles.map(({ office, level, time, for: of }) => ({
        office,
        level,
        time,
        for: of && idOf('entity', of),
        from: null,
        to: null,
        evidence: [],
      })),
      mentions: [],
      locals: entity.in,
    }),
  )
  const lineages = more.lineages ?? readings.map(({ article }) => alone(article.id))
  const knowledge: Knowledge = { countries: [], agencies: [], outlets: [], offices: [], bodies: [], places: [], givenNames: new Set() }
  return {
    ...corpusOf({ readings, lineages, entities, knowledge, judged: { placed: [], orphans: [] } }),
    events: more.events ?? [],
    statements: more.statements ?? [],
  }
}

export function alone(article: string): Lineage {
  const witness = { article, parent: null, relation: 'origin' as const, coverage: 1, certainty: 1, variants: [], credited: false }
  return { id: idOf('lineage', article), origin: { kind: 'unknown', name: null, certainty: 0, evidence: [] }, witnesses: [witness] }
}

/** One event of the first report of each of these readings, with these parties. */
export function eventOf(readings: readonly Reading[], parties: readonly string[], more: Partial<Event> = {}): Event {
  const reports = readings.map(({ article, page, annotation }) => {
    const report = annotation?.events[0] as EventReport
    return {
      article: article.id,
      report: report.id,
      anchor: report.anchor,
      status: report.status,
      evidence: articleEvidence(article, page.text, [report.anchor], 'test'),
    }
  })
  return {
    id: idOf('event', ...readings.map(({ article }) => article.id), ...parties),
    type: 'meeting',
    plover: null,
    cameo: null,
    title: 'a meeting',
    status: 'held',
    when: null,
    where: null,
    format: null,
    participants: parties.map((party) => ({ entity: idOf('entity', party), part: 'actor', role: null, level: null, evidence: [] })),
    reports,
    history: [],
    support: { pages: [], articles: [], outlets: [], families: [], lineages: [], sharedCarriers: [] },
    ...more,
  }
}
