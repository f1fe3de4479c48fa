/** The first of many, and where the rest stands: a brief stays brief. */

import type { ReactNode } from 'react'
import { hrefOf } from '../address.js'

interface FirstProps<T> {
  readonly of: readonly T[]
  readonly most: number
  /** The place that has them all. */
  readonly rest: readonly [path: string, name: string]
  readonly children: (item: T) => ReactNode
}

export function First<T>({ of, most, rest, children }: FirstProps<T>) {
  return (
    <>
      {of.slice(0, most).map(children)}
      {of.length > most && (
        <p className="more">
          {of.length - most} more under <a href={hrefOf([rest[0]])}>{rest[1]}</a>
        </p>
      )}
    </>
  )
}
