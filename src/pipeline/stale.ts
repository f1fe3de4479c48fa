/** Brings what every page says up to date. A page whose result was kept is not opened here: its long parts are read when a stage asks for them. */

import { changedSources, settleGiven } from '../intake/given.js'
import type { PageId } from '../model/ids.js'
import type { Notice } from '../model/notice.js'
import type { Given, PageInput } from '../model/page.js'
import { changedDossier } from '../store/faults.js'
import type { Store } from '../store/store.js'
import type { Memos } from '../text/memos.js'
import { type Body, bodyOf, KEPT_FORMAT, type Outline, openedResult, outlineOf } from './kept.js'
import { type PageResult, readInput } from './read.js'
import type { Resources } from './resources.js'

/** Called as work goes on: what is being done, how much of it is done, of how much. */
export type OnProgress = (what: string, done: number, total: number) => void

/** Results kept in one transaction: a commit waits for the disk, and a kill loses at most these. */
const BATCH = 8

/** What every page says, in page order, with notices of inputs, and how many pages were read now: those that another engine read, or that are told of otherwise. */
export function readStale(
  store: Store,
  resources: Resources,
  memos: Memos,
  onProgress: OnProgress,
): { results: PageResult[]; notices: Notice[]; read: number } {
  const results: PageResult[] = []
  const notices = [...store.inputNotices(), ...changedSources(store.sources())]
  const outlines = store.outlines<Outline>()
  const all = store.allGiven()
  let read = 0
  let unsaved: (() => void)[] = []
  const save = (): void => {
    store.transaction(() => {
      for (const put of unsaved) put()
    })
    unsaved = []
  }
  for (const [page, own] of all) {
    const { given, notices: settled } = settleGiven(page, own)
    notices.push(...settled)
    const sources = own.map(({ source }) => source)
    const fingerprint = `${resources.fingerprint}:${KEPT_FORMAT}:${JSON.stringify([sources, given])}`
    const kept = outlines.get(page)
    let outline = kept?.fingerprint === fingerprint ? kept.value : null
    if (outline === null) {
      const result = readInput(inputOf(store, page, sources, given), resources)
      const parts = [outlineOf(result), bodyOf(result)] as const
      outline = parts[0]
      unsaved.push(() => store.putResult(page, fingerprint, parts[1], parts[0]))
      read++
    }
    if (unsaved.length >= BATCH) save()
    results.push(
      memos.named(
        openedResult(outline, () => bodyIn(store, page, fingerprint)),
        page,
        fingerprint,
      ),
    )
    onProgress('reading', results.length, all.size)
  }
  save()
  return { results, notices, read }
}

function bodyIn(store: Store, page: PageId, fingerprint: string): Body {
  const kept = store.result<Body>(page)
  if (kept?.fingerprint !== fingerprint) throw changedDossier()
  return kept.value
}

/** The input as the page room reads it: what several sources gave was settled in one way, whatever came first. */
function inputOf(store: Store, page: PageId, sources: readonly string[], given: Given): PageInput {
  const stored = store.input(page)
  if (!stored) throw new RangeError(`page ${page} has no input`)
  const { page: _, sources: __, ...input } = stored
  return { ...input, sources, given }
}
