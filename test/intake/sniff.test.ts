/** What bytes and texts are, by content alone. */

import { describe, expect, it } from 'vitest'
import { binaryKind, isDossier, isFeed, isJsonLines, isWarc, mediaTypeOf, paperKind, utf16Of } from '../../src/intake/sniff.js'

describe('mediaTypeOf', () => {
  it.each([
    '<!DOCTYPE html><p>x',
    '\n\t <!doctype HTML>',
    '<html lang="en">',
    '<HTML>',
    '<p>One paragraph.</p>',
    '<article>x</article>',
    '<h2>x</h2>',
    '<!-- a comment --> <!-- another --><body>x',
    '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">',
    '<script>var a = "<"</script><style>b{}</style><div>x',
    'Warning: something failed\n<!DOCTYPE html><html><body>x</body></html>\n',
    `${'<div>'.repeat(10000)}x`,
  ])('takes %.60s for HTML', (source) => expect(mediaTypeOf(source)).toBe('text/html'))

  it.each([
    'A plain text.',
    '',
    'The bill <script>alert(1)</script> was read.',
    '<script>alert(1)</script> said the minister.',
    '<b>Bold</b> claims were made.',
    '<pre',
    '<partner> is no element',
    '< p > is none',
    'He wrote that <html> opens a page, and went home.',
    '<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
    '<!-- a comment that never ends',
    '<script>'.repeat(5000),
    '<script></script>'.repeat(4000),
  ])('takes %.60s for text', (source) => expect(mediaTypeOf(source)).toBe('text/plain'))
})

describe('binaryKind', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1')

  it.each([
    ['\x89PNG\r\n\x1a\n', 'a PNG image'],
    ['%PDF-1.7\nwords', 'a PDF'],
    ['PK\x03\x04word/document.xml', 'a ZIP archive, or an office document other than Word'],
    ['RIFF\x00\x01\x02\x03WEBPVP8', 'a WebP image'],
    ['\x00\x01\x02\x03\x04', ''],
    [`${'word '.repeat(40)}${'\x00\x01'.repeat(20)}`, ''],
  ])('names %j', (text, kind) => expect(binaryKind(bytes(text))).toBe(kind))

  it.each(['A line.\r\n\tAnother.\f', 'One stray \x00 zero.', '\x1b[31mred\x1b[0m', 'caf\xe9 \x93quoted\x94', '', 'PKK said'])(
    'takes %j for text',
    (text) => expect(binaryKind(bytes(text))).toBeNull(),
  )

  it('takes UTF-16 for text', () => {
    expect(binaryKind(Buffer.from('\ufeffПереговоры', 'utf16le'))).toBeNull()
    expect(binaryKind(Buffer.from('Talks without a mark', 'utf16le'))).toBeNull()
  })
})

describe('utf16Of', () => {
  it('reads the mark, or the zero bytes', () => {
    const little = Buffer.from('Talks were held', 'utf16le')
    const big = Buffer.from(little).swap16()
    expect([little, big].map(utf16Of)).toEqual(['utf-16le', 'utf-16be'])
    expect(utf16Of(new Uint8Array([0xff, 0xfe]))).toBe('utf-16le')
    expect(utf16Of(new Uint8Array([0xfe, 0xff]))).toBe('utf-16be')
    expect(utf16Of(Buffer.from('Talks were held'))).toBeNull()
    expect(utf16Of(new Uint8Array(100))).toBeNull()
    expect(utf16Of(new Uint8Array())).toBeNull()
  })
})

it('knows a dossier by its mark', () => {
  const header = Buffer.alloc(100)
  header.write('SQLite format 3\0', 0, 'latin1')
  expect(isDossier(header)).toBe(false)
  header.write('DRGM', 68, 'latin1')
  expect(isDossier(header)).toBe(true)
})

describe('isJsonLines', () => {
  const is = (text: string, whole = true) => isJsonLines(Buffer.from(text), whole)

  it('knows pages by line', () => {
    expect(is('{"id":"a","text":"x"}\n{"id":"b","html":"<p>x"}\n')).toBe(true)
    expect(is('\ufeff{"text":"x"}')).toBe(true)
    expect(is('not JSON\n{"text":"x"}\n')).toBe(true)
    expect(is(`{"id":"a","text":"${'long '.repeat(100)}`, false)).toBe(true)
  })

  it('leaves other JSON and texts alone', () => {
    expect(is('{\n  "text": "x"\n}')).toBe(false)
    expect(is('{"id":"a"}\n{"id":"b"}')).toBe(false)
    expect(is('[{"text":"x"}]')).toBe(false)
    expect(is('The text {"text":"x"} stood there.')).toBe(false)
    expect(is('')).toBe(false)
    expect(is(' \n ', false)).toBe(false)
  })
})

describe('isFeed and isWarc', () => {
  it.each(['<rss version="2.0">', '\ufeff<?xml version="1.0"?>\n<!-- made by x -->\n<feed xmlns="x">', '<rdf:RDF xmlns="x">'])(
    'take %j for a feed',
    (text) => {
      expect(isFeed(Buffer.from(text))).toBe(true)
      expect(isFeed(Buffer.from(text, 'utf16le'))).toBe(true)
    },
  )

  it.each(['<html><rss>', 'The <rss> feed', '<feedback>', '<?xml version="1.0"?><html>', '<!-- a -->'.repeat(900), ''])(
    'leave %.40j alone',
    (text) => expect(isFeed(Buffer.from(text))).toBe(false),
  )

  it('take an archive by its version line', () => {
    expect(['WARC/1.0\r\n', 'WARC/1.1\n'].map((text) => isWarc(Buffer.from(text)))).toEqual([true, true])
    expect(['WARC/1.0 is a format.', 'warc/1.0\r\n', ''].map((text) => isWarc(Buffer.from(text)))).toEqual([false, false, false])
  })
})

describe('paperKind', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

  it.each([
    ['%PDF-1.7\n', 'pdf'],
    ['\r\n%PDF-2.0', 'pdf'],
    ['PK\x03\x04..word/document.xml', 'docx'],
    ['PK\x03\x04..xl/workbook.xml', null],
    ['The word/document was %PDF-1.4', null],
    ['', null],
  ])('takes %j for %s', (text, kind) => expect(paperKind(bytes(text))).toBe(kind))
})
