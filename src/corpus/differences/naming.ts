/** One entity under several names: spellings and exonyms, each with the pages that print it. Short forms, initials and surnames alone are no difference. */

import type { Mention } from '../../model/annotation.js'
import type { Difference } from '../../model/difference.js'
import type { Entity } from '../../model/entity.js'
import type { Reading } from '../../model/reading.js'
import { byCodeUnit, sortedUnique } from '../../text/order.js'
import { slice } from '../../text/span.js'
import { difference, groupedBy, pages, side, type Told, words } from './told.js'

const BY = 'difference.naming'
const KINDS = new Set(['country', 'person', 'place'])
const PARTICLES = new Set(['al', 'el', 'ul', 'bin', 'ibn', 'ben', 'de', 'da', 'van', 'von', 'the', 'of'])

interface Printed {
  readonly reading: Reading
  readonly mention: Mention
  readonly name: string
}

export function namingDifferences(told: Told): Difference[] {
  return told.corpus.entities.filter(({ kind }) => KINDS.has(kind)).flatMap((entity) => namesOf(entity, told) ?? [])
}

function namesOf(entity: Entity, told: Told): Difference | null {
  const printed = entity.locals
    .flatMap(({ article, local }) => printedNames(told.readings.get(article), local))
    .filter(({ name }) => isPlainName(name))
  const byName = groupedBy(printed, ({ name }) => name)
  const names = byName.map(([name]) => name)
  const apart = names.filter((name) => names.some((other) => other !== name && areNamesApart(name, other, entity.kind)))
  const sides = byName.filter(([name]) => apart.includes(name))
  const articles = sides.map(([, all]) => sortedUnique(all.map(({ reading }) => reading.article.id)).join(' '))
  if (sides.length < 2 || new Set(articles).size < 2) return null
  const told1 = sides.map(([name, all]) => `“${name}” on ${pages(new Set(all.map(({ reading }) => reading.page.id)).size)}`)
  return difference(
    'naming',
    `One ${entity.kind} under ${sides.length} names: ${told1.join(', ')}.`,
    sides.map(([, all]) =>
      side(
        firstInEach(all),
        all.map(({ reading }) => reading.article.id),
      ),
    ),
  )
}

function printedNames(reading: Reading | undefined, local: string): Printed[] {
  if (!reading?.annotation) return []
  return reading.annotation.mentions
    .filter((mention) => mention.entity === local && mention.form === 'name')
    .map((mention) => ({
      reading,
      mention,
      name: slice(reading.page.text, mention)
        .replace(/\s+/g, ' ')
        .replace(/['’]s$/, ''),
    }))
}

function firstInEach(printed: readonly Printed[]): ReturnType<typeof words>[] {
  const first = new Map<string, Printed>()
  for (const each of printed) {
    const known = first.get(each.reading.article.id)
    if (!known || each.mention.start < known.mention.start) first.set(each.reading.article.id, each)
  }
  return [...first.values()]
    .sort((a, b) => byCodeUnit(a.reading.article.id, b.reading.article.id))
    .map(({ reading, mention, name }) =>
      words(reading, [{ start: mention.start, end: mention.start + lengthIn(reading, mention, name) }], BY),
    )
}

/** The printed length of the name without its possessive. */
function lengthIn({ page }: Reading, mention: Mention, name: string): number {
  const printed = slice(page.text, mention)
  return printed.replace(/\s+/g, ' ') === name ? printed.length : printed.replace(/['’]s$/, '').length
}

/** Countries and places: any other spelling, but not initials. People: other words, where neither name holds the other's. */
function areNamesApart(a: string, b: string, kind: Entity['kind']): boolean {
  if (isInitials(a) || isInitials(b)) return false
  const first = tokensOf(a, kind)
  const second = tokensOf(b, kind)
  const within = (x: readonly string[], y: readonly string[]): boolean => x.every((token) => y.includes(token))
  return !within(first, second) && !within(second, first)
}

/** A name and nothing beside it: every word of it has a capital, or is a particle. */
function isPlainName(name: string): boolean {
  return name.split(/\s+/).every((word) => PARTICLES.has(word) || !/^\p{Ll}/u.test(word) || /^(?:al|el|ul)-/.test(word))
}

function isInitials(name: string): boolean {
  return name === name.toUpperCase()
}

/** Accents count in a country's name, which is a choice of the outlet; in a person's they are typography. */
function tokensOf(name: string, kind: Entity['kind']): string[] {
  const plain = kind === 'person' ? name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ı/g, 'i') : name
  return plain
    .toLowerCase()
    .split(/[\s'’-]+/)
    .filter((token) => token !== '' && !PARTICLES.has(token))
}
