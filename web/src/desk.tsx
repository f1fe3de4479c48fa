/** The frame: a narrow rail of places, the account in the middle, the evidence at the right. */

import { useEffect, useRef } from 'react'
import type { Frame } from '../../src/desk/shapes.js'
import { followLinks, useAddress } from './address.js'
import { useAsk } from './ask.js'
import { Evidence } from './evidence.js'
import { useOpenFact, walkKeys } from './fact.js'
import { NamesProvider } from './names.js'
import { PLACES, type Place } from './places.js'
import { Trouble } from './trouble.js'

export function Desk() {
  const asked = useAsk<Frame>('/frame')
  useEffect(() => {
    document.addEventListener('click', followLinks)
    document.addEventListener('keydown', walkKeys)
    return () => {
      document.removeEventListener('click', followLinks)
      document.removeEventListener('keydown', walkKeys)
    }
  }, [])
  if (asked.error) {
    return (
      <main className="alone">
        <h1>Dragoman</h1>
        <Trouble error={asked.error} />
      </main>
    )
  }
  if (!asked.value) return <p className="waiting alone">Opening the dossier…</p>
  return <Opened frame={asked.value} />
}

function Opened({ frame }: { readonly frame: Frame }) {
  const { path } = useAddress()
  const open = useOpenFact() !== null
  const place = PLACES.find((each) => each.path === (path[0] ?? ''))
  const Screen = place?.screen
  useEffect(() => {
    document.title = `${place?.name ?? 'No such place'} · ${frame.title} · Dragoman`
  }, [place, frame])
  return (
    <NamesProvider frame={frame}>
      <div className={`desk${open ? ' with-fact' : ''}${place?.wide ? ' wide' : ''}`}>
        <a className="skip" href="#account">
          Skip to the account
        </a>
        <Rail frame={frame} current={place} />
        <main id="account" tabIndex={-1}>
          {Screen ? <Screen /> : <Nowhere />}
        </main>
        <Evidence />
      </div>
    </NamesProvider>
  )
}

function Rail({ frame, current }: { readonly frame: Frame; readonly current: Place | undefined }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const address = useAddress()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu folds whenever the place changes
  useEffect(() => menu.current?.removeAttribute('open'), [address.path.join('/')])
  return (
    <header className="rail">
      <p className="wordmark">
        <a href="/">Dragoman</a>
      </p>
      <p className="title">{frame.title}</p>
      <nav aria-label="Places" className="places">
        <PlaceList frame={frame} current={current} />
      </nav>
      <details className="places-menu" ref={menu}>
        <summary>{current?.name ?? 'Places'}</summary>
        <nav aria-label="Places">
          <PlaceList frame={frame} current={current} />
        </nav>
      </details>
    </header>
  )
}

function PlaceList({ frame, current }: { readonly frame: Frame; readonly current: Place | undefined }) {
  return (
    <ul className="places-list">
      {PLACES.map((place) => (
        <li key={place.path}>
          <a href={`/${place.path}`} aria-current={place === current ? 'page' : undefined}>
            <span>{place.name}</span>
            {place.count && <span className="count">{frame.counts[place.count].toLocaleString('en')}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Nowhere() {
  return (
    <>
      <h1>No such place</h1>
      <p>
        The desk has nothing under this address. <a href="/">Go to the brief</a>, or choose a place from the rail.
      </p>
    </>
  )
}
