/** Search: facts by their words first, then the paragraphs of the pages. */

import { useEffect, useRef, useState } from 'react'
import type { Found, Hit } from '../../../src/desk/shapes.js'
import { changed, go, hrefOf, useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Fact } from '../fact.js'
import { kindWord, Siglum, SupportMark } from '../marks.js'
import { counted } from '../names.js'
import { Runs } from '../passage.js'
import { Awaited, Empty } from '../trouble.js'
import { Heading } from './heading.js'

/** Milliseconds without a key before the words are asked for. */
const PAUSE = 150

export function SearchScreen() {
  const address = useAddress()
  const query = address.query.get('q') ?? ''
  const asked = useAsk<Found>(query ? `/search?q=${encodeURIComponent(query)}` : null)
  return (
    <>
      <Heading name="Search">
        Every word must stand in one paragraph. “Two words” in quotation marks are a phrase; a star ends a beginning, as in{' '}
        <em>normali*</em>.
      </Heading>
      <Field query={query} />
      {query === '' && <Empty>Type a word, a name or a phrase.</Empty>}
      {query !== '' && (
        <Awaited asked={asked} what="what fits">
          {(found) => <Results found={found} />}
        </Awaited>
      )}
    </>
  )
}

function Field({ query }: { readonly query: string }) {
  const address = useAddress()
  const [typed, setTyped] = useState(query)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped(query), [query])
  const type = (words: string): void => {
    setTyped(words)
    clearTimeout(pause.current)
    pause.current = setTimeout(() => go(changed(address, { q: words, fact: null }), 'replace'), PAUSE)
  }
  return (
    <search className="search-field">
      <input
        type="search"
        aria-label="Words to find"
        value={typed}
        onChange={(event) => type(event.target.value)}
        autoComplete="off"
        spellCheck={false}
      />
    </search>
  )
}

function Results({ found }: { readonly found: Found }) {
  const facts = found.hits.filter(({ kind }) => kind !== 'page')
  const paragraphs = found.hits.filter(({ kind }) => kind === 'page')
  return (
    <div aria-live="polite">
      <p className="deck">
        {found.total === 0
          ? 'Nothing fits. Try fewer words, or a beginning with a star.'
          : `${counted(found.total, 'place')} for ${found.query}`}
      </p>
      {facts.length > 0 && <h2>Facts</h2>}
      {facts.map((hit) => (
        <div key={hit.id} className="row hit">
          <p className="stance">{hit.press && hit.title ? `${kindWord(hit.kind)}, ${hit.title}` : kindWord(hit.kind)}</p>
          <Fact id={hit.id}>
            <span className={hit.press ? 'press' : undefined}>
              <Runs runs={hit.runs} />
            </span>
          </Fact>
          {hit.support && (
            <p className="row-marks">
              <SupportMark support={hit.support} />
            </p>
          )}
        </div>
      ))}
      {paragraphs.length > 0 && <h2>On the pages</h2>}
      {paragraphs.map((hit) => (
        <Paragraph key={`${hit.id} ${hit.span?.start}`} hit={hit} />
      ))}
    </div>
  )
}

function Paragraph({ hit }: { readonly hit: Hit }) {
  return (
    <div className="row hit">
      <a
        className="paragraph press"
        dir="auto"
        href={hrefOf(['pages', hit.page ?? ''], { at: hit.span ? `${hit.span.start}-${hit.span.end}` : null })}
      >
        <Runs runs={hit.runs} />
      </a>
      <p className="row-marks">
        <Siglum article={hit.id} at={hit.span} /> <span className="press">{hit.title}</span>
      </p>
    </div>
  )
}
