/**
 * A press whose happenings are known: one that is told for days in a great many reports whose words drift, others of the same topic, and many small ones.
 * The parameters stand in `PARAMETERS`; common words come from the list of English words by rank, names are made up.
 */

import { type Random, seeded } from '../copies/random.js'

export const PARAMETERS = {
  topics: 8,
  /** Happenings of the topic of the large one, and their reports at most. */
  rivals: 6,
  rivalReports: 28,
  /** Reports of any other happening at most; half have fewer than a quarter. */
  otherReports: 30,
  /** Days after which half of what is new has changed. */
  phase: 2,
  /** Words and names that a happening has throughout, that a phase has, that a topic has. */
  core: [20, 6],
  drift: [25, 4],
  topic: [25, 3],
  /** Shares of a report's words: core, core names, phase, phase names, topic, topic names; the rest is what all news share. */
  shares: [0.1, 0.06, 0.1, 0.03, 0.08, 0.02],
  sentences: [5, 16],
  words: [12, 23],
} as const

/** How much there is of it. */
export interface Size {
  readonly seed: number
  /** Reports of the large happening, and the days over which they come. */
  readonly reports: number
  readonly days: number
  readonly others: number
}

export interface MadeReport {
  readonly id: string
  readonly happening: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly day: string
  readonly outlet: string
}

export const LARGE = 'large'

interface Told {
  readonly words: readonly string[]
  readonly names: readonly string[]
}

const SYLLABLES = 'ka ro mi ten dor la ves un bri sol har ne ti gor pa lin'.split(' ')

/** The same size and the same words give the same press. `ranks` are English words from the commonest on. */
export function madePress({ seed, reports, days, others }: Size, ranks: readonly string[]): MadeReport[] {
  const random = seeded(seed)
  const words = ranks.filter((word) => /^[a-z]{4,}$/.test(word))
  const common = (): string => words[Math.floor(Math.exp(random.next() * Math.log(20_000)))] ?? 'there'
  const told = ([count, names]: readonly [number, number]): Told => ({
    words: Array.from({ length: count }, () => words[300 + Math.floor(random.next() * 8000)] ?? 'harbour'),
    names: Array.from({ length: names }, () => nameOf(random)),
  })
  const topics = Array.from({ length: PARAMETERS.topics }, () => told(PARAMETERS.topic))
  const made: MadeReport[] = []
  const tell = (happening: string, count: number, topic: Told, start: number, span: number): void => {
    const core = told(PARAMETERS.core)
    const phases = Array.from({ length: Math.max(1, Math.round(span / PARAMETERS.phase)) + 1 }, () => told(PARAMETERS.drift))
    for (let number = 0; number < count; number++) {
      const at = random.next() * span
      const phase = Math.min(phases.length - 2, Math.floor(at / PARAMETERS.phase))
      const now = (): Told => phases[random.next() < (at / PARAMETERS.phase) % 1 ? phase + 1 : phase] as Told
      const word = (): string => wordOf(random, [core, now(), topic]) ?? common()
      const title = [random.pick(core.names), random.pick(core.words), random.pick(now().words), random.pick(now().names), common()]
      const length = random.whole(...PARAMETERS.sentences)
      made.push({
        id: `${seed}-${happening}-${number}`,
        happening,
        title: title.join(' '),
        paragraphs: Array.from({ length }, () => sentenceOf(Array.from({ length: random.whole(...PARAMETERS.words) }, word))),
        day: new Date(Date.UTC(2031, 2, 1 + start + Math.floor(at))).toISOString().slice(0, 10),
        outlet: `Outlet ${Math.floor(random.next() * 80)}`,
      })
    }
  }
  tell(LARGE, reports, topics[0] as Told, 0, days)
  for (let rival = 0; rival < PARAMETERS.rivals; rival++)
    tell(
      `rival ${rival}`,
      random.whole(3, PARAMETERS.rivalReports),
      topics[0] as Told,
      Math.floor(random.next() * days),
      2 + random.next() * 4,
    )
  for (let other = 0; other < others; other++) {
    const count = 1 + Math.floor(random.next() * random.next() * PARAMETERS.otherReports)
    tell(`other ${other}`, count, random.pick(topics), Math.floor(random.next() * days), 1 + random.next() * 5)
  }
  return made
}

/** A word of one of the three by their shares; null for one that all news share. */
function wordOf(random: Random, parts: readonly Told[]): string | null {
  let left = random.next()
  for (const [at, share] of PARAMETERS.shares.entries()) {
    left -= share
    const part = parts[Math.floor(at / 2)] as Told
    if (left < 0) return random.pick(at % 2 === 0 ? part.words : part.names)
  }
  return null
}

function nameOf(random: Random): string {
  const name = Array.from({ length: 2 + Math.floor(random.next() * 2) }, () => random.pick(SYLLABLES)).join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function sentenceOf(words: readonly string[]): string {
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
