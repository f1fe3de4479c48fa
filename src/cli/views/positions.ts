/** `positions`: what each side wants, issue by issue, in its own words. */

import { Names } from '../../dossier/wording.js'
import type { Position } from '../../model/process.js'
import { groupBy } from '../../text/group.js'
import { bold, dim, wrap } from '../print.js'
import type { View } from './view.js'

export const positionsView: View = {
  data: (dossier) => dossier.processes.map(({ title, positions, commitments }) => ({ title, positions, commitments })),
  text: (dossier) => {
    const names = new Names(dossier)
    const positions = dossier.processes.flatMap((process) => process.positions)
    const byIssue = groupBy(positions, (position) => position.issue)
    const lines = [...byIssue].flatMap(([issue, each]) => [
      ...wrap(issue).map(bold),
      ...each.flatMap((position) => positionLines(position, names)),
      '',
    ])
    const owed = dossier.processes
      .flatMap((process) => process.commitments)
      .flatMap((each) => wrap(`${each.ownerWords}: ${each.task}${each.due ? `, due ${each.due}` : ', no date'}`, '    ', '  '))
    const all = [...lines, ...(owed.length > 0 ? [bold('Owed'), ...owed] : [])]
    return all.length > 0 ? all : ['No position is told in these pages.']
  },
}

function positionLines(position: Position, names: Names): string[] {
  const party = position.party && position.party !== position.holder ? `, ${names.entity(position.party)}` : ''
  const text = position.evidence.flatMap((evidence) => (evidence.in === 'text' ? [evidence] : []))
  const condition = position.condition ? wrap(`only: “${position.condition}”`, '      ', '    ') : []
  const where = names.numbers(text.flatMap((evidence) => evidence.article ?? []))
  return [
    ...wrap(`${names.entity(position.holder)}${party} · ${position.stance}: “${text[0]?.quote ?? ''}”`, '    ', '  '),
    ...condition,
    dim(`    ${where}`),
  ]
}
