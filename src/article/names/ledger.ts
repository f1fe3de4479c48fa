/** Collects what an article names while it is being read, and numbers it at the end: entities in order of first mention, mentions in text order. */

import type { EntityKind, Level, LocalEntity, Mention, MentionForm, Role } from '../../model/annotation.js'
import { byCodeUnit, sortedUnique } from '../../text/order.js'
import { bySpan, type Span } from '../../text/span.js'

/** A role whose country is still a draft. */
export interface DraftRole extends Span {
  readonly office: string
  readonly level: Level | null
  readonly for: Draft | null
  readonly time: Role['time']
}

/** An entity in the making. */
export interface Draft {
  readonly key: string
  readonly kind: EntityKind
  readonly known: string | null
  readonly of: Draft | null
  /** Names by which knowledge calls it, folded; the shown name is one of these where the article prints one. */
  readonly preferred: ReadonlySet<string>
  readonly roles: DraftRole[]
  /** Words that name it where no mention of form `name` does. */
  fallback: string | null
}

/** A mention in the making. */
export interface Sighting extends Span {
  readonly kind: EntityKind
  readonly draft: Draft | null
  readonly form: MentionForm
  readonly certainty: number
  readonly by: string
  readonly candidates?: readonly Draft[]
}

export class Ledger {
  readonly sightings: Sighting[] = []
  /** People seen, with the start of the first mention so far. */
  readonly people = new Map<Draft, number>()
  private readonly seen = new Set<string>()
  private readonly holders = new Map<string, Draft[]>()
  private readonly drafts = new Map<string, Draft>()

  constructor(private readonly text: string) {}

  /** The draft under a key, made on the first call. */
  draft(
    key: string,
    kind: EntityKind,
    more: { known?: string | null; of?: Draft | null; preferred?: ReadonlySet<string>; fallback?: string } = {},
  ): Draft {
    const present = this.drafts.get(key)
    if (present) return present
    const { known = null, of = null, preferred = new Set<string>(), fallback = null } = more
    const draft: Draft = { key, kind, known, of, preferred, roles: [], fallback }
    this.drafts.set(key, draft)
    return draft
  }

  see(sighting: Sighting): void {
    const { start, end, kind, draft } = sighting
    const key = `${start} ${end} ${draft?.key ?? ''}`
    if (this.seen.has(key)) return
    this.seen.add(key)
    this.sightings.push(sighting)
    if (kind === 'person' && draft) this.people.set(draft, Math.min(start, this.people.get(draft) ?? start))
  }

  /** Says that a draft holds an office; the same words are kept once. */
  hold(draft: Draft, role: DraftRole): void {
    if (draft.roles.some((other) => other.start === role.start && other.office === role.office)) return
    draft.roles.push(role)
    for (const key of [role.for?.key, `office ${role.office}`, `level ${role.level}`]) if (key) append(this.holders, key, draft)
  }

  /** Those who hold an office for a country or body; without one, those of the office or of its level. */
  holdersOf(party: Draft | null, office: string, level: Level | null): Draft[] {
    const keys = party ? [party.key] : [`office ${office}`, `level ${level}`]
    return [...new Set(keys.flatMap((key) => this.holders.get(key) ?? []))]
  }

  finish(key: (text: string) => string): { mentions: Mention[]; entities: LocalEntity[] } {
    const sightings = [...this.sightings].sort((a, b) => bySpan(a, b) || byCodeUnit(a.draft?.key ?? '', b.draft?.key ?? ''))
    const ids = new Map<Draft, string>()
    const name = (draft: Draft): void => {
      if (ids.has(draft)) return
      ids.set(draft, `e${ids.size + 1}`)
    }
    for (const { draft, candidates } of sightings) {
      if (draft) name(draft)
      for (const candidate of candidates ?? []) name(candidate)
    }
    for (const draft of [...ids.keys()]) for (const other of [draft.of, ...draft.roles.map((role) => role.for)]) if (other) name(other)
    const id = (draft: Draft | null): string | null => (draft ? (ids.get(draft) ?? null) : null)
    const mentions = sightings.map(({ draft, candidates, ...rest }): Mention => {
      const could = [...new Set((candidates ?? []).map((candidate) => id(candidate) as string))].sort((x, y) => number(x) - number(y))
      return { ...rest, entity: id(draft), ...(could.length ? { candidates: could } : {}) }
    })
    const printed = new Map<Draft, Sighting[]>()
    for (const one of sightings) {
      for (const draft of one.draft ? [one.draft] : (one.candidates ?? [])) append(printed, draft, one)
    }
    return { mentions, entities: [...ids].map(([draft, own]) => this.entity(draft, own, printed.get(draft) ?? [], id, key)) }
  }

  /** Words that may name it, where none surely does. */
  private candidateWords(draft: Draft, open: readonly Sighting[]): string[] {
    return open.length ? open.map((one) => this.text.slice(one.start, one.end)) : [draft.key]
  }

  private entity(
    draft: Draft,
    id: string,
    sightings: readonly Sighting[],
    of: (draft: Draft | null) => string | null,
    key: (text: string) => string,
  ): LocalEntity {
    const printed = sightings.filter((one) => one.draft === draft)
    const words = (forms: readonly MentionForm[]): string[] =>
      printed.filter((one) => forms.includes(one.form)).map((one) => this.text.slice(one.start, one.end).replace(/\s+/g, ' '))
    const named = words(['name', 'short'])
    const preferred = named.filter((name) => draft.preferred.has(key(name)))
    const pools = [preferred, named, words(['metonym']), draft.fallback ? [draft.fallback] : [], words(['nationality']), words(['role'])]
    const pool = pools.find((names) => names.length > 0) ?? this.candidateWords(draft, sightings)
    return {
      id,
      kind: draft.kind,
      name: fullest(pool),
      aliases: sortedUnique(named),
      known: draft.known,
      of: of(draft.of),
      roles: [...draft.roles]
        .sort(bySpan)
        .map(({ start, end, office, level, time, for: body }) => ({ start, end, office, for: of(body), level, time })),
    }
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function number(id: string): number {
  return Number(id.slice(1))
}

/** The longest; of equals the commonest, then the first by code unit. */
function fullest(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const ranked = [...counts].sort(([a, m], [b, n]) => b.length - a.length || n - m || byCodeUnit(a, b))
  return (ranked[0] as [string, number])[0]
}
