/** Events of a text read by the whole article pipeline, as `type/status who @where`. */

import { annotateText } from '../../../src/pipeline/read.js'
import { loadResources } from '../../../src/pipeline/resources.js'

const resources = loadResources()

export function eventsIn(text: string): string[] {
  const { annotation } = annotateText(text, '2016-08-20', resources)
  const names = new Map(annotation?.entities.map((entity) => [entity.id, entity.name]))
  return (annotation?.events ?? []).map(({ type, status, participants, where }) => {
    const who = participants.map(({ part, entity }) => `${part} ${names.get(entity) ?? '?'}`).join(', ')
    return `${type}/${status} ${who || '-'} @${where === null ? '-' : (names.get(where) ?? '?')}`
  })
}
