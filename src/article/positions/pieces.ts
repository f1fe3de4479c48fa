/** What is wanted, cut into its issues: `cooperation against terrorism and the return of refugees` are two. */

import type { Span } from '../../text/span.js'
import { trimmed } from '../../text/span.js'

export interface Piece {
  /** A class of issue, else the words themselves. */
  readonly issue: string
  readonly words: Span
}

const LONGEST_ISSUE = 60

/** One piece for each issue; without a class of issue one piece whose issue is its own words, or `earlier` where the words only point back. */
export function piecesOf(
  text: string,
  words: Span,
  issues: readonly { readonly issue: string; readonly at: Span }[],
  earlier: string | null,
): Piece[] {
  const own = trimmedQuotes(text, words)
  if (!own) return []
  const classes = [...new Map(issues.map((one) => [one.issue, one])).values()]
  if (classes.length > 0) return classes.map(({ issue, at }) => ({ issue, words: classes.length > 1 ? around(text, own, at) : own }))
  if (/\b(?:this|that) (?:matter|issue|regard|respect|question|point)\b/.test(text.slice(own.start, own.end))) {
    return earlier === null ? [] : [{ issue: earlier, words: own }]
  }
  return [{ issue: inOwnWords(text.slice(own.start, own.end)), words: own }]
}

/** The part between `,` or `and` that holds the issue. */
function around(text: string, words: Span, at: Span): Span {
  const before = text.slice(words.start, at.start)
  const after = text.slice(at.end, words.end)
  const opened = [...before.matchAll(/,\s+(?:and\s+)?|\s+and\s+/g)].pop()
  const closed = /,\s|\s+and\s+(?!\p{Lu})/u.exec(after)
  const start = opened ? words.start + opened.index + opened[0].length : words.start
  return trimmedQuotes(text, { start, end: closed ? at.end + closed.index : words.end }) ?? words
}

function trimmedQuotes(text: string, span: Span): Span | null {
  let { start, end } = span
  while (start < end && /[\s"“”«»,.]/.test(text[start] as string)) start++
  while (end > start && /[\s"“”«»,.]/.test(text[end - 1] as string)) end--
  return trimmed(text, { start, end })
}

/** The first words, cut at a mark or at a length that a table can show. */
function inOwnWords(words: string): string {
  const plain = words.replace(/\s+/g, ' ').replace(/^(?:that|to|for|of|the|a|an)\s+/i, '')
  const clause = plain.split(/[,;:]|\s(?:because|while|although|but|which|who)\s/)[0] ?? plain
  if (clause.length <= LONGEST_ISSUE) return clause
  return `${clause.slice(0, Math.max(clause.lastIndexOf(' ', LONGEST_ISSUE), 20))} …`
}
