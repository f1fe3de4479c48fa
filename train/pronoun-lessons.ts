/** What the weights of pronouns are fitted to: the half of GUM for work, as `eval -- coreference` splits it. */

import { join } from 'node:path'
import type { GoldDocument } from '../eval/coreference/gold.js'
import { type ReadArticle, readArticle, readDocuments } from '../eval/coreference/systems.js'
import type { Resources } from '../src/pipeline/resources.js'

/** A text with who or what is meant, and as it is read. */
export interface Lesson {
  readonly document: GoldDocument
  readonly article: ReadArticle
}

/** `data` holds `language/gum`. */
export function readLessons(data: string, resources: Resources): Lesson[] {
  return readDocuments(join(data, 'language/gum'), true).map((document) => ({ document, article: readArticle(document, resources) }))
}
