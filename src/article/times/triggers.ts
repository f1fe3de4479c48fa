/** The first words of time expressions, so that rules are tried only where one can begin. A word missing here silences its rules: the tests hold them together. */

import type { Span } from '../../text/span.js'

const WORDS: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep.
  sept sept. oct oct. nov nov. dec dec. monday tuesday wednesday thursday friday saturday sunday mon mon. tue tue. tues tues. wed wed. thu thu. thur thur. thurs thurs. fri fri. sat
  sat. sun sun. mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends weekdays
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
  hundred thousand dozen half first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
  nineteenth twentieth a an the this that these those last next past coming current latest previous following each every per its their his her our year fiscal financial calendar academic tax budget marketing
  final initial recent some several many few numerous countless dozens scores hundreds thousands tens future early intervening ensuing preceding opening closing
  today yesterday tomorrow tonight spring summer autumn fall winter minutes hours days weeks months quarters years decades centuries day week month decade century not long
  hourly another quite same corresponding comparable similar earlier later thirtieth daily nightly weekly bi biweekly fortnightly monthly quarterly annually yearly noon midday midnight morning afternoon evening overnight late mid a.d. ad
  now right just currently presently nowadays at for recently more most lately previously soon shortly as new epiphany valentine valentine's st. nowruz bastille halloween all
  armistice veterans christmas boxing earth anzac juneteenth remembrance saint memorial labor columbus martin presidents mother father thanksgiving ash palm maundy good easter ascension pentecost whit cinco
  april's h1 h2 fy q1 q2 q3 q4 nineteen eighteen twenties thirties forties fifties sixties seventies eighties nineties school election model crop fiscal quarter daylong nightlong weeklong monthlong yearlong decadelong hourlong midweek midyear midmonth midsummer midwinter midspring midautumn
  middecade moments moment seconds once twice thrice independence inauguration liberation national republic victory lunar chinese passover hanukkah yom rosh diwali dawn dusk hour minute eid islamic ashura ashoura arbaeen arba'een mawlid prophet's subsequent prior succeeding yearend roughly per
  muharram safar rabi jumada rajab sha ramadan ramazan shawwal dhu du dhul zul farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand sha'ban rabi'`
    .split(/\s+/)
    .filter(Boolean),
)

const DETERMINERS: ReadonlySet<string> = new Set(
  'a an the its their his her our this that these those for at some all most more in as one per'.split(' '),
)
/** What may stand right behind one of these and opens no expression itself. */
const BEHIND: ReadonlySet<string> = new Set(
  `minute hour night quarters weekend fortnight fortnights nights mornings very mere additional further extra full whole entire total single period span stretch couple
  little lengthy brief considerable fairly relatively same near immediate not-too-distant distant present time other beginning end start middle mid mid- crucial
  latter or and to while short business straight consecutive solid big working moment saints saints' saints’ trading possible great century centuries decades minimum good bad eve`
    .split(/\s+/)
    .filter(Boolean),
)
/** What every expression holds that begins with a determiner or a preposition; how far behind its first word it begins at most. */
const HELD =
  /second|minute|mins|hour|hrs?\b|day|week|month|quarter|year|decade|centur|fortnight|morning|afternoon|evening|night|noon|dawn|dusk|spring|summer|autumn|fall|winter|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|\d|past|future|present|now|recent|possible|term|time|while|moment|ties|half|period|eighteen|nineteen|twenty|annum|muharram|ramad|islamic|prophet/gi
const REACH = 96

/** Whether the word behind a determiner can be the second of an expression: one that may open another, or one of a few more. */
function continues(text: string, end: number): boolean {
  if (/^[-–]/.test(text.charAt(end))) return true
  const found = /^[\s\u00a0]{1,4}([^\s\u00a0,.;:]+)/u.exec(text.slice(end, end + 24))
  const word = found?.[1]?.toLowerCase()
  return word !== undefined && (WORDS.has(word) || BEHIND.has(word) || /[^\p{L}]/u.test(word))
}

/** Tells whether an expression can begin with a token of the text. Right in any order, fast in that of the text: what is held is then looked for once. */
export function triggersIn(text: string): (token: Span) => boolean {
  let from = text.length + 1
  let held = 0
  const holdsWithin = (at: number): boolean => {
    if (at < from || at > held) {
      HELD.lastIndex = at
      held = HELD.exec(text)?.index ?? Number.POSITIVE_INFINITY
      from = at
    }
    return held < at + REACH
  }
  return ({ start, end }) => {
    const code = text.charCodeAt(start)
    if (code >= 48 && code <= 57) return true
    if (code === 39 || code === 0x2019 || code === 0x2018) return end - start > 1 || /^\d\d/.test(text.slice(end, end + 2))
    const word = text.slice(start, end).toLowerCase()
    if (DETERMINERS.has(word)) return WORDS.has(word) && continues(text, end) && holdsWithin(end)
    return WORDS.has(word) || (word.startsWith('mid-') && word.length < 16) || /^fy\d/.test(word)
  }
}
