/** The store in memory: the plain meaning of the interface, beside which the SQLite store is tested. Values are kept as JSON, so nobody can change them later. */

import type { Dossier } from '../model/dossier.js'
import { type Id, type PageId, pageIdOf } from '../model/ids.js'
import type { Judgement } from '../model/judgement.js'
import type { Notice } from '../model/notice.js'
import type { Given, GivenSource, PageInput } from '../model/page.js'
import { byCodeUnit, sortedUnique } from '../text/order.js'
import { byPlace, bySource, type Decoded, givenJson, isOwned, preferred, unknownPage } from './inputs.js'
import { type Head, itemsOf, lazyDossier } from './items.js'
import { bestMatches } from './match.js'
import {
  type ChangedRows,
  type Making,
  SECTIONS,
  type Section,
  type Store,
  type StoredInput,
  type StoredResult,
  type StoreState,
} from './store.js'
import { type Hit, type Holds, type Paragraph, paragraphsOf, parseQuery } from './words.js'

/** An empty store; `path` is what it says it is kept in. */
export function memoryStore(path: string | null = null): Store {
  return new MemoryStore(path)
}

interface KeptInput extends Decoded {
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** All that is kept. Maps are replaced as a whole when a transaction is undone. */
interface Kept {
  readonly inputs: Map<PageId, KeptInput>
  readonly sources: Map<PageId, Map<string, string>>
  readonly results: Map<PageId, { fingerprint: string; json: string; outline: string | null }>
  readonly log: Map<Id, string>
  readonly remembered: Map<string, { fingerprint: string; json: string }>
  files: { readonly fingerprint: string; readonly marks: ReadonlyMap<string, string> }
  rows: { readonly fingerprint: string; readonly named: ReadonlyMap<string, ReadonlyMap<string, string>> }
  notices: readonly Notice[]
  state: StoreState
  revision: number
  changes: number
  head: string | null
  sections: ReadonlyMap<Section, readonly { key: string; json: string }[]>
  paragraphs: readonly Paragraph[]
}

class MemoryStore implements Store {
  readonly path: string | null
  #kept: Kept = {
    inputs: new Map(),
    sources: new Map(),
    results: new Map(),
    log: new Map(),
    remembered: new Map(),
    files: { fingerprint: '', marks: new Map() },
    rows: { fingerprint: '', named: new Map() },
    notices: [],
    state: 'empty',
    revision: 0,
    changes: 0,
    head: null,
    sections: new Map(),
    paragraphs: [],
  }
  #within = false

  constructor(path: string | null) {
    this.path = path
  }

  state(): StoreState {
    return this.#kept.state
  }

  revision(): number {
    return this.#kept.revision
  }

  changes(): number {
    return this.#kept.changes
  }

  #changed(): void {
    this.#kept.changes++
    this.#kept.state = 'building'
  }

  addInput(input: PageInput, bytes?: Uint8Array): 'new' | 'source' | 'same' {
    const page = pageIdOf(input.sha256)
    const { inputs, sources } = this.#kept
    const known = inputs.get(page)
    let written = !known || preferred(input, known)
    if (written) {
      const { sha256, mediaType, encoding, source } = input
      inputs.set(page, {
        sha256,
        mediaType,
        encoding,
        source: Buffer.from(source, 'utf8').toString('utf8'),
        bytes: bytes?.slice() ?? Buffer.from(source, 'utf8'),
      })
    }
    const own = sources.get(page) ?? new Map<string, string>()
    sources.set(page, own)
    for (const source of input.sources) {
      written ||= own.get(source) !== givenJson(input.given)
      own.set(source, givenJson(input.given))
    }
    if (written) this.#changed()
    return known ? (written ? 'source' : 'same') : 'new'
  }

  pages(): PageId[] {
    return [...this.#kept.inputs.keys()].sort(byCodeUnit)
  }

  input(page: PageId): StoredInput | null {
    const input = this.#kept.inputs.get(page)
    if (!input) return null
    const { bytes: _, ...decoded } = input
    return { page, ...decoded, sources: this.given(page) }
  }

  given(page: PageId): GivenSource[] {
    return [...(this.#kept.sources.get(page) ?? [])]
      .map(([source, given]) => ({ source, given: JSON.parse(given) as Given }))
      .sort((a, b) => byCodeUnit(a.source, b.source))
  }

  allGiven(): Map<PageId, GivenSource[]> {
    return new Map(this.pages().map((page) => [page, this.given(page)]))
  }

  sources(): { source: string; pages: PageId[] }[] {
    const given = this.pages().flatMap((page) => [...(this.#kept.sources.get(page)?.keys() ?? [])].map((source) => ({ source, page })))
    return bySource(given)
  }

  bytes(page: PageId): Uint8Array | null {
    const bytes = this.#kept.inputs.get(page)?.bytes
    return bytes ? new Uint8Array(bytes) : null
  }

  remove(pages: readonly PageId[]): PageId[] {
    const there = sortedUnique(pages).filter((page) => this.#kept.inputs.delete(page))
    for (const page of there) {
      this.#kept.sources.delete(page)
      this.#kept.results.delete(page)
    }
    if (there.length > 0) {
      this.#kept.files = { fingerprint: '', marks: new Map() }
      this.#changed()
    }
    return there
  }

  setInputNotices(files: readonly string[], notices: readonly Notice[]): boolean {
    const owners = new Set(files)
    const kept = new Map(this.#kept.notices.filter(({ at }) => !isOwned(at, owners)).map((notice) => [placeOf(notice), notice]))
    for (const { code, stage, at, message, hint } of notices) {
      const notice = { code, stage, at, message, hint }
      kept.set(placeOf(notice), notice)
    }
    const next = [...kept.values()].sort(byPlace)
    if (JSON.stringify(next) === JSON.stringify(this.#kept.notices)) return false
    this.#kept.notices = next
    this.#changed()
    return true
  }

  inputNotices(): Notice[] {
    return this.#kept.notices.map((notice) => ({ ...notice }))
  }

  putResult(page: PageId, fingerprint: string, value: unknown, outline?: unknown): boolean {
    if (!this.#kept.inputs.has(page)) throw unknownPage(page)
    const next = { fingerprint, json: JSON.stringify(value), outline: outline === undefined ? null : JSON.stringify(outline) }
    const known = this.#kept.results.get(page)
    if (known && known.fingerprint === fingerprint && known.json === next.json && known.outline === next.outline) return false
    this.#kept.results.set(page, next)
    this.#kept.state = 'building'
    return true
  }

  fingerprint(page: PageId): string | null {
    return this.#kept.results.get(page)?.fingerprint ?? null
  }

  result<T>(page: PageId): StoredResult<T> | null {
    const kept = this.#kept.results.get(page)
    return kept ? { fingerprint: kept.fingerprint, value: JSON.parse(kept.json) as T } : null
  }

  outlines<T>(): Map<PageId, StoredResult<T>> {
    return new Map(
      [...this.#kept.results].flatMap(([page, { fingerprint, outline }]): [PageId, StoredResult<T>][] =>
        outline === null ? [] : [[page, { fingerprint, value: JSON.parse(outline) as T }]],
      ),
    )
  }

  putDossier(dossier: Dossier, { madeAt = this.#kept.changes }: Making = {}): boolean {
    const { format, generator } = dossier
    const head = JSON.stringify({ format, generator } satisfies Head)
    const sections = new Map(
      SECTIONS.map((section) => [section, itemsOf(dossier[section]).map(({ key, value }) => ({ key, json: JSON.stringify(value) }))]),
    )
    const same = head === this.#kept.head && SECTIONS.every((name) => sameItems(sections.get(name), this.#kept.sections.get(name)))
    const state = madeAt === this.#kept.changes ? 'complete' : 'building'
    const written = !same || this.#kept.state !== state
    this.#kept.revision += same ? 0 : 1
    Object.assign(this.#kept, { head, sections, paragraphs: paragraphsOf(dossier), state })
    return written
  }

  dossier(): Dossier | null {
    if (this.#kept.head === null) return null
    const { revision } = this.#kept
    return lazyDossier(JSON.parse(this.#kept.head) as Head, {
      read: (section) => (this.#kept.sections.get(section) ?? []).map(({ json }) => json),
      fresh: () => this.#kept.revision === revision,
    })
  }

  section<K extends Section>(name: K): Dossier[K] {
    return (this.#kept.sections.get(name) ?? []).map(({ json }) => JSON.parse(json) as unknown) as unknown as Dossier[K]
  }

  item<K extends Section>(name: K, id: Id): Dossier[K][number] | null {
    const found = this.#kept.sections.get(name)?.find(({ key }) => key === id)
    return found ? (JSON.parse(found.json) as Dossier[K][number]) : null
  }

  search(query: string, limit: number, holds: Holds = 'all'): Hit[] {
    return bestMatches(parseQuery(query), this.#kept.paragraphs, holds).slice(0, limit)
  }

  recall<T>(name: string, fingerprint: string): T | null {
    const kept = this.#kept.remembered.get(name)
    return kept?.fingerprint === fingerprint ? (JSON.parse(kept.json) as T) : null
  }

  remember(name: string, fingerprint: string, value: unknown): void {
    this.#kept.remembered.set(name, { fingerprint, json: JSON.stringify(value) })
  }

  recallRows(name: string, fingerprint: string): ReadonlyMap<string, string> {
    const { rows } = this.#kept
    return (rows.fingerprint === fingerprint && rows.named.get(name)) || new Map()
  }

  recallRow(name: string, key: string, fingerprint: string): string | undefined {
    return this.recallRows(name, fingerprint).get(key)
  }

  rememberRows(fingerprint: string, rows: ReadonlyMap<string, ChangedRows>): void {
    const named = [...rows].map(([name, { fresh, gone }]): [string, Map<string, string>] => {
      const own = new Map([...this.recallRows(name, fingerprint), ...fresh])
      for (const key of gone) own.delete(key)
      return [name, own]
    })
    this.#kept.rows = { fingerprint, named: new Map(named) }
  }

  fileMarks(fingerprint: string): ReadonlyMap<string, string> {
    return this.#kept.files.fingerprint === fingerprint ? this.#kept.files.marks : new Map()
  }

  markFiles(fingerprint: string, marks: ReadonlyMap<string, string>): void {
    this.#kept.files = { fingerprint, marks: new Map([...this.fileMarks(fingerprint), ...marks]) }
  }

  appendJudgement(judgement: Judgement): boolean {
    if (this.#kept.log.has(judgement.id)) return false
    this.#kept.log.set(judgement.id, JSON.stringify(judgement))
    this.#changed()
    return true
  }

  judgements(): Judgement[] {
    return [...this.#kept.log.values()].map((json) => JSON.parse(json) as Judgement)
  }

  transaction<T>(work: () => T): T {
    if (this.#within) return work()
    const { inputs, sources, results, log, remembered } = this.#kept
    const before: Kept = {
      ...this.#kept,
      inputs: new Map(inputs),
      sources: new Map([...sources].map(([page, own]) => [page, new Map(own)])),
      results: new Map(results),
      log: new Map(log),
      remembered: new Map(remembered),
    }
    this.#within = true
    try {
      return work()
    } catch (error) {
      this.#kept = before
      throw error
    } finally {
      this.#within = false
    }
  }

  close(): void {}
}

function placeOf({ at, code, message }: Notice): string {
  return JSON.stringify([at, code, message])
}

function sameItems(a: readonly { json: string }[] = [], b: readonly { json: string }[] = []): boolean {
  return a.length === b.length && a.every(({ json }, index) => json === b[index]?.json)
}
