/** Whatever is done, in whatever order, the two stores answer alike, and what is done a second time writes nothing. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { memoryStore } from '../../src/store/memory.js'
import { openStore } from '../../src/store/open.js'
import type { Store } from '../../src/store/store.js'
import { dossierOf, inputOf, judgementOf, noticeAt, pageOf } from './conformance.js'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-alike-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TEXTS = ['One ferry left Riga.', 'Two ferries left.', 'Ferry talks, ferry talks.']
const text = fc.constantFrom(...TEXTS)
const source = fc.constantFrom('a', 'a#1', 'a:2', 'b')
const given = fc.constantFrom({}, { outlet: 'A' }, { outlet: 'B', url: 'https://b.example' })

type Deed = (store: Store) => unknown
const once: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(text, source, given).map(
    ([words, from, values]) =>
      (store: Store) =>
        store.addInput(inputOf(words, [from], values)),
  ),
  fc.array(text, { maxLength: 2 }).map((words) => (store: Store) => store.remove(words.map(pageOf))),
  fc.tuple(fc.array(source), fc.array(source)).map(
    ([files, at]) =>
      (store: Store) =>
        store.setInputNotices(
          files,
          at.map((place) => noticeAt(place)),
        ),
  ),
  fc.tuple(text, fc.constantFrom('f', 'g'), fc.nat(2)).map(([words, fingerprint, value]) => (store: Store) => {
    if (store.input(pageOf(words))) return store.putResult(pageOf(words), fingerprint, { value })
    expect(() => store.putResult(pageOf(words), fingerprint, { value })).toThrow(RangeError)
    return null
  }),
  fc.uniqueArray(text).map((words) => (store: Store) => store.putDossier(dossierOf(...words))),
  fc.constantFrom('x', 'y').map((name) => (store: Store) => store.appendJudgement(judgementOf(name))),
)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: once },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.array(once, { maxLength: 3 }), fc.boolean()).map(([deeds, fails]) => (store: Store) => {
      try {
        store.transaction(() => {
          for (const each of deeds) each(store)
          if (fails) throw new Error('undone')
        })
      } catch (error) {
        expect((error as Error).message).toBe('undone')
      }
    }),
  },
)

/** All that a store can be asked. */
function told(store: Store): unknown {
  const ids = store.pages()
  return {
    state: store.state(),
    revision: store.revision(),
    changes: store.changes(),
    inputs: ids.map((page) => [store.input(page), store.bytes(page), store.result(page)]),
    sources: store.sources(),
    notices: store.inputNotices(),
    judgements: store.judgements(),
    dossier: JSON.stringify(store.dossier()),
    hits: ['ferry', 'ferr* left', '"ferry talks"'].map((query) =>
      store.search(query, 5).map(({ page, score }) => [page, score.toFixed(6)]),
    ),
  }
}

it('memory and SQLite answer alike', () => {
  let file = 0
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
      const path = join(folder, `${file++}.dossier`)
      const memory = memoryStore()
      let sqlite = openStore(path, 'create')
      for (const each of deeds) expect(each(sqlite)).toEqual(each(memory))
      expect(told(sqlite)).toEqual(told(memory))
      sqlite.close()
      sqlite = openStore(path, 'create')
      expect(told(sqlite)).toEqual(told(memory))
      sqlite.close()
      rmSync(path, { force: true })
    }),
    { numRuns: 60 },
  )
})
