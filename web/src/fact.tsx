/** A line that opens a fact: clicking it, or walking to it with the arrow keys, fills the evidence side. */

import { type ReactNode, useEffect } from 'react'
import { changed, go, hrefOf, parse, useAddress } from './address.js'

interface FactProps {
  readonly id: string
  readonly children: ReactNode
  readonly className?: string
}

/** The link itself is stretched over its row by the style sheet; marks within the row stay their own. */
export function Fact({ id, children, className }: FactProps) {
  const address = useAddress()
  const current = address.query.get('fact') === id
  useEffect(() => {
    if (current) showFact(id)
  }, [current, id])
  return (
    <a
      className={`fact${className ? ` ${className}` : ''}`}
      href={changed(address, { fact: id })}
      data-fact={id}
      aria-current={current ? 'true' : undefined}
    >
      {children}
    </a>
  )
}

/** The fact that is open, if any. */
export function useOpenFact(): string | null {
  return useAddress().query.get('fact')
}

/** Arrow keys walk the facts, Escape goes back, `/` searches. Keys pressed in a field or with a modifier are left alone. */
export function walkKeys(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  const target = event.target as HTMLElement
  const typing = target.closest('input, textarea, select, [contenteditable]') !== null
  if (event.key === 'Escape') back(event, typing ? target : null)
  else if (typing) return
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event, event.key === 'ArrowDown' ? 1 : -1)
  else if (event.key === '/') {
    event.preventDefault()
    go('/search')
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>('main input[type=search]')?.focus())
  }
}

function step(event: KeyboardEvent, by: 1 | -1): void {
  if ((event.target as HTMLElement).closest('.evidence, [role=dialog]')) return
  const facts = [...document.querySelectorAll<HTMLAnchorElement>('main a.fact')]
  if (facts.length === 0) return
  event.preventDefault()
  const focused = facts.indexOf(document.activeElement as HTMLAnchorElement)
  const at = focused >= 0 ? focused : facts.findIndex((fact) => fact.getAttribute('aria-current') === 'true')
  const next = facts[at < 0 ? (by > 0 ? 0 : facts.length - 1) : Math.min(Math.max(at + by, 0), facts.length - 1)]
  if (!next) return
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
  go(next.getAttribute('href') ?? '/', 'replace')
}

/** Out of the field, then out of the fact, then out of the sentence to its page, then out to the list. */
function back(event: KeyboardEvent, field: HTMLElement | null): void {
  const address = parse(location.pathname + location.search)
  const fact = address.query.get('fact')
  if (document.querySelector('dialog[open]')) return
  event.preventDefault()
  if (field) field.blur()
  else if (fact) closeFact()
  else if (address.path.length > 1) go(hrefOf(address.path.slice(0, address.path.length > 2 ? 2 : 1)))
}

/** Brings the open fact's line into sight: on a narrow screen above the evidence, which covers the rest. Nothing where it is not drawn, or open no longer. */
export function showFact(id: string, frames = SETTLING): void {
  const line = document.querySelector(`main a.fact[aria-current][data-fact="${CSS.escape(id)}"]`)
  if (!line || location.search.includes('at=')) return
  const narrow = matchMedia('(max-width: 999px)').matches
  ;(line.closest('.row') ?? line).scrollIntoView({ block: narrow ? 'start' : 'nearest' })
  if (frames > 1) requestAnimationFrame(() => showFact(id, frames - 1))
}

/** Frames in which rows that are drawn for the first time may still push the line away. */
const SETTLING = 6

/** Empties the evidence side and gives the focus back to the line that filled it. */
export function closeFact(): void {
  const address = parse(location.pathname + location.search)
  const fact = address.query.get('fact')
  go(changed(address, { fact: null }), 'replace')
  document.querySelector<HTMLElement>(`main a.fact[data-fact="${CSS.escape(fact ?? '')}"]`)?.focus({ preventScroll: true })
}
