/** What each zone rule says, one line each, as `read --explain` tells it. */

import { LINE_RULES } from './line-rules.js'

const REASONS: Readonly<Record<string, string>> = {
  'zones.after-article': 'stands below the article, and nothing says what it is',
  'zones.aside-element': 'stands in an aside, a form, a button or navigation between paragraphs',
  'zones.comment-class': 'an element around it is named as comments are',
  'zones.date-line': 'says nothing but a date',
  'zones.date-under-title': 'under the headline, says a date and little else',
  'zones.dateline': 'opens the article with place, day or agency',
  'zones.figcaption': 'stands in a figcaption, or its element is named as captions are',
  'zones.form-element': 'stands in a form',
  'zones.heading-element': 'a heading among the paragraphs',
  'zones.headline': 'the heading that says what the source’s title says, or the likeliest line above the article',
  'zones.headline-between-paragraphs': 'reads as a headline, without a full stop, between two paragraphs: a link to another article',
  'zones.known-name-under-title': 'a known agency or outlet alone under the headline',
  'zones.line-too-long': 'longer than any paragraph of news: kept and not read',
  'zones.linked-line': 'nearly all of it is a link',
  'zones.linked-word': 'a word or two, nearly all of it a link',
  'zones.list-item': 'an item of a list or a quotation among the paragraphs',
  'zones.market-row': 'name, price and change, as tables of markets print them',
  'zones.market-row-of-cells': 'name, price and change over the cells of a row',
  'zones.name-above-title': 'an outlet’s name alone on one of the first lines',
  'zones.name-with-date': 'under the headline, a person’s name and a date',
  'zones.nav-element': 'stands in navigation',
  'zones.outlet-name-under-title': 'reads as an outlet’s name alone under the headline',
  'zones.page-binary': 'the page does not look like text: kept and not read',
  'zones.page-too-long': 'the page is too long to be news: kept and not read',
  'zones.paper-margin': 'head, foot or page number of a paper',
  'zones.person-name-under-title': 'a person’s name alone under the headline',
  'zones.picture-credit': 'ends in a picture’s credit',
  'zones.place-and-day': 'says nothing but a place and a full date beside the title',
  'zones.printed-twice': 'stands twice, one under the other, as captions do in plain text',
  'zones.promo-class': 'an element around it is named as promotion, sharing or related articles are',
  'zones.prose': 'rules of thumb: sentences, in the heaviest stretch of them',
  'zones.repeated': 'the article has the same paragraph above',
  'zones.short-line-between-paragraphs': 'a short line without a full stop between two paragraphs',
  'zones.space': 'white space',
  'zones.standfirst':
    'sums the article up under the headline: by its element, by the source’s description or by its place above byline or date',
  'zones.tail-credit': 'an agency’s name after the last sentence',
  'zones.unknown': 'stands above the article, and nothing says what it is',
  'zones.weather-strip': 'temperature or sky words, in a strip of short lines',
}

/** The sentence of a rule; null for a model, whose reasons are what moved it. */
export function reasonOf(rule: string): string | null {
  const line = LINE_RULES.find(({ id }) => id === rule)
  return REASONS[rule] ?? (line ? `its own words, as in “${line.yes[0] ?? ''}”` : null)
}
