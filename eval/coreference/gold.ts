/** GUM documents as running text with their entities: which words name whom, as its annotators say (`Entity=` in the last column). */

import { readFileSync } from 'node:fs'
import type { Span } from '../../src/text/span.js'

/** A phrase for something. Offsets into the document's text. */
export interface GoldMention extends Span {
  /** Number of the thing it stands for, within the document. */
  readonly of: string
  /** `person`, `place`, `organization`, `abstract` … */
  readonly kind: string
  /** The word that heads it. */
  readonly head: Span
  /** Whether the head is a proper name, a pronoun, or any other word. */
  readonly form: 'name' | 'pronoun' | 'other'
  /** The head in lower case. */
  readonly word: string
}

export interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly paragraphs: readonly Span[]
  /** In text order, the longer first where two start together. */
  readonly mentions: readonly GoldMention[]
}

interface Word extends Span {
  readonly form: string
  readonly upos: string
  readonly head: number
  readonly marks: string
}

/** Reads one `.conllu` file. Words written together (`don't`) share their letters. */
export function readGum(path: string): GoldDocument {
  const source = readFileSync(path, 'utf8')
  const words: Word[] = []
  const paragraphs: { start: number; end: number }[] = []
  let text = ''
  for (const block of source.split('\n\n')) {
    const lines = block.split('\n')
    if (!lines.some((line) => /^\d/.test(line))) continue
    if (paragraphs.length === 0 || lines.some((line) => /^# newpar(?:\s|$)/.test(line))) {
      if (paragraphs.length) text = `${text.trimEnd()}\n`
      paragraphs.push({ start: text.length, end: text.length })
    }
    text += sentenceOf(lines, text.length, words)
    ;(paragraphs.at(-1) as { end: number }).end = text.trimEnd().length
  }
  return { id: /# newdoc id = (\S+)/.exec(source)?.[1] ?? path, text, paragraphs, mentions: mentionsOf(words) }
}

/** Appends the words of a sentence and gives back its text, with the space that follows it. Words written together split their letters. */
function sentenceOf(lines: readonly string[], from: number, words: Word[]): string {
  const first = words.length
  let text = ''
  let at = from
  let joined = { last: 0, end: 0 }
  for (const line of lines) {
    const [id = '', form = '', , upos = '', , , head = '', , , misc = ''] = line.split('\t')
    if (!/^\d+(?:-\d+)?$/.test(id)) continue
    const within = Number(id) <= joined.last
    if (!within) {
      at = from + text.length
      text += form + (misc.includes('SpaceAfter=No') ? '' : ' ')
    }
    if (id.includes('-')) {
      joined = { last: Number(id.split('-')[1]), end: at + form.length }
      continue
    }
    const end = !within ? at + form.length : Number(id) === joined.last ? joined.end : Math.min(at + form.length, joined.end)
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''
    words.push({ start: at, end, form, upos, head: head === '0' ? -1 : first + Number(head) - 1, marks })
    at = end
  }
  return text
}

/** `(7-person-…` opens, `7)` closes, `(7-person-…)` does both. */
const MARK = /\(([^()]+)(\))?|([^()]+)\)/g

function mentionsOf(words: readonly Word[]): GoldMention[] {
  const open: { readonly of: string; readonly kind: string; readonly first: number }[] = []
  const found: GoldMention[] = []
  words.forEach((word, at) => {
    for (const [, opened, single, closed] of word.marks.matchAll(MARK)) {
      const [id = '', kind = ''] = (opened ?? closed ?? '').split('-')
      if (opened !== undefined) open.push({ of: id, kind, first: at })
      if (opened !== undefined && single === undefined) continue
      const index = open.findLastIndex((one) => one.of === id)
      const [one] = index < 0 ? [] : open.splice(index, 1)
      if (one) found.push(mentionOf(words, one.of, one.kind, one.first, at))
    }
  })
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function mentionOf(words: readonly Word[], of: string, kind: string, first: number, last: number): GoldMention {
  const own = words.slice(first, last + 1)
  const head = own.find((word) => word.head < first || word.head > last) ?? (own[0] as Word)
  const form = head.upos === 'PROPN' ? 'name' : head.upos === 'PRON' ? 'pronoun' : 'other'
  return {
    start: (own[0] as Word).start,
    end: (own.at(-1) as Word).end,
    of: of.replace(/\[.*/, ''),
    kind,
    head: { start: head.start, end: head.end },
    form,
    word: head.form.toLowerCase(),
  }
}
