/** Words beside an expression that belong to it: `early`, `the end of`, `nearly` before; `evening`, `or so`, `and beyond` after. */

import type { Found, Mod } from './found.js'
import { dayPartOf } from './vocabulary.js'

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
  before('early-', 'START'),
  before('late-', 'END'),
  before('mid-', 'MID'),
  before(`(?:the${SPACE})?early(?:\\s(?:(?:part|days)${SPACE}of${SPACE}|in${SPACE})?(?:the${SPACE})?)`, 'START'),
  before(`(?:the${SPACE})?late(?:\\s(?:(?:part|days)${SPACE}of${SPACE}|in${SPACE})?(?:the${SPACE})?)`, 'END'),
  before(`(?:the${SPACE})?mid(?:dle)?(?:\\s(?:part${SPACE}of${SPACE}|in${SPACE})?(?:the${SPACE})?)`, 'MID'),
  before(
    `(?:the${SPACE})?(?:very${SPACE})?(?:beginning|start|onset|first${SPACE}(?:days?|weeks?|months?|half|part)|early${SPACE}(?:days|weeks|months|part|years))${SPACE}of${SPACE}(?:the${SPACE})?`,
    'START',
  ),
  before(
    `(?:the${SPACE})?(?:very${SPACE})?(?:end|close|latter${SPACE}(?:half|part)|last${SPACE}(?:days?|weeks?|months?|quarter|half|part)|final${SPACE}(?:days?|weeks?|months?))${SPACE}of${SPACE}(?:the${SPACE})?`,
    'END',
  ),
  before(`(?:the${SPACE})?middle${SPACE}of${SPACE}(?:the${SPACE})?`, 'MID'),
  before(`(?:earlier|later|sometime)${SPACE}(?:(?:in|on)${SPACE})?(?:the${SPACE})?`, null),
  before(`(?:around|circa)${SPACE}`, 'APPROX', 'DATE|TIME'),
  before(`(?:about|approximately|roughly)${SPACE}`, 'APPROX', 'DATE|TIME', false),
  before(`(?:nearly|almost)${SPACE}`, 'APPROX', 'DURATION'),
  before(`(?:under|about|around|roughly|approximately|some)${SPACE}`, 'APPROX', 'DURATION', false),
  before(`(?:(?:no|not)${SPACE}more${SPACE}than)${SPACE}`, 'EQUAL_OR_LESS', 'DURATION'),
  before(`(?:no|not)${SPACE}less${SPACE}than${SPACE}`, 'EQUAL_OR_MORE', 'DURATION'),
  before(`(?:more${SPACE}than|(?:just${SPACE})?over|well${SPACE}over)${SPACE}`, 'MORE_THAN', 'DURATION'),
  before(`(?:less${SPACE}than|fewer${SPACE}than)${SPACE}`, 'LESS_THAN', 'DURATION'),
  before(`(?:at${SPACE}least)${SPACE}`, 'EQUAL_OR_MORE', 'DURATION'),
  before(`(?:up${SPACE}to|at${SPACE}most)${SPACE}`, 'EQUAL_OR_LESS', 'DURATION'),
]

const COUNTED_BACK =
  /(?<![\p{L}\p{N}])(?:(nearly|almost|about|around|roughly|some)|(more\s+than|over|at\s+least)|(less\s+than|fewer\s+than|under))\s+$/iu
const PART_OF = /(?<![\p{L}\p{N}])(morning|afternoon|evening|night)\s+of\s+(?:the\s+)?$/iu
const DAY_PART_AFTER = /^[\s\u00a0]+(morning|afternoon|evening|night)(?![\p{L}\p{N}])/iu
const OR_SO = /^[\s\u00a0]+or[\s\u00a0]+so(?![\p{L}\p{N}])/iu
const OR_LATER = /^[\s\u00a0]+(?:or[\s\u00a0]+later|and[\s\u00a0]+beyond)(?![\p{L}\p{N}])/iu
const REACH = 48

/** The expression with what belongs to it. `from` and `to` bound the sentence. */
export function extended(found: Found, text: string, from: number, to: number): Found {
  return leftwards(rightwards(found, text, to), text, from)
}

function rightwards(found: Found, text: string, to: number): Found {
  const rest = text.slice(found.end, Math.min(to, found.end + REACH))
  const part = found.type === 'DATE' && found.clock === null && isDayLike(found) ? DAY_PART_AFTER.exec(rest) : null
  if (part) return { ...found, type: 'TIME', clock: dayPartOf(part[1] as string), end: found.end + part[0].length }
  const so = found.type === 'DURATION' ? OR_SO.exec(rest) : null
  if (so) return { ...found, mod: 'APPROX', end: found.end + so[0].length }
  const later = found.type === 'DATE' && found.formula.kind === 'absolute' ? OR_LATER.exec(rest) : null
  return later ? { ...found, mod: 'AFTER', end: found.end + later[0].length } : found
}

function isDayLike(found: Found): boolean {
  const { formula } = found
  if (formula.kind === 'weekday' || formula.kind === 'told-day' || formula.kind === 'holiday') return true
  if (formula.kind === 'month-day') return formula.day !== null
  if (formula.kind === 'absolute') return /^\d{4}-\d\d-\d\d$/.test(formula.edtf)
  return formula.kind === 'shift' && formula.unit === 'day'
}

function leftwards(found: Found, text: string, from: number): Found {
  const rest = text.slice(Math.max(from, found.start - REACH), found.start)
  if (found.by === 'deictic.ago' || found.by === 'deictic.plural-ago' || found.by === 'deictic.earlier')
    return countedBack(found, rest, text)
  const part = found.clock === null && isDayLike(found) ? PART_OF.exec(rest) : null
  if (part) return { ...found, type: 'TIME', clock: dayPartOf(part[1] as string) }
  if (found.formula.kind === 'open' && found.type === 'DATE') return found
  if (found.mod !== null) return found
  for (const { pattern, mod, types, inside } of BEFORE) {
    const words = types.test(found.type) ? pattern.exec(rest) : null
    if (words && refuses(found, words[0], text)) return found
    if (words) return { ...found, mod, start: inside ? found.start - words[0].length : found.start }
  }
  return found
}

/** `get around Wednesday's ruling`, `over the past years`: words that look like modifiers and are prepositions; `early Friday` tells of Friday. */
function refuses(found: Found, words: string, text: string): boolean {
  if (found.formula.kind === 'weekday') return true
  if (/^over/i.test(words))
    return !/^(?:\d|an?\s|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)/i.test(text.slice(found.start, found.end))
  return /^at\s+least/i.test(words) && /^several/i.test(text.slice(found.start, found.end))
}

/** `nearly two years ago` is about then; `more than` before; `less than` after. Counted onwards (`more than a year later`) it is the other way round. */
function countedBack(found: Found, rest: string, text: string): Found {
  const words = COUNTED_BACK.exec(rest)
  if (!words) return found
  const onwards = /later$/i.test(text.slice(found.start, found.end))
  const mod = words[1] ? 'APPROX' : (words[2] !== undefined) === onwards ? 'AFTER' : 'BEFORE'
  return { ...found, start: found.start - words[0].length, mod }
}
