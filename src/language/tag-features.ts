/** What the tagger looks at around a word, as hashed features: spelling and shapes of five words, and the two tags before. Training and tagging share it. */

/** FNV-1a, begun with the kind of feature and folded into the number of buckets (a power of two). */
const BASIS = 0x811c9dc5
const PRIME = 0x01000193

function grown(begun: number, text: string): number {
  let value = begun
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), PRIME)
  return value
}

/** What of a word the features look at. */
export interface Traits {
  readonly lower: string
  readonly shape: string
  readonly s3: string
  /** By kind of feature: the hash of what this word gives to it as its first part. */
  readonly begun: Int32Array
}

/** Traits of a word; those of the last words are remembered. */
export function traitsOf(word: string): Traits {
  const known = REMEMBERED.get(word)
  if (known) return known
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear()
  const traits = freshTraits(word)
  REMEMBERED.set(word, traits)
  return traits
}

const REMEMBERED = new Map<string, Traits>()
const MOST_REMEMBERED = 20_000

/** How many features each token has. */
export const FEATURES = 27

function freshTraits(word: string): Traits {
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
  const [s1, s2, s3, s4] = [lower.slice(-1), lower.slice(-2), lower.slice(-3), lower.slice(-4)] as const
  const alone = [lower, s1, s2, s3, s4, lower.slice(0, 3), shape, shape, shape, s3]
  const beside = [lower, lower, lower, lower, s3, s3, s2]
  const tags = ['', '', '', '', '', '']
  return { lower, shape, s3, begun: begunWith([...alone, ...beside, ...tags, lower, lower, lower, '']) }
}

/** Hashes of the first parts of features, one of each kind. */
function begunWith(parts: readonly string[]): Int32Array {
  return Int32Array.from(parts, (part, kind) => grown(Math.imul(BASIS ^ kind, PRIME), part))
}

/** What stands beyond either end of a sentence. */
const EDGE: Traits = traitsOf('')

/** The same for a tag before the word; a text for each number a tag may have, 255 where none stands there. */
const TAG_TEXTS = Array.from({ length: 256 }, (_, tag) => `${tag}`)
const BEGUN_TAGS = TAG_TEXTS.map((text) => begunWith(Array.from({ length: FEATURES }, () => text)))
/** Number of the tag before a sentence. */
export const NO_TAG = 255

/** Hashed features of the token at `at`, given the tags before it. Fills and returns `out`. Weights hang on the order. */
export function featuresAt(words: readonly Traits[], tags: readonly number[], at: number, buckets: number, out: Int32Array): Int32Array {
  const w = words[at] as Traits
  const l1 = words[at - 1] ?? EDGE
  const r1 = words[at + 1] ?? EDGE
  const t2 = TAG_TEXTS[tags[at - 2] ?? NO_TAG] as string
  const [own, left, right, tag] = [w.begun, l1.begun, r1.begun, BEGUN_TAGS[tags[at - 1] ?? NO_TAG] as Int32Array]
  for (let kind = 0; kind < 6; kind++) out[kind] = own[kind] as number
  out[6] = at === 0 ? grown(own[6] as number, 's') : (own[6] as number)
  out[7] = joined(own, 7, l1.shape)
  out[8] = joined(own, 8, r1.shape)
  out[9] = joined(own, 9, w.shape)
  out[10] = left[10] as number
  out[11] = (words[at - 2] ?? EDGE).begun[11] as number
  out[12] = right[12] as number
  out[13] = (words[at + 2] ?? EDGE).begun[13] as number
  out[14] = left[14] as number
  out[15] = right[15] as number
  out[16] = right[16] as number
  out[17] = tag[17] as number
  out[18] = joined(tag, 18, t2)
  out[19] = joined(tag, 19, w.lower)
  out[20] = joined(tag, 20, w.s3)
  out[21] = joined(tag, 21, r1.lower)
  out[22] = joined(tag, 22, r1.s3)
  out[23] = joined(own, 23, l1.lower)
  out[24] = joined(own, 24, r1.lower)
  out[25] = joined(own, 25, r1.s3)
  out[26] = grown(grown(joined(tag, 26, t2), ' '), w.s3)
  for (let kind = 0; kind < FEATURES; kind++) {
    const value = out[kind] as number
    out[kind] = (value ^ (value >>> 15)) & (buckets - 1)
  }
  return out
}

/** A feature of two parts, whose first is hashed already. */
function joined(begun: Int32Array, kind: number, second: string): number {
  return grown(grown(begun[kind] as number, ' '), second)
}
