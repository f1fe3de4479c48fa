/** The brief as Markdown with footnotes: every line ends on the number of its words, and the words stand below with page, outlet and day. */

import { type Brief, type BriefRound, briefOf } from '../dossier/brief.js'
import { shownDate, shownPublished, shownWhen } from '../dossier/days.js'
import { type SupportCount, supportIn } from '../dossier/support.js'
import { counted, listed, Names, shownStatus, shownWords, supportMark } from '../dossier/wording.js'
import type { Article } from '../model/article.js'
import type { Dossier } from '../model/dossier.js'
import type { Event } from '../model/event.js'
import type { Evidence } from '../model/evidence.js'
import type { EntityId } from '../model/ids.js'
import type { Lineage } from '../model/lineage.js'
import type { Statement } from '../model/statement.js'
import type { Support } from '../model/support.js'
import { forMarkdown } from './safe.js'

/** One Markdown document; the same dossier gives the same bytes. */
export function toMarkdown(dossier: Dossier): string {
  const writer = new Footnotes(dossier)
  const brief = briefOf(dossier)
  const sections = [
    heading(brief),
    latest(brief, writer),
    rounds(brief, writer),
    beside(brief, writer),
    positions(brief, writer),
    owed(brief, writer),
    differences(brief, writer),
    unsure(brief, writer.names),
    sources(dossier, writer.names),
    writer.list(),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

/** Collects evidence as it is cited, each quotation once. */
class Footnotes {
  readonly names: Names
  /** Of a fact that keeps none of its own. */
  readonly count: SupportCount
  readonly #dossier: Dossier
  readonly #numbers = new Map<string, number>()
  readonly #lines: string[] = []

  constructor(dossier: Dossier) {
    this.#dossier = dossier
    this.names = new Names(dossier)
    this.count = supportIn(dossier)
  }

  /** `[^1][^2]`; nothing for knowledge, which is no ground for a fact. */
  cite(evidence: readonly Evidence[]): string {
    return [...new Set(evidence.flatMap((each) => (each.in === 'knowledge' ? [] : [this.#number(each)])))]
      .map((number) => `[^${number}]`)
      .join('')
  }

  /** The support mark of a fact that rests on this evidence, and its footnotes. */
  behind(evidence: readonly Evidence[], support: Support | undefined): string {
    const told = evidence.flatMap((each) => (each.in === 'text' && each.article ? [each.article] : []))
    return `${supportMark(support ?? this.count(told))}${this.cite(evidence)}`
  }

  #number(evidence: Exclude<Evidence, { in: 'knowledge' }>): number {
    const where = evidence.in === 'text' ? this.#place(evidence.article ?? null) : `the source at ${forMarkdown(evidence.path)}`
    const line = `“${forMarkdown(evidence.quote)}” — ${where}`
    const known = this.#numbers.get(line)
    if (known !== undefined) return known
    const number = this.#lines.length + 1
    this.#numbers.set(line, number)
    this.#lines.push(`[^${number}]: ${line}`)
    return number
  }

  #place(id: string | null): string {
    const article = this.#dossier.articles.find((each) => each.id === id)
    if (!article) return 'outside the article'
    const outlet = article.outlet && article.outlet.basis !== 'suggested' ? `, ${forMarkdown(article.outlet.value)}` : ''
    return `\\[${this.names.number(article.id)}\\]${outlet}, ${shownPublished(article.published)}`
  }

  list(): string {
    return this.#lines.join('\n')
  }
}

function heading(brief: Brief): string {
  const { pages, articles, origins } = brief.counts
  const told = brief.told ? ` · told: ${shownDate(brief.told.from)} to ${shownDate(brief.told.to)}` : ''
  return `# ${forMarkdown(brief.title)}\n\n${counted(pages, 'page')} · ${counted(articles, 'article')} · ${counted(origins, 'origin')}${told}`
}

function latest(brief: Brief, notes: Footnotes): string {
  if (!brief.latest) return ''
  const { event } = brief.latest
  const head = `**${shownWhen(event.when)}${venue(event, notes.names)}: ${forMarkdown(event.title)}.** ${happened(event, notes)}`
  const lines = brief.readOut.map(({ statement }) => `- ${said(statement, notes)}`)
  return ['## Latest round', head, lines.join('\n')].filter(Boolean).join('\n\n')
}

function venue(event: Event, names: Names): string {
  return event.where ? `, ${forMarkdown(names.entity(event.where))}` : ''
}

function happened(event: Event, notes: Footnotes): string {
  return `${shownStatus(event.status)}. ${supportMark(event.support)}${notes.cite(event.reports.map((report) => report.evidence))}`
}

/** `Faisal Mekdad (via SANA; statement): “…”`, the speaker's words as the first rendering prints them. */
function said(statement: Statement, notes: Footnotes): string {
  const [first] = statement.renderings
  if (!first) throw new RangeError(`statement ${statement.id} has no rendering`)
  const carriers = [...new Set(statement.renderings.flatMap((rendering) => rendering.via.map((carrier) => `via ${carrier.name}`)))]
  const media = [...new Set(statement.renderings.flatMap((rendering) => rendering.medium ?? []))]
  const road = [...carriers, ...media].join('; ')
  const stale = statement.stale ? ' *(said before the happening that the page reports)*' : ''
  const content = contentOf(first.evidence)
  return `*${forMarkdown(speakerOf(statement, notes.names))}*${road ? ` (${forMarkdown(road)})` : ''}: ${forMarkdown(content)}${stale} · ${supportMark(statement.support)}${notes.cite(statement.renderings.map((rendering) => rendering.evidence))}`
}

function contentOf(evidence: Evidence): string {
  return evidence.in === 'knowledge' ? '' : shownWords(evidence.quote)
}

export function speakerOf(statement: Statement, names: Names): string {
  const who = statement.speakers.length > 0 ? statement.speakers : statement.speaker ? [statement.speaker] : []
  return who.length > 0 ? names.entities(who) : (statement.sourceWords ?? 'unknown speaker')
}

function rounds(brief: Brief, notes: Footnotes): string {
  if (brief.rounds.length === 0) return ''
  const rows = brief.rounds.map((each) => `| ${roundCells(each, notes).join(' | ')} |`)
  return ['## Rounds', ['| when | level | who | where | status | support |', '|---|---|---|---|---|---|', ...rows].join('\n')].join('\n\n')
}

function roundCells({ round, event }: BriefRound, notes: Footnotes): string[] {
  const levels = [round.level, ...round.levels].filter((level, index, all) => level !== null && all.indexOf(level) === index)
  return [
    shownWhen(event.when),
    levels.join(', ') || 'not said',
    forMarkdown(notes.names.entities(round.parties)) || 'not said',
    round.venue ? forMarkdown(notes.names.entity(round.venue)) : 'not said',
    shownStatus(round.status),
    `${supportMark(event.support)}${notes.cite(event.reports.map((report) => report.evidence))}`,
  ]
}

function beside(brief: Brief, notes: Footnotes): string {
  const lines = brief.beside.map((event) => `- **${shownWhen(event.when)}**: ${forMarkdown(event.title)}. ${happened(event, notes)}`)
  return lines.length > 0 ? `## Beside the rounds\n\n${lines.join('\n')}` : ''
}

function positions(brief: Brief, notes: Footnotes): string {
  const lines = brief.positions.map((position) => {
    const party: EntityId[] = position.party && position.party !== position.holder ? [position.party] : []
    const holder = [position.holder, ...party].map((id) => forMarkdown(notes.names.entity(id))).join(', ')
    const words = position.evidence.find((evidence) => evidence.in === 'text')
    const condition = position.condition ? ` — condition: “${forMarkdown(position.condition)}”` : ''
    return `- **${holder}** · ${position.stance} · ${forMarkdown(position.issue)}: “${forMarkdown(words?.in === 'text' ? words.quote : '')}”${condition} · ${notes.behind(position.evidence, position.support)}`
  })
  return lines.length > 0 ? `## Positions\n\n${lines.join('\n')}` : ''
}

function owed(brief: Brief, notes: Footnotes): string {
  const lines = brief.commitments.map(
    (each) =>
      `- ${forMarkdown(each.ownerWords)}: ${forMarkdown(each.task)}${each.due ? `, due ${shownDate(each.due)}` : ', no date'} · ${notes.behind(each.evidence, each.support)}`,
  )
  return lines.length > 0 ? `## Owed\n\n${lines.join('\n')}` : ''
}

function differences(brief: Brief, notes: Footnotes): string {
  const lines = brief.differences.map(
    ({ kind, summary, sides, support }, index) =>
      `${index + 1}. *${kind}*: ${forMarkdown(summary)} · ${notes.behind(
        sides.flatMap(({ evidence }) => evidence),
        support,
      )}`,
  )
  return lines.length > 0 ? `## Where reports do not fit\n\n${lines.join('\n')}` : ''
}

function unsure(brief: Brief, names: Names): string {
  const lines = brief.unsure.map((item) => {
    const candidates = item.candidates.map((candidate) => forMarkdown(names.readable(candidate.value)))
    return `- ${forMarkdown(item.question)}${candidates.length > 0 ? ` Candidates: ${listed(candidates)}.` : ''}`
  })
  return lines.length > 0 ? `## Unsure\n\n${lines.join('\n')}` : ''
}

/** Numbered as the footnotes name them, each with its lineage. */
function sources(dossier: Dossier, names: Names): string {
  const rows = [...dossier.articles]
    .sort((a, b) => names.number(a.id) - names.number(b.id))
    .map((article) => `| ${sourceCells(article, dossier, names).join(' | ')} |`)
  return [
    '## Sources',
    ['| no. | page | title | outlet | published | origin | relation |', '|---|---|---|---|---|---|---|', ...rows].join('\n'),
  ].join('\n\n')
}

function sourceCells(article: Article, dossier: Dossier, names: Names): string[] {
  const page = dossier.pages.find((each) => each.id === article.page)
  const lineage = dossier.lineages.find((each) => each.witnesses.some((witness) => witness.article === article.id))
  const { outlet } = article
  return [
    String(names.number(article.id)),
    forMarkdown((page?.sources ?? []).join(', ')),
    article.title ? forMarkdown(article.title.value) : 'no title',
    outlet ? `${forMarkdown(outlet.value)}${publisherOf(article)}${outlet.basis === 'suggested' ? ' (suggested)' : ''}` : 'not stated',
    shownPublished(article.published),
    lineage?.origin.name ? forMarkdown(lineage.origin.name) : 'not stated',
    relationOf(article, page?.versionOf ?? null, lineage, dossier, names),
  ]
}

/** `, of News House`, where the outlet is one of a publisher's. */
function publisherOf({ outlet, family }: Article): string {
  return family && family.value !== outlet?.value ? `, of ${forMarkdown(family.value)}` : ''
}

/** What the article is to its lineage; for another capture of an address, of which page. */
function relationOf(article: Article, versionOf: string | null, lineage: Lineage | undefined, dossier: Dossier, names: Names): string {
  const counted = dossier.articles.find((each) => each.page === versionOf)
  if (versionOf !== null) return counted ? `another capture of no. ${names.number(counted.id)}` : 'another capture'
  return lineage?.witnesses.find((each) => each.article === article.id)?.relation ?? ''
}
