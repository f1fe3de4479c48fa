import { describe, expect, it } from 'vitest'
import { read } from './support.js'

/** Source, content, mode and rule of what is not nested. */
function labels(text: string): [string, string, string, string][] {
  const { found, cut } = read(text)
  return found.filter(({ nested }) => !nested).map((one) => [cut(one.source), cut(one.content), one.mode, one.by])
}

describe('labels', () => {
  it('are questions and answers', () => {
    expect(labels('Q: Will the ferry sail?\n\nA: We hope so. It was tested.\n\nQ: And the crew?\n\nA: All are trained.')).toEqual([
      ['Q', 'Will the ferry sail?', 'direct', 'label-turn'],
      ['A', 'We hope so. It was tested', 'direct', 'label-turn'],
      ['Q', 'And the crew?', 'direct', 'label-turn'],
      ['A', 'All are trained', 'direct', 'label-turn'],
    ])
  })

  it('are names in capitals or names that come again, and a paragraph between two turns goes on with the first', () => {
    const { found, cut } = read(
      '[Ana Ortega|$person:e1] met the Night Paper.\n\nPAPER: Will the ferry sail?\n\nORTEGA: We hope so.\n\nIt was tested in May.\n\nPAPER: Is it safe?\n\nORTEGA: It is.',
    )
    const turns = found.filter(({ by }) => by.startsWith('label-'))
    expect(turns.map((one) => [cut(one.content), one.speakers])).toEqual([
      ['Will the ferry sail?', []],
      ['We hope so', ['e1']],
      ['It was tested in May', ['e1']],
      ['Is it safe?', []],
      ['It is', ['e1']],
    ])
  })

  it('are headlines in the body, before and behind what is said', () => {
    expect(labels('Minister: No talks before June')).toEqual([['Minister', 'No talks before June', 'indirect', 'label-headline']])
    expect(labels('No talks before June - minister')).toEqual([['minister', 'No talks before June', 'indirect', 'label-headline']])
    expect(labels('No talks before June, says minister')).toEqual([['minister', 'No talks before June', 'indirect', 'verb-speech']])
  })

  it('are none where they name a place, a topic or a picture, or stand before a list', () => {
    for (const text of [
      'Photo: The ferry leaves the harbour at noon',
      'Related: Ferry leaves the harbour at noon',
      '[Arvel|$place:e1]: The ferry leaves the harbour at noon',
      'Date: Monday, June 5, at the town hall',
      'The crew of the ferry: two cooks, a mate and a boy.',
      'It was late - too late',
    ])
      expect(
        read(text).found.filter(({ by }) => by.startsWith('label')),
        text,
      ).toEqual([])
  })

  it('never hold more than a quotation may', () => {
    const long = 'The ferry is safe and the crew is trained. '.repeat(70)
    const { found } = read(`ORTEGA: ${long}\n\nROSSI: ${long}\n\nORTEGA: ${long}`)
    expect(found.length).toBeGreaterThan(0)
    for (const { content } of found) for (const { start, end } of content) expect(end - start).toBeLessThanOrEqual(2500)
  })
})
