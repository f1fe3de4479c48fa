/** Stories: articles about one happening, and the threads that processes make of them. */

import { useMemo } from 'react'
import type { StoryRow } from '../../../src/desk/shapes.js'
import { hrefOf, useAddress } from '../address.js'
import { useAsk } from '../ask.js'
import { Choose, Containing, folded } from '../filter.js'
import { Lengthy } from '../lengthy.js'
import { Sigla, SupportMark } from '../marks.js'
import { counted, useNames } from '../names.js'
import { Awaited, Empty } from '../trouble.js'
import { Heading } from './heading.js'
import { StoryScreen } from './story.js'

export function StoriesScreen() {
  const { path } = useAddress()
  const asked = useAsk<StoryRow[]>('/stories')
  return (
    <Awaited asked={asked} what="the stories">
      {(stories) => (path[1] ? <StoryScreen id={path[1]} stories={stories} /> : <Stories stories={stories} />)}
    </Awaited>
  )
}

function Stories({ stories }: { readonly stories: readonly StoryRow[] }) {
  const { query } = useAddress()
  const [thread, words] = [query.get('thread'), folded(query.get('name') ?? '')]
  const names = useNames()
  const threads = useMemo(() => [...new Map(stories.flatMap((row) => row.threads).map((each) => [each.process, each])).values()], [stories])
  const shown = stories.filter(
    (row) =>
      (!thread || row.threads.some(({ process }) => process === thread)) &&
      (!words || folded([row.title, ...row.articles.map((id) => names.article(id)?.title ?? '')].join(' ')).includes(words)),
  )
  return (
    <>
      <Heading name="Stories">
        Articles about one happening, earliest first. A thread is the stories that tell the rounds of one process. Open a story to name it,
        to join it with another or to take an article out.
      </Heading>
      <p className="filters">
        <Choose by="thread" label="Thread" options={threads.map(({ process, title }) => [process, title] as const)} least={1} />
        <Containing by="name" label="Title" />
      </p>
      {shown.length === 0 && (
        <Empty>
          {stories.length === 0
            ? 'No stories yet: every article with news in it begins one, or joins one.'
            : 'No story fits these choices.'}
        </Empty>
      )}
      <Lengthy items={shown}>{(row) => <Story key={row.id} row={row} />}</Lengthy>
    </>
  )
}

function Story({ row }: { readonly row: StoryRow }) {
  return (
    <div className="row event-line">
      <p className="event-day">{row.days ? <span className="day">{row.days}</span> : <span className="day unsure">unknown day</span>}</p>
      <div>
        <a className="opens-page press" dir="auto" href={hrefOf(['stories', row.id])}>
          {row.title}
        </a>
        <p className="row-marks">
          <Sigla articles={row.articles.slice(0, SIGLA)} />
          {row.articles.length > SIGLA && <span>{row.articles.length - SIGLA} more</span>}
          <SupportMark support={row.support} />
          {row.threads.map(({ process, title, stories }) => (
            <span key={process}>
              {row.days ? stories.indexOf(row.id) + 1 : 'one'} of {counted(stories.length, 'story', 'stories')} of {title}
            </span>
          ))}
          {row.judged.some(({ takenBack }) => !takenBack) && <span className="tag">judged</span>}
        </p>
      </div>
    </div>
  )
}

/** Articles of a story that are named in the list. */
const SIGLA = 12
