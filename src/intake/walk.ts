/**
 * From what was named on the command line to files. Hidden files and folders are left out, side files are set apart, linked folders are not followed
 * (so no walk is endless), and the answer is sorted: it does not depend on the order of the names.
 */

import { type Dirent, existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, normalize, sep } from 'node:path'
import type { Notice } from '../model/notice.js'
import { byCodeUnit, sortedUnique } from '../text/order.js'
import { fits, isPattern } from './glob.js'
import { loneSideFile, missingInput, nothingInFolder, unreadableInput } from './told.js'

const SIDE = '.meta.json'

export interface Walk {
  /** Paths to read, as given and below; `-` for standard input. The same file is there once. */
  readonly files: readonly string[]
  readonly notices: readonly Notice[]
  /** Those of the files that were named one by one, not by a folder or a pattern. */
  readonly named: ReadonlySet<string>
}

/** Finds the files. Throws `DragomanError` `input-missing` for a name or pattern that leads nowhere. */
export function walk(paths: readonly string[]): Walk {
  const notices: Notice[] = []
  const found = new Set<string>()
  const named = new Set<string>()
  for (const path of sortedUnique(paths)) {
    const there = path === '-' || existsSync(path)
    if (!there && !isPattern(path)) throw missingInput(path, false)
    if (!there) {
      const matches = expand(...rootOf(path), notices)
      if (matches.length === 0) throw missingInput(path, true)
      for (const file of matches) found.add(file)
    } else if (path !== '-' && statSync(path).isDirectory()) {
      const files = below(normal(path), notices)
      if (files.length === 0) notices.push(nothingInFolder(normal(path)))
      for (const file of files) found.add(file)
    } else {
      named.add(path === '-' ? path : normal(path))
    }
  }
  return { files: withoutSides(once(sortedUnique([...found, ...named])), notices), notices, named }
}

/** Looks for side files; each folder is listed once. */
export class SideFiles {
  private readonly folders = new Map<string, ReadonlySet<string>>()

  /** Where the side file of an input stands: beside it, with its whole name or without its ending; null where there is none. */
  of(file: string): string | null {
    const beside = this.namesIn(dirname(file))
    return [`${file}${SIDE}`, `${stemOf(file)}${SIDE}`].find((path) => path !== file && beside.has(basename(path))) ?? null
  }

  private namesIn(folder: string): ReadonlySet<string> {
    const known = this.folders.get(folder)
    if (known) return known
    const names = new Set(namesIn(folder))
    this.folders.set(folder, names)
    return names
  }
}

/** None where it cannot be listed. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function normal(path: string): string {
  const clean = normalize(path)
  return sep === '\\' ? clean.replaceAll('\\', '/') : clean
}

/** The folder before the first pattern, and the segments from there. */
function rootOf(pattern: string): [string, string[]] {
  const segments = normal(pattern).split('/')
  const first = segments.findIndex(isPattern)
  const root = segments.slice(0, first).join('/')
  return [root === '' ? (pattern.startsWith('/') ? '/' : '') : root, segments.slice(first)]
}

function expand(folder: string, segments: readonly string[], notices: Notice[]): string[] {
  const [segment, ...rest] = segments
  if (segment === undefined) return []
  const entries = entriesOf(folder, notices)
  if (segment === '**') {
    const deeper = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    const here = rest.length > 0 ? expand(folder, rest, notices) : expand(folder, ['*'], notices)
    return [...here, ...(rest.length > 0 ? deeper.flatMap((entry) => expand(pathOf(folder, entry), segments, notices)) : [])]
  }
  return entries
    .filter((entry) => fits(entry.name, segment))
    .flatMap((entry) => {
      const path = pathOf(folder, entry)
      if (isFolder(path, entry)) return rest.length > 0 ? expand(path, rest, notices) : below(path, notices)
      return rest.length === 0 && isFile(path, entry) ? [path] : []
    })
}

/** All files below a folder. */
function below(folder: string, notices: Notice[]): string[] {
  return entriesOf(folder, notices)
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const path = pathOf(folder, entry)
      if (entry.isDirectory()) return below(path, notices)
      return isFile(path, entry) ? [path] : []
    })
}

function entriesOf(folder: string, notices: Notice[]): Dirent[] {
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true }).sort((a, b) => byCodeUnit(a.name, b.name))
  } catch (error) {
    if (folder !== '' && existsSync(folder)) notices.push(unreadableInput(folder, (error as Error).message))
    return []
  }
}

function pathOf(folder: string, entry: Dirent): string {
  return folder === '' ? entry.name : normal(join(folder, entry.name))
}

/** A folder that is named by a pattern may be a link. */
function isFolder(path: string, entry: Dirent): boolean {
  return entry.isDirectory() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
}

function isFile(path: string, entry: Dirent): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true)
}

/** One name a file: the first of those that lead to it. */
function once(files: readonly string[]): string[] {
  const seen = new Set<string>()
  const folders = new Map<string, string>()
  return files.filter((file) => {
    const real = realPath(file, folders)
    const fresh = !seen.has(real)
    seen.add(real)
    return fresh
  })
}

/** Pipes have none of their own. `folders` are those already followed. */
function realPath(file: string, folders: Map<string, string>): string {
  try {
    if (file === '-') return file
    if (lstatSync(file).isSymbolicLink()) return realpathSync(file)
    const folder = dirname(file)
    const real = folders.get(folder) ?? realpathSync(folder)
    folders.set(folder, real)
    return join(real, basename(file))
  } catch {
    return file
  }
}

/** Side files are read with their pages; one with no page beside it is told. */
function withoutSides(files: readonly string[], notices: Notice[]): string[] {
  return files.filter((file) => {
    if (!file.endsWith(SIDE)) return true
    if (!pageBeside(file.slice(0, -SIDE.length))) notices.push(loneSideFile(file))
    return false
  })
}

/** Whether a file is there that has this name, or has it before its ending. */
function pageBeside(page: string): boolean {
  if (existsSync(page)) return true
  const name = basename(page)
  return readdirSync(dirname(page)).some((other) => stemOf(other) === name && !other.endsWith(SIDE))
}

function stemOf(file: string): string {
  return file.replace(/\.[^./\\]+$/, '')
}
