/** One plain line for a happening, put together from its parts; where the parts are too few, the words of its fullest report. */

import type { Event, EventStatus, Participant } from '../../model/event.js'
import type { EntityId } from '../../model/ids.js'

export type Names = (entity: EntityId) => string

/** `Foreign ministers of A, B and C met in Sael`. `words` are those of the fullest report. */
export function titleOf(event: Pick<Event, 'type' | 'status' | 'participants' | 'where'>, names: Names, words: string): string {
  const sentence = composed(event, names)
  return capitalised(
    sentence === null
      ? shortened(words)
      : event.where !== null && event.type !== 'visit'
        ? `${sentence} in ${names(event.where)}`
        : sentence,
  )
}

function composed(
  { type, status, participants, where }: Pick<Event, 'type' | 'status' | 'participants' | 'where'>,
  names: Names,
): string | null {
  const part = (...parts: readonly string[]): Participant[] => participants.filter((one) => parts.includes(one.part))
  const acting = part('actor', 'host', 'guest')
  const who = peopleOf(acting, names)
  switch (type) {
    case 'meeting':
      return who.count > 1 ? `${who.words} ${MEET[status]}` : who.count === 1 ? `${who.words} ${SUMMIT[status] ?? 'summit'}` : null
    case 'call':
      return who.count > 1 ? `${who.words} ${status === 'held' ? 'spoke by phone' : 'are to speak by phone'}` : null
    case 'visit':
      return who.count > 0 && where !== null ? `${who.words} ${VISIT[status]} ${names(where)}` : null
    case 'invitation':
      return part('recipient').length > 0
        ? `${peopleOf(part('recipient'), names).words} invited${who.count > 0 ? ` by ${who.words}` : ''}`
        : null
    case 'rupture':
      return tied(who, part('recipient'), names, 'broke off ties', 'with')
    case 'restoration':
      return who.count > 1
        ? `${who.words} ${status === 'held' ? 'restored' : status === 'planned' ? 'are to restore' : 'may restore'} ties`
        : null
    case 'deployment':
      return who.count > 0 && where !== null ? `${who.words}: troops` : null
    case 'intervention':
      return who.count > 0 && where !== null && status === 'held' ? `${who.words} intervened` : null
    case 'support':
      return who.count > 0 && part('opponent').length > 0
        ? `${who.words} backs opponents of ${peopleOf(part('opponent'), names).words}`
        : null
    case 'speech':
      return who.count > 0 && status === 'held' ? `${who.words} gave a speech` : null
    default:
      return null
  }
}

const MEET: Readonly<Record<EventStatus, string>> = {
  held: 'met',
  ongoing: 'were meeting',
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
}

function tied(who: People, others: readonly Participant[], names: Names, verb: string, preposition: string): string | null {
  if (who.count === 0) return null
  return others.length > 0 ? `${who.words} ${verb} ${preposition} ${peopleOf(others, names).words}` : `${who.words} ${verb}`
}

/** Delegations by office, `Defence ministers and intelligence chiefs of A and B`, else names. */
function peopleOf(participants: readonly Participant[], names: Names): People {
  const delegations = participants.filter((one) => one.role !== null && !isPerson(one))
  const seats = delegations.length > 0 ? delegations : participants
  const entities = [...new Set(seats.map((one) => one.entity))]
  const list = listed(entities.map(names))
  const offices = [...new Set(delegations.flatMap((one) => (one.role === null ? [] : [entities.length > 1 ? plural(one.role) : one.role])))]
  return { words: offices.length > 0 ? `${listed(offices)} of ${list}` : list, count: entities.length }
}

/** A participant's first evidence says whether it is a person's own name: its office stands on the person, not on a country. */
function isPerson(one: Participant & { readonly person?: boolean }): boolean {
  return one.person === true
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

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
