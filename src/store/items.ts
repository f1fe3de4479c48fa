/** How a dossier is taken apart into items with keys and put together again, alike in every store. */

import { createHash } from 'node:crypto'
import type { Dossier } from '../model/dossier.js'
import { DragomanError } from '../model/error.js'
import { SECTIONS, type Section } from './store.js'

/** What stands before the sections in the export. */
export type Head = Pick<Dossier, 'format' | 'generator'>

/** One item of a section: its id, or a hash where it has none, and its JSON. */
export interface Item {
  readonly key: string
  readonly json: string
}

/** Items in order, with distinct keys: a second item of one key is `key~2`. */
export function itemsOf(values: readonly unknown[]): Item[] {
  const seen = new Map<string, number>()
  return values.map((value) => {
    const json = JSON.stringify(value)
    const id = (value as { id?: unknown }).id
    const key = typeof id === 'string' ? id : createHash('sha256').update(json).digest('hex').slice(0, 16)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return { key: count > 1 ? `${key}~${count}` : key, json }
  })
}

/** A dossier whose sections are read when first asked for. `read` gives a section's items in order; `fresh` is asked after each reading. */
export function lazyDossier(head: Head, read: (section: Section) => string[], fresh: () => boolean): Dossier {
  const dossier: Record<string, unknown> = { format: head.format, generator: head.generator }
  for (const section of SECTIONS) {
    Object.defineProperty(dossier, section, {
      configurable: true,
      enumerable: true,
      get() {
        const items = read(section)
        if (!fresh()) throw changed()
        const value = items.map((json) => JSON.parse(json) as unknown)
        Object.defineProperty(dossier, section, { value, enumerable: true })
        return value
      },
    })
  }
  return dossier as unknown as Dossier
}

function changed(): DragomanError {
  return new DragomanError('dossier-changed', 'The dossier was built anew while it was being read.', 'Run the command again.')
}
