/** Pages: the list of all that came in; under a page's own address the page itself. */

import type { PageRow } from '../../../src/desk/shapes.js'
import { hrefOf, useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Containing, folded } from '../filter.js'
import { Lengthy } from '../lengthy.js'
import { Outlet, Sources, shortSource, When } from '../marks.js'
import { counted, useNames } from '../names.js'
import { Awaited, Empty } from '../trouble.js'
import { Heading } from './heading.js'
import { PageScreen } from './page.js'
import { SentenceScreen } from './sentence.js'
import { familyOf } from './zones.js'

export function PagesScreen() {
  const { path } = useAddress()
  const asked = useAsk<PageRow[]>('/pages')
  if (path[1] && path[2] === 'sentence') return <SentenceScreen page={path[1]} at={path[3] ?? ''} />
  if (path[1]) return <PageScreen id={path[1]} />
  return (
    <Awaited asked={asked} what="the pages">
      {(pages) => <PageList pages={pages} />}
    </Awaited>
  )
}

function PageList({ pages }: { readonly pages: readonly PageRow[] }) {
  const names = useNames()
  const words = folded(useAddress().query.get('name') ?? '')
  const text = (row: PageRow): string => folded([...row.sources, ...row.articles.map((id) => names.article(id)?.title ?? '')].join(' '))
  const shown = words ? pages.filter((row) => text(row).includes(words)) : pages
  return (
    <>
      <Heading name="Pages">Everything that came in, whole and unaltered. What is not the article is kept as furniture.</Heading>
      <p className="filters">
        <Containing by="name" label="Name or title" />
      </p>
      {shown.length === 0 && (
        <Empty>{pages.length === 0 ? 'No pages yet: `dragoman build` adds them.' : 'No page fits these words.'}</Empty>
      )}
      <Lengthy items={shown}>{(row) => <PageLine key={row.id} row={row} />}</Lengthy>
    </>
  )
}

function PageLine({ row }: { readonly row: PageRow }) {
  const names = useNames()
  const card = names.article(row.articles[0] ?? '')
  const total = row.zones.reduce((sum, { length }) => sum + length, 0)
  const furniture = row.zones.reduce((sum, { kind, length }) => sum + (familyOf(kind).article ? 0 : length), 0)
  return (
    <div className="row page-line">
      <p className="ordinal">{card ? `[${card.number}]` : '–'}</p>
      <div>
        <a className="opens-page press" dir="auto" href={hrefOf(['pages', row.id])}>
          {card?.title ?? card?.opening ?? shortSource(row.sources[0] ?? row.id)}
        </a>
        <p className="row-marks">
          {card && <Outlet card={card} />}
          {card ? <When day={card.published} none="undated" /> : <span>no article on it</span>}
          {card && card.relation !== 'origin' && <span>{card.relation}</span>}
          {row.versionOf && <span>another capture of a page</span>}
          <span>{counted(row.facts, 'fact')}</span>
          {total > 0 && (
            <span>
              {Math.round((furniture / total) * 100)}
              {'\u00a0'}% furniture
            </span>
          )}
          {row.notices > 0 && <span className="flagged">{counted(row.notices, 'notice')}</span>}
        </p>
        <p className="page-source">
          <Sources names={row.sources} />
        </p>
      </div>
    </div>
  )
}
