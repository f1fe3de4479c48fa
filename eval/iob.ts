/** Reads name corpora: sentences with their text, tokens with offsets, and entities as character spans. */

import { readFileSync } from 'node:fs'

/** A name of one of the three classes every set has; offsets into the document's text. */
export interface Name {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** A document: its sentences, a paragraph each, joined by line breaks. */
export interface NameDocument {
  readonly id: string
  readonly text: string
  readonly sentences: readonly { readonly start: number; readonly end: number }[]
  readonly tokens: readonly { readonly start: number; readonly end: number; readonly sentence: number }[]
  readonly names: readonly Name[]
}

interface RawSentence {
  readonly text: string | null
  readonly words: readonly string[]
  readonly tags: readonly string[]
}

/** Universal NER files (`.iob2`): `# newdoc`, `# text`, then number, word, tag. */
export function readUner(path: string): NameDocument[] {
  const documents: { id: string; sentences: RawSentence[] }[] = []
  for (const block of readFileSync(path, 'utf8').split(/\n\n+/)) {
    const lines = block.split('\n').filter(Boolean)
    const id = lines.find((line) => line.startsWith('# newdoc id = '))?.slice(14)
    if (id !== undefined) documents.push({ id, sentences: [] })
    const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'))
    const text = lines.find((line) => line.startsWith('# text = '))?.slice(9) ?? null
    if (rows.length)
      documents.at(-1)?.sentences.push({ text, words: rows.map((row) => row[1] ?? ''), tags: rows.map((row) => row[2] ?? 'O') })
  }
  return documents.map(({ id, sentences }) => documentOf(id, sentences))
}

/** CoNLL files of two columns; a blank line ends a sentence, `-DOCSTART-` a document. `classes` renames the set's own classes. */
export function readConll(path: string, name: string, classes: Readonly<Record<string, string>> = {}): NameDocument[] {
  const documents: RawSentence[][] = [[]]
  for (const block of readFileSync(path, 'utf8').split(/\n\s*\n/)) {
    const rows = block
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => line.trim().split(/\s+/))
    if (rows.some(([word]) => word === '-DOCSTART-')) documents.push([])
    const kept = rows.filter(([word]) => word !== '-DOCSTART-')
    if (kept.length)
      documents
        .at(-1)
        ?.push({ text: null, words: kept.map(([word]) => word ?? ''), tags: kept.map((row) => classed(row.at(-1) ?? 'O', classes)) })
  }
  return documents.filter((sentences) => sentences.length).map((sentences, i) => documentOf(`${name}-${i + 1}`, sentences))
}

/** The tag with its class renamed. */
function classed(tag: string, classes: Readonly<Record<string, string>>): string {
  return tag.slice(0, 2) + (classes[tag.slice(2)] ?? tag.slice(2))
}

const LABELS = new Set(['PER', 'LOC', 'ORG'])

/** Sentences of words and IOB tags as a document; a sentence without a text, or whose text its words do not fit, is its words with blanks between. */
export function documentOf(id: string, raw: readonly RawSentence[]): NameDocument {
  let text = ''
  const sentences: { start: number; end: number }[] = []
  const tokens: { start: number; end: number; sentence: number }[] = []
  const names: Name[] = []
  raw.forEach((sentence, index) => {
    const start = text.length
    const own = sentence.text !== null && fits(sentence.text, sentence.words) ? sentence.text : sentence.words.join(' ')
    let at = 0
    const spans = sentence.words.map((word) => {
      const from = own.indexOf(word, at)
      at = from + word.length
      return { start: start + from, end: start + at }
    })
    for (const span of spans) tokens.push({ ...span, sentence: index })
    names.push(...namesOf(spans, sentence.tags))
    sentences.push({ start, end: start + own.length })
    text += `${own}\n`
  })
  return { id, text, sentences, tokens, names }
}

function fits(text: string, words: readonly string[]): boolean {
  let at = 0
  for (const word of words) {
    const from = text.indexOf(word, at)
    if (from < 0 || /\S/.test(text.slice(at, from))) return false
    at = from + word.length
  }
  return true
}

/** Spans of IOB tags, first or second kind; other classes are left out. */
export function namesOf(spans: readonly { readonly start: number; readonly end: number }[], tags: readonly string[]): Name[] {
  const names: { start: number; end: number; label: string }[] = []
  let open: { start: number; end: number; label: string } | null = null
  tags.forEach((tag, i) => {
    const { start, end } = spans[i] as { start: number; end: number }
    const label = tag.slice(2)
    if (open && tag === `I-${open.label}`) open.end = end
    else {
      open = LABELS.has(label) ? { start, end, label } : null
      if (open) names.push(open)
    }
  })
  return names
}
