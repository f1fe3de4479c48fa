/** Countries, nationality words, capitals, seats, places, regions and peoples: each piece gets its entity, or none where two could be meant. */

import type { PlaceEntry } from '../../knowledge/schema.js'
import { fold } from '../../text/fold.js'
import type { Word } from '../../text/name-words.js'
import { type Context, countriesOf, countryDraft, namedDraft, oneCountry, placeDraft } from './context.js'
import { DIRECTIONS, GOING, GROUP_NOUNS, IN_PLACE } from './cues.js'
import { type Sense, senseOf } from './government.js'
import type { Draft } from './ledger.js'
import { inList, type Node } from './parties.js'
import type { Line, Piece } from './piece.js'

/** Reads the lands of a line, left to right, and says which nodes can act for a country. */
export function readLands(context: Context, line: Line, nodes: readonly Node[]): void {
  let partner: { node: Node; sense: Sense } | null = null
  nodes.forEach((node, at) => {
    if (node.party) return
    const { kind } = node.piece
    if (kind === 'country') country(context, line, nodes, at)
    else if (kind === 'nationality') nationality(context, line, node)
    else if (kind === 'capital' || kind === 'seat') {
      const joined = partner && nodes[at - 1] === partner.node && inList(context.a.text, partner.node, node) ? partner.sense : null
      const sense: Sense = capital(context, line, nodes, at, joined)
      partner = { node, sense }
    } else if (kind === 'place' || kind === 'town') place(context, line, nodes, at)
    else if (kind === 'people') people(context, node)
    else if (kind === 'group') group(context, line, node)
    else if (kind === 'region' || kind === 'facility' || kind === 'tribe') named(context, node, NAMED[kind])
  })
}

const NAMED = { region: 'place', facility: 'facility', tribe: 'group' } as const

function named({ ledger, a }: Context, node: Node, kind: 'place' | 'facility' | 'group'): void {
  const draft = namedDraft(ledger, kind, a.text.slice(node.piece.start, node.piece.end))
  node.party = kind === 'facility' ? null : draft
  ledger.see({
    start: node.piece.start,
    end: node.piece.end,
    kind,
    draft,
    form: 'name',
    certainty: node.piece.tagged ? 0.6 : 0.8,
    by: node.piece.tagged ? 'mentions.model' : 'mentions.head-noun',
  })
}

function country(context: Context, line: Line, nodes: readonly Node[], at: number): void {
  const node = nodes[at] as Node
  const { piece } = node
  if (isRoad(line, piece)) return
  const state = stateOf(context, nodes, at)
  const draft = state ?? countryFor(context, piece, 'name')
  if (!draft) return
  const region = state !== null || regionOf(context, line, node, draft)
  if (!region) node.party = draft
  see(context, piece, draft, 'name', region ? 0.8 : 0.95, 'mentions.gazetteer')
}

/** `US-75`: a road, numbered after the letters of a country. */
function isRoad({ words }: Line, piece: Piece): boolean {
  const next = words[piece.at + piece.words.length]
  return (
    piece.words.length === 1 && /^\p{Lu}{2}$/u.test(piece.words[0]?.text ?? '') && next?.gap === 'hyphen' && /^\d{1,3}$/.test(next.text)
  )
}

/** `Vale, Georgia`: a state that shares its name with a country, after one of its towns; null where it is none. */
function stateOf({ a, ledger }: Context, nodes: readonly Node[], at: number): Draft | null {
  const { piece } = nodes[at] as Node
  const before = nodes[at - 1]
  const region = piece.readings.find((reading) => reading.of === 'place')
  const town = before?.piece.readings.find((reading) => reading.of === 'place')
  if (region?.of !== 'place' || town?.of !== 'place' || town.entry.country !== region.entry.country) return null
  return a.text.slice(before?.end, piece.start) === ', ' ? placeDraft(ledger, region.entry) : null
}

/** The country a word means; where two could be meant, both are noted and none is chosen. */
function countryFor(context: Context, piece: Piece, sense: 'name' | 'adjective'): Draft | null {
  const entries = countriesOf(piece.readings, sense)
  const entry = oneCountry(entries, context.sure)
  if (entry) return countryDraft(context.ledger, entry)
  const candidates = entries.map((one) => countryDraft(context.ledger, one))
  open(context, piece, candidates)
  return null
}

function nationality(context: Context, line: Line, node: Node): void {
  const draft = countryFor(context, node.piece, 'adjective')
  if (!draft) return
  node.party = draft
  see(context, node.piece, draft, 'nationality', 0.9, 'mentions.gazetteer')
  groupAfter(context, line, node, `people:${draft.key}`, draft)
}

/** `Fooish refugees`: people in numbers, named by whose they are. */
function groupAfter(context: Context, line: Line, node: Node, key: string, of: Draft | null): boolean {
  const noun = line.words[node.piece.at + node.piece.words.length]
  const printed = noun?.text ?? ''
  if (noun?.gap !== 'space' || !GROUP_NOUNS.has(noun.key) || printed !== printed.toLowerCase()) return false
  const draft = context.ledger.draft(`${key}:${noun.key}`, 'group', { of })
  context.ledger.see({ start: node.start, end: noun.end, kind: 'group', draft, form: 'name', certainty: 0.85, by: 'mentions.group' })
  return true
}

function people(context: Context, node: Node): void {
  const entries = countriesOf(node.piece.readings, 'people')
  const entry = oneCountry(entries, context.sure)
  if (!entry) return
  const draft = context.ledger.draft(`people:countries:${entry.id}`, 'group', { of: countryDraft(context.ledger, entry) })
  context.ledger.see({ start: node.start, end: node.end, kind: 'group', draft, form: 'name', certainty: 0.85, by: 'mentions.people' })
}

function group(context: Context, line: Line, node: Node): void {
  const reading = node.piece.readings.find((one) => one.of === 'body')
  if (reading?.of !== 'body') return
  const { entry } = reading
  if (groupAfter(context, line, node, `bodies:${entry.id}`, null)) return
  if (!/s$/.test((node.piece.words.at(-1) as Word).key) && entry.names[0] !== context.a.text.slice(node.piece.start, node.piece.end)) return
  const draft = context.ledger.draft(`bodies:${entry.id}`, 'group', { known: `bodies:${entry.id}` })
  context.ledger.see({ start: node.start, end: node.end, kind: 'group', draft, form: 'name', certainty: 0.85, by: 'mentions.people' })
}

/** A capital or seat in its sentence; gives back how it was read. */
function capital(context: Context, line: Line, nodes: readonly Node[], at: number, partner: Sense | null): Sense {
  const node = nodes[at] as Node
  const { piece } = node
  const entries = countriesOf(piece.readings, piece.kind === 'seat' ? 'seat' : 'capital')
  const entry = oneCountry(entries, context.sure)
  const around = { words: line.words, first: piece.at, last: piece.at + piece.words.length, seat: piece.kind === 'seat', partner }
  const sense = isWhere(context, nodes, at) ? 'place' : senseOf({ ...around, tag: context.tag })
  const government = piece.kind === 'seat' ? sense !== 'place' : sense === 'government'
  if (government && entry) {
    node.party = countryDraft(context.ledger, entry)
    see(context, piece, node.party, 'metonym', piece.kind === 'seat' ? 0.9 : 0.8, 'mentions.metonym')
    return 'government'
  }
  const draft =
    piece.kind === 'seat'
      ? namedDraft(context.ledger, 'facility', context.a.text.slice(piece.start, piece.end))
      : capitalPlace(context, piece)
  node.party = draft
  const kind = piece.kind === 'seat' ? 'facility' : 'place'
  context.ledger.see({
    start: piece.start,
    end: piece.end,
    kind,
    draft,
    form: 'name',
    certainty: sense === 'place' ? 0.9 : 0.5,
    by: 'mentions.gazetteer',
  })
  return sense
}

/** `The Daily of Foo`, `Foo, Fooland`: a capital that says where something is. */
function isWhere({ a: { text } }: Context, nodes: readonly Node[], at: number): boolean {
  const [before, node, after] = [nodes[at - 1], nodes[at] as Node, nodes[at + 1]]
  if (node.piece.kind === 'seat') return false
  if (before && ['outlet', 'organisation'].includes(before.piece.kind) && text.slice(before.end, node.start) === ' of ') return true
  if (/^, D\.?C\b/.test(text.slice(node.end, node.end + 5))) return true
  const own = countriesOf(node.piece.readings, 'capital')
  return (
    after?.piece.kind === 'country' &&
    text.slice(node.end, after.start) === ', ' &&
    !/^,? (?:and|or)\b|^, \p{Lu}/u.test(text.slice(after.end, after.end + 6)) &&
    countriesOf(after.piece.readings, 'name').some((country) => own.includes(country))
  )
}

function capitalPlace(context: Context, piece: Piece): Draft {
  const entry = countriesOf(piece.readings, 'capital')[0]
  const reading =
    piece.readings.find((one) => one.of === 'place' && one.entry.country === entry?.id) ?? piece.readings.find((one) => one.of === 'place')
  if (reading?.of === 'place') return placeDraft(context.ledger, reading.entry)
  return namedDraft(context.ledger, 'place', context.a.text.slice(piece.start, piece.end))
}

function place(context: Context, line: Line, nodes: readonly Node[], at: number): void {
  const node = nodes[at] as Node
  const { piece } = node
  if (node.person || (piece.kind === 'town' && piece.tagged !== 'LOC' && !isLocated(context, line, nodes, at))) return
  const entries = [...new Set(piece.readings.flatMap((reading) => (reading.of === 'place' ? [reading.entry] : [])))]
  const entry = onePlace(entries, context.sure)
  const draft = entry
    ? placeDraft(context.ledger, entry)
    : namedDraft(context.ledger, 'place', context.a.text.slice(piece.start, piece.end))
  node.party = draft
  see(context, piece, draft, 'name', piece.kind === 'town' ? 0.7 : 0.9, 'mentions.gazetteer')
  regionOf(context, line, node, draft)
}

/** The only one; else the only one, or the only one of some size, in a country that the article names. */
function onePlace(entries: readonly PlaceEntry[], sure: ReadonlySet<string>): PlaceEntry | null {
  if (entries.length === 1) return entries[0] as PlaceEntry
  const near = entries.filter((entry) => entry.country !== null && sure.has(entry.country))
  const large = near.filter((entry) => !entry.minor)
  return (near.length === 1 ? near[0] : large.length === 1 ? large[0] : null) ?? null
}

/** Whether the words around a small town's name say that it is a place. */
function isLocated({ a }: Context, line: Line, nodes: readonly Node[], at: number): boolean {
  const { piece } = nodes[at] as Node
  const before = line.words[piece.at - 1]
  const next = nodes[at + 1]
  if (before && before.gap !== 'break' && line.words[piece.at]?.gap === 'space') {
    if (IN_PLACE.has(before.key)) return true
    if (/^(city|town|village|province|region|district|port)$/.test(before.key)) return true
    const near = line.words.slice(Math.max(0, piece.at - 4), piece.at - 1)
    if ((before.key === 'to' || before.key === 'from') && near.some((word) => GOING.has(word.key))) return true
    const of = line.words[piece.at - 2]
    if (before.key === 'of' && of && /^(city|town|village|province|region|district|port|outskirts|north|south|east|west)$/.test(of.key))
      return true
  }
  return Boolean(next && ['country', 'place'].includes(next.piece.kind) && a.text.slice(piece.end, next.start) === ', ')
}

/** `’s northwest`, right behind a name. */
const OWN_SIDE = /^['’]s? (?:north|south|east|west|north[ -]?east|north[ -]?west|south[ -]?east|south[ -]?west)\b(?! \p{Lu})/u

/** `northern Foo`, `Foo’s northwest`: a region beside the name it is of. Whether there is one. */
function regionOf(context: Context, line: Line, node: Node, of: Draft): boolean {
  const { a, ledger } = context
  const { piece } = node
  const after = a.text.slice(piece.end, piece.end + 24)
  const isOwn = /s$/i.test(a.text.slice(piece.start, piece.end)) || /^['’]s/.test(after)
  const noun = isOwn ? OWN_SIDE.exec(after) : null
  let first = piece.at
  while (
    first > 0 &&
    piece.at - first < 2 &&
    DIRECTIONS.has((line.words[first - 1] as Word).key) &&
    ['space', 'hyphen'].includes((line.words[first] as Word).gap)
  )
    first--
  if (first === piece.at && !noun) return false
  const start = (line.words[first] as Word).start
  const end = piece.end + (noun?.[0].length ?? 0)
  const draft = ledger.draft(`place:${fold(a.text.slice(start, end)).replace(/-/g, '')}`, 'place', {
    of: of.kind === 'country' ? of : null,
  })
  ledger.see({ start, end, kind: 'place', draft, form: 'name', certainty: 0.85, by: 'mentions.region' })
  return first !== piece.at
}

function see(context: Context, piece: Piece, draft: Draft, form: 'name' | 'nationality' | 'metonym', certainty: number, by: string): void {
  context.ledger.see({ start: piece.start, end: piece.end, kind: draft.kind, draft, form, certainty, by })
}

/** Two countries could be meant: both are kept, none is chosen. */
function open({ ledger }: Context, piece: Piece, candidates: readonly Draft[]): void {
  const form = piece.kind === 'nationality' ? 'nationality' : 'name'
  ledger.see({
    start: piece.start,
    end: piece.end,
    kind: 'country',
    draft: null,
    form,
    certainty: 0.5,
    by: 'mentions.gazetteer',
    candidates,
  })
}
