/** A paper as a small HTML page. What it says of itself stands in `document:` tags, which weigh less than what its words say. */

import { escaped, wordsOf } from './page-html.js'
import type { Paper, Piece } from './paper.js'

/** The page as HTML. */
export function paperHtml({ title, author, modified, head, pieces, foot }: Paper): string {
  const metas = [
    ['document:author', authorOf(author)],
    ['document:modified', modified],
  ].flatMap(([name, content]) => (content ? [`<meta name="${name}" content="${escaped(content)}">`] : []))
  const known = titleOf(title)
  const headline = known ? `<title>${escaped(known)}</title>` : ''
  const running = (own: readonly Piece[], tag: string): string => (own.length > 0 ? `<${tag}>\n${markup(own)}</${tag}>\n` : '')
  return `<!doctype html>\n<html><head><meta charset="utf-8">${headline}${metas.join('')}</head>\n<body>\n${running(head, 'header')}<article>\n${markup(letterhead(pieces))}</article>\n${running(foot, 'footer')}</body></html>\n`
}

/** Short lines above the title that are no sentence and say no day are the giver's name, as on every letter. */
function letterhead(pieces: readonly Piece[]): Piece[] {
  const title = pieces.findIndex(({ kind }) => kind === 'title')
  return pieces.map((piece, at) => {
    const words = wordsOf(piece.html)
    const lettered = at < title && piece.kind !== 'table' && !/\d|[.!?]$/.test(words) && words.split(' ').length <= 12
    return lettered ? { kind: 'running', html: piece.html } : piece
  })
}

const TAGS = { title: 'h1', heading: 'h2', paragraph: 'p', bullet: 'li', table: 'table' } as const

function markup(pieces: readonly Piece[]): string {
  let html = ''
  let listed = false
  for (const { kind, html: words } of pieces) {
    if ((kind === 'bullet') !== listed) html += listed ? '</ul>\n' : '<ul>\n'
    listed = kind === 'bullet'
    html += kind === 'running' ? `<footer class="paper-margin"><p>${words}</p></footer>\n` : `<${TAGS[kind]}>${words}</${TAGS[kind]}>\n`
  }
  return listed ? `${html}</ul>\n` : html
}

/** A title that says something: the name of a file or of an empty document is none. */
function titleOf(title: string | null): string | null {
  const words = title?.replace(/^Microsoft (?:Word|PowerPoint) - /, '') ?? ''
  const name = /\.(?:docx?|docm|dotx?|pdf|rtf|odt|indd|qxp|pages|tmp|txt|html?)$/i.test(words) || /^\S*(?:[_\\/]|\d{4,})\S*$/.test(words)
  return name || /^(?:untitled|(?:document|dokument|doc)\s?\d*|no title|about:blank)$/i.test(words) || !/\p{L}{2}/u.test(words)
    ? null
    : words
}

/** The name of a person or body: that of an account or a machine is none. */
function authorOf(author: string | null): string | null {
  if (author === null || /[@\\/_]|\b(?:user|admin\w*|owner|unknown|author|microsoft|windows|scanner|default)\b/i.test(author)) return null
  return /^\p{Lu}\S*(?:\s+\S+)+$/u.test(author) ? author : null
}
