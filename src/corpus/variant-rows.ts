/** Variants as rows of whole numbers, since a large pile has millions: gathered in rows that all collations share, sorted, cut to size, opened into objects for who asks. */

import type { ArticleId } from '../model/ids.js'
import type { Variant } from '../model/lineage.js'
import type { Span } from '../text/span.js'

export type VariantKind = Variant['kind']
export type VariantNote = 'title' | 'credit' | 'dateline' | 'furniture' | 'number' | null

const KINDS: readonly VariantKind[] = ['cut', 'added', 'changed', 'renamed']
const NOTES: readonly VariantNote[] = [null, 'title', 'credit', 'dateline', 'furniture', 'number']
/** No place: the side has no words. */
const NOWHERE = -1

/** Numbers of a gathered row: the place in the witness where a reader would look for it, kind, note, the words of either side from and to. */
const GATHERED = 7
/** Numbers of a kept row: kind and note in one, the words of either side from and to. */
const KEPT = 5

/** The variants of one witness, in order of place. */
export class VariantRows {
  constructor(
    private readonly rows: Int32Array,
    private readonly parent: ArticleId,
  ) {}

  get length(): number {
    return this.rows.length / KEPT
  }

  /** Whether one of them is of the body's text: words or figures, no link set among them. */
  get isEdited(): boolean {
    for (let row = 0; row < this.rows.length; row += KEPT) {
      const note = NOTES[Math.floor((this.rows[row] as number) / KINDS.length)]
      if (note === null || note === 'number') return true
    }
    return false
  }

  /** The variants as objects, anew at each call. */
  opened(): Variant[] {
    const found: Variant[] = []
    for (let row = 0; row < this.rows.length; row += KEPT) found.push(this.variant(row))
    return found
  }

  private variant(row: number): Variant {
    const { rows } = this
    const code = rows[row] as number
    const here = rows[row + 1] as number
    const there = rows[row + 3] as number
    return {
      kind: KINDS[code % KINDS.length] as VariantKind,
      here: here === NOWHERE ? null : { start: here, end: rows[row + 2] as number },
      there: there === NOWHERE ? null : { article: this.parent, start: there, end: rows[row + 4] as number },
      note: NOTES[Math.floor(code / KINDS.length)] as VariantNote,
    }
  }
}

const ROWS = Symbol('variant rows')

const OPENED = {
  enumerable: true,
  get(this: { readonly [ROWS]: VariantRows }): Variant[] {
    return this[ROWS].opened()
  },
}

/** The same object with a property `variants` that opens the rows anew at each reading. */
export function withVariants<T extends object>(witness: T, rows: VariantRows): T & { readonly variants: readonly Variant[] } {
  Object.defineProperty(witness, ROWS, { value: rows })
  return Object.defineProperty(witness, 'variants', OPENED) as T & { readonly variants: readonly Variant[] }
}

/** Gathers the variants of one witness. One serves all, which never overlap in time. */
export class VariantGathering {
  private rows = new Int32Array(GATHERED * 64)
  private count = 0

  clear(): void {
    this.count = 0
  }

  /** Spans in characters; null for a side without words. */
  add(at: number, kind: VariantKind, note: VariantNote, here: Span | null, there: Span | null): void {
    let row = this.count++ * GATHERED
    if (row === this.rows.length) {
      const wider = new Int32Array(row * 2)
      wider.set(this.rows)
      this.rows = wider
    }
    const { rows } = this
    rows[row++] = at
    rows[row++] = KINDS.indexOf(kind)
    rows[row++] = NOTES.indexOf(note)
    rows[row++] = here ? here.start : NOWHERE
    rows[row++] = here ? here.end : NOWHERE
    rows[row++] = there ? there.start : NOWHERE
    rows[row] = there ? there.end : NOWHERE
  }

  /** Leaves out those within one of two stretches on either side; a side without words lies within. The note given is left in. */
  dropWithin(here: Span | null, there: Span | null, except: VariantNote): void {
    let kept = 0
    for (let i = 0; i < this.count; i++) {
      const row = i * GATHERED
      const isWithin = NOTES[this.cell(i, 2)] !== except && this.isWithin(i, 3, here) && this.isWithin(i, 5, there)
      if (!isWithin) this.rows.copyWithin(kept++ * GATHERED, row, row + GATHERED)
    }
    this.count = kept
  }

  private isWithin(i: number, column: number, stretch: Span | null): boolean {
    const start = this.cell(i, column)
    return start === NOWHERE || (stretch !== null && start >= stretch.start && this.cell(i, column + 1) <= stretch.end)
  }

  /** In order of place, then of the words that show it, the longer first. */
  sorted(parent: ArticleId): VariantRows {
    const order = Array.from({ length: this.count }, (_, i) => i).sort((x, y) => this.compared(x, y))
    const rows = new Int32Array(this.count * KEPT)
    order.forEach((i, at) => {
      rows[at * KEPT] = this.cell(i, 1) + this.cell(i, 2) * KINDS.length
      for (let k = 1; k < KEPT; k++) rows[at * KEPT + k] = this.cell(i, k + 2)
    })
    return new VariantRows(rows, parent)
  }

  private compared(x: number, y: number): number {
    const [one, two] = [this.shown(x), this.shown(y)]
    return this.cell(x, 0) - this.cell(y, 0) || this.cell(x, one) - this.cell(y, two) || this.cell(y, two + 1) - this.cell(x, one + 1)
  }

  /** The column of the words in the witness, or of those in the parent. */
  private shown(i: number): number {
    return this.cell(i, 3) === NOWHERE ? 5 : 3
  }

  private cell(i: number, column: number): number {
    return this.rows[i * GATHERED + column] as number
  }
}
