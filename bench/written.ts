/**
 * Pages made up for measuring: the same seed gives the same pages on every machine. Outlets and people are invented and what they say is of no weight;
 * the sentences come from a small grammar with so many choices that two reports share no run of words unless one is made as a copy of the other.
 */

import { createHash } from 'node:crypto'

export interface WrittenPage {
  readonly name: string
  readonly content: string
  /** Index of the page whose words these are; null for a report of its own. */
  readonly copyOf: number | null
}

/** Numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const GRAMMAR: Readonly<Record<string, readonly string[]>> = {
  country: ['Finland', 'Kenya', 'Chile', 'Vietnam', 'Morocco', 'Portugal', 'Nepal', 'Uruguay', 'Latvia', 'Ghana', 'Oman', 'Mongolia'],
  city: [
    'Helsinki',
    'Nairobi',
    'Santiago',
    'Hanoi',
    'Rabat',
    'Lisbon',
    'Kathmandu',
    'Montevideo',
    'Riga',
    'Accra',
    'Muscat',
    'Ulaanbaatar',
  ],
  first: ['Arvo', 'Selma', 'Tomas', 'Ilka', 'Renzo', 'Maida', 'Jonas', 'Petra', 'Oskar', 'Lumi', 'Dario', 'Hanne'],
  last: [
    'Vestergren',
    'Okalo',
    'Brantuzzi',
    'Thalmere',
    'Quistorp',
    'Adunye',
    'Sorvalho',
    'Lindqvarn',
    'Mezzara',
    'Tolvanek',
    'Harrowin',
    'Delacorde',
  ],
  office: [
    'foreign minister',
    'defense minister',
    'trade minister',
    'prime minister',
    'deputy foreign minister',
    'finance minister',
    'transport minister',
  ],
  topic: [
    'ferry lines',
    'grain tariffs',
    'fishing quotas',
    'rail freight',
    'student visas',
    'water sharing',
    'port fees',
    'power cables',
    'wheat imports',
    'air routes',
  ],
  aim: [
    'a written timetable',
    'an open register',
    'joint inspections',
    'a shared fund',
    'lower fees',
    'longer permits',
    'a neutral court',
    'yearly reviews',
  ],
  manner: [
    'quietly',
    'at length',
    'without delay',
    'in small groups',
    'behind closed doors',
    'over two sessions',
    'late into the evening',
    'by video link',
  ],
  kind: [
    'careful',
    'hasty',
    'modest',
    'patient',
    'bold',
    'technical',
    'practical',
    'narrow',
    'broad',
    'late',
    'early',
    'fresh',
    'costly',
    'cheap',
    'plain',
    'sober',
  ],
  thing: [
    'plan',
    'draft',
    'offer',
    'reply',
    'survey',
    'audit',
    'clause',
    'annex',
    'budget',
    'charter',
    'letter',
    'memo',
    'ledger',
    'schedule',
    'map',
    'list',
    'note',
    'report',
  ],
  group: [
    'shippers',
    'farmers',
    'dockers',
    'growers',
    'students',
    'millers',
    'drivers',
    'anglers',
    'bakers',
    'brokers',
    'pilots',
    'weavers',
    'miners',
    'teachers',
  ],
  verb: [
    'reviewed',
    'weighed',
    'welcomed',
    'shelved',
    'signed',
    'amended',
    'published',
    'questioned',
    'praised',
    'copied',
    'tested',
    'delayed',
    'costed',
    'trimmed',
  ],
  when: [
    'on Monday',
    'on Tuesday',
    'on Wednesday',
    'on Thursday',
    'last week',
    'last month',
    'in March',
    'in late April',
    'earlier this month',
    'two days earlier',
  ],
  place: [
    'near the old harbour',
    'in the customs hall',
    'at a lakeside hotel',
    'in the northern district',
    'at the central station',
    'beside the river market',
  ],
  person: ['{office:title} {first} {last}', '{first} {last}', '{country}’s {office} {first} {last}', 'the {office} of {country}'],
  says: ['said', 'told reporters', 'added', 'stressed', 'noted', 'announced', 'warned'],
  clause: [
    '{group} in {city} had {verb} the {kind} {thing} {when}',
    'the {thing} on {topic} would need {aim}',
    'no {thing} about {topic} had been {verb} {manner}',
    '{country} and {country} would exchange a {kind} {thing} {when}',
    'the {kind} {thing} left {group} with {number} {thing}s to read',
    '{topic} mattered more to {group} than any {kind} {thing}',
  ],
  sentence: [
    '{person} {says} {when} that {clause}.',
    '“{clause:start},” {last} said.',
    '{clause:start}, according to a {kind} {thing} seen by {group} {place}.',
    'The {office}s of {country} and {country} met in {city} {when} to discuss {topic}.',
    '{group:start} {place} {verb} the {kind} {thing} {manner}, and {number} of them {verb} a second {thing}.',
    '{country} asked {country} for {aim}, a {thing} that {group} {verb} {manner}.',
    'A {kind} {thing} of {number} pages, {verb} {when}, lists {topic} before {topic}.',
    'Officials from {country} postponed a meeting on {topic} planned for {city}.',
    'It was unclear whether the {thing} {group} {verb} {place} would be {verb} again.',
    'In {city}, {group} {verb} the {thing} {when} while {group} {verb} another {thing} {place}.',
  ],
}

const OUTLETS = ['The Quay Ledger', 'Northern Dispatch', 'Lowland Courier', 'The Hill Gazette', 'Sound and Shore', 'Delta Morning Post']

/** A sentence or part of one; `{slot:title}` and `{slot:start}` set capitals. */
function write(slot: string, random: () => number): string {
  const [name, form] = slot.split(':') as [string, string | undefined]
  if (name === 'number') return String(2 + Math.floor(random() * 97))
  const choices = GRAMMAR[name] ?? []
  const choice = choices[Math.floor(random() * choices.length)] ?? ''
  const words = choice.replace(/\{([^}]+)\}/g, (_, inner: string) => write(inner, random))
  if (form === 'start') return words.charAt(0).toUpperCase() + words.slice(1)
  return form === 'title' ? words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()) : words
}

/** `count` pages of about `words` words each, an eighth of them copies of an earlier one with a tail cut; every other page is HTML. */
export function writtenPages(count: number, { seed = 1, words = 560 } = {}): WrittenPage[] {
  const bodies: string[][] = []
  return Array.from({ length: count }, (_, index) => {
    const random = randomFrom(seed * 1_000_003 + index)
    const copyOf = index > 0 && index % 8 === 7 ? Math.floor(random() * index) : null
    const original = copyOf === null ? undefined : bodies[copyOf]
    const body = original ? original.slice(0, Math.max(2, original.length - 2)) : paragraphs(words, random)
    bodies.push(body)
    const outlet = OUTLETS[index % OUTLETS.length] as string
    const day = new Date(Date.UTC(2024, 0, 1 + (index % 360))).toISOString().slice(0, 10)
    const title = write('clause:start', random)
    const html = index % 2 === 0
    const content = html ? htmlPage(outlet, day, title, body) : plainPage(outlet, day, title, body)
    return {
      name: `${createHash('sha256').update(`${seed}:${index}`).digest('hex').slice(0, 10)}.${html ? 'html' : 'txt'}`,
      content,
      copyOf,
    }
  })
}

function paragraphs(words: number, random: () => number): string[] {
  const found: string[] = []
  for (let size = 0; size < words; ) {
    const paragraph = Array.from({ length: 2 + Math.floor(random() * 2) }, () => write('sentence', random)).join(' ')
    size += paragraph.split(' ').length
    found.push(paragraph)
  }
  return found
}

function plainPage(outlet: string, day: string, title: string, body: readonly string[]): string {
  return [outlet, title, `Published ${day}`, ...body, 'Share this article', 'Leave a reply', `© ${outlet}`].join('\n\n')
}

function htmlPage(outlet: string, day: string, title: string, body: readonly string[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} - ${outlet}</title>
<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${day}T08:00:00Z"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/trade">Trade</a></li></ul></nav>
<main><article><h1>${title}</h1><p class="byline">${outlet}, ${day}</p>
${body.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article><aside><h3>Related</h3><ul><li><a href="/1">More on trade</a></li></ul></aside></main>
<footer><p>Subscribe to our newsletter</p><p>© ${outlet}</p></footer></body></html>
`
}
