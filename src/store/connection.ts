/** One SQLite connection: statements prepared once, one transaction at a time, faults told in the user's words. */

import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite'
import { faultOf } from './faults.js'

export type Value = string | number | null | Uint8Array
export type Row = Record<string, Value>

export class Connection {
  readonly path: string
  readonly readOnly: boolean
  readonly #db: DatabaseSyncInstance
  readonly #statements = new Map<string, StatementSyncInstance>()

  /** Opens the file, or makes it where it is not there and `readOnly` is false. Waits `patience` milliseconds for others. Throws `DragomanError`. */
  constructor(path: string, readOnly: boolean, patience: number) {
    this.path = path
    this.readOnly = readOnly
    this.#db = this.#told(() => new DatabaseSync(path, { readOnly, timeout: patience }))
  }

  get isOpen(): boolean {
    return this.#db.isOpen
  }

  exec(sql: string): void {
    this.#told(() => this.#db.exec(sql))
  }

  /** How many rows were written. */
  run(sql: string, ...values: Value[]): number {
    return this.#told(() => Number(this.#statement(sql).run(...values).changes))
  }

  get(sql: string, ...values: Value[]): Row | undefined {
    return this.#told(() => this.#statement(sql).get(...values) as Row | undefined)
  }

  all(sql: string, ...values: Value[]): Row[] {
    return this.#told(() => this.#statement(sql).all(...values) as Row[])
  }

  /** The value of a `PRAGMA` that is a number. */
  pragma(name: string): number {
    return Number(Object.values(this.get(`PRAGMA ${name}`) ?? {})[0] ?? 0)
  }

  /** All or nothing; joins a transaction that is open. The file is touched by what changes it, not by the transaction itself. */
  transaction<T>(work: () => T): T {
    if (this.#db.isTransaction) return work()
    this.exec('BEGIN IMMEDIATE')
    try {
      const value = work()
      this.exec('COMMIT')
      return value
    } catch (error) {
      if (this.#db.isTransaction) this.exec('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.#statements.clear()
    if (this.#db.isOpen) this.#told(() => this.#db.close())
  }

  #statement(sql: string): StatementSyncInstance {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#db.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  #told<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw faultOf(error, this.path)
    }
  }
}
