/** `node dist/train/tagger.js DATA OUT`: trains `models/en/tagger.bin` on the English Web Treebank and GUM (CC BY-SA 4.0), prints its accuracy on EWT. */

import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readLinear } from '../src/language/linear.js'
import { type Tagger, tagWords } from '../src/language/tag.js'
import { FEATURES, featuresAt, traitsOf } from '../src/language/tag-features.js'
import { Perceptron, readTreebank, shuffled, type TreeSentence, trainingSentences } from './treebank.js'

const BUCKETS = 1 << 18

/** Bytes of a tagger for these sentences. */
export function trainTagger(train: readonly TreeSentence[], epochs: number): Uint8Array {
  const classes = [...new Set(train.flatMap((sentence) => sentence.tags))].sort()
  const index = new Map(classes.map((tag, at) => [tag, at]))
  const model = new Perceptron(classes, BUCKETS)
  const scores = new Float64Array(classes.length)
  const features = new Int32Array(FEATURES)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sentence of shuffled(train, 7 + epoch)) {
      const traits = sentence.words.map(traitsOf)
      const tags: number[] = []
      for (let at = 0; at < traits.length; at++) {
        model.score(featuresAt(traits, tags, at, BUCKETS, features), FEATURES, scores)
        let guess = 0
        for (let tag = 1; tag < scores.length; tag++) if ((scores[tag] as number) > (scores[guess] as number)) guess = tag
        model.learn(features, FEATURES, index.get(sentence.tags[at] as string) as number, guess)
        tags.push(guess)
      }
    }
  }
  return model.bytes(0.35)
}

function report(tagger: Tagger, split: string, sentences: readonly TreeSentence[]): void {
  let upos = 0
  let xpos = 0
  let all = 0
  const before = performance.now()
  for (const sentence of sentences) {
    tagWords(tagger, sentence.words).forEach((tag, at) => {
      const [wantedUpos, wantedXpos] = (sentence.tags[at] as string).split(' ')
      const [foundUpos, foundXpos] = (tagger.classes[tag] as string).split(' ')
      all++
      if (foundUpos === wantedUpos) upos++
      if (foundXpos === wantedXpos) xpos++
    })
  }
  const rate = Math.round(all / ((performance.now() - before) / 1000))
  process.stdout.write(`EWT ${split}: UPOS ${((100 * upos) / all).toFixed(2)} XPOS ${((100 * xpos) / all).toFixed(2)}, ${rate} tokens/s\n`)
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [data = '../shared/data', out = 'models/en/tagger.bin'] = process.argv.slice(2)
  const bytes = trainTagger(trainingSentences(data), 8)
  writeFileSync(out, bytes)
  for (const split of ['dev', 'test']) report(readLinear(bytes), split, readTreebank(join(data, `language/ewt/src-${split}.conllu`)))
  process.stdout.write(`${out}: ${bytes.length} bytes\n`)
}
