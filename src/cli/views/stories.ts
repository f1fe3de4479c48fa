/** `stories`: articles about the same happening, earliest first, with the ids that `judge` takes; then the threads that processes make of them. */

import { dayOfDate } from '../../dossier/days.js'
import { Names, supportMark } from '../../dossier/wording.js'
import type { Story } from '../../model/lineage.js'
import { byCodeUnit } from '../../text/order.js'
import { bold, dim, wrap } from '../print.js'
import type { View } from './view.js'

export const storiesView: View = {
  data: (dossier) => ({
    stories: dossier.stories,
    threads: dossier.processes.map(({ id, title, stories = [] }) => ({ process: id, title, stories })),
  }),
  text: (dossier) => {
    const names = new Names(dossier)
    const articles = new Map(dossier.articles.map((article) => [article.id, article]))
    const first = ({ articles: own }: Story): string =>
      own.map((id) => articles.get(id)?.published?.value ?? '9').sort(byCodeUnit)[0] ?? '9'
    const ordered = [...dossier.stories].sort((a, b) => byCodeUnit(first(a), first(b)) || byCodeUnit(a.id, b.id))
    const numbers = new Map(ordered.map(({ id }, index) => [id, index + 1]))
    const lines = ordered.flatMap((story, index) => [
      ...wrap(`${index + 1}. ${story.title}`, '   ', '').map(bold),
      ...wrap(`${supportMark(story.support)} ${names.numbers(story.articles)}`, '   '),
      dim(`   ${story.id}`),
      ...story.articles.map((id) => {
        const published = articles.get(id)?.published
        return dim(`   ${id}  [${names.number(id)}] ${names.article(id)}, ${published ? dayOfDate(published).words : 'undated'}`)
      }),
      '',
    ])
    const threads = dossier.processes.flatMap(({ title, stories = [] }) =>
      stories.length > 1 ? wrap(`${title}: stories ${stories.map((id) => numbers.get(id) ?? id).join(', ')}`, '  ', '') : [],
    )
    if (lines.length === 0) return ['No stories: the dossier has no article.']
    return threads.length > 0 ? [...lines, bold('Threads'), ...threads] : lines
  },
}
