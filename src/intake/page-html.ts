/** A small HTML page for words that came without one: an item of a feed, a story of a wire. Only what the container says stands in it. */

export interface PageParts {
  readonly title: string | null
  /** HTML as it came. */
  readonly body: string
  readonly authors: readonly string[]
  /** A language tag. */
  readonly language: string | null
}

/** The page as HTML. The body is closed off, so that its markup cannot reach the head. */
export function pageHtml({ title, body, authors, language }: PageParts): string {
  const lang = language ? ` lang="${escaped(language)}"` : ''
  const heading = title ? `<title>${escaped(title)}</title>` : ''
  const metas = authors.map((name) => `<meta name="author" content="${escaped(name)}">`).join('')
  const shown = title ? `<h1>${escaped(title)}</h1>\n` : ''
  return `<!doctype html>\n<html${lang}><head><meta charset="utf-8">${heading}${metas}</head>\n<body><article>\n${shown}${body}\n</article></body></html>\n`
}

/** Plain text as paragraphs: an empty line parts them. */
export function paragraphs(text: string): string {
  return text
    .split(/\r?\n[ \t]*\r?\n\s*/)
    .filter((words) => words.trim() !== '')
    .map((words) => `<p>${escaped(words.trim())}</p>`)
    .join('\n')
}

/** Text for HTML, in an attribute too. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** The words of a piece of HTML, for judging how much of it there is. Linear in its length. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
