/** The attributes of one start tag that reading uses, as places in the source; a value is cut out and its entities decoded only where it is asked for. */

import { decodeHTMLAttribute } from 'entities/decode'
import { Trie } from './trie.js'

const NAMES = [
  'class',
  'id',
  'itemprop',
  'rel',
  'data-testid',
  'data-component',
  'role',
  'datetime',
  'content',
  'name',
  'property',
  'http-equiv',
  'href',
  'lang',
  'type',
  'hidden',
  'style',
] as const

export type AttributeName = (typeof NAMES)[number]

/** Place of each name, for `Attributes`. */
export const SLOT = Object.fromEntries(NAMES.map((name, slot) => [name, slot])) as Readonly<Record<AttributeName, number>>

const names = new Trie(NAMES.map((name, slot) => [name, slot + 1]))

/** Filled anew for each tag. The first attribute of a name counts. */
export class Attributes {
  /** Bits of the slots that the tag has. */
  present = 0
  private readonly starts = new Int32Array(NAMES.length)
  private readonly ends = new Int32Array(NAMES.length)

  constructor(readonly source: string) {}

  /** Forgets the last tag's. */
  clear(): void {
    this.present = 0
  }

  /** Notes an attribute; `start` and `end` are those of its value, the same where it has none. */
  note(nameStart: number, nameEnd: number, start: number, end: number): void {
    const slot = names.find(this.source, nameStart, nameEnd) - 1
    if (slot < 0 || this.has(slot)) return
    this.present |= 1 << slot
    this.starts[slot] = start
    this.ends[slot] = end
  }

  has(slot: number): boolean {
    return ((this.present >> slot) & 1) === 1
  }

  /** Where the value begins and ends in the source; meaningless where the tag has none. */
  startOf(slot: number): number {
    return this.starts[slot] as number
  }

  endOf(slot: number): number {
    return this.ends[slot] as number
  }

  /** The value with entities decoded; null where the tag has no such attribute. */
  value(slot: number): string | null {
    if (!this.has(slot)) return null
    const written = this.source.slice(this.starts[slot], this.ends[slot])
    return written.includes('&') ? decodeHTMLAttribute(written) : written
  }
}
