/**
 * Who `he` and `she` are in `he continued`, `she also wrote`: whoever spoke last goes on, unless somebody else has been named since. Nobody speaks of
 * themselves by name, so a pronoun is never one whom its own quotation names; then who it is stays open.
 */

import type { Mention } from '../../model/annotation.js'
import type { Attribution } from '../../model/attribution.js'
import type { Span } from '../../text/span.js'
import type { Draft } from './draft.js'
import type { Lexicon } from './lexicon.js'
import type { Tree } from './tree.js'

interface Reading {
  readonly tree: Tree
  readonly lexicon: Lexicon
  readonly mentions: readonly Mention[]
}

/** The attribution with the speaker of its pronoun settled by what was said before it. */
export function onward(reading: Reading, draft: Draft, plain: Attribution, before: readonly Attribution[]): Attribution {
  const { tree } = reading
  const pronoun = draft.source && draft.source.last - draft.source.first === 1 ? tree.key(draft.source.first) : ''
  if (!/^(he|she)$/.test(pronoun)) return plain
  const last = before.findLast((one) => !one.nested && one.source !== null)
  const [speaker] = last?.speakers ?? []
  const own = plain.speakers[0]
  if (last && speaker !== undefined && speaker !== own && last.speakers.length === 1 && isPerson(reading, speaker)) {
    const goesOn =
      near(reading, last, draft) && genderOf(reading, speaker) !== (pronoun === 'he' ? 'she' : 'he') && !names(reading, plain, speaker)
    const quiet = plain.mode !== 'indirect' || (own === undefined && plain.candidates.includes(speaker))
    if (goesOn && (continues(reading, draft) || (quiet && quietSince(reading, last, plain))))
      return { ...plain, speakers: [speaker], candidates: [] }
  }
  if (own === undefined) return introduced(reading, pronoun, plain)
  if (!names(reading, plain, own)) return plain
  return { ...plain, speakers: [], candidates: [own], certainty: Math.round(plain.certainty * 90) / 100 }
}

/** `Ortega shrugged. “We sail,” he said.`: the only person named in the sentence before a quotation, where nobody else could be meant. */
function introduced(reading: Reading, pronoun: string, plain: Attribution): Attribution {
  const { tree, mentions } = reading
  const first = plain.content[0]?.start ?? 0
  if (plain.mode !== 'direct' || first > (plain.source?.[0]?.start ?? 0)) return plain
  const before = tree.sentences.findLast((sentence) => sentence.end <= first && sentence.zone === 'body')
  const own = tree.sentences.find((sentence) => sentence.start <= first && first < sentence.end)
  if (!before || !own || own.paragraph - before.paragraph > 1) return plain
  const people = new Set(
    mentions.flatMap(({ kind, form, entity, start, end }) =>
      kind === 'person' && form !== 'pronoun' && start >= before.start && end <= before.end ? [entity] : [],
    ),
  )
  const [person] = people
  const alone = people.size === 1 && person && (plain.candidates.length === 0 || plain.candidates.includes(person))
  if (!alone || names(reading, plain, person) || genderOf(reading, person) === (pronoun === 'he' ? 'she' : 'he')) return plain
  return { ...plain, speakers: [person], candidates: [] }
}

/** `he continued`, `she added`, `he also wrote`. */
function continues({ tree, lexicon }: Reading, draft: Draft): boolean {
  if (lexicon.has('onward', tree.key(draft.head), tree.lemma(draft.head))) return true
  for (let at = draft.cue.first; at < draft.cue.last; at++) if (/^(also|further|again)$/.test(tree.key(at))) return true
  return false
}

function isPerson({ mentions }: Reading, entity: string): boolean {
  return mentions.some((mention) => mention.entity === entity && mention.kind === 'person')
}

/** Whether the last thing said stands in this paragraph or the one before. */
function near({ tree }: Reading, last: Attribution, draft: Draft): boolean {
  const end = endOf(last)
  const own = tree.sentence(draft.head)
  return tree.sentences.some(({ start, end: stop, paragraph }) => start < end && end <= stop && Math.abs(own.paragraph - paragraph) <= 1)
}

/** Whether what is said names this person. */
function names({ mentions }: Reading, { content }: Attribution, entity: string): boolean {
  return mentions.some(
    (mention) => mention.entity === entity && /^(name|short)$/.test(mention.form) && content.some((part) => within(mention, part)),
  )
}

/** Whether nobody else has been named, outside of what is said, since the sentence of the last thing said: who is told there does not go on. */
function quietSince({ tree, mentions }: Reading, last: Attribution, plain: Attribution): boolean {
  const told = endOf(last)
  const to = plain.source?.[0]?.start ?? 0
  const stop = tree.sentences.find(({ start, end }) => start < told && told <= end)?.end ?? told
  const from = stop < to ? stop : told
  return !mentions.some(
    (mention) =>
      mention.kind === 'person' &&
      mention.form !== 'pronoun' &&
      mention.entity !== last.speakers[0] &&
      mention.start >= from &&
      mention.end <= to &&
      !plain.content.some((part) => within(mention, part)),
  )
}

function endOf({ source, cue, content }: Attribution): number {
  return Math.max(...[...(source ?? []), ...cue, ...content].map(({ end }) => end))
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** By the titles before a person's names, else by the pronouns that were read as theirs; null where neither tells. */
function genderOf({ tree, mentions }: Reading, entity: string): 'he' | 'she' | null {
  for (const mention of mentions) {
    if (mention.entity !== entity || !/^(name|short)$/.test(mention.form)) continue
    const title =
      /\b(Mr|Mrs|Ms|Miss)\.? ?$/.exec(tree.text.slice(Math.max(0, mention.start - 6), mention.start)) ??
      /^(Mr|Mrs|Ms|Miss)\b/.exec(tree.text.slice(mention.start, mention.end))
    if (title) return title[1] === 'Mr' ? 'he' : 'she'
  }
  return pronounOf(tree, mentions, entity)
}

/** `he` or `she` where all pronouns that surely mean the person agree. */
function pronounOf(tree: Tree, mentions: readonly Mention[], entity: string): 'he' | 'she' | null {
  const told = new Set(
    mentions.flatMap(({ entity: meant, form, start, end, certainty }) => {
      if (meant !== entity || form !== 'pronoun' || certainty < SURE) return []
      const word = tree.text.slice(start, end)
      return /^(?:he|him|his|himself)$/i.test(word) ? ['he' as const] : /^(?:she|her|hers|herself)$/i.test(word) ? ['she' as const] : []
    }),
  )
  const [only] = told
  return told.size === 1 ? (only as 'he' | 'she') : null
}

/** Certainty from which a pronoun tells whether its person is a man or a woman. */
const SURE = 0.85
