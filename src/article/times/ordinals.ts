/** Days told by their number: `the second day`, `his first day`, `the third straight night`. Which day of the calendar is not told. */

import { open, type TimeRule } from './found.js'
import { _, DAY_WORD, dayPartOf, END, MONTH, ORDINAL, SEASON, sticky, WEEKDAY, YEAR } from './vocabulary.js'

const NUMBERED = `(?:${DAY_WORD}|\\d{1,2}${ORDINAL}|final|opening)`
const IN_A_ROW = `(?:(?:straight|consecutive|successive|full)${_})?`

/** What stands behind tells the unit, which is then a part of it: `the first week of May`. */
const OF_DATE = new RegExp(
  `^${_}(?:of|in)${_}(?:(?:the|this|last|next|that|early|late|mid)[-\\s]){0,2}(?:${MONTH}|${YEAR}|${WEEKDAY}|${SEASON}|year|month|week|quarter|decade|century)${END}`,
  'iu',
)

/** In order: of matches at one place the longest wins, of equals the first. */
export const ORDINAL_RULES: readonly TimeRule[] = [
  {
    id: 'ordinal.day',
    pattern: sticky(`(?:(?:the|an?)${_})?${NUMBERED}${_}${IN_A_ROW}(day|night|morning|afternoon|evening)${END}(?![-–])`),
    read: (match, scene) => {
      const [whole, name = ''] = match
      const end = match.index + whole.length
      if (name !== name.toLowerCase() || OF_DATE.test(scene.text.slice(end, end + 40))) return null
      const part = dayPartOf(name)
      return part ? open('TIME', `XXXX-XX-XXT${part}`) : open('DATE', 'XXXX-XX-XX')
    },
  },
]
