/** The finished dossier in SQLite: each section item by item, so that only what changed is written and only what is asked for is read. */

import type { Dossier } from '../model/dossier.js'
import type { Id } from '../model/ids.js'
import type { Connection } from './connection.js'
import { type Head, type Item, itemsOf, lazyDossier } from './items.js'
import { putIndex } from './sqlite-index.js'
import { type Making, SECTIONS, type Section, type StoreState } from './store.js'

/** The section that follows from the others where the dossier's making says so. */
const FOLLOWING = 'claims'

/** The parts of `Store` that are about the dossier; they mean what they mean there. */
export class SqliteDossier {
  readonly #db: Connection

  constructor(connection: Connection) {
    this.#db = connection
  }

  state(): StoreState {
    return (this.#head('state') as StoreState | null) ?? 'empty'
  }

  revision(): number {
    return Number(this.#head('revision') ?? 0)
  }

  changes(): number {
    return Number(this.#head('changes') ?? 0)
  }

  /** Says that something was kept after the dossier was put. */
  markStale(): void {
    this.#setHead('state', 'building')
  }

  /** Says that something changed that a dossier is made from. */
  markChanged(): void {
    this.#setHead('changes', String(this.changes() + 1))
    this.markStale()
  }

  put(dossier: Dossier, { madeAt = this.changes(), named, claimsFollow = false }: Making = {}): boolean {
    return this.#db.transaction(() => {
      let written = this.#setHead('dossier', JSON.stringify({ format: dossier.format, generator: dossier.generator } satisfies Head))
      const changed = new Set<string>()
      for (const section of SECTIONS) {
        const follows = claimsFollow && section === FOLLOWING
        written += this.#putSection(section, follows ? [] : itemsOf(dossier[section]), named, changed)
      }
      this.#setHead('claims', claimsFollow ? 'follow' : 'kept')
      written += putIndex(this.#db, dossier, ({ id, page }) => changed.has(id) || changed.has(page))
      if (written > 0) this.#setHead('revision', String(this.revision() + 1))
      return this.#setHead('state', madeAt === this.changes() ? 'complete' : 'building') + written > 0
    })
  }

  /** How many rows were written. Adds to `changed` the keys of items that may be other than they were. */
  #putSection(section: Section, items: readonly Item[], named: Making['named'], changed: Set<string>): number {
    const before = this.#before(section, named?.engine)
    const made = named && items.map(({ value }) => named.keyOf(value))
    let written = 0
    for (const [place, { key, value }] of items.entries()) {
      const known = before.get(key)
      before.delete(key)
      if (made && known === made[place]) continue
      changed.add(key)
      written += this.#db.run(
        'INSERT INTO item VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET json = excluded.json WHERE json <> excluded.json',
        section,
        key,
        JSON.stringify(value),
      )
    }
    for (const key of before.keys()) written += this.#db.run('DELETE FROM item WHERE section = ? AND key = ?', section, key)
    const keys = JSON.stringify(items.map(({ key }) => key))
    written += this.#db.run(
      'INSERT INTO section (name, keys) VALUES (?, ?) ON CONFLICT DO UPDATE SET keys = excluded.keys WHERE keys <> excluded.keys',
      section,
      keys,
    )
    this.#db.run(
      'UPDATE section SET made = ?1 WHERE name = ?2 AND made IS NOT ?1',
      made ? [named.engine, ...made].join('\n') : null,
      section,
    )
    return written
  }

  /** What each item of the section was made of under this engine, by its key; null where that is not known. */
  #before(section: Section, engine: string | undefined): Map<string, string | null> {
    const row = this.#db.get('SELECT keys, made FROM section WHERE name = ?', section)
    const keys = row ? (JSON.parse(String(row.keys)) as string[]) : []
    const [by, ...made] = row?.made ? String(row.made).split('\n') : []
    const known = engine !== undefined && by === engine
    return new Map(keys.map((key, place) => [key, (known && made[place]) || null]))
  }

  read(): Dossier | null {
    const head = this.#head('dossier')
    if (head === null) return null
    const revision = this.revision()
    const follows = this.#claimsFollow()
    return lazyDossier(JSON.parse(head) as Head, {
      read: (section) => (follows && section === FOLLOWING ? null : this.#jsons(section)),
      fresh: () => this.revision() === revision,
    })
  }

  #claimsFollow(): boolean {
    return this.#head('claims') === 'follow'
  }

  section<K extends Section>(name: K): Dossier[K] {
    if (name === FOLLOWING && this.#claimsFollow()) return this.read()?.[name] ?? ([] as unknown as Dossier[K])
    return this.#jsons(name).map((json) => JSON.parse(json) as unknown) as unknown as Dossier[K]
  }

  /** In one statement, so that keys and items are of one moment; put in order here, because SQLite would search the keys anew for each item. */
  #jsons(section: Section): string[] {
    const rows = this.#db.all(
      'SELECT NULL AS key, keys AS json FROM section WHERE name = ?1 UNION ALL SELECT key, json FROM item WHERE section = ?1',
      section,
    )
    const [keys, ...items] = rows
    if (!keys) return []
    const jsons = new Map(items.map(({ key, json }) => [String(key), String(json)]))
    return (JSON.parse(String(keys.json)) as string[]).map((key) => jsons.get(key) as string)
  }

  item<K extends Section>(name: K, id: Id): Dossier[K][number] | null {
    if (name === FOLLOWING && this.#claimsFollow()) return this.section(name).find((item) => (item as { id?: Id }).id === id) ?? null
    const row = this.#db.get('SELECT json FROM item WHERE section = ? AND key = ?', name, id)
    return row ? (JSON.parse(String(row.json)) as Dossier[K][number]) : null
  }

  #head(key: string): string | null {
    return (this.#db.get('SELECT value FROM head WHERE key = ?', key)?.value as string | undefined) ?? null
  }

  #setHead(key: string, value: string): number {
    return this.#db.run(
      'INSERT INTO head VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value WHERE value <> excluded.value',
      key,
      value,
    )
  }
}
