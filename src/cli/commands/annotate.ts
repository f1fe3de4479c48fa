/** `dragoman annotate [--jsonl] [FILE]`: texts in, annotations out. A text is read as an article: what stands in it is its body. */

import { annotateRecord } from '../../export/records.js'
import { DragomanError } from '../../model/error.js'
import { annotateText } from '../../pipeline/read.js'
import { loadResources } from '../../pipeline/resources.js'
import { eachPage } from '../records.js'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export async function action([file]: readonly string[], options: Record<string, unknown>): Promise<number> {
  const day = options.published
  if (day !== undefined && !DAY.test(String(day)))
    throw new DragomanError('option-unknown', `--published ${String(day)} is no day.`, 'Write it as YYYY-MM-DD.')
  const resources = loadResources()
  const bad = await eachPage(file, options.jsonl === true, ({ input, id }) => {
    const published = input.given.published ?? (typeof day === 'string' ? day : null)
    const { language, annotation, notices } = annotateText(input.source, published, resources)
    return annotateRecord(id, language, annotation, options.tokens === true, notices)
  })
  return bad > 0 && !options.jsonl ? 2 : 0
}
