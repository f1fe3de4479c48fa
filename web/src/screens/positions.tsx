/** Positions: issues down the side, parties across, each cell in the holder's own words. A blank says that no page tells it. */

import type { PositionRow, ProcessView } from '../../../src/desk/shapes.js'
import { useAsk } from '../ask.js'
import { Fact } from '../fact.js'
import { quoted, SupportMark, Words } from '../marks.js'
import { useNames } from '../names.js'
import { Awaited, Empty } from '../trouble.js'
import { Heading } from './heading.js'
import { partiesOf } from './parties.js'

export function PositionsScreen() {
  const asked = useAsk<ProcessView[]>('/processes')
  return (
    <Awaited asked={asked} what="the positions">
      {(processes) => (
        <>
          <Heading name="Positions">What each side wants, in its own words. A blank cell: no page tells it.</Heading>
          {processes.every(({ positions }) => positions.length === 0) && (
            <Empty>No positions yet: a demand, an offer, a condition or a refusal on any page will stand here.</Empty>
          )}
          {processes
            .filter(({ positions }) => positions.length > 0)
            .map((process) => (
              <section key={process.id}>
                <h2>{process.title}</h2>
                <Matrix positions={process.positions} />
              </section>
            ))}
        </>
      )}
    </Awaited>
  )
}

function Matrix({ positions }: { readonly positions: readonly PositionRow[] }) {
  const names = useNames()
  const parties = partiesOf(positions)
  const issues = [...new Set(positions.map(({ issue }) => issue))]
  return (
    <section className="matrix-frame" aria-label="Positions by issue and party" tabIndex={parties.length > 3 ? 0 : undefined}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">Issue</th>
            {parties.map((party) => (
              <th key={party} scope="col">
                {names.name(party)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue}>
              <th scope="row">{issue}</th>
              {parties.map((party) => {
                const held = positions.filter((row) => row.issue === issue && (row.party ?? row.holder) === party)
                return (
                  <td key={party} data-party={names.name(party)} className={held.length === 0 ? 'blank' : undefined}>
                    {held.map((row) => (
                      <Cell key={row.id} row={row} />
                    ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ row }: { readonly row: PositionRow }) {
  const names = useNames()
  return (
    <div className="row cell">
      <p className="stance">{row.stance}</p>
      <Fact id={row.id}>
        <Words>{quoted(row.words)}</Words>
      </Fact>
      {row.condition && !row.words.includes(row.condition) && (
        <p className="condition">
          condition: <Words>{quoted(row.condition)}</Words>
        </p>
      )}
      <p className="row-marks">
        {row.party !== row.holder && <span>{names.name(row.holder)}</span>}
        <SupportMark support={row.support} />
      </p>
    </div>
  )
}
