/** Market rows: share, index, currency and commodity quotes printed as furniture. A row is read only where its figures stand in one line. */

import type { MarketRow } from '../model/page.js'
import type { Span } from '../text/span.js'

const NUMBER = String.raw`[-+−–]?\s?[$€£¥₹₺]?\s?\d(?:[\d.,'’]*\d)?%?`
const UP = /^(increased(\s+by)?|up|rose|gained|gains?|higher|▲|△|↑|⬆|🔺|🔼|\+)/i
const DOWN = /^(decreased(\s+by)?|down|fell|lost|loss|lower|▼|▽|↓|⬇|🔻|🔽)/i
const FLAT = /^(unchanged|flat|no change|steady|▬|=|■|●|►|◄|◆)/i
const SYMBOL = /^(?=.*\p{L})[\p{L}\p{N}&./^'’-]+(\s+[\p{L}\p{N}&./^'’\-()]+)*$/u

/** What a line prints, before it is judged. */
interface Reading {
  symbol: string
  price: number
  change: number | null
  percent: number | null
  word: MarketRow['direction'] | null
}

/** The row that a line prints, or null where the line is none. Offsets are those of `span`. */
export function marketRow(text: string, span: Span): MarketRow | null {
  if (span.end - span.start > 120) return null
  const line = text.slice(span.start, span.end)
  const read = /\d/.test(line) ? readRow(line) : null
  if (!read) return null
  const direction = read.word ?? directionOf(read.change ?? read.percent ?? 0)
  const change = read.change ?? (read.price * (read.percent as number)) / (100 + (read.percent as number))
  return {
    start: span.start,
    end: span.end,
    symbol: read.symbol,
    price: read.price,
    direction,
    change: read.change ?? Number(change.toPrecision(4)),
    percent: read.percent,
  }
}

/** Why the figures of a row cannot all be right; null where they agree within the rounding of what is printed. */
export function contradiction(row: MarketRow, text: string): string | null {
  if (directionOf(row.change) !== row.direction) return `${row.symbol} is printed ${row.direction} with a change of ${row.change}`
  if (row.percent === null) return null
  if (directionOf(row.percent) !== directionOf(row.change) && row.percent !== 0 && row.change !== 0) {
    return `${row.symbol} has a change of ${row.change} and a percentage of ${row.percent}`
  }
  const before = row.price - row.change
  if (before <= 0) return `${row.symbol} would have stood at ${before.toFixed(2)} before the change`
  const implied = (100 * row.change) / before
  const step = 10 ** -decimals(text, row)
  const slack = (100 * step * 0.51) / before + (100 * step * 0.51 * Math.abs(row.change)) / before ** 2 + percentSlack(text, row)
  return Math.abs(implied - row.percent) <= slack
    ? null
    : `${row.symbol} changed by ${row.change} to ${row.price}, which is ${implied.toFixed(2)} %, but ${row.percent} % is printed`
}

/** The smallest number of decimals among the row's change and price: what rounding may hide. */
function decimals(text: string, row: MarketRow): number {
  const places = [...text.slice(row.start, row.end).matchAll(/\d[.,](\d{1,4})(?![\d.,]*%)(?!\d)/g)].map(
    (match) => (match[1] as string).length,
  )
  return places.length ? Math.min(...places) : 0
}

/** Half of what the last printed decimal of the percentage is worth; trailing zeros are often dropped, so never more than a tenth. */
function percentSlack(text: string, row: MarketRow): number {
  return /\.\d+\s?%/.test(text.slice(row.start, row.end)) ? 0.051 : 0.11
}

function directionOf(change: number): MarketRow['direction'] {
  return change > 0 ? 'up' : change < 0 ? 'down' : 'unchanged'
}

/** The shortest name before figures that read as a row: `Coast 100 7,741.33 …` has a figure in its name. */
function readRow(line: string): Reading | null {
  for (const head of line.matchAll(/[\s:|]+(?=[$€£¥₹₺]?\s?\d)/g)) {
    const symbol = line.slice(0, head.index).replace(/[\s:|]+$/, '')
    if (symbol.length > 40 || symbol.split(/\s+/).length > 5) return null
    if (!SYMBOL.test(symbol)) continue
    const reading = readFigures(symbol, line.slice(head.index + head[0].length))
    if (reading) return reading
  }
  return null
}

/** The figures after the symbol: price, then direction words and arrows, change and percentage in any order; nothing else. */
function readFigures(symbol: string, rest: string): Reading | null {
  const reading: Reading = { symbol, price: Number.NaN, change: null, percent: null, word: null }
  let left = rest.trim()
  while (left !== '') {
    const taken = takeFigure(left, reading) || takeDirection(left, reading) || /^[\s()|,;·]+/.exec(left)?.[0].length || 0
    if (!taken) return null
    left = left.slice(taken).trim()
  }
  const known = reading.percent !== null || (reading.change !== null && (reading.word !== null || /[-+−–]\s?[$€£¥₹₺]?\d/.test(rest)))
  if (Number.isNaN(reading.price) || !known) return null
  return signed(reading)
}

function takeFigure(left: string, reading: Reading): number {
  const match = new RegExp(`^\\(?\\s?(${NUMBER})\\s?(%|points|pts)?\\)?(?=[\\s()|,;]|$)`, 'i').exec(left)
  if (!match) return 0
  const value = numberOf(match[1] as string)
  if (value === null) return 0
  const percent = (match[1] as string).endsWith('%') || match[2] === '%'
  if (percent) {
    if (reading.percent !== null) return 0
    reading.percent = value
  } else if (Number.isNaN(reading.price)) reading.price = value
  else if (reading.change === null) reading.change = value
  else return 0
  return match[0].length
}

function takeDirection(left: string, reading: Reading): number {
  for (const [pattern, direction] of [
    [UP, 'up'],
    [DOWN, 'down'],
    [FLAT, 'unchanged'],
  ] as const) {
    const match = pattern.exec(left)
    if (!match) continue
    reading.word ??= direction
    return match[0].length
  }
  return 0
}

/** A change printed without a sign takes the sign of the printed word or arrow. */
function signed(reading: Reading): Reading {
  if (reading.word !== 'down') return reading
  const printedSign = (reading.change ?? 0) < 0 || (reading.percent ?? 0) < 0
  if (printedSign) return reading
  return { ...reading, change: negative(reading.change), percent: negative(reading.percent) }
}

function negative(value: number | null): number | null {
  return value === null || value === 0 ? value : -value
}

/** `1,234.5`, `1.234,5`, `1 234,5`, `-0.41`; null where it is not a number. */
function numberOf(printed: string): number | null {
  const sign = /^[-−–]/.test(printed) ? -1 : 1
  const bare = printed.replace(/[^\d.,]/g, '')
  const comma = bare.lastIndexOf(',')
  const point = bare.lastIndexOf('.')
  const decimal =
    comma > point ? (/,\d{3}$/.test(bare) && !/^0,/.test(bare) ? '' : ',') : point >= 0 ? (bare.indexOf('.') !== point ? '' : '.') : ''
  const plain =
    decimal === ''
      ? bare.replace(/[.,]/g, '')
      : bare
          .split(decimal)
          .map((part) => part.replace(/[.,]/g, ''))
          .join('.')
  const value = Number(plain)
  return plain === '' || Number.isNaN(value) ? null : sign * value
}
