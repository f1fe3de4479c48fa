/** `review`: what is unsure, as questions with their candidates, most important first. */

import { Names } from '../../dossier/wording.js'
import { dim, wrap } from '../print.js'
import type { View } from './view.js'

const ID = /\b(?:en|ar)_[0-9a-f]{16}\b/g

export const reviewView: View = {
  data: (dossier) => dossier.review,
  text: (dossier) => {
    const names = new Names(dossier)
    const articles = new Set(dossier.articles.map((article) => article.id))
    const readable = (text: string): string => text.replace(ID, (id) => (articles.has(id) ? `[${names.number(id)}]` : names.entity(id)))
    const lines = dossier.review.flatMap((item) => [
      ...wrap(item.question),
      ...item.candidates.flatMap((candidate) => wrap(`${readable(candidate.value)} (${candidate.certainty.toFixed(2)})`, '    ', '  ? ')),
      dim(`  about ${item.about}`),
      '',
    ])
    return lines.length > 0 ? lines : ['Nothing is unsure.']
  },
}
