/** One referent under labels that judge it: government or regime, state or regime media, opposition or rebels or terrorists, leader or strongman. */

import type { Mention } from '../../model/annotation.js'
import type { Difference } from '../../model/difference.js'
import type { EntityId } from '../../model/ids.js'
import type { Reading } from '../../model/reading.js'
import { byCodeUnit, sortedUnique } from '../../text/order.js'
import { type Span, slice } from '../../text/span.js'
import { countryMeant, difference, groupedBy, type Meant, meantIn, quoted, side, type Told, words } from './told.js'

const BY = 'difference.framing'

/** Labels of one family may name the same thing; those of one stance are no difference among themselves. */
interface Label {
  readonly family: 'rule' | 'media' | 'ruler' | 'armed'
  readonly stance: string
}

const RULE: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    regime: 'regime',
    junta: 'regime',
    government: 'government',
    administration: 'government',
    authorities: 'government',
  }),
)
const RULER: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    dictator: 'dictator',
    strongman: 'dictator',
    despot: 'dictator',
    tyrant: 'dictator',
    leader: 'leader',
    president: 'leader',
  }),
)
const ARMED: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    rebel: 'rebels',
    rebels: 'rebels',
    insurgent: 'rebels',
    insurgents: 'rebels',
    opposition: 'opposition',
    terrorist: 'terrorists',
    terrorists: 'terrorists',
    extremists: 'terrorists',
    jihadist: 'jihadists',
    jihadists: 'jihadists',
    islamists: 'jihadists',
    militants: 'militants',
    mercenaries: 'mercenaries',
    separatists: 'separatists',
  }),
)
const MEDIA =
  /^(?:(state|official|government)(?:-run|-owned|-controlled)? |(regime|propaganda) )(?:news agency|news|media|television|tv|newspaper|broadcaster|outlets?)\b/i
const BACKS = /\b(?:back|support|arm|aid|fund|train|host|shelter)(?:s|ed|ing)?\b/gi

interface Labelled extends Label {
  readonly reading: Reading
  readonly span: Span
  /** Who or what is labelled: equal for equal referents. */
  readonly referent: string
}

/** A label as an article prints it, with whom it may be about, in the article's own ids. */
interface Printed extends Label {
  readonly span: Span
  /** Of each referent those who may be meant, the likeliest first. */
  readonly about: readonly (readonly Meant[])[]
  /** Labels of one sentence of which the first that fits counts; null for one that stands by itself. */
  readonly sentence: number | null
}

export function framingDifferences(told: Told): Difference[] {
  const { corpus, memos } = told
  const found = corpus.readings.flatMap((reading) =>
    labelledIn(
      memos.of('differences/labels', memos.keyOf(reading), () => printedIn(reading)),
      reading,
      told,
    ),
  )
  return groupedBy(found, ({ family, referent }) => `${family} ${referent}`).flatMap(([, labels]) => framed(labels) ?? [])
}

function framed(labels: readonly Labelled[]): Difference | null {
  const byStance = groupedBy(labels, ({ stance }) => stance)
  const articles = byStance.map(([, all]) => sortedUnique(all.map(({ reading }) => reading.article.id)).join(' '))
  if (byStance.length < 2 || new Set(articles).size < 2) return null
  const sides = byStance.map(([, all]) => firstInEach(all))
  const shown = sides.map((all) => quoted((all[0] as Labelled).reading, (all[0] as Labelled).span))
  return difference(
    'framing',
    `One thing under ${sides.length} labels: ${shown.join(', ')}.`,
    sides.map((all) =>
      side(
        all.map(({ reading, span }) => words(reading, [span], BY)),
        all.map(({ reading }) => reading.article.id),
      ),
    ),
  )
}

function firstInEach(labels: readonly Labelled[]): Labelled[] {
  const first = new Map<string, Labelled>()
  for (const label of labels) {
    const known = first.get(label.reading.article.id)
    if (!known || label.span.start < known.span.start) first.set(label.reading.article.id, label)
  }
  return [...first.values()].sort((a, b) => byCodeUnit(a.reading.article.id, b.reading.article.id))
}

function labelledIn(printed: readonly Printed[], reading: Reading, told: Told): Labelled[] {
  const done = new Set<number>()
  return printed.flatMap((label) => {
    const { sentence } = label
    const found = sentence !== null && done.has(sentence) ? null : labelled(told, reading, label)
    if (found && sentence !== null) done.add(sentence)
    return found ?? []
  })
}

/** With the countries that are meant: each of its own. */
function labelled(told: Told, reading: Reading, { family, stance, span, about }: Printed): Labelled | null {
  const countries: EntityId[] = []
  for (const meant of about) {
    const country = meant.map((one) => countryMeant(told, reading.article.id, one)).find((each) => each !== null) ?? null
    if (country === null || countries.includes(country)) return null
    countries.push(country)
  }
  return { family, stance, span, reading, referent: countries.join(' ') }
}

function printedIn(reading: Reading): Printed[] {
  const meant = meantIn(reading)
  return [...ruleIn(reading, meant), ...armedIn(reading, meant)]
}

/** `the Assad regime`, `Assad's government`, `the regime of Syria`, `Syrian state media`: a mention beside a label. */
function ruleIn({ annotation, page }: Reading, meant: (mention: Mention) => Meant | null): Printed[] {
  if (!annotation) return []
  return annotation.mentions.flatMap((mention): Printed[] => {
    const one = mention.form === 'pronoun' || mention.form === 'role' ? null : meant(mention)
    if (one === null) return []
    const about = [[one]]
    const within = ruleWithin(slice(page.text, mention))
    if (within !== null)
      return [{ family: 'rule', stance: within, about, sentence: null, span: { start: mention.start, end: mention.end } }]
    const after = /^(?:['’]s)?\s+/.exec(page.text.slice(mention.end, mention.end + 8))
    const from = mention.end + (after?.[0].length ?? 0)
    const label = after ? labelAt(page.text.slice(from, from + 60)) : null
    if (label) {
      const { family, stance } = label
      return [{ family, stance, about, sentence: null, span: { start: mention.start, end: from + label.length } }]
    }
    const before = /\b(\p{L}+)\s+of\s+$/u.exec(page.text.slice(Math.max(0, mention.start - 40), mention.start))
    const stance = RULE.get(before?.[1]?.toLowerCase() ?? '')
    if (!before || stance === undefined) return []
    return [{ family: 'rule', stance, about, sentence: null, span: { start: mention.start - before[0].length, end: mention.end } }]
  })
}

/** The label that a name holds: `Marek regime of Oltmark`. */
function ruleWithin(name: string): string | null {
  return name.split(/\s+/).flatMap((word) => RULE.get(word) ?? [])[0] ?? null
}

function labelAt(text: string): (Label & { readonly length: number }) | null {
  const media = MEDIA.exec(text)
  if (media) return { family: 'media', stance: media[1] ? 'state media' : 'regime media', length: media[0].length }
  const word = /^\p{L}+/u.exec(text)?.[0] ?? ''
  const rule = RULE.get(word.toLowerCase())
  if (rule !== undefined) return { family: 'rule', stance: rule, length: word.length }
  const ruler = RULER.get(word.toLowerCase())
  return ruler === undefined ? null : { family: 'ruler', stance: ruler, length: word.length }
}

/** Armed or political opponents, told apart by who backs them against whom. */
function armedIn({ annotation, page }: Reading, meant: (mention: Mention) => Meant | null): Printed[] {
  if (!annotation) return []
  return annotation.sentences.flatMap((sentence, number): Printed[] => {
    if (sentence.zone !== 'body') return []
    return [...slice(page.text, sentence).matchAll(BACKS)].flatMap((verb): Printed[] => {
      const at = sentence.start + verb.index
      const label = armedAfter(page.text, at, at + verb[0].length, sentence.end)
      if (!label) return []
      const mentions = annotation.mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      const backers = mentions.filter(({ end }) => end <= at).reverse()
      const targets = mentions.filter(({ start }) => start >= label.span.end)
      const about = [backers, targets].map((each) => each.flatMap((mention) => meant(mention) ?? []))
      return [{ family: 'armed', stance: label.stance, about, sentence: number, span: label.span }]
    })
  })
}

const WITHIN = 50
const QUALIFIES = /^(?:rebel|jihadist|terrorist|insurgent)$/i

/** From the verb to the label; a label that only qualifies (`rebel groups`) takes its noun along. */
function armedAfter(text: string, verb: number, from: number, end: number): { readonly stance: string; readonly span: Span } | null {
  for (const word of text.slice(from, Math.min(end, from + WITHIN)).matchAll(/\p{L}+/gu)) {
    const stance = ARMED.get(word[0].toLowerCase())
    if (stance === undefined) continue
    const labelEnd = from + word.index + word[0].length
    const noun = QUALIFIES.test(word[0]) ? /^ \p{Ll}+/u.exec(text.slice(labelEnd, end)) : null
    return { stance, span: { start: verb, end: labelEnd + (noun?.[0].length ?? 0) } }
  }
  return null
}
