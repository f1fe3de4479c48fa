/** What every store must do, whatever it is kept in. Run by the tests of each one. */

import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainArticle } from '../../src/model/article.js'
import { type Dossier, EMPTY_DOSSIER } from '../../src/model/dossier.js'
import { idOf, pageIdOf } from '../../src/model/ids.js'
import type { Judgement } from '../../src/model/judgement.js'
import type { Notice } from '../../src/model/notice.js'
import type { Given, PageInput } from '../../src/model/page.js'
import type { Store } from '../../src/store/store.js'

/** An input of these words. */
export function inputOf(words: string, sources: string[] = ['a.txt'], given: Given = {}): PageInput {
  const sha256 = createHash('sha256').update(words).digest('hex')
  return { sha256, mediaType: 'text/plain', source: words, sources, given, encoding: 'utf-8' }
}

export const pageOf = (words: string): string => pageIdOf(inputOf(words).sha256)

/** A dossier of one article a text, each text one paragraph, with a notice and nothing else. */
export function dossierOf(...texts: string[]): Dossier {
  const pages = texts.map((text) => {
    const { sha256, mediaType, given } = inputOf(text)
    return { id: pageOf(text), sources: ['a.txt'], sha256, mediaType, text, toSource: null, given, ...furniture }
  })
  const articles = pages.map(({ id, text }) => plainArticle(idOf('article', id), id, [{ start: 0, end: text.length }]))
  const notices = [noticeAt('a.txt'), noticeAt('b.txt')]
  return { ...EMPTY_DOSSIER, generator: { name: 'dragoman', version: '0.0.0' }, pages, articles, notices }
}

const furniture = { zones: [], marketRows: [], language: 'en', captured: null, versionOf: null } as const

export function noticeAt(at: string, code = 'input-empty'): Notice {
  return { code, stage: 'intake', at, message: `${at} is empty.`, hint: 'Look at the file.' }
}

export function judgementOf(name: string): Judgement {
  const target = { id: 'en_1', kind: 'entity' as const, anchors: [] }
  const at = '2026-01-02T03:04:05Z'
  return { id: idOf('judgement', name), verdict: 'accept', targets: [target], property: null, value: null, note: name, who: null, at }
}

/** The suite over stores that `open` makes; `again` closes one and opens what it kept, where that can be done. */
export function conformance(name: string, open: () => Store, again?: (store: Store) => Store): void {
  describe(`${name} as a store`, () => {
    let store: Store
    beforeEach(() => {
      store = open()
    })
    afterEach(() => store.close())

    describe('inputs', () => {
      it('is empty at first', () => {
        expect(store.state()).toBe('empty')
        expect(store.revision()).toBe(0)
        expect(store.pages()).toEqual([])
        expect(store.input('pg_0')).toBeNull()
        expect(store.bytes('pg_0')).toBeNull()
        expect(store.result('pg_0')).toBeNull()
        expect(store.dossier()).toBeNull()
        expect(store.section('events')).toEqual([])
        expect(store.item('events', 'ev_0')).toBeNull()
        expect(store.search('word', 10)).toEqual([])
        expect(store.judgements()).toEqual([])
      })

      it('keeps an input whole', () => {
        const input = inputOf('Words, “quoted”\u0000 and\r\nbroken \ud83d\ude00', ['b/é.txt'], {
          url: 'https://a.example/1',
          published: '2024-01-02',
        })
        expect(store.addInput(input)).toBe('new')
        const { sources: _, given: __, ...rest } = input
        const sources = [{ source: 'b/é.txt', given: { published: '2024-01-02', url: 'https://a.example/1' } }]
        expect(store.input(pageIdOf(input.sha256))).toEqual({ page: pageIdOf(input.sha256), ...rest, sources })
        expect(store.state()).toBe('building')
      })

      it('keeps the bytes where the text is not their UTF-8, and gives the text where it is', () => {
        const bytes = new Uint8Array([0xff, 0xfe, 0x41, 0x00])
        store.addInput({ ...inputOf('A'), encoding: 'utf-16le' }, bytes)
        store.addInput(inputOf('plain é'), Buffer.from('plain é'))
        store.addInput(inputOf('no bytes given'))
        expect(store.bytes(pageOf('A'))).toEqual(bytes)
        expect(store.bytes(pageOf('plain é'))).toEqual(new Uint8Array(Buffer.from('plain é')))
        expect(store.bytes(pageOf('no bytes given'))).toEqual(new Uint8Array(Buffer.from('no bytes given')))
      })

      it('keeps two sources of one page, each with what was given', () => {
        expect(store.addInput(inputOf('one', ['b.txt'], { outlet: 'B' }))).toBe('new')
        expect(store.addInput(inputOf('one', ['a.txt']))).toBe('source')
        expect(store.addInput(inputOf('one', ['a.txt']))).toBe('same')
        expect(store.input(pageOf('one'))?.sources).toEqual([
          { source: 'a.txt', given: {} },
          { source: 'b.txt', given: { outlet: 'B' } },
        ])
      })

      it('takes what is given anew for the same source', () => {
        store.addInput(inputOf('one', ['a.txt'], { outlet: 'A' }))
        expect(store.addInput(inputOf('one', ['a.txt'], { outlet: 'B' }))).toBe('source')
        expect(store.input(pageOf('one'))?.sources).toEqual([{ source: 'a.txt', given: { outlet: 'B' } }])
      })

      it('keeps the same reading of the same bytes in whatever order they come', () => {
        const text = inputOf('<p>one', ['a'])
        const html = { ...inputOf('<p>one', ['b']), mediaType: 'text/html' as const }
        store.addInput(text)
        store.addInput(html)
        const other = open()
        other.addInput(html)
        other.addInput(text)
        expect(store.input(pageOf('<p>one'))).toEqual(other.input(pageOf('<p>one')))
        expect(store.input(pageOf('<p>one'))?.mediaType).toBe('text/html')
        other.close()
      })

      it('says which pages a source name gave', () => {
        store.addInput(inputOf('one', ['a.txt', 'b.txt']))
        store.addInput(inputOf('two', ['a.txt']))
        expect(store.sources()).toEqual([
          { source: 'a.txt', pages: [pageOf('one'), pageOf('two')].sort() },
          { source: 'b.txt', pages: [pageOf('one')] },
        ])
      })

      it('takes a page out with its sources and result, and says which were there', () => {
        store.addInput(inputOf('one'))
        store.addInput(inputOf('two'))
        store.putResult(pageOf('one'), 'f', { a: 1 })
        store.putDossier(dossierOf('one', 'two'))
        expect(store.remove([pageOf('one'), 'pg_unknown', pageOf('one')])).toEqual([pageOf('one')])
        expect(store.pages()).toEqual([pageOf('two')])
        expect(store.result(pageOf('one'))).toBeNull()
        expect(store.sources()).toEqual([{ source: 'a.txt', pages: [pageOf('two')] }])
        expect(store.state()).toBe('building')
        store.addInput(inputOf('one', ['c.txt']))
        expect(store.input(pageOf('one'))?.sources).toEqual([{ source: 'c.txt', given: {} }])
      })

      it('writes nothing when nothing is there to remove', () => {
        store.putDossier(dossierOf())
        expect(store.remove(['pg_unknown'])).toEqual([])
        expect(store.state()).toBe('complete')
      })
    })

    describe('input notices', () => {
      it('replaces what was told of a file, its lines and its ids, and of no other', () => {
        const old = ['a', 'a:3', 'a#x', 'a.txt', 'ab', 'b:3'].map((at) => noticeAt(at))
        expect(store.setInputNotices([], old)).toBe(true)
        expect(store.setInputNotices(['a'], [noticeAt('a:4')])).toBe(true)
        expect(store.inputNotices().map(({ at }) => at)).toEqual(['a.txt', 'a:4', 'ab', 'b:3'])
      })

      it('writes nothing when the same is told again', () => {
        store.setInputNotices(['a'], [noticeAt('a'), noticeAt('a', 'encoding-broken')])
        store.putDossier(dossierOf())
        expect(store.setInputNotices(['a'], [noticeAt('a', 'encoding-broken'), noticeAt('a')])).toBe(false)
        expect(store.state()).toBe('complete')
        expect(store.inputNotices()).toEqual([noticeAt('a', 'encoding-broken'), noticeAt('a')])
      })
    })

    describe('results', () => {
      it('keeps one result a page, with its fingerprint', () => {
        store.addInput(inputOf('one'))
        expect(store.putResult(pageOf('one'), 'f1', { a: [1, 'é', null] })).toBe(true)
        expect(store.fingerprint(pageOf('one'))).toBe('f1')
        expect(store.result(pageOf('one'))).toEqual({ fingerprint: 'f1', value: { a: [1, 'é', null] } })
        expect(store.putResult(pageOf('one'), 'f2', { a: 2 })).toBe(true)
        expect(store.result(pageOf('one'))).toEqual({ fingerprint: 'f2', value: { a: 2 } })
      })

      it('writes nothing for the same result', () => {
        store.addInput(inputOf('one'))
        store.putResult(pageOf('one'), 'f', { a: 1 })
        store.putDossier(dossierOf('one'))
        expect(store.putResult(pageOf('one'), 'f', { a: 1 })).toBe(false)
        expect(store.state()).toBe('complete')
      })

      it('refuses a result for a page it does not know', () => {
        expect(() => store.putResult('pg_unknown', 'f', {})).toThrow(RangeError)
      })

      it('gives a copy that nobody else can change', () => {
        store.addInput(inputOf('one'))
        const value = { a: [1] }
        store.putResult(pageOf('one'), 'f', value)
        value.a.push(2)
        expect(store.result(pageOf('one'))?.value).toEqual({ a: [1] })
      })
    })

    describe('the dossier', () => {
      it('gives back the dossier byte for byte', () => {
        const dossier = dossierOf('A first text.', 'A second text.')
        expect(store.putDossier(dossier)).toBe(true)
        expect(store.state()).toBe('complete')
        expect(JSON.stringify(store.dossier())).toBe(JSON.stringify(dossier))
        expect(store.section('articles')).toEqual(dossier.articles)
        expect(store.item('pages', pageOf('A first text.'))).toEqual(dossier.pages[0])
        expect(store.item('pages', 'pg_unknown')).toBeNull()
      })

      it('keeps the order of the items, equal ones too', () => {
        const twice = { ...dossierOf(), notices: [noticeAt('z'), noticeAt('a'), noticeAt('z')] }
        store.putDossier(twice)
        expect(store.section('notices')).toEqual(twice.notices)
        const turned = { ...twice, notices: [...twice.notices].reverse().slice(0, 2) }
        expect(store.putDossier(turned)).toBe(true)
        expect(store.section('notices')).toEqual(turned.notices)
      })

      it('writes nothing for the same dossier', () => {
        store.putDossier(dossierOf('one'))
        expect(store.revision()).toBe(1)
        expect(store.putDossier(dossierOf('one'))).toBe(false)
        expect(store.revision()).toBe(1)
        expect(store.putDossier(dossierOf('one', 'two'))).toBe(true)
        expect(store.revision()).toBe(2)
        expect(store.putDossier(dossierOf('two'))).toBe(true)
        expect(JSON.stringify(store.dossier())).toBe(JSON.stringify(dossierOf('two')))
      })

      it('does not look at what is named as it was, under one engine', () => {
        const named = (engine: string) => ({ named: { engine, keyOf: (item: object) => JSON.stringify(item).length.toString() } })
        const one = dossierOf('one')
        store.putDossier(one, named('e'))
        expect(store.putDossier(dossierOf('one', 'two'), named('e'))).toBe(true)
        expect(JSON.stringify(store.dossier())).toBe(JSON.stringify(dossierOf('one', 'two')))
        expect(store.search('two', 5)).toHaveLength(1)
        const changed = { ...dossierOf('one', 'two'), notices: [noticeAt('c.txt')] }
        expect(store.putDossier(changed, named('f'))).toBe(true)
        expect(JSON.stringify(store.dossier())).toBe(JSON.stringify(changed))
      })

      it('makes claims that follow when they are asked for', () => {
        store.putDossier(dossierOf('one'))
        store.putDossier(dossierOf('one'), { claimsFollow: true })
        expect(store.section('claims')).toEqual([])
        expect(store.item('claims', 'cl_0')).toBeNull()
        expect(JSON.stringify(store.dossier())).toBe(JSON.stringify(dossierOf('one')))
      })

      it('is complete again when something kept changed nothing in it', () => {
        store.putDossier(dossierOf('one'))
        store.addInput(inputOf('one', ['z.txt']))
        expect(store.state()).toBe('building')
        expect(store.putDossier(dossierOf('one'))).toBe(true)
        expect(store.state()).toBe('complete')
        expect(store.revision()).toBe(1)
      })

      it('is not complete when more was kept while it was made', () => {
        store.addInput(inputOf('one'))
        const madeAt = store.changes()
        store.putResult(pageOf('one'), 'f', {})
        expect(store.changes()).toBe(madeAt)
        store.addInput(inputOf('two'))
        expect(store.putDossier(dossierOf('one'), { madeAt })).toBe(true)
        expect(store.state()).toBe('building')
        expect(store.putDossier(dossierOf('one', 'two'), { madeAt: store.changes() })).toBe(true)
        expect(store.state()).toBe('complete')
      })

      it('never mixes two dossiers', () => {
        store.putDossier(dossierOf('one'))
        const held = store.dossier()
        expect(held?.articles).toHaveLength(1)
        store.putDossier(dossierOf('one', 'two'))
        expect(held?.articles).toHaveLength(1)
        expect(() => held?.pages).toThrow(expect.objectContaining({ code: 'dossier-changed' }))
      })
    })

    describe('search', () => {
      const texts = ['The minister met his rival in Çeşme on Monday.', 'Rivals meet: the normalisation talks, said Ilısu.', 'Talks talks.']
      const found = (query: string) => store.search(query, 10).map(({ page, start, end }) => textOf(page).slice(start, end))
      const textOf = (page: string) => texts.find((text) => pageOf(text) === page) ?? ''
      beforeEach(() => store.putDossier(dossierOf(...texts)))

      it('finds paragraphs with all words, whatever their case and accents', () => {
        expect(found('RIVAL cesme')).toEqual([texts[0]])
        expect(found('çesme')).toEqual([texts[0]])
        expect(found('ilisu')).toEqual([texts[1]])
        expect(found('rival talks')).toEqual([])
      })

      it('finds phrases and beginnings', () => {
        expect(found('"normalisation talks"')).toEqual([texts[1]])
        expect(found('“talks normalisation”')).toEqual([])
        expect(found('normali*').concat(found('normali'))).toEqual([texts[1]])
        expect(found('rival*').sort()).toEqual([texts[0], texts[1]].sort())
      })

      it('puts the best first, with the score that BM25 gives', () => {
        const hits = store.search('talks', 10)
        expect(hits.map(({ page }) => page)).toEqual([pageOf(texts[2] as string), pageOf(texts[1] as string)])
        expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? 0)
        expect(store.search('talks', 1)).toHaveLength(1)
        const rare = store.search('monday', 10)[0]
        expect(rare?.score).toBeCloseTo(Math.log(2.5 / 1.5) * (2.2 / (1 + 1.2 * (0.25 + (0.75 * 9) / (18 / 3)))), 5)
      })

      it('finds paragraphs with any of the words where asked so, those that hold more and rarer ones first', () => {
        const any = (query: string, limit = 10) => store.search(query, limit, 'any').map(({ page }) => textOf(page))
        expect(any('rival* talks unheard')).toEqual([texts[1], texts[2], texts[0]])
        expect(any('monday talks', 1)).toEqual([texts[0]])
        expect(any('unheard')).toEqual([])
        expect(any('')).toEqual([])
      })

      it('takes any query', () => {
        for (const query of [
          '',
          '  ',
          '"',
          '*',
          'AND',
          'talks AND',
          'NEAR(a b)',
          "'; DROP TABLE item; --",
          'a"b',
          '-talks',
          'text:talks',
          '^',
          '(',
        ]) {
          expect(() => store.search(query, 10)).not.toThrow()
          expect(() => store.search(query, 10, 'any')).not.toThrow()
        }
        expect(found('')).toEqual([])
        expect(found('* " -')).toEqual([])
      })

      it('forgets what left the dossier', () => {
        store.putDossier(dossierOf(texts[2] as string))
        expect(found('rival')).toEqual([])
        expect(found('talks')).toEqual([texts[2]])
      })
    })

    describe('judgements', () => {
      it('appends, once each, in order', () => {
        expect(store.appendJudgement(judgementOf('b'))).toBe(true)
        expect(store.appendJudgement(judgementOf('a'))).toBe(true)
        expect(store.appendJudgement(judgementOf('b'))).toBe(false)
        expect(store.judgements()).toEqual([judgementOf('b'), judgementOf('a')])
        expect(store.state()).toBe('building')
      })

      it('keeps them when their page goes', () => {
        store.addInput(inputOf('one'))
        store.appendJudgement(judgementOf('a'))
        store.remove([pageOf('one')])
        expect(store.judgements()).toEqual([judgementOf('a')])
      })
    })

    describe('what is remembered', () => {
      it('is given back under its name and fingerprint alone', () => {
        expect(store.recall('a', 'f')).toBeNull()
        store.remember('a', 'f', { one: [1, null] })
        expect(store.recall('a', 'f')).toEqual({ one: [1, null] })
        expect(store.recall('a', 'g')).toBeNull()
        store.remember('a', 'g', true)
        expect(store.recall('a', 'f')).toBeNull()
        expect(store.recall('a', 'g')).toBe(true)
      })

      it('is no part of what a dossier is made from', () => {
        store.addInput(inputOf('one'))
        store.putDossier(dossierOf('one'))
        const changes = store.changes()
        store.remember('a', 'f', 1)
        expect([store.state(), store.changes()]).toEqual(['complete', changes])
      })
    })

    describe('rows of memory', () => {
      const rows = (value: Record<string, Record<string, string>>, gone: Record<string, string[]> = {}) =>
        new Map(Object.entries(value).map(([name, own]) => [name, { fresh: new Map(Object.entries(own)), gone: gone[name] ?? [] }]))
      const kept = (name: string, fingerprint = 'f') => Object.fromEntries(store.recallRows(name, fingerprint))

      it('are given back by name under their fingerprint alone', () => {
        expect(kept('a')).toEqual({})
        store.rememberRows('f', rows({ a: { k: '1', l: '"é"' }, b: { k: '{}' } }))
        expect(kept('a')).toEqual({ k: '1', l: '"é"' })
        expect(kept('b')).toEqual({ k: '{}' })
        expect(kept('a', 'g')).toEqual({})
        expect(['k', 'x'].map((key) => store.recallRow('a', key, 'f'))).toEqual(['1', undefined])
        expect(store.recallRow('a', 'k', 'g')).toBeUndefined()
      })

      it('stay but for those that are gone, and those of names and fingerprints that are not named', () => {
        store.rememberRows('f', rows({ a: { k: '1', l: '2', n: '0' }, b: { k: '3' } }))
        store.rememberRows('f', rows({ a: { m: '4', n: '5' }, c: {} }, { a: ['k', 'x'] }))
        expect(kept('a')).toEqual({ l: '2', m: '4', n: '5' })
        expect(kept('b')).toEqual({})
        store.rememberRows('g', rows({ b: { k: '5' } }))
        expect(kept('a', 'f')).toEqual({})
        expect([kept('a', 'g'), kept('b', 'g')]).toEqual([{}, { k: '5' }])
      })

      it('are no part of what a dossier is made from', () => {
        store.addInput(inputOf('one'))
        store.putDossier(dossierOf('one'))
        const changes = store.changes()
        store.rememberRows('f', rows({ a: { k: '1' } }))
        expect([store.state(), store.changes()]).toEqual(['complete', changes])
      })
    })

    describe('marks of files', () => {
      const marks = (fingerprint = 'f') => Object.fromEntries(store.fileMarks(fingerprint))

      it('are added to those of the same fingerprint', () => {
        expect(marks()).toEqual({})
        store.markFiles('f', new Map([['a', '1']]))
        store.markFiles('f', new Map([['b', '2']]))
        expect([marks(), marks('g')]).toEqual([{ a: '1', b: '2' }, {}])
        store.markFiles('g', new Map([['a', '3']]))
        expect([marks(), marks('g')]).toEqual([{}, { a: '3' }])
      })

      it('go when a page is taken out, and stay when none was there', () => {
        store.addInput(inputOf('one'))
        store.markFiles('f', new Map([['a.txt', '1']]))
        store.remove(['pg_none'])
        expect(marks()).toEqual({ 'a.txt': '1' })
        store.remove([pageOf('one')])
        expect(marks()).toEqual({})
      })
    })

    describe('outlines', () => {
      it('are given back together, with the fingerprint of their result', () => {
        store.addInput(inputOf('one'))
        store.addInput(inputOf('two'))
        store.putResult(pageOf('one'), 'f', { long: 1 }, { short: 1 })
        store.putResult(pageOf('two'), 'f', { long: 2 })
        expect([...store.outlines()]).toEqual([[pageOf('one'), { fingerprint: 'f', value: { short: 1 } }]])
        expect(store.putResult(pageOf('one'), 'f', { long: 1 }, { short: 1 })).toBe(false)
        expect(store.putResult(pageOf('one'), 'f', { long: 1 }, { short: 2 })).toBe(true)
        store.remove([pageOf('one')])
        expect(store.outlines().size).toBe(0)
      })
    })

    describe('transactions', () => {
      it('keeps all or nothing', () => {
        store.addInput(inputOf('before'))
        store.putDossier(dossierOf('before'))
        const fail = () =>
          store.transaction(() => {
            store.addInput(inputOf('one'))
            store.addInput(inputOf('before', ['z.txt']))
            store.putResult(pageOf('one'), 'f', {})
            store.setInputNotices([], [noticeAt('a')])
            store.appendJudgement(judgementOf('a'))
            store.remove([pageOf('before')])
            store.putDossier(dossierOf('one'))
            throw new Error('stop')
          })
        expect(fail).toThrow('stop')
        expect(store.pages()).toEqual([pageOf('before')])
        expect(store.input(pageOf('before'))?.sources).toEqual([{ source: 'a.txt', given: {} }])
        expect(store.inputNotices()).toEqual([])
        expect(store.judgements()).toEqual([])
        expect(JSON.stringify(store.dossier())).toBe(JSON.stringify(dossierOf('before')))
        expect(store.state()).toBe('complete')
      })

      it('gives back what the work returns, and joins an open one', () => {
        const value = store.transaction(() => store.transaction(() => store.addInput(inputOf('one'))))
        expect(value).toBe('new')
        expect(() =>
          store.transaction(() => {
            store.transaction(() => store.addInput(inputOf('two')))
            throw new Error('stop')
          }),
        ).toThrow('stop')
        expect(store.pages()).toEqual([pageOf('one')])
      })
    })

    it.skipIf(!again)('keeps everything over closing and opening', () => {
      store.addInput(inputOf('one', ['a.txt'], { outlet: 'A' }))
      store.putResult(pageOf('one'), 'f', { a: 1 })
      store.setInputNotices([], [noticeAt('b')])
      store.appendJudgement(judgementOf('a'))
      store.putDossier(dossierOf('one'))
      store = again?.(store) ?? store
      expect(store.state()).toBe('complete')
      expect(store.revision()).toBe(1)
      expect(store.input(pageOf('one'))?.sources).toEqual([{ source: 'a.txt', given: { outlet: 'A' } }])
      expect(store.result(pageOf('one'))).toEqual({ fingerprint: 'f', value: { a: 1 } })
      expect(store.inputNotices()).toEqual([noticeAt('b')])
      expect(store.judgements()).toEqual([judgementOf('a')])
      expect(store.search('one', 10)).toHaveLength(1)
      expect(JSON.stringify(store.dossier())).toBe(JSON.stringify(dossierOf('one')))
    })
  })
}
