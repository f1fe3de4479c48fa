/** `annotate --text`: each sentence with what was read in it, and whom and what the text names with their offices. Numbers of JSON are left to JSON. */

import type { Annotation, LocalEntity, Mention, Quantity, Sentence, TimeExpression, Token } from '../../model/annotation.js'
import type { Attribution } from '../../model/attribution.js'
import type { Span } from '../../text/span.js'
import { bold, columns, dim, wrap } from '../print.js'

/** `words` adds a line a word: its number in the sentence, lemma, tags, head and relation. */
export function annotationLines(text: string, found: Annotation, words: boolean): string[] {
  const named = found.entities.filter(({ id }) => found.mentions.some((mention) => mention.entity === id))
  return [
    ...found.sentences.flatMap((sentence) => [
      ...sentenceLines(text, found, sentence),
      ...(words ? wordLines(text, found, sentence) : []),
      '',
    ]),
    ...(named.length > 0 ? [bold('Whom and what it names'), ...columns(named.map((entity) => entityRow(entity, found)))] : []),
  ]
}

function sentenceLines(text: string, found: Annotation, sentence: Sentence): string[] {
  const within = ({ start, end }: Span): boolean => start >= sentence.start && end <= sentence.end
  const words = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ')
  const rows = [
    ...found.mentions.filter(within).map((mention) => ['name', words(mention), mentionMeans(mention, found)]),
    ...found.times.filter(within).map((time) => ['time', words(time), timeMeans(time)]),
    ...found.quantities.filter(within).map((quantity) => ['amount', words(quantity), amountMeans(quantity)]),
    ...found.attributions
      .filter(({ cue, content }) => [...cue, ...content].slice(0, 1).some(within))
      .map((saying) => ['said', (saying.source ?? []).map(words).join(' … ') || 'nobody named', saidMeans(saying, words, found)]),
    ...found.events
      .filter(({ anchor }) => within(anchor))
      .map(({ anchor, type, status }) => ['event', words(anchor), `${type}, ${status}`]),
  ]
  return [...wrap(words(sentence)).map(bold), ...columns(rows).map((line) => `  ${line}`)]
}

const nameOf = (id: string, { entities }: Annotation): string => entities.find((entity) => entity.id === id)?.name ?? id

function mentionMeans({ kind, form, entity, candidates = [], together = [] }: Mention, found: Annotation): string {
  const who = entity ? nameOf(entity, found) : together.length > 0 ? together.map((id) => nameOf(id, found)).join(' and ') : null
  const open = candidates.map((id) => nameOf(id, found)).join(' or ')
  return `${kind}, ${form}: ${who ?? (open ? `unsure, perhaps ${open}` : 'not known who')}`
}

function timeMeans({ type, value, edtf, mod }: TimeExpression): string {
  return [type.toLowerCase(), value, mod, edtf && edtf !== value ? `(${edtf})` : null].filter(Boolean).join(' ')
}

function amountMeans({ value, unit, hedge, high, per }: Quantity): string {
  const upTo = high === undefined ? '' : ` to ${high.toLocaleString('en')}`
  const amount = `${value.toLocaleString('en', { maximumFractionDigits: 4 })}${upTo} ${unit ?? ''}`.trim()
  return [`${amount}${per === undefined ? '' : ` per ${per}`}`, hedge].filter(Boolean).join(', ')
}

function saidMeans(
  { cue, content, mode, speakers, candidates, via }: Attribution,
  words: (span: Span) => string,
  found: Annotation,
): string {
  const speaker = speakers.map((id) => nameOf(id, found)).join(' and ')
  const open = candidates.map((id) => nameOf(id, found)).join(' or ')
  const who = speaker || (open ? `unsure, perhaps ${open}` : 'not known who')
  const road = via.map(({ name }) => `, via ${name}`).join('')
  return `${mode}, ${who}${road}: ${[...cue, ...content]
    .sort((a, b) => a.start - b.start)
    .map(words)
    .join(' … ')}`
}

function wordLines(text: string, { tokens }: Annotation, { firstToken, lastToken }: Sentence): string[] {
  const rows = tokens
    .slice(firstToken, lastToken)
    .map((token, at): string[] => [
      String(at + 1),
      text.slice(token.start, token.end),
      token.lemma,
      `${token.upos} ${token.xpos}`,
      headOf(token, firstToken),
    ])
  return columns(rows).map((line) => dim(`    ${line}`))
}

const headOf = ({ head, deprel }: Token, first: number): string => (head < 0 ? 'root' : `${deprel} of ${head - first + 1}`)

function entityRow({ name, kind, known, roles }: LocalEntity, found: Annotation): string[] {
  const offices = roles.map(({ office, for: of, time }) => [time, office, of ? `of ${nameOf(of, found)}` : null].filter(Boolean).join(' '))
  return [`  ${name}`, kind, [...new Set(offices)].join('; ') || (known ?? '')]
}
