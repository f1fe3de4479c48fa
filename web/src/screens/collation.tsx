/** Two witnesses side by side in sentence rows: cut is a gap with a label, added is indented, renamed is underlined; typography is hidden until asked for. */

import type { CollationRow, CollationSide, CollationView } from '../../../src/desk/shapes.js'
import { changed, hrefOf, useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Outlet, Siglum, When } from '../marks.js'
import { counted, useNames } from '../names.js'
import { Awaited } from '../trouble.js'

/** Two witnesses of a lineage, or, without one, any two articles; `left` and `right` stand in the address. */
export function Collation({ lineage }: { readonly lineage: string | null }) {
  const address = useAddress()
  const [left, right] = [address.query.get('left'), address.query.get('right')]
  const query = new URLSearchParams({ ...(left ? { left } : {}), ...(right ? { right } : {}) }).toString()
  const asked = useAsk<CollationView>(
    left && right ? `/pairs?${query}` : lineage && `/lineages/${encodeURIComponent(lineage)}/collation${query ? `?${query}` : ''}`,
  )
  return (
    <Awaited asked={asked} what="the two witnesses">
      {(view) => <Rows view={view} />}
    </Awaited>
  )
}

function Rows({ view }: { readonly view: CollationView }) {
  const typography = useAddress().query.get('typography') === 'shown'
  const apart = view.rows.every(({ kind }) => kind === 'cut' || kind === 'added' || kind === 'furniture')
  return (
    <section className={`collation${typography ? ' typography' : ''}`}>
      <Key view={view} typography={typography} />
      <Beside view={view} />
      {apart && <p className="empty">The two have no sentence in common.</p>}
      <table>
        <thead>
          <tr>
            <Head article={view.left} />
            <Head article={view.right} />
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Row key={`${row.left?.start} ${row.right?.start}`} row={row} view={view} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** How many sentences of each kind there are, and the way to the hidden ones. */
function Key({ view, typography }: { readonly view: CollationView; readonly typography: boolean }) {
  const address = useAddress()
  const count = (kind: CollationRow['kind']): number => view.rows.filter((row) => row.kind === kind).length
  const counts = (['changed', 'renamed', 'added', 'cut'] as const).filter((kind) => count(kind) > 0)
  const [links, hidden] = [count('furniture'), count('typography')]
  return (
    <p className="collation-key">
      <span>{counts.length > 0 ? 'Sentences:' : 'Sentence for sentence the same'}</span>
      {counts.map((kind) => (
        <span key={kind} className={`key-${kind}`}>
          {count(kind)} {view.lineage === null ? (APART[kind] ?? kind) : kind}
        </span>
      ))}
      {links > 0 && <span>{counted(links, 'link')} set between</span>}
      {hidden > 0 && (
        <a href={changed(address, { typography: typography ? null : 'shown' })}>
          {typography ? 'Hide typography' : `Show typography (${counted(hidden, 'sentence')})`}
        </a>
      )}
    </p>
  )
}

/** What was done to the title, the dateline and the credits: it stands in no sentence. */
function Beside({ view }: { readonly view: CollationView }) {
  if (view.beside.length === 0) return null
  return (
    <ul className="beside-body">
      {view.beside.map(({ note, kind, here, there }) => (
        <li key={`${note} ${here} ${there}`}>
          {note} {kind}: {there !== null && <del className="press">{there}</del>} {here !== null && <ins className="press">{here}</ins>}
        </li>
      ))}
    </ul>
  )
}

/** Of two origins neither cut or added anything: what one has alone is its own. */
const APART: Readonly<Record<string, string>> = { cut: 'on the left alone', added: 'on the right alone' }

function Head({ article }: { readonly article: string }) {
  const card = useNames().article(article)
  return (
    <th scope="col">
      <Siglum article={article} /> {card && <Outlet card={card} />}
      <span className="head-day">{card && <When day={card.published} none="undated" />}</span>
    </th>
  )
}

function Row({ row, view }: { readonly row: CollationRow; readonly view: CollationView }) {
  return (
    <tr className={`pair pair-${row.kind}${row.opens ? ' opens' : ''}`}>
      <td>
        {row.left ? (
          <>
            {row.kind === 'furniture' && <span className="label">link set between the paragraphs</span>}
            <Sentence side={row.left} article={view.left} />
          </>
        ) : (
          <Gap label={row.kind === 'furniture' ? 'not here: a link of the other page' : 'not here'} />
        )}
      </td>
      <td>
        {row.right ? (
          <>
            {row.kind === 'added' && view.lineage !== null && <span className="label">added</span>}
            {row.kind === 'furniture' && <span className="label">link set between the paragraphs</span>}
            {row.moved && <span className="label">moved</span>}
            <Sentence side={row.right} article={view.right} />
          </>
        ) : (
          <Gap
            label={
              row.kind === 'furniture'
                ? 'not here: a link of the other page'
                : view.lineage === null
                  ? 'not here'
                  : `cut: ${counted(wordCount(row.left), 'word')}`
            }
          />
        )}
      </td>
    </tr>
  )
}

const wordCount = (side: CollationSide | null): number =>
  (side?.runs ?? [])
    .map(({ text }) => text)
    .join('')
    .split(/\s+/)
    .filter(Boolean).length

function Gap({ label }: { readonly label: string }) {
  return <span className="gap">{label}</span>
}

function Sentence({ side, article }: { readonly side: CollationSide; readonly article: string }) {
  const page = useNames().article(article)?.page ?? ''
  return (
    <a className="sentence press" dir="auto" href={hrefOf(['pages', page], { at: `${side.start}-${side.end}` })}>
      {side.runs.map(({ text, mark }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name of their own and never change their order
        if (mark === 'same') return <span key={index}>{text}</span>
        const Tag = mark === 'typography' ? 'span' : 'em'
        const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <span key={index}>
            {before}
            <Tag className={`run-${mark}`}>{words}</Tag>
            {after}
          </span>
        )
      })}
    </a>
  )
}
