/** What was read in a sentence beside its tree, line by line: names, times, quantities, sayings, happenings. */

import type { ReactNode } from 'react'
import type { MentionRow, QuantityRow, SayingRow, SentenceView, Stretch, TimeRow } from '../../../src/desk/shapes.js'
import { Fact } from '../fact.js'
import { quoted, Status, Words } from '../marks.js'
import { listed } from '../names.js'
import { KINDS } from './sentence-marks.js'

export function Readings({ view }: { readonly view: SentenceView }) {
  const { mentions, times, quantities, sayings, happenings, text } = view
  const words = (spans: readonly Stretch[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return (
    <>
      <Section name="Whom and what it names" none="It names nobody." count={mentions.length}>
        {mentions.map((mention) => (
          <Line key={`${mention.start} ${mention.end} ${mention.form}`} words={words([mention])} mark={mention.kind} by={mention}>
            <Named mention={mention} />
          </Line>
        ))}
      </Section>
      <Section name="When" none="It says no time." count={times.length}>
        {times.map((time) => (
          <Line key={time.start} words={words([time])} mark="time" by={time}>
            <Timed time={time} reference={view.reference} />
          </Line>
        ))}
      </Section>
      {quantities.length > 0 && (
        <Section name="How much" none="" count={quantities.length}>
          {quantities.map((quantity) => (
            <Line key={quantity.start} words={words([quantity])} mark="quantity" by={null}>
              {amount(quantity)}
            </Line>
          ))}
        </Section>
      )}
      <Section name="Who is said to have said what" none="Nobody is said to have said anything in it." count={sayings.length}>
        {sayings.map((saying, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sayings may have the same words
          <li key={index} className="reading-line saying-line">
            <Saying saying={saying} words={words} />
            <By by={saying.by} certainty={saying.certainty} />
          </li>
        ))}
      </Section>
      {happenings.length > 0 && (
        <Section name="What it reports" none="" count={happenings.length}>
          {happenings.map((happening) => (
            <Line key={`${happening.start} ${happening.type}`} words={words([happening])} mark={null} by={{ by: happening.by }}>
              {happening.type} <Status status={happening.status} />
            </Line>
          ))}
        </Section>
      )}
    </>
  )
}

function amount({ hedge, value, high, unit, per }: QuantityRow): string {
  const figures = [value, ...(high === undefined ? [] : [high])].map((figure) => figure.toLocaleString('en', { maximumFractionDigits: 4 }))
  return [high === undefined ? hedge : null, figures.join(' to '), unit, per && `per ${per}`].filter(Boolean).join(' ')
}

interface SectionProps {
  readonly name: string
  /** What is said where there is nothing. */
  readonly none: string
  readonly count: number
  readonly children: ReactNode
}

function Section({ name, none, count, children }: SectionProps) {
  return (
    <section className="reading">
      <h2>{name}</h2>
      {count === 0 ? <p className="note">{none}</p> : <ul>{children}</ul>}
    </section>
  )
}

interface LineProps {
  readonly words: string
  readonly mark: string | null
  readonly by: { readonly by: string; readonly certainty?: number } | null
  readonly children: ReactNode
}

function Line({ words, mark, by, children }: LineProps) {
  return (
    <li className="reading-line">
      <span className="reading-words press" dir="auto">
        <span className={mark ? `read-${mark}` : undefined}>{words}</span>
      </span>
      <span className="reading-value">
        {children}
        {by && <By {...by} />}
      </span>
    </li>
  )
}

/** Which rule or model read it, and how sure it was where it says so. */
function By({ by, certainty }: { readonly by: string; readonly certainty?: number }) {
  return (
    <span className="reading-by">
      read by {by}
      {certainty !== undefined && certainty < 1 && `, certainty ${certainty.toFixed(2)}`}
    </span>
  )
}

const FORMS: Readonly<Record<MentionRow['form'], string>> = {
  name: 'by its name',
  short: 'by a part of its name',
  nationality: 'by its people or adjective',
  metonym: 'by its capital or seat',
  role: 'by an office',
  pronoun: 'by a pronoun',
}

function Named({ mention }: { readonly mention: MentionRow }) {
  const { entity, candidates, together, antecedent, kind, form } = mention
  const what = `${KINDS[kind]}, ${form === 'name' && kind === 'person' ? 'by name' : FORMS[form]}`
  const by = antecedent === null ? what : `${what}, as in “${antecedent}”`
  if (entity)
    return (
      <>
        {entity.id === null ? entity.name : <Fact id={entity.id}>{entity.name}</Fact>} <span className="reading-kind">{by}</span>
      </>
    )
  return (
    <>
      {together.length > 0 ? (
        listed(together)
      ) : (
        <span className="unsure">{candidates.length > 0 ? `${candidates.join(' or ')}: unsure` : 'not known who or what'}</span>
      )}{' '}
      <span className="reading-kind">{by}</span>
    </>
  )
}

function Timed({ time, reference }: { readonly time: TimeRow; readonly reference: string | null }) {
  const { day, value, edtf, known, implied, type } = time
  return (
    <>
      {day ?? (type === 'DURATION' ? 'a length of time' : type === 'SET' ? 'again and again' : 'not known to the year')}{' '}
      <span className="code">{edtf && edtf !== value ? `${value} (${edtf})` : value}</span>
      <span className="reading-kind">
        {known.length > 0 && `its words give the ${listed(known)}`}
        {known.length > 0 && implied.length > 0 && '; '}
        {implied.length > 0 && `the ${listed(implied)} worked out${reference ? ` from the page’s day, ${reference}` : ' from other words'}`}
      </span>
    </>
  )
}

function Saying({ saying, words }: { readonly saying: SayingRow; readonly words: (spans: readonly Stretch[]) => string }) {
  const { source, cue, content, speakers, candidates, via, mode, modality, medium, addressee, beyond } = saying
  const part = (name: string, spans: readonly Stretch[]): ReactNode =>
    spans.length > 0 && (
      <span className={`saying-part saying-${name}`}>
        <span className="label">{name}</span> <Words>{name === 'content' ? quoted(words(spans)) : words(spans)}</Words>
      </span>
    )
  const who = speakers.length > 0 ? listed(speakers) : candidates.length > 0 ? `${candidates.join(' or ')}: unsure` : 'speaker not known'
  const more = [
    who,
    mode,
    ...(modality === 'said' ? [] : [modality.replace('-', ' ')]),
    ...(medium ? [`in a ${medium}`] : []),
    ...(addressee ? [`to ${addressee}`] : []),
    ...via.map((name) => `via ${name}`),
    ...(beyond ? ['goes on in other sentences'] : []),
  ]
  return (
    <>
      {part('source', source)}
      {part('cue', cue)}
      {part('content', content)}
      <span className="reading-kind">{more.join(' · ')}</span>
    </>
  )
}
