/** `his Fooish counterpart, Ann Vale`: she holds for Foo the office that the one person named before in the sentence holds. */

import type { Context } from './context.js'
import type { Draft, DraftRole } from './ledger.js'
import type { Node } from './parties.js'

/** What stands between the country and the name. */
const COUNTERPART = /^\s(?:(?:new|newly appointed)\s)?(?:counterpart|opposite number)(,?)\s(?:\p{Lu}\p{Ll}{1,4}\.?\s)?$/u

/** Gives those people their offices. Runs once the offices beside names are given. */
export function holdCounterparts(context: Context): void {
  for (const nodes of context.nodes) {
    nodes.forEach((node, at) => {
      const country = landBefore(context.a.text, nodes, at)
      const role = country && node.person ? roleBefore(nodes, at, node.person) : null
      if (!country || !node.person || !role || node.person.roles.some((own) => own.for === country && own.office === role.office)) return
      context.ledger.hold(node.person, { ...role, for: country, start: (nodes[at - 1] as Node).start, end: node.start - 1 })
    })
  }
}

/** The country whose counterpart the named one is said to be; null where nothing says so. */
function landBefore(text: string, nodes: readonly Node[], at: number): Draft | null {
  const node = nodes[at] as Node
  const before = nodes.slice(0, at).findLast((one) => one.piece.kind !== 'honorific')
  if (before?.party?.kind !== 'country') return null
  return COUNTERPART.test(text.slice(before.end, node.start)) ? before.party : null
}

/** The office of the one person named before who holds any now; null where there are two, or none. */
function roleBefore(nodes: readonly Node[], at: number, person: Draft): DraftRole | null {
  const named = new Set(nodes.slice(0, at).flatMap((node) => (node.person && node.person !== person ? [node.person] : [])))
  const holders = [...named].filter((one) => one.roles.some((role) => role.time === null && role.level !== null))
  if (holders.length !== 1) return null
  const offices = new Set(
    (holders[0] as Draft).roles.filter((role) => role.time === null && role.level !== null).map((role) => role.office),
  )
  return offices.size === 1 ? ((holders[0] as Draft).roles.find((role) => role.time === null && role.level !== null) ?? null) : null
}
