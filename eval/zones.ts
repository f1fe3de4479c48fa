/** `eval zones`: kinds of zones: the lines of the seed pages; on fundus-dev captions left in the body, summaries, sub-heads and titles found. */

import type { Page, ZoneKind } from '../src/model/page.js'
import { BODY_KINDS } from '../src/model/page.js'
import { type LabelledPage, pagesOf } from './pages/corpora.js'
import { wordsOf } from './pages/measures.js'
import { read } from './pages/reader.js'
import type { EvalResult, Evaluation, Figure } from './report.js'
import { readSeeds } from './seeds/pages.js'
import { score as scoreSeeds } from './seeds/zones.js'

export const evaluate: Evaluation = (data) => {
  const seeds = scoreSeeds({ pages: readSeeds(data) }, data)
  const fundus = scoreFundus(pagesOf(data, 'fundus-dev'))
  return {
    figures: [...seeds.figures, ...fundus.figures],
    rows: [...seeds.rows, ...fundus.rows],
    errors: [...(seeds.errors ?? []), ...(fundus.errors ?? [])],
  }
}

interface Tally {
  /** Labelled stretches that the page text holds. */
  wanted: number
  /** Of those, in a zone of the kind. */
  right: number
  /** Of those, in the body and nowhere else: a picture may be named as the text is. */
  inBody: number
  /** Zones of the kind on pages that label it. */
  zoned: number
  /** Of those, labelled so. */
  labelled: number
}

function scoreFundus(pages: readonly LabelledPage[]): EvalResult {
  const tallies: Record<string, Tally> = {}
  const errors: string[] = []
  for (const page of pages) {
    const read_ = read(page.html, 'text/html', page.site).page
    const bodies = bare(page.body ?? '')
    const captions = page.captions.filter((caption) => wordsOf(caption).length >= 3 && !bodies.includes(bare(caption)))
    tally(tallies, 'caption', read_, captions, ['caption'], page.id, errors)
    tally(tallies, 'summary', read_, page.summary, ['lead', 'body'], page.id, errors)
    tally(
      tallies,
      'subhead',
      read_,
      page.subheads.filter((head) => !page.summary.includes(head)),
      ['subhead'],
      page.id,
      errors,
    )
    if (page.title) tally(tallies, 'title', read_, [page.title], ['title'], page.id, errors)
  }
  const figures = Object.entries(tallies).flatMap(([kind, each]) => figuresOf(kind, each))
  return {
    figures,
    rows: Object.entries(tallies).map(([kind, each]) => ({ id: `fundus:${kind}`, outcome: `${each.right}/${each.wanted}` })),
    errors,
  }
}

function figuresOf(kind: string, { wanted, right, inBody, zoned, labelled }: Tally): Figure[] {
  const figures: Figure[] = [{ name: `fundus ${kind} recall`, value: right / Math.max(1, wanted) }]
  if (kind !== 'summary') figures.push({ name: `fundus ${kind} precision`, value: labelled / Math.max(1, zoned) })
  if (kind === 'caption') figures.push({ name: 'fundus captions left in the body', value: inBody / Math.max(1, wanted), aim: '<= .02' })
  return figures
}

function tally(
  tallies: Record<string, Tally>,
  name: string,
  page: Page,
  labels: readonly string[],
  kinds: readonly ZoneKind[],
  id: string,
  errors: string[],
): void {
  tallies[name] ??= { wanted: 0, right: 0, inBody: 0, zoned: 0, labelled: 0 }
  const entry = tallies[name]
  const zones = page.zones
    .filter((zone) => zone.kind !== 'space')
    .map((zone) => ({ kind: zone.kind, by: zone.by, words: bare(page.text.slice(zone.start, zone.end)) }))
  const wanted = labels.map(bare).filter((label) => label !== '')
  for (const label of wanted) {
    const holding = zones.filter(
      (zone) =>
        zone.words.includes(label) || (zone.words.length > 20 && label.includes(zone.words) && zone.words.length * 2 > label.length),
    )
    if (holding.length === 0) continue
    entry.wanted++
    if (holding.some((zone) => kinds.includes(zone.kind))) entry.right++
    else errors.push(`${id} ${name} zoned ${holding.map((zone) => `${zone.kind} by ${zone.by}`).join(', ')}: ${label.slice(0, 80)}`)
    if (holding.every((zone) => BODY_KINDS.has(zone.kind))) entry.inBody++
  }
  if (wanted.length === 0) return
  const found = zones.filter((zone) => zone.kind === kinds[0])
  entry.zoned += found.length
  entry.labelled += found.filter((zone) => wanted.some((label) => label.includes(zone.words) || zone.words.includes(label))).length
}

function bare(words: string): string {
  return wordsOf(words.toLowerCase()).join(' ')
}
