/** What an evaluation gives back, and how it is printed: figures, rows gained and lost against the frozen run, rules fired, right, wrong. */

export interface Figure {
  readonly name: string
  readonly value: number
  /** What it should reach, as text: `>= .95`; absent where there is no aim. */
  readonly aim?: string
  /** For a peer's figure: the published or measured value it must reproduce, within .005. */
  readonly peer?: number
}

/** One case. `outcome` is compared with the frozen run: `right`, `wrong`, `missed`, or a short value. */
export interface Row {
  readonly id: string
  readonly outcome: string
}

export interface RuleCount {
  readonly rule: string
  readonly fired: number
  readonly right: number
}

export interface EvalResult {
  readonly figures: readonly Figure[]
  readonly rows: readonly Row[]
  readonly rules?: readonly RuleCount[]
  /** Wrong cases in words, for a person to read; printed with `--errors`. */
  readonly errors?: readonly string[]
}

/** An evaluation: reads development data below `data` and scores. `args` are the words after its name. */
export type Evaluation = (data: string, args: readonly string[]) => Promise<EvalResult> | EvalResult

/** `0.933`, counts as they are. */
export function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(4)
}

export function printed(name: string, result: EvalResult): string {
  const width = Math.max(...result.figures.map((figure) => figure.name.length), 10)
  const lines = result.figures.map((figure) => {
    const aim = figure.aim ? `   aim ${figure.aim}` : ''
    const peer =
      figure.peer === undefined
        ? ''
        : `   published ${shown(figure.peer)}${Math.abs(figure.peer - figure.value) <= 0.005 ? '' : '  NOT REPRODUCED'}`
    return `  ${figure.name.padEnd(width)}  ${shown(figure.value).padStart(8)}${aim}${peer}`
  })
  return [`${name}`, ...lines].join('\n')
}

/** Rows whose outcome differs from the frozen run's. */
export function changes(now: readonly Row[], frozen: ReadonlyMap<string, string>): string[] {
  return now
    .filter((row) => frozen.has(row.id) && frozen.get(row.id) !== row.outcome)
    .map((row) => `  ${row.id}: ${frozen.get(row.id)} -> ${row.outcome}`)
}
