/**
 * Cuts an HTML source into tokens as htmlparser2's tokenizer does (which follows the HTML standard), over places in the source alone: no states, no
 * strings, what a reader never sees is leapt over. Linear in the source, whatever stands in it.
 */

import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode'
import { Attributes } from './attributes.js'
import { type ElementNumbers, knownElement, TRAIT, traitsOf } from './elements.js'

/** What is told of each token, in the order of the source. */
export interface TokenSink {
  text(start: number, end: number): void
  /** A character that the source writes as an entity beginning at `at`; the second of an entity for two stands one further. */
  entity(codepoint: number, at: number): void
  /** A start tag; `attributes` hold until the next one. */
  open(element: number, attributes: Attributes): void
  close(element: number): void
}

const LESS = 60
const GREATER = 62
const SLASH = 47
const AMPERSAND = 38
const EQUALS = 61
const CHARACTERS_ONLY = TRAIT.rawText | TRAIT.rcdata | TRAIT.plaintext

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11)
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122
}

/** Tells the sink all tokens of a source, elements by the numbers that `elements` gives. Each step takes a place in the source and gives the place after what it read. */
export class Tokenizer {
  private readonly attributes: Attributes
  private readonly length: number
  /** Characters of the entity read last: one, or two for a few names. */
  private readonly characters: number[] = []
  private readonly entities = new EntityDecoder(htmlDecodeTree, (codepoint) => this.characters.push(codepoint))

  constructor(
    private readonly source: string,
    private readonly elements: ElementNumbers,
    private readonly sink: TokenSink,
  ) {
    this.attributes = new Attributes(source)
    this.length = source.length
  }

  /** Tells all tokens. Never throws on any source. */
  run(): void {
    const { source, length } = this
    let start = 0
    for (let at = 0; at < length; ) {
      while (at < length && source.charCodeAt(at) !== LESS) at++
      if (at < length && !this.opensMarkup(at)) at++
      else {
        this.text(start, at)
        if (at < length) at = this.markup(at)
        start = at
      }
    }
    this.text(start, length)
  }

  /** Whether `<` at a place begins a tag, a comment or a declaration, and not only a word. */
  private opensMarkup(at: number): boolean {
    const next = this.source.charCodeAt(at + 1)
    return isLetter(next) || next === 33 || next === 63 || (next === SLASH && at + 2 < this.length)
  }

  private markup(at: number): number {
    const next = this.source.charCodeAt(at + 1)
    if (isLetter(next)) return this.startTag(at + 1)
    if (next === SLASH) return this.endTag(at + 2)
    return next === 33 ? this.declaration(at + 2) : this.past('>', at + 2)
  }

  /** Words with their entities. */
  private text(start: number, end: number): void {
    let from = start
    for (let at = start; at < end; at++) {
      if (this.source.charCodeAt(at) !== AMPERSAND) continue
      const taken = this.entity(at)
      if (taken === 0) continue
      if (from < at) this.sink.text(from, at)
      for (const [place, codepoint] of this.characters.entries()) this.sink.entity(codepoint, at + place)
      from = at + taken
      at = from - 1
    }
    if (from < end) this.sink.text(from, end)
  }

  /** Length of the entity at a place, its characters noted; 0 where `&` is only itself. */
  private entity(at: number): number {
    this.characters.length = 0
    this.entities.startEntity(DecodingMode.Legacy)
    const taken = this.entities.write(this.source, at + 1)
    return taken < 0 ? this.entities.end() : taken
  }

  /** A tag that the source does not end is none. */
  private startTag(start: number): number {
    const nameEnd = this.nameEnd(start)
    this.attributes.present = 0
    const end = this.attributesFrom(nameEnd)
    if (end < 0) return this.length
    const element = this.elements.of(this.source, start, nameEnd)
    this.sink.open(element, this.attributes)
    const traits = traitsOf(element)
    return (traits & CHARACTERS_ONLY) === 0 ? end : this.charactersOf(element, traits, end)
  }

  /** What stands in an element that holds characters only, and its end tag. */
  private charactersOf(element: number, traits: number, start: number): number {
    const end = traits & TRAIT.plaintext ? this.length : this.endTagOf(element, start)
    if (traits & TRAIT.rcdata) this.text(start, end)
    else if (start < end) this.sink.text(start, end)
    return end < this.length ? this.endTag(end + 2) : end
  }

  /** Where the end tag of an element begins; the end of the source where it has none. */
  private endTagOf(element: number, start: number): number {
    const size = this.elements.name(element).length
    for (let at = this.source.indexOf('</', start); at >= 0; at = this.source.indexOf('</', at + 2)) {
      const end = at + 2 + size
      if (end < this.length && this.endsName(end) && knownElement(this.source, at + 2, end) === element) return at
    }
    return this.length
  }

  private endTag(start: number): number {
    const first = this.source.charCodeAt(start)
    if (first === GREATER) return start + 1
    if (!isLetter(first)) return this.past('>', start)
    const end = this.nameEnd(start)
    if (end < this.length) this.sink.close(this.elements.of(this.source, start, end))
    return this.past('>', end)
  }

  /** A comment, a doctype, or what is taken for a comment. */
  private declaration(start: number): number {
    if (this.source.startsWith('--', start)) return this.comment(start + 2)
    return this.source.startsWith('[CDATA[', start) ? this.past(']]>', start + 7) : this.past('>', start)
  }

  /** Comments end with `-->` or `--!>`; `<!-->` and `<!--->` are whole. */
  private comment(start: number): number {
    const { source } = this
    if (source.charCodeAt(start) === GREATER) return start + 1
    if (source.startsWith('->', start)) return start + 2
    for (let at = source.indexOf('--', start); at >= 0; at = source.indexOf('--', at + 1)) {
      const after = source.charCodeAt(at + 2) === 33 ? at + 3 : at + 2
      if (source.charCodeAt(after) === GREATER) return after + 1
    }
    return this.length
  }

  private past(mark: string, from: number): number {
    const at = this.source.indexOf(mark, from)
    return at < 0 ? this.length : at + mark.length
  }

  /** All attributes and the end of the tag; -1 where the source ends first. */
  private attributesFrom(start: number): number {
    for (let at = start; at >= 0 && at < this.length; ) {
      const code = this.source.charCodeAt(at)
      if (code === GREATER) return at + 1
      at = isSpace(code) || code === SLASH ? at + 1 : this.attribute(at)
    }
    return -1
  }

  /** One attribute; -1 where the source ends in it. */
  private attribute(start: number): number {
    const { source, length } = this
    let nameEnd = start + 1
    while (nameEnd < length && source.charCodeAt(nameEnd) !== EQUALS && !this.endsName(nameEnd)) nameEnd++
    const at = this.pastSpace(nameEnd)
    if (source.charCodeAt(at) === EQUALS) return this.valueOf(start, nameEnd, this.pastSpace(at + 1))
    this.attributes.note(start, nameEnd, nameEnd, nameEnd)
    return at
  }

  private valueOf(nameStart: number, nameEnd: number, at: number): number {
    const { source } = this
    const quote = source[at] as string
    if (quote === '"' || quote === "'") {
      const end = source.indexOf(quote, at + 1)
      this.attributes.note(nameStart, nameEnd, at + 1, end)
      return end < 0 ? -1 : end + 1
    }
    let end = at
    while (end < this.length && source.charCodeAt(end) !== GREATER && !isSpace(source.charCodeAt(end))) end++
    this.attributes.note(nameStart, nameEnd, at, end)
    return end
  }

  private pastSpace(from: number): number {
    let at = from
    while (at < this.length && isSpace(this.source.charCodeAt(at))) at++
    return at
  }

  private nameEnd(start: number): number {
    let at = start
    while (at < this.length && !this.endsName(at)) at++
    return at
  }

  private endsName(at: number): boolean {
    const code = this.source.charCodeAt(at)
    return code === GREATER || code === SLASH || isSpace(code)
  }
}
