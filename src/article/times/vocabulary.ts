/** The words of English dates: months, weekdays, units, parts of the day, numbers. Pieces of patterns are strings without groups. */

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** White space inside an expression; a page may break a line there. */
export const _ = '[\\s\\u00a0]{1,4}'
/** A space, a hyphen or both. */
export const GAP = '[\\s\\u00a0]{0,2}[-–\\s\\u00a0][\\s\\u00a0]{0,2}'
/** Nothing of a word follows. */
export const END = '(?![\\p{L}\\p{M}\\p{N}_])'
export const MONTH_NAME = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** With abbreviations, which need a day or a year beside them. */
export const MONTH = `(?:${MONTH_NAME}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)`
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
/** With abbreviations, which need a date beside them. */
export const WEEKDAY_ANY = `(?:${WEEKDAY}|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\\.?)`
export const YEAR = '(?:1[0-9]{3}|20[0-9]{2})'
export const BEFORE_CHRIST = '(?:BCE?|B\\.C\\.?(?:E\\.)?)'
export const DAY = '(?:3[01]|[12][0-9]|0?[1-9])'
export const ORDINAL = '(?:st|nd|rd|th)'
/** A day of the month as an ordinal in words. */
export const DAY_WORD =
  '(?:(?:twenty|thirty)[-\\s])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth'
export const SEASON = '(?:spring|summer|autumn|fall|winter)'
export const UNIT = '(?:seconds?|minutes?|mins?|hours?|hrs|days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))'
export const DAY_PART = '(?:morning|afternoon|evening|night|overnight)'
export const ONES =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)'
export const TENS = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)'
const SPELLED = `(?:${TENS}(?:[-\\s]${ONES})?|${ONES})`
/** A number in figures or words, `2 1/2` and `a hundred` among them. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d+)?(?:[-\\s]\\d/\\d)?|(?:a${_}|${ONES}${_})?(?:hundred|thousand)(?:${_}(?:and${_})?${SPELLED})?|${SPELLED}(?:[-\\s]and[-\\s](?:a|one)[-\\s]half)?|(?:a${_}|${ONES}${_})?dozen|half${_}a${_}dozen)`
/** A part of a long or of a short unit: `half a century`, `a quarter of an hour`. */
export const PART_OF_UNIT = `(?:an?${_})?(?:half|quarter)(?:[-\\s]|${_}of${_})(?:an?${_})?(?:century|decade|year|day|hour)`
/** A number of units that is not known exactly. */
export const SOME = `(?:a${_}few|(?:a${_})?couple(?:${_}of)?|(?:several|many|some|few|numerous|countless)|(?:dozens|scores|hundreds|thousands|tens${_}of${_}thousands)${_}of)`
export const ORDINALS = '(?:first|second|third|fourth|1st|2nd|3rd|4th)'

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map<string, number>([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
])
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12 }),
)

/** The year of `'89`: of this century up to 49, else of the last. */
export function yearOfTwo(figures: string): string {
  return `${Number(figures) < 50 ? '20' : '19'}${figures}`
}

/** 1 to 12 for a month's name or abbreviation; 0 for any other word. */
export function monthOf(word: string): number {
  const start = word.toLowerCase().replace('.', '').slice(0, 3)
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1
}

/** 1 Monday to 7 Sunday; 0 for any other word. */
export function weekdayOf(word: string): number {
  const start = word.toLowerCase().slice(0, 3)
  return WEEKDAYS.findIndex((day) => day.startsWith(start)) + 1
}

/** The value of a number in figures or words; `a` is 1. Null where it is no number. */
export function numberOf(words: string): number | null {
  const text = words.toLowerCase().trim()
  const figure = /^(\d[\d,]*(?:\.\d+)?)(?:[-\s](\d)\/(\d))?$/.exec(text)
  if (figure) return Number((figure[1] as string).replace(/,/g, '')) + (figure[2] ? Number(figure[2]) / Number(figure[3]) : 0)
  if (text === 'a' || text === 'an') return 1
  let total = 0
  let current = 0
  for (const word of text.replace(/one[-\s]half$/, 'a half').split(/[-\s\u00a0]+/)) {
    if (word === 'and' || word === 'a' || word === 'of') continue
    const value = NUMBER_WORDS.get(word)
    const scale = SCALES.get(word)
    if (value !== undefined) current += value
    else if (word === 'half') current = current === 0 ? 0.5 : current + 0.5
    else if (scale === undefined) return null
    else if (scale <= 100) current = (current || 1) * scale
    else {
      total += (current || 1) * scale
      current = 0
    }
  }
  return total + current
}

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

/** First, 2nd, twenty-third … as 1, 2, 23 …; 0 for any other word. */
export function ordinalOf(word: string): number {
  const figure = /^(\d+)(?:st|nd|rd|th)?$/i.exec(word)
  if (figure) return Number(figure[1])
  const [first = '', second] = word.toLowerCase().split(/[-\s]+/)
  if (second !== undefined) return (first === 'thirty' ? 30 : first === 'twenty' ? 20 : Number.NaN) + ORDINAL_WORDS.indexOf(second) + 1 || 0
  return first === 'thirtieth' ? 30 : ORDINAL_WORDS.indexOf(first) + 1
}

const UNIT_CODES: readonly (readonly [string, string])[] = [
  ['sec', 'TS'],
  ['min', 'TM'],
  ['hour', 'TH'],
  ['hr', 'TH'],
  ['day', 'D'],
  ['week', 'W'],
  ['fort', 'W'],
  ['month', 'M'],
  ['quarter', 'Q'],
  ['year', 'Y'],
  ['decade', 'E'],
  ['centur', 'C'],
]

/** TIMEX3 duration letter of a unit's name, `T` before those shorter than a day. Throws `RangeError` on a word that is no unit. */
function unitCode(unit: string): string {
  const code = UNIT_CODES.find(([name]) => unit.toLowerCase().startsWith(name))?.[1]
  if (code === undefined) throw new RangeError(`${unit} is no unit of time`)
  return code
}

/** `P2Y6M`, `PT5H30M`, `PXD` where the number is not known (null). */
export function durationOf(amount: number | null, unit: string): string {
  const code = unitCode(unit)
  const time = code.startsWith('T')
  const letter = code.slice(-1)
  const prefix = time ? 'PT' : 'P'
  if (amount === null) return `${prefix}X${letter}`
  const scaled = /^fort/i.test(unit) ? amount * 2 : amount
  if (letter === 'E' && scaled > 1) return `P${scaled * 10}Y`
  if (Number.isInteger(scaled)) return `${prefix}${scaled}${letter}`
  const whole = Math.floor(scaled)
  const rest = scaled - whole
  const lower: Readonly<Record<string, readonly [number, string]>> = {
    TH: [60, 'M'],
    TM: [60, 'S'],
    Y: [12, 'M'],
    D: [24, 'H'],
    W: [7, 'D'],
    E: [10, 'Y'],
    C: [100, 'Y'],
    M: [30, 'D'],
  }
  const smaller = lower[code]
  if (!smaller) return `${prefix}${scaled}${letter}`
  const part = Math.round(rest * smaller[0])
  if (code === 'D') return `P${whole > 0 ? `${whole}D` : ''}T${part}H`
  return `${prefix}${whole > 0 ? `${whole}${letter}` : ''}${part}${smaller[1]}`
}

/** `MO`, `AF`, `EV`, `NI` of a part of the day; null for any other word. */
export function dayPartOf(word: string): 'MO' | 'AF' | 'EV' | 'NI' | null {
  const first = word.toLowerCase()
  if (/^(?:morning|dawn|daybreak)/.test(first)) return 'MO'
  if (/^afternoon/.test(first)) return 'AF'
  if (/^(?:evening|dusk)/.test(first)) return 'EV'
  return /^(?:night|overnight)/.test(first) ? 'NI' : null
}

/** EDTF number of a season, 21 to 24. */
export function seasonOf(word: string): number {
  const first = word.toLowerCase()
  return first === 'spring' ? 21 : first === 'summer' ? 22 : first === 'winter' ? 24 : 23
}

/** A sticky, case-blind pattern. */
export function sticky(source: string): RegExp {
  return new RegExp(source, 'iuy')
}
