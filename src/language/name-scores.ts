/** What the network for names makes of the words of a document; it is asked where the large network is at hand, whose vectors it reads. */

import type { Models } from '../model/models.js'
import { type Habit, habitsOf, type NameWord } from './name-features.js'
import { createNameNetwork, type NameInput, type NameNetwork } from './neural/name-network.js'
import { weightsOf } from './neural/weights.js'
import { inPieces, NETWORKS } from './reader.js'

/** Where its weights are below `models/`. */
export const NAME_NETWORK = 'en/names-network.bin'

/** Scores by sentence, one row a word in the order of `NAME_TAGS`, and what it adds to go from one name tag to the next (`transitions[before * tags + tag]`). */
export interface NameReading {
  readonly scores: readonly Float32Array[]
  readonly transitions: Float32Array
  /** What it adds to begin a sentence with a tag. */
  readonly begin: Float32Array
}

/** Null where the models have no such network, or none of the accurate mode. */
export function readNames(models: Models, sentences: readonly (readonly NameWord[])[]): NameReading | null {
  const network = networkOf(models)
  if (!network) return null
  const habits = habitsOf(sentences)
  const inputs = sentences.map((words) => nameInputs(words, habits))
  return { scores: inPieces(inputs, (pieces) => network.score(pieces)), transitions: network.transitions, begin: network.begin }
}

/** The words of a sentence as the network is told of them; weights hang on the order of the flags. */
export function nameInputs(words: readonly NameWord[], habits: ReadonlyMap<string, Habit>): NameInput[] {
  return words.map(({ text, hint }, at) => {
    const lower = text.toLowerCase()
    const habit = habits.get(lower)
    const capital = text !== lower
    const loud = capital && text.length > 1 && text === text.toUpperCase()
    return { text, hint, flags: [at === 0, habit?.small ?? false, habit?.inside ?? false, capital, loud] }
  })
}

const READ = new WeakMap<Uint8Array, NameNetwork>()

function networkOf(models: Models): NameNetwork | null {
  const [own, large] = [models[NAME_NETWORK], models[NETWORKS.accurate]]
  if (!own || !large) return null
  const network = READ.get(own) ?? createNameNetwork(weightsOf(own), weightsOf(large))
  READ.set(own, network)
  return network
}
