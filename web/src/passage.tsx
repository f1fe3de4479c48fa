/** Words in their paragraph, the evidence lit: with page, outlet, day and lineage, and a way to the page. */

import type { Passage as PassageView } from '../../src/desk/shapes.js'
import { hrefOf } from './address.js'
import { Outlet, quoted, Siglum, When, Words } from './marks.js'
import { type Names, useNames } from './names.js'

interface PassageProps {
  readonly passage: PassageView
  /** The fact it belongs to, kept open on the page. */
  readonly fact: string
  /** Whether its paragraph stands above already: then its words alone are shown. */
  readonly seen: boolean
  /** The same words on other pages of the same origin. */
  readonly copies: readonly PassageView[]
}

/** Zones whose words are read sentence by sentence. */
const READ: ReadonlySet<string> = new Set(['title', 'lead', 'subhead', 'body', 'caption'])

export function Passage({ passage, copies, fact, seen }: PassageProps) {
  if (passage.in !== 'text') return <Elsewhere passage={passage} />
  if (seen) return <Again passage={passage} copies={copies} />
  const { span, page } = passage
  return (
    <figure className="passage">
      <blockquote dir="auto" className="press">
        <Runs runs={passage.runs} />
      </blockquote>
      <figcaption>
        <Place passage={passage} />
        <span className="ways">
          {page && span && <a href={hrefOf(['pages', page], { fact, at: `${span.start}-${span.end}` })}>on its page</a>}
          {page && span && READ.has(passage.zone ?? '') && (
            <a href={hrefOf(['pages', page, 'sentence', String(span.start)], { fact })}>how it was read</a>
          )}
          {passage.sentence && (
            <a href={hrefOf(['trace'], { sentence: passage.sentence })} title="Where did these words first appear?">
              where first
            </a>
          )}
        </span>
      </figcaption>
      {copies.length > 0 && <Copies copies={copies} />}
    </figure>
  )
}

/** Words of a paragraph that stands above already. */
function Again({ passage, copies }: Pick<PassageProps, 'passage' | 'copies'>) {
  const names = useNames()
  return (
    <p className="again">
      <Words>{quoted(passage.quote)}</Words>{' '}
      <span className="sigla">
        {inOrder([passage, ...copies], names).map(
          (each) => each.article && <Siglum key={each.article} article={each.article} at={each.span} />,
        )}
      </span>
    </p>
  )
}

function inOrder(passages: readonly PassageView[], names: Names): PassageView[] {
  const number = ({ article }: PassageView): number => names.article(article ?? '')?.number ?? 0
  return [...passages].sort((a, b) => number(a) - number(b))
}

/** Pages that carry the same text: they add no origin. */
function Copies({ copies }: Pick<PassageProps, 'copies'>) {
  const names = useNames()
  return (
    <p className="copies">
      The same text on
      {copies.map((copy, index) => {
        const card = names.article(copy.article ?? '')
        return (
          card && (
            <span key={card.id}>
              {index > 0 ? ', ' : ' '}
              <Siglum article={card.id} at={copy.span} /> <Outlet card={card} /> ({card.relation})
            </span>
          )
        )
      })}
    </p>
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
  const card = names.article(passage.article ?? '') ?? names.frame.articles.find(({ page }) => page === passage.page)
  if (!card) return <span>on a page without an article</span>
  const lineage = names.lineage(card.lineage ?? '')
  const own = lineage?.name === card.outlet?.name
  return (
    <span>
      <Siglum article={card.id} at={passage.span} /> <Outlet card={card} />, <When day={card.published} none="undated" />
      {lineage && !own && `, origin ${lineage.name ?? 'unknown'}`}
      {card.relation !== 'origin' && ` (${card.relation})`}
      {passage.zone && !['body', 'lead', 'title'].includes(passage.zone) && `, in its ${passage.zone}`}
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
