/** Which blocks of a page are body, found by aligning them with the labelled text; and the examples made of them. */

import { wordsOf } from '../../eval/pages/measures.js'

/** 1 body, 0 furniture, -1 neither for sure. */
export type Label = 1 | 0 | -1

/** Labels of the blocks of one page, in order. */
export function alignedLabels(blocks: readonly string[], body: string): Label[] {
  const words = wordsOf(body.toLowerCase())
  const shingles = new Set<string>()
  for (let at = 0; at + 4 <= words.length; at++) shingles.add(words.slice(at, at + 4).join(' '))
  const paragraphs = new Set(
    body
      .split('\n')
      .map((line) => wordsOf(line.toLowerCase()).join(' '))
      .filter(Boolean),
  )
  const bare = words.join('')
  const labels = blocks.map((block): Label | null => longLabel(block, shingles, bare))
  return labels.map((label, at) => label ?? shortLabel(blocks[at] as string, paragraphs, near(labels, at)))
}

function longLabel(block: string, shingles: ReadonlySet<string>, bare: string): Label | null {
  const words = wordsOf(block.toLowerCase())
  if (words.length < 4) {
    const joined = words.join('')
    return joined.length < 25 ? null : bare.includes(joined) ? 1 : 0
  }
  let found = 0
  for (let at = 0; at + 4 <= words.length; at++) if (shingles.has(words.slice(at, at + 4).join(' '))) found++
  const share = found / (words.length - 3)
  return share > 0.6 ? 1 : share < 0.25 ? 0 : -1
}

/** Whether a block close by is body. */
function near(labels: readonly (Label | null)[], at: number): boolean {
  return [-2, -1, 1, 2].some((step) => labels[at + step] === 1)
}

function shortLabel(block: string, paragraphs: ReadonlySet<string>, beside: boolean): Label {
  return beside && paragraphs.has(wordsOf(block.toLowerCase()).join(' ')) ? 1 : 0
}

/** Labels from snippets that must and must not be in the text; most blocks stay unlabelled. */
export function snippetLabels(blocks: readonly string[], wanted: readonly string[], unwanted: readonly string[]): Label[] {
  const bare = (text: string) => text.replace(/\s+/g, ' ').trim()
  const yes = wanted.map(bare).filter((snippet) => snippet.length > 5)
  const no = unwanted.map(bare).filter((snippet) => snippet.length > 2)
  const once = (snippet: string) => blocks.filter((block) => bare(block).includes(snippet)).length === 1
  const certain = [...yes.filter(once).map((snippet) => [snippet, 1] as const), ...no.filter(once).map((snippet) => [snippet, 0] as const)]
  return blocks.map((block) => {
    const labels = new Set(certain.filter(([snippet]) => bare(block).includes(snippet)).map(([, label]) => label))
    return labels.size === 1 ? ([...labels][0] as Label) : -1
  })
}
