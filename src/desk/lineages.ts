/** Origins as a list shows them: whose text it is, who carries it and how much each witness altered. */

import type { Catalogue } from './catalogue.js'
import { lineageCard } from './frame.js'
import type { LineageRow } from './shapes.js'

/** Those with most witnesses first; equals keep the dossier's order. */
export function lineageRows(all: Catalogue): LineageRow[] {
  const rows = all.dossier.lineages.map((lineage) => ({
    ...lineageCard(lineage),
    certainty: lineage.origin.certainty,
    support: all.count(lineage.witnesses.map(({ article }) => article)),
    witnesses: lineage.witnesses.map(({ article, parent, relation, coverage, credited, variants }) => {
      const count = (kind: (typeof variants)[number]['kind']): number => variants.filter((variant) => variant.kind === kind).length
      return {
        article,
        parent,
        relation,
        coverage,
        credited,
        variants: { cut: count('cut'), added: count('added'), changed: count('changed'), renamed: count('renamed') },
      }
    }),
  }))
  return rows.sort((a, b) => b.witnesses.length - a.witnesses.length)
}
