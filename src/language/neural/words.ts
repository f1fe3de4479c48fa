/** What the network knows of a single word: its form alone. `train/neural/words.py` does the same sums, and both agree to the bit. */

/** Rows of the table of hashed affixes; a power of two. */
export const AFFIX_ROWS = 16384

/** The form that words are looked up by: lower case, straight quotes, every digit 0. */
export function keyOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[0-9]/g, '0')
}

/** `McDonald's-2` is `XxXxx'x-0`, cut after six signs: runs of the same kind are at most two long. */
export function shapeOf(word: string): string {
  const signs: string[] = []
  for (const letter of word) {
    const sign = /[0-9]/.test(letter) ? '0' : /\p{Uppercase}/u.test(letter) ? 'X' : /\p{Lowercase}/u.test(letter) ? 'x' : letter
    if (signs.at(-1) !== sign || signs.at(-2) !== sign) signs.push(sign)
    if (signs.length === 6) break
  }
  return signs.join('')
}

/** Rows of the affix table: four endings, two beginnings, the shape. */
export function affixesOf(word: string): number[] {
  const letters = [...keyOf(word)]
  const end = (length: number): string => letters.slice(-length).join('')
  const start = (length: number): string => letters.slice(0, length).join('')
  return [end(1), end(2), end(3), end(4), start(2), start(4), shapeOf(word)].map((part, kind) => row(kind, part))
}

/** FNV-1a over UTF-16 code units, begun with the kind of feature. */
function row(kind: number, text: string): number {
  let value = Math.imul(0x811c9dc5 ^ kind, 0x01000193)
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value ^= value >>> 15
  return value & (AFFIX_ROWS - 1)
}
