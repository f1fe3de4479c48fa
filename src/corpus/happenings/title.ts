/** One plain line for a happening, put together from its parts; where the parts are too few, the words of its fullest report. */

import type { Entity } from '../../model/entity.js'
import type { Event, EventStatus, Participant } from '../../model/event.js'
import type { EntityId } from '../../model/ids.js'
import { ownWords } from './own-words.js'

export type Names = (entity: EntityId) => string

/** What a title is made of beside the words of the fullest report. */
export type TitleParts = Pick<Event, 'type' | 'status' | 'where'> & {
  readonly participants: readonly Seated[]
  /** Other lands beside `where`. */
  readonly alsoAt?: readonly EntityId[]
  readonly topic: string | null
  /** The words for what is to be done, for a task or an invitation; null none. */
  readonly what: string | null
}

/** `Foreign ministers of A, B and C met in Sael`. `words` are those of the fullest report. */
export function titleOf(parts: TitleParts, names: Names, words: string): string {
  const sentence = composed(parts, names)
  if (sentence === null) return capitalised(shortened(fromPage(words, parts.participants, names)))
  const places = parts.where === null ? [] : [parts.where, ...(parts.alsoAt ?? [])].map(names)
  return capitalised(places.length > 0 && PLACED.has(parts.type) ? `${sentence} in ${listed(places)}` : sentence)
}

const PLACED: ReadonlySet<Event['type']> = new Set(['meeting', 'call', 'deployment', 'intervention', 'attack', 'war', 'disaster'])

function composed({ type, status, participants, where, topic, what }: TitleParts, names: Names): string | null {
  const part = (...parts: readonly string[]): Seated[] => participants.filter((one) => parts.includes(one.part))
  const who = peopleOf(part('actor', 'host', 'guest'), names)
  const whom = peopleOf(part('recipient'), names)
  const against = peopleOf(part('opponent'), names)
  switch (type) {
    case 'meeting':
      return who.count > 1 ? `${who.words} ${MEET[status]}` : who.body ? `${who.words} ${SUMMIT[status] ?? 'summit'}` : null
    case 'call':
      return who.count > 1 ? `${who.words} ${status === 'held' ? 'spoke by phone' : 'are to speak by phone'}` : null
    case 'visit':
      return who.count > 0 && where !== null ? `${who.words} ${VISIT[status]} ${names(where)}` : null
    case 'invitation':
      return whom.count > 0 ? `${whom.words} invited${who.count > 0 ? ` by ${who.words}` : ''}${what ? ` to ${what}` : ''}` : null
    case 'agreement':
      return who.count > 1 && what !== null && status === 'held' ? `${who.words} agreed to ${what}` : null
    case 'rupture':
      return who.count > 0 && status === 'held' ? `${who.words} broke off ties${whom.count > 0 ? ` with ${whom.words}` : ''}` : null
    case 'restoration':
      return who.count > 1
        ? `${who.words} ${status === 'held' ? 'restored' : status === 'planned' ? 'are to restore' : 'may restore'} ties`
        : null
    case 'deployment':
      return who.count > 0 && where !== null ? `${who.words}: troops` : null
    case 'withdrawal':
      return who.count > 0 && where !== null ? `${who.words}: withdrawal of troops from ${names(where)}` : null
    case 'intervention':
      return who.count > 0 && where !== null && status === 'held' ? `${who.words} intervened` : null
    case 'attack':
      return who.count === 0
        ? null
        : against.count > 0
          ? `${who.words}: attack on ${against.words}`
          : where !== null
            ? `${who.words}: attack`
            : null
    case 'support':
      return who.count > 0 && against.count > 0 ? `${who.words} backs opponents of ${against.words}` : null
    case 'war':
      return where !== null ? (topic ?? 'war') : null
    case 'disaster':
      return where !== null ? topic : null
    case 'speech':
      return who.count > 0 && status === 'held' ? `${who.words} gave a speech` : null
    default:
      return null
  }
}

const MEET: Readonly<Record<EventStatus, string>> = {
  held: 'met',
  ongoing: 'are in talks',
  announced: 'are to meet',
  planned: 'are to meet',
  proposed: 'may meet',
  conditional: 'may meet, on a condition',
  demanded: 'are asked to meet',
  postponed: 'were to meet, postponed',
  cancelled: 'were to meet, cancelled',
  denied: 'did not meet, it was said',
}
const SUMMIT: Readonly<Partial<Record<EventStatus, string>>> = { postponed: 'summit, postponed', cancelled: 'summit, cancelled' }
const VISIT: Readonly<Record<EventStatus, string>> = {
  held: 'visited',
  ongoing: 'is visiting',
  announced: 'is to visit',
  planned: 'is to visit',
  proposed: 'may visit',
  conditional: 'may visit, on a condition,',
  demanded: 'is asked to visit',
  postponed: 'postponed a visit to',
  cancelled: 'cancelled a visit to',
  denied: 'denied a visit to',
}

interface People {
  readonly words: string
  readonly count: number
  /** Whether it is one body, whose own summit the event may be. */
  readonly body: boolean
}

/** A participant with the kind of its entity. */
export type Seated = Participant & { readonly kind: Entity['kind'] | null }

/** Delegations by office, `Defence ministers and intelligence chiefs of A and B`, else names. */
function peopleOf(participants: readonly Seated[], names: Names): People {
  const delegations = participants.filter((one) => one.role !== null && one.kind !== 'person')
  const distinct = (list: readonly Seated[]): EntityId[] => [...new Set(list.map((one) => one.entity))]
  const sole = distinct(delegations).length < 2 && distinct(participants).length > distinct(delegations).length
  const seats = delegations.length > 0 && !sole ? delegations : participants
  const entities = distinct(seats)
  const list = listed(entities.map(names))
  const offices = sole
    ? []
    : [...new Set(delegations.flatMap((one) => (one.role === null ? [] : [entities.length > 1 ? plural(one.role) : one.role])))]
  const words = offices.length > 0 ? `${listed(offices)} of ${list}` : list
  return { words, count: entities.length, body: entities.length === 1 && seats[0]?.kind === 'organization' }
}

function plural(office: string): string {
  const of = office.indexOf(' of ')
  if (of > 0) return `${plural(office.slice(0, of))}${office.slice(of)}`
  return /(?:s|x|ch)$/.test(office) ? `${office}es` : /[^aeiou]y$/.test(office) ? `${office.slice(0, -1)}ies` : `${office}s`
}

/** `A, B and C`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
}

/** Words of a title that is cut from a page. */
const LONGEST = 20

function shortened(words: string): string {
  const parts = words.trim().split(/\s+/)
  return parts.length <= LONGEST ? parts.join(' ') : `${parts.slice(0, LONGEST).join(' ')} …`
}

/** The words of the page, said of the one who took part, or of all by name where they name nobody. */
function fromPage(words: string, participants: readonly Seated[], names: Names): string {
  const all = [...new Set(participants.map((one) => names(one.entity)))].filter(Boolean)
  return ownWords(words, all, all.length === 1 ? (all[0] as string) : null)
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
