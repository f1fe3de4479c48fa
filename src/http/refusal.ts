/** The one shape of an error: `{error: {code, message, hint}}`, whatever went wrong. */

import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { DragomanError } from '../model/error.js'

export interface Refusal {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string }
}

export function refusal(c: Context, status: ContentfulStatusCode, code: string, message: string, hint: string): Response {
  return c.json({ error: { code, message, hint } } satisfies Refusal, status)
}

/** A wrong use is told as it is; our own faults are named as such and their details stay on standard error. */
export function refusalOf(c: Context, error: unknown): Response {
  if (error instanceof DragomanError) return refusal(c, error.code === 'id-unknown' ? 404 : 400, error.code, error.message, error.hint)
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return refusal(c, 500, 'internal', 'The desk failed on this request.', 'This is a fault of Dragoman; the terminal shows its details.')
}

export function absent(c: Context, what: string): Response {
  return refusal(c, 404, 'not-found', `There is no such ${what}.`, 'It may have gone with a later build: start again from a list.')
}
