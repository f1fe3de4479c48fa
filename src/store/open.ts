/** Opens a dossier file: makes or migrates it where that is asked for, and refuses what is no dossier or a newer one, leaving it as it is. */

import { existsSync, statSync } from 'node:fs'
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

/** `create` makes the file where it is not there; `write` and `read` want it there; `read` changes nothing and works in a folder without the right to write. */
export type OpenMode = 'create' | 'write' | 'read'

/**
 * The store in the file at `path`.
 * Throws `DragomanError` `dossier-missing`, `dossier-folder-missing`, `not-a-dossier`, `dossier-newer`, `dossier-read-only`, `dossier-busy`, `dossier-unfinished`.
 */
export function openStore(path: string, mode: OpenMode): Store {
  const there = existsSync(path)
  if (!there && mode !== 'create') throw missingDossier(path)
  if (!there && !existsSync(dirname(path))) throw missingFolder(path, dirname(path))
  if (there && !statSync(path).isFile()) throw notADossier(path)
  return mode === 'read' ? openForReading(path) : openForWriting(path)
}

/** A file of no bytes is what a build leaves that was killed before its first write: it opens as an empty store. */
function openForReading(path: string): Store {
  if (statSync(path).size === 0 && !existsSync(`${path}-journal`)) return memoryStore(path)
  const connection = new Connection(path, true)
  try {
    const version = versionOf(connection)
    if (version === FORMAT) return sqliteStore(connection)
  } catch (error) {
    connection.close()
    if (isReadOnly(error) && existsSync(`${path}-journal`)) throw unfinishedDossier(path)
    throw error
  }
  connection.close()
  return openForWriting(path)
}

function openForWriting(path: string): Store {
  const connection = new Connection(path, false)
  try {
    if (versionOf(connection) < FORMAT) connection.transaction(() => migrate(connection))
    return sqliteStore(connection)
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
