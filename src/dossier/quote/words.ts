/**
 * Words as a quotation is compared by: typography, case, contractions, spelling on either side of the Atlantic and the way numbers are written make
 * no difference; a word more, less or other does. Every word keeps its place in the text it was read from.
 */

import { fold } from '../../text/fold.js'
import type { Span } from '../../text/span.js'

/** One word. The second half of a contraction (`not` of `won’t`) has an empty place at the end of the first. */
export interface Word extends Span {
  /** Equal for words that count as the same. */
  readonly key: string
  /** Whether it stands within quotation marks opened in the same stretch. */
  readonly quoted: boolean
}

/** A number with its marks, `per cent`, a letter of a script without spaces, a word with its apostrophes, or a sign of money or share. */
const WORD =
  /\p{N}+(?:[.,]\p{N}+)*|\bper\s?cents?\b|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]+(?:['’ʼ][\p{L}\p{M}]+)*|[%$€£¥₽₺]/giu

/** The words of a stretch of the text, in order. */
export function readWords(text: string, stretch: Span = { start: 0, end: text.length }): Word[] {
  const part = text.slice(stretch.start, stretch.end)
  const marks = quotedPlaces(part)
  return [...part.matchAll(WORD)].flatMap((match) => {
    const start = stretch.start + match.index
    const end = start + match[0].length
    const quoted = marks[match.index] === 1
    return keysOf(match[0]).map((key, index) => ({ key, start: index === 0 ? start : end, end, quoted }))
  })
}

const OPENING = new Set([...'“„«‘'].map((sign) => sign.charCodeAt(0)))
const CLOSING = new Set([...'”»'].map((sign) => sign.charCodeAt(0)))
const SINGLE = 0x2019
const STRAIGHT = 0x22

/** 1 for every code unit within double quotation marks, or within curly single ones that enclose words. Marks left open reach to the end. */
function quotedPlaces(text: string): Uint8Array {
  const inside = new Uint8Array(text.length)
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (OPENING.has(sign)) depth++
    else if (CLOSING.has(sign) || (sign === SINGLE && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ''))) depth = Math.max(0, depth - 1)
    else if (sign === STRAIGHT) depth = at === 0 || /[\s([—–-]/.test(text[at - 1] as string) ? depth + 1 : Math.max(0, depth - 1)
    if (depth > 0) inside[at] = 1
  }
  return inside
}

const WHOLE: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    cannot: ['can', 'not'],
    "can't": ['can', 'not'],
    "won't": ['will', 'not'],
    "shan't": ['shall', 'not'],
    "ain't": ['is', 'not'],
    "let's": ['let', 'us'],
  }),
)
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/n't$/, 'not'],
  [/'re$/, 'are'],
  [/'ll$/, 'will'],
  [/'ve$/, 'have'],
  [/'m$/, 'am'],
]

/** Words come again and again: their keys are kept until there are too many. */
const known = new Map<string, readonly string[]>()
const MOST_KNOWN = 50_000

function keysOf(word: string): readonly string[] {
  const kept = known.get(word)
  if (kept) return kept
  if (known.size >= MOST_KNOWN) known.clear()
  const keys = workedOut(word)
  known.set(word, keys)
  return keys
}

function workedOut(word: string): string[] {
  const folded = fold(word)
  const whole = WHOLE.get(folded)
  if (whole) return [...whole]
  for (const [ending, rest] of ENDINGS) if (ending.test(folded)) return [keyOf(folded.replace(ending, '')), rest]
  return [keyOf(folded)]
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...UNITS.split(' ').map((word, value) => [word, String(value)] as const),
  ...TENS.split(' ').map((word, index) => [word, String((index + 2) * 10)] as const),
])

function keyOf(folded: string): string {
  if (/^\d/.test(folded)) return folded.replace(/,(?=\d{3}(?:\D|$))/g, '')
  if (/^per ?cents?$/.test(folded)) return '%'
  return NUMBERS.get(folded) ?? oneSpelling(folded)
}

/** British and American spellings of one word; other words that end alike come out changed but still apart. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/our(s|ed|ing|able|ably|hood|ite|er|ers|al|ful)?$/, 'or$1'],
  [/(def|off|lic|pret)ence(s)?$/, '$1ense$2'],
  [/^(cen|thea|me|kilome|li|fib|spec)tre(s)?$/, '$1ter$2'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/^programme/, 'program'],
  [/ogue(s)?$/, 'og$1'],
  [/^grey/, 'gray'],
  [/^judgement/, 'judgment'],
  [/^toward$/, 'towards'],
]

function oneSpelling(word: string): string {
  if (word.length < 5) return word
  for (const [pattern, american] of SPELLINGS)
    if (pattern.test(word)) return word.replace(pattern, (_, ...parts) => filled(american, parts))
  return word
}

function filled(american: string, parts: readonly unknown[]): string {
  return american.replace(/\$(\d)/g, (_, index: string) => String(parts[Number(index) - 1] ?? ''))
}

/** Words that hold a sentence together and tell nothing of what it is about. */
const FUNCTION = new Set(
  `a an the and or but if of to in on at by for from with as is are was were be been being am has have had do does did will would could should may might can shall
  that this these those it its he she they we you i me him her them us his our their your my who whom whose which what when where while there here then than so
  such into onto out up down off over under about also only very more most some any all both each other not no nor never`.split(/\s+/),
)

/** What a word weighs when two texts are compared. */
export function weightOf({ key }: Word): number {
  return FUNCTION.has(key) ? 1 : 2
}

const NEGATORS = new Set(
  'not no never none nobody nothing nowhere neither nor without hardly scarcely barely refuse refused refuses deny denied denies'.split(
    ' ',
  ),
)
const CONDITIONS = new Set('if unless until only provided except'.split(' '))
const LIMITS = new Set(
  `may might could would should possibly perhaps likely unlikely probably reportedly allegedly apparently almost nearly about
  some few many most several partly sometimes every all any always`.split(/\s+/),
)

/** Whether the word turns what is said into its opposite. */
export function negates({ key }: Word): boolean {
  return NEGATORS.has(key)
}

/** Whether it says on what condition something holds. */
export function conditions({ key }: Word): boolean {
  return CONDITIONS.has(key)
}

/** Whether it says how surely or how far something holds. */
export function limits({ key }: Word): boolean {
  return LIMITS.has(key)
}

export function isNumber({ key }: Word): boolean {
  return /^\d/.test(key)
}

const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }),
)

/** The number that the words spell together (`20 5`, `1.5 million`); null where they spell none. */
export function numberOf(words: readonly Word[]): number | null {
  let total = 0
  let last = 0
  for (const word of words) {
    const scale = SCALES.get(word.key)
    if (scale !== undefined) last = (last || 1) * scale
    else if (isNumber(word)) {
      const value = Number(word.key)
      if (Number.isNaN(value)) return null
      total += last >= 1000 ? last : 0
      last = last >= 1000 ? value : last + value
    } else if (word.key !== 'and') return null
  }
  return words.some(isNumber) ? total + last : null
}
