/** The head of a screen: its name, and one line that says what stands below. */

import type { ReactNode } from 'react'

export function Heading({ name, children }: { readonly name: string; readonly children?: ReactNode }) {
  return (
    <header className="heading">
      <h1 dir="auto">{name}</h1>
      {children && <p className="deck">{children}</p>}
    </header>
  )
}
