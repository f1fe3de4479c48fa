/** Phrases that name those who take part: `Foreign ministers for A, B and C`, `Syrian and Turkish defence ministers`, `President X and his guest Y`. */

import { DETERMINERS, isClosed, NUMBERS, PLAIN_PREPOSITIONS, POSSESSIVES } from './closed.js'
import { entityOf, type Member, memberOf, roleOf } from './members.js'
import { type Office, officeAt } from './offices.js'
import type { Scene, Unit } from './scene.js'

/** `their`: offices of those named just before. `count`: `the four countries`. `the`: `the countries`. */
export interface Reference {
  readonly kind: 'their' | 'count' | 'the'
  readonly count: number | null
}

export interface Group {
  /** Units `[first, last)`. */
  readonly first: number
  readonly last: number
  readonly members: readonly Member[]
  /** Offices named without saying whose, or whose holders a reference gives. */
  readonly offices: readonly Office[]
  readonly reference: Reference | null
}

const PARTIES = new Set('country nation side party state government neighbour neighbor power ally'.split(' '))
/** What a country or its people act through. */
const ARMS = new Set(
  'government authority official side delegation troop force army military navy warplane jet soldier regime administration team parliament leadership commander police warship drone aircraft artillery air coast republic gunman gunmen militant fighter rebel insurgent commando peacekeeper intelligence security border'.split(
    ' ',
  ),
)
const POWERS = new Set(['regime', 'government', 'administration', 'leadership'])
const LIST_MARKS = new Set([',', 'and', '&', '-', '–', 'or', '/'])

/** The group that starts exactly at a unit, as long as it can be; null where none does. */
export function groupAt(scene: Scene, first: number): Group | null {
  let item = itemAt(scene, first)
  if (!item) return null
  const items = [item]
  let closing = item.members.length > 1
  for (;;) {
    const next = afterListMark(scene.units, item.last)
    if (next !== null && closing && scene.units[item.last]?.key === ',') break
    closing ||= next !== null && scene.units[next - 1]?.key === 'and'
    const isAside = next !== null && scene.units[next - 1]?.key === ',' && POSSESSIVES.has(scene.units[next]?.key ?? '')
    const following: Group | null = next === null || isAside ? null : itemAt(scene, next)
    if (!following || following.reference?.kind === 'their') break
    items.push(following)
    item = following
  }
  return joined(items)
}

/** The longest group that ends exactly before a unit, no further left than `from`; it is read as if nothing stood behind it. `free`: not behind a preposition. */
export function groupBefore(scene: Scene, end: number, from = 0, free = false): Group | null {
  const cut: Scene = { ...scene, units: scene.units.slice(0, end) }
  for (let first = Math.max(from, end - 40); first < end; first++) {
    if (isListTail(scene.units, first) || (free && behindPreposition(scene.units, first))) continue
    const group = groupAt(cut, first)
    if (group?.last === end) return group
  }
  return null
}

/** `teams from the X are flying`: X stands behind a preposition, with or without an article. */
function behindPreposition(units: readonly Unit[], first: number): boolean {
  let at = first - 1
  while (DETERMINERS.has(units[at]?.key ?? '')) at--
  return PLAIN_PREPOSITIONS.has(units[at]?.key ?? '')
}

/** Starting in the middle of a list would lose its head: `and Iran`. */
function isListTail(units: readonly Unit[], first: number): boolean {
  const key = units[first]?.key ?? ''
  return LIST_MARKS.has(key) || key === "'s" || key === "'"
}

function joined(items: readonly Group[]): Group {
  const members: Member[] = []
  for (const member of items.flatMap((item) => item.members)) {
    if (!members.some((other) => other.entity === member.entity && other.role === member.role)) members.push(member)
  }
  return {
    first: (items[0] as Group).first,
    last: (items[items.length - 1] as Group).last,
    members,
    offices: items.flatMap((item) => item.offices),
    reference: items.find((item) => item.reference)?.reference ?? null,
  }
}

/** Where the next item of a list begins, after `,`, `and`, `, and`, `as well as`; null where the list ends. */
function afterListMark(units: readonly Unit[], at: number): number | null {
  const keys = [0, 1, 2].map((i) => units[at + i]?.key)
  if (keys[0] === ',' && keys[1] === 'and') return at + 2
  if (keys[0] === 'as' && keys[1] === 'well' && keys[2] === 'as') return at + 3
  if (keys[0] === 'along' && keys[1] === 'with') return at + 2
  if (isApart(units, at)) return null
  return LIST_MARKS.has(keys[0] ?? '') && keys[0] !== 'or' ? at + 1 : null
}

/** A hyphen with blanks on both sides stands for a dash: it joins nothing. */
function isApart(units: readonly Unit[], at: number): boolean {
  const [before, mark, after] = [units[at - 1], units[at], units[at + 1]]
  return mark?.key === '-' && before !== undefined && after !== undefined && before.end < mark.start && mark.end < after.start
}

/** One item of a list. `X's decision` is no item: what X owns is not X. */
function itemAt(scene: Scene, first: number): Group | null {
  const item = plainItemAt(scene, first)
  const owner = item !== null && scene.units[item.last]?.key === "'s"
  return owner ? ofOwner(scene, first, item.last + 1) : item
}

function plainItemAt(scene: Scene, first: number): Group | null {
  const { units } = scene
  const at = afterLead(units, first)
  const reference = referenceAt(units, first, at)
  if (reference) return reference
  const offices = officesAt(units, at)
  if (offices) return officeFirst(scene, first, at, offices)
  const countries = countriesAt(scene, at)
  if (countries) return countryFirst(scene, first, countries)
  return entityAt(scene, first, at)
}

/** Determiners and up to three content words that lead to a name or an office: `a senior`, `NATO member`. */
function afterLead(units: readonly Unit[], first: number): number {
  let at = first
  while (DETERMINERS.has(units[at]?.key ?? '') && at - first < 2) at++
  const start = at
  while (at - start < 3 && units[at]?.kind === 'word' && !officeAt(units, at) && !NUMBERS.has((units[at] as Unit).key)) {
    const { key } = units[at] as Unit
    if (key === 'the' && at > start && units[at + 1]?.kind === 'entity') {
      at++
      continue
    }
    if (isClosed(key) || (units[at] as Unit).upos === 'VERB' || PARTIES.has((units[at] as Unit).lemma)) return start
    at++
  }
  return units[at]?.kind === 'entity' || (units[at] && officeAt(units, at)) || NUMBERS.has(units[at]?.key ?? '') ? at : start
}

/** `the four countries`, `both sides`, `the countries' deputy foreign ministers`. */
function referenceAt(units: readonly Unit[], first: number, at: number): Group | null {
  const count = NUMBERS.get(units[at]?.key ?? '') ?? (units[first]?.key === 'both' ? 2 : null)
  const noun = NUMBERS.has(units[at]?.key ?? '') ? at + 1 : at
  const unit = units[noun]
  if (unit?.kind !== 'word' || !PARTIES.has(unit.lemma) || !unit.key.endsWith('s')) return null
  if (count === null && units[first]?.key !== 'the') return null
  let last = noun + 1
  if (units[last]?.key === "'s" || units[last]?.key === "'") last++
  const offices = officesAt(units, last)
  const end = offices ? (offices[offices.length - 1] as Office).last : noun + 1
  return { first, last: end, members: [], offices: offices ?? [], reference: { kind: count === null ? 'the' : 'count', count } }
}

/** One office or several joined by `and`: `defence ministers and intelligence chiefs`. */
function officesAt(units: readonly Unit[], first: number): Office[] | null {
  const office = officeAt(units, first)
  if (!office) return null
  const offices = [office]
  for (;;) {
    const next = afterListMark(units, (offices[offices.length - 1] as Office).last)
    const more = next === null ? null : officeAt(units, next)
    if (!more?.plural || !office.plural) return offices
    offices.push(more)
  }
}

/** `foreign ministers of A and B`, `President X`, `the president, X,`. */
function officeFirst(scene: Scene, first: number, at: number, offices: readonly Office[]): Group | null {
  const { units } = scene
  const end = (offices[offices.length - 1] as Office).last
  const single = offices.length === 1 && !(offices[0] as Office).plural
  if (['of', 'for', 'from'].includes(units[end]?.key ?? '')) {
    const reference = referenceAt(units, end + 1, afterLead(units, end + 1))
    if (reference) return { ...reference, first, offices }
    const countries = countriesAt(scene, afterLead(units, end + 1))
    if (countries) {
      const person = single ? personAt(scene, countries.last) : null
      if (person) return { ...person, first }
      return { first, last: countries.last, members: delegations(countries.members, offices), offices: [], reference: null }
    }
  }
  const person = single ? personAt(scene, end) : null
  if (person) return { ...person, first }
  const reference: Reference | null = POSSESSIVES.has(units[at - 1]?.key ?? units[first]?.key ?? '') ? { kind: 'their', count: null } : null
  return { first, last: end, members: [], offices, reference }
}

/** Countries, with what follows them: `Syrian and Turkish defence ministers`, `Russia's president X`, `the Turkish government`, or one alone. */
function countryFirst(scene: Scene, first: number, countries: Countries): Group | null {
  const { units } = scene
  const offices = officesAt(units, afterAdjectives(units, countries.last))
  if (offices) {
    const end = (offices[offices.length - 1] as Office).last
    const many = (offices[0] as Office).plural
    if (many) return { first, last: end, members: delegations(countries.members, offices), offices: [], reference: null }
    if (countries.members.length === 1) {
      const person = personAt(scene, end) ?? personAt(scene, units[end]?.key === ',' ? end + 1 : end)
      if (person) return { ...person, first }
      return { first, last: end, members: delegations(countries.members, offices), offices: [], reference: null }
    }
  }
  return entityAt(scene, first, countries.first)
}

/** `former`, `then`, `new` may stand between a country and an office. */
function afterAdjectives(units: readonly Unit[], at: number): number {
  return ['former', 'then', 'new', 'acting', 'outgoing', 'newly'].includes(units[at]?.key ?? '') ? at + 1 : at
}

function delegations(countries: readonly Member[], offices: readonly Office[]): Member[] {
  return countries.flatMap((country) => offices.map((office) => ({ ...country, role: office.name, level: office.level })))
}

interface Countries {
  readonly first: number
  readonly last: number
  readonly members: readonly Member[]
}

/** A list of countries, `'s` at its end included: `Russia and Iran's`, `Syria-Turkey`, `the Assad regime of Syria, Russia`. */
function countriesAt(scene: Scene, first: number): Countries | null {
  const members: Member[] = []
  let last = first
  for (let at: number | null = first; at !== null; ) {
    const start: number = scene.units[at]?.key === 'the' ? at + 1 : at
    const country = countryAt(scene, start)
    if (!country) break
    members.push(country.member)
    last = country.last
    at = scene.units[last]?.key === "'s" ? null : afterListMark(scene.units, last)
  }
  if (members.length === 0) return null
  if (scene.units[last]?.key === "'s" || scene.units[last]?.key === "'") last++
  return { first, last, members }
}

/** One country, or the government of one: `the Assad regime of Syria`. */
function countryAt(scene: Scene, at: number): { member: Member; last: number } | null {
  const unit = scene.units[at]
  if (!unit?.mention) return null
  const power = POWERS.has(scene.units[at + 1]?.key ?? '')
  const of = scene.units[at + 2]?.key === 'of' && isCountry(scene, scene.units[at + 3])
  if (power && of) return { member: memberOf(scene, scene.units[at + 3] as Unit), last: at + 4 }
  if (power && unit.mention.kind === 'person') {
    const country = roleOf(entityOf(scene, unit.mention.entity))?.for ?? null
    return country === null
      ? null
      : { member: { entity: country, role: null, level: null, start: unit.start, end: unit.end }, last: at + 2 }
  }
  return isCountry(scene, unit) ? { member: memberOf(scene, unit), last: power ? at + 2 : at + 1 } : null
}

function isCountry(scene: Scene, unit: Unit | undefined): boolean {
  if (!unit?.mention) return false
  return unit.mention.kind === 'country' || (unit.mention.form === 'metonym' && entityOf(scene, unit.mention.entity)?.kind === 'country')
}

/** A person whose name starts here; an office and a name of one person stand as one. */
function personAt(scene: Scene, at: number): Group | null {
  const unit = scene.units[at]
  if (unit?.mention?.kind !== 'person') return null
  return { first: at, last: at + 1, members: [memberOf(scene, unit)], offices: [], reference: null }
}

/** Any entity; a nationality word only with what acts for its country. */
function entityAt(scene: Scene, first: number, at: number): Group | null {
  const unit = scene.units[at]
  if (!unit?.mention || unit.mention.kind === 'work') return null
  const country = countryAt(scene, at)
  const member = country?.member ?? memberOf(scene, unit)
  let last = country?.last ?? at + 1
  const next = scene.units[last]
  const possessive = next?.key === "'s" || next?.key === "'"
  const arm = scene.units[possessive ? last + 1 : last]
  if (possessive && !(arm?.kind === 'word' && ARMS.has(arm.lemma))) return ofOwner(scene, first, last + 1)
  if (arm?.kind === 'word' && ARMS.has(arm.lemma))
    last = (possessive ? last + 1 : last) + armLength(scene.units, possessive ? last + 1 : last)
  else if (unit.mention.form === 'nationality') return null
  const same = scene.units[last]
  if (same?.mention && same.mention.entity === unit.mention.entity && same.mention.kind === 'person') last++
  return { first, last, members: [member], offices: [], reference: null }
}

/** `the region's old rivals A and B` are A and B; `A's efforts` are no one. */
function ofOwner(scene: Scene, first: number, from: number): Group | null {
  const at = afterLead(scene.units, from)
  const owned = at > from && scene.units[at]?.mention ? itemAt(scene, at) : null
  return owned ? { ...owned, first } : null
}

/** `air force`, `armed forces`, `air defence units`: how many units the arm takes. */
function armLength(units: readonly Unit[], at: number): number {
  const next = units[at + 1]
  return next?.kind === 'word' && ARMS.has(next.lemma) ? 2 : 1
}
