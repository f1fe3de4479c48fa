/** One page as it came in: its zones told apart by colour and line, furniture folded but there, the words that facts rest on underlined. */

import { useEffect, useMemo } from 'react'
import type { FactView, PageView } from '../../../src/desk/shapes.js'
import type { MarketRow } from '../../../src/model/page.js'
import { changed, hrefOf, useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Outlet, Sources, shortSource, When } from '../marks.js'
import { counted, useNames } from '../names.js'
import { Awaited } from '../trouble.js'
import { Heading } from './heading.js'
import { type Block, blocksOf, type Segment, segmentsOf } from './segments.js'
import { Source } from './source.js'
import { FAMILIES, familyOf } from './zones.js'

export function PageScreen({ id }: { readonly id: string }) {
  const asked = useAsk<PageView>(`/pages/${encodeURIComponent(id)}`)
  return (
    <Awaited asked={asked} what="the page">
      {(page) => <Page page={page} />}
    </Awaited>
  )
}

function Page({ page }: { readonly page: PageView }) {
  const address = useAddress()
  const at = spanOf(address.query.get('at'))
  const open = address.query.get('fact')
  const fact = useAsk<FactView>(open ? `/facts/${encodeURIComponent(open)}` : null).value
  const lit = useMemo(() => litOn(page, fact), [page, fact])
  const blocks = useMemo(() => blocksOf(page.zones), [page])
  const target = `${page.id} ${at?.start} ${lit[0]?.start}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls again only when other words are asked for
  useEffect(() => {
    const place = document.querySelector('.page-text [data-at], .page-text mark.chosen')
    place?.scrollIntoView({ block: 'center' })
  }, [target])
  return (
    <>
      <p className="up">
        <a href="/pages">Pages</a>
      </p>
      <Head page={page} at={at} />
      <Legend blocks={blocks} />
      {page.notices.map((notice) => (
        <p key={notice.code + notice.message} className="page-notice">
          {notice.message} {notice.hint}
        </p>
      ))}
      <div className="page-text" lang={page.language ?? undefined}>
        {blocks.map((block) => (
          <ZoneBlock key={block.start} block={block} page={page} at={at} lit={lit} />
        ))}
      </div>
      <p className="colophon">
        {page.mediaType}, {counted(page.length, 'character')}
        {page.length > page.text.length && `, of which ${page.text.length.toLocaleString('en')} are shown`}, SHA-256{' '}
        <span className="id">{page.sha256.slice(0, 16)}…</span>
      </p>
      <Source page={page.id} made={!page.mediaType.startsWith('text/')} />
    </>
  )
}

/** Title, outlet and days; for words that are looked at, the ways to how they were read and where they stood first. */
function Head({ page, at }: { readonly page: PageView; readonly at: Span | null }) {
  const card = useNames().article(page.articles[0]?.id ?? '')
  const words = at ? page.text.slice(at.start, at.end).slice(0, LONGEST_ASKED) : ''
  return (
    <>
      <Heading name={card?.title ?? shortSource(page.sources[0] ?? page.id)}>
        {card && (
          <>
            [{card.number}] <Outlet card={card} /> · <When day={card.published} none="undated" />
            {card.title && ' · '}
          </>
        )}
        {card?.title && <Sources names={page.sources} />}
        {page.captured && (
          <>
            {' '}
            · visited <When day={page.captured} />, which is not its day
          </>
        )}
      </Heading>
      {at && (
        <p className="up">
          <a href={hrefOf(['pages', page.id, 'sentence', String(at.start)])}>How the sentence with these words was read</a>
          {words.split(/\s+/).length > 3 && (
            <>
              {' · '}
              <a href={hrefOf(['trace'], { sentence: words })}>Where did these words first appear?</a>
            </>
          )}
        </p>
      )}
    </>
  )
}

/** Characters of looked-at words that are traced. */
const LONGEST_ASKED = 1500

function Legend({ blocks }: { readonly blocks: readonly Block[] }) {
  const present = new Set(blocks.map(({ kind }) => familyOf(kind).name))
  return (
    <ul className="legend" aria-label="What the lines at the side mean">
      {FAMILIES.filter(({ name }) => present.has(name)).map((family) => (
        <li key={family.name} className={`zone-${family.name}`}>
          {family.label}
        </li>
      ))}
    </ul>
  )
}

interface ZoneBlockProps {
  readonly block: Block
  readonly page: PageView
  readonly at: Span | null
  readonly lit: readonly Span[]
}

interface Span {
  readonly start: number
  readonly end: number
}

function ZoneBlock({ block, page, at, lit }: ZoneBlockProps) {
  const family = familyOf(block.kind)
  const looked = [...lit, ...(at ? [at] : [])].some((span) => span.start < block.end && span.end > block.start)
  const text = <Text block={block} page={page} at={at} lit={lit} />
  if (family.article) {
    return (
      <div className={`zone zone-${family.name} kind-${block.kind}`}>
        <span className="zone-kind">{block.kind}</span>
        <div className="press" dir="auto">
          {text}
        </div>
      </div>
    )
  }
  const rows = page.marketRows.filter((row) => row.start >= block.start && row.end <= block.end)
  const lines = page.text
    .slice(block.start, block.end)
    .split('\n')
    .filter((line) => line.trim() !== '').length
  return (
    <details className={`zone furniture zone-${family.name}`} open={looked}>
      <summary>
        <span className="zone-kind">{block.kind}</span> {counted(lines, 'line')}
        {rows.length > 0 && `, ${counted(rows.length, 'row')} of prices`}
      </summary>
      {rows.length > 0 && <Market rows={rows} />}
      <div className="furniture-text" dir="auto">
        {text}
      </div>
    </details>
  )
}

function Text({ block, page, at, lit }: ZoneBlockProps) {
  const address = useAddress()
  return segmentsOf(page.text, block, page.marks, lit, at).map((segment) => (
    <Piece key={segment.start} segment={segment} href={segment.fact ? changed(address, { fact: segment.fact, at: null }) : null} />
  ))
}

function Piece({ segment, href }: { readonly segment: Segment; readonly href: string | null }) {
  const words =
    segment.lit || segment.looked ? (
      <mark className={segment.lit ? 'chosen' : undefined} {...(segment.looked ? { 'data-at': '' } : {})}>
        {segment.text}
      </mark>
    ) : (
      segment.text
    )
  if (!href) return <span>{words}</span>
  return (
    <a
      className={`fact marked marked-${segment.kind}`}
      href={href}
      data-fact={segment.fact}
      aria-current={segment.lit ? 'true' : undefined}
    >
      {words}
    </a>
  )
}

function Market({ rows }: { readonly rows: readonly MarketRow[] }) {
  return (
    <table className="market">
      <thead>
        <tr>
          <th scope="col">Symbol</th>
          <th scope="col">Price</th>
          <th scope="col">Change</th>
          <th scope="col">%</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.start}>
            <td>{row.symbol}</td>
            <td>{row.price.toLocaleString('en', { maximumFractionDigits: 2 })}</td>
            <td>
              {DIRECTIONS[row.direction]} {signed(row.change)}
            </td>
            <td>{row.percent === null ? '–' : signed(row.percent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const DIRECTIONS = { up: '▲ up', down: '▼ down', unchanged: '= same' } as const
const signed = (value: number): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}`

/** `120-180` of the address. */
function spanOf(value: string | null): Span | null {
  const found = /^(\d+)-(\d+)$/.exec(value ?? '')
  return found ? { start: Number(found[1]), end: Number(found[2]) } : null
}

/** Where the open fact's words stand on this page. */
function litOn(page: PageView, fact: FactView | null): Span[] {
  return (fact?.groups ?? []).flatMap(({ passages }) => passages.flatMap((passage) => (passage.page === page.id ? passage.spans : [])))
}
