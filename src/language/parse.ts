/**
 * Dependency trees by greedy arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez, Satta 2011), trained with a dynamic oracle (Goldberg, Nivre 2013).
 * Weights come as bytes (`models/en/parser.bin`, made by `train/parser.ts`). Every sentence gets a tree with one root.
 */

import type { Models } from '../model/models.js'
import { type LinearModel, readLinear, score } from './linear.js'

/** Classes are `S` (shift), `L label`, `R label`. */
export type Parser = LinearModel

/** Words and tags of one sentence as numbers; index `n` is the root that waits at the end. */
export interface Words {
  readonly length: number
  readonly word: Int32Array
  readonly tag: Int32Array
}

export function wordsOf(words: readonly string[], tags: readonly string[]): Words {
  const word = new Int32Array(words.length + 1)
  const tag = new Int32Array(words.length + 1)
  words.forEach((text, at) => {
    word[at] = hashText(text.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\d/g, '0'))
    tag[at] = hashText(tags[at] as string)
  })
  word[words.length] = 2
  tag[words.length] = 2
  return { length: words.length, word, tag }
}

/** Where the parser stands. The stack grows to the right; `next` is the first word of the buffer, `n` the root. */
export class Configuration {
  readonly stack: number[] = []
  next = 0
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Int32Array
  readonly rightCount: Int32Array

  constructor(readonly n: number) {
    const fresh = () => new Int32Array(n + 1).fill(-1)
    this.heads = fresh()
    this.labels = fresh()
    this.left1 = fresh()
    this.left2 = fresh()
    this.right1 = fresh()
    this.right2 = fresh()
    this.leftCount = new Int32Array(n + 1)
    this.rightCount = new Int32Array(n + 1)
  }

  get done(): boolean {
    return this.next === this.n && this.stack.length === 0
  }

  canShift(): boolean {
    return this.next < this.n
  }

  canLeft(): boolean {
    return this.stack.length > 0
  }

  canRight(): boolean {
    return this.stack.length > 1
  }

  shift(): void {
    this.stack.push(this.next++)
  }

  left(label: number): void {
    const child = this.stack.pop() as number
    const head = this.next
    this.heads[child] = head
    this.labels[child] = label
    this.left2[head] = this.left1[head] as number
    this.left1[head] = child
    this.leftCount[head] = (this.leftCount[head] as number) + 1
  }

  right(label: number): void {
    const child = this.stack.pop() as number
    const head = this.stack[this.stack.length - 1] as number
    this.heads[child] = head
    this.labels[child] = label
    this.right2[head] = this.right1[head] as number
    this.right1[head] = child
    this.rightCount[head] = (this.rightCount[head] as number) + 1
  }
}

/** Most features a configuration has. */
export const MAX_FEATURES = 80

/** Fills `out` with hashed features of a configuration; gives their number. */
export function configurationFeatures(c: Configuration, words: Words, buckets: number, out: Int32Array): number {
  const { word, tag } = words
  const size = c.stack.length
  const s0 = size > 0 ? (c.stack[size - 1] as number) : -1
  const s1 = size > 1 ? (c.stack[size - 2] as number) : -1
  const s2 = size > 2 ? (c.stack[size - 3] as number) : -1
  const b0 = c.next
  const b1 = b0 + 1 <= c.n ? b0 + 1 : -1
  const b2 = b0 + 2 <= c.n ? b0 + 2 : -1
  const w = (at: number): number => (at < 0 ? 1 : (word[at] as number))
  const t = (at: number): number => (at < 0 ? 1 : (tag[at] as number))
  const of = (list: Int32Array, at: number): number => (at < 0 ? -1 : (list[at] as number))
  const label = (at: number): number => (at < 0 ? 77 : (c.labels[at] as number) + 100)
  const [s0l, s0r, s1l, s1r, b0l] = [of(c.left1, s0), of(c.right1, s0), of(c.left1, s1), of(c.right1, s1), of(c.left1, b0)]
  const [s0l2, s0r2, s1l2, s1r2, b0l2] = [of(c.left2, s0), of(c.right2, s0), of(c.left2, s1), of(c.right2, s1), of(c.left2, b0)]
  const [s0w, s0t, s1w, s1t, b0w, b0t] = [w(s0), t(s0), w(s1), t(s1), w(b0), t(b0)]
  const [b1w, b1t, b2t, s2t] = [w(b1), t(b1), t(b2), t(s2)]
  const far = s0 < 0 ? 9 : Math.min(b0 - s0, 7)
  const apart = s1 < 0 ? 9 : Math.min(s0 - s1, 7)
  const [v0l, v0r, v1l, v1r, vbl] = [
    of(c.leftCount, s0),
    of(c.rightCount, s0),
    of(c.leftCount, s1),
    of(c.rightCount, s1),
    of(c.leftCount, b0),
  ]
  let count = 0
  const mask = buckets - 1
  const add = (x: number, y = 0, z = 0, u = 0): void => {
    let h = Math.imul(count + 1, 0x9e3779b1)
    h = Math.imul(h ^ x, 0x85ebca6b)
    h ^= h >>> 13
    h = Math.imul(h ^ y, 0xc2b2ae35)
    h ^= h >>> 15
    h = Math.imul(h ^ z, 0x27d4eb2f)
    h ^= h >>> 14
    h = Math.imul(h ^ u, 0x165667b1)
    h ^= h >>> 16
    out[count++] = h & mask
  }
  add(s0w, s0t)
  add(s0w)
  add(s0t)
  add(s1w, s1t)
  add(s1w)
  add(s1t)
  add(b0w, b0t)
  add(b0w)
  add(b0t)
  add(b1w, b1t)
  add(b1w)
  add(b1t)
  add(w(b2), b2t)
  add(b2t)
  add(w(s2), s2t)
  add(s0w, s0t, b0w, b0t)
  add(s0w, b0w)
  add(s0w, s0t, b0t)
  add(s0t, b0w, b0t)
  add(s0t, b0t)
  add(s1w, s1t, s0w, s0t)
  add(s1w, s0w)
  add(s1w, s1t, s0t)
  add(s1t, s0w, s0t)
  add(s1t, s0t)
  add(b0w, b1w)
  add(b0t, b1t)
  add(b0w, b1t)
  add(s0t, b0t, b1t)
  add(s0t, b0t, b1t, b2t)
  add(s1t, s0t, b0t)
  add(s1t, s0t, b0t, b1t)
  add(s2t, s1t, s0t)
  add(s2t, s1t, s0t, b0t)
  add(s1w, b0t, s0t)
  add(s1t, s0w, b0t)
  add(s1t, s0t, b0w)
  add(s0t, t(s0l), b0t)
  add(s0t, t(s0r), b0t)
  add(s0t, b0t, t(b0l))
  add(s1t, s0t, t(s1r))
  add(s1t, s0t, t(s1l))
  add(s1t, s0t, t(s0l))
  add(s1t, s0t, t(s0r))
  add(s0w, label(s0l), label(s0r))
  add(s0t, label(s0l), label(s0r))
  add(s0t, label(s0l2), label(s0l))
  add(s0t, label(s0r2), label(s0r))
  add(s1w, label(s1l), label(s1r))
  add(s1t, label(s1l), label(s1r))
  add(s1t, label(s1r2), label(s1r))
  add(b0t, label(b0l), label(b0l2))
  add(b0w, label(b0l))
  add(w(s0l), s0t)
  add(w(s0r), s0t)
  add(w(s1r), s1t)
  add(w(b0l), b0t)
  add(s0w, v0l, v0r)
  add(s0t, v0l, v0r)
  add(s1w, v1l, v1r)
  add(s1t, v1l, v1r)
  add(b0t, vbl)
  add(far, s0t, b0t)
  add(far, s0w, b0w)
  add(apart, s1t, s0t)
  add(apart, s1w, s0w)
  add(s1t, s0t, label(s1r), b0t)
  add(s0t, b0t, label(s0r), label(b0l))
  add(s1w, s0t, label(s1r))
  add(s1t, label(s1l2), label(s1l))
  add(s0t, t(s0l), t(s0l2), s1t)
  add(s0t, t(s0r), t(s0r2), b0t)
  add(s1t, t(s1r), t(s1r2), s0t)
  add(t(s1l2), s1t, b0t)
  return count
}

/** Heads (index in the sentence, -1 the root) and labels of a tagged sentence. */
export function parseWords(parser: Parser, words: readonly string[], tags: readonly string[]): { heads: number[]; labels: string[] } {
  const seen = wordsOf(words, tags)
  const c = new Configuration(words.length)
  const scores = new Float64Array(parser.classes.length)
  const features = new Int32Array(MAX_FEATURES)
  while (!c.done) {
    const count = configurationFeatures(c, seen, parser.buckets, features)
    score(parser, features, count, scores)
    move(c, bestMove(c, parser.classes, scores))
  }
  return singleRooted(c, parser.classes)
}

/** Carries out class `index`. */
export function move(c: Configuration, chosen: { readonly kind: string; readonly index: number }): void {
  if (chosen.kind === 'S') c.shift()
  else if (chosen.kind === 'L') c.left(chosen.index)
  else c.right(chosen.index)
}

/** Whether a class may be chosen here. */
export function allowed(c: Configuration, name: string): boolean {
  const kind = name[0]
  return kind === 'S' ? c.canShift() : kind === 'L' ? c.canLeft() : c.canRight()
}

function bestMove(c: Configuration, classes: readonly string[], scores: Float64Array): { kind: string; index: number } {
  let winner = -1
  for (let index = 0; index < classes.length; index++) {
    if (!allowed(c, classes[index] as string)) continue
    if (winner < 0 || (scores[index] as number) > (scores[winner] as number)) winner = index
  }
  return { kind: (classes[winner] as string)[0] as string, index: winner }
}

/** All but the first word under the root hang on that first word. */
function singleRooted(c: Configuration, classes: readonly string[]): { heads: number[]; labels: string[] } {
  const heads = [...c.heads.subarray(0, c.n)]
  const labels = [...c.labels.subarray(0, c.n)].map((index) => (classes[index] ?? 'L dep').slice(2))
  const roots = heads.flatMap((head, at) => (head === c.n ? [at] : []))
  const verb = roots.find((at) => labels[at] === 'root') ?? roots[0] ?? 0
  for (const root of roots) {
    heads[root] = root === verb ? -1 : verb
    labels[root] = root === verb ? 'root' : labels[root] === 'root' ? 'parataxis' : (labels[root] as string)
  }
  return { heads, labels }
}

function hashText(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value
}

const READ = new WeakMap<Uint8Array, Parser>()

/** The parser among the models, read once a process; null where the models have none. */
export function parserOf(models: Models): Parser | null {
  const bytes = models['en/parser.bin']
  if (!bytes) return null
  const parser = READ.get(bytes) ?? readLinear(bytes)
  READ.set(bytes, parser)
  return parser
}
