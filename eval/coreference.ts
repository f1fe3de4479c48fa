/**
 * `npm run eval -- coreference`: who `he`, `she`, `they`, `it` and repeated names stand for, on GUM as running text: our own sentences, names and trees.
 * One half of the documents (by a hash of the id) is for work on the rules (`dev`), the other is reported. The parser has seen GUM's trees in training, as
 * there is no other data; it has not seen who is meant. The peer is the nearest person named before that agrees.
 */

import { join } from 'node:path'
import { loadResources } from '../src/pipeline/resources.js'
import type { GoldDocument } from './coreference/gold.js'
import { type Answer, type Counts, counted, HE_OR_SHE, linked, type Scored, sum } from './coreference/score.js'
import { goldAnswer, nearestAgreeing, ownAnswer, readDocuments } from './coreference/systems.js'
import { answered, IT, THEY } from './coreference/things.js'
import type { EvalResult, Evaluation, Figure } from './report.js'

/** `dev` among the arguments scores the half for work. */
export const evaluate: Evaluation = (data, args): EvalResult => {
  const documents = readDocuments(join(data, 'data/language/gum'), args.includes('dev'))
  const resources = loadResources()
  const own = documents.map((document) => ownAnswer(document, resources))
  const peer = documents.map((document, i) => nearestAgreeing(document, own[i] as Answer, resources))
  const gold = documents.map(goldAnswer)
  const heShe = pronouns(documents, own, HE_OR_SHE)
  const [they, it] = [THEY, IT].map((words) => documents.map((document, i) => answered(document, own[i] as Answer, words))) as [
    Scored[],
    Scored[],
  ]
  const names = sum(documents.map((document, i) => linked(document, own[i] as Answer)))
  const goldNames = sum(documents.map((document, i) => linked(document, gold[i] as Answer)))
  return {
    figures: [
      ...pronounFigures('he and she', heShe, { precision: '>= .90', coverage: '>= .75' }),
      ...pronounFigures('he and she, nearest agreeing person', pronouns(documents, peer, HE_OR_SHE)),
      ...pronounFigures('they', sum(they), { precision: '>= .90' }),
      ...pronounFigures('it', sum(it), { precision: '>= .90' }),
      { name: 'name linking precision', value: share(names.right, names.said) },
      { name: 'name linking recall', value: share(names.right, names.gold) },
      { name: 'name linking F1', value: f1(names), aim: '>= .92' },
      { name: 'names of people, places, bodies found', value: share(names.found, names.names) },
      { name: 'he and she, gold on itself', value: precisionOf(pronouns(documents, gold, HE_OR_SHE)), aim: '1' },
      { name: 'name linking F1, gold on itself', value: f1(goldNames), aim: '1' },
    ],
    rows: documents.flatMap((document, i) =>
      [counted(document, own[i] as Answer, HE_OR_SHE), they[i] as Scored, it[i] as Scored].flatMap(({ rows }) => rows),
    ),
    errors: documents.flatMap((document, i) => [
      ...counted(document, own[i] as Answer, HE_OR_SHE).errors,
      ...[they[i], it[i], linked(document, own[i] as Answer)].flatMap((scored) => scored?.errors ?? []),
    ]),
  }
}

function pronouns(documents: readonly GoldDocument[], answers: readonly Answer[], words: RegExp): Counts {
  return sum(documents.map((document, i) => counted(document, answers[i] as Answer, words)))
}

function pronounFigures(name: string, counts: Counts, aims: { precision?: string; coverage?: string } = {}): Figure[] {
  return [
    { name: `${name}: precision`, value: precisionOf(counts), ...(aims.precision ? { aim: aims.precision } : {}) },
    { name: `${name}: coverage`, value: share(counts.said, counts.gold), ...(aims.coverage ? { aim: aims.coverage } : {}) },
  ]
}

const share = (part: number, whole: number): number => (whole ? part / whole : 0)
const precisionOf = ({ right, said }: Counts): number => share(right, said)
const f1 = ({ right, said, gold }: Counts): number => share(2 * right, said + gold)
