/**
 * Other names for the seed pages, drawn by number: countries with their capitals, words for people and seats, and seven people of one to four names of many languages.
 * The same number gives the same cast. Where a country takes an article the words of the dossier are compared without it.
 */

import type { CountryEntry } from '../../src/knowledge/schema.js'

/** Rows of what stands in the pages and what stands for it, the longest first. */
export type Cast = readonly (readonly [RegExp, string])[]

/** Given name and surname; where the surname is null the name begins with it. */
type Person = readonly [given: string, surname: string | null]

const PEOPLE: readonly Person[] = [
  ['Mahmoud', 'al-Khatib'],
  ['Khalid bin Hamad', 'al-Dosari'],
  ['Youssef', 'Abdel-Fattah'],
  ['José Luis', 'García Márquez'],
  ['Álvaro', 'Peñalosa'],
  ['Andrés', 'Núñez'],
  ['Wang Zhiyong', null],
  ['Chen Xiaoming', null],
  ['Miloš', 'Đorđević'],
  ['Łukasz', 'Wiśniewski'],
  ['Peter', 'van der Berg'],
  ['Hans-Dieter', 'Müller'],
  ['Patrick', "O'Connor"],
  ['Giovanni', 'De Luca'],
  ['Olusegun', 'Adeyemi'],
  ['Haile', 'Tesfaye'],
  ['Nguyen Van', 'Thanh'],
  ['Budi', 'Santoso'],
  ['Arjun', 'Chatterjee'],
]
const SURNAMES_ALONE = ['Echeverría', 'Nováček', 'Darwish', 'Redfern', 'Diallo']

const PLACED =
  /^(?:Kenya|Peru|Norway|Estonia|Qatar|Nepal|Ghana|Paraguay|Cyprus|Papua New Guinea|Costa Rica|Sri Lanka|Netherlands|Philippines|Maldives|Ivory Coast|Chad|Kazakhstan|Uruguay|Zambia|Mongolia|Slovenia|Jamaica)$/
const SEATED = /^(?:Austria|Chile|Venezuela|Ecuador|France|Spain|Greece|Bangladesh|Portugal)$/
const WITH_ARTICLE = /^(?:Netherlands|Philippines|Maldives)$/

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The cast of a number. */
export function castOf(seed: number, countries: readonly CountryEntry[]): Cast {
  const random = numbers(seed * 7919 + 13)
  const drawn = <T>(from: T[]): T => from.splice(Math.floor(random() * from.length), 1)[0] as T
  const seats = drawn(countries.filter((one) => SEATED.test(one.name)))
  const others = countries.filter((one) => PLACED.test(one.name))
  const [own, theirs, third, host, broker, far] = Array.from({ length: 6 }, () => drawn(others)) as [
    CountryEntry,
    CountryEntry,
    CountryEntry,
    CountryEntry,
    CountryEntry,
    CountryEntry,
  ]
  const pool = [...PEOPLE]
  const people = Array.from({ length: 7 }, () => drawn(pool))
  const [a, b, c, d, e, f, g] = people as [Person, Person, Person, Person, Person, Person, Person]
  const alone = SURNAMES_ALONE[Math.floor(random() * SURNAMES_ALONE.length)] as string
  return [...lands(own, theirs, seats, third, host, broker, far), ...persons(a, b, c, d, e, f, g), [/\bAkar\b/g, alone]]
}

const named = ({ name }: CountryEntry): string => (WITH_ARTICLE.test(name) ? `the ${name}` : name)
const adjective = ({ adjectives }: CountryEntry): string => adjectives[0] as string
const capital = ({ capitals }: CountryEntry): string => capitals[0] as string
const people = ({ peoples }: CountryEntry): string => peoples.find((word) => word.endsWith('s')) ?? (peoples[0] as string)

function lands(...[own, theirs, seats, third, host, broker, far]: CountryEntry[]): (readonly [RegExp, string])[] {
  const [o, t, s, i, h, b, u] = [own, theirs, seats, third, host, broker, far] as CountryEntry[] & { length: 7 }
  return [
    [/T[uü]rkiye|Turkey/g, named(o as CountryEntry)],
    [/Turkish/g, adjective(o as CountryEntry)],
    [/Ankara/g, capital(o as CountryEntry)],
    [/ANKARA/g, capital(o as CountryEntry).toUpperCase()],
    [/Syrians/g, people(t as CountryEntry)],
    [/Syrian/g, adjective(t as CountryEntry)],
    [/Syria/g, named(t as CountryEntry)],
    [/Damascus/g, capital(t as CountryEntry)],
    [/Russian/g, adjective(s as CountryEntry)],
    [/Russia/g, named(s as CountryEntry)],
    [/MOSCOW/g, capital(s as CountryEntry).toUpperCase()],
    [/Moscow/g, capital(s as CountryEntry)],
    [/Kremlin/g, (s as CountryEntry).seats[0] as string],
    [/Iranian/g, adjective(i as CountryEntry)],
    [/Iran/g, named(i as CountryEntry)],
    [/Saudi Arabia/g, named(h as CountryEntry)],
    [/Saudi/g, adjective(h as CountryEntry)],
    [/Chinese/g, adjective(b as CountryEntry)],
    [/China/g, named(b as CountryEntry)],
    [/Ukraine/g, named(u as CountryEntry)],
  ]
}

const full = ([given, surname]: Person): string => (surname === null ? given : `${given} ${surname}`)
const last = ([given, surname]: Person): string => surname ?? (given.split(' ')[0] as string)
const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '')

function persons(...[a, b, c, d, e, f, g]: Person[]): (readonly [RegExp, string])[] {
  const pairs = (one: Person | undefined, whole: RegExp, alone: RegExp): (readonly [RegExp, string])[] => [
    [whole, full(one as Person)],
    [alone, last(one as Person)],
  ]
  return [
    ...pairs(a, /Bashar (?:al-)?Assad/g, /Assad/g),
    ...pairs(b, /Recep Tayyip Erdogan/g, /Erdogan/g),
    ...pairs(c, /Vladimir Putin/g, /Putin/g),
    [/Mevlut Cavusoglu/g, plain(full(d as Person))],
    [/Mevlüt Çavuşoğlu/g, full(d as Person)],
    [/Cavusoglu/g, plain(last(d as Person))],
    [/Çavuşoğlu/g, last(d as Person)],
    ...pairs(e, /Faisal Mekdad/g, /Mekdad/g),
    ...pairs(f, /Sergey Lavrov/g, /Lavrov/g),
    ...pairs(g, /Dmitry Peskov/g, /Peskov/g),
  ]
}

/** Replaces all names in one go, so that none is replaced twice; `Cyprus's` loses its s, a sentence keeps its capital. */
export function drawn(cast: Cast): (text: string) => string {
  const all = new RegExp(cast.map(([from]) => `(${from.source})`).join('|'), 'g')
  return (text) =>
    text
      .replace(all, (...found: string[]) => cast[found.slice(1, cast.length + 1).findIndex((one) => one !== undefined)]?.[1] as string)
      .replace(/(?<=\p{Ll}s)(['’])s\b/gu, '$1')
      .replace(/(^|[.!?] ["“]?|\n["“]?)the (?=\p{Lu})/gu, '$1The ')
}

/** Lines whose lists stand among other words. */
const WORDS = new Set(['round', 'statement', 'event'])

/** A line of a dossier's shape without what other names move: articles, and the order of lists. Differences in spelling go with the spellings. */
export function settled(lines: readonly string[]): string[] {
  return lines
    .filter((line) => !line.startsWith('difference naming'))
    .map((line) => {
      const [kind = ''] = line.split(' ')
      const words = line.slice(kind.length + 1).replace(/\b(?:the|a) /gi, '')
      const parts = WORDS.has(kind) ? words.split(/[\s,+]+/) : words.split(/,|\+| \/ | (?=actor |seeds\/)/)
      return `${kind} ${parts.sort().join(' ')}`
    })
    .sort()
}
