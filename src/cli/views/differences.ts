/** `differences`: where reports do not fit together, each with both sides' words. */

import { supportIn } from '../../dossier/support.js'
import { Names, supportMark } from '../../dossier/wording.js'
import type { Evidence } from '../../model/evidence.js'
import { bold, dim, wrap } from '../print.js'
import type { View } from './view.js'

export const differencesView: View = {
  data: (dossier) => dossier.differences,
  text: (dossier) => {
    const names = new Names(dossier)
    const count = supportIn(dossier)
    const lines = dossier.differences.flatMap((difference) => [
      ...wrap(`${difference.kind}: ${difference.summary}`).map(bold),
      ...difference.sides.flatMap((side) => wrap(`${names.numbers(side.articles)} ${quotes(side.evidence)}`, '    ', '  ')),
      dim(`  ${supportMark(difference.support ?? count(difference.sides.flatMap(({ articles }) => articles)))}`),
      '',
    ])
    return lines.length > 0 ? lines : ['No differences were found between these reports.']
  },
}

function quotes(evidence: readonly Evidence[]): string {
  return [...new Set(evidence.flatMap((each) => (each.in === 'knowledge' ? [] : [`“${each.quote}”`])))].join(' · ')
}
