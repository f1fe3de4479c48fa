/** A text as the article stages are handed it: one body paragraph a line, tagged. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ArticleText, readText } from '../../src/article/text.js'
import { taggerOf, tagTokens } from '../../src/language/tag.js'
import { plainArticle } from '../../src/model/article.js'

const TAGGER = taggerOf({ 'en/tagger.bin': new Uint8Array(readFileSync(join(import.meta.dirname, '../../models/en/tagger.bin'))) })

export function articleText(text: string): ArticleText {
  const body = [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }))
  const article = plainArticle('ar_0000000000000001', 'pg_0000000000000001', body)
  const read = readText(article, text).value
  return { ...read, tokens: TAGGER ? tagTokens(TAGGER, text, read.tokens, read.sentences) : read.tokens }
}
