/** Cuts each sentence into pieces: what the gazetteer knows, and runs of capitalised words that it does not. Pieces never overlap. */

import type { Gazetteer, Match, Reading } from '../../knowledge/gazetteer.js'
import type { Sentence } from '../../model/annotation.js'
import { PARTICLES } from '../../text/name-parts.js'
import { isCapitalised, type Word, wordsIn } from '../../text/name-words.js'
import { overlaps, type Span } from '../../text/span.js'
import type { ArticleText } from '../text.js'
import { compounds } from './compound.js'
import { BODY_HEADS, HONORIFICS, NO_NAMES, PARTISANS, STARTERS } from './cues.js'
import { readDirections } from './directions.js'
import type { Line, Piece, PieceKind } from './piece.js'

/** What is known of the whole article before it is cut. */
interface Habits {
  /** Folded words that the article also writes small. */
  readonly small: ReadonlySet<string>
  /** Folded words that stand capitalised inside a sentence of the body. */
  readonly inside: ReadonlySet<string>
  /** Universal tags by token start. */
  readonly tags: ReadonlyMap<number, string>
}

/** One line a sentence, in the order of the sentences. */
export function scan(a: ArticleText, gazetteer: Gazetteer): Line[] {
  const rows = a.sentences.map((sentence) => wordsIn(a.text, sentence))
  const habits = habitsOf(a, rows)
  const lines = a.sentences.map((sentence, index) => {
    const words = rows[index] as readonly Word[]
    const pieces: Piece[] = []
    const addresses = addressesIn(a.text, sentence)
    for (let at = 0; at < words.length; ) {
      const piece = addresses.some((address) => overlaps(address, words[at] as Word))
        ? null
        : pieceAt(a.text, sentence, words, at, gazetteer, habits)
      if (piece) pieces.push(piece)
      at += piece?.words.length ?? 1
    }
    return { sentence, index, words, pieces: compounds(a.text, words, pieces).map((piece) => withStop(a.text, piece)) }
  })
  return readDirections(lines, gazetteer)
}

/** Addresses of mail and of the web name nobody. */
const ADDRESS = /[^\s<>"“”(),;:]+@[\w-]+\.[\w.-]+|https?:\/\/\S+|www\.\S+/g

function addressesIn(text: string, { start, end }: Span): Span[] {
  const own = text.slice(start, end)
  if (!/@|:\/\/|www\./.test(own)) return []
  return [...own.matchAll(ADDRESS)].map(({ index, 0: found }) => ({
    start: start + index,
    end: start + index + found.length,
  }))
}

/** The full stop of `U.S.` and `Corp.` belongs to the name. */
function withStop(text: string, piece: Piece): Piece {
  const last = piece.words.at(-1) as Word
  const abbreviated = (last.gap === 'dot' && last.text.length === 1) || /^(corp|inc|ltd|jr|sr|bros|dept)$/.test(last.key)
  return abbreviated && text[piece.end] === '.' && piece.kind !== 'honorific' ? { ...piece, end: piece.end + 1 } : piece
}

function habitsOf(a: ArticleText, rows: readonly (readonly Word[])[]): Habits {
  const small = new Set<string>()
  const inside = new Set<string>()
  rows.forEach((words, i) => {
    const title = a.sentences[i]?.zone === 'title'
    words.forEach((word, at) => {
      if (!isCapitalised(word)) small.add(word.key)
      else if (!title && !opens(a.text, words, at)) inside.add(word.key)
    })
  })
  return { small, inside, tags: new Map(a.tokens.map((token) => [token.start, token.upos])) }
}

/** Whether the word opens a sentence, a quotation or what follows a colon, where a capital says nothing. */
function opens(text: string, words: readonly Word[], at: number): boolean {
  if (at === 0) return true
  const word = words[at] as Word
  return word.gap === 'break' && /(?:[“‘"'(]|[:;.!?•–—]["”’']?\s+["“‘']?|\s-\s)$/.test(text.slice((words[at - 1] as Word).end, word.start))
}

function pieceAt(text: string, sentence: Sentence, words: readonly Word[], at: number, gazetteer: Gazetteer, habits: Habits): Piece | null {
  const word = words[at] as Word
  const run = runAt(text, sentence, words, at, gazetteer, habits)
  const isPerson = run > 1 && gazetteer.givenNames.has(word.key)
  for (const match of gazetteer.matches(words, at)) {
    const kind = kindOf(match, words, at)
    if (kind === 'town' && match.length < run) continue
    if (kind === 'outlet' && runsOn(words, at + match.length, gazetteer)) continue
    if (kind === null || (isPerson && match.length < run && yieldsToPerson(kind, match, words, at))) continue
    if (match.length === 1 && kind !== 'office' && opens(text, words, at) && isDoubtful(kind, word, habits)) continue
    return piece(kind, match.readings, words, at, match.length)
  }
  if (isHonorific(words, at)) return piece('honorific', [], words, at, 1)
  return run ? piece('name', [], words, at, run) : null
}

function piece(kind: PieceKind, readings: readonly Reading[], words: readonly Word[], at: number, length: number): Piece {
  const own = words.slice(at, at + length)
  return { kind, readings, words: own, at, start: (own[0] as Word).start, end: (own.at(-1) as Word).end }
}

/** `The National` in `The National Security Committee`: a paper’s name that another capitalised word goes on with. */
function runsOn(words: readonly Word[], next: number, gazetteer: Gazetteer): boolean {
  const word = words[next]
  if (word?.gap !== 'space' || !isCapitalised(word)) return false
  return !gazetteer.matches(words, next).some((match) => match.readings.some((reading) => reading.of === 'office'))
}

/** A given name with an unknown name after it is a person, even where a country is called so: `Jordan Vale`. */
function yieldsToPerson(kind: PieceKind, match: Match, words: readonly Word[], at: number): boolean {
  const after = words[at + match.length]
  if (match.length > 1 || !after || after.gap !== 'space' || BODY_HEADS.has(after.key)) return false
  return (
    kind === 'country' ||
    kind === 'capital' ||
    kind === 'place' ||
    kind === 'town' ||
    kind === 'outlet' ||
    kind === 'body' ||
    kind === 'nationality'
  )
}

/** At the head of a sentence a small town or a one-word paper is more likely a common word. */
function isDoubtful(kind: PieceKind, word: Word, habits: Habits): boolean {
  if (kind !== 'town' && kind !== 'outlet' && kind !== 'place') return false
  return habits.small.has(word.key) || (STARTERS.has(word.key) && !habits.inside.has(word.key))
}

const ORDER: readonly PieceKind[] = [
  'country',
  'seat',
  'body',
  'agency',
  'nationality',
  'people',
  'capital',
  'office',
  'generic',
  'group',
  'place',
  'outlet',
  'town',
]

/** What the match is first of all; null where the case of its words speaks against all readings. */
function kindOf(match: Match, words: readonly Word[], at: number): PieceKind | null {
  const kinds = new Set(match.readings.map(pieceKind))
  const kind = ORDER.find((one) => kinds.has(one)) ?? null
  if (kind === 'office' && match.length === 1 && !isOfficeAlone(words, at)) return null
  return kind
}

/** The kind of piece that a reading alone would make. */
export function pieceKind(reading: Reading): PieceKind {
  if (reading.of === 'country') {
    const { sense } = reading
    return sense === 'name' ? 'country' : sense === 'adjective' ? 'nationality' : sense === 'people' ? 'people' : sense
  }
  if (reading.of === 'body') return reading.entry.generic ? 'generic' : reading.entry.id.startsWith('people-') ? 'group' : 'body'
  if (reading.of === 'place') return reading.entry.minor ? 'town' : 'place'
  return reading.of
}

/** `general election`, `chief concern`, `head start`: words that are offices only among names or with their own complement. */
function isOfficeAlone(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  if (
    !/^(general|chief|head|major|principal|secretary|manager|fellow|captain|chair|justice|judge|deputy|speaker|director|representative|actor|author|writer|editor|reporter|correspondent|priest|priests|coach|boss|aide|union)$/.test(
      word.key,
    )
  )
    return true
  const next = words[at + 1]
  return (
    Boolean(next && next.gap === 'space' && (isCapitalised(next) || /^(of|for|at|to)$/.test(next.key))) ||
    words[at - 1]?.gap === 'apostrophe' ||
    isCapitalised(word)
  )
}

function isHonorific(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  const next = words[at + 1]
  if (!HONORIFICS.has(word.key) || !isCapitalised(word) || !next) return false
  return (next.gap === 'space' || next.gap === 'dot-space') && (isCapitalised(next) || PARTICLES.has(next.key))
}

/** How many words the run of capitalised words from here takes; 0 where none begins. */
function runAt(text: string, sentence: Sentence, words: readonly Word[], at: number, gazetteer: Gazetteer, habits: Habits): number {
  if (!beginsRun(text, sentence, words, at, habits, gazetteer)) return 0
  const person = gazetteer.givenNames.has((words[at] as Word).key)
  let end = at + 1
  while (end < words.length) {
    const step = stepOf(words, end, end - at, person)
    if (step === 0 || (step === 1 && stops(words, end, gazetteer, person))) break
    end += step
  }
  return end - at
}

function beginsRun(text: string, sentence: Sentence, words: readonly Word[], at: number, habits: Habits, gazetteer: Gazetteer): boolean {
  const word = words[at] as Word
  const next = words[at + 1]
  const particle = PARTICLES.has(word.key)
  if (particle && next?.gap === 'hyphen' && isCapitalised(next)) return true
  if (particle && !isCapitalised(word)) return false
  if (
    !isCapitalised(word) ||
    (NO_NAMES.has(word.key) && !leadsName(words, at, gazetteer)) ||
    (PARTISANS.has(word.key) && !(next?.gap === 'space' && isCapitalised(next))) ||
    (word.text.length === 1 && next?.gap !== 'dot-space' && next?.gap !== 'dot' && !(next?.gap === 'apostrophe' && isCapitalised(next)))
  )
    return false
  if (sentence.zone === 'title') return habits.inside.has(word.key) || gazetteer.givenNames.has(word.key)
  if (!opens(text, words, at)) return !(STARTERS.has(word.key) && word.text.length < 5)
  return isNameAtStart(words, at, habits, gazetteer)
}

/** `Jan` is a month, and a given name where a name follows. */
function leadsName(words: readonly Word[], at: number, gazetteer: Gazetteer): boolean {
  const next = words[at + 1]
  return (
    gazetteer.givenNames.has((words[at] as Word).key) &&
    next?.gap === 'space' &&
    (isCapitalised(next) || PARTICLES.has(next.key)) &&
    !NO_NAMES.has(next.key)
  )
}

/** Surnames that are also months or heavenly bodies, after a given name. */
const SURNAMES = new Set(['may', 'march', 'moon', 'english'])
/** Second halves of compounds, which no name has. */
const COMPOUND = /^(?:based|led|run|born|style|era|like|bound|held|made|owned|wide|ally|backed|area|themed|level|aged|only|plus|free|type)$/

/** At the head of a sentence a capital proves nothing: the rest of the article, a given name or the tagger must say so. */
function isNameAtStart(words: readonly Word[], at: number, habits: Habits, gazetteer: Gazetteer): boolean {
  const word = words[at] as Word
  if (STARTERS.has(word.key)) return false
  if (habits.inside.has(word.key)) return true
  const next = words[at + 1]
  if (gazetteer.givenNames.has(word.key) && next && (isCapitalised(next) || PARTICLES.has(next.key))) return true
  if (habits.small.has(word.key)) return false
  const tag = habits.tags.get(word.start)
  return tag === undefined || tag === 'X' ? Boolean(next && isCapitalised(next) && next.gap === 'space') : tag === 'PROPN'
}

/** Words by which a run goes on at `end`: 1 for a capitalised word, 2 or 3 for particles with one after; 0 where it ends. */
function stepOf(words: readonly Word[], end: number, length: number, given: boolean): number {
  const word = words[end] as Word
  const before = words[end - 1] as Word
  if (word.gap === 'break' || word.gap === 'ampersand') return word.gap === 'ampersand' && isCapitalised(word) ? 1 : 0
  if (word.gap === 'dot-space' && before.text.length > 2) return 0
  if (word.gap === 'apostrophe' && /^(s|t|re|ve|ll|d|m)$/.test(word.key)) return 0
  if (isCapitalised(word)) return NO_NAMES.has(word.key) && !(SURNAMES.has(word.key) && given) ? 0 : 1
  if (word.gap === 'hyphen' && length > 1 && word.text.length <= 5 && !COMPOUND.test(word.key)) return 1
  if (isSecondSyllable(words, end)) return 1
  if (!PARTICLES.has(word.key) || word.gap === 'apostrophe') return 0
  const [next, after] = [words[end + 1], words[end + 2]]
  if (next && isCapitalised(next) && next.gap !== 'break') return 2
  return next && PARTICLES.has(next.key) && after && isCapitalised(after) && after.gap !== 'break' ? 3 : 0
}

/** `Jae-in`, `Myoung-gyon`: the small half of a given name of two syllables, after a surname. `Smith-led` is none. */
function isSecondSyllable(words: readonly Word[], at: number): boolean {
  const [surname, first, word] = [words[at - 2], words[at - 1], words[at]]
  if (!surname || !first || !word || word.gap !== 'hyphen' || first.gap !== 'space') return false
  const short = first.text.length <= 6 && word.text.length <= 5 && /^\p{Ll}+$/u.test(word.text)
  return short && isCapitalised(surname) && isCapitalised(first) && !COMPOUND_ENDS.test(word.key)
}

/** Ends of adjectives made with a name: `-led`, `-born`. */
const COMPOUND_ENDS = /^(led|run|born|based|made|held|wide|style|era|type|owned|bred|like|area|only|free|side|class|bound|style)$/

/** What the gazetteer knows ends a run, but within a person's name a word that is also a place does not. */
function stops(words: readonly Word[], end: number, gazetteer: Gazetteer, person: boolean): boolean {
  const word = words[end] as Word
  if (word.gap !== 'space') return false
  const match = gazetteer.matches(words, end)[0]
  if (!match) return isHonorific(words, end)
  const kind = kindOf(match, words, end)
  if (kind === null || kind === 'town' || kind === 'outlet') return false
  if (match.length > 1 || kind === 'office') return true
  return !(person && (kind === 'place' || kind === 'capital' || kind === 'country' || kind === 'body' || kind === 'agency'))
}
