/** `dragoman explain FILE.dossier ID` */

import { openDesk } from '../../desk/open.js'
import { type Explanation, explain, type Step } from '../../dossier/explain.js'
import { supportLines } from '../../dossier/support.js'
import { Names, supportMark } from '../../dossier/wording.js'
import type { Dossier } from '../../model/dossier.js'
import { DragomanError } from '../../model/error.js'
import type { Evidence } from '../../model/evidence.js'
import { bold, dim, printJson, printLines, wrap } from '../print.js'

export function action([file = '', id = '']: readonly string[], options: Record<string, unknown>): number {
  const desk = openDesk(file)
  try {
    const dossier = desk.dossier()
    const found = explain(dossier, id)
    if (!found)
      throw new DragomanError('id-unknown', `Nothing in ${file} has the id ${id}.`, 'Ids stand in the --json output of every view.')
    if (options.json) printJson(found)
    else printLines(explanationLines(found, dossier))
    return 0
  } finally {
    desk.close()
  }
}

function explanationLines({ kind, title, support, steps }: Explanation, dossier: Dossier): string[] {
  const behind = support
    ? [
        ...wrap(supportMark(support), '  '),
        ...supportLines(support, dossier, new Names(dossier)).flatMap((line) => wrap(line, '      ', '    ')),
      ]
    : []
  return [...wrap(`${kind}: ${title}`).map(bold), ...behind, ...steps.flatMap((step) => stepLines(step, '  '))]
}

function stepLines(step: Step, indent: string): string[] {
  const words = step.evidence.flatMap((evidence) => evidenceLines(evidence, `${indent}  `))
  return [...wrap(step.line, indent), ...words, ...step.from.flatMap((each) => stepLines(each, `${indent}  `))]
}

function evidenceLines(evidence: Evidence, indent: string): string[] {
  if (evidence.in === 'knowledge') return wrap(`knowledge ${evidence.entry}, by ${evidence.by}`, indent).map(dim)
  const where = evidence.in === 'text' ? `${evidence.article ?? evidence.page} ${evidence.start}–${evidence.end}` : evidence.path
  return [...wrap(`“${evidence.quote}”`, indent), ...wrap(`${where}, read by ${evidence.by}`, indent).map(dim)]
}
