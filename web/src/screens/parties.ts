/** Whose positions they are, in the order of how many each has. */

import type { PositionRow } from '../../../src/desk/shapes.js'

export function partiesOf(positions: readonly PositionRow[]): string[] {
  const counts = new Map<string, number>()
  for (const { party, holder } of positions) counts.set(party ?? holder, (counts.get(party ?? holder) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id)
}
