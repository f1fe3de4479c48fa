/**
 * Gets pages over HTTP politely: robots.txt is honoured, a host is asked one thing at a time with a pause between, what did not change is not sent again,
 * and each redirect is checked as the first address was. A page that cannot be got is a notice and the run goes on.
 */

import type { Notice } from '../model/notice.js'
import { firstValue, type PageArchive } from './archive.js'
import { type HttpAnswer, RequestFailure, request } from './http.js'
import { fieldsOf, payloadOf } from './http-message.js'
import { type ReadingList, readingListOf } from './reading-list.js'
import { ALLOW_ALL, ALLOW_NONE, type Robots, readRobots } from './robots.js'
import { notFetched } from './told.js'

export interface FetchOptions {
  /** Names the program and version, with which sites know us: `dragoman/0.1.0`. */
  readonly agent: string
  /** Private, loopback and link-local addresses are asked too. */
  readonly allowPrivate?: boolean
  /** Milliseconds between two requests to one host; 1,000 when absent. A site that asks for more gets it, up to a minute. */
  readonly delay?: number
  /** Milliseconds a request may take; 30,000 when absent. */
  readonly time?: number
  /** Bytes a page may have, as sent and unpacked; 16 MB when absent. */
  readonly size?: number
  /** Most pages in one run; 1,000 when absent. */
  readonly most?: number
}

/** What became of one address. `list`: a feed or OPML, whose links were followed. */
export type Fetched =
  | { readonly url: string; readonly outcome: 'new' | 'unchanged' }
  | { readonly url: string; readonly outcome: 'list'; readonly links: number }

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const MOST_REDIRECTS = 5
const LONGEST_DELAY = 60_000
const ROBOTS_SIZE = 512 * 1024
const AT_ONCE = 4

/** Gets what the addresses lead to into the archive. Feeds are followed to their pages, OPML lists to their feeds, and no further. */
export async function* fetchPages(urls: readonly string[], archive: PageArchive, options: FetchOptions): AsyncGenerator<Fetched | Notice> {
  const fetcher = new Fetcher(archive, options)
  const seen = new Set<string>()
  let layer = urls
  for (let depth = 0; depth < 3 && layer.length > 0; depth++) {
    const next: string[] = []
    const fresh = [...new Set(layer.map(withoutHash))].filter((url) => !seen.has(url))
    const room = Math.max(0, (options.most ?? 1000) - seen.size)
    for (const url of fresh.slice(0, room)) seen.add(url)
    for await (const { item, list } of atOnce(fresh.slice(0, room), (url) => fetcher.get(url))) {
      yield item
      if (list) next.push(...list.links)
    }
    if (fresh.length > room) yield notFetched('fetch-too-many', fresh[room] as string, `${fresh.length - room} more were left out`)
    layer = next
  }
}

function withoutHash(url: string): string {
  if (!URL.canParse(url)) return url
  const parsed = new URL(url)
  parsed.hash = ''
  return parsed.href
}

/** Results as they come, a few in work at a time. */
async function* atOnce<T, R>(all: readonly T[], work: (each: T) => Promise<R>): AsyncGenerator<R> {
  const running = new Map<T, Promise<{ each: T; result: R }>>()
  const start = (each: T): void => {
    running.set(
      each,
      work(each).then((result) => ({ each, result })),
    )
  }
  const waiting = [...all]
  for (const each of waiting.splice(0, AT_ONCE)) start(each)
  while (running.size > 0) {
    const { each, result } = await Promise.race(running.values())
    running.delete(each)
    const next = waiting.shift()
    if (next !== undefined) start(next)
    yield result
  }
}

interface Got {
  readonly item: Fetched | Notice
  readonly list?: ReadingList
}

class Refusal extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

class Fetcher {
  readonly #archive: PageArchive
  readonly #options: FetchOptions
  /** For each host, when its last request ended: milliseconds since 1970, 0 for none. */
  readonly #turns = new Map<string, Promise<number>>()
  readonly #robots = new Map<string, Promise<Robots>>()

  constructor(archive: PageArchive, options: FetchOptions) {
    this.#archive = archive
    this.#options = options
  }

  /** Gets one address. Never rejects but for our own faults. */
  async get(asked: string): Promise<Got> {
    try {
      const { url, answer } = await this.#follow(asked)
      if (answer.status === 304) return { item: { url: asked, outcome: 'unchanged' } }
      if (answer.status !== 200) throw new Refusal('fetch-failed', `the site answered ${answer.status}`)
      const payload = payloadOf({ fields: fieldsOf(linesOf(answer.rawFields)), body: answer.body }, this.#size)
      if (!payload) throw new Refusal('fetch-too-large', 'it is too large, or cannot be unpacked')
      const list = readingListOf(payload, url.href)
      if (list) return { item: { url: asked, outcome: 'list', links: list.links.length }, list }
      this.#archive.add(url.href, answer, new Date(), asked)
      return { item: { url: asked, outcome: 'new' } }
    } catch (error) {
      if (error instanceof Refusal) return { item: notFetched(error.code, asked, error.message) }
      if (error instanceof RequestFailure) return { item: notFetched(CODES[error.kind], asked, error.message) }
      throw error
    }
  }

  get #size(): number {
    return this.#options.size ?? 16 * 2 ** 20
  }

  /** Asks, and asks on where it is sent elsewhere; every address is checked anew. */
  async #follow(asked: string): Promise<{ url: URL; answer: HttpAnswer }> {
    let url = webUrl(asked)
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const robots = await this.#robotsOf(url)
      if (!robots.allows(url.pathname + url.search)) throw new Refusal('fetch-disallowed', 'the robots.txt of the site asks not to')
      const answer = await this.#ask(url, this.#conditions(asked), this.#size, robots.delay)
      const location = REDIRECTS.has(answer.status) ? firstValue(answer.rawFields, 'location') : null
      if (location === null) return { url, answer }
      url = webUrl(location, url)
    }
    throw new Refusal('fetch-failed', `it was sent on more than ${MOST_REDIRECTS} times`)
  }

  #conditions(asked: string): Record<string, string> {
    const { etag, lastModified } = this.#archive.validatorsOf(asked)
    return { ...(etag ? { 'if-none-match': etag } : {}), ...(lastModified ? { 'if-modified-since': lastModified } : {}) }
  }

  /** The site's rules, asked for once: all is allowed where it has none, nothing where it cannot say (RFC 9309, 2.3.1). */
  #robotsOf(url: URL): Promise<Robots> {
    const known = this.#robots.get(url.origin)
    if (known) return known
    const robots = this.#readRobots(new URL('/robots.txt', url))
    this.#robots.set(url.origin, robots)
    return robots
  }

  async #readRobots(first: URL): Promise<Robots> {
    let url = first
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const answer = await this.#ask(url, {}, ROBOTS_SIZE, null)
      const location = REDIRECTS.has(answer.status) ? firstValue(answer.rawFields, 'location') : null
      if (location !== null) {
        url = webUrl(location, url)
        continue
      }
      if (answer.status >= 500 || answer.status === 429) return ALLOW_NONE
      const text = payloadOf({ fields: fieldsOf(linesOf(answer.rawFields)), body: answer.body }, ROBOTS_SIZE)
      return answer.status === 200 && text ? readRobots(new TextDecoder().decode(text), this.#options.agent.split('/')[0] ?? '') : ALLOW_ALL
    }
    return ALLOW_ALL
  }

  /** One request, when it is the host's turn; the next to this host waits for its end and the pause. */
  #ask(url: URL, conditions: Record<string, string>, size: number, wanted: number | null): Promise<HttpAnswer> {
    const { agent, allowPrivate = false, time = 30_000, delay = 1_000 } = this.#options
    const headers = { 'user-agent': agent, accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-encoding': 'gzip', ...conditions }
    const pause = Math.max(delay, Math.min((wanted ?? 0) * 1000, LONGEST_DELAY))
    const last = this.#turns.get(url.host) ?? Promise.resolve(0)
    const answer = last.then(async (ended) => {
      if (ended > 0) await until(ended + pause)
      return request(url, headers, { time, size, allowPrivate })
    })
    this.#turns.set(
      url.host,
      answer.then(
        () => Date.now(),
        () => Date.now(),
      ),
    )
    return answer
  }
}

function until(moment: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - Date.now())))
}

const CODES: Readonly<Record<RequestFailure['kind'], string>> = {
  private: 'fetch-private',
  size: 'fetch-too-large',
  time: 'fetch-failed',
  network: 'fetch-failed',
}

function webUrl(written: string, base?: URL): URL {
  if (!URL.canParse(written, base?.href)) throw new Refusal('fetch-failed', 'it leads to something that is no address')
  const url = new URL(written, base)
  if (!/^https?:$/.test(url.protocol)) throw new Refusal('fetch-failed', 'it is no http or https address')
  if (url.username || url.password) throw new Refusal('fetch-failed', 'an address with a password is not asked')
  url.hash = ''
  return url
}

function linesOf(rawFields: readonly string[]): string {
  return rawFields.map((words, index) => (index % 2 === 0 ? `${words}: ` : `${words}\r\n`)).join('')
}
