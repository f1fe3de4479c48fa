/** The words of a page as a title: a clause that hangs on a name becomes a sentence about it, a pronoun the name it stands for. Nothing is added but that name. */

/** Conjunctions before a clause of its own. */
const OPENED =
  /^(?:that|if|when|whether|as|because|after|before|while|until|since|where)\s+(?=(?:he|she|they|it|him|her|them|the|a)\b|\p{Lu})/u
const PRONOUN = /^(?:he|she|they|him|them|her(?=\s+to\b))\s+/i
/** `Vale, who, in 1990, was elected`: the clause behind the name. */
const RELATIVE = /^([^,]{1,60}?),?\s+(?:who|which|that),?\s+(.+)$/u
/** A clause without its subject: a past tense first, or what somebody is to do. */
const BARE =
  /^(?:to\s|\p{Ll}+ed\s|(?:began|broke|brought|built|came|cut|fell|fled|fought|gave|held|hit|left|led|lost|made|met|put|quit|ran|sent|set|shot|struck|took|went|withdrew|won)\s)/u
/** Words that begin a phrase and are no name. */
const PLAIN = /^(?:The|A|An|This|That|These|Those|His|Her|Their|Its|In|On|At|By|For|From|With|He|She|They|It|Its)\b/

/** `words` with `names` of those who took part; `one` is the only one of them, null where there are several or none. */
export function ownWords(words: string, names: readonly string[], one: string | null): string {
  const clause = words.trim().replace(OPENED, '')
  if (one !== null) {
    const about = aboutOne(clause, one)
    if (about !== null) return about
  }
  if (names.length === 0 && /^to\s/.test(clause)) return `to be done: ${clause.slice(3)}`
  return names.length === 0 || names.some((name) => isIn(name, clause)) ? clause : `${names.join(', ')}: ${inside(clause)}`
}

/** The clause said of the one who took part; null where it is no clause of that kind. */
function aboutOne(clause: string, one: string): string | null {
  const relative = RELATIVE.exec(clause)
  if (relative && isIn(one, relative[1] as string) && (relative[1] as string).split(/\s+/).length <= one.split(/\s+/).length + 2)
    return `${one} ${straight(relative[2] as string)}`
  if (isIn(one, clause)) return null
  if (PRONOUN.test(clause)) return clause.replace(PRONOUN, () => `${one} `)
  return BARE.test(clause) ? `${one} ${clause}` : null
}

/** `in 1990, was elected, today`: the verb first, and nothing behind the comma that ends the clause. */
function straight(clause: string): string {
  const turned = clause.replace(/^,?\s*((?:in|on|since|after|before|at)\s[^,]{1,30}),\s+(.+)$/u, '$2 $1')
  return turned.replace(/,\s+(?:\S+\s?){0,3}$/u, '')
}

function isIn(name: string, words: string): boolean {
  return name.split(/\s+/).some((part) => part.length > 1 && words.includes(part))
}

function inside(words: string): string {
  return PLAIN.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words
}
