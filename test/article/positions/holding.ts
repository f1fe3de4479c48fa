/** Positions of a text read by the whole article pipeline, as `holder | stance | words`. */

import { annotateText } from '../../../src/pipeline/read.js'
import { loadResources } from '../../../src/pipeline/resources.js'

const resources = loadResources()

export function positionsIn(text: string): string[] {
  const { annotation } = annotateText(text, '2016-08-20', resources)
  const names = new Map(annotation?.entities.map((entity) => [entity.id, entity.name]))
  return (annotation?.positions ?? []).map(({ holder, stance, words }) => {
    const said = words.map(({ start, end }) => text.slice(start, end)).join(' ')
    return `${names.get(holder) ?? '?'} | ${stance} | ${said}`
  })
}
