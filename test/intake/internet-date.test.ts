/** Dates of mails and feeds keep their own offset; what is not whole is no date. */

import { expect, it } from 'vitest'
import { internetDate } from '../../src/intake/internet-date.js'

it.each([
  ['Fri, 31 May 2024 08:30:05 +0200', '2024-05-31T08:30:05+02:00'],
  ['1 Jun 2024 08:30 GMT', '2024-06-01T08:30:00Z'],
  ['Friday, 31-May-2024 08:30:00 EST', '2024-05-31T08:30:00-05:00'],
  ['31 May 2024', '2024-05-31'],
  ['31 May 2024 08:30', '2024-05-31'],
  ['31 May 2024 08:30:00 BST', '2024-05-31'],
  ['2024-05-31T08:30:00Z', '2024-05-31T08:30:00Z'],
])('reads %s', (written, date) => expect(internetDate(written)).toBe(date))

it.each(['soon', '', '31 Foo 2024', '05/06/2024', '31 May 24', null, undefined])('leaves %s alone', (written) =>
  expect(internetDate(written)).toBeNull(),
)
