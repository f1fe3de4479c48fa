/** Years that run as a state, a school or a crop has them: `fiscal 2026`, `2025/26`, `the 2018-19 season`. Their label is known, their days are not. */

import { absolute, fiscal, type Reading, type Scene, type TimeRule } from './found.js'
import { _, END, sticky, YEAR, yearOfTwo } from './vocabulary.js'

const OWN_YEAR = `(?:fiscal|financial|school|academic|crop|marketing|tax|budget)${_}year`

/** Such a year by its label; with the second of its two years where both are printed one behind the other. */
function yearOfItsOwn(year: string, second: string | undefined): Reading {
  const last = second === undefined ? null : Number(second.length === 2 ? `${year.slice(0, 2)}${second}` : second)
  return last !== null && last === Number(year) + 1 ? fiscal(absolute(year), last) : fiscal(absolute(year))
}

/** `2025/26`, `the 2018-19 season`: one year that begins in the first and ends in the second; any others are two. */
function twoYears(match: RegExpExecArray, scene: Scene): Reading | null {
  const [whole, year = '', mark, second = ''] = match
  const last = Number(second.length === 2 ? `${year.slice(0, 2)}${second}` : second)
  const end = match.index + whole.length
  const named = /^\s(?:[\p{L}]+\s)?(?:season|budget)(?!\p{L})/u.test(scene.text.slice(end, end + 30))
  return last === Number(year) + 1 && (mark === '/' || named) ? fiscal(absolute(year), last) : null
}

/** In order: of matches at one place the longest wins, of equals the first. */
export const FISCAL_RULES: readonly TimeRule[] = [
  {
    id: 'period.fiscal-year',
    pattern: sticky(
      `(?:the${_})?(?:(?:(?:fiscal|financial)(?:${_}year)?|(?:tax|budget|school|academic|crop|marketing)${_}year)${_}(?:ended${_})?|FY(?:${_})?)(?:(${YEAR})|['’]?(\\d\\d))${END}(?:[-–/](20\\d\\d|\\d\\d)${END})?(?![,.]\\d)`,
    ),
    read: (match) => yearOfItsOwn(match[1] ?? yearOfTwo(match[2] as string), match[3]),
  },
  {
    id: 'period.two-years',
    pattern: sticky(`(${YEAR})([-–/])(20\\d\\d|\\d\\d)${END}(?![-–/]\\d)`),
    read: (match, scene) => twoYears(match, scene),
  },
  {
    id: 'period.year-named',
    pattern: sticky(
      `(?:the${_})?(?:(?:calendar|election|model)${_}year${_}(${YEAR})|(${YEAR})(?:[-–/](20\\d\\d|\\d\\d))?${_}(?:${OWN_YEAR}|calendar${_}year|election${_}year|model${_}year))${END}`,
    ),
    read: (match) =>
      match[1] || /(?:calendar|election|model)\s+year$/i.test(match[0])
        ? absolute((match[1] ?? match[2]) as string)
        : yearOfItsOwn(match[2] as string, match[3]),
  },
]
