/** How one sentence was read: its words with tags and tree, whom it names, which days, who said what. Everything is cut out of the annotation that the dossier rests on. */

import { dayOfDate, edtfOf, shownDate } from '../dossier/days.js'
import { resolve } from '../language/calendar.js'
import type { Annotation, Mention, Sentence, TimeExpression } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import type { Attribution } from '../model/attribution.js'
import type { EntityId, PageId } from '../model/ids.js'
import { overlaps, type Span } from '../text/span.js'
import type { Catalogue } from './catalogue.js'
import type { MentionRow, SayingRow, SentenceView, Stretch, TimeRow, TokenRow } from './shapes.js'

/** Words of a sentence that a face is sent; what is longer is no sentence. */
export const WORDS_SHOWN = 400

/**
 * The sentence at an offset of a page's text, or the first after it within the same line; null where none was read there: furniture, or an
 * article in a language that is not read. `annotations` are those of the page's articles.
 */
export function sentenceView(all: Catalogue, page: PageId, at: number, annotations: readonly (Annotation | null)[]): SentenceView | null {
  const text = all.pages.get(page)?.text ?? ''
  for (const found of annotations) {
    const article = all.articles.get(found?.article ?? '')
    if (!found || !article) continue
    const sentences = [...found.sentences].sort((a, b) => a.start - b.start)
    const index = sentences.findIndex(({ end }) => end > at)
    const sentence = sentences[index]
    if (sentence && (sentence.start <= at || !text.slice(at, sentence.start).includes('\n')))
      return viewOf(all, article, found, { sentence, text, before: sentences[index - 1], after: sentences[index + 1] })
  }
  return null
}

interface Place {
  readonly sentence: Sentence
  readonly text: string
  readonly before: Sentence | undefined
  readonly after: Sentence | undefined
}

function viewOf(all: Catalogue, article: Article, found: Annotation, { sentence, text, before, after }: Place): SentenceView {
  const { start, end } = sentence
  const here = <T extends Span>(items: readonly T[]): T[] => items.filter((item) => overlaps(item, sentence))
  const placed = <T extends Span>(item: T): T => ({ ...item, ...within(sentence, item) })
  const entityOf = entitiesOf(all, article, found)
  const { published } = article
  return {
    page: article.page,
    article: article.id,
    zone: sentence.zone,
    text: text.slice(start, end),
    span: { start, end },
    before: before?.start ?? null,
    after: after?.start ?? null,
    tokens: tokensOf(found, sentence),
    length: sentence.lastToken - sentence.firstToken,
    mentions: here(found.mentions).map((mention) => mentionRow(placed(mention), entityOf, text)),
    times: here(found.times).map((time) => timeRow(placed(time), published?.value ?? null)),
    reference: published ? dayOfDate(published).words : null,
    quantities: here(found.quantities).map(placed),
    sayings: found.attributions.flatMap((saying) => sayingRow(saying, sentence, (local) => entityOf(local).name) ?? []),
    happenings: found.events
      .filter(({ anchor }) => overlaps(anchor, sentence))
      .map(({ type, status, anchor, by }) => ({ type, status, by, ...within(sentence, anchor) })),
  }
}

/** Cut to the sentence and counted from its start. */
function within(sentence: Span, { start, end }: Span): Stretch {
  return { start: Math.max(start, sentence.start) - sentence.start, end: Math.min(end, sentence.end) - sentence.start }
}

function tokensOf({ tokens }: Annotation, sentence: Sentence): TokenRow[] {
  const first = sentence.firstToken
  const last = Math.min(sentence.lastToken, first + WORDS_SHOWN)
  return tokens.slice(first, last).map((token) => {
    const isHere = token.head >= first && token.head < last
    return { ...token, ...within(sentence, token), head: isHere ? token.head - first : -1 }
  })
}

/**
 * The dossier's entity of each local one, found by the words that name it: local ids may differ where another engine built the dossier.
 * One that stands in no dossier keeps its local name and has no id.
 */
function entitiesOf({ dossier }: Catalogue, article: Article, { entities, mentions }: Annotation): EntityOf {
  const bySpan = new Map<string, Named>()
  for (const { id, name, mentions: places } of dossier.entities)
    for (const place of places) if (place.article === article.id) bySpan.set(`${place.start} ${place.end}`, { id, name })
  const names = new Map<string, Named>(entities.map(({ id, name }) => [id, { id: null, name }]))
  for (const { entity, start, end, form } of mentions) {
    const known = bySpan.get(`${start} ${end}`)
    if (entity !== null && known && form !== 'pronoun' && names.get(entity)?.id === null) names.set(entity, known)
  }
  return (local) => names.get(local) ?? { id: null, name: local }
}

interface Named {
  readonly id: EntityId | null
  readonly name: string
}

type EntityOf = (local: string) => Named

function mentionRow(mention: Mention, entityOf: EntityOf, text: string): MentionRow {
  const { start, end, kind, entity, form, certainty, by, candidates = [], together = [], antecedent } = mention
  const namesOf = (locals: readonly string[]): string[] => locals.map((local) => entityOf(local).name)
  return {
    start,
    end,
    kind,
    form,
    certainty,
    by,
    entity: entity === null ? null : entityOf(entity),
    candidates: namesOf(candidates),
    together: namesOf(together),
    antecedent: antecedent ? text.slice(antecedent.start, antecedent.end) : null,
  }
}

/** What the words give stays; what was worked out follows the day that the dossier gives the article. */
function timeRow({ start, end, type, by, ...time }: TimeExpression, published: string | null): TimeRow {
  const { value, edtf, known, implied } = published === null ? time : resolve(time.formula, time.mod, time.clock, published)
  const isDay = (type === 'DATE' || type === 'TIME') && /^\d{4}/.test(value)
  const isOwn = time.formula.kind === 'fiscal' && edtf === null
  const day = isOwn ? `${value}, counted as its owner counts` : isDay ? shownDate(edtf ?? edtfOf(value)) : null
  return { start, end, type, value, edtf, known, implied, by, day }
}

/** Null where no part of it stands in the sentence. */
function sayingRow(saying: Attribution, sentence: Sentence, name: (local: string) => string): SayingRow | null {
  const { source, cue, content, mode, modality, cueClass, medium, addressee, by, certainty } = saying
  const parts = [...(source ?? []), ...cue, ...content]
  if (!parts.some((part) => overlaps(part, sentence))) return null
  const cut = (spans: readonly Span[]): Stretch[] => spans.filter((span) => overlaps(span, sentence)).map((span) => within(sentence, span))
  return {
    source: cut(source ?? []),
    cue: cut(cue),
    content: cut(content),
    beyond: parts.some(({ start, end }) => start < sentence.start || end > sentence.end),
    speakers: saying.speakers.map(name),
    candidates: saying.candidates.map(name),
    via: saying.via.map((carrier) => carrier.name),
    mode,
    modality,
    cueClass,
    medium,
    addressee,
    by,
    certainty,
  }
}
