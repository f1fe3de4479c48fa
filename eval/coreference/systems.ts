/** Who is meant, as we say, as GUM says, and as the simplest rule says: the nearest person named before. */

import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findMentions } from '../../src/article/mentions.js'
import { readPronouns } from '../../src/article/pronouns.js'
import { readSyntax, readTags } from '../../src/article/syntax.js'
import { type ArticleText, readText } from '../../src/article/text.js'
import type { LocalEntity, Mention } from '../../src/model/annotation.js'
import { plainArticle } from '../../src/model/article.js'
import type { Resources } from '../../src/pipeline/resources.js'
import { fold } from '../../src/text/fold.js'
import { type GoldDocument, readGum } from './gold.js'
import { type Answer, HE_OR_SHE } from './score.js'

/** Documents of GUM below a folder, and whether each is of the half for work: by the first bit of a hash of its id. */
export function readDocuments(folder: string, development: boolean): GoldDocument[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.conllu'))
    .sort()
  const first = (id: string): number => createHash('sha256').update(id).digest()[0] as number
  return files.map((name) => readGum(join(folder, name))).filter(({ id }) => first(id) % 2 === (development ? 0 : 1))
}

/** A text read up to where pronouns are asked. */
export interface ReadArticle {
  readonly a: ArticleText
  readonly found: { readonly mentions: readonly Mention[]; readonly entities: readonly LocalEntity[] }
}

/** The text read as the pipeline reads it. */
export function readArticle(document: GoldDocument, { gazetteer, models }: Resources): ReadArticle {
  const words = readText(plainArticle('ar_0', 'pg_0', document.paragraphs), document.text).value
  const found = findMentions(readTags(words, models), gazetteer, models)
  return { a: readSyntax(words, models, found.mentions), found }
}

/** Our own reading of the text. */
export function ownAnswer(document: GoldDocument, resources: Resources): Answer {
  const { a, found } = readArticle(document, resources)
  return answerOf(readPronouns(a, found, resources.gazetteer))
}

export function answerOf(mentions: readonly Mention[]): Answer {
  return {
    mentions: mentions.flatMap(({ start, end, entity, kind, form, antecedent }) => {
      if (form === 'nationality') return []
      const is = form === 'pronoun' ? 'pronoun' : form === 'role' ? 'other' : 'name'
      return [{ start, end, entity, kind, form: is, ...(antecedent ? { antecedent } : {}) }]
    }),
  }
}

/** GUM's own answer: it must score 1. */
export function goldAnswer(document: GoldDocument): Answer {
  return {
    mentions: document.mentions.map(({ start, end, of, form, kind }) => ({ start, end, entity: of, form, kind })),
  }
}

/** Each `he` and `she` is the person named last before it, other than one of whom our answer knows that the pronoun does not agree. */
export function nearestAgreeing(document: GoldDocument, own: Answer, { gazetteer }: Resources): Answer {
  const named = own.mentions.filter((one) => one.form !== 'pronoun')
  const pronouns = document.mentions.filter((one) => one.form === 'pronoun' && HE_OR_SHE.test(one.word))
  const people = named.filter((one) => one.kind === 'person' && one.entity !== null)
  const answered = pronouns.map(({ head, word }) => {
    const gender = /^h(?:e|im|is|imself)$/.test(word) ? 'm' : 'f'
    const nearest = people.findLast((one) => {
      const first = fold(document.text.slice(one.start, one.end).split(/\s/)[0] ?? '')
      return one.end <= head.start && (gazetteer.genders.get(first) ?? gender) === gender
    })
    return { ...head, entity: nearest?.entity ?? null, form: 'pronoun' as const, kind: 'person' }
  })
  return { mentions: [...named, ...answered] }
}
