/** Who may ask: only this machine's own browser, on the address that was opened. Everything else is refused before a route is looked at. */

import { timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { refusal } from './refusal.js'

/** Nothing inline, nothing from elsewhere, nobody may frame it: what a page contains cannot run even if it were printed as markup. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const TOKEN_HEADER = 'X-Dragoman-Token'

/** Refuses a foreign `Host` (rebound names) and a foreign `Origin` or site (other pages in the same browser). `port` is known once bound. */
export function guard(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`]
    if (!hosts.includes(c.req.header('host') ?? '')) {
      return refusal(c, 403, 'host-refused', 'The desk answers on its own address only.', `Open http://${hosts[0]}/.`)
    }
    const origin = c.req.header('origin')
    const foreign = origin !== undefined && !hosts.includes(origin.replace(/^http:\/\//, ''))
    const site = c.req.header('sec-fetch-site')
    const elsewhere = site === 'cross-site' || site === 'same-site'
    if (foreign || (elsewhere && c.req.header('sec-fetch-mode') !== 'navigate')) {
      return refusal(c, 403, 'origin-refused', 'Another site asked for the desk.', 'Use the desk in its own window.')
    }
    await next()
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
    return undefined
  }
}

/** Writes need the token of this run, which only the desk's own screens can read. */
export function tokenNeeded(token: string): MiddlewareHandler {
  return async (c, next) => {
    const given = Buffer.from(c.req.header(TOKEN_HEADER) ?? '')
    const wanted = Buffer.from(token)
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      return refusal(c, 403, 'token-missing', 'This change came without the token of this run.', 'Reload the desk and try again.')
    }
    await next()
    return undefined
  }
}
