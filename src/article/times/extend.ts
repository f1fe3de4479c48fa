/** Words beside an expression that belong to it: `early`, `the end of`, `nearly` before; `evening`, `or so`, `and beyond` after. */

import type { Found, Mod } from './found.js'
import { dayPartOf, NUMBER } from './vocabulary.js'

interface Before {
  readonly pattern: RegExp
  readonly mod: Mod
  readonly types: RegExp
  /** Whether the words are a part of the expression, or only tell about it. */
  readonly inside: boolean
}

const SPACE = '[\\s\\u00a0]+'
const before = (words: string, mod: Mod, types = 'DATE|TIME', inside = true): Before => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})$`, 'iu'),
  mod,
  types: new RegExp(`^(?:${types})$`),
  inside,
})

/** The first that fits is taken; one more may follow it (`around the end of`). */
const BEFORE: readonly Before[] = [
  before(`(?:the${SPACE})?(?:early|mid)[-\\s]to[-\\s](?:mid|late)[-\\s]`, null),
  before('early-', 'START'),
  before('late-', 'END'),
  before('mid-', 'MID'),
  before('end-', 'END'),
  before('start-', 'START'),
  before(`(?:the${SPACE})?early(?:\\s(?:(?:part|days)${SPACE}of${SPACE}|in${SPACE})?(?:the${SPACE})?)`, 'START'),
  before(`(?:the${SPACE})?late(?:\\s(?:(?:part|days)${SPACE}of${SPACE}|in${SPACE})?(?:the${SPACE})?)`, 'END'),
  before(`(?:the${SPACE})?mid(?:dle)?(?:\\s(?:part${SPACE}of${SPACE}|in${SPACE})?(?:the${SPACE})?)`, 'MID'),
  before(
    `(?:the${SPACE})?(?:very${SPACE})?(?:beginning|start|onset|dawn|(?:first|opening|initial)${SPACE}(?:days?|weeks?|months?|part)|early${SPACE}(?:days|weeks|months|part|years))${SPACE}of${SPACE}(?:the${SPACE})?`,
    'START',
  ),
  before(
    `(?:the${SPACE})?(?:very${SPACE})?(?:end|close|latter${SPACE}part|last${SPACE}(?:days?|weeks?|months?|quarter|part)|(?:final|closing)${SPACE}(?:days?|weeks?|months?))${SPACE}of${SPACE}(?:the${SPACE})?`,
    'END',
  ),
  before(`(?:the${SPACE})?turn${SPACE}of${SPACE}(?:the${SPACE})?`, 'APPROX'),
  before(`(?:the${SPACE})?(?:first|second|latter|last)${SPACE}half${SPACE}of${SPACE}(?:the${SPACE})?`, null),
  before(`(?:the${SPACE})?(?:rest|remainder|balance)${SPACE}of${SPACE}(?:the${SPACE})?`, null),
  before(`(?:the${SPACE})?middle${SPACE}of${SPACE}(?:the${SPACE})?`, 'MID'),
  before(`(?:earlier|later|sometime)${SPACE}(?:(?:in|on)${SPACE})?(?:the${SPACE})?`, null),
  before(`(?:around|circa|ca?\\.)${SPACE}`, 'APPROX', 'DATE|TIME'),
  before(`(?:about|approximately|roughly)${SPACE}`, 'APPROX', 'DATE|TIME', false),
  before(`(?:nearly|almost|roughly|approximately|some|close${SPACE}to)${SPACE}`, 'APPROX', 'DURATION'),
  before(`(?:about|around)${SPACE}`, 'APPROX', 'DURATION', false),
  before(`(?:(?:no|not)${SPACE}more${SPACE}than)${SPACE}`, 'EQUAL_OR_LESS', 'DURATION'),
  before(`(?:no|not)${SPACE}less${SPACE}than${SPACE}`, 'EQUAL_OR_MORE', 'DURATION'),
  before(`(?:(?:(?:a${SPACE}(?:little|bit)|slightly|well|far|much)${SPACE})?(?:more${SPACE}than|over))${SPACE}`, 'MORE_THAN', 'DURATION'),
  before(
    `(?:(?:(?:a${SPACE}(?:little|bit)|slightly|well|far|much)${SPACE})?(?:less${SPACE}than|fewer${SPACE}than|under))${SPACE}`,
    'LESS_THAN',
    'DURATION',
  ),
  before(`(?:at${SPACE}least)${SPACE}`, 'EQUAL_OR_MORE', 'DURATION'),
  before(`(?:up${SPACE}to|at${SPACE}most)${SPACE}`, 'EQUAL_OR_LESS', 'DURATION'),
]

const COUNTED_BACK =
  /(?<![\p{L}\p{N}])(?:(nearly|almost|about|around|roughly|approximately|some|close\s+to)|(?:(?:a\s+(?:little|bit)|slightly|well|far|much)\s+)?(?:(more\s+than|over|at\s+least)|(less\s+than|fewer\s+than|under)))\s+$/iu
const PART_OF = /(?<![\p{L}\p{N}])(?:(?:the\s+)?(early|late)\s+|the\s+)?(morning|afternoon|evening|night)\s+of\s+(?:the\s+)?$/iu
const DAY_PART_AFTER = /^[\s\u00a0]+(morning|afternoon|evening|night|dawn|dusk)(?![\p{L}\p{N}])/u
/** `the early hours of Thursday`, `the early morning hours of May 3`. */
const SMALL_HOURS = /(?<![\p{L}\p{N}])(?:the\s+)?(early|late|small|wee)\s+(?:(morning|evening|night)\s+)?hours\s+of\s+$/iu
/** A zone behind a time whose pattern has none: `around midnight local time`. */
const ZONE_AFTER = /^[\s\u00a0]+local[\s\u00a0]+time(?![\p{L}\p{N}])/iu
const OR_MORE = /^[\s\u00a0]+or[\s\u00a0]+(?:(more|longer)|less)(?![\p{L}\p{N}])/iu
/** `in two years' time`. */
const OF_TIME = /^(?:['’]s|['’])[\s\u00a0]+time(?![\p{L}\p{N}])/iu
const OR_SO = /^[\s\u00a0]+or[\s\u00a0]+so(?![\p{L}\p{N}])/iu
const OR_LATER = /^[\s\u00a0]+(?:or[\s\u00a0]+later|and[\s\u00a0]+beyond)(?![\p{L}\p{N}])/iu
const REACH = 48

/** The expression with what belongs to it. `from` and `to` bound the sentence. */
export function extended(found: Found, text: string, from: number, to: number): Found {
  const right = rightwards(found, text, to)
  return leftwards(named(right, text.slice(Math.max(from, right.start - REACH), right.start)), text, from)
}

function rightwards(found: Found, text: string, to: number): Found {
  const rest = text.slice(found.end, Math.min(to, found.end + REACH))
  const part = found.type === 'DATE' && found.clock === null && isDayLike(found) ? DAY_PART_AFTER.exec(rest) : null
  if (part) {
    const end = found.end + part[0].length
    const zone = ZONE_AFTER.exec(text.slice(end, Math.min(to, end + REACH)))
    return { ...found, type: 'TIME', clock: dayPartOf(part[1] as string), end: end + (zone?.[0].length ?? 0) }
  }
  const zone = found.type === 'TIME' ? ZONE_AFTER.exec(rest) : null
  if (zone) return { ...found, end: found.end + zone[0].length }
  const time = found.type === 'DURATION' ? OF_TIME.exec(rest) : null
  if (time) return { ...found, end: found.end + time[0].length }
  const so = found.type === 'DURATION' ? OR_SO.exec(rest) : null
  if (so) return { ...found, mod: 'APPROX', end: found.end + so[0].length }
  const more = found.type === 'DURATION' && found.mod === null ? OR_MORE.exec(rest) : null
  if (more) return { ...found, mod: more[1] ? 'EQUAL_OR_MORE' : 'EQUAL_OR_LESS', end: found.end + more[0].length }
  const later = found.type === 'DATE' && found.formula.kind === 'absolute' ? OR_LATER.exec(rest) : null
  return later ? { ...found, mod: 'AFTER', end: found.end + later[0].length } : found
}

function isDayLike(found: Found): boolean {
  const { formula } = found
  if (formula.kind === 'weekday' || formula.kind === 'told-day' || formula.kind === 'holiday') return true
  if (formula.kind === 'month-day' || formula.kind === 'other-calendar') return formula.day !== null
  if (formula.kind === 'absolute') return /^\d{4}-\d\d-\d\d$/.test(formula.edtf)
  return formula.kind === 'shift' && formula.unit === 'day'
}

/** `the month of November`, `the whole year of 1990`: the unit's name before what it names. */
const UNIT_OF =
  /(?<![\p{L}\p{N}])(?:the\s+)?(?:(?:whole|entire|full|holy|fasting|sacred|lunar|Muslim|Islamic|Iranian|Persian)\s+){0,3}(month|year)\s+of\s+$/iu

/** With the name of its unit before it, where the expression is such a unit. */
function named(found: Found, rest: string): Found {
  const unit = found.mod === null || found.formula.kind === 'other-calendar' ? UNIT_OF.exec(rest) : null
  if (!unit) return found
  const { formula } = found
  const ownMonth = formula.kind === 'month-day' || formula.kind === 'other-calendar'
  const month = ownMonth ? formula.day === null : formula.kind === 'absolute' && /^-?\d{4}-\d\d$/.test(formula.edtf)
  const year = formula.kind === 'absolute' && /^-?\d{4}$/.test(formula.edtf)
  return (/^month/i.test(unit[1] as string) ? month : year) ? { ...found, start: found.start - unit[0].length } : found
}

function leftwards(found: Found, text: string, from: number): Found {
  const rest = text.slice(Math.max(from, found.start - REACH), found.start)
  if (found.by === 'deictic.ago' || found.by === 'deictic.plural-ago' || found.by === 'deictic.part-ago' || found.by === 'deictic.earlier')
    return countedBack(found, rest, text)
  const hours = isDayLike(found) && found.clock?.startsWith('T') !== true ? SMALL_HOURS.exec(rest) : null
  if (hours) {
    const late = /^(?:late|evening|night)$/i.test(hours[2] ?? hours[1] ?? '')
    const clock = found.clock ?? (hours[2] ? dayPartOf(hours[2]) : late ? 'NI' : 'MO')
    return { ...found, type: 'TIME', clock, mod: /^late/i.test(hours[1] as string) ? 'END' : 'START', start: found.start - hours[0].length }
  }
  const part = found.clock === null && isDayLike(found) ? PART_OF.exec(rest) : null
  if (part) {
    const mod = part[1] ? (/^early/i.test(part[1]) ? 'START' : 'END') : found.mod
    return { ...found, type: 'TIME', clock: dayPartOf(part[2] as string), mod, start: found.start - part[0].length }
  }
  if (found.formula.kind === 'open' && found.type === 'DATE') return found
  if (found.mod !== null && found.formula.kind !== 'other-calendar') return found
  for (const { pattern, mod, types, inside } of BEFORE) {
    const words = types.test(found.type) ? pattern.exec(rest) : null
    if (words && refuses(found, words[0], text)) return found
    if (words)
      return withArticle({ ...found, mod: mod ?? found.mod, start: inside ? found.start - words[0].length : found.start }, text, from)
  }
  return found
}

/** `the mid-1990s`: a decade or century keeps its article in front of what stands before it. */
function withArticle(found: Found, text: string, from: number): Found {
  if (found.formula.kind !== 'absolute' || !/\dX$/.test(found.formula.edtf)) return found
  const article = /(?<![\p{L}\p{N}])the\s+$/iu.exec(text.slice(Math.max(from, found.start - 6), found.start))
  return article ? { ...found, start: found.start - article[0].length } : found
}

/** `get around Wednesday's ruling`, `over the past years`: words that look like modifiers and are prepositions or particles (`turned around four hours in`); `early Friday` tells of Friday. */
function refuses(found: Found, words: string, text: string): boolean {
  if (found.formula.kind === 'weekday') return true
  if (/over/i.test(words) && found.by === 'duration.period') return true
  if (/^around/i.test(words) && TURNED.test(text.slice(Math.max(0, found.start - words.length - 12), found.start - words.length)))
    return true
  if (/(?:^|\s)over\s|^(?:some|under|about|around)\s/i.test(words) && found.type === 'DURATION')
    return !NUMBERED.test(text.slice(found.start, found.end))
  return /^at\s+least/i.test(words) && /^several/i.test(text.slice(found.start, found.end))
}

const NUMBERED = new RegExp(`^(?:an?\\s|half|${NUMBER})`, 'i')
const TURNED = /(?:turn|turned|turning|turns|get|getting|gets|got|gotten|go|goes|going|went|come|came)\s+$/i

/** `nearly two years ago` is about then; `more than` before; `less than` after. Counted onwards (`more than a year later`) it is the other way round. */
function countedBack(found: Found, rest: string, text: string): Found {
  const words = COUNTED_BACK.exec(rest)
  if (!words) return found
  const onwards = /later$/i.test(text.slice(found.start, found.end))
  const mod = words[1] ? 'APPROX' : (words[2] !== undefined) === onwards ? 'AFTER' : 'BEFORE'
  return { ...found, start: found.start - words[0].length, mod }
}
