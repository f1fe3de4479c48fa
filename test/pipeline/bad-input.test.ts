/** Bad input costs a notice and nothing else, and what a hostile page says stays words: in the terminal, in Markdown, in JSON. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toMarkdown } from '../../src/export/markdown.js'
import type { Dossier } from '../../src/model/dossier.js'
import { build } from '../../src/pipeline/build.js'
import { check } from '../../src/pipeline/check.js'
import { annotateText } from '../../src/pipeline/read.js'
import { loadResources, type Resources } from '../../src/pipeline/resources.js'
import { memoryStore } from '../../src/store/memory.js'
import { compiled } from '../support/compiled.js'

const RUSSIAN = `Порт открыли после ремонта

Городской порт снова принимает паромы после долгого ремонта, сообщила во вторник управляющая компания. Первый паром ушёл утром.

Директор порта сказал, что расписание вернётся к прежнему виду к началу осени, а билеты не подорожают.

Жители прибрежных улиц ждали этого дня почти год и пришли на причал с цветами.`
const ARABIC = `الميناء يفتح أبوابه بعد الترميم

عاد ميناء المدينة لاستقبال العبارات بعد ترميم طويل، كما أعلنت الشركة المشغلة يوم الثلاثاء. غادرت أول عبارة في الصباح.

وقال مدير الميناء إن المواعيد ستعود إلى ما كانت عليه مع بداية الخريف، وإن أسعار التذاكر لن ترتفع.

وانتظر سكان الشوارع القريبة هذا اليوم قرابة عام وجاؤوا إلى الرصيف بالزهور.`
const GOOD = `Harbour reopens after repairs

The harbour of Riga reopened on Tuesday after a year of repairs, its operator said. The first ferry left in the morning.

“The timetable returns to what it was by autumn,” Maida Quistorp, the director of the harbour, told reporters.`
const FURNITURE = `Home\n\nWorld\n\nTrade\n\nShare on Facebook\n\nLeave a reply\n\nSubscribe to our newsletter\n\n© The Quay Ledger. All rights reserved.`

const folder = mkdtempSync(join(tmpdir(), 'dragoman-bad-'))
let resources: Resources
beforeAll(() => {
  resources = loadResources()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(folder, name)
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true })
    writeFileSync(join(path, file), content)
  }
  return path
}

async function dossierOf(path: string): Promise<Dossier> {
  const store = memoryStore()
  await build(store, [path], {}, resources)
  return store.dossier() as Dossier
}

/** Codes told of a source, or of the page that it gave. */
function codesAt(dossier: Dossier, source: string): string[] {
  const page = dossier.pages.find(({ sources }) => sources.includes(source))
  const places = new Set([source, page?.id, ...dossier.articles.filter((article) => article.page === page?.id).map(({ id }) => id)])
  return dossier.notices.filter(({ at }) => places.has(at)).map(({ code }) => code)
}

function tiles({ text, zones }: Dossier['pages'][number]): boolean {
  return (zones[0]?.start ?? 0) === 0 && zones.every(({ end }, index) => end === (zones[index + 1]?.start ?? text.length))
}

describe('a folder of bad pages', () => {
  let dossier: Dossier
  let path: string
  beforeAll(async () => {
    path = put('bad', {
      'empty.txt': '',
      'blank.html': ' \n\n ',
      'binary.html': new Uint8Array(Array.from({ length: 600 }, (_, index) => (index * 7) % 256)),
      'broken.txt': Buffer.concat([
        Buffer.from(GOOD),
        Buffer.from('\n\nÇeşme, café '),
        Buffer.from([0xff, 0xc3, 0x28]),
        Buffer.from(' Üsküdar.'),
      ]),
      'russian.txt': RUSSIAN,
      'arabic.html': `<!doctype html><html lang="ar"><body><article>${ARABIC.split('\n\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</article></body></html>`,
      'nested.html': `<!doctype html><html><body>${'<div>'.repeat(10_000)}<p>${GOOD.replaceAll('\n\n', '</p><p>')}</p>${'</div>'.repeat(10_000)}</body></html>`,
      'furniture.txt': FURNITURE,
      'twin-a.txt': GOOD,
      'twin-b.txt': GOOD,
    })
    dossier = await dossierOf(path)
  })
  const at = (name: string) => codesAt(dossier, join(path, name))
  const page = (name: string) => dossier.pages.find(({ sources }) => sources.includes(join(path, name)))

  it('loses no page', () => {
    expect(dossier.pages).toHaveLength(6)
    expect(dossier.pages.every(tiles)).toBe(true)
    expect(check(dossier)).toEqual([])
  })

  it.each([
    ['empty.txt', 'input-empty'],
    ['blank.html', 'input-empty'],
    ['binary.html', 'input-binary'],
    ['broken.txt', 'encoding-broken'],
    ['russian.txt', 'language-not-read'],
    ['arabic.html', 'language-not-read'],
    ['nested.html', 'page-deeply-nested'],
    ['furniture.txt', 'page-without-article'],
    ['twin-a.txt', 'page-twice'],
  ])('tells of %s: %s', (name, code) => expect(at(name)).toContain(code))

  it('keeps the words of each', () => {
    expect(page('broken.txt')?.text).toContain('Çeşme, café \ufffd\ufffd( Üsküdar.')
    expect(page('russian.txt')?.text).toBe(RUSSIAN)
    expect(page('arabic.html')?.text).toContain('عاد ميناء المدينة')
    expect(page('nested.html')?.text).toContain('The harbour of Riga reopened')
  })

  it('names the language of what it does not read, and takes no fact from it', () => {
    expect([page('russian.txt')?.language, page('arabic.html')?.language]).toEqual(['ru', 'ar'])
    const foreign = new Set(dossier.articles.filter(({ language }) => language !== 'en').map(({ id }) => id))
    expect(dossier.statements.flatMap(({ renderings }) => renderings).some(({ article }) => foreign.has(article))).toBe(false)
    expect(dossier.events.flatMap(({ reports }) => reports).some(({ article }) => foreign.has(article))).toBe(false)
  })

  it('takes two identical pages for one, under both names', () => {
    expect(page('twin-a.txt')?.sources).toEqual(['twin-a.txt', 'twin-b.txt'].map((name) => join(path, name)))
    expect(dossier.articles.filter((article) => article.page === page('twin-a.txt')?.id)).toHaveLength(1)
  })
})

it('reads 50 MB of one line', async () => {
  const path = put('long', { 'line.txt': Buffer.alloc(50 * 2 ** 20, 'The talks go on and on. '), 'good.txt': GOOD })
  const dossier = await dossierOf(path)
  expect(dossier.pages).toHaveLength(2)
  expect(codesAt(dossier, join(path, 'line.txt'))).not.toEqual([])
  expect(codesAt(dossier, join(path, 'good.txt'))).toEqual([])
}, 120_000)

it('reads 990 pages beside 10 bad ones', async () => {
  const good = Array.from({ length: 990 }, (_, index) => [`note-${index}.txt`, `Ferry ${index} left.`] as const)
  const bad = Array.from({ length: 10 }, (_, index) => [`bad-${index}.txt`, index % 2 ? '' : new Uint8Array(64)] as const)
  const path = put('many', Object.fromEntries([...good, ...bad]))
  const dossier = await dossierOf(path)
  expect(dossier.pages).toHaveLength(990)
  const told = dossier.notices.filter(({ code }) => code === 'input-empty' || code === 'input-binary')
  expect(told.map(({ at }) => at).sort()).toEqual(bad.map(([name]) => join(path, name)))
}, 300_000)

describe('a hostile page', () => {
  const ESCAPES = '\u001b[31m\u001b]0;owned\u0007\u009b2J\u202e'
  const HOSTILE = `<script>alert(1)</script> harbour ${ESCAPES} reopens

The <img src=x onerror=alert(2)> harbour of Riga reopened on Tuesday [here](javascript:alert(3)), Maida <b>Quistorp</b>${ESCAPES} said.

“It reopens <script>alert(4)</script> \`now\` | *today* ${ESCAPES},” Maida Quistorp, the director of the harbour, told reporters.

Latvia and Estonia will hold talks in Riga on <i>ferries</i>${ESCAPES} next month, the foreign ministry of Latvia said.`
  const name = 'evil\u001b[2J <script>.txt'
  const acts = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
  let dossier: Dossier
  let path: string
  beforeAll(async () => {
    path = put('hostile', { [name]: HOSTILE, 'good.txt': GOOD })
    dossier = await dossierOf(path)
  })

  it('is kept as it is', () => {
    expect(dossier.pages.some(({ text }) => text === HOSTILE)).toBe(true)
    expect(check(dossier)).toEqual([])
  })

  it('is inert in Markdown', () => {
    const markdown = toMarkdown(dossier)
    expect(markdown).not.toMatch(acts)
    expect(markdown).not.toMatch(/(?<!\\)<(?:script|img|b|i)\b/)
    expect(markdown).not.toMatch(/(?<!\\)\]\(javascript:/)
  })

  it('is inert in a terminal', () => {
    const main = compiled('src/cli/main.js')
    const file = join(folder, 'hostile.dossier')
    const dragoman = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
      expect(status, stderr).toBe(0)
      return stdout + stderr
    }
    const printed = [
      dragoman('build', path, '--out', file),
      ...['brief', 'timeline', 'rounds', 'said', 'positions', 'origins', 'differences', 'review'].map((view) => dragoman(view, file)),
      dragoman('search', file, 'harbour'),
      ...dossier.claims.slice(0, 3).map(({ id }) => dragoman('explain', file, id)),
    ]
    expect(printed.join('\n')).toContain('harbour')
    for (const each of printed) expect(each).not.toMatch(acts)
  }, 60_000)
})

describe('a stretch without an end', () => {
  it.each(['he said that ', '“We said ', '" he said " ', 'president of ', 'the man who ', 'a.b.c.'])(
    'is no sentence in which somebody speaks: %s',
    (words) => {
      const { annotation } = annotateText(words.repeat(1500), '2024-05-31', resources)
      expect(annotation?.attributions).toEqual([])
      expect(annotation?.tokens.filter(({ head }) => head === -1)).toHaveLength(annotation?.sentences.length as number)
    },
  )
})
