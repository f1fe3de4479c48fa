/** Review: what is unsure, as questions, with the words that speak for each answer. What matters most comes first. */

import type { ReviewRow } from '../../../src/desk/shapes.js'
import { hrefOf, useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Fact } from '../fact.js'
import { Lengthy } from '../lengthy.js'
import { quoted, Words } from '../marks.js'
import { Awaited, Empty } from '../trouble.js'
import { Heading } from './heading.js'

export function ReviewScreen() {
  const asked = useAsk<ReviewRow[]>('/review')
  const open = useAddress().query.get('fact')
  return (
    <Awaited asked={asked} what="what is unsure">
      {(items) => (
        <>
          <Heading name="Review">
            Where two answers were left, or none could be grounded, nothing was guessed. What matters most stands first.
          </Heading>
          {items.length === 0 && <Empty>Nothing is unsure.</Empty>}
          <Lengthy items={items} keep={(row) => row.id === open}>
            {(row) => <Question key={row.id} row={row} />}
          </Lengthy>
        </>
      )}
    </Awaited>
  )
}

function Question({ row }: { readonly row: ReviewRow }) {
  return (
    <article className="row question">
      <Fact id={row.id}>{row.question}</Fact>
      {row.candidates.length > 0 && (
        <ul className="candidates">
          {row.candidates.map((candidate) => (
            <li key={candidate.value}>
              <span>{candidate.value}</span>
              {candidate.quotes.slice(0, 2).map((words) => (
                <Words key={words}> {quoted(words)}</Words>
              ))}
            </li>
          ))}
        </ul>
      )}
      <p className="row-marks">
        {row.aboutName && (
          <span>
            about <a href={hrefOf(['review'], { fact: row.about })}>{row.aboutName}</a>
          </span>
        )}
        {row.judged && <span className="tag">judged: {row.judged}</span>}
      </p>
    </article>
  )
}
