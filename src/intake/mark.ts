/**
 * Marks of files, by which a file that was taken in is known to be as it was, without reading it. A file that was written to just before it was looked at
 * gets none: what is written in the same tick of the clock would not show.
 */

import { type BigIntStats, statSync } from 'node:fs'

/** Nanoseconds behind a change within which another one may leave the same time: a tick of the finest clocks, and of those that count in seconds. */
const TICK = 100_000_000n
const COARSE_TICK = 2_500_000_000n

/** The mark of a file and its side file (null: it has none) at this moment; null where it cannot be told by marks: no plain file, or changed just now. */
export function markOf(file: string, side: string | null, how: string): string | null {
  try {
    const stats = [statSync(file, { bigint: true }), ...(side === null ? [] : [statSync(side, { bigint: true })])]
    const now = BigInt(Date.now()) * 1_000_000n
    return stats.every((stat) => stat.isFile() && isSettled(stat, now)) ? [how, ...stats.map(signOf)].join(' ') : null
  } catch {
    return null
  }
}

function isSettled({ mtimeNs, ctimeNs }: BigIntStats, now: bigint): boolean {
  const last = mtimeNs > ctimeNs ? mtimeNs : ctimeNs
  const tick = last % 1_000_000_000n === 0n ? COARSE_TICK : TICK
  return last + tick < now
}

function signOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return `${size}.${mtimeNs}.${ctimeNs}.${ino}`
}
