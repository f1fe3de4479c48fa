/** `said`: statements by speaker, each with its road and its renderings. */

import { dayOfSaid } from '../../dossier/days.js'
import { Names, shownWords, supportMark } from '../../dossier/wording.js'
import { speakerOf } from '../../export/markdown.js'
import type { Dossier } from '../../model/dossier.js'
import type { Rendering, Statement } from '../../model/statement.js'
import { groupBy } from '../../text/group.js'
import { bold, dim, wrap } from '../print.js'

/** The statements as they come, under their speakers. */
export function saidLines(dossier: Dossier, statements: readonly Statement[]): string[] {
  const names = new Names(dossier)
  const lines = [...groupBy(statements, (statement) => speakerOf(statement, names))].flatMap(([speaker, theirs]) => [
    ...wrap(speaker).map(bold),
    ...theirs.flatMap((statement) => statementLines(statement, names)),
    '',
  ])
  return lines.length > 0 ? lines : ['No statement fits.']
}

function statementLines(statement: Statement, names: Names): string[] {
  const said = statement.said ? `, said ${dayOfSaid(statement.said).words}` : ''
  const marks = [
    statement.modality === 'said' ? '' : statement.modality,
    statement.stale ? 'stale: older than what the page reports' : '',
  ].filter(Boolean)
  const head = `${supportMark(statement.support)}${said}${marks.length > 0 ? ` · ${marks.join(' · ')}` : ''}`
  return [dim(`  ${head}`), ...statement.renderings.flatMap((rendering) => renderingLines(rendering, names))]
}

function renderingLines(rendering: Rendering, names: Names): string[] {
  const relation = rendering.relation
  const road = [
    relation && relation.kind !== 'verbatim' ? `${relation.kind} beside ${names.numbers([relation.to.article])}` : null,
    rendering.medium,
    ...rendering.via.map((carrier) => `via ${carrier.name}`),
    rendering.addressee ? `to ${rendering.addressee}` : null,
  ].filter(Boolean)
  const quote = rendering.evidence.in === 'knowledge' ? '' : shownWords(rendering.evidence.quote)
  return wrap(
    `${names.numbers([rendering.article])} ${rendering.mode}${road.length > 0 ? `, ${road.join(', ')}` : ''}: ${quote}`,
    '      ',
    '    ',
  )
}
