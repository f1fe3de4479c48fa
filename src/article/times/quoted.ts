/** Days told within quotation marks count from the day of speaking where the sentence tells it: `“We met yesterday,” she said on Monday`. */

import type { Found } from './found.js'

const OPENS = /[“"«„]/g
const CLOSES = /[”"»“]/u
/** From the closing mark to the day of speaking: a few words, nothing that begins another clause. */
const SAID = /^[,.]?[”"»“]\s[^,;:“”"]{3,70}\s(?:on\s|(?:early|late)\s(?:on\s)?)?$/u

/** One sentence's expressions, those in a quotation that is followed by the day of speaking counted from it. */
export function inQuotes(found: readonly Found[], text: string): Found[] {
  return found.map((one) => {
    if (!countsFromToday(one)) return one
    const said = found.find(
      (day) => isPrinted(day) && (day.start > one.end ? quotedBefore(one, day, found, text) : quotedBehind(one, day, text)),
    )
    return said ? { ...one, formula: { ...one.formula, from: said.formula } } : one
  })
}

type Counted = Found & { readonly formula: Extract<Found['formula'], { kind: 'shift' }> }

function countsFromToday(one: Found): one is Counted {
  return one.by.startsWith('deictic.') && one.formula.kind === 'shift' && one.formula.unit === 'day' && one.formula.from === undefined
}

/** A weekday or a day of a month, told as past. */
function isPrinted({ formula }: Found): boolean {
  return (formula.kind === 'weekday' || (formula.kind === 'month-day' && formula.day !== null)) && formula.direction !== 'future'
}

/** `said on Monday that “tomorrow would be a holiday”`. */
const THEN = /^(?:\s(?:that|:)|[,:])?\s?[“"][^“”"]{0,160}$/u
const SAYS = /\b(?:said|told|wrote|announced|declared|tweeted|added)\s[^“”",;:]{0,60}$/u

function quotedBehind(one: Found, day: Found, text: string): boolean {
  return THEN.test(text.slice(day.end, one.start)) && SAYS.test(text.slice(Math.max(0, day.start - 90), day.start))
}

function quotedBefore(one: Found, day: Found, found: readonly Found[], text: string): boolean {
  const between = text.slice(one.end, day.start)
  const close = between.search(CLOSES)
  const inside = between.slice(0, close)
  if (close < 0 || close > 200 || !SAID.test(between.slice(Math.max(0, close - 1)).replace(/^[^,.”"»“]/u, ''))) return false
  if (found.some((other) => other !== one && other.start > one.end + close && other.start < day.start)) return false
  OPENS.lastIndex = 0
  return !/[“«„]/u.test(inside) && /[“"«„][^”"»]*$/u.test(text.slice(Math.max(0, one.start - 400), one.start))
}
