/** `eval seeds`: builds the dossier of the five pages and scores it against what a careful reader found in them. */

import { check } from '../src/pipeline/check.js'
import { loadResources } from '../src/pipeline/resources.js'
import type { EvalResult, Evaluation } from './report.js'
import { score as scoreCopies } from './seeds/copies.js'
import { score as scoreDates } from './seeds/dates.js'
import { seedDossier } from './seeds/dossier.js'
import { score as scoreEvents } from './seeds/events.js'
import { score as scoreNames } from './seeds/names.js'
import { score as scoreStatements } from './seeds/statements.js'
import { score as scoreStories } from './seeds/stories.js'
import { score as scoreZones } from './seeds/zones.js'

export const evaluate: Evaluation = (data) => {
  const dossier = seedDossier(data, loadResources())
  const parts: EvalResult[] = [scoreZones, scoreDates, scoreCopies, scoreStories, scoreNames, scoreStatements, scoreEvents].map((score) =>
    score(dossier, data),
  )
  const faults = check(dossier)
  return {
    figures: [...parts.flatMap((part) => part.figures), { name: 'laws broken', value: faults.length, aim: '0' }],
    rows: parts.flatMap((part) => part.rows),
    errors: [...parts.flatMap((part) => part.errors ?? []), ...faults.map((fault) => `law ${fault.law} at ${fault.at}: ${fault.what}`)],
  }
}
