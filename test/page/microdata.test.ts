/** What an article's elements say of it in microdata and RDFa, and whose they are not. */

import { describe, expect, it } from 'vitest'
import { markedArticle } from '../../src/page/microdata.js'
import { readPage } from '../../src/page/read.js'
import { CONTEXT, input } from './context.js'

const BODY = [
  'The envoys of the two coasts met on Wednesday in the old customs house, officials said after the meeting.',
  'They agreed to go on in the summer, when the host will have finished the repairs to the harbour wall.',
]
const paragraphs = BODY.map((words) => `<p>${words}</p>`).join('')
const micro = (inside: string, type = 'NewsArticle'): string => `<div itemscope itemtype="https://schema.org/${type}">${inside}</div>`

describe('microdata', () => {
  it('gives words, contents and dates, and the names of nested items', () => {
    expect(
      markedArticle(
        micro(
          `<h2 itemprop="headline">Envoys meet &amp; agree</h2><span itemprop="author" itemscope itemtype="https://schema.org/Person">By <b itemprop="name">Ann Lee</b></span>
           <meta itemprop="author" content="Bo Chan"><time itemprop="datePublished" datetime="2024-05-31T08:30+02:00">Friday</time><meta itemprop="dateModified" content="2024-06-01">
           <div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="The Harbour Post"></div><div itemprop="articleBody">${paragraphs}</div>`,
        ),
      ),
    ).toEqual({
      by: 'microdata',
      type: 'NewsArticle',
      headline: 'Envoys meet & agree',
      published: '2024-05-31T08:30+02:00',
      modified: '2024-06-01',
      authors: ['Ann Lee', 'Bo Chan'],
      publisher: 'The Harbour Post',
    })
  })

  it('takes the article that holds the text, not those of teasers, comments and other columns', () => {
    const other = micro('<h3 itemprop="headline">Boats stay in port</h3><time itemprop="datePublished" datetime="2020-01-01">old</time>')
    const own = micro(`<h1 itemprop="headline">Envoys meet</h1><div itemprop="articleBody">${paragraphs}</div>`)
    const comment = '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">harbour77</span></div>'
    expect(
      markedArticle(`${other}${own}<aside>${other}</aside><div class="comments">${micro('<i itemprop="author">x</i>')}</div>`),
    ).toMatchObject({
      headline: 'Envoys meet',
      published: null,
      authors: [],
    })
    expect(markedArticle(micro(`<h1 itemprop="headline">Envoys meet</h1>${comment}`))?.authors).toEqual([])
  })

  it('takes none where two are left, or none is an article', () => {
    expect(markedArticle(micro('<b itemprop="headline">One</b>') + micro('<b itemprop="headline">Two</b>'))).toBeNull()
    expect(markedArticle(micro('<b itemprop="name">A shop</b>', 'Store'))).toBeNull()
    expect(markedArticle('<p>The word NewsArticle and itemtype alone</p>')).toBeNull()
  })

  it('knows no property by the names that every object has', () => {
    const own = `<h2 itemprop="headline constructor toString">Envoys meet</h2><b itemprop="__proto__">x</b>${paragraphs}`
    expect(markedArticle(micro(own))).toEqual(markedArticle(micro(`<h2 itemprop="headline">Envoys meet</h2>${paragraphs}`)))
  })

  it('ends on broken and deep markup', () => {
    expect(
      markedArticle(`<div itemscope itemtype="https://schema.org/NewsArticle">${'<div itemprop="author">'.repeat(20_000)}`),
    ).toMatchObject({ headline: null })
    expect(markedArticle(`${'itemtype='.repeat(50_000)}Article`)).toBeNull()
  })
})

describe('RDFa', () => {
  it('gives the same, with and without a prefix, and leaves the properties of others alone', () => {
    const plain = `<div vocab="https://schema.org/" typeof="NewsArticle"><h1 property="headline">Envoys meet</h1><span property="author" typeof="Person"><i property="name">Ann Lee</i></span><time property="datePublished" datetime="2024-05-31">31.5.</time></div>`
    const prefixed = `<div typeof="schema:NewsArticle"><h1 property="schema:headline">Envoys meet</h1><meta property="og:author" content="Nobody"><span property="schema:author">Ann Lee</span><b property="schema:datePublished" content="2024-05-31">long ago</b></div>`
    for (const source of [plain, prefixed])
      expect(markedArticle(source)).toMatchObject({ by: 'rdfa', headline: 'Envoys meet', published: '2024-05-31', authors: ['Ann Lee'] })
  })
})

describe('a page with microdata', () => {
  const read = (html: string) => readPage(input(html, { mediaType: 'text/html' }), CONTEXT).value.articles[0]

  it('has its title, author, day and outlet from there, with evidence', () => {
    const article = read(
      `<title>The Harbour Post</title>${micro(`<h2 itemprop="headline">Envoys of two coasts meet</h2><meta itemprop="datePublished" content="2024-05-31"><div itemprop="author" itemscope><meta itemprop="name" content="Ann Lee"></div><div itemprop="publisher" itemscope><meta itemprop="name" content="The Harbour Post"></div><div itemprop="articleBody">${paragraphs}</div>`)}`,
    )
    expect(article?.title?.value).toBe('Envoys of two coasts meet')
    expect(article?.bylines).toMatchObject([{ value: 'Ann Lee', evidence: [{ path: 'microdata:NewsArticle.author' }] }])
    expect(article?.published?.value).toBe('2024-05-31')
    expect(article?.outlet).toMatchObject({ value: 'The Harbour Post', evidence: [{ by: 'outlet.microdata' }] })
  })

  it('has no day from a teaser or a comment', () => {
    const teaser = `<aside><div itemscope itemtype="https://schema.org/NewsArticle"><time itemprop="datePublished" datetime="2020-01-01">old</time></div></aside>`
    const comment = `<div class="comments"><time itemprop="datePublished" datetime="2024-07-01">1 July</time></div>`
    expect(read(`<article><h1>Envoys of two coasts meet</h1>${paragraphs}</article>${teaser}${comment}`)?.published).toBeNull()
  })

  it('believes its JSON-LD first', () => {
    const linked = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Envoys of two coasts meet","author":{"name":"Cy Dahl"}}</script>`
    const article = read(
      `${linked}${micro(`<h2>Envoys of two coasts meet</h2><meta itemprop="headline" content="Other words"><i itemprop="author">Ann Lee</i><div itemprop="articleBody">${paragraphs}</div>`)}`,
    )
    expect([article?.title?.value, article?.bylines.map(({ value }) => value)]).toEqual(['Envoys of two coasts meet', ['Cy Dahl']])
  })
})
