/** Word lists: classes of words and phrases that patterns name as `@list`. An entry matches a token by its folded text or its lemma. */

/** Entries by first word, longest phrase first; each entry keeps its words. */
export interface WordList {
  readonly name: string
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>
}

/** Builds a list from entries of one or more words; blanks are folded, doubles dropped. */
export function wordList(name: string, entries: Iterable<string>): WordList {
  const byFirst = new Map<string, string[][]>()
  for (const entry of new Set(entries)) {
    const words = keyOf(entry).split(/\s+/).filter(Boolean)
    const first = words[0]
    if (first === undefined) throw new RangeError(`word list ${name} has an empty entry`)
    byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.length - a.length)
  return { name, byFirst }
}

const CURLED = /[‘’ʼ`“”„«»]/

/** Comparison key of one token: lower case, straight quotes. Accents stay, for patterns are English words. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase()
  return CURLED.test(lower) ? lower.replace(/[‘’ʼ`]/g, "'").replace(/[“”„«»]/g, '"') : lower
}

/** Whether a single word (by text or lemma key) is an entry of its own. */
export function hasWord(list: WordList, text: string, lemma: string): boolean {
  return single(list, text) || (lemma !== text && single(list, lemma))
}

function single(list: WordList, word: string): boolean {
  const phrases = list.byFirst.get(word)
  return phrases !== undefined && phrases[phrases.length - 1]?.length === 1
}
