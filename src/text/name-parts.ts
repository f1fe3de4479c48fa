/** The words of a person's name that tell people apart, and whether one name may be a shorter form of another. */

import { isCapitalised, type Word } from './name-words.js'

/** Parts of names that are written small or hang on by a hyphen, folded. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul ud ad as ash at an ar az bin bint ibn ben abu abd de del della dei di da das dos do des du van von der den ter ten zu la le lo y e af av bey'.split(
    ' ',
  ),
)

/** Forms of address that are written as part of the name, `Sheikh Vale`, folded. */
export const NAME_TITLES: ReadonlySet<string> = new Set(['sheikh', 'shaikh', 'sheik', 'mullah', 'mulla', 'maulana'])

/** Folded, without particles and titles: `Bashar al-Vale` → `bashar`, `vale`. A name of particles alone keeps them. `O’Vale` is one part, `ovale`. */
export function partsOf(all: readonly Word[]): string[] {
  const words = all.length > 1 && NAME_TITLES.has(all[0]?.key ?? '') ? all.slice(1) : all
  const isParticle = (word: Word, i: number): boolean =>
    PARTICLES.has(word.key) && (!isCapitalised(word) || i > 0 || words[i + 1]?.gap === 'hyphen')
  const kept = words.filter((word, i) => !isParticle(word, i))
  const parts: string[] = []
  for (const word of kept.length ? kept : words) {
    if (word.gap === 'apostrophe' && parts.length > 0 && word.key !== 's') parts.push(`${parts.pop()}${word.key}`)
    else parts.push(word.key)
  }
  return parts
}

/** Particles that a surname named alone keeps before it, `De Vale` for `Tom De Vale`; those that are given names as well are left out. */
const LEADING: ReadonlySet<string> = new Set('van von der den ter de del della di da dos du le la el'.split(' '))

/** The parts without a particle that the surname begins with; the same where it begins with none. */
export function withoutParticle(parts: readonly string[]): readonly string[] {
  const first = parts.findIndex((part) => !LEADING.has(part))
  return first > 0 ? parts.slice(first) : parts
}

/** Whether a word may begin a surname that is written with a small letter first: `van der Vale`. */
export function leadsSurname(key: string): boolean {
  return (LEADING.has(key) && key !== 'le' && key !== 'la') || /^(?:bin|bint|ibn|abu|al)$/.test(key)
}

/** Whether `parts` may be short for `whole`: the same surname, and all parts in the order they have there; an initial stands for its name. Without a surname (`George W.`) only itself. */
export function isShortFor(parts: readonly string[], whole: readonly string[]): boolean {
  if (parts.at(-1) !== whole.at(-1)) return false
  if (parts.at(-1)?.length === 1) return parts.join(' ') === whole.join(' ')
  let at = 0
  for (const part of whole) if (at < parts.length && sameName(parts[at] as string, part)) at++
  return at === parts.length
}

function sameName(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

/** Letters to change, add or drop to turn one name into the other, up to `most`; more than that is `most + 1`. */
export function spellingDistance(a: string, b: string, most = 2): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return Math.min(row[b.length] as number, most + 1)
}
