/** The timeline drawn to scale: a point for a day, a band for what is not known to the day. The lines below say the same in words. */

import { useMemo } from 'react'
import type { EventRow } from '../../../src/desk/shapes.js'
import { changed, useAddress } from '../address.js'
import { shapeOf } from '../marks.js'
import { dayNumber, lanesOf, placeOf, stretchesOf, ticksOf } from './scale.js'

/** The drawing is as wide as its place, so that its type keeps its size. */
const widthOf = (): number => (innerWidth < 700 ? 360 : 640)
const LANE = 13
const EDGE = 10
const POINT = 12
/** More marks than this say nothing to the eye; the lines still do. */
const MOST = 400

export function Strip({ events }: { readonly events: readonly EventRow[] }) {
  const address = useAddress()
  const open = address.query.get('fact')
  const drawn = useMemo(() => draw(events), [events])
  if (!drawn) return null
  const { marks, stretches, lanes, width } = drawn
  const height = lanes * LANE + 26
  const x = (share: number): number => EDGE + share * (width - 2 * EDGE)
  return (
    <svg className="strip" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {stretches.map((stretch) => (
        <g key={stretch.from}>
          <line className="axis" x1={x(stretch.at)} x2={x(stretch.at + stretch.width)} y1={height - 18} y2={height - 18} />
          {labelled(ticksOf(stretch), (day) => x(placeOf(stretches, day)), stretch.width * width < NARROW).map(({ day, label, shown }) => (
            <g key={day} className={/^\d/.test(label) ? 'tick tick-year' : 'tick'}>
              <line x1={x(placeOf(stretches, day))} x2={x(placeOf(stretches, day))} y1={height - 18} y2={height - 14} />
              {shown && (
                <text x={x(placeOf(stretches, day))} y={height - 3}>
                  {label}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
      {marks.map(({ row, left, right, lane, point }) => {
        const y = height - 26 - lane * LANE
        return (
          <a key={row.id} href={changed(address, { fact: row.id })} tabIndex={-1} className={row.id === open ? 'chosen' : undefined}>
            <title>{`${row.when?.words}: ${row.title}`}</title>
            {point ? (
              <text className="point" x={x((left + right) / 2)} y={y + 4}>
                {shapeOf(row.status)}
              </text>
            ) : (
              <>
                <rect className={`band band-${row.status}`} x={x(left)} width={Math.max(4, x(right) - x(left))} y={y - 3} height={6} />
                <rect className="reach" x={x(left)} width={Math.max(12, x(right) - x(left))} y={y - LANE / 2} height={LANE} />
              </>
            )}
          </a>
        )
      })}
    </svg>
  )
}

/** Pixels that a label needs, and under which a stretch names its years alone. */
const LABEL = 36
const NARROW = 100

/** Years before months, and none where it would touch the one before. */
function labelled(ticks: readonly { readonly day: number; readonly label: string }[], x: (day: number) => number, yearsOnly: boolean) {
  const years = ticks.filter(({ label }) => /^\d/.test(label)).map(({ day }) => x(day))
  let last = Number.NEGATIVE_INFINITY
  return ticks.map(({ day, label }) => {
    const at = x(day)
    const year = /^\d/.test(label)
    const shown = at - last >= LABEL && (year || (!yearsOnly && years.every((other) => Math.abs(other - at) >= LABEL)))
    if (shown) last = at
    return { day, label, shown }
  })
}

function draw(events: readonly EventRow[]) {
  const dated = events.filter((row) => row.when?.start && row.when.end)
  if (dated.length < 2 || dated.length > MOST) return null
  const extents = dated.map((row) => ({ start: dayNumber(row.when?.start as string), end: dayNumber(row.when?.end as string) }))
  const width = widthOf()
  const stretches = stretchesOf(extents)
  const placed = dated.map((row, index) => {
    const { start, end } = extents[index] as { start: number; end: number }
    const point = start === end
    const [from, to] = [placeOf(stretches, start), placeOf(stretches, end)]
    const half = POINT / 2 / width
    return { row, point, left: point ? from - half : from, right: point ? to + half : to }
  })
  placed.sort((a, b) => a.left - b.left)
  const lanes = lanesOf(placed, 3 / width)
  return {
    width,
    stretches,
    lanes: Math.max(...lanes) + 1,
    marks: placed.map((mark, index) => ({ ...mark, lane: lanes[index] as number })),
  }
}
