/** One statement: who, by which way the words reached us, and the words. */

import type { StatementRow } from '../../../src/desk/shapes.js'
import { hrefOf } from '../address.js'
import { Fact } from '../fact.js'
import { quoted, SupportMark, When, Words } from '../marks.js'
import { counted, useNames } from '../names.js'

export function SaidLine({ row, speaker = true }: { readonly row: StatementRow; readonly speaker?: boolean }) {
  const names = useNames()
  const lang = names.article(row.renderings[0]?.article ?? '')?.language
  return (
    <div className="row said-line">
      {(speaker || row.road.length > 0) && (
        <p className="speaker">
          {speaker && <Speaker row={row} />}
          {row.road.length > 0 && <span className="road"> {row.road.join(', ')}</span>}
        </p>
      )}
      <Fact id={row.id}>
        <Words lang={lang}>{row.mode === 'direct' ? quoted(row.words) : row.words}</Words>
      </Fact>
      <p className="row-marks">
        {row.mode !== 'direct' && <span className="tag">{row.mode}</span>}
        {row.modality !== 'said' && <span className="tag">{row.modality.replace('-', ' ')}</span>}
        {row.stale && <span className="tag flagged">said before what the page reports</span>}
        {row.said && <When day={row.said} />}
        {row.renderings.length > 1 && (
          <a href={hrefOf(['quote'], { words: row.words.slice(0, 2000) })} title="Compare their wordings">
            {counted(row.renderings.length, 'rendering')}
          </a>
        )}
        <SupportMark support={row.support} />
      </p>
    </div>
  )
}

export function Speaker({ row }: { readonly row: StatementRow }) {
  const names = useNames()
  if (row.speakers.length > 0) return <strong>{names.list(row.speakers)}</strong>
  return <strong className="unsure">{row.sourceWords ?? 'nobody named'}</strong>
}
