/** Years by themselves, in figures and in words, and what in a text makes a figure a year. */

import { yearBefore } from '../../language/timex.js'
import { absolute, type Reading, type Scene, type TimeRule } from './found.js'
import { yearTold } from './manner.js'
import { _, BEFORE_CHRIST, END, GAP, numberOf, ONES, sticky, TENS, YEAR, yearOfTwo } from './vocabulary.js'

/** Words before a bare figure that make it a year. */
const BEFORE_YEAR =
  /^(?:in|since|from|by|until|till|of|during|before|after|between|through|year|to|late|early|mid|mid-|circa|around|and|or|fiscal|year's|that|throughout|for|than|as|the|\(|,|;|–|—|-|about|election|elections|spring|summer|autumn|fall|winter)$/
const COUNTED =
  /^(?:percent|per|gmt|utc|hours?|hrs|people|troops|soldiers|men|women|points?|million|billion|thousand|pounds?|dollars?|euros?|tons?|tonnes?|miles?|km|kilometers?|kilometres?|meters?|metres?|feet|acres?|kg|%|°|degrees|votes?|seats?|jobs?|workers?|members?|deaths?|cases|shares?|rpm|pages?|rooms?|homes?|houses?|others?|more|or|of|years?|bc|b\.c\.|bce|pm|am|a\.m\.|p\.m\.|local|est|edt|et|pst|pdt|cet|bst)$/

/** What two figures or a year stand for behind `2016-` or `2016/`. */
const SECOND_YEAR = /^[-–/](?:\d\d|1\d{3}|20\d\d)(?!\d|[/.-]\d)/
/** What is told of by its year more often than counted: `its 2030 targets`. */
const OF_YEARS =
  /^(?:levels|targets|elections|figures|prices|highs|lows|goals|emissions|totals|games|olympics|riots|accords|midterms|primaries|polls|results|earnings|estimates|rules|championships|finals|talks)$/

/** One of them is told of by its year (`his 2004 death`); several are counted. */
const TOLD_ONCE = /^(?:vote|seat|job|member|death|case|share|home|house|page|room)$/

function year(match: RegExpExecArray, scene: Scene): Reading | null {
  const written = match[1] as string
  const at = match.index + match[0].length - written.length
  const end = at + written.length
  const behind = scene.text.slice(end, end + 6)
  const ahead = scene.text.slice(Math.max(0, at - 6), at)
  const second = /(?:^|\D)(?:1\d{3}|20\d\d)[-–/]$/.test(ahead)
  if (/^(?:,\d|\.\d|:\d|%|°|-\p{L})/u.test(behind) || (behind.startsWith('/') && !SECOND_YEAR.test(behind))) return null
  if (/[$£€¥#]\s?$|[.:/]$|\d,$/.test(ahead) && !second) return null
  const before = scene.word(match.index, -1)
  const after = scene.word(at, 1)
  const number = Number(written)
  const usual = number >= 1900 && number <= 2060
  const owned = usual && number % 100 !== 0 && /^(?:['’]s|['’]|his|her|its|their|our|my)$/.test(before)
  const named = match[0] !== written || SECOND_YEAR.test(behind) || second
  if (COUNTED.test(after) && !named && !(usual && TOLD_ONCE.test(after)) && !(/^(?:or|of)$/.test(after) && BEFORE_YEAR.test(before)))
    return null
  const preceded = BEFORE_YEAR.test(before) && !(before === 'about' && !/^(?:in|by|since|until|from)$/.test(scene.word(match.index, -2)))
  if (before === 'about' && usual && preceded) return absolute(written)
  if (/^(?:no|no\.|number|route|flight|room|highway|boeing|about|some|nearly|almost|only)$/.test(before) && !named) return null
  if (!named && !preceded && !owned && (!usual || (scene.tag(at, 1) === 'NNS' && !OF_YEARS.test(after)))) return null
  if (!named && !usual && before === '(' && /^\s\p{Lu}/u.test(scene.text.slice(end, end + 2))) return null
  if (
    !named &&
    !usual &&
    (scene.tag(at, 1) === 'NNS' ||
      !/^(?:in|since|from|by|until|of|during|before|between|and|to|after|circa|early|late|the|\(|–|-)$/.test(before))
  )
    return null
  return absolute(written)
}

/** In order: of matches at one place the longest wins, of equals the first. */
export const YEAR_RULES: readonly TimeRule[] = [
  { id: 'year', pattern: sticky(`(?:the${_}years?${_})?(${YEAR})${END}`), read: year },
  {
    id: 'year.before-christ',
    pattern: sticky(`(\\d{1,4})${_}${BEFORE_CHRIST}`),
    read: (match) => absolute(yearBefore(Number(match[1]))),
  },
  {
    id: 'year.before-christ-listed',
    pattern: sticky(`(\\d{1,4})(?=(?:\\s?[-–]\\s?|${_}(?:to|and|or|until)${_})(\\d{1,4})${_}${BEFORE_CHRIST})`),
    read: (match) => (Number(match[1]) > Number(match[2]) ? absolute(yearBefore(Number(match[1]))) : null),
  },
  {
    id: 'year.of-two',
    pattern: sticky(`['’‘](\\d\\d)${END}(?![-–%'’]|${_}(?:percent|per${_}cent))`),
    read: (match, scene) =>
      /^(?:in|since|until|till|by|from|of|during|before|after|late|early|mid|to)$/.test(scene.word(match.index, -1)) &&
      !/^NNS?$/.test(scene.tag(match.index + match[0].length - 1, 1))
        ? absolute(shortYear(match[1] as string, scene))
        : null,
  },
  {
    id: 'year.second-of-range',
    pattern: sticky(`(\\d\\d)${END}(?![-–/.,:]\\d)`),
    read: (match, scene) => secondOfRange(match, scene),
  },
  {
    id: 'year.anno-domini',
    pattern: sticky(`(?:A\\.?D\\.?${_}(\\d{1,4})|(\\d{1,4})${_}(?:A\\.D\\.|AD|CE))${END}`),
    read: (match) => absolute((match[1] ?? match[2] ?? '').padStart(4, '0')),
  },
  {
    id: 'year.words',
    pattern: sticky(
      `(?:the${_}year${_})?(?:(eighteen|nineteen|twenty)${GAP}(${TENS}(?:[-\\s]${ONES})?|(?:oh|hundred)(?:${_}(?:and${_})?${ONES})?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)|two${_}thousand(?:${_}(?:and${_})?(${ONES}))?)${END}`,
    ),
    read: (match, scene) => {
      if (!match[1] && !/^the/i.test(match[0]) && !/^(?:in|since|by|of|until)$/.test(scene.word(match.index, -1))) return null
      const tail = match[1]
        ? numberOf((match[2] as string).replace(/^(?:oh|hundred)/i, '').trim() || 'zero')
        : match[3]
          ? numberOf(match[3])
          : 0
      const head = match[1] ? (numberOf(match[1]) as number) * 100 : 2000
      if (scene.tag(match.index + match[0].length - 1, 1) === 'NNS' && !/^the/i.test(match[0])) return null
      return absolute(String(head + (tail ?? 0)))
    },
  },
]

/** `'89`; in a history a year of the century told of. */
function shortYear(figures: string, scene: Scene): string {
  const told = scene.historical ? yearTold(scene.before, null)?.from : undefined
  return told?.kind === 'absolute' ? `${told.edtf.slice(0, 2)}${figures}` : yearOfTwo(figures)
}

/** `1915-17`: two figures behind a year are a later year of its century. */
function secondOfRange(match: RegExpExecArray, scene: Scene): Reading | null {
  const first = /(?:^|[^\p{L}\p{N}])((?:1\d|20)\d\d)[-–/]$/u.exec(scene.text.slice(Math.max(0, match.index - 6), match.index))?.[1]
  const last = scene.before.at(-1)
  if (first === undefined || last?.end !== match.index - 1 || !/^\d{4}$/.test(last.formula.kind === 'absolute' ? last.formula.edtf : ''))
    return null
  return Number(match[1]) > Number(first.slice(2)) ? absolute(`${first.slice(0, 2)}${match[1]}`) : null
}
