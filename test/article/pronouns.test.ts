/** A pronoun points to the one who is, or the thing that is, much likelier than all others, and to nothing where two could be meant. */

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
  return read.flatMap(({ form, start, end, entity, candidates, together, antecedent }) => {
    if (form !== 'pronoun') return []
    const could = (candidates ?? []).map((id) => names.get(id)).sort()
    if (together) return [`${text.slice(start, end)}: ${together.map((id) => names.get(id)).join(' + ')}`]
    if (!entity && !candidates && antecedent) return [`${text.slice(start, end)}: “${text.slice(antecedent.start, antecedent.end)}”`]
    return [`${text.slice(start, end)}: ${entity ? names.get(entity) : `? ${could.join(', ')}`}`]
  })
}

/** The answered ones: what may be meant by an open one is left out. */
function answers(text: string): string[] {
  return pronouns(text).filter((line) => !line.includes(': ?'))
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

  it('does not go on from an administration to whom it is called after', () => {
    expect(pronouns('Peter Vale left. Later Karl Oduya spoke of the Vale administration. He was tired.')).toEqual(['He: Karl Oduya'])
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

describe('`it` and `its`', () => {
  it.each([
    ['France said it would send two ships.', 'it: France'],
    ['Kenya has recalled its ambassador.', 'its: Kenya'],
    ['The Quorra Bank said it was raising rates.', 'it: Quorra Bank'],
    ['Chile closed its border. But it said that talks could go on.', 'its: Chile'],
    ['The United Nations condemned what it called a crime.', 'it: United Nations'],
  ])('%s', (text, expected) => expect(answers(text)).toEqual([expected]))

  it.each([
    'Kenya was hit by a storm, and it rained for days.',
    'Chile said it was hard to tell who had won.',
    'France fired a rocket, and it exploded over the sea.',
    'Kenya said it was the third attack in a month.',
    'It was believed that Chile had lost.',
    'Peter Vale said it was too late.',
    'The Quorra Bank made it easier to borrow.',
    'France and Chile said it was over.',
    'France will do whatever it takes.',
  ])('means nothing in: %s', (text) => expect(answers(text)).toEqual([]))

  it('is left open between two', () =>
    expect(answers('Kenya wrote to the Quorra Bank after a quarrel with the Vale Trust. It was angry.')).toEqual([]))
})

describe('`they` and `their`', () => {
  it('means two people named together', () =>
    expect(answers('Peter Vale and Grace Oduya met on Monday. They agreed to meet again.')).toEqual(['They: Peter Vale + Grace Oduya']))

  it('means two countries named together', () =>
    expect(answers('France and Chile said they would reopen their embassies.')).toEqual(['they: France + Chile', 'their: France + Chile']))

  it('points to the words for people without a name', () =>
    expect(answers('The two rebels said they were tired.')).toEqual(['they: “The two rebels”']))

  it('means a people', () => expect(answers('Palestinians say they want their land back.')[0]).toMatch(/^they: Palestinian/))

  it.each([
    'They say that it never rains here.',
    'Peter Vale said they were lost.',
    'Someone left their coat at the fair.',
    'The rebels met the ministers. They were tired.',
    'The driver said they would wait.',
  ])('means nobody in: %s', (text) => expect(answers(text).filter((line) => /^the/i.test(line))).toEqual([]))
})
