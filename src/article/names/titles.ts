/** Offices beside names: `Fooish minister Ann Vale`, `Ann Vale, Foo's minister`, `the minister, Ann Vale,`. */

import type { Role } from '../../model/annotation.js'
import type { Span } from '../../text/span.js'
import { type OfficePhrase, roleOf } from '../roles.js'
import type { Context } from './context.js'
import type { Draft } from './ledger.js'
import type { Node } from './parties.js'

/** Gives each office that has a name beside it to the person named; returns the phrases that have none. */
export function holdOffices(context: Context, phrases: readonly OfficePhrase[]): OfficePhrase[] {
  const held = new Map<OfficePhrase, Draft>()
  for (const phrase of phrases) {
    const person = phrase.plural ? null : personBeside(context, phrase)
    if (person) held.set(phrase, person)
  }
  stacked(context, phrases, held)
  for (const [phrase, person] of held) {
    context.ledger.hold(person, roleOf(phrase))
    if (phrase.parties.length) see(context, phrase, person)
  }
  governments(context, held)
  return phrases.filter((phrase) => !held.has(phrase))
}

function personBeside(context: Context, phrase: OfficePhrase): Draft | null {
  const { text } = context.a
  const nodes = context.nodes[phrase.line] as readonly Node[]
  const after = nodeAfter(nodes, phrase)
  if (after?.person && /^(?:[,]? (?:[A-Z][a-z]{1,4}\.? )?)$/.test(between(text, phrase, after, nodes)) && isNamed(text, phrase, after))
    return after.person
  const before = personBefore(nodes, phrase)
  if (!before?.person) return null
  const gap = text.slice(before.end, phrase.start)
  const apposition =
    /^, (?:(?:the|a|an|who (?:is|was)|now|currently|previously|once|its|their|his|her)\s+)*(?:(?!(?:to|be|and|or|but|by|with|from|for|as|in|at|on|is|was|not|said|told|that|while|when|if)\s)[\p{Ll}-]+\s){0,2}$/u.test(
      gap,
    )
  return apposition && closes(text, phrase) ? before.person : null
}

/** The first node behind the phrase that is no form of address. */
function nodeAfter(nodes: readonly Node[], phrase: OfficePhrase): Node | undefined {
  for (let at = phrase.at; at < nodes.length; at++) {
    const node = nodes[at] as Node
    if (node.start >= phrase.end && node.piece.kind !== 'honorific') return node
  }
  return undefined
}

/** Further before an office than an apposition reaches, in characters. */
const FAR = 300

/** The last person named before the phrase, as far as an apposition reaches. */
function personBefore(nodes: readonly Node[], phrase: OfficePhrase): Node | undefined {
  for (let at = phrase.at; at >= 0; at--) {
    const node = nodes[at] as Node
    if (node.end < phrase.start - FAR) return undefined
    if (node.end <= phrase.start && node.person) return node
  }
  return undefined
}

/** What stands between an office and a name, forms of address left out. */
function between(text: string, phrase: OfficePhrase, node: Node, nodes: readonly Node[]): string {
  const titles = nodes.filter((one) => one.piece.kind === 'honorific' && one.start >= phrase.end && one.end <= node.start)
  const gaps = [...titles.map((title, i) => text.slice(titles[i - 1]?.end ?? phrase.end, title.start))]
  const last = text.slice(titles.at(-1)?.end ?? phrase.end, node.start)
  const [first = last, ...inner] = [...gaps, last]
  if (inner.some((gap) => !/^\.?\s$/.test(gap))) return text.slice(phrase.end, node.start)
  return first.replace(/^\.\s$/, ' ')
}

/** `Vale is the minister, Quorra said`: the office is Vale's already. */
const IS = /\b(?:is|are|was|were|be|been|became|become|becomes|remains|as)\s(?:(?:the|a|an|now|still)\s)*$/

/** After a comma the name must be closed off: `the minister, Ann Vale, said`; not `the minister, Ann Vale and others`. */
function isNamed(text: string, phrase: OfficePhrase, node: Node): boolean {
  if (!text.slice(phrase.end, node.start).startsWith(',')) return true
  if (IS.test(text.slice(Math.max(0, phrase.start - 16), phrase.start))) return false
  return (
    (phrase.definite || phrase.parties.length > 0) &&
    /^(?:,|\.|;|\s(?:said|told|has|had|was|is|will|says)\b|\s*$)/.test(text.slice(node.end, node.end + 12))
  )
}

function closes(text: string, phrase: OfficePhrase): boolean {
  return /^(?:[,.;:)”"—]|\s[–—(]|\s*$|\s(?:who|and|since|until|from|said|told|in|at|on|under|to|for|of)\b|-(?:elect|designate))/.test(
    text.slice(phrase.end, phrase.end + 12),
  )
}

/** `prime minister and foreign minister Ann Vale`, `army chief General Ann Vale`: the first office is hers too. */
function stacked(context: Context, phrases: readonly OfficePhrase[], held: Map<OfficePhrase, Draft>): void {
  for (let i = phrases.length - 2; i >= 0; i--) {
    const [phrase, next] = [phrases[i] as OfficePhrase, phrases[i + 1] as OfficePhrase]
    const person = held.get(next)
    if (!person || held.has(phrase) || phrase.plural || phrase.line !== next.line) continue
    if (/^ (?:(?:and|&) )?$/.test(context.a.text.slice(phrase.end, next.office.start))) held.set(phrase, person)
  }
}

/** `Vale's government`, where the article says that Vale leads Foo: Foo as an actor. */
function governments(context: Context, held: ReadonlyMap<OfficePhrase, Draft>): void {
  const leads = new Map<Draft, Draft>()
  for (const person of held.values()) {
    const head = person.roles.find((role) => isHead(role) && role.for?.kind === 'country')
    if (head?.for) leads.set(person, head.for)
  }
  for (const nodes of context.nodes) {
    nodes.forEach((node, at) => {
      const next = nodes[at + 1]
      const country = node.person ? leads.get(node.person) : undefined
      if (!country || next?.piece.kind !== 'generic' || next.party || !/^['’]s? $/.test(context.a.text.slice(node.end, next.start))) return
      const reading = next.piece.readings[0]
      if (reading?.of !== 'body' || reading.entry.id !== 'generic-government') return
      next.party = country
      context.ledger.see({
        start: node.start,
        end: next.end,
        kind: 'country',
        draft: country,
        form: 'metonym',
        certainty: 0.75,
        by: 'mentions.regime',
      })
    })
  }
}

function isHead(role: { readonly level: Role['level']; readonly time: Role['time'] }): boolean {
  return role.level === 'head of state or government' && role.time !== 'former'
}

function see(context: Context, phrase: Span, draft: Draft): void {
  context.ledger.see({ start: phrase.start, end: phrase.end, kind: 'person', draft, form: 'role', certainty: 0.95, by: 'mentions.office' })
}
