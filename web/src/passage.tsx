/** Words in their paragraph, the evidence lit: with page, outlet, day and lineage, and a way to the page. */

import type { Passage as PassageView } from '../../src/desk/shapes.js'
import { hrefOf } from './address.js'
import { Outlet, Siglum, When } from './marks.js'
import { useNames } from './names.js'

interface PassageProps {
  readonly passage: PassageView
  /** The fact it belongs to, kept open on the page. */
  readonly fact: string
}

export function Passage({ passage, fact }: PassageProps) {
  if (passage.in !== 'text') return <Elsewhere passage={passage} />
  const { span, page } = passage
  return (
    <figure className="passage">
      <blockquote dir="auto" className="press">
        <Runs runs={passage.runs} />
      </blockquote>
      <figcaption>
        <Place passage={passage} />
        {page && span && (
          <a className="to-page" href={hrefOf(['pages', page], { fact, at: `${span.start}-${span.end}` })}>
            on its page
          </a>
        )}
      </figcaption>
    </figure>
  )
}

export function Runs({ runs }: { readonly runs: PassageView['runs'] }) {
  return runs.map(({ text, lit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name of their own and never change their order
    lit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  )
}

function Place({ passage }: { readonly passage: PassageView }) {
  const names = useNames()
  const card = names.article(passage.article ?? '')
  if (!card) return <span>outside the article</span>
  const lineage = names.lineage(card.lineage ?? '')
  const own = lineage?.name === card.outlet?.name
  return (
    <span>
      <Siglum article={card.id} at={passage.span} /> <Outlet card={card} />, <When day={card.published} none="undated" />
      {lineage && !own && `, origin ${lineage.name ?? 'unknown'}`}
      {card.relation !== 'origin' && ` (${card.relation})`}
      {passage.zone && !['body', 'lead', 'title'].includes(passage.zone) && `, in ${passage.zone}`}
    </span>
  )
}

/** Words that are not in the text: of the page's source, or what knowledge data adds. */
function Elsewhere({ passage }: { readonly passage: PassageView }) {
  return (
    <figure className="passage">
      <blockquote className="source">{passage.quote}</blockquote>
      <figcaption>
        {passage.in === 'source' ? `In the page's source, at ${passage.path}` : 'From knowledge data: it suggests, it does not state'}
      </figcaption>
    </figure>
  )
}
