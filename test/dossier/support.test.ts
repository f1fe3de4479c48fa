/** Support worked out from a finished dossier: it counts as the build does, and can say which they are. */

import { describe, expect, it } from 'vitest'
import { supportIn, supportLines } from '../../src/dossier/support.js'
import { Names, supportMark } from '../../src/dossier/wording.js'
import type { Article } from '../../src/model/article.js'
import { courier, gazette, handmade, herald, wire } from '../support/dossier.js'

const dossier = handmade()
const named = (article: Article, family: string): Article => ({
  ...article,
  family: { value: family, basis: 'suggested', certainty: 1, evidence: [] },
})
const ids = (...sheets: { readonly article: Article }[]): string[] => sheets.map(({ article }) => article.id)

describe('support in a dossier', () => {
  it('counts a copy with its origin once, and no outlet that is only suggested', () => {
    const support = supportIn(dossier)(ids(wire, courier))
    expect([support.lineages.length, support.outlets.length, support.pages.length]).toEqual([1, 1, 2])
  })

  it('counts publishers where knowledge knows them', () => {
    const articles = dossier.articles.map((article) =>
      article.id === herald.article.id || article.id === gazette.article.id ? named(article, 'Shore Press') : article,
    )
    const support = supportIn({ ...dossier, articles })(ids(herald, gazette))
    expect(support.families).toEqual(['Shore Press'])
    expect(supportMark(support)).toBe('2 origins · 2 outlets of 1 publisher · 2 pages')
  })

  it('counts another capture of an address as the page that stands for it', () => {
    const pages = dossier.pages.map((page) => (page.id === courier.page.id ? { ...page, versionOf: wire.page.id } : page))
    const support = supportIn({ ...dossier, pages })(ids(wire, courier))
    expect([support.pages, support.articles.length]).toEqual([[wire.page.id], 2])
  })

  it('counts nothing for articles that are not there', () => {
    expect(supportIn(dossier)(['ar_0000000000000000']).pages).toEqual([])
  })

  it('says what two origins rest on beside their count', () => {
    const [statement] = dossier.statements.filter(({ support }) => support.sharedCarriers.length > 0)
    expect(supportMark(statement?.support as never)).toBe('2 origins, both through VNA · 3 outlets · 3 pages')
  })

  it('names which they are', () => {
    const lines = supportLines(supportIn(dossier)(ids(wire, courier, herald)), dossier, new Names(dossier))
    expect(lines.slice(0, 2).sort()).toEqual([
      expect.stringMatching(/^origin Meridian Wire \(agency\): \[\d, \d\] /),
      expect.stringMatching(/^origin Northmoor Herald \(outlet\): \[\d\] Northmoor Herald$/),
    ])
    expect(lines.at(-1)).toMatch(/^outlets: .*Northmoor Herald/)
  })
})
