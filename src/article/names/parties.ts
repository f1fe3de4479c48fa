/** Countries that stand in a list beside an office or a body: `Syrian and Turkish …`, `… of A, B and C`, `A and B's …`. */

import type { Draft } from './ledger.js'
import type { Piece } from './piece.js'

/** A piece with what it was found to be. */
export interface Node {
  readonly piece: Piece
  /** May reach further than its piece: `the X regime of Y`. */
  readonly start: number
  readonly end: number
  /** The country or body that it can stand for, beside an office or a body; null where none. */
  party: Draft | null
  /** The person it names; set once people are known. */
  person: Draft | null
  /** The leader whom a government is called after, `the Vale administration`. */
  readonly leader?: Piece
}

/** Countries with the words they reach over. */
export interface Parties {
  readonly drafts: readonly Draft[]
  readonly nodes: readonly Node[]
  readonly start: number
  readonly end: number
}

const MODIFIERS =
  '(?:(?:former|ex|then|late|acting|interim|outgoing|incoming|caretaker|current|new|newly|appointed|elected|senior|top|veteran|long-?time|own|powerful|influential|hardline|exiled|ousted|deposed|embattled|de facto|deputy|assistant|associate|shadow|military|civilian|transitional|two|three|own)[ -]+){0,3}'
const LEFT = new RegExp(`^(?:['’]s)?\\s+${MODIFIERS}$|^[-–]$`, 'i')
const LIST = /^(?:['’]s?)?\s*(?:,\s*(?:and\s+)?|\s(?:and|&|or|as well as|plus|along with)\s+|\s?[-–/]\s?)(?:the\s+|its\s+)?$/i
const RIGHT = /^["”’']?(?:[- ](?:elect|designate))?\s+(?:of|for|from|between|representing)\s+(?:both\s+)?(?:the\s+)?(?:neighbou?ring\s+)?$/i

/** Whether nothing but `’s` and words such as `former` stand between; `Cyprus’` has no `s` of its own. */
function isLedBy(text: string, before: Node, own: Node): boolean {
  const gap = text.slice(before.end, own.start)
  return LEFT.test(gap) || (/[sz]$/i.test(text.slice(before.start, before.end)) && /^['’] /.test(gap) && LEFT.test(gap.slice(1)))
}

/** Those that lead up to `nodes[at]`, nearest last; null where none does. `many` reads a list, else only the nearest counts. */
export function partiesBefore(text: string, nodes: readonly Node[], at: number, many: boolean): Parties | null {
  const own = nodes[at] as Node
  const nearest = nodes[at - 1]
  if (!nearest?.party || !isLedBy(text, nearest, own)) return null
  if (!isAdjective(nearest) && /\bof (?:the )?$/.test(text.slice(Math.max(0, nearest.start - 12), nearest.start)))
    return ownerOf(text, nodes, at - 1)
  const taken = [nearest]
  for (let left = at - 2; many && left >= 0; left--) {
    const node = nodes[left] as Node
    const right = taken[0] as Node
    if (!node.party || !LIST.test(text.slice(node.end, right.start)) || isAdjective(node) !== isAdjective(right)) break
    taken.unshift(node)
  }
  return gathered(taken)
}

/** `Workers' Party of Foo leader`: the leader is the party's, not Foo's; null where what is `of Foo` is not known. */
function ownerOf(text: string, nodes: readonly Node[], at: number): Parties | null {
  const [before, nearest] = [nodes[at - 1], nodes[at] as Node]
  if (!before?.party || before.party.kind === 'country' || !/^ of (?:the )?$/.test(text.slice(before.end, nearest.start))) return null
  return { ...gathered([before]), end: nearest.end }
}

/** Those that follow `nodes[at]` after `of`, `for`, `from`; null where none does. */
export function partiesAfter(text: string, nodes: readonly Node[], at: number): Parties | null {
  const own = nodes[at] as Node
  const first = nodes[at + 1]
  if (!first || !RIGHT.test(text.slice(own.end, first.start))) return null
  const from = isBacker(text, first, nodes[at + 2]) ? at + 2 : at + 1
  const isOf =
    isAdjective(nodes[from] as Node) &&
    nodes[from + 1]?.piece.kind === 'generic' &&
    text.slice(nodes[from]?.end, nodes[from + 1]?.start) === ' '
  const at1 = isOf ? from + 1 : from
  const next = nodes[at1] as Node
  if (!next.party || isAdjective(next) || isBacker(text, next, undefined)) return null
  const taken = [next]
  for (let right = at1 + 1; right < nodes.length; right++) {
    const node = nodes[right] as Node
    if (!node.party || isAdjective(node) || !LIST.test(text.slice((taken.at(-1) as Node).end, node.start))) break
    taken.push(node)
  }
  return gathered(taken)
}

/** `UN-backed`, `Foo-led`: says who stands behind what follows, `next` where it is named. */
function isBacker(text: string, node: Node, next: Node | undefined): boolean {
  const compound = /^\.?[-‐‑]\p{Ll}+(?:ed|led|run)(?=\s)/u.exec(text.slice(node.end, node.end + 20))?.[0]
  return compound !== undefined && (next === undefined || text.slice(node.end + compound.length, next.start) === ' ')
}

/** Whether two nodes are joined as items of a list. */
export function inList(text: string, left: Node, right: Node): boolean {
  return LIST.test(text.slice(left.end, right.start))
}

function gathered(nodes: readonly Node[]): Parties {
  const drafts = [...new Set(nodes.map((node) => node.party as Draft))]
  return { drafts, nodes, start: (nodes[0] as Node).start, end: (nodes.at(-1) as Node).end }
}

function isAdjective(node: Node): boolean {
  return node.piece.kind === 'nationality'
}
