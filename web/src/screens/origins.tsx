/** Origins: each independent act of reporting with the pages that carry its text, and any two witnesses side by side. */

import { useId } from 'react'
import type { LineageRow } from '../../../src/desk/shapes.js'
import { changed, go, hrefOf, useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Fact } from '../fact.js'
import { Lengthy } from '../lengthy.js'
import { Outlet, Siglum, SupportMark, When } from '../marks.js'
import { counted, useNames } from '../names.js'
import { Awaited, Empty } from '../trouble.js'
import { Collation } from './collation.js'
import { Heading } from './heading.js'
import { Witnesses } from './witnesses.js'

export function OriginsScreen() {
  const { path, query } = useAddress()
  const asked = useAsk<LineageRow[]>('/lineages')
  const open = query.get('fact')
  return (
    <Awaited asked={asked} what="the origins">
      {(lineages) => {
        const chosen = path[1] ? lineages.find(({ id }) => id === path[1]) : undefined
        if (path[1] === 'pair') return <Pair />
        if (path[1]) return <One lineage={chosen} />
        return (
          <>
            <Heading name="Origins">
              An origin is one independent act of reporting. Pages that carry its text are its witnesses, and count once.
            </Heading>
            {lineages.length === 0 && <Empty>No articles yet: every page with news on it adds an origin, or a witness to one.</Empty>}
            <Lengthy items={lineages} keep={(row) => row.id === open}>
              {(row) => <Lineage key={row.id} row={row} />}
            </Lengthy>
          </>
        )
      }}
    </Awaited>
  )
}

const nameOf = (row: LineageRow): string => row.name ?? 'An origin without a name'

function Lineage({ row }: { readonly row: LineageRow }) {
  return (
    <article className="row lineage">
      <p className="person-name">
        <Fact id={row.id}>{nameOf(row)}</Fact>{' '}
        <span className="offices">{row.kind === 'unknown' ? 'no page says who reported it' : row.kind}</span>
      </p>
      <WitnessList row={row} />
      {row.witnesses.length > 1 && (
        <p className="row-marks">
          <span>{counted(row.witnesses.length, 'witness', 'witnesses')}, one origin</span>
          <SupportMark support={row.support} />
          <a className="compare" href={hrefOf(['origins', row.id])}>
            Read them side by side
          </a>
        </p>
      )}
    </article>
  )
}

function WitnessList({ row, pick }: { readonly row: LineageRow; readonly pick?: (article: string, parent: string | null) => string }) {
  const names = useNames()
  const depth = (article: string): number => {
    const parent = row.witnesses.find((witness) => witness.article === article)?.parent
    return parent ? 1 + depth(parent) : 0
  }
  return (
    <ul className="witnesses">
      {row.witnesses.map((witness) => {
        const card = names.article(witness.article)
        if (!card) return null
        return (
          <li key={witness.article} data-depth={Math.min(3, depth(witness.article))}>
            <Siglum article={witness.article} /> <Outlet card={card} />, <When day={card.published} none="undated" />{' '}
            <span className="how">
              {witness.relation}
              {witness.parent && witness.relation !== 'translation' && `, ${Math.round(witness.coverage * 100)}\u00a0% of the text`}
              {witness.parent && (witness.credited ? ', credited' : ', without credit')}
              {variantWords(witness.variants)}
            </span>
            {pick && witness.parent && (
              <a className="compare" href={pick(witness.article, witness.parent)}>
                beside its parent
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function variantWords(variants: LineageRow['witnesses'][number]['variants']): string {
  return (['cut', 'added', 'changed', 'renamed'] as const)
    .flatMap((kind) => (variants[kind] > 0 ? [`, ${variants[kind]} ${kind}`] : []))
    .join('')
}

function One({ lineage }: { readonly lineage: LineageRow | undefined }) {
  if (!lineage) {
    return (
      <>
        <Heading name="Origins" />
        <Empty>
          There is no such origin: it may have gone with a later build. <a href="/origins">All origins</a>
        </Empty>
      </>
    )
  }
  return (
    <>
      <p className="up">
        <a href="/origins">Origins</a>
      </p>
      <Heading name={nameOf(lineage)}>
        {counted(lineage.witnesses.length, 'witness', 'witnesses')}, one origin
        {lineage.kind === 'unknown'
          ? '; no page says who reported it'
          : `; ${lineage.kind}, ${Math.round(lineage.certainty * 100)}\u00a0% certain`}
        {' · '}
        <SupportMark support={lineage.support} />
      </Heading>
      <WitnessList
        row={lineage}
        pick={(article, parent) => hrefOf(['origins', lineage.id], { ...(parent ? { left: parent } : {}), right: article })}
      />
      {lineage.witnesses.length > 1 ? (
        <SideBySide lineage={lineage} />
      ) : (
        <Empty>One page alone carries this text, so there is nothing to set beside it.</Empty>
      )}
    </>
  )
}

/** Any two of the witnesses, or all of them along one. */
function SideBySide({ lineage }: { readonly lineage: LineageRow }) {
  const address = useAddress()
  const { query } = address
  const all = query.get('all')
  const articles = lineage.witnesses.map(({ article }) => article)
  const firstCopy = lineage.witnesses.find(({ parent }) => parent !== null)
  const right = query.get('right') ?? firstCopy?.article ?? ''
  const left = query.get('left') ?? lineage.witnesses.find(({ article }) => article === right)?.parent ?? articles[0] ?? ''
  const base = all && articles.includes(all) ? all : articles[0]
  return (
    <>
      <h2>Side by side</h2>
      <p className="filters">
        <a href={changed(address, { all: null })} aria-current={all ? undefined : 'true'}>
          two witnesses
        </a>
        <a href={changed(address, { all: base ?? null })} aria-current={all ? 'true' : undefined}>
          all {articles.length} along one
        </a>
        {all ? (
          <Witness label="Along" by="all" value={base ?? ''} articles={articles} />
        ) : (
          <>
            <Witness label="Left" by="left" value={left} articles={articles} also={{ right }} />
            <Witness label="Right" by="right" value={right} articles={articles} also={{ left }} />
          </>
        )}
      </p>
      {all ? (
        <Witnesses of={[base ?? '', ...articles.filter((article) => article !== base)]} />
      ) : left === right ? (
        <Empty>One witness cannot be set beside itself: choose another on either side.</Empty>
      ) : (
        <Collation lineage={lineage.id} />
      )}
    </>
  )
}

interface WitnessProps {
  readonly label: string
  /** Key in the address. */
  readonly by: string
  readonly value: string
  readonly articles: readonly string[]
  /** Kept in the address with it. */
  readonly also?: Readonly<Record<string, string>>
}

function Witness({ label, by, value, articles, also = {} }: WitnessProps) {
  const names = useNames()
  const address = useAddress()
  const id = useId()
  return (
    <span className="choose">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => go(changed(address, { ...also, [by]: event.target.value }), 'replace')}>
        {articles.flatMap((article) => {
          const card = names.article(article)
          return card ? (
            <option key={article} value={article}>
              [{card.number}] {names.carrier(card)}, {card.published?.words ?? 'undated'}
            </option>
          ) : (
            []
          )
        })}
      </select>
    </span>
  )
}

/** Two articles of whatever origins. */
function Pair() {
  return (
    <>
      <p className="up">
        <a href="/origins">Origins</a>
      </p>
      <Heading name="Two articles side by side">What stands in both, and what each has alone.</Heading>
      <Collation lineage={null} />
    </>
  )
}
