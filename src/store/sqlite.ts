/** The store in one SQLite file. Each write first looks whether anything differs, so that a second build leaves the file's bytes as they are. */

import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Dossier } from '../model/dossier.js'
import { type Id, type PageId, pageIdOf } from '../model/ids.js'
import type { Judgement } from '../model/judgement.js'
import type { Notice } from '../model/notice.js'
import type { Given, PageInput } from '../model/page.js'
import { byCodeUnit, sortedUnique } from '../text/order.js'
import type { Connection, Row } from './connection.js'
import { byPlace, bySource, givenJson, isOwned, preferred, unknownPage } from './inputs.js'
import { type Head, type Item, itemsOf, lazyDossier } from './items.js'
import { SECTIONS, type Section, type Store, type StoredInput, type StoredResult, type StoreState } from './store.js'
import { byScore, type Hit, type Paragraph, paragraphsOf, parseQuery } from './words.js'

/** Three reads HTML at 190 MB/s into a fifth of its size; six, half as fast, saves a tenth more. */
const LEVEL = 3

/** The store over an open, migrated connection, which it closes. */
export function sqliteStore(connection: Connection): Store {
  return new SqliteStore(connection)
}

class SqliteStore implements Store {
  readonly path: string
  readonly #db: Connection

  constructor(connection: Connection) {
    this.path = connection.path
    this.#db = connection
    if (!connection.readOnly) connection.exec('PRAGMA secure_delete = ON')
  }

  state(): StoreState {
    return (this.#head('state') as StoreState | null) ?? 'empty'
  }

  revision(): number {
    return Number(this.#head('revision') ?? 0)
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
      if (written > 0) this.#stale()
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
    const sources = this.#db
      .all('SELECT name, given FROM source WHERE page = ?', page)
      .map((each) => ({ source: String(each.name), given: JSON.parse(String(each.given)) as Given }))
      .sort((a, b) => byCodeUnit(a.source, b.source))
    return { page, sha256: String(row.sha256), ...decodedOf(row), sources }
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
      }
      if (there.length > 0) this.#stale()
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
      if (gone.length + fresh.length > 0) this.#stale()
      return gone.length + fresh.length > 0
    })
  }

  inputNotices(): Notice[] {
    return (this.#db.all('SELECT code, stage, at, message, hint FROM input_notice') as unknown as Notice[])
      .map(({ code, stage, at, message, hint }) => ({ code, stage, at, message, hint }))
      .sort(byPlace)
  }

  putResult(page: PageId, fingerprint: string, value: unknown): boolean {
    return this.transaction(() => {
      if (!this.#db.get('SELECT 1 FROM input WHERE page = ?', page)) throw unknownPage(page)
      const json = JSON.stringify(value)
      const known = this.#db.get('SELECT fingerprint, value FROM result WHERE page = ?', page)
      if (known && known.fingerprint === fingerprint && unpack(known.value).toString('utf8') === json) return false
      this.#db.run('INSERT OR REPLACE INTO result (page, fingerprint, value) VALUES (?, ?, ?)', page, fingerprint, pack(Buffer.from(json)))
      this.#stale()
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

  putDossier(dossier: Dossier): boolean {
    return this.transaction(() => {
      let written = this.#setHead('dossier', JSON.stringify({ format: dossier.format, generator: dossier.generator } satisfies Head))
      for (const section of SECTIONS) written += this.#putSection(section, itemsOf(dossier[section]))
      written += this.#index(paragraphsOf(dossier))
      if (written > 0) this.#setHead('revision', String(this.revision() + 1))
      return this.#setHead('state', 'complete') + written > 0
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

  /** Optimizing takes the words of what is gone out of the index for good, where deleting only marks them. */
  #index(paragraphs: readonly Paragraph[]): number {
    const byArticle = articlesOf(paragraphs)
    const known = new Map(this.#db.all('SELECT article, digest FROM indexed').map((row) => [String(row.article), row.digest]))
    let written = 0
    for (const [article, own] of byArticle) {
      const digest = digestOf(own)
      if (known.get(article) !== digest) written += this.#indexArticle(article, digest, own)
    }
    const gone = [...known.keys()].filter((article) => !byArticle.has(article))
    for (const article of gone) written += this.#dropArticle(article)
    if (gone.length > 0) this.#db.run("INSERT INTO words (words) VALUES ('optimize')")
    return written
  }

  #indexArticle(article: Id, digest: string, paragraphs: readonly Paragraph[]): number {
    this.#dropArticle(article)
    this.#db.run('INSERT INTO indexed VALUES (?, ?)', article, digest)
    for (const { page, start, end, words } of paragraphs) {
      this.#db.run('INSERT INTO paragraph (article, page, start, "end") VALUES (?, ?, ?, ?)', article, page, start, end)
      this.#db.run('INSERT INTO words (rowid, text) VALUES (last_insert_rowid(), ?)', words.join(' '))
    }
    return 1
  }

  #dropArticle(article: Id): number {
    this.#db.run('DELETE FROM words WHERE rowid IN (SELECT id FROM paragraph WHERE article = ?)', article)
    this.#db.run('DELETE FROM paragraph WHERE article = ?', article)
    return this.#db.run('DELETE FROM indexed WHERE article = ?', article)
  }

  dossier(): Dossier | null {
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

  #jsons(section: Section): string[] {
    return this.#db
      .all(
        `SELECT item.json AS json FROM section, json_each(section.keys) AS place
         JOIN item ON item.section = section.name AND item.key = place.value
         WHERE section.name = ? ORDER BY place.key`,
        section,
      )
      .map((row) => String(row.json))
  }

  item<K extends Section>(name: K, id: Id): Dossier[K][number] | null {
    const row = this.#db.get('SELECT json FROM item WHERE section = ? AND key = ?', name, id)
    return row ? (JSON.parse(String(row.json)) as Dossier[K][number]) : null
  }

  search(query: string, limit: number): Hit[] {
    const terms = parseQuery(query).map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`)
    if (terms.length === 0) return []
    return this.#db
      .all(
        `SELECT article, page, start, "end", -words.rank AS score FROM words JOIN paragraph ON paragraph.id = words.rowid
         WHERE words MATCH ? ORDER BY words.rank, article, start, "end" LIMIT ?`,
        terms.join(' AND '),
        limit,
      )
      .map((row) => ({ ...(row as unknown as Hit) }))
      .sort(byScore)
  }

  appendJudgement(judgement: Judgement): boolean {
    return this.transaction(() => {
      const written = this.#db.run(
        'INSERT INTO judgement (id, json) VALUES (?, ?) ON CONFLICT DO NOTHING',
        judgement.id,
        JSON.stringify(judgement),
      )
      if (written > 0) this.#stale()
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
    this.#db.close()
  }

  #stale(): void {
    this.#setHead('state', 'building')
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

function articlesOf(paragraphs: readonly Paragraph[]): Map<Id, Paragraph[]> {
  const found = new Map<Id, Paragraph[]>()
  for (const paragraph of paragraphs) {
    const own = found.get(paragraph.article)
    if (own) own.push(paragraph)
    else found.set(paragraph.article, [paragraph])
  }
  return found
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

function digestOf(paragraphs: readonly Paragraph[]): string {
  return createHash('sha256').update(JSON.stringify(paragraphs)).digest('hex').slice(0, 32)
}
