/** Two captures of one address are versions of one page, never two witnesses. */

import type { ArticleId, PageId } from '../model/ids.js'
import { byArticle, type Reading } from '../model/reading.js'
import { byCodeUnit } from '../text/order.js'

/**
 * For every page that is another capture of an address, the page that stands for all of them: the one visited first, which is what others copied;
 * where that is not known, or of equals, the first by id. Pages without an address are versions of nothing.
 */
export function pageVersions(readings: readonly Reading[]): ReadonlyMap<PageId, PageId> {
  const byAddress = new Map<string, Reading[]>()
  for (const { reading, address } of addressed(readings)) {
    const known = byAddress.get(address)
    if (known) known.push(reading)
    else byAddress.set(address, [reading])
  }
  const versions = new Map<PageId, PageId>()
  for (const captures of byAddress.values()) {
    const [chosen] = [...captures].sort((a, b) => byCodeUnit(capturedOn(a), capturedOn(b)) || byCodeUnit(a.page.id, b.page.id))
    for (const { page } of captures) if (chosen && page.id !== chosen.page.id) versions.set(page.id, chosen.page.id)
  }
  return versions
}

function addressed(readings: readonly Reading[]): { readonly reading: Reading; readonly address: string }[] {
  const found: { reading: Reading; address: string }[] = []
  for (const reading of readings) {
    const address = addressOf(reading)
    if (address !== null) found.push({ reading, address })
  }
  return found.sort((a, b) => byArticle(a.reading, b.reading))
}

/**
 * For every article on such a page, the article that stands for it: the one with the same title on the chosen page, or its only one.
 * An article without a counterpart there is a witness of its own.
 */
export function articleVersions(readings: readonly Reading[]): ReadonlyMap<ArticleId, ArticleId> {
  const pages = pageVersions(readings)
  const onPage = new Map<PageId, Reading[]>()
  for (const reading of readings) onPage.set(reading.page.id, [...(onPage.get(reading.page.id) ?? []), reading])
  const versions = new Map<ArticleId, ArticleId>()
  for (const { page, article } of readings) {
    const chosen = onPage.get(pages.get(page.id) ?? '') ?? []
    const counterpart =
      chosen.length === 1 && onPage.get(page.id)?.length === 1
        ? chosen[0]
        : chosen.find((other) => article.title !== null && other.article.title?.value === article.title.value)
    if (counterpart) versions.set(article.id, counterpart.article.id)
  }
  return versions
}

/** Later than any day. */
const UNKNOWN = '9999'

function capturedOn({ page }: Reading): string {
  return page.given.captured ?? page.captured?.value ?? UNKNOWN
}

/** The address without scheme, `www.`, fragment, tracking parameters and a slash at the end; null where none is known. */
function addressOf({ page, article }: Reading): string | null {
  const address = page.given.url ?? article.canonical?.value
  if (!address) return null
  const [plain = ''] = address.trim().split('#')
  const [path = '', query = ''] = plain.split('?')
  const kept = query.split('&').filter((part) => part !== '' && !/^(utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref|amp)(=|$)/i.test(part))
  const bare = path.replace(/^[a-z]+:\/\//i, '').replace(/^(www|m|amp)\./i, '')
  const [host = '', ...rest] = bare.split('/')
  const tail = rest.join('/').replace(/(\/|index\.html?)+$/i, '')
  return tail === '' && kept.length === 0 ? null : `${host.toLowerCase()}/${tail}?${kept.sort(byCodeUnit).join('&')}`
}
