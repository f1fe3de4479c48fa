/** The same pages give the same dossier: at once or one by one, in any order, with a page too many that is taken out again, in memory or in a file. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writtenPages } from '../../bench/written.js'
import { anchorAt } from '../../src/corpus/judged.js'
import { toJson } from '../../src/export/json.js'
import type { Dossier } from '../../src/model/dossier.js'
import type { Event } from '../../src/model/event.js'
import { idOf } from '../../src/model/ids.js'
import type { Judgement } from '../../src/model/judgement.js'
import type { Page } from '../../src/model/page.js'
import { build, finish } from '../../src/pipeline/build.js'
import { loadResources, type Resources } from '../../src/pipeline/resources.js'
import { memoryStore } from '../../src/store/memory.js'
import { openStore } from '../../src/store/open.js'
import type { Store } from '../../src/store/store.js'

const EXAMPLES = resolve('examples/pages')
const folder = mkdtempSync(join(tmpdir(), 'dragoman-incremental-'))
let resources: Resources
let files: string[]
let atOnce: string

beforeAll(async () => {
  resources = loadResources()
  const examples = readdirSync(EXAMPLES).map((name) => join(EXAMPLES, name))
  mkdirSync(join(folder, 'pages'))
  const written = writtenPages(3, { words: 60 }).map(({ name, content }) => {
    writeFileSync(join(folder, 'pages', name), content)
    return join(folder, 'pages', name)
  })
  files = [...examples, ...written, join(folder, 'empty.txt'), join(folder, 'twin.txt')]
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'twin.txt'), readFileSync(written[1] as string))
  const store = memoryStore()
  await build(store, files, {}, resources)
  atOnce = bytesOf(store)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bytesOf = (store: Store): string => toJson(store.dossier() as Dossier)

it('reads all of them', () => {
  expect(JSON.parse(atOnce).pages.length).toBeGreaterThan(15)
})

it('gives the same bytes in any order and in any portions', async () => {
  const portions = fc.tuple(fc.shuffledSubarray(files, { minLength: files.length }), fc.array(fc.nat(files.length), { maxLength: 3 }))
  await fc.assert(
    fc.asyncProperty(portions, async ([order, cuts]) => {
      const store = memoryStore()
      const edges = [0, ...[...cuts].sort((a, b) => a - b), order.length]
      for (const [index, from] of edges.slice(0, -1).entries()) {
        const portion = order.slice(from, edges[index + 1])
        if (portion.length > 0) await build(store, portion, {}, resources)
      }
      expect(bytesOf(store)).toBe(atOnce)
    }),
    { numRuns: 3 },
  )
})

it('gives the same bytes after a page was added and taken out again', async () => {
  const store = memoryStore()
  const extra = join(folder, 'extra.txt')
  writeFileSync(extra, writtenPages(1, { seed: 9, words: 100 })[0]?.content ?? '')
  await build(store, [...files, extra], {}, resources)
  expect(bytesOf(store)).not.toBe(atOnce)
  store.remove(store.sources().find(({ source }) => source === extra)?.pages ?? [])
  finish(store, resources)
  expect(bytesOf(store)).toBe(atOnce)
})

it('gives the same bytes in a file, and leaves the file as it is when built again', async () => {
  const path = join(folder, 'a.dossier')
  const run = async () => {
    const store = openStore(path, 'create')
    const report = await build(store, files, {}, resources)
    const bytes = bytesOf(store)
    store.close()
    return { report, bytes }
  }
  expect((await run()).bytes).toBe(atOnce)
  const before = readFileSync(path)
  const { report, bytes } = await run()
  expect(report).toMatchObject({ added: 0, read: 0, changed: false })
  expect(bytes).toBe(atOnce)
  expect(readFileSync(path).equals(before)).toBe(true)
})

it('gives the same bytes with and without what was remembered of an earlier build', async () => {
  const store = memoryStore()
  await build(store, files.slice(0, 6), {}, resources)
  store.remember('dossier', 'of another engine', null)
  store.rememberRows('of another engine', new Map())
  await build(store, files, {}, resources)
  expect(bytesOf(store)).toBe(atOnce)
})

it('gives the same bytes with and without memory after a person has judged, a page has gone and another has come', async () => {
  const run = async (forget: (store: Store) => void) => {
    const store = memoryStore()
    await build(store, files.slice(1), {}, resources)
    for (const index of [0, 1]) store.appendJudgement(rejection(store.dossier() as Dossier, index))
    forget(store)
    finish(store, resources)
    store.remove(store.sources().find(({ source }) => source === files[2])?.pages ?? [])
    forget(store)
    finish(store, resources)
    forget(store)
    await build(store, files, {}, resources)
    return bytesOf(store)
  }
  const forgetful = await run((store) => {
    store.remember('dossier', 'of another engine', null)
    store.rememberRows('of another engine', new Map())
  })
  expect(await run(() => {})).toBe(forgetful)
})

function rejection(dossier: Dossier, index: number): Judgement {
  const event = dossier.events[index] as Event
  const { article, anchor } = event.reports[0] as Event['reports'][number]
  const page = dossier.pages.find(({ id }) => id === dossier.articles.find((each) => each.id === article)?.page) as Page
  const target = { id: event.id, kind: 'event' as const, anchors: [anchorAt(page.id, page.text, anchor.start, anchor.end)] }
  const none = { property: null, value: null, note: null, who: null }
  return { id: idOf('judgement', event.id), verdict: 'reject', targets: [target], ...none, at: '2026-01-02T03:04:05Z' }
}

it('does not join again what the same engine has joined', async () => {
  const store = memoryStore()
  await build(store, files.slice(0, 6), {}, resources)
  const told: string[] = []
  expect(finish(store, resources, (what) => told.push(what))).toMatchObject({ read: 0, changed: false })
  expect(told).toEqual([])
  const other = { ...resources, fingerprint: 'another engine' }
  finish(store, other, (what) => told.push(what))
  expect(told).toContain('joining')
})
