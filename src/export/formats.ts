/** The exporters, by the name that `--format` takes: an explicit list, one file a format. */

import { inTellingOrder } from '../dossier/statements.js'
import type { Dossier } from '../model/dossier.js'
import { toJson } from './json.js'
import { toMarkdown } from './markdown.js'
import { STATEMENT_EXPORTERS } from './statements.js'

export const EXPORTERS: Readonly<Record<string, (dossier: Dossier) => string>> = {
  json: toJson,
  markdown: toMarkdown,
  ...Object.fromEntries(
    Object.entries(STATEMENT_EXPORTERS).map(([name, write]) => [
      `statements-${name}`,
      (dossier: Dossier) => write(dossier, inTellingOrder(dossier, dossier.statements)),
    ]),
  ),
}
