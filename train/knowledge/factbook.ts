/** Reads the World Factbook's government pages (CC0): names, capitals and nationality words in their loose notation. */

import { readCsv } from './csv.js'

interface FactbookPage {
  readonly code: string
  readonly names?: Record<string, string>
  readonly capital?: Record<string, string>
  readonly nationality?: Record<string, string>
}

/** What the Factbook knows of one country. */
export interface FactbookEntry {
  readonly names: readonly string[]
  readonly adjectives: readonly string[]
  readonly peoples: readonly string[]
  readonly capital: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

/** Factbook codes that differ from the FIPS column of the country codes. */
const CODES: Readonly<Record<string, string>> = { ri: 'SRB', kv: 'XKX', rs: 'RUS' }

/** Entries by ISO alpha-3 code. */
export function readFactbook(json: string, codes: string): Map<string, FactbookEntry> {
  const iso = new Map(readCsv(codes).map((row) => [row.FIPS?.toLowerCase() ?? '', row['ISO3166-1-Alpha-3'] ?? '']))
  const entries = new Map<string, FactbookEntry>()
  for (const page of JSON.parse(json) as FactbookPage[]) {
    const id = CODES[page.code] ?? iso.get(page.code)
    if (id) entries.set(id, entryOf(page))
  }
  return entries
}

function entryOf(page: FactbookPage): FactbookEntry {
  const names = page.names ?? {}
  const place = coordinates(page.capital?.['geographic coordinates'] ?? '')
  return {
    names: ['conventional short form', 'conventional long form', 'local short form'].flatMap((key) => words(names[key])),
    adjectives: words(page.nationality?.adjective),
    peoples: words(page.nationality?.noun).flatMap(plurals),
    capital: words(page.capital?.name)[0] ?? null,
    ...place,
  }
}

function words(value: string | undefined): string[] {
  if (!value) return []
  return decode(value)
    .replace(/;.*$/, '')
    .replace(/\((?!s\)|es\)|men\)|women\))[^)]*\)/g, '')
    .split(/,| or |\/| and the /)
    .map((word) => word.replace(/^\s*(or|the)\s+/i, '').trim())
    .filter((word) => /^[\p{Lu}]/u.test(word) && !/^(None|NA)$/i.test(word))
}

function plurals(word: string): string[] {
  const match = /^(.*?)\((s|es)\)$/.exec(word)
  if (match) return [match[1] as string, `${match[1]}${match[2]}`]
  const gender = /^(.*?)(man|woman)\s*\((?:men|women)\)$/.exec(word)
  if (gender) return [`${gender[1]}${gender[2]}`, `${gender[1]}${(gender[2] as string).replace('man', 'men')}`]
  return [word]
}

const ENTITIES: Readonly<Record<string, string>> = {
  ccedil: 'ç',
  ocirc: 'ô',
  eacute: 'é',
  oacute: 'ó',
  iacute: 'í',
  aacute: 'á',
  ntilde: 'ñ',
  uacute: 'ú',
  egrave: 'è',
  atilde: 'ã',
  amp: '&',
  uuml: 'ü',
}

function decode(text: string): string {
  return text.replace(/<[^>]+>/g, '').replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
}

function coordinates(text: string): { latitude: number | null; longitude: number | null } {
  const match = /(\d+) (\d+) ?([NS]), (\d+) (\d+) ?([EW])/.exec(text)
  if (!match) return { latitude: null, longitude: null }
  const [, a, b, ns, c, d, ew] = match
  const degrees = (whole = '0', minutes = '0', side = 'N'): number =>
    Math.round((Number(whole) + Number(minutes) / 60) * (side === 'S' || side === 'W' ? -100 : 100)) / 100
  return { latitude: degrees(a, b, ns), longitude: degrees(c, d, ew) }
}
