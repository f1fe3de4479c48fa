/** The full-text index in SQLite: an article is indexed again when its paragraphs change, and what is gone leaves no words behind. */

import { createHash } from 'node:crypto'
import type { Article } from '../model/article.js'
import type { Dossier } from '../model/dossier.js'
import type { ArticleId } from '../model/ids.js'
import type { Connection } from './connection.js'
import { byScore, type Hit, type Holds, type Paragraph, paragraphsIn, parseQuery } from './words.js'

/**
 * Makes the index hold the paragraphs of these articles; how many were written. Only articles that may have `changed`, and those that are not indexed,
 * are looked at. Optimizing takes words out for good, where deleting only marks them.
 */
export function putIndex(
  db: Connection,
  { pages, articles }: Pick<Dossier, 'pages' | 'articles'>,
  changed: (article: Article) => boolean,
): number {
  const known = new Map(db.all('SELECT article, digest FROM indexed').map((row) => [row.article as string, row.digest]))
  const pageOf = new Map(pages.map((page) => [page.id, page]))
  let written = 0
  for (const article of articles) {
    const before = known.get(article.id)
    known.delete(article.id)
    if (before !== undefined && !changed(article)) continue
    const paragraphs = paragraphsIn(article, pageOf.get(article.page)?.text ?? '')
    const digest = digestOf(paragraphs)
    if (paragraphs.length > 0 && before !== digest) written += indexArticle(db, article.id, digest, paragraphs)
    if (paragraphs.length === 0 && before !== undefined) known.set(article.id, before)
  }
  for (const article of known.keys()) written += dropArticle(db, article)
  if (known.size > 0) db.run("INSERT INTO words (words) VALUES ('optimize')")
  return written
}

function indexArticle(db: Connection, article: ArticleId, digest: string, paragraphs: readonly Paragraph[]): number {
  dropArticle(db, article)
  db.run('INSERT INTO indexed VALUES (?, ?)', article, digest)
  for (const { page, start, end, words } of paragraphs) {
    db.run('INSERT INTO paragraph (article, page, start, "end") VALUES (?, ?, ?, ?)', article, page, start, end)
    db.run('INSERT INTO words (rowid, text) VALUES (last_insert_rowid(), ?)', words.join(' '))
  }
  return 1
}

function dropArticle(db: Connection, article: ArticleId): number {
  db.run('DELETE FROM words WHERE rowid IN (SELECT id FROM paragraph WHERE article = ?)', article)
  db.run('DELETE FROM paragraph WHERE article = ?', article)
  return db.run('DELETE FROM indexed WHERE article = ?', article)
}

/** As `Store.search` says. */
export function searchIndex(db: Connection, query: string, limit: number, holds: Holds): Hit[] {
  const terms = parseQuery(query).map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`)
  if (terms.length === 0) return []
  return db
    .all(
      `SELECT article, page, start, "end", -words.rank AS score FROM words JOIN paragraph ON paragraph.id = words.rowid
         WHERE words MATCH ? ORDER BY words.rank, article, start, "end" LIMIT ?`,
      terms.join(holds === 'all' ? ' AND ' : ' OR '),
      limit,
    )
    .map((row) => ({ ...(row as unknown as Hit) }))
    .sort(byScore)
}

function digestOf(paragraphs: readonly Paragraph[]): string {
  return createHash('sha256').update(JSON.stringify(paragraphs)).digest('hex').slice(0, 32)
}
