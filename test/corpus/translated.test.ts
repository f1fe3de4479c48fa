/** Translations hang from their originals where the page says so and figures and names agree; nothing hangs on a guess. */

import { describe, expect, it } from 'vitest'
import type { Given } from '../../src/model/page.js'
import { check } from '../../src/pipeline/check.js'
import { storyOf } from '../support/story.js'

const TURKISH = [
  'Vapur seferleri yeniden başladı',
  'Marmara Denizi’nde 14 gün süren fırtınanın ardından vapur seferleri pazartesi günü yeniden başladı. Kaptan Ferit Kalyoncu, limanda bekleyen 1.250 yolcunun tamamının taşındığını söyledi.',
  'Liman müdürü Selma Orhun, iskelenin onarımı için 38 milyon lira harcandığını, çalışmaların 2019 yılında başladığını anlattı. Bandırma iskelesinde 27 işçi gece gündüz çalıştı.',
  'Yolcular, Kalyoncu ile mürettebatına alkışlarla teşekkür etti; ilk sefer 16 dakika gecikmeyle yapıldı.',
]
const ENGLISH = [
  'Ferries sail again',
  'Ferries began to cross the Sea of Marmara again on Monday after a storm that had lasted 14 days. Captain Ferit Kalyoncu said that all of the 1,250 passengers who were waiting in the harbour had been carried.',
  'The head of the port, Selma Orhun, said that 38 million liras had been spent on the pier and that work on it had begun in 2019. On the pier of Bandırma 27 workers laboured night and day.',
  'Passengers thanked Kalyoncu and his crew with applause; the first crossing was 16 minutes late.',
]
const NOTE = 'Translated from Turkish by Ada Marsh'

const dossierOf = (...pages: readonly (readonly [name: string, lines: readonly string[], given?: Given])[]) =>
  storyOf(pages.map(([name, lines, given = {}]) => ({ name, text: lines.join('\n\n'), given })))
const relations = (dossier: ReturnType<typeof dossierOf>) =>
  dossier.lineages.map(({ witnesses }) => witnesses.map(({ relation }) => relation).join()).sort()

describe('a page that says it was translated', () => {
  const dossier = dossierOf(['tr.txt', TURKISH], ['en.txt', [...ENGLISH, NOTE]])

  it('hangs from the page it was translated from: one origin, with the words that say so', () => {
    expect(relations(dossier)).toEqual(['origin,translation'])
    const [, witness] = dossier.lineages[0]?.witnesses ?? []
    expect([witness?.coverage, witness?.variants, witness?.evidence?.map((each) => (each.in === 'text' ? each.quote : ''))]).toEqual([
      0,
      [],
      ['Translated from Turkish'],
    ])
    expect(check(dossier)).toEqual([])
  })

  it('says so in other words too, before or behind its text', () => {
    for (const note of [
      'This article was first published in Turkish in Iskele.',
      'Originally published in Turkish.',
      '(Translated from the Turkish)',
    ])
      expect(relations(dossierOf(['tr.txt', TURKISH], ['en.txt', [...ENGLISH, note]]))).toEqual(['origin,translation'])
  })

  it('hangs from the first of several copies of its original', () => {
    const [first, second] = [{ published: '2031-05-01' }, { published: '2031-05-02' }]
    const found = dossierOf(['tr.txt', TURKISH, first], ['tr2.txt', TURKISH.slice(0, 3), second], ['en.txt', [...ENGLISH, NOTE]])
    const witness = found.lineages[0]?.witnesses.find(({ relation }) => relation === 'translation')
    expect([found.lineages.length, witness?.parent]).toEqual([1, found.lineages[0]?.witnesses[0]?.article])
  })

  it('carries its own copies with it', () => {
    const copy = [...ENGLISH.slice(0, 3)]
    const found = dossierOf(
      ['tr.txt', TURKISH],
      ['en.txt', [...ENGLISH, NOTE], { published: '2031-05-02' }],
      ['copy.txt', copy, { published: '2031-05-04' }],
    )
    expect(found.lineages).toHaveLength(1)
    expect(found.lineages[0]?.witnesses.map(({ relation }) => relation).sort()).toEqual(['edited', 'origin', 'translation'])
  })
})

describe('nothing is a translation', () => {
  it('that does not say so, however alike', () => {
    expect(relations(dossierOf(['tr.txt', TURKISH], ['en.txt', ENGLISH]))).toEqual(['origin', 'origin'])
  })

  it('of a text in another language than it names', () => {
    expect(relations(dossierOf(['tr.txt', TURKISH], ['en.txt', [...ENGLISH, 'Translated from Persian by Ada Marsh']]))).toEqual([
      'origin',
      'origin',
    ])
  })

  it('of a text with other figures and names', () => {
    const other = TURKISH.map((line) =>
      line.replace(/\d+/g, (figure) => String(Number(figure) + 3)).replace(/Kalyoncu|Orhun|Marmara/g, 'Deniz'),
    )
    expect(relations(dossierOf(['tr.txt', other], ['en.txt', [...ENGLISH, NOTE]]))).toEqual(['origin', 'origin'])
  })

  it('where texts of two origins could be meant', () => {
    const other = [
      'Denizde bekleyiş bitti',
      'Kaptan Ferit Kalyoncu dün ilk kez yola çıktı; 14 gündür süren bekleyiş, Marmara kıyısındaki 1.250 kişi için sona erdi.',
      'Müdür Selma Orhun bütçenin 38 milyon lirayı bulduğunu, 2019 yılından beri çalışan 27 ustanın adını tek tek sayarak açıkladı. Halk, Bandırma rıhtımında davul zurna ile bekledi.',
      'Kalyoncu, 16 dakikalık gecikme için özür diledi ve akşam yeniden demir aldı.',
    ]
    const found = dossierOf(['tr.txt', TURKISH], ['tr2.txt', other], ['en.txt', [...ENGLISH, NOTE]])
    expect(relations(found)).toEqual(['origin', 'origin', 'origin'])
  })

  it('of what was printed months later', () => {
    const late = dossierOf(['tr.txt', TURKISH, { published: '2031-09-01' }], ['en.txt', [...ENGLISH, NOTE], { published: '2031-05-01' }])
    expect(relations(late)).toEqual(['origin', 'origin'])
  })

  it('by a sentence that speaks of another text', () => {
    const told = [...ENGLISH, 'The minister said that the treaty, which had been translated from Turkish, would be read again.']
    expect(relations(dossierOf(['tr.txt', TURKISH], ['en.txt', told]))).toEqual(['origin', 'origin'])
  })
})
