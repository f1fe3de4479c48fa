/** Tags and relations of Universal Dependencies in a reader's words. */

const TAGS: Readonly<Record<string, string>> = {
  ADJ: 'adjective',
  ADP: 'preposition',
  ADV: 'adverb',
  AUX: 'auxiliary',
  CCONJ: 'conjunction',
  DET: 'determiner',
  INTJ: 'interjection',
  NOUN: 'noun',
  NUM: 'number',
  PART: 'particle',
  PRON: 'pronoun',
  PROPN: 'name',
  PUNCT: 'punctuation',
  SCONJ: 'subordinating conjunction',
  SYM: 'symbol',
  VERB: 'verb',
  X: 'other word',
}

const RELATIONS: Readonly<Record<string, string>> = {
  acl: 'clause that describes',
  advcl: 'adverbial clause',
  advmod: 'adverb',
  amod: 'adjective',
  appos: 'apposition',
  aux: 'auxiliary',
  case: 'preposition or case mark',
  cc: 'conjunction word',
  ccomp: 'clause as complement',
  compound: 'part of a compound',
  conj: 'joined by “and” or “or”',
  cop: 'copula',
  csubj: 'clause as subject',
  dep: 'unclear relation',
  det: 'determiner',
  discourse: 'discourse word',
  dislocated: 'moved word',
  expl: 'filler such as “there”',
  fixed: 'part of a fixed phrase',
  flat: 'part of a name',
  goeswith: 'part of a broken word',
  iobj: 'indirect object',
  list: 'item of a list',
  mark: 'word that opens a clause',
  nmod: 'noun that describes',
  nsubj: 'subject',
  nummod: 'number',
  obj: 'object',
  obl: 'adverbial noun',
  orphan: 'without its head',
  parataxis: 'sentence beside it',
  punct: 'punctuation',
  reparandum: 'corrected word',
  root: 'root of the sentence',
  vocative: 'person addressed',
  xcomp: 'complement without a subject',
}

/** `verb` for `VERB`; the tag itself where it is not known. */
export const tagWords = (upos: string): string => TAGS[upos] ?? upos

/** `passive subject` for `nsubj:pass`; the relation itself where it is not known. */
export function relationWords(deprel: string): string {
  const [main = '', more] = deprel.split(':')
  const words = RELATIONS[main] ?? deprel
  return more === 'pass' ? `passive ${words}` : more === 'agent' ? `${words}, the agent` : more === 'poss' ? 'possessor' : words
}
