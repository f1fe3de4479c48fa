/**
 * What a dossier keeps between runs, and the only way to it: inputs, what each page says, the finished dossier, a person's judgements.
 * Invariant: writing what is there already writes nothing. All calls are synchronous (docs/decisions/store.md says why).
 */

import type { Dossier } from '../model/dossier.js'
import type { Id, PageId } from '../model/ids.js'
import type { Judgement } from '../model/judgement.js'
import type { Notice } from '../model/notice.js'
import type { GivenSource, PageInput } from '../model/page.js'
import type { Hit, Holds } from './words.js'

/**
 * `empty`: nothing kept. `building`: something was kept after the dossier was last put, so a build has to finish it.
 * `complete`: the dossier is made from all that is kept.
 */
export type StoreState = 'empty' | 'building' | 'complete'

/** One page's input with every source that gave it, sorted by source. `source` is the decoded text, as in `PageInput`. */
export interface StoredInput extends Omit<PageInput, 'sources' | 'given'> {
  readonly page: PageId
  readonly sources: readonly GivenSource[]
}

/** What the page and article stages made of one page. `value` is JSON-safe. */
export interface StoredResult<T> {
  /** Hash of the engine and of what it was given: a result under another fingerprint is stale. */
  readonly fingerprint: string
  readonly value: T
}

/** How a dossier was made, so that what is as it was need not be looked at. */
export interface Making {
  /** `changes()` when the work began; those of now when absent. */
  readonly madeAt?: number
  /** Items with the same key under the same engine are the same. Absent: items are compared as JSON. */
  readonly named?: { readonly engine: string; keyOf(item: object): string }
  /** The claims are `claimsOf` the rest: they are not kept, but made when they are asked for. */
  readonly claimsFollow?: boolean
}

/** What becomes of the rows of one name: JSON by key of those to be written, and keys of those to be dropped. The others stay. */
export interface ChangedRows {
  readonly fresh: ReadonlyMap<string, string>
  readonly gone: readonly string[]
}

/** The arrays of the dossier, each kept item by item. */
export const SECTIONS = [
  'pages',
  'articles',
  'lineages',
  'stories',
  'entities',
  'statements',
  'events',
  'processes',
  'differences',
  'claims',
  'review',
  'judgements',
  'notices',
] as const satisfies readonly (keyof Dossier)[]
export type Section = (typeof SECTIONS)[number]

export interface Store {
  /** The file, as given; null in memory. */
  readonly path: string | null
  state(): StoreState
  /** Rises by one each time the dossier changes; 0 before the first. */
  revision(): number
  /** Rises with every change to what a dossier is made from: inputs, what was told of them, judgements. Results come from these and do not count. */
  changes(): number

  /**
   * Keeps an input under each of its sources. `bytes` are kept beside the text where the text's UTF-8 is not the same.
   * Returns `new` for a new page, `source` where a known page got a new source or other given values, `same` where nothing was written.
   */
  addInput(input: PageInput, bytes?: Uint8Array): 'new' | 'source' | 'same'
  /** Sorted. */
  pages(): PageId[]
  input(page: PageId): StoredInput | null
  /** The page's sources alone, sorted by name; empty for an unknown page. */
  given(page: PageId): readonly GivenSource[]
  /** The same of every page, in page order. */
  allGiven(): ReadonlyMap<PageId, readonly GivenSource[]>
  /** Each source name with the pages it gave, sorted; a name with two pages once held other words. */
  sources(): { readonly source: string; readonly pages: readonly PageId[] }[]
  /** The bytes as they came in; null for an unknown page. */
  bytes(page: PageId): Uint8Array | null
  /** Takes pages out with their sources and results; judgements stay. Returns those that were there. */
  remove(pages: readonly PageId[]): PageId[]

  /**
   * What intake told about the files just read: replaces what was kept about these files, their lines and their ids.
   * True where something was written.
   */
  setInputNotices(files: readonly string[], notices: readonly Notice[]): boolean
  /** Sorted by place, code and message. */
  inputNotices(): Notice[]

  /**
   * Keeps what one page says; `outline` is the part that is read with those of all pages. True where something was written.
   * Throws `RangeError` for an unknown page.
   */
  putResult(page: PageId, fingerprint: string, value: unknown, outline?: unknown): boolean
  /** Null where the page has none. */
  fingerprint(page: PageId): string | null
  result<T>(page: PageId): StoredResult<T> | null
  /** The outlines of all results that have one. */
  outlines<T>(): ReadonlyMap<PageId, StoredResult<T>>

  /**
   * Puts the finished dossier, changed items only, and its search index. The state becomes `complete`, unless `changes()` is no longer the `madeAt`
   * that it was when the work began: then another build has kept more meanwhile. True where something was written.
   */
  putDossier(dossier: Dossier, making?: Making): boolean
  /**
   * The dossier as last put, null before. Sections are read on first use, while the store is open;
   * throws `DragomanError` `dossier-changed` where another build has put another one meanwhile.
   */
  dossier(): Dossier | null
  /** One section alone; empty before the first dossier. */
  section<K extends Section>(name: K): Dossier[K]
  /** One item by its id; null where there is none. */
  item<K extends Section>(name: K, id: Id): Dossier[K][number] | null
  /**
   * Paragraphs, titles and captions that hold all words of the query (or `any` of them), best first. Accents and case do not count;
   * `"two words"` is a phrase, `normali*` a beginning. A query without words finds nothing.
   */
  search(query: string, limit: number, holds?: Holds): Hit[]

  /** What `remember` kept under this name and fingerprint; null where there is none. */
  recall<T>(name: string, fingerprint: string): T | null
  /** Keeps a JSON-safe value for the next build in the place of what had this name. Whatever is remembered may be dropped: no dossier depends on it. */
  remember(name: string, fingerprint: string, value: unknown): void
  /** What `rememberRows` kept under this name and fingerprint, JSON by key; empty where there is none. */
  recallRows(name: string, fingerprint: string): ReadonlyMap<string, string>
  /** One of them; undefined where there is none. */
  recallRow(name: string, key: string, fingerprint: string): string | undefined
  /**
   * Changes the rows of the names given, and drops all rows of other names and of other fingerprints. As with `remember`, no dossier depends on it.
   */
  rememberRows(fingerprint: string, rows: ReadonlyMap<string, ChangedRows>): void

  /** Marks of files that were taken in under this fingerprint, by name. None after pages were taken out: their files have to be read again. */
  fileMarks(fingerprint: string): ReadonlyMap<string, string>
  /** Adds marks; those of another fingerprint go. As with `remember`, no dossier depends on them. */
  markFiles(fingerprint: string, marks: ReadonlyMap<string, string>): void

  /** Appends to the log; false where a judgement of this id is there. The log is never changed or cut. */
  appendJudgement(judgement: Judgement): boolean
  /** In the order of appending. */
  judgements(): Judgement[]

  /** All of the work is kept, or nothing where it throws. Within another transaction it joins that one. */
  transaction<T>(work: () => T): T
  close(): void
}
