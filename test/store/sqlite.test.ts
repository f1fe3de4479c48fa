/** The SQLite store is a store, and its file stays as it is when nothing new is written. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.js'
import type { Store } from '../../src/store/store.js'
import { conformance, dossierOf, inputOf, judgementOf, noticeAt, pageOf } from './conformance.js'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-sqlite-'))
let files = 0
const newPath = (): string => join(folder, `${files++}.dossier`)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

conformance(
  'SQLite',
  () => openStore(newPath(), 'create'),
  (store) => {
    store.close()
    return openStore(store.path as string, 'write')
  },
)

function fill(store: Store): void {
  store.transaction(() => {
    store.addInput(inputOf('one'), Buffer.from('one'))
    store.putResult(pageOf('one'), 'f', { a: 1 })
  })
  store.setInputNotices(['a.txt'], [noticeAt('a.txt')])
  store.appendJudgement(judgementOf('a'))
  store.putDossier(dossierOf('one'))
}

describe('the file', () => {
  it('is not touched when the same is written again', () => {
    const path = newPath()
    const write = () => {
      const store = openStore(path, 'create')
      fill(store)
      store.close()
    }
    write()
    const before = readFileSync(path)
    utimesSync(path, 1_000_000, 1_000_000)
    write()
    expect(statSync(path).mtimeMs).toBe(1_000_000_000)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('is alone in its folder after closing', () => {
    const own = mkdtempSync(join(folder, 'alone-'))
    const store = openStore(join(own, 'a.dossier'), 'create')
    fill(store)
    store.close()
    expect(readdirSync(own)).toEqual(['a.dossier'])
  })

  it('is not left behind where nothing was kept, unless it was there before', () => {
    const path = newPath()
    openStore(path, 'create').close()
    expect(existsSync(path)).toBe(false)
    writeFileSync(path, '')
    openStore(path, 'create').close()
    expect(existsSync(path)).toBe(true)
  })

  it('does not hold the words of a page that was taken out', () => {
    const path = newPath()
    const store = openStore(path, 'create')
    store.addInput(inputOf('Zanzibarqux'), Buffer.from('Zanzibarqux'))
    store.putDossier(dossierOf('Zanzibarqux'))
    expect(readFileSync(path).includes('Zanzibarqux')).toBe(true)
    store.remove([pageOf('Zanzibarqux')])
    store.putDossier(dossierOf())
    store.close()
    expect(/zanzibarqux/i.test(readFileSync(path, 'latin1'))).toBe(false)
  })

  it('refuses to change or cut the judgement log', () => {
    const path = newPath()
    const store = openStore(path, 'create')
    store.appendJudgement(judgementOf('a'))
    store.close()
    const db = new DatabaseSync(path)
    expect(() => db.exec('DELETE FROM judgement')).toThrow('append-only')
    expect(() => db.exec("UPDATE judgement SET json = '{}'")).toThrow('append-only')
    db.close()
  })

  it('reads a section in time that grows with its items, not with their square', () => {
    const store = openStore(newPath(), 'create')
    const claims = Array.from({ length: 30_000 }, (_, index) => ({ id: `cl_${index}`, value: 'x'.repeat(200) }))
    store.putDossier({ ...dossierOf('one'), claims: claims as never })
    const start = performance.now()
    expect(store.section('claims')).toEqual(claims)
    expect(performance.now() - start).toBeLessThan(10_000)
    store.close()
  })

  it('lets one program read while another writes, and shows whole dossiers only', () => {
    const path = newPath()
    const writer = openStore(path, 'create')
    writer.putDossier(dossierOf('one'))
    const reader = openStore(path, 'read')
    writer.transaction(() => {
      writer.putDossier(dossierOf('one', 'two'))
      expect(reader.section('articles')).toHaveLength(1)
    })
    expect(reader.section('articles')).toHaveLength(2)
    expect(() => reader.addInput(inputOf('x'))).toThrow(expect.objectContaining({ code: 'dossier-read-only' }))
    writer.close()
    reader.close()
  })
})
