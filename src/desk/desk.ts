/** Everything a face may do over an open dossier. Faces call nothing else; views are worked out once for each revision of the dossier. */

import { type Explanation, explain } from '../dossier/explain.js'
import { type QuoteSource, quoteSource } from '../dossier/quote/source.js'
import { lookUp, type QuoteQuestion } from '../dossier/quote.js'
import type { Trace } from '../dossier/trace/answer.js'
import { traceSentence } from '../dossier/trace.js'
import { type Dossier, EMPTY_DOSSIER } from '../model/dossier.js'
import type { ArticleId, Id, LineageId, PageId } from '../model/ids.js'
import type { Judgement } from '../model/judgement.js'
import { type Catalogue, catalogue } from './catalogue.js'
import { collationView, pairView } from './collation.js'
import { entityRows } from './entities.js'
import { factView } from './fact.js'
import { find } from './find.js'
import { frameOf } from './frame.js'
import { type Decision, judgementOf, takenBack } from './judging.js'
import { sentenceView } from './language.js'
import { lineageRows } from './lineages.js'
import { briefView, differenceRows, eventRows, noticeRows, processViews, reviewRow } from './lists.js'
import { PAGE_SHOWN, pageRows, pageView } from './page.js'
import { type QuoteView, quoteView } from './quotation.js'
import { type Marks, marksOf } from './related.js'
import type {
  BriefView,
  CollationView,
  DifferenceRow,
  EntityRow,
  EventRow,
  FactView,
  Found,
  Frame,
  LineageRow,
  NoticeRow,
  PageRow,
  PageView,
  ProcessView,
  ReviewRow,
  SentenceView,
  StatementRow,
  StoryRow,
  WitnessesView,
} from './shapes.js'
import type { Shelf } from './shelf.js'
import { type FilterParts, type StatementFormat, statementRows, statementsAs } from './statements.js'
import { storyRows } from './stories.js'
import { witnessesView } from './witnesses.js'

export interface DeskOptions {
  /** Runs after a judgement, so that it takes hold; without it the next build replays the log. */
  readonly rebuild?: () => void | Promise<void>
  /** The instant of a judgement, ISO. */
  readonly now?: () => string
}

export interface Desk {
  dossier(): Dossier
  frame(): Frame
  brief(): BriefView
  events(): EventRow[]
  processes(): ProcessView[]
  entities(): EntityRow[]
  /** In telling order. Throws `DragomanError` `filter-invalid`. */
  statements(parts?: FilterParts): StatementRow[]
  /** The same statements as a file. */
  statementsAs(format: StatementFormat, parts?: FilterParts): string
  differences(): DifferenceRow[]
  lineages(): LineageRow[]
  /** Earliest first. */
  stories(): StoryRow[]
  collation(lineage: LineageId, asked?: { readonly left?: ArticleId; readonly right?: ArticleId }): CollationView | null
  /** Any two articles side by side; null where one is not there. */
  pair(left: ArticleId, right: ArticleId): CollationView | null
  /** Articles, or the witnesses of a lineage, laid along the first. Throws `DragomanError` for what is not there, and for one alone. */
  witnesses(ids: readonly Id[]): WitnessesView
  review(): ReviewRow[]
  notices(): NoticeRow[]
  pages(): PageRow[]
  page(id: PageId): PageView | null
  /** The page as it came in, decoded, or the first `PAGE_SHOWN` code units of it; null where it is unknown. */
  source(id: PageId): { readonly source: string; readonly mediaType: string } | null
  /** How the sentence at an offset of a page's text was read; null where no sentence was read there. */
  sentence(page: PageId, at: number): Promise<SentenceView | null>
  fact(id: Id): FactView | null
  explain(id: Id): Explanation | null
  search(query: string, limit?: number): Found
  /** Looks words up: who said them, where first, how altered. Throws `DragomanError` for no words and for too many. */
  quote(question: QuoteQuestion): QuoteView
  /** The road of a sentence through the articles. Throws `DragomanError` for too few words and for too many. */
  trace(sentence: string): Trace
  judgements(): readonly Judgement[]
  /** Appends to the log and rebuilds where a rebuild was given. Throws `DragomanError` on a decision that cannot be kept. */
  judge(decision: Decision): Promise<Judgement>
  close(): void
}

/** What is worked out once for a revision, each when it is first asked for. */
interface Sight {
  readonly revision: number
  readonly all: () => Catalogue
  readonly marks: () => Marks
  readonly quotes: () => QuoteSource
}

/** A desk over anything that keeps a dossier. */
export function deskOver(shelf: Shelf, options: DeskOptions = {}): Desk {
  let seen: Sight | null = null
  const sight = (): Sight => {
    const revision = shelf.revision()
    if (seen?.revision !== revision) {
      const dossier = shelf.dossier() ?? EMPTY_DOSSIER
      const all = once(() => catalogue(dossier))
      seen = { revision, all, marks: once(() => marksOf(all())), quotes: once(() => quoteSource(dossier)) }
    }
    return seen
  }
  const all = (): Catalogue => sight().all()
  return {
    dossier: () => all().dossier,
    frame: () => frameOf(all()),
    brief: () => briefView(all()),
    events: () => eventRows(all()),
    processes: () => processViews(all()),
    entities: () => entityRows(all()),
    statements: (parts) => statementRows(all(), parts),
    statementsAs: (format, parts) => statementsAs(all(), format, parts),
    differences: () => differenceRows(all()),
    lineages: () => lineageRows(all()),
    stories: () => storyRows(all(), shelf.judgements()),
    collation: (lineage, asked) => collationView(all(), lineage, asked),
    pair: (left, right) => pairView(all(), left, right),
    witnesses: (ids) => witnessesView(all(), ids),
    review: () => all().dossier.review.map((item) => reviewRow(all(), item, shelf.judgements())),
    notices: () => noticeRows(all()),
    pages: () => pageRows(all(), sight().marks()),
    page: (id) => pageView(all(), sight().marks(), id),
    source: (id) => {
      const input = shelf.input(id)
      return input && { source: input.source.slice(0, PAGE_SHOWN), mediaType: input.mediaType }
    },
    sentence: async (page, at) => sentenceView(all(), page, at, await shelf.annotations(page)),
    fact: (id) => factView(all(), sight().marks(), id, shelf.judgements()),
    explain: (id) => explain(all().dossier, id),
    search: (query, limit = 100) => find(all(), shelf.search, query, limit),
    quote: (question) => quoteView(all(), lookUp(question, sight().quotes(), shelf.search)),
    trace: (sentence) => traceSentence(sentence, all().dossier, shelf.search, all().names, all().count),
    judgements: () => shelf.judgements(),
    judge: async (decision) => {
      const at = options.now?.() ?? new Date().toISOString()
      const judged = decision.verdict === 'unsure' ? shelf.judgements().find(({ id }) => id === decision.ids[0]) : undefined
      const judgement = judged ? takenBack(decision, judged, at) : judgementOf(all(), decision, at)
      shelf.appendJudgement(judgement)
      await options.rebuild?.()
      return judgement
    },
    close: () => shelf.close(),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
