/** Finds who and what an article names: people, countries, bodies, places, groups. Each mention is resolved within the article, or kept open where two could be meant. */

import type { Gazetteer } from '../knowledge/gazetteer.js'
import type { LocalEntity, Mention } from '../model/annotation.js'
import type { Models } from '../model/models.js'
import { fold } from '../text/fold.js'
import { NAME_TITLES, partsOf } from '../text/name-parts.js'
import type { Word } from '../text/name-words.js'
import type { Span } from '../text/span.js'
import { settleOffices } from './coreference.js'
import { asPeople } from './names/acting.js'
import { adopt, agreed } from './names/adopt.js'
import { aliasesOf } from './names/aliases.js'
import { Binding } from './names/binding.js'
import { bodyWithin, readBodies, settleLoose } from './names/bodies.js'
import { withCalendarNames } from './names/calendar.js'
import { calledBodies, calledTribes } from './names/called.js'
import type { Context } from './names/context.js'
import { holdCounterparts } from './names/counterparts.js'
import { settleFirms } from './names/firms.js'
import { readLands } from './names/lands.js'
import { type Draft, Ledger } from './names/ledger.js'
import { listedPeople } from './names/listed.js'
import type { Node } from './names/parties.js'
import { type Cluster, clustersOf, meant } from './names/people.js'
import { mayBePerson, type Naming, namingsOf, withoutSuffix } from './names/persons.js'
import type { Line, Piece } from './names/piece.js'
import { leadersOf, nodesOf } from './names/regimes.js'
import { isFirm } from './names/runs.js'
import { scan } from './names/scan.js'
import { withoutStorms } from './names/storms.js'
import { taggedNames } from './names/tagged.js'
import { holdOffices } from './names/titles.js'
import { withoutVessels } from './names/vessels.js'
import { withoutWorks } from './names/works.js'
import { officePhrases } from './roles.js'
import type { ArticleText } from './text.js'

/**
 * Mentions in text order, the longer first where two start together; entities in order of first mention. Rules and the gazetteer read alone
 * where `models` has no `en/names.bin`; with it, the model names what they leave open.
 */
export function findMentions(a: ArticleText, gazetteer: Gazetteer, models: Models = {}): { mentions: Mention[]; entities: LocalEntity[] } {
  const ledger = new Ledger(a.text)
  const tags = new Map(a.tokens.map((token) => [token.start, token.upos]))
  const tag = (word: { start: number }): string => tags.get(word.start) ?? 'X'
  const lines = linesOf(a, gazetteer, models, tag)
  const sure = sureCountries(lines)
  const base = { a, gazetteer, ledger, lines, sure, bodyNames: new Map<string, Draft>(), tag }
  const leaders = leadersOf(a.text, lines, ledger, sure)
  const context: Context = { ...base, nodes: lines.map((line) => nodesOf(base, line, leaders)) }
  namePeople(context)
  const nodesBy = (line: Line): readonly Node[] => context.nodes[line.index] as readonly Node[]
  for (const line of lines) readLands(context, line, nodesBy(line))
  settleLoose(
    context,
    lines.flatMap((line) => readBodies(context, line, nodesBy(line))),
  )
  const within = (node: Node): Draft | null => bodyWithin(context, node)
  const phrases = lines.flatMap((line) => officePhrases(a.text, line, nodesBy(line), within))
  const open = holdOffices(context, phrases)
  holdCounterparts(context)
  settleOffices(context, open)
  return ledger.finish(fold)
}

/** The lines cut into pieces, each settled to what it is before anybody is told from anybody else. */
function linesOf(a: ArticleText, gazetteer: Gazetteer, models: Models, tag: (word: { start: number }) => string): readonly Line[] {
  const names = taggedNames(a, gazetteer, models)
  const pieces = scan(a, gazetteer)
  const scanned = asPeople(a.text, pieces, peopleIn(a, pieces, gazetteer), (part) => gazetteer.givenNames.has(part))
  const dated = withCalendarNames(a.text, scanned, peopleIn(a, scanned, gazetteer), tag)
  const known = peopleIn(a, dated, gazetteer)
  const isPerson = (piece: Piece): boolean => meant(partsOf(withoutSuffix(piece.words)), known).length > 0
  const introduced = peopleIn(a, dated, gazetteer, INTRODUCED)
  const isFullyNamed = (piece: Piece): boolean =>
    meant(partsOf(withoutSuffix(piece.words)), introduced).some(({ parts }) => parts.length > 1)
  const marked = dated.map((line) => adopt(a.text, line, names?.[line.index] ?? null, isPerson))
  const isOfFirm = (line: Line, piece: Piece): boolean => gazetteer.matches(line.words, piece.at).some(isFirm)
  const called = calledTribes(calledBodies(a.text, listedPeople(a.text, marked), isFullyNamed, isOfFirm))
  const settled = settledPeople(a, withoutWorks(agreed(a.text, called, isPerson)), gazetteer)
  return withoutStorms(withoutVessels(settled, isFullyNamed), (piece) =>
    meant(partsOf(piece.words), known).some(({ parts }) => parts.length > 1 && parts.at(-1) === piece.words[0]?.key),
  )
}

/** Names of towns and firms that are people's, by all who are people once the models have spoken. */
function settledPeople(a: ArticleText, lines: readonly Line[], gazetteer: Gazetteer): readonly Line[] {
  const people = peopleIn(a, lines, gazetteer)
  const acting = asPeople(a.text, lines, people, (part) => gazetteer.givenNames.has(part))
  return settleFirms(a.text, acting, (piece) => meant(partsOf(withoutSuffix(piece.words)), people).length > 0)
}

/** People whom the lines name for sure. */
function peopleIn(a: ArticleText, lines: readonly Line[], gazetteer: Gazetteer, least = NAMED): Cluster[] {
  const namings = namingsOf(a.text, lines, gazetteer)
  return clustersOf(sureParts(namings, least), aliasesOf(a.text, namings))
}

/** Certainty of a name that makes a person; of one that an office, a form of address or a given name stands with. */
const NAMED = 0.6
const INTRODUCED = 0.9

/** Countries named by a word that no other country shares. */
function sureCountries(lines: readonly Line[]): Set<string> {
  const sure = new Set<string>()
  for (const { readings } of lines.flatMap((line) => line.pieces)) {
    const ids = new Set(readings.flatMap((reading) => (reading.of === 'country' ? [reading.entry.id] : [])))
    if (ids.size === 1) for (const id of ids) sure.add(id)
  }
  return sure
}

/** People with a cue of their own, then all names that agree with one of them. */
function namePeople(context: Context): void {
  const namings = namingsOf(context.a.text, context.lines, context.gazetteer)
  const clusters = peopleIn(context.a, context.lines, context.gazetteer)
  const cued = new Map<object, Naming>(namings.map((naming) => [naming.piece, naming]))
  const couples = couplesOf(context)
  const named = context.lines.flatMap((line) =>
    (context.nodes[line.index] as readonly Node[]).flatMap((node): Named[] => {
      if (node.party || !mayBePerson(node.piece)) return []
      const parts = partsOf(withoutSuffix(node.piece.words))
      const found = meant(parts, clusters, (part) => context.gazetteer.givenNames.has(part))
      const all = parts.length === 1 && isRoyal(context, line, node) ? regnal(parts[0] as string, found) : found
      const gender = genderOf(context, line, node)
      const could = gender
        ? addressed(parts, gender, all, context.gazetteer, couples)
        : parts.length === 1 && couples.has(parts[0] as string)
          ? coupled(parts[0] as string, all)
          : all
      return could.length ? [{ node, line: line.index, cue: cued.get(node.piece), parts, could, gender }] : []
    }),
  )
  const alone = new Map<string, number>()
  for (const { parts } of named) if (parts.length === 1) alone.set(parts[0] as string, (alone.get(parts[0] as string) ?? 0) + 1)
  const binding = new Binding(alone)
  for (const one of named) nameNode(context, one, binding)
  for (const { leader } of context.nodes.flat()) if (leader) nameLeader(context, leader, clusters)
}

/** Whom a government is called after: the one person whom the article names elsewhere; nobody is known by it alone. */
function nameLeader({ ledger }: Context, leader: Piece, clusters: readonly Cluster[]): void {
  if (!mayBePerson(leader)) return
  const could = meant(partsOf(leader.words), clusters).map(({ parts }) => ledger.draft(`person:${parts.join(' ')}`, 'person'))
  const [one] = could
  const draft = one && could.length === 1 && ledger.people.has(one) ? one : null
  const { start, end } = leader
  ledger.see({ start, end, kind: 'person', draft, form: 'short', certainty: draft ? 0.85 : 0.6, by: 'mentions.regime' })
}

/** A name that means people of the article. */
interface Named {
  readonly node: Node
  readonly line: number
  readonly cue: Naming | undefined
  readonly parts: readonly string[]
  readonly could: readonly Cluster[]
  /** Of the form of address before the name. */
  readonly gender: 'm' | 'f' | null
}

const ROYAL = /^(?:king|queen|pope|emperor|prince|emir|sultan|crown prince)$/

/** Whether a crown stands right before the name. */
function isRoyal({ a }: Context, line: Line, { piece }: Node): boolean {
  const before = line.pieces[line.pieces.indexOf(piece) - 1]
  const isCrown = before?.readings.some((reading) => reading.of === 'office' && ROYAL.test(reading.entry.name))
  return isCrown === true && a.text.slice(before?.end, piece.start) === ' '
}

/** `King Vale` is called so by a first name: not Peter Vale; where nobody else is called so, someone of that name alone. */
function regnal(part: string, found: readonly Cluster[]): readonly Cluster[] {
  const own = found.filter(({ names }) => names.some((name) => name[0] === part))
  return own.length || found.length === 0 ? own : [{ parts: [part], names: [[part]] }]
}

/** What the form of address before a name tells. */
function genderOf({ a }: Context, line: Line, { piece }: Node): 'm' | 'f' | null {
  const before = line.pieces[line.pieces.indexOf(piece) - 1]
  if (before?.kind !== 'honorific' || !/^\.?\s+$/.test(a.text.slice(before.end, piece.start))) return null
  const [word] = before.words
  return MEN.has(word?.key ?? '') ? 'm' : WOMEN.has(word?.key ?? '') ? 'f' : null
}

const MEN = new Set(['mr', 'sir', 'lord'])
const WOMEN = new Set(['mrs', 'ms', 'miss', 'mme', 'lady', 'dame'])

/** `Mrs Vale` is not Peter Vale: those whose given name tells nothing else; where there are none, someone the article names by the title alone. */
function addressed(
  parts: readonly string[],
  gender: 'm' | 'f',
  could: readonly Cluster[],
  { genders }: Gazetteer,
  couples: ReadonlySet<string>,
): readonly Cluster[] {
  const isShared = parts.length === 1 && couples.has(parts[0] as string)
  const agree = could.filter(({ names }) =>
    names.every((name) => (name.length === 1 ? !isShared : (genders.get(name[0] as string) ?? gender) === gender)),
  )
  if (agree.length > 0 || could.length === 0 || parts.length > 1) return agree.length ? agree : could
  return [byTitle(parts[0] as string, gender)]
}

const byTitle = (part: string, gender: 'm' | 'f'): Cluster => ({ parts: [`${gender === 'm' ? 'mr' : 'mrs'} ${part}`], names: [] })

/** Surnames that the article gives to a man and to a woman: `Mr Vale and Mrs Vale`. */
function couplesOf(context: Context): ReadonlySet<string> {
  const seen = new Map<string, Set<'m' | 'f'>>()
  for (const line of context.lines)
    for (const node of context.nodes[line.index] as readonly Node[]) {
      const gender = mayBePerson(node.piece) ? genderOf(context, line, node) : null
      const [part, more] = gender ? partsOf(withoutSuffix(node.piece.words)) : []
      if (gender && part !== undefined && more === undefined) seen.set(part, (seen.get(part) ?? new Set()).add(gender))
    }
  return new Set([...seen].flatMap(([part, genders]) => (genders.size === 2 ? [part] : [])))
}

/** The surname of such a couple by itself is one of theirs, where nobody of that name is named in full. */
function coupled(part: string, all: readonly Cluster[]): readonly Cluster[] {
  return all.some(({ names }) => names.some((name) => name.length > 1)) ? all : [byTitle(part, 'm'), byTitle(part, 'f')]
}

/** From the title that is part of the name, `Sheikh Vale`, to before the letters of an honour, `Ann Vale FRS`. */
function extentOf({ a, lines }: Context, index: number, piece: Piece): Span {
  const pieces = (lines[index] as Line).pieces
  const before = pieces[pieces.indexOf(piece) - 1]
  const isTitled =
    before?.kind === 'honorific' && NAME_TITLES.has(before.words[0]?.key ?? '') && a.text.slice(before.end, piece.start) === ' '
  const kept = withoutSuffix(piece.words)
  const last = kept.at(-1) as Word
  const isCut = kept.length < piece.words.length && !/^[JS]r$/.test(piece.words[kept.length]?.text ?? '')
  return { start: isTitled ? before.start : piece.start, end: isCut ? last.end : piece.end }
}

/** Names that are people's for sure enough to make one of them. */
function sureParts(namings: readonly Naming[], least: number): (readonly string[])[] {
  return namings.filter((one) => one.certainty >= least).map((one) => one.parts)
}

function nameNode(context: Context, { node, line, cue, parts, could: all, gender }: Named, binding: Binding): void {
  const { ledger } = context
  const isTold = all.length === 1 && gender !== null
  const could = parts.length === 1 && !isTold ? binding.settle(parts[0] as string, all, line) : all
  const [cluster] = could as readonly [Cluster]
  const draft = (one: Cluster): Draft => ledger.draft(`person:${one.parts.join(' ')}`, 'person')
  const { start, end } = extentOf(context, line, node.piece)
  const by = cue?.by ?? 'mentions.agreement'
  if (could.length > 1) {
    ledger.see({ start, end, kind: 'person', draft: null, form: 'short', certainty: 0.4, by, candidates: could.map(draft) })
    return
  }
  if (parts.length > 1) binding.introduce(cluster, line)
  node.person = draft(cluster)
  const form = parts.length < cluster.parts.length ? 'short' : 'name'
  const alone = cluster.parts.length === 1
  const certainty = alone ? Math.min(cue?.certainty ?? 0.6, 0.65) : Math.max(cue?.certainty ?? 0, 0.85)
  ledger.see({ start, end, kind: 'person', draft: node.person, form, certainty, by })
}
