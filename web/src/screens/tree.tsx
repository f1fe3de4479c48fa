/** The dependency tree of a sentence: words in a row, arcs drawn above them. A long sentence scrolls; left and right keys walk its words. */

import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { TokenRow } from '../../../src/desk/shapes.js'
import { type Arc, arcsOf } from './arcs.js'
import { relationWords, tagWords } from './grammar.js'

/** Pixels between two levels of arcs, above the highest and below the lowest. */
const LEVEL = 22
const ABOVE = 26
const BELOW = 6
const CORNER = 6
/** How far from a word's middle arcs leave it, so that they part from the one that arrives. */
const ASIDE = 5

interface TreeProps {
  readonly tokens: readonly TokenRow[]
  /** The sentence. */
  readonly text: string
}

export function Tree({ tokens, text }: TreeProps) {
  const arcs = useMemo(() => arcsOf(tokens), [tokens])
  const row = useRef<HTMLOListElement>(null)
  const middles = useMiddles(row)
  const root = tokens.findIndex(({ head }) => head < 0)
  const [chosen, setChosen] = useState(Math.max(0, root))
  const walk = (event: KeyboardEvent): void => {
    const next = { ArrowLeft: chosen - 1, ArrowRight: chosen + 1, Home: 0, End: tokens.length - 1 }[event.key]
    if (next === undefined || !tokens[next]) return
    event.preventDefault()
    setChosen(next)
    const word = row.current?.children[next]?.querySelector('button')
    word?.focus({ preventScroll: true })
    word?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const height = ABOVE + BELOW + LEVEL * arcs.reduce((most, { level }) => Math.max(most, level), 0)
  return (
    <>
      <div className="tree">
        <div className="tree-sheet">
          {middles.length === tokens.length && <Drawing arcs={arcs} middles={middles} height={height} root={root} chosen={chosen} />}
          <ol ref={row} aria-label="The words; left and right keys walk them">
            {tokens.map((token, index) => (
              <Word key={token.start} token={token} text={text} chosen={index === chosen} choose={() => setChosen(index)} walk={walk} />
            ))}
          </ol>
        </div>
      </div>
      <p className="tree-caption" aria-live="polite">
        {tokens[chosen] && <Caption token={tokens[chosen]} head={tokens[tokens[chosen].head]} text={text} />}
      </p>
    </>
  )
}

/** Where the middle of each word stands, in pixels; measured again when the row changes its size. */
function useMiddles(row: RefObject<HTMLOListElement | null>): readonly number[] {
  const [middles, setMiddles] = useState<readonly number[]>([])
  useLayoutEffect(() => {
    const measure = (): void => {
      const words = [...(row.current?.children ?? [])] as HTMLElement[]
      setMiddles(words.map((word) => word.offsetLeft + word.offsetWidth / 2))
    }
    measure()
    const watch = new ResizeObserver(measure)
    if (row.current) watch.observe(row.current)
    return () => watch.disconnect()
  }, [row])
  return middles
}

interface WordProps {
  readonly token: TokenRow
  readonly text: string
  readonly chosen: boolean
  readonly choose: () => void
  readonly walk: (event: KeyboardEvent) => void
}

function Word({ token, text, chosen, choose, walk }: WordProps) {
  return (
    <li>
      <button type="button" tabIndex={chosen ? 0 : -1} aria-pressed={chosen} onClick={choose} onKeyDown={walk}>
        <span className="tree-word press">{text.slice(token.start, token.end)}</span>
        <span className="tree-lemma">{token.lemma}</span>
        <span className="tree-tag">{token.upos}</span>
      </button>
    </li>
  )
}

function Caption({ token, head, text }: { readonly token: TokenRow; readonly head: TokenRow | undefined; readonly text: string }) {
  const words = ({ start, end }: TokenRow): string => text.slice(start, end)
  return (
    <>
      <span className="press">{words(token)}</span>: {tagWords(token.upos)}{' '}
      <span className="code">
        {token.upos}
        {token.xpos && token.xpos !== token.upos && ` ${token.xpos}`}
      </span>
      , from <span className="press">{token.lemma}</span>; {relationWords(token.deprel)} <span className="code">{token.deprel}</span>
      {head && (
        <>
          {' '}
          of <span className="press">{words(head)}</span>
        </>
      )}
    </>
  )
}

interface DrawingProps {
  readonly arcs: readonly Arc[]
  /** Where each word's middle stands, pixels. */
  readonly middles: readonly number[]
  readonly height: number
  /** Index of the root; -1 where there is none. */
  readonly root: number
  readonly chosen: number
}

/** The table of words says the same to those who do not see it. */
function Drawing({ arcs, middles, height, root, chosen }: DrawingProps) {
  const base = height - BELOW
  const isLit = ({ head, dependent }: Arc): boolean => head === chosen || dependent === chosen
  const ordered = [...arcs].sort((a, b) => Number(isLit(a)) - Number(isLit(b)))
  const stem = middles[root]
  return (
    <svg width="100%" height={height} aria-hidden="true">
      {stem !== undefined && (
        <g className="arc arc-root">
          <path d={`M${stem} 14V${base}`} />
          <path className="arrow" d={arrow(stem, base)} />
          <text x={stem} y={11}>
            root
          </text>
        </g>
      )}
      {ordered.map((arc) => {
        const from = middles[arc.head] as number
        const to = middles[arc.dependent] as number
        const side = Math.sign(to - from)
        const y = base - BELOW - LEVEL * arc.level
        return (
          <g key={arc.dependent} className={isLit(arc) ? 'arc lit' : 'arc'}>
            <path d={path(from + side * ASIDE, to, y, base, side)} />
            <path className="arrow" d={arrow(to, base)} />
            <text x={(from + side * ASIDE + to) / 2} y={y - 3}>
              {arc.relation}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function path(from: number, to: number, y: number, base: number, side: number): string {
  const turn = side * CORNER
  return `M${from} ${base}V${y + CORNER}Q${from} ${y} ${from + turn} ${y}H${to - turn}Q${to} ${y} ${to} ${y + CORNER}V${base}`
}

const arrow = (x: number, base: number): string => `M${x - 3} ${base - 6}L${x} ${base}L${x + 3} ${base - 6}Z`
