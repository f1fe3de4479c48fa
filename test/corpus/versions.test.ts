/** One address is one page, however often it was captured. */

import { describe, expect, it } from 'vitest'
import { articleVersions, pageVersions } from '../../src/corpus/versions.js'
import type { Reading } from '../../src/model/reading.js'
import { DISPATCH, OWN_REPORT, paragraphs } from './readings.js'

function captured(name: string, url: string | undefined, on?: string, texts: readonly string[] = DISPATCH): Reading {
  const made = paragraphs(name, texts)
  return { ...made, page: { ...made.page, given: { ...(url ? { url } : {}), ...(on ? { captured: on } : {}) } } }
}

describe('versions', () => {
  it('stand for one another where only scheme, www, tracking or fragment differ; the first capture is chosen', () => {
    const first = captured('a', 'http://www.isle.example/news/ferry/', '2031-03-12')
    const second = captured('b', 'https://isle.example/news/ferry?utm_medium=social#top', '2031-03-14', OWN_REPORT)
    expect([...pageVersions([first, second])]).toEqual([[second.page.id, first.page.id]])
    expect([...articleVersions([first, second])]).toEqual([[second.article.id, first.article.id]])
  })

  it('are none for other addresses, for front pages and where no address is known', () => {
    const readings = [
      captured('a', 'https://isle.example/news?id=1'),
      captured('b', 'https://isle.example/news?id=2'),
      captured('c', 'https://isle.example/'),
      captured('d', 'https://isle.example/'),
      captured('e', undefined),
      captured('f', undefined),
    ]
    expect(pageVersions(readings).size).toBe(0)
  })
})
