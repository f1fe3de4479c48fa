/** Who `the minister`, `the Fooish leader`, `he` and `she` are, where the article leaves no doubt; both candidates where it does. */

import type { Span } from '../text/span.js'
import type { Context } from './names/context.js'
import type { Draft, Sighting } from './names/ledger.js'
import { holds, levelOf, type OfficePhrase, roleOf } from './roles.js'

/** Offices that one person holds at a time for a country or body, beside those of heads, ministers and intelligence chiefs. */
const SINGULAR = new Set([
  'spokesman',
  'ambassador',
  'special envoy',
  'envoy',
  'special representative',
  'secretary-general',
  'UN secretary-general',
  'speaker',
  'army chief',
  'chief of staff',
  'central bank governor',
  'crown prince',
  'police chief',
  'governor',
  'mayor',
  'attorney general',
  'national security adviser',
  'first lady',
  'chief executive',
  'foreign policy chief',
  'director-general',
  'CIA director',
  'prosecutor',
  'party leader',
  'opposition leader',
  'vice president',
])
const PLAIN = new Set(['minister', 'secretary', 'head', 'official', 'diplomat'])

/** Reads the offices that stand without a name beside them. `phrases` are in text order. */
export function settleOffices(context: Context, phrases: readonly OfficePhrase[]): void {
  phrases.forEach((phrase, i) => {
    if (phrase.plural) group(context, phrase, phrases.slice(Math.max(0, i - REACH), i))
    else one(context, phrase)
  })
}

/** How many offices back a reference may reach. */
const REACH = 60

/** An office alone, in the singular: the person introduced with it, else one known by the office, else nobody. */
function one(context: Context, phrase: OfficePhrase): void {
  const party = phrase.parties[0]
  if (!party && !phrase.definite) return
  if (phrase.indefinite) see(context, phrase, null, 0.5, [])
  else if (!known(context, phrase) && party && isSingular(phrase)) {
    const key = `office:${phrase.entry.id}|${phrase.time ?? ''}|${party.key}`
    const draft = context.ledger.draft(key, 'person', { fallback: words(context, phrase) })
    context.ledger.hold(draft, roleOf(phrase))
    see(context, phrase, draft, 0.8, [])
  }
}

/** Whether the article introduces one who holds the office, or leaves open which of two is meant; without a country, whom it has named so far. */
function known(context: Context, phrase: OfficePhrase): boolean {
  const said = phrase.parties.length > 0
  const party = phrase.parties[0] ?? null
  const first = (person: Draft): number => context.ledger.people.get(person) ?? Number.POSITIVE_INFINITY
  const people = context.ledger
    .holdersOf(party, phrase.entry.name, levelOf(phrase.entry, party))
    .filter((person) => holds(person, phrase) && (said || first(person) < phrase.start))
    .sort((a, b) => first(a) - first(b))
  if (people.length === 1) see(context, phrase, people[0] as Draft, said ? 0.85 : 0.7, [])
  else if (people.length > 1 || (said && !isSingular(phrase))) see(context, phrase, null, 0.5, people)
  return people.length > 0
}

function isSingular({ entry, parties }: OfficePhrase): boolean {
  if (PLAIN.has(entry.name)) return false
  const level = levelOf(entry, parties[0] ?? null)
  return level === 'head of state or government' || level === 'minister' || level === 'intelligence chief' || SINGULAR.has(entry.name)
}

/** Offices of several: a delegation of each country. `their` and `the` look back to who was named just before. */
function group(context: Context, phrase: OfficePhrase, phrases: readonly OfficePhrase[]): void {
  const own = phrase.parties.filter((party) => party.kind === 'country')
  const countries = own.length ? own : (theirs(context, phrase) ?? counted(context, phrase, phrases) ?? again(context, phrase, phrases))
  if (countries.length === 0 && phrase.parties.length === 0 && !phrase.definite) return
  see(context, phrase, null, own.length ? 0.9 : 0.65, countries)
}

/** `A and B …, and their defence ministers`: the countries of the two heads, or the two countries, named before in the sentence. */
function theirs(context: Context, phrase: OfficePhrase): Draft[] | null {
  const sentence = context.lines[phrase.line]?.sentence
  if (!sentence || !/\btheir\s+(?:[\p{L}-]+\s+)?$/iu.test(context.a.text.slice(sentence.start, phrase.office.start))) return null
  const before = context.ledger.sightings
    .filter((one) => one.start >= sentence.start && one.end <= phrase.start)
    .sort((a, b) => a.start - b.start)
  const people = unique(before.filter((one) => one.kind === 'person' && one.form !== 'role').map((one) => one.draft))
  const led = unique(
    people.map(
      (person) => person.roles.find((role) => role.level === 'head of state or government' && role.for?.kind === 'country')?.for ?? null,
    ),
  )
  if (led.length >= 2 && led.length === people.length) return led
  const countries = unique(before.filter((one) => one.kind === 'country' && one.form !== 'nationality').map((one) => one.draft))
  return people.length === 0 && countries.length === 2 ? countries : []
}

const COUNT =
  /\b(?:of|from|for)\s+(?:the|all|both)\s+(?:(two|three|four|five|six|seven|eight|nine|ten)\s+)?(?:countries|nations|states|sides|parties)\b|\b(?:the\s+)?(two|three|four|five|six)\s+(?:countries|nations|states|sides)['’]\s+$/i
const NUMBER: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 }

/** `foreign ministers of the four countries`: the last list of so many countries. */
function counted(context: Context, phrase: OfficePhrase, phrases: readonly OfficePhrase[]): Draft[] | null {
  const { text } = context.a
  const after = COUNT.exec(text.slice(phrase.office.end, phrase.office.end + 40))
  const before = COUNT.exec(text.slice(Math.max(0, phrase.office.start - 30), phrase.office.start))
  const word = (after?.index !== undefined && after.index < 3 ? after[1] : before?.[2])?.toLowerCase()
  if (!word) return null
  const lists = phrases.filter(
    (other) => other.end <= phrase.start && other.parties.filter((party) => party.kind === 'country').length === NUMBER[word],
  )
  return [...(lists.at(-1)?.parties ?? [])]
}

/** `the ministers`: those of the delegation named last, where the office is the same or only shorter. */
function again(context: Context, phrase: OfficePhrase, phrases: readonly OfficePhrase[]): Draft[] {
  if (
    !/\bthe\s+(?:[\p{L}-]+\s+)?(?:and\s+)?$/iu.test(context.a.text.slice(Math.max(0, phrase.start - 30), phrase.start)) &&
    !phrase.definite
  )
    return []
  const same = (other: OfficePhrase): boolean =>
    other.entry === phrase.entry || (phrase.entry.name === 'minister' && other.entry.level === 'minister')
  const before = phrases.filter((other) => other.plural && other.parties.length > 1 && same(other))
  return [...(before.at(-1)?.parties ?? [])].filter((party) => party.kind === 'country')
}

function unique(drafts: readonly (Draft | null)[]): Draft[] {
  return [...new Set(drafts.filter((draft) => draft !== null))]
}

function words({ a }: Context, span: Span): string {
  return a.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}

function see(context: Context, phrase: OfficePhrase, draft: Draft | null, certainty: number, candidates: readonly Draft[]): void {
  const more = candidates.length ? { candidates } : {}
  context.ledger.see({ start: phrase.start, end: phrase.end, kind: 'person', draft, form: 'role', certainty, by: 'mentions.role', ...more })
}

const PRONOUN = /\b(he|him|his|himself|she|her|hers|herself)\b/gi
const MASCULINE = /\b(?:Mr|Sir|Lord|King|Prince|Sheikh|Emir|Sultan|spokesman|chairman|Ayatollah|Crown Prince)\.?\s+$/i
const FEMININE = /\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|spokeswoman|chairwoman)\.?\s+$/i

/** Reads `he` and `she`, sentence by sentence, in text order. Where two people could be meant, both are candidates and none is chosen. */
export function settlePronouns(context: Context): void {
  const people = byLine(context)
  const genders = gendersOf(context)
  for (const line of context.lines) {
    const { sentence, index } = line
    if (sentence.zone === 'title') continue
    for (const match of context.a.text.slice(sentence.start, sentence.end).matchAll(PRONOUN)) {
      const at = sentence.start + match.index
      const gender = /^(?:he|him|his|himself)$/i.test(match[0]) ? 'm' : 'f'
      const found = antecedents(context, index, at, people).filter((draft) => (genders.get(draft) ?? gender) === gender)
      const draft = found.length === 1 ? (found[0] as Draft) : null
      const sighting: Sighting = {
        start: at,
        end: at + match[0].length,
        kind: 'person',
        draft,
        form: 'pronoun',
        certainty: draft ? 0.8 : 0.4,
        by: 'mentions.pronoun',
      }
      if (found.length) context.ledger.see(draft ? sighting : { ...sighting, candidates: found })
      if (draft) people.get(index)?.push(sighting) ?? people.set(index, [sighting])
    }
  }
}

type ByLine = Map<number, Sighting[]>

/** Mentions of people by line, in text order. */
function byLine({ ledger, lines }: Context): ByLine {
  const starts = [...lines].sort((a, b) => a.sentence.start - b.sentence.start)
  const found: ByLine = new Map()
  let at = 0
  for (const one of [...ledger.sightings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.kind !== 'person' || !one.draft) continue
    while (at + 1 < starts.length && (starts[at + 1]?.sentence.start ?? 0) <= one.start) at++
    const index = starts[at]?.index ?? 0
    const list = found.get(index)
    if (list) list.push(one)
    else found.set(index, [one])
  }
  return found
}

/** People whose form of address or office says man or woman. */
function gendersOf({ a, ledger }: Context): Map<Draft, 'm' | 'f'> {
  const genders = new Map<Draft, 'm' | 'f'>()
  for (const one of ledger.sightings) {
    if (one.kind !== 'person' || !one.draft) continue
    const before = a.text.slice(Math.max(0, one.start - 20), one.start)
    if (MASCULINE.test(before)) genders.set(one.draft, 'm')
    else if (FEMININE.test(before)) genders.set(one.draft, 'f')
  }
  return genders
}

/** Those named before the pronoun in its sentence; where nobody is, those of the sentence before. The subject of the main clause comes first. */
function antecedents(context: Context, index: number, at: number, people: ByLine): Draft[] {
  const sentence = context.lines[index]?.sentence
  const before = context.lines[index - 1]?.sentence
  if (!sentence) return []
  const here = (people.get(index) ?? []).filter((one) => one.end <= at && !isQuotedAway(context, one, at))
  const drafts = unique(here.map((one) => one.draft))
  if (drafts.length === 0) return before?.zone === 'body' ? previous(context, index - 1, people) : []
  return drafts.length === 1 ? drafts : (subject(context, index, here) ?? drafts)
}

function previous(context: Context, index: number, people: ByLine): Draft[] {
  const there = people.get(index) ?? []
  const drafts = unique(there.map((one) => one.draft))
  return drafts.length <= 1 ? drafts : (subject(context, index, there) ?? drafts)
}

/** The person that opens the sentence, where a verb follows the name at once. */
function subject({ a, tag, lines }: Context, index: number, here: readonly Sighting[]): Draft[] | null {
  const first = here[0]
  const line = lines[index]
  if (!first?.draft || !line) return null
  const opening = a.text.slice(line.sentence.start, first.start)
  if (opening.length > 60 || /[,;:]/.test(opening)) return null
  const last = here.filter((one) => one.draft === first.draft && one.start < first.end + 60).at(-1) ?? first
  const word = line.words.find((one) => one.start >= last.end)
  if (!word || word.start - last.end > 2) return null
  const known = tag(word)
  return known === 'VERB' || known === 'AUX' || /^(said|says|told|has|had|was|is|will|also|later)$/.test(word.key) ? [first.draft] : null
}

/** A speaker outside a quotation is not `he` within it. */
function isQuotedAway({ a }: Context, one: Sighting, at: number): boolean {
  const between = a.text.slice(one.end, at)
  const opened = (between.match(/“/g)?.length ?? 0) - (between.match(/”/g)?.length ?? 0)
  return opened > 0 || (between.match(/"/g)?.length ?? 0) % 2 === 1
}
