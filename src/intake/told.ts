/** What intake tells a person about inputs, one function a code. Names and values of others are shortened and put on one line. */

import { DragomanError } from '../model/error.js'
import type { Notice } from '../model/notice.js'
import type { PaperProblem } from './paper.js'

const STAGE = 'intake'
const LONGEST = 120

/** Words of others for a message: no control characters, at most 120 code units. */
export function oneLine(words: string): string {
  const line = words.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

const notice = (code: string, at: string, message: string, hint: string): Notice => ({ code, stage: STAGE, at, message, hint })

export const emptyInput = (at: string): Notice =>
  notice('input-empty', at, 'There is nothing in it.', 'Capture the page again, or leave the file out.')

export const binaryInput = (at: string, kind: string | null): Notice =>
  notice('input-binary', at, `It is not text${kind ? ` but ${kind}` : ''}.`, 'Give the page as text, HTML, PDF or DOCX.')

const PAPERS = { pdf: 'PDF', docx: 'Word document' } as const

/** A PDF or Word document that gives no page. */
export function paperProblem(at: string, kind: keyof typeof PAPERS, { problem, reason }: PaperProblem): Notice {
  const name = PAPERS[kind]
  const why = oneLine(reason).replace(/\.$/, '')
  if (problem === 'locked')
    return notice('paper-locked', at, `The ${name} is locked with a password.`, 'Save it without the password and build again.')
  if (problem === 'too-long')
    return notice('paper-too-long', at, `The ${name} is too long to be read: ${why}.`, 'Split it and give the part that matters.')
  if (problem === 'broken')
    return notice(
      'paper-broken',
      at,
      `The ${name} is damaged: ${why}.`,
      'Get it again; if it opens elsewhere, save it there anew or as text.',
    )
  const what = reason === 'unmapped' ? 'has letters that cannot be read as text' : 'is pictures without text, as of a scan'
  return notice('paper-no-text', at, `The ${name} ${what}.`, 'Run text recognition (OCR) over it, or give its words as text.')
}

export const unreadableInput = (at: string, reason: string): Notice =>
  notice('input-unreadable', at, `It cannot be read: ${oneLine(reason)}.`, 'Check the rights of the file and the disk.')

export const tooLargeInput = (at: string, limit: number): Notice =>
  notice(
    'input-too-large',
    at,
    `It is larger than ${Math.floor(limit / 2 ** 20)} MB, too large for one page.`,
    'Split it into pages, or give them as JSON Lines.',
  )

export const brokenEncoding = (at: string, encoding: string, count: number): Notice =>
  notice(
    'encoding-broken',
    at,
    `${count === 1 ? 'One place' : `${count} places`} cannot be read as ${encoding}; U+FFFD stands there.`,
    'Get the page again in one encoding, if the words there matter.',
  )

export const guessedEncoding = (at: string, encoding: string): Notice =>
  notice(
    'encoding-guessed',
    at,
    `It is not UTF-8 and names no encoding that fits; it was read as ${encoding}.`,
    'If letters look wrong, save it as UTF-8 and build again.',
  )

export const badLine = (at: string, reason: string): Notice =>
  notice('line-unreadable', at, `The line was left out: ${oneLine(reason)}.`, 'Each line is one JSON object with "text" or "html".')

export const badGiven = (at: string, field: string, value: unknown): Notice =>
  notice(
    'given-unreadable',
    at,
    `The given ${field} was left out: ${oneLine(JSON.stringify(value) ?? 'nothing')} is no ${field === 'published' || field === 'captured' ? 'date' : 'text'}.`,
    'Give dates as 2024-05-31, 2024-05 or 2024-05-31T12:00Z, all else as text.',
  )

export const badSideFile = (at: string, side: string, reason: string): Notice =>
  notice(
    'meta-unreadable',
    at,
    `${oneLine(side)} was left out: ${oneLine(reason)}.`,
    'A side file is one JSON object with "url", "outlet", "published" or "captured".',
  )

export const badRecord = (at: string, reason: string): Notice =>
  notice(
    'archive-record-unreadable',
    at,
    `The record of the archive was left out: ${oneLine(reason)}.`,
    'The others are read; get the page again if it matters.',
  )

export const feedWithoutText = (at: string, bare: number, all: number): Notice =>
  notice(
    'feed-without-text',
    at,
    `${bare} of its ${all} items are links or teasers without the text.`,
    'Get the pages they lead to: dragoman fetch with this feed.',
  )

export const badFeed = (at: string): Notice =>
  notice('feed-empty', at, 'The feed has no item.', 'Get it again; feeds keep only their latest items.')

const FETCH_HINTS: Readonly<Record<string, string>> = {
  'fetch-failed': 'Open the address in a browser; try again later.',
  'fetch-disallowed': 'Save the page from a browser, or ask the site.',
  'fetch-private': 'If it is yours and you want it read, add --allow-private.',
  'fetch-too-large': 'Save the page from a browser, if it is one.',
  'fetch-too-many': 'Fetch again with fewer feeds.',
}

/** `code`: one of those that have a hint here. */
export const notFetched = (code: string, at: string, reason: string): Notice =>
  notice(code, at, `It was not fetched: ${oneLine(reason)}.`, FETCH_HINTS[code] ?? '')

export const loneSideFile = (at: string): Notice =>
  notice(
    'meta-alone',
    at,
    'The page that this side file is about is not beside it.',
    'Name it like its page: page.html.meta.json beside page.html.',
  )

export const nothingInFolder = (at: string): Notice =>
  notice('input-nothing-readable', at, 'There is no file in this folder.', 'Check the folder; hidden files and folders are not read.')

export const pageTwice = (at: string, sources: readonly string[]): Notice =>
  notice(
    'page-twice',
    at,
    `${sources.length} inputs are the same page, byte for byte: ${listOf(sources)}.`,
    'Nothing to do: it counts once.',
  )

export const conflictInGiven = (at: string, field: string, values: readonly string[], used: string): Notice =>
  notice(
    'given-conflict',
    at,
    `Different values were given as ${field}: ${listOf(values.map((value) => `“${value}”`))}; “${oneLine(used)}” is used.`,
    'Give the same value with each copy of the page.',
  )

export const changedSource = (at: string, pages: readonly string[]): Notice =>
  notice(
    'source-changed',
    at,
    `It held other words in another run; ${pages.length} pages came from it and all are kept: ${listOf(pages)}.`,
    'If one is out of date, take it out: dragoman remove FILE.dossier PAGE.',
  )

export function missingInput(path: string, isPattern: boolean): DragomanError {
  const message = isPattern ? `No file matches ${oneLine(path)}.` : `There is no file or folder ${oneLine(path)}.`
  return new DragomanError('input-missing', message, 'Check the name and the folder you are in.')
}

/** `tally` says what was found instead, code by code. */
export function nothingReadable(paths: readonly string[], tally: ReadonlyMap<string, number>): DragomanError {
  const found = [...tally].map(([code, count]) => `${count} ${code}`).join(', ')
  return new DragomanError(
    'input-nothing-readable',
    `Nothing in ${listOf(paths)} can be read as a page${found ? ` (${found})` : ': there is no file'}.`,
    'Give pages as text, HTML, PDF, DOCX or JSON Lines; hidden files and folders are not read.',
  )
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(oneLine)
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ')
}
