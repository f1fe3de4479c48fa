/** `said`: statements by speaker, each with its road and its renderings. */

import { dayOfSaid } from '../../dossier/days.js'
import { Names, shownWords, supportMark } from '../../dossier/wording.js'
import { speakerOf } from '../../export/markdown.js'
import type { Dossier } from '../../model/dossier.js'
import type { Rendering, Statement } from '../../model/statement.js'
import { groupBy } from '../../text/group.js'
import { byCodeUnit } from '../../text/order.js'
import { bold, dim, wrap } from '../print.js'
import type { View, ViewOptions } from './view.js'

export const saidView: View = {
  data: (dossier, options) => chosen(dossier, options),
  text: (dossier, options) => {
    const names = new Names(dossier)
    const bySpeaker = groupBy(chosen(dossier, options), (statement) => speakerOf(statement, names))
    const speakers = [...bySpeaker.keys()].sort(byCodeUnit)
    const lines = speakers.flatMap((speaker) => [
      ...wrap(speaker).map(bold),
      ...(bySpeaker.get(speaker) ?? []).flatMap((statement) => statementLines(statement, names)),
      '',
    ])
    return lines.length > 0 ? lines : ['No statement fits.']
  },
}

/** Accents and case do not count in what is asked for. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i')
}

function chosen(dossier: Dossier, options: ViewOptions): Statement[] {
  const names = new Names(dossier)
  const speaker = folded(options.speaker ?? '')
  const words = folded(options.about ?? '')
    .split(' ')
    .filter(Boolean)
  return dossier.statements.filter((statement) => {
    const said = folded(statement.renderings.map(({ evidence }) => (evidence.in === 'knowledge' ? '' : evidence.quote)).join(' '))
    return folded(speakerOf(statement, names)).includes(speaker) && words.every((word) => said.includes(word))
  })
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
  const road = [
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
