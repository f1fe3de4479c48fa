/** Statements written for other programs and for documents, from pages that try to break them. */

import { beforeAll, describe, expect, it } from 'vitest'
import { inTellingOrder } from '../../src/dossier/statements.js'
import { statementsCsv, statementsJsonLines, statementsMarkdown } from '../../src/export/statements.js'
import type { Dossier } from '../../src/model/dossier.js'
import { quoteOf } from '../../src/text/span.js'
import { storyOf } from '../support/story.js'

let dossier: Dossier
let all: Dossier['statements']

beforeAll(() => {
  dossier = storyOf([
    {
      name: 'pages/first.txt',
      text: 'Norway and Chad sign a fishing deal\n\nOSLO, March 5 - Norwegian Fisheries Minister Kari Moe met her colleague on Tuesday in Oslo for talks about the lake.\n\n“The *lake* is [ours](http://x.example) and <b>yours</b>, friends,” Moe told reporters.\n\nMoe said the deal would be signed in May.\n',
      given: { outlet: '=Fjord, "Times"', published: '2024-03-05', url: 'https://fjord.example/a_b?x=1' },
    },
    {
      name: 'pages/second.txt',
      text: 'Lake deal near, says minister\n\nNDJAMENA, March 6 - Talks about the lake ended on Wednesday.\n\nNorwegian Fisheries Minister Kari Moe said the deal would be signed in May.\n',
      given: { outlet: 'Chad Post', published: '2024-03-06' },
    },
  ])
  all = inTellingOrder(dossier, dossier.statements)
  expect(all.length).toBeGreaterThan(0)
}, 120_000)

const renderings = () => all.flatMap((statement) => statement.renderings)
const words = (index: number): string => {
  const rendering = renderings()[index]
  const article = dossier.articles.find(({ id }) => id === rendering?.article)
  return quoteOf(dossier.pages.find(({ id }) => id === article?.page)?.text ?? '', rendering?.content ?? [])
}

describe('CSV of statements', () => {
  it('has a head and a row a rendering, and runs nothing', () => {
    const lines = statementsCsv(dossier, all).split('\r\n')
    expect(lines[0]).toMatch(/^statement,speaker,said,/)
    expect(lines.length).toBe(renderings().length + 2)
    expect(lines.join('\n')).toContain(`"'=Fjord, ""Times"""`)
    expect(lines.join('\n')).toContain('https://fjord.example/a_b?x=1')
  })

  it('is the head alone where nothing fits', () => {
    expect(statementsCsv(dossier, []).split('\r\n')).toHaveLength(2)
  })
})

describe('Markdown of statements', () => {
  it('has a footnote for each rendering, with outlet, title, day, address and exact words', () => {
    const text = statementsMarkdown(dossier, all)
    const notes = [...text.matchAll(/^\[\^(\d+)\]: (.*)$/gm)]
    expect(notes.map(([, number]) => number)).toEqual(renderings().map((_, index) => String(index + 1)))
    for (const [, number] of notes) expect(text).toContain(`[^${number}]`)
    const chad = notes.find(([, , note]) => note?.includes('Chad Post'))?.[2]
    expect(chad).toContain('“Lake deal near, says minister”')
    expect(chad).toContain('6 March 2024')
    expect(text).toContain('<https://fjord.example/a_b?x=1>')
    expect(text).toContain('pages/second.txt')
  })

  it('lets no word of a page act', () => {
    const text = statementsMarkdown(dossier, all)
    expect(text).not.toMatch(/[^\\]<b>|[^\\]\]\(http/)
    expect(text).toContain('\\*lake\\*')
  })
})

describe('JSON Lines of statements', () => {
  it('has a statement a line with the exact words of each rendering', () => {
    const lines = statementsJsonLines(dossier, all).trimEnd().split('\n')
    const read = lines.map((line) => JSON.parse(line) as { id: string; speakerName: string; renderings: { words: string }[] })
    expect(read.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    expect(read.flatMap((each) => each.renderings.map((rendering) => rendering.words))).toEqual(
      renderings().map((_, index) => words(index)),
    )
  })
})

it('writes the same bytes whatever the order of the statements', () => {
  const turned = { ...dossier, statements: [...dossier.statements].reverse() }
  const again = inTellingOrder(turned, turned.statements)
  expect(statementsCsv(turned, again)).toBe(statementsCsv(dossier, all))
  expect(statementsMarkdown(turned, again)).toBe(statementsMarkdown(dossier, all))
})
