/** The dictionary form of an English word: tables for what is irregular, rules of spelling for the rest. Lower case, save for proper names. */

import { NOUN_BASES, VERB_BASES } from './irregular.js'

const VOWELS = /[aeiouy]/
/** Nouns in -ing that are no form of a verb where no tag says otherwise. */
const NOUNS_IN_ING = new Set(
  'meeting building morning evening thing something anything nothing everything king wing ring spring string ceiling sibling during wedding hearing beginning warning feeling training housing funding meaning being king offspring shilling sterling duckling bring sing swing cling fling sting ping bling according gathering briefing ruling'.split(
    ' ',
  ),
)
/** Words in -ed that are no form of a verb. */
const NOT_PAST = new Set(
  'red bed need seed feed speed indeed hundred shed sacred naked wicked kindred exceed proceed succeed breed bleed creed greed weed deed reed embed hatred united med fed led sled'.split(
    ' ',
  ),
)

/** Lemmas by tag, then word: words come again. */
const REMEMBERED = new Map<string | undefined, Map<string, string>>()
const MOST_REMEMBERED = 20_000

/** `lemma('met') === 'meet'`, `lemma('ministers', 'NOUN') === 'minister'`. Without `upos` the reading that news uses most. */
export function lemma(word: string, upos?: string): string {
  const known = REMEMBERED.get(upos) ?? new Map<string, string>()
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size === 0) REMEMBERED.set(upos, known)
  if (known.size >= MOST_REMEMBERED) known.clear()
  const found = workedOut(word, upos)
  known.set(word, found)
  return found
}

function workedOut(word: string, upos: string | undefined): string {
  const plain = word.replace(/[’ʼ`´]/g, "'")
  if (upos === 'PROPN') return word
  const lower = plain.toLowerCase()
  if (lower === "n't") return 'not'
  if (lower === 'am' && upos === 'NOUN') return 'a.m.'
  if (lower === 'pm' && upos === 'NOUN') return 'p.m.'
  if (lower === "'s") return upos === 'AUX' || upos === 'VERB' ? 'be' : "'s"
  if (upos === 'VERB' || upos === 'AUX') return verb(lower, upos)
  if (upos === 'NOUN') return noun(lower)
  if (upos === 'ADJ') return adjective(lower)
  if (upos === undefined || upos === 'X') return guessed(word, lower)
  if (upos === 'PRON' && lower === 'i') return 'I'
  return upos === 'DET' && lower === 'an' ? 'a' : lower
}

const DEGREES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    better: 'good',
    best: 'good',
    worse: 'bad',
    worst: 'bad',
    further: 'far',
    furthest: 'far',
    older: 'old',
    elder: 'old',
    eldest: 'old',
    least: 'little',
    latter: 'latter',
    former: 'former',
    other: 'other',
  }),
)

/** Comparatives and superlatives to their base: `highest`, `earlier`, `bigger`. Only adjectives that grade: `former` and `modest` stay. */
function adjective(lower: string): string {
  const known = DEGREES.get(lower)
  if (known) return known
  const graded = /^(.{2,})(?:er|est)$/.exec(lower)
  const stem = graded?.[1] ?? ''
  if (GRADED.has(stem)) return stem
  if (GRADED.has(`${stem}e`)) return `${stem}e`
  if (/([bdgmnt])\1$/.test(stem) && GRADED.has(stem.slice(0, -1))) return stem.slice(0, -1)
  return stem.endsWith('i') && GRADED.has(`${stem.slice(0, -1)}y`) ? `${stem.slice(0, -1)}y` : lower
}

const GRADED = new Set(
  `high low great large small long short strong weak old young new early late near close wide deep fast slow big hot sad thin fit happy easy heavy busy angry ugly wealthy costly deadly bloody risky
  likely lengthy lofty steady hard soft safe rare wise brave large fine nice simple gentle cheap rich poor clear dark light bright warm cold cool tough rough tight loose quick quiet loud mild harsh fierce
  tall broad narrow full firm fresh sharp smart bold calm clean dear dense grave great humble keen kind large mean neat noble pure sick simple slight stark steep stern straight strict sweet swift thick
  tense true vast warm wealthy weird young healthy friendly lovely tiny funny dirty dry early holy noisy pretty silly unlikely worthy`.split(
    /\s+/,
  ),
)

function guessed(word: string, lower: string): string {
  const known = NOUN_BASES.get(lower) ?? VERB_BASES.get(lower)
  if (known) return known
  if (lower === 'an') return 'a'
  if (!/^[a-z'-]+$/.test(lower) || (/^\p{Lu}/u.test(word) && !/(?:ed|ing)$/.test(lower))) return /^\p{Lu}/u.test(word) ? word : lower
  if (NOUNS_IN_ING.has(lower) || NOT_PAST.has(lower)) return lower
  if (/(?:ed|ing)$/.test(lower)) return verb(lower, 'VERB')
  return noun(lower)
}

function verb(lower: string, upos: string): string {
  const known = VERB_BASES.get(lower)
  if (known) return lower === "'d" && upos === 'VERB' ? 'have' : known
  const prefixed = /^(re|un|over|under|out|mis|fore|pre)(?=[a-z]{3})/.exec(lower)
  const base = prefixed ? VERB_BASES.get(lower.slice(prefixed[0].length)) : undefined
  if (prefixed && base && base !== lower.slice(prefixed[0].length)) return prefixed[0] + base
  if (NOT_PAST.has(lower)) return lower
  if (lower === 'present') return lower
  if (lower.endsWith('ied') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (lower.endsWith('ed') && VOWELS.test(lower.slice(0, -2))) return restored(lower.slice(0, -2))
  if (lower.endsWith('ing') && VOWELS.test(lower.slice(0, -3))) return restored(lower.slice(0, -3))
  return thirdPerson(lower)
}

function thirdPerson(lower: string): string {
  if (/[^aeiou]ies$/.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(lower)) return lower.slice(0, -2)
  return /[^su]s$/.test(lower) && lower.length > 2 ? lower.slice(0, -1) : lower
}

/** A stem that lost `-ed` or `-ing`: undoubles (`stopp`), gives back the silent e (`mov`, `danc`, `creat`). */
function restored(stem: string): string {
  if (KEEPS_E.has(`${stem}e`)) return `${stem}e`
  if (/([bdgmnprt])\1$/.test(stem)) return stem.length > 3 ? stem.slice(0, -1) : stem
  return SILENT_E.test(stem) && !HAS_NO_E.has(stem) ? `${stem}e` : stem
}

/** Stem endings that had a silent e: receiv, argu, clos, danc, judg, charg, handl, requir, locat, execut, organiz, decid, strik, ensur, breath, examin. */
const SILENT_E =
  /(?:[vuz]|[^s]s|c|dg|[ael]g|rg|[^aeiourwl]l|uir|[^e]at|ut|quot|[^aeiou][aiou]d|[^aeiou][aiou]k|[^aeiou][au]r|mot|[aeiou]th|[^aeiou]in|[^aeiou]i[rlmp])$/
/** Verbs with a silent e that the endings do not tell. */
const KEEPS_E = new Set(
  `accede adhere adore arrange assume atone awake become bathe bite blame blaspheme bore cane cede change cite clone clothe code come compete complete compose concede condone connote console
  consume contravene convene cope create delete denote deplete deplore describe devote drape dynamite elope erode escape estrange evoke excite exclude exchange expedite explode explore extradite finesse
  flame frame fume game gape gauge glare grope hinge hone hope ignite ignore immerse impede impinge implore importune challenge incite inflame infringe inscribe intercede interfere intervene intone invite
  lambaste lope massacre mope mediate misname name nickname note oblige outdate overcome overrule owe paste perfume persevere phone plane plunge postpone prearrange precede premiere prescribe presume
  probe procreate promote prone proscribe prune range rape recede recite reconvene recreate reignite reinvite rename reschedule reshape resume restore revere ridicule rule sale schedule scheme scope score
  scrape secede shape share shore singe slope snore soothe spite stone store subscribe subsume supersede swipe tame taste telephone tone trade transcribe tune type undergone underscore underwrite
  unite vote wane waste welcome write yoke`.split(/\s+/),
)
/** Stems that end so and had none. */
const HAS_NO_E = new Set(
  `augur bankroll bath begin bequeath blitz boycott buzz calendar combat concur cull debut dung float flout focus forbid foretell format froth gas incur instil imperil mimic occur outbid outstrip panic picnic
  quiz recur smooth spout tout underpin unzip worship bias canvas chorus witness model signal total tunnel rival visit exit edit audit vomit murmur endow pilot pivot ballot cater water batter spur blur
  stir deter refer transfer prefer confer infer abhor tour pour scour detour spiral credit limit profit`.split(/\s+/),
)

function noun(lower: string): string {
  const known = NOUN_BASES.get(lower)
  if (known) return known
  if (lower.length < 4 || !lower.endsWith('s') || /(?:ss|us|is|'s)$/.test(lower)) return lower
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(lower)) return lower.slice(0, -2)
  return lower.slice(0, -1)
}
