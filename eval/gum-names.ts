/**
 * Names of people, places and bodies in GUM, out of its entities (`Entity=` in the last column): of each mention that a proper noun heads, the proper words
 * around that noun. Documents are parted as `npm run eval -- coreference` parts them: training reads the half for work, and the other half stays unseen by the names, too.
 */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HONORIFICS } from '../src/article/names/cues.js'
import { fold } from '../src/text/fold.js'
import { documentOf, type NameDocument } from './iob.js'

const LABELS: Readonly<Record<string, string>> = { person: 'PER', organization: 'ORG', place: 'LOC' }

interface Word {
  readonly form: string
  /** Penn tag. */
  readonly tag: string
  /** Index of its head in the sentence, -1 the root. */
  readonly head: number
  readonly marks: string
}

/** Words `[first, last)` of a sentence. */
interface Range {
  readonly first: number
  readonly last: number
}

interface Labelled extends Range {
  readonly label: string
}

/** Documents of the folder in the order of their files, of the half for work or of the other. */
export function readGumNames(folder: string, development: boolean): NameDocument[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.conllu'))
  return files.sort().flatMap((name) => {
    const source = readFileSync(join(folder, name), 'utf8')
    const id = /# newdoc id = (\S+)/.exec(source)?.[1] ?? name
    return isForWork(id) === development ? [gumNames(id, source)] : []
  })
}

/** By the first bit of a hash of the id, as `eval/coreference` parts the documents. */
function isForWork(id: string): boolean {
  return (createHash('sha256').update(id).digest()[0] as number) % 2 === 0
}

/** One document, from the text of its `.conllu` file. */
export function gumNames(id: string, source: string): NameDocument {
  const sentences = source.split('\n\n').flatMap((block) => {
    const words = wordsOf(block)
    if (words.length === 0) return []
    return [{ text: /^# text = (.*)$/m.exec(block)?.[1] ?? null, words: words.map(({ form }) => form), tags: tagsOf(words) }]
  })
  return documentOf(id, sentences)
}

function wordsOf(block: string): Word[] {
  const rows = block.split('\n').map((line) => line.split('\t'))
  return rows
    .filter(([number = '']) => /^\d+$/.test(number))
    .map(([, form = '', , , tag = '', , head = '0', , , misc = '']) => ({
      form,
      tag,
      head: Number(head) - 1,
      marks: /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '',
    }))
}

/** IOB tags: of names that overlap the longest, then the first. */
function tagsOf(words: readonly Word[]): string[] {
  const names = mentionsOf(words)
    .flatMap((mention) => nameIn(words, mention) ?? [])
    .sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)
  const tags = words.map(() => 'O')
  for (const { first, last, label } of names) {
    if (tags.slice(first, last).some((tag) => tag !== 'O')) continue
    for (let at = first; at < last; at++) tags[at] = `${at === first ? 'B' : 'I'}-${label}`
  }
  return tags
}

/** `(7-person-…` opens, `7)` closes, `(7-person-…)` does both. Mentions of our kinds only. */
function mentionsOf(words: readonly Word[]): Labelled[] {
  const found: Labelled[] = []
  const open: { readonly of: string; readonly first: number; readonly label: string | undefined }[] = []
  words.forEach(({ marks }, at) => {
    for (const [, both, opening, closing] of marks.matchAll(/\(([^()]*)\)|\(([^()]*)|([^()]*)\)/g)) {
      const [of = '', kind = ''] = (both ?? opening ?? closing ?? '').split('-')
      if (both !== undefined || opening !== undefined) open.push({ of, first: at, label: LABELS[kind] })
      if (opening !== undefined) continue
      const begun = open.findLastIndex((one) => one.of === of)
      const [mention] = begun < 0 ? [] : open.splice(begun, 1)
      if (mention?.label) found.push({ first: mention.first, last: at + 1, label: mention.label })
    }
  })
  return found
}

const isProper = (word: Word | undefined): boolean => word?.tag === 'NNP' || word?.tag === 'NNPS'

/** The proper words around the head of a mention; null where its head is none. */
function nameIn(words: readonly Word[], mention: Labelled): Labelled | null {
  const { first, last, label } = mention
  const isWithin = (at: number): boolean => at >= first && at < last
  const outer = words.findIndex(({ head }, at) => isWithin(at) && !isWithin(head))
  const head = outer < 0 ? first : outer
  if (!isProper(words[head])) return null
  const name = grown(words, mention, head)
  if (label !== 'PER') return { ...name, label }
  let from = name.first
  while (from < name.last && isTitle(words[from] as Word)) from++
  return from < name.last ? { first: from, last: name.last, label } : null
}

function grown(words: readonly Word[], { first, last, label }: Labelled, head: number): Range {
  let [from, to] = [head, head + 1]
  while (from > first && isPart(words, from - 1, first, last)) from--
  while (!isProper(words[from]) && words[from]?.tag !== 'JJ') from++
  for (let step = 1; step > 0; to += step) step = stepOf(words, to, first, last, label)
  return { first: from, last: to }
}

/** Words by which a name goes on at `at`: one more of its words, or `of the` with one after, save in the names of people. */
function stepOf(words: readonly Word[], at: number, first: number, last: number, label: string): number {
  if (at >= last) return 0
  if (isPart(words, at, first, last)) return 1
  if (label === 'PER' || !/^(?:of|for)$/.test(words[at]?.form ?? '')) return 0
  if (at + 1 < last && isProper(words[at + 1])) return 2
  return at + 2 < last && /^(?:the|and)$/i.test(words[at + 1]?.form ?? '') && isProper(words[at + 2]) ? 3 : 0
}

function isPart(words: readonly Word[], at: number, first: number, last: number): boolean {
  const word = words[at] as Word
  if (isProper(word)) return true
  if (/^(?:&|-|'s)$/.test(word.form)) return at > first && at + 1 < last && isProper(words[at - 1]) && isProper(words[at + 1])
  return /^(?:JJ|NNS?)$/.test(word.tag) && /^\p{Lu}/u.test(word.form)
}

const RANKS = new Set(
  'president king queen prince princess pope minister secretary director chief governor senator mayor emperor'.split(' '),
)

function isTitle({ form }: Word): boolean {
  const key = fold(form).replace(/\.$/, '')
  return HONORIFICS.has(key) || RANKS.has(key)
}
