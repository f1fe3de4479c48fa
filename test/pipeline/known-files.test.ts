/** Files that are as they were are not read again, and nobody can tell from the dossier. */

import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { writtenPages } from '../../bench/written.js'
import { toJson } from '../../src/export/json.js'
import type { Dossier } from '../../src/model/dossier.js'
import { build } from '../../src/pipeline/build.js'
import { loadResources, type Resources } from '../../src/pipeline/resources.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Store } from '../../src/store/store.js'

let resources: Resources
let folder: string
let store: Store
const pages = writtenPages(8, { words: 40 }).filter(({ name }) => name.endsWith('.txt'))
const words = (index: number): string => pages[index]?.content ?? ''
const put = (name: string, content: string): void => writeFileSync(join(folder, name), content)
const bytesOf = (built: Store): string => toJson(built.dossier() as Dossier)
/** Longer than a tick of the clock that files are stamped with. */
const settle = () => setTimeout(200)

beforeAll(() => {
  resources = loadResources('fast')
})
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-known-'))
  put('a.txt', words(0))
  put('b.txt', words(1))
  store = memoryStore()
  await settle()
  expect(await taken()).toBe(2)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Builds from the folder; how many inputs were read. The dossier is held against one of a store that knows nothing. */
async function taken(): Promise<number> {
  let seen = 0
  await build(store, [folder], {}, resources, (what) => {
    if (what === 'taking in') seen++
  })
  return seen
}

async function anew(): Promise<string> {
  const fresh = memoryStore()
  await build(fresh, [folder], {}, resources)
  return bytesOf(fresh)
}

it('reads a new file alone', async () => {
  expect(await taken()).toBe(0)
  put('c.txt', words(2))
  expect(await taken()).toBe(1)
  expect(bytesOf(store)).toBe(await anew())
})

it('reads a file again that changed, though size and time of change are those it had', async () => {
  const { mtime, atime } = statSync(join(folder, 'a.txt'))
  const other = [...words(0)].reverse().join('')
  put('a.txt', other)
  utimesSync(join(folder, 'a.txt'), atime, mtime)
  expect(await taken()).toBe(1)
  expect(store.section('pages').map(({ text }) => text)).toContain(other)
})

it('reads a file again that got a side file, or whose side file changed', async () => {
  put('a.meta.json', '{"published":"2024-03-01"}')
  expect(await taken()).toBe(1)
  await settle()
  put('a.meta.json', '{"published":"2024-03-02"}')
  expect(await taken()).toBe(1)
  expect(bytesOf(store)).toBe(await anew())
})

it('puts pages back that were taken out, when their folder is given again', async () => {
  const whole = bytesOf(store)
  store.remove(store.sources()[0]?.pages ?? [])
  expect(await taken()).toBe(2)
  expect(bytesOf(store)).toBe(whole)
})

it('reads a file again whose last change was not over when it was looked at', async () => {
  put('c.txt', words(2))
  const soon = new Date(Date.now() + 3_600_000)
  utimesSync(join(folder, 'c.txt'), soon, soon)
  expect(await taken()).toBe(1)
  expect(await taken()).toBe(1)
})

it('reads a file again when it is to be taken otherwise', async () => {
  let seen = 0
  await build(store, [folder], { maxBytes: 2 ** 20 }, resources, () => seen++)
  expect(seen).toBeGreaterThanOrEqual(2)
})
