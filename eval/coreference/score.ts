/** Scores who is meant: pronouns by the entity they are given, names by the name before that they are put with. A mention counts as GUM's by the head of its phrase. */

import type { Span } from '../../src/text/span.js'
import type { Row } from '../report.js'
import type { GoldDocument, GoldMention } from './gold.js'

/** What a system says of a document: each mention with the system's own entity, null where it leaves it open. */
export interface Answer {
  readonly mentions: readonly (Span & {
    readonly entity: string | null
    readonly kind: string
    readonly form: 'name' | 'pronoun' | 'other'
    /** Of a pronoun: words before it that speak of the same. */
    readonly antecedent?: Span
  })[]
}

export const HE_OR_SHE = /^(?:he|him|his|himself|she|her|hers|herself)$/

export interface Counts {
  /** Cases there are; those answered; those answered right. */
  readonly gold: number
  readonly said: number
  readonly right: number
  /** Proper names of people, places and bodies in the document, and those of them that the system names too. */
  readonly names: number
  readonly found: number
}

export interface Scored extends Counts {
  readonly rows: readonly Row[]
  readonly errors: readonly string[]
}

export function sum(counts: readonly Counts[]): Counts {
  const of = (key: keyof Counts): number => counts.reduce((total, one) => total + one[key], 0)
  return { gold: of('gold'), said: of('said'), right: of('right'), names: of('names'), found: of('found') }
}

/** Pronouns of some words that stand for what the document calls something. */
export function askedIn({ mentions }: GoldDocument, words: RegExp): GoldMention[] {
  const called = new Set(mentions.filter((one) => one.form !== 'pronoun').map((one) => one.of))
  return mentions.filter((one) => one.form === 'pronoun' && one.end === one.head.end && words.test(one.word) && called.has(one.of))
}

/** Pronouns of some words whose entity is named, or called something, elsewhere in the document. */
export function counted(document: GoldDocument, answer: Answer, words: RegExp): Scored {
  const truth = alignment(document, answer)
  const asked = askedIn(document, words)
  const said = new Map(answer.mentions.flatMap((one) => (one.form === 'pronoun' && one.entity !== null ? [[one.start, one.entity]] : [])))
  const rows: Row[] = []
  const errors: string[] = []
  for (const pronoun of asked) {
    const entity = said.get(pronoun.head.start)
    const meant = entity === undefined ? null : goldOf(truth, entity as string, pronoun.start)
    const outcome = entity === undefined ? 'missed' : meant?.gold.of === pronoun.of ? 'right' : 'wrong'
    rows.push({ id: `${document.id}:${pronoun.start}`, outcome })
    if (outcome !== 'right') errors.push(`${outcome} ${shownError(document, pronoun, meant)}`)
  }
  const of = (outcome: string): number => rows.filter((row) => row.outcome === outcome).length
  return { gold: rows.length, said: rows.length - of('missed'), right: of('right'), names: 0, found: 0, rows, errors }
}

function shownError(document: GoldDocument, pronoun: GoldMention, meant: Aligned | null): string {
  const { text } = document
  const phrase = document.mentions.filter((one) => one.of === pronoun.of && one.form !== 'pronoun')
  const nearest = phrase.filter((one) => one.start < pronoun.start).at(-1) ?? phrase[0]
  const words = (span: Span | undefined): string => (span ? text.slice(span.start, Math.min(span.end, span.start + 50)) : '-')
  const around = `${text.slice(Math.max(0, pronoun.start - 220), pronoun.start)}[[${words(pronoun)}]]${text.slice(pronoun.end, pronoun.end + 30)}`
  return `${document.id} ${words(pronoun)} is <${words(nearest)}> not <${words(meant?.said)}> | ${around.replace(/\n/g, '¶')}`
}

const KINDS = new Set(['person', 'place', 'organization'])

/** Names put with an earlier name of the same entity, over the names that both have. */
export function linked(document: GoldDocument, answer: Answer): Scored {
  const isName = (gold: GoldMention): boolean => gold.form === 'name' && KINDS.has(gold.kind)
  const both = alignment(document, answer).filter(({ gold, said }) => isName(gold) && said.form === 'name')
  const errors: string[] = []
  let [gold, said, right] = [0, 0, 0]
  both.forEach((one, at) => {
    const before = both.slice(0, at)
    const own = before.findLast((other) => other.said.entity === one.said.entity)
    const true_ = before.findLast((other) => other.gold.of === one.gold.of)
    if (true_) gold++
    if (own) said++
    if (own && own.gold.of === one.gold.of) right++
    else if (own || true_) {
      const words = (span: Aligned | undefined): string => (span ? document.text.slice(span.said.start, span.said.end) : '-')
      errors.push(`name ${document.id} <${words(one)}> is <${words(true_)}> not <${words(own)}>`)
    }
  })
  return { gold, said, right, names: document.mentions.filter(isName).length, found: both.length, rows: [], errors }
}

export interface Aligned {
  readonly gold: GoldMention
  readonly said: Span & { readonly entity: string; readonly form: string }
}

/** Mentions of both, pronouns left out: of the phrases of GUM's whose head the words hold, the one that shares most with them. Of two for one phrase the longer counts. */
export function alignment(document: GoldDocument, { mentions }: Answer): Aligned[] {
  const pairs = new Map<GoldMention, Aligned>()
  const longest = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const { entity, ...span } of longest) {
    if (entity === null || span.form === 'pronoun') continue
    const common = (one: Span): number => Math.min(one.end, span.end) - Math.max(one.start, span.start)
    const phrases = document.mentions
      .filter(({ head, form }) => form !== 'pronoun' && head.start >= span.start && head.end <= span.end)
      .sort((a, b) => common(b) - common(a) || a.end - a.start - (b.end - b.start))
    const gold = phrases.find((one) => one.start === span.start && one.end === span.end && !pairs.has(one)) ?? phrases[0]
    if (gold && !pairs.has(gold)) pairs.set(gold, { gold, said: { ...span, entity } })
  }
  return [...pairs.values()].sort((a, b) => a.said.start - b.said.start)
}

/** What an entity is at a place: GUM's entity of its nearest mention before it, else of its first. */
export function goldOf(truth: readonly Aligned[], entity: string, at: number): Aligned | null {
  const own = truth.filter((one) => one.said.entity === entity)
  return own.findLast((one) => one.said.start < at) ?? own[0] ?? null
}
