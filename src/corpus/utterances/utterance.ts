/** One attribution of one article with its speakers as entities of the dossier: what statements are joined from. */

import type { Attribution } from '../../model/attribution.js'
import type { ArticleId, EntityId, LineageId } from '../../model/ids.js'
import type { Reading } from '../../model/reading.js'
import { fold } from '../../text/fold.js'
import type { Memos } from '../../text/memos.js'
import { sortedUnique } from '../../text/order.js'
import type { Shape } from '../../text/shaped.js'
import { contains, quoteOf, type Span } from '../../text/span.js'
import { wordsOf } from '../../text/words.js'
import type { Corpus } from '../corpus.js'
import { meaningful } from './words.js'

/** What an article says of an utterance by itself, whatever the other articles say. */
interface Said {
  /** The attribution, and its number among the article's. */
  readonly id: Attribution['id']
  readonly at: number
  /** Local ids of speakers, of those that could be meant, and of carriers. */
  readonly speakers: readonly string[]
  readonly candidates: readonly string[]
  readonly via: readonly (string | null)[]
  readonly modality: Attribution['modality']
  readonly sourceWords: string | null
  /** Words that carry meaning, folded and stemmed, sorted, distinct. */
  readonly words: readonly string[]
  /** The content as printed, folded, white space and quotation marks gone: equal for copies. */
  readonly key: string
  /** Hashes of the words within quotation marks, in order; empty for indirect speech. */
  readonly quoted: readonly number[]
  readonly stale: boolean
}

/** What tells which utterances may be one is short. */
const SAID: Shape<Said> = {
  id: 'short',
  at: 'short',
  speakers: 'short',
  candidates: 'short',
  via: 'short',
  modality: 'short',
  sourceWords: 'short',
  words: 'long',
  key: 'long',
  quoted: 'long',
  stale: 'long',
}

export class Utterance {
  readonly id: Attribution['id']
  readonly at: number
  readonly article: ArticleId
  readonly lineage: LineageId | null
  readonly modality: Attribution['modality']
  readonly sourceWords: string | null
  /** Whether somebody could be meant where no page says who. */
  readonly isOpen: boolean
  /** Sorted; empty where no page says who. */
  readonly speakers: readonly EntityId[]
  /** ISO day of the article, as far as it is known; null unknown. */
  readonly day: string | null
  /** Names what it says, what is known of its article and who its locals are. */
  readonly memo: string
  private number: number | null | undefined

  constructor(
    private readonly said: Said,
    readonly reading: Reading,
    corpus: Corpus,
    entity: (local: string) => EntityId | null,
  ) {
    const { id, published } = reading.article
    this.id = said.id
    this.at = said.at
    this.article = id
    this.lineage = corpus.lineageOf(id)
    this.modality = said.modality
    this.sourceWords = said.sourceWords
    this.speakers = said.speakers.length === 0 ? [] : sortedUnique(said.speakers.flatMap((local) => entity(local) ?? []))
    this.isOpen = this.speakers.length === 0 && said.candidates.length > 0
    this.day = published?.value ?? null
    let memo = `${corpus.keyOf(id)} ${said.at}`
    for (const local of said.speakers) memo += ` ${entity(local)}`
    for (const local of said.candidates) memo += ` ${entity(local)}`
    for (const local of said.via) memo += ` ${local && entity(local)}`
    this.memo = memo
  }

  /** The day, counted from 1970; null where it is no day, or unknown. */
  get dayNumber(): number | null {
    this.number ??= dayNumber(this.day)
    return this.number
  }

  get words(): readonly string[] {
    return this.said.words
  }

  get key(): string {
    return this.said.key
  }

  get quoted(): readonly number[] {
    return this.said.quoted
  }

  get stale(): boolean {
    return this.said.stale
  }

  /** Looked up when asked for: who knows the answer already need not open what the page says. */
  get attribution(): Attribution {
    return this.reading.annotation?.attributions[this.at] as Attribution
  }
}

function dayNumber(day: string | null): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '')
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000 : null
}

/** Readings below this are right too seldom to be put into anybody's mouth. */
const SURE = 0.67
/** Readings that give what a verb is about (`welcomed the outcome`, `called off the talks`) and not what was said, unless it is quoted. */
const ABOUT = new Set<string>(['verb-object', 'verb-prepositional'])
/** Cues whose object is what was said: `denied the report`, `accused them of fraud`. */
const SAID_BY_CLASS = new Set<string>(['claim', 'denial'])

/**
 * All utterances, in article and text order: attributions in which somebody says something. An attitude that the article tells in its own voice
 * (`Russia backs …`) is none; nor is a headline, which repeats what the article tells, nor a part of what the same speaker is quoted with already.
 */
export function utterancesOf(corpus: Corpus, memos: Memos): Utterance[] {
  return corpus.readings.flatMap((reading) => {
    const { id } = reading.article
    const locals = new Map<string, EntityId | null>()
    const entity = (local: string): EntityId | null => {
      const known = locals.get(local)
      if (known !== undefined) return known
      const found = corpus.entityOf(id, local)
      locals.set(local, found)
      return found
    }
    return memos
      .shaped('statements/said', memos.keyOf(reading), SAID, () => saidIn(reading))
      .map((said) => new Utterance(said, reading, corpus, entity))
  })
}

function saidIn(reading: Reading): Said[] {
  const { page, annotation } = reading
  const stale = staleIn(reading)
  const places = new Map(annotation?.attributions.map((attribution, at) => [attribution, at]))
  return spoken(reading).map((attribution) => {
    const content = quoteOf(page.text, attribution.content)
    return {
      id: attribution.id,
      at: places.get(attribution) as number,
      speakers: attribution.speakers,
      candidates: attribution.candidates,
      via: attribution.via.map((carrier) => carrier.entity),
      modality: attribution.modality,
      sourceWords: attribution.source ? quoteOf(page.text, attribution.source) : null,
      words: meaningful(content),
      key: fold(content)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
      quoted: attribution.mode === 'indirect' ? [] : [...contentWords({ attribution, reading }, true)],
      stale: stale.has(attribution.id),
    }
  })
}

/** Hashes of the words of the content in order, or those within quotation marks: of a direct quotation all. */
export function contentWords({ attribution, reading }: Pick<Utterance, 'attribution' | 'reading'>, quoted: boolean): Uint32Array {
  const words = wordsOf(reading.page.text, attribution.content)
  if (!quoted || attribution.mode === 'direct') return words.hash
  return words.hash.filter((_, index) => words.quoted[index] === 1)
}

function spoken({ annotation, page }: Reading): Attribution[] {
  const all = annotation?.attributions ?? []
  const headlines = annotation?.sentences.filter((sentence) => sentence.zone === 'title') ?? []
  return all.filter((attribution) => {
    const repeated = headlines.some((title) => attribution.content.some((span) => contains(title, span)))
    const told = attribution.speakers.length > 0 || namesSource(attribution, page.text)
    const isObject = attribution.mode === 'indirect' && ABOUT.has(attribution.by) && !SAID_BY_CLASS.has(attribution.cueClass)
    return (
      told &&
      !isObject &&
      !repeated &&
      attribution.certainty >= SURE &&
      attribution.cueClass !== 'stance' &&
      (!attribution.nested || saysMore(attribution, all))
    )
  })
}

/** A relative pronoun whose noun was not found names nobody. */
function namesSource({ source }: Attribution, text: string): boolean {
  return source !== null && !/^(?:that|which|who|whom|it|they|he|she|we|i|you)$/i.test(quoteOf(text, source))
}

/** Whether a nested attribution has a speaker of its own, and not the one whose words hold it. */
function saysMore(nested: Attribution, all: readonly Attribution[]): boolean {
  const holders = all.filter(
    (other) => other !== nested && !other.nested && other.content.some((outer) => nested.content.some((inner) => contains(outer, inner))),
  )
  return nested.speakers.length > 0 && holders.every((holder) => holder.speakers.join() !== nested.speakers.join())
}

/**
 * Attributions that speak of a happening as still to come which the same article reports as held: printed after the fact, said before it.
 * What the same speaker goes on to say in the next breath is as old.
 */
function staleIn({ annotation, page }: Reading): ReadonlySet<string> {
  const stale = new Set<string>()
  if (!annotation) return stale
  const held = annotation.events.filter((event) => event.status === 'held' && event.attribution === null && !event.background)
  const coming = annotation.events.filter((event) => event.status === 'planned' || event.status === 'announced')
  let last: Attribution | null = null
  for (const attribution of annotation.attributions) {
    const told = coming.filter((event) => attribution.content.some((span) => overlapsLongly(span, event.anchor)))
    const ofCome = told.some((event) => held.some((other) => other.type === event.type && sameParties(event, other)))
    const isOld = ofCome || looksAhead(attribution, held, annotation, page.text)
    const continues =
      last !== null && stale.has(last.id) && attribution.cue.length === 0 && attribution.speakers.join() === last.speakers.join()
    if (isOld || continues) stale.add(attribution.id)
    last = attribution
  }
  return stale
}

type Annotated = NonNullable<Reading['annotation']>

/** Quoted words that put the day of the happening ahead: `will take place on 12 June`, in the report of what was held that day. */
function looksAhead(attribution: Attribution, held: readonly Report[], { times }: Annotated, text: string): boolean {
  if (attribution.mode === 'indirect' || !/\b(?:will|shall|'ll)\b/.test(quoteOf(text, attribution.content))) return false
  const days = new Set(
    held.flatMap((event) => (event.when === null ? [] : (times[event.when]?.value ?? []))).filter((value) => DAY.test(value)),
  )
  return times.some((time) => days.has(time.value) && attribution.content.some((span) => contains(span, time)))
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

type Report = NonNullable<Reading['annotation']>['events'][number]

/** Two parties or more, the same, and of a level in common where both say one. */
function sameParties(a: Report, b: Report): boolean {
  const [left, right] = [a, b].map((report) => sortedUnique(report.participants.map(({ entity }) => entity))) as [string[], string[]]
  const levels = (report: Report): string[] => report.participants.flatMap(({ level }) => level ?? [])
  const levelsMeet = levels(a).length === 0 || levels(b).length === 0 || levels(a).some((level) => levels(b).includes(level))
  return left.length > 1 && left.join() === right.join() && levelsMeet
}

function overlapsLongly(a: Span, b: Span): boolean {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start) >= Math.min(a.end - a.start, b.end - b.start) / 2
}
