/** The example corpus gives the account that stands in `examples/expected`, and holds what examples/SOURCES.md says was written into it. */

import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { toMarkdown } from '../src/export/markdown.js'
import { readInputs } from '../src/intake/inputs.js'
import type { Dossier } from '../src/model/dossier.js'
import { assemble } from '../src/pipeline/assemble.js'
import { check } from '../src/pipeline/check.js'
import { readInput } from '../src/pipeline/read.js'
import { loadResources } from '../src/pipeline/resources.js'

const EXPECTED = 'examples/expected/brief.md'
let dossier: Dossier

beforeAll(async () => {
  const resources = loadResources()
  const results = []
  for await (const item of readInputs(['examples/pages'])) if ('input' in item) results.push(readInput(item.input, resources))
  dossier = assemble(results, [], [], resources)
}, 120_000)

/** The article on the page whose name begins with these digits. */
function article(number: string): string {
  const page = dossier.pages.find((each) => each.sources.some((source) => source.includes(`/${number}-`)))
  const found = dossier.articles.find((each) => each.page === page?.id)
  if (!found) throw new RangeError(`no example ${number}`)
  return found.id
}

const lineageOf = (number: string) => dossier.lineages.find((each) => each.witnesses.some((witness) => witness.article === article(number)))

describe('the example corpus', () => {
  it('gives the expected brief', () => {
    const brief = toMarkdown(dossier)
    const expected = readFileSync(EXPECTED, 'utf8')
    if (brief !== expected) writeFileSync(EXPECTED.replace('.md', '.new.md'), brief)
    expect(brief, 'the new brief stands beside the old one; read both, then keep the better').toBe(expected)
  })

  it('holds all laws', () => {
    expect(check(dossier)).toEqual([])
  })

  it('has one origin for a wire, its cut copy without credit and its extended one', () => {
    expect(lineageOf('04')).toBe(lineageOf('03'))
    expect(lineageOf('05')).toBe(lineageOf('03'))
    expect(lineageOf('15')).toBe(lineageOf('14'))
    expect(lineageOf('03')?.origin.name).toBe('Meridian')
    expect(lineageOf('07')).not.toBe(lineageOf('03'))
    expect(lineageOf('09')).not.toBe(lineageOf('08'))
  })

  it('dates the undated copy by its twin and keeps the visit out of the publication day', () => {
    const of = (number: string) => dossier.articles.find((each) => each.id === article(number))
    expect(of('04')?.published).toMatchObject({ value: '2018-04-27', basis: 'derived' })
    expect(of('11')?.published?.value ?? '').not.toContain('2019')
  })

  it('takes two captures of one address for versions of one page', () => {
    const page = (number: string) => dossier.pages.find((each) => each.sources.some((source) => source.includes(`/${number}-`)))
    expect([page('03')?.versionOf, page('16')?.versionOf].filter((id) => id !== null)).toHaveLength(1)
    expect(dossier.statements.flatMap((each) => each.renderings).some((each) => each.article === article('16'))).toBe(
      page('03')?.versionOf !== null,
    )
  })

  it('reads the tickers as market data and nothing of them as news', () => {
    const rows = dossier.pages.flatMap((page) => page.marketRows)
    expect(rows.length).toBe(9)
    expect(rows[0]).toMatchObject({ symbol: expect.any(String), price: expect.any(Number) })
  })

  it('keeps a plan made at a meeting apart from the meeting', () => {
    const planned = dossier.events.find((event) => event.when?.edtf === '2018-06-14')
    expect(planned?.status).toBe('planned')
    expect(dossier.events.find((event) => event.when?.edtf === '2018-06-01')?.reports.every((report) => report.status === 'held')).toBe(
      true,
    )
  })

  it('joins two translations of one remark, and knows the agency that carried one of them', () => {
    const remark = dossier.statements.find((each) => each.renderings.some((one) => one.article === article('07') && one.via.length > 0))
    expect(new Set(remark?.renderings.map((one) => one.article))).toEqual(new Set(['03', '04', '05', '06', '07'].map(article)))
    expect(remark?.support.lineages).toHaveLength(3)
  })

  it('flags the stale quotation and the superlative that was overtaken', () => {
    expect(dossier.differences.map((each) => each.kind)).toContain('superlative')
    expect(dossier.statements.filter((each) => each.stale).flatMap((each) => each.renderings.map((one) => one.article))).toContain(
      article('14'),
    )
  })

  it('finds the contradiction that was written in', () => {
    const quotes = dossier.differences.flatMap((each) =>
      each.sides.flatMap((side) => side.evidence.map((one) => (one.in === 'text' ? one.quote : ''))),
    )
    expect(quotes.join(' ')).toContain('June 20')
    expect(quotes.join(' ')).toContain('June 22')
  })
})
