/** A time scale that is broken where nothing happens for long, so that eight weeks stay readable beside a war that began years before. */

/** A stretch of days drawn to one scale. */
export interface Stretch {
  /** Days since 1970, inclusive. */
  readonly from: number
  readonly to: number
  /** Share of the width, 0 to 1: where it begins and how wide it is. */
  readonly at: number
  readonly width: number
}

export interface Extent {
  readonly start: number
  readonly end: number
}

/** Share of the width left blank at a break. */
const BREAK = 0.03
/** A gap is broken where it is longer than this share of all that is told, and than half a year. */
const LONG = 0.18
const HALF_YEAR = 180

export const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000)

/** Stretches in order; their widths follow how much happens in them, so that a lone year is narrow. */
export function stretchesOf(extents: readonly Extent[]): Stretch[] {
  const groups = grouped(extents)
  if (groups.length === 0) return []
  const weights = groups.map(({ count }) => (count > 1 ? count ** 0.75 : 0.5))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const room = 1 - BREAK * (groups.length - 1)
  let at = 0
  return groups.map(({ from, to }, index) => {
    const width = (room * (weights[index] as number)) / total
    const stretch = { from, to, at, width }
    at += width + BREAK
    return stretch
  })
}

function grouped(extents: readonly Extent[]): { from: number; to: number; count: number }[] {
  const sorted = [...extents].sort((a, b) => a.start - b.start)
  const first = sorted[0]
  if (!first) return []
  const whole = Math.max(...sorted.map(({ end }) => end)) - first.start
  const groups: { from: number; to: number; count: number }[] = []
  for (const { start, end } of sorted) {
    const last = groups[groups.length - 1]
    if (!last || start - last.to > Math.max(whole * LONG, HALF_YEAR)) groups.push({ from: start, to: end, count: 1 })
    else {
      last.to = Math.max(last.to, end)
      last.count++
    }
  }
  return groups
}

/** Where a day stands on the scale, 0 to 1. */
export function placeOf(stretches: readonly Stretch[], day: number): number {
  const stretch = stretches.find(({ to }) => day <= to) ?? stretches[stretches.length - 1]
  if (!stretch) return 0
  const span = stretch.to - stretch.from
  return stretch.at + stretch.width * (span === 0 ? 0.5 : Math.min(1, Math.max(0, (day - stretch.from) / span)))
}

/** Lanes so that no two marks touch: each gets the first lane that is free at its place. */
export function lanesOf(marks: readonly { readonly left: number; readonly right: number }[], apart: number): number[] {
  const ends: number[] = []
  return marks.map(({ left, right }) => {
    const free = ends.findIndex((end) => end + apart <= left)
    const lane = free < 0 ? ends.length : free
    ends[lane] = right
    return lane
  })
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Firsts of years, quarters or months within a stretch, as many as have room. */
export function ticksOf(stretch: Stretch): { readonly day: number; readonly label: string }[] {
  const days = stretch.to - stretch.from
  const every = days > 1500 ? 12 : days > 500 ? 3 : 1
  const ticks: { day: number; label: string }[] = []
  const first = new Date(stretch.from * 86_400_000)
  for (let month = first.getUTCMonth(); ; month++) {
    const day = Math.round(Date.UTC(first.getUTCFullYear(), month, 1) / 86_400_000)
    if (day > stretch.to) break
    if (day < stretch.from || month % every !== 0) continue
    const at = new Date(day * 86_400_000)
    const year = String(at.getUTCFullYear())
    ticks.push({ day, label: at.getUTCMonth() === 0 ? year : `${MONTHS[at.getUTCMonth()]}` })
  }
  if (ticks.length === 0) ticks.push({ day: stretch.from, label: String(first.getUTCFullYear()) })
  return ticks
}
