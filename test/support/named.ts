/** Reads the names of a text written in a test: its mentions as `words|kind|entity`, with the knowledge that ships. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findMentions } from '../../src/article/mentions.js'
import { type Delegation, delegations } from '../../src/article/roles.js'
import { readText } from '../../src/article/text.js'
import { buildGazetteer, type Gazetteer } from '../../src/knowledge/gazetteer.js'
import { readKnowledge } from '../../src/knowledge/load.js'
import type { LocalEntity, Mention } from '../../src/model/annotation.js'
import { type Article, plainArticle } from '../../src/model/article.js'

const folder = join(import.meta.dirname, '../../knowledge')
const files = readdirSync(folder).filter((name) => /\.(json|txt)$/.test(name))
const knowledge = readKnowledge(Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')])))

/** The gazetteer that ships. */
export const shipped: Gazetteer = buildGazetteer(knowledge)

/** An article whose body is the whole text, a paragraph a line. */
export function articleOf(text: string, id = 'ar_0000000000000001'): Article {
  let at = 0
  const body = text.split('\n').map((line) => {
    const span = { start: at, end: at + line.length }
    at += line.length + 1
    return span
  })
  return plainArticle(id, 'pg_0000000000000001', body)
}

export interface Named {
  readonly mentions: readonly Mention[]
  readonly entities: readonly LocalEntity[]
  /** `words|form|name of the entity`; candidates are joined by `/` after `?`. */
  readonly list: readonly string[]
  readonly delegations: readonly Delegation[]
  /** The entity that words name for the first time, in any form. */
  entity(words: string): LocalEntity | undefined
  /** Roles of an entity as `office of whom (level, time)`. */
  roles(words: string): readonly string[]
}

export function named(text: string): Named {
  const a = readText(articleOf(text), text).value
  const found = findMentions(a, shipped)
  const byId = new Map(found.entities.map((entity) => [entity.id, entity]))
  const nameOf = (id: string): string => byId.get(id)?.name ?? '?'
  const entity = (words: string): LocalEntity | undefined => {
    const mention = found.mentions.find((one) => text.slice(one.start, one.end) === words && one.entity !== null)
    return mention ? byId.get(mention.entity as string) : undefined
  }
  return {
    ...found,
    list: found.mentions.map((one) => {
      const who = one.entity ? nameOf(one.entity) : `?${(one.candidates ?? []).map(nameOf).join('/')}`
      return `${text.slice(one.start, one.end)}|${one.form}|${who}`
    }),
    delegations: delegations(a, found, shipped),
    entity,
    roles: (words) =>
      (entity(words)?.roles ?? []).map((role) => {
        const of = role.for ? ` of ${nameOf(role.for)}` : ''
        return `${role.office}${of} (${[role.level, role.time].filter(Boolean).join(', ')})`
      }),
  }
}
