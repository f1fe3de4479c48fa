/** How long: `three days`, `the past two months`, `a 12-year war`, `decades-long`, `two years and six months`. */

import { open, type Reading, type Scene, type TimeRule } from './found.js'
import { _, durationOf, END, MONTH, NUMBER, numberOf, PART_OF_UNIT, SOME, sticky, YEAR } from './vocabulary.js'

const SPAN_UNIT = '(?:seconds?|minutes?|mins|hours?|hrs|days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies)|fortnights?)'
const UNIT_ONE = '(?:second|minute|hour|day|week|month|quarter|year|decade|century|fortnight)'
const ORDER = `(?:(?:very${_})?(?:last|past|next|first|coming|previous|following|preceding|final|latest|recent|initial|ensuing|closing|opening|subsequent|intervening|remaining|prior|year[-\\s](?:earlier|ago)))`
const WHICH = `(?:(?:the|these|those|this(?=${_}(?:past|last|next|coming)${_}))${_})?(?:${ORDER}${_})?`
/** What is added to a number of units and counts as a part of it: `another two years`, `a further six weeks`. */
const FURTHER = `(?:(?:another|an?${_}(?:additional|further|extra|full|mere|total${_}of))${_})?`
const USUAL: ReadonlySet<string> = new Set(
  'more full straight consecutive additional business trading calendar working solid whole other long short'.split(' '),
)

/** A number of units; `kind` is what stands between the two, with its white space. */
const counting = (kind: string): RegExp =>
  sticky(
    `${FURTHER}${WHICH}(?:(?<number>${NUMBER})|(?<some>${SOME}))${_}${kind}(?<unit>${SPAN_UNIT})${END}(?<half>${_}and${_}a${_}half${END})?`,
  )

const SPANS: readonly TimeRule[] = [
  {
    id: 'duration.counted',
    pattern: counting(''),
    read: (match, scene) => counted(match, scene),
  },
  {
    id: 'duration.counted-kind',
    pattern: counting(`(?<kind>[\\p{L}-]{3,20})${_}`),
    read: (match, scene) => counted(match, scene),
  },
  {
    id: 'duration.compound',
    pattern: sticky(`(?:${NUMBER}|an)${_}(?:${SPAN_UNIT})(?:(?:,${_}|,?${_}and${_})${NUMBER}${_}(?:${SPAN_UNIT})){1,3}${END}`),
    read: (match, scene) => compound(match, scene),
  },
  {
    id: 'duration.nights',
    pattern: sticky(
      `${WHICH}(?:(?<number>${NUMBER})|${SOME})${_}(?:straight${_}|consecutive${_}|more${_})?(nights|weekends|summers|winters|autumns)${END}`,
    ),
    read: (match) => {
      const number = match.groups?.number === undefined ? null : numberOf(match.groups.number)
      return open('DURATION', `P${number ?? 'X'}${(match[2] as string).slice(0, 2).toUpperCase().replace('AU', 'FA')}`)
    },
  },
  {
    id: 'duration.range',
    pattern: sticky(
      `${WHICH}(${NUMBER})(?:[-–]?${_}(?:to|or)${_}|${_}and${_}|[-–](?:to|or)[-–]|[-–])(${NUMBER})[-\\s](?:(?:more|full)${_})?(${SPAN_UNIT})${END}`,
    ),
    read: (match, scene) => (/(?:^|\s)(?:twen|thir|for|fif|six|seven|eigh|nine)ty-\p{L}+-/iu.test(match[0]) ? null : range(match, scene)),
  },
  {
    id: 'duration.or-more',
    pattern: sticky(`(${NUMBER})${_}or${_}(?:more|fewer)${_}(${SPAN_UNIT})${END}`),
    read: (match) =>
      open('DURATION', durationOf(numberOf(match[1] as string), match[2] as string), {
        mod: /more/i.test(match[0]) ? 'EQUAL_OR_MORE' : 'EQUAL_OR_LESS',
      }),
  },
  {
    id: 'duration.part-of-unit',
    pattern: sticky(`${WHICH}${PART_OF_UNIT}${END}`),
    read: (match, scene) => partOfUnit(match, scene),
  },
  {
    id: 'duration.period',
    pattern: sticky(
      `(?:(?:an?|the|that|this|the${_}same)${_})?(${NUMBER})[-\\s](${UNIT_ONE})[-\\s](?:long${_})?(?:period|term|span|stretch)${END}|an?${_}(?:period|span|stretch)${_}of${_}(?:(${NUMBER})(?:${_}to${_}${NUMBER})?|${SOME})${_}(${SPAN_UNIT})${END}`,
    ),
    read: (match) => {
      const number = match[1] ?? match[3]
      return open('DURATION', durationOf(number === undefined ? null : numberOf(number), match[2] ?? match[4] ?? 'day'))
    },
  },
  {
    id: 'duration.hyphened',
    pattern: sticky(`(?:(${NUMBER})|several|a)[-–](?:and-a-half-)?(${SPAN_UNIT})(?:[-–](?:olds?|long))?${END}`),
    read: (match, scene) => {
      const unit = match[2] as string
      if (/^several/i.test(match[0]) && !/olds?$/i.test(match[0])) return open('DURATION', durationOf(null, unit))
      const aged = /olds?$/i.test(match[0]) && (/^year/i.test(unit) || PERSON.test(scene.word(match.index + match[0].length - 1, 1)))
      if (!match[1] || /^second/i.test(unit) || aged || /s$/i.test(unit)) return null
      if (/^quarter$/i.test(unit) && /^(?:one|three|1|3)$/i.test(match[1])) return null
      return open('DURATION', durationOf(numberOf(match[1]), unit))
    },
  },
  {
    id: 'duration.long',
    pattern: sticky(
      `((?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)))[-–](?:long|olds?)${END}|(hour|day|night|week|month|year|decade|century)long${END}`,
    ),
    read: (match, scene) =>
      /^(?:[-–]|\d+)$/.test(scene.word(match.index, -1))
        ? null
        : open('DURATION', durationOf(/s$|ies$/i.test(match[1] ?? '') ? null : 1, (match[1] ?? match[2] ?? '').replace(/^night$/i, 'day'))),
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
      `(?:(?:(?:the|this(?=${_}(?:past|last|coming)${_}))${_})?(?:recent|coming|past|last|next|these|ensuing|intervening|following|previous|subsequent|prior|succeeding)|the${_}(?:first|final|opening|closing|initial)|(?:later|earlier|more${_}recent)(?=${_}(?:weeks|months|years|decades))|the|some|those|future)${_}(?:past${_}|last${_})?(minutes|hours|days|weeks|months|quarters|years|decades|centuries)${END}(?:${_}(?:ahead|to${_}come|and${_}(?:weeks|months|years))${END})?`,
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
    id: 'duration.next-or-two',
    pattern: sticky(`(?:the${_})?(?:past|last|next|coming|previous|following)${_}(${UNIT_ONE})${_}or${_}(?:so|two)${END}`),
    read: (match) => open('DURATION', durationOf(1, match[1] as string), { mod: 'APPROX' }),
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
  const [whole] = match
  const { number, some, kind, unit = '', half } = match.groups ?? {}
  const at = match.index + whole.length - 1
  if (/^one\s+day$/i.test(whole) && isSomeDay(match.index, whole.length, scene)) return open('DATE', 'FUTURE_REF')
  if (/^seconds?$/i.test(unit) && !/s$/i.test(unit)) return null
  if (kind !== undefined && !qualifies(kind, unit, match.index + whole.lastIndexOf(kind), scene)) return null
  if (/^(?:old|older)$/.test(scene.word(at, 1)) || /^[-–]olds?/.test(scene.text.slice(at + 1, at + 6)) || /^[A-Z]/.test(unit)) return null
  if (/^quarters$/i.test(unit) && ((number && /three/i.test(number) && /^of$/.test(scene.word(at, 1))) || /^some$/i.test(some ?? '')))
    return null
  const verb = lasts(match, scene) ? { start: match.index + (whole.match(/^\S+\s+/)?.[0].length ?? 0) } : {}
  if (some)
    return open('DURATION', durationOf(/couple/i.test(some) ? 2 : null, unit), /couple/i.test(some) ? { mod: 'APPROX', ...verb } : verb)
  const amount = numberOf(number ?? '')
  if (amount === null) return null
  const adjective = amount > 1 && !/s$/i.test(unit) && /^the\s+\S+\s+\S+$/i.test(whole) ? { start: match.index + 4 } : verb
  return open('DURATION', durationOf(amount + (half ? 0.5 : 0), unit), adjective)
}

/** `was to last 42 days`: the verb is no part of the span. */
function lasts(match: RegExpExecArray, scene: Scene): boolean {
  return (
    /^last\s/i.test(match[0]) &&
    (/^V/.test(scene.tag(match.index, 0)) ||
      /^(?:to|will|would|can|could|may|might|should|must|not|n['’]t|likely|only|probably)$/.test(scene.word(match.index, -1)))
  )
}

/** Whether a word between a number and its unit tells what kind of units they are (`two bloody weeks`), and does not belong elsewhere (`killed 12 last week`). */
function qualifies(between: string, unit: string, at: number, scene: Scene): boolean {
  const word = between.toLowerCase()
  if (USUAL.has(word)) return true
  if (
    !/s$/i.test(unit) ||
    between !== word ||
    /^(?:last|next|past|this|these|coming|previous|same|early|late|later|first|second|hundred)$/.test(word)
  )
    return false
  return /^(?:JJ[RS]?|VBG|VBN)$/.test(scene.tag(at, 0))
}

/** `two years and six months`, `2 hours, 30 minutes`: units that grow smaller are one span. */
function compound(match: RegExpExecArray, scene: Scene): Reading | null {
  const after = scene.word(match.index + match[0].length - 1, 1)
  if (/^(?:ago|later|earlier|before|after|old)$/.test(after)) return null
  const parts = [...match[0].matchAll(new RegExp(`(${NUMBER}|an)\\s+(${SPAN_UNIT})`, 'giu'))]
  const written = parts.map((part) => durationOf(numberOf(part[1] as string), part[2] as string))
  const sizes = written.map((value) => ORDER_OF_UNITS.indexOf(value.replace(/^(P|PT)[\d.]+/, '$1')))
  if (written.length < 2 || sizes.some((size, index) => size < 0 || (index > 0 && size <= (sizes[index - 1] as number)))) return null
  const days = written.filter((value) => !value.startsWith('PT')).map((value) => value.slice(1))
  const hours = written.filter((value) => value.startsWith('PT')).map((value) => value.slice(2))
  return open('DURATION', `P${days.join('')}${hours.length ? `T${hours.join('')}` : ''}`)
}

const ORDER_OF_UNITS: readonly string[] = ['PY', 'PM', 'PW', 'PD', 'PTH', 'PTM', 'PTS']

/** `two to six days`, `a 10- or 12-year term`: the number written first. */
function range(match: RegExpExecArray, scene: Scene): Reading | null {
  if (/^(?:old|older)$/.test(scene.word(match.index + match[0].length - 1, 1))) return null
  const verb = lasts(match, scene) ? { start: match.index + match[0].search(/\s\S/) + 1 } : {}
  return open('DURATION', durationOf(numberOf(match[1] as string), match[3] as string), verb)
}

/** `half a century`, `a quarter of an hour`; not the runs of a batsman. */
function partOfUnit(match: RegExpExecArray, scene: Scene): Reading | null {
  const found = /(half|quarter).*?(century|decade|year|day|hour)$/i.exec(match[0])
  const before = scene.word(match.index, -1)
  if (!found || /^(?:three|first|second|third|fourth|-)$/.test(before)) return null
  if (/century$/i.test(match[0]) && [before, scene.word(match.index, -2)].some((word) => BATTED.test(word))) return null
  const adjective = /^(?:the|its|their|his|her|our)\s+\p{L}+-\p{L}+$/iu.exec(match[0])
  const start = adjective ? { start: match.index + match[0].search(/\s/) + 1 } : {}
  return open('DURATION', durationOf(/half/i.test(found[1] as string) ? 0.5 : 0.25, found[2] as string), start)
}

const BATTED = /^(?:scor(?:ed|es|ing|e)|hit|hits|made|struck|maiden|unbeaten|brisk)$/

/** Whom an age tells of: `a 6-month-old son`. */
const PERSON =
  /^(?:sons?|daughters?|bab(?:y|ies)|boys?|girls?|child|children|infants?|toddlers?|twins?|grandsons?|granddaughters?|nephew|niece|brother|sister|kids?|-)$/

const RATED =
  /^(?:times?|once|twice|\$|%|percent|cents?|dollars?|euros?|pounds?|million|billion|trillion|thousand|hundred|barrels?|tons?|tonnes?|people|flights?|units?|cars?|visitors?|hours?|days?|miles?|rate|kilometers?|yen|marks?|francs?|rubles?|homes?|jobs?|cases?|deaths?|pay|cost|costs|paid|earns?|make|makes|sold|worth|each|lbs|cds?|patients?|students?|babies|shares?)$/

/** `a month-long siege`: the hyphen makes it one word with what follows. */
function isPartOfWord(match: RegExpExecArray, scene: Scene): boolean {
  const end = match.index + match[0].length
  return /^[-–]\p{L}/u.test(scene.text.slice(end, end + 2))
}

/** `it will one day fall`, `One day it will fall`. */
function isSomeDay(at: number, length: number, scene: Scene): boolean {
  if (scene.tag(at, -1) === 'MD') return true
  return scene.word(at, -1) === '' && [1, 2, 3].some((on) => scene.tag(at + length - 1, on) === 'MD')
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
    return isSomeDay(match.index, whole.length, scene)
      ? open('DATE', 'FUTURE_REF')
      : /^(?:trip|visit)$/.test(scene.word(match.index + whole.length - 1, 1))
        ? open('DURATION', 'P1D')
        : null
  return open('DURATION', durationOf(half ? 1.5 : 1, unit), orTwo ? { mod: 'APPROX' } : {})
}

function recent(match: RegExpExecArray, scene: Scene): Reading | null {
  const unit = match[1] as string
  const after = scene.word(match.index + match[0].length - 1, 1)
  if (/^some\s+quarters/i.test(match[0])) return null
  if (lasts(match, scene)) return open('DURATION', durationOf(null, unit), { start: match.index + match[0].search(/\S+$/) })
  if (PART_OF_DATE.test(match[0]) && DATE_BEHIND.test(scene.text.slice(match.index + match[0].length, match.index + match[0].length + 24)))
    return null
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

/** `the last days of May`: a part of what stands behind. */
const PART_OF_DATE = /^(?:the\s+)?(?:first|last|final|opening|closing|initial)\s+(?:days|weeks|months)$/i
const DATE_BEHIND = new RegExp(
  `^${_}of${_}(?:(?:this|last|next|that)${_}|the${_}(?:year|month|week)${END}|(?:early|late)${_})?(?:${MONTH}|${YEAR}|year|month|week|(?<=year|month|week))${END}`,
  'iu',
)

/** Bare `weeks` is a span behind a preposition or a verb of lasting, or before `before` and `after`; `office hours` and `early days` are none. */
function plural(match: RegExpExecArray, scene: Scene): Reading | null {
  const before = scene.word(match.index, -1)
  const after = scene.word(match.index + match[0].length - 1, 1)
  if (/^hours$/i.test(match[1] as string) && /^(?:early|late|small|wee|morning|evening|night|daylight|waking)$/.test(before)) return null
  const lasting =
    /^(?:for|in|within|after|over|took|take|takes|lasted|by|spent|spend|many|a|through|during|and|or|only|until|than|,)$/.test(before)
  const measured = /^(?:before|after|later|earlier|of|ago)$/.test(after) && !OF_OTHERS.test(before)
  return lasting || measured ? open('DURATION', durationOf(null, match[1] as string)) : null
}

const OF_OTHERS =
  /^(?:[-–]|old|his|her|their|office|working|business|visiting|opening|trading|happy|early|last|first|final|closing|initial)$/

/** In order: of matches at one place the longest wins, of equals the first. */
export const DURATION_RULES: readonly TimeRule[] = SPANS
