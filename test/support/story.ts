/** A dossier of pages written in a test, read by the whole pipeline: for what only shows on real reading. */

import type { Dossier } from '../../src/model/dossier.js'
import type { Given, PageInput } from '../../src/model/page.js'
import { assemble } from '../../src/pipeline/assemble.js'
import { readInput } from '../../src/pipeline/read.js'
import { loadResources, type Resources } from '../../src/pipeline/resources.js'
import { sha256Hex } from '../../src/text/sha256.js'

/** Title first, then a blank line, then paragraphs. */
export interface WrittenPage {
  readonly name: string
  readonly text: string
  readonly given?: Given
}

let resources: Resources | null = null

/** Reads the pages and joins them, as `dragoman build` would. */
export function storyOf(pages: readonly WrittenPage[]): Dossier {
  resources ??= loadResources()
  const read = pages.map(({ name, text, given = {} }) => {
    const input: PageInput = { sources: [name], mediaType: 'text/plain', encoding: 'utf-8', source: text, sha256: sha256Hex(text), given }
    return readInput(input, resources as Resources)
  })
  return assemble(read, [], [], resources)
}
