/** Whose text a lineage carries: decided from datelines, credits, bylines and outlets of its witnesses, never from what no page says. */

import type { AgencyEntry, Knowledge, OutletEntry } from '../knowledge/schema.js'
import { articleEvidence, type Evidence, type Metadatum } from '../model/evidence.js'
import type { Origin } from '../model/lineage.js'
import type { Reading } from '../model/reading.js'
import { byCodeUnit } from '../text/order.js'
import { wordsOf } from '../text/words.js'
import { copyrightNote } from './copyright.js'

/** One credit on one page. */
interface Credit {
  readonly name: string
  readonly key: string
  readonly evidence: Evidence
}

/** Titles under which a party prints its own words: `Joint statement of …`, `Full text: …`; not `Joint statement angers …`. */
const COMMUNIQUE =
  /^(?:(?:joint|final|official|press|presidential|ministerial)\s+(?:statement|declaration|communiqu[eé])|communiqu[eé]|press release|read-?out|full text|transcript)(?=\s*(?:$|[:–—-])|\s+(?:by|of|from|on|after|following|issued)\b)/i

/** The origin that the witnesses' own words show. `root` is the witness that the others descend from. */
export function originOf(root: Reading, witnesses: readonly Reading[], knowledge: Knowledge): Origin {
  const agencies = agencyCredits(witnesses, knowledge)
  if (agencies.length > 0) return byMajority(agencies, witnesses.length)
  const communique = communiqueOf(root)
  if (communique) return communique
  const { outlet } = root.article
  if (outlet && outlet.basis !== 'suggested') {
    return { kind: 'outlet', name: outlet.value, certainty: Math.min(0.9, outlet.certainty), evidence: outlet.evidence }
  }
  return { kind: 'unknown', name: null, certainty: 0, evidence: [] }
}

/** Whether the article stands on an agency's own page. */
export function isOfAgency({ article, page }: Reading, { agencies, outlets }: Pick<Knowledge, 'agencies' | 'outlets'>): boolean {
  const outlet = article.outlet === null || article.outlet.basis === 'suggested' ? null : article.outlet.value
  if (outlet !== null && isAgency(outlet, agencies)) return true
  const hosts = agencyHosts(agencies, outlets)
  return [outlet, article.canonical?.value, page.given.url].some((place) => typeof place === 'string' && hosts.has(hostOf(place)))
}

/** `reuters.com` of `https://www.reuters.com/world/…` and of the host alone. */
function hostOf(place: string): string {
  return (/^(?:[a-z]+:\/\/)?(?:www\.)?([^/?#:]*)/i.exec(place)?.[1] ?? '').toLowerCase()
}

const HOSTS = new WeakMap<readonly OutletEntry[], ReadonlySet<string>>()

/** The hosts of outlets that are agencies. */
function agencyHosts(agencies: readonly AgencyEntry[], outlets: readonly OutletEntry[]): ReadonlySet<string> {
  const known = HOSTS.get(outlets) ?? new Set(outlets.flatMap(({ name, hosts }) => (isAgency(name, agencies) ? hosts : [])))
  HOSTS.set(outlets, known)
  return known
}

/** 0 to 1: how much an article's own credits speak for its being the origin's own witness. */
export function marksOfOrigin({ article }: Reading): number {
  let marks = 0
  if (article.agency && article.agency.basis !== 'suggested') marks += 0.4
  if (article.dateline?.agency) marks += 0.3
  if (article.dateline?.date) marks += 0.1
  if (article.bylines.length > 0) marks += 0.2
  return marks
}

/** Whether the page itself says whose text it is. A page whose own text it is owes no credit. */
export function creditsOrigin({ article }: Reading, origin: Origin, knowledge: Knowledge): boolean {
  if (origin.name === null) return false
  const key = agencyKey(origin.name, knowledge.agencies)
  const named = [article.agency?.value, article.dateline?.agency, article.outlet?.basis === 'suggested' ? null : article.outlet?.value]
  return named.some((name) => typeof name === 'string' && agencyKey(name, knowledge.agencies) === key)
}

function agencyCredits(witnesses: readonly Reading[], knowledge: Knowledge): Credit[] {
  return witnesses.flatMap((reading) => {
    const { article, page } = reading
    const credits: Credit[] = []
    const add = (name: string, evidence: Evidence | undefined): void => {
      const key = agencyKey(name, knowledge.agencies)
      if (evidence && !credits.some((credit) => credit.key === key)) credits.push({ name, key, evidence })
    }
    if (isStated(article.agency)) add(article.agency.value, article.agency.evidence[0])
    const { dateline } = article
    if (dateline?.agency) add(dateline.agency, articleEvidence(article, page.text, [dateline], 'lineage.dateline'))
    const note = copyrightNote(reading, (name) => isAgency(name, knowledge.agencies))
    if (note) add(note.name, note.evidence)
    return credits
  })
}

function isStated(value: Metadatum | null): value is Metadatum {
  return value !== null && value.basis !== 'suggested'
}

/** Names of one agency share a key; a name that knowledge does not know is its own. */
export function agencyKey(name: string, agencies: readonly AgencyEntry[]): string {
  const folded = wordsOf(name).hash.join(' ')
  return idsByName(agencies).get(folded) ?? folded
}

/** Whether knowledge knows an agency by this name. */
function isAgency(name: string, agencies: readonly AgencyEntry[]): boolean {
  return idsByName(agencies).has(wordsOf(name).hash.join(' '))
}

const NAMES = new WeakMap<readonly AgencyEntry[], ReadonlyMap<string, string>>()

/** Ids by folded name, the first entry's where two share one. */
function idsByName(agencies: readonly AgencyEntry[]): ReadonlyMap<string, string> {
  const known = NAMES.get(agencies)
  if (known) return known
  const ids = new Map<string, string>()
  for (const { id, name, names } of agencies) {
    for (const each of [name, ...names]) {
      const folded = wordsOf(each).hash.join(' ')
      if (!ids.has(folded)) ids.set(folded, id)
    }
  }
  NAMES.set(agencies, ids)
  return ids
}

function byMajority(credits: readonly Credit[], witnesses: number): Origin {
  const byKey = new Map<string, Credit[]>()
  for (const credit of credits) byKey.set(credit.key, [...(byKey.get(credit.key) ?? []), credit])
  const ranked = [...byKey.values()].sort((a, b) => b.length - a.length || byCodeUnit((a[0] as Credit).name, (b[0] as Credit).name))
  const [most = []] = ranked
  const agreeing = most.length / credits.length
  const heard = Math.min(1, credits.length / witnesses)
  const [name = ''] = most.map((credit) => credit.name).sort(byCodeUnit)
  return { kind: 'agency', name, certainty: round(agreeing * (0.8 + 0.2 * heard)), evidence: most.map((credit) => credit.evidence) }
}

function communiqueOf({ article, page }: Reading): Origin | null {
  const { title, outlet } = article
  if (!title || !COMMUNIQUE.test(title.value) || !article.titleSpan) return null
  const name = outlet && outlet.basis !== 'suggested' ? outlet.value : null
  return {
    kind: 'communique',
    name,
    certainty: 0.7,
    evidence: [articleEvidence(article, page.text, [article.titleSpan], 'lineage.communique')],
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
