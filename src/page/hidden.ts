/**
 * An article that a page keeps in its scripts: a string of JSON, a template, what it shows without scripts. It is brought to light by a source of the same length,
 * so that every offset into it is one into the page's own source.
 */

/** Characters without width, which projecting a page leaves out: they fill up what an escape is longer than its character. */
const FILLER = '\u2060'
/** Shortest string, in code units, that can be an article. */
const SHORTEST = 400
/** Longest source that is searched. */
const LONGEST = 3_000_000
const SCRIPT = /<(script|noscript|template)\b([^>]{0,800})>/gi
const NO_SCRIPT_TYPE = /type\s*=\s*["']?\s*text\/(?:x-)?(?:template|html|handlebars)/i
/** A string literal of JSON; one that is not ended has no last quote, and is passed over whole, so that the search stays linear. */
const STRING = /"(?:[^"\\\n]|\\.)*("?)/g
const SENTENCE = /[\p{L}\p{N}"”»)][.!?。！？]["”»)]?(?:\s|<|\\[nur])/gu
const MARKUP = /(?:<|\\u003c)(?:p|br|div)\b/gi

interface Candidate {
  /** The element that holds it, tags included. */
  readonly from: number
  readonly to: number
  /** The words themselves. */
  readonly start: number
  readonly end: number
  readonly kind: 'html' | 'string'
  readonly sentences: number
}

/** The source with the likeliest article of its scripts made visible, of the same length; null where no script holds one. */
export function withHiddenArticle(source: string): string | null {
  if (source.length > LONGEST) return null
  let best: Candidate | null = null
  for (const candidate of candidates(source)) if (candidate.sentences > (best?.sentences ?? LEAST_SENTENCES - 1)) best = candidate
  return best && shown(source, best)
}

/** Sentences that make an article. */
const LEAST_SENTENCES = 4

function* candidates(source: string): Generator<Candidate> {
  const opening = new RegExp(SCRIPT)
  for (let found = opening.exec(source); found; found = opening.exec(source)) {
    const [tag, name = '', attributes = ''] = found
    const start = found.index + tag.length
    const close = closing(source, name.toLowerCase(), start)
    if (close < 0) return
    const [end, to] = [close, source.indexOf('>', close) + 1 || source.length]
    const place = { from: found.index, to }
    opening.lastIndex = to
    if (name.toLowerCase() !== 'script' || NO_SCRIPT_TYPE.test(attributes)) {
      if (end - start >= SHORTEST) yield { ...place, start, end, kind: 'html', sentences: sentencesIn(source.slice(start, end)) }
    } else yield* strings(source, place, start, end)
  }
}

function closing(source: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}\\b`, 'gi')
  pattern.lastIndex = from
  return pattern.exec(source)?.index ?? -1
}

function* strings(source: string, place: { from: number; to: number }, start: number, end: number): Generator<Candidate> {
  const script = source.slice(start, end)
  for (const literal of script.matchAll(STRING)) {
    if (literal[0].length < SHORTEST || literal[1] === '') continue
    const at = start + literal.index + 1
    yield { ...place, start: at, end: at + literal[0].length - 2, kind: 'string', sentences: sentencesIn(literal[0]) }
  }
}

/** Sentences, where they are most of the words: code and style sheets have few. */
function sentencesIn(words: string): number {
  const sentences = words.match(SENTENCE)?.length ?? 0
  const marks = words.match(/[{};=]/g)?.length ?? 0
  const markup = words.match(/<|\\u003c/gi)?.length ?? 0
  return marks > 8 * (sentences + markup) ? 0 : sentences
}

/** The source with the candidate as an element of its own and the rest of its script blank. */
function shown(source: string, { from, to, start, end, kind }: Candidate): string {
  const words = source.slice(start, end)
  const plain = kind === 'string' && !MARKUP.test(words)
  MARKUP.lastIndex = 0
  const [open, close] = plain ? ['<pre>', '</pre>'] : ['<main>', '</main>']
  const before = open + ' '.repeat(start - from - open.length)
  const after = close + ' '.repeat(to - end - close.length)
  return source.slice(0, from) + before + (kind === 'string' ? unescaped(words) : words) + after + source.slice(to)
}

const ESCAPE = /(?:<|\\u003c)\\\/|\\u(?:d[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|[0-9a-f]{4})|\\./gi

/** JSON's escapes as the characters they stand for, filled up to the same length. */
function unescaped(words: string): string {
  return words.replace(ESCAPE, (written) => {
    if (written.endsWith('/') && written.length > 2) return filled('</', written.length)
    if (/^\\u/i.test(written)) return filled(unitsOf(written), written.length)
    const character = written[1] as string
    return character === 'n' || character === 'r' ? '\n ' : character === 't' ? '  ' : filled(character, 2)
  })
}

/** The code units that one or two `\\uXXXX` stand for, a lone surrogate too. */
function unitsOf(written: string): string {
  const units = written.split(/\\u/i).slice(1)
  return String.fromCharCode(...units.map((hex) => Number.parseInt(hex, 16)))
}

/** A tag's beginning keeps the letters that follow it, its end and its quotes what stands before them. */
function filled(characters: string, length: number): string {
  const fill = FILLER.repeat(length - characters.length)
  return /^[>"'=/]/.test(characters) ? characters + fill : fill + characters
}
