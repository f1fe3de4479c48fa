/** How a dossier is taken apart into items with keys and put together again, alike in every store. */

import { createHash } from 'node:crypto'
import { claimsOf } from '../dossier/claims.js'
import type { Dossier } from '../model/dossier.js'
import { changedDossier } from './faults.js'
import { SECTIONS, type Section } from './store.js'

/** What stands before the sections in the export. */
export type Head = Pick<Dossier, 'format' | 'generator'>

/** One item of a section: its id, or a hash where it has none. Its JSON is written by who needs it. */
export interface Item {
  readonly key: string
  readonly value: object
}

/** Items in order, with distinct keys: a second item of one key is `key~2`. */
export function itemsOf(values: readonly object[]): Item[] {
  const seen = new Map<string, number>()
  return values.map((value) => {
    const id = (value as { id?: unknown }).id
    const key = typeof id === 'string' ? id : createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return { key: count > 1 ? `${key}~${count}` : key, value }
  })
}

/** How the sections of a dossier come out of a store. */
export interface Reader {
  /** The JSON of a section's items in their order; null where they follow from the others. */
  read(section: Section): string[] | null
  /** Whether what was read is still of one dossier; asked after each reading. */
  fresh(): boolean
}

/** A dossier whose sections are read when first asked for. */
export function lazyDossier(head: Head, { read, fresh }: Reader): Dossier {
  const dossier: Record<string, unknown> = { format: head.format, generator: head.generator }
  const whole = dossier as unknown as Dossier
  for (const section of SECTIONS) {
    Object.defineProperty(dossier, section, {
      configurable: true,
      enumerable: true,
      get() {
        const items = read(section)
        if (!fresh()) throw changedDossier()
        const value = items ? items.map((json) => JSON.parse(json) as unknown) : claimsOf(whole)
        Object.defineProperty(dossier, section, { value, enumerable: true })
        return value
      },
    })
  }
  return whole
}
