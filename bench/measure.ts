/** What a benchmark prints: a figure with its unit, its aim, and beside it a peer or a baseline measured in the same run. */

export interface Measure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What it should reach, as text: `<= 300 ms`; absent where there is no aim. */
  readonly aim?: string
}

/** A benchmark: measures and returns what it found, in the order to print. `args` are the words after its name. */
export type Benchmark = (args: readonly string[]) => Promise<readonly Measure[]> | readonly Measure[]

/** One line a measure, in columns. */
export function printed(measures: readonly Measure[]): string {
  const width = Math.max(0, ...measures.map(({ name }) => name.length))
  const lines = measures.map(
    ({ name, value, unit, aim }) => `${name.padEnd(width)}  ${shown(value).padStart(9)} ${unit}${aim ? `   aim ${aim}` : ''}`,
  )
  return lines.join('\n')
}

function shown(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}

/** The middle one; the mean of the two in the middle where their number is even. Throws `RangeError` for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) throw new RangeError('the median of no values')
  return (low + high) / 2
}

/** CPU seconds that the work takes, user and system, all threads. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Seconds by the clock. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
