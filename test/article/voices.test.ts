/** `I` and `we` within quotation marks are whose words they are, where the office or the source makes it plain; outside of them they are nobody. */

import { describe, expect, it } from 'vitest'
import { annotateText } from '../../src/pipeline/read.js'
import { loadResources } from '../../src/pipeline/resources.js'

const resources = loadResources('fast')

/** Voices as `I: Ann Vale`, `we: ? Chile` where it is left open. */
function voices(text: string): string[] {
  const { annotation } = annotateText(text, null, resources)
  const names = new Map(annotation?.entities.map((entity) => [entity.id, entity.name]))
  return (annotation?.mentions ?? []).flatMap(({ by, start, end, entity, candidates }) => {
    if (by !== 'mentions.voice') return []
    const could = (candidates ?? []).map((id) => names.get(id)).join(', ')
    return [`${text.slice(start, end)}: ${entity ? names.get(entity) : `? ${could}`}`]
  })
}

describe('I and we', () => {
  it.each([
    ['“I will not resign,” Ann Vale said on Monday.', ['I: Ann Vale']],
    ['Peter Vale told reporters: “I have packed my bags.”', ['I: Peter Vale', 'my: Peter Vale']],
    ['Grace Oduya said she was “ready to give my answer”.', ['my: Grace Oduya']],
    ['“We are raising our rates,” the Quorra Bank said.', ['We: Quorra Bank', 'our: Quorra Bank']],
    ['“We will vote in May,” said Chilean President Ann Vale.', ['We: ? Chilean']],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))

  it.each([
    'I met Ann Vale on Monday, and she said that the talks had failed.',
    'Ann Vale said that I was late.',
    '“I will not resign,” a source said.',
    '“We were lost,” Ann Vale said.',
    '“He told me: ‘I am lost,’” Ann Vale said. I doubt it.',
    '“We saw nothing,” Quorra Bank clerk Ann Vale said.',
  ])('says nobody of the author, of an unknown source, of one inside: %s', (text) => {
    expect(voices(text).filter((line) => !/^me: Ann Vale$/.test(line))).toEqual([])
  })
})
