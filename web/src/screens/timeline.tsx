/** Happenings in time: a strip to scale, and under it the same as lines. A day that is not known is drawn as a band. */

import { useMemo } from 'react'
import type { EventRow } from '../../../src/desk/shapes.js'
import { type Address, useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Choose } from '../filter.js'
import { Lengthy } from '../lengthy.js'
import { useNames } from '../names.js'
import { Awaited, Empty } from '../trouble.js'
import { EventLine } from './event-line.js'
import { Heading } from './heading.js'
import { Strip } from './strip.js'

export function TimelineScreen() {
  const asked = useAsk<EventRow[]>('/events')
  return (
    <Awaited asked={asked} what="the timeline">
      {(events) => <Timeline events={events} />}
    </Awaited>
  )
}

function Timeline({ events }: { readonly events: readonly EventRow[] }) {
  const address = useAddress()
  const shown = useMemo(() => events.filter(wanted(address)), [events, address])
  const open = address.query.get('fact')
  return (
    <>
      <Heading name="Timeline">Earliest first. A wide mark is a day not known to the day; those without any stand last.</Heading>
      <Filters events={events} />
      <Strip events={shown} />
      {shown.length === 0 && (
        <Empty>
          {events.length === 0 ? 'No happening is told yet: pages that report one will fill this place.' : 'Nothing fits these choices.'}
        </Empty>
      )}
      <Lengthy items={shown} keep={(row) => row.id === open}>
        {(row, index, all) => {
          const year = yearOf(row)
          return (
            <div key={row.id} className="timed">
              {year !== yearOf(all[index - 1]) && <h2 className="year">{year}</h2>}
              <EventLine row={row} />
            </div>
          )
        }}
      </Lengthy>
    </>
  )
}

function Filters({ events }: { readonly events: readonly EventRow[] }) {
  const names = useNames()
  const options = useMemo(() => {
    const who = new Map<string, number>()
    for (const row of events) for (const id of new Set(row.participants.map(({ entity }) => entity))) who.set(id, (who.get(id) ?? 0) + 1)
    return {
      who: [...who].sort((a, b) => b[1] - a[1]).map(([id, count]) => [id, `${names.name(id)} (${count})`] as const),
      status: [...new Set(events.map(({ status }) => status))].sort().map((each) => [each, each] as const),
      type: [...new Set(events.map(({ type }) => type))].sort().map((each) => [each, each] as const),
    }
  }, [events, names])
  return (
    <p className="filters">
      <Choose by="who" label="Who" options={options.who} />
      <Choose by="type" label="What" options={options.type} />
      <Choose by="status" label="Status" options={options.status} />
    </p>
  )
}

function wanted({ query }: Address): (row: EventRow) => boolean {
  const [who, type, status] = [query.get('who'), query.get('type'), query.get('status')]
  return (row) =>
    (!who || row.participants.some(({ entity }) => entity === who)) && (!type || row.type === type) && (!status || row.status === status)
}

function yearOf(row: EventRow | undefined): string | null {
  return row ? (row.when?.start?.slice(0, 4) ?? 'Without a day') : null
}
