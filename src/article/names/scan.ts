/** Cuts each sentence into pieces: what the gazetteer knows, and runs of capitalised words that it does not. Pieces never overlap. */

import type { Gazetteer, Match, Reading } from '../../knowledge/gazetteer.js'
import type { Sentence } from '../../model/annotation.js'
import { isCapitalised, type Word, wordsIn } from '../../text/name-words.js'
import { overlaps, type Span } from '../../text/span.js'
import type { ArticleText } from '../text.js'
import { FORMS } from './called.js'
import { compounds } from './compound.js'
import { BODY_HEADS, PARTISANS, STARTERS } from './cues.js'
import { readDirections } from './directions.js'
import { initialsAt } from './initials.js'
import { isHonorific, kindOf } from './kinds.js'
import { withoutPairs } from './pairs.js'
import type { Line, Piece, PieceKind } from './piece.js'
import { type Habits, isFirm, isOfTheirs, opens, runAt } from './runs.js'
import { turnedAt } from './turned.js'

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
        : (turnedAt(a.text, words, at, gazetteer) ?? pieceAt(a.text, sentence, words, at, gazetteer, habits))
      if (piece) pieces.push(piece)
      at += piece?.words.length ?? 1
    }
    const whole = compounds(a.text, words, withoutPairs(a.text, words, pieces), (key) => gazetteer.givenNames.has(key))
    return { sentence, index, words, pieces: whole.map((piece) => withStop(a.text, piece)) }
  })
  return readDirections(lines, gazetteer)
}

/** Addresses of mail and of the web name nobody, nor does a party with a state, `(R-Va.)`. */
const ADDRESS =
  /(?<![\w.-])@\w+|[^\s<>"“”(),;:]+@[\w-]+\.[\w.-]+|https?:\/\/\S+|www\.\S+|(?<=\()[RDI][-–]\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?(?=\))/gu

function addressesIn(text: string, { start, end }: Span): Span[] {
  const own = text.slice(start, end)
  if (!/@|:\/\/|www\.|\([RDI][-–]/.test(own)) return []
  return [...own.matchAll(ADDRESS)].map(({ index, 0: found }) => ({
    start: start + index,
    end: start + index + found.length,
  }))
}

/** The full stop of `U.S.` and `Corp.` belongs to the name. */
function withStop(text: string, piece: Piece): Piece {
  const last = piece.words.at(-1) as Word
  const abbreviated =
    (last.gap === 'dot' && last.text.length === 1) ||
    (piece.kind === 'region' && STATES.has(last.text)) ||
    /^(corp|inc|ltd|jr|sr|bros|dept)$/.test(last.key)
  return abbreviated && text[piece.end] === '.' && piece.kind !== 'honorific' ? { ...piece, end: piece.end + 1 } : piece
}

function habitsOf(a: ArticleText, rows: readonly (readonly Word[])[]): Habits {
  const small = new Set<string>()
  const inside = new Set<string>()
  const loud = new Set<Sentence>()
  rows.forEach((words, i) => {
    const sentence = a.sentences[i] as Sentence
    if (isHeadline(a.text, sentence, words)) loud.add(sentence)
    const title = sentence.zone === 'title' || loud.has(sentence)
    words.forEach((word, at) => {
      if (!isCapitalised(word)) small.add(word.key)
      else if (!title && !opens(a.text, words, at)) inside.add(word.key)
    })
  })
  return { small, inside, loud, tags: new Map(a.tokens.map((token) => [token.start, token.upos])) }
}

/** A line of five words and more, nearly all with a capital and none but the first letter large, that ends without a full stop. */
function isHeadline(text: string, sentence: Sentence, words: readonly Word[]): boolean {
  if (words.length < 5 || /[.!?”"]\s*$/.test(text.slice(sentence.start, sentence.end))) return false
  const long = words.filter((word) => word.text.length > 3)
  const large = long.filter((word) => isCapitalised(word) && word.text !== word.text.toUpperCase())
  return large.length >= 4 && large.length >= long.length * 0.85
}

function pieceAt(text: string, sentence: Sentence, words: readonly Word[], at: number, gazetteer: Gazetteer, habits: Habits): Piece | null {
  const word = words[at] as Word
  const run = runAt(text, sentence, words, at, gazetteer, habits)
  const isPerson = run > 1 && gazetteer.givenNames.has(word.key)
  const saint = saintsAt(text, words, at)
  if (saint) return piece('facility', [], words, at, saint)
  if (isState(text, words, at)) return piece('region', [], words, at, 1)
  if (isRoad(words, at)) return piece('facility', [], words, at, 2)
  const initials = run > 1 ? initialsAt(words, at) : 0
  for (const match of gazetteer.matches(words, at)) {
    if (match.length < initials) continue
    const kind = kindOf(match, words, at)
    if (kind === 'town' && match.length < run) continue
    if (kind === 'firm' && !isFirmHere(text, sentence, words, at, match.length, run, habits)) continue
    if (
      kind === 'body' &&
      match.length < run &&
      words[at + match.length]?.gap === 'space' &&
      isFirm(match) &&
      sentence.zone !== 'title' &&
      !habits.loud.has(sentence)
    ) {
      if (words.slice(at + match.length, at + run).every((word) => FORMS.has(word.key)))
        return piece('body', match.readings, words, at, run)
      if (match.length === 1 || BODY_HEADS.has((words[at + run - 1] as Word).key)) continue
    }
    if (kind === 'office' && isOfTheirs(match, words, at)) continue
    if (kind === 'generic' && (isRuleOf(words, at, match.length) || isHeaded(words, at + match.length - 1))) continue
    if (kind === 'outlet' && runsOn(words, at + match.length, gazetteer)) continue
    if (
      kind === null ||
      (isPerson && match.length < run && yieldsToPerson(kind, match, words, at, sentence.zone === 'title' ? habits.small : null))
    )
      continue
    if (match.length === 1 && kind !== 'office' && opens(text, words, at) && isDoubtful(kind, word, habits)) continue
    return piece(kind, match.readings, words, at, match.length)
  }
  if (isHonorific(words, at)) return piece('honorific', [], words, at, 1)
  return run ? piece('name', [], words, at, run) : null
}

/** `Apple`: a word that is a firm's name as well means one only by itself, inside a sentence, where a capital says something. */
function isFirmHere(
  text: string,
  sentence: Sentence,
  words: readonly Word[],
  at: number,
  length: number,
  run: number,
  { inside, loud, tags }: Habits,
): boolean {
  const before = words[at - 1]
  const isAlone = length >= run && !(before && words[at]?.gap === 'space' && isCapitalised(before) && !STARTERS.has(before.key))
  const isShouted = sentence.zone === 'title' || loud.has(sentence)
  const next = words[at + length]
  const isDoing =
    next !== undefined &&
    /^(?:VERB|AUX)$/.test(tags.get(next.start) ?? '') &&
    tags.get(before?.start ?? (words[at] as Word).start) === 'PROPN'
  return isAlone && !isShouted && (!opens(text, words, at) || inside.has((words[at] as Word).key) || (at === 0 && isDoing))
}

function piece(kind: PieceKind, readings: readonly Reading[], words: readonly Word[], at: number, length: number): Piece {
  const own = words.slice(at, at + length)
  return { kind, readings, words: own, at, start: (own[0] as Word).start, end: (own.at(-1) as Word).end }
}

/** States of the U.S. as they are cut short behind a town. */
const STATES = new Set(
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo'.split(
    ' ',
  ),
)

/** `Vale, Mich.` */
function isState(text: string, words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at] as Word]
  if (!STATES.has(word.text) || text[word.end] !== '.' || !before || !isCapitalised(before)) return false
  return text.slice(before.end, word.start) === ', '
}

/** `Interstate 80`, `Highway 101`. */
function isRoad(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at] as Word, words[at + 1]]
  return /^(?:Interstate|Highway|Route)$/.test(word.text) && next?.gap === 'space' && /^\d{1,3}$/.test(next.text)
}

/** `St Vale’s Cathedral`, `Saint Ann Square`: what stands under a saint's name. */
const SAINTLY =
  /^(?:St\.?|Saint) \p{Lu}[\p{L}-]+(?:['’]s?)?(?: \p{Lu}[\p{L}-]+){0,2} (?:Cathedral|Church|Basilica|Abbey|Chapel|Monastery|Hospital|Square|Park|Stadium|Street|Hall|Palace|Station|Bridge)(?!\p{L})/u

/** How many words that takes; 0 where none begins here. */
function saintsAt(text: string, words: readonly Word[], at: number): number {
  const first = words[at] as Word
  if (first.key !== 'st' && first.key !== 'saint') return 0
  const found = SAINTLY.exec(text.slice(first.start, first.start + 80))
  if (!found) return 0
  const end = first.start + found[0].length
  return words.slice(at).findIndex((word) => word.end === end) + 1
}

/** `Vale Military Institute`, `the army base`: the head comes behind. */
function isHeaded(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at] as Word, words[at + 1]]
  if (next?.gap !== 'space') return false
  if (isCapitalised(word) && isCapitalised(next))
    return /^(?:institute|academy|college|school|university|museum|hospital|board|federation|council|association|union|committee)$/.test(
      next.key,
    )
  return /^(?:army|military|navy|air force)$/.test(word.key) && /^(?:bases?|barracks|camps?|posts?|hospitals?)$/.test(next.key)
}

/** `military ruler`: says how one rules, and names no army. */
function isRuleOf(words: readonly Word[], at: number, length: number): boolean {
  return (
    length === 1 &&
    words[at]?.key === 'military' &&
    /^(?:rulers?|leaders?|governments?|regimes?|juntas?|dictators?|dictatorship|strongman|coup|rule)$/.test(words[at + 1]?.key ?? '')
  )
}

/** `The National` in `The National Security Committee`: a paper’s name that another capitalised word goes on with. */
function runsOn(words: readonly Word[], next: number, gazetteer: Gazetteer): boolean {
  const word = words[next]
  if (word?.gap !== 'space' || !isCapitalised(word)) return false
  return !gazetteer.matches(words, next).some((match) => match.readings.some((reading) => reading.of === 'office'))
}

/** A given name with an unknown name after it is a person, even where a country is called so: `Jordan Vale`. `common` are words that headlines write large and the text small. */
function yieldsToPerson(kind: PieceKind, match: Match, words: readonly Word[], at: number, common: ReadonlySet<string> | null): boolean {
  const after = words[at + match.length]
  if (match.length > 1 || !after || after.gap !== 'space' || BODY_HEADS.has(after.key) || common?.has(after.key)) return false
  if (kind === 'group') return !PARTISANS.has(after.key.replace(/s$/, ''))
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
