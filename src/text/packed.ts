/** Numbers below 2^32 as a short text that needs no escaping in JSON: six letters each, which are read faster than digits. */

const WIDTH = 6
/** `#` to `[`: neither a quotation mark nor a backslash is among them. */
const FIRST = 35
const BASE = 57

export function packed(numbers: Uint32Array): string {
  let text = ''
  for (const number of numbers) {
    let letters = ''
    let rest = number
    for (let i = 0; i < WIDTH; i++) {
      letters = String.fromCharCode(FIRST + (rest % BASE)) + letters
      rest = Math.floor(rest / BASE)
    }
    text += letters
  }
  return text
}

/** What was packed. */
export function unpacked(text: string): Uint32Array {
  const numbers = new Uint32Array(text.length / WIDTH)
  for (let i = 0, at = 0; i < numbers.length; i++) {
    let number = 0
    for (const end = at + WIDTH; at < end; at++) number = number * BASE + text.charCodeAt(at) - FIRST
    numbers[i] = number
  }
  return numbers
}
