/** Names of authors, cut out of what stands around them; none where nobody is named. */

import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/page/read.js'
import { CONTEXT, input } from './context.js'

const BODY =
  '<p>The envoys of the two coasts met on Wednesday in the old customs house, officials said after the meeting.</p><p>They agreed to go on in the summer, when the host will have finished the repairs to the harbour wall.</p>'
const names = (html: string) =>
  readPage(input(html, { mediaType: 'text/html' }), CONTEXT).value.articles[0]?.bylines.map((byline) => byline.value)
const linked = (author: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Harbour Post"},"author":${author}}</script>`

describe('bylinesOf', () => {
  it('reads JSON-LD, parted and without the outlet', () => {
    expect(names(`${linked('[{"name":"Ann Lee and Tom Roe, Harbour Post"}]')}<h1>Envoys meet</h1>${BODY}`)).toEqual(['Ann Lee', 'Tom Roe'])
    expect(names(`${linked('{"name":"Harbour Post"}')}<h1>Envoys meet</h1>${BODY}`)).toEqual(['Harbour Post'])
  })

  it('reads printed bylines near the headline and no other', () => {
    expect(names(`<h1>Envoys meet</h1><p>By Ann Lee</p>${BODY}<ul><li>By Bo Chan</ul>`)).toEqual(['Ann Lee'])
  })

  it('names nobody where nobody is named', () => {
    expect(names(`<h1>Envoys meet</h1>${BODY}`)).toEqual([])
  })
})
