/** Comparison keys for names: accents, Turkish i, curly quotes, dashes and case fold away. A key is for comparing, never for showing. */

const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'e',
  ŋ: 'n',
  ħ: 'h',
  ŧ: 't',
  ĸ: 'k',
  ĳ: 'ij',
  '’': "'",
  '‘': "'",
  '‛': "'",
  ʼ: "'",
  ʻ: "'",
  '`': "'",
  '´': "'",
  '′': "'",
  ʿ: "'",
  ʾ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '\u00ad': '',
}
const PLAIN = /^[\x20-\x40\x5b-\x5f\x61-\x7e]*$/
const ASCII = /^[\x20-\x7e]*$/
const MARKS = /\p{M}+/gu
const SPACES = /[\s\u200b\ufeff]+/g
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/** `Mevlüt  Çavuşoğlu` → `mevlut cavusoglu`: lower-case, without marks, runs of white space as one blank, no blank at the ends. */
export function fold(text: string): string {
  return foldLetters(text).replace(SPACES, ' ').trim()
}

function foldLetters(text: string): string {
  if (PLAIN.test(text)) return text
  if (ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'")
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
}
