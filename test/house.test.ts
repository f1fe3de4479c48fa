/** The house keeps its laws: rooms import downwards only, in no circle, and the pure rooms touch nothing of Node. */

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = resolve(dirname(fileURLToPath(import.meta.url)), '../src')

/** Rooms from the ground up; rooms of one floor never import each other. `index.ts` is a face. */
const FLOORS: readonly (readonly string[])[] = [
  ['text'],
  ['model'],
  ['language', 'knowledge'],
  ['rules'],
  ['page', 'article', 'corpus'],
  ['dossier'],
  ['store', 'export', 'intake'],
  ['pipeline'],
  ['llm'],
  ['desk'],
  ['http'],
  ['cli', 'index.ts'],
]
const PURE = new Set(['text', 'model', 'language', 'knowledge', 'rules', 'page', 'article', 'corpus', 'dossier'])
const NODE_ONLY = /^(node:|fs$|path$|os$|crypto$|worker_threads$|child_process$|zlib$|http$|https$|net$|stream$|url$)/
const IMPURE =
  /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|process\.(?:env|argv|cwd|exit|std|hrtime|memoryUsage|platform|version)|Intl\.DateTimeFormat\(\)|localeCompare)/

interface Module {
  readonly path: string
  readonly source: string
}

interface Fault {
  readonly path: string
  readonly what: string
}

function modules(folder: string, root = folder): Module[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return modules(path, root)
    return /\.ts$/.test(entry.name) ? [{ path: relative(root, path), source: readFileSync(path, 'utf8') }] : []
  })
}

function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '')
  const statements = code.matchAll(/(?:^|\n)\s*(?:import|export)\s+(?:[\w$*{},\s]*?\sfrom\s*)?['"]([^'"]+)['"]/g)
  return [...statements, ...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map((match) => match[1] as string)
}

const roomOf = (path: string): string => path.split('/')[0] as string
const floorOf = (room: string): number => FLOORS.findIndex((floor) => floor.includes(room))

function faultsOf(all: readonly Module[]): Fault[] {
  const faults: Fault[] = []
  for (const module of all) {
    const room = roomOf(module.path)
    if (floorOf(room) < 0) faults.push({ path: module.path, what: `is in no room of the house: ${room}` })
    if (PURE.has(room) && IMPURE.test(module.source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))) {
      faults.push({ path: module.path, what: 'uses a clock, randomness, a locale or the process in a pure room' })
    }
    for (const target of importsOf(module.source)) faults.push(...faultOf(module.path, room, target))
  }
  return [...faults, ...circles(all)]
}

function faultOf(path: string, room: string, target: string): Fault[] {
  if (PURE.has(room) && NODE_ONLY.test(target)) return [{ path, what: `imports Node's ${target} in a pure room` }]
  if (!target.startsWith('.')) return []
  const other = roomOf(join(dirname(path), target))
  if (other === room) return []
  if (floorOf(other) < 0) return [{ path, what: `imports outside the house: ${target}` }]
  return floorOf(other) < floorOf(room) ? [] : [{ path, what: `climbs from ${room} to ${other}` }]
}

function circles(all: readonly Module[]): Fault[] {
  const graph = new Map(all.map((module) => [module.path, edges(module)]))
  const state = new Map<string, 'open' | 'done'>()
  const faults: Fault[] = []
  const visit = (path: string, trail: string[]): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      faults.push({ path, what: `stands in a circle: ${[...trail.slice(trail.indexOf(path)), path].join(' -> ')}` })
      return
    }
    state.set(path, 'open')
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    state.set(path, 'done')
  }
  for (const path of graph.keys()) visit(path, [])
  return faults
}

/** Imports of types alone make no circle at run time, but they do in a reader's head: they count. */
function edges(module: Module): string[] {
  return importsOf(module.source)
    .filter((target) => target.startsWith('.'))
    .map((target) => join(dirname(module.path), target).replace(/\.js$/, '.ts'))
}

describe('the house', () => {
  it('imports downwards only, without circles, and keeps Node out of the pure rooms', () => {
    const all = modules(SRC)
    expect(all.length).toBeGreaterThan(20)
    expect(faultsOf(all)).toEqual([])
  })

  it('sees a planted climb', () => {
    expect(faultsOf([{ path: 'text/a.ts', source: "import { x } from '../model/ids.js'\n" }])).toEqual([
      { path: 'text/a.ts', what: 'climbs from text to model' },
    ])
  })

  it('sees rooms of one floor that import each other', () => {
    expect(faultsOf([{ path: 'article/a.ts', source: "import type {\n  X,\n} from '../corpus/b.js'\n" }])).toHaveLength(1)
  })

  it('sees a planted circle', () => {
    const planted = [
      { path: 'text/a.ts', source: "import { b } from './b.js'\n" },
      { path: 'text/b.ts', source: "export { a } from './a.js'\n" },
    ]
    expect(faultsOf(planted).map((fault) => fault.what)).toEqual(['stands in a circle: text/a.ts -> text/b.ts -> text/a.ts'])
  })

  it('sees Node and the clock in a pure room', () => {
    const planted = [{ path: 'page/a.ts', source: "import { readFileSync } from 'node:fs'\nconst now = Date.now()\n" }]
    expect(faultsOf(planted)).toHaveLength(2)
  })
})
