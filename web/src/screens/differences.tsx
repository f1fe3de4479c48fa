/** Where reports do not fit together: one sentence of ours, and under it each side's own words. */

import type { DifferenceRow } from '../../../src/desk/shapes.js'
import { useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Fact } from '../fact.js'
import { Choose } from '../filter.js'
import { Lengthy } from '../lengthy.js'
import { quoted, Sigla, SupportMark, Words } from '../marks.js'
import { Awaited, Empty } from '../trouble.js'
import { Heading } from './heading.js'

/** Words of a side shown before the fact is opened. */
const QUOTES = 3

export function DifferencesScreen() {
  const asked = useAsk<DifferenceRow[]>('/differences')
  const { query } = useAddress()
  const [kind, open] = [query.get('kind'), query.get('fact')]
  return (
    <Awaited asked={asked} what="the differences">
      {(differences) => {
        const shown = differences.filter((row) => !kind || row.kind === kind)
        const kinds = [...new Set(differences.map((row) => row.kind))].sort().map((each) => [each, each.replace('-', ' ')] as const)
        return (
          <>
            <Heading name="Differences">
              Where reports do not fit together, with both sides’ words. Two statements that can both hold are not here.
            </Heading>
            <p className="filters">
              <Choose by="kind" label="Kind" options={kinds} />
            </p>
            {shown.length === 0 && <Empty>No two reports contradict each other, name things differently or overtake one another.</Empty>}
            <Lengthy items={shown} keep={(row) => row.id === open}>
              {(row) => <Difference key={row.id} row={row} />}
            </Lengthy>
          </>
        )
      }}
    </Awaited>
  )
}

function Difference({ row }: { readonly row: DifferenceRow }) {
  return (
    <article className="row difference">
      <p className="stance">{row.kind.replace('-', ' ')}</p>
      <Fact id={row.id}>{row.summary}</Fact>
      <div className="sides">
        {row.sides.map((side, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a side is known by its place alone
          <div key={index} className="side">
            {side.quotes.slice(0, QUOTES).map((words) => (
              <p key={words}>
                <Words>{quoted(words)}</Words>
              </p>
            ))}
            {side.quotes.length > QUOTES && <p className="more">{side.quotes.length - QUOTES} more</p>}
            <Sigla articles={side.articles} />
          </div>
        ))}
      </div>
      <p className="row-marks">
        <SupportMark support={row.support} />
      </p>
    </article>
  )
}
