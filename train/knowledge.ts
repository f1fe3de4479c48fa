/**
 * Builds `knowledge/countries.json` and `knowledge/places.json` from public data and the additions in `train/knowledge/`.
 * Run: `npm run build:code && node dist/train/knowledge.js`. Same inputs, same bytes.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countriesFrom } from './knowledge/countries.js'
import { placesFrom } from './knowledge/places.js'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), process.env.DRAGOMAN_ROOT ?? '../..')
const DATA = resolve(process.env.DRAGOMAN_DATA ?? join(ROOT, '../shared'), 'data/knowledge')
const TRAIN = join(ROOT, 'train/knowledge')

const read = (path: string): string => readFileSync(path, 'utf8')

const countries = countriesFrom({
  codes: read(join(DATA, 'country-codes.csv')),
  factbook: read(join(DATA, 'factbook/government.json')),
  additions: read(join(TRAIN, 'countries.yml')),
})
writeFileSync(join(ROOT, 'knowledge/countries.json'), rows(countries))

const places = placesFrom({
  cities: read(join(DATA, 'world-cities.csv')),
  codes: read(join(DATA, 'country-codes.csv')),
  factbook: read(join(DATA, 'factbook/government.json')),
  zones: read(process.env.ZONE_TAB ?? '/usr/share/zoneinfo/zone.tab'),
  regions: read(join(TRAIN, 'places.yml')),
  words: `${read(join(TRAIN, 'not-places.txt'))}\n${read(join(ROOT, 'knowledge/givenNames.txt')).replace(/ [mf]$/gm, '')}`,
  countries,
})
writeFileSync(join(ROOT, 'knowledge/places.json'), rows(places))

/** One entry a line, so that a change shows as one line. */
function rows(entries: readonly unknown[]): string {
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`
}
