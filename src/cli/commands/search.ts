/** `dragoman search FILE.dossier WORDS...`: facts by their words first, then paragraphs. */

import { openDesk } from '../../desk/open.js'
import type { Hit } from '../../desk/shapes.js'
import { supportMark } from '../../dossier/wording.js'
import { DragomanError } from '../../model/error.js'
import { bold, dim, printJson, printLines, wrap } from '../print.js'

const LIMIT = 20

export function action([file = '', ...words]: readonly string[], options: Record<string, unknown>): number {
  const limit = options.limit === undefined ? LIMIT : Number(options.limit)
  if (!Number.isInteger(limit) || limit < 1) {
    throw new DragomanError('option-unknown', `--limit ${String(options.limit)} is no count.`, 'Give a whole number from 1.')
  }
  const desk = openDesk(file)
  try {
    const query = words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ')
    const found = desk.search(query, limit)
    if (options.json) printJson(found)
    else printLines(found.hits.length > 0 ? found.hits.flatMap(hitLines) : [NOTHING])
    return 0
  } finally {
    desk.close()
  }
}

const NOTHING = 'Nothing found. All words must stand in one paragraph; a * at the end finds beginnings.'

function hitLines(hit: Hit): string[] {
  const place = hit.page && hit.span ? ` ${hit.page} ${hit.span.start}–${hit.span.end}` : ''
  return [
    ...wrap(`${hit.kind}: ${hit.title}`).map(bold),
    ...wrap(hit.runs.map((run) => run.text).join(''), '  '),
    ...(hit.support ? wrap(supportMark(hit.support), '  ').map(dim) : []),
    dim(`  ${hit.id}${place}`),
    '',
  ]
}
