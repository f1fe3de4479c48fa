/** Statements for other programs and for documents: JSON Lines, CSV with a row a rendering, Markdown with a footnote a rendering. One stable order. */

import { dayOfSaid, shownPublished } from '../dossier/days.js'
import { counted, Names, shownWords, supportMark } from '../dossier/wording.js'
import type { Article } from '../model/article.js'
import type { Dossier } from '../model/dossier.js'
import type { Rendering, Statement } from '../model/statement.js'
import { groupBy } from '../text/group.js'
import { quoteOf } from '../text/span.js'
import { csv } from './csv.js'
import { speakerOf } from './markdown.js'
import { forMarkdown } from './safe.js'

/** A writer of statements that the caller has chosen and ordered. */
export type StatementsExporter = (dossier: Dossier, statements: readonly Statement[]) => string

export const STATEMENT_EXPORTERS: Readonly<Record<'csv' | 'markdown' | 'jsonl', StatementsExporter>> = {
  csv: statementsCsv,
  markdown: statementsMarkdown,
  jsonl: statementsJsonLines,
}

/** One statement a line, as the JSON export has it, with the name of its speaker and the words of each rendering. */
export function statementsJsonLines(dossier: Dossier, statements: readonly Statement[]): string {
  const at = placesOf(dossier)
  return statements
    .map((statement) => {
      const renderings = statement.renderings.map((rendering) => ({ ...rendering, words: at(rendering).words }))
      return `${JSON.stringify({ ...statement, speakerName: speakerOf(statement, at.names), renderings })}\n`
    })
    .join('')
}

const COLUMNS = [
  'statement',
  'speaker',
  'said',
  'modality',
  'class',
  'stale',
  'origins',
  'mode',
  'relation',
  'words',
  'via',
  'medium',
  'addressee',
  'number',
  'outlet',
  'title',
  'published',
  'basis',
  'address',
  'page',
  'start',
  'end',
] as const

/** A row a rendering; the statement's id says which belong together. Days are ISO as far as they are known, empty where they are not. */
export function statementsCsv(dossier: Dossier, statements: readonly Statement[]): string {
  const at = placesOf(dossier)
  const rows = statements.flatMap((statement) =>
    statement.renderings.map((rendering) => {
      const { article, words, address, page } = at(rendering)
      return [
        statement.id,
        speakerOf(statement, at.names),
        statement.said?.value ?? '',
        statement.modality,
        statement.cueClass,
        statement.stale ? 'yes' : 'no',
        statement.support.lineages.length,
        rendering.mode,
        rendering.relation?.kind ?? '',
        words,
        rendering.via.map(({ name }) => name).join('; '),
        rendering.medium ?? '',
        rendering.addressee ?? '',
        at.names.number(rendering.article),
        outletOf(article),
        article?.title?.value ?? '',
        article?.published?.value ?? '',
        article?.published?.basis ?? '',
        address,
        page,
        Math.min(...rendering.content.map(({ start }) => start)),
        Math.max(...rendering.content.map(({ end }) => end)),
      ]
    }),
  )
  return csv([COLUMNS, ...rows])
}

/** Under each speaker, a line a statement in the words of its best rendering; every rendering is a footnote with its page and exact words. */
export function statementsMarkdown(dossier: Dossier, statements: readonly Statement[]): string {
  const at = placesOf(dossier)
  const notes: string[] = []
  const sections = [...groupBy(statements, (statement) => speakerOf(statement, at.names))].map(([speaker, theirs]) => {
    const lines = theirs.map((statement) => {
      const cited = statement.renderings.map((rendering) => `[^${notes.push(footnote(rendering, at))}]`)
      return `- ${statementLine(statement, at)}${cited.join('')}`
    })
    return `## ${forMarkdown(speaker)}\n\n${lines.join('\n')}`
  })
  const head = `# Who said what\n\n${counted(statements.length, 'statement')} · ${counted(notes.length, 'rendering')}`
  const list = notes.map((note, index) => `[^${index + 1}]: ${note}`).join('\n')
  return `${[head, ...sections, list].filter(Boolean).join('\n\n')}\n`
}

function statementLine(statement: Statement, at: Places): string {
  const best = statement.renderings.find(({ mode }) => mode !== 'indirect') ?? statement.renderings[0]
  const words = best ? shownWords(at(best).words) : ''
  const marks = [
    statement.said ? `said ${dayOfSaid(statement.said).words}` : '',
    statement.modality === 'said' ? '' : statement.modality.replace('-', ' '),
    statement.stale ? 'said before the happening that the page reports' : '',
    supportMark(statement.support),
  ]
  return `${forMarkdown(words)} · ${marks.filter(Boolean).join(' · ')}`
}

function footnote(rendering: Rendering, at: Places): string {
  const { article, words, address } = at(rendering)
  const road = [rendering.mode, rendering.medium, ...rendering.via.map(({ name }) => `via ${name}`)].filter((part) => part !== null)
  const source = [
    outletOf(article) || 'unknown outlet',
    ...(article?.title ? [`“${article.title.value}”`] : []),
    shownPublished(article?.published ?? null),
  ]
  return `${forMarkdown(quoted(words))} (${forMarkdown(road.join(', '))}) — \\[${at.names.number(rendering.article)}\\] ${forMarkdown(source.join(', '))}, ${link(address)}`
}

/** Words that bring no quotation marks of their own get some. */
function quoted(words: string): string {
  return /["“”«»]/.test(words) ? words : `“${words}”`
}

/** An address a reader can follow; anything else as plain words. */
function link(address: string): string {
  return /^https?:\/\/[\w\-.~:/?#@!$&'()*+,;=%]+$/.test(address) ? `<${address}>` : forMarkdown(address)
}

function outletOf(article: Article | undefined): string {
  return article?.outlet && article.outlet.basis !== 'suggested' ? article.outlet.value : ''
}

interface Placed {
  readonly article: Article | undefined
  readonly words: string
  /** The page's own address where it states one, else the name it was given under. */
  readonly address: string
  readonly page: string
}

type Places = ((rendering: Rendering) => Placed) & { readonly names: Names }

function placesOf(dossier: Dossier): Places {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]))
  const pages = new Map(dossier.pages.map((page) => [page.id, page]))
  const at = (rendering: Rendering): Placed => {
    const article = articles.get(rendering.article)
    const page = pages.get(article?.page ?? '')
    return {
      article,
      words: page ? quoteOf(page.text, rendering.content) : '',
      address: article?.canonical?.value ?? page?.sources[0] ?? '',
      page: page?.id ?? '',
    }
  }
  return Object.assign(at, { names: new Names(dossier) })
}
