/** Names of agencies, outlets and people in credits and mastheads: matched whole against knowledge, or by the shape of the words alone. */

import type { Knowledge } from '../knowledge/schema.js'

export interface Names {
  /** Agency name by folded spelling. */
  readonly agencies: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  readonly outlets: ReadonlyMap<string, { readonly id: string; readonly name: string; readonly family: string | null }>
  /** Outlets by a sign that furniture may show, folded; a sign that several share names none. */
  readonly signs: ReadonlyMap<string, { readonly id: string; readonly name: string } | null>
  readonly hosts: ReadonlyMap<
    string,
    { readonly id: string; readonly name: string; readonly dateOrder: 'day-first' | 'month-first' | null }
  >
  readonly givenNames: ReadonlySet<string>
}

const built = new WeakMap<Knowledge, Names>()

/** Indexes knowledge once for all pages. */
export function namesOf(knowledge: Knowledge): Names {
  const known = built.get(knowledge)
  if (known) return known
  const names: Names = {
    agencies: new Map(knowledge.agencies.flatMap((entry) => [entry.name, ...entry.names].map((name) => [key(name), entry] as const))),
    outlets: new Map(knowledge.outlets.flatMap((entry) => [entry.name, ...entry.names].map((name) => [key(name), entry] as const))),
    signs: signsOf(knowledge),
    hosts: new Map(knowledge.outlets.flatMap((entry) => entry.hosts.map((host) => [host.toLowerCase(), entry] as const))),
    givenNames: knowledge.givenNames,
  }
  built.set(knowledge, names)
  return names
}

function signsOf(knowledge: Knowledge): Map<string, { id: string; name: string } | null> {
  const signs = new Map<string, { id: string; name: string } | null>()
  for (const outlet of knowledge.outlets) {
    for (const sign of outlet.signs) signs.set(key(sign), signs.has(key(sign)) ? null : { id: outlet.id, name: outlet.name })
  }
  return signs
}

/** Comparison key: case, accents, a leading article and punctuation folded. */
export function key(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim()
}

const PARTICLE = /^(al|el|bin|ibn|bint|de|da|do|dos|di|du|van|von|der|den|ter|la|le|y|e|of|zu)$/
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u
const OUTLET_WORD =
  /^(daily|times|news|post|herald|tribune|gazette|observer|guardian|chronicle|journal|press|standard|star|today|radio|tv|online|agency|media|telegraph|mirror|dispatch|courier|bulletin|review|monitor|express|mail|network|ledger|examiner|inquirer|recorder|sentinel|independent|broadcasting|magazine|newspaper|zeitung|monde|kurier|presse|diario|correo|gazeta|haber|ajansı|agencies|desk|correspondent|bureau|staff|web|report|reporter|world|international)$/i

/** Two to five capitalised words, particles allowed, none of them a word of outlets' names, no digits. */
export function looksLikePerson(line: string): boolean {
  const words = line.trim().split(/\s+/)
  if (words.length < 2 || words.length > 5) return false
  const capitals = words.filter((word) => NAME_WORD.test(word)).length
  return (
    capitals >= 2 && words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word)) && !words.some((word) => OUTLET_WORD.test(word))
  )
}

/** Whether the first word is a given name that knowledge lists. */
export function beginsWithGivenName(line: string, names: Names): boolean {
  return names.givenNames.has(key(line.trim().split(/\s+/)[0] ?? ''))
}

/** One to five capitalised words of which one is usual in names of news outlets. */
export function looksLikeOutlet(line: string): boolean {
  const words = line.trim().split(/\s+/)
  return (
    words.length <= 5 &&
    words.every((word) => NAME_WORD.test(word) || /^(of|and|&|the|de|la|le)$/.test(word)) &&
    words.some((word) => OUTLET_WORD.test(word))
  )
}

const MASTHEAD_WORD =
  /^(times|post|herald|tribune|gazette|observer|guardian|chronicle|journal|courier|telegraph|ledger|dispatch|bulletin|examiner|inquirer|recorder|sentinel|mirror|monitor|zeitung|kurier|diario|correo|gazeta|independent)$/i

/** A name of two to five words, one of which outlets alone bear: sections such as `World News` are none. */
export function looksLikeMasthead(line: string): boolean {
  const words = line.trim().split(/\s+/)
  return words.length >= 2 && words.length <= 5 && looksLikeOutlet(line) && words.some((word) => MASTHEAD_WORD.test(word))
}
