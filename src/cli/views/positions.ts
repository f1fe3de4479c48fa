/** `positions`: what each side wants, issue by issue, in its own words. */

import { type SupportCount, supportIn } from '../../dossier/support.js'
import { Names, supportMark } from '../../dossier/wording.js'
import type { Position } from '../../model/process.js'
import { groupBy } from '../../text/group.js'
import { bold, dim, wrap } from '../print.js'
import type { View } from './view.js'

export const positionsView: View = {
  data: (dossier) => dossier.processes.map(({ title, positions, commitments }) => ({ title, positions, commitments })),
  text: (dossier) => {
    const names = new Names(dossier)
    const count = supportIn(dossier)
    const positions = dossier.processes.flatMap((process) => process.positions)
    const byIssue = groupBy(positions, (position) => position.issue)
    const lines = [...byIssue].flatMap(([issue, each]) => [
      ...wrap(issue).map(bold),
      ...each.flatMap((position) => positionLines(position, names, count)),
      '',
    ])
    const owed = dossier.processes
      .flatMap((process) => process.commitments)
      .flatMap((each) => [
        ...wrap(`${each.ownerWords}: ${each.task}${each.due ? `, due ${each.due}` : ', no date'}`, '    ', '  '),
        ...wrap(behind(each, names, count), '    ').map(dim),
      ])
    const all = [...lines, ...(owed.length > 0 ? [bold('Owed'), ...owed] : [])]
    return all.length > 0 ? all : ['No position is told in these pages.']
  },
}

function positionLines(position: Position, names: Names, count: SupportCount): string[] {
  const party = position.party && position.party !== position.holder ? `, ${names.entity(position.party)}` : ''
  const text = position.evidence.flatMap((evidence) => (evidence.in === 'text' ? [evidence] : []))
  const condition = position.condition ? wrap(`only: “${position.condition}”`, '      ', '    ') : []
  return [
    ...wrap(`${names.entity(position.holder)}${party} · ${position.stance}: “${text[0]?.quote ?? ''}”`, '    ', '  '),
    ...condition,
    ...wrap(behind(position, names, count), '    ').map(dim),
  ]
}

/** `1 origin · 2 pages [1, 2]` */
function behind({ evidence, support }: Pick<Position, 'evidence' | 'support'>, names: Names, count: SupportCount): string {
  const known = support ?? count(evidence.flatMap((each) => (each.in === 'text' ? (each.article ?? []) : [])))
  return `${supportMark(known)} ${names.numbers(known.articles)}`
}
