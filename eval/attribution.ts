/** `npm run eval -- attribution [train]`: PolNeAR. First the people's agreement, which the scorer must reproduce; then ours on dev (or train). */

import { findAttributions } from '../src/article/attributions.js'
import { findMentions } from '../src/article/mentions.js'
import { readSyntax, readTags } from '../src/article/syntax.js'
import { segment } from '../src/language/segment.js'
import type { Attribution } from '../src/model/attribution.js'
import { bareArticle } from '../src/pipeline/bare.js'
import { loadResources } from '../src/pipeline/resources.js'
import { type PolnearDocument, readPolnear, type Triple } from './attribution/polnear.js'
import { added, agreement, type Counts, compare, figuresOf, NONE, type RuleCounts, scaled } from './attribution/score.js'
import type { EvalResult, Figure, Row } from './report.js'

/** What people reach with each other, as published in measures.md, per cent. */
const PEOPLE = { matched: 0.819, source: 0.713, cue: 0.679, content: 0.656, triple: 0.56 }
const AIMS = { matched: '>= .74', source: '>= .62', cue: '>= .58', content: '>= .50', triple: '>= .40' }

export function evaluate(data: string, args: readonly string[]): EvalResult {
  const split = args.includes('train') ? 'train' : 'dev'
  const documents = readPolnear(data, split)
  const people = figuresOf(agreement(readPolnear(data, 'train')))
  const rows: Row[] = []
  const errors: string[] = []
  const rules: RuleCounts = new Map()
  const read = reader()
  let total: Counts = NONE
  let self: Counts = NONE
  for (const document of documents) {
    const ours = read(document)
    const each = document.annotators.map(({ triples }, index) =>
      compare(triples, ours, document.text, index === 0 ? errors : null, index === 0 ? rules : null),
    )
    const mean = scaled(each.reduce(added, NONE), 1 / each.length)
    total = added(total, mean)
    for (const { triples } of document.annotators) self = added(self, compare(triples, triples, document.text, null))
    rows.push({ id: document.name, outcome: figuresOf(mean).triple.f1.toFixed(3) })
  }
  return {
    figures: [...peopleFigures(people), ...selfFigure(self), ...ownFigures(figuresOf(total))],
    rows,
    errors,
    rules: [...rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, [fired, right]]) => ({ rule, fired, right })),
  }
}

/** The whole road from text to top-level triples, as the set has no nested ones. */
export function reader(): (document: PolnearDocument) => (Triple & { by: string })[] {
  const { models, rules, gazetteer } = loadResources()
  return (document) => {
    const paragraphs = [...document.text.matchAll(/\S.*/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      zone: 'body' as const,
    }))
    const words = { article: bareArticle(document.text, null), text: document.text, ...segment(document.text, paragraphs) }
    const { mentions, entities } = findMentions(readTags(words, models), gazetteer, models)
    const read = readSyntax(words, models, mentions)
    return asTriples(findAttributions({ ...read, mentions, entities, times: [] }, rules.attribution))
  }
}

/** The set joins a quotation that goes on in the next paragraph to the cue before it. */
function asTriples(attributions: readonly Attribution[]): (Triple & { by: string })[] {
  const triples: (Triple & { by: string })[] = []
  for (const { source, cue, content, nested, by } of attributions) {
    const before = triples[triples.length - 1]
    if (nested) continue
    if (cue.length === 0 && before) triples[triples.length - 1] = { ...before, content: [...before.content, ...content] }
    else triples.push({ source: source ?? [], cue, content, by })
  }
  return triples
}

type Figures = ReturnType<typeof figuresOf>
const PARTS = ['matched', 'source', 'cue', 'content', 'triple'] as const

function peopleFigures(people: Figures): Figure[] {
  return PARTS.map((part) => ({ name: `people, ${part}`, value: people[part].f1, peer: PEOPLE[part] }))
}

function selfFigure(self: Counts): Figure[] {
  return [{ name: 'labels against themselves, triple', value: figuresOf(self).triple.f1, peer: 1 }]
}

function ownFigures(figures: Figures): Figure[] {
  return PARTS.flatMap((part) => [
    { name: `${part}, F1`, value: figures[part].f1, aim: AIMS[part] },
    { name: `${part}, precision`, value: figures[part].precision },
    { name: `${part}, recall`, value: figures[part].recall },
  ])
}
