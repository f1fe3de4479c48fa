/**
 * Who speaks by a label at the head of a paragraph: turns of an interview (`Q:`, `ORTEGA:`), `Ortega: “We sail.”`, and headlines that stand in the
 * body (`Minister: No talks before June`, `No talks before June - minister`). A label that may be a topic, a place or a caption makes nothing.
 */

import type { Mention } from '../../model/annotation.js'
import { hasFinite } from './context.js'
import type { Draft } from './draft.js'
import type { Lexicon } from './lexicon.js'
import { LONGEST, paragraphs } from './quotes.js'
import type { Range, Tree } from './tree.js'

interface Paragraph extends Range {
  readonly paragraph: number
}

interface Labelled extends Paragraph {
  readonly label: Range
  readonly words: string
}

const LONGEST_LABEL = 7
/** So many labelled paragraphs make an interview. */
const TURNS = 3
/** So many paragraphs without a label may stand within a turn. */
const LONGEST_TURN = 6

/** Drafts of all labels in the body, in text order. */
export function labelDrafts(tree: Tree, lexicon: Lexicon, mentions: readonly Mention[]): Draft[] {
  const body = paragraphs(tree).filter(({ zone }) => zone === 'body')
  const labelled = body.flatMap((paragraph) => labelOf(tree, paragraph) ?? [])
  const turns = turnsOf(tree, labelled)
  return body.flatMap((paragraph) => {
    const own = labelled.find(({ first }) => first === paragraph.first)
    if (own) return turns.includes(own) ? [turn(tree, own)] : single(tree, lexicon, mentions, own)
    return [...continued(tree, turns, paragraph), ...closingLabel(tree, lexicon, mentions, paragraph)]
  })
}

/** `ORTEGA:`, `Ana Ortega:`, `Q:`; null where a verb or anything but a name stands before the colon. */
function labelOf(tree: Tree, paragraph: Paragraph): Labelled | null {
  const { first, last } = paragraph
  let colon = first
  while (colon < last && colon - first <= LONGEST_LABEL && tree.key(colon) !== ':') colon++
  if (tree.key(colon) !== ':' || colon === first || colon + 2 >= last) return null
  const label = { first, last: colon }
  const words = tree.words(label)
  return isName(words) || /^(Q|A|Question|Answer)\.?$/i.test(words) ? { ...paragraph, label, words } : null
}

/** Capitalised words, with particles, initials and a bracket. */
function isName(words: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.'’-]*( (\p{Lu}[\p{L}\p{M}.'’-]*|de|da|di|van|von|der|al|bin|of|the|and|for|\([^)]*\)|[\p{Ll}-]{3,}))*$/u.test(
    words,
  )
}

/** The labelled paragraphs that are turns of an interview: questions and answers, names in capitals, or names that come again. */
function turnsOf(tree: Tree, labelled: readonly Labelled[]): readonly Labelled[] {
  const times = new Map<string, number>()
  for (const { words } of labelled) times.set(words, (times.get(words) ?? 0) + 1)
  const asks = labelled.filter(({ words }) => /^(Q|A|Question|Answer)\.?$/i.test(words))
  const capitals = labelled.filter(({ words }) => /\p{Lu}{2}/u.test(words) && words === words.toUpperCase())
  const again = labelled.filter(({ words }) => (times.get(words) ?? 0) > 1)
  const many = again.length > 0 && labelled.length >= TURNS
  const turns = labelled.filter((one) => many || asks.includes(one) || capitals.includes(one))
  const alternate = new Set(turns.map(({ words }) => words)).size > 1
  return turns.length >= (asks.length > 1 ? 2 : TURNS) && alternate && turns.some((one) => hasFinite(tree, one.label.last, one.last))
    ? turns
    : []
}

function turn(tree: Tree, { label, last }: Labelled): Draft {
  return draftOf(label, { first: label.last, last: label.last + 1 }, within(tree, label.last + 1, last), 'label-turn', 0.85)
}

/** A paragraph without a label between two turns goes on with the first. */
function continued(tree: Tree, turns: readonly Labelled[], paragraph: Paragraph): Draft[] {
  const before = turns.findLast(({ first }) => first < paragraph.first)
  const behind = turns.find(({ first }) => first > paragraph.first)
  if (!before || !behind || paragraph.paragraph - before.paragraph > LONGEST_TURN || behind.paragraph - before.paragraph > LONGEST_TURN)
    return []
  const content = within(tree, paragraph.first, paragraph.last)
  return [{ ...draftOf(before.label, { first: paragraph.first, last: paragraph.first }, content, 'label-continued', 0.7), outer: true }]
}

/** `Ortega: “We sail.”`, `Minister: No talks before June`. */
function single(tree: Tree, lexicon: Lexicon, mentions: readonly Mention[], { label, last, first }: Labelled): Draft[] {
  const cue = { first: label.last, last: label.last + 1 }
  const content = within(tree, cue.last, last)
  if (!speaks(tree, lexicon, mentions, label)) return []
  if (isOpening(tree, cue.last) && /^["”’»]$|^''$/.test(tree.key(lastWord(tree, last))))
    return [draftOf(label, cue, content, 'label-quote', 0.85)]
  const one = tree.sentenceOf[first] === tree.sentenceOf[last - 1]
  return one && last - cue.last >= 4 && isHeadline(tree, cue.last, last) ? [draftOf(label, cue, content, 'label-headline', 0.7)] : []
}

/** `No talks before June - minister`: a line without a full stop that ends in a dash and who says so. */
function closingLabel(tree: Tree, lexicon: Lexicon, mentions: readonly Mention[], { first, last }: Paragraph): Draft[] {
  if (tree.sentenceOf[first] !== tree.sentenceOf[last - 1] || /^[.!?]$/.test(tree.key(last - 1))) return []
  for (let at = last - 2; at > Math.max(first + 2, last - LONGEST_LABEL); at--) {
    if (!/^(-|–|—|--|:)$/.test(tree.key(at)) || tree.token(at - 1).end === tree.token(at).start) continue
    const label = { first: at + 1, last }
    if (!speaks(tree, lexicon, mentions, label)) return []
    return [{ ...draftOf(label, { first: at, last: at + 1 }, { first, last: at }, 'label-headline', 0.7), outer: true }]
  }
  return []
}

/** A person or a body, or one who holds an office or brings news (`minister`, `poll`); never a place, a topic or a word for a picture. */
function speaks(tree: Tree, lexicon: Lexicon, mentions: readonly Mention[], label: Range): boolean {
  const { start, end } = tree.span(label)
  const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end)
  if (inside.some(({ kind, end: stop, form }) => stop === end && /^(person|organization)$/.test(kind) && form !== 'pronoun')) return true
  const head = label.last - 1
  if (lexicon.has('label', tree.key(head), tree.lemma(head))) return true
  const places = inside.some(({ kind, end: stop }) => stop === end && kind !== 'person' && kind !== 'organization')
  for (let at = label.first; at < label.last; at++)
    if (tree.token(at).upos !== 'PROPN' || lexicon.has('no-label', tree.key(at), tree.lemma(at))) return false
  return !places && label.last - label.first <= 3
}

/** No full stop at its end, or most of its words in capitals. */
function isHeadline(tree: Tree, first: number, last: number): boolean {
  if (!/^[.!?]$|^["”’]$|^''$/.test(tree.key(last - 1))) return true
  let [words, capitals] = [0, 0]
  for (let at = first; at < last; at++) {
    const written = tree.text.slice(tree.token(at).start, tree.token(at).end)
    if (!/^\p{L}{4,}/u.test(written)) continue
    words++
    if (/^\p{Lu}/u.test(written)) capitals++
  }
  return words >= 3 && capitals * 3 >= words * 2
}

function isOpening(tree: Tree, at: number): boolean {
  return /^["“«„‘']$|^(``|'')$/.test(tree.key(at))
}

/** The last token of a stretch before its full stop. */
function lastWord(tree: Tree, last: number): number {
  return /^[.!?]$/.test(tree.key(last - 1)) ? last - 2 : last - 1
}

/** The stretch without its full stop, cut at a sentence where it is longer than a quotation may be. */
function within(tree: Tree, first: number, last: number): Range {
  let end = last
  while (end > first + 1 && tree.token(end - 1).end - tree.token(first).start > LONGEST) {
    const { firstToken } = tree.sentence(end - 1)
    end = firstToken > first ? firstToken : end - 1
  }
  return { first, last: end > first + 1 && tree.key(end - 1) === '.' ? end - 1 : end }
}

function draftOf(source: Range, cue: Range, content: Range, by: string, certainty: number): Draft {
  return { head: cue.first, source, cue, content: [content], outer: false, between: null, carrier: null, modality: 'said', by, certainty }
}
