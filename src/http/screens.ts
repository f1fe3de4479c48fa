/** The built screens, read from one folder: no path leaves it, and every address that is no file opens the one page there is. */

import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Context, Handler } from 'hono'
import { refusal } from './refusal.js'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Serves `folder`. Files under `assets/` carry their hash in their name and are kept by the browser for good. */
export function screens(folder: string): Handler {
  return async (c) => {
    const path = normalize(decoded(c.req.path)).replace(/^[/\\]+/, '')
    const file = extname(path) in TYPES ? await read(folder, path) : null
    if (file) return answer(c, file, extname(path), path.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-cache')
    if (extname(path) && path.startsWith('assets')) return refusal(c, 404, 'not-found', 'There is no such file.', 'Reload the desk.')
    const index = await read(folder, 'index.html')
    if (index) return answer(c, index, '.html', 'no-cache')
    return refusal(c, 503, 'screens-missing', 'The screens are not built.', 'Run `npm run build` and start again.')
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '/'
  }
}

async function read(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const full = join(folder, path)
  if (!full.startsWith(normalize(folder + sep)) || path.includes('\0')) return null
  try {
    return new Uint8Array(await readFile(full))
  } catch {
    return null
  }
}

function answer(c: Context, body: Uint8Array<ArrayBuffer>, extension: string, caching: string): Response {
  return c.body(body, 200, { 'Content-Type': TYPES[extension] ?? 'application/octet-stream', 'Cache-Control': caching })
}
