/** Who `the minister` and `the Fooish leader` are, where the article leaves no doubt; both candidates where it does. */

import type { Span } from '../text/span.js'
import type { Context } from './names/context.js'
import type { Draft } from './names/ledger.js'
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
