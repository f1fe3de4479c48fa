/** Pages that would run something: in the desk they are words and nothing else. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskOver } from '../../src/desk/desk.js'
import { shelfOf } from '../../src/desk/shelf.js'
import { type Served, serveDesk } from '../../src/http/server.js'
import * as sample from '../support/dossier.js'
import { BROWSER, openBrowser, SCREENS, visit } from './browser.js'

describe.skipIf(!BROWSER)('hostile content', () => {
  let browser: Browser
  let served: Served

  beforeAll(async () => {
    browser = await openBrowser()
    served = await serveDesk(deskOver(shelfOf(sample.handmade())), { port: 0, screens: SCREENS })
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  it('stays text on every screen that shows it, and nothing is asked of another host', async () => {
    const page = await (await browser.newContext()).newPage()
    const asked: string[] = []
    const dialogs: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).host))
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    const paths = [
      `/pages/${sample.hostile.page.id}`,
      `/pages/${sample.hostile.page.id}?fact=${sample.inert.id}`,
      `/said?fact=${sample.inert.id}`,
      '/pages',
      '/origins',
      `/trace?sentence=${encodeURIComponent('A reader said <script>window.pwned=1</script> is only text here, and so is <img src=x onerror="window.pwned=1">')}`,
      `/origins/pair?left=${sample.hostile.article.id}&right=${sample.wire.article.id}`,
      '/stories',
      `/stories/${sample.handmade().stories[0]?.id}`,
      '/search?q=script',
      '/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    ]
    for (const path of paths) {
      await visit(page, served.url.slice(0, -1) + path)
      expect(await page.evaluate(() => (globalThis as { pwned?: unknown }).pwned), path).toBeUndefined()
      expect(await page.locator('main script, main img, main svg[onload], .evidence script, .evidence img').count(), path).toBe(0)
      expect(await page.locator('a[href^="javascript:"]').count(), path).toBe(0)
    }
    expect(dialogs).toEqual([])
    expect([...new Set(asked)]).toEqual([new URL(served.url).host])
    await page.context().close()
  })

  it('is shown word for word', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${served.url}pages/${sample.hostile.page.id}`)
    await page.locator('.page-text').waitFor()
    const shown = (await page.locator('.page-text').textContent()) ?? ''
    expect(shown).toContain('<img src=x onerror="window.pwned=1">')
    expect(shown).toContain('"><svg onload=window.pwned=1>')
    await page.getByText('As it came in').click()
    await page.locator('pre').waitFor()
    expect(await page.locator('pre').textContent()).toContain('<script>window.pwned=1</script>')
    expect(await page.evaluate(() => (globalThis as { pwned?: unknown }).pwned)).toBeUndefined()
    await page.context().close()
  })

  it('could not run even as markup: the policy forbids it', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(served.url)
    await page.locator('main h1').waitFor()
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script')
      try {
        script.text = 'globalThis.pwned = 1'
        document.body.append(script)
      } catch {
        return 'refused'
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
      return (globalThis as { pwned?: unknown }).pwned ?? 'refused'
    })
    expect(ran).toBe('refused')
    await page.context().close()
  })

  it('shows right-to-left words right to left', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${served.url}pages/${sample.leaf.page.id}`)
    const body = page.locator('.kind-body .press')
    await body.waitFor()
    expect(await body.evaluate((block) => getComputedStyle(block).direction)).toBe('rtl')
    await page.context().close()
  })
})
