/** One order for strings everywhere: by UTF-16 code unit, so that no locale decides the bytes of a dossier. */

/** `-1`, `0` or `1`, as `Array.prototype.sort` wants it. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The distinct strings, sorted by code unit. */
export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(byCodeUnit)
}
