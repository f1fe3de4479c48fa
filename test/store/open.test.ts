/** What opening makes, finishes and refuses; a refused file stays as it is. */

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { DragomanError } from '../../src/model/error.js'
import { FORMAT, MIGRATIONS } from '../../src/store/migrations/list.js'
import { APPLICATION_ID, type OpenMode, openStore } from '../../src/store/open.js'
import { dossierOf, inputOf } from './conformance.js'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-open-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newPath = (): string => join(folder, `${files++}.dossier`)

function codeOf(path: string, mode: OpenMode): string | null {
  try {
    openStore(path, mode, 50).close()
    return null
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error
    expect(error.hint).toMatch(/\.$/)
    return error.code
  }
}

function made(): string {
  const path = newPath()
  const store = openStore(path, 'create')
  store.addInput(inputOf('one'))
  store.putDossier(dossierOf('one'))
  store.close()
  return path
}

describe('opening', () => {
  it('makes a file with our mark and format', () => {
    const db = new DatabaseSync(made(), { readOnly: true })
    expect(db.prepare('PRAGMA application_id').get()).toMatchObject({ application_id: APPLICATION_ID })
    expect(db.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: FORMAT })
    db.close()
  })

  it('numbers the formats from one without a gap', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
  })

  it('says that a dossier is not there', () => {
    expect(codeOf(join(folder, 'none.dossier'), 'read')).toBe('dossier-missing')
    expect(codeOf(join(folder, 'none.dossier'), 'write')).toBe('dossier-missing')
    expect(codeOf(join(folder, 'no-folder', 'a.dossier'), 'create')).toBe('dossier-folder-missing')
  })

  it.each<[string, (path: string) => void]>([
    ['text', (path) => writeFileSync(path, 'A line of words.\n'.repeat(400))],
    ['a short text', (path) => writeFileSync(path, 'x')],
    ['a folder', (path) => mkdirSync(path)],
    ["another program's database", (path) => foreign(path, 'CREATE TABLE other (a)')],
    ['a database with another mark', (path) => foreign(path, 'PRAGMA application_id = 7; CREATE TABLE other (a)')],
  ])('refuses %s and leaves it as it is', (what, make) => {
    const path = newPath()
    make(path)
    const before = what === 'a folder' ? null : readFileSync(path)
    for (const mode of ['create', 'write', 'read'] as const) expect(codeOf(path, mode)).toBe('not-a-dossier')
    if (before) expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('refuses a newer format and leaves it as it is', () => {
    const path = made()
    foreign(path, `PRAGMA user_version = ${FORMAT + 1}`)
    const before = readFileSync(path)
    for (const mode of ['create', 'write', 'read'] as const) expect(codeOf(path, mode)).toBe('dossier-newer')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('opens a file of no bytes, as a build leaves it that was killed at once', () => {
    const path = newPath()
    writeFileSync(path, '')
    const store = openStore(path, 'read')
    expect(store.state()).toBe('empty')
    expect(store.dossier()).toBeNull()
    store.close()
    expect(codeOf(path, 'create')).toBeNull()
  })

  it('rolls back what a killed build left half-written, for reading too', () => {
    const path = made()
    const copy = newPath()
    const db = new DatabaseSync(path)
    db.exec("PRAGMA cache_size = 5; BEGIN; UPDATE item SET json = 'half'; INSERT INTO result VALUES ('x', 'f', zeroblob(1000000))")
    for (const suffix of ['', '-journal']) writeFileSync(`${copy}${suffix}`, readFileSync(`${path}${suffix}`))
    db.exec('ROLLBACK')
    db.close()
    const store = openStore(copy, 'read')
    expect(store.dossier()).toEqual(dossierOf('one'))
    store.close()
    expect(existsSync(`${copy}-journal`)).toBe(false)
  })

  it('says that a damaged file is damaged', () => {
    const path = made()
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 4096)
    writeFileSync(path, bytes)
    expect(() => {
      const store = openStore(path, 'read')
      JSON.stringify(store.dossier())
    }).toThrow(expect.objectContaining({ code: 'dossier-damaged' }))
  })

  it('says that another program is writing', () => {
    const path = made()
    const other = new DatabaseSync(path)
    other.exec('BEGIN EXCLUSIVE')
    expect(codeOf(path, 'read')).toBe('dossier-busy')
    other.exec('ROLLBACK')
    other.close()
  })
})

describe.skipIf(process.platform === 'win32')('without the right to write', () => {
  it('opens for reading, and says why it cannot write', () => {
    const own = mkdtempSync(join(folder, 'locked-'))
    const path = join(own, 'a.dossier')
    writeFileSync(path, readFileSync(made()))
    chmodSync(folder, 0o755)
    chmodSync(path, 0o444)
    chmodSync(own, 0o555)
    asNobody(() => {
      const store = openStore(path, 'read')
      expect(store.dossier()?.articles).toHaveLength(1)
      store.close()
      const writer = openStore(path, 'write')
      expect(() => writer.addInput(inputOf('two'))).toThrow(expect.objectContaining({ code: 'dossier-read-only' }))
      writer.close()
      expect(codeOf(join(own, 'b.dossier'), 'create')).toBe('dossier-read-only')
    })
    chmodSync(own, 0o755)
  })
})

/** Root may write everywhere, so as root the work is done with the rights of somebody else. */
function asNobody(work: () => void): void {
  const root = process.getuid?.() === 0
  if (root) process.seteuid?.(65534)
  try {
    work()
  } finally {
    if (root) process.seteuid?.(0)
  }
}

function foreign(path: string, sql: string): void {
  const db = new DatabaseSync(path)
  db.exec(sql)
  db.close()
}
