/** SQLite's faults reach the user as one line that says what to do; our own bugs do not hide behind them. */

import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { DragomanError } from '../../src/model/error.js'
import { faultOf } from '../../src/store/faults.js'

function thrown(work: () => void): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('faultOf', () => {
  it('says that the disk is full', () => {
    const db = new DatabaseSync(':memory:')
    db.exec('CREATE TABLE t (a); PRAGMA max_page_count = 3')
    const error = thrown(() => db.exec(`INSERT INTO t VALUES (zeroblob(100000))`))
    expect(faultOf(error, 'a.dossier')).toMatchObject({ code: 'disk-full', message: 'The disk is full: a.dossier could not be written.' })
    expect(faultOf(Object.assign(new Error('x'), { errcode: 10, systemErrno: 28 }), 'a')).toMatchObject({ code: 'disk-full' })
  })

  it.each([
    [5, 'dossier-busy'],
    [261, 'dossier-busy'],
    [6, 'dossier-busy'],
    [8, 'dossier-read-only'],
    [776, 'dossier-read-only'],
    [14, 'dossier-read-only'],
    [10, 'dossier-unreadable'],
    [11, 'dossier-damaged'],
    [26, 'not-a-dossier'],
  ])('tells code %i as %s', (errcode, code) => {
    expect(faultOf(Object.assign(new Error('x'), { errcode }), 'a.dossier')).toMatchObject({ name: 'DragomanError', code })
  })

  it('passes on our own bugs and what is told already', () => {
    const bug = thrown(() => new DatabaseSync(':memory:').exec('SELECT nothing FROM nowhere'))
    expect(faultOf(bug, 'a')).toBe(bug)
    const told = new DragomanError('x', 'y', 'z')
    expect(faultOf(told, 'a')).toBe(told)
    expect(faultOf('a string', 'a')).toBe('a string')
  })
})
