/** Format 1: inputs, results, the dossier by items, its words, the judgement log. */

export const first = {
  version: 1,
  sql: `
CREATE TABLE head (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- source: the decoded text; bytes: as they came in, NULL where they are the text's UTF-8. Both raw deflate.
CREATE TABLE input (
  page TEXT PRIMARY KEY, sha256 TEXT NOT NULL, media_type TEXT NOT NULL, encoding TEXT NOT NULL,
  source BLOB NOT NULL, bytes BLOB
);
CREATE TABLE source (page TEXT NOT NULL, name TEXT NOT NULL, given TEXT NOT NULL, PRIMARY KEY (page, name)) WITHOUT ROWID;
CREATE TABLE input_notice (
  at TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, stage TEXT NOT NULL, hint TEXT NOT NULL,
  PRIMARY KEY (at, code, message)
) WITHOUT ROWID;

-- value: JSON, raw deflate.
CREATE TABLE result (page TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, value BLOB NOT NULL);

-- keys: JSON array of the section's item keys in their order.
CREATE TABLE section (name TEXT PRIMARY KEY, keys TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE item (section TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (section, key));

-- digest: of the article's paragraphs, so that an unchanged article is not indexed again.
CREATE TABLE indexed (article TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE paragraph (
  id INTEGER PRIMARY KEY, article TEXT NOT NULL, page TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
);
CREATE INDEX paragraph_article ON paragraph (article);
-- text: the words of the paragraph, folded. Not contentless: there bm25() goes on counting deleted rows, and scores would depend on the past.
CREATE VIRTUAL TABLE words USING fts5 (text, tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'");

CREATE TABLE judgement (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL);
CREATE TRIGGER judgement_kept BEFORE DELETE ON judgement BEGIN SELECT RAISE(ABORT, 'the judgement log is append-only'); END;
CREATE TRIGGER judgement_unchanged BEFORE UPDATE ON judgement BEGIN SELECT RAISE(ABORT, 'the judgement log is append-only'); END;
`,
} as const
