/** Statements narrowed for a face, as rows or as a file. */

import { filterStatements } from '../dossier/statements.js'
import { type FilterPart, readFilter } from '../dossier/statements-filter.js'
import { STATEMENT_EXPORTERS } from '../export/statements.js'
import type { Catalogue } from './catalogue.js'
import { statementRow } from './lists.js'
import type { StatementRow } from './shapes.js'

/** Parts of a filter as an address has them; what is absent or blank does not filter. */
export type FilterParts = Readonly<Partial<Record<FilterPart, string | undefined>>>

/** By the ending of the file. */
export const STATEMENT_FORMATS = ['csv', 'md', 'jsonl'] as const
export type StatementFormat = (typeof STATEMENT_FORMATS)[number]

const EXPORTERS = { csv: STATEMENT_EXPORTERS.csv, md: STATEMENT_EXPORTERS.markdown, jsonl: STATEMENT_EXPORTERS.jsonl }

/** In telling order. Throws `DragomanError` `filter-invalid`. */
export function statementRows(all: Catalogue, parts: FilterParts = {}): StatementRow[] {
  return filterStatements(all.dossier, readFilter(parts)).map((statement) => statementRow(all, statement))
}

/** The same statements as a file. */
export function statementsAs(all: Catalogue, format: StatementFormat, parts: FilterParts = {}): string {
  return EXPORTERS[format](all.dossier, filterStatements(all.dossier, readFilter(parts)))
}
