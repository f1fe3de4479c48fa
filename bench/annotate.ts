/**
 * Tokens a CPU second through all of `article/` in both modes, on articles written for the benches, once the engine has compiled what runs often (the second
 * pass beside it, in which it has not yet); tags and trees alone; how long it takes to load. The peer is compromise, which tags and finds names and no more.
 */

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import nlp from 'compromise'
import { readSyntax } from '../src/article/syntax.js'
import { segment } from '../src/language/segment.js'
import { type Models, READING_MODES, type ReadingMode } from '../src/model/models.js'
import { annotateText } from '../src/pipeline/read.js'
import { loadResources } from '../src/pipeline/resources.js'
import { cpuSeconds, type Measure, median } from './measure.js'
import { writtenPages } from './written.js'

const ARTICLES = 60
/** Passes until the engine has compiled what runs often; then those whose median counts, fewer where each is long. */
const WARM = 3
const COUNTED = { accurate: 1, fast: 5 } as const
const AIMS = { accurate: { all: '>= 5000', trees: undefined }, fast: { all: '>= 30000', trees: '>= 50000' } } as const

/** Measures the modes that are named, or both; one alone has the process for itself, as it has where it reads. */
export function benchmark(args: readonly string[]): Measure[] {
  const modes = READING_MODES.filter((mode) => args.length === 0 || args.includes(mode))
  const texts = writtenPages(ARTICLES).map(({ content }) => textOf(content))
  const words = texts.map(segmented)
  const tokens = words.reduce((sum, each) => sum + each.tokens.length, 0)
  return [
    ...modes.flatMap((mode) => measured(mode, texts, words, tokens)),
    { name: 'compromise: tags and names (peer)', value: tokens / passes(() => texts.forEach(peer)).warm, unit: 'tokens/CPU-s' },
  ]
}

type Words = ReturnType<typeof segmented>

function measured(mode: ReadingMode, texts: readonly string[], words: readonly Words[], tokens: number): Measure[] {
  const resources = loadResources(mode)
  const loading = cpuSeconds(() => annotateText('It rained in Oslo.', '2024-05-06', { ...resources, models: copied(resources.models) }))
  const all = passes(() => {
    for (const text of texts) annotateText(text, '2024-05-06', resources)
  }, COUNTED[mode])
  const trees = passes(() => {
    for (const each of words) readSyntax(each, resources.models)
  }, COUNTED[mode])
  const aimed = (aim: string | undefined) => (aim === undefined ? {} : { aim })
  return [
    { name: `${mode}: annotate`, value: tokens / all.warm, unit: 'tokens/CPU-s', ...aimed(AIMS[mode].all) },
    { name: `${mode}: annotate, second pass`, value: tokens / all.second, unit: 'tokens/CPU-s' },
    { name: `${mode}: tags and trees alone`, value: tokens / trees.warm, unit: 'tokens/CPU-s', ...aimed(AIMS[mode].trees) },
    { name: `${mode}: models made ready for a first sentence`, value: 1000 * loading, unit: 'CPU-ms', aim: '<= 300' },
    { name: `${mode}: a fresh process loads all and reads a first sentence`, value: fresh(mode), unit: 'CPU-ms' },
  ]
}

/** The same weights as bytes that nothing has been made of yet. */
function copied(models: Models): Models {
  return Object.fromEntries(Object.entries(models).map(([path, bytes]) => [path, bytes.slice()]))
}

/** CPU seconds of the second pass, and of a later one: the median of several. */
function passes(pass: () => void, counted: number = COUNTED.fast): { second: number; warm: number } {
  pass()
  const spent = Array.from({ length: WARM - 1 + counted }, () => cpuSeconds(pass))
  return { second: spent[0] as number, warm: median(spent.slice(-counted)) }
}

const FRESH = 3
const PIPELINE = fileURLToPath(new URL('../src/pipeline/', import.meta.url))

/** CPU milliseconds that loading takes in a process of its own, the code itself loaded, with the reading of a sentence: the median of several. */
function fresh(mode: ReadingMode): number {
  const code = `
    const { loadResources } = await import(${JSON.stringify(`${PIPELINE}resources.js`)})
    const { annotateText } = await import(${JSON.stringify(`${PIPELINE}read.js`)})
    const before = process.cpuUsage()
    annotateText('It rained in Oslo.', '2024-05-06', loadResources('${mode}'))
    const { user, system } = process.cpuUsage(before)
    console.log((user + system) / 1000)`
  const times = Array.from({ length: FRESH }, () =>
    Number(spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).stdout),
  )
  return median(times)
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
