/** Zone kinds in families: each with its own line beside the text, so that colour is never the only sign. */

import type { ZoneKind } from '../../../src/model/page.js'

export interface Family {
  readonly name: 'text' | 'about' | 'caption' | 'link' | 'data' | 'house'
  /** What the legend says. */
  readonly label: string
  /** Whether it belongs to the article; the rest is furniture and stands folded. */
  readonly article: boolean
  readonly kinds: readonly ZoneKind[]
}

export const FAMILIES: readonly Family[] = [
  { name: 'text', label: 'article text', article: true, kinds: ['title', 'lead', 'dateline', 'subhead', 'body'] },
  { name: 'about', label: 'about the article: date, byline, credit', article: true, kinds: ['byline', 'date', 'credit'] },
  { name: 'caption', label: 'caption', article: true, kinds: ['caption'] },
  { name: 'link', label: 'links to other stories', article: false, kinds: ['link'] },
  { name: 'data', label: 'prices and weather', article: false, kinds: ['ticker', 'weather'] },
  {
    name: 'house',
    label: 'the outlet’s own: menus, comments, forms',
    article: false,
    kinds: ['masthead', 'menu', 'share', 'comment', 'form', 'legal', 'notice', 'other', 'space'],
  },
]

const BY_KIND = new Map(FAMILIES.flatMap((family) => family.kinds.map((kind) => [kind, family] as const)))
const LAST = FAMILIES[FAMILIES.length - 1] as Family

export function familyOf(kind: ZoneKind): Family {
  return BY_KIND.get(kind) ?? LAST
}
