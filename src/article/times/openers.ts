/**
 * What a pattern can begin with, read from its source, so that most rules are passed over without being tried. Leaves out no match: where the source says too
 * little, anything may begin it.
 */

/** Characters that are looked at. */
const LOOK = 3

/**
 * Beginnings in small letters, white space as a blank. One that ends in `REST` is all that is known: anything may stand behind it. The others grow with what
 * follows in the pattern.
 */
type Beginnings = ReadonlySet<string>

const REST = '\u0000'
const NOTHING: Beginnings = new Set([''])
const ANYTHING: Beginnings = new Set([REST])

/** Parts of a class or a pattern that stand for one character, or for none. */
const SIGN = /\\(?:[pP]\{[^}]*\}|u[0-9a-fA-F]{4}|k<[^>]*>|.)|[^\\]/suy
const GROUP = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y
const REPEAT = /(?:[?*+]|\{(\d+)(,\d*)?\})\??/y

/** Beginnings of all that a pattern matches, of at most `LOOK` characters; behind each anything may stand. */
export function beginningsOf(source: string, groups = new Map<string, Beginnings>()): ReadonlySet<string> {
  return new Set([...new Source(source, groups).either()].map((text) => text.replace(REST, '')))
}

/** Recursive descent over the source of a pattern. */
class Source {
  private at = 0

  constructor(
    private readonly source: string,
    /** Beginnings of the groups met so far. */
    private readonly groups: Map<string, Beginnings>,
  ) {}

  either(): Beginnings {
    let options = this.sequence()
    while (this.source[this.at] === '|') {
      this.at++
      options = union(options, this.sequence())
    }
    return options
  }

  private sequence(): Beginnings {
    let begun = NOTHING
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      begun = joined(begun, this.repeated())
      if (![...begun].some(grows)) this.skip()
    }
    return begun
  }

  /** Goes to the end of a sequence of which enough is known. */
  private skip(): void {
    for (let depth = 0; this.at < this.source.length; this.at++) {
      const sign = this.source[this.at]
      if (depth === 0 && (sign === '|' || sign === ')')) return
      if (sign === '(') depth++
      else if (sign === ')') depth--
      else if (sign === '[') this.skipClass()
      else if (sign === '\\') this.at++
    }
  }

  private skipClass(): void {
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1
  }

  private repeated(): Beginnings {
    const item = this.item()
    const found = this.take(REPEAT)
    if (!found) return item
    const [sign, least, more] = found
    const once = sign.startsWith('?') || (least === '1' && more === undefined)
    const items = once ? item : joined(item, ANYTHING)
    return /^[?*]/.test(sign) || least === '0' ? union(NOTHING, items) : items
  }

  private item(): Beginnings {
    const group = this.take(GROUP)
    if (group) {
      const inner = this.inside()
      return /[=!]$/.test(group[0]) ? NOTHING : inner
    }
    return this.source[this.at] === '[' ? this.characters() : signs(this.sign())
  }

  /** What stands in a group; patterns share many, which are read once. */
  private inside(): Beginnings {
    const start = this.at
    do this.skip()
    while (this.source[this.at++] === '|')
    const inner = this.source.slice(start, this.at - 1)
    const known = this.groups.get(inner) ?? new Source(inner, this.groups).either()
    this.groups.set(inner, known)
    return known
  }

  /** A class of characters; one that says what it leaves out may be anything. */
  private characters(): Beginnings {
    this.at++
    const inner: string[] = []
    while (this.source[this.at] !== ']') inner.push(this.sign())
    this.at++
    if (inner[0] === '^') return ANYTHING
    let all: Beginnings = new Set()
    inner.forEach((sign, index) => {
      const before = inner[index - 1]
      const isRange = sign === '-' && before !== undefined && index + 1 < inner.length
      all = union(all, isRange ? between(before, inner[index + 1] as string) : signs(sign))
    })
    return all
  }

  private sign(): string {
    return (this.take(SIGN) as RegExpExecArray)[0]
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.source)
    if (found) this.at = pattern.lastIndex
    return found
  }
}

/** What one sign of a pattern may stand for. */
function signs(sign: string): Beginnings {
  if (sign === '^' || sign === '$' || sign === '\\b') return NOTHING
  if (sign === '\\d') return between('0', '9')
  if (sign === '\\s' || sign === '\\u00a0') return new Set([' '])
  if (sign === '.' || /^\\[a-zA-Z1-9]/.test(sign)) return ANYTHING
  return new Set([(sign.startsWith('\\') ? sign.slice(1) : sign).toLowerCase()])
}

function between(first: string, last: string): Beginnings {
  const all = new Set<string>()
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) all.add(String.fromCharCode(code).toLowerCase())
  return all
}

const grows = (text: string): boolean => !text.endsWith(REST)

function union(some: Beginnings, others: Beginnings): Beginnings {
  const all = new Set(some)
  for (const text of others) all.add(text)
  return all
}

/** One behind the other. */
function joined(begun: Beginnings, next: Beginnings): Beginnings {
  const all = new Set<string>()
  for (const first of begun) {
    if (grows(first)) for (const text of next) all.add(shortened(first + text))
    else all.add(first)
  }
  return all
}

function shortened(text: string): string {
  const known = grows(text) ? text : text.slice(0, -1)
  return known.length < LOOK ? text : known.slice(0, LOOK) + REST
}

/** Those of the items whose pattern may match at a place in a text; kept by what stands there. */
export function createOpeners<T extends { readonly pattern: RegExp }>(items: readonly T[]): (text: string, at: number) => readonly T[] {
  const known = new Map<string, readonly T[]>()
  let beginnings: readonly ReadonlySet<string>[] | null = null
  const chosen = (opening: string): readonly T[] => {
    const groups = new Map<string, Beginnings>()
    beginnings ??= items.map(({ pattern }) => beginningsOf(pattern.source, groups))
    const own = beginnings
    return items.filter((_, index) => beginsWithOne(opening, own[index] as ReadonlySet<string>))
  }
  return (text, at) => {
    const opening = text.slice(at, at + LOOK)
    const before = known.get(opening)
    if (before) return before
    const found = UNLIKE.test(opening) ? items : chosen(opening.toLowerCase().replace(/\s/g, ' '))
    if (known.size >= MOST_KEPT) known.clear()
    known.set(opening, found)
    return found
  }
}

/** Letters beyond ASCII, some of which are taken for plain ones where case makes no difference. */
const UNLIKE = /[^\P{L}\p{ASCII}]/u
const MOST_KEPT = 5000

function beginsWithOne(opening: string, beginnings: ReadonlySet<string>): boolean {
  for (let length = 0; length <= opening.length; length++) if (beginnings.has(opening.slice(0, length))) return true
  return false
}
