/**
 * Items of a list of which most of those who look at them look at a few properties alone: the others are read when one of them is first asked for, those of
 * the whole list at once. Such an item has its long properties from its prototype: in JSON it is the whole item, but it must not be spread.
 */

/** Which properties of an item are at hand, and which are read later. A short one is never undefined. */
export type Shape<T> = { readonly [P in keyof T]-?: 'short' | 'long' }

type Row = readonly unknown[]
type Opened = readonly Record<string, unknown>[]

/** The short properties of each item, in the order of the shape. */
export function shortRows<T extends object>(items: readonly T[], shape: Shape<T>): Row[] {
  const names = namesOf(shape, 'short') as (keyof T)[]
  return items.map((item) => names.map((name) => item[name]))
}

/** The items of `shortRows`; `open` gives them whole and is called once at most. */
export function shapedItems<T extends object>(rows: readonly Row[], shape: Shape<T>, open: () => readonly T[]): T[] {
  const Item = classOf(shape)
  let whole: Opened | undefined
  const opened = (): Opened => {
    whole ??= open() as unknown as Opened
    return whole
  }
  return rows.map((row, place) => new Item(row, opened, place) as unknown as T)
}

type ItemClass = new (row: Row, opened: () => Opened, place: number) => object

const CLASSES = new WeakMap<object, ItemClass>()

function classOf<T>(shape: Shape<T>): ItemClass {
  const known = CLASSES.get(shape) ?? classFor(namesOf(shape, 'short'), namesOf(shape, 'long'))
  CLASSES.set(shape, known)
  return known
}

function classFor(short: readonly string[], long: readonly string[]): ItemClass {
  return class Item {
    readonly #opened: () => Opened
    readonly #place: number

    static {
      for (const name of long) {
        Object.defineProperty(Item.prototype, name, {
          get(this: Item) {
            return this.toJSON()[name]
          },
        })
      }
    }

    constructor(row: Row, opened: () => Opened, place: number) {
      this.#opened = opened
      this.#place = place
      for (let i = 0; i < short.length; i++) (this as Record<string, unknown>)[short[i] as string] = row[i]
    }

    toJSON(): Record<string, unknown> {
      return this.#opened()[this.#place] as Record<string, unknown>
    }
  }
}

function namesOf<T>(shape: Shape<T>, length: 'short' | 'long'): string[] {
  return Object.entries(shape).flatMap(([name, own]) => (own === length ? [name] : []))
}
