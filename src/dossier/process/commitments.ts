/** Who is to do what: tasks given or promised, and what parties agreed to, with the words for their owner and what is to be done. A hope or a proposal is none. */

import type { Corpus } from '../../corpus/corpus.js'
import { creditsBehind } from '../../corpus/credits.js'
import type { Event } from '../../model/event.js'
import { type ArticleId, idOf } from '../../model/ids.js'
import type { Commitment } from '../../model/process.js'
import type { SaidTask } from './said.js'

const PROMISED: ReadonlySet<Event['status']> = new Set(['planned', 'announced', 'ongoing', 'held'])

/** One for each task among the events, from the report that says most; in the order of the events. `said` is what each article says of tasks. */
export function commitmentsOf(
  corpus: Corpus,
  events: readonly Event[],
  said: ReadonlyMap<ArticleId, { readonly tasks: readonly SaidTask[] }>,
): Commitment[] {
  return events.flatMap((event) => {
    if (!isTask(event)) return []
    const told = event.reports.flatMap(({ article, report }): Told[] => {
      const own = said.get(article)?.tasks.find(({ id }) => id === report)
      return own && own.status === event.status ? [{ article, own }] : []
    })
    const [first] = [...told].sort((a, b) => Number(b.own.isOwned) - Number(a.own.isOwned))
    return first ? [commitment(corpus, event, first, told)] : []
  })
}

/** Whether an event may be something that somebody is to do. */
export function isTask({ type, status }: Event): boolean {
  return (type === 'task' || type === 'agreement') && PROMISED.has(status)
}

interface Told {
  readonly article: ArticleId
  readonly own: SaidTask
}

function commitment(corpus: Corpus, event: Event, { article, own }: Told, told: readonly Told[]): Commitment {
  return {
    id: idOf('process', 'commitment', event.id),
    owner: own.owner === null ? null : corpus.entityOf(article, own.owner),
    ownerWords: own.ownerWords,
    task: own.task,
    due: own.due,
    event: event.id,
    evidence: told.map((one) => one.own.evidence),
    support: corpus.supportOf(
      told.map((one) => one.article),
      creditsBehind(event.support.carriers),
    ),
  }
}
