/** Rounds of each process: when, at what level, who, where, and what became of what was announced. */

import type { ProcessView, RoundRow } from '../../../src/desk/shapes.js'
import { useAsk } from '../ask.js'
import { History } from '../evidence.js'
import { Fact } from '../fact.js'
import { Status, SupportMark, When } from '../marks.js'
import { useNames } from '../names.js'
import { Awaited, Empty } from '../trouble.js'
import { Heading } from './heading.js'
import { OwedLine } from './owed-line.js'

export function RoundsScreen() {
  const asked = useAsk<ProcessView[]>('/processes')
  const names = useNames()
  return (
    <Awaited asked={asked} what="the rounds">
      {(processes) => (
        <>
          <Heading name="Rounds">
            Meetings of the same parties, in order. A round has a number where its place in the order is known.
          </Heading>
          {processes.every(({ rounds }) => rounds.length === 0) && (
            <Empty>No rounds yet: two or more meetings of the same parties, on any pages, make a process.</Empty>
          )}
          {processes.map((process) => (
            <section key={process.id}>
              <h2>{process.title}</h2>
              <p className="deck">{names.list(process.parties)}</p>
              {process.rounds.map((round) => (
                <Round key={round.event.id} round={round} />
              ))}
              {process.commitments.length > 0 && <h2>Owed</h2>}
              {process.commitments.map((row) => (
                <OwedLine key={row.id} row={row} />
              ))}
            </section>
          ))}
        </>
      )}
    </Awaited>
  )
}

function Round({ round }: { readonly round: RoundRow }) {
  const names = useNames()
  const { event } = round
  const levels = [round.level, ...round.levels].filter((level, index, all) => level !== null && all.indexOf(level) === index)
  const facts: readonly (readonly [string, string])[] = [
    ['Level', levels.join(', ')],
    ['Parties', round.parties.map((id) => names.name(id)).join(', ')],
    ['Format', event.format ?? ''],
    ['Venue', round.venue ? names.name(round.venue) : ''],
    ['Host', round.host ? names.name(round.host) : ''],
    ['Mediators', round.mediators.map((id) => names.name(id)).join(', ')],
  ]
  return (
    <article className="row round">
      <p className="ordinal">{round.ordinal ?? <span title="its place in the order is not known">–</span>}</p>
      <div>
        <p className="event-day">
          <When day={event.when} />
        </p>
        <Fact id={event.id}>{event.title}</Fact>
        <dl className="round-facts">
          {facts
            .filter(([, value]) => value !== '')
            .map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        {new Set(event.history.map(({ status }) => status)).size > 1 && <History history={event.history} />}
        <p className="row-marks">
          <Status status={event.status} />
          <SupportMark support={event.support} />
        </p>
      </div>
    </article>
  )
}
