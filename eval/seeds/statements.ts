/** Who said what on the five pages: the speaker, the words, the mode and the carriers that the page states, against `gold/statements.json`. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dossier } from '../../src/model/dossier.js'
import type { Rendering, Statement } from '../../src/model/statement.js'
import { fold } from '../../src/text/fold.js'
import type { Span } from '../../src/text/span.js'
import { jaccard } from '../attribution/score.js'
import type { EvalResult, Row } from '../report.js'
import { seedOf } from './dossier.js'

interface GoldStatement {
  readonly id: string
  readonly page: string
  readonly speaker: string | readonly string[]
  readonly surface: string
  readonly span: Span & { readonly line: number; readonly text: string }
  readonly kind: string
  readonly chain: readonly (string | readonly string[])[]
  readonly optional?: boolean
  readonly stale?: boolean
}

interface Gold {
  readonly statements: readonly GoldStatement[]
  readonly not_statements: readonly { readonly page: string; readonly span: Span & { readonly text: string } }[]
}

interface Found {
  readonly gold: GoldStatement
  readonly statement: Statement | null
  readonly rendering: Rendering | null
  readonly overlap: number
}

/** Share of content that must be the same. */
const LEAST = 0.8
const NO_NAME = /^(he|she|they|the statements|\(none.*)$/i

export function score(dossier: Dossier, data: string): EvalResult {
  const gold = JSON.parse(readFileSync(join(data, 'seeds/gold/statements.json'), 'utf8')) as Gold
  const found = gold.statements.map((one) => nearest(dossier, one))
  const verdicts = found.map((one) => ({ ...one, faults: faultsOf(dossier, one, found) }))
  const required = verdicts.filter(({ gold: one }) => !one.optional)
  const wrong = falseOnes(dossier, gold)
  const rows: Row[] = verdicts.map(({ gold: one, faults }) => ({ id: one.id, outcome: faults.length ? faults.join('+') : 'right' }))
  const stale = required.filter(({ gold: one }) => one.stale)
  return {
    figures: [
      { name: 'statements right', value: required.filter(({ faults }) => faults.length === 0).length, aim: '33' },
      {
        name: 'optional statements right',
        value: verdicts.filter(({ gold: one, faults }) => one.optional && faults.length === 0).length,
        aim: '2',
      },
      { name: 'false statements', value: wrong.length, aim: '0' },
      { name: 'stale flagged', value: stale.filter(({ statement }) => statement?.stale).length, aim: String(stale.length) },
      { name: 'one remark, two translations joined', value: Number(translationsJoined(verdicts)), aim: '1' },
    ],
    rows,
    errors: [
      ...verdicts.filter(({ faults }) => faults.length > 0).map((one) => told(dossier, one, one.faults)),
      ...wrong.map((text) => `false statement: ${text}`),
      ...beyondGold(dossier, found),
    ],
  }
}

function pageText(dossier: Dossier, article: string): { text: string; seed: string } {
  const page = dossier.pages.find((one) => one.id === dossier.articles.find((each) => each.id === article)?.page)
  return { text: page?.text ?? '', seed: seedOf(page?.sources ?? []) }
}

function nearest(dossier: Dossier, gold: GoldStatement): Found {
  let best: Found = { gold, statement: null, rendering: null, overlap: 0 }
  for (const statement of dossier.statements) {
    for (const rendering of statement.renderings) {
      if (pageText(dossier, rendering.article).seed !== gold.page) continue
      const overlap = jaccard(rendering.content, [gold.span])
      if (overlap > best.overlap) best = { gold, statement, rendering, overlap }
    }
  }
  return best
}

function faultsOf(dossier: Dossier, found: Found, all: readonly Found[]): string[] {
  const { gold, statement, rendering, overlap } = found
  if (!statement || !rendering || overlap < LEAST) return ['missed']
  const faults: string[] = []
  if (!speakerIsRight(dossier, found, all)) faults.push('speaker')
  if (rendering.mode !== gold.kind) faults.push(`mode ${rendering.mode}`)
  for (const link of statedLinks(dossier, found)) {
    const names = [rendering.medium ?? '', ...rendering.via.map((carrier) => carrier.name)].map(fold)
    if (!names.some((name) => name !== '' && (fold(link).includes(name) || name.includes(fold(link))))) faults.push(`link ${link}`)
  }
  return faults
}

/** Links of the chain between speaker and page whose words stand on the statement's own line. */
function statedLinks(dossier: Dossier, { gold, rendering }: Found): string[] {
  const { text } = pageText(dossier, rendering?.article ?? '')
  const line = fold(text.slice(text.lastIndexOf('\n', gold.span.start) + 1, text.indexOf('\n', gold.span.end)))
  return gold.chain.slice(1).flatMap((link) => (typeof link === 'string' && line.includes(fold(link)) ? [link] : []))
}

function speakerIsRight(dossier: Dossier, { gold, statement, rendering }: Found, all: readonly Found[]): boolean {
  const speakers = statement?.speakers ?? []
  if (String(gold.speaker).includes('unnamed')) return speakers.every((id) => nameOf(dossier, id) === gold.surface)
  if (NO_NAME.test(gold.surface)) {
    const same = all.filter(
      (other) => other.gold.page === gold.page && String(other.gold.speaker) === String(gold.speaker) && !NO_NAME.test(other.gold.surface),
    )
    return same.some(
      (other) =>
        other.statement !== null &&
        other.gold !== gold &&
        speakers.length > 0 &&
        speakers.every((id) => other.statement?.speakers.includes(id)),
    )
  }
  const { text } = pageText(dossier, rendering?.article ?? '')
  const holders = dossier.entities.filter((entity) =>
    entity.mentions.some(
      (mention) => mention.article === rendering?.article && gold.surface.includes(text.slice(mention.start, mention.end)),
    ),
  )
  const wanted = Array.isArray(gold.speaker) ? gold.speaker.length : 1
  return speakers.length === wanted && speakers.every((id) => holders.some((entity) => entity.id === id))
}

function nameOf(dossier: Dossier, id: string): string {
  return dossier.entities.find((entity) => entity.id === id)?.name ?? ''
}

/** Statements whose words are what the reader found that nobody says. */
function falseOnes(dossier: Dossier, gold: Gold): string[] {
  return gold.not_statements.flatMap(({ page, span }) =>
    dossier.statements.flatMap((statement) =>
      statement.renderings
        .filter((one) => pageText(dossier, one.article).seed === page && jaccard(one.content, [span]) > 0.4)
        .map(() => span.text),
    ),
  )
}

function translationsJoined(found: readonly Found[]): boolean {
  const of = (id: string) => found.find(({ gold }) => gold.id === id)?.statement?.id
  return of('SS03') !== undefined && of('SS03') === of('SS35')
}

function told(dossier: Dossier, { gold, statement, rendering, overlap }: Found, faults: readonly string[]): string {
  const { text } = pageText(dossier, rendering?.article ?? '')
  const content = rendering?.content.map((span) => text.slice(span.start, span.end)).join(' … ')
  return `${gold.id} ${faults.join(', ')} (${overlap.toFixed(2)})\n    gold ${String(gold.speaker)}: ${gold.span.text}\n    ours ${statement?.speakers.map((id) => nameOf(dossier, id)).join(', ')}: ${content}`
}

/** Statements that the reader did not list: to be read by a person, for a false one may be among them. */
function beyondGold(dossier: Dossier, found: readonly Found[]): string[] {
  const listed = new Set(found.map(({ statement }) => statement?.id))
  return dossier.statements
    .filter((statement) => !listed.has(statement.id))
    .map((statement) => {
      const [first] = statement.renderings
      const { text, seed } = pageText(dossier, first?.article ?? '')
      const words = first?.content.map((span) => text.slice(span.start, span.end)).join(' … ')
      return `beyond gold, ${seed}: ${statement.speakers.map((id) => nameOf(dossier, id)).join(', ') || statement.sourceWords}: ${words}`
    })
}
