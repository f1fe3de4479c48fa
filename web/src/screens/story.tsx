/** One story: its articles in time, the stories before and after it in its threads, and what a person says of it: its name, what it is one with, what is not of it. */

import { useEffect, useRef, useState } from 'react'
import type { StoryJudgement, StoryRow } from '../../../src/desk/shapes.js'
import type { Refusal } from '../../../src/http/refusal.js'
import { go, hrefOf } from '../address.js'
import { judge } from '../ask.js'
import { Fact } from '../fact.js'
import { folded } from '../filter.js'
import { Outlet, Siglum, SupportMark, When } from '../marks.js'
import { counted, useNames } from '../names.js'
import { Empty, Trouble } from '../trouble.js'
import { Heading } from './heading.js'

interface StoryProps {
  readonly id: string
  readonly stories: readonly StoryRow[]
}

/** Keeps a judgement; `follow` is the article whose story is shown afterwards, for a story that changes gets another id. */
type Decide = (decision: Readonly<Record<string, unknown>>, follow: string) => Promise<void>

export function StoryScreen({ id, stories }: StoryProps) {
  const [state, setState] = useState<'ready' | 'sending' | Refusal['error']>('ready')
  const follow = useRef<string | null>(null)
  const story = stories.find((each) => each.id === id)
  useEffect(() => {
    const next = stories.find(({ articles }) => articles.includes(follow.current ?? ''))
    if (!story && next) go(hrefOf(['stories', next.id]), 'replace')
  }, [story, stories])
  if (!story) {
    return (
      <>
        <Up />
        <Heading name="Stories" />
        <Empty>
          {follow.current
            ? 'Looking for what the story has become…'
            : 'There is no such story: it may have become another by a judgement or a later build.'}
        </Empty>
      </>
    )
  }
  const decide: Decide = async (decision, article) => {
    follow.current = article
    setState('sending')
    setState((await judge(decision)) ?? 'ready')
  }
  const busy = state === 'sending'
  return (
    <>
      <Up />
      <Heading name={story.title}>
        {story.days ?? 'unknown days'} · <SupportMark support={story.support} />
      </Heading>
      <Threads story={story} stories={stories} />
      <p className="unseen" role="status">
        {busy ? SENDING : ''}
      </p>
      {busy && <p className="deck">{SENDING}</p>}
      {typeof state === 'object' && <Trouble error={state} />}
      <Articles story={story} busy={busy} decide={decide} />
      <h2>Your judgement</h2>
      <Name key={story.title} story={story} busy={busy} decide={decide} />
      <Join story={story} stories={stories} busy={busy} decide={decide} />
      <Judged story={story} busy={busy} decide={decide} />
    </>
  )
}

const SENDING = 'Keeping it, and bringing the dossier up to date…'

function Up() {
  return (
    <p className="up">
      <a href="/stories">Stories</a>
    </p>
  )
}

function Threads({ story, stories }: { readonly story: StoryRow; readonly stories: readonly StoryRow[] }) {
  return story.threads.map(({ process, title, stories: thread }) => {
    const at = thread.indexOf(story.id)
    const [before, after] = [thread[at - 1], thread[at + 1]].map((id) => stories.find((each) => each.id === id))
    return (
      <section key={process}>
        <h2>Thread</h2>
        <p>
          {story.days ? at + 1 : 'one'} of {counted(thread.length, 'story', 'stories')} of{' '}
          <a href={hrefOf(['stories'], { thread: process })}>{title}</a>
        </p>
        <ul className="thread">
          <Neighbour story={story} other={before} place="before it" />
          <Neighbour story={story} other={after} place="after it" />
        </ul>
      </section>
    )
  })
}

/** A story of the same thread; which was first is said only where both days are known. */
function Neighbour({ story, other, place }: { readonly story: StoryRow; readonly other: StoryRow | undefined; readonly place: string }) {
  if (!other) return null
  return (
    <li>
      {story.days && other.days ? place : 'in the same thread'}, {other.days ?? 'unknown day'}:{' '}
      <a href={hrefOf(['stories', other.id])}>{other.title}</a>
    </li>
  )
}

interface PartProps {
  readonly story: StoryRow
  readonly busy: boolean
  readonly decide: Decide
}

function Articles({ story, busy, decide }: PartProps) {
  const names = useNames()
  const lineages = new Set(story.articles.map((id) => names.article(id)?.lineage))
  return (
    <section>
      <h2>{counted(story.articles.length, 'article')}</h2>
      {story.articles.map((id) => {
        const card = names.article(id)
        if (!card) return null
        const origin = names.lineage(card.lineage ?? '')
        const stays = story.articles.find((other) => names.article(other)?.lineage !== card.lineage)
        return (
          <div key={id} className="row event-line">
            <p className="event-day">
              <When day={card.published} />
            </p>
            <div>
              <Fact id={id}>
                <span className="press" dir="auto">
                  {card.title ?? card.opening ?? 'without a title'}
                </span>
              </Fact>
              <p className="row-marks">
                <span>
                  <Siglum article={id} /> <Outlet card={card} />
                </span>
                <span>
                  {card.relation === 'origin' ? 'origin' : `${card.relation}, of`}{' '}
                  {origin && <a href={hrefOf(['origins', origin.id])}>{origin.name ?? 'without a name'}</a>}
                </span>
                {lineages.size > 1 && card.relation === 'origin' && stays && (
                  <button
                    type="button"
                    className="inline"
                    disabled={busy}
                    onClick={() => void decide({ verdict: 'different', ids: [story.id, id] }, stays)}
                  >
                    take out{(origin?.articles.length ?? 0) > 1 && ' with its copies'}
                  </button>
                )}
              </p>
            </div>
          </div>
        )
      })}
    </section>
  )
}

function Name({ story, busy, decide }: PartProps) {
  const [title, setTitle] = useState(story.title)
  return (
    <form
      className="story-form"
      onSubmit={(event) => {
        event.preventDefault()
        void decide({ verdict: 'correct', ids: [story.id], property: 'title', value: title.trim() }, story.articles[0] ?? '')
      }}
    >
      <label>
        <span>Its title</span>
        <input type="text" maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <button type="submit" disabled={busy || title.trim() === '' || title.trim() === story.title}>
        give it this title
      </button>
    </form>
  )
}

/** Stories offered to be joined. */
const OFFERED = 8

function Join({ story, stories, busy, decide }: PartProps & { readonly stories: readonly StoryRow[] }) {
  const [words, setWords] = useState('')
  const wanted = folded(words.trim())
  const found = wanted === '' ? [] : stories.filter((each) => each.id !== story.id && folded(each.title).includes(wanted))
  const first = story.articles[0] ?? ''
  return (
    <div className="story-form">
      <label>
        <span>Another story, by words of its title</span>
        <input type="search" value={words} autoComplete="off" onChange={(event) => setWords(event.target.value)} />
      </label>
      {wanted !== '' && found.length === 0 && <p className="more">No other story has these words in its title.</p>}
      <ul className="offered">
        {found.slice(0, OFFERED).map((other) => (
          <li key={other.id}>
            <a className="press" dir="auto" href={hrefOf(['stories', other.id])}>
              {other.title}
            </a>{' '}
            <span className="how">{other.days ?? 'unknown day'}</span>
            <button
              type="button"
              className="inline"
              disabled={busy}
              onClick={() => void decide({ verdict: 'same', ids: [story.id, other.id] }, first)}
            >
              join
            </button>
            <button
              type="button"
              className="inline"
              disabled={busy}
              onClick={() => void decide({ verdict: 'different', ids: [story.id, other.id] }, first)}
            >
              keep apart
            </button>
          </li>
        ))}
        {found.length > OFFERED && <li className="more">{found.length - OFFERED} more: give more words.</li>}
      </ul>
    </div>
  )
}

function Judged({ story, busy, decide }: PartProps) {
  if (story.judged.length === 0)
    return <p className="empty">Nothing was judged about this story yet. What you say is kept in the log and holds over every build.</p>
  return (
    <>
      <h3>Judged so far</h3>
      <ul className="judged">
        {story.judged.map((one) => (
          <li key={one.id} className={one.takenBack ? 'taken-back' : undefined}>
            {wordsOf(one)}{' '}
            <span className="how">
              {one.at.slice(0, 10)}
              {one.who && `, ${one.who}`}
              {one.note && `: ${one.note}`}
            </span>{' '}
            {one.takenBack ? (
              <span className="how">taken back</span>
            ) : (
              <button
                type="button"
                className="inline"
                disabled={busy}
                onClick={() => void decide({ verdict: 'unsure', ids: [one.id] }, story.articles[0] ?? '')}
              >
                take back
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function wordsOf({ verdict, value, about: [first = '', second = ''] }: StoryJudgement): string {
  if (verdict === 'correct') return `Named “${value ?? ''}”`
  return verdict === 'same' ? `Joined: “${first}” and “${second}”` : `Parted: “${first}” and “${second}”`
}
