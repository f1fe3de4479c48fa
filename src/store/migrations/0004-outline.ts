/** Format 4: what a build looks at of every page stands apart from what it seldom opens, so that one new page costs little among many. */

export const outline = {
  version: 4,
  sql: `
-- value: JSON of the part of a result that every build looks at; the rest is in result.
CREATE TABLE outline (page TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- made: the engine, then for each key what its item was made of, a line each; NULL where that is not known.
ALTER TABLE section ADD COLUMN made TEXT;
-- What was remembered as one value stands in rows now.
DELETE FROM memory;
-- mark: of a file that was taken in, by which it is known to be as it was.
CREATE TABLE file (name TEXT PRIMARY KEY, mark TEXT NOT NULL) WITHOUT ROWID;
`,
} as const
