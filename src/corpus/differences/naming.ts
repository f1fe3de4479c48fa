/** One entity under several names: spellings and exonyms, each with the pages that print it. Short forms, initials and surnames alone are no difference. */

import type { Difference } from '../../model/difference.js'
import type { Entity } from '../../model/entity.js'
import type { ArticleId } from '../../model/ids.js'
import type { Reading } from '../../model/reading.js'
import { byCodeUnit, sortedUnique } from '../../text/order.js'
import type { Shape } from '../../text/shaped.js'
import { type Span, slice } from '../../text/span.js'
import { difference, groupedBy, pages, side, type Told, words } from './told.js'

const BY = 'difference.naming'
const KINDS = new Set(['country', 'person', 'place'])
const PARTICLES = new Set(['al', 'el', 'ul', 'bin', 'ibn', 'ben', 'de', 'da', 'van', 'von', 'the', 'of'])

interface Printed {
  readonly reading: Reading
  readonly mention: Span
  readonly name: string
}

export function namingDifferences(told: Told): Difference[] {
  const printed = new Map(told.corpus.readings.map((reading) => [reading.article.id, namesIn(reading, told)]))
  return told.corpus.entities
    .filter(({ kind, locals }) => KINDS.has(kind) && locals.some(({ article }) => article !== locals[0]?.article))
    .flatMap((entity) => namesOf(entity, told, printed) ?? [])
}

function namesOf(entity: Entity, told: Told, printedIn: ReadonlyMap<ArticleId, ReadonlyMap<string, Named>>): Difference | null {
  const all = new Set(entity.locals.flatMap(({ article, local }) => printedIn.get(article)?.get(local)?.names ?? []))
  if (![...all].some((name) => [...all].some((other) => other !== name && areNamesApart(name, other, entity.kind)))) return null
  const printed = entity.locals.flatMap(({ article, local }) => {
    const reading = told.readings.get(article)
    return reading ? (printedIn.get(article)?.get(local)?.printed ?? []).map((each): Printed => ({ ...each, reading })) : []
  })
  const byName = groupedBy(printed, ({ name }) => name)
  const names = byName.map(([name]) => name)
  const whole = names.filter((name) => !names.some((other) => isShortFor(name, other, entity.kind)))
  const wholes = byName.filter(([name]) => whole.includes(name))
  const kept = whole.filter((name) => !isAside(name, wholes))
  const apart = kept.filter((name) => kept.some((other) => other !== name && areNamesApart(name, other, entity.kind)))
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

/** The plain names that an article prints for one of its entities. */
interface Named {
  /** Local id of the entity. */
  readonly entity: string
  readonly names: readonly string[]
  /** In text order. */
  readonly printed: readonly Omit<Printed, 'reading'>[]
}

const NAMED: Shape<Named> = { entity: 'short', names: 'short', printed: 'long' }

/** By local id. */
function namesIn(reading: Reading, { memos }: Told): ReadonlyMap<string, Named> {
  const { annotation, page } = reading
  const found = memos.shaped('differences/names', memos.keyOf(reading), NAMED, () => {
    const printed = (annotation?.mentions ?? []).flatMap(({ entity, form, start, end }) => {
      const name = entity !== null && form === 'name' ? nameOf(page.text.slice(start, end)) : null
      return name !== null && isPlainName(name) ? [{ entity, mention: { start, end }, name }] : []
    })
    return groupedBy(printed, ({ entity }) => entity).map(([entity, all]): Named => {
      const own = all.map(({ mention, name }) => ({ mention, name }))
      return { entity, names: sortedUnique(own.map(({ name }) => name)), printed: own }
    })
  })
  return new Map(found.map((each) => [each.entity, each]))
}

/** On one line, without its possessive, apostrophes of one kind. */
function nameOf(printed: string): string {
  return printed.replace(/\s+/g, ' ').replace(/’/g, "'").replace(/'s$/, '')
}

function firstInEach(printed: readonly Printed[]): ReturnType<typeof words>[] {
  const first = new Map<string, Printed>()
  for (const each of printed) {
    const known = first.get(each.reading.article.id)
    if (!known || each.mention.start < known.mention.start) first.set(each.reading.article.id, each)
  }
  return [...first.values()]
    .sort((a, b) => byCodeUnit(a.reading.article.id, b.reading.article.id))
    .map(({ reading, mention }) => words(reading, [{ start: mention.start, end: mention.end - possessive(reading, mention) }], BY))
}

function possessive({ page }: Reading, mention: Span): number {
  return /['’]s$/.test(slice(page.text, mention)) ? 2 : 0
}

/** Countries and places: any other spelling, but not initials. People: other words, where neither name holds the other's. */
function areNamesApart(a: string, b: string, kind: Entity['kind']): boolean {
  if (isInitials(a) || isInitials(b)) return false
  const first = tokensOf(a, kind)
  const second = tokensOf(b, kind)
  const within = (x: readonly string[], y: readonly string[]): boolean => x.every((token) => y.includes(token))
  return !within(first, second) && !within(second, first)
}

/** Whether one page alone prints the name, beside another of the names: often part of something else's (`Bank Varsenia`). */
function isAside(name: string, byName: readonly (readonly [string, readonly Printed[]])[]): boolean {
  const articlesOf = (all: readonly Printed[]): Set<string> => new Set(all.map(({ reading }) => reading.article.id))
  const own = articlesOf(byName.find(([each]) => each === name)?.[1] ?? [])
  const [article] = own
  return own.size === 1 && byName.some(([other, all]) => other !== name && articlesOf(all).has(article as string))
}

/** Whether the name is part of the other, longer one: `North` of `North Korea`. */
function isShortFor(name: string, other: string, kind: Entity['kind']): boolean {
  const own = tokensOf(name, kind)
  const theirs = tokensOf(other, kind)
  return own.length < theirs.length && own.every((token) => theirs.includes(token))
}

/** A name and nothing beside it: every word of it has a capital, or is a particle. */
function isPlainName(name: string): boolean {
  return name.split(/\s+/).every((word) => PARTICLES.has(word) || !/^\p{Ll}/u.test(word) || /^(?:al|el|ul)-/.test(word))
}

/** `UN`, `U.S.`, `N. Korea`. */
function isInitials(name: string): boolean {
  return name === name.toUpperCase() || /(?:^|\s)\p{Lu}\.(?:\s|$)/u.test(name)
}

/** Accents count in a country's name, which is a choice of the outlet; in a person's or a town's they are typography. */
function tokensOf(name: string, kind: Entity['kind']): string[] {
  const plain = kind === 'country' ? name : name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ı/g, 'i')
  return plain
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((token) => token !== '' && !PARTICLES.has(token))
}
