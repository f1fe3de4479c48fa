/** The evidence side: the open fact with every passage it rests on, why it was read so, and what a person says to it. */

import { useEffect, useRef } from 'react'
import type { FactView, TrailStep } from '../../src/desk/shapes.js'
import type { EventStatus } from '../../src/model/event.js'
import { changed, useAddress } from './address.js'
import { useAsk } from './ask.js'
import { closeFact, showFact, useOpenFact } from './fact.js'
import { Grounds } from './grounds.js'
import { Judging } from './judging.js'
import { kindWord, Sigla, Status, SupportMark, shapeOf, When } from './marks.js'
import { Trouble } from './trouble.js'

export function Evidence() {
  const id = useOpenFact()
  const { value: fact, error, waiting } = useAsk<FactView>(id ? `/facts/${encodeURIComponent(id)}` : null)
  const side = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!fact) return
    side.current?.scrollTo(0, 0)
    showFact(fact.id)
  }, [fact])
  return (
    <aside className={`evidence${id ? ' open' : ''}`} ref={side} aria-label="Evidence" aria-busy={waiting}>
      <p className="unseen" role="status">
        {id && fact ? `Evidence for: ${fact.title}` : ''}
      </p>
      {!id && <Empty />}
      {error && (
        <header>
          <Close />
          <p className="kind">nothing to show</p>
          <Trouble error={error} />
        </header>
      )}
      {id && fact && <OpenFact fact={fact} />}
    </aside>
  )
}

function Empty() {
  return (
    <div className="evidence-empty">
      <p>Choose any line. The words it rests on appear here, in their paragraph.</p>
      <p className="keys">
        <kbd>↑</kbd> <kbd>↓</kbd> walk the facts
        <br />
        <kbd>Esc</kbd> goes back
        <br />
        <kbd>/</kbd> searches
      </p>
    </div>
  )
}

function Close() {
  return (
    <button type="button" className="close" onClick={closeFact}>
      Close
    </button>
  )
}

function OpenFact({ fact }: { readonly fact: FactView }) {
  return (
    <>
      <header>
        <Close />
        <p className="kind">{[kindWord(fact.kind), ...(fact.kind === 'statement' ? [] : fact.notes)].join(' · ')}</p>
        <h2 className={fact.press ? 'press' : undefined} dir="auto">
          {fact.title}
        </h2>
        {fact.kind === 'statement' && <p className="said-by">{fact.notes.join(', ')}</p>}
        <p className="fact-marks">
          {fact.status && <Status status={fact.status} />}
          {(fact.day || fact.kind === 'event' || fact.kind === 'article') && (
            <When day={fact.day} none={fact.kind === 'article' ? 'undated' : 'unknown day'} />
          )}
          {fact.support && <SupportMark support={fact.support} />}
        </p>
        {new Set(fact.history.map(({ status }) => status)).size > 1 && <History history={fact.history} />}
      </header>
      {fact.groups.length === 0 && (
        <p className="empty">No words of a page stand behind this by themselves: it follows from other facts.</p>
      )}
      <Grounds fact={fact} />
      <Related facts={fact.related} />
      {fact.trail.length > 0 && (
        <details className="why">
          <summary>Why? The steps from the words to this</summary>
          <Trail steps={fact.trail} />
          <p className="id">{fact.id}</p>
        </details>
      )}
      <Judging fact={fact} />
    </>
  )
}

function Related({ facts }: { readonly facts: FactView['related'] }) {
  const address = useAddress()
  const [links, words] = [facts.filter(({ by }) => by === 'link'), facts.filter(({ by }) => by === 'words')]
  return [['See also', links] as const, ['On the same words', words] as const].map(
    ([label, list]) =>
      list.length > 0 && (
        <section key={label} className="related">
          <h3>{label}</h3>
          <ul>
            {list.map((other) => (
              <li key={other.id}>
                <span className="kind">{kindWord(other.kind)}</span>{' '}
                <a href={changed(address, { fact: other.id, at: null })}>{other.title}</a>
              </li>
            ))}
          </ul>
        </section>
      ),
  )
}

/** ○ planned [3], ◐ postponed [3], ● held [1] [2]. */
export function History({ history }: { readonly history: FactView['history'] }) {
  const steps: { status: EventStatus; articles: string[] }[] = []
  for (const { status, article } of history) {
    const last = steps.at(-1)
    if (last?.status === status) last.articles.push(article)
    else steps.push({ status, articles: [article] })
  }
  return (
    <p className="history">
      {steps.map(({ status, articles }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a status may come back
        <span key={index}>
          <span aria-hidden="true">{shapeOf(status)}</span> {status} <Sigla articles={articles} />
        </span>
      ))}
    </p>
  )
}

function Trail({ steps }: { readonly steps: readonly TrailStep[] }) {
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.line + step.by.join()}>
          {step.line}
          {step.by.length > 0 && <span className="by"> read by {step.by.join(', ')}</span>}
          {step.from.length > 0 && <Trail steps={step.from} />}
        </li>
      ))}
    </ul>
  )
}
