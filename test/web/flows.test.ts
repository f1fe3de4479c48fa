/** What a reader does at the desk, in a real browser: from a fact to its words and back, by mouse, by keys and by address. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deskOver } from '../../src/desk/desk.js'
import { shelfOf } from '../../src/desk/shelf.js'
import { type Served, serveDesk } from '../../src/http/server.js'
import { annotation } from '../support/annotated.js'
import * as sample from '../support/dossier.js'
import { BROWSER, openBrowser, SCREENS, visit } from './browser.js'

describe.skipIf(!BROWSER)('at the desk', () => {
  let browser: Browser
  let served: Served
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    served = await serveDesk(deskOver(shelfOf(sample.handmade(), [annotation])), { port: 0, screens: SCREENS })
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })
  beforeEach(async () => {
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  })
  afterEach(() => page.context().close())

  const open = (path: string) => visit(page, served.url.slice(0, -1) + path)
  const evidence = () => page.getByRole('complementary', { name: 'Evidence' })
  const lit = () => evidence().locator('mark').allTextContents()
  const chosen = () => page.locator('main a.fact[aria-current=true]').getAttribute('data-fact')

  it('opens a fact on its words with one click', async () => {
    await open('/')
    await page.locator(`main a.fact[data-fact=${sample.met.id}]`).first().click()
    await evidence().getByRole('heading', { name: 'told as held' }).waitFor()
    expect(await lit()).toContain('met on Wednesday in Sael')
    expect(await evidence().getByText('The same text on [1] The Quay Courier (suggested) (edited)').count()).toBe(1)
    expect(page.url()).toContain(`fact=${sample.met.id}`)
  })

  it('opens the support of a fact: which origins, and what they share', async () => {
    await open('/said')
    await page.getByRole('button', { name: '2 origins, both through VNA · 3 outlets · 3 pages' }).first().click()
    const list = page.locator('.support-list').first()
    expect(await list.textContent()).toContain('Meridian Wire')
    expect(await list.textContent()).toContain('rest on VNA')
    expect(page.url()).not.toContain('fact=')
  })

  it('walks the facts with the arrow keys and goes back with Escape', async () => {
    await open('/timeline')
    await page.locator('main a.fact').first().waitFor()
    const order = await page.locator('main a.fact').evaluateAll((facts) => facts.map((fact) => (fact as HTMLElement).dataset.fact))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await chosen()).toBe(order[1])
    await evidence().getByRole('heading', { level: 2 }).waitFor()
    await page.keyboard.press('ArrowUp')
    expect(await chosen()).toBe(order[0])
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.search.includes('fact='))
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.fact)).toBe(order[0])
    await evidence().getByText('Choose any line').waitFor()
  })

  it('leaves the keys alone in a field, and finds with a slash', async () => {
    await open('/')
    await page.keyboard.press('/')
    const field = page.getByRole('searchbox', { name: 'Words to find' })
    await field.waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search')
    await page.keyboard.type('sluices')
    await page.getByText('On the pages').waitFor()
    expect(page.url()).toContain('q=sluices')
    expect(await page.locator('main mark').first().textContent()).toBe('sluices')
    await page.keyboard.press('ArrowDown')
    expect(page.url()).not.toContain('fact=')
  })

  it('restores all of it from its address', async () => {
    await open(`/timeline?status=held&fact=${sample.envoys.id}`)
    await evidence().getByRole('heading', { name: 'told as held' }).waitFor()
    expect(await page.getByLabel('Status').inputValue()).toBe('held')
    expect(await page.locator('main .status').allTextContents()).not.toContain('○ proposed')
    await page.reload()
    await evidence().getByRole('heading', { name: 'told as held' }).waitFor()
    expect(await chosen()).toBe(sample.envoys.id)
    await page.getByLabel('Status').selectOption('')
    await page.locator(`main a.fact[data-fact=${sample.summit.id}]`).waitFor()
  })

  it('goes on to the page, with the words in sight, and back from a word to its fact', async () => {
    await open(`/said?fact=${sample.sluices.id}`)
    await evidence().getByRole('link', { name: 'on its page' }).first().click()
    const words = page.locator('.page-text mark').first()
    await words.waitFor()
    expect(await words.textContent()).toContain('the priority for')
    expect(await words.evaluate((mark) => mark.getBoundingClientRect().top > 0 && mark.getBoundingClientRect().bottom < innerHeight)).toBe(
      true,
    )
    await page.keyboard.press('Escape')
    await page.locator(`.page-text a[data-fact=${sample.dam.id}]`).first().click()
    await evidence().getByRole('heading', { name: 'Varsenia closed the Ambrel dam' }).waitFor()
    await page.goBack()
    await evidence().getByText('Choose any line').waitFor()
  })

  it('narrows who said what, keeps the choice in the address, and offers the same as files', async () => {
    await open('/said')
    await page.getByText('6 statements, also as').waitFor()
    await page.getByText('More choices').click()
    await page.getByLabel('Origins').selectOption('2')
    await page.getByText(/^\d of 6 statements, also as/).waitFor()
    expect(page.url()).toContain('origins=2')
    expect(await page.getByRole('link', { name: 'CSV' }).getAttribute('href')).toBe('/api/statements.csv?origins=2')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
    expect(download.suggestedFilename()).toBe('statements.csv')
    await page.reload()
    expect(await page.getByLabel('Origins').inputValue()).toBe('2')
  })

  it('looks a quotation up, marks what was altered, and opens the words on their page', async () => {
    await open('/quote')
    await page.getByLabel('Words').fill('Despite all the dry years, there is no chance')
    await page.getByLabel('Said to be by').fill('Tarn')
    await page.getByRole('heading', { name: 'Altered · another speaker' }).waitFor()
    expect(await page.locator('.quote-runs ins, .quote-runs del').allTextContents()).toEqual(['left out: a', 'put in: no'])
    expect(await page.getByText('turns the meaning round').count()).toBe(1)
    expect(await page.locator('.quote-road').first().textContent()).toMatch(
      /via VNA.*Meridian Wire.*\[\d\].*\[1\] The Quay Courier \(suggested\)/,
    )
    expect(page.url()).toContain('speaker=Tarn')
    await page.locator(`main a.fact[data-fact=${sample.chance.id}]`).first().click()
    await evidence().getByText('Dov Marek').first().waitFor()
    await page.locator('.quote-place').first().getByRole('link', { name: 'on its page' }).click()
    await page.locator('.page-text mark').first().waitFor()
    expect((await page.locator('.page-text mark').allTextContents()).join('')).toContain('despite all the dry years')
    await page.goBack()
    await page.getByLabel('Words').fill('nothing of the kind was ever printed')
    await page.getByRole('heading', { name: 'Not found' }).waitFor()
  })

  it('traces a sentence from a passage, opens each place on its words, and sets a copy beside its source', async () => {
    await open(`/said?fact=${sample.chance.id}`)
    await evidence().getByRole('link', { name: 'where first' }).first().click()
    await page
      .locator('.quote-verdict h2')
      .filter({ hasText: /first in/i })
      .waitFor()
    expect(page.url()).toContain('/trace?sentence=')
    const stops = page.locator('.trace-stop')
    expect(await stops.count()).toBe(2)
    expect(await stops.nth(1).textContent()).toMatch(/edited from \[\d\], 98\s% certain/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await evidence()
      .getByRole('heading', { name: /^taken from \[\d\]$/ })
      .waitFor()
    expect((await lit()).join(' ')).toContain('despite all the dry years')
    expect(page.url()).toMatch(/fact=ar_[0-9a-f]{16}%40\d+-\d+/)
    await page.reload()
    await evidence().getByRole('heading', { name: 'whose text it is: Meridian Wire' }).waitFor()
    await page.keyboard.press('Escape')
    await stops.nth(1).getByRole('link', { name: 'beside its source' }).click()
    await page.locator('.collation tbody').waitFor()
    expect(await page.getByLabel('Left').inputValue()).toBe(sample.wire.article.id)
  })

  it('says that nobody has a sentence, and keeps what was typed in the address', async () => {
    await open('/trace')
    await page.getByLabel('Sentence').fill('Nothing of this kind was ever printed on any page here')
    await page.getByRole('heading', { name: 'Not found' }).waitFor()
    expect(page.url()).toContain('sentence=Nothing')
    await page.getByLabel('Sentence').fill('too short')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('too few to trace')
  })

  it('names a story, and takes the name back', async () => {
    await open('/stories')
    await page.getByRole('link', { name: 'Talks on Lake Ambrel' }).click()
    await page.getByRole('heading', { level: 1, name: 'Talks on Lake Ambrel' }).waitFor()
    await page.getByRole('textbox', { name: 'Its title' }).fill('The lake')
    await page.getByRole('button', { name: 'give it this title' }).click()
    await page.getByText('Named “The lake”').waitFor()
    await page.getByRole('button', { name: 'take back' }).click()
    await page.getByText('taken back').waitFor()
  })

  it('opens from a passage how its sentence was read, and walks its words by keys', async () => {
    await open(`/pages/${sample.courier.page.id}?at=${sample.courier.at('quoted').start}-${sample.courier.at('quoted').end}`)
    await page.getByRole('link', { name: 'How the sentence with these words was read' }).click()
    await page.locator('.tree svg').waitFor()
    const caption = page.locator('.tree-caption')
    expect(await caption.textContent()).toMatch(/^quoted: verb VERB XX, from quoted; root of the sentence root/)
    await page.locator('.tree button[tabindex="0"]').focus()
    await page.keyboard.press('ArrowLeft')
    expect(await caption.textContent()).toMatch(/^was: .*of quoted$/)
    await page.getByRole('link', { name: 'the sentence after' }).click()
    await page.getByText('But the priority').first().waitFor()
    await page.getByRole('link', { name: 'Dov Marek' }).first().click()
    await evidence().getByRole('heading', { name: 'Dov Marek' }).waitFor()
    await evidence().getByRole('link', { name: 'how it was read' }).first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.locator('.page-text').waitFor()
  })

  it('says why no sentence was read', async () => {
    await open(`/pages/${sample.leaf.page.id}/sentence/0`)
    await page.getByText('in a language that is not read').waitFor()
    await page.getByRole('link', { name: 'On its page' }).click()
    await page.locator('.page-text').waitFor()
  })

  it('keeps furniture folded but there, with prices as a table', async () => {
    await open(`/pages/${sample.courier.page.id}`)
    const ticker = page.locator('details.zone-data')
    await ticker.waitFor()
    expect(await ticker.getAttribute('open')).toBeNull()
    await ticker.locator('summary').click()
    expect(await ticker.locator('tbody tr').first().textContent()).toBe('AMBR178.16▲ up −4.55−2.49')
    expect(await ticker.textContent()).toContain('AMBR 178.16 Increased By')
  })

  it('sets two witnesses side by side', async () => {
    await open('/origins')
    await page.getByRole('link', { name: 'Read them side by side' }).click()
    const rows = page.locator('.collation tbody')
    await rows.waitFor()
    expect(await rows.locator('.gap').allTextContents()).toEqual(['not here: a link of the other page', 'cut: 22 words'])
    expect(await rows.locator('.run-renamed').allTextContents()).toEqual(['Oltmark', 'the Oltmark Republic'])
    const underlined = () =>
      rows
        .locator('.run-typography')
        .first()
        .evaluate((run) => getComputedStyle(run).textDecorationLine)
    expect(await underlined()).toBe('none')
    await page.getByRole('link', { name: /Show typography/ }).click()
    expect(await underlined()).toBe('underline')
    await page.getByRole('link', { name: 'all 2 along one' }).click()
    await page.locator('.apparatus-row').first().waitFor()
    expect(await page.locator('.reading-cut').count()).toBe(1)
    await page.getByLabel('Along').selectOption(sample.courier.article.id)
    await page.locator('.reading-added').first().waitFor()
  })

  it('keeps a judgement', async () => {
    await open(`/review?fact=${sample.brandt.id}`)
    await evidence().getByRole('button', { name: 'unsure' }).click()
    await evidence()
      .getByText(/^Judged: unsure/)
      .waitFor()
    await page.getByRole('main').getByText('judged: unsure').waitFor()
  })

  it('says what to do when a fact is gone', async () => {
    await open('/?fact=ev_0000000000000000')
    expect(await evidence().getByRole('alert').textContent()).toMatch(/no such fact.*start again/)
  })

  it('slides the evidence up on a phone, and keeps the line in sight', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open('/timeline')
    const line = page.locator(`main a.fact[data-fact=${sample.roadmap.id}]`)
    await line.click()
    await evidence().getByRole('heading', { name: 'told as planned' }).waitFor()
    await page.waitForTimeout(300)
    const box = await evidence().boundingBox()
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844)
    expect((await line.boundingBox())?.y).toBeLessThan(box?.y ?? 0)
    await evidence().getByRole('button', { name: 'Close' }).click()
    await evidence().waitFor({ state: 'hidden' })
    await page.locator('.places-menu summary').click()
    await page.getByRole('link', { name: 'Rounds' }).click()
    await page.getByRole('heading', { level: 1, name: 'Rounds' }).waitFor()
  })
})
