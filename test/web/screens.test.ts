/** Every screen in a real browser: it opens, says nothing on the console, passes axe in light and dark, and fits a phone. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskOver } from '../../src/desk/desk.js'
import { shelfOf } from '../../src/desk/shelf.js'
import { type Served, serveDesk } from '../../src/http/server.js'
import { EMPTY_DOSSIER } from '../../src/model/dossier.js'
import { annotation } from '../support/annotated.js'
import * as sample from '../support/dossier.js'
import { accessibilityFaults, BROWSER, openBrowser, SCREENS, visit } from './browser.js'

const lineage = sample.lineages[0]?.id as string
/** Dov Marek's remark of the hand-made dossier, with a word changed. */
const ALTERED = 'despite the dry years, there is no chance'
/** Words of the courier's copy, opened. */
const WORDS = `${sample.courier.article.id}@${sample.courier.at('"despite all the dry years').start}-${sample.courier.at('there is a chance"').end}`
const PLACES: readonly (readonly [string, string])[] = [
  ['/', 'Talks between Varsenia and Oltmark'],
  [`/?fact=${sample.met.id}`, 'Talks between Varsenia and Oltmark'],
  ['/timeline', 'Timeline'],
  [`/rounds?fact=${sample.met.id}`, 'Rounds'],
  ['/people', 'People and bodies'],
  [`/people?fact=${sample.oltmark.id}`, 'People and bodies'],
  [`/said?fact=${sample.chance.id}`, 'Who said what'],
  ['/quote', 'Look up a quotation'],
  [`/quote?words=${encodeURIComponent(ALTERED)}&speaker=Tarn`, 'Look up a quotation'],
  ['/trace', 'First appearance'],
  [`/trace?sentence=${encodeURIComponent(ALTERED)}&fact=${WORDS}`, 'First appearance'],
  ['/positions', 'Positions'],
  ['/differences', 'Differences'],
  ['/origins', 'Origins'],
  [`/origins/${lineage}?typography=shown`, 'Meridian Wire'],
  [`/origins/${lineage}?all=${sample.courier.article.id}`, 'Meridian Wire'],
  [`/origins/pair?left=${sample.wire.article.id}&right=${sample.gazette.article.id}`, 'Two articles side by side'],
  ['/stories', 'Stories'],
  [`/stories/${sample.handmade().stories[0]?.id}`, 'Talks on Lake Ambrel'],
  ['/pages', 'Pages'],
  [`/pages/${sample.courier.page.id}?fact=${sample.met.id}`, 'courier/page-17.txt'],
  [
    `/pages/${sample.courier.page.id}/sentence/${sample.courier.at('was quoted').start}?fact=${sample.marek.id}`,
    'How this sentence was read',
  ],
  [`/pages/${sample.leaf.page.id}`, 'وزراء المياه يجتمعون'],
  ['/review', 'Review'],
  ['/search?q=sluices', 'Search'],
  ['/notices', 'Notices'],
  ['/nowhere', 'No such place'],
]

describe.skipIf(!BROWSER)('every screen', () => {
  let browser: Browser
  let served: Served

  beforeAll(async () => {
    browser = await openBrowser()
    served = await serveDesk(deskOver(shelfOf(sample.handmade(), [annotation])), { port: 0, screens: SCREENS })
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  for (const [path, heading] of PLACES) {
    it(`${path.split('?')[0]?.replace(/_[0-9a-f]{16}/, '')} opens without a fault, light and dark, and fits a phone`, async () => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
      const page = await context.newPage()
      const said: string[] = []
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', (error) => said.push(error.message))
      await visit(page, served.url.slice(0, -1) + path)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading)
      expect(await accessibilityFaults(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await accessibilityFaults(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      expect(said).toEqual([])
      await context.close()
    })
  }

  it('says what would fill an empty dossier', async () => {
    const bare = await serveDesk(deskOver(shelfOf(EMPTY_DOSSIER)), { port: 0, screens: SCREENS })
    const page = await (await browser.newContext()).newPage()
    for (const [path] of PLACES.filter(([each]) => !/[?]|_/.test(each) && each !== '/nowhere')) {
      await page.goto(bare.url.slice(0, -1) + path)
      await page.locator('main .empty').first().waitFor()
    }
    await page.context().close()
    await bare.close()
  })
})
