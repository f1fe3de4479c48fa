/** `dragoman quote FILE.dossier "WORDS"`: whether the words were said so, by whom, where they were printed first and by which road they came. */

import { openDesk } from '../../desk/open.js'
import type { QuoteView } from '../../desk/quotation.js'
import type { QuoteRendering, QuoteRoad } from '../../dossier/quote/answer.js'
import type { QuoteRun } from '../../dossier/quote/differences.js'
import { supportMark } from '../../dossier/wording.js'
import { bold, dim, printJson, printLines, wrap } from '../print.js'

export function action([file = '', ...words]: readonly string[], options: Record<string, unknown>): number {
  const desk = openDesk(file)
  try {
    const speaker = typeof options.speaker === 'string' ? options.speaker : null
    const answer = desk.quote({ words: words.join(' '), speaker })
    if (options.json) printJson(answer)
    else printLines(answerLines(answer))
    return 0
  } finally {
    desk.close()
  }
}

function answerLines(answer: QuoteView): string[] {
  const [verdict = '', ...rest] = answer.summary
  const changed = answer.runs.some(({ kind }) => kind === 'cut' || kind === 'added')
  return [
    ...wrap(verdict).map(bold),
    ...rest.flatMap((line) => wrap(line)),
    ...(changed ? ['', ...wrap(runsText(answer.runs), '  ')] : []),
    ...section(`Road: ${supportMark(answer.support)}`, answer.road.flatMap(roadLines)),
    ...section(
      'Where it stands',
      answer.renderings.flatMap((rendering) => renderingLines(rendering, false)),
    ),
    ...section(
      'Nearest, which is no answer',
      answer.nearest.flatMap((rendering) => renderingLines(rendering, true)),
    ),
  ]
}

function section(name: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', bold(name), ...lines] : []
}

/** Printed words that are not in the asked ones in `[-…-]`, asked words that are not printed in `{+…+}`; what the asker marked in `[…]`. */
function runsText(runs: readonly QuoteRun[]): string {
  const shown: Readonly<Record<QuoteRun['kind'], (text: string, marked: boolean) => string>> = {
    same: (text) => text,
    beside: (text) => `(${shortened(text)})`,
    cut: (text, marked) => (marked ? `[${shortened(text)}]` : `[-${shortened(text)}-]`),
    added: (text, marked) => (marked ? `[${text}]` : `{+${text}+}`),
  }
  return runs.map(({ kind, text, marked }) => shown[kind](text, marked)).join(' ')
}

/** Words of a long stretch that are shown at either end. */
const SHOWN = 8

function shortened(text: string): string {
  const words = text.split(' ')
  return words.length > 3 * SHOWN
    ? `${words.slice(0, SHOWN).join(' ')} … (${words.length - 2 * SHOWN} words) … ${words.slice(-SHOWN).join(' ')}`
    : text
}

function roadLines({ origin, via, media, stops }: QuoteRoad): string[] {
  const from = origin.name ?? 'an origin that no page names'
  const carried = [...media, ...via.map((name) => `via ${name}`)]
  const chain = stops.map(
    ({ number, outlet, published, relation }) =>
      `[${number}] ${outlet ?? 'unknown outlet'}, ${published?.words ?? 'undated'}${relation && relation !== 'origin' ? ` (${relation})` : ''}`,
  )
  return wrap(`${carried.length > 0 ? `${carried.join(', ')} → ` : ''}${from} → ${chain.join(' → ')}`, '    ', '  ')
}

/** What is merely near has no verdict. */
function renderingLines(rendering: QuoteRendering, near: boolean): string[] {
  const { number, verdict, sure, speaker, voice, quote, page, start, end, runs } = rendering
  const who = speaker ?? (voice === 'unread' ? 'in quotation marks, speaker not read' : 'the report’s own words')
  const how = verdict === 'paraphrased' && voice === 'quoted' ? 'quoted otherwise' : verdict
  const head = `[${number}] ${near ? '' : `${how}${sure ? '' : ', unsure'} · `}${who}${voice === 'reported' ? `, ${rendering.mode === 'mixed' ? 'partly ' : ''}in the report’s words` : ''}: ${quote}`
  const changed = runs.some(({ kind }) => kind !== 'same')
  return [
    ...wrap(head, '      ', '  '),
    ...(changed ? wrap(runsText(runs), '      ').map(dim) : []),
    ...rendering.warnings.flatMap((warning) => wrap(warning, '      ')),
    dim(`      ${page} ${start}–${end}`),
  ]
}
