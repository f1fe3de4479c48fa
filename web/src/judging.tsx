/** What a person says to a fact: kept in the log, shown beside the machine's reading, never in its place. */

import { useState } from 'react'
import type { FactView } from '../../src/desk/shapes.js'
import type { Refusal } from '../../src/http/refusal.js'
import type { Verdict } from '../../src/model/judgement.js'
import { judge } from './ask.js'
import { Trouble } from './trouble.js'

const MEANING: Readonly<Partial<Record<Verdict, string>>> = {
  accept: 'It is so',
  reject: 'It is not so',
  same: 'Both are one',
  different: 'They are two',
  unsure: 'I cannot tell',
}

export function Judging({ fact }: { readonly fact: FactView }) {
  const [state, setState] = useState<'ready' | 'sending' | Refusal['error']>('ready')
  const { judges } = fact
  if (judges === null) return null
  const decide = async (verdict: Verdict): Promise<void> => {
    setState('sending')
    setState((await judge({ verdict, ids: verdict === 'unsure' ? judges.ids.slice(0, 1) : judges.ids })) ?? 'ready')
  }
  const last = fact.judged.at(-1)
  return (
    <footer className="judging">
      <p role="status">
        {state === 'sending'
          ? 'Keeping it, and bringing the dossier up to date…'
          : last
            ? `Judged: ${last.verdict}${last.who ? ` by ${last.who}` : ''}, ${last.at.slice(0, 10)}`
            : 'Your judgement'}
      </p>
      <p className="verdicts">
        {judges.verdicts.map((verdict) => (
          <button
            key={verdict}
            type="button"
            disabled={state === 'sending'}
            aria-pressed={last?.verdict === verdict}
            title={MEANING[verdict]}
            onClick={() => void decide(verdict)}
          >
            {verdict}
          </button>
        ))}
      </p>
      {typeof state === 'object' && <Trouble error={state} />}
    </footer>
  )
}
