/** Finds who and what an article names: people, countries, bodies, places, groups. Each mention is resolved within the article, or kept open where two could be meant. */

import type { Gazetteer } from '../knowledge/gazetteer.js'
import type { LocalEntity, Mention } from '../model/annotation.js'
import type { Models } from '../model/models.js'
import { fold } from '../text/fold.js'
import { partsOf } from '../text/name-parts.js'
import { settleOffices } from './coreference.js'
import { adopt } from './names/adopt.js'
import { readBodies, settleLoose } from './names/bodies.js'
import type { Context } from './names/context.js'
import { readLands } from './names/lands.js'
import { type Draft, Ledger } from './names/ledger.js'
import type { Node } from './names/parties.js'
import { type Cluster, clustersOf, meant } from './names/people.js'
import { mayBePerson, type Naming, namingsOf, withoutSuffix } from './names/persons.js'
import type { Line, Piece } from './names/piece.js'
import { leadersOf, nodesOf } from './names/regimes.js'
import { scan } from './names/scan.js'
import { taggedNames } from './names/tagged.js'
import { holdOffices } from './names/titles.js'
import { officePhrases } from './roles.js'
import type { ArticleText } from './text.js'

/**
 * Mentions in text order, the longer first where two start together; entities in order of first mention. Rules and the gazetteer read alone
 * where `models` has no `en/names.bin`; with it, the model names what they leave open.
 */
export function findMentions(a: ArticleText, gazetteer: Gazetteer, models: Models = {}): { mentions: Mention[]; entities: LocalEntity[] } {
  const ledger = new Ledger(a.text)
  const names = taggedNames(a, gazetteer, models)
  const scanned = scan(a, gazetteer)
  const known = clustersOf(sureParts(namingsOf(a.text, scanned, gazetteer)))
  const isPerson = (piece: Piece): boolean => meant(partsOf(withoutSuffix(piece.words)), known).length > 0
  const lines = scanned.map((line) => adopt(a.text, line, names[line.index] ?? [], isPerson))
  const sure = sureCountries(lines)
  const tags = new Map(a.tokens.map((token) => [token.start, token.upos]))
  const bodyNames = new Map<string, Draft>()
  const base = { a, gazetteer, ledger, lines, sure, bodyNames, tag: (word: { start: number }): string => tags.get(word.start) ?? 'X' }
  const leaders = leadersOf(a.text, lines, ledger, sure)
  const context: Context = { ...base, nodes: lines.map((line) => nodesOf(base, line, leaders)) }
  namePeople(context)
  const nodesBy = (line: Line): readonly Node[] => context.nodes[line.index] as readonly Node[]
  for (const line of lines) readLands(context, line, nodesBy(line))
  settleLoose(
    context,
    lines.flatMap((line) => readBodies(context, line, nodesBy(line))),
  )
  const phrases = lines.flatMap((line) => officePhrases(a.text, line, nodesBy(line)))
  settleOffices(context, holdOffices(context, phrases))
  return ledger.finish(fold)
}

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
  const clusters = clustersOf(sureParts(namings))
  const drafts = new Map(clusters.map((cluster) => [cluster, context.ledger.draft(`person:${cluster.parts.join(' ')}`, 'person')]))
  const bound = new Map<string, Cluster>()
  const cued = new Map<object, Naming>(namings.map((naming) => [naming.piece, naming]))
  for (const line of context.lines) {
    for (const node of context.nodes[line.index] as readonly Node[]) {
      if (node.party || !mayBePerson(node.piece)) continue
      nameNode(context, node, cued.get(node.piece), clusters, drafts, bound)
    }
  }
}

/** Names that are people's for sure enough to make one of them. */
function sureParts(namings: readonly Naming[]): (readonly string[])[] {
  return namings.filter((one) => one.certainty >= 0.6).map((one) => one.parts)
}

/**
 * A surname that two share stays with the one for whom it stood before the other was named. Until one of them is named it means any.
 * `bound` keeps for whom each surname stood first.
 */
function bindings(
  { ledger }: Context,
  parts: readonly string[],
  could: readonly Cluster[],
  drafts: ReadonlyMap<Cluster, Draft>,
  bound: Map<string, Cluster>,
): readonly Cluster[] {
  const [part = '', ...more] = parts
  if (more.length > 0) return could
  const first = bound.get(part)
  if (first && could.includes(first)) return [first]
  const introduced = could.filter((cluster) => ledger.people.has(drafts.get(cluster) as Draft))
  const only = introduced.length === 1 ? introduced : could
  if (only.length === 1) bound.set(part, only[0] as Cluster)
  return only
}

function nameNode(
  context: Context,
  node: Node,
  cue: Naming | undefined,
  clusters: readonly Cluster[],
  drafts: ReadonlyMap<Cluster, Draft>,
  bound: Map<string, Cluster>,
): void {
  const parts = partsOf(withoutSuffix(node.piece.words))
  const could = bindings(context, parts, meant(parts, clusters), drafts, bound)
  const [cluster] = could
  if (!cluster) return
  const { start, end } = node.piece
  const by = cue?.by ?? 'mentions.agreement'
  if (could.length > 1) {
    const candidates = could.map((one) => drafts.get(one) as Draft)
    context.ledger.see({ start, end, kind: 'person', draft: null, form: 'short', certainty: 0.4, by, candidates })
    return
  }
  node.person = drafts.get(cluster) as Draft
  const form = parts.length < cluster.parts.length ? 'short' : 'name'
  const alone = cluster.parts.length === 1
  const certainty = alone ? Math.min(cue?.certainty ?? 0.6, 0.65) : Math.max(cue?.certainty ?? 0, 0.85)
  context.ledger.see({ start, end, kind: 'person', draft: node.person, form, certainty, by })
}
