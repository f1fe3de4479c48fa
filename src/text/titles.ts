/** Titles and initials carry a full stop of their own, which ends no sentence: whole sentences for a reader, where they matter. */

import { LONGEST_SENTENCE, markSentences, type Words } from './words.js'

/** Stand before a name. Lower case, without the stop. */
export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof gen lt col maj capt cmdr cdr sgt cpl adm brig sen rep reps sens gov govs pres rev fr st hon amb supt insp messrs mmes msgr mx lieut det pvt pfc vice-adm'.split(
    ' ',
  ),
)

const LONGEST_TITLE = 6

/**
 * The words with those sentences joined that only a title or an initial parts (`Sen. | Ana Roe`, `George W. | Roe`), as long as none gets longer
 * than a sentence may be; the same words where there are none.
 */
export function withWholeSentences(words: Words, text: string): Words {
  const kept: number[] = [0]
  for (let i = 1; i + 1 < words.sentences.length; i++) {
    const first = words.sentences[i] as number
    const isJoined =
      endsInTitle(words, first - 1, text) && (words.sentences[i + 1] as number) - (kept[kept.length - 1] as number) <= LONGEST_SENTENCE
    if (!isJoined) kept.push(first)
  }
  if (kept.length + 1 >= words.sentences.length) return words
  const { length, hash, start, end, quoted } = words
  const sentences = Int32Array.from([...kept, length])
  const sentenceHash = new Int32Array(kept.length)
  const sentenceQuoted = new Uint8Array(kept.length)
  markSentences(hash, quoted, sentences, kept.length, sentenceHash, sentenceQuoted)
  return { length, hash, start, end, quoted, sentences, sentenceHash, sentenceQuoted }
}

/** Whether the word is a title, or a single letter behind a blank, and its full stop is followed by white space within the line. */
function endsInTitle({ start, end }: Words, word: number, text: string): boolean {
  const [from, to] = [start[word] as number, end[word] as number]
  const first = text.charCodeAt(from)
  if (to - from > LONGEST_TITLE || first < 65 || first > 90 || !/^\.[^\S\n]/.test(text.slice(to, to + 2))) return false
  return to - from === 1 ? text.charAt(from - 1) === ' ' : TITLES.has(text.slice(from, to).toLowerCase())
}
