/** Runs of capitalised words that the gazetteer does not know: where they begin and how far they reach. */

import type { Gazetteer, Match } from '../../knowledge/gazetteer.js'
import type { Sentence } from '../../model/annotation.js'
import { leadsSurname, NAME_TITLES, PARTICLES } from '../../text/name-parts.js'
import { isCapitalised, type Word } from '../../text/name-words.js'
import { BODY_HEADS, HONORIFICS, NO_NAMES, PARTISANS, STARTERS } from './cues.js'
import { initialsAt } from './initials.js'
import { isHonorific, kindOf } from './kinds.js'

/** What is known of the whole article before it is cut. */
export interface Habits {
  /** Folded words that the article also writes small. */
  readonly small: ReadonlySet<string>
  /** Folded words that stand capitalised inside a sentence of the body. */
  readonly inside: ReadonlySet<string>
  /** Whether a sentence is written as a headline, most words with a capital: such capitals say nothing. */
  readonly loud: ReadonlySet<Sentence>
  /** Universal tags by token start. */
  readonly tags: ReadonlyMap<number, string>
}

/** Whether the word opens a sentence, a quotation or what follows a colon, where a capital says nothing. */
export function opens(text: string, words: readonly Word[], at: number): boolean {
  if (at === 0) return true
  const word = words[at] as Word
  return word.gap === 'break' && /(?:[“‘"'(]|[:;.!?•–—]["”’']?\s+["“‘']?|\s-\s)$/.test(text.slice((words[at - 1] as Word).end, word.start))
}

/** How many words the run of capitalised words from here takes; 0 where none begins. */
export function runAt(text: string, sentence: Sentence, words: readonly Word[], at: number, gazetteer: Gazetteer, habits: Habits): number {
  if (!beginsRun(text, sentence, words, at, habits, gazetteer)) return 0
  const person = gazetteer.givenNames.has((words[at] as Word).key)
  const loud = habits.loud.has(sentence)
  let end = at + 1
  while (end < words.length) {
    const { key } = words[end] as Word
    if (loud && (STARTERS.has(key) || habits.small.has(key))) break
    const step = stepOf(words, end, end - at, person)
    if (step === 0 || (step === 1 && stops(words, at, end, gazetteer, person))) break
    end += step
  }
  return end - at
}

function beginsRun(text: string, sentence: Sentence, words: readonly Word[], at: number, habits: Habits, gazetteer: Gazetteer): boolean {
  const word = words[at] as Word
  const next = words[at + 1]
  const particle = PARTICLES.has(word.key)
  if (particle && next?.gap === 'hyphen' && isCapitalised(next)) return true
  if (!isCapitalised(word)) return leadsSurname(word.key) && isSurnameAhead(words, at + 1, gazetteer)
  if (
    !isCapitalised(word) ||
    (NO_NAMES.has(word.key) && !leadsName(words, at, gazetteer)) ||
    (PARTISANS.has(word.key) && !(next?.gap === 'space' && isCapitalised(next))) ||
    (word.text.length === 1 &&
      next?.gap !== 'dot-space' &&
      next?.gap !== 'dot' &&
      !(next?.gap === 'apostrophe' && isCapitalised(next)) &&
      initialsAt(words, at) === 0)
  )
    return false
  if (isCombining(words, at)) return false
  if (initialsAt(words, at) > 0) return true
  if (sentence.zone === 'title' || habits.loud.has(sentence)) return habits.inside.has(word.key) || gazetteer.givenNames.has(word.key)
  if (!opens(text, words, at)) return !(STARTERS.has(word.key) && word.text.length < 5) || opensName(words, at)
  return isNameAtStart(words, at, habits, gazetteer)
}

/** Lands as they stand before a hyphen in a nationality of two: nobody's name there. */
const COMBINING = new Set(
  'franco sino anglo greco graeco russo indo turco turko austro italo luso hispano ibero afro euro americo germano polono serbo croato israelo syro irano nippo finno belgo perso judeo arabo armeno azero kurdo malayo sudano egypto'.split(
    ' ',
  ),
)

/** `Franco-German`, `Sino-Indian`: such a form and a nationality; `Franco-Nevada` is a name. */
function isCombining(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return next?.gap === 'hyphen' && isCombiningForm((words[at] as Word).text, next.text)
}

/** The same of two words by themselves. */
export function isCombiningForm(first: string, second: string): boolean {
  return COMBINING.has(first.toLowerCase()) && /^\p{Lu}\p{Ll}*(?:an|ish|ese|ch|ic|[^aeiou]i|ek|ss?e|k|man)$/u.test(second)
}

/** Short words that sentences begin with, and names as well: `the New Quorra Party`, `an All Quorra Airways flight`. */
const NAME_OPENERS = new Set(['new', 'all', 'one', 'our'])

/** Whether such a word goes on with a capital behind a word written small. */
function opensName(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at] as Word, words[at + 1]]
  if (!NAME_OPENERS.has(word.key) || word.gap !== 'space' || next?.gap !== 'space') return false
  return (
    before !== undefined &&
    !isCapitalised(before) &&
    isCapitalised(next) &&
    !/^(?:year|yorkers?|deal|age|world|zealanders?)s?$/.test(next.key)
  )
}

/** `van der Vale`: only particles and one space each up to a name that no land or body has. */
function isSurnameAhead(words: readonly Word[], at: number, gazetteer: Gazetteer): boolean {
  const word = words[at]
  if (word?.gap !== 'space') return false
  if (!isCapitalised(word)) return PARTICLES.has(word.key) && isSurnameAhead(words, at + 1, gazetteer)
  return !NO_NAMES.has(word.key) && gazetteer.matches(words, at).length === 0
}

/** Months and days cut short that are names as well, `Sun Vale`: before a word that is not the calendar's. */
const ALSO_NAMES = new Set(['sun', 'mon', 'sat', 'mar', 'jan'])

/** `Jan` is a month, and a given name where a name follows. */
function leadsName(words: readonly Word[], at: number, gazetteer: Gazetteer): boolean {
  const next = words[at + 1]
  return (
    (gazetteer.givenNames.has((words[at] as Word).key) || ALSO_NAMES.has((words[at] as Word).key)) &&
    next?.gap === 'space' &&
    (isCapitalised(next) || PARTICLES.has(next.key)) &&
    !NO_NAMES.has(next.key)
  )
}

/** Surnames that are also months or heavenly bodies, after a given name. */
const SURNAMES = new Set(['may', 'march', 'moon', 'english'])
/** Second halves of compounds, which no name has. */
const COMPOUND = /^(?:based|led|run|born|style|era|like|bound|held|made|owned|wide|ally|backed|area|themed|level|aged|only|plus|free|type)$/

/** At the head of a sentence a capital proves nothing: the rest of the article, a given name or the tagger must say so. */
function isNameAtStart(words: readonly Word[], at: number, habits: Habits, gazetteer: Gazetteer): boolean {
  const word = words[at] as Word
  const next = words[at + 1]
  if (leadsSurname(word.key) && next?.gap === 'space' && isCapitalised(next) && habits.inside.has(next.key)) return true
  if (STARTERS.has(word.key)) return false
  if (next?.gap === 'space' && isSecondSyllable(words, at + 2)) return true
  if (habits.inside.has(word.key)) return true
  if (gazetteer.givenNames.has(word.key) && next && (isCapitalised(next) || PARTICLES.has(next.key))) return true
  if (habits.small.has(word.key)) return false
  const tag = habits.tags.get(word.start)
  return tag === undefined || tag === 'X' ? Boolean(next && isCapitalised(next) && next.gap === 'space') : tag === 'PROPN'
}

/** Words by which a run goes on at `end`: 1 for a capitalised word, 2 or 3 for particles with one after; 0 where it ends. */
function stepOf(words: readonly Word[], end: number, length: number, given: boolean): number {
  const word = words[end] as Word
  const before = words[end - 1] as Word
  if (word.gap === 'break' || word.gap === 'ampersand')
    return word.gap === 'ampersand' && isCapitalised(word) && !isHonorific(words, end) ? 1 : 0
  if (word.gap === 'dot-space' && before.text.length > 2) return 0
  if (word.gap === 'apostrophe' && /^(s|t|re|ve|ll|d|m)$/.test(word.key)) return 0
  if (isCapitalised(word)) return NO_NAMES.has(word.key) && !(SURNAMES.has(word.key) && given) ? 0 : 1
  if (word.gap === 'hyphen' && length > 1 && word.text.length <= 5 && !COMPOUND.test(word.key)) return 1
  if (isSecondSyllable(words, end)) return 1
  if (!PARTICLES.has(word.key) || word.gap === 'apostrophe') return 0
  if (/^(?:as|at|an|ad|ar|to)$/.test(word.key) && words[end + 1]?.gap !== 'hyphen') return 0
  const [next, after] = [words[end + 1], words[end + 2]]
  if (next && isCapitalised(next) && next.gap !== 'break') return 2
  return next && PARTICLES.has(next.key) && after && isCapitalised(after) && after.gap !== 'break' ? 3 : 0
}

/** `Jae-in`, `Myoung-gyon`: the small half of a given name of two syllables, after a surname. `Smith-led` is none. */
function isSecondSyllable(words: readonly Word[], at: number): boolean {
  const [surname, first, word] = [words[at - 2], words[at - 1], words[at]]
  if (!surname || !first || !word || word.gap !== 'hyphen' || first.gap !== 'space') return false
  const short = first.text.length <= 6 && word.text.length <= 5 && /^\p{Ll}+$/u.test(word.text)
  return short && isCapitalised(surname) && isCapitalised(first) && !COMPOUND_ENDS.test(word.key)
}

/** Ends of adjectives made with a name: `-led`, `-born`. */
const COMPOUND_ENDS = /^(led|run|born|based|made|held|wide|style|era|type|owned|bred|like|area|only|free|side|class|bound|style)$/

/** Offices that are surnames as well. */
const OFFICE_SURNAMES = new Set(
  'bishop king pope prince pastor judge sen major marshall marshal justice abbot priest dean chancellor mayor duke baron knight cardinal captain sheriff coach queen general deacon cook'.split(
    ' ',
  ),
)

/** `Minister Ann Bishop said`, `President Hun Sen`: such a word after one name that is a given one or stands behind an office, with no name after it. */
function isSurname(words: readonly Word[], at: number, end: number, gazetteer: Gazetteer): boolean {
  const [word, next] = [words[end] as Word, words[end + 1]]
  const first = words[at + 1]?.gap === 'hyphen' && isCapitalised(words[at + 1] as Word) ? 2 : 1
  if (end !== at + first || !OFFICE_SURNAMES.has(word.key) || !isCapitalised(word)) return false
  if (next && next.gap !== 'break' && next.gap !== 'apostrophe' && (isCapitalised(next) || next.key === 'of')) return false
  const before = words[at - 1]
  return (
    gazetteer.givenNames.has((words[at] as Word).key) ||
    gazetteer.givenNames.has(`${words[at]?.key}-${words[at + 1]?.key}`) ||
    (before !== undefined && (words[at] as Word).gap !== 'break' && isTitle(words, at - 1, gazetteer))
  )
}

/** Whether an office or a form of address ends with the word. */
function isTitle(words: readonly Word[], last: number, gazetteer: Gazetteer): boolean {
  if (HONORIFICS.has((words[last] as Word).key)) return true
  return [0, 1, 2].some(
    (back) =>
      last - back >= 0 &&
      gazetteer
        .matches(words, last - back)
        .some((match) => match.length === back + 1 && match.readings.some((reading) => reading.of === 'office')),
  )
}

/** `Vale Governors Association`, `Judges Club`: many of an office, and the body that is theirs. */
export function isOfTheirs({ length, readings }: Match, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at] as Word, words[at + length]]
  if (length > 1 || !isCapitalised(word) || next?.gap !== 'space' || !isCapitalised(next) || !BODY_HEADS.has(next.key)) return false
  return readings.some((reading) => reading.of === 'office' && reading.plural)
}

/** Whether the match means a firm, at most a place besides. */
export function isFirm({ readings }: Match): boolean {
  return readings.every((reading) => reading.of === 'place' || (reading.of === 'body' && reading.entry.firm)) && readings[0]?.of === 'body'
}

/** What the gazetteer knows ends a run, but within a person's name a word that is also a place does not. */
function stops(words: readonly Word[], at: number, end: number, gazetteer: Gazetteer, person: boolean): boolean {
  const word = words[end] as Word
  if (word.gap !== 'space') return false
  const match = gazetteer.matches(words, end)[0]
  if (!match) return isHonorific(words, end) && !(person && NAME_TITLES.has(word.key))
  if (isSurname(words, at, end, gazetteer)) return false
  if (isOfTheirs(match, words, end)) return false
  const kind = kindOf(match, words, end)
  if (kind === null || kind === 'town' || kind === 'firm' || kind === 'outlet') return false
  if (match.length > 1 || kind === 'office' || isFirm(match)) return true
  return !(person && (kind === 'place' || kind === 'capital' || kind === 'country' || kind === 'body' || kind === 'agency'))
}
