/** What a command writes during a test, caught before it reaches the terminal: standard output and standard error apart. */

import { afterEach, beforeEach, vi } from 'vitest'

export interface Printed {
  out: string
  err: string
}

/** Catches for every test of the file that calls it; empty at the start of each. */
export function catchPrinted(): Printed {
  const printed = { out: '', err: '' }
  beforeEach(() => {
    Object.assign(printed, { out: '', err: '' })
    for (const [stream, part] of [
      [process.stdout, 'out'],
      [process.stderr, 'err'],
    ] as const) {
      vi.spyOn(stream, 'write').mockImplementation((chunk) => {
        printed[part] += String(chunk)
        return true
      })
    }
  })
  afterEach(() => void vi.restoreAllMocks())
  return printed
}
