/** What the page room says about inputs: each code with its sentence and what to do, as in `docs/notices.md`. */

import type { Notice } from '../model/notice.js'

const TEXTS = {
  'page-empty': [
    'The page holds no words.',
    'Check that the file was saved whole; pages built by scripts must be saved after they have loaded.',
  ],
  'page-binary': ['The input does not look like text.', 'Give pages as HTML or plain text; check the encoding.'],
  'page-without-article': [
    'No article was found on the page: all of it is furniture.',
    'Nothing is lost; if there is an article, look at the zones of the page.',
  ],
  'page-too-long': [
    'The page is too long to be news; it was kept as one zone and not read',
    'Split it into its articles; pages of up to 3,000,000 characters are read.',
  ],
  'line-too-long': [
    'Lines too long to be news were kept but not read',
    'Lines of more than 100,000 characters are data, not prose; break the text into lines if it is news.',
  ],
  'page-too-many-elements': [
    'The page has more elements than any news page; from there on its words were kept in one block.',
    'Split it into its articles if it is news.',
  ],
  'page-deeply-nested': [
    'The page nests its elements unusually deep',
    'It was read; compare its text with the page if something seems missing.',
  ],
  'language-not-read': [
    'The article is in a language that is zoned but not annotated',
    'Its page, metadata and copies count; its words give no facts.',
  ],
  'language-unknown': ['The language of the article could not be told.', 'Too short or mixed; its words give no facts.'],
  'market-row-contradicts': ['The figures of a market row do not fit each other', 'The row is kept as printed; do not rely on it.'],
  'date-order-unknown': [
    'A printed date could be day-first or month-first and was not used',
    'Give the date with the input, or the outlet’s date order in knowledge/outlets.',
  ],
} as const

export type NoticeCode = keyof typeof TEXTS

/** The notice of a code about a page or article; `detail` says which words or figures. */
export function notice(code: NoticeCode, at: string, detail = ''): Notice {
  const [message, hint] = TEXTS[code]
  const said = detail === '' ? message : `${message.replace(/\.$/, '')}: ${detail.replace(/\s+/g, ' ').slice(0, 200)}.`
  return { code, stage: 'read', at, message: said, hint }
}
