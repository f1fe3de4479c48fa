/** What a pronoun does or is, as far as that tells who can be meant: only somebody announces, no country explodes, and the weather is nothing at all. */

import type { Token } from '../../model/annotation.js'
import { clauseOf } from './clause.js'
import type { Asking } from './shape.js'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Verbs of which only somebody is the subject. */
const WILLING = words(`
  say tell add ask argue warn insist claim announce declare state deny reject accuse demand urge call agree refuse vow pledge promise want hope plan intend seek decide
  condemn criticise criticize welcome support oppose threaten believe think fear expect invite offer confirm report note stress accept withdraw sign negotiate vote`)

/** Whether it is the subject of a verb that takes somebody. */
export function wills(tokens: readonly Token[], { token, part }: Asking): boolean {
  return part === 'subject' && WILLING.has(tokens[clauseOf(tokens, token)]?.lemma ?? '') && !/pass/.test(tokens[token]?.deprel ?? '')
}

/** Verbs of which, in the active or the passive, no country and no body is the subject. */
const LIFELESS = words(`
  fly land crash explode detonate fall sink splash burn launch fire weigh measure contain consist occur happen begin start last cost read depend matter involve include mean
  come arrive travel hit strike reach publish write release hold schedule cancel postpone air broadcast film record test deliver plant discover destroy look sound resemble`)

/** Verbs of which not even a place is the subject. */
const EVENTFUL = words('happen occur last')

/** `it should not be called`. */
function isCalled({ lemma }: Token, subject: Token | undefined): boolean {
  return lemma === 'call' && /pass/.test(subject?.deprel ?? '')
}

/** Nouns that say what a country or a body is. */
const ACTORS = words(`
  country nation state government company party group agency court union association bank army council committee power ally enemy friend economy democracy republic kingdom
  monarchy superpower signatory guarantor host home victim target organisation organization firm giant charity regime client champion hub threat member part ministry`)

/** Nouns that say what a place is. */
const PLACES = words(`
  place city town village island islet capital port harbour harbor region area district province territory destination neighbourhood neighborhood centre center suburb settlement
  home site spot resort peninsula county municipality part hub country state nation land valley mountain river lake gateway seat`)

/** `it exploded`, `it was launched`, `it was the third attack`, `it was Foo that`: a missile, a visit, or nothing, but no country and no body; a place neither but for its verbs. */
export function isLifeless(tokens: readonly Token[], { token, part }: Asking, isPlace: boolean): boolean {
  const { head } = tokens[token] as Token
  const own = tokens[head]
  if (part !== 'subject' || !own) return false
  if (own.upos === 'VERB') return EVENTFUL.has(own.lemma) || (!isPlace && (LIFELESS.has(own.lemma) || isCalled(own, tokens[token])))
  if (own.upos !== 'PROPN' && own.upos !== 'NOUN') return false
  const isActor = own.upos === 'NOUN' && (isPlace ? PLACES.has(own.lemma) : ACTORS.has(own.lemma) || /(?:er|or)$/.test(own.lemma))
  return !isActor && isCopular(tokens, token)
}

/** `it is …`, `they were …`. */
export function isCopular(tokens: readonly Token[], token: number): boolean {
  const { head } = tokens[token] as Token
  for (let at = Math.max(0, head - 8); at < head; at++) if (tokens[at]?.head === head && tokens[at]?.deprel === 'cop') return true
  return false
}

const WEATHER = words(
  'rain snow hail drizzle thunder cold hot warm cool chilly windy rainy sunny cloudy foggy wet dry dark noon midnight early late possible',
)
const TURNING = words('get grow turn become feel')
/** What people do with a clause that `it` stands in for: `it was judged that`, `it is understood`. */
const HELD_TRUE = words(
  'judge believe think say understand report estimate expect hope decide agree announce fear suppose assume allege claim know note rumour rumor',
)
const FOUND = words('make find consider think deem believe feel call')

/** `it rained`, `it was believed that`, `make it easier to`, `whatever it takes`, `take it upon oneself`: nothing is meant by `it`. */
export function isEmpty(tokens: readonly Token[], at: number): boolean {
  const { head, deprel } = tokens[at] as Token
  if (deprel === 'expl') return true
  const own = tokens[head]
  if (!own) return false
  const { lemma } = own
  const next = tokens.slice(head + 1, head + 5)
  if (deprel.startsWith('nsubj')) {
    if (WEATHER.has(lemma) || lemma === 'take' || (/pass/.test(deprel) && HELD_TRUE.has(lemma))) return true
    if (isExtraposed(tokens, head)) return true
    return TURNING.has(lemma) && next.some((other) => other.head === head && WEATHER.has(other.lemma))
  }
  const behind = tokens[at + 1]
  if (lemma === 'take' && behind?.lemma === 'upon') return true
  return FOUND.has(lemma) && (behind?.upos === 'ADJ' || /^(?:more|less|very|so|too|quite|as)$/.test(behind?.lemma ?? ''))
}

/** Adjectives by which somebody is to do something: `it is ready to` means somebody. */
const READY = words(`
  ready able unable willing unwilling likely unlikely set due keen eager prepared determined committed bound sure certain free reluctant afraid aware unaware confident
  optimistic concerned worried entitled obliged responsible open close happy pleased satisfied proud loath quick slow set supposed allowed`)

const HELPFUL = /^(?:help|pay)$/

/** `it is hard to tell`, `it seems that`: what is meant comes behind. */
function isExtraposed(tokens: readonly Token[], head: number): boolean {
  const { upos, lemma } = tokens[head] as Token
  const isSeeming = /^(?:seem|appear|turn|emerge|transpire|help|pay)$/.test(lemma)
  if (!isSeeming && (upos !== 'ADJ' || READY.has(lemma))) return false
  for (let at = head + 1; at < Math.min(head + 12, tokens.length); at++) {
    const token = tokens[at] as Token
    const isMark = token.deprel === 'mark' && (token.lemma === 'that' || (token.lemma === 'to' && (!isSeeming || HELPFUL.test(lemma))))
    if (isMark && tokens[token.head]?.head === head) return true
  }
  return false
}
