/**
 * A verb has one subject. Where a tree gives it two before it and the second is a time (`the minister last week said`), the time tells when; where an
 * `and` hangs on the second (`the envoy and the minister said`), it goes with the first.
 */

const TIMES =
  /^(?:today|yesterday|tomorrow|tonight|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|week|weekend|fortnight|month|quarter|year|decade|century|morning|afternoon|evening|night|spring|summer|autumn|fall|winter)$/i

const SUBJECT = /^nsubj/

/** Changes `heads` (index in the sentence, -1 the root) and `labels` where they are of that kind. */
export function settleSubjects(words: readonly string[], heads: number[], labels: string[]): void {
  const firsts = new Map<number, number>()
  for (let second = 0; second < words.length; second++) {
    const verb = heads[second] as number
    if (!SUBJECT.test(labels[second] as string)) continue
    const first = firsts.get(verb)
    if (first === undefined) firsts.set(verb, second)
    if (first === undefined || verb <= second) continue
    if (TIMES.test(words[second] as string)) {
      labels[second] = 'obl:unmarked'
      for (let at = 0; at < first; at++) if (heads[at] === second) heads[at] = first
    } else if (labels.some((label, at) => label === 'cc' && heads[at] === second && at > first && at < second)) {
      heads[second] = first
      labels[second] = 'conj'
    }
  }
}
