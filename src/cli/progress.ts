/** Progress on standard error: a bar on a terminal, nothing into a pipe. Results alone go to standard output. */

const WIDTH = 24

export interface Progress {
  /** `done` of `total` of the work named. */
  step(what: string, done: number, total: number): void
  /** Clears the bar. */
  end(): void
}

export function progress(): Progress {
  if (!process.stderr.isTTY) return { step: () => {}, end: () => {} }
  let last = ''
  const show = (line: string): void => {
    if (line === last) return
    last = line
    process.stderr.write(`\r\u001b[2K${line}`)
  }
  return {
    step: (what, done, total) => {
      const filled = total > 0 ? Math.round((done / total) * WIDTH) : 0
      show(`${'━'.repeat(filled)}${'─'.repeat(WIDTH - filled)} ${what} ${done}/${total}`)
    },
    end: () => show(''),
  }
}
