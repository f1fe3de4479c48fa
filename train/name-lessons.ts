/**
 * `node dist/train/name-lessons.js DATA`: prints as JSON what `train/neural/names.py` learns from: sentences with what the program tells its network of each
 * word, and the right tags as places in `NAME_TAGS`. That script runs it.
 */

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { habitsOf } from '../src/language/name-features.js'
import { nameInputs } from '../src/language/name-scores.js'
import { NAME_TAGS } from '../src/language/names.js'
import { readNameSets, type Sample } from './names.js'

interface NameLesson {
  readonly words: readonly string[]
  readonly hints: readonly string[]
  /** A row of 0 and 1 a word. */
  readonly flags: readonly (readonly number[])[]
  readonly tags: readonly number[]
}

/** `lone`: the sentences are no document, each is by itself. */
export function lessonsOf(samples: readonly Sample[], lone = false): NameLesson[] {
  return samples.map(({ words, habits, gold }) => {
    const inputs = nameInputs(words, lone ? habitsOf([words]) : habits)
    return {
      words: words.map(({ text }) => text),
      hints: words.map(({ hint }) => hint),
      flags: inputs.map(({ flags }) => flags.map(Number)),
      tags: [...gold],
    }
  })
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { train, dev, wikigold, wnut, gum } = readNameSets(process.argv[2] ?? '../shared/data')
  const sets = {
    train: lessonsOf(train),
    dev: lessonsOf(dev),
    wikigold: lessonsOf(wikigold),
    wnut: lessonsOf(wnut, true),
    gum: lessonsOf(gum),
  }
  process.stdout.write(JSON.stringify({ names: NAME_TAGS, sets }))
}
