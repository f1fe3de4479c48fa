/** Plain text for a terminal: aligned columns, wrapped lines, colour only where a terminal reads it. Words of pages are made inert here. */

import { forTerminal } from '../export/safe.js'

const MEASURE = 78

/** Standard output's colour, off for pipes and where NO_COLOR asks. */
function coloured(): boolean {
  return process.stdout.isTTY === true && process.env.NO_COLOR === undefined
}

export function bold(text: string): string {
  return coloured() ? `\u001b[1m${text}\u001b[22m` : text
}

export function dim(text: string): string {
  return coloured() ? `\u001b[2m${text}\u001b[22m` : text
}

/** Writes lines to standard output. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Breaks at spaces so that no line passes the measure; following lines are indented. */
export function wrap(text: string, indent = '', first = indent): string[] {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of forTerminal(text).split(' ').filter(Boolean)) {
    if (!empty && line.length + word.length + 1 > MEASURE) {
      lines.push(line)
      line = indent
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line]
}

/** Widest column before the last, and widest start of the last one: beyond it the last cell goes below its row, so that its lines stay readable. */
const WIDEST = 30
const FARTHEST = 42
const BELOW = '    '

/** Left-aligned columns two spaces apart; the last one wraps under itself, or stands below its row where the others leave it too little room. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const safe = rows.map((row) => row.map(forTerminal))
  const last = Math.max(0, ...safe.map((row) => row.length - 1))
  const widths = Array.from({ length: last }, (_, column) =>
    Math.min(WIDEST, Math.max(0, ...safe.map((row) => (row[column] ?? '').length))),
  )
  const offset = widths.reduce((sum, width) => sum + width + 2, 0)
  return safe.flatMap((row) => {
    const lead = widths.map((width, column) => (row[column] ?? '').padEnd(width)).join('  ')
    const cell = row[last] ?? ''
    if (offset > FARTHEST) return [lead.trimEnd(), ...wrap(cell, BELOW)]
    return wrap(cell, ' '.repeat(offset), widths.length > 0 ? `${lead}  ` : '')
  })
}
