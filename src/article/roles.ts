/** Offices in the text: who holds them, for whom, when; and delegations, offices of several countries without names. */

import type { Gazetteer, Reading } from '../knowledge/gazetteer.js'
import type { OfficeEntry } from '../knowledge/schema.js'
import type { Level, LocalEntity, Mention, Role } from '../model/annotation.js'
import { isCapitalised, type Word, wordsOf } from '../text/name-words.js'
import type { Span } from '../text/span.js'
import { OFFICE_MODIFIERS, OFFICE_TIMES } from './names/cues.js'
import type { Draft, DraftRole } from './names/ledger.js'
import { inList, type Node, type Parties, partiesAfter, partiesBefore } from './names/parties.js'
import type { Line } from './names/piece.js'
import type { ArticleText } from './text.js'

/** An office with what the words around it say. Spans: `start` to `end` is the whole phrase, `office` the words of the office. */
export interface OfficePhrase extends Span {
  readonly line: number
  readonly at: number
  readonly office: Span
  readonly entry: OfficeEntry
  readonly plural: boolean
  readonly parties: readonly Draft[]
  readonly time: Role['time']
  /** `the`, a possessive or a nationality before it: one that readers are taken to know. */
  readonly definite: boolean
  readonly indefinite: boolean
}

/** All offices of a line, each with its countries or bodies. `within` gives the body that the words of an office name themselves, as `UN chief` does. */
export function officePhrases(
  text: string,
  line: Line,
  nodes: readonly Node[],
  within: (node: Node) => Draft | null = () => null,
): OfficePhrase[] {
  const own = nodes
    .map((node, at) => ({ node, at, reading: officeReading(node) }))
    .filter(({ node, reading }) => reading !== null && !isOnesDeputy(text, node))
  const found = own.map(({ node, at, reading }) => ({
    at,
    reading: reading as OfficeReading,
    parties: ownParty(node, within(node)) ?? partiesOf(text, nodes, at, (reading as OfficeReading).plural),
  }))
  found.forEach((one, i) => {
    one.parties ??= shared(text, nodes, found, i)
  })
  return found.map(({ at, reading, parties }) => phraseOf(text, line, nodes, at, reading, parties))
}

/** `his deputy Ann Vale`: of somebody, not of a parliament. */
function isOnesDeputy(text: string, { piece }: Node): boolean {
  return (
    piece.words.length === 1 &&
    piece.words[0]?.key === 'deputy' &&
    /(?:\b(?:his|her|their)\s(?:[\p{L}-]+\s){0,2}|['’]s?\s(?:[\p{Ll}-]+\s)?)$/u.test(text.slice(Math.max(0, piece.start - 40), piece.start))
  )
}

function ownParty(node: Node, draft: Draft | null): Parties | null {
  return draft ? { drafts: [draft], nodes: [node], start: node.start, end: node.start } : null
}

type OfficeReading = Extract<Reading, { of: 'office' }>

function officeReading(node: Node): OfficeReading | null {
  if (node.piece.kind !== 'office') return null
  return node.piece.readings.find((reading): reading is OfficeReading => reading.of === 'office') ?? null
}

function partiesOf(text: string, nodes: readonly Node[], at: number, plural: boolean): Parties | null {
  const before = partiesBefore(text, nodes, at, plural)
  if (before) return isTopic(text, nodes[at] as Node, before) ? null : before
  const after = partiesAfter(text, nodes, at)
  if (after && isOwner(text, after)) return null
  return after && !plural && after.drafts.length > 1
    ? { ...after, drafts: after.drafts.slice(0, 1), nodes: after.nodes.slice(0, 1), end: (after.nodes[0] as Node).end }
    : after
}

/** `head of Foo's army`: Foo owns what is headed, and is not headed itself. `Foo's government` is Foo. */
function isOwner(text: string, { end, nodes }: Parties): boolean {
  const behind = /^['’]s?\s+(?:(?:newly|armed|main|own|\p{Ll}+al)\s+)?(\p{L}+)/u.exec(text.slice(end, end + 40))?.[1]
  return (
    behind !== undefined && nodes.at(-1)?.piece.kind === 'country' && !/^(?:government|parliament|delegation|people|side)$/i.test(behind)
  )
}

/** Offices that are named by what they are about: `Foo envoy`, `Foo expert`. */
const ABOUT =
  /^(?:analyst|chief analyst|expert|economist|researcher|professor|historian|scholar|fellow|senior fellow|correspondent|reporter|editor|envoy|special envoy|special representative|representative|ambassador|adviser|senior adviser|mediator|negotiator|official|activist)$/

/** A bare country name before such an office says what it is about, not whose it is: `UN Foo envoy`. `US` is also its own adjective. */
function isTopic(text: string, node: Node, parties: Parties): boolean {
  const reading = officeReading(node)
  const nearest = parties.nodes.at(-1)
  if (!reading || nearest?.piece.kind !== 'country' || !ABOUT.test(reading.entry.name)) return false
  const adjective = nearest.piece.readings.some((one) => one.of === 'country' && one.sense === 'adjective')
  return !adjective && /^\s/.test(text.slice(nearest.end, node.start))
}

/** `defence ministers and intelligence chiefs of A and B`: two offices in a list share their countries. */
function shared(
  text: string,
  nodes: readonly Node[],
  found: readonly { at: number; parties: Parties | null }[],
  i: number,
): Parties | null {
  const one = found[i] as { at: number }
  const near = [found[i + 1], found[i - 1]].filter((other) => other !== undefined)
  for (const other of near) {
    if (!other.parties || Math.abs(other.at - one.at) !== 1) continue
    const [left, right] = other.at < one.at ? [other.at, one.at] : [one.at, other.at]
    if (inList(text, nodes[left] as Node, nodes[right] as Node)) return other.parties
  }
  return null
}

function phraseOf(
  text: string,
  line: Line,
  nodes: readonly Node[],
  at: number,
  reading: OfficeReading,
  parties: Parties | null,
): OfficePhrase {
  const { piece } = nodes[at] as Node
  const left = leadOf(line, piece.start)
  const lead = text.slice(Math.max(line.sentence.start, left.start - LEAD), left.start)
  const start = Math.min(left.start, parties?.start ?? left.start)
  const beside = parties !== null && parties.end <= piece.start
  const before = beside ? leadOf(line, ((parties.nodes[0] as Node).piece.words[0] as Word).start) : null
  const own = ofState(reading.entry, text.slice(piece.start, piece.end), parties?.drafts[0] ?? null)
  const entry = standIn(own, left.deputy ?? before?.deputy ?? null)
  return {
    line: line.index,
    at,
    start: Math.min(before?.start ?? start, start, piece.start),
    end: Math.max(complementEnd(text, nodes, at), parties?.end ?? piece.end),
    office: { start: piece.start, end: piece.end },
    entry,
    plural: reading.plural,
    parties: parties?.drafts ?? [],
    time: suffixTime(text.slice(piece.end, piece.end + 12)) ?? left.time ?? before?.time ?? null,
    definite: beside
      ? !/\b(?:an?|another)\s+$/i.test(text.slice(Math.max(line.sentence.start, start - LEAD), start))
      : /\b(?:the|his|her|their|its)\s+$/i.test(lead),
    indefinite: /\b(?:an?|another|one|some|several|unnamed)\s+(?:[\p{L}-]+\s+){0,2}$/iu.test(
      text.slice(Math.max(line.sentence.start, start - LEAD), start),
    ),
  }
}

/** Behind which `to Foo` tells where: `Foo's ambassador to the Bar Union`. */
const SENT =
  /^(?:ambassador|envoy|special envoy|representative|special representative|permanent representative|delegate|consul|nuncio|high commissioner)$/

/** The end of an office's words with `-elect`, `-designate` or where its holder is sent. */
function complementEnd(text: string, nodes: readonly Node[], at: number): number {
  const own = nodes[at] as Node
  const end = own.piece.end + (SUFFIX.exec(text.slice(own.piece.end, own.piece.end + 12))?.[0].length ?? 0)
  const next = nodes[at + 1]
  const name = officeReading(own)?.entry.name ?? ''
  return next?.party && SENT.test(name) && /^ (?:in|to|at) (?:the )?$/.test(text.slice(end, next.start)) ? next.end : end
}

const SUFFIX = /^[- ](?:elect|designate)\b/i

/** Lands whose secretary of state sees to foreign affairs. */
const OF_FOREIGN_AFFAIRS = new Set(['countries:USA', 'countries:VAT'])

/** `Missouri Secretary of State Ann Vale` keeps records and holds elections; so may whoever is called so elsewhere. */
function ofState(entry: OfficeEntry, words: string, party: Draft | null): OfficeEntry {
  if (entry.id !== 'foreign-minister' || !/^secretary of state$/i.test(words)) return entry
  if (party === null || OF_FOREIGN_AFFAIRS.has(party.known ?? '')) return entry
  return { ...entry, id: 'secretary-of-state', name: 'secretary of state', level: null }
}

/** How far before an office its article is looked for, in characters. */
const LEAD = 160

const STAND_INS = new Set(['deputy', 'vice', 'assistant', 'associate', 'shadow', 'honorary'])

/** `deputy Foo leader`, `shadow foreign minister`: no leader and no minister. */
function standIn(entry: OfficeEntry, word: string | null): OfficeEntry {
  if (word === null || entry.name.startsWith(word)) return entry
  const level = word === 'shadow' || word === 'honorary' || entry.level !== 'minister' ? null : 'deputy minister'
  return { ...entry, id: `${word}-${entry.id}`, name: `${word} ${entry.name}`, level }
}

/** Further words before an office, with the time they give; null where it is held now. */
const OTHER_MODIFIERS: ReadonlyMap<string, Role['time']> = new Map<string, Role['time']>([
  ['onetime', 'former'],
  ['erstwhile', 'former'],
  ['toppled', 'former'],
  ['overthrown', 'former'],
  ['jailed', null],
  ['incumbent', null],
  ['sitting', null],
])

/** Words such as `former` and `deputy` before an office, with the time they give and the one that stands in. */
function leadOf(line: Line, start: number): { start: number; time: Role['time']; deputy: string | null } {
  let at = line.words.findIndex((word) => word.start === start)
  let time: Role['time'] = null
  let deputy: string | null = null
  while (at > 0) {
    const before = line.words[at - 1]
    const gap = line.words[at]?.gap
    const stands = STAND_INS.has(before?.key ?? '')
    if (
      !before ||
      !(OFFICE_MODIFIERS.has(before.key) || OTHER_MODIFIERS.has(before.key) || stands) ||
      (gap !== 'space' && gap !== 'hyphen')
    )
      break
    if (stands) deputy = before.key
    time = OFFICE_TIMES.get(before.key) ?? OTHER_MODIFIERS.get(before.key) ?? time
    at--
  }
  const [two, one] = [line.words[at - 2], line.words[at - 1]]
  if (deputy === null && two && one && STAND_INS.has(two.key) && one.gap === 'space' && isCapitalised(one)) deputy = two.key
  return { start: line.words[at]?.start ?? 0, time, deputy }
}

function suffixTime(after: string): Role['time'] {
  return SUFFIX.test(after) ? 'designate' : null
}

/** The role that a phrase gives to the person it names. */
export function roleOf(phrase: OfficePhrase): DraftRole {
  const party = phrase.parties[0] ?? null
  return {
    start: phrase.start,
    end: phrase.end,
    office: phrase.entry.name,
    level: levelOf(phrase.entry, party),
    for: party,
    time: phrase.time,
  }
}

/** A president or leader is a head of state only where the office is a country's; `leader` and `ruler` need one to be said. */
export function levelOf(entry: OfficeEntry, party: Draft | null): Level | null {
  if (entry.level !== 'head of state or government') return entry.level
  if (party) return party.kind === 'country' ? entry.level : null
  return /^(?:leader|president|dictator|monarch)$/.test(entry.name) && entry.name !== 'president' ? null : entry.level
}

/** Whether a person holds the office a phrase names, for the same country or body, as far as both are said. */
export function holds(person: Draft, phrase: OfficePhrase): boolean {
  const party = phrase.parties[0] ?? null
  const level = levelOf(phrase.entry, party)
  return person.roles.some((role) => {
    if (party && role.for !== party) return false
    if (phrase.time === 'former' ? role.time !== 'former' : role.time === 'former') return false
    if (role.office === phrase.entry.name) return true
    if (phrase.entry.name === 'minister') return role.level === 'minister'
    return level === 'head of state or government' && role.level === level && (phrase.entry.name === 'leader' || role.office === 'leader')
  })
}

/** Countries that came, or are to come, with an office and without a name. */
export interface Delegation extends Span {
  /** Index of the mention. */
  readonly mention: number
  readonly office: string
  readonly level: Level | null
  readonly plural: boolean
  /** Local ids of countries, in the order of the entities; empty where the words do not say whose. */
  readonly countries: readonly string[]
}

/** Role mentions that name no one: the delegations of an article, in text order. */
export function delegations(
  a: ArticleText,
  found: { readonly mentions: readonly Mention[]; readonly entities: readonly LocalEntity[] },
  gazetteer: Gazetteer,
): Delegation[] {
  const kinds = new Map(found.entities.map((entity) => [entity.id, entity.kind]))
  return found.mentions.flatMap((mention, index) => {
    if (mention.form !== 'role' || mention.entity !== null) return []
    const reading = officeWithin(a.text, mention, gazetteer)
    if (!reading) return []
    const countries = (mention.candidates ?? []).filter((id) => kinds.get(id) === 'country')
    const level = reading.entry.level
    return [
      { start: mention.start, end: mention.end, mention: index, office: reading.entry.name, level, plural: reading.plural, countries },
    ]
  })
}

function officeWithin(text: string, span: Span, gazetteer: Gazetteer): OfficeReading | null {
  const words = wordsOf(text, span.start, span.end)
  for (let at = 0; at < words.length; at++) {
    for (const match of gazetteer.matches(words, at)) {
      const reading = match.readings.find((one): one is OfficeReading => one.of === 'office')
      if (reading) return reading
    }
  }
  return null
}
