/** Keeps the stack of open elements over the tokens of an HTML page, closes what HTML closes by itself, and hands words to the projector. */

import { type Markup, WITHIN } from '../blocks.js'
import type { Marked, MetaTag } from '../head.js'
import { CLOSES_P, hintsOf, INLINE, SCOPE, UNSEEN, VOID, withinOf } from './elements.js'
import type { Projection } from './projection.js'
import { Projector } from './projector.js'

type Attributes = Readonly<Record<string, string>>

/** How many open elements an end tag or implied end looks back over; keeps the pass linear. */
const LOOK_BACK = 200
const CLOSED_BY: Readonly<Record<string, readonly [closes: readonly string[], within: readonly string[]]>> = {
  li: [['li'], ['ul', 'ol', 'menu']],
  dt: [['dt', 'dd'], ['dl']],
  dd: [['dt', 'dd'], ['dl']],
  tr: [
    ['tr', 'td', 'th'],
    ['table', 'tbody', 'thead', 'tfoot'],
  ],
  td: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  th: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  tbody: [['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'], ['table']],
}
const TABLE = new Set(['table'])
const TABLE_PARTS = new Set(['table', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption'])
const MARKED_PROPS = /^(datePublished|dateModified|dateCreated|headline|author|articleBody|creator)$/
const STRONG = new Set(['b', 'strong', 'em', 'i'])
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i

interface OpenMark {
  node: number
  mark: { -readonly [K in keyof Marked]: Marked[K] }
}

export class TreeBuilder {
  private readonly parents: number[] = []
  private readonly tags: string[] = []
  private readonly within: number[] = []
  private readonly hints: number[] = []
  private readonly ownHints: number[] = []
  private readonly stack: number[] = []
  private readonly projector: Projector
  private readonly metas: MetaTag[] = []
  private readonly jsonLd: string[] = []
  private readonly marked: Marked[] = []
  private readonly openMarks: OpenMark[] = []
  private title: string | null = null
  private lang: string | null = null
  private canonical: string | null = null
  private unseen = ''
  private unseenDepth = 0
  private captured: string | null = null
  private depth = 0
  private preformatted = 0

  constructor(private readonly source: string) {
    this.projector = new Projector(source, () => this.markup())
  }

  text(start: number, end: number): void {
    if (this.captured !== null) this.captured += this.source.slice(start, end)
    if (this.unseen !== '') return
    if (this.preformatted > 0) this.preformattedText(start, end)
    else this.projector.words(start, end)
  }

  entity(codepoint: number, end: number): void {
    if (this.captured !== null) this.captured += String.fromCodePoint(codepoint)
    if (this.unseen === '') this.projector.character(codepoint, Math.max(0, this.source.lastIndexOf('&', end - 1)))
  }

  open(tag: string, attributes: Attributes): void {
    if (this.unseen !== '') {
      if (tag === this.unseen) this.unseenDepth++
      const leaves = CLOSES_P.has(tag) && /^(svg|math|select|object)$/.test(this.unseen)
      if (!leaves) return
      this.unseen = ''
    }
    this.noteHead(tag, attributes)
    if (UNSEEN.has(tag)) this.hide(tag, attributes)
    else if (tag === 'br') this.projector.lineBreak()
    else if (tag === 'hr') this.projector.break(2)
    else if (!VOID.has(tag)) {
      this.closeImplied(tag)
      this.push(tag, attributes)
    }
  }

  close(tag: string): void {
    if (this.unseen !== '') {
      if (tag === this.unseen && --this.unseenDepth === 0) this.reveal()
      return
    }
    if (tag === 'p' || tag === 'br') this.projector.break(tag === 'p' ? 2 : 1)
    const at = this.findOpen([tag], TABLE_PARTS.has(tag) ? TABLE : INLINE.has(tag) && tag !== 'a' ? null : SCOPE)
    if (at >= 0) this.popTo(at)
  }

  finish(): Projection {
    this.popTo(0)
    const text = this.projector.finish()
    const head = {
      title: this.title,
      lang: this.lang,
      canonical: this.canonical,
      metas: this.metas,
      jsonLd: this.jsonLd,
      marked: this.marked,
    }
    const { runs, blocks } = this.projector
    return { text, toSource: runs, blocks, head, parents: this.parents, tags: this.tags, depth: this.depth }
  }

  private preformattedText(start: number, end: number): void {
    for (let from = start; from < end; ) {
      const line = this.source.indexOf('\n', from)
      const stop = line < 0 || line > end ? end : line
      this.projector.words(from, stop)
      if (stop < end) this.projector.lineBreak()
      from = stop + 1
    }
  }

  private hide(tag: string, attributes: Attributes): void {
    if (tag === 'script' ? /ld\+json/i.test(attributes.type ?? '') : tag === 'title') this.captured = ''
    this.unseen = tag
    this.unseenDepth = 1
  }

  private reveal(): void {
    if (this.captured !== null) {
      if (this.unseen === 'script') this.jsonLd.push(this.captured)
      else this.title ??= this.captured.replace(/\s+/g, ' ').trim() || null
    }
    this.captured = null
    this.unseen = ''
  }

  private noteHead(tag: string, attributes: Attributes): void {
    if (tag === 'html') this.lang ??= attributes.lang || null
    if (tag === 'link' && /\bcanonical\b/i.test(attributes.rel ?? '')) this.canonical ??= attributes.href || null
    if (tag !== 'meta') return
    const key = attributes.property || attributes.name || attributes.itemprop || attributes['http-equiv']
    if (key && attributes.content) this.metas.push({ key: key.toLowerCase().trim(), content: attributes.content.trim() })
  }

  private push(tag: string, attributes: Attributes): void {
    const node = this.parents.length
    const parent = this.stack.at(-1) ?? -1
    const own = this.hintsHere(tag, attributes)
    const hidden = 'hidden' in attributes || HIDDEN_STYLE.test(attributes.style ?? '') ? WITHIN.hidden : 0
    const link = tag === 'a' ? WITHIN.link : 0
    this.parents.push(parent)
    this.tags.push(tag)
    this.ownHints.push(own)
    this.within.push((this.within[parent] ?? 0) | withinOf(tag, attributes.role ?? '') | hidden | link)
    this.hints.push((this.hints[parent] ?? 0) | own)
    this.stack.push(node)
    if (this.stack.length > this.depth) this.depth = this.stack.length
    this.enter(tag)
    this.mark(tag, node, attributes)
  }

  private enter(tag: string): void {
    if (!INLINE.has(tag)) this.projector.break(tag === 'td' || tag === 'th' ? 0 : tag === 'li' || tag === 'tr' ? 1 : 2)
    if (tag === 'a') this.projector.links++
    if (STRONG.has(tag)) this.projector.strongs++
    if (tag === 'pre') this.preformatted++
  }

  private mark(tag: string, node: number, attributes: Attributes): void {
    const property = attributes.itemprop ?? ''
    const what = MARKED_PROPS.test(property) ? property : tag === 'time' ? 'time' : /\bauthor\b/.test(attributes.rel ?? '') ? 'author' : ''
    if (what === '') return
    const at = this.projector.length
    const value = attributes.datetime ?? attributes.content ?? null
    const mark = { what, value, start: at, end: at, within: this.within[node] as number, hints: this.hints[node] as number }
    this.openMarks.push({ node, mark })
    this.marked.push(mark)
  }

  private hintsHere(tag: string, attributes: Attributes): number {
    if (tag === 'html' || tag === 'body') return 0
    const { class: classes = '', id = '', itemprop = '', rel = '' } = attributes
    const others = id + itemprop + rel + (attributes['data-testid'] ?? '') + (attributes['data-component'] ?? '')
    if (others === '') return classes === '' ? 0 : hintsOf(classes)
    const words = `${classes} ${id} ${itemprop} ${rel} ${attributes['data-testid'] ?? ''} ${attributes['data-component'] ?? ''}`
    return hintsOf(words)
  }

  private closeImplied(tag: string): void {
    if (CLOSES_P.has(tag)) {
      const at = this.findOpen(['p'], SCOPE)
      if (at >= 0) this.popTo(at)
    }
    if (/^h[1-6]$/.test(tag) && /^h[1-6]$/.test(this.tags[this.stack.at(-1) ?? -1] ?? '')) this.popTo(this.stack.length - 1)
    const rule = CLOSED_BY[tag]
    if (!rule) return
    const at = this.findOutermost(rule[0], rule[1])
    if (at >= 0) this.popTo(at)
  }

  /** Position in the stack of the nearest open element of these names, short of a wall (null: any block is one); -1 where none is in reach. */
  private findOpen(names: readonly string[], walls: ReadonlySet<string> | null): number {
    const lowest = Math.max(0, this.stack.length - LOOK_BACK)
    for (let at = this.stack.length - 1; at >= lowest; at--) {
      const tag = this.tags[this.stack[at] as number] as string
      if (names.includes(tag)) return at
      if (walls ? walls.has(tag) : !INLINE.has(tag)) return -1
    }
    return -1
  }

  /** Position of the outermost open element of these names above a wall; -1 where there is none. */
  private findOutermost(names: readonly string[], walls: readonly string[]): number {
    const lowest = Math.max(0, this.stack.length - LOOK_BACK)
    let found = -1
    for (let at = this.stack.length - 1; at >= lowest; at--) {
      const tag = this.tags[this.stack[at] as number] as string
      if (walls.includes(tag)) return found
      if (names.includes(tag)) found = at
    }
    return found
  }

  private popTo(depth: number): void {
    while (this.stack.length > depth) {
      const node = this.stack.pop() as number
      const tag = this.tags[node] as string
      if (!INLINE.has(tag)) this.projector.break(tag === 'td' || tag === 'th' ? 0 : tag === 'li' || tag === 'tr' ? 1 : 2)
      if (tag === 'a') {
        this.projector.links--
        this.projector.space()
      }
      if (STRONG.has(tag)) this.projector.strongs--
      if (tag === 'pre') this.preformatted--
      while (this.openMarks.at(-1)?.node === node) (this.openMarks.pop() as OpenMark).mark.end = this.projector.length
    }
  }

  /** What a block that begins here stands in. */
  private markup(): Markup {
    let own = 0
    let block = -1
    let above = 0
    for (let at = this.stack.length - 1; at >= 0 && above < 2; at--) {
      const node = this.stack[at] as number
      own |= this.ownHints[node] as number
      if (block >= 0) above++
      else if (!INLINE.has(this.tags[node] as string)) block = node
    }
    const top = this.stack.at(-1) ?? -1
    return {
      tag: this.tags[block] ?? 'body',
      node: block,
      within: this.within[top] ?? 0,
      hints: this.hints[top] ?? 0,
      ownHints: own,
      linkLength: 0,
      strongLength: 0,
    }
  }
}
