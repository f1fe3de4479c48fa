/** What a person gives with an input: read from a JSON object, and settled where several sources of one page differ. It counts as stated by the user. */

import type { PageId } from '../model/ids.js'
import type { Notice } from '../model/notice.js'
import type { Given, GivenSource } from '../model/page.js'
import { byCodeUnit, sortedUnique } from '../text/order.js'
import { badGiven, changedSource, conflictInGiven, pageTwice } from './told.js'

const FIELDS = ['url', 'outlet', 'published', 'captured'] as const
type Field = (typeof FIELDS)[number]

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/** The given fields of an object, as given. A value of the wrong kind, or a date that is none, is left out with a notice; null and absent are the same. */
export function readGiven(object: Readonly<Record<string, unknown>>, at: string): { given: Given; notices: Notice[] } {
  const given: { -readonly [F in Field]?: string } = {}
  const notices: Notice[] = []
  for (const field of FIELDS) {
    const value = object[field]
    if (value === undefined || value === null) continue
    if (typeof value === 'string' && value.trim() !== '' && (field === 'url' || field === 'outlet' || isDate(value))) given[field] = value
    else notices.push(badGiven(at, field, value))
  }
  return { given, notices }
}

/** ISO 8601 down to a year, and a day that the calendar has. */
function isDate(value: string): boolean {
  const match = ISO.exec(value)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * One value a field from all sources of a page, whatever order they come in: the only one given; the more precise of two dates that agree;
 * the earliest capture; else that of the first source by name, with a notice `given-conflict`. Two sources or more give `page-twice`.
 */
export function settleGiven(page: PageId, sources: readonly GivenSource[]): { given: Given; notices: Notice[] } {
  const sorted = [...sources].sort((a, b) => byCodeUnit(a.source, b.source))
  const given: { -readonly [F in Field]?: string } = {}
  const notices =
    sorted.length > 1
      ? [
          pageTwice(
            page,
            sorted.map(({ source }) => source),
          ),
        ]
      : []
  for (const field of FIELDS) {
    const values = [...new Set(sorted.flatMap((source) => source.given[field] ?? []))]
    const { used, conflict } = settle(field, values)
    if (used === undefined) continue
    given[field] = used
    if (conflict) notices.push(conflictInGiven(page, field, values, used))
  }
  return { given, notices }
}

/** `values` are distinct, in the order of their sources. */
function settle(field: Field, values: readonly string[]): { used: string | undefined; conflict: boolean } {
  if (values.length <= 1) return { used: values[0], conflict: false }
  if (field === 'captured') return { used: sortedUnique(values)[0], conflict: false }
  const longest = [...values].sort((a, b) => b.length - a.length || byCodeUnit(a, b))[0] as string
  if (field === 'published' && values.every((value) => longest.startsWith(value))) return { used: longest, conflict: false }
  return { used: values[0], conflict: true }
}

/** A notice for each source name that has given two pages or more, because the file changed between runs. Standard input may hold other words each time. */
export function changedSources(sources: readonly { readonly source: string; readonly pages: readonly PageId[] }[]): Notice[] {
  return sources
    .filter(({ source, pages }) => pages.length > 1 && !/^-(?:$|[#:])/.test(source))
    .map(({ source, pages }) => changedSource(source, pages))
}
