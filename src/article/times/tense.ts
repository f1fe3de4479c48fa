/** Which side of the reference day a clause speaks of, read from the verb nearest to a time expression. Null where no verb tells. */

import { PAST_FORMS } from '../../language/irregular.js'
import type { Direction } from '../../model/annotation.js'

/** One word of a sentence: lower case, and its Penn tag, `_` while untagged. */
export interface TaggedWord {
  readonly lower: string
  readonly xpos: string
}

const MODALS = /^(?:will|'ll|’ll|wo|shall|may|might|can|could|should|would|must|ca)$/
/** What is due, planned, likely … lies ahead, also where it `was` due. */
const AHEAD =
  /^(?:due|expected|scheduled|set|slated|planned|planning|plan|plans|intends?|intended|intending|likely|going|supposed|agreed|agree|agrees|hopes?|hoped|hoping|wants?|wanted|vows?|vowed|promised|promises|decided|invited|ordered|asked|urged|called|needs?|seeks?|seeking|poised|ready|preparing|prepares|prepared|bound|aims?|aimed|threatened|pledged|pledges|pledge|required|proposed|proposes|upcoming|forthcoming|deadline|pending|expects?|expecting|schedule|projected|anticipates?|anticipated|awaiting|effective|looms?|coming|expires?)$/
/** Verbs of the programme: in the present they speak of what is to come. */
const PROGRAMME =
  /^(?:expires?|begins?|starts?|ends?|opens?|closes?|meets?|arrives?|returns?|leaves?|resumes?|takes?|goes|go|faces?|visits?|travels?|votes?|holds?|hosts?|matures?|reopens?|hears|hear|flies|fly|reconvenes?|convenes?|departs?|concludes?|finish|finishes|launch|launches|publish|publishes|decides?|comes?|kicks?|plays?|retires?|elects?|inaugurates?|chooses?|enters?|is|are|'s|’s)$/
const NOUNS_AHEAD =
  /^(?:plans?|deal|agreement|decision|intention|invitation|deadline|order|offer|proposal|promise|pledge|vow|bid|effort|chance|right|option)$/
/** Verbs that move a day: `extended to Nov. 20`. */
const PUTS_OFF =
  /^(?:extend(?:ed|s|ing)?|postpone(?:d|s)?|postponing|delay(?:ed|s|ing)?|moved?|moving|reschedul(?:ed|es|ing)|defer(?:red|s)?|adjourn(?:ed|s)?|pushed|suspend(?:ed|s)?|put)$/
/** Who is given until Friday has it still before him. */
const GIVES = /^(?:give|gives|gave|given|giving)$/
/** What may stand between a preposition and the day: `until 9 a.m. EST Tuesday`. */
const CLOCK = /^(?:\d{1,2}(?:[:.]\d\d)?|[ap]\.?m\.?|noon|midnight|gmt|utc|[ecmp][sd]?t|local|time|early|late)$/
const CLAUSE_END = /^(?:;|:|--|—|–|“|”|"|``|'')$/

/** How far a verb may stand from the expression for its tense to be firm. */
const FIRM = 10

/** The tense, and whether the verb stands so near, with no comma between, that it surely governs the expression. */
export interface Told {
  readonly direction: Direction
  readonly firm: boolean
}

/** `at` is the index of the expression's first word, `after` the one behind its last. */
export function directionOf(words: readonly TaggedWord[], at: number, after: number): Told {
  const own = ownClause(words, at, after)
  if (own) return own
  const left = leftwards(words, at)
  return left.direction === null ? rightwards(words, after, at) : left
}

/** Parts of a date, and what stands in a name of a feast. */
const OF_DATE = /^(?:\d{1,2}(?:st|nd|rd|th)?|-|al|ul|el|fitr|adha|morning|afternoon|evening|night|next|this)$/
const SUBJECT = /^(?:he|she|they|it|we|i|you)$/

/** `and on Thursday she is to leave`, `and Easter is expected`: an expression that opens a clause behind `and` is told by the verb of that clause. */
function ownClause(words: readonly TaggedWord[], at: number, after: number): Told | null {
  let first = at
  while (first > 0 && /^(?:on|by|in|early|late|next|the)$/.test(words[first - 1]?.lower ?? '')) first--
  if (!/^(?:and|but|while|whereas|;)$/.test(words[first - 1]?.lower ?? '')) return null
  let next = after
  while (next < words.length && OF_DATE.test(words[next]?.lower ?? '')) next++
  const subject = SUBJECT.test(words[next]?.lower ?? '')
  const verb = words[subject ? next + 1 : next]
  if (!verb || (!subject && first !== at) || !/^(?:VB[DZP]|MD)$/.test(tagOf(verb))) return null
  const told = rightwards(words, subject ? next + 1 : next, at)
  return told.direction === null ? null : told
}

const UNTOLD: Told = { direction: null, firm: false }

function leftwards(words: readonly TaggedWord[], at: number): Told {
  let first = at
  while (first > 0 && CLOCK.test(words[first - 1]?.lower ?? '')) first--
  const before = (words[beforePart(words, first)] ?? words[first - 1])?.lower ?? ''
  if (before === 'since') return { direction: 'past', firm: true }
  if (/^(?:'s|’s)$/.test(words[at + 1]?.lower ?? '')) return UNTOLD
  const bound = /^(?:to|until|till|through)$/.test(before)
  let comma = false
  for (let i = at - 1; i >= Math.max(0, at - 30); i--) {
    const word = words[i] as TaggedWord
    if (CLAUSE_END.test(word.lower) && i < at - 1) return UNTOLD
    comma ||= word.lower === ','
    if (bound && PUTS_OFF.test(word.lower)) return { direction: 'future', firm: true }
    if (bound && before !== 'to' && GIVES.test(word.lower)) return { direction: 'future', firm: !comma }
    if (bound && before !== 'to' && /^VB[ZP]$/.test(word.xpos)) return { direction: 'future', firm: !comma }
    const told = toldBy(words, i, at)
    if (told !== undefined) return { direction: told, firm: !comma && at - i <= FIRM }
  }
  return UNTOLD
}

/** The word before `the end of`, `early in`: `until the end of June`. Out of the sentence where no such part of a unit stands before `first`. */
function beforePart(words: readonly TaggedWord[], first: number): number {
  if (words[first - 1]?.lower !== 'of' || !/^(?:end|start|beginning|middle|close)$/.test(words[first - 2]?.lower ?? '')) return -1
  return words[first - 3]?.lower === 'the' ? first - 4 : first - 3
}

/** The verb behind the expression, where none before it tells: `In December, ministers met`. A possessive, `Tuesday's ruling`, is told only by a verb close by. */
function rightwards(words: readonly TaggedWord[], after: number, at: number): Told {
  const possessive = /^(?:'s|’s)$/.test(words[after]?.lower ?? '')
  for (let i = after; i < Math.min(words.length, after + (possessive ? 5 : 30)); i++) {
    const word = words[i] as TaggedWord
    if ((CLAUSE_END.test(word.lower) && i > after) || (possessive && word.lower === ',')) return UNTOLD
    if (/^VB[ZP]$/.test(word.xpos) && !/^(?:is|are|has|have)$/.test(word.lower)) {
      if (PROGRAMME.test(word.lower) && opensSentence(words, at) && i - after <= FIRM) return { direction: 'future', firm: true }
      continue
    }
    if (word.xpos === 'VBD') return { direction: 'past', firm: at <= 3 && i - after <= FIRM }
    const told = toldBy(words, i, i + 4)
    if (told !== undefined) return { direction: told, firm: at <= 3 && i - after <= FIRM }
  }
  return UNTOLD
}

/** Nothing but prepositions and a clock stands before the expression. */
function opensSentence(words: readonly TaggedWord[], at: number): boolean {
  return (
    at <= 8 && words.slice(0, at).every(({ lower }) => CLOCK.test(lower) || /^(?:on|at|in|by|from|until|the|a|this|next|,)$/.test(lower))
  )
}

/** What the word at `i` tells of an expression at `at`; undefined where it is no verb that decides. */
function toldBy(words: readonly TaggedWord[], i: number, at: number): Direction | undefined {
  const { lower } = words[i] as TaggedWord
  const tag = tagOf(words[i] as TaggedWord)
  if (/^V/.test(tag) && words[i - 1]?.lower === '-') return undefined
  if (MODALS.test(lower) && tag === 'MD') return perfectAfter(words, i) ? 'past' : 'future'
  if (AHEAD.test(lower)) return ahead(words, i, at, tag)
  if (isPlainProgramme(words, i, at)) return 'future'
  if (tag === 'VB') return infinitive(words, i, at)
  if (tag === 'VBD') return 'past'
  if (tag === 'VBN' || tag === 'VBG') return participle(words, i, at, tag)
  if (tag !== 'VBZ' && tag !== 'VBP') return undefined
  if (/^(?:has|have|'ve|’ve)$/.test(lower)) return 'past'
  return PROGRAMME.test(lower) ? aheadAfter(words, i, at) : undefined
}

/**
 * `due`, `expected`, `planned` look ahead, and so does what someone agreed or asked *to* do; `agreed on Monday` tells the past, as does what *had* been due.
 * A plan or a deadline looks ahead only where an infinitive or `for` follows.
 */
function ahead(words: readonly TaggedWord[], i: number, at: number, tag: string): Direction | undefined {
  const between = words.slice(i + 1, at).map((word) => word.lower)
  const to = between.slice(0, 4).indexOf('to')
  const onward = between[0] === 'for' || (to >= 0 && /^(?:VB|RB|_)$/.test(words[i + 2 + to]?.xpos ?? '_'))
  if (words.slice(Math.max(0, i - 3), i).some((word) => word.lower === 'had')) return 'past'
  if (/^NN/.test(tag)) return onward ? 'future' : undefined
  if (tag === 'VBD' && !/^(?:planned|scheduled|expected|intended|wanted|hoped)$/.test(words[i]?.lower ?? ''))
    return onward ? 'future' : 'past'
  if (
    tag === 'VBN' &&
    /^(?:invited|ordered|asked|urged|called|decided|agreed|proposed|threatened|promised|required)$/.test(words[i]?.lower ?? '')
  ) {
    return onward ? 'future' : participle(words, i, at, tag)
  }
  if (/^(?:was|were)$/.test(words[at + 1]?.lower ?? '')) return 'past'
  return 'future'
}

/** An infinitive looks ahead where something promises or plans it; else the verb before it decides. */
function infinitive(words: readonly TaggedWord[], i: number, at: number): Direction | undefined {
  if (words[i - 1]?.lower === 'to') {
    const governors = words.slice(Math.max(0, i - 4), i - 1)
    if (AHEAD.test(words[i - 2]?.lower ?? '') && words.slice(Math.max(0, i - 5), i - 2).some((word) => word.lower === 'had')) return 'past'
    if (governors.some((word) => AHEAD.test(word.lower) || NOUNS_AHEAD.test(word.lower))) return 'future'
    if (words[at - 1]?.lower === 'by') return 'future'
    return governors.some((word) => /^(?:VBD|VBN)$/.test(tagOf(word))) ? 'past' : undefined
  }
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const word = words[k] as TaggedWord
    if (MODALS.test(word.lower)) return 'future'
    if (word.lower === 'did') return 'past'
  }
  return undefined
}

/** A participle takes its time from the auxiliary before it; a bare one after a noun (`a bomb planted on Friday`) tells the past. */
function participle(words: readonly TaggedWord[], i: number, at: number, tag: string): Direction | undefined {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const { lower, xpos } = words[k] as TaggedWord
    if (xpos === 'POS') continue
    if (/^(?:was|were|had|has|have|'ve|’ve|'d|’d|been)$/.test(lower)) return 'past'
    if (lower === 'be' && words[k - 1]?.lower === 'to') return 'future'
    if (/^(?:is|are|am|'s|’s|'re|’re|be|being)$/.test(lower))
      return tag === 'VBG' ? 'future' : k > 0 && MODALS.test(words[k - 1]?.lower ?? '') ? 'future' : undefined
    if (MODALS.test(lower)) return 'future'
  }
  const adjective = i + 1 < at && /^(?:NN|JJ)/.test(words[i + 1]?.xpos ?? '')
  return tag === 'VBN' && !adjective ? 'past' : undefined
}

function perfectAfter(words: readonly TaggedWord[], i: number): boolean {
  return words.slice(i + 1, i + 4).some((word) => word.lower === 'have') && !/^(?:will|'ll|’ll|wo)$/.test(words[i]?.lower ?? '')
}

/** `is in Rome on Monday` is open; `is to meet`, `starts on Monday`, `the vote is on Monday` lie ahead. */
function aheadAfter(words: readonly TaggedWord[], i: number, at: number): Direction | undefined {
  if (!/^(?:is|are|'s|’s)$/.test(words[i]?.lower ?? '')) return 'future'
  const onDay = i === at - 2 && /^(?:on|in)$/.test(words[i + 1]?.lower ?? '') && /^(?:NN|JJ)/.test(words[i - 1]?.xpos ?? '')
  return words[i + 1]?.lower === 'to' || onDay ? 'future' : undefined
}

/** `polls open on Saturday`, `talks resume on Monday`: such a verb behind a plural is often taken for a noun. */
function isPlainProgramme(words: readonly TaggedWord[], i: number, at: number): boolean {
  return (
    i <= 3 &&
    words.slice(i + 1, at).every(({ lower }) => CLOCK.test(lower) || /^(?:on|at|in|from|\d{4}|[()])$/.test(lower)) &&
    /^(?:resume|open|reopen|start|begin|end|close|return|meet|vote)$/.test(words[i]?.lower ?? '') &&
    /^(?:NN|JJ|VB)$/.test(words[i]?.xpos ?? '') &&
    words[i - 1]?.xpos === 'NNS'
  )
}

function tagOf(word: TaggedWord): string {
  if (word.xpos !== '_') return word.xpos
  if (MODALS.test(word.lower)) return 'MD'
  if (/^(?:was|were|had|did)$/.test(word.lower)) return 'VBD'
  if (/^(?:is|are|has|have|says)$/.test(word.lower)) return 'VBZ'
  const past = PAST_FORMS.get(word.lower)
  if (past) return past === 'participle' ? 'VBN' : 'VBD'
  return word.lower.length > 4 && word.lower.endsWith('ed') ? 'VBD' : ''
}
