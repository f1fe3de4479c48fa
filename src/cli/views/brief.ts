/** `brief`: the account on one screen; numbers in brackets are the articles, listed at the end. */

import { type Brief, briefOf } from '../../dossier/brief.js'
import { shownDate, shownPublished, shownWhen } from '../../dossier/days.js'
import { counted, Names, shownStatus, shownWords, supportMark } from '../../dossier/wording.js'
import { speakerOf } from '../../export/markdown.js'
import type { Dossier } from '../../model/dossier.js'
import { bold, columns, wrap } from '../print.js'
import { differencesView } from './differences.js'
import { positionsView } from './positions.js'
import { roundsView } from './rounds.js'
import type { View } from './view.js'

export const briefView: View = {
  data: briefOf,
  text: (dossier) => {
    const brief = briefOf(dossier)
    const names = new Names(dossier)
    const section = (title: string, lines: readonly string[]): string[] =>
      lines.length > 0 ? [bold(title.toUpperCase()), ...lines, ''] : []
    return [
      ...heading(brief),
      '',
      ...section('Latest round', latest(brief, names)),
      ...section('Rounds', brief.rounds.length > 0 ? roundsView.text(dossier).slice(1) : []),
      ...section('Beside the rounds', beside(brief, names)),
      ...section('Positions', brief.positions.length > 0 ? positionsView.text(dossier) : []),
      ...section('Where reports do not fit', brief.differences.length > 0 ? differencesView.text(dossier) : []),
      ...section(
        'Unsure',
        brief.unsure.flatMap((item) => wrap(item.question, '    ', '  ')),
      ),
      ...section('Sources', sources(dossier, names)),
    ]
  },
}

function heading(brief: Brief): string[] {
  const { pages, articles, origins } = brief.counts
  const told = brief.told ? ` · told: ${shownDate(brief.told.from)} to ${shownDate(brief.told.to)}` : ''
  return [
    ...wrap(brief.title).map(bold),
    `${counted(pages, 'page')} · ${counted(articles, 'article')} · ${counted(origins, 'origin')}${told}`,
  ]
}

function latest(brief: Brief, names: Names): string[] {
  if (!brief.latest) return []
  const { event } = brief.latest
  const where = event.where ? `, ${names.entity(event.where)}` : ''
  const words = brief.readOut.flatMap(({ statement }) => {
    const first = statement.renderings[0]?.evidence
    const via = [...new Set(statement.renderings.flatMap((rendering) => rendering.via.map((carrier) => carrier.name)))]
    const road = via.length > 0 ? ` (via ${via.join(', ')})` : ''
    return wrap(
      `${speakerOf(statement, names)}${road}: ${first && first.in !== 'knowledge' ? shownWords(first.quote) : ''} · ${supportMark(statement.support)} ${names.numbers(statement.support.articles)}`,
      '      ',
      '    ',
    )
  })
  return [
    ...wrap(
      `${shownWhen(event.when)}${where}: ${event.title}. ${shownStatus(event.status)}. ${supportMark(event.support)} ${names.numbers(event.support.articles)}`,
      '  ',
    ),
    ...words,
  ]
}

function beside(brief: Brief, names: Names): string[] {
  return columns(
    brief.beside.map((event) => [
      `  ${shownWhen(event.when)}`,
      shownStatus(event.status),
      `${event.title} · ${supportMark(event.support)} ${names.numbers(event.support.articles)}`,
    ]),
  )
}

function sources(dossier: Dossier, names: Names): string[] {
  const pages = new Map(dossier.pages.map((page) => [page.id, page.sources.join(', ')]))
  const rows = [...dossier.articles]
    .sort((a, b) => names.number(a.id) - names.number(b.id))
    .map((article) => [
      `  [${names.number(article.id)}]`,
      shownPublished(article.published),
      `${article.title?.value ?? 'no title'} · ${article.outlet ? `${article.outlet.value}${article.outlet.basis === 'suggested' ? ' (suggested)' : ''}` : 'outlet not stated'} · ${pages.get(article.page) ?? ''}`,
    ])
  return columns(rows)
}
