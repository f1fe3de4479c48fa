/** `dragoman trace FILE.dossier "SENTENCE"`: which articles have it, who took it from whom, how it was changed, where it stood first. */

import { openDesk } from '../../desk/open.js'
import type { Trace, TraceChange, TraceStop, TraceTree } from '../../dossier/trace/answer.js'
import { supportMark } from '../../dossier/wording.js'
import { bold, dim, printJson, printLines, wrap } from '../print.js'

export function action([file = '', ...words]: readonly string[], options: Record<string, unknown>): number {
  const desk = openDesk(file)
  try {
    const trace = desk.trace(words.join(' '))
    if (options.json) printJson(trace)
    else printLines(traceLines(trace))
    return 0
  } finally {
    desk.close()
  }
}

function traceLines({ first, support, trees }: Trace): string[] {
  const stops = trees.flatMap((tree) => tree.stops)
  const earliest = stops.find(({ article }) => article === first?.article)
  if (!first || !earliest) return ['No article of this dossier has the sentence.']
  return [
    bold(`First in ${nameOf(earliest)}, ${dayOf(earliest)} (${first.certainty})`),
    ...wrap(`${first.why} In all: ${supportMark(support)}.`),
    ...trees.flatMap(treeLines),
  ]
}

function treeLines({ origin, stops }: TraceTree): string[] {
  const name = origin.name ?? 'an origin that no page names'
  return ['', bold(`${origin.kind === 'agency' ? 'Agency text of ' : ''}${name}`), ...stops.flatMap(stopLines)]
}

function stopLines(stop: TraceStop): string[] {
  const indent = '  '.repeat(stop.depth + 1)
  const taken = stop.certainty === null ? (stop.added ? 'added here' : '') : `${stop.relation}, certainty ${stop.certainty.toFixed(2)}`
  const head = [nameOf(stop), dayOf(stop), taken].filter(Boolean).join(' · ')
  return [
    ...wrap(head, `${indent}  `, indent),
    ...wrap(stop.quote.replace(/\s+/g, ' '), `${indent}    `),
    ...(stop.within ? [] : stop.changes).flatMap((change) => wrap(changeText(change), `${indent}      `, `${indent}    `)),
    dim(`${indent}    ${stop.page} ${stop.start}–${stop.end}`),
  ]
}

function changeText({ kind, here, there, note }: TraceChange): string {
  const what = note ? `${kind} (${note})` : kind
  if (kind === 'cut') return `${what}: “${there}”`
  return kind === 'added' ? `${what}: “${here}”` : `${what}: “${there}” to “${here}”`
}

function nameOf({ number, outlet, title }: TraceStop): string {
  return `[${number}] ${outlet ?? title ?? 'unknown outlet'}`
}

function dayOf({ published }: TraceStop): string {
  return published?.words ?? 'undated'
}
