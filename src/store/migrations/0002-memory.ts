/** Format 2: what steps keep for the next build, so that it need not work it out again. All of it may be dropped. */

export const memory = {
  version: 2,
  sql: `
-- value: JSON, raw deflate.
CREATE TABLE memory (name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, value BLOB NOT NULL);
`,
} as const
