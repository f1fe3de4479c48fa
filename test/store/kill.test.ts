/** Killed at any moment, a build leaves a dossier that opens, and the next build finishes it to the same bytes. */

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writtenPages } from '../../bench/written.js'
import type * as Build from '../../src/pipeline/build.js'
import type * as Loaded from '../../src/pipeline/resources.js'
import type * as Open from '../../src/store/open.js'
import { compiled, compiledModule } from '../support/compiled.js'
import { momentsBetween, runNode } from '../support/kill.js'

const KILLS = 30
const folder = mkdtempSync(join(tmpdir(), 'dragoman-kill-'))
const pages = join(folder, 'pages')
let main: string
let expected: string
/** Milliseconds from the start of a build until its file appears, and until its end. */
let span: readonly [number, number]
let finish: (path: string) => Promise<string>

beforeAll(async () => {
  mkdirSync(pages)
  for (const { name, content } of writtenPages(24, { words: 40 })) writeFileSync(join(pages, name), content)
  main = compiled('src/cli/main.js')
  finish = await finisher()
  const path = join(folder, 'whole.dossier')
  const start = performance.now()
  let appeared = 0
  const watch = setInterval(() => {
    if (appeared === 0 && existsSync(path)) appeared = performance.now() - start
  }, 2)
  const whole = await runNode([main, 'build', pages, '--out', path], null)
  clearInterval(watch)
  expect(whole.code, whole.told).toBe(0)
  span = [appeared, whole.milliseconds]
  expected = await finish(path)
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Builds on in this process, with the same compiled engine, and gives the dossier's bytes. */
async function finisher(): Promise<(path: string) => Promise<string>> {
  const { build } = await compiledModule<typeof Build>('src/pipeline/build.js')
  const { loadResources } = await compiledModule<typeof Loaded>('src/pipeline/resources.js')
  const { openStore } = await compiledModule<typeof Open>('src/store/open.js')
  const resources = loadResources()
  return async (path) => {
    const store = openStore(path, 'create')
    await build(store, [pages], {}, resources)
    expect(store.state()).toBe('complete')
    const bytes = JSON.stringify(store.dossier())
    store.close()
    return bytes
  }
}

it('finishes alike after every kill', async () => {
  const { openStore } = await compiledModule<typeof Open>('src/store/open.js')
  const states = new Set<string>()
  for (const [index, share] of momentsBetween(0, 1, KILLS, 7).entries()) {
    const path = join(folder, `${index}.dossier`)
    await killBuild(path, share)
    const store = openStore(path, 'read')
    states.add(store.state())
    if (store.dossier()) expect(JSON.stringify(store.dossier())).toBe(expected)
    store.close()
    expect(await finish(path)).toBe(expected)
    rmSync(path, { force: true })
  }
  expect(states).toContain('building')
}, 600_000)

/** How much slower the machine is now than when the span was measured. */
let slowness = 1
const ATTEMPTS = 20

/** Kills a build at this share of the time in which it writes. Where the machine is faster or slower than it was, the moment is missed and tried again. */
async function killBuild(path: string, share: number): Promise<void> {
  const [from, to] = span
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const moment = (from + share * 0.95 ** attempt * (to - from)) * slowness
    const { killed, code, milliseconds, told } = await runNode([main, 'build', pages, '--out', path], moment)
    if (killed && existsSync(path)) return
    if (!killed) expect(code, told).toBe(0)
    slowness = killed ? slowness * 1.4 : milliseconds / to
    rmSync(path, { force: true })
  }
  throw new Error(`no build could be killed while it wrote in ${ATTEMPTS} attempts`)
}

it('finishes alike after many kills of one dossier', async () => {
  const path = join(folder, 'again.dossier')
  for (const moment of momentsBetween(...span, 6, 11)) await runNode([main, 'build', pages, '--out', path], moment)
  expect(await finish(path)).toBe(expected)
}, 120_000)
