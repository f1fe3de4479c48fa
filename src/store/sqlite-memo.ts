/** What stages keep for the next build in SQLite, a row for each part of their work: one build writes what is new and deletes what is no longer asked for. */

import type { Connection } from './connection.js'

/** The parts of `Store` that are about rows of memory; they mean what they mean there. */
export class SqliteMemo {
  readonly #db: Connection

  constructor(connection: Connection) {
    this.#db = connection
  }

  rows(name: string, fingerprint: string): ReadonlyMap<string, string> {
    if (this.#fingerprint() !== fingerprint) return new Map()
    const rows = this.#db.all('SELECT key, value FROM memo WHERE name = ?', name)
    return new Map(rows.map(({ key, value }) => [key as string, value as string]))
  }

  put(fingerprint: string, rows: ReadonlyMap<string, ReadonlyMap<string, string | null>>): void {
    this.#db.transaction(() => {
      if (this.#fingerprint() !== fingerprint) this.#db.run('DELETE FROM memo')
      this.#setFingerprint(fingerprint)
      for (const { name } of this.#db.all('SELECT DISTINCT name FROM memo')) {
        if (!rows.has(name as string)) this.#db.run('DELETE FROM memo WHERE name = ?', name as string)
      }
      for (const [name, own] of rows) this.#putNamed(name, own)
    })
  }

  #putNamed(name: string, rows: ReadonlyMap<string, string | null>): void {
    for (const row of this.#db.all('SELECT key FROM memo WHERE name = ?', name)) {
      const key = row.key as string
      if (!rows.has(key)) this.#db.run('DELETE FROM memo WHERE name = ? AND key = ?', name, key)
    }
    for (const [key, json] of rows) {
      if (json !== null) this.#db.run('INSERT OR REPLACE INTO memo VALUES (?, ?, ?)', name, key, json)
    }
  }

  #fingerprint(): string | null {
    return (this.#db.get("SELECT value FROM head WHERE key = 'memo'")?.value as string | undefined) ?? null
  }

  #setFingerprint(fingerprint: string): void {
    this.#db.run(
      "INSERT INTO head VALUES ('memo', ?) ON CONFLICT DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
      fingerprint,
    )
  }
}
