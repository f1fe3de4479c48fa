import { describe, expect, it } from 'vitest'
import { told } from './support.js'

/** The source of the attribution with this cue. */
function sourceOf(text: string, cue: string): string | undefined {
  return told(text).find((one) => one.cue === cue)?.source
}

describe('an understood subject', () => {
  it.each([
    ['Ortega left the talks, saying that the ferry was safe.', 'saying', 'Ortega'],
    ['“It is safe,” said Ortega, adding that the crew was trained.', 'adding', 'Ortega'],
    ['Ortega, the harbour minister, visited the yard, warning that the ferry was old.', 'warning', 'Ortega, the harbour minister,'],
    ['Ortega said the ferry was late, citing a letter of the crew.', 'citing', 'Ortega'],
    ['The harbour issued a statement saying that the ferry was safe.', 'saying', 'The harbour'],
    ['Ortega opened the yard and told reporters that the ferry was safe.', 'told', 'Ortega'],
    ['Ortega opened the yard and on Monday said that the ferry was safe.', 'said', 'Ortega'],
  ])('%s', (text, cue, source) => {
    expect(sourceOf(text, cue)).toBe(source)
  })

  it('is nobody where somebody is asked', () => {
    expect(
      told('Asked whether the ferry was safe, Ortega said that it was.').map(({ cue, source, content }) => [cue, source, content]),
    ).toEqual([
      ['Asked', '', 'whether the ferry was safe'],
      ['said', 'Ortega', 'that it was'],
    ])
  })
})

describe('a source', () => {
  it.each([
    ['A spokesman for the harbour said that the ferry was safe.', 'A spokesman for the harbour'],
    ['A woman who saw the ferry said that it was late.', 'A woman who saw the ferry'],
    ['Ana Ortega and Peter Rossi said that the ferry was safe.', 'Ana Ortega and Peter Rossi'],
    ['Ortega on Monday said that the ferry was safe.', 'Ortega'],
    ['“It is safe,” said Ana Ortega, the harbour minister, in an interview.', 'Ana Ortega, the harbour minister'],
    ['Ortega, citing a letter of the crew, said that the ferry was safe.', 'Ortega'],
    ['Ortega, the harbour minister, said that the ferry was safe.', 'Ortega, the harbour minister,'],
    ['In July, Ortega said that the ferry was safe.', 'Ortega'],
  ])('%s', (text, source) => {
    expect(sourceOf(text, 'said')).toBe(source)
  })
})
