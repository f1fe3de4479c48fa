/** Who said what: statements under their speakers, each with the road its words took to us. */

import { useMemo } from 'react'
import type { StatementRow } from '../../../src/desk/shapes.js'
import { useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Choose, Containing, folded } from '../filter.js'
import { Lengthy } from '../lengthy.js'
import { useNames } from '../names.js'
import { Awaited, Empty } from '../trouble.js'
import { Heading } from './heading.js'
import { SaidLine, Speaker } from './said-line.js'

export function SaidScreen() {
  const asked = useAsk<StatementRow[]>('/statements')
  return (
    <Awaited asked={asked} what="the statements">
      {(statements) => <Said statements={statements} />}
    </Awaited>
  )
}

const speakerKey = (row: StatementRow | undefined): string | undefined => row && (row.speakers.join(' ') || `? ${row.sourceWords ?? ''}`)

function Said({ statements }: { readonly statements: readonly StatementRow[] }) {
  const names = useNames()
  const { query } = useAddress()
  const [who, words] = [query.get('who'), folded(query.get('words') ?? '')]
  const ordered = useMemo(() => bySpeaker(statements), [statements])
  const shown = useMemo(
    () =>
      ordered.filter(
        (row) =>
          (!who || row.speakers.includes(who)) && (!words || row.renderings.some((rendering) => folded(rendering.words).includes(words))),
      ),
    [ordered, who, words],
  )
  const speakers = useMemo(() => {
    const counts = new Map<string, number>()
    for (const row of statements) for (const id of row.speakers) counts.set(id, (counts.get(id) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1]).map(([id, count]) => [id, `${names.name(id)} (${count})`] as const)
  }, [statements, names])
  const open = query.get('fact')
  return (
    <>
      <Heading name="Who said what">A remark that several pages render is one statement; open it to read each rendering.</Heading>
      <p className="filters">
        <Choose by="who" label="Speaker" options={speakers} />
        <Containing by="words" label="Words" />
      </p>
      {shown.length === 0 && <Empty>{statements.length === 0 ? 'Nobody is quoted yet.' : 'No statement fits these choices.'}</Empty>}
      <Lengthy items={shown} keep={(row) => row.id === open}>
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
