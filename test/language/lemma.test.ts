/** Lemmas: irregular verbs, spelling rules both ways, nouns, and what must be left alone. */

import { describe, expect, it } from 'vitest'
import { lemma } from '../../src/language/lemma.js'

describe('lemma', () => {
  it.each([
    ['met', 'meet'],
    ['said', 'say'],
    ['held', 'hold'],
    ['withdrew', 'withdraw'],
    ['overthrown', 'overthrow'],
    ['announced', 'announce'],
    ['postponed', 'postpone'],
    ['stopped', 'stop'],
    ['visited', 'visit'],
    ['agreed', 'agree'],
    ['tried', 'try'],
    ['using', 'use'],
    ['telling', 'tell'],
    ['making', 'make'],
    ['opened', 'open'],
    ['discussed', 'discuss'],
    ['required', 'require'],
    ['goes', 'go'],
    ['rebuilt', 'rebuild'],
    ['was', 'be'],
    ['created', 'create'],
    ['quoted', 'quote'],
    ['freed', 'free'],
  ])('verb %s is %s', (form, base) => expect(lemma(form, 'VERB')).toBe(base))

  it.each([
    ['ministers', 'minister'],
    ['countries', 'country'],
    ['crises', 'crisis'],
    ['spokesmen', 'spokesman'],
    ['talks', 'talk'],
    ['bus', 'bus'],
    ['glasses', 'glass'],
    ['headquarters', 'headquarters'],
  ])('noun %s is %s', (form, base) => expect(lemma(form, 'NOUN')).toBe(base))

  it('reads the likelier form where no tag is known', () => {
    expect(['met', 'meeting', 'signed', 'hundred', 'ministers', 'was', 'Oslo', 'this'].map((word) => lemma(word))).toEqual([
      'meet',
      'meeting',
      'sign',
      'hundred',
      'minister',
      'be',
      'Oslo',
      'this',
    ])
  })

  it.each([
    ['highest', 'high'],
    ['earlier', 'early'],
    ['bigger', 'big'],
    ['larger', 'large'],
    ['best', 'good'],
    ['former', 'former'],
    ['modest', 'modest'],
    ['proper', 'proper'],
  ])('adjective %s is %s', (form, base) => expect(lemma(form, 'ADJ')).toBe(base))

  it('leaves proper names as they are printed', () => expect(lemma('Athens', 'PROPN')).toBe('Athens'))
})
