/** `dragoman search FILE.dossier WORDS...` */

import { openDesk } from '../../desk/desk.js'
import { Names } from '../../dossier/wording.js'
import { DragomanError } from '../../model/error.js'
import { bold, dim, printJson, printLines, wrap } from '../print.js'

const LIMIT = 20

export function action([file = '', ...words]: readonly string[], options: Record<string, unknown>): number {
  const limit = options.limit === undefined ? LIMIT : Number(options.limit)
  if (!Number.isInteger(limit) || limit < 1)
    throw new DragomanError('option-unknown', `--limit ${String(options.limit)} is no count.`, 'Give a whole number from 1.')
  const desk = openDesk(file)
  try {
    const query = words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ')
    const hits = desk.search(query, limit)
    const dossier = desk.dossier()
    const texts = new Map(dossier.pages.map((page) => [page.id, page.text]))
    const found = hits.map((hit) => ({ ...hit, text: (texts.get(hit.page) ?? '').slice(hit.start, hit.end) }))
    if (options.json) printJson(found)
    else {
      const names = new Names(dossier)
      const lines = found.flatMap((hit) => [
        bold(`[${names.number(hit.article)}] ${names.article(hit.article)}`),
        ...wrap(hit.text, '  '),
        dim(`  ${hit.page} ${hit.start}–${hit.end}`),
        '',
      ])
      printLines(lines.length > 0 ? lines : ['Nothing found. Words must all stand in one paragraph; a * at the end finds beginnings.'])
    }
    return 0
  } finally {
    desk.close()
  }
}
