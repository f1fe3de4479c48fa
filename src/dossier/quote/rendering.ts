/** A match as it is shown: with its page, its voice, its speaker, and what a reader must know before using the words. */

import type { Statement } from '../../model/statement.js'
import { hull, quoteOf } from '../../text/span.js'
import { dayOfDate } from '../days.js'
import { listed } from '../wording.js'
import type { QuoteRendering, Voice } from './answer.js'
import { speakerOf } from './credit.js'
import type { Match } from './match.js'
import type { QuoteSource } from './source.js'
import { negates, readWords } from './words.js'

/** Of the matched words, so many must stand within quotation marks for the whole to be quoted. */
const QUOTED = 0.8

export function renderingOf(match: Match, source: QuoteSource): QuoteRendering {
  const { article, text, spans, said } = match
  const lineage = source.lineages.get(source.versionOf.get(article.id) ?? article.id)
  const outlet = article.outlet && article.outlet.basis !== 'suggested' ? article.outlet.value : null
  return {
    verdict: match.verdict ?? 'paraphrased',
    sure: match.sure,
    share: Math.round(match.share * 100) / 100,
    article: article.id,
    number: source.names.number(article.id),
    page: article.page,
    ...hull(spans),
    ...(spans.length > 1 ? { spans } : {}),
    quote: quoteOf(text, spans).replace(/\s+/g, ' '),
    zone: match.zone,
    outlet,
    title: article.title?.value ?? null,
    published: article.published ? dayOfDate(article.published) : null,
    voice: voiceOf(match),
    statement: said?.statement.id ?? null,
    speakers: said?.statement.speakers ?? [],
    speaker: said ? speakerOf(said.statement, source) : null,
    mode: said?.rendering.mode ?? null,
    modality: said?.statement.modality ?? null,
    via: said?.rendering.via.map(({ name }) => name) ?? [],
    medium: said?.rendering.medium ?? null,
    lineage: lineage?.lineage.id ?? null,
    relation: source.versionOf.has(article.id) ? null : (lineage?.witness.relation ?? null),
    differences: match.differences,
    runs: match.runs,
    warnings: warningsOf(match, source),
  }
}

function voiceOf({ said, quoted }: Match): Voice {
  if (said) return quoted >= QUOTED || said.rendering.mode === 'direct' ? 'quoted' : 'reported'
  return quoted >= QUOTED ? 'unread' : 'report'
}

function warningsOf(match: Match, source: QuoteSource): string[] {
  const { said, owners, before, zone } = match
  const who = (said && speakerOf(said.statement, source)) ?? 'the speaker'
  const counted = source.versionOf.get(match.article.id)
  const negation = readWords(before).some(negates)
  return [
    ...(owners.length > 1
      ? [`Its parts are of different speakers: ${listed(owners.map((each) => speakerOf(each.statement, source) ?? 'an unnamed one'))}.`]
      : []),
    ...(counted ? [`It is another capture of ${source.names.numbers([counted])}, which prints it otherwise.`] : []),
    ...(zone === 'title' ? ['It is a headline.'] : []),
    ...(said ? modalityWarning(said.statement, who) : []),
    ...(negation ? [`In the page, “${before}” stands before them: read the whole sentence.`] : []),
    ...(said?.statement.stale ? ['They were said before the happening that the page reports.'] : []),
  ]
}

function modalityWarning({ modality, cueClass }: Statement, who: string): string[] {
  if (modality === 'not-said') return [`The page says that ${who} did not say this.`]
  if (modality === 'expected') return [`The page expects ${who} to say this; it does not say that it was said.`]
  if (modality === 'hypothetical') return [`The page does not say that ${who} said this: it is a supposition.`]
  return cueClass === 'denial' ? [`The page says that ${who} denied this.`] : []
}
