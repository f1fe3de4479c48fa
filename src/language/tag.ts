/**
 * Part-of-speech tags by an averaged perceptron, from left to right. Weights come as bytes (`models/en/tagger.bin`, made by `train/tagger.ts`);
 * the same bytes and tokens give the same tags on every machine.
 */

import type { Token } from '../model/annotation.js'
import type { Models } from '../model/models.js'

/** Weights by hashed feature: entries `[from[b], from[b+1])` of `tag` and `weight`. A tag is `UPOS XPOS`. */
export interface Tagger {
  readonly tags: readonly string[]
  readonly buckets: number
  readonly from: Uint32Array
  readonly tag: Uint8Array
  readonly weight: Int8Array
  /** Words that have one tag nearly always: skipped by the perceptron. */
  readonly certain: ReadonlyMap<string, number>
}

const MAGIC = 'DRTAG1\n'

/** Reads the file. Throws `RangeError` where it is no tagger or cut short. */
export function readTagger(bytes: Uint8Array): Tagger {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length))
  if (text !== MAGIC) throw new RangeError(`tagger: starts with ${JSON.stringify(text)}, want ${JSON.stringify(MAGIC)}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headerLength = view.getUint32(MAGIC.length, true)
  let at = MAGIC.length + 4
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(at, at + headerLength))) as {
    tags: string[]
    buckets: number
    entries: number
    certain: Record<string, number>
  }
  at += headerLength
  const counts = bytes.subarray(at, at + header.buckets)
  at += header.buckets
  if (at + 2 * header.entries !== bytes.length) throw new RangeError(`tagger: ${bytes.length} bytes, want ${at + 2 * header.entries}`)
  const from = new Uint32Array(header.buckets + 1)
  for (let bucket = 0; bucket < header.buckets; bucket++) from[bucket + 1] = (from[bucket] as number) + (counts[bucket] as number)
  const tag = bytes.slice(at, at + header.entries)
  const weight = new Int8Array(bytes.slice(at + header.entries).buffer)
  return { tags: header.tags, buckets: header.buckets, from, tag, weight, certain: new Map(Object.entries(header.certain)) }
}

/** The file `readTagger` reads. */
export function writeTagger(tagger: Tagger): Uint8Array {
  const header = new TextEncoder().encode(
    JSON.stringify({ tags: tagger.tags, buckets: tagger.buckets, entries: tagger.tag.length, certain: Object.fromEntries(tagger.certain) }),
  )
  const start = MAGIC.length + 4 + header.length
  const bytes = new Uint8Array(start + tagger.buckets + 2 * tagger.tag.length)
  bytes.set(new TextEncoder().encode(MAGIC))
  new DataView(bytes.buffer).setUint32(MAGIC.length, header.length, true)
  bytes.set(header, MAGIC.length + 4)
  for (let bucket = 0; bucket < tagger.buckets; bucket++)
    bytes[start + bucket] = (tagger.from[bucket + 1] as number) - (tagger.from[bucket] as number)
  bytes.set(tagger.tag, start + tagger.buckets)
  bytes.set(
    new Uint8Array(tagger.weight.buffer, tagger.weight.byteOffset, tagger.weight.length),
    start + tagger.buckets + tagger.tag.length,
  )
  return bytes
}

/** The tokens with `upos` and `xpos` filled, sentence by sentence. */
export function tagTokens(
  tagger: Tagger,
  text: string,
  tokens: readonly Token[],
  sentences: readonly { readonly firstToken: number; readonly lastToken: number }[],
): Token[] {
  const tagged = [...tokens]
  for (const { firstToken, lastToken } of sentences) {
    const words = tokens.slice(firstToken, lastToken).map((token) => text.slice(token.start, token.end))
    tagWords(tagger, words).forEach((tag, index) => {
      const [upos = 'X', xpos = '_'] = (tagger.tags[tag] as string).split(' ')
      tagged[firstToken + index] = { ...(tokens[firstToken + index] as Token), upos, xpos }
    })
  }
  return tagged
}

/** Tag numbers of one sentence's words. */
export function tagWords(tagger: Tagger, words: readonly string[]): number[] {
  const seen = words.map(traitsOf)
  const scores = new Float64Array(tagger.tags.length)
  const features = new Int32Array(FEATURES)
  const tags: number[] = []
  for (let at = 0; at < words.length; at++) {
    const sure = tagger.certain.get((seen[at] as Traits).lower)
    tags.push(sure ?? best(tagger, featuresAt(seen, tags, at, tagger.buckets, features), scores))
  }
  return tags
}

function best(tagger: Tagger, features: Int32Array, scores: Float64Array): number {
  scores.fill(0)
  for (const bucket of features) {
    const end = tagger.from[bucket + 1] as number
    for (let at = tagger.from[bucket] as number; at < end; at++) {
      const tag = tagger.tag[at] as number
      scores[tag] = (scores[tag] as number) + (tagger.weight[at] as number)
    }
  }
  let winner = 0
  for (let tag = 1; tag < scores.length; tag++) if ((scores[tag] as number) > (scores[winner] as number)) winner = tag
  return winner
}

/** What of a word the features look at. */
export interface Traits {
  readonly lower: string
  readonly shape: string
  readonly s1: string
  readonly s2: string
  readonly s3: string
  readonly s4: string
  readonly p3: string
}

export function traitsOf(word: string): Traits {
  const lower = word
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\d/g, '0')
  const shape = word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/g, '0')
    .replace(/(.)\1+/gu, '$1$1')
    .slice(0, 6)
  return { lower, shape, s1: lower.slice(-1), s2: lower.slice(-2), s3: lower.slice(-3), s4: lower.slice(-4), p3: lower.slice(0, 3) }
}

const EDGE: Traits = traitsOf('')

/** How many features each token has. */
export const FEATURES = 27

/** Hashed features of the token at `at`, given the tags before it. Fills and returns `out`. */
export function featuresAt(words: readonly Traits[], tags: readonly number[], at: number, buckets: number, out: Int32Array): Int32Array {
  const w = words[at] as Traits
  const l1 = words[at - 1] ?? EDGE
  const l2 = words[at - 2] ?? EDGE
  const r1 = words[at + 1] ?? EDGE
  const r2 = words[at + 2] ?? EDGE
  const t1 = tags[at - 1] ?? 255
  const t2 = tags[at - 2] ?? 255
  const place = at === 0 ? 's' : ''
  const features = [
    w.lower,
    w.s1,
    w.s2,
    w.s3,
    w.s4,
    w.p3,
    w.shape + place,
    `${w.shape} ${l1.shape}`,
    `${w.shape} ${r1.shape}`,
    `${w.s3} ${w.shape}`,
    l1.lower,
    l2.lower,
    r1.lower,
    r2.lower,
    l1.s3,
    r1.s3,
    r1.s2,
    `${t1}`,
    `${t1} ${t2}`,
    `${t1} ${w.lower}`,
    `${t1} ${w.s3}`,
    `${t1} ${r1.lower}`,
    `${t1} ${r1.s3}`,
    `${w.lower} ${l1.lower}`,
    `${w.lower} ${r1.lower}`,
    `${w.lower} ${r1.s3}`,
    `${t1} ${t2} ${w.s3}`,
  ]
  for (let kind = 0; kind < FEATURES; kind++) out[kind] = hash(kind, features[kind] as string, buckets)
  return out
}

/** FNV-1a, folded into the number of buckets (a power of two). */
function hash(kind: number, text: string, buckets: number): number {
  let value = (0x811c9dc5 ^ kind) >>> 0
  value = Math.imul(value, 0x01000193)
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value ^= value >>> 15
  return (value >>> 0) & (buckets - 1)
}

const READ = new WeakMap<Uint8Array, Tagger>()

/** The tagger among the models, read once a process; null where the models have none. */
export function taggerOf(models: Models): Tagger | null {
  const bytes = models['en/tagger.bin']
  if (!bytes) return null
  const tagger = READ.get(bytes) ?? readTagger(bytes)
  READ.set(bytes, tagger)
  return tagger
}
