/** What the block model sees besides the line features: the element, its ancestors, its container's share of the page's prose, and the source's own hints. */

import { HINT, WITHIN } from './blocks.js'
import { contextOf, LINE_WIDTH, RowWriter, type Table, type Weighed, weigh, writeLine } from './features.js'
import type { Line } from './lines.js'

/** The element tree as flat lists, parents before children. */
export interface Tree {
  readonly parents: readonly number[]
  readonly tags: readonly string[]
}

/** Texts of the source that the body may repeat, letters and digits only, lower case; empty where absent. */
export interface Echoes {
  readonly articleBody: string
  readonly description: string
  readonly title: string
}

interface Containers {
  /** Words, linked words and prose words in the subtree of each node. */
  readonly words: Float32Array
  readonly linked: Float32Array
  readonly prose: Float32Array
  /** Blocks that stand directly in each node. */
  readonly children: Int32Array
  readonly depth: Int32Array
  /** The parent under which most prose stands directly, -1 where there is none. */
  readonly core: number
  readonly coreSteps: ReadonlyMap<number, number>
  readonly coreHints: number
  readonly heading: number
}

const WITHIN_BITS = 17
const HINT_BITS = 20
const TAGS = ['p', 'div', 'li', 'td', 'h1', 'h2', 'h3']

/** How many features a block has. */
export const BLOCK_WIDTH = LINE_WIDTH + TAGS.length + 1 + 3 + WITHIN_BITS + 2 * HINT_BITS + 8 + 17 + 6

/** Rows of block features, `BLOCK_WIDTH` wide. */
export function blockTable(lines: readonly Line[], tree: Tree, echoes: Echoes): Table {
  const weighed = weigh(lines)
  const context = contextOf(weighed)
  const containers = containersOf(weighed, tree)
  const writer = new RowWriter(lines.length, BLOCK_WIDTH)
  lines.forEach((line, at) => {
    writer.begin(at)
    writeLine(writer, weighed, context, at)
    writeElement(writer, line)
    writeLinks(writer, weighed, at)
    writeContainer(writer, weighed, tree, containers, at)
    writeEchoes(writer, line, echoes, containers, at)
  })
  return { width: BLOCK_WIDTH, values: writer.values }
}

/** Letters and digits of a text, lower case, for finding it again in another. */
export function bareWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function writeElement(writer: RowWriter, line: Line): void {
  const markup = line.block.markup
  const tag = markup?.tag ?? ''
  for (const name of TAGS) writer.flag(tag === name || (name === 'td' && tag === 'th') || (name === 'h3' && /^h[4-6]$/.test(tag)))
  writer.flag(!TAGS.includes(tag))
  writer.put(
    line.linked,
    (markup?.strongLength ?? 0) / Math.max(1, line.text.length),
    (markup?.linkLength ?? 0) > 0 ? Math.log1p(markup?.linkLength ?? 0) : 0,
  )
  writer.bits(markup?.within ?? 0, WITHIN_BITS)
  writer.bits(markup?.hints ?? 0, HINT_BITS)
  writer.bits(markup?.ownHints ?? 0, HINT_BITS)
}

/** 8 features. */
function writeLinks(writer: RowWriter, { lines, words }: Weighed, at: number): void {
  for (const step of [-2, -1, 1, 2]) writer.put(lines[at + step]?.linked ?? 0)
  for (const reach of [4, 12]) {
    let all = 1
    let linked = 0
    let blocks = 0
    for (let near = Math.max(0, at - reach); near < Math.min(lines.length, at + reach + 1); near++) {
      all += words[near] as number
      const share = (lines[near] as Line).linked
      linked += share * (words[near] as number)
      if (share > 0.8) blocks++
    }
    writer.put(linked / all, blocks)
  }
}

function containersOf(weighed: Weighed, { parents, tags }: Tree): Containers {
  const { lines, words, weight } = weighed
  const count = parents.length
  const sums = { words: new Float32Array(count), linked: new Float32Array(count), prose: new Float32Array(count) }
  const direct = new Float32Array(count)
  const children = new Int32Array(count)
  const depth = new Int32Array(count)
  for (let node = 0; node < count; node++) depth[node] = (depth[parents[node] as number] ?? 0) + 1
  let heading = -1
  lines.forEach((line, at) => {
    const node = line.block.markup?.node ?? -1
    if (line.block.markup?.tag === 'h1' && heading < 0) heading = at
    if (node < 0) return
    const size = words[at] as number
    sums.words[node] = (sums.words[node] as number) + size
    sums.linked[node] = (sums.linked[node] as number) + size * line.linked
    const parent = containerOf(node, parents, tags)
    if (parent >= 0) children[parent] = (children[parent] as number) + 1
    if ((weight[at] as number) <= 0.5 || line.linked > 0.5) return
    sums.prose[node] = (sums.prose[node] as number) + size
    if (parent >= 0 && !outOfArticle(line)) direct[parent] = (direct[parent] as number) + size
  })
  for (let node = count - 1; node >= 0; node--) {
    const parent = parents[node] as number
    if (parent < 0) continue
    for (const sum of [sums.words, sums.linked, sums.prose]) sum[parent] = (sum[parent] as number) + (sum[node] as number)
  }
  const core = indexOfMost(direct)
  return { ...sums, children, depth, core, coreSteps: stepsUp(core, parents), coreHints: coreHints(lines, core, parents, tags), heading }
}

function outOfArticle(line: Line): boolean {
  const markup = line.block.markup
  if (markup === null) return false
  return (
    (markup.within & (WITHIN.nav | WITHIN.footer | WITHIN.form | WITHIN.dialog | WITHIN.hidden)) !== 0 ||
    (markup.hints & HINT.comment) !== 0
  )
}

/** The element that holds the block's own element. */
function containerOf(node: number, parents: readonly number[], tags: readonly string[]): number {
  return tags[node] === 'div' || tags[node] === 'td' ? node : (parents[node] as number)
}

function indexOfMost(values: Float32Array): number {
  let best = -1
  for (let at = 0; at < values.length; at++) if ((values[at] as number) > (best < 0 ? 0 : (values[best] as number))) best = at
  return best
}

/** Steps from a node to each of its ancestors, itself at 0. */
function stepsUp(node: number, parents: readonly number[]): Map<number, number> {
  const steps = new Map<number, number>()
  for (let at = node, step = 0; at >= 0 && step < 60; at = parents[at] as number, step++) steps.set(at, step)
  return steps
}

/** Own hints that most blocks directly in the core have. */
function coreHints(lines: readonly Line[], core: number, parents: readonly number[], tags: readonly string[]): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const markup = line.block.markup
    if (markup && markup.node >= 0 && containerOf(markup.node, parents, tags) === core)
      counts.set(markup.ownHints, (counts.get(markup.ownHints) ?? 0) + line.shape.words)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** 17 features. */
function writeContainer(writer: RowWriter, weighed: Weighed, { parents, tags }: Tree, containers: Containers, at: number): void {
  const markup = (weighed.lines[at] as Line).block.markup
  const node = markup?.node ?? -1
  const parent = node < 0 ? -1 : containerOf(node, parents, tags)
  const total = Math.max(1, containers.prose[0] ?? 1)
  const share = (of: number) => (of < 0 ? 0 : (containers.prose[of] as number) / total)
  const linkShare = (of: number) => (of < 0 ? 0 : (containers.linked[of] as number) / Math.max(1, containers.words[of] as number))
  const above = (of: number) => (of < 0 ? -1 : (parents[of] as number))
  const [second, third] = [above(parent), above(above(parent))]
  writer.put(share(parent), share(second), share(third), share(above(third)), linkShare(parent), linkShare(second), linkShare(third))
  writer.put(parent < 0 ? 0 : Math.log1p(containers.children[parent] as number), node < 0 ? 0 : (containers.depth[node] as number))
  let up = 0
  let meet = node
  while (meet >= 0 && up < 40 && !containers.coreSteps.has(meet)) {
    meet = parents[meet] as number
    up++
  }
  const down = meet < 0 ? 40 : (containers.coreSteps.get(meet) ?? 40)
  writer.put(up, down, up + down)
  writer.flag(parent === containers.core && parent >= 0)
  writer.flag((markup?.ownHints ?? 0) === containers.coreHints)
  writer.put(
    share(meet),
    meet < 0 ? 0 : Math.log1p(containers.words[meet] as number),
    parent < 0 ? 0 : Math.log1p(containers.words[parent] as number),
  )
}

/** 6 features. */
function writeEchoes(writer: RowWriter, line: Line, echoes: Echoes, containers: Containers, at: number): void {
  const any = echoes.articleBody !== '' || echoes.description !== '' || echoes.title !== ''
  const words = any && line.text.length >= 8 ? bareWords(line.text.slice(0, 300)) : ''
  const found = (echo: string) => (echo === '' || words.length < 8 ? 0 : echo.includes(words) ? 1 : -1)
  writer.put(found(echoes.articleBody), found(echoes.description))
  writer.flag(words.length >= 8 && echoes.description.length >= 30 && words.includes(echoes.description.slice(0, 60)))
  writer.put(found(echoes.title))
  writer.put(containers.heading < 0 ? -60 : Math.max(-60, Math.min(60, at - containers.heading)))
  writer.flag(containers.heading >= 0)
}
