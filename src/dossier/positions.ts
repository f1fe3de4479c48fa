/** What each party of a process wants, in the words of the pages; one line for a holder, issue and stance, with all the words it rests on. */

import type { Corpus } from '../corpus/corpus.js'
import type { Credit } from '../corpus/credits.js'
import { statementsByAttribution } from '../corpus/statements.js'
import { type ArticleId, type EntityId, idOf } from '../model/ids.js'
import type { Position } from '../model/process.js'
import type { Reading } from '../model/reading.js'
import type { Statement } from '../model/statement.js'
import { groupBy } from '../text/group.js'
import { byCodeUnit } from '../text/order.js'
import { type Entities, entitiesOf, partyOf } from './process/parties.js'
import { type Said, type SaidPosition, saidBy } from './process/said.js'

type Told = Corpus & { readonly statements: readonly Statement[] }

/** Positions of the parties, by issue, then party, then holder. A remark that copies repeat is one. `said` is what each article says by itself. */
export function positionsOf(
  corpus: Told,
  parties: ReadonlySet<EntityId>,
  said: ReadonlyMap<ArticleId, Said> = saidByAll(corpus),
): Position[] {
  const byParty = positionsByParty(corpus, said)
  return [...parties]
    .flatMap((party) => byParty.get(party) ?? [])
    .sort((a, b) => byCodeUnit(a.issue, b.issue) || byCodeUnit(a.party ?? '', b.party ?? '') || byCodeUnit(a.id, b.id))
}

function saidByAll({ readings }: Told): Map<ArticleId, Said> {
  return new Map(readings.map((reading) => [reading.article.id, saidBy(reading)]))
}

/** Worked out once for all processes of a corpus; it holds nothing that the readings and statements do not. */
const BY_PARTY = new WeakMap<
  readonly Statement[],
  { readonly readings: readonly Reading[]; readonly found: ReadonlyMap<EntityId, Position[]> }
>()

function positionsByParty(corpus: Told, said: ReadonlyMap<ArticleId, Said>): ReadonlyMap<EntityId, Position[]> {
  const known = BY_PARTY.get(corpus.statements)
  if (known?.readings === corpus.readings) return known.found
  const found = groupBy(allPositions(corpus, said), (position) => position.party ?? position.holder)
  BY_PARTY.set(corpus.statements, { readings: corpus.readings, found })
  return found
}

function allPositions(corpus: Told, said: ReadonlyMap<ArticleId, Said>): Position[] {
  const entities = entitiesOf(corpus.entities)
  const statements = statementsByAttribution(corpus.statements)
  const found = new Map<string, { readonly position: Position; readonly credits: Map<ArticleId, Credit[]> }>()
  for (const { article } of corpus.readings) {
    const { id } = article
    for (const own of said.get(id)?.positions ?? []) {
      const position = positionOf(corpus, entities, statements, id, own)
      if (!position) continue
      const key = [position.holder, position.issue, position.stance, position.condition ?? ''].join('\u001f')
      const known = found.get(key)
      const merged = known && {
        ...known.position,
        statement: known.position.statement ?? position.statement,
        evidence: [...known.position.evidence, ...position.evidence],
      }
      const credits = known?.credits ?? new Map<ArticleId, Credit[]>()
      credits.set(id, [...(credits.get(id) ?? []), ...corpus.creditsOf(id, own.credits)])
      found.set(key, { position: merged ?? position, credits })
    }
  }
  return [...found.values()].map(({ position, credits }) => ({ ...position, support: corpus.supportOf([...credits.keys()], credits) }))
}

function positionOf(
  corpus: Corpus,
  entities: Entities,
  statements: ReadonlyMap<string, readonly Statement[]>,
  article: ArticleId,
  { holder: local, issue, stance, condition, attribution, evidence }: SaidPosition,
): Position | null {
  const holder = corpus.entityOf(article, local)
  if (holder === null) return null
  const party = partyOf(entities, holder)
  return {
    id: idOf('process', 'position', holder, issue, stance, condition ?? ''),
    holder,
    party: party === holder && entities.get(holder)?.kind === 'person' ? null : party,
    issue,
    stance,
    condition,
    statement: attribution === null ? null : (statements.get(`${article} ${attribution}`)?.[0]?.id ?? null),
    evidence,
  }
}
