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
  /^(?:due|expected|scheduled|set|slated|planned|planning|plan|plans|intends?|intended|intending|likely|going|about|supposed|agreed|agree|agrees|hopes?|hoped|hoping|wants?|wanted|vows?|vowed|promised|promises|decided|invited|ordered|asked|urged|called|needs?|seeks?|seeking|poised|ready|preparing|prepares|prepared|bound|aims?|aimed|threatened|pledged|pledges|pledge|required|proposed|proposes|upcoming|forthcoming|deadline|pending|expects?|expecting|schedule|projected|anticipates?|anticipated|awaiting|until|starting|beginning|effective|looms?|coming|expires?)$/
/** Verbs of the programme: in the present they speak of what is to come. */
const PROGRAMME =
  /^(?:expires?|begins?|starts?|ends?|opens?|closes?|meets?|arrives?|returns?|leaves?|resumes?|takes?|goes|go|faces?|visits?|travels?|votes?|holds?|hosts?|matures?|is|are|'s|’s)$/
const CLAUSE_END = /^(?:;|:|--|—|–|“|”|"|``|'')$/

/** How far a verb may stand from the expression for its tense to be firm. */
const FIRM = 8

/** The tense, and whether the verb stands so near, with no comma between, that it surely governs the expression. */
export interface Told {
  readonly direction: Direction
  readonly firm: boolean
}

/** `at` is the index of the expression's first word, `after` the one behind its last. */
export function directionOf(words: readonly TaggedWord[], at: number, after: number): Told {
  const left = leftwards(words, at)
  return left.direction === null ? rightwards(words, after, at) : left
}

const UNTOLD: Told = { direction: null, firm: false }

function leftwards(words: readonly TaggedWord[], at: number): Told {
  const until = /^(?:until|till)$/.test(words[at - 1]?.lower ?? '')
  let comma = false
  for (let i = at - 1; i >= Math.max(0, at - 30); i--) {
    const word = words[i] as TaggedWord
    if (CLAUSE_END.test(word.lower) && i < at - 1) return UNTOLD
    comma ||= word.lower === ','
    const told = toldBy(words, i)
    if (told !== undefined) return { direction: until && told === null ? 'future' : told, firm: !comma && at - i <= FIRM }
  }
  return UNTOLD
}

function rightwards(words: readonly TaggedWord[], after: number, at: number): Told {
  for (let i = after; i < Math.min(words.length, after + 30); i++) {
    const word = words[i] as TaggedWord
    if (CLAUSE_END.test(word.lower) && i > after) return UNTOLD
    const told = toldBy(words, i)
    if (told !== undefined) return { direction: told, firm: at <= 3 && i - after <= FIRM }
  }
  return UNTOLD
}

/** What the word at `i` tells; undefined where it is no verb that decides. */
function toldBy(words: readonly TaggedWord[], i: number): Direction | undefined {
  const { lower } = words[i] as TaggedWord
  const tag = tagOf(words[i] as TaggedWord)
  if (MODALS.test(lower) && tag === 'MD') return perfectAfter(words, i) ? 'past' : 'future'
  if (AHEAD.test(lower) && !isDone(words, i, tag)) return 'future'
  if (tag === 'VB') return infinitive(words, i)
  if (tag === 'VBD') return 'past'
  if (tag === 'VBN' || tag === 'VBG') return participle(words, i, tag)
  if (tag !== 'VBZ' && tag !== 'VBP') return undefined
  if (/^(?:has|have|'ve|’ve)$/.test(lower)) return 'past'
  return PROGRAMME.test(lower) ? aheadAfter(words, i) : undefined
}

/** `agreed on Monday`, `asked last week`: past verbs of that list tell the past unless an infinitive or a date of what is planned follows them. */
function isDone(words: readonly TaggedWord[], i: number, tag: string): boolean {
  if (tag !== 'VBD' || /^(?:planned|scheduled|expected|intended|wanted|set|hoped)$/.test(words[i]?.lower ?? '')) return false
  return !words.slice(i + 1, i + 4).some((word) => word.lower === 'to')
}

function infinitive(words: readonly TaggedWord[], i: number): Direction | undefined {
  const before = words[i - 1]?.lower
  if (before === 'to') {
    const governor = words[i - 2]
    if (governor && tagOf(governor) === 'VBD' && !AHEAD.test(governor.lower)) return 'past'
    return 'future'
  }
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const word = words[k] as TaggedWord
    if (MODALS.test(word.lower)) return 'future'
    if (word.lower === 'did') return 'past'
  }
  return undefined
}

/** A participle takes its time from the auxiliary before it; a bare one after a noun (`a bomb planted on Friday`) tells the past. */
function participle(words: readonly TaggedWord[], i: number, tag: string): Direction | undefined {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const { lower } = words[k] as TaggedWord
    if (/^(?:was|were|had|has|have|'ve|’ve|'d|’d|been)$/.test(lower)) return 'past'
    if (/^(?:is|are|am|'s|’s|'re|’re|be|being)$/.test(lower))
      return tag === 'VBG' ? 'future' : k > 0 && MODALS.test(words[k - 1]?.lower ?? '') ? 'future' : undefined
    if (MODALS.test(lower)) return 'future'
  }
  return tag === 'VBN' ? 'past' : undefined
}

function perfectAfter(words: readonly TaggedWord[], i: number): boolean {
  return words.slice(i + 1, i + 4).some((word) => word.lower === 'have') && !/^(?:will|'ll|’ll|wo)$/.test(words[i]?.lower ?? '')
}

/** `is on Monday` is open; `is to meet`, `starts on Monday` lie ahead. */
function aheadAfter(words: readonly TaggedWord[], i: number): Direction | undefined {
  if (!/^(?:is|are|'s|’s)$/.test(words[i]?.lower ?? '')) return 'future'
  return words[i + 1]?.lower === 'to' ? 'future' : undefined
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
