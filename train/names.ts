/**
 * `node dist/train/names.js DATA OUT`: trains `models/en/names.bin` on Universal NER (EWT, CC BY-SA 4.0), wikigold and WNUT17 (CC BY 4.0), prints the F1 of the
 * model alone on the dev part, and on wikigold of one that has not seen it.
 */

import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readGumNames } from '../eval/gum-names.js'
import { type NameDocument, readConll, readUner } from '../eval/iob.js'
import { nameWords } from '../src/article/names/tagged.js'
import { readLinear, writeLinear } from '../src/language/linear.js'
import { type Habit, habitsOf, MOST_NAME_FEATURES, type NameWord, nameFeatures, transitionBucket } from '../src/language/name-features.js'
import { bestTags, type FoundName, findNames, NAME_TAGS, type NetworkScores } from '../src/language/names.js'
import { taggerOf, tagTokens } from '../src/language/tag.js'
import { clustersOf } from '../src/language/word-clusters.js'
import type { Token } from '../src/model/annotation.js'
import { loadResources, type Resources } from '../src/pipeline/resources.js'
import { shuffled } from './treebank.js'

const BUCKETS = 1 << 19
const EPOCHS = 8
const WNUT = ['dev/emerging.dev.conll', 'test/emerging.test.annotated', 'train/wnut17train.conll']
/** Firms and other groups are organisations; products and works are no names of our kinds. */
const WNUT_CLASSES = { person: 'PER', location: 'LOC', corporation: 'ORG', group: 'ORG' }
const SIZE = NAME_TAGS.length

export interface Sample {
  readonly words: readonly NameWord[]
  readonly habits: ReadonlyMap<string, Habit>
  readonly gold: Uint8Array
}

/** Sentences as the model sees them, with their gold tags. */
export function samplesOf(documents: readonly NameDocument[], resources: Resources): Sample[] {
  return documents.flatMap((document) => {
    const bare = document.tokens.map(({ start, end }): Token => ({ start, end, lemma: '', upos: 'X', xpos: '_', head: -1, deprel: '_' }))
    const sentences = document.sentences.map((sentence, index) => {
      const firstToken = document.tokens.findIndex((token) => token.sentence === index)
      const lastToken = firstToken + document.tokens.filter((token) => token.sentence === index).length
      return { ...sentence, firstToken, lastToken }
    })
    const tagger = taggerOf(resources.models)
    const tokens = tagger ? tagTokens(tagger, document.text, bare, sentences) : bare
    const words = nameWords({ text: document.text, tokens, sentences }, resources.gazetteer, clustersOf(resources.models))
    const habits = habitsOf(words)
    return sentences.map((sentence, index) => ({
      words: words[index] as NameWord[],
      habits,
      gold: goldOf(document, tokens.slice(sentence.firstToken, sentence.lastToken)),
    }))
  })
}

function goldOf(document: NameDocument, tokens: readonly Token[]): Uint8Array {
  const tags = new Uint8Array(tokens.length)
  tokens.forEach((token, at) => {
    const name = document.names.find((one) => one.start <= token.start && token.end <= one.end)
    if (name) tags[at] = NAME_TAGS.indexOf(`${name.start === token.start ? 'B' : 'I'}-${name.label}` as (typeof NAME_TAGS)[number])
  })
  return tags
}

/** Averaged weights, dense while training. */
class Weights {
  private readonly now = new Float32Array(BUCKETS * SIZE)
  private readonly totals = new Float64Array(BUCKETS * SIZE)
  step = 1

  row(bucket: number, into: Float64Array, base: number): void {
    for (let tag = 0; tag < SIZE; tag++) into[base + tag] = (into[base + tag] as number) + (this.now[bucket * SIZE + tag] as number)
  }

  add(bucket: number, tag: number, by: number): void {
    const at = bucket * SIZE + tag
    this.now[at] = (this.now[at] as number) + by
    this.totals[at] = (this.totals[at] as number) + by * this.step
  }

  bytes(least: number): Uint8Array {
    const row = new Float32Array(SIZE)
    return writeLinear(
      NAME_TAGS,
      BUCKETS,
      (bucket) => {
        for (let tag = 0; tag < SIZE; tag++) {
          const at = bucket * SIZE + tag
          row[tag] = (this.now[at] as number) - (this.totals[at] as number) / this.step
        }
        return row
      },
      least,
    )
  }
}

/** Bytes of a model of these samples; the same each time. */
export function trainNames(samples: readonly Sample[], epochs: number, least = 0.2): Uint8Array {
  const weights = new Weights()
  const lessons = samples.map(({ words, habits, gold }) => ({ gold, features: words.map((_, at) => featuresAt(words, at, habits)) }))
  for (let epoch = 0; epoch < epochs; epoch++) for (const lesson of shuffled(lessons, 11 + epoch)) learn(weights, lesson)
  return weights.bytes(least)
}

function featuresAt(words: readonly NameWord[], at: number, habits: ReadonlyMap<string, Habit>): Int32Array {
  const own = new Int32Array(MOST_NAME_FEATURES)
  return own.slice(0, nameFeatures(words, at, habits, BUCKETS, own))
}

function learn(weights: Weights, { features, gold }: { readonly features: readonly Int32Array[]; readonly gold: Uint8Array }): void {
  weights.step++
  const emissions = new Float64Array(features.length * SIZE)
  features.forEach((own, at) => {
    for (const bucket of own) weights.row(bucket, emissions, at * SIZE)
  })
  const transitions = new Float64Array(SIZE * SIZE)
  for (let tag = 0; tag < SIZE; tag++) weights.row(transitionBucket(tag, BUCKETS), transitions, tag * SIZE)
  const guess = bestTags(emissions, transitions, features.length)
  let [right, wrong] = [0, 0]
  for (let at = 0; at < features.length; at++) {
    const [want, got] = [gold[at] as number, guess[at] as number]
    if (want !== got)
      for (const bucket of features[at] as Int32Array) {
        weights.add(bucket, want, 1)
        weights.add(bucket, got, -1)
      }
    if (want !== got || right !== wrong) {
      weights.add(transitionBucket(right, BUCKETS), want, 1)
      weights.add(transitionBucket(wrong, BUCKETS), got, -1)
    }
    right = want
    wrong = got
  }
}

/** F1 of exact spans and classes; `networks` are scores by sample, where a network is asked too. */
export function f1(bytes: Uint8Array, samples: readonly Sample[], networks: readonly NetworkScores[] = []): number {
  const model = readLinear(bytes)
  let [right, gold, said] = [0, 0, 0]
  for (const document of documentsOf(samples)) {
    const found = findNames(
      model,
      document.map((at) => (samples[at] as Sample).words),
      { large: networks.length ? document.map((at) => networks[at] as NetworkScores) : [], own: null },
    )
    document.forEach((at, index) => {
      const truth = truthOf(samples[at] as Sample)
      const told = (found[index] as FoundName[]).map((name) => `${name.first} ${name.last} ${name.label}`)
      gold += truth.size
      said += told.length
      right += told.filter((name) => truth.has(name)).length
    })
  }
  return (2 * right) / (gold + said)
}

/** Indices of the sentences of each document: those that share its habits. */
function documentsOf(samples: readonly Sample[]): number[][] {
  const documents = new Map<object, number[]>()
  samples.forEach(({ habits }, at) => {
    const own = documents.get(habits)
    if (own) own.push(at)
    else documents.set(habits, [at])
  })
  return [...documents.values()]
}

function truthOf({ gold }: Sample): Set<string> {
  const truth = new Set<string>()
  gold.forEach((tag, at) => {
    if (tag % 2 !== 1) return
    let last = at + 1
    while (gold[last] === tag + 1) last++
    truth.add(`${at} ${last} ${NAME_TAGS[tag]?.slice(2)}`)
  })
  return truth
}

/** The name sets of the data folder as the models see them. */
export interface NameSets {
  readonly train: readonly Sample[]
  readonly dev: readonly Sample[]
  readonly wikigold: readonly Sample[]
  readonly wnut: readonly Sample[]
  readonly gum: readonly Sample[]
}

export function readNameSets(data: string): NameSets {
  const resources = loadResources('fast')
  const uner = (part: string): Sample[] => samplesOf(readUner(join(data, `ner/uner-ewt/en_ewt-ud-${part}.iob2`)), resources)
  const wikigold = samplesOf(readConll(join(data, 'ner/wikigold/CONLL-format/data/wikigold.conll.txt'), 'wikigold'), resources)
  const wnut = WNUT.flatMap((path) => samplesOf(readConll(join(data, 'ner/WNUT17/CONLL-format/data', path), path, WNUT_CLASSES), resources))
  const gum = samplesOf(readGumNames(join(data, 'language/gum'), true), resources)
  return { train: uner('train'), dev: uner('dev'), wikigold, wnut, gum }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [data = '../shared/data', out = 'models/en/names.bin'] = process.argv.slice(2)
  const { train, dev, wikigold, wnut, gum } = readNameSets(data)
  const alone = trainNames(train, EPOCHS)
  process.stdout.write(`UNER EWT alone: dev F1 ${f1(alone, dev).toFixed(4)}, wikigold F1 ${f1(alone, wikigold).toFixed(4)}\n`)
  const bytes = trainNames([...train, ...wikigold, ...wnut, ...gum], EPOCHS)
  writeFileSync(out, bytes)
  process.stdout.write(`${out}: ${bytes.length} bytes, UNER EWT dev F1 ${f1(bytes, dev).toFixed(4)}\n`)
}
