/** Asks the desk over HTTP. Answers are kept until something is judged; an answer is shown while its successor is on the way. */

import { useEffect, useReducer, useRef } from 'react'
import type { Refusal } from '../../src/http/refusal.js'

export interface Asked<T> {
  /** The answer, or the last one while another is awaited; null before the first. */
  readonly value: T | null
  readonly error: Refusal['error'] | null
  /** Whether an answer is awaited. */
  readonly waiting: boolean
}

type Kept = { readonly value: unknown } | { readonly error: Refusal['error'] } | { readonly promise: Promise<void> }

/** Milliseconds after which a question that failed may be asked again. */
const ERROR_KEPT = 2000

const kept = new Map<string, Kept>()
const waiters = new Set<() => void>()

/** `path` is under `/api`; null asks nothing. */
export function useAsk<T>(path: string | null): Asked<T> {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const last = useRef<T | null>(null)
  useEffect(() => {
    waiters.add(redraw)
    return () => void waiters.delete(redraw)
  }, [])
  if (path === null) {
    last.current = null
    return { value: null, error: null, waiting: false }
  }
  const answer = kept.get(path) ?? start(path)
  if ('value' in answer) last.current = answer.value as T
  if ('error' in answer) return { value: null, error: answer.error, waiting: false }
  return { value: last.current, error: null, waiting: 'promise' in answer }
}

function start(path: string): Kept {
  const settle = (answer: Kept): void => {
    kept.set(path, answer)
    for (const waiter of waiters) waiter()
  }
  const promise = ask(path).then(
    (value) => settle({ value }),
    (error: unknown) => {
      settle({ error: asRefusal(error) })
      setTimeout(() => kept.delete(path), ERROR_KEPT)
    },
  )
  const answer = { promise }
  kept.set(path, answer)
  return answer
}

async function ask(path: string, init?: RequestInit): Promise<unknown> {
  const answer = await fetch(`/api${path}`, init)
  const body: unknown = await answer.json()
  if (!answer.ok) throw (body as Refusal).error
  return body
}

function asRefusal(error: unknown): Refusal['error'] {
  if (typeof error === 'object' && error !== null && 'code' in error && 'hint' in error) return error as Refusal['error']
  return { code: 'unreachable', message: 'The desk does not answer.', hint: 'Look whether `dragoman serve` still runs, then reload.' }
}

/** Sends a decision with the token of this run, and forgets every answer, since any of them may have changed. */
export async function judge(decision: Readonly<Record<string, unknown>>): Promise<Refusal['error'] | null> {
  try {
    const { token } = (await ask('/session')) as { token: string }
    await ask('/judgements', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Dragoman-Token': token },
      body: JSON.stringify(decision),
    })
    kept.clear()
    for (const waiter of waiters) waiter()
    return null
  } catch (error) {
    return asRefusal(error)
  }
}
