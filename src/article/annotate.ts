/** Reads one article from its sentences to its positions, in the order a reader would. Each step is a plain function of the ones before. */

import type { Gazetteer } from '../knowledge/gazetteer.js'
import type { Annotation } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import type { Models } from '../model/models.js'
import type { Staged } from '../model/notice.js'
import type { Ruleset } from '../rules/ruleset.js'
import { findAttributions } from './attributions.js'
import { findEvents } from './events.js'
import { findMentions } from './mentions.js'
import { findPositions } from './positions.js'
import { findQuantities } from './quantities.js'
import { readText } from './text.js'
import { findTimes } from './times.js'

/** What the article room is handed from knowledge, rules and models. */
export interface ArticleContext {
  readonly gazetteer: Gazetteer
  readonly rules: { readonly attribution: Ruleset; readonly events: Ruleset; readonly positions: Ruleset }
  readonly models: Models
}

/** Everything one English article says. `text` is its page's text. Dates resolve against the article's own publication day, where it has one. */
export function annotateArticle(article: Article, text: string, context: ArticleContext): Staged<Annotation> {
  const { value: read, notices } = readText(article, text)
  const { mentions, entities } = findMentions(read, context.gazetteer)
  const times = findTimes(read, article.published?.value ?? null)
  const quantities = findQuantities(read)
  const named = { ...read, mentions, entities, times, quantities }
  const attributions = findAttributions(named, context.rules.attribution)
  const told = { ...named, attributions }
  const events = findEvents(told, context.rules.events)
  const positions = findPositions({ ...told, events }, context.rules.positions)
  const { sentences, tokens } = read
  return { value: { article: article.id, sentences, tokens, mentions, entities, times, quantities, attributions, events, positions }, notices }
}
