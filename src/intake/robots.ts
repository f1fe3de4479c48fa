/** What a site lets robots read (RFC 9309). The longest rule that fits decides; of two as long, the one that allows. */

export interface Robots {
  /** Whether a path, with its query, may be asked. */
  readonly allows: (path: string) => boolean
  /** Seconds that the site wants between requests; null where it says nothing. */
  readonly delay: number | null
}

export const ALLOW_ALL: Robots = { allows: () => true, delay: null }
export const ALLOW_NONE: Robots = { allows: () => false, delay: null }

interface Rule {
  readonly allow: boolean
  /** Empty where nothing is disallowed: it fits all and is the shortest. */
  readonly path: string
}

interface Group {
  readonly agents: string[]
  readonly rules: Rule[]
  delay: number | null
}

/** Reads a robots.txt for the robot of this name: its own groups, or those for all where it has none. */
export function readRobots(text: string, robot: string): Robots {
  const groups = groupsOf(text)
  const own = groups.filter(({ agents }) => agents.includes(robot.toLowerCase()))
  const used = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))
  const rules = used.flatMap((group) => group.rules).sort((a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow))
  return {
    allows: (path) => path === '/robots.txt' || (rules.find((rule) => fitsPath(plain(path), rule.path))?.allow ?? true),
    delay: used.flatMap(({ delay }) => delay ?? [])[0] ?? null,
  }
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = []
  let open: Group | null = null
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const match = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line)
    const [name, value] = [match?.[1]?.toLowerCase(), match?.[2]?.trim() ?? '']
    if (name === 'user-agent') {
      if (!open || open.rules.length > 0 || open.delay !== null) {
        open = { agents: [], rules: [], delay: null }
        groups.push(open)
      }
      open.agents.push(value.toLowerCase().replace(/\/.*$/, ''))
    } else if (open && (name === 'allow' || name === 'disallow'))
      open.rules.push({ allow: name === 'allow' || value === '', path: plain(value) })
    else if (open && name === 'crawl-delay' && Number(value) >= 0) open.delay = Number(value)
  }
  return groups
}

/** One spelling of percent codes, so that a path fits however it is written. */
function plain(path: string): string {
  return path
    .replace(/%([0-9a-f]{2})/gi, (code, hex: string) => {
      const char = String.fromCharCode(Number.parseInt(hex, 16))
      return /[\w.~-]/.test(char) ? char : code.toUpperCase()
    })
    .replace(/[^\0-\x7f]+/g, (words) => encodeURIComponent(words))
}

/** `*` stands for anything, `$` at the end for the end. Linear but for the number of stars. */
function fitsPath(path: string, pattern: string): boolean {
  const ends = pattern.endsWith('$')
  const parts = (ends ? pattern.slice(0, -1) : pattern).split('*')
  const first = parts.shift() as string
  if (!path.startsWith(first)) return false
  let at = first.length
  const last = ends ? parts.pop() : undefined
  for (const part of parts) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  if (!ends) return true
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last)
}
