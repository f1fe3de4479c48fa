/** The same quoted words under two speakers. */

import type { Difference } from '../../model/difference.js'
import type { ArticleId } from '../../model/ids.js'
import type { Reading } from '../../model/reading.js'
import type { Rendering, Statement } from '../../model/statement.js'
import { byCodeUnit } from '../../text/order.js'
import { type Span, slice } from '../../text/span.js'
import { statementsByAttribution } from '../statements.js'
import { difference, groupedBy, side, type Told } from './told.js'

/** Fewer words may be a stock phrase. */
const LEAST_QUOTED = 8

/** Each run of words that two named speakers are given, in quotation marks. */
export function twoSpeakers(told: Told): Difference[] {
  return groupedBy(quotations(told), ({ key }) => key).flatMap(([, same]) => {
    const bySpeaker = groupedBy(same, ({ statement }) => statement.speaker)
    if (bySpeaker.length < 2) return []
    const names = bySpeaker.map(([speaker]) => told.entities.get(speaker)?.name ?? 'an unknown speaker')
    const made = bySpeaker.flatMap(([, all], at) => [
      names[at] as string,
      ...all.flatMap(({ statement, article, attribution }) => [statement, article, attribution]),
    ])
    return [
      told.memos.of('differences/speakers', told.memos.key(...made), () =>
        difference(
          'contradiction',
          `The same words are given to ${names.join(' and to ')}.`,
          bySpeaker.map(([, all]) => {
            const shown = all.flatMap(renderingOf)
            return side(
              shown.map(({ evidence }) => evidence),
              shown.map(({ article }) => article),
            )
          }),
        ),
      ),
    ]
  })
}

/** Words that an article quotes, with a statement that they are of. */
interface Quotation {
  readonly key: string
  readonly article: ArticleId
  readonly attribution: string
  readonly statement: Statement
}

/** The long direct quotations of named speakers in article order, those of one article in the order of the statements: found without opening any. */
function quotations(told: Told): Quotation[] {
  const held = statementsByAttribution(told.corpus.statements)
  return told.corpus.readings.flatMap((reading) => {
    const article = reading.article.id
    const own = quotedIn(reading, told).flatMap(({ key, attribution }): Quotation[] =>
      (held.get(`${article} ${attribution}`) ?? []).flatMap((statement) =>
        statement.speaker === null ? [] : [{ key, article, attribution, statement }],
      ),
    )
    return own.sort((a, b) => byCodeUnit(a.statement.id, b.statement.id))
  })
}

function renderingOf({ statement, article, attribution }: Quotation): Rendering[] {
  return statement.renderings.filter((rendering) => rendering.article === article && rendering.attribution === attribution)
}

/** The long direct quotations of an article. */
function quotedIn(reading: Reading, { memos }: Told): readonly Pick<Quotation, 'key' | 'attribution'>[] {
  return memos.of('differences/quoted', memos.keyOf(reading), () =>
    (reading.annotation?.attributions ?? []).flatMap(({ id, mode, content }) => {
      const key = mode === 'direct' ? wordsQuoted(reading, content) : null
      return key === null ? [] : [{ key, attribution: id }]
    }),
  )
}

/** The words of a quotation; null of one that is not long enough. */
function wordsQuoted(reading: Reading, content: readonly Span[]): string | null {
  const text = content.map((span) => slice(reading.page.text, span)).join(' ')
  const words =
    text
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length >= LEAST_QUOTED ? words.join(' ') : null
}
