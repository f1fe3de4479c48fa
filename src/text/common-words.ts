/** How many words two sentences have in common, in order: the length of their longest common sequence, a row of bits at a time (Hyyrö 2004). */

import { LONGEST_SENTENCE, type Words } from './words.js'

/** Bits of one number of a row; sums of two such stay within 32 bits. */
const LIMB = 30
const FULL = 2 ** LIMB - 1
const LIMBS = Math.ceil(LONGEST_SENTENCE / LIMB)
const SLOTS = 512

/** One sentence, ready to be compared with many. A value is used again for the next sentence, so it never serves two at a time. */
export class CommonWords {
  private readonly keys = new Uint32Array(SLOTS)
  /** Which sentence filled the slot. */
  private readonly filled = new Int32Array(SLOTS)
  /** Where the word of the slot stands, `LIMBS` numbers a slot. */
  private readonly places = new Int32Array(SLOTS * LIMBS)
  private readonly row = new Int32Array(LIMBS)
  private sentence = 0
  private length = 0
  private limbs = 0

  /** Takes words `from` to `to`. Throws `RangeError` where they are more than a sentence may have. */
  take(words: Pick<Words, 'hash'>, from: number, to: number): void {
    if (to - from > LONGEST_SENTENCE) throw new RangeError(`a sentence of ${to - from} words, at most ${LONGEST_SENTENCE}`)
    this.sentence++
    this.length = to - from
    this.limbs = Math.max(1, Math.ceil(this.length / LIMB))
    const { keys, filled, places, sentence } = this
    let bit = 1
    let limb = 0
    for (let at = from; at < to; at++) {
      const key = words.hash[at] as number
      const slot = this.slot(key)
      const place = slot * LIMBS
      if (filled[slot] !== sentence) {
        filled[slot] = sentence
        keys[slot] = key
        for (let k = 0; k < LIMBS; k++) places[place + k] = 0
      }
      places[place + limb] = (places[place + limb] as number) | bit
      bit <<= 1
      if (bit > FULL) {
        bit = 1
        limb++
      }
    }
  }

  /** Words of the sentence taken that stand among words `from` to `to` of another text, in the same order. */
  count(words: Pick<Words, 'hash'>, from: number, to: number): number {
    const { row, limbs, places, filled, sentence, keys } = this
    const { hash } = words
    row.fill(FULL)
    for (let at = from; at < to; at++) {
      const key = hash[at] as number
      let slot = slotOf(key)
      while (filled[slot] === sentence && keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1)
      if (filled[slot] !== sentence) continue
      let carry = 0
      for (let limb = 0; limb < limbs; limb++) {
        const known = row[limb] as number
        const hit = known & (places[slot * LIMBS + limb] as number)
        const sum = known + hit + carry
        carry = sum >>> LIMB
        row[limb] = (sum | (known & ~hit)) & FULL
      }
    }
    return this.length - this.left()
  }

  /** The slot of a word, or the free one where it would stand. */
  private slot(key: number): number {
    let slot = slotOf(key)
    while (this.filled[slot] === this.sentence && this.keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1)
    return slot
  }

  /** Bits of the row that are still set, within the sentence. */
  private left(): number {
    let count = 0
    for (let limb = 0; limb < this.limbs; limb++) {
      const own = Math.min(LIMB, this.length - limb * LIMB)
      count += ones((this.row[limb] as number) & (2 ** own - 1))
    }
    return count
  }
}

function slotOf(key: number): number {
  return (key ^ (key >>> 11)) & (SLOTS - 1)
}

function ones(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
