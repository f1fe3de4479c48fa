/** What the block model sees besides the line features: the element, its ancestors, its container's share of the page's prose, and the source's own hints. */

import { HINT, WITHIN } from './blocks.js'
import { contextOf, LINE_WIDTH, RowWriter, type Table, type Weighed, weigh, writeLine } from './features.js'
import type { Line } from './lines.js'
import { isWordCode } from './shape.js'

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
  /** Steps from the core up to each of its ancestors, itself at 0; -1 for all other nodes. */
  readonly coreSteps: Int32Array
  readonly coreHints: number
  readonly heading: number
}

const WITHIN_BITS = 17
const HINT_BITS = 20
const TAGS = ['p', 'div', 'li', 'td', 'h1', 'h2', 'h3']
/** Which of `TAGS` an element counts as. */
const TAG_PLACES: ReadonlyMap<string, number> = new Map([
  ...TAGS.map((tag, place) => [tag, place] as const),
  ...['th'].map((tag) => [tag, TAGS.indexOf('td')] as const),
  ...['h4', 'h5', 'h6'].map((tag) => [tag, TAGS.indexOf('h3')] as const),
])

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
  const lower = text.toLowerCase()
  const codes = new Uint16Array(lower.length)
  let count = 0
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    if (isSurrogate(code)) return lower.replace(/[^\p{L}\p{N}]+/gu, '')
    if (isWordCode(code)) codes[count++] = code
  }
  let bare = ''
  for (let at = 0; at < count; at += CHUNK)
    bare += String.fromCharCode.apply(null, codes.subarray(at, Math.min(count, at + CHUNK)) as unknown as number[])
  return bare
}

/** Most arguments of one call. */
const CHUNK = 4096

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

function writeElement(writer: RowWriter, line: Line): void {
  const markup = line.block.markup
  const tag = markup?.tag ?? ''
  const place = TAG_PLACES.get(tag)
  for (let each = 0; each < TAGS.length; each++) writer.flag(each === place)
  writer.flag(place === undefined || TAGS[place] !== tag)
  writer.add(line.linked)
  writer.add((markup?.strongLength ?? 0) / Math.max(1, line.text.length))
  writer.add(Math.log1p(markup?.linkLength ?? 0))
  writer.bits(markup?.within ?? 0, WITHIN_BITS)
  writer.bits(markup?.hints ?? 0, HINT_BITS)
  writer.bits(markup?.ownHints ?? 0, HINT_BITS)
}

/** 8 features. */
function writeLinks(writer: RowWriter, { lines, words }: Weighed, at: number): void {
  for (const step of [-2, -1, 1, 2]) {
    const near = at + step
    writer.add(near >= 0 && near < lines.length ? (lines[near] as Line).linked : 0)
  }
  for (const reach of [4, 12]) {
    let all = 1
    let linked = 0
    let blocks = 0
    const to = Math.min(lines.length, at + reach + 1)
    for (let near = Math.max(0, at - reach); near < to; near++) {
      const size = words[near] as number
      const share = (lines[near] as Line).linked
      all += size
      linked += share * size
      if (share > 0.8) blocks++
    }
    writer.add(linked / all)
    writer.add(blocks)
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

/** Steps from a node to each of its ancestors, itself at 0; -1 for all other nodes. */
function stepsUp(node: number, parents: readonly number[]): Int32Array {
  const steps = new Int32Array(parents.length).fill(-1)
  for (let at = node, step = 0; at >= 0 && step < 60; at = parents[at] as number, step++) steps[at] = step
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
  const second = above(parent, parents)
  const third = above(second, parents)
  const total = Math.max(1, containers.prose[0] ?? 1)
  writer.add(share(containers, parent, total))
  writer.add(share(containers, second, total))
  writer.add(share(containers, third, total))
  writer.add(share(containers, above(third, parents), total))
  writer.add(linkShare(containers, parent))
  writer.add(linkShare(containers, second))
  writer.add(linkShare(containers, third))
  writer.add(parent < 0 ? 0 : Math.log1p(containers.children[parent] as number))
  writer.add(node < 0 ? 0 : (containers.depth[node] as number))
  let up = 0
  let meet = node
  while (meet >= 0 && up < 40 && (containers.coreSteps[meet] as number) < 0) {
    meet = parents[meet] as number
    up++
  }
  const down = meet < 0 || (containers.coreSteps[meet] as number) < 0 ? 40 : (containers.coreSteps[meet] as number)
  writer.add(up)
  writer.add(down)
  writer.add(up + down)
  writer.flag(parent === containers.core && parent >= 0)
  writer.flag((markup?.ownHints ?? 0) === containers.coreHints)
  writer.add(share(containers, meet, total))
  writer.add(meet < 0 ? 0 : Math.log1p(containers.words[meet] as number))
  writer.add(parent < 0 ? 0 : Math.log1p(containers.words[parent] as number))
}

function above(node: number, parents: readonly number[]): number {
  return node < 0 ? -1 : (parents[node] as number)
}

/** Part of the page's prose that stands in a node. */
function share({ prose }: Containers, node: number, total: number): number {
  return node < 0 ? 0 : (prose[node] as number) / total
}

/** Part of a node's words that are links. */
function linkShare({ linked, words }: Containers, node: number): number {
  return node < 0 ? 0 : (linked[node] as number) / Math.max(1, words[node] as number)
}

/** 6 features. */
function writeEchoes(writer: RowWriter, line: Line, echoes: Echoes, containers: Containers, at: number): void {
  const any = echoes.articleBody !== '' || echoes.description !== '' || echoes.title !== ''
  const words = any && line.text.length >= 8 ? bareWords(line.text.slice(0, 300)) : ''
  writer.add(echoed(echoes.articleBody, words))
  writer.add(echoed(echoes.description, words))
  writer.flag(words.length >= 8 && echoes.description.length >= 30 && words.includes(echoes.description.slice(0, 60)))
  writer.add(echoed(echoes.title, words))
  writer.add(containers.heading < 0 ? -60 : Math.max(-60, Math.min(60, at - containers.heading)))
  writer.flag(containers.heading >= 0)
}

/** 1 where the echo has the words, -1 where not, 0 where there is no telling. */
function echoed(echo: string, words: string): number {
  return echo === '' || words.length < 8 ? 0 : echo.includes(words) ? 1 : -1
}
