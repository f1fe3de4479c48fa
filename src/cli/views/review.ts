/** `review`: what is unsure, as questions with their candidates, most important first. */

import { Names } from '../../dossier/wording.js'
import { dim, wrap } from '../print.js'
import type { View } from './view.js'

export const reviewView: View = {
  data: (dossier) => dossier.review,
  text: (dossier) => {
    const names = new Names(dossier)
    const lines = dossier.review.flatMap((item) => [
      ...wrap(item.question),
      ...item.candidates.flatMap((candidate) =>
        wrap(`${names.readable(candidate.value)} (${candidate.certainty.toFixed(2)})`, '    ', '  ? '),
      ),
      dim(`  about ${item.about}`),
      '',
    ])
    return lines.length > 0 ? lines : ['Nothing is unsure.']
  },
}
