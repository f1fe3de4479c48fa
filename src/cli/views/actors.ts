/** `actors`: people, bodies and countries with their offices, their spellings, how much they say and do, and what stands behind them; the most mentioned first. */

import { catalogue } from '../../desk/catalogue.js'
import { entityRows } from '../../desk/entities.js'
import type { EntityRow } from '../../desk/shapes.js'
import { counted, Names, supportMark } from '../../dossier/wording.js'
import { bold, dim, wrap } from '../print.js'
import type { View } from './view.js'

export const actorsView: View = {
  data: (dossier) => entityRows(catalogue(dossier)),
  text: (dossier) => {
    const names = new Names(dossier)
    const lines = entityRows(catalogue(dossier)).flatMap((row) => [...actorLines(row, names), ''])
    return lines.length > 0 ? lines : ['Nobody is named in these pages.']
  },
}

function actorLines(row: EntityRow, names: Names): string[] {
  const offices = row.roles.map(({ office, for: whom, time }) =>
    [time, office, whom ? `of ${names.entity(whom)}` : null].filter(Boolean).join(' '),
  )
  const what = [row.kind, ...(row.of ? [`of ${names.entity(row.of)}`] : []), ...new Set(offices)].join(', ')
  const spelt = row.spellings.map(({ form, articles }) => `${form} ${names.numbers(articles)}`).join(' · ')
  const done = [counted(row.mentions, 'mention'), counted(row.statements, 'statement'), counted(row.events, 'happening')].join(', ')
  return [
    ...wrap(`${row.name} (${what})`, '    ', '').map(bold),
    ...(spelt === '' ? [] : wrap(spelt, '    ', '  ')),
    ...wrap(`${done} · ${supportMark(row.support)}`, '    ', '  ').map(dim),
    dim(`  ${row.id}`),
  ]
}
