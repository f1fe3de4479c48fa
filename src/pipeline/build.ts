/** Builds a dossier in a store: keeps the inputs, reads what is stale, assembles. Killed at any moment, the next build finishes it to the same bytes. */

import { settleGiven } from '../intake/given.js'
import { readInputs } from '../intake/inputs.js'
import type { Notice } from '../model/notice.js'
import type { PageInput } from '../model/page.js'
import type { Store, StoredInput } from '../store/store.js'
import { assemble } from './assemble.js'
import { type PageResult, readInput } from './read.js'
import type { Resources } from './resources.js'

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

/** Inputs kept in one transaction; a kill loses at most these, and the next build reads them again. */
const BATCH = 32

/** Adds the inputs named and brings the dossier up to date. Throws `DragomanError` for inputs that are not there. */
export async function build(
  store: Store,
  paths: readonly string[],
  options: Parameters<typeof readInputs>[1],
  resources: Resources,
  onProgress: OnProgress = () => {},
): Promise<BuildReport> {
  const added = await keepInputs(store, paths, options, onProgress)
  return { added, ...finish(store, resources, onProgress) }
}

async function keepInputs(
  store: Store,
  paths: readonly string[],
  options: Parameters<typeof readInputs>[1],
  onProgress: OnProgress,
): Promise<number> {
  let added = 0
  let seen = 0
  const notices: Notice[] = []
  let batch: { input: PageInput; bytes: Uint8Array }[] = []
  const flush = (): void => {
    store.transaction(() => {
      for (const { input, bytes } of batch) if (store.addInput(input, bytes) === 'new') added++
    })
    batch = []
  }
  for await (const item of readInputs(paths, options)) {
    if ('code' in item) notices.push(item)
    else batch.push(item)
    onProgress('taking in', ++seen, seen)
    if (batch.length >= BATCH) flush()
  }
  flush()
  store.setInputNotices(
    notices.map((notice) => notice.at),
    notices,
  )
  return added
}

/** Reads every page whose result is stale and puts the dossier. Writes nothing where nothing changed. */
export function finish(store: Store, resources: Resources, onProgress: OnProgress = () => {}): Omit<BuildReport, 'added'> {
  const ids = store.pages()
  const results: PageResult[] = []
  const notices: Notice[] = [...store.inputNotices()]
  let read = 0
  for (const [index, id] of ids.entries()) {
    const stored = store.input(id)
    if (!stored) continue
    const { input, notices: settled } = pageInput(stored)
    notices.push(...settled)
    const fingerprint = `${resources.fingerprint}:${JSON.stringify([input.sources, input.given])}`
    const kept = store.fingerprint(id) === fingerprint ? store.result<PageResult>(id) : null
    if (!kept) read++
    const result = kept?.value ?? readInput(input, resources)
    if (!kept) store.putResult(id, fingerprint, result)
    results.push(result)
    onProgress('reading', index + 1, ids.length)
  }
  onProgress('joining', 0, 1)
  const dossier = assemble(results, store.judgements(), notices, resources)
  const changed = store.putDossier(dossier)
  return { read, pages: ids.length, changed, notices: dossier.notices }
}

/** The input as the page room reads it: what several sources gave is settled in one way, whatever came first. */
function pageInput(stored: StoredInput): { input: PageInput; notices: readonly Notice[] } {
  const { page: _page, sources, ...input } = stored
  const { given, notices } = settleGiven(stored.page, sources)
  return { input: { ...input, sources: sources.map(({ source }) => source), given }, notices }
}
