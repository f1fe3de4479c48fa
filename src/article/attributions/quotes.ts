/**
 * Quotations by their marks, whatever the style, within one paragraph. A mark that is never closed ends with its paragraph; where the next
 * paragraph opens again, that is how a long quotation is printed. Nothing is ever longer than its paragraph, nor than `LONGEST` characters.
 */

import type { Range, Tree } from './tree.js'

export interface Quotation extends Range {
  /** Tokens between the marks. */
  readonly inner: Range
  readonly paragraph: number
  /** Whether its closing mark is missing at the end of the paragraph. */
  readonly open: boolean
}

/** A quotation longer than this is no quotation but a mark gone astray. */
export const LONGEST = 2500

const DOUBLE = new Set(['"', '“', '”', '„', '«', '»', '``', "''", '‟', '＂', '‹', '›'])
const OPENS = new Set(['“', '„', '``', '‟'])
const CLOSES = new Set(['”'])
const SINGLE_OPEN = new Set(['‘', "'", '`', '‚'])
const SINGLE_CLOSE = new Set(['’', "'", '‘'])

/** All quotations in text order; single marks count only outside of double ones. */
export function findQuotes(tree: Tree): Quotation[] {
  const found: Quotation[] = []
  for (const { first, last, paragraph } of paragraphs(tree)) {
    const double = paired(tree, first, last, paragraph)
    found.push(...double, ...single(tree, first, last, paragraph, double))
  }
  return found.sort((a, b) => a.first - b.first)
}

/** Token ranges of the paragraphs. */
export function paragraphs(tree: Tree): (Range & { readonly paragraph: number; readonly zone: string })[] {
  const found: { first: number; last: number; paragraph: number; zone: string }[] = []
  for (const sentence of tree.sentences) {
    const own = found[found.length - 1]
    if (own && own.paragraph === sentence.paragraph) own.last = sentence.lastToken
    else found.push({ first: sentence.firstToken, last: sentence.lastToken, paragraph: sentence.paragraph, zone: sentence.zone })
  }
  return found
}

function written(tree: Tree, at: number): string {
  return tree.text.slice(tree.token(at).start, tree.token(at).end)
}

function spaceBefore(tree: Tree, at: number): boolean {
  const { start } = tree.token(at)
  return start === 0 || /[\s([—–-]/.test(tree.text[start - 1] as string)
}

function spaceAfter(tree: Tree, at: number): boolean {
  const { end } = tree.token(at)
  return end >= tree.text.length || /\s/.test(tree.text[end] as string)
}

/** Double marks, read from left to right: a mark opens where it must, closes where it may, else by the space around it. */
function paired(tree: Tree, first: number, last: number, paragraph: number): Quotation[] {
  const found: Quotation[] = []
  let open = -1
  for (let at = first; at < last; at++) {
    const mark = written(tree, at)
    if (!DOUBLE.has(mark)) continue
    if (open < 0) {
      if (!(CLOSES.has(mark) && !spaceBefore(tree, at)) && !strayClose(tree, at, first)) open = at
    } else if (OPENS.has(mark) && spaceBefore(tree, at) && !spaceAfter(tree, at) && !germanClose(tree, open, mark)) {
      open = at
    } else {
      push(tree, found, open, at + 1, paragraph, false)
      open = -1
    }
  }
  if (open >= 0) push(tree, found, open, last, paragraph, true)
  return found
}

/** „…“ closes with what opens elsewhere. */
function germanClose(tree: Tree, open: number, mark: string): boolean {
  return written(tree, open) === '„' && mark === '“'
}

/** A straight mark glued to the word before it and followed by a space closes something that never opened. */
function strayClose(tree: Tree, at: number, first: number): boolean {
  return at > first && !spaceBefore(tree, at) && (spaceAfter(tree, at) || tree.isPunctuation(at + 1))
}

function push(tree: Tree, found: Quotation[], first: number, last: number, paragraph: number, open: boolean): void {
  const inner = { first: first + 1, last: open ? last : last - 1 }
  if (inner.last <= inner.first) return
  const { start, end } = tree.span({ first, last })
  if (end - start <= LONGEST) found.push({ first, last, inner, paragraph, open })
}

function single(tree: Tree, first: number, last: number, paragraph: number, taken: readonly Quotation[]): Quotation[] {
  const found: Quotation[] = []
  for (let at = first; at < last; at++) {
    if (!SINGLE_OPEN.has(written(tree, at)) || !spaceBefore(tree, at) || spaceAfter(tree, at)) continue
    if (taken.some((quote) => quote.first <= at && at < quote.last)) continue
    const close = singleClose(tree, at + 1, last)
    if (close < 0 || taken.some((quote) => quote.first < close && at < quote.first)) continue
    push(tree, found, at, close + 1, paragraph, false)
    at = close
  }
  return found
}

/** The next single mark that is glued to what stands before it and followed by a space or a mark; a possessive `drivers’ fault` where another closes is none. */
function singleClose(tree: Tree, from: number, last: number): number {
  let possessive = -1
  for (let at = from; at < last; at++) {
    if (!SINGLE_CLOSE.has(written(tree, at))) continue
    if (spaceBefore(tree, at)) {
      if (!spaceAfter(tree, at)) break
      continue
    }
    if (at + 1 !== last && !spaceAfter(tree, at) && !tree.isPunctuation(at + 1)) continue
    if (!isPossessive(tree, at, last)) return at
    if (possessive < 0) possessive = at
  }
  return possessive
}

/** `drivers’ fault`: a mark behind an s, with a word in small letters right after it. */
function isPossessive(tree: Tree, at: number, last: number): boolean {
  return at + 1 < last && /s$/.test(tree.key(at - 1)) && /^\p{Ll}/u.test(written(tree, at + 1)) && spaceAfter(tree, at)
}
