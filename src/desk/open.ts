/** Opens the desk over a dossier file. The engine is loaded only when something is built: reading an existing dossier needs none of it. */

import { settleGiven } from '../intake/given.js'
import { DragomanError } from '../model/error.js'
import type { PageId } from '../model/ids.js'
import { type Judgement, VERDICTS } from '../model/judgement.js'
import type { ReadingMode } from '../model/models.js'
import type { BuildReport, InputOptions, OnProgress } from '../pipeline/build.js'
import type { Resources } from '../pipeline/resources.js'
import { type OpenMode, openStore } from '../store/open.js'
import type { Store } from '../store/store.js'
import { type Desk, deskOver } from './desk.js'
import type { Decision } from './judging.js'
import type { Shelf } from './shelf.js'

/** A desk that can also change what it is about. */
export interface WorkingDesk extends Desk {
  /** Whether the dossier is made from all that is kept; false after a build that was stopped. */
  isComplete(): boolean
  /** Adds inputs and brings the dossier up to date, in the mode that is asked for, else in the one it was made in. Another mode reads all anew. */
  build(paths: readonly string[], options: InputOptions & { readonly mode?: ReadingMode }, onProgress?: OnProgress): Promise<BuildReport>
  /** Takes pages out by id or by a name they were given under. Throws `DragomanError` `page-unknown`. */
  remove(names: readonly string[], onProgress?: OnProgress): Promise<string[]>
  /** Appends the judgements that are not in the log yet and replays it; returns how many were new. */
  replay(log: readonly Judgement[], onProgress?: OnProgress): Promise<number>
}

/** Throws `DragomanError` where the file is not there, is no dossier or cannot be written. */
export function openDesk(path: string, mode: OpenMode = 'read'): WorkingDesk {
  const store = openStore(path, mode)
  const rebuild = async (onProgress?: OnProgress): Promise<BuildReport> => {
    const { finish, resources } = await engine(store)
    return { added: 0, ...finish(store, resources, onProgress) }
  }
  const desk = deskOver(shelfOver(store), { rebuild: async () => void (await rebuild()) })
  return {
    ...desk,
    isComplete: () => store.state() !== 'building',
    dossier: () => store.dossier() ?? desk.dossier(),
    build: async (paths, options, onProgress) => {
      const { build, resources } = await engine(store, options.mode)
      return build(store, paths, options, resources, onProgress)
    },
    remove: async (names, onProgress) => {
      const removed = store.remove(namedPages(store, names))
      await rebuild(onProgress)
      return removed
    },
    judge: (decision: Decision) => {
      if (!VERDICTS.includes(decision.verdict)) {
        throw new DragomanError('judgement-verdict', `There is no verdict “${decision.verdict}”.`, `Say one of ${VERDICTS.join(', ')}.`)
      }
      return desk.judge(decision)
    },
    replay: async (log, onProgress) => {
      const added = store.transaction(() => log.filter((judgement) => store.appendJudgement(judgement)).length)
      await rebuild(onProgress)
      return added
    },
  }
}

/** The pipeline with what it reads, loaded once a mode for a desk that judges all day. */
type Engine = typeof import('../pipeline/build.js') & { readonly resources: Resources }
const loaded = new Map<ReadingMode, Promise<Engine>>()

/** The engine of the mode that is asked for, else of the one that the dossier was made in, else of the default. */
async function engine(store: Store, asked?: ReadingMode): Promise<Engine> {
  const { loadResources, modeRead, readingMode } = await import('../pipeline/resources.js')
  const made = (): ReadingMode | null => {
    const read = store.pages().find((page) => store.fingerprint(page) !== null)
    return read === undefined ? null : modeRead(store.fingerprint(read))
  }
  const mode = readingMode(asked ?? made())
  const known = loaded.get(mode) ?? import('../pipeline/build.js').then((pipeline) => ({ ...pipeline, resources: loadResources(mode) }))
  loaded.set(mode, known)
  return known
}

function shelfOver(store: Store): Shelf {
  const read = readerOver(store)
  return {
    dossier: () => store.dossier(),
    revision: () => store.revision(),
    search: (query, limit, holds) => store.search(query, limit, holds),
    judgements: () => store.judgements(),
    appendJudgement: (judgement) => store.appendJudgement(judgement),
    input: (page) => store.input(page),
    annotations: (page) => read.annotations(page),
    close: () => store.close(),
  }
}

/** Pages read anew: what is kept of them has no tags and no trees. The last one is remembered, since its sentences are looked at one after the other. */
function readerOver(store: Store): Pick<Shelf, 'annotations'> {
  let last: { readonly page: PageId; readonly changes: number; readonly annotations: Annotations } | null = null
  return {
    annotations: async (page) => {
      const changes = store.changes()
      if (last?.page === page && last.changes === changes) return last.annotations
      const stored = store.input(page)
      if (!stored) return []
      const { resources } = await engine(store)
      const { readInput } = await import('../pipeline/read.js')
      const { page: _, sources, ...input } = stored
      const { given } = settleGiven(page, sources)
      const { annotations } = readInput({ ...input, sources: sources.map(({ source }) => source), given }, resources)
      last = { page, changes, annotations }
      return annotations
    },
  }
}

type Annotations = Awaited<ReturnType<Shelf['annotations']>>

function namedPages(store: Store, names: readonly string[]): string[] {
  const known = new Set(store.pages())
  const sources = new Map(store.sources().map(({ source, pages }) => [source, pages]))
  return names.flatMap((name) => {
    if (known.has(name)) return [name]
    const pages = sources.get(name)
    if (!pages)
      throw new DragomanError(
        'page-unknown',
        `No page of this dossier is called ${name}.`,
        'Name a page by its id or as it was given to build.',
      )
    return [...pages]
  })
}
