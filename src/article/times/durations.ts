/** How long: `three days`, `the past two months`, `a 12-year war`, `decades-long`; and how often: `daily`, `every Monday`, `twice a week`. */

import { two } from '../../language/civil.js'
import { open, type Reading, type Scene, type TimeRule } from './found.js'
import {
  _,
  DAY_PART,
  dayPartOf,
  durationOf,
  END,
  MONTH_NAME,
  monthOf,
  NUMBER,
  numberOf,
  SEASON,
  SOME,
  seasonOf,
  sticky,
  UNIT,
  WEEKDAY,
  weekdayOf,
} from './vocabulary.js'

const SPAN_UNIT = '(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies)|fortnights?)'
const WHICH = `(?:(?:the|these|those|its|their|his|her|our)${_})?(?:(?:very${_})?(?:last|past|next|first|coming|previous|following|preceding|final|latest|recent|initial|ensuing|closing|opening|year[-\\s](?:earlier|ago))${_})?`

const SPANS: readonly TimeRule[] = [
  {
    id: 'duration.counted',
    pattern: sticky(
      `${WHICH}(?:(${NUMBER})|(${SOME}))${_}(?:more${_}|full${_}|straight${_}|consecutive${_}|additional${_}|long${_}|business${_}|trading${_}|calendar${_}|working${_}|solid${_}|whole${_}|short${_}|other${_}|turbulent${_})?(${SPAN_UNIT})${END}(${_}and${_}a${_}half${END})?`,
    ),
    read: (match, scene) => counted(match, scene),
  },
  {
    id: 'duration.range',
    pattern: sticky(`${WHICH}(${NUMBER})(?:${_}(?:to|or|and)${_}|[-–])(${NUMBER})[-\\s](${SPAN_UNIT})${END}`),
    read: (match) => open('DURATION', durationOf(numberOf(match[1] as string), match[3] as string)),
  },
  {
    id: 'duration.hyphened',
    pattern: sticky(`(?:(${NUMBER})|several|a)[-–](?:and-a-half-)?(${SPAN_UNIT})(?:[-–](?:olds?|long))?${END}`),
    read: (match) => {
      const unit = match[2] as string
      if (/^several/i.test(match[0]) && !/olds?$/i.test(match[0])) return open('DURATION', durationOf(null, unit))
      if (!match[1] || /^second/i.test(unit) || /(?:years?|months?)[-–]olds?$/i.test(match[0]) || /s$/i.test(unit)) return null
      return open('DURATION', durationOf(numberOf(match[1]), unit))
    },
  },
  {
    id: 'duration.long',
    pattern: sticky(`((?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)))[-–](?:long|olds?)${END}`),
    read: (match, scene) =>
      /^[-–]$/.test(scene.word(match.index, -1))
        ? null
        : open('DURATION', durationOf(/s$|ies$/i.test(match[1] as string) ? null : 1, match[1] as string)),
  },
  {
    id: 'duration.half',
    pattern: sticky(`half${_}an?${_}(hour|day|year|century|decade)${END}|an?${_}half[-\\s](hour|day|year|century)${END}`),
    read: (match) => open('DURATION', durationOf(0.5, match[1] ?? match[2] ?? 'hour')),
  },
  {
    id: 'duration.one',
    pattern: sticky(
      `(?:an?|one|another|an${_}(?:additional|extra)|the${_}(?:full|whole|entire))${_}(?:full${_}|whole${_}|single${_}|entire${_})?(minute|hour|day|week|month|quarter|year|decade|century|fortnight)${END}(?:(${_}and${_}a${_}half${END})|(${_}or${_}two${END}))?`,
    ),
    read: (match, scene) => one(match, scene),
  },
  {
    id: 'duration.recent',
    pattern: sticky(
      `(?:(?:the${_})?(?:recent|coming|past|last|next|these|ensuing|intervening|following|previous)|the|some|those|future)${_}(?:past${_}|last${_})?(minutes|hours|days|weeks|months|quarters|years|decades|centuries)${END}(?:${_}(?:ahead|and${_}(?:weeks|months|years))${END})?`,
    ),
    read: (match, scene) => recent(match, scene),
  },
  {
    id: 'duration.while',
    pattern: sticky(
      `(?:quite${_})?(?:(?:some|an?${_}(?:very${_}|fairly${_}|relatively${_})?(?:long|short|brief|lengthy|considerable))${_}(?:(?:period|amount|stretch)${_}of${_})?time|a${_}(?:long${_}|little${_}|short${_})?while|an?${_}(?:very${_}|fairly${_}|relatively${_})?(?:long|short|brief|lengthy)${_}period)${END}`,
    ),
    read: (match, scene) =>
      /^(?:for|after|within|over|in|during)$/.test(scene.word(match.index, -1)) && scene.word(match.index, -2) !== 'once'
        ? open('DURATION', 'PXX')
        : null,
  },
  {
    id: 'duration.plural',
    pattern: sticky(
      `(minutes|hours|days|weeks|months|years|decades|centuries)${END}(?:${_}(?:or|and)${_}(?:even${_})?(?:days|weeks|months|years)${END})?`,
    ),
    read: (match, scene) => plural(match, scene),
  },
]

function counted(match: RegExpExecArray, scene: Scene): Reading | null {
  const [whole, number, some, unit = '', half] = match
  const at = match.index + whole.length - 1
  if (/^seconds?$/i.test(unit) && !/s$/i.test(unit)) return null
  if (/^(?:old|older)$/.test(scene.word(at, 1)) || /^[A-Z]/.test(unit)) return null
  if (/^quarters$/i.test(unit) && /^of$/.test(scene.word(at, 1)) && number && /three/i.test(number)) return null
  if (some) return open('DURATION', durationOf(/couple/i.test(some) ? 2 : null, unit), /couple/i.test(some) ? { mod: 'APPROX' } : {})
  const amount = numberOf(number ?? '')
  if (amount === null) return null
  const adjective = amount > 1 && !/s$/i.test(unit) && /^the\s+\S+\s+\S+$/i.test(whole) ? { start: match.index + 4 } : {}
  return open('DURATION', durationOf(amount + (half ? 0.5 : 0), unit), adjective)
}

const RATED =
  /^(?:times?|once|twice|\$|%|percent|cents?|dollars?|euros?|pounds?|million|billion|trillion|thousand|hundred|barrels?|tons?|tonnes?|people|flights?|units?|cars?|visitors?|hours?|days?|miles?|rate|kilometers?|yen|marks?|francs?|rubles?|homes?|jobs?|cases?|deaths?|pay|cost|costs|paid|earns?|make|makes|sold|worth|each|lbs|cds?|patients?|students?|babies|shares?)$/

/** `a month-long siege`: the hyphen makes it one word with what follows. */
function isPartOfWord(match: RegExpExecArray, scene: Scene): boolean {
  const end = match.index + match[0].length
  return /^[-–]\p{L}/u.test(scene.text.slice(end, end + 2))
}

/** `a year` is a rate after an amount (`$5 million a year`), a span elsewhere. */
function one(match: RegExpExecArray, scene: Scene): Reading | null {
  const [whole, unit = '', half, orTwo] = match
  if (isPartOfWord(match, scene) || (/quarter$/i.test(whole) && scene.word(match.index + whole.length - 1, 1) === 'of')) return null
  const article = /^an?\s/i.test(whole)
  const before = scene.word(match.index, -1)
  if (
    article &&
    !half &&
    (RATED.test(before) || /^\d/.test(before) || (scene.tag(match.index, -1) === 'NNS' && !/^(?:in|for)$/.test(before)))
  ) {
    return /^(?:minute|hour|day|week|month|year)$/i.test(unit) ? open('SET', durationOf(1, unit)) : null
  }
  if (
    /^one/i.test(whole) &&
    /^day$/i.test(unit) &&
    !/^(?:for|in|of|after|within|only|just|than|least|about|to|the|a|until|till)$/.test(before)
  )
    return /^(?:trip|visit)$/.test(scene.word(match.index + whole.length - 1, 1)) ? open('DURATION', 'P1D') : null
  return open('DURATION', durationOf(half ? 1.5 : 1, unit), orTwo ? { mod: 'APPROX' } : {})
}

function recent(match: RegExpExecArray, scene: Scene): Reading | null {
  const unit = match[1] as string
  const after = scene.word(match.index + match[0].length - 1, 1)
  if (/^these\s+days/i.test(match[0])) return open('DATE', 'PRESENT_REF')
  if (/^(?:the|those|some)\s/i.test(match[0])) {
    const told =
      /^(?:ahead|before|after|that|since|following|leading|to|when|between|prior|immediately|preceding|of)$/.test(after) ||
      /ahead$/i.test(match[0])
    if (told && /^the\s\S+$/i.test(match[0])) return open('DURATION', durationOf(null, unit), { start: match.index + 4 })
    if (!told && !/^some/i.test(match[0]))
      return /^(?:over|through|for|in)$/.test(scene.word(match.index, -1)) ? open('DURATION', durationOf(null, unit)) : null
  }
  return open('DURATION', durationOf(null, unit))
}

/** Bare `weeks` is a span behind a preposition or a verb of lasting, or before `before` and `after`; `office hours` and `early days` are none. */
function plural(match: RegExpExecArray, scene: Scene): Reading | null {
  const before = scene.word(match.index, -1)
  const after = scene.word(match.index + match[0].length - 1, 1)
  const lasting =
    /^(?:for|in|within|after|over|took|take|takes|lasted|by|spent|spend|many|a|through|during|and|or|only|until|than|,)$/.test(before)
  const measured = /^(?:before|after|later|earlier|of|ago)$/.test(after) && !OF_OTHERS.test(before)
  return lasting || measured ? open('DURATION', durationOf(null, match[1] as string)) : null
}

const OF_OTHERS = /^(?:[-–]|old|his|her|their|office|working|business|visiting|opening|trading|happy|early|last|first)$/

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  'bi-weekly': 'P2W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
}

const SETS: readonly TimeRule[] = [
  {
    id: 'set.adverb',
    pattern: sticky(`(${Object.keys(ADVERBS).join('|')})${END}`),
    read: (match, scene) => {
      const word = (match[1] as string).toLowerCase()
      if (
        scene.text[match.index] !== word[0] ||
        /^\s\p{Lu}/u.test(scene.text.slice(match.index + word.length, match.index + word.length + 2))
      )
        return null
      return open('SET', ADVERBS[word] as string)
    },
  },
  {
    id: 'set.every-unit',
    pattern: sticky(`(?:every|each)${_}(?:single${_})?(?:(other|second|${NUMBER})${_})?(${UNIT}|${DAY_PART})${END}`),
    read: (match) => {
      const unit = match[2] as string
      if (dayPartOf(unit)) return open('SET', `XXXX-XX-XXT${dayPartOf(unit)}`)
      const amount = match[1] === undefined ? 1 : /^(?:other|second)$/i.test(match[1]) ? 2 : numberOf(match[1])
      return open('SET', durationOf(amount, unit))
    },
  },
  {
    id: 'set.every-weekday',
    pattern: sticky(`(?:every|each)${_}(?:other${_})?(${WEEKDAY})(?:${_}(${DAY_PART}))?${END}`),
    read: (match) => open('SET', `XXXX-WXX-${weekdayOf(match[1] as string)}${match[2] ? `T${dayPartOf(match[2])}` : ''}`),
  },
  {
    id: 'set.every-month',
    pattern: sticky(`(?:every|each)${_}(?:(${MONTH_NAME})|(${SEASON}))${END}`),
    read: (match) =>
      open('SET', match[1] ? `XXXX-${two(monthOf(match[1]))}` : `XXXX-${['SP', 'SU', 'FA', 'WI'][seasonOf(match[2] as string) - 21]}`),
  },
  {
    id: 'set.weekdays',
    pattern: sticky(`(${WEEKDAY})(?:s|${_}(mornings|afternoons|evenings|nights))${END}`),
    read: (match) => open('SET', `XXXX-WXX-${weekdayOf(match[1] as string)}${match[2] ? `T${dayPartOf(match[2])}` : ''}`),
  },
  {
    id: 'set.day-parts',
    pattern: sticky(`(?:weekends|weekdays)${END}`),
    read: (match) => open('SET', /^weekend/i.test(match[0]) ? 'XXXX-WXX-WE' : 'XXXX-WXX-WD'),
  },
]

/** In order: of matches at one place the longest wins, of equals the first. */
export const DURATION_RULES: readonly TimeRule[] = [...SETS, ...SPANS]
