/**
 * Makes a corpus whose copies are known. The parameters stand in `PARAMETERS` and were fixed before the first figure:
 * A furniture, B tail cut, C cut and 5 % of words changed, D shuffled and 25 % changed, E 40 % of the source in new text, F merged from two,
 * G a shared quotation only, H a shared background paragraph only, P a copy of a C, which repeats its slips.
 */

import { type Random, seeded } from './random.js'

export const PARAMETERS = {
  seed: 19,
  bases: 96,
  words: [120, 1500],
  A: { furniture: [0.05, 0.3] },
  B: { keep: [0.43, 0.93] },
  C: { keep: [0.7, 1], changed: 0.05 },
  D: { changed: 0.25 },
  E: { source: 0.4, added: [0.2, 0.5] },
  F: { first: 0.6, words: 0.8 },
  G: { quotations: [1, 2], least: 12 },
  H: { together: 4, words: [40, 80] },
  P: { every: 2 },
  undated: 0.3,
  credited: { base: 0.5, copy: 0.2 },
} as const

export const CLASSES = ['base', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'P'] as const
export type CopyClass = (typeof CLASSES)[number]

export interface MadeArticle {
  readonly id: string
  readonly made: CopyClass
  /** Number of the base whose lineage it is of; its own number for G and H, which are of none. */
  readonly lineage: number
  /** A second lineage it takes text from (F); null for all others. */
  readonly second: number | null
  /** Id of the article it was made from; null where it was made from none. */
  readonly parent: string | null
  readonly paragraphs: readonly string[]
  readonly day: string | null
  readonly outlet: string
  readonly agency: string | null
}

/** A document as sentences. */
export interface Source {
  readonly id: string
  readonly sentences: readonly string[]
}

const FURNITURE = [
  'Share',
  'Comments',
  'Print',
  'Read more',
  'Related',
  'Subscribe',
  'Newsletter',
  'Most viewed',
  'Sign in',
  'Contact us',
  'Menu',
  'Sport',
  'Video',
]
const AGENCIES = ['North Wire', 'Harbour Press', 'Meridian']

export function generate(sources: readonly Source[]): MadeArticle[] {
  const random = seeded(PARAMETERS.seed)
  const usable = random.shuffled(sources.filter(({ sentences }) => inRange(wordCount(sentences.join(' ')))))
  const bases = usable.slice(0, PARAMETERS.bases)
  const fillers = usable.slice(PARAMETERS.bases)
  const vocabulary = bases.flatMap(({ sentences }) => sentences.join(' ').split(' ')).filter((word) => /^[a-z]{3,}$/.test(word))
  const maker = new Maker(random, fillers, vocabulary)
  const days = bases.map(() => random.whole(1, 300))
  bases.forEach((base, i) => {
    maker.lineage(base, bases[(i + 1) % bases.length] as Source, i, days)
  })
  maker.standing(bases.length * 2)
  return maker.made
}

class Maker {
  readonly made: MadeArticle[] = []
  private filler = 0

  constructor(
    private readonly random: Random,
    private readonly fillers: readonly Source[],
    private readonly vocabulary: readonly string[],
  ) {}

  lineage(base: Source, other: Source, i: number, days: readonly number[]): void {
    const { random } = this
    const { sentences } = base
    const day = days[i] as number
    const second = (i + 1) % PARAMETERS.bases
    const both = Math.max(day, days[second] as number)
    const origin = this.add('base', i, null, sentences, day)
    this.add('A', i, origin, this.withFurniture(sentences), day + random.whole(0, 1))
    this.add('B', i, origin, kept(sentences, random.between(...PARAMETERS.B.keep)), day + random.whole(0, 1))
    const slips = this.changed(kept(sentences, random.between(...PARAMETERS.C.keep)), PARAMETERS.C.changed)
    const copy = this.add('C', i, origin, slips, day + random.whole(0, 1))
    this.add('D', i, origin, this.changed(random.shuffled(sentences), PARAMETERS.D.changed), day + random.whole(0, 1))
    this.add('E', i, origin, this.inNewText(sentences), day + random.whole(0, 2))
    this.add('F', i, origin, this.merged(sentences, other.sentences), both + random.whole(0, 2), second)
    if (i % PARAMETERS.P.every === 0) this.add('P', i, copy, this.withFurniture(slips), day + random.whole(1, 2))
    this.add('G', PARAMETERS.bases + i, null, this.quoting(sentences), day + random.whole(0, 1))
  }

  /** Groups of independent texts that share one paragraph and nothing else. */
  standing(first: number): void {
    const { together, words } = PARAMETERS.H
    for (let lineage = first; lineage < first + PARAMETERS.bases; ) {
      const source = this.newText()
      const paragraph = upTo(source.sentences, this.random.whole(...words))
      const day = this.random.whole(1, 300)
      for (let k = 0; k < together; k++, lineage++) {
        const text = [...this.newText().sentences]
        text.splice(this.random.whole(0, text.length), 0, ...paragraph)
        this.add('H', lineage, null, text, day + k * 7)
      }
    }
  }

  private add(
    made: CopyClass,
    lineage: number,
    parent: string | null,
    sentences: readonly string[],
    day: number,
    second: number | null = null,
  ): string {
    const { random } = this
    const credited = random.next() < (made === 'base' ? PARAMETERS.credited.base : PARAMETERS.credited.copy)
    const undated = random.next() < PARAMETERS.undated
    const id = `${made}-${lineage}`
    this.made.push({
      id,
      made,
      lineage,
      second,
      parent,
      paragraphs: paragraphs(sentences),
      day: undated ? null : dayOf(day),
      outlet: `Outlet ${random.whole(1, 40)}`,
      agency: credited ? (AGENCIES[lineage % AGENCIES.length] as string) : null,
    })
    return id
  }

  private newText(): Source {
    const source = this.fillers[this.filler++]
    if (!source) throw new RangeError(`the corpus has only ${this.fillers.length} texts beside the bases`)
    return source
  }

  private withFurniture(sentences: readonly string[]): string[] {
    const { random } = this
    const text = [...sentences]
    const budget = wordCount(sentences.join(' ')) * random.between(...PARAMETERS.A.furniture)
    for (let words = 0; words < budget; ) {
      const line = random.next() < 0.5 ? this.headline() : `${random.pick(FURNITURE)} ${random.whole(1, 999)}`
      const edge = random.next()
      text.splice(edge < 0.4 ? 0 : edge < 0.8 ? text.length : random.whole(0, text.length), 0, line)
      words += wordCount(line)
    }
    return text
  }

  private headline(): string {
    const words = Array.from({ length: this.random.whole(4, 9) }, () => this.random.pick(this.vocabulary))
    return `${(words[0] as string).charAt(0).toUpperCase()}${words.join(' ').slice(1)}`
  }

  private changed(sentences: readonly string[], share: number): string[] {
    return sentences.map((sentence) =>
      sentence
        .split(' ')
        .map((word) => (/\w/.test(word) && this.random.next() < share ? this.random.pick(this.vocabulary) : word))
        .join(' '),
    )
  }

  private inNewText(sentences: readonly string[]): string[] {
    const { random } = this
    const words = wordCount(sentences.join(' '))
    const first = random.whole(0, Math.max(0, Math.floor(sentences.length * (1 - PARAMETERS.E.source)) - 1))
    const taken = upTo(sentences.slice(first), words * PARAMETERS.E.source)
    const text = upTo(this.newText().sentences, words * random.between(...PARAMETERS.E.added))
    text.splice(random.whole(0, text.length), 0, ...taken)
    return text
  }

  private merged(first: readonly string[], second: readonly string[]): string[] {
    const { words, first: share } = PARAMETERS.F
    const most = Math.min(wordCount(first.join(' ')) / share, wordCount(second.join(' ')) / (1 - share)) * words
    return [...upTo(first, most * share), ...upTo(second, most * (1 - share))]
  }

  /** A new text that prints one or two of the source's quotations, or of its sentences in quotation marks where it has none. */
  private quoting(sentences: readonly string[]): string[] {
    const { random } = this
    const own = sentences.filter((sentence) => /“[^”]+”/.test(sentence) && wordCount(sentence) >= PARAMETERS.G.least)
    const quotations = (own.length > 0 ? own : sentences.filter((each) => wordCount(each) >= PARAMETERS.G.least)).map((sentence) => {
      const inside = /“([^”]+)”/.exec(sentence)?.[1] ?? sentence
      return `“${inside.trim()}” , ${random.pick(['he', 'she'])} ${random.pick(['said', 'told reporters', 'added'])} .`
    })
    const text = [...this.newText().sentences]
    for (const quotation of random.shuffled(quotations).slice(0, random.whole(...PARAMETERS.G.quotations))) {
      text.splice(random.whole(0, text.length), 0, quotation)
    }
    return text
  }
}

function inRange(words: number): boolean {
  return words >= PARAMETERS.words[0] && words <= PARAMETERS.words[1]
}

function wordCount(text: string): number {
  return text.split(' ').filter((word) => /\w/.test(word)).length
}

function kept(sentences: readonly string[], share: number): string[] {
  return upTo(sentences, wordCount(sentences.join(' ')) * share)
}

/** Sentences from the front until they hold so many words; at least one. */
function upTo(sentences: readonly string[], words: number): string[] {
  const taken: string[] = []
  for (let count = 0, i = 0; i < sentences.length && (count < words || i === 0); i++) {
    taken.push(sentences[i] as string)
    count += wordCount(sentences[i] as string)
  }
  return taken
}

function paragraphs(sentences: readonly string[]): string[] {
  const found: string[] = []
  for (let i = 0; i < sentences.length; i += 3) found.push(sentences.slice(i, i + 3).join(' '))
  return found
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2011, 0, 1 + number)).toISOString().slice(0, 10)
}
