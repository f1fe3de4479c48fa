/** Words with the brackets and quotation marks that belong to them. */

import type { Span } from './span.js'

const MARKS: readonly (readonly [opening: string, closing: string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
]

/**
 * With the mark right behind it that closes one it opens, or the mark right before it that opens one it closes; `isWhole` takes in both where
 * the words fill them.
 */
export function balanced(text: string, span: Span, isWhole: boolean): Span {
  const { start, end } = span
  if (!hasMark(text, start - 1, end)) return span
  const words = text.slice(start, end)
  for (const [opening, closing] of MARKS) {
    const isBefore = text.charAt(start - 1) === opening
    const isBehind = text.charAt(end) === closing
    const [first, last] = [words.indexOf(opening), words.lastIndexOf(closing)]
    if (first < 0 && last < 0) {
      if (isWhole && isBefore && isBehind) return { start: start - 1, end: end + 1 }
      continue
    }
    const isOdd = opening === closing && words.split(opening).length % 2 === 0
    const isOpen = opening === closing ? isOdd : words.lastIndexOf(opening) > last
    const isClosed = opening === closing ? isOdd : last >= 0 && (first < 0 || words.indexOf(closing) < first)
    if (isOpen && isBehind) return { start, end: end + 1 }
    if (isOpen && /[.,!?…]/.test(text.charAt(end)) && text.charAt(end + 1) === closing) return { start, end: end + 2 }
    if (isClosed && isBefore) return { start: start - 1, end }
  }
  return span
}

/** Whether one of the marks stands from `from` to `to`. */
function hasMark(text: string, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    const code = text.charCodeAt(at)
    if (code === 34 || code === 40 || code === 41 || code === 91 || code === 93) return true
    if (code > 127 && (code === 0xab || code === 0xbb || code === 0x201c || code === 0x201d)) return true
  }
  return false
}
