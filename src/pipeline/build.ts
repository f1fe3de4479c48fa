/** Builds a dossier in a store: keeps the inputs, reads what is stale, assembles. Killed at any moment, the next build finishes it to the same bytes. */

import { createHash } from 'node:crypto'
import { Alignments, type KeptAlignments } from '../corpus/alignments.js'
import { changedSources, settleGiven } from '../intake/given.js'
import { type InputOptions, readInputs } from '../intake/inputs.js'
import type { TakenPage } from '../intake/taken.js'
import type { PageId } from '../model/ids.js'
import type { Notice } from '../model/notice.js'
import type { Given, PageInput } from '../model/page.js'
import type { Store } from '../store/store.js'
import { Memos } from '../text/memos.js'
import { assemble } from './assemble.js'
import { engineOf } from './engine.js'
import { closedResult, KEPT_FORMAT, type KeptResult, openedResult } from './kept.js'
import { type PageResult, readInput } from './read.js'
import type { Resources } from './resources.js'

export type { InputOptions } from '../intake/inputs.js'

/** Called as work goes on: what is being done, how much of it is done, of how much. */
export type OnProgress = (what: string, done: number, total: number) => void

export interface BuildReport {
  /** Pages that were not there before. */
  readonly added: number
  /** Pages read in this run: new ones, and those another engine had read. */
  readonly read: number
  readonly pages: number
  /** Whether the dossier's bytes changed. */
  readonly changed: boolean
  readonly notices: readonly Notice[]
}

/** Inputs and results kept in one transaction: a commit waits for the disk, and a kill loses at most these. Results cost more to lose. */
const BATCH = { inputs: 32, results: 8 }
/** Bytes of inputs held before they are kept. */
const LARGEST_BATCH = 2 ** 26

/** Adds the inputs named and brings the dossier up to date. Throws `DragomanError` for inputs that are not there. */
export async function build(
  store: Store,
  paths: readonly string[],
  options: InputOptions,
  resources: Resources,
  onProgress: OnProgress = () => {},
): Promise<BuildReport> {
  const added = await keepInputs(store, paths, options, onProgress)
  return { added, ...finish(store, resources, onProgress) }
}

async function keepInputs(store: Store, paths: readonly string[], options: InputOptions, onProgress: OnProgress): Promise<number> {
  let added = 0
  let seen = 0
  const files = new Set<string>()
  const notices: Notice[] = []
  let batch: TakenPage[] = []
  let size = 0
  const flush = (): void => {
    store.transaction(() => {
      for (const { input, bytes } of batch) if (store.addInput(input, bytes) === 'new') added++
    })
    batch = []
    size = 0
  }
  for await (const item of readInputs(paths, options)) {
    files.add('code' in item ? item.at : item.file)
    if ('code' in item) notices.push(item)
    else {
      batch.push(item)
      size += item.bytes.length
    }
    seen++
    onProgress('taking in', seen, seen)
    if (batch.length >= BATCH.inputs || size >= LARGEST_BATCH) flush()
  }
  flush()
  store.setInputNotices([...files], notices)
  return added
}

/** What the store remembers for the next build: which engine made the dossier, and what was found out about pairs of articles. */
const MADE = 'dossier'
const ALIGNED = 'alignments'

/** Reads every page whose result is stale and puts the dossier. Where nothing changed, neither pages nor engine, it writes nothing and reads no page. */
export function finish(store: Store, resources: Resources, onProgress: OnProgress = () => {}): Omit<BuildReport, 'added'> {
  const engine = engineOf(resources)
  const madeAt = store.changes()
  const pages = store.pages()
  if (store.state() === 'complete' && store.recall(MADE, engine) !== null) {
    return { read: 0, pages: pages.length, changed: false, notices: store.section('notices') }
  }
  const memos = new Memos(digest, (name) => store.recallRows(name, engine))
  const results: PageResult[] = []
  const notices = [...store.inputNotices(), ...changedSources(store.sources())]
  let read = 0
  let unsaved: (() => void)[] = []
  const save = (): void => {
    store.transaction(() => {
      for (const put of unsaved) put()
    })
    unsaved = []
  }
  for (const [index, page] of pages.entries()) {
    const own = store.given(page)
    const { given, notices: settled } = settleGiven(page, own)
    notices.push(...settled)
    const sources = own.map(({ source }) => source)
    const fingerprint = `${resources.fingerprint}:${KEPT_FORMAT}:${JSON.stringify([sources, given])}`
    const kept = store.fingerprint(page) === fingerprint ? store.result<KeptResult>(page) : null
    const result = kept ? openedResult(kept.value) : readInput(inputOf(store, page, sources, given), resources)
    if (!kept) {
      unsaved.push(() => store.putResult(page, fingerprint, closedResult(result)))
      read++
    }
    if (unsaved.length >= BATCH.results) save()
    results.push(memos.named(result, page, fingerprint))
    onProgress('reading', index + 1, pages.length)
  }
  save()
  onProgress('joining', 0, 1)
  const alignments = new Alignments(store.recall<KeptAlignments>(ALIGNED, engine) ?? {})
  const dossier = assemble(results, store.judgements(), notices, resources, { alignments, memos })
  const changed = store.transaction(() => {
    store.remember(MADE, engine, true)
    store.remember(ALIGNED, engine, alignments.kept())
    store.rememberRows(engine, new Map(memos.names().map((name) => [name, memos.kept(name)])))
    return store.putDossier(dossier, madeAt)
  })
  return { read, pages: pages.length, changed, notices: dossier.notices }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

/** The input as the page room reads it: what several sources gave was settled in one way, whatever came first. */
function inputOf(store: Store, page: PageId, sources: readonly string[], given: Given): PageInput {
  const stored = store.input(page)
  if (!stored) throw new RangeError(`page ${page} has no input`)
  const { page: _, sources: __, ...input } = stored
  return { ...input, sources, given }
}
