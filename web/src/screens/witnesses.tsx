/** All witnesses of an origin laid along one of them, sentence by sentence; readings that say the same are told together, typography folded away. */

import type { WitnessesReading, WitnessesRow, WitnessesView } from '../../../src/desk/shapes.js'
import { hrefOf } from '../address.js'
import { useAsk } from '../ask.js'
import { Lengthy } from '../lengthy.js'
import { Outlet, Siglum } from '../marks.js'
import { counted, useNames } from '../names.js'
import { Awaited } from '../trouble.js'
import { Reworded } from './reworded.js'

/** `of` are articles, the first the one that the others are laid along, or one lineage. */
export function Witnesses({ of }: { readonly of: readonly string[] }) {
  const asked = useAsk<WitnessesView>(`/collation?of=${of.map(encodeURIComponent).join(',')}`)
  return (
    <Awaited asked={asked} what="the witnesses">
      {(view) => <View view={view} />}
    </Awaited>
  )
}

function View({ view }: { readonly view: WitnessesView }) {
  const card = useNames().article(view.base)
  return (
    <section className="collation apparatus">
      <p className="collation-key">
        <span>
          The text of <Siglum article={view.base} /> {card && <Outlet card={card} />}, and under each sentence what{' '}
          {view.others.length === 1 ? 'the other has' : `the ${view.others.length} others have`} there
          {view.leftOut > 0 && ` (${counted(view.leftOut, 'more witness', 'more witnesses')} not shown)`}
        </span>
      </p>
      <Lengthy items={view.rows}>{(row, index) => <Row key={index} row={row} view={view} />}</Lengthy>
    </section>
  )
}

function Row({ row, view }: { readonly row: WitnessesRow; readonly view: WitnessesView }) {
  const names = useNames()
  const all = row.readings.every(({ kind, moved }) => kind === 'same' && !moved)
  return (
    <div className="apparatus-row">
      {row.sentence && (
        <a
          className="sentence press"
          dir="auto"
          href={hrefOf(['pages', names.article(view.base)?.page ?? ''], { at: placeOf(row.sentence) })}
        >
          {row.sentence.quote}
        </a>
      )}
      {all && row.sentence ? (
        <p className="reading reading-same">the same in all</p>
      ) : (
        <ul>
          {row.readings.map((reading) => (
            <li key={`${reading.kind} ${reading.articles[0]?.article}`} className={`reading reading-${reading.kind}`}>
              <Reading reading={reading} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const placeOf = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`

const KINDS: Readonly<Record<WitnessesReading['kind'], string>> = {
  same: 'the same in',
  changed: 'changed in',
  cut: 'cut in',
  added: 'added in',
}

function Reading({ reading }: { readonly reading: WitnessesReading }) {
  return (
    <>
      <span className="how">{KINDS[reading.kind]}</span>{' '}
      <span className="sigla">
        {reading.articles.map(({ article, at }) => (
          <Siglum key={article} article={article} at={at} />
        ))}
      </span>
      {reading.moved && <span className="how"> in another place</span>}
      {reading.runs.length > 0 && (
        <span className="press reading-words" dir="auto">
          <Reworded runs={reading.runs} />
        </span>
      )}
    </>
  )
}
