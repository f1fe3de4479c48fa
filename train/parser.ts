/**
 * `node dist/train/parser.js DATA OUT`: trains `models/en/parser.bin` on EWT and GUM (CC BY-SA 4.0), prints its figures on EWT with predicted tags.
 * Tags in training come from taggers that have not seen the sentence (four folds), as they will in use.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLinear } from '../src/language/linear.js'
import {
  allowed,
  Configuration,
  configurationFeatures,
  MAX_FEATURES,
  move,
  type Parser,
  parseWords,
  type Words,
  wordsOf,
} from '../src/language/parse.js'
import { type Tagger, tagWords } from '../src/language/tag.js'
import { trainTagger } from './tagger.js'
import { Perceptron, readTreebank, sequence, shuffled, type TreeSentence, trainingSentences } from './treebank.js'

const BUCKETS = 1 << 20
const EPOCHS = 9
const FOLDS = 4

const tagged = (tagger: Tagger, sentence: TreeSentence): TreeSentence => ({
  ...sentence,
  tags: tagWords(tagger, sentence.words).map((tag) => tagger.classes[tag] as string),
})

function jackknifed(train: readonly TreeSentence[]): TreeSentence[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const tagger = readLinear(
      trainTagger(
        train.filter((_, at) => at % FOLDS !== fold),
        4,
      ),
    )
    return train.filter((_, at) => at % FOLDS === fold).map((sentence) => tagged(tagger, sentence))
  })
}

/** What each move loses: gold arcs that can no longer be made after it. Index 0 shift, 1 left, 2 right. */
function costs(c: Configuration, heads: readonly number[]): [number, number, number] {
  const head = (at: number): number => (at === c.n ? -2 : (heads[at] as number) < 0 ? c.n : (heads[at] as number))
  const size = c.stack.length
  const s0 = size > 0 ? (c.stack[size - 1] as number) : -1
  const s1 = size > 1 ? (c.stack[size - 2] as number) : -1
  const b0 = c.next
  let [shift, left, right] = [0, 0, 0]
  c.stack.forEach((at, place) => {
    if (head(at) === b0) shift++
    if (place < size - 1 && head(b0) === at) shift++
  })
  if (s0 >= 0) {
    const wanted = head(s0)
    if (wanted === s1 || wanted > b0) left++
    if (wanted >= b0) right++
    for (let at = b0; at < c.n; at++) {
      if (head(at) !== s0) continue
      left++
      right++
    }
  }
  return [shift, left, right]
}

class Trainer {
  readonly model: Perceptron
  private readonly index: ReadonlyMap<string, number>
  private readonly scores: Float64Array
  private readonly features = new Int32Array(MAX_FEATURES)
  private readonly random = sequence(11)

  constructor(readonly classes: readonly string[]) {
    this.model = new Perceptron(classes, BUCKETS)
    this.index = new Map(classes.map((name, at) => [name, at]))
    this.scores = new Float64Array(classes.length)
  }

  learn(sentence: TreeSentence, words: Words, explore: boolean): void {
    const c = new Configuration(words.length)
    while (!c.done) {
      const count = configurationFeatures(c, words, BUCKETS, this.features)
      this.model.score(this.features, count, this.scores)
      const right = this.bestOf(c, this.goodMoves(c, sentence))
      const guess = this.bestOf(c, null)
      this.model.learn(this.features, count, right, this.isGood(c, sentence, guess) ? right : guess)
      const next = explore && this.random() < 0.9 ? guess : right
      move(c, { kind: (this.classes[next] as string)[0] as string, index: next })
    }
  }

  private isGood(c: Configuration, sentence: TreeSentence, index: number): boolean {
    return this.goodMoves(c, sentence)(index)
  }

  /** Cheapest moves; an arc that is in the gold tree must have its label. */
  private goodMoves(c: Configuration, sentence: TreeSentence): (index: number) => boolean {
    const [shift, left, right] = costs(c, sentence.heads)
    const least = Math.min(c.canShift() ? shift : 99, c.canLeft() ? left : 99, c.canRight() ? right : 99)
    const s0 = c.stack[c.stack.length - 1] ?? -1
    const gold = s0 < 0 ? -9 : (sentence.heads[s0] as number) < 0 ? c.n : (sentence.heads[s0] as number)
    return (index) => {
      const name = this.classes[index] as string
      if (!allowed(c, name)) return false
      if (name === 'S') return shift === least
      const head = name[0] === 'L' ? c.next : (c.stack[c.stack.length - 2] as number)
      if ((name[0] === 'L' ? left : right) !== least) return false
      return head !== gold || name.slice(2) === sentence.labels[s0]
    }
  }

  private bestOf(c: Configuration, good: ((index: number) => boolean) | null): number {
    let winner = -1
    for (let at = 0; at < this.classes.length; at++) {
      if (good ? !good(at) : !allowed(c, this.classes[at] as string)) continue
      if (winner < 0 || (this.scores[at] as number) > (this.scores[winner] as number)) winner = at
    }
    if (winner < 0) throw new RangeError(`no move: ${this.index.size} classes, stack ${c.stack.length}, next ${c.next} of ${c.n}`)
    return winner
  }
}

function report(parser: Parser, sentences: readonly TreeSentence[], gold: readonly TreeSentence[], name: string): void {
  let [heads, both, all] = [0, 0, 0]
  const before = performance.now()
  sentences.forEach((sentence, at) => {
    const found = parseWords(parser, sentence.words, sentence.tags)
    found.heads.forEach((head, place) => {
      all++
      if (head !== gold[at]?.heads[place]) return
      heads++
      if (found.labels[place]?.split(':')[0] === gold[at]?.labels[place]?.split(':')[0]) both++
    })
  })
  const rate = Math.round(all / ((performance.now() - before) / 1000))
  process.stdout.write(`${name}: UAS ${((100 * heads) / all).toFixed(2)} LAS ${((100 * both) / all).toFixed(2)}, ${rate} tokens/s\n`)
}

const [data = '../shared/data', out = 'models/en/parser.bin', taggerPath = 'models/en/tagger.bin'] = process.argv.slice(2)
const train = jackknifed(trainingSentences(data))
const tagger = readLinear(new Uint8Array(readFileSync(taggerPath)))
const labels = [...new Set(train.flatMap((sentence) => sentence.labels))].sort()
const trainer = new Trainer(['S', ...labels.flatMap((label) => [`L ${label}`, `R ${label}`])])
const words = new Map(train.map((sentence) => [sentence, wordsOf(sentence.words, sentence.tags)]))
const dev = readTreebank(join(data, 'language/ewt/src-dev.conllu'))
const test = readTreebank(join(data, 'language/ewt/src-test.conllu'))
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (const sentence of shuffled(train, 31 + epoch)) trainer.learn(sentence, words.get(sentence) as Words, epoch > 0)
  const parser = readLinear(trainer.model.bytes(0.5))
  report(
    parser,
    dev.map((sentence) => tagged(tagger, sentence)),
    dev,
    `epoch ${epoch + 1}, EWT dev`,
  )
}
for (const least of [0.5, 1, 2, 3]) {
  const bytes = trainer.model.bytes(least)
  report(
    readLinear(bytes),
    dev.map((sentence) => tagged(tagger, sentence)),
    dev,
    `weights from ${least} (${bytes.length} bytes), EWT dev`,
  )
}
const bytes = trainer.model.bytes(1)
writeFileSync(out, bytes)
report(
  readLinear(bytes),
  test.map((sentence) => tagged(tagger, sentence)),
  test,
  'EWT test',
)
