/** Closed classes of English words that the reading of phrases leans on. Classes of meaning live in `knowledge/rules/events.yml`. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const AUXILIARIES = setOf(
  "be is are was were been being am 's 're 'm have has had having 've 'd do does did will would shall should may might can could must ca wo 'll ought",
)
export const MODALS = setOf("will would shall should may might can could must 'll ca wo ought")
export const NEGATIONS = setOf("not n't never no nor neither without")
/** Adverbs that stand between a subject and its verb. `-ly` words are adverbs as well. */
export const ADVERBS = setOf(
  'also now still already then again just soon later previously first last long only once often even together both each all ever yet so far here there thus hence instead earlier meanwhile briefly twice back jointly',
)
export const PREPOSITIONS = setOf(
  'in on at of for from to with between by into against during after before over about through under within without among amid across toward towards near around outside inside via including per upon as like off onto beyond along despite since until than',
)
/** Prepositions that never open a clause: what stands behind one is no subject. */
export const PLAIN_PREPOSITIONS: ReadonlySet<string> = new Set(
  [...PREPOSITIONS].filter((key) => !/^(?:since|as|after|before|until|than|like)$/.test(key)),
)
export const DETERMINERS = setOf(
  'the a an this that these those both all some several his her its their our my your another any each every no such',
)
export const POSSESSIVES = setOf('his her its their our my your whose')
export const RELATIVES = setOf('who which whom whose that')
/** Words that open a clause of their own. */
export const SUBORDINATORS = setOf(
  'that who which whom whose while when because although though if unless where whereas whether but after before since until as so lest',
)
export const CONJUNCTIONS = setOf('and or but nor')
export const NUMBERS: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten'.split(' ').map((word, index) => [word, index + 2]),
)

/** Whether a word belongs to a closed class or is a mark, so that it is no content word. */
export function isClosed(key: string): boolean {
  return (
    AUXILIARIES.has(key) ||
    NEGATIONS.has(key) ||
    PREPOSITIONS.has(key) ||
    DETERMINERS.has(key) ||
    SUBORDINATORS.has(key) ||
    CONJUNCTIONS.has(key) ||
    !/\p{L}/u.test(key)
  )
}

/** Whether a word may stand as an adverb inside a verb group. */
export function isAdverb(key: string): boolean {
  return ADVERBS.has(key) || (/ly$/.test(key) && key.length > 4 && !NOT_ADVERBS.has(key))
}

const NOT_ADVERBS = setOf(
  'family reply supply assembly italy july ally bully rely apply comply imply belly jelly rally multiply anomaly monopoly',
)
