/** The finished dossier in SQLite: each section item by item, so that only what changed is written and only what is asked for is read. */

import type { Dossier } from '../model/dossier.js'
import type { Id } from '../model/ids.js'
import type { Connection } from './connection.js'
import { type Head, type Item, itemsOf, lazyDossier } from './items.js'
import { putIndex } from './sqlite-index.js'
import { SECTIONS, type Section, type StoreState } from './store.js'
import { paragraphsOf } from './words.js'

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

  put(dossier: Dossier, madeAt = this.changes()): boolean {
    return this.#db.transaction(() => {
      let written = this.#setHead('dossier', JSON.stringify({ format: dossier.format, generator: dossier.generator } satisfies Head))
      for (const section of SECTIONS) written += this.#putSection(section, itemsOf(dossier[section]))
      written += putIndex(this.#db, paragraphsOf(dossier))
      if (written > 0) this.#setHead('revision', String(this.revision() + 1))
      return this.#setHead('state', madeAt === this.changes() ? 'complete' : 'building') + written > 0
    })
  }

  #putSection(section: Section, items: readonly Item[]): number {
    const before = new Set(this.#keys(section))
    let written = 0
    for (const { key, json } of items) {
      before.delete(key)
      written += this.#db.run(
        'INSERT INTO item VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET json = excluded.json WHERE json <> excluded.json',
        section,
        key,
        json,
      )
    }
    for (const key of before) written += this.#db.run('DELETE FROM item WHERE section = ? AND key = ?', section, key)
    const keys = JSON.stringify(items.map(({ key }) => key))
    written += this.#db.run(
      'INSERT INTO section VALUES (?, ?) ON CONFLICT DO UPDATE SET keys = excluded.keys WHERE keys <> excluded.keys',
      section,
      keys,
    )
    return written
  }

  #keys(section: Section): string[] {
    const row = this.#db.get('SELECT keys FROM section WHERE name = ?', section)
    return row ? (JSON.parse(String(row.keys)) as string[]) : []
  }

  read(): Dossier | null {
    const head = this.#head('dossier')
    if (head === null) return null
    const revision = this.revision()
    return lazyDossier(
      JSON.parse(head) as Head,
      (section) => this.#jsons(section),
      () => this.revision() === revision,
    )
  }

  section<K extends Section>(name: K): Dossier[K] {
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
