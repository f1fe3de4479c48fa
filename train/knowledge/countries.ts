/** Joins country codes (PDDL), the Factbook (CC0) and our additions into the country list. */

import { parse } from 'yaml'
import type { CountryEntry } from '../../src/knowledge/schema.js'
import { byCodeUnit } from '../../src/text/order.js'
import { readCsv } from './csv.js'
import { readFactbook } from './factbook.js'

interface Addition {
  readonly name?: string
  readonly names?: string[]
  readonly adjectives?: string[]
  readonly peoples?: string[]
  readonly capitals?: string[]
  readonly seats?: string[]
  readonly drop?: string[]
}

interface Sources {
  readonly codes: string
  readonly factbook: string
  /** `countries.yml` */
  readonly additions: string
}

/** Sorted by id. */
export function countriesFrom(sources: Sources): CountryEntry[] {
  const rows = new Map(readCsv(sources.codes).map((row) => [row['ISO3166-1-Alpha-3'] ?? '', row]))
  const book = readFactbook(sources.factbook, sources.codes)
  const additions = parse(sources.additions) as Record<string, Addition>
  const ids = [...new Set([...rows.keys(), ...Object.keys(additions)])].filter(Boolean).sort(byCodeUnit)
  const entries = ids.map((id) => {
    const row = rows.get(id)
    const fact = book.get(id)
    const own = additions[id] ?? {}
    const drop = new Set(own.drop ?? [])
    const list = (...values: readonly (string | null | undefined)[]): string[] => unique(values).filter((value) => !drop.has(value))
    const name = own.name ?? plain(row?.['CLDR display name']) ?? id
    return {
      id,
      name,
      names: list(
        name,
        ...(own.names ?? []),
        plain(row?.['CLDR display name']),
        plain(row?.['UNTERM English Short']),
        plain(row?.official_name_en),
        ...(fact?.names ?? []).filter((one) => one !== fact?.capital && one !== plain(row?.Capital)),
      ),
      adjectives: list(...(own.adjectives ?? []), ...(fact?.adjectives ?? [])),
      peoples: list(...(own.peoples ?? []), ...(fact?.peoples ?? [])),
      capitals: own.capitals ? list(...own.capitals) : list(plain(row?.Capital), fact?.capital),
      seats: list(...(own.seats ?? [])),
    }
  })
  const sovereign = new Set(ids.filter((id) => rows.get(id)?.is_independent === 'Yes' || !rows.has(id)))
  return withoutBorrowed(entries, sovereign, new Set(Object.keys(additions)))
}

/** A territory that shares the word of its sovereign, `Chinese`, is not what that word means. */
function withoutBorrowed(entries: readonly CountryEntry[], sovereign: ReadonlySet<string>, own: ReadonlySet<string>): CountryEntry[] {
  const words = new Set(entries.filter((entry) => sovereign.has(entry.id)).flatMap((entry) => [...entry.adjectives, ...entry.peoples]))
  const rest = (list: readonly string[]): string[] => list.filter((word) => !words.has(word))
  return entries.map((entry) =>
    sovereign.has(entry.id) || (own.has(entry.id) && entry.id !== 'HKG' && entry.id !== 'MAC')
      ? entry
      : { ...entry, adjectives: rest(entry.adjectives), peoples: rest(entry.peoples) },
  )
}

/** Without notes in brackets, a leading article, and typographic oddities. */
function plain(value: string | undefined): string | undefined {
  const text = value
    ?.replace(/\s*\([^)]*\)/g, '')
    .replace(/\*/g, '')
    .replace(/’/g, "'")
    .replace(/ - /g, '-')
    .trim()
  return text || undefined
}

function unique(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => Boolean(value)).map((value) => value.replace(/^the (?=[A-Z])/, '').trim()))]
}
