/** `dragoman annotate [--jsonl] [FILE]`: texts in, annotations out. A text is read as an article: what stands in it is its body. Of a page, its article is read. */

import { annotateRecord } from '../../export/records.js'
import type { TakenPage } from '../../intake/taken.js'
import { DragomanError } from '../../model/error.js'
import type { Notice } from '../../model/notice.js'
import type { PageInput } from '../../model/page.js'
import { annotateText, readInput } from '../../pipeline/read.js'
import { loadResources, type Resources, readingMode } from '../../pipeline/resources.js'
import { eachPage } from '../records.js'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export async function action([file]: readonly string[], options: Record<string, unknown>): Promise<number> {
  const day = options.published
  if (day !== undefined && !DAY.test(String(day)))
    throw new DragomanError('option-unknown', `--published ${String(day)} is no day.`, 'Write it as YYYY-MM-DD.')
  const resources = loadResources(readingMode(options.mode))
  const tokens = options.tokens === true
  const page = ({ input, id }: TakenPage): unknown => {
    const given = typeof day === 'string' && input.given.published === undefined ? { ...input.given, published: day } : input.given
    if (input.mediaType !== 'text/plain') return pageRecord({ ...input, given }, id, tokens, resources)
    const { language, annotation, notices } = annotateText(input.source, given.published ?? null, resources)
    return annotateRecord(id, language, annotation, tokens, notices)
  }
  const nothing = (id: string | null, notice: Notice): unknown => annotateRecord(id, null, null, tokens, [notice])
  const bad = await eachPage(file, options.jsonl === true, { page, nothing })
  return bad > 0 && !options.jsonl ? 2 : 0
}

/** The article of a page that is no plain text: offsets go into the page's text, which stands in the record. */
function pageRecord(input: PageInput, id: string | null, tokens: boolean, resources: Resources): Record<string, unknown> {
  const { page, articles, annotations, notices } = readInput(input, resources)
  const { id: own, ...record } = annotateRecord(id, articles[0]?.language ?? page.language, annotations[0] ?? null, tokens, notices)
  return { id: own, text: page.text, ...record }
}
