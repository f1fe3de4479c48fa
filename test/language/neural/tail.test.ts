import { describe, expect, it } from 'vitest'
import { bestTree } from '../../../src/language/neural/decode.js'
import { keepApart, tailOf } from '../../../src/language/neural/tail.js'

/** `word/TAG` pairs; gives the words of the end and its verb. */
function found(sentence: string): string[] | null {
  const pairs = sentence.split(' ').map((pair) => [pair.slice(0, pair.lastIndexOf('/')), pair.slice(pair.lastIndexOf('/') + 1)] as const)
  const words = pairs.map(([word]) => word)
  const tail = tailOf(
    words,
    pairs.map(([, tag]) => tag),
  )
  return tail && [words.slice(tail.start).join(' '), words[tail.verb] as string]
}

describe('an end that tells who says it', () => {
  it('is a speaker and a verb behind a clause and a comma, with what goes with them', () => {
    expect(found('It/PRP rained/VBD all/DT day/NN ,/, the/DT farmers/NNS said/VBD on/IN Monday/NNP ./.')).toEqual([
      'the farmers said on Monday .',
      'said',
    ])
  })

  it('is one who was quoted as saying it, behind a quotation', () => {
    expect(
      found("“/`` It/PRP will/MD rain/VB ”/'' the/DT farmer/NN was/VBD quoted/VBN as/IN saying/VBG by/IN state/NN radio/NN ./."),
    ).toEqual(['the farmer was quoted as saying by state radio .', 'quoted'])
  })

  it('may follow a clause that begins with another, but not an opening phrase alone', () => {
    expect(found('If/IN it/PRP rains/VBZ ,/, we/PRP will/MD stay/VB ,/, the/DT farmers/NNS said/VBD ./.')?.[1]).toBe('said')
    expect(found('After/IN it/PRP rained/VBD ,/, the/DT farmers/NNS said/VBD little/JJ ./.')).toBeNull()
    expect(found('In/IN the/DT valley/NN ,/, the/DT farmers/NNS said/VBD little/JJ ./.')).toBeNull()
  })

  it('is none where what is said follows, where nobody speaks and where no comma parts them', () => {
    expect(found('It/PRP rained/VBD ,/, the/DT farmers/NNS said/VBD that/IN they/PRP saw/VBD it/PRP ./.')).toBeNull()
    expect(found('The/DT farmers/NNS ,/, who/WP left/VBD ,/, said/VBD little/JJ ./.')).toBeNull()
    expect(found('It/PRP is/VBZ what/WP the/DT farmers/NNS said/VBD ./.')).toBeNull()
  })

  it('keeps its arcs to itself, and its verb is the root', () => {
    const length = 6
    // Every word likes its left neighbour best, and the first the root.
    const scores = new Float32Array(length * 8)
    for (let child = 0; child < length; child++) scores[child * 8 + child] = 5
    keepApart(scores, length, 8, { start: 3, verb: 4 })
    const heads = bestTree(scores, length, 8)
    expect(heads[4]).toBe(-1)
    expect(heads.slice(0, 3).filter((head) => head >= 3)).toEqual([4])
    expect(heads.slice(3).filter((head) => head >= 0 && head < 3)).toEqual([])
  })
})
