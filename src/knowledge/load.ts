/** Reads the texts of `knowledge/` into checked entries: what is malformed is refused with the file and the entry that is wrong. */

import type { AgencyEntry, BodyEntry, CountryEntry, Knowledge, KnowledgeFiles, OfficeEntry, OutletEntry, PlaceEntry } from './schema.js'

type Check = 'text' | 'text?' | 'texts' | 'names' | 'flag'
type Shape = Readonly<Record<string, Check>>

const COUNTRY: Shape = {
  id: 'text',
  name: 'text',
  names: 'names',
  adjectives: 'texts',
  peoples: 'texts',
  capitals: 'texts',
  seats: 'texts',
}
const AGENCY: Shape = { id: 'text', name: 'text', names: 'names', country: 'text?', state: 'flag' }
const OUTLET: Shape = {
  id: 'text',
  name: 'text',
  names: 'names',
  family: 'text?',
  hosts: 'texts',
  country: 'text?',
  dateOrder: 'text?',
  signs: 'texts',
}
const OFFICE: Shape = { id: 'text', name: 'text', names: 'names', level: 'text?' }
const BODY: Shape = { id: 'text', name: 'text', names: 'names', kind: 'text', country: 'text?', generic: 'flag' }

/** A file that is not there gives no entries. Throws `RangeError` naming file and entry where one is malformed. */
export function readKnowledge(files: KnowledgeFiles): Knowledge {
  const countries = entries<CountryEntry>(files, 'countries.json', COUNTRY)
  return {
    countries,
    agencies: entries<AgencyEntry>(files, 'agencies.json', AGENCY),
    outlets: entries<OutletEntry>(files, 'outlets.json', OUTLET),
    offices: entries<OfficeEntry>(files, 'offices.json', OFFICE),
    bodies: [...entries<BodyEntry>(files, 'bodies.json', BODY), ...firms(files['firms.txt'] ?? '')],
    places: places(files),
    ...givenNames(files),
  }
}

/** `name`, `name m` or `name f`, a line each; `genders.txt` has names that tell man from woman, and too little of a person to be looked for. */
function givenNames(files: KnowledgeFiles): Required<Pick<Knowledge, 'givenNames' | 'genders'>> {
  const own = namesIn(files, 'givenNames.txt')
  const genders = [...own, ...namesIn(files, 'genders.txt')].flatMap(({ name, gender }) => (gender ? [[name, gender] as const] : []))
  return { givenNames: new Set(own.map(({ name }) => name)), genders: new Map(genders) }
}

/** A firm a line, its names parted by `|`, the one we show first; `~` before those that mean other things as well. */
function firms(text: string): BodyEntry[] {
  const seen = new Set<string>()
  return text.split('\n').flatMap((line, i): BodyEntry[] => {
    if (line === '') return []
    const spelled = line.split('|')
    const names = spelled.map((name) => (name.startsWith('~') ? name.slice(1) : name))
    for (const name of names) {
      if (name === '' || name.trim() !== name || seen.has(name)) throw new RangeError(`firms.txt, line ${i + 1}: ${line}`)
      seen.add(name)
    }
    const doubtful = names.filter((_, at) => spelled[at]?.startsWith('~'))
    const [name = ''] = names
    const entry = { id: `firm-${name.toLowerCase().replace(/ /g, '-')}`, name, names, kind: 'organization', country: null } as const
    return [{ ...entry, generic: false, firm: true, ...(doubtful.length ? { doubtful } : {}) }]
  })
}

function namesIn(files: KnowledgeFiles, file: string): { name: string; gender: 'm' | 'f' | null }[] {
  const lines = (files[file] ?? '').split('\n')
  return lines.flatMap((line, i) => {
    if (line === '') return []
    const [name = '', gender = null, ...more] = line.split(' ')
    if ((gender !== null && gender !== 'm' && gender !== 'f') || more.length) throw new RangeError(`${file}, line ${i + 1}: ${line}`)
    return [{ name, gender }]
  })
}

function entries<T extends { readonly id: string }>(files: KnowledgeFiles, name: string, shape: Shape): T[] {
  const seen = new Set<string>()
  return rows(files, name).map((row, i) => {
    const entry = row as Record<string, unknown>
    const at = `${name}, entry ${i + 1} (${String(entry?.id ?? '?')})`
    if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new RangeError(`${at}: not an object`)
    for (const [field, check] of Object.entries(shape)) verify(entry[field], check, `${at}: ${field}`)
    if (seen.has(entry.id as string)) throw new RangeError(`${at}: the id stands twice`)
    seen.add(entry.id as string)
    return entry as unknown as T
  })
}

function rows(files: KnowledgeFiles, name: string): unknown[] {
  const text = files[name]
  if (text === undefined) return []
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw new RangeError(`${name}: ${(error as Error).message}`)
  }
  if (!Array.isArray(parsed)) throw new RangeError(`${name}: not a list`)
  return parsed
}

function verify(value: unknown, check: Check, at: string): void {
  const texts = Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '')
  const right =
    (check === 'text' && typeof value === 'string' && value !== '') ||
    (check === 'text?' && (value === null || (typeof value === 'string' && value !== ''))) ||
    (check === 'texts' && texts) ||
    (check === 'names' && texts && value.length > 0) ||
    (check === 'flag' && typeof value === 'boolean')
  if (!right) throw new RangeError(`${at}: not what it should be (${check}): ${JSON.stringify(value)}`)
}

/** Rows `[name, country]` for a minor town, `[name, country, latitude, longitude, other names…]` for the rest. */
function places(files: KnowledgeFiles): PlaceEntry[] {
  return rows(files, 'places.json').map((row, i) => {
    const cells = row as (string | number | null)[]
    const [name, country, latitude, longitude] = [cells[0], cells[1], cells[2] ?? null, cells[3] ?? null]
    const others = cells.slice(4)
    const right =
      typeof name === 'string' && (country === null || typeof country === 'string') && others.every((other) => typeof other === 'string')
    if (!right || !isDegree(latitude, 90) || !isDegree(longitude, 180))
      throw new RangeError(`places.json, entry ${i + 1}: ${JSON.stringify(row)}`)
    return {
      id: country === null ? name : `${name}, ${country}`,
      name,
      names: [name, ...(others as string[])],
      country,
      latitude: latitude as number | null,
      longitude: longitude as number | null,
      population: null,
      minor: cells.length === 2,
    }
  })
}

function isDegree(value: unknown, most: number): boolean {
  return value === null || (typeof value === 'number' && Math.abs(value) <= most)
}

/** Knowledge of no file: what reads without any. */
export const NO_KNOWLEDGE: Knowledge = readKnowledge({})
