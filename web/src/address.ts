/** The address holds the whole state of the desk: the path says the place, the query what is opened and filtered there. */

import { useMemo, useSyncExternalStore } from 'react'

export interface Address {
  /** `/pages/pg_1` is `['pages', 'pg_1']`; the brief is `[]`. */
  readonly path: readonly string[]
  readonly query: URLSearchParams
}

/** What is to change in the query: null takes a key out. */
export type Changes = Readonly<Record<string, string | null>>

const listeners = new Set<() => void>()
const here = (): string => location.pathname + location.search

addEventListener('popstate', () => {
  for (const listener of listeners) listener()
})

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useAddress(): Address {
  const at = useSyncExternalStore(subscribe, here)
  return useMemo(() => parse(at), [at])
}

export function parse(at: string): Address {
  const url = new URL(at, 'http://desk')
  return { path: url.pathname.split('/').filter(Boolean).map(decodeURIComponent), query: url.searchParams }
}

/** The address of a place, or of this place with other things opened. */
export function hrefOf(path: readonly string[], query: Changes | URLSearchParams = {}): string {
  const entries =
    query instanceof URLSearchParams
      ? [...query]
      : Object.entries(query).flatMap(([key, value]) => (value === null || value === '' ? [] : [[key, value]]))
  const search = new URLSearchParams(entries as [string, string][]).toString()
  return `/${path.map(encodeURIComponent).join('/')}${search ? `?${search}` : ''}`
}

/** This place with some of its query changed. */
export function changed(address: Address, changes: Changes): string {
  const query = new URLSearchParams(address.query)
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(key)
    else query.set(key, value)
  }
  return hrefOf(address.path, query)
}

/** Goes there; `replace` leaves no step to go back to, for what a reader would not call a step. */
export function go(href: string, how: 'push' | 'replace' = 'push'): void {
  if (href === here()) return
  const samePlace = new URL(href, location.href).pathname === location.pathname
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', href)
  if (!samePlace) scrollTo(0, 0)
  for (const listener of listeners) listener()
}

/** Links within the desk change the address without loading anything; all others are left to the browser. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = (event.target as Element | null)?.closest?.('a[href]')
  const href = link?.getAttribute('href') ?? ''
  if (!link || !href.startsWith('/') || link.hasAttribute('target')) return
  event.preventDefault()
  go(href)
}
