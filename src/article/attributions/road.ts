/** By which way the words came: carriers, medium, who was told, the day it was said. Only what the words say. */

import type { Mention, TimeExpression } from '../../model/annotation.js'
import type { Carrier } from '../../model/attribution.js'
import type { Draft } from './draft.js'
import type { Lexicon } from './lexicon.js'
import type { Range, Tree } from './tree.js'

const REACH = 14

/** The medium that cue or its surroundings name, as one canonical word of the list `medium`; null where none is said. */
export function mediumOf(tree: Tree, lexicon: Lexicon, draft: Draft): string | null {
  const cue = mediumIn(tree, lexicon, draft.cue)
  if (cue) return cue
  if (draft.source && draft.source.last - draft.source.first <= 4) {
    const source = mediumIn(tree, lexicon, { first: draft.source.last - 1, last: draft.source.last })
    if (source) return source
  }
  for (const stretch of around(tree, draft)) {
    for (let at = stretch.first; at < stretch.last; at++) {
      if (!/^(in|during|at|by|via|on|through|over)$/.test(tree.key(at))) continue
      const found = mediumIn(tree, lexicon, { first: at + 1, last: Math.min(at + 7, stretch.last) })
      if (found) return found
    }
  }
  return null
}

/** Words of the sentence that are neither content nor source: beside the cue, and what opens the sentence. */
function around(tree: Tree, draft: Draft): Range[] {
  const sentence = tree.sentence(draft.head)
  const own = [...draft.content, ...(draft.source ? [draft.source] : [])]
  const taken = (at: number): boolean => own.some((part) => part.first <= at && at < part.last)
  const parts: Range[] = []
  for (const [from, to] of [
    [draft.cue.first, Math.min(sentence.lastToken, draft.cue.last + REACH)],
    [sentence.firstToken, draft.cue.first],
  ] as const) {
    let first = -1
    for (let at = from; at <= to; at++) {
      if (at < to && !taken(at)) first = first < 0 ? at : first
      else if (first >= 0) {
        parts.push({ first, last: at })
        first = -1
      }
    }
  }
  return parts
}

function mediumIn(tree: Tree, lexicon: Lexicon, range: Range): string | null {
  for (let at = range.first; at < range.last; at++) {
    if (/^[,;:."]$/.test(tree.key(at))) return null
    const two = `${tree.lemma(at)} ${tree.lemma(at + 1)}`
    const phrase = MEDIA.get(two)
    if (phrase && at + 1 < range.last) return phrase
    if (lexicon.has('medium', tree.key(at), tree.lemma(at))) return MEDIA.get(tree.lemma(at)) ?? tree.lemma(at)
  }
  return null
}

/** Several words for one medium. */
const MEDIA: ReadonlyMap<string, string> = new Map([
  ['press conference', 'press conference'],
  ['news conference', 'press conference'],
  ['media conference', 'press conference'],
  ['press briefing', 'briefing'],
  ['phone call', 'phone call'],
  ['telephone call', 'phone call'],
  ['phone interview', 'interview'],
  ['telephone', 'phone call'],
  ['phone', 'phone call'],
  ['communique', 'statement'],
  ['communiqué', 'statement'],
  ['press release', 'statement'],
  ['address', 'speech'],
  ['readout', 'statement'],
  ['twitter', 'tweet'],
])

/** Who is told: `reporters`, `the BBC`; null where not said. */
export function addresseeOf(tree: Tree, lexicon: Lexicon, draft: Draft): Range | null {
  const verb = draft.head
  if (!tree.isVerb(verb) || draft.cue.last === draft.cue.first) return null
  const inContent = (at: number): boolean => draft.content.some((part) => part.first <= at && at < part.last)
  const inSource = (at: number): boolean => draft.source !== null && draft.source.first <= at && at < draft.source.last
  if (lexicon.has('addressed', tree.key(verb), tree.lemma(verb))) {
    const named = (tree.kids[verb] ?? []).find(
      (kid) =>
        kid > verb && /^(obj|iobj|obl|xcomp|ccomp)$/.test(tree.relation(kid)) && !inContent(kid) && !inSource(kid) && isNoun(tree, kid),
    )
    if (named !== undefined)
      return clippedTo(tree, { first: Math.max(draft.cue.last, tree.extent(named).first), last: tree.extent(named).last }, draft)
    const next = draft.cue.last
    if (lexicon.has('audience', tree.key(next), tree.key(next)) && !inContent(next)) return { first: next, last: next + 1 }
    return next < tree.sentence(verb).lastToken && !inContent(next) && !inSource(next) && isNoun(tree, next)
      ? { first: next, last: next + 1 }
      : null
  }
  for (const kid of tree.children(verb, 'obl')) {
    const mark = tree.child(kid, 'case')
    if (mark !== null && tree.key(mark) === 'to' && !inContent(kid) && kid > verb)
      return clippedTo(tree, { first: mark + 1, last: tree.extent(kid).last }, draft)
  }
  return null
}

function isNoun(tree: Tree, at: number): boolean {
  return /^(NOUN|PROPN|PRON)$/.test(tree.token(at).upos)
}

/** Cut where the content, a clause or the day begins. */
function clippedTo(tree: Tree, range: Range, draft: Draft): Range | null {
  let last = range.last
  for (const part of draft.content) if (part.first >= range.first && part.first < last) last = part.first
  for (let at = range.first + 1; at < last; at++) {
    if (
      /^(that|when|after|before|during|at|,|;|:)$/.test(tree.key(at)) ||
      /day$/.test(tree.key(at)) ||
      (tree.key(at) === 'in' && at > range.first)
    ) {
      last = at
      break
    }
  }
  while (last > range.first && /^(on|last|this|,)$/.test(tree.key(last - 1))) last--
  return last > range.first ? { first: range.first, last } : null
}

/** Index of the day nearest to the cue, of those `near` it in its sentence, that is neither in the source nor in anything `taken`, such as contents. */
export function timeOf(
  tree: Tree,
  draft: Draft,
  times: readonly TimeExpression[],
  near: readonly number[],
  taken: readonly Range[],
): number | null {
  const sentence = tree.sentence(draft.head)
  const { start } = tree.token(draft.head)
  const outside = (time: TimeExpression): boolean =>
    [...taken, ...(draft.source ? [draft.source] : [])].every((part) => {
      const span = tree.span(part)
      return time.end <= span.start || span.end <= time.start
    })
  let best: number | null = null
  let distance = Number.POSITIVE_INFINITY
  near.forEach((index) => {
    const time = times[index] as TimeExpression
    if (time.type !== 'DATE' && time.type !== 'TIME') return
    if (time.start < sentence.start || time.end > sentence.end || !outside(time)) return
    const away = Math.min(Math.abs(time.start - start), Math.abs(time.end - start))
    if (away < distance && away < 120) {
      best = index
      distance = away
    }
  })
  return best
}

/** A carrier with its span, and the entity it is where one mention covers it. */
export function carrierOf(tree: Tree, range: Range, mentions: readonly Mention[]): Carrier {
  const span = tree.span(range)
  const inside = mentions.filter(
    (mention) => mention.entity !== null && mention.start >= span.start && mention.end <= span.end && mention.form !== 'nationality',
  )
  const best = inside.filter((mention) => mention.kind === 'organization').at(-1) ?? inside.at(-1)
  return { name: best ? tree.text.slice(best.start, best.end) : tree.words(range), entity: best?.entity ?? null, ...span }
}
