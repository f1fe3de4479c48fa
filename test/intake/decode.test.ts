/** Bytes of many encodings become the same words; what cannot be read is told and not made up. */

import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/intake/decode.js'

const WESTERN = 'The minister’s “red line” cost €5 – she said, café and Übergang, naïve.'
const RUSSIAN = 'Министр сообщил, что переговоры состоятся в начале недели, если стороны согласуют повестку дня и место встречи.'
const ARABIC = 'قال الوزير إن المحادثات ستعقد في بداية الأسبوع إذا اتفق الطرفان على جدول الأعمال ومكان الاجتماع.'

describe('decode', () => {
  it.each([
    ['utf-8', Buffer.from(WESTERN)],
    ['utf-8', Buffer.from(`\ufeff${WESTERN}`)],
    ['utf-16le', Buffer.from(`\ufeff${WESTERN}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${WESTERN}`, 'utf16le').swap16()],
    ['utf-16le', Buffer.from(WESTERN, 'utf16le')],
    ['utf-16be', Buffer.from(WESTERN, 'utf16le').swap16()],
    ['windows-1252', iconv.encode(WESTERN, 'windows-1252')],
  ])('reads %s', (encoding, bytes) => {
    expect(decode(bytes)).toMatchObject({ source: WESTERN, encoding, broken: 0 })
  })

  it('keeps curly quotes of windows-1252', () => {
    expect(decode(Buffer.from('He said \x93no\x94, she\x92d say.', 'latin1')).source).toBe('He said “no”, she’d say.')
  })

  it.each([
    ['<meta charset="windows-1251">', 'windows-1251', RUSSIAN],
    ['<meta http-equiv="Content-Type" content="text/html; charset=KOI8-R">', 'koi8-r', RUSSIAN],
    ['<meta charset=windows-1256>', 'windows-1256', 'قال الوزير'],
    ['<meta charset="iso-8859-1">', 'windows-1252', WESTERN],
    ['<meta charset="ISO-8859-9">', 'windows-1254', 'Dışişleri Bakanı görüştü'],
    ['<?xml version="1.0" encoding="iso-8859-2"?>', 'iso-8859-2', 'Minister zażądał'],
    ['<meta charset="Shift_JIS">', 'shift_jis', '会談は延期された'],
  ])('believes %s', (tag, encoding, words) => {
    const source = `${tag}<p>${words}`
    expect(decode(iconv.encode(source, encoding))).toEqual({ source, encoding, broken: 0, guessed: false })
  })

  it('believes valid UTF-8 before what the page says of itself', () => {
    const source = '<meta charset="iso-8859-1"><p>Çeşme'
    expect(decode(Buffer.from(source))).toMatchObject({ source, encoding: 'utf-8' })
  })

  it('does not believe an encoding that is none', () => {
    const source = '<meta charset="x-none"><p>café “x”'
    expect(decode(iconv.encode(source, 'windows-1252'))).toMatchObject({ source, encoding: 'windows-1252', guessed: true })
  })

  it.each(['constructor', '__proto__'])('does not believe an encoding called %s', (name) => {
    const source = `<meta charset="${name}"><p>café “x”`
    expect(decode(iconv.encode(source, 'windows-1252'))).toMatchObject({ source, encoding: 'windows-1252', guessed: true })
  })

  it('tells other scripts by their look, and says so', () => {
    expect(decode(iconv.encode(RUSSIAN, 'windows-1251'))).toMatchObject({ source: RUSSIAN, encoding: 'windows-1251', guessed: true })
    expect(decode(iconv.encode(RUSSIAN, 'koi8-r'))).toMatchObject({ source: RUSSIAN, guessed: true })
    expect(decode(iconv.encode(ARABIC, 'windows-1256'))).toMatchObject({ source: ARABIC, guessed: true })
  })

  it('marks broken places of UTF-8, and keeps all else', () => {
    const bytes = Buffer.concat([Buffer.from('Çeşme, '), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from(' Üsküdar')])
    expect(decode(bytes)).toEqual({ source: 'Çeşme, \ufffd(\ufffd Üsküdar', encoding: 'utf-8', broken: 2, guessed: false })
  })

  it('makes up no letters from stray bytes in plain ASCII', () => {
    const bytes = Buffer.from('The talks \xff\xfe\xc3( were held.', 'latin1')
    expect(decode(bytes)).toMatchObject({ source: 'The talks \ufffd\ufffd\ufffd( were held.', encoding: 'utf-8', broken: 3 })
  })

  it('marks bytes that windows-1252 does not have', () => {
    const { source, broken } = decode(Buffer.from('<meta charset=windows-1252>\x93Talks\x94 \x81', 'latin1'))
    expect([source.at(-1), broken]).toEqual(['\ufffd', 1])
  })

  it('reads back every text from every encoding that has a mark, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const whole = Buffer.from(text.replace(/^\ufeff+/, ''), 'utf8').toString('utf8')
        const wide = Buffer.from(`\ufeff${whole}`, 'utf16le')
        expect(decode(wide).source).toBe(whole)
        expect(decode(Buffer.from(wide).swap16()).source).toBe(whole)
        expect(decode(Buffer.from(`\ufeff${whole}`)).source).toBe(whole)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(decode(bytes).source).toBeTypeOf('string')
      }),
    )
  })
})
