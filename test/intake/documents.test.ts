/** Feeds, wires, saved pages and mails give the pages that are in them, whatever their files are called. */

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readInputs } from '../../src/intake/inputs.js'
import type { TakenPage } from '../../src/intake/taken.js'
import type { Notice } from '../../src/model/notice.js'
import { column, docx, p, pdf } from '../support/papers.js'

async function read(content: string | Uint8Array): Promise<{ pages: TakenPage['input'][]; notices: string[] }> {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(content)
  }
  const items: (TakenPage | Notice)[] = []
  for await (const item of readInputs(['-'], { stdin: stdin() })) items.push(item)
  return {
    pages: items.flatMap((item) => ('input' in item ? [item.input] : [])),
    notices: items.flatMap((item) => ('code' in item ? [`${item.code} ${item.at}`] : [])),
  }
}

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?>\n<rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>World</title><link>https://news.example/</link>${head}${items}</channel></rss>`

describe('RSS', () => {
  it('gives a page for an item with full text', async () => {
    const { pages, notices } = await read(
      rss(
        `<item><title>Envoys &amp; ministers meet</title><link>https://news.example/a</link><guid isPermaLink="false">n-1</guid>
         <pubDate>Fri, 31 May 2024 08:30:00 +0200</pubDate><dc:creator>A. Writer</dc:creator>
         <description>Teaser…</description><content:encoded><![CDATA[<p>The envoys met on Friday.</p>]]></content:encoded></item>`,
        '<language>en-gb</language>',
      ),
    )
    expect(notices).toEqual([])
    expect(pages).toMatchObject([
      { sources: ['-#n-1'], mediaType: 'text/html', given: { url: 'https://news.example/a', published: '2024-05-31T08:30:00+02:00' } },
    ])
    expect(pages[0]?.source).toContain('<title>Envoys &amp; ministers meet</title><meta name="author" content="A. Writer">')
    expect(pages[0]?.source).toContain('<html lang="en-gb">')
    expect(pages[0]?.source).toContain('<h1>Envoys &amp; ministers meet</h1>\n<p>The envoys met on Friday.</p>\n')
  })

  it('tells of links and teasers once', async () => {
    const bare = '<item><title>x</title><link>https://news.example/x</link><description>Short.</description></item>'
    const cut = `<item><title>y</title><description>${'Long words stand here. '.repeat(40)}[…]</description></item>`
    expect(await read(rss(bare + cut))).toEqual({ pages: [], notices: ['feed-without-text -'] })
    expect(await read(rss(''))).toEqual({ pages: [], notices: ['feed-empty -'] })
  })

  it('takes a long description that is whole', async () => {
    const { pages } = await read(
      rss(`<item><guid>https://news.example/g</guid><description>${'&lt;p&gt;A sentence. '.repeat(60)}</description></item>`),
    )
    expect(pages).toMatchObject([{ sources: ['-#https://news.example/g'], given: { url: 'https://news.example/g' } }])
  })

  it('leaves out a date that is none, and an address that is no page', async () => {
    const { pages, notices } = await read(
      rss('<item><guid>1</guid><link>javascript:x()</link><pubDate>soon</pubDate><content:encoded>Words.</content:encoded></item>'),
    )
    expect(pages[0]?.given).toEqual({})
    expect(notices).toEqual(['given-unreadable -#1'])
  })

  it('keeps items apart that have one id', async () => {
    const item = (words: string) => `<item><guid>1</guid><content:encoded>${words}</content:encoded></item>`
    expect((await read(rss(item('One.') + item('Two.')))).pages.flatMap(({ sources }) => sources)).toEqual(['-#1', '-#1#2'])
  })

  it('reads what a broken feed still holds', async () => {
    const { pages } = await read(rss('<item><guid>1</guid><content:encoded>One.</content:encoded></item><item><guid>2').slice(0, -30))
    expect(pages).toHaveLength(1)
  })
})

it('reads Atom: HTML, XHTML and text, with the language and the first date', async () => {
  const entry = (id: string, content: string) =>
    `<entry><id>${id}</id><title type="html">Talks &lt;b&gt;held&lt;/b&gt;</title><link rel="self" href="https://news.example/self"/><link href="https://news.example/${id}"/>
     <author><name>B. Writer</name><uri>https://news.example/b</uri></author><updated>2024-06-02T00:00:00Z</updated><published>2024-06-01T10:00:00Z</published>${content}</entry>`
  const { pages, notices } = await read(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>World</title>
     ${entry('a', '<content type="html">&lt;p&gt;Words.&lt;/p&gt;</content>')}
     ${entry('b', '<content type="xhtml"><x:div xmlns:x="h"><x:p>More &amp; more.</x:p></x:div></content>')}
     ${entry('c', '<content>One &lt; two.\n\nNext.</content>')}
     ${entry('d', '<content src="https://news.example/d.mp4" type="video/mp4"/>')}</feed>`,
  )
  expect(notices).toEqual(['feed-without-text -'])
  expect(pages.map(({ given }) => given)).toEqual(
    ['a', 'b', 'c'].map((id) => ({ url: `https://news.example/${id}`, published: '2024-06-01T10:00:00Z' })),
  )
  const bodies = pages.map(({ source }) => /<h1>Talks held<\/h1>\n([\s\S]*)\n<\/article>/.exec(source)?.[1])
  expect(bodies).toEqual(['<p>Words.</p>', expect.stringContaining('<p>More &amp; more.</p></div>'), '<p>One &lt; two.</p>\n<p>Next.</p>'])
  expect(pages[0]?.source).toContain('<meta name="author" content="B. Writer">')
})

describe('JSON', () => {
  it('is read as a JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      language: 'en',
      items: [
        { id: '1', url: 'https://news.example/1', title: 'T', content_html: '<p>Words.', date_published: '2024-05-31T08:00:00Z' },
        { id: 2, content_text: 'Plain.' },
        { id: '3', summary: 'Short.' },
      ],
    }
    const { pages, notices } = await read(JSON.stringify(feed))
    expect(pages.map(({ sources, given }) => [...sources, given])).toEqual([
      ['-#1', { url: 'https://news.example/1', published: '2024-05-31T08:00:00Z' }],
      ['-#2', {}],
    ])
    expect(notices).toEqual(['feed-without-text -'])
  })

  it('is read as ninjs of each version, alone or in a list', async () => {
    const one = {
      uri: 'urn:x:1',
      headline: 'H',
      body_html: '<p>Words.',
      byline: 'A. Writer',
      versioncreated: '2024-05-31T08:00:00Z',
      language: 'en',
    }
    const three = {
      uri: 'https://news.example/3',
      headlines: [{ value: 'H' }],
      bodies: [{ contentType: 'text/plain', value: 'Plain.' }],
      firstCreated: '2024-05-30',
    }
    expect((await read(JSON.stringify(one))).pages).toMatchObject([
      { sources: ['-#urn:x:1'], given: { published: '2024-05-31T08:00:00Z' } },
    ])
    const { pages } = await read(JSON.stringify([one, three], null, 2))
    expect(pages.map(({ given }) => given)).toEqual([
      { published: '2024-05-31T08:00:00Z' },
      { url: 'https://news.example/3', published: '2024-05-30' },
    ])
  })

  it('of other kinds stays a text', async () => {
    expect((await read('{"uri":"urn:x:1","name":"n"}')).pages).toMatchObject([{ sources: ['-'], mediaType: 'text/plain' }])
    expect((await read('[1, 2]')).pages).toMatchObject([{ mediaType: 'text/plain' }])
    expect((await read('[Note] The text goes on.')).pages).toMatchObject([{ mediaType: 'text/plain' }])
  })
})

const lines = (...all: string[]): string => all.join('\r\n')

describe('MHTML', () => {
  const saved = (start: string): string =>
    lines(
      'From: <Saved by a browser>',
      'Snapshot-Content-Location: https://news.example/a',
      'Subject: =?utf-8?Q?Talks=20held?=',
      'Date: Fri, 31 May 2024 08:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      `\ttype="text/html"; boundary="----b"${start}`,
      '',
      '------b',
      'Content-Type: text/html; charset=windows-1252',
      'Content-ID: <one>',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://news.example/a',
      '',
      '<!doctype html><p class=3D"x">The minis=',
      'ter said =93no=94.</p>',
      '------b',
      'Content-Type: text/html',
      'Content-ID: <two>',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<p>A frame.').toString('base64'),
      '------b--',
      '',
    )

  it('gives its page with address and day', async () => {
    const { pages, notices } = await read(saved(''))
    expect(notices).toEqual([])
    expect(pages).toMatchObject([
      { sources: ['-'], given: { url: 'https://news.example/a', captured: '2024-05-31' }, encoding: 'windows-1252' },
    ])
    expect(pages[0]?.source).toBe('<!doctype html><p class="x">The minister said “no”.</p>')
  })

  it('gives the part that its header calls the start', async () => {
    expect((await read(saved('; start="<two>"'))).pages[0]?.source).toBe('<p>A frame.')
  })
})

describe('mail', () => {
  const mail = (type: string, body: string): string =>
    lines(
      'Received: by x',
      'From: News <n@news.example>',
      'To: r@mail.example',
      'Subject: =?utf-8?B?w4lsYW4=?= of talks',
      'Date: 31 May 2024 08:00 +0000',
      'Message-ID: <1@x>',
      'MIME-Version: 1.0',
      `Content-Type: ${type}`,
      '',
      body,
    )

  it('gives its HTML with the subject for a title', async () => {
    const body = lines(
      '--q',
      'Content-Type: text/plain',
      '',
      'Plain.',
      '--q',
      'Content-Type: text/html',
      '',
      '<html><head><title></title></head><p>Words.',
      '--q--',
    )
    const { pages } = await read(mail('multipart/alternative; boundary=q', body))
    expect(pages).toMatchObject([{ mediaType: 'text/html', given: { published: '2024-05-31T08:00:00+00:00' } }])
    expect(pages[0]?.source).toBe('<html><head><title>&#201;lan of talks</title><title></title></head><p>Words.')
  })

  it('gives its text where there is no HTML', async () => {
    const { pages } = await read(mail('text/plain; charset=utf-8', 'Words.'))
    expect(pages).toMatchObject([{ mediaType: 'text/plain', source: 'Words.' }])
  })

  it('is a text where it only looks like one', async () => {
    const report = 'From: the capital\nDate: Friday\n\nThe envoys met.'
    expect((await read(report)).pages[0]?.source).toBe(report)
    const note = 'Message-ID: a note\nThen words go on.\n\nMore.'
    expect((await read(note)).pages[0]?.source).toBe(note)
  })
})

describe('papers', () => {
  const statement = Buffer.from(pdf([column(['The sides met on Monday.'], 700)], { info: { Title: 'Statement', Author: 'Press Office' } }))
  const word = Buffer.from(docx(p('The sides met on Monday.'), { title: 'statement_final2.docx', creator: 'Windows User' }))

  it('are one page each, kept as they came', async () => {
    for (const [bytes, mediaType] of [
      [statement, 'application/pdf'],
      [word, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ] as const) {
      const { pages, notices } = await read(bytes)
      expect(notices).toEqual([])
      expect(pages).toMatchObject([{ sources: ['-'], mediaType, sha256: createHash('sha256').update(bytes).digest('hex') }])
      expect(pages[0]?.source).toContain('<article>\n<p>The sides met on Monday.</p>\n</article>')
    }
  })

  it('say what they are called and who made them, unless that is the name of a file or of an account', async () => {
    expect((await read(statement)).pages[0]?.source).toContain(
      '<title>Statement</title><meta name="document:author" content="Press Office">',
    )
    expect((await read(word)).pages[0]?.source).toContain('<head><meta charset="utf-8"></head>')
  })

  it('are read where they hang on a mail, under its day, with or without words of its own', async () => {
    const attached = (type: string, name: string, bytes: Buffer): string =>
      `--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}\r\n`
    const head =
      'From: a@b.example\r\nDate: Fri, 31 May 2024 08:30:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
    const papers = attached('application/pdf', 'a.pdf', statement) + attached('application/octet-stream', 'a.pdf', word)
    const { pages, notices } = await read(`${head}--b\r\nContent-Type: text/plain\r\n\r\nPlease find it attached.\r\n${papers}--b--\r\n`)
    expect(notices).toEqual([])
    expect(pages.map(({ sources, given }) => [sources[0], given])).toEqual([
      ['-', { published: '2024-05-31T08:30:00+00:00' }],
      ['-#a.pdf', { captured: '2024-05-31' }],
      ['-#2', { captured: '2024-05-31' }],
    ])
    expect((await read(`${head}${attached('application/pdf', 'a.pdf', statement)}--b--\r\n`)).pages).toMatchObject([
      { sources: ['-#a.pdf'] },
    ])
  })

  it('that give no text are told', async () => {
    expect(await read(Buffer.from(pdf([[]], { scanned: true })))).toEqual({ pages: [], notices: ['paper-no-text -'] })
    expect(await read(word.subarray(0, 600))).toEqual({ pages: [], notices: ['paper-broken -'] })
  })

  it('put short lines above their title, heads and notes beside their text', async () => {
    const lines = [
      { text: 'Ministry of the Coast', x: 200, y: 800 },
      { text: 'Statement on the talks', x: 150, y: 760, size: 20 },
      ...column(['The sides met on Monday.'], 700),
      { text: '1', x: 300, y: 30 },
    ]
    const { pages } = await read(Buffer.from(pdf([lines])))
    expect(pages[0]?.source.match(/<(?:h1|p|footer class="paper-margin"><p)>[^<]+/g)).toEqual([
      '<footer class="paper-margin"><p>Ministry of the Coast',
      '<h1>Statement on the talks',
      '<p>The sides met on Monday.',
      '<footer class="paper-margin"><p>1',
    ])
  })
})
