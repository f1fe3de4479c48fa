/** Feeds of hostile or odd make end, quickly, and give what they hold. */

import { describe, expect, it } from 'vitest'
import { readFeed } from '../../src/intake/feed.js'

describe('readFeed', () => {
  it('reads RSS 1.0 with its items beside the channel', () => {
    const items = readFeed(
      '<rdf:RDF xmlns:dc="d"><channel><title>World</title></channel><item rdf:about="https://news.example/1"><title> A \n B </title><link>/1</link><dc:date>2024-05-31</dc:date></item></rdf:RDF>',
      'https://news.example/feed',
    )
    expect(items).toEqual([
      {
        id: 'https://news.example/1',
        title: 'A B',
        link: 'https://news.example/1',
        published: '2024-05-31',
        authors: [],
        language: null,
        content: null,
        summary: null,
      },
    ])
  })

  it('takes no field from within another, nor from media of the item', () => {
    const [item] = readFeed(
      '<rss><channel><item><media:group><title>Clip</title></media:group><title>Talks</title><author>a@b.example (C. Writer)</author></item></channel></rss>',
    )
    expect(item).toMatchObject({ title: 'Talks', authors: ['C. Writer'] })
  })

  it.each(['constructor', 'toString', '__proto__'])('takes an element called %s for no field', (name) => {
    const [item] = readFeed(`<rss><channel><item><${name}>No</${name}><title>Talks</title></item></channel></rss>`)
    expect(item).toMatchObject({ title: 'Talks', content: null, summary: null })
  })

  it('is linear in deep, wide and unclosed markup', () => {
    const started = performance.now()
    readFeed(`<rss>${'<item>'.repeat(100_000)}`)
    readFeed(`<rss><item><description>${'<a '.repeat(200_000)}`)
    readFeed(`<rss>${'<item><title>x</title></item>'.repeat(20_000)}`)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
