/** Scores `it` and `they`, which may stand for nothing, for several, or for what has no name: every answer counts, also where GUM has none. */

import type { Span } from '../../src/text/span.js'
import type { Row } from '../report.js'
import type { GoldDocument, GoldMention } from './gold.js'
import { type Answer, alignment, askedIn, goldOf, type Scored } from './score.js'

export const THEY = /^(?:they|them|their|theirs|themselves)$/
export const IT = /^(?:it|its|itself)$/

/** Asked is each that stands for what the document calls something; an answer without an entity of its own is right by the words before it that it points to. */
export function answered(document: GoldDocument, answer: Answer, words: RegExp): Scored {
  const truth = alignment(document, answer)
  const asked = askedIn(document, words)
  const outcomes = new Map<number, Row['outcome']>(asked.map(({ head }) => [head.start, 'missed']))
  const errors: string[] = []
  for (const one of answer.mentions) {
    if (one.form !== 'pronoun' || !words.test(document.text.slice(one.start, one.end).toLowerCase())) continue
    if (one.entity === null && !one.antecedent) continue
    const meant = one.entity !== null ? goldOf(truth, one.entity, one.start)?.gold : one.antecedent && phraseAt(document, one.antecedent)
    const gold = asked.find(({ head }) => head.start === one.start)
    const isRight = gold !== undefined && meant?.of === gold.of
    outcomes.set(one.start, isRight ? 'right' : 'wrong')
    if (!isRight) errors.push(`wrong ${shown(document, one, gold, meant ?? undefined)}`)
  }
  const rows = [...outcomes].map(([start, outcome]) => ({ id: `${document.id}:${start}`, outcome }))
  const of = (outcome: string): number => rows.filter((row) => row.outcome === outcome).length
  return { gold: asked.length, said: rows.length - of('missed'), right: of('right'), names: 0, found: 0, rows, errors }
}

function shown({ id, text, mentions }: GoldDocument, at: Span, gold: GoldMention | undefined, meant: GoldMention | undefined): string {
  const words = (span: Span | undefined): string => (span ? text.slice(span.start, Math.min(span.end, span.start + 50)) : '-')
  const phrase = gold && mentions.findLast((one) => one.of === gold.of && one.form !== 'pronoun' && one.start < at.start)
  const around = `${text.slice(Math.max(0, at.start - 220), at.start)}[[${words(at)}]]${text.slice(at.end, at.end + 30)}`
  return `${id} ${words(at)} is <${words(phrase ?? gold)}> not <${words(meant)}> | ${around.replace(/\n/g, '¶')}`
}

/** GUM's phrase whose head these words hold and that shares most with them, pronouns left out; null where there is none. */
export function phraseAt({ mentions }: GoldDocument, span: Span): GoldMention | null {
  let best: GoldMention | null = null
  let most = 0
  for (const one of mentions) {
    if (one.form === 'pronoun' || one.head.start < span.start || one.head.end > span.end) continue
    const common = Math.min(one.end, span.end) - Math.max(one.start, span.start)
    const share = common / (Math.max(one.end, span.end) - Math.min(one.start, span.start))
    if (share > most) [best, most] = [one, share]
  }
  return best
}
