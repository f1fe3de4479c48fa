/**
 * What is kept for the next build in SQLite: of each part of the stages' work a row, of each file taken in a mark. One build writes what is new and
 * deletes what is no longer asked for.
 */

import type { Connection } from './connection.js'
import type { ChangedRows } from './store.js'

/** Whose fingerprint it is, in the table of heads. */
type Kind = 'memo' | 'files'

/** The parts of `Store` that are about rows of memory and marks of files; they mean what they mean there. */
export class SqliteMemo {
  readonly #db: Connection

  constructor(connection: Connection) {
    this.#db = connection
  }

  rows(name: string, fingerprint: string): ReadonlyMap<string, string> {
    if (this.#fingerprint('memo') !== fingerprint) return new Map()
    const rows = this.#db.all('SELECT key, value FROM memo WHERE name = ?', name)
    return new Map(rows.map(({ key, value }) => [key as string, value as string]))
  }

  row(name: string, key: string, fingerprint: string): string | undefined {
    if (this.#fingerprint('memo') !== fingerprint) return undefined
    return this.#db.get('SELECT value FROM memo WHERE name = ? AND key = ?', name, key)?.value as string | undefined
  }

  put(fingerprint: string, rows: ReadonlyMap<string, ChangedRows>): void {
    this.#db.transaction(() => {
      if (this.#fingerprint('memo') !== fingerprint) this.#db.run('DELETE FROM memo')
      this.#setFingerprint('memo', fingerprint)
      for (const name of this.#names()) if (!rows.has(name)) this.#db.run('DELETE FROM memo WHERE name = ?', name)
      for (const [name, { fresh, gone }] of rows) {
        for (const key of gone) this.#db.run('DELETE FROM memo WHERE name = ? AND key = ?', name, key)
        for (const [key, json] of fresh) this.#db.run('INSERT OR REPLACE INTO memo VALUES (?, ?, ?)', name, key, json)
      }
    })
  }

  /** One after the other: asked for all at once, SQLite would go through every row. */
  *#names(): Generator<string> {
    const after = (name: string): string | undefined =>
      this.#db.get('SELECT name FROM memo WHERE name > ? ORDER BY name LIMIT 1', name)?.name as string | undefined
    for (let name = after(''); name !== undefined; name = after(name)) yield name
  }

  fileMarks(fingerprint: string): ReadonlyMap<string, string> {
    if (this.#fingerprint('files') !== fingerprint) return new Map()
    return new Map(this.#db.all('SELECT name, mark FROM file').map(({ name, mark }) => [name as string, mark as string]))
  }

  markFiles(fingerprint: string, marks: ReadonlyMap<string, string>): void {
    this.#db.transaction(() => {
      if (this.#fingerprint('files') !== fingerprint) this.forgetFiles()
      this.#setFingerprint('files', fingerprint)
      for (const [name, mark] of marks) this.#db.run('INSERT OR REPLACE INTO file VALUES (?, ?)', name, mark)
    })
  }

  forgetFiles(): void {
    this.#db.run('DELETE FROM file')
  }

  #fingerprint(kind: Kind): string | null {
    return (this.#db.get('SELECT value FROM head WHERE key = ?', kind)?.value as string | undefined) ?? null
  }

  #setFingerprint(kind: Kind, fingerprint: string): void {
    this.#db.run(
      'INSERT INTO head VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value WHERE value <> excluded.value',
      kind,
      fingerprint,
    )
  }
}
