/** Bodies with a name of their own, and bodies that are named by whose they are: `the Fooish and Barish defence ministries` are two. */

import type { Reading } from '../../knowledge/gazetteer.js'
import { fold } from '../../text/fold.js'
import { isBlend } from './called.js'
import { type Context, namedDraft } from './context.js'
import { BODY_HEADS, GOVERNMENT_NOUNS } from './cues.js'
import type { Draft } from './ledger.js'
import { type Node, type Parties, partiesAfter, partiesBefore } from './parties.js'
import type { Line } from './piece.js'

type BodyReading = Extract<Reading, { of: 'body' }>

/** A body without a country in its own words: `the ministry`. Settled once the whole article is read. */
export interface LooseBody {
  readonly node: Node
  readonly reading: BodyReading
  readonly line: number
}

/** Reads the bodies of a line; gives back those that wait for the rest of the article. */
export function readBodies(context: Context, line: Line, nodes: readonly Node[]): LooseBody[] {
  const loose: LooseBody[] = []
  nodes.forEach((node, at) => {
    if (node.party || node.person) return
    const { kind } = node.piece
    if (byEarlier(context, node)) return
    if (kind === 'body' || kind === 'agency' || kind === 'outlet') named(context, node)
    else if (
      kind === 'organisation' ||
      (kind === 'name' && ((isEmployer(context.a.text, node, nodes[at + 1]) && !isCommonHere(context, node)) || hasMembers(line, node)))
    )
      joined(context, node)
    else if (kind === 'generic' && !generic(context, nodes, at)) {
      const reading = bodyReading(node)
      if (reading && !reading.plural) loose.push({ node, reading, line: line.index })
    }
    if (node.party) learnAcronym(context, node, node.party)
  })
  return loose
}

/** Offices of firms and clubs: an unknown name right before one is its employer, `Quorra chief executive Ann Vale`. */
const OF_FIRMS = new Set([
  'chief executive',
  'chairman',
  'founder',
  'co-founder',
  'chief financial officer',
  'chief operating officer',
  'managing director',
  'executive director',
  'director',
  'analyst',
  'economist',
  'coach',
  'head coach',
  'manager',
  'captain',
])

/** Who acts for a body or belongs to it. */
const MEMBERS = new Set(
  'official officials fighter fighters gunmen militant militants rebel rebels troops forces soldier soldiers agent agents spokesman spokeswoman spokesperson member members leader leaders leadership chief commander commanders headquarters peacekeepers officers guerrillas loyalists cadres lawmakers delegation'.split(
    ' ',
  ),
)

/** `QRF said`; letters that somebody is called by. */
const SPEAKING = /^(?:said|says|announced|confirmed|denied|reported)$/
const SOMEBODY = new Set(['JFK', 'FDR', 'LBJ', 'RFK', 'MLK', 'AOC', 'MBS', 'AMLO', 'CEO', 'CFO', 'COO', 'MEP', 'MPS', 'DJ'])

/** `QRF fighters`, `QRF said`: letters alone before those. */
function hasMembers(line: Line, { piece }: Node): boolean {
  const next = line.words[piece.at + piece.words.length]
  const letters = piece.words.length === 1 ? (piece.words[0]?.text ?? '') : ''
  if (!/^\p{Lu}{3,6}$/u.test(letters) || next?.gap !== 'space') return false
  return MEMBERS.has(next.key) || (SPEAKING.test(next.text) && !SOMEBODY.has(letters))
}

/** `Hacker analyst Ann Vale`: a common noun that only opens the sentence. */
function isCommonHere({ tag }: Context, { piece }: Node): boolean {
  const [word] = piece.words
  return piece.at === 0 && piece.words.length === 1 && word !== undefined && !['PROPN', 'X'].includes(tag(word))
}

function isEmployer(text: string, node: Node, next: Node | undefined): boolean {
  if (next?.piece.kind !== 'office' || !/^(?:['’]s?)? $/.test(text.slice(node.end, next.start))) return false
  return next.piece.readings.some((reading) => reading.of === 'office' && OF_FIRMS.has(reading.entry.name))
}

/** The body that the words of an office begin with, `UN` in `UN chief`; null where they name none. It is named there. */
export function bodyWithin({ gazetteer, ledger }: Context, { piece }: Node): Draft | null {
  if (piece.kind !== 'office' || piece.words.length < 2) return null
  for (const match of gazetteer.matches(piece.words, 0)) {
    const reading = match.readings.find((one): one is BodyReading => one.of === 'body' && !one.entry.generic)
    if (!reading || match.length >= piece.words.length) continue
    const draft = bodyDraft(ledger, reading)
    const end = (piece.words[match.length - 1] as { end: number }).end
    ledger.see({ start: piece.start, end, kind: draft.kind, draft, form: 'name', certainty: 0.9, by: 'mentions.gazetteer' })
    return draft
  }
  return null
}

function bodyDraft(ledger: Context['ledger'], { entry }: BodyReading): Draft {
  const known = `bodies:${entry.id}`
  return ledger.draft(known, entry.kind, { known, preferred: new Set(entry.names.map(fold)) })
}

/** `Quorra Petroleum Company (QPC)`: from here on the letters stand for the name. */
function learnAcronym({ a, bodyNames }: Context, node: Node, draft: Draft): void {
  const letters = /^ \((\p{Lu}[\p{Lu}\p{Ll}-]{1,9})\)/u.exec(a.text.slice(node.end, node.end + 14))?.[1]
  if (letters && draft.kind !== 'country' && isBlend(fold(letters), node.piece.words)) bodyNames.set(letters, draft)
  const initials = (a.text.slice(node.start, node.end).match(/(?<![\p{L}\p{M}])\p{L}/gu) ?? []).join('').toLowerCase()
  if (
    letters &&
    draft.kind !== 'country' &&
    (initials.startsWith(letters[0]?.toLowerCase() ?? '-') || initials.endsWith(letters.toLowerCase())) &&
    /^\p{Lu}{2}|^\p{Lu}.*\p{Lu}$/u.test(letters)
  )
    bodyNames.set(letters, draft)
}

/** Names and letters that the article has given a body before. */
function byEarlier({ a, bodyNames, ledger }: Context, node: Node): boolean {
  const { start, end } = node.piece
  const words = a.text.slice(start, end)
  const isOpen = node.piece.kind === 'organisation' || node.piece.kind === 'name'
  const short = (): Draft | undefined =>
    shortFor(words, bodyNames) ?? (/\b[Tt]he $/.test(a.text.slice(Math.max(0, start - 5), start)) ? headOf(words, bodyNames) : undefined)
  const draft = bodyNames.get(words) ?? (isOpen ? short() : undefined)
  if (!draft || (node.piece.kind === 'body' && draft.preferred.has(fold(words)))) return false
  node.party = draft
  const form = draft.key.endsWith(`:${fold(words).replace(/-/g, ' ')}`) ? 'name' : 'short'
  ledger.see({ start, end, kind: draft.kind, draft, form, certainty: 0.8, by: 'mentions.agreement' })
  return true
}

/** `Quorra` for `Quorra University`, `Vale Rovers` for `Port Vale Rovers`: the one body named so far that the words are short for. */
function shortFor(words: string, bodyNames: ReadonlyMap<string, Draft>): Draft | undefined {
  const could = new Set<Draft>()
  for (const [name, draft] of bodyNames) {
    const rest = name.startsWith(`${words} `) ? name.slice(words.length + 1) : ''
    const isBegun = rest !== '' && rest.split(' ').every((word) => BODY_HEADS.has(fold(word).replace(/\.$/, '')))
    const isEnd = name.endsWith(` ${words}`) && !BODY_HEADS.has(fold(words)) && /^\p{Lu}/u.test(words)
    if (isBegun || isEnd) could.add(draft)
  }
  return could.size === 1 ? [...could][0] : undefined
}

/** `the Society` for `Society of Painters`, `the Institute` for `Quorra Institute`: the one body named so far whose name has the noun at its head. */
function headOf(words: string, bodyNames: ReadonlyMap<string, Draft>): Draft | undefined {
  if (!BODY_HEADS.has(fold(words))) return undefined
  const could = new Set(
    [...bodyNames].flatMap(([name, draft]) => (name.startsWith(`${words} of `) || name.endsWith(` ${words}`) ? [draft] : [])),
  )
  return could.size === 1 ? [...could][0] : undefined
}

function named(context: Context, node: Node): void {
  const { readings, start, end, kind } = node.piece
  const own = readings.filter((one) => one.of === kind || (kind === 'body' && one.of === 'body' && !one.entry.generic))
  const reading = own.find((one) => one.of !== 'body' || !isElsewhere(one, context)) ?? own[0]
  if (!reading || reading.of === 'country' || reading.of === 'office' || reading.of === 'place') return
  if (reading.of === 'body' && isElsewhere(reading, context)) {
    joined(context, node)
    return
  }
  const file = reading.of === 'body' ? 'bodies' : reading.of === 'agency' ? 'agencies' : 'outlets'
  const known = `${file}:${reading.entry.id}`
  const entity = reading.of === 'body' ? reading.entry.kind : 'organization'
  const draft = context.ledger.draft(known, entity, { known, preferred: new Set(reading.entry.names.map(fold)) })
  node.party = draft
  const words = context.a.text.slice(start, end)
  if (reading.of !== 'agency' && / /.test(words) && BODY_HEADS.has(fold(words.split(' ').at(-1) as string)))
    context.bodyNames.set(words, draft)
  context.ledger.see({ start, end, kind: entity, draft, form: 'name', certainty: 0.9, by: 'mentions.gazetteer' })
}

/** `Democratic Party`, `House of Representatives`: many countries have one, and the article names none of the countries whose this would be. */
function isElsewhere({ entry }: BodyReading, { sure }: Context): boolean {
  return entry.kind === 'organization' && entry.country !== null && sure.size > 0 && !sure.has(entry.country) && / /.test(entry.name)
}

function joined(context: Context, node: Node): void {
  const { start, end, tagged } = node.piece
  const draft = namedDraft(context.ledger, 'organization', context.a.text.slice(start, end))
  const [certainty, by] = tagged ? [0.6, 'mentions.model'] : [0.75, 'mentions.head-noun']
  node.party = draft
  context.bodyNames.set(context.a.text.slice(start, end), draft)
  context.ledger.see({ start, end, kind: 'organization', draft, form: 'name', certainty, by })
}

function bodyReading(node: Node): BodyReading | null {
  return node.piece.readings.find((one): one is BodyReading => one.of === 'body' && one.entry.generic) ?? null
}

/** `Foo's foreign ministry`, `the Fooish and Barish ministries of defence`. False where no country stands beside it. */
function generic(context: Context, nodes: readonly Node[], at: number): boolean {
  const node = nodes[at] as Node
  const reading = bodyReading(node)
  if (!reading) return true
  const { text } = context.a
  const next = nodes[at + 1]
  if (next && ['agency', 'outlet'].includes(next.piece.kind) && /^,?\s+$/.test(text.slice(node.end, next.start))) return true
  const parties = partiesBefore(text, nodes, at, reading.plural) ?? (isLeaving(text, node) ? null : partiesAfter(text, nodes, at))
  const countries = parties?.drafts.filter((draft) => draft.kind === 'country' || draft.kind === 'place') ?? []
  if (!parties || countries.length === 0) return false
  countries.forEach((country, i) => {
    const body = bodyOf(context, reading, country, parties)
    const start = parties.end <= node.start && i > 0 ? (parties.nodes[i] ?? node).start : Math.min(parties.start, node.start)
    const end = Math.max(node.end, parties.end <= node.start ? node.end : parties.end)
    const form = body.kind === 'country' ? 'metonym' : countries.length > 1 ? 'role' : 'name'
    context.ledger.see({
      start,
      end,
      kind: body.kind,
      draft: body,
      form,
      certainty: 0.9,
      by: 'mentions.body',
    })
    if (countries.length === 1) node.party = body
  })
  return true
}

/** `withdrew its forces from Foo`: they are not Foo's. */
function isLeaving(text: string, node: Node): boolean {
  if (!/^ from /.test(text.slice(node.end, node.end + 6))) return false
  return /\b(?:withdr[ae]w\p{L}*|pull\p{L}*|remov\p{L}+|evacuat\p{L}+|expel\p{L}*|recall\p{L}*|oust\p{L}*|return\p{L}*|leav\p{L}+|dr[io]ve\p{L}*)\b[^.;]{0,60}$/u.test(
    text.slice(Math.max(0, node.start - 80), node.start),
  )
}

/** The body of a country; its government is the country itself, as an actor. */
function bodyOf(context: Context, reading: BodyReading, country: Draft, parties: Parties): Draft {
  const { entry } = reading
  if (entry.id === 'generic-government' && country.kind === 'country') return country
  const beside = parties.nodes[parties.drafts.indexOf(country)]
  const fallback = `${context.a.text.slice(beside?.start ?? 0, beside?.end ?? 0)} ${entry.name}`
  const known = `bodies:${entry.id}`
  return context.ledger.draft(`${known}|${country.key}`, 'organization', { known, of: country, fallback })
}

/** `the National Assembly`, `the Interior Ministry`: written as a name, of a country that the article leaves to be known; null where it is not. */
function byName({ a, ledger }: Context, node: Node, reading: BodyReading): Draft | null {
  const { words } = node.piece
  const isName = words.length > 1 && words.every(({ text }) => /^\p{Lu}/u.test(text) || /^(?:of|for|and|the)$/.test(text))
  if (!isName || words.every(({ text }) => text === text.toUpperCase())) return null
  return namedDraft(ledger, reading.entry.kind, a.text.slice(node.start, node.end))
}

/** `the ministry`: the one body of that kind that the article has named; nothing where there are none or two. */
export function settleLoose(context: Context, loose: readonly LooseBody[]): void {
  const known = new Map<string, Set<Draft>>()
  for (const { draft } of context.ledger.sightings) {
    if (draft?.kind !== 'organization' || !draft.of || !draft.known) continue
    known.set(draft.known, (known.get(draft.known) ?? new Set()).add(draft))
  }
  for (const { node, reading, line } of loose) {
    const sentence = context.lines[line]?.sentence
    if (!/\b(?:the|its)\s+$/i.test(context.a.text.slice(sentence?.start ?? 0, node.start)) && !isBeforeOffice(context, node, line)) continue
    const kinds =
      reading.entry.id === 'generic-ministry' ? [...known.keys()].filter((key) => key.endsWith('ministry')) : [`bodies:${reading.entry.id}`]
    const drafts = [...new Set(kinds.flatMap((key) => [...(known.get(key) ?? [])]))]
    if (GOVERNMENT_NOUNS.has(reading.entry.name)) continue
    const found = drafts.length === 1 ? (drafts[0] as Draft) : drafts.length === 0 ? byName(context, node, reading) : null
    if (!found || (drafts.length > 0 && isOfAnother(context, node, found))) continue
    node.party = found
    context.ledger.see({
      start: node.start,
      end: node.end,
      kind: found.kind,
      draft: found,
      form: drafts.length ? 'role' : 'name',
      certainty: 0.7,
      by: drafts.length ? 'mentions.coreference' : 'mentions.head-noun',
    })
  }
}

/** `National Assembly speaker Ann Vale`. */
function isBeforeOffice({ a, nodes }: Context, node: Node, line: number): boolean {
  const own = nodes[line] as readonly Node[]
  const next = own[own.indexOf(node) + 1]
  return next?.piece.kind === 'office' && node.piece.words.length > 1 && a.text.slice(node.end, next.start) === ' '
}

/** `the army and people of Foo`, `the ministry’s headquarters in Foo`: the words behind say whose it is, and that is another country. */
function isOfAnother({ a, ledger }: Context, node: Node, { of }: Draft): boolean {
  const behind = WHOSE.exec(a.text.slice(node.end, node.end + LONGEST_TAIL))
  if (!behind) return false
  const at = node.end + behind[0].length
  return ledger.sightings.some(({ start, draft }) => start === at && draft?.kind === 'country' && draft !== of)
}

const WHOSE = /^(?:['’]s)?(?: and(?: the)? \p{Ll}+| \p{Ll}+){0,2} (?:of|in) (?:the )?/u
const LONGEST_TAIL = 50
