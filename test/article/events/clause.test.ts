/** A happening's words end where a reader would end them. */

import { describe, expect, it } from 'vitest'
import { annotateText } from '../../../src/pipeline/read.js'
import { loadResources } from '../../../src/pipeline/resources.js'

const resources = loadResources('fast')
const words = (text: string): string[] =>
  (annotateText(text, '2016-08-20', resources).annotation?.events ?? []).map(({ anchor }) => text.slice(anchor.start, anchor.end))

describe('what is said to have happened', () => {
  it.each([
    ['On Friday Peter Vale resigned as chairman of the Houston campaign.', 'Houston campaign'],
    ['On Friday Peter Vale resigned as chairman of the Houston election campaign in a letter.', 'Houston election campaign'],
  ])('is not cut in the middle of a name and its noun: %s', (text, end) => expect(words(text).some((one) => one.includes(end))).toBe(true))

  it('ends with the name where nothing hangs on it', () =>
    expect(words('In May Kenyan envoys visited Lima as rain fell.')[0]).not.toMatch(/rain/))
})

describe('who did what', () => {
  const actors = (text: string): string[] => {
    const { annotation } = annotateText(text, '2016-08-20', resources)
    const names = new Map(annotation?.entities.map((entity) => [entity.id, entity.name]))
    return (annotation?.events ?? []).flatMap(({ participants }) => participants.map((one) => names.get(one.entity) ?? '?'))
  }

  it.each([
    'A blast shook a market in Kenya, which killed 10 people.',
    'Violence in Kenya that has killed 250 people went on.',
    'The war on terror of Kenya goes on.',
  ])('is no land in which it was done: %s', (text) => expect(actors(text)).toEqual([]))

  it('may be an army behind `which`', () =>
    expect(actors('The Kenyan army, which killed 10 rebels, left the town.')).toContain('Kenyan army'))
})

describe('who wants it', () => {
  const holders = (text: string): string[] => {
    const { annotation } = annotateText(text, '2016-08-20', resources)
    const names = new Map(annotation?.entities.map((entity) => [entity.id, entity.name]))
    return (annotation?.positions ?? []).map(({ holder }) => names.get(holder) ?? '?')
  }

  it('is the noun right before, and no land told of earlier', () => {
    expect(holders('Talks between Peru and Chile were held on Monday as well as sides seeking to restore ties.')).toEqual([])
    expect(holders('Talks in Peru were held on Monday alongside groups seeking to restore ties.')).toEqual([])
  })

  it('is a land that itself seeks', () => {
    expect(holders('Kenya seeks to restore ties with Chad.')).toEqual(['Kenya'])
    expect(holders('Kenya met the rebels, seeking to restore ties with Chad.')).toEqual(['Kenya'])
  })
})
