import { describe, expect, it } from 'vitest'
import { read } from './support.js'

/** Speakers and candidates of what is not nested. */
function speakers(text: string): [readonly string[], readonly string[]][] {
  return read(text)
    .found.filter(({ nested }) => !nested)
    .map((one) => [one.speakers, one.candidates])
}

describe('a pronoun behind a quotation', () => {
  it('goes on with whoever spoke last, whatever the tree of names says', () => {
    expect(speakers('“It is safe,” [Ortega|$person:e1] said of [Rossi|$person:e2].\n\n“We tested it,” [she|$pronoun:e2] added.')).toEqual([
      [['e1'], []],
      [['e1'], []],
    ])
  })

  it('is whoever spoke last where nobody else has been named since', () => {
    expect(
      speakers('“It is safe,” [Ortega|$person:e1] told [Rossi|$person:e2].\n\n“I saw it for myself,” [he|$pronoun:e2] explained.')[1],
    ).toEqual([['e1'], []])
    expect(
      speakers('“It is safe,” [Ortega|$person:e1] said. [Rossi|$person:e2] left.\n\n“I saw it for myself,” [he|$pronoun:e2] explained.')[1],
    ).toEqual([['e2'], []])
  })

  it('is never whom the quotation names', () => {
    expect(speakers('It rained on Monday.\n\n“[Rossi|$person:e2] was a good man,” [he|$pronoun:e2] said.')).toEqual([[[], ['e2']]])
  })

  it('does not change from Mr to she', () => {
    expect(
      speakers('“It is safe,” Mr [Ortega|$person:e1] said.\n\n“We tested it,” [she|$pronoun:e2] added, and [Anna|$person:e2] left.')[1],
    ).toEqual([['e2'], []])
  })

  it('does not change from she to he', () => {
    const text = '[Anna|$person:e1] met [Tom|$person:e2]. [She|$pronoun:e1] said it was safe. “I am glad,” [he|$pronoun:e2] said.'
    expect(speakers(text).at(-1)).toEqual([['e2'], []])
    const same = '[Anna|$person:e1] met [Eva|$person:e2]. [She|$pronoun:e1] said it was safe. “I am glad,” [she|$pronoun:e1] said.'
    expect(speakers(same).at(-1)).toEqual([['e1'], []])
  })

  it('is the only person of the sentence before, where it is not known otherwise', () => {
    expect(speakers('[Ortega|$person:e1] shrugged. “We sail at noon,” he said.')[0]).toEqual([['e1'], []])
    expect(speakers('[Ortega|$person:e1] met [Rossi|$person:e2]. “We sail at noon,” he said.')[0]).toEqual([[], []])
  })
})

describe('a speaker with a title', () => {
  it('is the one named last, not whose lawyer it is', () => {
    expect(speakers('“No,” said [Rivera|$person:e1] campaign manager [Ana Ortega|$person:e2].')).toEqual([[['e2'], []]])
    expect(speakers('“No,” said [Rivera|$person:e1].')).toEqual([[['e1'], []]])
  })

  it('are several behind a plural', () => {
    expect(speakers('The two ministers, [Ana Ortega|$person:e1] and [Peter Rossi|$person:e2], said that they had agreed.')).toEqual([
      [['e1', 'e2'], []],
    ])
  })
})
