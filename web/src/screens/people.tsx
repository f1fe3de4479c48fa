/** People, bodies, countries and places: their offices, how each page spells them, and what they said and did. */

import { useMemo } from 'react'
import type { EntityRow } from '../../../src/desk/shapes.js'
import { hrefOf, useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Fact } from '../fact.js'
import { Choose, Containing, folded } from '../filter.js'
import { Lengthy } from '../lengthy.js'
import { Sigla, SupportMark } from '../marks.js'
import { counted, useNames } from '../names.js'
import { Awaited, Empty } from '../trouble.js'
import { Heading } from './heading.js'

const KINDS: readonly (readonly [EntityRow['kind'], string])[] = [
  ['person', 'People'],
  ['organization', 'Bodies'],
  ['country', 'Countries'],
  ['group', 'Groups'],
  ['place', 'Places'],
  ['facility', 'Buildings and sites'],
  ['work', 'Works'],
]

export function PeopleScreen() {
  const asked = useAsk<EntityRow[]>('/entities')
  return (
    <Awaited asked={asked} what="the people and bodies">
      {(entities) => <People entities={entities} />}
    </Awaited>
  )
}

function People({ entities }: { readonly entities: readonly EntityRow[] }) {
  const { query } = useAddress()
  const [kind, words] = [query.get('kind'), folded(query.get('name') ?? '')]
  const shown = useMemo(() => {
    const fits = entities.filter(
      (row) =>
        (!kind || row.kind === kind) &&
        (!words || [row.name, ...row.spellings.map(({ form }) => form)].some((form) => folded(form).includes(words))),
    )
    const order = new Map(KINDS.map(([each], index) => [each, index]))
    return fits.sort((a, b) => (order.get(a.kind) ?? 9) - (order.get(b.kind) ?? 9) || b.mentions - a.mentions)
  }, [entities, kind, words])
  const open = query.get('fact')
  const present = KINDS.filter(([each]) => entities.some((row) => row.kind === each))
  return (
    <>
      <Heading name="People and bodies">With every office a page gives them, and every spelling with the pages that print it.</Heading>
      <p className="filters">
        <Choose by="kind" label="Kind" options={present} />
        <Containing by="name" label="Name" />
      </p>
      {shown.length === 0 && <Empty>{entities.length === 0 ? 'Nobody is named yet.' : 'No name fits these choices.'}</Empty>}
      <Lengthy items={shown} keep={(row) => row.id === open}>
        {(row, index, all) => (
          <div key={row.id}>
            {row.kind !== all[index - 1]?.kind && <h2>{KINDS.find(([each]) => each === row.kind)?.[1] ?? row.kind}</h2>}
            <Person row={row} />
          </div>
        )}
      </Lengthy>
    </>
  )
}

function Person({ row }: { readonly row: EntityRow }) {
  const names = useNames()
  const offices = [
    ...new Set(
      row.roles.map(({ office, for: whom, time }) => [time, office, whom ? `of ${names.name(whom)}` : null].filter(Boolean).join(' ')),
    ),
  ]
  return (
    <div className="row person">
      <p className="person-name">
        <Fact id={row.id}>{row.name}</Fact>
        {offices.length > 0 && <span className="offices">, {offices.join('; ')}</span>}
        {row.of && <span className="offices">, of {names.name(row.of)}</span>}
      </p>
      {row.spellings.length > 1 && (
        <p className="spellings">
          {row.spellings.map(({ form, articles }) => (
            <span key={form}>
              <span className="press">{form}</span> <Sigla articles={articles} />
            </span>
          ))}
        </p>
      )}
      <p className="row-marks">
        <span>{counted(row.mentions, 'mention')}</span>
        <SupportMark support={row.support} />
        {row.statements > 0 && <a href={hrefOf(['said'], { who: row.id })}>{counted(row.statements, 'statement')}</a>}
        {row.events > 0 && <a href={hrefOf(['timeline'], { who: row.id })}>{counted(row.events, 'happening')}</a>}
      </p>
    </div>
  )
}
