/** All formats of the file in order: format n is format n-1 with its migration applied. A migration that was released is never changed. */

import { first } from './0001-first.js'
import { memory } from './0002-memory.js'
import { memo } from './0003-memo.js'
import { outline } from './0004-outline.js'

export interface Migration {
  readonly version: number
  readonly sql: string
}

export const MIGRATIONS: readonly Migration[] = [first, memory, memo, outline]

/** The format this program writes. */
export const FORMAT = MIGRATIONS.length
