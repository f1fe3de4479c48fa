/** Unknown names that a common noun beside them calls a body, `the airline Quorra`, `Quorra, a charity that …`: they are one in the whole article, whatever the model takes them for. */

import type { Word } from '../../text/name-words.js'
import { LEGAL_FORMS, PARTISANS } from './cues.js'
import type { Line, Piece } from './piece.js'

/** Nouns for bodies that stand before the name of one. */
const BEFORE = new Set(
  `company firm startup start-up bank airline newspaper magazine broadcaster channel station website agency charity group party union club team militia network
  publisher retailer carmaker automaker manufacturer insurer brokerage consultancy nonprofit non-profit conglomerate operator giant lender drugmaker chipmaker brewer
  supermarket chain studio distributor contractor think-tank regulator watchdog tabloid outlet portal affiliate subsidiary provider utility faction movement gang cartel coalition
  alliance organisation organization service cooperative foundation band supplier maker producer`.split(/\s+/),
)

/** Nouns that name no person: `Quorra, a Fooish airline,`. */
const AFTER =
  'company|firm|startup|start-up|bank|airline|newspaper|magazine|broadcaster|website|charity|group|party|trade union|union|club|militia|retailer|carmaker|automaker|manufacturer|insurer|brokerage|consultancy|nonprofit|non-profit|conglomerate|drugmaker|chipmaker|supermarket|chain|think[- ]tank|regulator|watchdog|tabloid|subsidiary|faction|movement|cartel|coalition|alliance|organisation|organization|agency|foundation|cooperative|network|university|non-governmental organi[sz]ation'
const ENDS =
  '(?=[,.;)—]| (?:that|which|based|in|of|with|for|run|owned|linked|headed|led|backed|founded|from|by|near|set|close|allied|fighting)\\b)'
const APPOSITION = new RegExp(
  `^(?:,| \\(|,? which is) (?:a|an|the|one of (?:the|its)|\\p{Lu}\\p{L}+['’]s)\\s(?:(?!(?:of|at|for|with|in|who|to|by|from|and|on|whose|former)\\s)[\\p{L}\\d.'’-]+\\s){0,5}?(?:${AFTER})${ENDS}`,
  'u',
)
/** What only firms do or have. */
const FIRMLY =
  /^(?:, which (?:is based|makes|owns|operates|employs|sells|was founded|is owned|provides|produces|runs)\b| (?:shares|shareholders)\b)/

/** Nouns behind the name of a people: `the Vale tribe`. */
const TRIBES = new Set([
  'tribe',
  'tribes',
  'tribesmen',
  'tribesman',
  'clan',
  'clans',
  'clansmen',
  'herders',
  'herdsmen',
  'nomads',
  'raiders',
  'pastoralists',
])

/** Nouns for bodies that stand behind the name of one, `his Vale party`. */
const BEHIND = new Set(['party', 'newspaper', 'airline', 'militia', 'magazine', 'tabloid', 'broadcaster', 'faction', 'website'])

const TELLING = /^(?:told|tell|tells|telling|gave|give|showed|asked)$/

/** What firms write behind their names. */
export const FORMS: ReadonlySet<string> = new Set([...LEGAL_FORMS, 'corporation', 'co', 'company', 'group', 'holdings'])

/** `Quorra News`, as knowledge has it: it is `Quorra` for short. */
function isNews({ kind, words }: Piece): boolean {
  return (kind === 'body' || kind === 'outlet') && words.length === 2 && words[1]?.key === 'news'
}

/** Kinds of pieces that no knowledge stands behind. */
function isUnknown(piece: Piece): boolean {
  return (piece.kind === 'name' || piece.kind === 'region' || piece.kind === 'organisation') && piece.readings.length === 0
}

/** The lines with names of tribes made that, and with those of what members of a party are called, `Republicans`. */
export function calledTribes(lines: readonly Line[]): readonly Line[] {
  const isTribe = (line: Line, piece: Piece): boolean => {
    if (piece.tagged === 'ORG' && piece.words.length === 1 && PARTISANS.has(piece.words[0]?.key.replace(/s$/, '') ?? ''))
      return isUnknown(piece)
    const noun = line.words[piece.at + piece.words.length]
    return isUnknown(piece) && noun?.gap === 'space' && TRIBES.has(noun.text)
  }
  const keys = new Set(lines.flatMap((line) => line.pieces.flatMap((piece) => (isTribe(line, piece) ? [keyOf(piece.words)] : []))))
  if (keys.size === 0) return lines
  return lines.map((line) => ({
    ...line,
    pieces: line.pieces.map((piece) => (isUnknown(piece) && keys.has(keyOf(piece.words)) ? { ...piece, kind: 'tribe' as const } : piece)),
  }))
}

/** The lines with those names made bodies. `isPerson` says whom the article calls by a given name as well, or addresses; `isFirm` which names begin with a firm's. */
export function calledBodies(
  text: string,
  lines: readonly Line[],
  isPerson: (piece: Piece) => boolean,
  isFirm: (line: Line, piece: Piece) => boolean = () => false,
): readonly Line[] {
  const keys = new Set<string>()
  for (const line of lines) {
    line.pieces.forEach((piece, at) => {
      if (isNews(piece)) keys.add(keyOf(piece.words.slice(0, -1)))
      if (!isUnknown(piece) || line.sentence.zone === 'title') return
      if (piece.kind === 'organisation') for (const key of shortKeys(text, line, piece, line.pieces[at + 1])) keys.add(key)
      else if (!isPerson(piece) && (isCalled(text, line, piece) || (piece.tagged === 'PER' && isFirm(line, piece))))
        keys.add(keyOf(piece.words))
    })
  }
  if (keys.size === 0) return lines
  const isOne = (line: Line, piece: Piece, at: number): boolean =>
    piece.kind !== 'organisation' &&
    isUnknown(piece) &&
    keys.has(keyOf(piece.words)) &&
    !isPerson(piece) &&
    !isTitled(text, line, piece, at)
  return lines.map((line) =>
    line.pieces.some((piece, at) => isOne(line, piece, at))
      ? {
          ...line,
          pieces: line.pieces.map((piece, at) => (isOne(line, piece, at) ? { ...piece, kind: 'organisation', tagged: 'ORG' } : piece)),
        }
      : line,
  )
}

const keyOf = (words: readonly Word[]): string => words.map((word) => word.key).join(' ')

function isCalled(text: string, line: Line, piece: Piece): boolean {
  const behind = text.slice(piece.end, Math.min(piece.end + 120, line.sentence.end))
  return (
    isCalledBefore(line, piece) || isCalledBehind(line, piece) || APPOSITION.test(behind) || FIRMLY.test(behind) || isTraded(line, piece)
  )
}

/** `the shipping firm Quorra`; not `told the station Vale had left`. */
function isCalledBefore({ words }: Line, piece: Piece): boolean {
  const noun = words[piece.at - 1]
  if (!noun || piece.words[0]?.gap !== 'space' || !BEFORE.has(noun.gap === 'hyphen' ? `${words[piece.at - 2]?.key}-${noun.key}` : noun.key))
    return false
  if (/^\p{Lu}/u.test(noun.text)) return false
  return ![2, 3, 4].some((back) => TELLING.test(words[piece.at - back]?.key ?? ''))
}

/** `his Quorra party`, `Foo's Quorra newspaper`; no party of guests at Vale's. */
function isCalledBehind({ words }: Line, piece: Piece): boolean {
  const [before, noun] = [words[piece.at - 1], words[piece.at + piece.words.length]]
  if (!before || noun?.gap !== 'space' || !BEHIND.has(noun.text)) return false
  return /^(?:the|his|her|its|their|a|an|s)$/.test(before.key) && piece.words[0]?.gap === 'space'
}

/** `shares of Quorra`. */
function isTraded({ words }: Line, piece: Piece): boolean {
  const [noun, of] = [words[piece.at - 2], words[piece.at - 1]]
  return piece.words[0]?.gap === 'space' && noun?.key === 'shares' && (of?.key === 'of' || of?.key === 'in')
}

/** `Mr Vale`, `President Vale`. */
function isTitled(text: string, line: Line, piece: Piece, at: number): boolean {
  const before = line.pieces[at - 1]
  return (before?.kind === 'honorific' || before?.kind === 'office') && /^\.?\s$/.test(text.slice(before.end, piece.start))
}

/** Short names of a body: `Quorra` for `Quorra Corp.`, and the letters that it gives for itself, `Vale Transport (Valtran)`. */
function shortKeys(text: string, { words }: Line, piece: Piece, next: Piece | undefined): string[] {
  const own = piece.words.findIndex((word, at) => at > 0 && FORMS.has(word.key))
  const isFirm = own > 0 && piece.words.slice(own).every((word) => FORMS.has(word.key))
  const short = isFirm ? [keyOf(piece.words.slice(0, own)), ...(own < 4 ? [keyOf(piece.words.slice(0, 1))] : [])] : []
  const isGlossed = next?.words.length === 1 && text.slice(piece.end, next.start) === ' (' && text[next.end] === ')'
  const beside = isGlossed ? next.words[0] : words[piece.at + piece.words.length]
  return isGlossed && beside && isBlend(beside.key, piece.words) ? [...short, beside.key] : short
}

/** Whether a word is made of the beginnings of two and more of the words, in order, and of nothing else. */
export function isBlend(blend: string, words: readonly Word[]): boolean {
  const made = (at: number, from: number, parts: number): boolean => {
    if (at === blend.length) return parts > 1
    for (let word = from; word < words.length; word++) {
      const { key } = words[word] as Word
      for (let length = key.length; length > 0; length--)
        if (blend.startsWith(key.slice(0, length), at) && made(at + length, word + 1, parts + 1)) return true
    }
    return false
  }
  return blend.length > 2 && words.length < 12 && made(0, 0, 0)
}
