/** Look a quotation up: pasted words, the verdict in plain words, every difference marked, the first page, the road, and each place that prints them. */

import { useEffect, useRef, useState } from 'react'
import type { QuoteView } from '../../../src/desk/quotation.js'
import type { Credit, QuoteAnswer, QuoteRendering, QuoteRoad } from '../../../src/dossier/quote/answer.js'
import type { QuoteRun } from '../../../src/dossier/quote/differences.js'
import { changed, go, hrefOf, useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Fact } from '../fact.js'
import { Outlet, Siglum, SupportMark, When, Words } from '../marks.js'
import { listed, useNames } from '../names.js'
import { Awaited, Empty } from '../trouble.js'
import { Heading } from './heading.js'

/** Milliseconds without a key before the words are looked up. */
const PAUSE = 350

export function QuoteScreen() {
  const { query } = useAddress()
  const [words, speaker] = [query.get('words') ?? '', query.get('speaker') ?? '']
  const question = new URLSearchParams({ words, ...(speaker ? { speaker } : {}) })
  const asked = useAsk<QuoteView>(words.trim() === '' ? null : `/quote?${question}`)
  return (
    <>
      <Heading name="Look up a quotation">
        Paste words: were they printed so, whose are they, where did they stand first and by which road did they come? Mark what you left
        out with […].
      </Heading>
      <Fields words={words} speaker={speaker} />
      {words.trim() === '' && <Empty>Paste a sentence or a part of one.</Empty>}
      {words.trim() !== '' && (
        <Awaited asked={asked} what="the words">
          {(answer) => <Answer answer={answer} />}
        </Awaited>
      )}
    </>
  )
}

function Fields({ words, speaker }: { readonly words: string; readonly speaker: string }) {
  const address = useAddress()
  const [typed, setTyped] = useState({ words, speaker })
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped({ words, speaker }), [words, speaker])
  useEffect(() => () => clearTimeout(pause.current), [])
  const type = (change: Partial<typeof typed>): void => {
    const next = { ...typed, ...change }
    setTyped(next)
    clearTimeout(pause.current)
    pause.current = setTimeout(() => go(changed(address, { ...next, fact: null }), 'replace'), PAUSE)
  }
  return (
    <search className="quote-fields">
      <label>
        <span>Words</span>
        <textarea
          rows={3}
          maxLength={4000}
          spellCheck={false}
          value={typed.words}
          onChange={(event) => type({ words: event.target.value })}
        />
      </label>
      <label>
        <span>Said to be by</span>
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={typed.speaker}
          onChange={(event) => type({ speaker: event.target.value })}
        />
      </label>
    </search>
  )
}

const VERDICTS: Readonly<Record<QuoteAnswer['verdict'], string>> = {
  verbatim: 'Verbatim',
  altered: 'Altered',
  paraphrased: 'Paraphrased',
  'not-found': 'Not found',
}

/** Shape and word together. */
const SHAPES: Readonly<Record<QuoteAnswer['verdict'], string>> = { verbatim: '●', altered: '◐', paraphrased: '○', 'not-found': '✕' }

/** What is wrong with the speaker, next to the verdict on the words. */
const WRONG: Readonly<Partial<Record<Credit['verdict'], string>>> = {
  other: 'another speaker',
  near: 'another speaker',
  carrier: 'another speaker',
  divided: 'two speakers',
  nobody: 'nobody’s words',
  unknown: 'no such speaker',
}

function Answer({ answer }: { readonly answer: QuoteView }) {
  const { verdict, sure, summary, runs, credit, road, renderings, nearest } = answer
  const wrong = credit && WRONG[credit.verdict]
  return (
    <>
      <section className="quote-verdict" aria-live="polite">
        <h2>
          <span aria-hidden="true">{SHAPES[verdict]}</span> {sure ? VERDICTS[verdict] : `${VERDICTS[verdict]}, unsure`}
          {wrong && <span className="flagged"> · {wrong}</span>}
        </h2>
        {runs.some(({ kind }) => kind !== 'same') && (
          <p className="quote-runs press">
            <Runs runs={runs} />
          </p>
        )}
        {summary.map((line, index) => (
          <p key={line} className={line === credit?.words && wrong ? 'flagged' : undefined}>
            {index === 0 ? withoutVerdict(line) : line}
          </p>
        ))}
      </section>
      {road.length > 0 && (
        <>
          <h2>By which road</h2>
          <p className="row-marks">
            <SupportMark support={answer.support} />
            {answer.asked.words.trim().split(/\s+/).length > 3 && (
              <a href={hrefOf(['trace'], { sentence: answer.asked.words })}>where first, and who took them from whom</a>
            )}
          </p>
        </>
      )}
      {road.map((each) => (
        <Road key={each.lineage ?? each.stops[0]?.article} road={each} />
      ))}
      {renderings.length > 0 && <h2>Where it stands</h2>}
      <Renderings renderings={renderings} shown={runs} />
      {nearest.length > 0 && <h2>What comes nearest, which is no answer</h2>}
      <Renderings renderings={nearest} shown={[]} near />
    </>
  )
}

/** The heading above has said the verdict. */
function withoutVerdict(line: string): string {
  const rest = line.replace(/^(?:Verbatim|Altered|Paraphrased|Perhaps paraphrased, unsure|Not found): /, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** What was left out is struck through, what was put in is underlined, what the asker marked stands in brackets; all say so to ears. */
function Runs({ runs }: { readonly runs: readonly QuoteRun[] }) {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name of their own and never change their order
    <span key={index}>
      <Run run={run} />{' '}
    </span>
  ))
}

function Run({ run: { kind, text, marked } }: { readonly run: QuoteRun }) {
  if (kind === 'same') return text
  if (kind === 'beside') return <span className="beside">{shortened(text)}</span>
  if (marked) return <span className="beside">[{shortened(text)}]</span>
  const Mark = kind === 'cut' ? 'del' : 'ins'
  return (
    <Mark title={shortened(text) === text ? undefined : text}>
      <span className="unseen">{kind === 'cut' ? 'left out: ' : 'put in: '}</span>
      {shortened(text)}
    </Mark>
  )
}

/** Words of a long stretch that are shown at either end. */
const SHOWN = 8

function shortened(text: string): string {
  const words = text.split(' ')
  if (words.length <= 3 * SHOWN) return text
  return `${words.slice(0, SHOWN).join(' ')} … ${words.length - 2 * SHOWN} words … ${words.slice(-SHOWN).join(' ')}`
}

/** Medium and carriers, then whose text it is, then the pages in the order of their days. */
function Road({ road }: { readonly road: QuoteRoad }) {
  const carried = [...road.media, ...road.via.map((name) => `via ${name}`)]
  return (
    <ol className="quote-road">
      {carried.length > 0 && <li>{listed(carried)}</li>}
      <li>
        {road.lineage ? (
          <a href={hrefOf(['origins', road.lineage])} className={road.origin.name ? undefined : 'unsure'}>
            {road.origin.name ?? 'an origin without a name'}
          </a>
        ) : (
          <span className="unsure">an origin without a name</span>
        )}
      </li>
      {road.stops.map((stop) => (
        <li key={stop.article}>
          <Siglum article={stop.article} /> <Carrier article={stop.article} />, <When day={stop.published} none="undated" />
          {stop.relation && stop.relation !== 'origin' ? `, ${stop.relation}` : ''}
        </li>
      ))}
    </ol>
  )
}

/** The outlet as far as it is known, marked where it is merely suggested. */
function Carrier({ article }: { readonly article: string }) {
  const card = useNames().article(article)
  return card && <Outlet card={card} />
}

interface RenderingsProps {
  readonly renderings: readonly QuoteRendering[]
  /** Differences that stand under the verdict already. */
  readonly shown: readonly QuoteRun[]
  readonly near?: boolean
}

function Renderings({ renderings, shown, near = false }: RenderingsProps) {
  const before = textOf(shown)
  return renderings.map((rendering) => {
    const apart = rendering.runs.some(({ kind }) => kind === 'cut' || kind === 'added') && textOf(rendering.runs) !== before
    return <Rendering key={`${rendering.article} ${rendering.start}`} rendering={rendering} near={near} apart={apart} />
  })
}

const textOf = (runs: readonly QuoteRun[]): string => runs.map(({ kind, text }) => `${kind} ${text.replace(/[“”"‘’']/g, '')}`).join('|')

const VOICES: Readonly<Record<QuoteRendering['voice'], string | null>> = {
  quoted: null,
  reported: 'in the report’s words',
  unread: 'in quotation marks; whose they are was not read',
  report: 'the report’s own words',
}

interface RenderingProps {
  readonly rendering: QuoteRendering
  readonly near: boolean
  /** Whether its own differences are shown. */
  readonly apart: boolean
}

function Rendering({ rendering, near, apart }: RenderingProps) {
  const { article, page, start, end, verdict, sure, speaker, voice, statement, quote, warnings, zone, runs } = rendering
  const lang = useNames().article(article)?.language
  const how = verdict === 'paraphrased' && voice === 'quoted' ? 'quoted otherwise' : verdict
  const place = hrefOf(['pages', page], { ...(statement ? { fact: statement } : {}), at: `${start}-${end}` })
  return (
    <div className="row quote-place">
      <p className="speaker">
        {speaker && <strong>{speaker}</strong>}
        {speaker && rendering.via.length > 0 && <span className="road"> via {listed(rendering.via)}</span>}
        {!speaker && <span className="unsure">nobody named</span>}
      </p>
      {statement ? (
        <Fact id={statement}>
          <Words lang={lang}>{quote}</Words>
        </Fact>
      ) : (
        <a className="paragraph" href={place}>
          <Words lang={lang}>{quote}</Words>
        </a>
      )}
      {apart && (
        <p className="quote-runs press">
          <Runs runs={runs} />
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className="flagged">
          {warning}
        </p>
      ))}
      <p className="row-marks">
        {!near && <span className="tag">{sure ? how : `${how}, unsure`}</span>}
        {VOICES[voice] && <span>{rendering.mode === 'mixed' && voice === 'reported' ? `partly ${VOICES[voice]}` : VOICES[voice]}</span>}
        {zone !== 'body' && <span>{zone === 'title' ? 'headline' : 'caption'}</span>}
        <span>
          <Siglum article={article} at={{ start, end }} /> <Carrier article={article} />, <When day={rendering.published} none="undated" />
        </span>
        <a href={place}>on its page</a>
      </p>
    </div>
  )
}
