/** From the pieces of text on a PDF page to its lines. Everything printed level is in a line, in the order it is written; what is turned (a watermark) is a line by itself. */

/** A piece of text as pdf.js gives it, with whether it is marked as decoration. */
export interface PdfItem {
  readonly str: string
  /** The text matrix: scale and turn in the first four, the start of the baseline in the last two; points, y upwards. */
  readonly transform: readonly number[]
  /** Points. */
  readonly width: number
  readonly dir: string
  readonly hasEOL: boolean
  readonly artifact: boolean
}

export interface PdfLine {
  readonly text: string
  /** Left and right end, points. */
  readonly left: number
  readonly right: number
  /** Height of the baseline, points upwards. */
  readonly base: number
  /** Of most of its letters, points. */
  readonly size: number
  /** Whether it is marked as decoration, or turned. */
  readonly artifact: boolean
}

export interface PdfPage {
  readonly lines: readonly PdfLine[]
  /** Lower and upper edge, points. */
  readonly bottom: number
  readonly top: number
}

interface Draft {
  parts: string[]
  left: number
  right: number
  base: number
  sizes: Map<number, number>
  artifact: boolean
}

/** How far within a line a piece may stand from the last, up or down and aside, in its size. More aside is another cell or column. */
const LEVEL = 0.45
const CELL = 2.5
const SPACE = 0.18

/** The lines of a page. */
export function pageLines(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = []
  let line: Draft | null = null
  const close = (): void => {
    const text = line?.parts.join('').replace(/\s+/gu, ' ').trim() ?? ''
    if (line && text !== '')
      lines.push({ text, left: line.left, right: line.right, base: line.base, size: most(line.sizes), artifact: line.artifact })
    line = null
  }
  for (const item of items) {
    if (item.str.trim() === '') {
      if (line && item.str !== '') line.parts.push(' ')
      continue
    }
    const place = placeOf(item)
    if (!line || !goesOn(line, place, item)) {
      close()
      line = { parts: [], left: place.left, right: place.left, base: place.base, sizes: new Map(), artifact: item.artifact || place.turned }
    } else if (place.left - line.right > SPACE * place.size) line.parts.push(' ')
    line.parts.push(clean(item.str))
    line.left = Math.min(line.left, place.left)
    line.right = Math.max(line.right, place.right)
    line.sizes.set(place.size, (line.sizes.get(place.size) ?? 0) + item.str.length)
  }
  close()
  return lines
}

interface Place {
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly turned: boolean
}

function placeOf({ transform, width }: PdfItem): Place {
  const [across = 0, rise = 0, slant = 0, up = 0, left = 0, base = 0] = transform
  const size = Math.round(Math.hypot(slant, up) * 2) / 2 || 1
  return { left, right: left + width, base, size, turned: Math.abs(rise) > Math.abs(across) * 0.1 }
}

function goesOn(line: Draft, place: Place, { dir, artifact }: PdfItem): boolean {
  const size = Math.max(place.size, most(line.sizes))
  if (line.artifact !== (artifact || place.turned) || Math.abs(place.base - line.base) > LEVEL * size) return false
  if (dir === 'rtl') return true
  return place.left - line.right < CELL * size && place.left > line.right - size
}

/** The size of most letters; the greater of two alike. */
function most(sizes: ReadonlyMap<number, number>): number {
  let [best, count] = [1, -1]
  for (const [size, letters] of sizes) if (letters > count || (letters === count && size > best)) [best, count] = [size, letters]
  return best
}

/** Ligatures as letters, no control characters; all else as it is written. */
function clean(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/g, (char) => char.normalize('NFKC')).replace(/[\0-\x08\x0b-\x1f\x7f]/g, ' ')
}
