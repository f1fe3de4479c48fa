/** Who is to do what: tasks given or promised, and what parties agreed to, with the words for their owner and what is to be done. A hope or a proposal is none. */

import type { Corpus } from '../../corpus/corpus.js'
import type { Event, EventReport } from '../../model/event.js'
import { articleEvidence } from '../../model/evidence.js'
import { idOf } from '../../model/ids.js'
import type { Commitment } from '../../model/process.js'
import type { Reading } from '../../model/reading.js'
import { slice } from '../../text/span.js'

const PROMISED: ReadonlySet<Event['status']> = new Set(['planned', 'announced', 'ongoing', 'held'])

/** One for each task among the events, from the report that says most; in the order of the events. */
export function commitmentsOf(corpus: Corpus, events: readonly Event[]): Commitment[] {
  const readings = new Map(corpus.readings.map((reading) => [reading.article.id, reading]))
  return events.flatMap((event) => {
    if ((event.type !== 'task' && event.type !== 'agreement') || !PROMISED.has(event.status)) return []
    const told = event.reports.flatMap((report) => {
      const reading = readings.get(report.article)
      const own = reading?.annotation?.events.find((one) => one.id === report.report)
      return reading && own?.task && own.status === event.status ? [{ reading, report: own, task: own.task }] : []
    })
    const [first] = [...told].sort((a, b) => Number(b.task.owner !== null) - Number(a.task.owner !== null))
    return first ? [commitment(corpus, event, first.reading, first.report, first.task, told)] : []
  })
}

type Task = NonNullable<EventReport['task']>

function commitment(
  corpus: Corpus,
  event: Event,
  reading: Reading,
  report: EventReport,
  task: Task,
  told: readonly { readonly reading: Reading; readonly report: EventReport; readonly task: Task }[],
): Commitment {
  const owners = report.participants.filter((one) => one.part === 'recipient' || one.part === 'actor')
  const owner = owners.length === 1 && owners[0] ? corpus.entityOf(reading.article.id, owners[0].entity) : null
  const time = report.when === null ? undefined : reading.annotation?.times[report.when]
  return {
    id: idOf('process', 'commitment', event.id),
    owner,
    ownerWords: task.owner ? slice(reading.page.text, task.owner) : '',
    task: slice(reading.page.text, task.what),
    due: time?.edtf ?? null,
    event: event.id,
    evidence: told.map((one) => articleEvidence(one.reading.article, one.reading.page.text, spansOf(one.task), one.report.by)),
    support: corpus.supportOf(told.map((one) => one.reading.article.id)),
  }
}

const spansOf = ({ owner, what }: Task): { start: number; end: number }[] => (owner && owner.end <= what.start ? [owner, what] : [what])
