/** What each block is by its own words, before its neighbours are asked: shape, market row, rule. */

import type { MarketRow, ZoneKind } from '../model/page.js'
import { type Block, HINT } from './blocks.js'
import { lineRule } from './line-rules.js'
import { marketRow } from './market.js'
import { OTHER_CALENDAR, WEEKDAY } from './months.js'
import { type PrintedDate, printedDates } from './printed-dates.js'
import { type Shape, shapeOf } from './shape.js'
import { weatherBlocks } from './weather.js'

/** A kind with the rule or model that gave it. */
export interface Labelled {
  readonly kind: ZoneKind
  readonly by: string
}

export interface Line {
  readonly block: Block
  readonly text: string
  readonly shape: Shape
  readonly row: MarketRow | null
  /** Dates printed in it, where the line is short enough to be furniture. */
  readonly dates: readonly PrintedDate[]
  /** Kind by its own words; null where they do not tell. */
  readonly own: Labelled | null
  /** Share of the line inside links, 0 to 1; 0 in plain text. */
  readonly linked: number
}

/** What stands in the margin of a paper is no part of its text, however it reads. */
export const PAPER_MARGIN: Labelled = { kind: 'other', by: 'zones.paper-margin' }

const ANY_OTHER_CALENDAR = new RegExp(OTHER_CALENDAR, 'giu')
const DATE_LABEL =
  /\b(published|posted|updated|last (updated|modified|edited)|modified|first published|created|on|at|date|stand|veröffentlicht|aktualisiert|publié|mis à jour|le|à|el|actualizado|publicado|pubblicato|aggiornato|giriş|güncelleme|local time|time|am|pm|uhr|h|hrs?|lesezeit|reading time|min(ute)?s?( read)?|lecture|lectura|okuma süresi|utc|gmt|bst|cet|cest|edt|est|pdt|pst|ist|pkt|msk)\b/giu

/** Reads every block by itself; cells of a table row that is a market row are read together. */
export function readLines(text: string, blocks: readonly Block[]): Line[] {
  const weather = weatherBlocks(text, blocks)
  const cells = cellRows(text, blocks)
  return blocks.map((block, at) => {
    const line = readLine(text, block, weather[at] === true)
    const row = cells.get(at)
    return row === undefined ? line : { ...line, row, own: { kind: 'ticker', by: 'zones.market-row-of-cells' } }
  })
}

/** Most cells of a market row: name, price, arrow, change, percentage, time. */
const MOST_CELLS = 6

/** Market rows told over table cells: the row at its first cell, null at the others. */
function cellRows(text: string, blocks: readonly Block[]): Map<number, MarketRow | null> {
  const rows = new Map<number, MarketRow | null>()
  for (let from = 0; from < blocks.length; ) {
    let to = from + 1
    while (blocks[to]?.markup && blocks[to]?.gap === 0) to++
    if (to - from >= 3 && to - from <= MOST_CELLS) {
      const row = marketRow(text, { start: (blocks[from] as Block).start, end: (blocks[to - 1] as Block).end })
      if (row) for (let at = from; at < to; at++) rows.set(at, at === from ? row : null)
    }
    from = to
  }
  return rows
}

/** Longest line that can be news; a longer one is data. */
const LONGEST_LINE = 100_000

function readLine(text: string, block: Block, weather: boolean): Line {
  if (block.end - block.start > LONGEST_LINE) return dataLine(text, block)
  const words = text.slice(block.start, block.end)
  const row = marketRow(text, block)
  const dates = words.length <= 160 ? printedDates(words) : []
  const linked = block.markup ? block.markup.linkLength / Math.max(1, words.length) : 0
  return {
    block,
    text: words,
    shape: shapeOf(words),
    row,
    dates: dates.map((date) => ({ ...date, start: date.start + block.start, end: date.end + block.start })),
    own: (block.markup?.hints ?? 0) & HINT.paperMargin ? PAPER_MARGIN : ownKind(words, row, dates, weather),
    linked,
  }
}

function dataLine(text: string, block: Block): Line {
  const own = { kind: 'other' as const, by: 'zones.line-too-long' }
  return { block, text: text.slice(block.start, block.start + 200), shape: shapeOf(''), row: null, dates: [], own, linked: 0 }
}

function ownKind(words: string, row: MarketRow | null, dates: readonly PrintedDate[], weather: boolean): Labelled | null {
  if (row) return { kind: 'ticker', by: 'zones.market-row' }
  if (weather) return { kind: 'weather', by: 'zones.weather-strip' }
  if (isDateLine(words, dates)) return { kind: 'date', by: 'zones.date-line' }
  const rule = lineRule(words)
  return rule ? { kind: rule.kind, by: rule.id } : null
}

/** Whether a line says nothing but a date: weekday, clock, label and a second calendar aside. `dates` are offset from the line's start. */
function isDateLine(words: string, dates: readonly PrintedDate[]): boolean {
  const rest = besideDates(words, dates)
  return rest !== null && rest.replace(/[^\p{L}]+/gu, '').length <= 6
}

/** What a line says beside its dates, their labels, weekdays and clocks; null where it prints no full date or is too long to be furniture. */
export function besideDates(words: string, dates: readonly PrintedDate[]): string | null {
  if (words.length > 160 || !dates.some((date) => !date.value.startsWith('-') && date.precision !== 'month')) return null
  let rest = ''
  let at = 0
  for (const date of dates) {
    rest += `${words.slice(at, date.start)} `
    at = date.end
  }
  rest = `${rest}${words.slice(at)}`.replace(ANY_OTHER_CALENDAR, ' ').replace(DATE_LABEL, ' ')
  return rest
    .split(/[\s|•·]+/u)
    .filter((word) => /\p{L}/u.test(word) && !WEEKDAY.test(word.replace(/[^\p{L}-]/gu, '')))
    .join(' ')
}
