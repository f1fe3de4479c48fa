/** The desk over a dossier file: it reads what a store keeps, notices another program's build, and refuses what it cannot find. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDesk } from '../../src/desk/open.js'
import { openStore } from '../../src/store/open.js'
import { handmade, met } from '../support/dossier.js'

describe('a desk over a file', () => {
  let folder: string
  let path: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dragoman-desk-'))
    path = join(folder, 'a.dossier')
    const store = openStore(path, 'create')
    store.putDossier(handmade())
    store.close()
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('shows what the store keeps, and searches its index', () => {
    const desk = openDesk(path)
    expect(desk.frame().counts.pages).toBe(6)
    expect(desk.fact(met.id)?.status).toBe('held')
    expect(desk.search('sluices').hits.some(({ kind }) => kind === 'page')).toBe(true)
    desk.close()
  })

  it('sees what another program has built since', () => {
    const desk = openDesk(path)
    expect(desk.frame().counts.differences).toBe(3)
    const other = openStore(path, 'write')
    other.putDossier({ ...handmade(), differences: [] })
    other.close()
    expect(desk.frame().counts.differences).toBe(0)
    desk.close()
  })

  it('says which pages it does not know', async () => {
    const desk = openDesk(path, 'write')
    await expect(desk.remove(['nowhere.txt'])).rejects.toMatchObject({ code: 'page-unknown' })
    desk.close()
  })

  it('opens an empty dossier as one without pages', () => {
    writeFileSync(join(folder, 'b.dossier'), '')
    const desk = openDesk(join(folder, 'b.dossier'))
    expect(desk.frame().counts.pages).toBe(0)
    expect(desk.brief().latest).toBeNull()
    desk.close()
  })

  it('reads a sentence anew, with its tags and its tree', async () => {
    const file = join(folder, 'talks.txt')
    const words = 'Ministers of Chile and Peru met in Lima on Monday, the Chilean foreign minister said.'
    writeFileSync(file, `Ministers meet by the sea\n\n${words} They agreed to meet again before the end of the year.\n`)
    const desk = openDesk(join(folder, 'd.dossier'), 'create')
    await desk.build([file], {})
    const page = desk.dossier().pages[0]
    const at = page?.text.indexOf('met in Lima') ?? -1
    const sentence = await desk.sentence(page?.id ?? '', at)
    expect(sentence?.text).toBe(words)
    expect(sentence?.tokens.find(({ start }) => words.startsWith('met', start))).toMatchObject({ lemma: 'meet', upos: 'VERB' })
    expect(sentence?.tokens.filter(({ head }) => head < 0)).toHaveLength(1)
    expect(sentence?.mentions.map(({ entity }) => entity?.name)).toContain('Peru')
    expect(await desk.sentence(page?.id ?? '', at + 1)).toEqual(sentence)
    expect(await desk.sentence('pg_0', 0)).toBeNull()
    desk.close()
  })

  it('refuses a file that is not there', () => {
    expect(() => openDesk(join(folder, 'c.dossier'))).toThrow(expect.objectContaining({ code: 'dossier-missing' }))
  })
})
