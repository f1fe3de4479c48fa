/** Who wants what: stances, conditions and issues in sentences written for the test. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findPositions } from '../../src/article/positions.js'
import type { Attribution } from '../../src/model/attribution.js'
import { marked } from '../support/marked.js'
import { told } from '../support/told.js'
import { parseRuleset } from '../support/yaml.js'

const RULES = parseRuleset(readFileSync(new URL('../../knowledge/rules/positions.yml', import.meta.url), 'utf8'), 'positions')

/** An attribution of the words `content` of the marked text, spoken by these. */
function said(source: string, content: string, cue: string, speakers: readonly string[], sourceWords = ''): Attribution {
  const { text } = marked(source)
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  return {
    id: 'a1',
    source: sourceWords ? [at(sourceWords)] : null,
    cue: [at(cue)],
    content: [at(content)],
    mode: 'indirect',
    cueClass: 'neutral',
    speakers,
    candidates: [],
    via: [],
    medium: null,
    addressee: null,
    modality: 'said',
    time: null,
    nested: false,
    by: 'marked',
    certainty: 1,
  }
}

/** `holder | issue | stance | condition`. */
function lines(source: string, attributions: readonly Attribution[] = []): string[] {
  const read = told(source, { attributions })
  return findPositions({ ...read, events: [] }, RULES).map((one) => {
    const condition = one.condition ? read.text.slice(one.condition.start, one.condition.end) : '-'
    return `${one.holder} | ${one.issue} | ${one.stance} | ${condition}`
  })
}

describe('positions in the words of a speaker', () => {
  it('are cut into their issues', () => {
    const source = '[Tarn|$person=t] underlined the need for a lasting ceasefire and the release of all prisoners.'
    expect(lines(source, [said(source, 'the need for a lasting ceasefire and the release of all prisoners', 'underlined', ['t'])])).toEqual(
      ['t | ceasefire | goal | -', 't | prisoners | goal | -'],
    )
  })

  it('carry the condition in its own words', () => {
    const source = '[Marek|$person=m] repeated that [he|$pronoun=m] would sign only if the soldiers withdraw from the delta.'
    expect(lines(source, [said(source, 'he would sign only if the soldiers withdraw from the delta', 'repeated', ['m'])])).toEqual([
      'm | foreign troops | precondition | only if the soldiers withdraw from the delta',
    ])
  })

  it('take up the issue that `this matter` points back to', () => {
    const source =
      'The priority was ending the illegal presence of foreign soldiers, [Marek|$person=m] noted. Without movement in this matter, nothing will be signed, he said.'
    const first = said(source, 'The priority was ending the illegal presence of foreign soldiers', 'noted', ['m'])
    const second = said(source, 'Without movement in this matter, nothing will be signed', 'said', ['m'])
    expect(lines(source, [first, second])).toEqual([
      'm | foreign troops | demand | -',
      'm | foreign troops | precondition | Without movement in this matter',
    ])
  })

  it('are not taken from what outsiders say that others want', () => {
    const source = 'Analysts think [Kestria|$country=k] wants to mend the road.'
    expect(lines(source, [said(source, 'Kestria wants to mend the road', 'think', [], 'Analysts')])).toEqual([])
  })
})

describe('positions in the writer’s own voice', () => {
  it('belong to the subject', () => {
    expect(lines('[Kestria|$country=k] has welcomed a reconciliation with [Oltmark|$country=o].')).toEqual([
      'k | normal ties | support | -',
    ])
    expect(lines('[Tarn|$person=t] has rejected the sanctions.')).toEqual(['t | sanctions | rejection | -'])
  })

  it('keep a reason as a justification', () => {
    expect(lines('[Tarn|$person=t] needs the military presence as a precaution against raids.')).toEqual([
      't | foreign troops | justification | -',
    ])
  })

  it('are no backing of armed groups, and no opinion of the writer', () => {
    expect(lines('[Kestria|$country=k] has backed rebel groups in the delta.')).toEqual([])
    expect(lines('The dam must be opened at last.')).toEqual([])
  })
})
