/** Notices: what a person should know about the inputs. A bad page stops nothing; it is told here. */

import type { NoticeRow } from '../../../src/desk/shapes.js'
import { hrefOf } from '../address.js'
import { useAsk } from '../ask.js'
import { Lengthy } from '../lengthy.js'
import { shortSource } from '../marks.js'
import { Awaited, Empty } from '../trouble.js'
import { Heading } from './heading.js'

export function NoticesScreen() {
  const asked = useAsk<NoticeRow[]>('/notices')
  return (
    <Awaited asked={asked} what="the notices">
      {(notices) => (
        <>
          <Heading name="Notices">What a person should know about the pages as they came in.</Heading>
          {notices.length === 0 && <Empty>Nothing to tell: every page was read as it came in.</Empty>}
          <Lengthy items={[...notices].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))}>
            {(row, index, all) => (
              <div key={`${row.code} ${row.source} ${row.message}`}>
                {row.code !== all[index - 1]?.code && <h2>{row.code.replaceAll('-', ' ')}</h2>}
                <Notice row={row} />
              </div>
            )}
          </Lengthy>
        </>
      )}
    </Awaited>
  )
}

function Notice({ row }: { readonly row: NoticeRow }) {
  return (
    <div className="row notice">
      <p>{row.message}</p>
      <p className="row-marks">
        <span className="source">{row.page ? <a href={hrefOf(['pages', row.page])}>{shortSource(row.source)}</a> : row.source}</span>
        <span>{row.hint}</span>
      </p>
    </div>
  )
}
