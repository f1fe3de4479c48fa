/** CoNLL-U as running text: paragraphs with the places of their sentences and words, so that a reader of text can be scored on them. */

import type { Span } from '../../src/text/span.js'

export interface GoldWord extends Span {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  /** Index of the head among the paragraph's words, -1 the root. */
  readonly head: number
  readonly label: string
}

export interface GoldSentence extends Span {
  /** Words `[first, last)` of the paragraph. */
  readonly first: number
  readonly last: number
}

export interface GoldParagraph {
  readonly text: string
  readonly sentences: readonly GoldSentence[]
  readonly words: readonly GoldWord[]
}

interface Building {
  text: string
  readonly sentences: GoldSentence[]
  readonly words: GoldWord[]
}

/** A paragraph begins at `# newpar` or `# newdoc`. Words of a written-together range (`don't`) share its letters. */
export function readParagraphs(source: string): GoldParagraph[] {
  const paragraphs: Building[] = []
  for (const block of source.split('\n\n')) {
    const lines = block.split('\n')
    if (!lines.some((line) => /^\d/.test(line))) continue
    if (paragraphs.length === 0 || lines.some((line) => /^# new(?:par|doc)/.test(line)))
      paragraphs.push({ text: '', sentences: [], words: [] })
    addSentence(paragraphs.at(-1) as Building, lines)
  }
  return paragraphs
}

function addSentence(paragraph: Building, lines: readonly string[]): void {
  const first = paragraph.words.length
  let range: { readonly last: number; readonly end: number } | null = null
  let at = paragraph.text.length
  for (const line of lines) {
    const cells = line.split('\t')
    const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '', label = '', , misc = ''] = cells
    if (!/^\d+(?:-\d+)?$/.test(id)) continue
    if (!range) at = paragraph.text.length
    if (!range || id.includes('-')) paragraph.text += form + (misc.includes('SpaceAfter=No') ? '' : ' ')
    if (id.includes('-')) {
      range = { last: Number(id.split('-')[1]), end: at + form.length }
      continue
    }
    const end: number = range ? (Number(id) === range.last ? range.end : Math.min(at + form.length, range.end)) : at + form.length
    paragraph.words.push({ start: at, end, form, lemma, upos, xpos, head: head === '0' ? -1 : first + Number(head) - 1, label })
    at = end
    if (range && Number(id) === range.last) range = null
  }
  const words = paragraph.words
  paragraph.sentences.push({ start: (words[first] as GoldWord).start, end: (words.at(-1) as GoldWord).end, first, last: words.length })
}
