/** A real headless Chromium and the built screens for browser tests. Where no browser is installed, tests skip aloud. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Where the screens are built to. */
export const SCREENS = join(ROOT, 'dist/web')

const BROWSERS = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Null where no browser is installed; says so on standard error. */
export const BROWSER = BROWSERS.find((path) => path !== '' && existsSync(path)) ?? null
if (!BROWSER) console.warn('SKIPPED: browser tests need Chromium or Chrome (or CHROMIUM=path); none is installed.')

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser with a fresh profile and builds the screens where they are stale. */
export async function openBrowser(): Promise<Browser> {
  await buildScreens()
  return chromium.launch({ executablePath: BROWSER as string, args: FLAGS })
}

/** Test files run side by side; the first builds, the others wait for it. */
async function buildScreens(): Promise<void> {
  const lock = join(ROOT, '.cache/screens.lock')
  mkdirSync(dirname(lock), { recursive: true })
  for (let waited = 0; !taken(lock); waited += 100) {
    if (waited > 60_000) throw new Error(`${lock} is held by a run that has stopped: remove the folder`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  try {
    const index = join(SCREENS, 'index.html')
    if (existsSync(index) && statSync(index).mtimeMs > newest(join(ROOT, 'web'))) return
    const run = spawnSync(join(ROOT, 'node_modules/.bin/vite'), ['build', 'web', '--logLevel', 'warn'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    })
    if (run.status !== 0) throw new Error(`vite build web failed:\n${run.stderr}`)
  } finally {
    rmdirSync(lock)
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

function newest(path: string): number {
  const stat = statSync(path)
  return stat.isDirectory() ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name)))) : stat.mtimeMs
}

/** Opens an address of the desk and waits until it shows what it fetched. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('main').waitFor()
  await page.waitForFunction(() => !document.querySelector('.waiting, [aria-busy=true]'))
}

/** What axe finds wrong, one line each; empty where nothing is. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document))
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary?.replace(/\s+/g, ' ').slice(0, 200)})`),
  )
}
