/** Governments called after a leader, `the Vale regime of Foo`: they name the country, as an actor; the leader is named, but no actor. */

import { fold } from '../../text/fold.js'
import { partsOf } from '../../text/name-parts.js'
import { type Context, countriesOf, countryDraft, oneCountry } from './context.js'
import { GOVERNMENT_NOUNS } from './cues.js'
import type { Draft, Ledger } from './ledger.js'
import type { Node } from './parties.js'
import { mayBePerson } from './persons.js'
import type { Line, Piece } from './piece.js'

const HEADS = new Set(['president', 'prime minister', 'leader', 'king', 'chancellor', 'emir', 'sultan', 'supreme leader', 'dictator'])

/** Nodes of a line, one a piece, but one for all of `the Vale regime of Foo`; `leaders` says whose government a surname stands for. */
export function nodesOf(context: Omit<Context, 'nodes'>, line: Line, leaders: ReadonlyMap<string, Draft>): Node[] {
  const nodes: Node[] = []
  for (let at = 0; at < line.pieces.length; at++) {
    const piece = line.pieces[at] as Piece
    const regime = regimeAt(context, line, at, leaders)
    if (regime) {
      nodes.push(regime.node)
      at += regime.pieces - 1
    } else nodes.push({ piece, start: piece.start, end: piece.end, party: null, person: null })
  }
  return nodes
}

function regimeAt(
  context: Omit<Context, 'nodes'>,
  line: Line,
  at: number,
  leaders: ReadonlyMap<string, Draft>,
): { node: Node; pieces: number } | null {
  const piece = line.pieces[at] as Piece
  const noun = line.pieces[at + 1]
  if (!noun || !isGovernment(context.a.text, piece, noun) || !mayLead(piece, noun)) return null
  const country = line.pieces[at + 2]
  const of = country && /^ of (?:the )?$/.test(context.a.text.slice(noun.end, country.start)) ? countryOf(context, country) : null
  const end = of && country ? country.end : noun.end
  const words = context.a.text.slice(piece.start, noun.end)
  const draft = of ?? leaderFor(leaders, piece) ?? context.ledger.draft(`organization:${fold(words)}`, 'organization')
  const regime: Piece = { ...piece, kind: 'country', readings: [], end }
  context.ledger.see({
    start: piece.start,
    end,
    kind: draft.kind,
    draft,
    form: 'name',
    certainty: draft.kind === 'country' ? 0.85 : 0.7,
    by: 'mentions.regime',
  })
  if (of && country)
    context.ledger.see({
      start: country.start,
      end: country.end,
      kind: 'country',
      draft: of,
      form: 'name',
      certainty: 0.95,
      by: 'mentions.gazetteer',
    })
  return { node: { piece: regime, start: piece.start, end, party: draft, person: null, leader: piece }, pieces: of ? 3 : 2 }
}

/** A regime is called after a person, even where the model takes the name for a place; a government may be a town's. */
function mayLead(piece: Piece, noun: Piece): boolean {
  return mayBePerson(piece) || (piece.kind === 'region' && piece.tagged === 'LOC' && noun.words[0]?.key === 'regime')
}

function isGovernment(text: string, piece: Piece, noun: Piece): boolean {
  return (
    noun.kind === 'generic' &&
    noun.words.length === 1 &&
    GOVERNMENT_NOUNS.has(noun.words[0]?.key ?? '') &&
    /^\s+$/.test(text.slice(piece.end, noun.start))
  )
}

function countryOf({ ledger, sure }: Pick<Context, 'ledger' | 'sure'>, piece: Piece): Draft | null {
  const entry = piece.kind === 'country' ? oneCountry(countriesOf(piece.readings, 'name'), sure) : null
  return entry ? countryDraft(ledger, entry) : null
}

/** The country led by whom the words name: by the last of them, else, as some names begin with the surname, by the first. */
function leaderFor(leaders: ReadonlyMap<string, Draft>, piece: Piece): Draft | undefined {
  const parts = partsOf(piece.words)
  return leaders.get(parts.at(-1) ?? '') ?? leaders.get(parts[0] ?? '')
}

/** Countries by the first and last word of their leader’s name, as the article itself says: `Fooish President Ann Vale`, `the Vale regime of Foo`. Two countries: none. */
export function leadersOf(text: string, lines: readonly Line[], ledger: Ledger, sure: ReadonlySet<string>): Map<string, Draft> {
  const leaders = new Map<string, Draft | null>()
  const add = (piece: Piece, draft: Draft | null): void => {
    const parts = partsOf(piece.words)
    for (const part of new Set([parts.at(-1) ?? '', parts[0] ?? '']))
      if (draft) leaders.set(part, leaders.has(part) && leaders.get(part) !== draft ? null : draft)
  }
  for (const { pieces } of lines) {
    pieces.forEach((piece, at) => {
      const [second, third] = [pieces[at + 1], pieces[at + 2]]
      if (!second || !third) return
      if (isGovernment(text, piece, second) && mayLead(piece, second) && /^ of (?:the )?$/.test(text.slice(second.end, third.start))) {
        add(piece, countryOf({ ledger, sure }, third))
      }
      const head = second.readings.some((reading) => reading.of === 'office' && HEADS.has(reading.entry.name))
      const beside = /^(?:['’]s?)?\s+$/.test(text.slice(piece.end, second.start)) && /^\s+$/.test(text.slice(second.end, third.start))
      if (head && beside && mayBePerson(third)) add(third, countryOf({ ledger, sure }, piece) ?? adjectiveOf(piece, ledger, sure))
    })
  }
  return new Map([...leaders].filter((entry): entry is [string, Draft] => entry[1] !== null))
}

function adjectiveOf(piece: Piece, ledger: Ledger, sure: ReadonlySet<string>): Draft | null {
  const entry = piece.kind === 'nationality' ? oneCountry(countriesOf(piece.readings, 'adjective'), sure) : null
  return entry ? countryDraft(ledger, entry) : null
}
