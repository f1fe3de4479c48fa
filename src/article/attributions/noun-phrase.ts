/** How far the phrase of a source reaches: its noun with all that hangs on it, what the tree lost at its ends, and no day or medium. */

import { withClosingComma } from './extent.js'
import type { Range, Tree } from './tree.js'

/** The phrase of a noun: all that hangs on it, but not the cue's own clause, and without the marks at its ends. */
export function nounPhrase(tree: Tree, noun: number, cue: Range): Range | null {
  let { first, last } = tree.extent(noun)
  if (first < cue.first && last > cue.first) last = cue.first
  if (first >= cue.first && first < cue.last) first = cue.last
  if (last <= first || noun < first || noun >= last) return null
  const phrase = trimEnd(tree, { first, last })
  return phrase ? withClosingComma(tree, glued(tree, phrase, cue), cue) : null
}

/** `the rally | said`: nouns between a phrase and its cue that the tree has hung elsewhere. */
function glued(tree: Tree, range: Range, cue: Range): Range {
  if (range.last >= cue.first || cue.first - range.last > 3) return range
  for (let at = range.last; at < cue.first; at++) if (!/^(NOUN|PROPN)$/.test(tree.token(at).upos) || isDayWord(tree, at)) return range
  return { first: range.first, last: cue.first }
}

export function trimEnd(tree: Tree, range: Range): Range | null {
  let { first, last } = range
  while (
    first < last &&
    (tree.isPunctuation(first) ||
      tree.token(first).deprel === 'cc' ||
      /^(so|still|meanwhile|now|then|however|yet)$/.test(tree.key(first))) &&
    !/["“‘(]|''|``/.test(tree.key(first))
  )
    first++
  while (last > first && /^([,.;:–—-]|--)$/.test(tree.key(last - 1))) last--
  return first < last ? { first, last } : null
}

/** A tree often loses the first words of a name; what stands glued before a source is part of it. */
export function closer(tree: Tree, range: Range, cue: Range): Range {
  let { first } = range
  if (tree.token(first).upos === 'PRON' && !/sel(f|ves)$/.test(tree.key(first))) return range
  const start = tree.sentence(first).firstToken
  while (first > start && isGlue(tree, first - 1) && !(first - 1 >= cue.first && first - 1 < cue.last)) first--
  while (first < range.first && (tree.isPunctuation(first) || tree.token(first).upos === 'PART')) first++
  if (
    tree.key(first - 1) === 'of' &&
    first - 2 >= start &&
    /^(half|most|some|many|all|one|two|three|four|none|number|majority|percent|few|members|lot|third|each|both|group|dozens|hundreds|thousands)$/.test(
      tree.key(first - 2),
    )
  ) {
    first -= 2
    while (first > start && isGlue(tree, first - 1)) first--
  }
  if (tree.key(first - 1) === 'in' && first - 2 >= start && tree.token(first).upos === 'NUM' && tree.token(first - 2).upos === 'NUM') {
    first -= 2
    if (/^(about|roughly|nearly|almost|some|only|just)$/.test(tree.key(first - 1))) first--
  }
  const own = wholeOf(tree, unclosed(tree, { first: bare(tree, first, range.last), last: range.last }, cue), start, cue)
  return withApposition(tree, own, cue)
}

/** A source does not begin with a preposition. */
function bare(tree: Tree, first: number, last: number): number {
  let at = first
  while (at < last - 1 && /^(in|on|at|by|after|before|with|from|as|since|until|while|when)$/.test(tree.key(at))) at++
  return at
}

/** `In July, Ortega said`: where no comma closes it, what stands before the last comma is no apposition, unless it is a list. */
function unclosed(tree: Tree, range: Range, cue: Range): Range {
  if (range.last !== cue.first || tree.key(range.last - 1) === ',') return range
  for (let at = range.last - 1; at > range.first; at--) {
    if (/^(and|or|who|which|that|\))$/.test(tree.key(at))) return range
    if (tree.key(at) === ',') return /^(NOUN|PROPN|NUM|PART)$/.test(tree.token(at - 1).upos) ? { first: at + 1, last: range.last } : range
  }
  return range
}

const PHRASAL = /^(of|by|for|like|in|from|with|to|at|on|among|inside|near)$/

/** `a spokesman for [Ortega] said`, `[a woman who accused] Ortega said`: what stands right behind a preposition or a relative verb is no subject. */
function wholeOf(tree: Tree, range: Range, start: number, cue: Range): Range {
  if (range.last < cue.first - 1 || range.last > cue.first) return range
  let { first } = range
  for (let steps = 0; steps < 6 && first > start + 1; steps++) {
    const left = beforePhrase(tree, first, start)
    if (left < 0) break
    first = left
    while (first > start && isGlue(tree, first - 1)) first--
  }
  if (first === range.first) return range
  while (first < range.first && (tree.isPunctuation(first) || tree.token(first).upos === 'PART')) first++
  if (/^(neither|both|either)$/.test(tree.key(first - 1))) first--
  const clean =
    first === start ||
    /^(,|and|but|that|while|as|when|because|although|though|after|before|if|''|``|"|“|”|:|;|--|—|–|\(|,)$/.test(tree.key(first - 1))
  return clean ? { first, last: range.last } : range
}

/** The last word of what a preposition, `and` or a relative verb joins to the phrase that begins at `first`; -1 where nothing does. */
function beforePhrase(tree: Tree, first: number, start: number): number {
  const key = tree.key(first - 1)
  const nominal = (at: number): boolean => at >= start && /^(NOUN|PROPN|NUM)$/.test(tree.token(at).upos)
  if (PHRASAL.test(key)) {
    if (nominal(first - 2) || /^(those|many|some|others|most|one|members|all)$/.test(tree.key(first - 2))) return first - 2
    return first - 3 >= start && /^VB[NG]$/.test(tree.token(first - 2).xpos) && nominal(first - 3) ? first - 3 : -1
  }
  if (/^(and|or|nor|&)$/.test(key) && nominal(first - 2)) return first - 2
  if (!tree.isVerb(first - 1)) return -1
  for (let at = first - 2; at > first - 5 && at > start; at--) if (/^(who|that|which)$/.test(tree.key(at)) && nominal(at - 1)) return at - 1
  return -1
}

/** `Ortega, a former judge who …, said`, `the harbour minister, Ana Ortega, said`: what the tree has split at its comma. */
function withApposition(tree: Tree, range: Range, cue: Range): Range {
  const { first } = range
  const start = tree.sentence(first).firstToken
  const closed = tree.key(cue.first - 1) === ',' && cue.first - 1 <= range.last
  if (!closed || tree.key(first - 1) !== ',' || first - 2 < start || !/^(PROPN|NOUN|NUM)$/.test(tree.token(first - 2).upos)) return range
  let name = first - 2
  while (name > start && isGlue(tree, name - 1)) name--
  const office = tree.token(range.first).upos === 'PROPN' && (tree.token(name).upos === 'DET' || tree.key(name + 1) === "'s")
  if (!(tree.token(first - 2).upos === 'PROPN' || office) || isDay(tree, { first: name, last: first - 1 })) return range
  if (name > start && (tree.isVerb(name - 1) || tree.token(name - 1).upos === 'ADP')) return range
  return withClosingComma(tree, { first: name, last: range.last }, cue)
}

function isGlue(tree: Tree, at: number): boolean {
  if (/^[/-]$/.test(tree.key(at))) return true
  return /^(DET|ADJ|NUM|PROPN|NOUN|SYM)$/.test(tree.token(at).upos) || tree.key(at) === "'s"
}

export function isNominal(tree: Tree, at: number): boolean {
  return /^(DET|ADJ|NUM|PROPN|NOUN|SYM|PRON)$/.test(tree.token(at).upos)
}

/** `said Ortega, the harbour minister.`: an apposition or a relative clause up to the end of the sentence, or to the comma that closes it. */
export function withTail(tree: Tree, range: Range, end: number): Range {
  const last = gluedEnd(tree, range.last, end)
  if (tree.key(last) !== ',' || last + 1 >= end) return withoutCircumstance(tree, { first: range.first, last })
  const next = last + 1
  let relative = /^(who|whose)$/.test(tree.key(next))
  if (!relative && !/^(DET|PROPN|NOUN|ADJ|NUM)$/.test(tree.token(next).upos)) return withoutCircumstance(tree, { first: range.first, last })
  let at = next
  while (at < end && !/^([.;:]|"|``|''|“)$/.test(tree.key(at))) {
    if (/^(who|whose|which|that)$/.test(tree.key(at))) relative = true
    if (!relative && /^(VBD|VBZ|VBP|MD)$/.test(tree.token(at).xpos)) return withoutCircumstance(tree, { first: range.first, last })
    if (/^(and|but|while|when|as|after|adding|referring)$/.test(tree.key(at)) && tree.key(at - 1) === ',') break
    if (tree.key(at - 1) === ',' && tree.token(at).xpos === 'VBG') break
    at++
  }
  const phrase = trimEnd(tree, { first: range.first, last: at })
  return phrase ? withoutCircumstance(tree, phrase) : range
}

/** `one party | supporter`: nouns glued to the end of a phrase are its own. */
function gluedEnd(tree: Tree, from: number, end: number): number {
  let last = from
  while (last < end && /^(NOUN|PROPN)$/.test(tree.token(last).upos) && !isDayWord(tree, last)) last++
  return last
}

/** `Ortega, the minister, in an interview`, `Ortega on Monday`: the medium and the day that close a phrase are the cue's. */
function withoutCircumstance(tree: Tree, range: Range): Range {
  for (let at = range.first + 1; at < range.last; at++) {
    if (tree.isVerb(at)) return range
    if (!/^(in|on|during|at|via|after|before|,)$/.test(tree.key(at)) && !isDayWord(tree, at)) continue
    const first = tree.key(at) === ',' ? at + 1 : at
    if (first !== at && !/^(in|on|during|at|via|after|before|speaking|when)$/.test(tree.key(first)) && !isDayWord(tree, first)) continue
    const head = headAfter(tree, isDayWord(tree, first) ? first : first + 1, range.last)
    if (head < 0 || !(isDayWord(tree, head) || MEDIUM.test(tree.key(head)))) continue
    if (/^('s|of|by|from|for)$/.test(tree.key(head + 1)) || (isDayWord(tree, first) && !isDayWord(tree, head))) continue
    if (/^\d+$/.test(tree.key(head))) continue
    return trimEnd(tree, { first: range.first, last: at }) ?? range
  }
  return range
}

/** The last of the nominal words from `from` on; -1 where none stands there. */
function headAfter(tree: Tree, from: number, end: number): number {
  let at = from
  while (at < end && isNominal(tree, at)) at++
  return at > from ? at - 1 : -1
}

const DAY = /^((mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|night|morning|afternoon|evening|yesterday|today|(19|20)\d\d)$/
const MEDIUM =
  /^(statement|interview|tweet|speech|letter|email|filing|announcement|post|op-ed|report|conference|address|remarks|response|particular|part)$/

function isDayWord(tree: Tree, at: number): boolean {
  return DAY.test(tree.key(at))
}

/** Whether a phrase is nothing but a day: `last month`, `Tuesday`. */
export function isDay(tree: Tree, range: Range): boolean {
  let days = 0
  for (let at = range.first; at < range.last; at++) {
    if (isDayWord(tree, at)) days++
    else if (!/^(last|this|next|that|the|on|early|late|earlier|previously|,)$/.test(tree.key(at))) return false
  }
  return days > 0 || (range.last - range.first === 1 && tree.key(range.first) === 'last')
}

/** `Rivera last week said`, `Rivera on Monday said`, `Rivera, in an interview,`: the day and the medium are the cue's, not the speaker's. */
export function withoutDay(tree: Tree, range: Range, cue: Range): Range {
  if (range.last !== cue.first && range.last !== cue.first - 1) return range
  const end = tree.key(range.last - 1) === ',' ? range.last - 1 : range.last
  for (let at = end - 1; at > Math.max(range.first, end - 9); at--) {
    if (!/^(in|on|during|at|last|this|next)$/.test(tree.key(at)) && !DAY.test(tree.key(at))) continue
    const closes = DAY.test(tree.key(end - 1)) || MEDIUM.test(tree.key(end - 1))
    const adjunct =
      DAY.test(tree.key(at)) || /^(last|this|next)$/.test(tree.key(at)) ? DAY.test(tree.key(end - 1)) && end - at <= 3 : closes
    if (!adjunct || /^(of|for|by|who|that|which)$/.test(tree.key(at - 1))) return range
    let last = at
    while (/^(on|in|early|late|last|this|next|,|at|during)$/.test(tree.key(last - 1)) || DAY.test(tree.key(last - 1))) last--
    return last > range.first ? { first: range.first, last } : range
  }
  return range
}

/** `Ortega, citing a letter,`, `Ortega, for her part,`, `Ortega, during the debate,`: what the source does meanwhile is no part of it. */
export function withoutAdjunct(tree: Tree, range: Range): Range {
  for (let at = range.first + 1; at < range.last - 1; at++) {
    if (tree.key(at) !== ',') continue
    const next = at + 1
    const does = tree.token(next).xpos === 'VBG' && !/^(including|excluding)$/.test(tree.key(next))
    const meanwhile = /^(meanwhile|however|though|too|also|during|asked|when|after|before)$/.test(tree.key(next))
    const part = tree.key(next) === 'for' && /^(his|her|its|their)$/.test(tree.key(next + 1)) && tree.key(next + 2) === 'part'
    if (!does && !meanwhile && !part) continue
    const comma = nextComma(tree, next, range.last)
    return comma < range.last - 1 ? range : { first: range.first, last: at }
  }
  return range
}

function nextComma(tree: Tree, from: number, end: number): number {
  let at = from
  while (at < end && tree.key(at) !== ',') at++
  return at
}
