/** The page as it came in, decoded: text to read, fetched when it is asked for. */

import { useState } from 'react'
import { useAsk } from '../ask.js'
import { Awaited } from '../trouble.js'

/** `made`: what is shown was made of it, as of a PDF, which is no text. */
export function Source({ page, made }: { readonly page: string; readonly made: boolean }) {
  const [open, setOpen] = useState(false)
  const asked = useAsk<{ source: string }>(open ? `/pages/${encodeURIComponent(page)}/source` : null)
  return (
    <details className="as-it-came" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{made ? 'The HTML that was made of it' : 'As it came in'}</summary>
      {open && (
        <Awaited asked={asked} what="the source">
          {({ source }) => <pre>{source}</pre>}
        </Awaited>
      )}
    </details>
  )
}
