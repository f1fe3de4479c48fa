/** Who wrote an article: JSON-LD and author tags, else byline and "reporting by" lines beside the article. Names are cut out of what stands around them. */

import type { Metadatum } from '../model/evidence.js'
import { clean } from './json-ld.js'
import { key, looksLikePerson } from './names.js'
import { ofArticle, ofSource, type Sources, stated } from './sources.js'

const BY_LABEL =
  /^[([]?\s*(?:(?:additional |further )?(?:reporting|writing|written|words|story|text|report) by|by|von|par|por|author|authors|door|autor(?:a|in)?|yazan)\s*[:|]?\s+/iu
const EDITING =
  /[;,.]?\s*(?:with |additional |further )?\b(?:editing|edited|writing|written|reporting|compiled|translated|translation|graphics|produced)\b.*$/iu
const AUTHOR_TAGS = new Set([
  'author',
  'article:author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'article:author_name',
  'authors',
  'cxenseparse:author',
  'twitter:data1',
])
/** Words that follow a name on the same line and are none of it. */
const AFTER_NAME =
  /\s*(?:\bfollow(?:ing)?|\btwitter|\bemail|\bfor [\p{L}.]+\.com|\bredakteur(?:in)?|\bkorrespondent(?:in)?|\bcorrespondent|\breporter|\beditor|\bstaff writer|\bauthor|\bjournalist|\bredaktion)\b.*$|\s(?:기자|記者|记者)$/iu
/** How many lines above and below the article's head a byline may stand. */
const ABOVE = 8
const BELOW = 1

/** One metadatum a name; empty where nobody is named. */
export function bylinesOf(sources: Sources): Metadatum[] {
  const linked = fromLinked(sources)
  if (linked.some((byline) => !isOutlet(byline.value, sources))) return linked
  const tagged = fromTags(sources)
  const printed = fromWords(sources)
  if (linked.length > 0) return printed.length > 0 ? printed : linked
  if (printed.length >= tagged.length && printed.length > 0) return printed
  if (tagged.length > 0) return tagged
  const marked = fromMarked(sources)
  return marked.length > 0 ? marked : fromDetails(sources)
}

function fromLinked(sources: Sources): Metadatum[] {
  const article = sources.linked.find((each) => each.authors.length > 0)
  if (!article) return []
  const names = article.authors.flatMap((name) => (key(name) === '' ? [] : partNames(name, sources)))
  return distinct(names.map((name) => stated(name, 0.88, [ofSource(`json-ld:${article.type}.author`, name, 'bylines.json-ld')])))
}

function fromTags(sources: Sources): Metadatum[] {
  const tags = sources.head.metas.filter(
    (tag) =>
      AUTHOR_TAGS.has(tag.key) &&
      !/^https?:|^@|@|^\d+$/.test(tag.content) &&
      !(tag.key === 'twitter:data1' && !looksLikePerson(tag.content)),
  )
  return people(
    tags.flatMap((tag) =>
      partNames((clean(tag.content) as string).replace(BY_LABEL, ''), sources).map((name) =>
        stated(name, 0.75, [ofSource(`meta:${tag.key}`, tag.content, 'bylines.meta')]),
      ),
    ),
    sources,
  )
}

/** Who the article's own elements say wrote it. */
function fromMarked(sources: Sources): Metadatum[] {
  const { marked } = sources
  const names = (marked?.authors ?? []).flatMap((name) => partNames(name.replace(BY_LABEL, ''), sources))
  return distinct(names.map((name) => stated(name, 0.8, [ofSource(`${marked?.by}:${marked?.type}.author`, name, `bylines.${marked?.by}`)])))
}

/** The author that a paper's own details name: who set it up, perhaps not who wrote it. */
function fromDetails({ head }: Sources): Metadatum[] {
  const tag = head.metas.find(({ key: name }) => name === 'document:author')
  if (!tag) return []
  return [
    { value: tag.content, basis: 'suggested', certainty: 0.4, evidence: [ofSource('document:author', tag.content, 'bylines.document')] },
  ]
}

/** Byline zones near the head of the article, and credits that say who reported. */
function fromWords(sources: Sources): Metadatum[] {
  const { text, zoning } = sources
  const { lines, stretch } = zoning
  const title = zoning.kinds.findIndex((kind) => kind.kind === 'title')
  const from = lines[Math.max(0, (title >= 0 ? title : (stretch?.from ?? 0)) - ABOVE)]?.block.start ?? 0
  const to = lines[Math.min(lines.length - 1, (stretch?.from ?? 0) + BELOW)]?.block.end ?? 0
  return distinct(
    zoning.zones.flatMap((zone) => {
      const near = zone.start >= from && zone.end <= to
      if (!(zone.kind === 'byline' && near) && zone.by !== 'zones.reporting-by') return []
      const line = text.slice(zone.start, zone.end)
      const label = BY_LABEL.exec(line)
      if (!label && zone.kind !== 'byline') return []
      return partNames(line.slice(label?.[0].length ?? 0).replace(EDITING, ''), sources).flatMap((name) => {
        const start = text.indexOf(name, zone.start)
        return looksLikePerson(name) && start >= 0
          ? [stated(name, 0.9, [ofArticle(sources, { start, end: start + name.length }, 'bylines.printed')])]
          : []
      })
    }),
  )
}

/** Whether a name is the outlet's own, as the source states it. */
function isOutlet(name: string, { linked, head }: Sources): boolean {
  const said = [...linked.map((article) => article.publisher), head.metas.find((tag) => tag.key === 'og:site_name')?.content]
  return said.some((outlet) => typeof outlet === 'string' && key(outlet) === key(name))
}

/** Longest list of names, code units. */
const LONGEST_LIST = 1_000

/** The names in a list of them, without the outlet's where people are named beside it. */
function partNames(words: string, sources: Sources): string[] {
  const parts = words
    .slice(0, LONGEST_LIST)
    .split(/\s*(?:,|;|[|•·]|\/| and | & | und | et | y | e | ve | en )\s*/)
    .map(bareName)
    .filter((name) => name !== '')
  const people = parts.filter((name) => !isOutlet(name, sources))
  return people.length > 0 ? people : parts
}

/** A person's name without what follows it on the line; a desk's or an outlet's as it stands. */
function bareName(words: string): string {
  const cut = words
    .replace(AFTER_NAME, '')
    .replace(/\s+\d.*$/, '')
    .trim()
  const unlabelled = cut.replace(BY_LABEL, '')
  if (unlabelled !== cut && looksLikePerson(unlabelled)) return unlabelled
  return (looksLikePerson(cut) ? cut : words).replace(/[\s.:)\]]+$/, '').trim()
}

/** Each once; the outlet's name gives way where a person is named beside it. */
function people(bylines: readonly Metadatum[], sources: Sources): Metadatum[] {
  const named = bylines.filter((byline) => !isOutlet(byline.value, sources))
  return distinct(named.length > 0 ? named : bylines)
}

function distinct(bylines: readonly Metadatum[]): Metadatum[] {
  return bylines.filter((byline, at) => bylines.findIndex((other) => key(other.value) === key(byline.value)) === at)
}
