/** An error says what happened and what to do; a wait says what for; an empty place says what would fill it. */

import type { ReactNode } from 'react'
import type { Refusal } from '../../src/http/refusal.js'
import type { Asked } from './ask.js'

export function Trouble({ error }: { readonly error: Refusal['error'] }) {
  return (
    <div className="trouble" role="alert">
      <p>{error.message}</p>
      <p>{error.hint}</p>
    </div>
  )
}

export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="empty">{children}</p>
}

interface AwaitedProps<T> {
  readonly asked: Asked<T>
  /** What is being fetched: `the timeline`. */
  readonly what: string
  readonly children: (value: T) => ReactNode
}

export function Awaited<T>({ asked, what, children }: AwaitedProps<T>) {
  if (asked.error) return <Trouble error={asked.error} />
  if (asked.value === null) {
    return (
      <p className="waiting" role="status">
        Fetching {what}…
      </p>
    )
  }
  return children(asked.value)
}
