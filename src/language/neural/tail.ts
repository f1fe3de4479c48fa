/**
 * What is told first and then who tells it: `CLAUSE, the ministries said in separate statements.` Where a sentence ends so, nothing of the clause but its
 * head hangs on the end, and nothing of the end on the clause.
 */

/** Where the end begins and its verb stands, as indices in the sentence. */
export interface Tail {
  readonly start: number
  readonly verb: number
}

/** Verbs that news sets behind what is told; `quoted` where it is `was quoted as saying`. */
const TELLS =
  /^(?:said|says|say|added|adds|told|tells|announced|reported|reports|claimed|claims|explained|explains|noted|notes|warned|warns|argued|insisted|stressed|stated|declared|confirmed|denied|wrote|writes|quoted)$/
const SUBORDINATE = /^(?:as|if|when|while|after|before|because|since|although|though|once|until|unless|whereas|that|in|at|on)$/i
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/
/** Tags of a speaker, and of what may follow the verb. */
const SPEAKER = /^(?:DT|JJ[RS]?|NNS?|NNPS?|CC|POS|PRP\$?|CD|HYPH|IN)$/
const AFTER = /^(?:IN|TO|DT|JJ[RS]?|NNS?|NNPS?|CC|POS|PRP\$?|CD|HYPH|RB|VBG)$/
const NOUN = /^(?:NNS?|NNPS?|PRP)$/
const QUOTE = /^(?:''|"|”|’|»)$/
const LONGEST_SPEAKER = 14

/** The end of that kind, by the words' Penn tags; null where there is none. */
export function tailOf(words: readonly string[], tags: readonly string[]): Tail | null {
  let end = words.length
  while (end > 0 && /^[.'`]|^-RRB-$/.test(tags[end - 1] as string)) end--
  let verb = end - 1
  while (verb > 0 && AFTER.test(tags[verb] as string) && !TELLS.test(words[verb] as string)) verb--
  if (verb < 4 || !TELLS.test(words[verb] as string)) return null
  const passive = words[verb] === 'quoted'
  if (passive ? !/^(?:was|were|is|are)$/.test(words[verb - 1] as string) || words[verb + 1] !== 'as' : !FINITE.test(tags[verb] as string))
    return null
  const last = passive ? verb - 2 : verb - 1
  let start = last + 1
  while (start > 0 && start > last - LONGEST_SPEAKER && SPEAKER.test(tags[start - 1] as string)) start--
  if (start > last || !tags.slice(start, last + 1).some((tag) => NOUN.test(tag))) return null
  const before = words[start - 1] as string
  const quoted = start > 0 && QUOTE.test(before)
  if (start < 3 || !(quoted || before === ',')) return null
  const clause = tags.slice(0, start - 1)
  if (!clause.some((tag) => FINITE.test(tag))) return null
  if (!quoted && SUBORDINATE.test(words[0] as string) && !mainBehind(words, tags, start)) return null
  return { start, verb }
}

/** Whether a finite verb stands between an opening phrase's comma and the end. */
function mainBehind(words: readonly string[], tags: readonly string[], start: number): boolean {
  const comma = words.indexOf(',')
  return comma < start - 1 && tags.slice(comma, start).some((tag) => FINITE.test(tag))
}

/** More than scores differ by. */
const FAR = 10_000

/** Makes the arcs that such an end rules out dear. `scores[child * stride + head]`, head 0 the root. */
export function keepApart(scores: Float32Array, length: number, stride: number, { start, verb }: Tail): void {
  const less = (child: number, head: number, by: number): void => {
    scores[child * stride + head] = (scores[child * stride + head] as number) - by
  }
  for (let child = 0; child < length; child++) {
    if (child !== verb) less(child, 0, FAR)
    for (let head = 0; head < length; head++) {
      if (child < start === head < start) continue
      less(child, head + 1, child < start && head === verb ? FAR / 10 : FAR)
    }
  }
}
