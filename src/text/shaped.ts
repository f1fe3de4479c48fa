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

/** The items of `shortRows`; `open` gives them whole and is called once at most. `name` is what the list is called. */
export function shapedItems<T extends object>(rows: readonly Row[], shape: Shape<T>, open: () => readonly T[], name = ''): T[] {
  const Item = classOf(shape)
  const list = new List(name, open as unknown as () => Opened)
  return rows.map((row, place) => new Item(row, list, place) as unknown as T)
}

/** What a shaped item is called by its list and its place there; undefined for any other value. */
export function nameOfShaped(value: object): string | undefined {
  return Shaped.nameOf(value)
}

/** What the items of one list have in common. */
class List {
  private whole: Opened | undefined

  constructor(
    readonly name: string,
    private readonly open: () => Opened,
  ) {}

  item(place: number): Record<string, unknown> {
    this.whole ??= this.open()
    return this.whole[place] as Record<string, unknown>
  }
}

class Shaped {
  readonly #list: List
  readonly #place: number

  constructor(list: List, place: number) {
    this.#list = list
    this.#place = place
  }

  static nameOf(value: object): string | undefined {
    return #list in value ? `${value.#list.name}\u001f${value.#place}` : undefined
  }

  toJSON(): Record<string, unknown> {
    return this.#list.item(this.#place)
  }
}

type ItemClass = new (row: Row, list: List, place: number) => object

const CLASSES = new WeakMap<object, ItemClass>()

function classOf<T>(shape: Shape<T>): ItemClass {
  const known = CLASSES.get(shape) ?? classFor(namesOf(shape, 'short'), namesOf(shape, 'long'))
  CLASSES.set(shape, known)
  return known
}

function classFor(short: readonly string[], long: readonly string[]): ItemClass {
  return class Item extends Shaped {
    static {
      for (const name of long) {
        Object.defineProperty(Item.prototype, name, {
          get(this: Item) {
            return this.toJSON()[name]
          },
        })
      }
    }

    constructor(row: Row, list: List, place: number) {
      super(list, place)
      for (let i = 0; i < short.length; i++) (this as Record<string, unknown>)[short[i] as string] = row[i]
    }
  }
}

function namesOf<T>(shape: Shape<T>, length: 'short' | 'long'): string[] {
  return Object.entries(shape).flatMap(([name, own]) => (own === length ? [name] : []))
}
