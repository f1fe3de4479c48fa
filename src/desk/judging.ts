/** A person's decision as the log keeps it: anchored on the words the fact rests on, so that it is found again when ids are gone. */

import { anchorAt } from '../corpus/judged.js'
import { DragomanError } from '../model/error.js'
import type { Evidence } from '../model/evidence.js'
import { type Id, idOf } from '../model/ids.js'
import type { Anchor, Judgement, JudgementTarget, Verdict } from '../model/judgement.js'
import type { Story } from '../model/lineage.js'
import type { Catalogue, Thing } from './catalogue.js'
import { groundsOf } from './grounds.js'

export interface Decision {
  readonly verdict: Verdict
  /** One id; two for `same` and `different`. */
  readonly ids: readonly Id[]
  /** For `correct`: which property, and the value that holds. */
  readonly property?: string | null
  readonly value?: string | null
  readonly note?: string | null
  readonly who?: string | null
}

const JUDGED: ReadonlySet<string> = new Set([
  'entity',
  'event',
  'statement',
  'difference',
  'lineage',
  'claim',
  'position',
  'article',
  'story',
])

/**
 * `unsure` about a judgement of the log takes it back: a further judgement about the same words. Throws `DragomanError` `judgement-kind` for one that
 * is not about stories, which is judged anew instead.
 */
export function takenBack({ ids, note = null, who = null }: Decision, judged: Judgement, at: string): Judgement {
  if (!judged.targets.some(({ kind }) => kind === 'story'))
    throw new DragomanError(
      'judgement-kind',
      'Judgements about stories alone are taken back.',
      'Judge the thing itself again: the last word counts.',
    )
  const { targets, property } = judged
  return {
    id: idOf('judgement', 'unsure', ...ids, note ?? '', who ?? '', at),
    verdict: 'unsure',
    targets,
    property,
    value: null,
    note,
    who,
    at,
  }
}

/** Throws `DragomanError` where an id is unknown, the count of ids does not fit the verdict, or no words are there to hold on to. */
export function judgementOf(all: Catalogue, decision: Decision, at: string): Judgement {
  const wanted = decision.verdict === 'same' || decision.verdict === 'different' ? 2 : 1
  if (decision.ids.length !== wanted) {
    throw new DragomanError(
      'judgement-targets',
      `“${decision.verdict}” is about ${wanted === 1 ? 'one thing' : 'two things'}.`,
      `Give ${wanted} id${wanted === 1 ? '' : 's'}.`,
    )
  }
  if (decision.verdict === 'correct' && (!decision.property || !decision.value)) {
    throw new DragomanError('judgement-value', '“correct” needs to know what holds.', 'Give the property and its value.')
  }
  const targets = decision.ids.map((id) => targetOf(all, id))
  if (targets.some(({ kind }) => kind === 'story') && targets.some(({ kind }) => kind !== 'story' && kind !== 'article')) {
    throw new DragomanError('judgement-kind', 'A story is judged with another story or with an article.', 'Give their ids.')
  }
  const { verdict, property = null, value = null, note = null, who = null } = decision
  const id = idOf('judgement', verdict, ...decision.ids, property ?? '', value ?? '', note ?? '', who ?? '', at)
  return { id, verdict, targets, property, value, note, who, at }
}

/** A story is no fact that a face opens, but it can be judged: joined with another, parted, given a title. */
type Judged = Thing | { readonly kind: 'story'; readonly of: Story }

function storyOf({ dossier }: Catalogue, id: Id): Judged | undefined {
  const of = dossier.stories.find((story) => story.id === id)
  return of && { kind: 'story', of }
}

function targetOf(all: Catalogue, id: Id): JudgementTarget {
  const thing = all.things.get(id) ?? storyOf(all, id)
  if (!thing) throw new DragomanError('id-unknown', `Nothing in the dossier has the id ${id}.`, 'Take an id from a list or from `explain`.')
  if (!JUDGED.has(thing.kind)) {
    throw new DragomanError('judgement-kind', `A ${thing.kind} is not judged.`, 'Judge what it is about.')
  }
  const anchors = anchorsOf(all, thing)
  if (anchors.length === 0) {
    throw new DragomanError('judgement-anchor', `No words of a page stand behind ${id}.`, 'Judge a fact that rests on words.')
  }
  return { id, kind: thing.kind as JudgementTarget['kind'], anchors }
}

/** One anchor for every page that has words for it; an article without evidence of its own is held by the start of its body. */
function anchorsOf(all: Catalogue, thing: Judged): Anchor[] {
  const anchors = new Map<string, Anchor>()
  const grounds = thing.kind === 'story' ? [] : groundsOf(all, thing)
  for (const evidence of grounds.flatMap((ground) => ground.evidence)) {
    const place = placeOf(all, evidence)
    if (place && !anchors.has(place.page.id)) anchors.set(place.page.id, anchorAt(place.page.id, place.page.text, place.start, place.end))
  }
  if (anchors.size > 0) return [...anchors.values()]
  return articlesOf(thing).flatMap((id) => bodyAnchor(all, id))
}

function articlesOf(thing: Judged): readonly Id[] {
  if (thing.kind === 'article') return [thing.of.id]
  if (thing.kind === 'story') return thing.of.articles
  return thing.kind === 'lineage' ? thing.of.witnesses.map(({ article }) => article) : []
}

function placeOf(all: Catalogue, evidence: Evidence) {
  if (evidence.in !== 'text' || evidence.end <= evidence.start) return null
  const page = all.pages.get(evidence.page ?? all.articles.get(evidence.article ?? '')?.page ?? '')
  const { start, end } = evidence.spans?.[0] ?? evidence
  return page && end > start ? { page, start, end } : null
}

const BODY_QUOTE = 120

function bodyAnchor(all: Catalogue, id: Id): Anchor[] {
  const article = all.articles.get(id)
  const page = all.pages.get(article?.page ?? '')
  const first = article?.titleSpan ?? article?.body[0]
  if (!page || !first || first.end <= first.start) return []
  return [anchorAt(page.id, page.text, first.start, Math.min(first.end, first.start + BODY_QUOTE))]
}
