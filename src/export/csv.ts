/** Comma-separated values after RFC 4180, with nothing in them that a spreadsheet would run. */

import { forSpreadsheet } from './safe.js'

/** Rows with the same number of cells; lines end on CR LF. Numbers are ours and stand as they are; words of pages are made inert. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const inert = forSpreadsheet(value)
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
