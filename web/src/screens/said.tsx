/** Who said what: statements under their speakers, each with the road its words took to us. */

import { useMemo } from 'react'
import type { StatementRow } from '../../../src/desk/shapes.js'
import { useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Choose, Containing } from '../filter.js'
import { Lengthy } from '../lengthy.js'
import { counted, useNames } from '../names.js'
import { Awaited, Empty } from '../trouble.js'
import { Heading } from './heading.js'
import { SaidLine, Speaker } from './said-line.js'

export function SaidScreen() {
  const { query } = useAddress()
  const all = useAsk<StatementRow[]>('/statements')
  const parts = partsOf(query)
  const narrowed = useAsk<StatementRow[]>(parts === '' ? null : `/statements?${parts}`)
  return (
    <Awaited asked={all} what="the statements">
      {(statements) => (
        <>
          <Heading name="Who said what">A remark that several pages render is one statement; open it to read each rendering.</Heading>
          <Choices statements={statements} />
          <Awaited asked={parts === '' ? all : narrowed} what="what fits">
            {(shown) => <Said shown={shown} total={statements.length} parts={parts} />}
          </Awaited>
        </>
      )}
    </Awaited>
  )
}

/** Keys of the address with the part of the filter that each is. */
const PARTS: readonly (readonly [key: string, part: string])[] = [
  ['who', 'speaker'],
  ['words', 'words'],
  ['body', 'body'],
  ['country', 'country'],
  ['mode', 'mode'],
  ['medium', 'medium'],
  ['carrier', 'carrier'],
  ['origins', 'origins'],
  ['from', 'from'],
  ['to', 'to'],
]
/** Keys behind *more choices*. */
const MORE = PARTS.map(([key]) => key).slice(2)

/** The filter as the desk is asked for it; a day that is still being typed does not filter. */
function partsOf(query: URLSearchParams): string {
  const parts = PARTS.flatMap(([key, part]) => {
    const value = query.get(key)?.trim() ?? ''
    const typing = (key === 'from' || key === 'to') && !/^\d{4}(-\d\d){0,2}$/.test(value)
    return value === '' || typing ? [] : [[part, value]]
  })
  return new URLSearchParams(parts).toString()
}

function Choices({ statements }: { readonly statements: readonly StatementRow[] }) {
  const names = useNames()
  const { query } = useAddress()
  const bySaid = useMemo(() => {
    const counts = new Map<string, number>()
    for (const row of statements) for (const id of row.speakers) counts.set(id, (counts.get(id) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1])
  }, [statements])
  const speakers = bySaid.map(([id, count]) => [id, `${names.name(id)} (${count})`] as const)
  const bodies = bySaid.flatMap(([id]) => (names.entity(id)?.kind === 'organization' ? [[id, names.name(id)] as const] : []))
  const countries = names.frame.entities.filter(({ kind }) => kind === 'country').map(({ id, name }) => [id, name] as const)
  const own = (values: Iterable<string | null>) =>
    [...new Set([...values].filter((value) => value !== null))].sort().map((value) => [value, value] as const)
  const most = Math.max(0, ...statements.map(({ support }) => support.lineages.length))
  return (
    <>
      <div className="filters">
        <Choose by="who" label="Speaker" options={speakers} />
        <Containing by="words" label="Words" />
      </div>
      <details className="more-filters" open={MORE.some((key) => query.has(key))}>
        <summary>More choices</summary>
        <div className="filters">
          <Choose by="country" label="Country" options={countries.sort(([, a], [, b]) => (a < b ? -1 : 1))} />
          <Choose by="body" label="Body" options={bodies} />
          <Choose by="mode" label="Mode" options={own(['direct', 'indirect', 'mixed'])} />
          <Choose
            by="medium"
            label="Medium"
            options={own(statements.flatMap(({ renderings }) => renderings.map(({ medium }) => medium)))}
          />
          <Choose by="carrier" label="Carrier" options={own(statements.flatMap(({ via }) => via))} />
          <Choose
            by="origins"
            label="Origins"
            options={Array.from({ length: Math.max(0, most - 1) }, (_, at) => [String(at + 2), `${at + 2} or more`] as const)}
            least={1}
          />
          <Containing by="from" label="From (2023-05)" />
          <Containing by="to" label="To" />
        </div>
      </details>
    </>
  )
}

const FILES: readonly (readonly [ending: string, name: string])[] = [
  ['csv', 'CSV'],
  ['md', 'Markdown with footnotes'],
  ['jsonl', 'JSON Lines'],
]

interface SaidProps {
  readonly shown: readonly StatementRow[]
  readonly total: number
  /** The filter, for the files that hold the same. */
  readonly parts: string
}

function Said({ shown, total, parts }: SaidProps) {
  const open = useAddress().query.get('fact')
  const ordered = useMemo(() => bySpeaker(shown), [shown])
  return (
    <>
      {shown.length === 0 ? (
        <Empty>{total === 0 ? 'Nobody is quoted yet.' : 'No statement fits these choices.'}</Empty>
      ) : (
        <p className="deck">
          {parts === '' ? counted(total, 'statement') : `${shown.length.toLocaleString('en')} of ${counted(total, 'statement')}`}, also as{' '}
          {FILES.map(([ending, name], index) => (
            <span key={ending}>
              {index > 0 && (index === FILES.length - 1 ? ' or ' : ', ')}
              <a href={`/api/statements.${ending}${parts ? `?${parts}` : ''}`} download target="_self">
                {name}
              </a>
            </span>
          ))}
        </p>
      )}
      <Lengthy items={ordered} keep={(row) => row.id === open}>
        {(row, index, all) => (
          <div key={row.id} className="timed">
            {speakerKey(row) !== speakerKey(all[index - 1]) && (
              <h2>
                <Speaker row={row} />
              </h2>
            )}
            <SaidLine row={row} speaker={false} />
          </div>
        )}
      </Lengthy>
    </>
  )
}

const speakerKey = (row: StatementRow | undefined): string | undefined => row && (row.speakers.join(' ') || `? ${row.sourceWords ?? ''}`)

/** Those who say most first; speakers without a name last. */
function bySpeaker(statements: readonly StatementRow[]): StatementRow[] {
  const counts = new Map<string, number>()
  for (const row of statements) counts.set(speakerKey(row) as string, (counts.get(speakerKey(row) as string) ?? 0) + 1)
  const rank = (row: StatementRow): number => (row.speakers.length > 0 ? -(counts.get(speakerKey(row) as string) ?? 0) : 1)
  return [...statements].sort((a, b) => {
    const [left, right] = [speakerKey(a) as string, speakerKey(b) as string]
    return rank(a) - rank(b) || (left < right ? -1 : left > right ? 1 : 0)
  })
}
