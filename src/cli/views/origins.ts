/** `origins`: each lineage with its witnesses and what each cut, added or changed. */

import { shownPublished } from '../../dossier/days.js'
import { type SupportCount, supportIn } from '../../dossier/support.js'
import { counted, Names, supportMark } from '../../dossier/wording.js'
import type { Dossier } from '../../model/dossier.js'
import type { Lineage, Variant, Witness } from '../../model/lineage.js'
import { bold, dim, wrap } from '../print.js'
import type { View } from './view.js'

export const originsView: View = {
  data: (dossier) => dossier.lineages,
  text: (dossier) => {
    const names = new Names(dossier)
    const count = supportIn(dossier)
    const larger = [...dossier.lineages].sort((a, b) => b.witnesses.length - a.witnesses.length || (a.id < b.id ? -1 : 1))
    return larger.flatMap((lineage) => [...lineageLines(lineage, dossier, names, count), ''])
  },
}

function lineageLines(lineage: Lineage, dossier: Dossier, names: Names, count: SupportCount): string[] {
  const { kind, name, certainty } = lineage.origin
  const head = name ? `${name} (${kind}, certainty ${certainty.toFixed(2)})` : 'origin not stated on any page'
  const behind = supportMark(count(lineage.witnesses.map(({ article }) => article)))
  return [
    ...wrap(head).map(bold),
    dim(`  ${behind}`),
    dim(`  ${lineage.id}`),
    ...lineage.witnesses.flatMap((witness) => witnessLines(witness, dossier, names)),
  ]
}

function witnessLines(witness: Witness, dossier: Dossier, names: Names): string[] {
  const article = dossier.articles.find((each) => each.id === witness.article)
  const day = shownPublished(article?.published ?? null)
  const credit = witness.relation === 'origin' || witness.credited ? '' : ', not credited'
  const coverage = witness.parent ? standing(witness, names.numbers([witness.parent])) : ''
  const take = witness.take === undefined ? '' : `, take ${witness.take}`
  const moved = witness.moved === undefined ? '' : `, ${Math.round(witness.moved * 100)} % of the shared sentences in another order`
  const merged = witness.mergedFrom ? `, with ${names.numbers(witness.mergedFrom)}` : ''
  const lines = wrap(
    `[${names.number(witness.article)}] ${names.article(witness.article)}, ${day}: ${witness.relation}${coverage}${merged}${moved}${take}${spun(witness)}${credit}`,
    '      ',
    '  ',
  )
  return [...lines, ...witness.variants.flatMap((variant) => variantLines(variant, witness, dossier))]
}

/** What a spun copy does: names and figures changed throughout. */
/** How much of its parent stands in it; of a translation the words by which it says that it is one. */
function standing({ relation, coverage, evidence = [] }: Witness, parent: string): string {
  if (relation !== 'translation') return `, ${Math.round(coverage * 100)} % of ${parent}`
  const said = evidence.flatMap((each) => (each.in === 'text' ? [`: “${each.quote}”`] : []))
  return ` of ${parent}${said.join('')}`
}

function spun({ relation, variants }: Witness): string {
  if (relation !== 'rewrite') return ''
  const renamed = variants.filter(({ kind }) => kind === 'renamed').length
  const figures = variants.filter(({ note }) => note === 'number').length
  const told = [...(renamed > 0 ? [counted(renamed, 'name')] : []), ...(figures > 0 ? [counted(figures, 'figure')] : [])]
  return told.length > 0 ? `, ${told.join(' and ')} changed` : ''
}

function variantLines(variant: Variant, witness: Witness, dossier: Dossier): string[] {
  const here = variant.here ? words(dossier, witness.article, variant.here) : null
  const there = variant.there ? words(dossier, variant.there.article, variant.there) : null
  const text = here !== null && there !== null ? `“${there}” became “${here}”` : `“${here ?? there ?? ''}”`
  return wrap(`${variant.kind}${variant.note ? ` (${variant.note})` : ''}: ${text}`, '        ', '      ')
}

function words(dossier: Dossier, article: string, span: { readonly start: number; readonly end: number }): string {
  const page = dossier.articles.find((each) => each.id === article)?.page
  return (dossier.pages.find((each) => each.id === page)?.text ?? '').slice(span.start, span.end)
}
