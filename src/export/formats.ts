/** The exporters, by the name that `--format` takes: an explicit list, one file a format. */

import type { Dossier } from '../model/dossier.js'
import { toJson } from './json.js'
import { toMarkdown } from './markdown.js'

export const EXPORTERS: Readonly<Record<string, (dossier: Dossier) => string>> = { json: toJson, markdown: toMarkdown }
