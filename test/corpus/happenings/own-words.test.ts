/** Words of a page as a title. */

import { describe, expect, it } from 'vitest'
import { ownWords } from '../../../src/corpus/happenings/own-words.js'

describe('words about one who took part', () => {
  it.each([
    ['Vale, who, in 1990, was elected', 'Ann Vale was elected in 1990'],
    ['Ms Vale, who resigned shortly after the start of the storm, today', 'Ann Vale resigned shortly after the start of the storm'],
    ['if she wins the presidency', 'Ann Vale wins the presidency'],
    ['her to resign from the post', 'Ann Vale to resign from the post'],
    ['resigned from the cabinet', 'Ann Vale resigned from the cabinet'],
    ['to mount an attack', 'Ann Vale to mount an attack'],
    ['Vale resigned in May', 'Vale resigned in May'],
  ])('%s', (words, title) => expect(ownWords(words, ['Ann Vale'], 'Ann Vale')).toBe(title))

  it.each([
    ['her resignation from the post', 'Ann Vale: her resignation from the post'],
    ['calls to resign', 'Ann Vale: calls to resign'],
    ['Quorra that fell', 'Ann Vale: Quorra that fell'],
    ['The storm that hit the town', 'Ann Vale: the storm that hit the town'],
  ])('keep what is no clause about them: %s', (words, title) => expect(ownWords(words, ['Ann Vale'], 'Ann Vale')).toBe(title))
})

describe('words about several', () => {
  it('say first whom they are about, and leave names their capitals', () => {
    expect(ownWords('Fooish envoys held talks', ['A Land', 'B Land'], null)).toBe('A Land, B Land: Fooish envoys held talks')
    expect(ownWords('The envoys held talks', ['Aland', 'Bland'], null)).toBe('Aland, Bland: the envoys held talks')
  })

  it('are as they stand where they name one, or where nobody took part', () => {
    expect(ownWords('Envoys of Aland met', ['Aland', 'Bland'], null)).toBe('Envoys of Aland met')
    expect(ownWords('marched in the streets', [], null)).toBe('marched in the streets')
    expect(ownWords('to work out a plan', [], null)).toBe('to be done: work out a plan')
  })
})
