/** The small marks that stand everywhere alike: support, status, day, siglum, and words of the press. Each says in words what its shape says. */

import { type ReactNode, useId, useState } from 'react'
import type { ArticleCard, Day, FactKind } from '../../src/desk/shapes.js'
import { sharedBy, supportMark } from '../../src/dossier/wording.js'
import type { EventStatus } from '../../src/model/event.js'
import type { Support } from '../../src/model/support.js'
import { hrefOf } from './address.js'
import { listed, type Names, useNames } from './names.js'

/** Shape and word together; colour is never alone. */
const SHAPES: Readonly<Record<EventStatus, string>> = {
  held: '●',
  ongoing: '●',
  announced: '○',
  planned: '○',
  proposed: '○',
  demanded: '○',
  conditional: '○',
  postponed: '◐',
  cancelled: '✕',
  denied: '∅',
}

export function Status({ status }: { readonly status: EventStatus }) {
  return (
    <span className={`status status-${status}`}>
      <span aria-hidden="true">{SHAPES[status]}</span> {status}
    </span>
  )
}

export const shapeOf = (status: EventStatus): string => SHAPES[status]

/** Null says so in words. */
export function When({ day, none = 'unknown day' }: { readonly day: Day | null; readonly none?: string }) {
  const unsure = day === null || day.fuzzy
  return <span className={unsure ? 'day unsure' : 'day'}>{day?.words ?? none}</span>
}

/** `[3]`: the article's number, which opens its page. */
export function Siglum({
  article,
  at,
}: {
  readonly article: string
  readonly at?: { readonly start: number; readonly end: number } | null
}) {
  const names = useNames()
  const card = names.article(article)
  if (!card) return null
  const what = `${names.carrier(card)}${card.published ? `, ${card.published.words}` : ', undated'}`
  return (
    <a
      className="siglum"
      href={hrefOf(['pages', card.page], at ? { at: `${at.start}-${at.end}` } : {})}
      title={what}
      aria-label={`page ${card.number}, ${what}`}
    >
      [{card.number}]
    </a>
  )
}

export function Sigla({ articles }: { readonly articles: readonly string[] }) {
  const names = useNames()
  const cards = [...new Set(articles)].flatMap((id) => names.article(id) ?? []).sort((a, b) => a.number - b.number)
  return (
    <span className="sigla">
      {cards.map((card) => (
        <Siglum key={card.id} article={card.id} />
      ))}
    </span>
  )
}

/** Who published, as far as it is known; a suggested outlet is marked so. */
export function Outlet({ card }: { readonly card: ArticleCard }) {
  const known = card.outlet
  if (!known) return <span className="unsure">unknown outlet</span>
  return known.basis === 'suggested' ? <span className="unsure">{known.name} (suggested)</span> : <span>{known.name}</span>
}

/** `2 origins · 3 outlets of 2 publishers · 3 pages`; open it to see which, and what they share. */
export function SupportMark({ support }: { readonly support: Support }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <span className="support">
      <button type="button" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        {supportMark(support)}
      </button>
      {open && <SupportList id={id} support={support} />}
    </span>
  )
}

/** Witnesses of one origin that are named before the rest is left to its own place. */
const WITNESSES = 12

function SupportList({ id, support }: { readonly id: string; readonly support: Support }) {
  const names = useNames()
  const told = new Set(support.articles)
  return (
    <span className="support-list" id={id}>
      {support.lineages.map((lineage) => {
        const card = names.lineage(lineage)
        const here = (card?.articles ?? []).filter((article) => told.has(article))
        return (
          <span className="support-origin" key={lineage}>
            <a href={hrefOf(['origins', lineage])}>{card?.name ?? 'an origin without a name'}</a>
            {here.slice(0, WITNESSES).map((article) => (
              <Witness key={article} article={article} />
            ))}
            {here.length > WITNESSES && <span className="support-witness">{here.length - WITNESSES} more</span>}
          </span>
        )
      })}
      {publishersOf(support, names).map(([family, outlets]) => (
        <span className="support-origin" key={family}>
          {listed(outlets)} are of one publisher, {family}.
        </span>
      ))}
      {sharedBy(support).map(({ name, which }) => (
        <span className="support-origin" key={name}>
          {which.charAt(0).toUpperCase() + which.slice(1)} rest on {name}: counted apart, not wholly independent.
        </span>
      ))}
      {(support.carriers ?? []).flatMap(({ name, evidence }) =>
        evidence.flatMap((words) =>
          words.in === 'text' && words.article !== undefined
            ? [
                <span className="support-origin" key={`${name} ${words.article} ${words.start}`}>
                  <Siglum article={words.article} /> credits {name}: “{words.quote}”
                </span>,
              ]
            : [],
        ),
      )}
    </span>
  )
}

/** Publishers with two outlets or more among those counted. */
function publishersOf(support: Support, names: Names): [string, string[]][] {
  const outlets = new Map<string, Set<string>>()
  for (const id of support.articles) {
    const card = names.article(id)
    if (!card?.family || !card.outlet || !support.outlets.includes(card.outlet.name)) continue
    outlets.set(card.family, (outlets.get(card.family) ?? new Set()).add(card.outlet.name))
  }
  return [...outlets].flatMap(([family, named]) => (named.size > 1 ? [[family, [...named].sort()]] : []))
}

function Witness({ article }: { readonly article: string }) {
  const card = useNames().article(article)
  if (!card) return null
  return (
    <span className="support-witness">
      <Siglum article={article} /> <Outlet card={card} />
      {card.relation === 'origin' ? '' : `, ${card.relation}`}
    </span>
  )
}

/** Words of the press, in the press's type. */
export function Words({ children, lang }: { readonly children: ReactNode; readonly lang?: string | null | undefined }) {
  return (
    <span className="press" dir="auto" lang={lang ?? undefined}>
      {children}
    </span>
  )
}

const KINDS: Readonly<Partial<Record<FactKind, string>>> = { entity: 'name', review: 'question', lineage: 'origin' }

/** What a reader calls the kind. */
export const kindWord = (kind: FactKind | 'page'): string => (kind === 'page' ? kind : (KINDS[kind] ?? kind))

/** Names a page was given under; a path is shown by its end. */
export function Sources({ names }: { readonly names: readonly string[] }) {
  return (
    <span className="source" title={names.join(', ')}>
      {names.map(shortSource).join(', ')}
    </span>
  )
}

/** `pages/first.html` for `/home/me/corpus/pages/first.html`; an address stays whole. */
export function shortSource(name: string): string {
  const parts = name.split('/')
  return /^[a-z]+:/i.test(name) || parts.length < 3 ? name : parts.slice(-2).join('/')
}

/** Quotation marks around words that bring none of their own. */
export function quoted(words: string): string {
  return /["“”«»]|^\s*[‘']/.test(words) ? words : `“${words}”`
}
