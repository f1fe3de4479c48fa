/** Lists are told by content, and lead to web addresses alone. */

import { expect, it } from 'vitest'
import { readingListOf } from '../../src/intake/reading-list.js'

const of = (text: string, base: string | null = null) => readingListOf(Buffer.from(text), base)

it('reads OPML, nested, each feed once', () => {
  const outlines = '<outline text="f"><outline xmlUrl="https://news.example/1"/><outline xmlUrl="file:///etc/passwd"/></outline>'
  const again = '<outline xmlUrl="https://news.example/1"/><outline xmlUrl="2"/>'
  expect(
    of(`<?xml version="1.0"?>\n<!-- made -->\n<opml version="2.0"><body>${outlines}${again}</body></opml>`, 'https://news.example/list'),
  ).toEqual({
    kind: 'opml',
    links: ['https://news.example/1', 'https://news.example/2'],
  })
})

it('reads feeds in XML and JSON', () => {
  expect(of('<feed><entry><link href="/a"/></entry></feed>', 'https://news.example/f')).toEqual({
    kind: 'feed',
    links: ['https://news.example/a'],
  })
  const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1', items: [{ id: '1', url: 'https://news.example/b' }] })
  expect(of(json)).toEqual({ kind: 'feed', links: ['https://news.example/b'] })
})

it.each(['<!doctype html><p>x', 'Words about <opml> lists.', '{"uri":"urn:x:1","body_text":"x"}', ''])('leaves %j alone', (text) =>
  expect(of(text)).toBeNull(),
)
