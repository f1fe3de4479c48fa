/**
 * What was worked out in an earlier build from inputs that are still the same, kept by a key that names those inputs. With or without it every value is
 * the same: a key must name all that the work looks at, and what comes of the work must be the same in JSON and back.
 */

import { nameOfShaped, type Shape, shapedItems, shortRows } from './shaped.js'

/** Names a text: equal texts, equal digests; unequal ones never meet. */
export type Digest = (text: string) => string

/** What a part of the engine kept: JSON by key. */
export type Shelf = ReadonlyMap<string, string>

/** What becomes of a shelf: JSON by key of what is new, and keys that nobody asked for. */
export interface Kept {
  readonly fresh: ReadonlyMap<string, string>
  readonly gone: readonly string[]
}

/** How a value is kept where it is not kept as it stands. Opening what was closed gives a value that nobody can tell from the first. */
export interface ClosedForm<V, K> {
  close(value: V): K
  open(kept: K): V
}

/** A key, or a value that is named by its content. */
export type KeyPart = string | number | null | object

const PLAIN: ClosedForm<unknown, unknown> = { close: (value) => value, open: (kept) => kept }

/** A row that was asked for, once it was parsed: its JSON is let go. */
class Opened {
  constructor(readonly kept: unknown) {}
}

/** Rows of one name: JSON until it is first asked for. */
interface OpenShelf {
  readonly rows: Map<string, string | Opened>
  readonly fresh: Map<string, string>
}

/** Rows of long parts, which are those of the shelf of the short ones: read one by one, and all at once where many are asked for. */
interface LongShelf {
  readonly short: OpenShelf
  readonly fresh: Map<string, string>
  asked: number
  rows: Shelf | null
}

/** Rows that are read one by one: each costs as much as many that are read together. */
const ONE_BY_ONE = 64

export class Memos {
  private readonly shelves = new Map<string, OpenShelf>()
  private readonly longShelves = new Map<string, LongShelf>()
  private readonly keys = new Map<object, string>()
  private readonly digest: Digest | null
  private readonly shelfOf: (name: string) => Shelf
  private readonly rowOf: (name: string, key: string) => string | undefined

  /**
   * Without a digest nothing is remembered: every value is worked out. `shelfOf` gives what an earlier build kept under a name, `rowOf` one row of it
   * without the others, or nothing where that has been dropped.
   */
  constructor(
    digest: Digest | null = null,
    shelfOf: (name: string) => Shelf = () => new Map(),
    rowOf: (name: string, key: string) => string | undefined = (name, key) => shelfOf(name).get(key),
  ) {
    this.digest = digest
    this.shelfOf = shelfOf
    this.rowOf = rowOf
  }

  /** Whether anything is remembered: where not, keys are empty. */
  get remembers(): boolean {
    return this.digest !== null
  }

  /** Names a value by its content, or by the key that `named` gave it. The value must not change afterwards. */
  keyOf(value: object): string {
    if (!this.digest) return ''
    const known = this.keys.get(value) ?? nameOfShaped(value)
    if (known !== undefined) return known
    const key = this.digest(JSON.stringify(value))
    this.keys.set(value, key)
    return key
  }

  /** Gives a value a key that says as much as its content would, where that is cheaper than looking at the content. */
  named<V extends object>(value: V, ...parts: readonly KeyPart[]): V {
    if (this.digest) this.keys.set(value, this.key(...parts))
    return value
  }

  /** One key of several parts in this order. */
  key(...parts: readonly KeyPart[]): string {
    if (!this.digest) return ''
    const words = parts.map((part) => (typeof part === 'object' && part !== null ? this.keyOf(part) : String(part)))
    return this.digest(JSON.stringify(words))
  }

  /** One key of values in this order, named by their content. */
  keyOfAll(values: Iterable<object>): string {
    if (!this.digest) return ''
    let words = ''
    for (const value of values) words += `${this.keyOf(value)}\u001f`
    return this.digest(words)
  }

  /** What the work gives, known under this key or worked out now. An object that comes back is named by the key: it need not be looked at again. */
  of<V, K = V>(name: string, key: string, work: () => V, form = PLAIN as ClosedForm<V, K>): V {
    if (!this.digest) return work()
    const shelf = this.shelf(name)
    const kept = opened(shelf, key)
    const value = kept === undefined ? work() : form.open(kept.kept as K)
    if (kept === undefined) shelf.fresh.set(key, JSON.stringify(form.close(value)))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) this.nameOnce(value, `${name}\u001f${key}`)
    return value
  }

  /**
   * A value that grows: what was kept under this key, or nothing, made into what is to be kept. `grow` gives what it was given where nothing changed.
   */
  grown<K>(name: string, key: string, grow: (kept: K | undefined) => K): K {
    if (!this.digest) return grow(undefined)
    const shelf = this.shelf(name)
    const kept = opened(shelf, key)?.kept as K | undefined
    const value = grow(kept)
    if (kept === undefined || value !== kept) shelf.fresh.set(key, JSON.stringify(value))
    return value
  }

  /** As `of`, for a list whose items are each named by the key and their place. */
  items<T extends object>(name: string, key: string, work: () => readonly T[]): readonly T[] {
    const items = this.of(name, key, work)
    if (this.digest) for (const [place, item] of items.entries()) this.nameOnce(item, `${name}\u001f${key}\u001f${place}`)
    return items
  }

  /** As `items`, where few look at more of an item than what is short in it: the rest is kept in rows of its own, read when it is first asked for. */
  shaped<T extends object>(name: string, key: string, shape: Shape<T>, work: () => readonly T[]): readonly T[] {
    if (!this.digest) return work()
    const shelf = this.shelf(name)
    const long = this.longShelf(longName(name), shelf)
    const kept = opened(shelf, key)
    if (kept !== undefined) {
      const open = (): readonly T[] => {
        const row = this.longRow(longName(name), key)
        return row === undefined ? work() : (JSON.parse(row) as T[])
      }
      return shapedItems(kept.kept as unknown[][], shape, open, `${name}\u001f${key}`)
    }
    const items = work()
    shelf.fresh.set(key, JSON.stringify(shortRows(items, shape)))
    long.fresh.set(key, JSON.stringify(items))
    for (const [place, item] of items.entries()) this.nameOnce(item, `${name}\u001f${key}\u001f${place}`)
    return items
  }

  /** Names under which anything was asked for. */
  names(): string[] {
    return [...this.shelves.keys(), ...this.longShelves.keys()]
  }

  /** What was asked for under a name for the first time; what nobody asked for is to be forgotten. */
  kept(name: string): Kept {
    const long = this.longShelves.get(name)
    const short = long?.short ?? this.shelves.get(name)
    const rows = short?.rows ?? new Map<string, string | Opened>()
    return { fresh: (long ?? short)?.fresh ?? new Map(), gone: [...rows].flatMap(([key, row]) => (row instanceof Opened ? [] : [key])) }
  }

  private nameOnce(value: object, key: string): void {
    if (!this.keys.has(value)) this.keys.set(value, key)
  }

  private shelf(name: string): OpenShelf {
    const known = this.shelves.get(name)
    if (known) return known
    const shelf: OpenShelf = { rows: new Map<string, string | Opened>(this.shelfOf(name)), fresh: new Map() }
    this.shelves.set(name, shelf)
    return shelf
  }

  private longShelf(name: string, short: OpenShelf): LongShelf {
    const known = this.longShelves.get(name)
    if (known) return known
    const shelf: LongShelf = { short, fresh: new Map(), asked: 0, rows: null }
    this.longShelves.set(name, shelf)
    return shelf
  }

  private longRow(name: string, key: string): string | undefined {
    const shelf = this.longShelves.get(name) as LongShelf
    if (shelf.asked++ < ONE_BY_ONE) return this.rowOf(name, key)
    shelf.rows ??= this.shelfOf(name)
    return shelf.rows.get(key)
  }
}

/** The shelf of what is long in the items of a name. */
function longName(name: string): string {
  return `${name}/long`
}

/** Undefined where there is none. What was worked out in this build is worked out again. */
function opened({ rows }: OpenShelf, key: string): Opened | undefined {
  const row = rows.get(key)
  if (typeof row !== 'string') return row
  const found = new Opened(JSON.parse(row))
  rows.set(key, found)
  return found
}
