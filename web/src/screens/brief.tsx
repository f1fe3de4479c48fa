/** The brief: what happened last, what came before, what is wanted, what is owed, where reports do not fit, what is unsure. */

import type { ReactNode } from 'react'
import type { BriefView, DifferenceRow, PositionRow, RoundRow } from '../../../src/desk/shapes.js'
import { useAsk } from '../ask.js'
import { Fact } from '../fact.js'
import { quoted, Sigla, Status, SupportMark, When, Words } from '../marks.js'
import { counted, useNames } from '../names.js'
import { Awaited, Empty } from '../trouble.js'
import { EventLine } from './event-line.js'
import { First } from './first.js'
import { OwedLine } from './owed-line.js'
import { partiesOf } from './parties.js'
import { SaidLine } from './said-line.js'

/** Lines of a section before the rest is left to its own place. */
const MOST = 10
const FEW = 4

export function BriefScreen() {
  const { frame } = useNames()
  const asked = useAsk<BriefView>('/brief')
  const { pages, articles, outlets, origins } = frame.counts
  return (
    <>
      <header className="heading masthead">
        <h1>{frame.title}</h1>
        <p className="deck">
          {counted(pages, 'page')} · {counted(articles, 'article')} · {counted(origins, 'origin')}
          {outlets > 0 && ` · ${counted(outlets, 'named outlet')}`}
          {frame.told && ` · told: ${frame.told}`}
        </p>
      </header>
      <Awaited asked={asked} what="the brief">
        {(brief) => <Brief brief={brief} />}
      </Awaited>
    </>
  )
}

function Brief({ brief }: { readonly brief: BriefView }) {
  const earlier = brief.rounds.filter((round) => round.event.id !== brief.latest?.event.id)
  const bare = brief.rounds.length + brief.beside.length === 0
  return (
    <>
      {bare && <Empty>No happening is told yet. Pages that report a meeting, a visit or an agreement will fill this place.</Empty>}
      {brief.latest && <Latest round={brief.latest} brief={brief} />}
      <Part name="Other rounds" of={earlier} rest={['rounds', 'Rounds']}>
        {(round) => <EventLine key={round.event.id} row={round.event} />}
      </Part>
      <Part name={brief.rounds.length > 0 ? 'Beside the rounds' : 'What happened'} of={brief.beside} rest={['timeline', 'Timeline']}>
        {(row) => <EventLine key={row.id} row={row} />}
      </Part>
      {brief.positions.length > 0 && <Wanted positions={brief.positions} />}
      <Part name="Owed" of={brief.commitments} rest={['rounds', 'Rounds']}>
        {(row) => <OwedLine key={row.id} row={row} />}
      </Part>
      <Part name="Where reports do not fit" of={brief.differences} rest={['differences', 'Differences']}>
        {(row) => <DifferenceLine key={row.id} row={row} />}
      </Part>
      <Part name="Unsure" of={brief.unsure} rest={['review', 'Review']}>
        {(row) => (
          <div key={row.id} className="row unsure-row">
            <Fact id={row.id}>{row.question}</Fact>
          </div>
        )}
      </Part>
    </>
  )
}

interface PartProps<T> {
  readonly name: string
  readonly of: readonly T[]
  /** The place that has them all. */
  readonly rest: readonly [path: string, name: string]
  readonly children: (row: T) => ReactNode
}

/** The first lines of a section; nothing where there are none. */
function Part<T>({ name, of, rest, children }: PartProps<T>) {
  if (of.length === 0) return null
  return (
    <section>
      <h2>{name}</h2>
      <First of={of} most={MOST} rest={rest}>
        {children}
      </First>
    </section>
  )
}

function DifferenceLine({ row }: { readonly row: DifferenceRow }) {
  return (
    <div className="row">
      <Fact id={row.id}>{row.summary}</Fact>
      <span className="row-marks">
        <span className="tag">{row.kind.replace('-', ' ')}</span>
        <Sigla articles={row.support.articles} />
        <SupportMark support={row.support} />
      </span>
    </div>
  )
}

function Latest({ round, brief }: { readonly round: RoundRow; readonly brief: BriefView }) {
  const names = useNames()
  const { event } = round
  const levels = [round.level, ...round.levels].filter((level, index, all) => level !== null && all.indexOf(level) === index)
  return (
    <section className="latest">
      <h2>Latest round</h2>
      <div className="row lead">
        <p className="lead-line">
          <When day={event.when} />
          {round.venue && `, ${names.name(round.venue)}`}
        </p>
        <Fact id={event.id} className="lead-title">
          {event.title}
        </Fact>
        <p className="row-marks">
          <Status status={event.status} />
          {levels.length > 0 && <span>{levels.join(', ')} level</span>}
          {event.format && <span>{event.format}</span>}
          <SupportMark support={event.support} />
        </p>
      </div>
      {brief.readOut.length > 0 && <h3>What was said in its reports</h3>}
      <First of={brief.readOut} most={MOST} rest={['said', 'Who said what']}>
        {(row) => <SaidLine key={row.id} row={row} />}
      </First>
    </section>
  )
}

function Wanted({ positions }: { readonly positions: readonly PositionRow[] }) {
  const names = useNames()
  const parties = partiesOf(positions).slice(0, MOST)
  return (
    <section>
      <h2>What each side wants</h2>
      {parties.map((party) => (
        <div key={party} className="by-party">
          <h3>{names.name(party)}</h3>
          <First of={positions.filter((row) => (row.party ?? row.holder) === party)} most={FEW} rest={['positions', 'Positions']}>
            {(row) => (
              <div key={row.id} className="row">
                <Fact id={row.id}>
                  <Words>{quoted(row.words)}</Words>
                </Fact>
                <span className="row-marks">
                  <span className="tag">{row.stance}</span>
                  <span>{row.issue}</span>
                  {row.party !== row.holder && <span>{names.name(row.holder)}</span>}
                  <SupportMark support={row.support} />
                </span>
              </div>
            )}
          </First>
        </div>
      ))}
    </section>
  )
}
