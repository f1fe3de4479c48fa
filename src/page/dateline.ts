/** Datelines: the place, day and agency before the first words of a dispatch, as in `GENEVA, May 10 (Agency) -`. Only the printed form decides. */

import type { Dateline } from '../model/article.js'
import type { Span } from '../text/span.js'
import { printedDates } from './printed-dates.js'

export interface FoundDateline extends Dateline {
  /** Where the agency's name stands; null where none does. */
  readonly agencySpan: Span | null
}

const CAPS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]+(?:[ -]\p{Lu}[\p{Lu}\p{M}.'’-]*){0,3}`
const MIXED = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?:[ -]\p{Lu}[\p{L}\p{M}.'’-]*){0,3}`
const REGION = String.raw`(?:,\s*(?!\p{L}+\.?\s+\d)(?:\p{Lu}[\p{L}.]+)(?:\s\p{Lu}[\p{L}.]+){0,2})?`
const MORE = String.raw`(?:\/${CAPS}){0,2}`
const DAY = String.raw`(?:(?:,\s*|\s+)(?:\p{L}{3,9}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,9}\.?)(?:,?\s+(?:19|20)\d\d)?)`
const AGENCY = String.raw`\(\s*((?:\p{Lu}|dpa|apa|sda|afp|efe|ansa|dts|lusa)[\p{L}\p{N}.&'’ /-]{0,40}?)\s*\)`
const DASH = String.raw`\s*(?:--|[-–—―:])`
const AFTER = String.raw`(?=\s*["'“”„«‘(]*[\p{L}\p{N}])`

/** Forms from the fullest to the barest; groups: place, day, agency. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^(${MIXED}${REGION}${MORE})(${DAY})?,?\s*${AGENCY}${DASH}${AFTER}`, 'u'),
  new RegExp(String.raw`^(${MIXED}${REGION})(${DAY})\s*(?:--|[-–—―])\s+()?${AFTER}`, 'u'),
  new RegExp(String.raw`^(${CAPS}${REGION}${MORE})(${DAY})?()?\s*(?:--|[–—―]|\s-|:)\s${AFTER}`, 'u'),
]
const AGENCY_FIRST = new RegExp(
  String.raw`^(?:${AGENCY}\s*(${CAPS})|\(\s*(${CAPS})\s*[-–—,]\s*([\p{L}][\p{L} .&-]{1,30})\))${DASH}${AFTER}`,
  'u',
)
/** Words in capitals before a colon that name no place. */
const NO_PLACE =
  /^(WATCH|BREAKING|UPDATED?\b.*|EXCLUSIVE|NOTE|Q|A|QUESTION|ANSWER|VIDEO|PHOTOS?|OPINION|EDITORIAL|ANALYSIS|LIVE|READ|SEE|ALSO|MORE|FACTBOX|CORRECTION|CORRECTED|SOURCE|SPOILER|WARNING|TIP|FAQ|TOP|NEW|STORY|EDITOR.*|PUBLISHED|BY|RELATED.*|READ MORE|KEY POINTS?|SUMMARY)$/u

/** The dateline that opens a paragraph, or null. The span of the result has no white space after it. */
export function datelineOf(text: string, span: Span): FoundDateline | null {
  const opening = text.slice(span.start, Math.min(span.end, span.start + 160))
  if (span.end - span.start < 40) return null
  for (const form of FORMS) {
    const match = form.exec(opening)
    if (match && !NO_PLACE.test(match[1] as string)) return found(span.start, match[0], match[1] ?? null, match[2], match[3])
  }
  const swapped = AGENCY_FIRST.exec(opening)
  return swapped ? found(span.start, swapped[0], swapped[2] ?? swapped[3] ?? null, undefined, swapped[1] ?? swapped[4]) : null
}

function found(start: number, whole: string, place: string | null, day: string | undefined, agency: string | undefined): FoundDateline {
  const printed = day ? printedDates(day.replace(/^,?\s*/, ''))[0] : undefined
  const name = agency?.trim() || null
  const at = name === null ? -1 : whole.indexOf(name, whole.indexOf('('))
  return {
    start,
    end: start + whole.trimEnd().length,
    place: place?.trim() ?? null,
    date: printed?.value ?? null,
    agency: name,
    agencySpan: at < 0 ? null : { start: start + at, end: start + at + (name as string).length },
  }
}
