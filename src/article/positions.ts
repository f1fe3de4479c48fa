/**
 * What the parties want, as one article tells it: holder, issue, stance and condition, in the words themselves. Read from what somebody is said
 * to have said, and from sentences of which a party is the subject. What an analyst says that a party wants is no position of that party.
 */

import type { Attribution } from '../model/attribution.js'
import type { EventReport, PositionReport, Stance } from '../model/event.js'
import { type Match, matchRules } from '../rules/match.js'
import type { Ruleset } from '../rules/ruleset.js'
import { ruleText } from '../rules/text.js'
import { contains, overlaps, type Span } from '../text/span.js'
import { Tree } from './attributions/tree.js'
import { subjectOf } from './events/clause.js'
import { matchedScenes, type Scene, type Told } from './events/scene.js'
import { verbGroup } from './events/verbs.js'
import { governorOf, isNothing, isSet } from './positions/conditions.js'
import { holdersOf } from './positions/holders.js'
import { type Piece, piecesOf } from './positions/pieces.js'
import { realityOf } from './positions/reality.js'
import { holdersIn, type Speech, speechAt } from './positions/speech.js'
import { agentOf, ownerOf, type Subject, subjectAt } from './positions/subject.js'

interface Reading extends Told {
  readonly events: readonly EventReport[]
  /** Null where no parser has read the text: then closed classes of words must do. */
  readonly tree: Tree | null
}

/** Reports in text order. */
export function findPositions(told: Told & { readonly events: readonly EventReport[] }, rules: Ruleset): PositionReport[] {
  const notes = told.mentions.map(({ start, end, kind }) => ({ start, end, labels: [kind, 'mention'] }))
  const matches = matchRules(rules, ruleText(told.text, told.tokens, told.sentences, notes))
  const found: PositionReport[] = []
  const isParsed = matches.length > 0 && told.tokens.some((token) => token.deprel !== '_')
  const reading: Reading = { ...told, tree: isParsed ? new Tree(told.text, told.tokens, told.sentences) : null }
  for (const { scene, here } of matchedScenes(told, matches)) {
    if (scene.sentence.zone !== 'body') continue
    const stances = here.filter((match) => match.rule.gives.frame === 'stance')
    const conditions = here.filter((match) => match.rule.gives.frame === 'condition')
    for (const stance of unshadowed(stances)) found.push(...reportsOf(scene, stance, here, reading, found))
    for (const condition of conditions) found.push(...conditional(scene, condition, here, reading, found))
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

function reportsOf(scene: Scene, match: Match, here: readonly Match[], told: Reading, before: readonly PositionReport[]): PositionReport[] {
  const speech = speechAt(told, match)
  if (!speech) return []
  const { near: attribution } = speech
  const { gives } = match.rule
  if ((gives.spoken === 'yes' || gives.inside === 'yes') && !attribution && !(gives.inside === 'yes' && follows(match, here))) return []
  const stance = stanceOf(match, told)
  const holders = stance === null ? [] : holdersAt(scene, match, speech, told)
  if (stance === null || holders.length === 0) return []
  const start = match.captures.start?.[0] ?? match
  const lead = told.text.slice(start.start, start.end)
  if (lacksWords(told, match)) return []
  if (!told.tree && lead === 'by') return []
  const words = patientOf(match, told) ?? wordsFrom(scene, /^(?:for|of|that)$/i.test(lead) ? start.end : start.start, attribution, match)
  if (!words || !/\p{L}{3}/u.test(told.text.slice(words.start, words.end))) return []
  const condition = conditionIn(scene, words, here, told)
  if (gives.class === 'yes' && issuesIn(here, words).length === 0) return []
  return piecesOf(told.text, words, issuesIn(here, words), issueBefore(told, before, holders)).flatMap((piece) =>
    holders.map((holder) => report(holder, piece, match, stance, condition, attribution)),
  )
}

/** The stance of the rule, or what it becomes where it is denied; null where it is none that is taken: who has not backed a plan does not reject it. */
function stanceOf(match: Match, told: Reading): Stance | null {
  const { stance, negated } = match.rule.gives
  const { tree } = told
  if (tree && lacksObject(tree, headOf(tree, match))) return null
  const reality = tree ? realityOf(tree, headOf(tree, match), match.rule.gives.holder === 'speaker') : 'taken'
  if (reality === 'taken') return stance as Stance
  if (!tree || reality === 'open' || negated === undefined) return null
  const isYetToBe = tree.children(headOf(tree, match), 'aux', 'advmod').some((kid) => /^(?:have|has|had|never)$/.test(tree.key(kid)))
  return isYetToBe ? null : (negated as Stance)
}

/** `the plan that Foo backed`: what it is about stands before it. */
function lacksObject(tree: Tree, at: number): boolean {
  const subject = tree.child(at, 'nsubj')
  return tree.token(at).deprel === 'acl:relcl' && subject !== null && !/^(?:who|which|that)$/.test(tree.key(subject))
}

/** The word of a match that the tree knows it by: its first verb or adjective, else its noun. */
function headOf(tree: Tree, { first, last }: Match): number {
  for (let at = first; at < last; at++) {
    const { upos, deprel } = tree.token(at)
    if (upos === 'AUX' && deprel === 'aux') return tree.head(at)
    if (upos === 'VERB' || upos === 'ADJ' || upos === 'AUX') return at
  }
  return first
}

/** A second thing wanted in one sentence: `their desire to … and the need to …`. */
function follows(match: Match, here: readonly Match[]): boolean {
  return here.some((other) => other !== match && other.rule.gives.frame === 'stance' && other.start < match.start)
}

/** `will only … if …`, `without …, we will not …`: a precondition over the whole of what is said, where it binds the speaker's own side. */
function conditional(
  scene: Scene,
  match: Match,
  here: readonly Match[],
  told: Reading,
  before: readonly PositionReport[],
): PositionReport[] {
  const speech = speechAt(told, match)
  const attribution = speech?.near ?? null
  if (!speech || !attribution) return []
  const holders = binding(scene, match, speech, told)
  const span = conditionSpan(scene, match, attribution)
  const words = attribution.content.find((part) => overlaps(part, span))
  if (!words || holders.length === 0) return []
  const [piece] = piecesOf(told.text, words, issuesIn(here, span).slice(0, 1), issueBefore(told, before, holders))
  return piece ? holders.map((holder) => report(holder, piece, match, 'precondition', span, attribution)) : []
}

/** Those whose own acts hang on the condition. */
function binding(scene: Scene, match: Match, speech: Speech, told: Reading): readonly string[] {
  const isBare = /^if$/i.test(told.text.slice(match.start, match.end))
  const { tree } = told
  if (!tree) {
    const sentence = told.text.slice(scene.sentence.start, scene.sentence.end)
    const firm = isBare ? /\b(?:only|not|never|cannot|no)\b|n['’]t\b/ : /\b(?:will|would|cannot|can|shall|only|not)\b|n['’]t\b/
    return firm.test(sentence) ? (speech.near?.speakers ?? []) : []
  }
  const main = governorOf(tree, match)
  if (main === null || !isSet(tree, main, isBare)) return []
  if (realityOf(tree, main) === 'open') return []
  if (isNothing(tree, main)) return holdersIn(told, speech, { kind: 'self' }, true)
  return holdersIn(told, speech, subjectAt(tree, main, scene, told.events), false)
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

/** Who holds it: its subject, or the speaker where he says it of himself, or where the words are his whatever they are about. */
function holdersAt(scene: Scene, match: Match, speech: Speech, told: Reading): readonly string[] {
  const bySpeaker = match.rule.gives.holder === 'speaker'
  const { tree } = told
  if (tree) {
    const at = headOf(tree, match)
    const read = bySpeaker ? ownerOf : isPassive(tree, at) ? agentOf : subjectAt
    const subject = read(tree, bySpeaker ? match.first : at, scene, told.events)
    return bySpeaker && subject.kind === 'other' ? [] : holdersIn(told, speech, subject, bySpeaker)
  }
  const subject = unparsedSubject(scene, match, told)
  if (subject.kind === 'none' && speech.near) return isOutsider(told.text, speech.near) ? [] : speech.near.speakers
  return holdersIn(told, speech, subject, bySpeaker)
}

/** `prepared to` is no passive. */
function isPassive(tree: Tree, at: number): boolean {
  if (tree.child(at, 'aux:pass', 'nsubj:pass') !== null) return tree.key(at) !== 'prepared'
  return tree.token(at).xpos === 'VBN' && /^(?:acl|amod|xcomp|advcl)$/.test(tree.token(at).deprel) && tree.child(at, 'aux') === null
}

/** `the plan was rejected by`: what a passive is about stands before it; null for an active. */
function patientOf(match: Match, { tree }: Reading): Span | null {
  if (!tree || match.rule.gives.holder === 'speaker') return null
  const at = headOf(tree, match)
  const patient = isPassive(tree, at) ? tree.child(at, 'nsubj') : null
  return patient === null ? null : tree.span(tree.extent(patient))
}

/** Whether what is wanted stands elsewhere: `supported in the past`, `which was denounced by`. */
function lacksWords({ tree }: Reading, match: Match): boolean {
  if (!tree || match.rule.gives.holder === 'speaker') return false
  const at = headOf(tree, match)
  if (isPassive(tree, at)) {
    const patient = tree.child(at, 'nsubj')
    return patient === null || tree.token(patient).upos === 'PRON'
  }
  const start = match.captures.start?.[0]
  const first = start ? tree.token(start.first) : null
  return first !== null && /^(?:ADP|CCONJ|SCONJ)$/.test(first.upos) && !/^(?:to|for|of|that)$/.test(tree.key(start?.first ?? -1))
}

/** Analysts and unnamed sources tell what others want; that is no word of theirs. */
function isOutsider(text: string, { source }: Attribution): boolean {
  const words = (source ?? []).map((span) => text.slice(span.start, span.end)).join(' ')
  return /\b(?:analysts?|observers?|experts?|critics?|commentators?|media|sources?|reports?|diplomats?|newspapers?|residents?|witnesses)\b/i.test(
    words,
  )
}

/** The group beside the verb, where no tree says whose it is. */
function unparsedSubject(scene: Scene, match: Match, { events }: Reading): Subject {
  for (let at = scene.unitAt(match.first); at < scene.unitAt(match.last); at++) {
    const unit = scene.units[at]
    if (unit?.kind === 'word' && (unit.upos === 'VERB' || unit.upos === 'AUX' || unit.upos === 'ADJ')) {
      const group = verbGroup(scene, at)
      const subject = subjectOf(scene, group.first, group.finite)
      const ids = subject ? holdersOf(subject, scene, events) : []
      return ids.length > 0 ? { kind: 'named', ids, isPronoun: false } : { kind: 'none' }
    }
  }
  return { kind: 'none' }
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
function issueBefore(_told: Reading, before: readonly PositionReport[], holders: readonly string[]): string | null {
  return before.filter((one) => holders.includes(one.holder)).pop()?.issue ?? null
}

/** A condition that stands within the words, and on which what is wanted hangs. */
function conditionIn(scene: Scene, words: Span, here: readonly Match[], { tree }: Reading): Span | null {
  const match = here.find((one) => one.rule.gives.frame === 'condition' && contains(words, { start: one.start, end: one.end }))
  return match && (!tree || governorOf(tree, match) !== null) ? conditionSpan(scene, match, null) : null
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
