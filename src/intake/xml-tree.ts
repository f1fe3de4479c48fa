/** XML as a tree of elements, for documents that are small and ours to walk. Bounded depth, no recursion, no entities but those of XML. */

import { Parser } from 'htmlparser2'

export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/** Deeper elements are left out with what is in them. */
const DEEPEST = 200

/** The document; an element without a name that holds all. Never throws. */
export function xmlTree(xml: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [] }
  const stack: Open[] = [root]
  let left = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (stack.length > DEEPEST) {
          left++
          return
        }
        const element: Open = { name, attributes, children: [] }
        stack.at(-1)?.children.push(element)
        stack.push(element)
      },
      ontext: (text) => {
        if (left === 0) stack.at(-1)?.children.push(text)
      },
      onclosetag: () => {
        if (left > 0) left--
        else if (stack.length > 1) stack.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return root
}

/** Elements of a name within another, in their order; not those within one that was found. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const open: XmlElement[] = [element]
  while (open.length > 0) {
    const next = open.pop() as XmlElement
    if (next !== element && next.name === name) found.push(next)
    else
      for (let at = next.children.length - 1; at >= 0; at--)
        if (typeof next.children[at] !== 'string') open.push(next.children[at] as XmlElement)
  }
  return found
}

/** All words of an element. */
export function textOf(element: XmlElement): string {
  const parts: string[] = []
  const open: (XmlElement | string)[] = [element]
  while (open.length > 0) {
    const next = open.pop() as XmlElement | string
    if (typeof next === 'string') parts.push(next)
    else for (let at = next.children.length - 1; at >= 0; at--) open.push(next.children[at] as XmlElement | string)
  }
  return parts.join('')
}
