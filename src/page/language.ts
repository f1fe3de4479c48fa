/** The language a text is written in; null when there is too little to tell, or two languages are as likely. */

import { eld } from 'eld/extrasmall'
import { lettersIn } from './shape.js'

const LEAST_LETTERS = 60
const MOST = 4000

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
