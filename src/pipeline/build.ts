/** Builds a dossier in a store: keeps the inputs, reads what is stale, assembles. Killed at any moment, the next build finishes it to the same bytes. */

import { hash } from 'node:crypto'
import { type InputOptions, readInputs } from '../intake/inputs.js'
import type { TakenPage } from '../intake/taken.js'
import type { Notice } from '../model/notice.js'
import type { Store } from '../store/store.js'
import { Memos } from '../text/memos.js'
import { assemble } from './assemble.js'
import { engineOf } from './engine.js'
import type { Resources } from './resources.js'
import { type OnProgress, readStale } from './stale.js'

export type { InputOptions } from '../intake/inputs.js'
export type { OnProgress } from './stale.js'

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

/** Inputs kept in one transaction: a commit waits for the disk, and a kill loses at most these. */
const BATCH = 32
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
  const engine = engineOf(resources)
  const marks = new Map<string, string>()
  const known = store.fileMarks(engine)
  const added = await keepInputs(store, paths, { ...options, marks: known, onMark: (file, mark) => marks.set(file, mark) }, onProgress)
  return { added, ...finish(store, resources, onProgress, marks) }
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
    if (batch.length >= BATCH || size >= LARGEST_BATCH) flush()
  }
  flush()
  store.setInputNotices([...files], notices)
  return added
}

/** Under this name the store remembers which engine made the dossier. */
const MADE = 'dossier'

/**
 * Reads every page whose result is stale and puts the dossier. Where nothing changed, neither pages nor engine, it writes nothing and reads no page.
 * `marks` are those of the files just taken in, kept with the dossier.
 */
export function finish(
  store: Store,
  resources: Resources,
  onProgress: OnProgress = () => {},
  marks: ReadonlyMap<string, string> = new Map(),
): Omit<BuildReport, 'added'> {
  const engine = engineOf(resources)
  const madeAt = store.changes()
  const pages = store.pages()
  if (store.state() === 'complete' && store.recall(MADE, engine) !== null) {
    return { read: 0, pages: pages.length, changed: false, notices: store.section('notices') }
  }
  const memos = new Memos(
    digest,
    (name) => store.recallRows(name, engine),
    (name, key) => store.recallRow(name, key, engine),
  )
  const { results, notices, read } = readStale(store, resources, memos, onProgress)
  onProgress('joining', 0, 1)
  const dossier = assemble(results, store.judgements(), notices, resources, memos)
  const changed = store.transaction(() => {
    store.remember(MADE, engine, true)
    store.markFiles(engine, marks)
    store.rememberRows(engine, new Map(memos.names().map((name) => [name, memos.kept(name)])))
    return store.putDossier(dossier, { madeAt, named: { engine, keyOf: (item) => memos.keyOf(item) }, claimsFollow: true })
  })
  return { read, pages: pages.length, changed, notices: dossier.notices }
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22)
}
