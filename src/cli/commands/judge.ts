/** `dragoman judge FILE.dossier VERDICT ID...`: appends to the log and replays it; `--list` and `--import` carry a log to another dossier. */

import { readFileSync } from 'node:fs'
import { openDesk } from '../../desk/open.js'
import { DragomanError } from '../../model/error.js'
import type { Judgement, Verdict } from '../../model/judgement.js'
import { progress } from '../progress.js'

export async function action([file = '', verdict, ...ids]: readonly string[], options: Record<string, unknown>): Promise<number> {
  const desk = openDesk(file, options.list ? 'read' : 'write')
  const bar = progress()
  try {
    if (options.list) {
      for (const judgement of desk.judgements()) process.stdout.write(`${JSON.stringify(judgement)}\n`)
      return 0
    }
    if (typeof options.import === 'string') {
      const added = await desk.replay(readLog(options.import), bar.step)
      bar.end()
      process.stderr.write(`${file}: ${added} judgements added\n`)
      return 0
    }
    if (!verdict)
      throw new DragomanError(
        'option-missing',
        'judge needs a verdict and what it is about.',
        'Say for example: judge FILE.dossier accept ev_0123456789abcdef',
      )
    const text = (name: string): string | null => (typeof options[name] === 'string' ? (options[name] as string) : null)
    const [property, value, note, who] = ['property', 'value', 'note', 'who'].map(text)
    const judgement = await desk.judge({
      verdict: verdict as Verdict,
      ids,
      property: property ?? null,
      value: value ?? null,
      note: note ?? null,
      who: who ?? null,
    })
    bar.end()
    process.stderr.write(`${file}: ${judgement.id} ${judgement.verdict}\n`)
    return 0
  } finally {
    bar.end()
    desk.close()
  }
}

function readLog(path: string): Judgement[] {
  let text: string
  try {
    text = readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch {
    throw new DragomanError('input-missing', `There is no file ${path}.`, 'Name a log that judge --list has printed.')
  }
  return text
    .split('\n')
    .filter(Boolean)
    .map((line, index) => {
      try {
        return JSON.parse(line) as Judgement
      } catch {
        throw new DragomanError(
          'judgement-log-broken',
          `Line ${index + 1} of ${path} is no JSON.`,
          'Give a log as judge --list prints it, one JSON object a line.',
        )
      }
    })
}
