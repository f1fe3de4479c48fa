/** How one sentence was read: its words marked, its tree, whom it names, which days, who is said to have said what. */

import type { SentenceView, Stretch } from '../../../src/desk/shapes.js'
import { hrefOf, useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Outlet, Siglum, When } from '../marks.js'
import { counted, useNames } from '../names.js'
import { Awaited, Empty } from '../trouble.js'
import { Heading } from './heading.js'
import { Readings } from './readings.js'
import { KINDS, piecesOf } from './sentence-marks.js'
import { Tree } from './tree.js'
import { Words } from './words.js'

export function SentenceScreen({ page, at }: { readonly page: string; readonly at: string }) {
  const asked = useAsk<SentenceView>(`/pages/${encodeURIComponent(page)}/sentence?at=${encodeURIComponent(at)}`)
  const name = 'How this sentence was read'
  if (asked.error?.code === 'not-found') {
    return (
      <>
        <Up page={page} at={null} />
        <Heading name={name} />
        <Empty>No sentence was read here: these words are furniture, or the article is in a language that is not read.</Empty>
      </>
    )
  }
  return (
    <Awaited asked={asked} what="the sentence">
      {(view) => (
        <>
          <Up page={page} at={view.span} />
          <Heading name={name}>
            <Whence view={view} />
          </Heading>
          <Sentence view={view} />
        </>
      )}
    </Awaited>
  )
}

function Up({ page, at }: { readonly page: string; readonly at: Stretch | null }) {
  return (
    <p className="up">
      <a href={hrefOf(['pages', page], at ? { at: `${at.start}-${at.end}` } : {})}>On its page</a>
    </p>
  )
}

function Whence({ view }: { readonly view: SentenceView }) {
  const card = useNames().article(view.article)
  if (!card) return null
  return (
    <>
      <Siglum article={card.id} at={view.span} /> <Outlet card={card} /> · <When day={card.published} none="undated" />
      {view.zone !== 'body' && ` · in its ${view.zone}`}
    </>
  )
}

function Sentence({ view }: { readonly view: SentenceView }) {
  const kinds = Object.keys(KINDS).filter((kind) => view.mentions.some((mention) => mention.kind === kind))
  return (
    <>
      <p className="sentence-words press" dir="auto">
        {piecesOf(view).map(({ start, text, marks }) =>
          marks.length > 0 ? (
            <span key={start} className={marks.map((mark) => `read-${mark}`).join(' ')}>
              {text}
            </span>
          ) : (
            <span key={start}>{text}</span>
          ),
        )}
      </p>
      <ul className="read-legend" aria-label="What the lines mean">
        {kinds.map((kind) => (
          <li key={kind}>
            <span className={`read-${kind}`}>{KINDS[kind as keyof typeof KINDS]}</span>
          </li>
        ))}
        {view.times.length > 0 && (
          <li>
            <span className="read-time">time</span>
          </li>
        )}
        {view.quantities.length > 0 && (
          <li>
            <span className="read-quantity">quantity</span>
          </li>
        )}
      </ul>
      <Neighbours view={view} />
      <section className="reading">
        <h2>Its tree</h2>
        {view.tokens.length < view.length && (
          <p className="note">
            The first {view.tokens.length.toLocaleString('en')} of {counted(view.length, 'word')}.
          </p>
        )}
        <Tree key={view.span.start} tokens={view.tokens} text={view.text} />
        <Words tokens={view.tokens} text={view.text} />
      </section>
      <Readings view={view} />
    </>
  )
}

function Neighbours({ view }: { readonly view: SentenceView }) {
  const { query } = useAddress()
  const to = (start: number): string => hrefOf(['pages', view.page, 'sentence', String(start)], { fact: query.get('fact') })
  return (
    <p className="neighbours">
      {view.before !== null && (
        <a href={to(view.before)} rel="prev">
          ← the sentence before
        </a>
      )}
      {view.after !== null && (
        <a href={to(view.after)} rel="next">
          the sentence after →
        </a>
      )}
    </p>
  )
}
