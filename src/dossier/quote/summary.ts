/** The answer in plain words: the verdict first, then whose the words are, then where they were printed first. */

import { counted, listed, type Names } from '../wording.js'
import type { Credit, FirstAppearance, QuoteAnswer, QuoteRendering, Voice } from './answer.js'
import type { QuoteDifference } from './differences.js'

/** `places` are where the words stand, best first; empty where nothing was found. */
export function summaryOf(
  verdict: QuoteAnswer['verdict'],
  places: readonly QuoteRendering[],
  whose: string,
  credit: Credit | null,
  first: FirstAppearance | null,
  names: Names,
): string[] {
  const [best] = places
  if (!best || verdict === 'not-found') return [NOT_FOUND, ...(credit?.verdict === 'unknown' ? [credit.words] : [])]
  return [
    verdictLine(verdict, best, places, names),
    ...(verdict === 'verbatim' ? voiceLine(best.voice, best.speaker) : []),
    credit?.words ?? whose,
    ...(first ? [firstLine(first, places, names)] : []),
    ...best.warnings,
  ]
}

const NOT_FOUND = 'Not found: no page of this dossier prints these words, nor anything near enough to be called the same remark.'

function verdictLine(verdict: QuoteRendering['verdict'], best: QuoteRendering, places: readonly QuoteRendering[], names: Names): string {
  const where = `on ${counted(places.length, 'page')} ${names.numbers(places.map(({ article }) => article))}`
  if (verdict === 'verbatim') {
    const marked = best.differences.some((difference) => difference.marked)
    return marked ? `Verbatim but for what you marked, ${where}.` : `Verbatim: printed word for word ${where}.`
  }
  if (verdict === 'altered')
    return `Altered: ${listed(best.differences.filter(({ marked }) => !marked || best.differences.length === 1).map(differenceWords))}. The nearest wording stands ${where}.`
  return best.sure
    ? `Paraphrased: no page prints these words, but the same is told in others ${where}.`
    : `Perhaps paraphrased, unsure: no page prints these words; what comes near stands ${where}.`
}

const GRAVITY: Readonly<Record<QuoteDifference['touches'], string>> = {
  negation: ', which turns the meaning round',
  number: ', another number',
  limit: ', which changes a condition or limit',
  name: ', another name',
  words: '',
}

/** `“not” is left out, which turns the meaning round`. */
function differenceWords({ kind, asked, printed, touches }: QuoteDifference): string {
  const what =
    kind === 'cut' ? `“${printed}” is left out` : kind === 'added' ? `“${asked}” is put in` : `“${asked}” stands for “${printed}”`
  return `${what}${GRAVITY[touches]}`
}

function voiceLine(voice: Voice, speaker: string | null): string[] {
  if (voice !== 'reported') return []
  return [`They are the report’s words for what ${speaker ?? 'somebody'} said, not a quotation.`]
}

function firstLine(
  { article, outlet, title, published, certainty, why }: FirstAppearance,
  places: readonly QuoteRendering[],
  names: Names,
): string {
  const number = names.numbers([article])
  const page = outlet ?? (title ? `“${title}”` : 'a page without a title')
  const day = published ? published.words : 'undated'
  if (places.length === 1) return `They stand in ${page} ${number}, ${day}.`
  if (certainty === 'unknown') return `Which page had them first is unknown: ${why}`
  return `${certainty === 'certain' ? 'First' : 'Probably first'} in ${page} ${number}, ${day}. ${why}`
}
