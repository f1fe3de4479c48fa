/** Provinces, states and governorates of the world from the list of cities (GeoNames, CC BY 4.0), with and without the word that says what they are. */

import { fold } from '../../src/text/fold.js'
import { readCsv } from './csv.js'
import type { PlaceRow } from './places.js'

/** What may stand behind the name of a province. */
const KIND =
  /\s(?:Province|District|Region|Governorate|State|Oblast|Department|County|Municipality|Parish|Prefecture|Territory|Canton|Republic|Krai|Voivodeship|Autonomous Region|Regional State|Division)$/

/** Words that name a side or a part of any country: names of these alone are no names. */
const SIDES = new Set(
  `north south east west northern southern eastern western central centre center middle upper lower new capital coast coastal valley city national federal district
  region state province territory littoral delta rivers plateau highlands lakes islands island bay cross mountain river inner outer great greater metropolitan nord sud est
  ouest haut hauts bas oriental occidental maritime savanes plateaux cascades sahel lacs`
    .trim()
    .split(/\s+/),
)

/**
 * Rows as for towns: a name of one word only counts where the words around say that it is a place. `known` are folded names that are taken,
 * `words` such as are seldom meant as a place; a name that two countries have is left out.
 */
export function provincesFrom(
  cities: string,
  countryOf: (name: string) => string | null,
  known: ReadonlySet<string>,
  words: ReadonlySet<string>,
): PlaceRow[] {
  const found = new Map<string, PlaceRow | null>()
  const add = (name: string, country: string): void => {
    const key = fold(name)
    const parts = key.split(/[\s-]+/)
    if (key.length < 4 || known.has(key) || words.has(key) || /[\d(/,]/.test(name) || parts.length > 4) return
    if (
      parts.every((part) => SIDES.has(part)) ||
      /\band\b|^(?:saint|st|san|santa|santo|sao|la|el|los|las) /.test(key) ||
      (parts.length > 1 && words.has(parts[0] as string))
    )
      return
    const before = found.get(key)
    const row = parts.length > 1 ? [name, country, null, null] : [name, country]
    found.set(key, before === undefined ? row : before?.[1] === country ? before : null)
  }
  for (const row of readCsv(cities)) {
    const name = (row.subcountry ?? '').trim()
    const country = countryOf(row.country ?? '')
    if (name === '' || country === null) continue
    add(name, country)
    if (KIND.test(name)) add(name.replace(KIND, ''), country)
  }
  return [...found.values()].filter((row): row is PlaceRow => row !== null)
}
