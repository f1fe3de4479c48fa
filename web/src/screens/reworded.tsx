/** Words with what was put in underlined and what was left out struck through; both say so to ears. */

import type { TraceRun } from '../../../src/dossier/trace/answer.js'

export function Reworded({ runs }: { readonly runs: readonly TraceRun[] }) {
  return runs.map(({ kind, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name of their own and never change their order
    if (kind === 'same') return <span key={index}>{text}</span>
    const Mark = kind === 'cut' ? 'del' : 'ins'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={index}>
        <Mark>
          <span className="unseen">{kind === 'cut' ? 'left out: ' : 'put in: '}</span>
          {text}
        </Mark>
        {kind === 'cut' && ' '}
      </span>
    )
  })
}
