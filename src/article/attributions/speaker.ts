/** Which entity speaks: the mention that the head of the source is, or the mentions it joins. Unnamed sources stay unknown. */

import type { Mention } from '../../model/annotation.js'
import type { Range, Tree } from './tree.js'

export interface Speakers {
  readonly speakers: readonly string[]
  readonly candidates: readonly string[]
}

const NOBODY: Speakers = { speakers: [], candidates: [] }

/** The speakers of a source; nobody where no mention is its head. */
export function speakersOf(tree: Tree, source: Range | null, mentions: readonly Mention[]): Speakers {
  if (!source) return NOBODY
  const range = antecedent(tree, source)
  const titled = behindTitle(tree, range, mentions)
  if (titled) return { speakers: [titled], candidates: [] }
  const heads = headsOf(tree, range)
  const found = heads.map((head) => mentionAt(tree, head, range, mentions))
  const listed = listedBehind(tree, heads[0] as number, range, mentions)
  if (listed.length > 1) return { speakers: listed, candidates: [] }
  const generic = found.find((mention, index) => mention?.form === 'role' && GENERIC.test(tree.lemma(heads[index] as number)))
  if (generic) return { speakers: [], candidates: generic.entity ? [generic.entity] : (generic.candidates ?? []) }
  const known = found.flatMap((mention) => (mention?.entity ? [mention.entity, ...joined(mention, mentions)] : (mention?.together ?? [])))
  if (known.length > 0) return { speakers: [...new Set(known)], candidates: [] }
  const last = namedLast(tree, range, mentions)
  if (last) return { speakers: [last], candidates: [] }
  const open = found.find((mention) => mention?.candidates?.length)
  return open?.candidates ? { speakers: [], candidates: open.candidates } : NOBODY
}

/** `the two ministers, Ana Ortega and Peter Rossi,`: the people that a comma lists behind a plural. */
function listedBehind(tree: Tree, head: number, range: Range, mentions: readonly Mention[]): string[] {
  if (!/^NN(S|PS)$/.test(tree.token(head).xpos) || tree.key(head + 1) !== ',') return []
  const found: string[] = []
  for (let at = head + 2; at < range.last; at++) {
    const { start } = tree.token(at)
    const person = mentions.find((mention) => mention.start === start && mention.kind === 'person' && /^(name|short)$/.test(mention.form))
    if (person?.entity) found.push(person.entity)
    else if (!/^(,|and|PROPN)$/.test(tree.key(at)) && tree.token(at).upos !== 'PROPN') return []
  }
  return [...new Set(found)]
}

/** The speaker of a label (`ORTEGA:`): the mention it is, else the one person of the article whose name ends so. */
export function speakersByLabel(tree: Tree, source: Range | null, mentions: readonly Mention[]): Speakers {
  if (!source) return NOBODY
  const { start, end } = tree.span(source)
  const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end && mention.entity !== null)
  const own = longest(inside.filter(({ kind }) => kind === 'person')) ?? longest(inside)
  if (own?.entity) return { speakers: [own.entity], candidates: [] }
  const name = tree.key(source.last - 1).toLowerCase()
  const people = new Set(
    mentions.flatMap(({ kind, form, entity, start: from, end: to }) =>
      kind === 'person' && form === 'name' && entity && tree.text.slice(from, to).toLowerCase().split(' ').at(-1) === name ? [entity] : [],
    ),
  )
  return people.size === 1 ? { speakers: [...people], candidates: [] } : { speakers: [], candidates: [...people] }
}

/** Of whom there are many: `the official` may be another one. */
const GENERIC = /^(official|source|diplomat|aide|adviser|advisor|lawmaker|lawyer|analyst|expert|officer|man|woman|person)$/

/** `Rivera lawyer Ana Ortega`, where no mark or preposition stands between: the last one named speaks, not whose lawyer she is. */
function behindTitle(tree: Tree, range: Range, mentions: readonly Mention[]): string | null {
  let last = range.first
  while (last < range.last && !tree.isPunctuation(last) && !/^(ADP|CCONJ|SCONJ|PRON|VERB|AUX)$/.test(tree.token(last).upos)) last++
  if (last <= range.first) return null
  const [start, end] = [tree.token(range.first).start, tree.token(last - 1).end]
  const people = mentions.filter((one) => one.kind === 'person' && /^(name|short)$/.test(one.form) && one.start >= start && one.end <= end)
  const best = people.at(-1)
  return people.length > 1 && best?.end === end && people.some((one) => one.end <= best.start) ? best.entity : null
}

/** `First Vice Foreign Minister X`: the only person named in the source, where the name ends it, whatever the tree makes of the office. */
function namedLast(tree: Tree, range: Range, mentions: readonly Mention[]): string | null {
  const [start, end] = [tree.token(range.first).start, tree.token(range.last - 1).end]
  const people = mentions.filter((one) => one.kind === 'person' && one.form !== 'role' && one.start >= start && one.end <= end)
  const [person] = people
  return people.length === 1 && person?.end === end ? person.entity : null
}

/** `the Ruritanian and Sylvanian ministries`: a second body whose mention ends in the same word. */
function joined(mention: Mention, mentions: readonly Mention[]): string[] {
  if (mention.kind !== 'organization') return []
  return mentions.flatMap((other) =>
    other !== mention && other.kind === mention.kind && other.end === mention.end && other.start > mention.start && other.entity
      ? [other.entity]
      : [],
  )
}

/** `who said` speaks of the noun its clause hangs on. */
function antecedent(tree: Tree, source: Range): Range {
  if (source.last - source.first !== 1 || !/^(who|which|that|whom)$/.test(tree.key(source.first))) return source
  for (let up = tree.head(source.first); up >= 0; up = tree.head(up)) {
    if (tree.token(up).deprel !== 'acl:relcl') continue
    const noun = tree.head(up)
    const first = noun < 0 ? source.first : tree.extent(noun).first
    return first < source.first ? { first, last: source.first } : source
  }
  return source
}

/** The token on which the rest of the range hangs, and those joined to it. */
function headsOf(tree: Tree, range: Range): number[] {
  let head = range.last - 1
  for (let at = range.first; at < range.last; at++) {
    const up = tree.head(at)
    if (
      (up < range.first || up >= range.last) &&
      !tree.isPunctuation(at) &&
      /^(NOUN|PROPN|PRON|ADJ|NUM|DET|VERB)$/.test(tree.token(at).upos)
    ) {
      head = at
      break
    }
  }
  return [head, ...tree.children(head, 'conj').filter((kid) => kid < range.last)]
}

/** The mention that names the head: the longest that covers it, or the name glued to it (`spokesman Dmitry Orlov`, `Orlov, a judge,`). */
function mentionAt(tree: Tree, head: number, range: Range, mentions: readonly Mention[]): Mention | null {
  const token = tree.token(head)
  const whole = tree.span(range)
  const usable = mentions.filter(
    (mention) => mention.start >= whole.start - 1 && mention.end <= whole.end + 2 && mention.form !== 'nationality',
  )
  const covering = usable.filter((mention) => mention.start <= token.start && token.end <= mention.end)
  const best = longest(covering.filter((mention) => mention.entity !== null)) ?? longest(covering)
  if (best && best.kind === 'person') return best
  const parts = [
    ...tree.children(head, 'appos', 'flat', 'compound', 'nmod:desc', 'nsubj'),
    ...tree.children(head, 'appos').flatMap((kid) => tree.children(kid, 'flat')),
  ]
  const named = usable.filter(
    (mention) =>
      mention.kind === 'person' &&
      mention.entity !== null &&
      parts.some((kid) => mention.start <= tree.token(kid).start && tree.token(kid).end <= mention.end),
  )
  return longest(named) ?? best ?? null
}

function longest(mentions: readonly Mention[]): Mention | null {
  let best: Mention | null = null
  for (const mention of mentions) if (!best || mention.end - mention.start > best.end - best.start) best = mention
  return best
}
