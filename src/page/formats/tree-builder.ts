/** Keeps the stack of open elements over the tokens of an HTML page, closes what HTML closes by itself, and hands words to the projector. */

import type { Markup } from '../blocks.js'
import type { Marked, MetaTag } from '../head.js'
import { type Attributes, SLOT } from './attributes.js'
import { CLOSED_BY, type ElementNumbers, elementOf, TRAIT, traitsOf, withinOf } from './elements.js'
import { hintsHere, markOf, withinByAttributes } from './marks.js'
import type { Projection } from './projection.js'
import { Projector } from './projector.js'
import type { TokenSink } from './tokenizer.js'

/** A page of more elements is data: the words of what follows are read, its elements only part them. */
const MOST_NODES = 400_000
/** Longest title, description or the like that is kept, code units. */
const LONGEST_CONTENT = 4_000
/** How many open elements an end tag or implied end looks back over; keeps the pass linear. */
const LOOK_BACK = 200
const A = elementOf('a')
const BODY = elementOf('body')
const BR = elementOf('br')
const HR = elementOf('hr')
const HTML = elementOf('html')
const LINK = elementOf('link')
const P = elementOf('p')
const PRE = elementOf('pre')
const SCRIPT = elementOf('script')
const TABLE = elementOf('table')
const TITLE = elementOf('title')
const META_KEYS = [SLOT.property, SLOT.name, SLOT.itemprop, SLOT['http-equiv']]

interface OpenMark {
  node: number
  mark: { -readonly [K in keyof Marked]: Marked[K] }
}

export class TreeBuilder implements TokenSink {
  private readonly parents: number[] = []
  private readonly tags: string[] = []
  private readonly within: number[] = []
  private readonly hints: number[] = []
  private readonly ownHints: number[] = []
  /** Open elements: nodes, and their numbers beside them. */
  private readonly stack: number[] = []
  private readonly opened: number[] = []
  private readonly projector: Projector
  private readonly metas: MetaTag[] = []
  private readonly jsonLd: string[] = []
  private readonly marked: Marked[] = []
  private readonly openMarks: OpenMark[] = []
  private title: string | null = null
  private lang: string | null = null
  private canonical: string | null = null
  /** The element whose words no reader sees, 0 outside one, and how often it stands in itself. */
  private unseen = 0
  private unseenDepth = 0
  /** Elements open in the unseen one; below 0 where an end tag is that of an element around it. */
  private openedUnseen = 0
  private captured: string | null = null
  private depth = 0
  private preformatted = 0
  private paragraphs = 0

  constructor(
    private readonly source: string,
    private readonly elements: ElementNumbers,
  ) {
    this.projector = new Projector(source, () => this.markup())
  }

  text(start: number, end: number): void {
    if (this.captured !== null) this.captured += this.source.slice(start, end)
    if (this.unseen !== 0) return
    if (this.preformatted > 0) this.preformattedText(start, end)
    else this.projector.words(start, end)
  }

  entity(codepoint: number, at: number): void {
    if (this.captured !== null) this.captured += String.fromCodePoint(codepoint)
    if (this.unseen === 0) this.projector.character(codepoint, at)
  }

  open(element: number, attributes: Attributes): void {
    const traits = traitsOf(element)
    if (this.unseen !== 0) {
      if (element === this.unseen) this.unseenDepth++
      else if ((traits & TRAIT.void) === 0) this.openedUnseen++
      const leaves = (traits & TRAIT.closesP) !== 0 && (traitsOf(this.unseen) & TRAIT.leavable) !== 0
      if (!leaves) return
      this.unseen = 0
    }
    if (traits & TRAIT.head) this.noteHead(element, attributes)
    if (traits & TRAIT.unseen) this.hide(element, attributes)
    else if (element === BR) this.projector.lineBreak()
    else if (element === HR) this.projector.break(2)
    else if ((traits & TRAIT.void) === 0) {
      this.closeImplied(element, traits)
      if (this.parents.length < MOST_NODES) this.push(element, traits, attributes)
      else this.part(traits)
    }
  }

  close(element: number): void {
    if (this.unseen !== 0) {
      if (element === this.unseen && --this.unseenDepth === 0) this.reveal()
      else if (element !== this.unseen) this.openedUnseen--
      if (this.openedUnseen >= 0 || (traitsOf(this.unseen) & TRAIT.player) === 0) return
      this.unseen = 0
    }
    if (element === P || element === BR) this.projector.break(element === P ? 2 : 1)
    if (this.parents.length >= MOST_NODES) this.part(traitsOf(element))
    const at = this.parents.length >= MOST_NODES ? -1 : this.findOpen(element)
    if (at >= 0) this.popTo(at)
  }

  finish(): Projection {
    this.popTo(0)
    const cut = this.projector.isFull() || this.parents.length >= MOST_NODES
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
    return { text, toSource: runs, blocks, head, parents: this.parents, tags: this.tags, depth: this.depth, cut }
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

  private hide(element: number, attributes: Attributes): void {
    if (element === SCRIPT ? /ld\+json/i.test(attributes.value(SLOT.type) ?? '') : element === TITLE) this.captured = ''
    this.unseen = element
    this.unseenDepth = 1
    this.openedUnseen = 0
  }

  private reveal(): void {
    if (this.captured !== null) {
      if (this.unseen === SCRIPT) this.jsonLd.push(this.captured)
      else this.title ??= this.captured.replace(/\s+/g, ' ').trim().slice(0, LONGEST_CONTENT) || null
    }
    this.captured = null
    this.unseen = 0
  }

  private noteHead(element: number, attributes: Attributes): void {
    if (element === HTML) this.lang ??= attributes.value(SLOT.lang) || null
    else if (element === LINK) {
      if (/\bcanonical\b/i.test(attributes.value(SLOT.rel) ?? '')) this.canonical ??= attributes.value(SLOT.href) || null
    } else {
      const key = META_KEYS.map((slot) => attributes.value(slot)).find((value) => value)
      const content = attributes.value(SLOT.content)
      if (key && content) this.metas.push({ key: key.toLowerCase().trim(), content: content.trim().slice(0, LONGEST_CONTENT) })
    }
  }

  private push(element: number, traits: number, attributes: Attributes): void {
    const node = this.parents.length
    const parent = this.stack.length > 0 ? (this.stack[this.stack.length - 1] as number) : -1
    const own = element === HTML || element === BODY ? 0 : hintsHere(this.source, attributes)
    const standsIn = withinOf(element) | (attributes.present === 0 ? 0 : withinByAttributes(attributes))
    this.parents.push(parent)
    this.tags.push(this.elements.name(element))
    this.ownHints.push(own)
    this.within.push(parent < 0 ? standsIn : (this.within[parent] as number) | standsIn)
    this.hints.push(parent < 0 ? own : (this.hints[parent] as number) | own)
    this.stack.push(node)
    this.opened.push(element)
    if (this.stack.length > this.depth) this.depth = this.stack.length
    this.enter(element, traits)
    this.mark(element, node, attributes)
  }

  /** Sets words apart where an element begins or ends that is not kept. */
  private part(traits: number): void {
    if ((traits & TRAIT.inline) === 0) this.projector.break(gapOf(traits))
  }

  private enter(element: number, traits: number): void {
    if ((traits & TRAIT.inline) === 0) this.projector.break(gapOf(traits))
    else if (element === A) this.projector.openLink()
    if (traits & TRAIT.strong) this.projector.strongs++
    if (element === P) this.paragraphs++
    if (element === PRE) this.preformatted++
  }

  private mark(element: number, node: number, attributes: Attributes): void {
    const what = markOf(element, attributes)
    if (what === '') return
    const at = this.projector.length
    const value = attributes.value(SLOT.datetime) ?? attributes.value(SLOT.content)
    const mark = { what, value, start: at, end: at, within: this.within[node] as number, hints: this.hints[node] as number }
    this.openMarks.push({ node, mark })
    this.marked.push(mark)
  }

  private closeImplied(element: number, traits: number): void {
    if (traits & TRAIT.closesP && this.paragraphs > 0) {
      const at = this.findOpen(P)
      if (at >= 0) this.popTo(at)
    }
    const top = this.stack.length - 1
    if (traits & TRAIT.heading && top >= 0 && traitsOf(this.opened[top] as number) & TRAIT.heading) this.popTo(top)
    const rule = traits & TRAIT.closesOthers ? CLOSED_BY.get(element) : undefined
    if (!rule) return
    const at = this.findOutermost(rule.closes, rule.within)
    if (at >= 0) this.popTo(at)
  }

  /**
   * Position in the stack of the nearest open element that an end tag closes; -1 where none is in reach. A table's part looks up to its table, a word's
   * element up to any block, all others up to a scope.
   */
  private findOpen(element: number): number {
    const traits = traitsOf(element)
    const inline = (traits & TRAIT.inline) !== 0 && element !== A
    const lowest = Math.max(0, this.stack.length - LOOK_BACK)
    for (let at = this.stack.length - 1; at >= lowest; at--) {
      const here = this.opened[at] as number
      if (here === element) return at
      if (traits & TRAIT.tablePart) {
        if (here === TABLE) return -1
      } else if (inline ? (traitsOf(here) & TRAIT.inline) === 0 : (traitsOf(here) & TRAIT.scope) !== 0) return -1
    }
    return -1
  }

  /** Position of the outermost open element of these above a wall; -1 where there is none. */
  private findOutermost(elements: readonly number[], walls: readonly number[]): number {
    const lowest = Math.max(0, this.stack.length - LOOK_BACK)
    let found = -1
    for (let at = this.stack.length - 1; at >= lowest; at--) {
      const here = this.opened[at] as number
      if (walls.includes(here)) return found
      if (elements.includes(here)) found = at
    }
    return found
  }

  private popTo(depth: number): void {
    while (this.stack.length > depth) {
      const node = this.stack.pop() as number
      const element = this.opened.pop() as number
      const traits = traitsOf(element)
      if ((traits & TRAIT.inline) === 0) this.projector.break(gapOf(traits))
      else if (element === A) {
        this.projector.closeLink()
      }
      if (traits & TRAIT.strong) this.projector.strongs--
      if (element === P) this.paragraphs--
      if (element === PRE) this.preformatted--
      while (this.openMarks.length > 0 && this.openMarks.at(-1)?.node === node)
        (this.openMarks.pop() as OpenMark).mark.end = this.projector.length
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
      else if ((traitsOf(this.opened[at] as number) & TRAIT.inline) === 0) block = node
    }
    const top = this.stack.length > 0 ? (this.stack[this.stack.length - 1] as number) : -1
    return {
      tag: block < 0 ? 'body' : (this.tags[block] as string),
      node: block,
      within: top < 0 ? 0 : (this.within[top] as number),
      hints: top < 0 ? 0 : (this.hints[top] as number),
      ownHints: own,
      linkLength: 0,
      strongLength: 0,
    }
  }
}

/** How far a block stands apart from what is around it. */
function gapOf(traits: number): number {
  return traits & TRAIT.cell ? 0 : traits & TRAIT.row ? 1 : 2
}
