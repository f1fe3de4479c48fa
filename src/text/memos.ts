/**
 * What was worked out in an earlier build from inputs that are still the same, kept by a key that names those inputs. With or without it every value is
 * the same: a key must name all that the work looks at, and what comes of the work must be the same in JSON and back.
 */

import { type Shape, shapedItems, shortRows } from './shaped.js'

/** Names a text: equal texts, equal digests; unequal ones never meet. */
export type Digest = (text: string) => string

/** What a part of the engine kept: JSON by key. */
export type Shelf = ReadonlyMap<string, string>

/** How a value is kept where it is not kept as it stands. Opening what was closed gives a value that nobody can tell from the first. */
export interface ClosedForm<V, K> {
  close(value: V): K
  open(kept: K): V
}

/** A key, or a value that is named by its content. */
export type KeyPart = string | number | null | object

const PLAIN: ClosedForm<unknown, unknown> = { close: (value) => value, open: (kept) => kept }

/** What a row holds. */
class Opened {
  constructor(readonly kept: unknown) {}
}

export class Memos {
  /** What is on the shelves: JSON, until it is first asked for. */
  private readonly shelves = new Map<string, Map<string, string | Opened>>()
  /** Null for what stands on the shelf already. */
  private readonly used = new Map<string, Map<string, string | null>>()
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
    const known = this.keys.get(value)
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
    const kept = this.opened(name, key)
    const value = kept === undefined ? work() : form.open(kept.kept as K)
    this.usedOf(name).set(key, kept === undefined ? JSON.stringify(form.close(value)) : null)
    if (typeof value === 'object' && value !== null) this.nameOnce(value, `${name}\u001f${key}`)
    return value
  }

  /**
   * A value that grows: what was kept under this key, or nothing, made into what is to be kept. `grow` gives what it was given where nothing changed.
   */
  grown<K>(name: string, key: string, grow: (kept: K | undefined) => K): K {
    if (!this.digest) return grow(undefined)
    const kept = this.opened(name, key)?.kept as K | undefined
    const value = grow(kept)
    this.usedOf(name).set(key, kept !== undefined && value === kept ? null : JSON.stringify(value))
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
    const long = `${name}/long`
    const kept = this.opened(name, key)
    const open = (): readonly T[] => {
      const row = this.rowOf(long, key)
      return row === undefined ? work() : (JSON.parse(row) as T[])
    }
    const items = kept === undefined ? work() : shapedItems(kept.kept as unknown[][], shape, open)
    this.usedOf(name).set(key, kept === undefined ? JSON.stringify(shortRows(items, shape)) : null)
    this.usedOf(long).set(key, kept === undefined ? JSON.stringify(items) : null)
    for (let place = 0; place < items.length; place++) this.nameOnce(items[place] as T, `${name}\u001f${key}\u001f${place}`)
    return items
  }

  /** Names under which anything was asked for. */
  names(): string[] {
    return [...this.used.keys()]
  }

  /** The JSON of what was asked for under a name, null where the shelf has it; what nobody asked for is to be forgotten. */
  kept(name: string): ReadonlyMap<string, string | null> {
    return this.used.get(name) ?? new Map()
  }

  private nameOnce(value: object, key: string): void {
    if (!this.keys.has(value)) this.keys.set(value, key)
  }

  /** A row as it was parsed: its JSON is let go. Undefined where there is none. */
  private opened(name: string, key: string): Opened | undefined {
    const shelf = this.shelf(name)
    const row = shelf.get(key)
    if (typeof row !== 'string') return row
    const opened = new Opened(JSON.parse(row))
    shelf.set(key, opened)
    return opened
  }

  private shelf(name: string): Map<string, string | Opened> {
    const known = this.shelves.get(name) ?? new Map<string, string | Opened>(this.shelfOf(name))
    this.shelves.set(name, known)
    return known
  }

  private usedOf(name: string): Map<string, string | null> {
    const known = this.used.get(name) ?? new Map<string, string | null>()
    this.used.set(name, known)
    return known
  }
}
