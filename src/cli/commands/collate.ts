/** `dragoman collate FILE.dossier LINEAGE` or `ARTICLE ARTICLE...`: one text sentence by sentence, with what the others print there. */

import { openDesk } from '../../desk/open.js'
import { type Collated, type CollatedReading, collatedText, sameReadings } from '../../dossier/collated.js'
import { Names } from '../../dossier/wording.js'
import type { ArticleId } from '../../model/ids.js'
import { bold, printJson, printLines, wrap } from '../print.js'

export function action([file = '', ...ids]: readonly string[], options: Record<string, unknown>): number {
  const desk = openDesk(file)
  try {
    const dossier = desk.dossier()
    const collated = collatedText(dossier, ids)
    if (options.json) printJson(collated)
    else printLines(collatedLines(collated, new Names(dossier)))
    return 0
  } finally {
    desk.close()
  }
}

function collatedLines({ base, others, rows }: Collated, names: Names): string[] {
  const called = (id: ArticleId): string => `[${names.number(id)}] ${names.article(id)}`
  const head = [...wrap(`${called(base)}, beside ${others.map(called).join(', ')}`).map(bold), '']
  return [
    ...head,
    ...rows.flatMap((row) => [
      ...(row.sentence ? wrap(row.sentence.quote.replace(/\s+/g, ' ')) : []),
      ...sameReadings(row).flatMap(({ reading, articles }) => readingLines(reading, names.numbers(articles))),
    ]),
  ]
}

function readingLines(reading: CollatedReading, who: string): string[] {
  const moved = reading.moved ? ', in another place' : ''
  const line = (text: string): string[] => wrap(text, '       ', '    ')
  switch (reading.kind) {
    case 'same':
      return line(`= ${who}${moved}`)
    case 'cut':
      return line(`- ${who} lacks it`)
    case 'added':
      return line(`+ ${who} ${reading.sentence?.quote.replace(/\s+/g, ' ')}`)
    case 'changed':
      return line(`~ ${who}${moved}: ${reading.changes.map(changeText).join('; ')}`)
  }
}

function changeText({ here, there }: CollatedReading['changes'][number]): string {
  if (here === null) return `without “${there}”`
  return there === null ? `with “${here}”` : `“${here}” for “${there}”`
}
