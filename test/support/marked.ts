/**
 * Sentences with their own answers: `[Mekdad|source] [said|cue] so`. A label with `$` is given to the reader (`$person`),
 * any other is expected of it; several are set apart by blanks; marks may nest; `\[` is a bracket of the text.
 */

import { readFileSync } from 'node:fs'
import { readSyntax } from '../../src/article/syntax.js'
import { segment } from '../../src/language/segment.js'
import type { Sentence, Token } from '../../src/model/annotation.js'
import { type Note, type RuleText, ruleText } from '../../src/rules/text.js'
import type { Span } from '../../src/text/span.js'

export interface Mark extends Span {
  readonly label: string
}

export interface Marked {
  readonly text: string
  /** Labels that are expected, in text order of their end. */
  readonly expected: readonly Mark[]
  /** Labels that are given, without their `$`. */
  readonly given: readonly Mark[]
}

/** Throws `RangeError` where a bracket is not closed or has no label. */
export function marked(source: string): Marked {
  const marks: Mark[] = []
  const open: number[] = []
  let text = ''
  for (let at = 0; at < source.length; at++) {
    const char = source[at] as string
    if (char === '\\') text += source[++at] ?? ''
    else if (char === '[') open.push(text.length)
    else if (char === '|' && open.length > 0) {
      const end = source.indexOf(']', at)
      if (end < 0) throw new RangeError(`marked sentence "${source}": no ] after ${at}`)
      const start = open.pop() as number
      for (const label of source
        .slice(at + 1, end)
        .split(/\s+/)
        .filter(Boolean))
        marks.push({ start, end: text.length, label })
      at = end
    } else text += char
  }
  if (open.length > 0) throw new RangeError(`marked sentence "${source}": [ without |label]`)
  return {
    text,
    expected: marks.filter((mark) => !mark.label.startsWith('$')),
    given: marks.filter((mark) => mark.label.startsWith('$')).map((mark) => ({ ...mark, label: mark.label.slice(1) })),
  }
}

const model = (name: string) => new Uint8Array(readFileSync(new URL(`../../models/en/${name}`, import.meta.url)))
const MODELS = { 'en/network.bin': model('network.bin') }

/** Sentences and parsed tokens of a text; blank lines set paragraphs apart. */
export function segmented(text: string): { sentences: readonly Sentence[]; tokens: readonly Token[] } {
  const paragraphs = [...text.matchAll(/\S(?:.|\n(?!\s*\n))*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    zone: 'body' as const,
  }))
  return readSyntax({ text, ...segment(text, paragraphs) }, MODELS)
}

/** The given labels as notes over the text's tokens. */
export function markedText(source: Marked): RuleText {
  const { sentences, tokens } = segmented(source.text)
  const notes: Note[] = source.given.map(({ start, end, label }) => ({ start, end, labels: [label] }))
  return ruleText(source.text, tokens, sentences, notes)
}
