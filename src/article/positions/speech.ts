/** In whose words a stance stands, and who holds it there: nobody is made to want what another says of him. */

import type { LocalEntity } from '../../model/annotation.js'
import type { Attribution } from '../../model/attribution.js'
import { keyOf } from '../../rules/words.js'
import { overlaps, type Span } from '../../text/span.js'
import { isPress } from '../events/needs.js'
import type { Told } from '../events/scene.js'
import { isHolder } from './holders.js'
import type { Subject } from './subject.js'

export interface Speech {
  /** The innermost attribution around the stance or whose cue it is: it bounds the words. */
  readonly near: Attribution | null
  /** The cue of `near` is the stance itself: `X rejected the plan`. */
  readonly isCue: boolean
  /** Those in whose content the stance stands, the innermost first. */
  readonly around: readonly Attribution[]
}

const length = (one: Attribution): number => one.content.reduce((sum, span) => sum + span.end - span.start, 0)
const innermost = (a: Attribution, b: Attribution): number => length(a) - length(b)
const touches = (spans: readonly Span[], at: Span): boolean => spans.some((span) => overlaps(span, at))

/** Null where it stands in words that nobody is said to have spoken, or that somebody denies. */
export function speechAt(told: Told, at: Span): Speech | null {
  const { attributions } = told
  const spoken = attributions.filter((one) => touches(one.content, at) && !touches(one.cue, at) && !isByPress(told, one))
  const around = spoken.sort(innermost)
  if (around.some((one) => one.modality !== 'said' || one.cueClass === 'denial')) return null
  const cue = attributions.filter((one) => touches(one.cue, at) && one.modality === 'said').sort(innermost)[0] ?? null
  const near = [...around, ...(cue ? [cue] : [])].sort(innermost)[0] ?? null
  return { near, isCue: near !== null && near === cue, around }
}

/** What a newspaper is cited for is told, not said. */
function isByPress(told: Told, { speakers }: Attribution): boolean {
  return speakers.length > 0 && speakers.every((id) => isPress(entity(told, id)?.known ?? null))
}

/** Local ids of those who hold a stance of this subject, empty where that is not sure. `bySpeaker`: the words are the speaker's of whatever they are about. */
export function holdersIn(told: Told, speech: Speech, subject: Subject, bySpeaker: boolean): readonly string[] {
  const speakers = speakersOf(told, speech.around)
  if (subject.kind === 'self' || (bySpeaker && subject.kind !== 'named')) return speakers
  if (subject.kind === 'none') return speech.isCue && speech.near ? verified(told, speech.near) : []
  if (isMistaken(told, speech, subject)) return []
  if (subject.kind === 'pronoun') return echoed(told, speech, subject.key)
  const ids = subject.kind === 'named' ? subject.ids : nameOfCue(told, speech)
  return ids.length > 0 ? ownOf(told, speech, ids) : []
}

/** `"He wants …," Foo said`: in his own words Foo is no `he`. */
function isMistaken(told: Told, { around }: Speech, subject: Subject): boolean {
  const [inner] = around
  if (inner?.mode !== 'direct' || subject.kind !== 'named' || !subject.isPronoun) return false
  return subject.ids.every((id) => inner.speakers.includes(id) && entity(told, id)?.kind === 'person')
}

/** `Foo requests`, where the tree has gone astray: whom the source of the words names, with nothing beside the name. */
function nameOfCue({ mentions }: Told, { near, isCue }: Speech): readonly string[] {
  const [source, ...more] = near?.source ?? []
  if (!isCue || !source || more.length > 0) return []
  const whole = mentions.find(({ form, start, end }) => form === 'name' && start === source.start && end === source.end)
  return whole?.entity && near?.speakers.includes(whole.entity) ? near.speakers : []
}

/** `The firm said it was willing`: the speaker of himself, in words that are not his own. */
function echoed(told: Told, { around }: Speech, key: string): readonly string[] {
  const [inner] = around
  if (inner?.mode !== 'indirect') return []
  const speakers = verified(told, inner)
  const kinds = speakers.map((id) => entity(told, id)?.kind)
  const isPerson = kinds.length === 1 && kinds[0] === 'person'
  if (key === 'he' || key === 'she') return isPerson ? speakers : []
  if (key === 'it') return speakers.length === 1 && !isPerson ? speakers : []
  return isPerson ? [] : speakers
}

/** Whoever says `I`: the first speaker around who does not himself say so. */
function speakersOf(told: Told, around: readonly Attribution[]): readonly string[] {
  for (const one of around) {
    const speakers = verified(told, one)
    if (speakers.length > 0 || (one.source !== null && !isSelf(told.text, one.source))) return speakers
  }
  return []
}

const wordsOf = (text: string, spans: readonly Span[]): string => spans.map((span) => text.slice(span.start, span.end)).join(' ')
const isSelf = (text: string, source: readonly Span[]): boolean => /^(?:i|we)$/i.test(wordsOf(text, source))
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'who', 'i', 'we'])

/** The speakers of an attribution, as far as its source names them. */
function verified(told: Told, one: Attribution): readonly string[] {
  const speakers = one.speakers.filter((id) => isHolder(entity(told, id)))
  const { source } = one
  if (!source || PRONOUNS.has(keyOf(wordsOf(told.text, source)))) return speakers
  return speakers.filter((id) => told.mentions.some((mention) => mention.entity === id && touches(source, mention)))
}

/** Whom the subject names, in the writer's words or those of his own side: what others say that he wants is no position of his. */
function ownOf(told: Told, { around }: Speech, ids: readonly string[]): readonly string[] {
  const [inner] = around
  if (!inner) return ids
  if (inner.speakers.length === 0) return inner.source === null || isOfSide(told, inner.source, ids) ? ids : []
  const sides = ids.map((id) => sideOf(told, id))
  const speakers = inner.speakers.map((id) => sideOf(told, id))
  if (sides.every((side) => speakers.includes(side))) return ids.length === 1 && isSpeakersOwn(told, ids, inner) ? ids : inner.speakers
  return speakers.every((side) => sides.includes(side)) || isOfSide(told, inner.source ?? [], ids) ? ids : []
}

/** Those who speak of another's wishes, not for him. */
const OUTSIDE =
  /\b(?:critics?|rivals?|opponents?|challengers?|foes?|biographers?|analysts?|experts?|scientists?|professors?|lecturers?|economists?|historians?|columnists?|commentators?|academics?|researchers?|ex|former)\b/i

/** Whether the subject is a country or body whose officer speaks: then the officer holds it. */
const isSpeakersOwn = (told: Told, ids: readonly string[], { speakers }: Attribution): boolean =>
  ids.every((id) => speakers.includes(id) || entity(told, id)?.kind === 'person')

/** Who speaks for the land or body that is spoken of, without its name. */
const OFFICIAL =
  /^(?:the|its|a) (?:government|(?:foreign |defen[cs]e )?ministry|presidency|cabinet|spokes\w+|statement|company|party|campaign)$/i

/** `officials of the union`, for what the union wants. */
function isOfSide(told: Told, source: readonly Span[], ids: readonly string[]): boolean {
  if (OUTSIDE.test(wordsOf(told.text, source))) return false
  if (OFFICIAL.test(wordsOf(told.text, source)) && ids.every((id) => entity(told, id)?.kind !== 'person')) return true
  const sides = new Set(ids.flatMap((id) => [id, sideOf(told, id)]))
  return told.mentions.some((mention) => mention.entity !== null && sides.has(sideOf(told, mention.entity)) && touches(source, mention))
}

/** The country a person speaks for, else the entity itself. */
function sideOf(told: Told, id: string): string {
  const found = entity(told, id)
  return found?.roles.find((role) => role.for !== null)?.for ?? found?.of ?? id
}

const entity = ({ entities }: Told, id: string): LocalEntity | undefined => entities.find((one) => one.id === id)
