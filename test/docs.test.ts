/** What the documents say is what the code does: stages, notice codes, links, commands. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stagesDocument } from '../src/pipeline/stages-document.js'

const files = (folder: string, end: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && end.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

const documents = [
  'README.md',
  'CHANGELOG.md',
  ...files('docs', /\.md$/),
  ...files('examples', /\.md$/).filter((path) => !path.includes('expected')),
]

describe('the documents', () => {
  it('list the stages as they run', () => {
    expect(readFileSync('docs/stages.md', 'utf8')).toBe(stagesDocument())
  })

  it('name every code a notice or an error can have, and no other', () => {
    const listed = [...readFileSync('docs/notices.md', 'utf8').matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1] as string)
    const sources = files('src', /\.ts$/).map((path) => readFileSync(path, 'utf8'))
    const used = sources
      .flatMap((source) => [
        ...source.matchAll(/\bcode: '([a-z]+(?:-[a-z]+)+)'/g),
        ...source.matchAll(/new DragomanError\(\s*'([a-z-]+)'/g),
        ...source.matchAll(/\bnotice\(\s*'([a-z]+(?:-[a-z]+)+)'/g),
      ])
      .map((match) => match[1] as string)
    const known = new Set(listed)
    expect(listed.length).toBe(known.size)
    expect([...new Set(used)].filter((code) => !known.has(code))).toEqual([])
    expect(listed.filter((code) => !sources.some((source) => source.includes(`'${code}'`)))).toEqual([])
  })

  it('link only to files that are there', () => {
    const broken = documents.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => join(dirname(path), match[1] as string))
        .filter((target) => !existsSync(target))
        .map((target) => `${path} -> ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('name only scripts that package.json has', () => {
    const scripts = JSON.parse(readFileSync('package.json', 'utf8')).scripts as Record<string, string>
    const named = documents.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map((match) => match[1] as string),
    )
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([])
  })
})
