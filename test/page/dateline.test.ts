/** Datelines by their printed form. */

import { describe, expect, it } from 'vitest'
import { datelineOf } from '../../src/page/dateline.js'

const REST = 'Ministers of two countries met on Wednesday and agreed to meet again.'
const read = (opening: string) => {
  const text = `${opening} ${REST}`
  const found = datelineOf(text, { start: 0, end: text.length })
  return found && [text.slice(found.start, found.end), found.place, found.date, found.agency]
}

describe('datelineOf', () => {
  it.each([
    ['GENEVA, May 10 (HNA) -', 'GENEVA', '--05-10', 'HNA'],
    ['GENEVA:', 'GENEVA', null, null],
    ['PORT LOUIS, May 10, 2023 (HNA) —', 'PORT LOUIS', '2023-05-10', 'HNA'],
    ['GENEVA (AP) —', 'GENEVA', null, 'AP'],
    ['Geneva, 10 May (Harbour News) --', 'Geneva', '--05-10', 'Harbour News'],
    ['GENEVA —', 'GENEVA', null, null],
    ['TALLINN, Estonia (AP) —', 'TALLINN, Estonia', null, 'AP'],
    ['SÃO PAULO/LIMA, May 10 (HNA) -', 'SÃO PAULO/LIMA', '--05-10', 'HNA'],
  ])('reads %s', (opening, place, date, agency) => expect(read(opening)).toEqual([opening, place, date, agency]))

  it.each(['WATCH:', 'UPDATE 2:', 'Geneva:', 'The talks:', 'NATO ministers said:', 'Q:', 'Anna (left) -'])(
    'takes no dateline from %s',
    (opening) => {
      expect(read(opening)).toBeNull()
    },
  )
})
