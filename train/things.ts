/**
 * `node dist/train/things.js DATA`: prints the weights for `it` and `they` of `src/article/pronouns/weights.ts`, fitted to the development half of GUM (as
 * `eval -- coreference` splits it). The same numbers each time. `… DATA held-out` prints what weights fitted to five sixths of the documents say of the others.
 */

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GoldDocument } from '../eval/coreference/gold.js'
import { alignment, goldOf, sum } from '../eval/coreference/score.js'
import { answerOf, type ReadArticle } from '../eval/coreference/systems.js'
import { answered, IT, phraseAt, THEY } from '../eval/coreference/things.js'
import { FEATURES } from '../src/article/pronouns/features.js'
import { JUDGING, rankedThings, readThings } from '../src/article/pronouns/it-they.js'
import { settingOf } from '../src/article/pronouns/places.js'
import { SHAPE } from '../src/article/pronouns/shape.js'
import { follow, shelved, type ThingCandidate, thingPronounsOf, thingsNear } from '../src/article/pronouns/shelf.js'
import { nothing, THING_FEATURES, type ThingFeature, thingFeatures } from '../src/article/pronouns/thing-features.js'
import { thingsOf } from '../src/article/pronouns/things.js'
import { WEIGHTS } from '../src/article/pronouns/weights.js'
import { loadResources } from '../src/pipeline/resources.js'
import { type Case, fitted } from './log-linear.js'
import { type Lesson, readLessons } from './pronoun-lessons.js'

const WORDS = ['it', 'they'] as const
type Word = (typeof WORDS)[number]
type Weights = Readonly<Record<Word, readonly number[]>>

/** Weights set by hand: quotations of the news, and what countries and bodies do, are rare in GUM. */
const HELD: Partial<Record<ThingFeature, number>> = {
  'speaker of the words that hold it': -2,
  'does or is what none of its sort does or is': -3,
  'another of its sort between': -0.7,
  'one left open between': -2.5,
  'subject of the clause above': 0.8,
  'speaks or wills, and so does the candidate': 0.9,
  'speaks or wills, and the candidate cannot': -2,
}

/** Each pronoun of a document with all it may mean; pronouns before it are read with `weights`, where null read right. */
function casesOf(document: GoldDocument, { a, found }: ReadArticle, weights: Weights | null): Record<Word, Case[]> {
  const truth = alignment(document, answerOf(found.mentions))
  const setting = settingOf(a)
  const shelf = shelved(setting, thingsOf(setting, found.mentions, found.entities))
  const isMeant = ({ of: { entities, places } }: ThingCandidate, of: string, at: number): boolean => {
    const said = places.findLast((place) => !place.isPronoun && place.start < at)
    return (entities.length === 1 ? goldOf(truth, entities[0] as string, at)?.gold.of : said && phraseAt(document, said)?.of) === of
  }
  const cases: Record<Word, Omit<Case, 'weight'>[]> = { it: [], they: [] }
  for (const pronoun of thingPronounsOf(setting)) {
    const gold = document.mentions.find((one) => one.form === 'pronoun' && one.head.start === pronoun.start)
    const all = thingsNear(setting, shelf, pronoun)
    const right = all.map((candidate) => gold !== undefined && isMeant(candidate, gold.of, pronoun.start))
    const options = [
      ...all.map((candidate, rank) => thingFeatures(setting, shelf, pronoun, candidate, rank, all)),
      nothing(setting, pronoun),
    ]
    const [best] = weights ? rankedThings(setting, shelf, pronoun, weights[pronoun.word]) : []
    const meant = weights
      ? best && best.share >= JUDGING.follow[pronoun.word]
        ? best.candidate.of
        : undefined
      : all[right.indexOf(true)]?.of
    follow(setting, shelf, pronoun, meant ?? null)
    cases[pronoun.word].push({ options, right: [...right, !right.includes(true)] })
  }
  const weighed = (own: readonly Omit<Case, 'weight'>[]): Case[] => own.map((one) => ({ ...one, weight: 1 / Math.sqrt(own.length) }))
  return { it: weighed(cases.it), they: weighed(cases.they) }
}

/** There are few cases: what speaks for a place begins as it is for `he` and `she`, and leaves there at a cost. */
const PENALTY = 0.01
const PRIOR = Object.fromEntries(
  FEATURES.flatMap((name, at) => ((SHAPE as readonly string[]).includes(name) ? [[name, WEIGHTS[at]]] : [])),
) as Partial<Record<ThingFeature, number>>

/** The first reads all earlier pronouns right, the later ones as the weights so far do. */
const PASSES = 3

export function fittedTo(lessons: readonly Lesson[]): { weights: Weights; cases: Readonly<Record<Word, number>> } {
  let weights: Weights | null = null
  const cases: Record<Word, Case[]> = { it: [], they: [] }
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { document, article } of lessons) {
      const own = casesOf(document, article, weights)
      for (const word of WORDS) cases[word].push(...own[word])
    }
    const weightsFor = (word: Word): number[] => fitted(cases[word], THING_FEATURES, { held: HELD, penalty: PENALTY, prior: PRIOR })
    weights = { it: weightsFor('it'), they: weightsFor('they') }
  }
  return { weights: weights as Weights, cases: { it: cases.it.length, they: cases.they.length } }
}

const PARTS = 6

/** Precision and coverage on documents that the weights were not fitted to. */
function heldOut(lessons: readonly Lesson[]): string {
  const fits = Array.from({ length: PARTS }, (_, part) => fittedTo(lessons.filter((_lesson, at) => at % PARTS !== part)).weights)
  const answers = lessons.map(({ document, article: { a, found } }, at) => {
    const added = readThings(settingOf(a), found, { ...JUDGING, ...(fits[at % PARTS] as Weights) })
    return { document, answer: answerOf([...found.mentions, ...added]) }
  })
  return WORDS.map((word) => {
    const scored = answers.map(({ document, answer }) => answered(document, answer, word === 'it' ? IT : THEY))
    const { gold, said, right } = sum(scored)
    const errors = scored.flatMap((one) => one.errors).join('\n')
    return `${errors}\n${word}, held out: ${right} right of ${said} answered of ${gold}: precision ${(right / said).toFixed(3)} at coverage ${(said / gold).toFixed(3)}\n`
  }).join('')
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [data = '../shared/data', mode] = process.argv.slice(2)
  const resources = loadResources()
  const lessons = readLessons(data, resources)
  if (mode === 'held-out') process.stdout.write(heldOut(lessons))
  else {
    const { weights, cases } = fittedTo(lessons)
    for (const word of WORDS) process.stdout.write(`${word}: ${cases[word]} cases\n${weights[word].join(', ')}\n`)
    THING_FEATURES.forEach((name, at) => {
      process.stdout.write(`${String(weights.it[at]).padStart(7)} ${String(weights.they[at]).padStart(7)}  ${name}\n`)
    })
  }
}
