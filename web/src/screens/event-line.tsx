/** One happening on a line: how well its day is known, what it was, who took part, what stands behind it. */

import type { EventRow } from '../../../src/desk/shapes.js'
import { Fact } from '../fact.js'
import { Status, SupportMark, When } from '../marks.js'
import { useNames } from '../names.js'

export function EventLine({ row }: { readonly row: EventRow }) {
  const names = useNames()
  return (
    <div className="row event-line">
      <p className="event-day">
        <When day={row.when} />
      </p>
      <div>
        <Fact id={row.id}>{row.title}</Fact>
        <p className="row-marks">
          <Status status={row.status} />
          {row.where && <span>{names.name(row.where)}</span>}
          <SupportMark support={row.support} />
        </p>
      </div>
    </div>
  )
}
