/** The language a text is written in; null when there is too little to tell, or two languages are as likely. */

import { eld } from 'eld/extrasmall'
import { lettersIn } from './shape.js'

const LEAST_LETTERS = 60
const MOST = 4000

/** Words that hardly a line of English news does without, and few other languages have. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to in is was said for on that he with by at it his her from as has have had will would are were be been not but they this who which its their she after over an we you says'.split(
    ' ',
  ),
)
const WORD = /\p{L}+(?:['’]\p{L}+)*/gu
const LEAST_WORDS = 5
/** With so many words and none of those a text is not English, whatever else it is. */
const SURE_WORDS = 12

/** ISO 639-1 of a text that is surely not English though it may be too short to tell its language otherwise; `und` where it cannot be named, null where it may be English. */
export function otherThanEnglish(text: string): string | null {
  const sample = text.slice(0, MOST)
  const words = sample.match(WORD) ?? []
  const foreign = words.filter((word) => !/^\p{Script=Latin}/u.test(word)).join('').length
  const named = (): { language: string; sure: boolean } => {
    const detected = eld.detect(sample)
    return { language: detected.language, sure: detected.isReliable() && detected.language !== 'en' }
  }
  if (foreign * 2 > lettersIn(sample)) return named().language || 'und'
  const small = words.filter((word) => /^\p{Ll}/u.test(word))
  if (small.length < LEAST_WORDS - 1 || words.some((word) => ENGLISH.has(word.toLowerCase()))) return null
  const { language, sure } = named()
  return sure ? language : words.length >= SURE_WORDS && language !== 'en' ? 'und' : null
}

/** Whether a paragraph is surely English: a quarter of its words are such. */
export function isPlainlyEnglish(paragraph: string): boolean {
  const words = paragraph.slice(0, MOST).match(WORD) ?? []
  return words.length >= LEAST_WORDS && words.filter((word) => ENGLISH.has(word.toLowerCase())).length * 4 >= words.length
}

/** The language of a paragraph of an English article that is surely written in another; null of all others. */
export function foreignParagraph(paragraph: string): string | null {
  const words = paragraph.slice(0, MOST).match(WORD) ?? []
  const english = words.filter((word) => ENGLISH.has(word.toLowerCase())).length
  if (words.length < SURE_WORDS - 2 || english * 12 > words.length) return null
  const detected = eld.detect(paragraph.slice(0, MOST))
  return detected.isReliable() && detected.language !== 'en' ? detected.language : null
}

/** ISO 639-1 of a running text; `declared` (`html lang`) settles what the words leave open. */
export function languageOf(text: string, declared: string | null): string | null {
  const sample = text.slice(0, MOST)
  const letters = lettersIn(sample)
  const own = declared === null ? null : (/^[a-z]{2}\b/i.exec(declared)?.[0].toLowerCase() ?? null)
  if (letters < LEAST_LETTERS) return letters >= 20 ? own : null
  const detected = eld.detect(sample)
  if (detected.language === '') return own
  return detected.isReliable() || detected.language === own || letters > 300 ? detected.language : own
}
