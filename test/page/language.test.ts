/** The language of a text: named where it can be, English never assumed against the evidence. */

import { describe, expect, it } from 'vitest'
import { foreignParagraph, isPlainlyEnglish, languageOf, otherThanEnglish } from '../../src/page/language.js'

const RUSSIAN = 'Участники переговоров покинули столицу в понедельник, сообщил вчера министр иностранных дел.'
const FRENCH = 'Le ministre a rencontré son homologue lundi et a déclaré que les négociations se poursuivraient dans les prochains jours.'
const SWAHILI = 'Waziri wa mambo ya nje alikutana na rais wa nchi jirani mjini siku ya Jumatatu na kuzungumza.'
const ENGLISH = 'The envoy left the town on Monday, and the talks went on for two more days in the capital.'

describe('texts too short to be told otherwise', () => {
  it.each([
    [RUSSIAN, 'ru'],
    ['外交部长星期三会见了大使。', 'zh'],
    ['Le ministre a rencontré son homologue lundi.', 'fr'],
    [SWAHILI, 'und'],
    [ENGLISH, null],
    ['Envoy meets minister.', null],
    ['Jean-Claude Vale met Angela Kovač.', null],
    ['José Martínez, Åsa Lindström, Zoë Vale', null],
    ['“Nous ne partirons pas,” said the envoy.', null],
    ['12 345', null],
    ['', null],
  ])('%s', (text, expected) => expect(otherThanEnglish(text)).toBe(expected))
})

describe('paragraphs of an English article', () => {
  it.each([
    [FRENCH, 'fr'],
    [RUSSIAN, 'ru'],
    [ENGLISH, null],
    ['“Nous partons lundi,” said the envoy on Friday, and he left with the others at once.', null],
    ['Ann Vale, Bo Kovač, Carla Rossi, Dag Lie, Eva Novák, Finn Olsen, Greta Holm', null],
  ])('%s', (text, expected) => expect(foreignParagraph(text)).toBe(expected))

  it('knows plain English by its small words', () => {
    expect([ENGLISH, FRENCH, 'Envoy meets minister.'].map(isPlainlyEnglish)).toEqual([true, false, false])
  })
})

it('names the language of a running text, by what the page declares where the words say too little', () => {
  expect([languageOf(FRENCH, null), languageOf(ENGLISH, 'fr'), languageOf('Foo, Bar and Baz of Quux', 'nl')]).toEqual(['fr', 'en', null])
})
