/** Sites in five folds: a page is scored by the model that was trained on the other four, so that no figure is read off pages the model has seen. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Models } from '../../src/model/models.js'
import { packageRoot } from '../../src/pipeline/root.js'

export const FOLDS = 5

/** Fold of a site, the same on every run. */
export function foldOf(site: string): number {
  let hash = 2166136261
  for (let at = 0; at < site.length; at++) hash = Math.imul(hash ^ site.charCodeAt(at), 16777619) >>> 0
  return hash % FOLDS
}

const cache = new Map<number, Models>()

/** The shipped models with those of `pages/` replaced by the ones trained without the site. */
export function modelsWithout(site: string, shipped: Models): Models {
  const fold = foldOf(site)
  const known = cache.get(fold)
  if (known) return known
  const models: Record<string, Uint8Array> = { ...shipped }
  for (const name of ['lines', 'blocks', 'lines-second', 'blocks-second']) {
    const path = join(packageRoot(), 'eval/pages/folds', `${name}-${fold}.bin`)
    if (existsSync(path)) models[`pages/${name}.bin`] = new Uint8Array(readFileSync(path))
    else delete models[`pages/${name}.bin`]
  }
  cache.set(fold, models)
  return models
}
