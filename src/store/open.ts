/** Opens a dossier file: makes or migrates it where that is asked for, and refuses what is no dossier or a newer one, leaving it as it is. */

import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DragomanError } from '../model/error.js'
import { Connection } from './connection.js'
import { missingDossier, missingFolder, newerDossier, notADossier, unfinishedDossier } from './faults.js'
import { memoryStore } from './memory.js'
import { FORMAT, MIGRATIONS } from './migrations/list.js'
import { sqliteStore } from './sqlite.js'
import type { Store } from './store.js'

/** `DRGM`, in the header of every dossier. */
export const APPLICATION_ID = 0x4452474d

/** Milliseconds. */
const PATIENCE = 5000

/** `create` makes the file where it is not there, and leaves none where nothing was kept; `write` and `read` want it there; `read` changes nothing and works in a folder without the right to write. */
export type OpenMode = 'create' | 'write' | 'read'

/**
 * The store in the file at `path`; `patience` is how long to wait for another program's write, in milliseconds.
 * Throws `DragomanError` `dossier-missing`, `dossier-folder-missing`, `not-a-dossier`, `dossier-newer`, `dossier-read-only`, `dossier-busy`, `dossier-unfinished`.
 */
export function openStore(path: string, mode: OpenMode, patience = PATIENCE): Store {
  const there = existsSync(path)
  if (!there && mode !== 'create') throw missingDossier(path)
  if (!there && !existsSync(dirname(path))) throw missingFolder(path, dirname(path))
  if (there && !mayBeSqlite(path)) throw notADossier(path)
  return mode === 'read' ? openForReading(path, patience) : openForWriting(path, patience)
}

/** SQLite takes any file of less than 512 bytes for an empty one and would write over it, so we look first. A journal means that it must look itself. */
function mayBeSqlite(path: string): boolean {
  const stat = statSync(path)
  if (!stat.isFile()) return false
  return stat.size === 0 || existsSync(`${path}-journal`) || startOf(path) === 'SQLite format 3\u0000'
}

function startOf(path: string): string {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(16)
    return start.toString('latin1', 0, readSync(file, start))
  } finally {
    closeSync(file)
  }
}

/** A file of no bytes is what a build leaves that was killed before its first write: it opens as an empty store. */
function openForReading(path: string, patience: number): Store {
  if (statSync(path).size === 0 && !existsSync(`${path}-journal`)) return memoryStore(path)
  if (existsSync(`${path}-journal`)) rollBack(path, patience)
  const connection = new Connection(path, true, patience)
  try {
    if (versionOf(connection) === FORMAT) return sqliteStore(connection, false)
  } catch (error) {
    connection.close()
    throw error
  }
  connection.close()
  return openForWriting(path, patience)
}

/** A journal is left by a kill, or belongs to a build that is at work. Reading with the right to write rolls back the one and leaves the other alone. */
function rollBack(path: string, patience: number): void {
  try {
    const connection = new Connection(path, false, patience)
    try {
      versionOf(connection)
    } finally {
      connection.close()
    }
  } catch (error) {
    if (isReadOnly(error) && existsSync(`${path}-journal`)) throw unfinishedDossier(path)
    throw error
  }
}

function openForWriting(path: string, patience: number): Store {
  const isNew = !existsSync(path)
  const connection = new Connection(path, false, patience)
  try {
    if (versionOf(connection) < FORMAT) connection.transaction(() => migrate(connection))
    return sqliteStore(connection, isNew)
  } catch (error) {
    connection.close()
    throw error
  }
}

/** 0 for a file that nothing was put into yet. */
function versionOf(connection: Connection): number {
  const version = connection.pragma('user_version')
  if (connection.pragma('application_id') !== APPLICATION_ID) {
    const tables = connection.get('SELECT count(*) AS count FROM sqlite_master')?.count
    if (version !== 0 || tables !== 0) throw notADossier(connection.path)
    return 0
  }
  if (version > FORMAT) throw newerDossier(connection.path, version, FORMAT)
  return version
}

function migrate(connection: Connection): void {
  const from = versionOf(connection)
  for (const { version, sql } of MIGRATIONS) if (version > from) connection.exec(sql)
  connection.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}`)
}

function isReadOnly(error: unknown): boolean {
  return error instanceof DragomanError && error.code === 'dossier-read-only'
}
