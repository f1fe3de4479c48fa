/** Makes attributions of settled drafts: speaker, road, mode, modality, certainty. */

import type { Mention, TimeExpression } from '../../model/annotation.js'
import type { Attribution, AttributionMode, Carrier } from '../../model/attribution.js'
import { groupBy } from '../../text/group.js'
import type { Draft } from './draft.js'
import type { Lexicon } from './lexicon.js'
import { modalityOf } from './modality.js'
import { onward } from './onward.js'
import type { Quotation } from './quotes.js'
import { addresseeOf, carrierOf, mediumOf, timeOf } from './road.js'
import type { Settled } from './settle.js'
import { speakersByLabel, speakersOf } from './speaker.js'
import type { Range, Tree } from './tree.js'

export interface Builder {
  readonly tree: Tree
  readonly lexicon: Lexicon
  /** Quotations of the paragraph in which a token stands. */
  readonly quotesAt: (token: number) => readonly Quotation[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeExpression[]
}

/** Attributions in text order; what an earlier one says of a speaker's road goes on to the pronoun that follows it. */
export function buildAttributions(builder: Builder, settled: readonly Settled[]): Attribution[] {
  const built: Attribution[] = []
  const around = surroundings(builder, settled)
  settled.forEach(({ draft, nested }, index) => {
    const read = attributionOf(builder, draft, nested, `a${index + 1}`, around)
    const plain = nested ? read : onward(builder, draft, read, built)
    built.push(nested ? plain : ofDocument(builder, draft, continued(builder, draft, plain, built), built))
  })
  return built.map((attribution, index) => withOuterCarrier(builder, attribution, built, settled[index]?.draft as Draft))
}

/** What stands in each sentence, so that no attribution looks through the whole article. */
interface Surroundings {
  readonly mentions: ReadonlyMap<number, readonly Mention[]>
  /** Indices into `times`. */
  readonly times: ReadonlyMap<number, readonly number[]>
  readonly taken: ReadonlyMap<number, readonly Range[]>
}

function surroundings({ tree, mentions, times }: Builder, settled: readonly Settled[]): Surroundings {
  const sentenceAt = sentenceFinder(tree)
  const taken = new Map<number, Range[]>()
  for (const part of settled.flatMap(({ draft }) => draft.content)) {
    for (let sentence = tree.sentenceOf[part.first] as number; sentence <= (tree.sentenceOf[part.last - 1] as number); sentence++) {
      taken.set(sentence, [...(taken.get(sentence) ?? []), part])
    }
  }
  return {
    mentions: groupBy(mentions, (mention) => sentenceAt(mention.start)),
    times: groupBy(times.keys(), (index) => sentenceAt(times[index]?.start ?? -1)),
    taken,
  }
}

/** Index of the sentence that holds an offset; -1 where none does. */
function sentenceFinder(tree: Tree): (offset: number) => number {
  const order = tree.sentences.map((_, index) => index).sort((a, b) => (tree.sentences[a]?.start ?? 0) - (tree.sentences[b]?.start ?? 0))
  return (offset) => {
    let [low, high] = [0, order.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tree.sentences[order[middle] as number]?.end ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const found = order[low]
    return found !== undefined && (tree.sentences[found]?.start ?? 0) <= offset ? found : -1
  }
}

function attributionOf(builder: Builder, draft: Draft, nested: boolean, id: string, around: Surroundings): Attribution {
  const { tree, lexicon, quotesAt, times } = builder
  const sentence = tree.sentenceOf[draft.source?.first ?? draft.head] as number
  const mentions = around.mentions.get(sentence) ?? []
  const { speakers, candidates } = labelled(draft)
    ? speakersByLabel(tree, draft.source, builder.mentions)
    : speakersOf(tree, draft.source, mentions)
  const addressee = addresseeOf(tree, lexicon, draft)
  const via = draft.carrier ? [carrierOf(tree, draft.carrier, mentions)] : []
  const mode = modeOf(tree, quotesAt(draft.content[0]?.first ?? draft.head), draft)
  const cueClass = classOf(tree, lexicon, draft)
  return {
    id,
    source: draft.source ? [tree.span(draft.source)] : null,
    cue: [draft.cue, ...(draft.cueRest ?? [])].filter((range) => range.last > range.first).map((range) => tree.span(range)),
    content: draft.content.map((range) => tree.span(range)),
    mode,
    cueClass,
    speakers,
    candidates,
    via,
    medium: mediumOf(tree, lexicon, draft),
    addressee: addressee ? tree.words(addressee) : null,
    modality: modalityOf(tree, draft),
    time: timeOf(
      tree,
      draft,
      times,
      around.times.get(tree.sentenceOf[draft.head] as number) ?? [],
      around.taken.get(tree.sentenceOf[draft.head] as number) ?? [],
    ),
    nested,
    by: draft.by === 'verb-object' && isStand(builder, draft, cueClass) ? 'verb-stand' : draft.by,
    certainty: certaintyOf(builder, draft, mode, cueClass, speakers.length > 0),
  }
}

function labelled({ by }: Draft): boolean {
  return by.startsWith('label-')
}

/** A noun or an attitude is a stance, unless it is uttered; backing a plan in public is more than a stance. */
function classOf(tree: Tree, lexicon: Lexicon, draft: Draft): Attribution['cueClass'] {
  const own = lexicon.classOf(tree.key(draft.head), tree.lemma(draft.head))
  if (draft.by === 'noun') return own === 'neutral' ? 'stance' : own
  const [content] = draft.content
  if (
    own !== 'stance' ||
    !lexicon.has('backing', tree.key(draft.head), tree.lemma(draft.head)) ||
    !content ||
    !/^(VBD|VBZ|VBN)$/.test(tree.token(draft.head).xpos)
  )
    return own
  const object = tree.children(draft.head, 'obj').at(-1)
  return object !== undefined && lexicon.has('proposal', tree.key(object), tree.lemma(object)) ? 'neutral' : own
}

/** Direct where nothing but quoted words (and `that`) is content, mixed where some are, else indirect. Marks around the cue itself are somebody else's. */
function modeOf(tree: Tree, quotes: readonly Quotation[], draft: Draft): AttributionMode {
  const holdsCue = (quote: Quotation): boolean =>
    draft.cue.last > draft.cue.first && quote.first <= draft.cue.first && draft.cue.first < quote.last
  const own = quotes.filter((quote) => !holdsCue(quote) && draft.content.some((part) => quote.first < part.last && part.first < quote.last))
  if (draft.by === 'label-turn' || draft.by === 'label-continued') return 'direct'
  if (own.length === 0) return 'indirect'
  for (const part of draft.content) {
    for (let at = part.first; at < part.last; at++) {
      const bare =
        !tree.isPunctuation(at) &&
        tree.key(at) !== 'that' &&
        tree.key(at) !== 'as' &&
        !own.some((quote) => quote.first <= at && at < quote.last)
      if (bare) return 'mixed'
    }
  }
  return 'direct'
}

/** How often such a reading is right, as measured on news with labels made by people (`docs/attribution.md`). */
function certaintyOf(
  { tree, lexicon }: Builder,
  draft: Draft,
  mode: AttributionMode,
  cueClass: Attribution['cueClass'],
  known: boolean,
): number {
  const base = baseOf({ tree, lexicon }, draft, mode, cueClass)
  return known || draft.source === null ? base : Math.round(base * 90) / 100
}

function baseOf(
  { tree, lexicon }: Pick<Builder, 'tree' | 'lexicon'>,
  draft: Draft,
  mode: AttributionMode,
  cueClass: Attribution['cueClass'],
): number {
  if (draft.by === 'verb-speech') return mode === 'indirect' ? 0.85 : 0.92
  if (!draft.by.startsWith('verb') && draft.by !== 'noun') return draft.certainty
  if (cueClass === 'stance' || draft.by === 'noun') return 0.65
  const uttered =
    draft.by !== 'verb-object' ||
    cueClass !== 'neutral' ||
    UTTERED.some((list) => lexicon.has(list, tree.key(draft.head), tree.lemma(draft.head)))
  return uttered ? 0.78 : 0.65
}

/** To back or to oppose a proposal in public is a stand that is taken with words. */
function isStand({ tree, lexicon }: Builder, draft: Draft, cueClass: Attribution['cueClass']): boolean {
  return cueClass === 'neutral' && lexicon.has('backing', tree.key(draft.head), tree.lemma(draft.head))
}

/** Lists whose verbs, though they take a thing, are done with words. */
const UTTERED = ['backing', 'judged']

/** `He said that …` in the same paragraph: the carrier of the sentence before carries this one too; so does a quotation that goes on. */
function continued({ tree }: Builder, draft: Draft, plain: Attribution, before: readonly Attribution[]): Attribution {
  const last = before.findLast((attribution) => !attribution.nested)
  if (!last || plain.via.length > 0 || plain.speakers.length === 0 || last.speakers.join() !== plain.speakers.join()) return plain
  if (draft.by === 'continuation')
    return {
      ...plain,
      via: last.via,
      medium: plain.medium ?? last.medium,
      addressee: plain.addressee ?? last.addressee,
      time: plain.time ?? last.time,
    }
  const pronoun = draft.source !== null && tree.token(draft.source.first).upos === 'PRON'
  const paragraph = tree.sentence(draft.head).paragraph
  const near =
    last.cue[0] &&
    tree.sentences.some(
      (sentence) =>
        sentence.paragraph === paragraph && sentence.start <= (last.cue[0]?.start ?? -1) && (last.cue[0]?.start ?? -1) < sentence.end,
    )
  return pronoun && near ? { ...plain, via: last.via } : plain
}

/** `the statements said`: who made the last statement told of, where the words are a document by themselves. */
function ofDocument({ tree, lexicon }: Builder, draft: Draft, plain: Attribution, before: readonly Attribution[]): Attribution {
  const { source } = draft
  if (!source || plain.speakers.length > 0 || source.last - source.first > 3 || plain.medium === null) return plain
  const head = source.last - 1
  if (!/^(the|that|those|this|these|both)$/.test(tree.key(source.first)) || !lexicon.has('medium', tree.key(head), tree.lemma(head)))
    return plain
  const made = before
    .filter((attribution) => attribution.medium === plain.medium && attribution.speakers.length > 0 && !attribution.nested)
    .at(-1)
  return made ? { ...plain, speakers: made.speakers, certainty: Math.round(made.certainty * 90) / 100 } : plain
}

/** A media source that tells of another's words carries them: `Orlov said …, the agency reported`. */
function withOuterCarrier(
  { tree, lexicon, mentions }: Builder,
  attribution: Attribution,
  all: readonly Attribution[],
  draft: Draft,
): Attribution {
  if (!attribution.nested || attribution.via.length > 0) return attribution
  const at = tree.token(draft.head).start
  const outer = all.find(
    (other) => !other.nested && other !== attribution && other.content.some((part) => part.start <= at && at < part.end),
  )
  const source = outer?.source?.[0]
  if (!source) return attribution
  const words = tree.text
    .slice(source.start, source.end)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  if (!words.some((word) => lexicon.has('carrier', word, word))) return attribution
  const first = tree.tokens.findIndex((token) => token.start >= source.start)
  let last = first
  while (last < tree.tokens.length && (tree.tokens[last]?.end ?? Number.POSITIVE_INFINITY) <= source.end) last++
  const carrier: Carrier = carrierOf(tree, { first, last }, mentions)
  return { ...attribution, via: [carrier] }
}
