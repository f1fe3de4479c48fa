/** Cue words by the company they keep, from the word lists of `knowledge/rules/attribution.yml`. */

import type { CueClass } from '../../model/attribution.js'
import type { Ruleset } from '../../rules/ruleset.js'
import { hasWord, type WordList, wordList } from '../../rules/words.js'

const EMPTY = wordList('empty', [])

export class Lexicon {
  constructor(private readonly ruleset: Ruleset) {}

  /** Whether a token is in a list, by its text or lemma. */
  has(list: string, key: string, lemma: string): boolean {
    return hasWord(this.list(list), key, lemma)
  }

  /** Whether `words` (lemmas) make a phrase of the list. */
  hasPhrase(list: string, ...words: readonly string[]): boolean {
    const [first = ''] = words
    const phrases = this.list(list).byFirst.get(first) ?? []
    return phrases.some((phrase) => phrase.length === words.length && phrase.every((word, at) => word === words[at]))
  }

  /** What saying it so does, by the lists `class-…`; `neutral` where none has the word. */
  classOf(key: string, lemma: string): CueClass {
    for (const kind of ['denial', 'claim', 'demand', 'warning', 'praise', 'announcement', 'stance'] as const) {
      if (this.has(`class-${kind}`, key, lemma)) return kind
    }
    return 'neutral'
  }

  private list(name: string): WordList {
    return this.ruleset.words.get(name) ?? EMPTY
  }
}
