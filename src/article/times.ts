/** Time expressions of an article, recognised and resolved: TIMEX3 spans and values, EDTF, what the words give and what the reference day added. */

import { resolve } from '../language/calendar.js'
import type { Direction, Sentence, TimeExpression, Token } from '../model/annotation.js'
import type { ArticleText } from './text.js'
import { CLOCK_RULES } from './times/clocks.js'
import { COUNTED_RULES } from './times/counted.js'
import { DATE_RULES } from './times/dates.js'
import { DEICTIC_RULES } from './times/deictic.js'
import { DURATION_RULES } from './times/durations.js'
import { extended } from './times/extend.js'
import { FISCAL_RULES } from './times/fiscal.js'
import type { Found, Scene, TimeRule } from './times/found.js'
import { chainWeekdays, joinClocks, shareYears } from './times/join.js'
import { type Manner, mannerOf, yearBeside, yearTold } from './times/manner.js'
import { createOpeners } from './times/openers.js'
import { ORDINAL_RULES } from './times/ordinals.js'
import { OTHER_CALENDAR_RULES } from './times/other-calendars.js'
import { PERIOD_RULES } from './times/periods.js'
import { inQuotes } from './times/quoted.js'
import { SET_RULES } from './times/sets.js'
import { directionOf, type TaggedWord } from './times/tense.js'
import { triggersIn } from './times/triggers.js'
import { VAGUE_RULES } from './times/vague.js'
import { YEAR_RULES } from './times/years.js'

/** Of matches at one place the longest wins, of equals the first in this order. */
export const TIME_RULES: readonly TimeRule[] = [
  ...OTHER_CALENDAR_RULES,
  ...DATE_RULES,
  ...YEAR_RULES,
  ...FISCAL_RULES,
  ...PERIOD_RULES,
  ...DEICTIC_RULES,
  ...COUNTED_RULES,
  ...CLOCK_RULES,
  ...SET_RULES,
  ...DURATION_RULES,
  ...ORDINAL_RULES,
  ...VAGUE_RULES,
]

const rulesAt = createOpeners(TIME_RULES)

/**
 * `reference` is the day (or month) the words are written from: the publication day, where the page gives one. Null leaves what depends on it partial;
 * each expression keeps its formula, so that `language/calendar` can resolve it again.
 */
export function findTimes(a: ArticleText, reference: string | null): TimeExpression[] {
  const manner = mannerOf(a, reference)
  const found: Found[] = []
  const opens = triggersIn(a.text)
  for (const sentence of a.sentences) readSentence(a, sentence, found, manner, opens)
  return found.map((one) => expression(one, reference))
}

function expression(found: Found, reference: string | null): TimeExpression {
  const { start, end, type, formula, mod, clock, by } = found
  const { value, edtf, known, implied } = resolve(formula, mod, clock, reference)
  return { start, end, type, value, edtf, known, implied, formula, mod, clock, by: `times.${by}` }
}

/** Adds one sentence's expressions to those found before it. */
function readSentence(a: ArticleText, sentence: Sentence, found: Found[], manner: Manner, opens: (token: Token) => boolean): void {
  const tokens = a.tokens.slice(sentence.firstToken, sentence.lastToken)
  const opening = tokens.filter((token) => opens(token))
  if (opening.length === 0) return
  const scene = sceneOf(a.text, tokens, found, manner)
  const first = found.length
  let from = sentence.start
  for (const token of opening) {
    for (const at of startsIn(a.text, token)) {
      const best = at < from ? null : longest(a.text, at, sentence.end, scene)
      if (!best) continue
      const whole = extended(best, a.text, from, sentence.end)
      found.push(whole)
      from = whole.end
    }
  }
  if (found.length === first) return
  const joined = inQuotes(chainWeekdays(shareYears(joinClocks(found.slice(first), a.text, scene), a.text), a.text), a.text)
  found.length = first
  for (const one of joined) found.push(one)
}

/** Where an expression may begin in a token: at its start, behind `mid-`, and at the second year of `2016/17`. */
function startsIn(text: string, { start, end }: Token): number[] {
  const word = text.slice(start, Math.min(end, start + 10))
  if (/^mid-/i.test(word)) return [start, start + 4]
  return /^\d{4}[-–/]\d{2}(?:\d\d)?$/.test(word) ? [start, start + 5] : [start]
}

/** What the pattern finds at a place without leaving the sentence. */
function matchWithin(pattern: RegExp, text: string, at: number, limit: number): RegExpExecArray | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match || at + match[0].length <= limit) return match
  pattern.lastIndex = at
  return pattern.exec(text.slice(0, limit))
}

function longest(text: string, at: number, limit: number, scene: Scene): Found | null {
  let best: Found | null = null
  for (const rule of rulesAt(text, at)) {
    const match = matchWithin(rule.pattern, text, at, limit)
    if (!match || (best && at + match[0].length <= best.end)) continue
    const read = rule.read(match, scene)
    if (!read) continue
    const { type, formula, mod = null, clock = null, start = at, end = at + match[0].length } = read
    if (!best || end > best.end) best = { start, end, type, formula, mod, clock, by: rule.id }
  }
  return best
}

function sceneOf(text: string, tokens: readonly Token[], before: readonly Found[], { quarterly, historical, order }: Manner): Scene {
  const words: TaggedWord[] = tokens.map((token) => ({ lower: text.slice(token.start, token.end).toLowerCase(), xpos: token.xpos }))
  const indexAt = (at: number): number => {
    let low = 0
    let high = tokens.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((tokens[middle] as Token).start <= at) low = middle
      else high = middle - 1
    }
    return low
  }
  const around = (at: number, count: number): TaggedWord | undefined => words[indexAt(at) + count]
  return {
    text,
    before,
    quarterly,
    historical,
    order,
    word: (at, count) => around(at, count)?.lower ?? '',
    tag: (at, count) => around(at, count)?.xpos ?? '_',
    direction: (at): Direction => directionOf(words, indexAt(at), indexAt(at) + 1).direction,
    year: (at, month) => {
      const told = yearBeside(before, text, at) ?? (historical ? yearTold(before, month) : null)
      if (told) return { direction: null, ...told }
      const { direction, firm } = directionOf(words, indexAt(at), indexAt(at) + 1)
      return firm ? { direction } : { direction, soft: true }
    },
  }
}
