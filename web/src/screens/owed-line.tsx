/** One commitment: who owes what, by when. */

import type { CommitmentRow } from '../../../src/desk/shapes.js'
import { Fact } from '../fact.js'
import { SupportMark } from '../marks.js'

export function OwedLine({ row }: { readonly row: CommitmentRow }) {
  return (
    <div className="row">
      <Fact id={row.id}>
        {row.ownerWords}: {row.task}
      </Fact>
      <p className="row-marks">
        <span className={row.due ? undefined : 'unsure'}>{row.due ? `due ${row.due}` : 'no date'}</span>
        <SupportMark support={row.support} />
      </p>
    </div>
  )
}
