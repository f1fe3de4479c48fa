/**
 * One way to read sentences, whichever weights do it: the network where `models` holds it (accurate), else the linear tagger and parser (fast).
 * Every sentence gets tags and a tree with one root; a sentence too long for the network is read the fast way, so that time stays linear.
 */

import type { Models } from '../model/models.js'
import { createNetwork, LONGEST, type Network } from './neural/network.js'
import { readWeights } from './neural/weights.js'
import { parserOf, parseWords } from './parse.js'
import { taggerOf, tagWords } from './tag.js'

/** A word as it is to be read; `tag` (`UPOS XPOS`) where its tag is known beforehand, else null. */
export interface ReadWord {
  readonly text: string
  readonly tag: string | null
}

export interface SentenceReading {
  /** `UPOS XPOS` of each word. */
  readonly tags: readonly string[]
  /** Index in the sentence, -1 the root. */
  readonly heads: readonly number[]
  readonly labels: readonly string[]
}

export interface Reader {
  /** Readings in the order of the sentences; none depends on the sentences beside it. */
  read(sentences: readonly (readonly ReadWord[])[]): SentenceReading[]
}

/** Path of the network's weights below `models/`: without them the fast way is all there is. */
export const NETWORK = 'en/network.bin'

/** The best reader that these models allow; null where they hold neither tagger nor parser. */
export function readerOf(models: Models): Reader | null {
  const fast = fastReader(models)
  const network = networkOf(models)
  return network && fast ? accurateReader(network, fast) : fast
}

function fastReader(models: Models): Reader | null {
  const tagger = taggerOf(models)
  const parser = parserOf(models)
  if (!tagger || !parser) return null
  const readOne = (words: readonly ReadWord[]): SentenceReading => {
    const texts = words.map((word) => word.text)
    const found = tagWords(tagger, texts)
    const tags = words.map(({ tag }, at) => tag ?? (tagger.classes[found[at] as number] as string))
    return { tags, ...parseWords(parser, texts, tags) }
  }
  return { read: (sentences) => sentences.map(readOne) }
}

function accurateReader(network: Network, fast: Reader): Reader {
  return {
    read(sentences) {
      const fits = (words: readonly ReadWord[]): boolean => words.length <= LONGEST
      const readings = network.read(
        sentences.map((words) => (fits(words) ? words.map((word) => word.text) : [])),
        true,
      )
      return sentences.map((words, index) => {
        const reading = readings[index]
        if (!reading || !fits(words)) return fast.read([words])[0] as SentenceReading
        const tags = words.map(({ tag }, at) => tag ?? `${reading.upos[at]} ${reading.xpos[at]}`)
        return { tags, heads: reading.heads, labels: reading.labels }
      })
    },
  }
}

/**
 * What the network makes of the names in sentences of words as they are printed: for each sentence a row of scores a word, one score a tag of `tags`
 * (`O`, `B-PER`, `I-PER` …), the higher the likelier; an empty list for a sentence that is too long. Null in fast mode.
 */
export function nameScores(
  models: Models,
  sentences: readonly (readonly string[])[],
): { readonly tags: readonly string[]; readonly scores: readonly Float32Array[] } | null {
  const network = networkOf(models)
  if (!network) return null
  const short = sentences.map((words) => (words.length <= LONGEST ? words : []))
  return { tags: network.names, scores: network.read(short, false).map((reading) => reading.nameScores) }
}

const READ = new WeakMap<Uint8Array, Network>()

/** The network among the models, read once a process; null where the models have none. */
function networkOf(models: Models): Network | null {
  const bytes = models[NETWORK]
  if (!bytes) return null
  const network = READ.get(bytes) ?? createNetwork(readWeights(bytes))
  READ.set(bytes, network)
  return network
}
