/**
 * Whom an article's own sentences credit for what they tell: `state news agency KNA reported that …`, `…, the ministry said in a statement`. No words, no
 * credit; who is named by a class alone (`state media`, `officials`) is nobody in particular and is left out.
 */

import type { LocalEntity } from '../model/annotation.js'
import type { Attribution } from '../model/attribution.js'
import { articleEvidence, type Evidence } from '../model/evidence.js'
import type { ArticleId, EntityId } from '../model/ids.js'
import type { Reading } from '../model/reading.js'
import type { CarrierKind, SupportCarrier } from '../model/support.js'
import { fold } from '../text/fold.js'
import { contains, type Span, slice } from '../text/span.js'

/** One credit of one article, in its own names. */
export interface OwnCredit {
  readonly name: string
  /** Local id; null where the words name no entity. */
  readonly entity: string | null
  readonly kind: CarrierKind
  readonly evidence: Evidence
}

/** What one attribution tells, and whom it credits for it. */
export interface Credited {
  readonly content: readonly Span[]
  readonly credits: readonly OwnCredit[]
}

/** A credit with its name as the dossier has it. */
export interface Credit {
  readonly name: string
  readonly entity: EntityId | null
  readonly kind: CarrierKind
  readonly evidence: Evidence
}

/** Readings below this are right too seldom to say that an article has it from somebody. */
const SURE = 0.67
/** Words that say of a name that it carries what others say; in the plural they name nobody in particular. */
const MEDIUM =
  '(?:agency|newspaper|daily|weekly|tabloid|broadcaster|television|tv|radio|channel|magazine|newswire|network|website|portal|wire|paper|station|outlet)'
const MEDIA = new RegExp(String.raw`\b(?:${MEDIUM}|news|media|press|times|post)\b`, 'i')
const BESIDE = new RegExp(String.raw`^ ?(?:[a-z-]+ )?${MEDIUM}\b`)
const BEFORE = new RegExp(String.raw`\b${MEDIUM},? $`)
const CLASS_END = new RegExp(`(?: (?:news|state|press))* ${MEDIUM}$`)
const BARE = new RegExp(`^(?:the|state|local|national|a|an|${MEDIUM}|media|press|news)$`, 'i')
/** `press secretary`, `news conference`: not the press. `Kenyan media`, `the local press`: a class. */
const NO_MEDIA =
  /\b(?:secretary|officer|aide|adviser|spokes\w*|attach[eé]|minister|ministry|conference|release|service|freedom|secretariat|department|agencies)\b|^(?:the |some |several |many )?(?:\p{L}+ )?(?:media|press|news)$/iu
/** What a body gives out itself, as attributions name it. */
const GIVEN_OUT: ReadonlySet<string> = new Set(['statement', 'briefing', 'press conference', 'press release', 'letter', 'memo'])
/** `Reuters, citing the ministry, reported`: the content is whom the source has it from. */
const CITING = /^(?:cit|quot)(?:e|es|ed|ing)$/i

/** All that an article credits, in the order of its attributions. */
export function creditsIn(reading: Reading): Credited[] {
  const { annotation, page } = reading
  if (!annotation) return []
  const from = { reading, locals: localsOf(reading) }
  const cited = annotation.attributions.filter((one) => one.cue.length > 0 && CITING.test(slice(page.text, one.cue[0] as Span)))
  return annotation.attributions.flatMap((one): Credited[] => {
    if (one.certainty < SURE || one.modality !== 'said' || one.cueClass === 'stance' || cited.includes(one)) return []
    const behind = cited.filter((other) => sameSource(one, other)).flatMap((other) => citedCredits(from, other))
    const credits = distinct([...viaCredits(reading, one), ...sourceCredits(from, one), ...behind])
    return credits.length > 0 ? [{ content: one.content, credits }] : []
  })
}

/** Those credited for what stands in this place, from the nearest out. */
export function creditsAt(credited: readonly Credited[], place: Span): OwnCredit[] {
  return distinct(credited.filter(({ content }) => content.some((span) => contains(span, place))).flatMap(({ credits }) => credits))
}

interface From {
  readonly reading: Reading
  readonly locals: ReadonlyMap<string, LocalEntity>
}

/** The carriers that an attribution names between its speaker and the article. */
export function viaCredits(reading: Reading, one: Attribution): OwnCredit[] {
  return one.via.flatMap(({ start, end }) => {
    if (start === undefined || end === undefined) return []
    const found = carrierIn({ reading, locals: localsOf(reading) }, { start, end })
    return found ? [{ ...found, evidence: wordsFor(reading, [{ start, end }, ...one.cue], one.by) }] : []
  })
}

/** A source that is a carrier, or a body that gives out words of its own. */
function sourceCredits(from: From, one: Attribution): OwnCredit[] {
  const [source] = one.source ?? []
  if (!source) return []
  const found = carrierIn(from, source) ?? giver(from, one)
  return found ? [{ ...found, evidence: wordsFor(from.reading, [source, ...one.cue], one.by) }] : []
}

/** Whom a source has it from: `quoting the ministry`. */
function citedCredits(from: From, one: Attribution): OwnCredit[] {
  const [content] = one.content
  if (!content || one.content.length > 1) return []
  const found = carrierIn(from, content)
  return found ? [{ ...found, evidence: wordsFor(from.reading, [...one.cue, content], one.by) }] : []
}

function sameSource(one: Attribution, other: Attribution): boolean {
  return one !== other && one.source?.[0] !== undefined && one.source[0].start === other.source?.[0]?.start
}

type Found = Omit<OwnCredit, 'evidence'>

/** The agency, paper or broadcaster that the words name; null where they name none, or only what it is. */
function carrierIn({ reading: { annotation, page }, locals }: From, span: Span): Found | null {
  const words = slice(page.text, span)
  const inside = (annotation?.mentions ?? []).filter((each) => each.entity !== null && contains(span, each))
  const named = inside.flatMap((each) => (each.kind === 'organization' && each.entity !== null ? [locals.get(each.entity)] : []))
  const known = named.find((local) => local?.known && /^(?:agencies|outlets):/.test(local.known))
  if (known) return { name: known.name, entity: known.id, kind: known.known?.startsWith('agencies:') ? 'agency' : 'outlet' }
  if (!MEDIA.test(words) || NO_MEDIA.test(words) || inside.some(({ kind }) => kind === 'person')) return null
  const kind = /\bagency\b/i.test(words) ? 'agency' : 'outlet'
  const body = named.at(-1)
  if (body && !BARE.test(body.name)) return { name: body.name, entity: body.id, kind }
  const name = properName(words)
  return name === null ? null : { name, entity: null, kind }
}

/** The one body or person that gives out a statement or speaks at a briefing. */
function giver({ locals }: From, { speakers, medium }: Attribution): Found | null {
  const local = locals.get(speakers[0] ?? '')
  return local && speakers.length === 1 && medium !== null && GIVEN_OUT.has(medium)
    ? { name: local.name, entity: local.id, kind: 'communique' }
    : null
}

function localsOf({ annotation }: Reading): ReadonlyMap<string, LocalEntity> {
  return new Map(annotation?.entities.map((entity) => [entity.id, entity]))
}

function wordsFor({ article, page }: Reading, spans: readonly Span[], by: string): Evidence {
  return articleEvidence(
    article,
    page.text,
    [...spans].sort((a, b) => a.start - b.start),
    by,
  )
}

const RUN = /\p{Lu}[\p{L}\p{N}'’.&-]*(?: (?:(?:of|for|and|the|al|el|de|la) )?\p{Lu}[\p{L}\p{N}'’.&-]*)*/gu

/** A name in capitals right beside the word for what it is (`KNA news agency`, `the newspaper Island Courier`); null where none stands there. */
function properName(words: string): string | null {
  for (const match of words.matchAll(RUN)) {
    const [run] = match
    const name = run.replace(/^(?:The|State|Local|National|A|An) /, '').replace(/['’]s$/, '')
    const [before, behind] = [words.slice(0, match.index), words.slice(match.index + run.length)]
    if (!BARE.test(name) && !/['’]s$/.test(run) && (BESIDE.test(behind) || BEFORE.test(before) || MEDIA.test(run))) return name
  }
  return null
}

function distinct(credits: readonly OwnCredit[]): OwnCredit[] {
  return [...new Map(credits.map((each) => [each.entity ?? nameKey(each.name), each])).values()]
}

/** Equal for one name with and without its hyphens, accents, article and the word for what it is. */
export function nameKey(name: string): string {
  const words = fold(name).replace(/^the /, '')
  return words.replace(CLASS_END, '').replace(/[^\p{L}\p{N}]+/gu, '') || words
}

/** Credits by article, as the carriers of a fact keep them. */
export function creditsBehind(carriers: readonly SupportCarrier[] = []): Map<ArticleId, Credit[]> {
  const found = new Map<ArticleId, Credit[]>()
  for (const { name, entity, kind, evidence } of carriers)
    for (const words of evidence) {
      const article = words.in === 'text' ? words.article : undefined
      if (article !== undefined) found.set(article, [...(found.get(article) ?? []), { name, entity, kind, evidence: words }])
    }
  return found
}

/** Own credits by article. */
export type CreditsByArticle = ReadonlyMap<ArticleId, readonly Credit[]>
