/** Statements over written pages, read by the whole pipeline: which renderings are one remark, and how their wordings stand to each other. */

import { beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/model/dossier.js'
import type { Statement } from '../../src/model/statement.js'
import { storyOf } from '../support/story.js'

const WIRE = `Ghana and Togo ministers meet on harbour

LOME, June 4 (Volta Wire) - Transport ministers of Ghana and Togo met in Lome on Tuesday to discuss a shared harbour.

“Whatever happened in the last years, the harbour is a chance for all of us,” Togolese Transport Minister Afi Mensah was quoted as saying by the news agency Ewe Press.

Ghanaian Transport Minister Kojo Boateng said the first ships would arrive in October if the cranes were delivered.

“We want clear rules for fishing boats near the harbour,” Boateng told reporters.

“The villages on the shore must get their share of the fees,” Boateng said.

The two countries share a border of about 1,000 kilometres and have quarrelled about fishing for years.
`
const COPY = WIRE.replace('LOME, June 4 (Volta Wire) - ', '')
  .replaceAll(/[“”]/g, '"')
  .replace('The two countries share a border of about 1,000 kilometres and have quarrelled about fishing for years.\n', '')
const OTHER = `Mensah sees a chance in the harbour

ACCRA, June 4 - The harbour talks ended late on Tuesday, and both sides left the hall in good spirits.

“Despite all that happened in recent years, the harbour is an opportunity for all of us,” Togolese Transport Minister Afi Mensah said, according to state media.

Ghanaian Transport Minister Kojo Boateng said the first ships would be there in October once the cranes are delivered.

“We want clear rules for fishing boats near the harbour, and the villages on the shore must get their share of the fees,” Boateng told reporters.
`

let dossier: Dossier

beforeAll(() => {
  dossier = storyOf([
    { name: 'wire.txt', text: WIRE, given: { outlet: 'Volta Wire', published: '2024-06-04' } },
    { name: 'copy.txt', text: COPY, given: { outlet: 'Coast Post', published: '2024-06-05' } },
    { name: 'other.txt', text: OTHER, given: { outlet: 'Accra Mail', published: '2024-06-05' } },
  ])
}, 120_000)

const outletOf = (article: string) => dossier.articles.find(({ id }) => id === article)?.outlet?.value
const saying = (words: string): Statement => {
  const found = dossier.statements.find(({ renderings }) =>
    renderings.some(({ evidence }) => evidence.in === 'text' && evidence.quote.includes(words)),
  )
  if (!found) throw new RangeError(`nobody says ${words}`)
  return found
}
const relations = ({ renderings }: Statement) =>
  new Map(
    renderings.map(({ article, relation }) => [
      outletOf(article),
      relation ? `${relation.kind} to ${outletOf(relation.to.article)}` : 'best',
    ]),
  )

describe('renderings of one statement', () => {
  it('are verbatim in a copy, and retranslated where another origin quotes the remark in other words', () => {
    const remark = saying('the harbour is a chance')
    expect(remark.support.lineages).toHaveLength(2)
    const found = relations(remark)
    expect(found.get('Coast Post')).toBe('verbatim to Volta Wire')
    expect([...found.values()].filter((relation) => relation.startsWith('retranslated'))).toHaveLength(1)
    expect([...found.values()].filter((relation) => relation === 'best')).toHaveLength(1)
  })

  it('are paraphrased where the report tells them in its own words', () => {
    const told = saying('the first ships would arrive')
    expect(told.renderings).toHaveLength(3)
    expect([...relations(told).values()].filter((relation) => relation.startsWith('paraphrased'))).toHaveLength(1)
  })

  it('have no relation where there is one alone', () => {
    const alone = dossier.statements.filter(({ renderings }) => renderings.length === 1)
    for (const { renderings } of alone) expect(renderings[0]?.relation).toBeUndefined()
  })

  it('point at renderings of the same statement', () => {
    for (const { renderings } of dossier.statements)
      for (const { relation } of renderings)
        if (relation)
          expect(
            renderings.some(({ article, attribution }) => article === relation.to.article && attribution === relation.to.attribution),
          ).toBe(true)
  })
})

describe('a quotation that holds two remarks', () => {
  it('stands behind both, so that neither counts an origin too few', () => {
    expect(saying('clear rules for fishing boats').support.lineages).toHaveLength(2)
    expect(saying('The villages on the shore').support.lineages).toHaveLength(2)
  })
})
