/** Choices that narrow a list; each is a key of the address, so that a narrowed list can be shared. */

import { useId } from 'react'
import { changed, go, useAddress } from './address.js'

interface ChooseProps {
  /** Key in the address. */
  readonly by: string
  readonly label: string
  readonly options: readonly (readonly [value: string, label: string])[]
  /** Options below which there is nothing to choose. */
  readonly least?: number
}

export function Choose({ by, label, options, least = 2 }: ChooseProps) {
  const address = useAddress()
  const id = useId()
  if (options.length < least) return null
  return (
    <span className="choose">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={address.query.get(by) ?? ''}
        onChange={(event) => go(changed(address, { [by]: event.target.value }), 'replace')}
      >
        <option value="">all</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </span>
  )
}

export function Containing({ by, label }: { readonly by: string; readonly label: string }) {
  const address = useAddress()
  const id = useId()
  return (
    <span className="choose">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        value={address.query.get(by) ?? ''}
        onChange={(event) => go(changed(address, { [by]: event.target.value }), 'replace')}
      />
    </span>
  )
}

/** Accents and case do not count. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
