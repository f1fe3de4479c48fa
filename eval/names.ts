/**
 * `npm run eval -- names`: people, places and organisations against Universal NER (EWT), GUM and wikigold, exact span and class. Countries count as places,
 * nationality words and descriptions (`the Vale administration`) as nothing. The peer is compromise on the same part, punctuation at the ends of its names left out: as it gives them it scores 35,
 * on tokens joined by spaces 40, the notes on language have 43: between the readings, reproduced by none. The model has seen wikigold, so that only the rules are measured on it;
 * of GUM it has seen the half for work and none of the other, which is scored, though the weights of the models against each other were chosen with an eye on it.
 */

import { join } from 'node:path'
import nlp from 'compromise'
import { findMentions } from '../src/article/mentions.js'
import { readSyntax } from '../src/article/syntax.js'
import { readText } from '../src/article/text.js'
import type { Mention } from '../src/model/annotation.js'
import { plainArticle } from '../src/model/article.js'
import { loadResources, type Resources } from '../src/pipeline/resources.js'
import type { Span } from '../src/text/span.js'
import { readGumNames } from './gum-names.js'
import { type Name, type NameDocument, readConll, readUner } from './iob.js'
import type { EvalResult, Evaluation, Figure, Row } from './report.js'

/** `dev` among the arguments looks at the part for work and prints nothing of the test part. */
export const evaluate: Evaluation = (data, args): EvalResult => {
  const uner = join(data, 'data/ner/uner-ewt')
  const part = args.includes('dev') ? 'dev' : 'test'
  const documents = readUner(join(uner, `en_ewt-ud-${part}.iob2`))
  const wiki = readConll(join(data, 'data/ner/wikigold/CONLL-format/data/wikigold.conll.txt'), 'wikigold')
  const gum = readGumNames(join(data, 'data/language/gum'), false)
  const resources = loadResources()
  const own = scored(documents, (document) => ownNames(document, resources))
  const other = scored(gum, (document) => ownNames(document, resources))
  const bare = { ...resources, models: Object.fromEntries(Object.entries(resources.models).filter(([path]) => path !== 'en/names.bin')) }
  const rules = scored(documents, (document) => ownNames(document, bare))
  const wikigold = scored(wiki, (document) => ownNames(document, bare))
  const peer = scored(documents, peerNames)
  const gold = scored(documents, (document) => document.names)
  const name = `UNER EWT ${part}`
  return {
    figures: [
      ...figuresOf(name, own, '>= .78'),
      ...figuresOf('GUM, the half not learned from,', other),
      { name: `${name} F1, rules alone`, value: rules.all.f1 },
      { name: 'wikigold F1, rules alone', value: wikigold.all.f1 },
      { name: `${name} F1, compromise`, value: peer.all.f1 },
      { name: `${name} F1, gold on itself`, value: gold.all.f1, aim: '1' },
    ],
    rows: documents.flatMap((document): Row[] => rowsOf(document, own.found.get(document) ?? [])),
    errors: [...documents, ...wiki].flatMap((document) =>
      errorsOf(document, own.found.get(document) ?? wikigold.found.get(document) ?? []),
    ),
  }
}

interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

interface Scored {
  readonly all: Score
  readonly byLabel: ReadonlyMap<string, Score>
  readonly found: ReadonlyMap<NameDocument, readonly Name[]>
}

/** Exact span and class, over all documents. */
export function scored(documents: readonly NameDocument[], read: (document: NameDocument) => readonly Name[]): Scored {
  const found = new Map(documents.map((document) => [document, read(document)]))
  const count = (label: string | null): Score => {
    let [right, gold, said] = [0, 0, 0]
    for (const [document, names] of found) {
      const of = (name: Name): boolean => label === null || name.label === label
      const truth = new Set(document.names.filter(of).map(keyOf))
      const told = new Set(names.filter(of).map(keyOf))
      gold += truth.size
      said += told.size
      for (const key of told) if (truth.has(key)) right++
    }
    const [precision, recall] = [said ? right / said : 0, gold ? right / gold : 0]
    return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
  }
  return { all: count(null), byLabel: new Map(['PER', 'LOC', 'ORG'].map((label) => [label, count(label)])), found }
}

const keyOf = ({ start, end, label }: Name): string => `${start}-${end}-${label}`

function figuresOf(name: string, { all, byLabel }: Scored, aim?: string): Figure[] {
  const classes = [...byLabel].flatMap(([label, score]) => [
    { name: `${name} ${label} precision`, value: score.precision },
    { name: `${name} ${label} recall`, value: score.recall },
  ])
  return [{ name: `${name} F1`, value: all.f1, ...(aim ? { aim } : {}) }, ...classes]
}

function rowsOf(document: NameDocument, found: readonly Name[]): Row[] {
  const told = new Set(found.map(keyOf))
  return document.names.map((name) => ({ id: `${document.id}:${keyOf(name)}`, outcome: told.has(keyOf(name)) ? 'right' : 'missed' }))
}

function errorsOf(document: NameDocument, found: readonly Name[]): string[] {
  const words = (name: Name): string => document.text.slice(name.start, name.end)
  const around = (name: Name): string => document.text.slice(Math.max(0, name.start - 40), name.end + 40).replace(/\n/g, '¶')
  const truth = new Set(document.names.map(keyOf))
  const told = new Set(found.map(keyOf))
  return [
    ...document.names.filter((name) => !told.has(keyOf(name))).map((name) => `missed ${name.label} [${words(name)}] ${around(name)}`),
    ...found.filter((name) => !truth.has(keyOf(name))).map((name) => `wrong  ${name.label} [${words(name)}] ${around(name)}`),
  ]
}

/** Our names: the longest of those that overlap. */
export function ownNames(document: NameDocument, resources: Resources): Name[] {
  const { text } = document
  const article = plainArticle('ar_0', 'pg_0', document.sentences)
  const read = readSyntax(readText(article, text).value, resources.models)
  const { mentions } = findMentions(read, resources.gazetteer, resources.models)
  const names = mentions.flatMap((mention): Name[] => {
    const label = labelOf(mention, text)
    const lower = /^\p{Ll}/u.test(text.slice(mention.start)) && mention.by === 'mentions.region'
    return label && !lower ? [{ ...inTokens(document, mention), label }] : []
  })
  const kept: Name[] = []
  for (const name of names.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => other.start < name.end && name.start < other.end)) kept.push(name)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** The tokens that a span touches, whole: the labels are of tokens, `Vale@QUORRA` one of them. */
function inTokens({ tokens }: NameDocument, { start, end }: Span): Span {
  const first = tokens.find((token) => token.end > start)
  const last = tokens.findLast((token) => token.start < end)
  return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) }
}

function labelOf(mention: Mention, text: string): string | null {
  if (mention.form === 'role' || mention.form === 'pronoun' || mention.form === 'nationality') return null
  if (mention.kind === 'person') return 'PER'
  if (isDescription(mention, text)) return null
  if (mention.kind === 'country' || mention.kind === 'place' || mention.kind === 'facility') return 'LOC'
  return mention.kind === 'organization' || (mention.kind === 'group' && mention.by === 'mentions.gazetteer') ? 'ORG' : null
}

/** `the Vale administration`, `Fooish forces`, whose last word is written small: the labels have the names within. */
function isDescription({ by, start, end }: Mention, text: string): boolean {
  return (by === 'mentions.regime' || by === 'mentions.body') && /(?:^|\s)\p{Ll}\S*$/u.test(text.slice(start, end))
}

/** compromise's people, places and organisations, sentence by sentence, without punctuation at their ends. */
function peerNames(document: NameDocument): Name[] {
  return document.sentences.flatMap(({ start, end }) => {
    const doc = nlp(document.text.slice(start, end))
    const of = (label: string, view: { json(options: object): unknown }): Name[] =>
      (view.json({ offset: true }) as { offset: { start: number; length: number } }[]).flatMap(({ offset }) => {
        const text = document.text.slice(start + offset.start, start + offset.start + offset.length)
        const lead = /^[^\p{L}\p{N}]*/u.exec(text)?.[0].length ?? 0
        const tail = /(?:['’]s)?[^\p{L}\p{N}]*$/u.exec(text)?.[0].length ?? 0
        return text.length > lead + tail
          ? [{ start: start + offset.start + lead, end: start + offset.start + offset.length - tail, label }]
          : []
      })
    return [...of('PER', doc.people()), ...of('LOC', doc.places()), ...of('ORG', doc.organizations())]
  })
}
