/**
 * Articles that say of themselves that they were translated, and the article of the pile that each was translated from: one in the language that it names,
 * with the same figures in the same order and the same names. Where the page says nothing, or two texts could be meant, nothing is said.
 */

import { articleEvidence, type Evidence } from '../model/evidence.js'
import type { Reading } from '../model/reading.js'
import { fold } from '../text/fold.js'
import type { Memos } from '../text/memos.js'
import type { Span } from '../text/span.js'

/** What a page says of its own text. */
export interface TranslationNote {
  /** ISO 639-1 of the language that it was translated from. */
  readonly language: string
  readonly evidence: Evidence
}

export interface Translation {
  /** Numbers of the articles that could be what it was translated from, ascending. */
  readonly from: readonly number[]
  readonly evidence: Evidence
}

const LANGUAGES: Readonly<Record<string, string>> = {
  albanian: 'sq',
  amharic: 'am',
  arabic: 'ar',
  armenian: 'hy',
  azerbaijani: 'az',
  bengali: 'bn',
  bosnian: 'bs',
  bulgarian: 'bg',
  burmese: 'my',
  catalan: 'ca',
  chinese: 'zh',
  croatian: 'hr',
  czech: 'cs',
  danish: 'da',
  dutch: 'nl',
  english: 'en',
  estonian: 'et',
  farsi: 'fa',
  finnish: 'fi',
  french: 'fr',
  georgian: 'ka',
  german: 'de',
  greek: 'el',
  hausa: 'ha',
  hebrew: 'he',
  hindi: 'hi',
  hungarian: 'hu',
  indonesian: 'id',
  italian: 'it',
  japanese: 'ja',
  kazakh: 'kk',
  korean: 'ko',
  kurdish: 'ku',
  latvian: 'lv',
  lithuanian: 'lt',
  macedonian: 'mk',
  malay: 'ms',
  mandarin: 'zh',
  norwegian: 'no',
  pashto: 'ps',
  persian: 'fa',
  polish: 'pl',
  portuguese: 'pt',
  romanian: 'ro',
  russian: 'ru',
  serbian: 'sr',
  slovak: 'sk',
  slovene: 'sl',
  slovenian: 'sl',
  somali: 'so',
  spanish: 'es',
  swahili: 'sw',
  swedish: 'sv',
  tamil: 'ta',
  thai: 'th',
  tigrinya: 'ti',
  turkish: 'tr',
  ukrainian: 'uk',
  urdu: 'ur',
  uzbek: 'uz',
  vietnamese: 'vi',
}
const NAMED = `(${Object.keys(LANGUAGES).join('|')})\\b`
const NOTES = [
  new RegExp(`^\\W*translat(?:ed|ion)(?: into english)? from (?:the )?(?:original )?${NAMED}`, 'i'),
  new RegExp(
    `\\bthis (?:article|story|piece|report|interview|text|analysis|essay|column) (?:was|is|has been) (?:a translation from|translated from|(?:first|originally) (?:published|written|printed) in)(?: the)?(?: original)? ${NAMED}`,
    'i',
  ),
  new RegExp(`^\\W*(?:first|originally) published in ${NAMED}`, 'i'),
]
/** What every such line has. */
const ANY = /\btranslat|\b(?:published|written|printed) in\b/i
/** Characters before and behind either end of the body among which such a line stands, and of the longest. */
const AROUND = 400
const LONGEST = 240

/** Null where no line at the beginning or the end of the text, or beside it, says so. */
export function translationNote(reading: Reading): TranslationNote | null {
  const { body } = reading.article
  const [first, last] = [body[0], body.at(-1)]
  if (!first || !last) return null
  const { text } = reading.page
  const head = { start: lineStart(text, first.start - AROUND), end: Math.min(first.start + AROUND, last.end) }
  return noteWithin(reading, head) ?? noteWithin(reading, { start: lineStart(text, last.end - AROUND), end: last.end + AROUND })
}

/** Where the line begins that holds this place. */
function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

function noteWithin({ article, page }: Reading, { start: from, end }: Span): TranslationNote | null {
  const text = page.text.slice(from, end)
  if (!ANY.test(text)) return null
  let at = from
  for (const line of text.split('\n')) {
    const start = at
    at += line.length + 1
    if (line.length > LONGEST) continue
    for (const note of NOTES) {
      const found = note.exec(line)
      const language = found && LANGUAGES[(found[1] as string).toLowerCase()]
      if (!found || !language || language === article.language) continue
      const skipped = /^\W*/.exec(found[0])?.[0].length ?? 0
      const span = { start: start + found.index + skipped, end: start + found.index + found[0].length }
      return { language, evidence: articleEvidence(article, page.text, [span], 'lineage.translation-note') }
    }
  }
  return null
}

/** By number of the article, those whose original is among the articles. */
export function translationsIn(readings: readonly Reading[], memos: Memos): ReadonlyMap<number, Translation> {
  const found = new Map<number, Translation>()
  readings.forEach((reading, i) => {
    const note = memos.of('lineage/translated', memos.keyOf(reading), () => translationNote(reading))
    if (!note) return
    const own = tracesOf(reading)
    const from = readings.flatMap((other, j) =>
      j !== i && other.article.language === note.language && isInTime(reading, other) && areAlike(own, tracesOf(other)) ? [j] : [],
    )
    if (from.length > 0) found.set(i, { from, evidence: note.evidence })
  })
  return found
}

/** What a translator leaves as it is. */
interface Traces {
  /** Figures of two digits or more, in order, without marks between their digits. */
  readonly figures: readonly string[]
  readonly names: ReadonlySet<string>
  readonly length: number
}

const FIGURES = 4
const FIGURES_ALONE = 7
const FIGURES_SHARE = 0.7
const NAMES = 3
const NAMES_SHARE = 0.4
/** A text and its translation are of about one length. */
const LONGER = 2.5
const DAYS = 60

function tracesOf({ article, page }: Reading): Traces {
  const text = article.body.map(({ start, end }) => page.text.slice(start, end)).join('\n')
  const figures = (text.match(/\d+(?:[.,]\d{3})*/g) ?? [])
    .map((figure) => figure.replace(/[.,]/g, ''))
    .filter((figure) => figure.length > 1)
  const names = new Set((text.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}]{3,}/gu) ?? []).map((name) => fold(name)))
  return { figures, names, length: text.length }
}

/** The figures in one order and, where both are written in one script, the names; figures alone only where there are many. */
function areAlike(one: Traces, other: Traces): boolean {
  if (Math.max(one.length, other.length) > LONGER * Math.min(one.length, other.length)) return false
  const figures = inOrder(one.figures, other.figures)
  if (figures < FIGURES || figures < FIGURES_SHARE * Math.min(one.figures.length, other.figures.length)) return false
  const names = [...one.names].filter((name) => other.names.has(name)).length
  if (names >= NAMES && names >= NAMES_SHARE * Math.min(one.names.size, other.names.size)) return true
  return other.names.size === 0 && figures >= FIGURES_ALONE
}

/** Length of the longest row of figures that both have in one order. */
function inOrder(one: readonly string[], other: readonly string[]): number {
  let row = new Int32Array(other.length + 1)
  for (const figure of one) {
    const next = new Int32Array(other.length + 1)
    for (let j = 1; j <= other.length; j++)
      next[j] = other[j - 1] === figure ? (row[j - 1] as number) + 1 : Math.max(row[j] as number, next[j - 1] as number)
    row = next
  }
  return row[other.length] as number
}

/** Not printed before its original, nor months after. */
function isInTime({ article }: Reading, original: Reading): boolean {
  const [here, there] = [article.published?.value, original.article.published?.value].map((day) =>
    day && day.length >= 10 ? Date.parse(day.slice(0, 10)) : Number.NaN,
  )
  const days = ((here as number) - (there as number)) / 86_400_000
  return Number.isNaN(days) || (days >= -1 && days <= DAYS)
}
