/**
 * A verb has one subject. Where a tree gives it two and the second is a time (`the minister last week said`), the time is set right: it tells when.
 */

const TIMES =
  /^(?:today|yesterday|tomorrow|tonight|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|week|weekend|fortnight|month|quarter|year|decade|century|morning|afternoon|evening|night|spring|summer|autumn|fall|winter)$/i

const SUBJECT = /^nsubj/

/** Changes `heads` (index in the sentence, -1 the root) and `labels` where they are of that kind. */
export function settleSubjects(words: readonly string[], heads: number[], labels: string[]): void {
  for (let time = 1; time < words.length; time++) {
    const verb = heads[time] as number
    if (verb <= time || !SUBJECT.test(labels[time] as string) || !TIMES.test(words[time] as string)) continue
    const subject = labels.findIndex((label, at) => at < time && heads[at] === verb && SUBJECT.test(label))
    if (subject < 0) continue
    labels[time] = 'obl:unmarked'
    for (let at = 0; at < subject; at++) if (heads[at] === time) heads[at] = subject
  }
}
