/** File name patterns for shells that leave them to us: `*` and `?` within a name, `**` for any folders. A name that starts with a dot matches only a pattern that does. */

/** Whether the path holds a pattern. */
export function isPattern(path: string): boolean {
  return /[*?]/.test(path)
}

/** Whether one name fits one segment of a pattern. */
export function fits(name: string, segment: string): boolean {
  if (name.startsWith('.') && !segment.startsWith('.')) return false
  return wildcard([...name], [...segment])
}

/** Linear matching with one step back, so that no pattern takes exponential time. */
function wildcard(name: readonly string[], pattern: readonly string[]): boolean {
  let at = 0
  let p = 0
  let star = -1
  let resume = 0
  while (at < name.length) {
    if (pattern[p] === '*') {
      star = p++
      resume = at
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[at])) {
      p++
      at++
    } else if (star >= 0) {
      p = star + 1
      at = ++resume
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}
