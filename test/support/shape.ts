/** What a dossier says, in words alone: no ids, no offsets, nothing that moves when a name gets longer. Two dossiers that say the same have equal shapes. */

import type { Dossier } from '../../src/model/dossier.js'
import type { Evidence } from '../../src/model/evidence.js'
import type { EntityId } from '../../src/model/ids.js'

/** Sorted lines, each one fact. `rename` is applied to every word of a page. */
export function shapeOf(dossier: Dossier, rename: (text: string) => string = (text) => text): string[] {
  const names = new Map(dossier.entities.map((entity) => [entity.id, entity]))
  const name = (id: EntityId | null): string => (id === null ? '-' : rename(names.get(id)?.name ?? '?'))
  const list = (ids: readonly EntityId[]): string => ids.map(name).sort().join('+')
  const quotes = (evidence: readonly Evidence[]): string =>
    [...new Set(evidence.map((each) => (each.in === 'knowledge' ? '' : rename(each.quote))))].sort().join(' / ')
  const page = new Map(
    dossier.articles.map((article) => [article.id, dossier.pages.find((each) => each.id === article.page)?.sources.join() ?? '']),
  )
  const facts = [
    ...dossier.pages.map((each) => `page ${each.sources} ${each.zones.map((zone) => zone.kind).join(' ')} ${each.marketRows.length}`),
    ...dossier.articles.map(
      (each) =>
        `article ${page.get(each.id)} ${rename(each.title?.value ?? '-')} ${each.published?.value ?? '-'} ${each.published?.basis ?? '-'} ${each.agency?.value ?? '-'}`,
    ),
    ...dossier.lineages.flatMap((each) =>
      each.witnesses.map(
        (witness) =>
          `witness ${each.origin.name} ${page.get(witness.article)} ${witness.relation} ${witness.variants.map((variant) => variant.kind).sort()}`,
      ),
    ),
    ...dossier.entities.map(
      (each) =>
        `entity ${each.kind} ${rename(each.name)} ${[...new Set(each.aliases.map(rename))].sort()} ${each.roles.map((role) => `${role.office} of ${name(role.for)}`).sort()} ${each.mentions.length}`,
    ),
    ...dossier.statements.map(
      (each) =>
        `statement ${list(each.speakers)} ${each.modality} ${each.stale} ${each.renderings.map((rendering) => `${page.get(rendering.article)} ${rendering.mode} ${rendering.medium} ${rendering.via.map((carrier) => rename(carrier.name))} ${quotes([rendering.evidence])}`).sort()}`,
    ),
    ...dossier.events.map(
      (each) =>
        `event ${each.type} ${each.status} ${each.when?.edtf ?? '-'} ${name(each.where)} ${each.participants.map((one) => `${one.part} ${name(one.entity)} ${one.role} ${one.level}`).sort()} ${each.reports.map((report) => `${page.get(report.article)} ${quotes([report.evidence])}`).sort()} ${each.support.lineages.length}`,
    ),
    ...dossier.processes.flatMap((each) => [
      ...each.rounds.map(
        (round) => `round ${round.ordinal} ${round.level} ${round.format} ${name(round.venue)} ${list(round.parties)} ${round.status}`,
      ),
      ...each.positions.map(
        (position) =>
          `position ${name(position.holder)} ${position.stance} ${quotes(position.evidence)} if ${rename(position.condition ?? '-')}`,
      ),
      ...each.commitments.map((commitment) => `commitment ${rename(commitment.task)}`),
    ]),
    ...dossier.differences.map((each) => `difference ${each.kind} ${[...new Set(each.sides.map((side) => quotes(side.evidence)))].sort()}`),
  ]
  return facts.sort()
}
