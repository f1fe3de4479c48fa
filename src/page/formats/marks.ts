/** What the attributes of a tag say: where its content belongs, which names hint at its kind, what it marks for the metadata. */

import { WITHIN } from '../blocks.js'
import { type Attributes, SLOT } from './attributes.js'
import { elementOf, withinOfRole } from './elements.js'
import { hintsOf } from './hints.js'

const TIME = elementOf('time')
const MARKED_PROPS = /^(datePublished|dateModified|dateCreated|headline|author|articleBody|creator)$/
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i
/** Attributes whose words hint at what an element is. */
const NAMING = [SLOT.class, SLOT.id, SLOT.itemprop, SLOT.rel, SLOT['data-testid'], SLOT['data-component']]
const NAMING_BITS = NAMING.reduce((bits, slot) => bits | (1 << slot), 0)

/** Where the attributes of a tag put what is in it: `WITHIN` bits. */
export function withinByAttributes(attributes: Attributes): number {
  const hidden = attributes.has(SLOT.hidden) || HIDDEN_STYLE.test(attributes.value(SLOT.style) ?? '')
  const role = attributes.value(SLOT.role)
  return (hidden ? WITHIN.hidden : 0) | (role === null ? 0 : withinOfRole(role))
}

/** Hints of the names on a tag. */
export function hintsHere(source: string, attributes: Attributes): number {
  const named = attributes.present & NAMING_BITS
  if (named === 0) return 0
  if (named === 1 << SLOT.class) return hintsOf(source, attributes.startOf(SLOT.class), attributes.endOf(SLOT.class))
  const words = NAMING.map((slot) => attributes.value(slot) ?? '').join(' ')
  return hintsOf(words, 0, words.length)
}

/** What a tag marks for the metadata: a schema.org property, a time, an author; empty where nothing. */
export function markOf(element: number, attributes: Attributes): string {
  const property = attributes.value(SLOT.itemprop)
  if (property !== null && MARKED_PROPS.test(property)) return property
  if (element === TIME) return 'time'
  return /\bauthor\b/.test(attributes.value(SLOT.rel) ?? '') ? 'author' : ''
}
