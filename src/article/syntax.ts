/** Fills the tags and the trees of an article's tokens, as far as there are models to read them with. Offsets stay as they are. */

import { parserOf, parseTokens } from '../language/parse.js'
import { taggerOf, tagTokens } from '../language/tag.js'
import type { Sentence, Token } from '../model/annotation.js'
import type { Models } from '../model/models.js'

/** The same text with tagged and parsed tokens; unchanged where `models` has no tagger. */
export function readSyntax<T extends { readonly text: string; readonly sentences: readonly Sentence[]; readonly tokens: readonly Token[] }>(
  read: T,
  models: Models,
): T {
  const tagger = taggerOf(models)
  if (!tagger) return read
  const tagged = tagTokens(tagger, read.text, read.tokens, read.sentences)
  const parser = parserOf(models)
  return { ...read, tokens: parser ? parseTokens(parser, read.text, tagged, read.sentences) : tagged }
}
