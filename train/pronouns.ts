/**
 * `node dist/train/pronouns.js DATA`: prints the weights of `src/article/pronouns/weights.ts`, fitted to the development half of GUM (as `eval -- coreference`
 * splits it): log-linear over all who may be meant, quadratic penalty, plain gradient steps. The same numbers each time. `… DATA held-out` prints what weights
 * fitted to five sixths of the documents say of the others.
 */

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GoldDocument, GoldMention } from '../eval/coreference/gold.js'
import { alignment, counted, goldOf, HE_OR_SHE, sum } from '../eval/coreference/score.js'
import { answerOf, type ReadArticle } from '../eval/coreference/systems.js'
import { type Person, peopleOf } from '../src/article/pronouns/candidates.js'
import { candidatesOf, FEATURES, type Feature, featuresOf, nobody, pronounsOf } from '../src/article/pronouns/features.js'
import { addPronoun, placeOf, settingOf } from '../src/article/pronouns/places.js'
import { FOLLOW, guessGenders, LEAST, rankedFor, readPronouns } from '../src/article/pronouns.js'
import type { Gazetteer } from '../src/knowledge/gazetteer.js'
import { loadResources } from '../src/pipeline/resources.js'
import { type Case, fitted } from './log-linear.js'
import { type Lesson, readLessons } from './pronoun-lessons.js'

/** Each pronoun of a document with all it may mean; pronouns before it are read with `weights`, where null read right. */
export function casesOf(
  document: GoldDocument,
  { a, found }: ReadArticle,
  gazetteer: Gazetteer,
  weights: readonly number[] | null,
): Case[] {
  const truth = alignment(document, answerOf(found.mentions))
  const bare = settingOf(a)
  const people = peopleOf(bare, found.mentions, found.entities, gazetteer.genders)
  const setting = { ...bare, people }
  const isMeant = (person: Person, of: string, at: number): boolean =>
    person.entity ? goldOf(truth, person.entity, at)?.gold.of === of : headed(document, person)?.of === of
  const pronouns = pronounsOf(setting)
  guessGenders(people, pronouns)
  const cases = pronouns.flatMap((pronoun): Omit<Case, 'weight'>[] => {
    const gold = document.mentions.find((one) => one.form === 'pronoun' && one.head.start === pronoun.start)
    if (!gold) return []
    const all = candidatesOf(setting, pronoun)
    const right = all.map(({ of }) => isMeant(of, gold.of, pronoun.start))
    const options = [...all.map((candidate, rank) => featuresOf(setting, pronoun, candidate, rank, all)), nobody()]
    const [best] = weights ? rankedFor(setting, pronoun, weights) : []
    const meant = weights ? (best && best.share >= FOLLOW ? best.candidate.of : undefined) : all[right.indexOf(true)]?.of
    if (meant) {
      addPronoun(meant, placeOf(setting, pronoun.token, pronoun, true))
      meant.gender ??= pronoun.gender
    }
    return [{ options, right: [...right, !right.includes(true)] }]
  })
  return cases.map((one) => ({ ...one, weight: 1 / Math.sqrt(cases.length) }))
}

function headed(document: GoldDocument, person: Person): GoldMention | undefined {
  return document.mentions.find((one) => one.head.start === person.places[0]?.start)
}

/** The first reads all earlier pronouns right, the later ones as the weights so far do: a chain that went wrong must not hold for ever. */
const PASSES = 3
/** Weights set by hand: quotations of the news and two people of known gender side by side are rare in GUM. */
const HELD: Partial<Record<Feature, number>> = { 'speaker of the words that hold it': -3, 'told apart by gender': 1.5 }

function fittedTo(lessons: readonly Lesson[], gazetteer: Gazetteer): { weights: readonly number[]; cases: number } {
  let weights: number[] | null = null
  const cases: Case[] = []
  for (let pass = 0; pass < PASSES; pass++) {
    cases.push(...lessons.flatMap(({ document, article }) => casesOf(document, article, gazetteer, weights)))
    weights = fitted(cases, FEATURES, { held: HELD })
  }
  return { weights: weights ?? [], cases: cases.length }
}

const PARTS = 6

/** Precision and coverage on documents that the weights were not fitted to: over all pronouns, as mean of the documents, and the documents themselves. */
function heldOut(lessons: readonly Lesson[], gazetteer: Gazetteer): string {
  const fits = Array.from({ length: PARTS }, (_, part) =>
    fittedTo(
      lessons.filter((_lesson, at) => at % PARTS !== part),
      gazetteer,
    ),
  )
  const counts = lessons.map(({ document, article: { a, found } }, at) => {
    const weights = fits[at % PARTS]?.weights ?? []
    const mentions = readPronouns(a, found, gazetteer, { weights, follow: FOLLOW, least: LEAST })
    return { ...counted(document, answerOf(mentions), HE_OR_SHE), id: document.id }
  })
  const all = sum(counts)
  const answered = counts.filter(({ said }) => said > 0)
  const mean = answered.reduce((total, { right, said }) => total + right / said, 0) / answered.length
  const lines = counts
    .filter(({ gold }) => gold > 0)
    .map(({ id, right, said, gold }) => `${id}: ${right} right of ${said} answered of ${gold}`)
  return [
    ...lines,
    `held out: precision ${(all.right / all.said).toFixed(3)} at coverage ${(all.said / all.gold).toFixed(3)}, mean of documents ${mean.toFixed(3)}`,
    '',
  ].join('\n')
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [data = '../shared/data', mode] = process.argv.slice(2)
  const resources = loadResources()
  const lessons = readLessons(data, resources)
  if (mode === 'held-out') process.stdout.write(heldOut(lessons, resources.gazetteer))
  else {
    const { weights, cases } = fittedTo(lessons, resources.gazetteer)
    process.stdout.write(`${cases} cases\n${weights.join(', ')}\n`)
    FEATURES.forEach((name, at) => {
      process.stdout.write(`${String(weights[at]).padStart(7)}  ${name}\n`)
    })
  }
}
