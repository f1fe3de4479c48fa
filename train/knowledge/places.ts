/** Joins capitals (Factbook), time-zone cities (tz database, public domain), world cities (GeoNames, CC BY 4.0) and our own list of regions. */

import { parse } from 'yaml'
import type { CountryEntry } from '../../src/knowledge/schema.js'
import { fold } from '../../src/text/fold.js'
import { byCodeUnit } from '../../src/text/order.js'
import { readCsv } from './csv.js'
import { readFactbook } from './factbook.js'
import { provincesFrom } from './provinces.js'

interface Sources {
  readonly cities: string
  readonly codes: string
  readonly factbook: string
  /** `zone.tab` of the tz database. */
  readonly zones: string
  /** `places.yml` */
  readonly regions: string
  /** Words, one a line, that are seldom meant as the town of that name. */
  readonly words: string
  readonly countries: readonly CountryEntry[]
}

/** `[name, country, latitude, longitude, other names…]`; a minor town is `[name, country]`. Country and coordinates may be null. */
export type PlaceRow = readonly (string | number | null)[]

/** Sorted by name, then country. A town whose name is a common word, or of which there are several, is left out. */
export function placesFrom(sources: Sources): PlaceRow[] {
  const rows = new Map<string, PlaceRow>()
  const add = (
    name: string,
    country: string | null,
    latitude: number | null,
    longitude: number | null,
    others: readonly string[] = [],
  ): void => {
    const key = `${fold(name)}|${country}`
    if (!rows.has(key)) rows.set(key, [name, country, latitude, longitude, ...others])
  }
  const own = parse(sources.regions) as { regions: Record<string, string>[]; cities: Record<string, [string, number, number]>[] }
  for (const [names, country] of own.regions.flatMap((entry) => Object.entries(entry))) {
    const [name = '', ...others] = names.split('|').map((part) => part.trim())
    add(name, country === '-' ? null : country, null, null, others)
  }
  for (const [names, [country, latitude, longitude]] of own.cities.flatMap((entry) => Object.entries(entry))) {
    const [name = '', ...others] = names.split('|').map((part) => part.trim())
    add(name, country, latitude, longitude, others)
  }
  capitals(sources, add)
  zoneCities(sources, add)
  const known = new Set([...rows.keys()].map((key) => key.split('|')[0] as string))
  for (const row of towns(sources, known)) rows.set(`${fold(row[0] as string)}|${row[1]}`, row)
  const words = new Set(sources.words.split('\n').map(fold))
  for (const row of provincesFrom(sources.cities, countryIn(sources), namesTaken(sources, rows), words))
    rows.set(`${fold(row[0] as string)}|${row[1]}`, row)
  return [...rows.values()].sort((a, b) => byCodeUnit(String(a[0]), String(b[0])) || byCodeUnit(String(a[1]), String(b[1])))
}

type Add = (name: string, country: string | null, latitude: number | null, longitude: number | null, others?: readonly string[]) => void

function capitals(sources: Sources, add: Add): void {
  const book = readFactbook(sources.factbook, sources.codes)
  for (const country of sources.countries) {
    const fact = book.get(country.id)
    for (const capital of country.capitals) {
      const same = fact?.capital && fold(fact.capital) === fold(capital)
      const first =
        same || (country.capitals[0] === capital && !country.capitals.some((c) => fact?.capital && fold(c) === fold(fact.capital)))
      add(capital, country.id, first ? (fact?.latitude ?? null) : null, first ? (fact?.longitude ?? null) : null)
    }
  }
}

function zoneCities(sources: Sources, add: Add): void {
  const iso = new Map(readCsv(sources.codes).map((row) => [row['ISO3166-1-Alpha-2'] ?? '', row['ISO3166-1-Alpha-3'] ?? '']))
  const cities = new Set(readCsv(sources.cities).map((row) => fold(row.name ?? '')))
  for (const line of sources.zones.split('\n')) {
    const [alpha2 = '', place = '', zone = ''] = line.split('\t')
    if (line.startsWith('#') || !zone) continue
    const name = (zone.split('/').at(-1) as string).replaceAll('_', ' ')
    const [latitude, longitude] = degrees(place)
    if (cities.has(fold(name))) add(name, iso.get(alpha2) ?? null, latitude, longitude)
  }
}

/** ISO 6709 `±DDMM±DDDMM` or with seconds. */
function degrees(text: string): [number | null, number | null] {
  const match = /^([+-])(\d\d)(\d\d)(?:\d\d)?([+-])(\d{3})(\d\d)(?:\d\d)?$/.exec(text)
  if (!match) return [null, null]
  const [, ns, a, b, ew, c, d] = match
  const value = (sign = '+', whole = '0', minutes = '0'): number =>
    ((sign === '-' ? -1 : 1) * Math.round((Number(whole) + Number(minutes) / 60) * 100)) / 100
  return [value(ns, a, b), value(ew, c, d)]
}

/** Countries whose name before the comma is not theirs alone, as the list of cities writes them. */
const SHARED: Readonly<Record<string, string>> = {
  'Korea, Republic of': 'KOR',
  "Korea, Democratic People's Republic of": 'PRK',
  'Congo, The Democratic Republic of the': 'COD',
  Congo: 'COG',
  'Virgin Islands, British': 'VGB',
  'Virgin Islands, U.S.': 'VIR',
  'No country found for alpha-2 code: XK': 'XKX',
}

/** Countries as the list of cities writes them, by id. */
function countryIn({ countries }: Sources): (name: string) => string | null {
  const ids = new Map(countries.flatMap((country) => country.names.map((name) => [fold(name), country.id])))
  return (name) => SHARED[name] ?? ids.get(fold(name.replace(/,.*$/, ''))) ?? null
}

/** Folded names of places so far, with their other spellings, and all words for countries. */
function namesTaken({ countries }: Sources, rows: ReadonlyMap<string, PlaceRow>): Set<string> {
  const places = [...rows.values()].flatMap(([name, , , , ...others]) => [name, ...others].map((one) => fold(String(one))))
  return new Set([...places, ...countries.flatMap((c) => [...c.names, ...c.adjectives, ...c.peoples, ...c.seats].map(fold))])
}

function towns(sources: Sources, known: ReadonlySet<string>): PlaceRow[] {
  const countryOf = countryIn(sources)
  const words = new Set(sources.words.split('\n').map(fold))
  const countryNames = new Set(sources.countries.flatMap((c) => [...c.names, ...c.adjectives, ...c.peoples, ...c.seats]).map(fold))
  const seen = new Map<string, PlaceRow | null>()
  for (const row of readCsv(sources.cities)) {
    const name = (row.name ?? '').trim()
    const key = fold(name)
    if (key.length < 4 || words.has(key) || known.has(key) || countryNames.has(key) || /[\d(/,]/.test(name)) continue
    const country = countryOf(row.country ?? '')
    const before = seen.get(key)
    seen.set(key, before === undefined ? [name, country] : before && before[1] === country ? before : null)
  }
  return [...seen.values()].filter((row): row is PlaceRow => row !== null)
}
