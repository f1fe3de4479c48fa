/**
 * What the parties want, as one article tells it: holder, issue, stance and condition, in the words themselves. Read from what somebody is said
 * to have said, and from sentences of which a party is the subject. What an analyst says that a party wants is no position of that party.
 */

import type { LocalEntity } from '../model/annotation.js'
import type { Attribution } from '../model/attribution.js'
import type { EventReport, PositionReport, Stance } from '../model/event.js'
import { type Match, matchRules } from '../rules/match.js'
import type { Ruleset } from '../rules/ruleset.js'
import { ruleText } from '../rules/text.js'
import { contains, overlaps, type Span } from '../text/span.js'
import { subjectOf } from './events/clause.js'
import { matchedScenes, type Scene, type Told } from './events/scene.js'
import { verbGroup } from './events/verbs.js'
import { holdersOf } from './positions/holders.js'
import { type Piece, piecesOf } from './positions/pieces.js'

/** Reports in text order. */
export function findPositions(told: Told & { readonly events: readonly EventReport[] }, rules: Ruleset): PositionReport[] {
  const notes = told.mentions.map(({ start, end, kind }) => ({ start, end, labels: [kind, 'mention'] }))
  const matches = matchRules(rules, ruleText(told.text, told.tokens, told.sentences, notes))
  const found: PositionReport[] = []
  for (const { scene, here } of matchedScenes(told, matches)) {
    if (scene.sentence.zone !== 'body') continue
    const stances = here.filter((match) => match.rule.gives.frame === 'stance')
    const conditions = here.filter((match) => match.rule.gives.frame === 'condition')
    for (const stance of unshadowed(stances)) found.push(...reportsOf(scene, stance, here, told, found))
    for (const condition of conditions) found.push(...conditional(scene, condition, here, told, found))
  }
  return distinct(found)
}

/** Of two stances on the same words the one with the longer trigger. */
function unshadowed(stances: readonly Match[]): Match[] {
  return stances.filter((one) => !stances.some((other) => other !== one && overlaps(one, other) && outranks(stances, other, one)))
}

function outranks(stances: readonly Match[], other: Match, one: Match): boolean {
  const [long, short] = [other.end - other.start, one.end - one.start]
  return long > short || (long === short && stances.indexOf(other) < stances.indexOf(one))
}

function reportsOf(
  scene: Scene,
  match: Match,
  here: readonly Match[],
  told: Told & { events: readonly EventReport[] },
  before: readonly PositionReport[],
): PositionReport[] {
  if (isHearsay(told, match)) return []
  const attribution = spokenAt(told, match)
  const { gives } = match.rule
  if ((gives.spoken === 'yes' || gives.inside === 'yes') && !attribution && !(gives.inside === 'yes' && follows(match, here))) return []
  const holders = holdersAt(scene, match, attribution, told)
  if (holders.length === 0) return []
  const start = match.captures.start?.[0] ?? match
  const lead = told.text.slice(start.start, start.end)
  const words = wordsFrom(scene, /^(?:for|of|that)$/i.test(lead) ? start.end : start.start, attribution, match)
  if (!words) return []
  const condition = conditionIn(scene, words, here)
  if (gives.class === 'yes' && issuesIn(here, words).length === 0) return []
  return piecesOf(told.text, words, issuesIn(here, words), issueBefore(told, before, holders)).flatMap((piece) =>
    holders.map((holder) => report(holder, piece, match, gives.stance as Stance, condition, attribution)),
  )
}

/** A second thing wanted in one sentence: `their desire to … and the need to …`. */
function follows(match: Match, here: readonly Match[]): boolean {
  return here.some((other) => other !== match && other.rule.gives.frame === 'stance' && other.start < match.start)
}

/** `will only … if …`, `without …, we will not …`: a precondition over the whole of what is said. A bare `if` needs an `only` or a `not`. */
function conditional(
  scene: Scene,
  match: Match,
  here: readonly Match[],
  told: Told & { events: readonly EventReport[] },
  before: readonly PositionReport[],
): PositionReport[] {
  const attribution = spokenAt(told, match)
  const sentence = told.text.slice(scene.sentence.start, scene.sentence.end)
  const bare = /^if$/i.test(told.text.slice(match.start, match.end))
  const firm = bare ? /\b(?:only|not|never|cannot|no)\b|n['’]t\b/ : /\b(?:will|would|cannot|can|shall|only|not)\b|n['’]t\b/
  if (!attribution || !firm.test(sentence)) return []
  const holders = holdersAt(scene, match, attribution, told)
  const span = conditionSpan(scene, match, attribution)
  const words = attribution.content.find((part) => overlaps(part, span))
  if (!words || holders.length === 0) return []
  const [piece] = piecesOf(told.text, words, issuesIn(here, span).slice(0, 1), issueBefore(told, before, holders))
  return piece ? holders.map((holder) => report(holder, piece, match, 'precondition', span, attribution)) : []
}

function report(
  holder: string,
  piece: Piece,
  match: Match,
  stance: Stance,
  condition: Span | null,
  attribution: Attribution | null,
): PositionReport {
  return {
    holder,
    issue: piece.issue,
    stance: condition ? 'precondition' : stance,
    words: [piece.words],
    condition,
    attribution: attribution?.id ?? null,
    by: `positions/${match.rule.id}`,
    certainty: attribution ? 0.8 : 0.7,
  }
}

/** The attribution whose content the match stands in, or whose cue it is; the innermost. */
function spokenAt(told: Told, match: Match): Attribution | null {
  const around = told.attributions.filter(
    (one) => one.modality === 'said' && [...one.content, ...one.cue].some((span) => overlaps(span, match)),
  )
  const length = (one: Attribution): number => one.content.reduce((sum, span) => sum + span.end - span.start, 0)
  return [...around].sort((a, b) => length(a) - length(b))[0] ?? null
}

/**
 * Who holds it. In speech: the subject of the stance where that is a party of the speaker's own side, else the speaker, if the speaker says it of
 * himself or of no one. In the writer's voice: the subject.
 */
function holdersAt(
  scene: Scene,
  match: Match,
  attribution: Attribution | null,
  told: Told & { events: readonly EventReport[] },
): readonly string[] {
  const subject = subjectAt(scene, match)
  const named = subject ? holdersOf(subject, scene, told.events) : []
  if (!attribution) return named
  const inCue = attribution.cue.some((span) => overlaps(span, match))
  if ((inCue && attribution.speakers.length > 0) || named.length === 0) return attribution.speakers
  if (attribution.speakers.length === 0) return named
  const speakers = attribution.speakers.map((id) => sideOf(told.entities, id))
  const sides = named.map((id) => sideOf(told.entities, id))
  if (sides.every((side) => speakers.includes(side))) return attribution.speakers
  return speakers.length > 0 && speakers.every((side) => sides.includes(side)) ? named : []
}

/** Whether it stands in what an outsider said. */
function isHearsay(told: Told, match: Match): boolean {
  return told.attributions.some(
    (one) => one.speakers.length === 0 && isOutsider(told.text, one) && one.content.some((span) => overlaps(span, match)),
  )
}

/** Analysts and unnamed sources tell what others want; that is no word of theirs. */
function isOutsider(text: string, { source }: Attribution): boolean {
  const words = (source ?? []).map((span) => text.slice(span.start, span.end)).join(' ')
  return /\b(?:analysts?|observers?|experts?|critics?|commentators?|media|sources?|reports?|diplomats?|newspapers?|residents?|witnesses)\b/i.test(
    words,
  )
}

function subjectAt(scene: Scene, match: Match): ReturnType<typeof subjectOf> {
  for (let at = scene.unitAt(match.first); at < scene.unitAt(match.last); at++) {
    const unit = scene.units[at]
    if (unit?.kind === 'word' && (unit.upos === 'VERB' || unit.upos === 'AUX' || unit.upos === 'ADJ')) {
      const group = verbGroup(scene, at)
      return subjectOf(scene, group.first, group.finite)
    }
  }
  return null
}

/** The country a person speaks for, else the entity itself. */
function sideOf(entities: readonly LocalEntity[], id: string): string {
  const entity = entities.find((one) => one.id === id)
  return entity?.roles.find((role) => role.for !== null)?.for ?? entity?.of ?? id
}

/** From the start of what is wanted to the end of its content or sentence. */
function wordsFrom(scene: Scene, start: number, attribution: Attribution | null, match: Match): Span | null {
  const content =
    attribution?.content.find((span) => span.start <= start && start < span.end) ??
    attribution?.content.find((span) => span.start >= match.start)
  const from = content && content.start > start ? content.start : start
  const end = content
    ? Math.max(...(attribution?.content ?? []).filter((span) => span.end <= scene.sentence.end).map((span) => span.end), content.end)
    : sentenceEnd(scene)
  return end > from ? { start: from, end: Math.min(end, scene.sentence.end) } : null
}

function sentenceEnd(scene: Scene): number {
  const last = scene.units[scene.units.length - 1]
  return last && /^[.!?]$/.test(last.key) ? last.start : scene.sentence.end
}

function issuesIn(here: readonly Match[], span: Span): readonly { readonly issue: string; readonly at: Span }[] {
  return here
    .filter((match) => match.rule.gives.frame === 'issue' && overlaps(match, span))
    .map((match) => ({ issue: match.rule.gives.issue as string, at: { start: match.start, end: match.end } }))
    .sort((a, b) => a.at.start - b.at.start)
}

/** What `this matter` points back to: the issue its holder spoke of last. */
function issueBefore(_told: Told, before: readonly PositionReport[], holders: readonly string[]): string | null {
  return before.filter((one) => holders.includes(one.holder)).pop()?.issue ?? null
}

function conditionIn(scene: Scene, words: Span, here: readonly Match[]): Span | null {
  const match = here.find((one) => one.rule.gives.frame === 'condition' && contains(words, { start: one.start, end: one.end }))
  return match ? conditionSpan(scene, match, null) : null
}

/** From `if` or `without` to the next comma, or the end of what is said. */
function conditionSpan(scene: Scene, match: Match, attribution: Attribution | null): Span {
  const start = match.captures.start?.[0]?.start ?? match.start
  const content = attribution?.content.find((span) => span.start <= start && start < span.end)
  const stop = Math.min(content?.end ?? sentenceEnd(scene), sentenceEnd(scene))
  const comma = scene.units.find((unit) => unit.start > start && unit.start < stop && /^[,;]$/.test(unit.key))
  return { start, end: comma ? comma.start : stop }
}

/** One report for a holder, issue and place: the first, unless a later one has the condition. */
function distinct(found: readonly PositionReport[]): PositionReport[] {
  const kept: PositionReport[] = []
  for (const one of found) {
    const at = kept.findIndex((other) => other.holder === one.holder && other.issue === one.issue && overlaps(hullOf(other), hullOf(one)))
    if (at < 0) kept.push(one)
    else if (one.condition && !kept[at]?.condition) kept[at] = one
  }
  return kept.sort((a, b) => hullOf(a).start - hullOf(b).start || (a.holder < b.holder ? -1 : 1))
}

const hullOf = (one: PositionReport): Span => one.words[0] as Span
