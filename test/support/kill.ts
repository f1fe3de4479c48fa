/** Runs a command and stops it with SIGKILL at a chosen moment, as a power cut or an impatient user would. */

import { spawn } from 'node:child_process'
import { randomFrom } from '../../bench/written.js'

export interface Ended {
  /** Whether the kill came before the command's own end. */
  readonly killed: boolean
  /** Null where it was killed. */
  readonly code: number | null
  /** How long it ran. */
  readonly milliseconds: number
  /** Its standard error. */
  readonly told: string
}

/** Moments spread evenly from `from` to `to`, each at a place of its own within its share: the same for the same seed. */
export function momentsBetween(from: number, to: number, count: number, seed: number): number[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, (_, index) => from + ((index + random()) / count) * (to - from))
}

/** Runs `node` with these arguments; kills it after `killAfter` milliseconds, never where that is null. */
export function runNode(args: readonly string[], killAfter: number | null): Promise<Ended> {
  const start = performance.now()
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    told += chunk
  })
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (timer) clearTimeout(timer)
      resolve({ killed: signal === 'SIGKILL', code, milliseconds: performance.now() - start, told })
    })
  })
}
