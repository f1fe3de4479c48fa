/** `he` and `she` point to the one who is much likelier than all others, and to nobody where two could be meant. */

import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/article/mentions.js'
import { readPronouns } from '../../src/article/pronouns.js'
import { readSyntax, readTags } from '../../src/article/syntax.js'
import { readText } from '../../src/article/text.js'
import { loadResources } from '../../src/pipeline/resources.js'
import { articleOf } from '../support/named.js'

const { gazetteer, models } = loadResources('fast')

/** Pronouns as `she: Ann Vale`, `he: ? Karl Oduya, Peter Vale` where two could be meant. */
function pronouns(text: string): string[] {
  const words = readText(articleOf(text), text).value
  const found = findMentions(readTags(words, models), gazetteer, models)
  const read = readPronouns(readSyntax(words, models, found.mentions), found, gazetteer)
  const names = new Map(found.entities.map((entity) => [entity.id, entity.name]))
  return read.flatMap(({ form, start, end, entity, candidates }) => {
    if (form !== 'pronoun') return []
    const could = (candidates ?? []).map((id) => names.get(id)).sort()
    return [`${text.slice(start, end)}: ${entity ? names.get(entity) : `? ${could.join(', ')}`}`]
  })
}

describe('a pronoun', () => {
  it('means the only person of the sentence', () => expect(pronouns('Ann Vale said she would wait.')).toEqual(['she: Ann Vale']))

  it('looks one sentence back', () => expect(pronouns('Grace Oduya opened the fair. She left at noon.')).toEqual(['She: Grace Oduya']))

  it('means the one whose given name agrees with it', () =>
    expect(pronouns('Peter Vale met Grace Oduya on Monday. She thanked him.').slice(0, 1)).toEqual(['She: Grace Oduya']))

  it('goes by the form of address', () => expect(pronouns('Mr Vale and Mrs Oduya met, and she left.')).toEqual(['she: Oduya']))

  it('means nobody of two', () => {
    expect(pronouns('The letter from Peter Vale to Karl Oduya was lost. He wept.').filter((line) => !line.includes('?'))).toEqual([])
  })

  it('is not the other part of its own verb', () => {
    expect(pronouns('Peter Vale saw him.')).toEqual([])
  })

  it('does not mean someone else where a name that two share speaks of one of them', () => {
    const text = 'Karl Vale met Tom Quarrington and Bob Quarrington. Quarrington was ill. He slept.'
    expect(pronouns(text).filter((line) => line.startsWith('He: Karl'))).toEqual([])
  })

  it('does not mean a man whom only a common noun speaks of', () => {
    expect(pronouns('Grace Oduya asked the driver. He shrugged.').filter((line) => line.startsWith('He: G'))).toEqual([])
  })

  it('does not mean a speaker within the words quoted', () => {
    expect(pronouns('Peter Vale said: “I know that he is lost.”').filter((line) => line === 'he: Peter Vale')).toEqual([])
  })

  it('is left out of a text without people', () => expect(pronouns('It rained. He who waits, wins.')).toEqual([]))
})
