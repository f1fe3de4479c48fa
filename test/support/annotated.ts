/** What might have been read in three sentences of the hand-made dossier's courier page, written by hand: a star for a tree, one attribution over two sentences. */

import type { Annotation, Sentence, Token } from '../../src/model/annotation.js'
import type { Span } from '../../src/text/span.js'
import { courier } from './pages.js'

const { text } = courier.page
const SENTENCES: readonly (readonly [first: string, last: string, root: string])[] = [
  ['Water ministers for', 'of drought.', 'met'],
  ["Oltmark's foreign", 'both shores.', 'quoted'],
  ['But the priority', 'Marek said.', 'said'],
]
const sentences: Sentence[] = []
const tokens: Token[] = []
for (const [index, [first, last, root]] of SENTENCES.entries()) {
  const start = courier.at(first).start
  const end = courier.at(last).end
  const found = [...text.slice(start, end).matchAll(/\p{L}[\p{L}'-]*|\d+|\S/gu)]
  const firstToken = tokens.length
  const middle = firstToken + found.findIndex(([word]) => word === root)
  for (const [at, { 0: word, index: place }] of found.entries()) {
    const isRoot = firstToken + at === middle
    const span = { start: start + place, end: start + place + word.length }
    const upos = /^\p{L}/u.test(word) ? (isRoot ? 'VERB' : 'NOUN') : 'PUNCT'
    tokens.push({ ...span, lemma: word.toLowerCase(), upos, xpos: 'XX', head: isRoot ? -1 : middle, deprel: isRoot ? 'root' : 'dep' })
  }
  sentences.push({ start, end, paragraph: index > 0 ? 1 : 0, zone: 'body', firstToken, lastToken: tokens.length })
}

const by = 'handmade'
const inSecond = (phrase: string): Span => {
  const start = text.indexOf(phrase, courier.at("Oltmark's foreign").start)
  return { start, end: start + phrase.length }
}
const mention = { certainty: 0.9, by, form: 'name' as const }

export const annotation: Annotation = {
  article: courier.article.id,
  sentences,
  tokens,
  mentions: [
    { ...courier.at('Varsenia'), ...mention, kind: 'country', entity: 'e2' },
    { ...inSecond("Oltmark's foreign minister"), ...mention, kind: 'person', entity: 'e1', form: 'role' },
    { ...inSecond('Oltmark'), ...mention, kind: 'country', entity: null, candidates: ['e2', 'e3'] },
    { ...inSecond('Dov Marek'), ...mention, kind: 'person', entity: 'e1' },
    { ...inSecond('Marek said'), ...mention, kind: 'person', entity: 'e1' },
  ],
  entities: [
    { id: 'e1', kind: 'person', name: 'D. Marek', aliases: ['D. Marek'], known: null, of: null, roles: [] },
    { id: 'e2', kind: 'country', name: 'Varsenia', aliases: ['Varsenia'], known: null, of: null, roles: [] },
    { id: 'e3', kind: 'country', name: 'Oltmark', aliases: ['Oltmark'], known: null, of: null, roles: [] },
  ],
  times: [
    {
      ...courier.at('Wednesday'),
      type: 'DATE',
      value: 'XXXX-WXX-3',
      edtf: null,
      known: ['weekday'],
      implied: [],
      formula: { kind: 'weekday', weekday: 3, direction: 'past' },
      mod: null,
      clock: null,
      by,
    },
  ],
  quantities: [],
  attributions: [
    {
      id: 'a1',
      source: [inSecond("Oltmark's foreign minister Dov Marek")],
      cue: [inSecond('was quoted as saying')],
      content: [{ start: inSecond('that "despite').start, end: inSecond('both shores. But').end }],
      mode: 'mixed',
      cueClass: 'neutral',
      speakers: ['e1'],
      candidates: [],
      via: [{ name: 'VNA', entity: null }],
      medium: null,
      addressee: null,
      modality: 'said',
      time: null,
      nested: false,
      by,
      certainty: 0.9,
    },
  ],
  events: [],
  positions: [],
}
