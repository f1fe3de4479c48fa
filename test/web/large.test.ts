/** Five hundred pages: lists stay short in the page, choices answer at once, and an open fact is there however far down it stands. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskOver } from '../../src/desk/desk.js'
import { shelfOf } from '../../src/desk/shelf.js'
import { type Served, serveDesk } from '../../src/http/server.js'
import { largeDossier } from '../support/large.js'
import { BROWSER, openBrowser, SCREENS, visit } from './browser.js'

describe.skipIf(!BROWSER)('with 500 pages', () => {
  const dossier = largeDossier(84)
  let browser: Browser
  let served: Served
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    served = await serveDesk(deskOver(shelfOf(dossier)), { port: 0, screens: SCREENS })
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  it.each(['/timeline', '/said', '/people', '/pages', '/differences', '/rounds', '/origins', '/stories', '/'])(
    'opens %s with a part of its rows',
    async (path) => {
      await visit(page, served.url.slice(0, -1) + path)
      expect(await page.locator('main .row').count()).toBeLessThan(500)
    },
  )

  it('grows as the reader comes to the end', async () => {
    await visit(page, `${served.url}timeline`)
    const before = await page.locator('main .row').count()
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await page.waitForFunction((count) => document.querySelectorAll('main .row').length > count, before)
  })

  it.each([0, 700])('has the open fact in sight however far down, its list %i ms late', async (late) => {
    const last = dossier.statements.at(-2)?.id
    await page.route('**/api/statements', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, late))
      await route.continue()
    })
    await visit(page, `${served.url}said?fact=${last}`)
    await page.waitForFunction((id) => {
      const box = document.querySelector(`main a.fact[data-fact=${id}]`)?.getBoundingClientRect()
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight
    }, last)
    await page.unroute('**/api/statements')
  })

  it('answers a choice at once', async () => {
    await visit(page, `${served.url}timeline`)
    const took = await page.evaluate(async () => {
      const choice = [...document.querySelectorAll('select')].at(-1) as HTMLSelectElement
      const from = performance.now()
      choice.value = 'denied'
      choice.dispatchEvent(new Event('change', { bubbles: true }))
      while ([...document.querySelectorAll('main .status')].some((mark) => !mark.textContent?.includes('denied')))
        await new Promise((resolve) => setTimeout(resolve, 1))
      return performance.now() - from
    })
    expect(took).toBeLessThan(1000)
  })
})
