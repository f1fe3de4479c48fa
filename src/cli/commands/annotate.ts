/** `dragoman annotate [--jsonl|--text] [FILE...]`: texts in, annotations out. A text is read as an article: what stands in it is its body. Of a page, its article is read. */

import { annotateRecord } from '../../export/records.js'
import type { TakenPage } from '../../intake/taken.js'
import type { Annotation } from '../../model/annotation.js'
import { DragomanError } from '../../model/error.js'
import type { Notice } from '../../model/notice.js'
import { annotateText, type FreshResult, readInput } from '../../pipeline/read.js'
import { loadResources, readingMode } from '../../pipeline/resources.js'
import { printNotices } from '../notices.js'
import { eachPage } from '../records.js'
import { annotationLines } from '../views/annotation.js'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export async function action(files: readonly string[], options: Record<string, unknown>): Promise<number> {
  const day = options.published
  if (day !== undefined && !DAY.test(String(day)))
    throw new DragomanError('option-unknown', `--published ${String(day)} is no day.`, 'Write it as YYYY-MM-DD.')
  const resources = loadResources(readingMode(options.mode))
  const tokens = options.tokens === true
  if (options.text === true && (options.jsonl === true || options.json === true))
    throw new DragomanError('option-unknown', '--text and JSON were asked for together.', 'Use one of --text, --json and --jsonl.')
  const asText = options.text === true
  const page = (taken: TakenPage): unknown => {
    const { input } = taken
    const id = taken.id ?? (files.length > 1 ? taken.file : null)
    const given = typeof day === 'string' && input.given.published === undefined ? { ...input.given, published: day } : input.given
    if (input.mediaType !== 'text/plain') {
      const read = readInput({ ...input, given }, resources)
      return asText ? pageLines(read, id, tokens) : pageRecord(read, id, tokens)
    }
    const { language, annotation, notices } = annotateText(input.source, given.published ?? null, resources)
    if (asText) return shown(id, input.source, language, annotation, tokens, notices)
    return annotateRecord(id, language, annotation, tokens, notices)
  }
  const nothing = (id: string | null, notice: Notice): unknown => annotateRecord(id, null, null, tokens, [notice])
  let bad = 0
  for (const file of files.length > 0 ? files : [undefined]) bad += await eachPage(file, options.jsonl === true, { page, nothing })
  return bad > 0 && !options.jsonl ? 2 : 0
}

/** What was read in a text, for people; its notices go to standard error. */
function shown(
  id: string | null,
  text: string,
  language: string | null,
  found: Annotation | null,
  tokens: boolean,
  notices: readonly Notice[],
): string {
  printNotices(notices)
  const head = [id, language === null ? null : `language ${language}`].filter((part) => part !== null).join(' · ')
  return `${[...(head ? [head, ''] : []), ...(found ? annotationLines(text, found, tokens) : [])].join('\n')}\n`
}

function pageLines({ page, articles, annotations, notices }: FreshResult, id: string | null, tokens: boolean): string {
  return shown(id, page.text, articles[0]?.language ?? page.language, annotations[0] ?? null, tokens, notices)
}

/** The article of a page that is no plain text: offsets go into the page's text, which stands in the record. */
function pageRecord({ page, articles, annotations, notices }: FreshResult, id: string | null, tokens: boolean): Record<string, unknown> {
  const { id: own, ...record } = annotateRecord(id, articles[0]?.language ?? page.language, annotations[0] ?? null, tokens, notices)
  return { id: own, text: page.text, ...record }
}
