/**
 * An article from marked sentences, as the stages before events would leave it: `[Varsenia|$country=v]`, `[Ilse Tarn|$person=t:foreign minister@v]`,
 * `[Sael|$place=s]`, `[he|$pronoun=t]`, `[Varsenian|$nationality=v]`, `[Wednesday|$weekday=3]`, `[December|$month=12]`, `[2015|$date=2015]`, `[the visitor|$role=t]`.
 * Letters after `=` name the entity; an office and `@` country follow a person.
 */

import { levelOf } from '../../src/article/events/offices.js'
import type { Told } from '../../src/article/events/scene.js'
import type {
  Annotation,
  EntityKind,
  Level,
  LocalEntity,
  Mention,
  MentionForm,
  Role,
  TimeExpression,
  TimeFormula,
} from '../../src/model/annotation.js'
import type { Attribution } from '../../src/model/attribution.js'
import type { Page } from '../../src/model/page.js'
import { type Mark, marked, segmented } from './marked.js'
import { sheet } from './pages.js'

const KINDS = new Set<string>(['person', 'country', 'organization', 'place', 'group', 'facility'])
const FORMS: Readonly<Record<string, MentionForm>> = { pronoun: 'pronoun', nationality: 'nationality', role: 'role', metonym: 'metonym' }
const TIMES = new Set(['weekday', 'month', 'date', 'shift'])

export interface Given {
  /** Name of the page; articles of several need several. */
  readonly name?: string
  readonly published?: string
  readonly attributions?: readonly Attribution[]
}

/** Reads the marked text; blank lines part paragraphs. */
export function told(source: string, given: Given = {}): Told & { readonly expected: readonly Mark[]; readonly page: Page } {
  const { text, given: labels, expected } = marked(source)
  const entities = new Map<string, LocalEntity>()
  const mentions: Mention[] = []
  const times: TimeExpression[] = []
  for (const mark of [...labels].sort((a, b) => a.start - b.start)) {
    const [label = '', value = ''] = mark.label.split('=')
    if (TIMES.has(label)) times.push(timeOf(label, value, mark, text))
    else mentions.push(mentionOf(label, value.replace(/_/g, ' '), mark, text, entities))
  }
  const { sentences, tokens } = segmented(text)
  const page = sheet(given.name ?? 'told', [['body', text]])
  const article = given.published
    ? {
        ...page.article,
        published: { value: given.published, precision: 'day' as const, zone: null, basis: 'stated' as const, certainty: 1, evidence: [] },
      }
    : page.article
  return {
    page: page.page,
    article,
    text,
    sentences,
    tokens,
    mentions,
    entities: [...entities.values()],
    times,
    quantities: [],
    attributions: given.attributions ?? [],
    expected,
  }
}

function mentionOf(label: string, value: string, mark: Mark, text: string, entities: Map<string, LocalEntity>): Mention {
  const [id = '', office] = value.split(':')
  const form = FORMS[label] ?? 'name'
  const kind = (
    KINDS.has(label) ? label : (entities.get(id)?.kind ?? (form === 'nationality' || form === 'metonym' ? 'country' : 'person'))
  ) as EntityKind
  const known = entities.get(id)
  const role = office ? roleOf(office, mark) : null
  const name = text.slice(mark.start, mark.end)
  entities.set(id, {
    id,
    kind,
    name: known?.name ?? name,
    aliases: known?.aliases ?? [name],
    known: null,
    of: null,
    roles: [...(known?.roles ?? []), ...(role ? [role] : [])],
  })
  return { start: mark.start, end: mark.end, kind, entity: id, form, certainty: 1, by: 'marked' }
}

function roleOf(office: string, { start, end }: Mark): Role {
  const [name = '', country] = office.split('@')
  return { office: name, for: country ?? null, level: levelOf(name) as Level | null, time: null, start, end }
}

function timeOf(label: string, value: string, { start, end }: Mark, text: string): TimeExpression {
  const formula: TimeFormula =
    label === 'weekday'
      ? { kind: 'weekday', weekday: Number(value), direction: null }
      : label === 'month'
        ? { kind: 'month-day', month: Number(value), day: null, direction: null }
        : label === 'shift'
          ? { kind: 'shift', unit: value.replace(/[-+\d]/g, '') as 'day', amount: Number(value.replace(/[a-z]/g, '')) }
          : { kind: 'absolute', edtf: value }
  const edtf = label === 'month' ? `XXXX-${value.padStart(2, '0')}` : label === 'date' ? value : null
  const mod = /^late/i.test(text.slice(start, end)) ? 'END' : /^early/i.test(text.slice(start, end)) ? 'START' : null
  return { type: 'DATE', value: edtf ?? 'XXXX-XX-XX', edtf, known: [], implied: [], formula, mod, clock: null, by: 'marked', start, end }
}

/** An annotation of the told article, for stages over many. */
export function annotationOf(read: Told, found: Partial<Annotation>): Annotation {
  const { sentences, tokens, mentions, entities, times, quantities, attributions } = read
  return {
    article: read.article.id,
    sentences,
    tokens,
    mentions,
    entities,
    times,
    quantities,
    attributions,
    events: [],
    positions: [],
    ...found,
  }
}
