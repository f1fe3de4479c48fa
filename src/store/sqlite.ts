/** The store in one SQLite file. Each write first looks whether anything differs, so that a second build leaves the file's bytes as they are. */

import { rmSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Dossier } from '../model/dossier.js'
import { type Id, type PageId, pageIdOf } from '../model/ids.js'
import type { Judgement } from '../model/judgement.js'
import type { Notice } from '../model/notice.js'
import type { Given, GivenSource, PageInput } from '../model/page.js'
import { byCodeUnit, sortedUnique } from '../text/order.js'
import type { Connection, Row } from './connection.js'
import { byPlace, bySource, givenJson, isOwned, preferred, unknownPage } from './inputs.js'
import { SqliteDossier } from './sqlite-dossier.js'
import { searchIndex } from './sqlite-index.js'
import { SqliteMemo } from './sqlite-memo.js'
import type { ChangedRows, Making, Section, Store, StoredInput, StoredResult, StoreState } from './store.js'
import type { Hit, Holds } from './words.js'

/** Three reads HTML at 190 MB/s into a fifth of its size; six, half as fast, saves a tenth more. */
const LEVEL = 3

/** The store over an open, migrated connection, which it closes. A file that is `new` goes again where nothing was kept in it. */
export function sqliteStore(connection: Connection, isNew: boolean): Store {
  return new SqliteStore(connection, isNew)
}

class SqliteStore implements Store {
  readonly path: string
  readonly #db: Connection
  readonly #dossier: SqliteDossier
  readonly #memo: SqliteMemo
  readonly #isNew: boolean

  constructor(connection: Connection, isNew: boolean) {
    this.#isNew = isNew
    this.path = connection.path
    this.#db = connection
    this.#dossier = new SqliteDossier(connection)
    this.#memo = new SqliteMemo(connection)
    if (!connection.readOnly) connection.exec('PRAGMA secure_delete = ON')
  }

  state(): StoreState {
    return this.#dossier.state()
  }

  revision(): number {
    return this.#dossier.revision()
  }

  changes(): number {
    return this.#dossier.changes()
  }

  addInput(input: PageInput, bytes?: Uint8Array): 'new' | 'source' | 'same' {
    return this.transaction(() => {
      const page = pageIdOf(input.sha256)
      const known = this.#db.get('SELECT media_type, encoding, source FROM input WHERE page = ?', page)
      const isNew = known === undefined
      let written = isNew || preferred(input, decodedOf(known)) ? this.#writeInput(page, input, bytes) : 0
      for (const source of input.sources) {
        written += this.#db.run(
          'INSERT INTO source VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET given = excluded.given WHERE given <> excluded.given',
          page,
          source,
          givenJson(input.given),
        )
      }
      if (written > 0) this.#dossier.markChanged()
      return isNew ? 'new' : written > 0 ? 'source' : 'same'
    })
  }

  #writeInput(page: PageId, input: PageInput, bytes: Uint8Array | undefined): number {
    const text = Buffer.from(input.source, 'utf8')
    const raw = bytes && !text.equals(bytes) ? pack(bytes) : null
    const { sha256, mediaType, encoding } = input
    return this.#db.run(
      'INSERT OR REPLACE INTO input (page, sha256, media_type, encoding, source, bytes) VALUES (?, ?, ?, ?, ?, ?)',
      page,
      sha256,
      mediaType,
      encoding,
      pack(text),
      raw,
    )
  }

  pages(): PageId[] {
    return this.#db.all('SELECT page FROM input ORDER BY page').map((row) => String(row.page))
  }

  input(page: PageId): StoredInput | null {
    const row = this.#db.get('SELECT sha256, media_type, encoding, source FROM input WHERE page = ?', page)
    if (!row) return null
    return { page, sha256: String(row.sha256), ...decodedOf(row), sources: this.given(page) }
  }

  given(page: PageId): GivenSource[] {
    return this.#db.all('SELECT name, given FROM source WHERE page = ?', page).map(givenSourceOf).sort(byName)
  }

  allGiven(): Map<PageId, GivenSource[]> {
    const all = new Map(this.pages().map((page): [PageId, GivenSource[]] => [page, []]))
    for (const row of this.#db.all('SELECT page, name, given FROM source')) all.get(row.page as string)?.push(givenSourceOf(row))
    for (const own of all.values()) own.sort(byName)
    return all
  }

  sources(): { source: string; pages: PageId[] }[] {
    const rows = this.#db.all('SELECT name, page FROM source ORDER BY page')
    return bySource(rows.map((row) => ({ source: String(row.name), page: String(row.page) })))
  }

  bytes(page: PageId): Uint8Array | null {
    const row = this.#db.get('SELECT coalesce(bytes, source) AS bytes FROM input WHERE page = ?', page)
    return row ? new Uint8Array(unpack(row.bytes)) : null
  }

  remove(pages: readonly PageId[]): PageId[] {
    return this.transaction(() => {
      const there = sortedUnique(pages).filter((page) => this.#db.run('DELETE FROM input WHERE page = ?', page) > 0)
      for (const page of there) {
        this.#db.run('DELETE FROM source WHERE page = ?', page)
        this.#db.run('DELETE FROM result WHERE page = ?', page)
        this.#db.run('DELETE FROM outline WHERE page = ?', page)
      }
      if (there.length > 0) {
        this.#memo.forgetFiles()
        this.#dossier.markChanged()
      }
      return there
    })
  }

  setInputNotices(files: readonly string[], notices: readonly Notice[]): boolean {
    return this.transaction(() => {
      const owners = new Set(files)
      const key = (notice: Notice): string => JSON.stringify([notice.at, notice.code, notice.message, notice.stage, notice.hint])
      const wanted = new Set(notices.map(key))
      const old = this.inputNotices()
      const gone = old.filter((notice) => isOwned(notice.at, owners) && !wanted.has(key(notice)))
      for (const { at, code, message } of gone)
        this.#db.run('DELETE FROM input_notice WHERE at = ? AND code = ? AND message = ?', at, code, message)
      const known = new Set(old.map(key))
      const fresh = notices.filter((notice) => !known.has(key(notice)))
      for (const { at, code, message, stage, hint } of fresh) {
        this.#db.run('INSERT OR REPLACE INTO input_notice VALUES (?, ?, ?, ?, ?)', at, code, message, stage, hint)
      }
      if (gone.length + fresh.length > 0) this.#dossier.markChanged()
      return gone.length + fresh.length > 0
    })
  }

  inputNotices(): Notice[] {
    return (this.#db.all('SELECT code, stage, at, message, hint FROM input_notice') as unknown as Notice[])
      .map(({ code, stage, at, message, hint }) => ({ code, stage, at, message, hint }))
      .sort(byPlace)
  }

  putResult(page: PageId, fingerprint: string, value: unknown, outline?: unknown): boolean {
    return this.transaction(() => {
      if (!this.#db.get('SELECT 1 FROM input WHERE page = ?', page)) throw unknownPage(page)
      const json = JSON.stringify(value)
      const outlined = outline === undefined ? null : JSON.stringify(outline)
      const known = this.#db.get(
        'SELECT fingerprint, result.value, outline.value AS outline FROM result LEFT JOIN outline USING (page) WHERE page = ?',
        page,
      )
      if (known && known.fingerprint === fingerprint && known.outline === outlined && unpack(known.value).toString('utf8') === json)
        return false
      this.#db.run('INSERT OR REPLACE INTO result (page, fingerprint, value) VALUES (?, ?, ?)', page, fingerprint, pack(Buffer.from(json)))
      if (outlined === null) this.#db.run('DELETE FROM outline WHERE page = ?', page)
      else this.#db.run('INSERT OR REPLACE INTO outline VALUES (?, ?)', page, outlined)
      this.#dossier.markStale()
      return true
    })
  }

  fingerprint(page: PageId): string | null {
    return (this.#db.get('SELECT fingerprint FROM result WHERE page = ?', page)?.fingerprint as string | undefined) ?? null
  }

  result<T>(page: PageId): StoredResult<T> | null {
    const row = this.#db.get('SELECT fingerprint, value FROM result WHERE page = ?', page)
    return row ? { fingerprint: String(row.fingerprint), value: JSON.parse(unpack(row.value).toString('utf8')) as T } : null
  }

  outlines<T>(): Map<PageId, StoredResult<T>> {
    const rows = this.#db.all('SELECT page, fingerprint, outline.value FROM result JOIN outline USING (page)')
    return new Map(
      rows.map((row) => [row.page as string, { fingerprint: row.fingerprint as string, value: JSON.parse(row.value as string) as T }]),
    )
  }

  putDossier(dossier: Dossier, making?: Making): boolean {
    return this.#dossier.put(dossier, making)
  }

  dossier(): Dossier | null {
    return this.#dossier.read()
  }

  section<K extends Section>(name: K): Dossier[K] {
    return this.#dossier.section(name)
  }

  item<K extends Section>(name: K, id: Id): Dossier[K][number] | null {
    return this.#dossier.item(name, id)
  }

  search(query: string, limit: number, holds: Holds = 'all'): Hit[] {
    return searchIndex(this.#db, query, limit, holds)
  }

  recall<T>(name: string, fingerprint: string): T | null {
    const row = this.#db.get('SELECT value FROM memory WHERE name = ? AND fingerprint = ?', name, fingerprint)
    return row ? (JSON.parse(unpack(row.value).toString('utf8')) as T) : null
  }

  remember(name: string, fingerprint: string, value: unknown): void {
    const packed = pack(Buffer.from(JSON.stringify(value)))
    const known = this.#db.get('SELECT fingerprint, value FROM memory WHERE name = ?', name)
    if (known && known.fingerprint === fingerprint && Buffer.from(known.value as Uint8Array).equals(packed)) return
    this.#db.run('INSERT OR REPLACE INTO memory VALUES (?, ?, ?)', name, fingerprint, packed)
  }

  recallRows(name: string, fingerprint: string): ReadonlyMap<string, string> {
    return this.#memo.rows(name, fingerprint)
  }

  recallRow(name: string, key: string, fingerprint: string): string | undefined {
    return this.#memo.row(name, key, fingerprint)
  }

  rememberRows(fingerprint: string, rows: ReadonlyMap<string, ChangedRows>): void {
    this.#memo.put(fingerprint, rows)
  }

  fileMarks(fingerprint: string): ReadonlyMap<string, string> {
    return this.#memo.fileMarks(fingerprint)
  }

  markFiles(fingerprint: string, marks: ReadonlyMap<string, string>): void {
    this.#memo.markFiles(fingerprint, marks)
  }

  appendJudgement(judgement: Judgement): boolean {
    return this.transaction(() => {
      const written = this.#db.run(
        'INSERT INTO judgement (id, json) VALUES (?, ?) ON CONFLICT DO NOTHING',
        judgement.id,
        JSON.stringify(judgement),
      )
      if (written > 0) this.#dossier.markChanged()
      return written > 0
    })
  }

  judgements(): Judgement[] {
    return this.#db.all('SELECT json FROM judgement ORDER BY seq').map((row) => JSON.parse(String(row.json)) as Judgement)
  }

  transaction<T>(work: () => T): T {
    return this.#db.transaction(work)
  }

  close(): void {
    const traceless = this.#isNew && this.#db.isOpen && this.state() === 'empty'
    this.#db.close()
    if (traceless) rmSync(this.path, { force: true })
  }
}

function givenSourceOf(row: Row): GivenSource {
  return { source: String(row.name), given: JSON.parse(String(row.given)) as Given }
}

function byName(a: GivenSource, b: GivenSource): number {
  return byCodeUnit(a.source, b.source)
}

function decodedOf(row: Row): Pick<PageInput, 'mediaType' | 'encoding' | 'source'> {
  return {
    mediaType: row.media_type as PageInput['mediaType'],
    encoding: String(row.encoding),
    source: unpack(row.source).toString('utf8'),
  }
}

function pack(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: LEVEL })
}

function unpack(value: unknown): Buffer {
  return inflateRawSync(value as Uint8Array)
}
