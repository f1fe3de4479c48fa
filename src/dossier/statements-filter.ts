/** A filter of statements as a person or program writes it: every part a string. What cannot be read is refused with what to write instead. */

import { DragomanError } from '../model/error.js'
import type { StatementFilter } from './statements.js'

/** The parts, in the order in which help lists them. */
export const FILTER_PARTS = [
  'speaker',
  'body',
  'country',
  'words',
  'from',
  'to',
  'mode',
  'medium',
  'carrier',
  'lineage',
  'origins',
] as const
export type FilterPart = (typeof FILTER_PARTS)[number]

const MODES = ['direct', 'indirect', 'mixed'] as const
const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** Blank parts do not filter. Throws `DragomanError` `filter-invalid`. */
export function readFilter(parts: Readonly<Partial<Record<FilterPart, string | undefined>>>): StatementFilter {
  const given = Object.fromEntries(
    FILTER_PARTS.flatMap((part) => {
      const value = parts[part]?.trim() ?? ''
      return value === '' ? [] : [[part, value]]
    }),
  ) as Partial<Record<FilterPart, string>>
  const { mode, origins, ...rest } = given
  for (const part of ['from', 'to'] as const)
    if (given[part] && !DAY.test(given[part])) throw invalid(part, given[part], 'Write a day, month or year: 2023-05-10, 2023-05 or 2023.')
  if (mode !== undefined && !MODES.some((each) => each === mode)) throw invalid('mode', mode, `Use one of ${MODES.join(', ')}.`)
  if (origins !== undefined && !/^\d{1,6}$/.test(origins)) throw invalid('origins', origins, 'Give a whole number.')
  return {
    ...rest,
    ...(mode === undefined ? {} : { mode: mode as (typeof MODES)[number] }),
    ...(origins === undefined ? {} : { origins: Number(origins) }),
  }
}

function invalid(part: FilterPart, value: string, hint: string): DragomanError {
  return new DragomanError('filter-invalid', `“${value}” cannot be read as ${part}.`, hint)
}
