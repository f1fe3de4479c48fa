/**
 * Tokens a CPU second through all of `article/` in both modes, second pass, on articles written for the benches; tags and trees alone; and how long the
 * models take to load. The peer is compromise, which tags and finds names and no more.
 */

import nlp from 'compromise'
import { readSyntax } from '../src/article/syntax.js'
import { segment } from '../src/language/segment.js'
import { type Models, READING_MODES, type ReadingMode } from '../src/model/models.js'
import { annotateText } from '../src/pipeline/read.js'
import { loadResources } from '../src/pipeline/resources.js'
import { cpuSeconds, type Measure } from './measure.js'
import { writtenPages } from './written.js'

const ARTICLES = 60
const AIMS = { accurate: { all: '>= 5000', trees: undefined }, fast: { all: '>= 30000', trees: '>= 50000' } } as const

export function benchmark(): Measure[] {
  const texts = writtenPages(ARTICLES).map(({ content }) => textOf(content))
  const words = texts.map(segmented)
  const tokens = words.reduce((sum, each) => sum + each.tokens.length, 0)
  return [
    ...READING_MODES.flatMap((mode) => measured(mode, texts, words, tokens)),
    { name: 'compromise: tags and names (peer)', value: tokens / second(() => texts.forEach(peer)), unit: 'tokens/CPU-s' },
  ]
}

type Words = ReturnType<typeof segmented>

function measured(mode: ReadingMode, texts: readonly string[], words: readonly Words[], tokens: number): Measure[] {
  const resources = loadResources(mode)
  const loading = cpuSeconds(() => annotateText('It rained in Oslo.', '2024-05-06', { ...resources, models: copied(resources.models) }))
  const all = second(() => {
    for (const text of texts) annotateText(text, '2024-05-06', resources)
  })
  const trees = second(() => {
    for (const each of words) readSyntax(each, resources.models)
  })
  const aimed = (aim: string | undefined) => (aim === undefined ? {} : { aim })
  return [
    { name: `${mode}: annotate`, value: tokens / all, unit: 'tokens/CPU-s', ...aimed(AIMS[mode].all) },
    { name: `${mode}: tags and trees alone`, value: tokens / trees, unit: 'tokens/CPU-s', ...aimed(AIMS[mode].trees) },
    { name: `${mode}: models made ready for a first sentence`, value: 1000 * loading, unit: 'CPU-ms', aim: '<= 300' },
  ]
}

/** The same weights as bytes that nothing has been made of yet. */
function copied(models: Models): Models {
  return Object.fromEntries(Object.entries(models).map(([path, bytes]) => [path, bytes.slice()]))
}

/** CPU seconds of the second pass. */
function second(pass: () => void): number {
  pass()
  return cpuSeconds(pass)
}

function segmented(text: string) {
  const paragraphs = [...text.matchAll(/\S.*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    zone: 'body' as const,
  }))
  return { text, ...segment(text, paragraphs) }
}

function textOf(html: string): string {
  return html
    .replace(/<(?:head|script|style)\b[\s\S]*?<\/(?:head|script|style)>/g, ' ')
    .replace(/<\/p>/g, '\n\n')
    .replace(/<[^>]+>/g, ' ')
}

function peer(text: string): void {
  const words = nlp(text)
  words.people().json()
  words.places().json()
}
