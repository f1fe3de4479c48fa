/**
 * How well English is read: tokens, sentences, tags and trees on the English Web Treebank, in UD's terms. Sentences and tokens are found in the
 * paragraphs' text (F1 of exact spans); tags and trees on gold tokens and sentences. `Intl.Segmenter` on the same paragraphs is the peer.
 * `npm run eval -- language dev` scores the dev part, for work on the rules; the test part is for reporting.
 */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lemma } from '../src/language/lemma.js'
import { readerOf } from '../src/language/reader.js'
import { segment } from '../src/language/segment.js'
import { READING_MODES, type ReadingMode } from '../src/model/models.js'
import { loadResources } from '../src/pipeline/resources.js'
import type { Span } from '../src/text/span.js'
import { type GoldParagraph, type GoldWord, readParagraphs } from './language/conllu.js'
import type { EvalResult, Figure } from './report.js'

export function evaluate(data: string, args: readonly string[]): EvalResult {
  const part = args.includes('dev') ? 'dev' : 'test'
  const path = join(data, `data/language/ewt/src-${part}.conllu`)
  if (!existsSync(path)) return { figures: [], rows: [] }
  const paragraphs = readParagraphs(readFileSync(path, 'utf8'))
  const peer = spansScore(paragraphs, (paragraph) => paragraph.sentences, peerSentences)
  return {
    figures: [
      { name: 'Intl.Segmenter: sentences F1', value: peer, ...(part === 'test' ? { peer: 0.78 } : {}) },
      { name: 'sentences F1', value: spansScore(paragraphs, (paragraph) => paragraph.sentences, ourSentences) },
      { name: 'tokens F1', value: spansScore(paragraphs, (paragraph) => paragraph.words, ourTokens) },
      ...READING_MODES.flatMap((mode) => syntaxFigures(paragraphs, mode)),
    ],
    rows: [],
  }
}

/** F1 of spans that are exactly the same. */
function spansScore(
  paragraphs: readonly GoldParagraph[],
  gold: (p: GoldParagraph) => readonly Span[],
  system: (text: string) => readonly Span[],
): number {
  let right = 0
  let total = 0
  for (const paragraph of paragraphs) {
    const wanted = new Set(gold(paragraph).map(({ start, end }) => `${start}-${end}`))
    const found = new Set(system(paragraph.text).map(({ start, end }) => `${start}-${end}`))
    total += wanted.size + found.size
    for (const span of found) if (wanted.has(span)) right++
  }
  return (2 * right) / Math.max(1, total)
}

const whole = (text: string) => segment(text, [{ start: 0, end: text.length, zone: 'body' }])
const ourSentences = (text: string): readonly Span[] => whole(text).sentences
const ourTokens = (text: string): readonly Span[] => whole(text).tokens

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' })

function peerSentences(text: string): Span[] {
  return [...SEGMENTER.segment(text)].map(({ segment: words, index }) => ({
    start: index + words.length - words.trimStart().length,
    end: index + words.trimEnd().length,
  }))
}

/** What each mode is to reach. */
const AIMS = {
  accurate: { upos: '>= .955', uas: '>= .88', las: '>= .85' },
  fast: { upos: undefined, uas: undefined, las: '>= .815' },
} as const

/** Tags and trees on gold words; a label counts without its subtype's difference being forgiven. */
function syntaxFigures(paragraphs: readonly GoldParagraph[], mode: ReadingMode): Figure[] {
  const reader = readerOf(loadResources(mode).models)
  if (!reader) return []
  const count = { words: 0, upos: 0, xpos: 0, lemma: 0, head: 0, label: 0 }
  for (const paragraph of paragraphs) {
    const gold = paragraph.sentences.map(({ first, last }) => paragraph.words.slice(first, last))
    const readings = reader.read(gold.map((words) => words.map(({ form }) => ({ text: form, tag: null }))))
    readings.forEach(({ tags, heads, labels }, index) => {
      const first = paragraph.sentences[index]?.first ?? 0
      gold[index]?.forEach((word, at) => {
        add(count, word, tags[at] as string, heads[at] as number, labels[at] as string, first)
      })
    })
  }
  const figure = (name: string, right: number, aim?: string): Figure => ({
    name: `${mode}: ${name}`,
    value: right / Math.max(1, count.words),
    ...(aim === undefined ? {} : { aim }),
  })
  return [
    figure('UPOS', count.upos, AIMS[mode].upos),
    figure('XPOS', count.xpos),
    figure('lemma, case apart', count.lemma),
    figure('UAS', count.head, AIMS[mode].uas),
    figure('LAS', count.label, AIMS[mode].las),
  ]
}

function add(
  count: { words: number; upos: number; xpos: number; lemma: number; head: number; label: number },
  word: GoldWord,
  tag: string,
  head: number,
  label: string,
  first: number,
): void {
  const [upos = '', xpos = ''] = tag.split(' ')
  const rightHead = head === (word.head < 0 ? -1 : word.head - first)
  count.words++
  if (upos === word.upos) count.upos++
  if (xpos === word.xpos) count.xpos++
  if (lemma(word.form, upos).toLowerCase() === word.lemma.toLowerCase()) count.lemma++
  if (rightHead) count.head++
  if (rightHead && label === word.label) count.label++
}
