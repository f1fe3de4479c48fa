/** First appearance: a pasted sentence, who had it first, who took it from whom, what was changed on the way. Each line opens on the words themselves. */

import { useEffect, useRef, useState } from 'react'
import type { Trace, TraceStop, TraceTree } from '../../../src/dossier/trace/answer.js'
import type { WitnessRelation } from '../../../src/model/lineage.js'
import { changed, go, hrefOf, useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Fact } from '../fact.js'
import { Lengthy } from '../lengthy.js'
import { Outlet, Siglum, SupportMark, When } from '../marks.js'
import { counted, useNames } from '../names.js'
import { Awaited, Empty } from '../trouble.js'
import { Heading } from './heading.js'
import { Reworded } from './reworded.js'

/** Milliseconds without a key before the sentence is traced. */
const PAUSE = 500

export function TraceScreen() {
  const { query } = useAddress()
  const sentence = query.get('sentence') ?? ''
  const asked = useAsk<Trace>(sentence.trim() === '' ? null : `/trace?${new URLSearchParams({ sentence })}`)
  return (
    <>
      <Heading name="First appearance">
        Paste a sentence: who had it first, who took it from whom, and what was cut or changed on the way. Words that were reworded are
        found too.
      </Heading>
      <Field sentence={sentence} />
      {sentence.trim() === '' ? (
        <Empty>Paste a sentence of four words or more, or choose “where first” beside any passage.</Empty>
      ) : (
        <Awaited asked={asked} what="its road">
          {(trace) => <Answer trace={trace} />}
        </Awaited>
      )}
    </>
  )
}

function Field({ sentence }: { readonly sentence: string }) {
  const address = useAddress()
  const [typed, setTyped] = useState(sentence)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped(sentence), [sentence])
  useEffect(() => () => clearTimeout(pause.current), [])
  const type = (words: string): void => {
    setTyped(words)
    clearTimeout(pause.current)
    pause.current = setTimeout(() => go(changed(address, { sentence: words, fact: null }), 'replace'), PAUSE)
  }
  return (
    <search className="quote-fields">
      <label>
        <span>Sentence</span>
        <textarea rows={3} maxLength={3000} spellCheck={false} value={typed} onChange={(event) => type(event.target.value)} />
      </label>
    </search>
  )
}

function Answer({ trace }: { readonly trace: Trace }) {
  const { first, support, trees } = trace
  const earliest = trees.flatMap(({ stops }) => stops).find(({ article }) => article === first?.article)
  const origin = trees.find(({ stops }) => stops.some(({ article }) => article === first?.article))?.origin.name
  if (!first || !earliest) {
    return (
      <section className="quote-verdict" aria-live="polite">
        <h2>
          <span aria-hidden="true">✕</span> Not found
        </h2>
        <p>
          No article of this dossier has the sentence, as it is or reworded: at least three words in five must stand in one place, in order.
        </p>
      </section>
    )
  }
  return (
    <>
      <section className="quote-verdict" aria-live="polite">
        <h2>
          <span aria-hidden="true">{SHAPES[first.certainty]}</span> {FIRST[first.certainty]}{' '}
          <Siglum article={first.article} at={earliest} /> <Carrier article={first.article} />, <When day={earliest.published} />
        </h2>
        <p>
          {first.why}
          {origin && ` It is ${origin}’s text.`}
        </p>
        <p className="row-marks">
          <SupportMark support={support} />
        </p>
      </section>
      {trees.length > 1 && (
        <p className="deck">
          {counted(trees.length, 'origin')} have these words. Which of them had them from another, or all of them from a source that is not
          here, no page shows.
        </p>
      )}
      {trees.map((tree) => (
        <Tree key={tree.lineage ?? tree.stops[0]?.article} tree={tree} />
      ))}
    </>
  )
}

/** Shape and word together. */
const SHAPES = { certain: '●', likely: '◐', unknown: '○' } as const
const FIRST = { certain: 'First in', likely: 'Likely first in', unknown: 'Nobody knows which was first; here it stands in' } as const

function Tree({ tree }: { readonly tree: TraceTree }) {
  const open = useAddress().query.get('fact')
  const { lineage, origin, stops } = tree
  const name = origin.name ?? 'An origin that no page names'
  return (
    <section className="trace-tree">
      <h2>{lineage ? <a href={hrefOf(['origins', lineage])}>{name}</a> : name}</h2>
      <p className="deck">
        {origin.kind === 'unknown' ? 'No page says whose text it is.' : `${KINDS[origin.kind]}, ${percent(origin.certainty)} certain.`}{' '}
        {counted(stops.length, 'page')}
        {stops.length > 1 && ', each under the one it was taken from, in time'}
      </p>
      <Lengthy items={stops} keep={(stop) => factOf(stop) === open}>
        {(stop) => <Stop key={stop.article} stop={stop} tree={tree} />}
      </Lengthy>
    </section>
  )
}

const KINDS = { agency: 'Agency text', outlet: 'An outlet’s own report', communique: 'A communiqué' } as const

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`

/** The stop's words, as a fact that the right side opens. */
const factOf = ({ article, start, end }: TraceStop): string => `${article}@${start}-${end}`

/** Steps to the side that a narrow screen has room for. */
const DEEPEST = 4

function Stop({ stop, tree }: { readonly stop: TraceStop; readonly tree: TraceTree }) {
  const { article, from, quote, runs, changes, within } = stop
  const notes = [...new Set(changes.flatMap(({ note }) => note ?? []))]
  return (
    <div className="row event-line trace-stop" data-depth={Math.min(stop.depth, DEEPEST)}>
      <p className="event-day">
        <When day={stop.published} />
      </p>
      <div className="trace-words">
        <p className="speaker">
          <Siglum article={article} at={stop} /> <Carrier article={article} />
          <span className="road">
            <Taken stop={stop} />
          </span>
        </p>
        <Fact id={factOf(stop)}>
          <span className="press" dir="auto">
            {from === null ? quote : <Reworded runs={runs} />}
          </span>
        </Fact>
        {from === null && changes.length > 0 && !within && (
          <p className="quote-runs">
            <span className="road">beside the words you gave: </span>
            <span className="press">
              <Reworded runs={runs} />
            </span>
          </p>
        )}
        <p className="row-marks">
          {changes.length === 0 && <span className="tag">{from === null ? 'word for word' : 'verbatim'}</span>}
          {within && <span className="tag">word for word, within more</span>}
          {notes.map((note) => (
            <span key={note} className="tag flagged">
              {note} changed
            </span>
          ))}
          {from !== null && <a href={besideHref(tree, from, article)}>beside its source</a>}
          <a href={hrefOf(['pages', stop.page], { fact: factOf(stop), at: `${stop.start}-${stop.end}` })}>on its page</a>
        </p>
      </div>
    </div>
  )
}

const besideHref = ({ lineage }: TraceTree, left: string, right: string): string =>
  lineage ? hrefOf(['origins', lineage], { left, right }) : hrefOf(['origins', 'pair'], { left, right })

const TAKEN: Readonly<Record<WitnessRelation, string>> = {
  origin: 'taken from',
  copy: 'copied from',
  edited: 'edited from',
  excerpt: 'an excerpt of',
  merged: 'merged from this and others:',
  rewrite: 'rewritten from',
  translation: 'translated from',
}

/** By which step the words came here, and how sure it is. */
function Taken({ stop }: { readonly stop: TraceStop }) {
  const { from, relation, certainty, coverage, credited, added } = stop
  if (added) return ', added here: the text it was taken from lacks it'
  if (from === null || relation === null) return ', taken from no other page'
  return (
    <>
      , {TAKEN[relation]} <Siglum article={from} />, {certainty === null ? 'certainty unknown' : `${percent(certainty)} certain`}
      {coverage !== null && `, ${percent(coverage)} of its source’s text`}
      {credited !== null && (credited ? ', credited' : ', without credit')}
    </>
  )
}

function Carrier({ article }: { readonly article: string }) {
  const card = useNames().article(article)
  return card && <Outlet card={card} />
}
