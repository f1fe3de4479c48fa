/** Half-open places in one named text. Offsets are UTF-16 code units; `0 <= start <= end <= text.length`. */

export interface Span {
  readonly start: number
  readonly end: number
}

/** The words a span names. Throws `RangeError` when the span does not lie in the text: that is our bug, not the page's. */
export function slice(text: string, span: Span): string {
  if (span.start < 0 || span.end < span.start || span.end > text.length) {
    throw new RangeError(`span ${span.start}..${span.end} is not within 0..${text.length}`)
  }
  return text.slice(span.start, span.end)
}

/** The quotation of one or several spans of a text; parts of a discontinuous one are joined by ` … `. */
export function quoteOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => slice(text, span)).join(' … ')
}

/** Smallest span that holds all of the given ones. Throws `RangeError` on none. */
export function hull(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError('hull of no spans')
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const span of spans) {
    if (span.start < start) start = span.start
    if (span.end > end) end = span.end
  }
  return { start, end }
}

/** Whether the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Text order: by start, then the longer first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** The span without white space at its ends; null when nothing is left. */
export function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start < end ? { start, end } : null
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b)
}
