/** Format 3: what stages keep of each part of their work, a row a part, so that one new page writes few rows. All of it may be dropped. */

export const memo = {
  version: 3,
  sql: `
-- name: whose it is; its fingerprint stands in memory. value: JSON.
CREATE TABLE memo (name TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name, key)) WITHOUT ROWID;
`,
} as const
