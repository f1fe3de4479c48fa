/** A list that draws what is looked at: it begins with a part and grows as the reader comes to its end. */

import { type ReactNode, useEffect, useRef, useState } from 'react'

interface LengthyProps<T> {
  readonly items: readonly T[]
  /** Stays drawn however far down it stands: the open fact. */
  readonly keep?: (item: T) => boolean
  readonly children: (item: T, index: number, all: readonly T[]) => ReactNode
}

const PART = 120

export function Lengthy<T>({ items, keep, children }: LengthyProps<T>) {
  const [shown, setShown] = useState(PART)
  const end = useRef<HTMLDivElement>(null)
  const kept = keep ? items.findIndex(keep) : -1
  const count = Math.min(items.length, Math.max(shown, kept + 1))
  useEffect(() => {
    const mark = end.current
    if (!mark || count >= items.length) return
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setShown(count + PART)
      },
      { rootMargin: '1200px' },
    )
    watcher.observe(mark)
    return () => watcher.disconnect()
  }, [count, items.length])
  return (
    <>
      {items.slice(0, count).map((item, index) => children(item, index, items))}
      {count < items.length && (
        <div ref={end} className="more">
          {items.length - count} more
        </div>
      )}
    </>
  )
}
